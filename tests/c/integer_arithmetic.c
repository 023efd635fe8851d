/* Do the operators of int compute as CPython's do, whatever the size and the
 * signs? */
#include "harness.h"

/* Long numbers come from shifts: 2**shift + small. */
static PyObject *number(long small, long shift) {
    PyObject *one = PyLong_FromLong(small < 0 ? -1 : 1);
    PyObject *count = PyLong_FromLong(shift);
    PyObject *power = PyNumber_Lshift(one, count);
    PyObject *rest = PyLong_FromLong(small);
    PyObject *sum = PyNumber_Add(power, rest);
    RELEASE(one, count, power, rest);
    return sum;
}

enum { number_count = 14 };
static PyObject *numbers[number_count];

static void make_numbers(void) {
    static const long small[] = {0,           1,       -7, (1L << 30) - 1,
                                 -(1L << 30), 1L << 60};
    int n = 0;
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++) {
        numbers[n++] = PyLong_FromLong(small[i]);
    }
    static const long shifts[] = {60, 127, 301};
    for (size_t i = 0; i < sizeof shifts / sizeof shifts[0]; i++) {
        numbers[n++] = number(i % 2 == 0 ? 12345 : -98765432, shifts[i]);
    }
    numbers[n++] = number(-1, 120);
    numbers[n++] = number(0, 120);
    PyObject *odd = number(987654321, 75);
    numbers[n++] = PyNumber_Multiply(odd, odd);
    numbers[n] = PyNumber_Multiply(numbers[n - 1], numbers[4]);
    n++;
    Py_DECREF(odd);
    numbers[n++] = Py_NewRef(Py_True);
    CHECK(n == number_count);
}

static void drop_numbers(void) {
    release(numbers, number_count);
}

static void show_all(
    const char *sign, PyObject *(*operation)(PyObject *, PyObject *)) {
    make_numbers();
    show("%s", sign);
    for (int i = 0; i < number_count; i++) {
        for (int j = 0; j < number_count; j++) {
            show_result(sign, operation(numbers[i], numbers[j]));
        }
    }
    drop_numbers();
}

TEST(sums_and_products, "W-132") {
    show_all("+", PyNumber_Add);
    show_all("-", PyNumber_Subtract);
    show_all("*", PyNumber_Multiply);
}

TEST(quotients_are_rounded_down, "W-132") {
    show_all("//", PyNumber_FloorDivide);
    show_all("%", PyNumber_Remainder);
    show_all("divmod", PyNumber_Divmod);
}

TEST(bits_go_on_for_ever, "W-132") {
    show_all("&", PyNumber_And);
    show_all("|", PyNumber_Or);
    show_all("^", PyNumber_Xor);
}

TEST(one_operand, "W-132") {
    make_numbers();
    for (int i = 0; i < number_count; i++) {
        show_result("-", PyNumber_Negative(numbers[i]));
        show_result("+", PyNumber_Positive(numbers[i]));
        show_result("abs", PyNumber_Absolute(numbers[i]));
        show_result("~", PyNumber_Invert(numbers[i]));
    }
    drop_numbers();
}

TEST(shifts, "W-132") {
    static const long counts[] = {0, 1, 29, 30, 31, 60, 64, 119, 120, 150, 400};
    make_numbers();
    for (int i = 0; i < number_count; i++) {
        for (size_t j = 0; j < sizeof counts / sizeof counts[0]; j++) {
            PyObject *count = PyLong_FromLong(counts[j]);
            show_result("<<", PyNumber_Lshift(numbers[i], count));
            show_result(">>", PyNumber_Rshift(numbers[i], count));
            Py_DECREF(count);
        }
    }
    drop_numbers();
}

TEST(shifts_that_cannot_be, "W-132") {
    PyObject *negative = PyLong_FromLong(-1);
    PyObject *huge = number(5, 100);
    PyObject *zero = PyLong_FromLong(0);
    SHOW_RESULT(PyNumber_Lshift(huge, negative));
    SHOW_RESULT(PyNumber_Rshift(huge, negative));
    SHOW_RESULT(PyNumber_Lshift(huge, huge));
    SHOW_RESULT(PyNumber_Rshift(huge, huge));
    SHOW_RESULT(PyNumber_Rshift(negative, huge));
    SHOW_RESULT(PyNumber_Lshift(zero, huge));
    RELEASE(negative, huge, zero);
}

