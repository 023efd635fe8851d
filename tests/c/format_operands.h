/* Values of the types that have formats. */
#ifndef TESTS_C_FORMAT_OPERANDS_H
#define TESTS_C_FORMAT_OPERANDS_H

#include "harness.h"

#include <string.h>

/* Texts come first. */
enum { FIRST_NUMBER = 5, FORMAT_VALUES = 30 };

static PyObject *format_values[FORMAT_VALUES];

/* A text from UTF-8, in which surrogates may be written too. */
static PyObject *new_text(const char *text) {
    return PyUnicode_DecodeUTF8(text, (Py_ssize_t)strlen(text), "strict");
}

static PyObject *new_integer(const char *digits) {
    return PyLong_FromString(digits, NULL, 0);
}

static void make_format_values(void) {
    static const char *const texts[] = {
        "", "abc", "caf\xc3\xa9", "\xe2\x82\xac uro", "\xf0\x9f\x98\x80!"};
    static const char *const integers[] = {
        "0",
        "-5",
        "97",
        "1234567",
        "-1234567890123456789012345678901234567890",
        "0x10ffff",
        "0x110000",
        "0xffffffffffffffff"};
    static const double floats[] = {
        0.0,      -0.0,    1.0,   -2.5,        1234567.891,
        -0.00012, 1e22,    1e300, 5e-324,      123456789012345680.0,
        0.1,      2.0 / 3, -1e-7, Py_HUGE_VAL, -Py_HUGE_VAL};
    size_t count = 0;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        format_values[count++] = new_text(texts[i]);
    }
    for (size_t i = 0; i < sizeof integers / sizeof integers[0]; i++) {
        format_values[count++] = new_integer(integers[i]);
    }
    for (size_t i = 0; i < sizeof floats / sizeof floats[0]; i++) {
        format_values[count++] = PyFloat_FromDouble(floats[i]);
    }
    format_values[count++] = PyFloat_FromDouble(Py_NAN);
    format_values[count++] = Py_NewRef(Py_True);
    CHECK(count == FORMAT_VALUES);
}

static void release_format_values(void) {
    release(format_values, FORMAT_VALUES);
    memset(format_values, 0, sizeof format_values);
}

#endif
