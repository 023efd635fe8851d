/* Do ints of every size compute as CPython's do? Sizes lie around those at
 * which a library may change its method. */
#include "random_texts.h"

/* In bits: around one and two digits, and around powers of two of digits. */
static const int sizes[] = {1,    29,   30,   31,   59,   60,   61,    64,
                            90,   119,  150,  299,  700,  1410, 1440,  1470,
                            1889, 1920, 1951, 2099, 2130, 2880, 3811,  3840,
                            3870, 5760, 7680, 9001, 9030, 9060, 14999, 20000};
enum { size_count = sizeof sizes / sizeof sizes[0], largest = 20000 };

static PyObject *power_of_two(int bits) {
    PyObject *one = PyLong_FromLong(1);
    PyObject *count = PyLong_FromLong(bits);
    PyObject *power = PyNumber_Lshift(one, count);
    RELEASE(one, count);
    return power;
}

static PyObject *shifted_by_one(PyObject *number, long by) {
    PyObject *added = PyLong_FromLong(by);
    PyObject *sum = PyNumber_Add(number, added);
    RELEASE(number, added);
    return sum;
}

static PyObject *random_bits(int bits) {
    unsigned char bytes[largest / 8 + 1];
    int count = bits / 8 + 1;
    /* Long runs of equal bits meet carries and borrows that noise does not. */
    unsigned kind = next_random(3);
    for (int i = 0; i < count; i++) {
        unsigned filled = next_random(2) == 0 ? 0 : 255;
        bytes[i] = (unsigned char)(kind == 0 ? next_random(256)
                                   : kind == 1 || i % 16 == 0
                                       ? filled
                                       : bytes[i - i % 16]);
    }
    bytes[count - 1] &= (unsigned char)((1U << (unsigned)bits % 8) - 1);
    return _PyLong_FromByteArray(bytes, (size_t)count, 1, 0);
}

static PyObject *random_number(void) {
    int bits = sizes[next_random(size_count)];
    unsigned kind = next_random(8);
    PyObject *number = kind < 3 ? power_of_two(bits) : random_bits(bits);
    if (kind == 1 || kind == 2) {
        number = shifted_by_one(number, kind == 1 ? 1 : -1);
    }
    if (next_random(4) == 0) {
        PyObject *negative = PyNumber_Negative(number);
        Py_DECREF(number);
        number = negative;
    }
    CHECK(number != NULL);
    return number;
}

/* In hexadecimal, whose length has no limit. */
static void add_number(PyObject *number) {
    if (number == NULL) {
        add_result(NULL);
        return;
    }
    PyObject *text = PyNumber_ToBase(number, 16);
    CHECK(text != NULL);
    add_to_digest(PyUnicode_AsUTF8(text));
    RELEASE(number, text);
}

static void add_pair(PyObject *pair) {
    if (pair == NULL) {
        add_result(NULL);
        return;
    }
    add_number(Py_NewRef(PyTuple_GetItem(pair, 0)));
    add_number(Py_NewRef(PyTuple_GetItem(pair, 1)));
    Py_DECREF(pair);
}

static void show_digest(int round, int every) {
    if (round % every == every - 1) {
        show("after %d: %llx", round + 1, (unsigned long long)digest);
    }
}

static PyObject *(*const operations[])(PyObject *, PyObject *) = {
    PyNumber_Add,         PyNumber_Subtract,  PyNumber_Multiply,
    PyNumber_FloorDivide, PyNumber_Remainder, PyNumber_TrueDivide,
    PyNumber_And,         PyNumber_Or,        PyNumber_Xor,
};

TEST(two_operands, "W-132") {
    for (int round = 0; round < 600; round++) {
        PyObject *left = random_number();
        PyObject *right = random_number();
        for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
            PyObject *result = operations[i](left, right);
            if (operations[i] == PyNumber_TrueDivide) {
                add_result(result);
            } else {
                add_number(result);
            }
        }
        add_pair(PyNumber_Divmod(left, right));
        add_to_digest(PyObject_RichCompareBool(left, right, Py_LT) ? "<" : "-");
        RELEASE(left, right);
        show_digest(round, 50);
    }
}

/* A dividend that is a product, or one more or less: remainders at both ends.
 */
TEST(quotients_of_products, "W-132") {
    for (int round = 0; round < 400; round++) {
        PyObject *left = random_number();
        PyObject *right = random_number();
        PyObject *product = PyNumber_Multiply(left, right);
        product = shifted_by_one(product, (long)next_random(3) - 1);
        add_pair(PyNumber_Divmod(product, left));
        add_pair(PyNumber_Divmod(product, right));
        RELEASE(left, right, product);
        show_digest(round, 50);
    }
}

TEST(one_operand, "W-132") {
    for (int round = 0; round < 300; round++) {
        PyObject *number = random_number();
        add_number(PyNumber_Multiply(number, number));
        add_number(PyNumber_Invert(number));
        add_number(PyNumber_Negative(number));
        add_number(PyNumber_Absolute(number));
        add_result(PyObject_Str(number)); /* an error when it is long */
        RELEASE(number);
        show_digest(round, 50);
    }
}

TEST(shifts, "W-132") {
    for (int round = 0; round < 300; round++) {
        PyObject *number = random_number();
        PyObject *count = PyLong_FromLong((long)next_random(largest));
        add_number(PyNumber_Lshift(number, count));
        add_number(PyNumber_Rshift(number, count));
        RELEASE(number, count);
        show_digest(round, 50);
    }
}

TEST(powers, "W-132") {
    for (int round = 0; round < 60; round++) {
        PyObject *base = random_number();
        PyObject *exponent = PyLong_FromLong((long)next_random(12));
        add_number(PyNumber_Power(base, exponent, Py_None));
        PyObject *large = random_bits(sizes[next_random(12)]);
        PyObject *modulus = random_bits(sizes[next_random(16)]);
        add_number(PyNumber_Power(base, large, modulus));
        RELEASE(base, exponent, large, modulus);
        show_digest(round, 10);
    }
}

TEST_MAIN(
    NULL, &two_operands, &quotients_of_products, &one_operand, &shifts, &powers)
