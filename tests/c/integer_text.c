/* Are ints read from text as CPython reads them, in every base? */
#include "harness.h"

#include <string.h>

static const char *const texts[] = {
    "",
    " ",
    "0",
    "1",
    "-1",
    "+1",
    " 12 ",
    "1 2",
    "12x",
    "0x1f",
    "0X1F",
    "0b101",
    "0o17",
    "0b12",
    "017",
    "00",
    "0_0",
    "1_000",
    "1__0",
    "_1",
    "1_",
    "0x_1f",
    "0x",
    "0x_",
    "-0x1f",
    "- 1",
    "--1",
    "z",
    "Zz",
    "123456789012345678901234567890",
    "-ffffffffffffffffffffffffffffffff",
    "\xc3\xa9",
    "1\n",
    "\t1",
    "1.5",
    "1e5",
    "0b",
    "0_x1",
    "11111111111111111111111111111111111111111111111111111111111111111",
};
static const int bases[] = {0, 2, 3, 7, 8, 10, 16, 32, 36, 1, 37, -1};

TEST(every_base, "") {
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        for (size_t j = 0; j < sizeof bases / sizeof bases[0]; j++) {
            char label[128];
            snprintf(
                label, sizeof label, "\"%s\" in base %d", texts[i], bases[j]);
            show_result(label, PyLong_FromString(texts[i], NULL, bases[j]));
            PyObject *text = PyUnicode_FromString(texts[i]);
            show_result("object", PyLong_FromUnicodeObject(text, bases[j]));
            Py_DECREF(text);
        }
        PyObject *text = PyUnicode_FromString(texts[i]);
        show_result("number", PyNumber_Long(text));
        Py_DECREF(text);
    }
}

TEST(how_far_it_was_read, "") {
    static const char *const some[] = {"12", "12 ",  " 12", "12x",
                                       "",   "0x1f", "1_"};
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++) {
        char *end = NULL;
        show_result(some[i], PyLong_FromString(some[i], &end, 10));
        show("%s: %d", some[i], (int)(end - some[i]));
    }
}

TEST(digits_of_all_scripts, "") {
    static const char *const some[] = {
        "\xd9\xa1\xd9\xa2", "\xe2\x80\x83\063\xc2\xa0",  "\xf0\x9d\x9f\x98",
        "1\xe2\x82\xac",    "\xef\xbc\x91_\xef\xbc\x92",
    };
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++) {
        PyObject *text = PyUnicode_FromString(some[i]);
        show_result(some[i], PyLong_FromUnicodeObject(text, 10));
        show_result(some[i], PyNumber_Long(text));
        Py_DECREF(text);
    }
    PyObject *zero = PyUnicode_FromStringAndSize("1\0", 2);
    SHOW_RESULT(PyLong_FromUnicodeObject(zero, 10));
    Py_DECREF(zero);
    SHOW_RESULT(PyNumber_Long(Py_None));
}

TEST(long_texts, "") {
    static char text[9000];
    memset(text, '7', 4300);
    show_result("4300 digits", PyLong_FromString(text, NULL, 10));
    text[4300] = '7';
    show_result("4301 digits", PyLong_FromString(text, NULL, 10));
    PyObject *wide = PyLong_FromString(text, NULL, 16);
    PyObject *hash = PyLong_FromSsize_t(PyObject_Hash(wide));
    show_result("4301 digits in base 16", Py_NewRef(hash));
    RELEASE(wide, hash);
    memset(text, '0', 4300);
    show_result("4300 zeros and a seven", PyLong_FromString(text, NULL, 10));
    show_result("in base 36", PyLong_FromString(text, NULL, 36));
    show_result("in base 32", PyLong_FromString(text, NULL, 32));
    memset(text, 'x', 300);
    text[300] = '\0';
    show_result("no number", PyLong_FromString(text, NULL, 10));
}

/* All bases read back what arithmetic gives. */
TEST(digits_make_up_the_value, "") {
    for (int base = 2; base <= 36; base++) {
        char text[64];
        PyObject *value = PyLong_FromLong(0);
        PyObject *factor = PyLong_FromLong(base);
        for (int i = 0; i < 40; i++) {
            int digit = (i * 7 + base) % base;
            text[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[digit];
            PyObject *added = PyLong_FromLong(digit);
            Py_SETREF(value, PyNumber_Multiply(value, factor));
            Py_SETREF(value, PyNumber_Add(value, added));
            Py_DECREF(added);
        }
        text[40] = '\0';
        PyObject *read = PyLong_FromString(text, NULL, base);
        CHECK(PyObject_RichCompareBool(read, value, Py_EQ) == 1);
        show_repr("value", read);
        RELEASE(value, factor, read);
    }
}

/* The quotation marks are those of the part that is shown. */
TEST(long_bytes_that_are_none, "") {
    char text[300];
    static const size_t quotes[] = {0, 100, 199, 200, 250};
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        memset(text, 'x', sizeof text);
        text[quotes[i]] = '\'';
        PyObject *bytes = PyBytes_FromStringAndSize(text, sizeof text);
        SHOW_RESULT(PyNumber_Long(bytes));
        Py_DECREF(bytes);
    }
}

TEST_MAIN(
    NULL, &every_base, &how_far_it_was_read, &digits_of_all_scripts,
    &long_texts, &digits_make_up_the_value, &long_bytes_that_are_none)
