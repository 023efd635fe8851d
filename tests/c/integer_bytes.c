/* Are ints turned into bytes, cut to machine numbers and compared by text as
 * CPython does it? */
#include "harness.h"

#include <string.h>

static const char *const numbers[] = {
    "0",
    "1",
    "-1",
    "127",
    "128",
    "-128",
    "-129",
    "255",
    "256",
    "65535",
    "-32768",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "1099511627776",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "18446744073709551621",
    "-18446744073709551621",
    "123456789012345678901234567890",
    "-340282366920938463463374607431768211456",
};

static void show_bytes(const unsigned char *bytes, size_t count) {
    char text[80] = "";
    for (size_t i = 0; i < count; i++) {
        snprintf(text + 2 * i, 3, "%02x", bytes[i]);
    }
    show("%s", text);
}

TEST(numbers_as_bytes, "") {
    static const size_t sizes[] = {0, 1, 2, 4, 8, 9, 16, 17, 20};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromString(numbers[i], NULL, 10);
        show(
            "%s: sign %d bits %d", numbers[i], _PyLong_Sign(number),
            (int)_PyLong_NumBits(number));
        for (size_t j = 0; j < sizeof sizes / sizeof sizes[0]; j++) {
            for (int order = 0; order < 2; order++) {
                for (int sign = 0; sign < 2; sign++) {
                    unsigned char bytes[20] = {0};
                    int status = _PyLong_AsByteArray(
                        (PyLongObject *)number, bytes, sizes[j], order, sign);
                    show_status("stored", status);
                    if (status == 0) {
                        show_bytes(bytes, sizes[j]);
                        show_result(
                            "back", _PyLong_FromByteArray(
                                        bytes, sizes[j], order, sign));
                        show_result(
                            "other", _PyLong_FromByteArray(
                                         bytes, sizes[j], order, !sign));
                    }
                }
            }
        }
        Py_DECREF(number);
    }
}

TEST(low_bits, "") {
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromString(numbers[i], NULL, 10);
        SHOW_HEX(PyLong_AsUnsignedLongMask(number));
        SHOW_HEX(PyLong_AsUnsignedLongLongMask(number));
        show_status("int", _PyLong_AsInt(number));
        Py_DECREF(number);
    }
    PyObject *half = PyFloat_FromDouble(0.5);
    PyObject *objects[] = {Py_None, half, Py_True, NULL};
    for (int i = 0; i < 4; i++) {
        SHOW_HEX(PyLong_AsUnsignedLongMask(objects[i]));
        show_error("mask");
        SHOW_HEX(PyLong_AsUnsignedLongLongMask(objects[i]));
        show_error("mask");
        show_status("int", _PyLong_AsInt(objects[i]));
    }
    Py_DECREF(half);
}

/* Through a pointer: what the compiler would warn of is tested too. */
static int (*format)(char *, size_t, const char *, ...) = PyOS_snprintf;

TEST(texts_of_c, "") {
    char text[8];
    memset(text, 'x', sizeof text);
    SHOW(format(text, sizeof text, "%d", 42));
    show("%s", text);
    SHOW(format(text, sizeof text, "%s and more", "long text"));
    show("%s", text);
    SHOW(format(text, 1, "abc"));
    show("[%s]", text);
    SHOW(format(text, sizeof text, "%g", 0.5));
    show("%s", text);
    static const char *const words[] = {"",    "a",    "A", "abc",
                                        "ABD", "abcd", "b", "aBc"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        for (size_t j = 0; j < sizeof words / sizeof words[0]; j++) {
            int all = PyOS_stricmp(words[i], words[j]);
            int two = PyOS_strnicmp(words[i], words[j], 2);
            show(
                "%s %s: %d %d %d", words[i], words[j], (all > 0) - (all < 0),
                (two > 0) - (two < 0), PyOS_strnicmp(words[i], words[j], 0));
        }
    }
}

TEST_MAIN(NULL, &numbers_as_bytes, &low_bits, &texts_of_c)
