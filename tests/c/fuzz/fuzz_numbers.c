/* Numbers from text. A value is written and read again as the same; int and
 * float agree on what is an integer. */
#include "fuzzing.h"

#include <string.h>

/* The operator: RichCompareBool takes an object for equal to itself. */
static int are_equal(PyObject *left, PyObject *right) {
    PyObject *answer = PyObject_RichCompare(left, right, Py_EQ);
    REQUIRE(answer == Py_True || answer == Py_False);
    int equal = answer == Py_True;
    Py_DECREF(answer);
    return equal;
}

static void expect_same(PyObject *number, PyObject *again) {
    REQUIRE(again != NULL);
    REQUIRE(Py_TYPE(again) == Py_TYPE(number));
    /* What is no number is not equal to itself, and stays so. */
    REQUIRE(are_equal(number, number) == are_equal(number, again));
    REQUIRE(are_equal(again, again) == are_equal(number, number));
    Py_DECREF(again);
}

static void read_again(PyObject *number) {
    PyObject *text = PyObject_Repr(number);
    if (text == NULL) { /* more digits than the limit */
        REQUIRE(PyErr_ExceptionMatches(PyExc_ValueError));
        PyErr_Clear();
        return;
    }
    expect_same(number, PyObject_CallOneArg((PyObject *)Py_TYPE(number), text));
    Py_DECREF(text);
}

static void in_all_bases(PyObject *number) {
    static const int bases[] = {2, 8, 16};
    for (int i = 0; i < 3; i++) {
        PyObject *text = PyNumber_ToBase(number, bases[i]);
        REQUIRE(text != NULL);
        expect_same(number, PyLong_FromUnicodeObject(text, bases[i]));
        Py_DECREF(text);
    }
}

static void as_bytes(PyObject *number) {
    enum { ROOM = 4096 };
    static unsigned char bytes[ROOM];
    if (_PyLong_NumBits(number) / 8 + 1 < ROOM) {
        REQUIRE(
            _PyLong_AsByteArray((PyLongObject *)number, bytes, ROOM, 1, 1) ==
            0);
        expect_same(number, _PyLong_FromByteArray(bytes, ROOM, 1, 1));
    }
}

void run_input(struct input *input) {
    int base = (int)take_below(input, 38);
    struct input rest = take_rest(input);
    PyObject *text = PyUnicode_DecodeUTF8(
        (const char *)rest.bytes, (Py_ssize_t)rest.left, "replace");
    REQUIRE(text != NULL);
    PyObject *whole = PyLong_FromUnicodeObject(text, base);
    if (whole != NULL) {
        read_again(whole);
        in_all_bases(whole);
        as_bytes(whole);
    }
    REQUIRE(whole != NULL || PyErr_ExceptionMatches(PyExc_ValueError));
    expect_answer(whole);
    PyObject *real = PyFloat_FromString(text);
    if (real != NULL) {
        read_again(real);
    }
    REQUIRE(real != NULL || PyErr_ExceptionMatches(PyExc_ValueError));
    expect_answer(real);
    PyObject *complex = PyObject_CallOneArg((PyObject *)&PyComplex_Type, text);
    if (complex != NULL) {
        read_again(complex);
    }
    expect_answer(complex);
    Py_DECREF(text);
}