TEST(powers, "W-132") {
    static const long bases[] = {0, 1, -1, 2, -3, 10, 1L << 40};
    static const long exponents[] = {0, 1, 2, 3, 7, 31, 64};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        for (size_t j = 0; j < sizeof exponents / sizeof exponents[0]; j++) {
            PyObject *base = PyLong_FromLong(bases[i]);
            PyObject *exponent = PyLong_FromLong(exponents[j]);
            show_result("**", PyNumber_Power(base, exponent, Py_None));
            RELEASE(base, exponent);
        }
    }
}

TEST(powers_modulo, "W-132") {
    static const long bases[] = {0, 1, -1, 2, -3, 10, 1L << 40, 123456789};
    static const long exponents[] = {0, 1, 5, -1, -4, 1000001, 1L << 50};
    static const long moduli[] = {0, 1, -1, 7, -7, 10, (1L << 61) - 1};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        for (size_t j = 0; j < sizeof exponents / sizeof exponents[0]; j++) {
            for (size_t k = 0; k < sizeof moduli / sizeof moduli[0]; k++) {
                PyObject *base = PyLong_FromLong(bases[i]);
                PyObject *exponent = PyLong_FromLong(exponents[j]);
                PyObject *modulus = PyLong_FromLong(moduli[k]);
                show_result("pow", PyNumber_Power(base, exponent, modulus));
                RELEASE(base, exponent, modulus);
            }
        }
    }
}

TEST(bools_stay_bools_bit_by_bit, "W-132") {
    PyObject *number = PyLong_FromLong(3);
    SHOW_RESULT(PyNumber_And(Py_True, Py_False));
    SHOW_RESULT(PyNumber_Or(Py_True, Py_False));
    SHOW_RESULT(PyNumber_Xor(Py_True, Py_True));
    SHOW_RESULT(PyNumber_And(Py_True, number));
    SHOW_RESULT(PyNumber_Or(number, Py_False));
    SHOW_RESULT(PyNumber_Xor(Py_True, Py_None));
    SHOW_RESULT(PyNumber_Add(Py_True, Py_True));
    SHOW_RESULT(PyNumber_Invert(Py_True));
    Py_DECREF(number);
}

/* Division is what is easily wrong: the parts must make up the whole. */
TEST(quotient_and_remainder_make_up_the_dividend, "W-132") {
    unsigned long long state = 42;
    for (int round = 0; round < 2000; round++) {
        PyObject *parts[2] = {PyLong_FromLong(0), PyLong_FromLong(1)};
        for (int i = 0; i < 2; i++) {
            int digits = (i == 0 ? 4 : 1) + (int)((state >> 33) % 5);
            for (int j = 0; j < digits; j++) {
                state = state * 6364136223846793005ULL + 1442695040888963407ULL;
                /* Digits of all ones and all zeros provoke corrections. */
                long digit = (state >> 40) % 3 == 0   ? 0x3fffffff
                             : (state >> 40) % 3 == 1 ? 0
                                                      : (long)(state >> 34);
                PyObject *shift = PyLong_FromLong(30);
                PyObject *low = PyLong_FromLong(digit);
                PyObject *high = PyNumber_Lshift(parts[i], shift);
                Py_SETREF(parts[i], PyNumber_Or(high, low));
                RELEASE(shift, low, high);
            }
        }
        PyObject *quotient = PyNumber_FloorDivide(parts[0], parts[1]);
        PyObject *remainder = PyNumber_Remainder(parts[0], parts[1]);
        PyObject *product = PyNumber_Multiply(quotient, parts[1]);
        PyObject *sum = PyNumber_Add(product, remainder);
        CHECK(PyObject_RichCompareBool(sum, parts[0], Py_EQ) == 1);
        CHECK(PyObject_RichCompareBool(remainder, parts[1], Py_LT) == 1);
        if (round % 100 == 0) {
            show_repr("quotient", quotient);
        }
        RELEASE(parts[0], parts[1], quotient, remainder, product, sum);
    }
}

TEST_MAIN(
    NULL, &sums_and_products, &quotients_are_rounded_down, &bits_go_on_for_ever,
    &one_operand, &shifts, &shifts_that_cannot_be, &powers, &powers_modulo,
    &bools_stay_bools_bit_by_bit, &quotient_and_remainder_make_up_the_dividend)
