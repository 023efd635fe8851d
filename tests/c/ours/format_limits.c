/* Formats where the library answers otherwise than CPython: widths that
 * CPython counts up to, group by group, and texts of a locale that are no
 * UTF-8. */
#include "harness.h"

#include <locale.h>

static struct lconv conventions = {
    .decimal_point = "\xff", .thousands_sep = "\xa0", .grouping = "\3"};

struct lconv *localeconv(void) {
    return &conventions;
}

static PyObject *format(PyObject *value, const char *spec) {
    PyObject *text = PyUnicode_FromString(spec);
    PyObject *result = PyObject_Format(value, text);
    Py_DECREF(text);
    return result;
}

TEST(groups_up_to_a_huge_width, "") {
    PyObject *integer = PyLong_FromLong(1234);
    PyObject *number = PyFloat_FromDouble(1234.5);
    static const char *const specs[] = {
        "09223372036854775807,", "09223372036854775807_x",
        "09223372036854775807n", "04611686018427387903,",
        "04611686018427387904_b"};
    for (size_t i = 0; i < sizeof specs / sizeof specs[0]; i++) {
        CHECK(format(integer, specs[i]) == NULL);
        CHECK(PyErr_ExceptionMatches(PyExc_MemoryError));
        PyErr_Clear();
    }
    CHECK(format(number, "09223372036854775807,.2f") == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_MemoryError));
    PyErr_Clear();
    RELEASE(integer, number);
}

TEST(a_locale_that_is_not_utf8, "") {
    PyObject *integer = PyLong_FromLong(1234567);
    PyObject *number = PyFloat_FromDouble(1234.5);
    PyObject *texts[] = {format(integer, "n"), format(number, "n")};
    CHECK(PyUnicode_ReadChar(texts[0], 1) == 0xfffd);
    CHECK(PyUnicode_ReadChar(texts[1], 5) == 0xfffd);
    release(texts, 2);
    RELEASE(integer, number);
}

TEST_MAIN(NULL, &groups_up_to_a_huge_width, &a_locale_that_is_not_utf8)
