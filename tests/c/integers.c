/* How are integers made, read back, shown, compared and hashed? */
#include "harness.h"

#include <limits.h>

static void show_layout(const char *label, PyObject *number) {
    PyLongObject *value = (PyLongObject *)number;
    size_t digits = value->long_value.lv_tag >> 3;
    printf("    %s: tag 0x%zx, digits", label, value->long_value.lv_tag);
    for (size_t i = 0; i < digits; i++) {
        printf(" 0x%x", value->long_value.ob_digit[i]);
    }
    printf("\n");
}

static void show_number(PyObject *number) {
    show_repr("value", number);
    show_layout("layout", number);
    SHOW_STATUS(PyObject_Hash(number));
    SHOW_STATUS(PyLong_AsLong(number));
    Py_DECREF(number);
}

TEST(from_long_of_every_size, "W-148") {
    static const long values[] = {
        0,
        1,
        -1,
        -2,
        256,
        257,
        -5,
        -6,
        (1L << 30) - 1,
        1L << 30,
        -(1L << 30),
        (1L << 60) - 1,
        1L << 60,
        (1L << 61) - 1,
        LONG_MAX,
        LONG_MIN};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        show_number(PyLong_FromLong(values[i]));
    }
}

TEST(from_other_c_types, "W-148") {
    SHOW_RESULT(PyLong_FromUnsignedLong(ULONG_MAX));
    SHOW_RESULT(PyLong_FromLongLong(LLONG_MIN));
    SHOW_RESULT(PyLong_FromUnsignedLongLong(ULLONG_MAX));
    SHOW_RESULT(PyLong_FromSsize_t(PY_SSIZE_T_MIN));
    SHOW_RESULT(PyLong_FromSize_t(SIZE_MAX));
    SHOW_RESULT(PyLong_FromVoidPtr(NULL));
    SHOW_RESULT(PyLong_FromDouble(-3.99));
    SHOW_RESULT(PyLong_FromDouble(1e30));
    SHOW_RESULT(PyLong_FromDouble(0x1p100));
    double zero = 0.0;
    SHOW_RESULT(PyLong_FromDouble(1.0 / zero));
    SHOW_RESULT(PyLong_FromDouble(zero / zero));
}

TEST(small_numbers_are_shared, "W-102") {
    PyObject *first = PyLong_FromLong(256);
    PyObject *second = PyLong_FromUnsignedLongLong(256);
    SHOW_TRUTH(first == second);
    PyObject *third = PyLong_FromLong(257);
    PyObject *fourth = PyLong_FromLong(257);
    SHOW_TRUTH(third == fourth);
    RELEASE(first, second, third, fourth);
}

TEST(reading_back_checks_the_range, "W-148") {
    PyObject *large = PyLong_FromUnsignedLongLong(ULLONG_MAX);
    PyObject *huge = PyLong_FromDouble(0x1p70);
    PyObject *negative = PyLong_FromLong(-1);
    PyObject *const all[] = {large, huge, negative, Py_None};
    for (int i = 0; i < 4; i++) {
        int overflow = 77;
        show_repr("number", all[i]);
        SHOW_STATUS(PyLong_AsLong(all[i]));
        SHOW_STATUS(PyLong_AsLongLong(all[i]));
        SHOW_STATUS(PyLong_AsUnsignedLong(all[i]));
        SHOW_STATUS(PyLong_AsUnsignedLongLong(all[i]));
        SHOW_STATUS(PyLong_AsSsize_t(all[i]));
        SHOW_STATUS(PyLong_AsSize_t(all[i]));
        SHOW_STATUS(PyLong_AsLongAndOverflow(all[i], &overflow));
        SHOW(overflow);
        show("PyLong_AsDouble: %.17g", PyLong_AsDouble(all[i]));
        show_error("indicator");
    }
    RELEASE(large, huge, negative);
}

TEST(pointers_come_back, "W-148") {
    int place;
    PyObject *number = PyLong_FromVoidPtr(&place);
    SHOW_TRUTH(PyLong_AsVoidPtr(number) == &place);
    Py_DECREF(number);
}

TEST(null_is_an_internal_error, "W-043") {
    SHOW_STATUS(PyLong_AsLong(NULL));
    SHOW_STATUS(PyLong_AsSize_t(NULL));
}

TEST(numbers_compare_by_value, "W-228") {
    PyObject *small = PyLong_FromLong(-1000);
    PyObject *same = PyLong_FromLong(-1000);
    PyObject *huge = PyLong_FromDouble(-0x1p70);
    static const int operations[] = {Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT, Py_GE};
    for (int i = 0; i < 6; i++) {
        int op = operations[i];
        show(
            "%d: %d %d %d", op, PyObject_RichCompareBool(small, same, op),
            PyObject_RichCompareBool(small, huge, op),
            PyObject_RichCompareBool(huge, small, op));
    }
    SHOW_RESULT(PyObject_RichCompare(small, Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(small, Py_None, Py_LT));
    RELEASE(small, same, huge);
}

TEST(hashes_follow_the_prime, "W-222") {
    static const double values[] = {0x1p61, 0x1p62, -0x1p61, 0x1p64, 1e40};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        PyObject *number = PyLong_FromDouble(values[i]);
        show_repr("number", number);
        SHOW_STATUS(PyObject_Hash(number));
        Py_DECREF(number);
    }
    PyObject *prime = PyLong_FromLong((1L << 61) - 1);
    SHOW_STATUS(PyObject_Hash(prime));
    Py_DECREF(prime);
}

TEST(very_long_numbers_show_all_digits, "W-148") {
    SHOW_RESULT(PyLong_FromDouble(0x1p1000));
    SHOW_RESULT(PyLong_FromDouble(-0x1.23456789abcdep900));
}

TEST(truth_is_being_other_than_zero, "W-229") {
    PyObject *zero = PyLong_FromLong(0);
    PyObject *huge = PyLong_FromDouble(0x1p70);
    SHOW_STATUS(PyObject_IsTrue(zero));
    SHOW_STATUS(PyObject_IsTrue(huge));
    RELEASE(zero, huge);
}

TEST_MAIN(
    NULL, &from_long_of_every_size, &from_other_c_types,
    &small_numbers_are_shared, &reading_back_checks_the_range,
    &pointers_come_back, &null_is_an_internal_error, &numbers_compare_by_value,
    &hashes_follow_the_prime, &very_long_numbers_show_all_digits,
    &truth_is_being_other_than_zero)
