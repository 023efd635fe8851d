/* The functions of CPython's own that extension code uses on texts, most of
 * which check nothing, and texts as names and as numbers. */
#include "harness.h"

#include <string.h>

static const char *const texts[] = {
    "",
    "a",
    "_",
    "name",
    "name 1",
    "1name",
    "n\xc3\xa4me",
    "\xe2\x82\xac",
    "12",
    "\xd9\xa1\xd9\xa2",
    "\xe3\x80\x80\xef\xbc\x91_\xef\xbc\x90\xc2\x85",
    "\xc2\xb2\x33",
    "1\xe2\x80\x83x\xc3\xa9y",
    "\xf0\x9d\x9f\x98?",
    "a?\xc2\xa0\x62",
};
enum { text_count = sizeof texts / sizeof texts[0] };

TEST(names_and_numbers, "") {
    for (int i = 0; i < text_count; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        show_repr("text", text);
        SHOW_TRUTH(PyUnicode_IsIdentifier(text));
        SHOW(_PyUnicode_ScanIdentifier(text));
        SHOW_RESULT(_PyUnicode_TransformDecimalAndSpaceToASCII(text));
        SHOW_RESULT(PyLong_FromUnicodeObject(text, 10));
        SHOW_RESULT(PyLong_FromUnicodeObject(text, 0));
        SHOW_RESULT(PyFloat_FromString(text));
        Py_DECREF(text);
    }
    SHOW_RESULT(_PyUnicode_TransformDecimalAndSpaceToASCII(Py_None));
}

TEST(copies, "") {
    for (int i = 0; i < text_count; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        PyObject *copy = _PyUnicode_Copy(text);
        Py_ssize_t length = PyUnicode_GET_LENGTH(text);
        SHOW_TRUTH(copy == text);
        SHOW_TRUTH(_PyUnicode_EQ(copy, text));
        SHOW_TRUTH(_PyUnicode_Equal(copy, text));
        SHOW_TRUTH(_PyUnicode_EqualToASCIIString(text, "name"));
        SHOW_TRUTH(_PyUnicode_EqualToASCIIString(text, texts[i]));
        SHOW(_PyUnicode_FindMaxChar(text, 0, length));
        SHOW(_PyUnicode_FindMaxChar(text, length / 2, length));
        SHOW(_PyUnicode_FindMaxChar(text, 0, 0));
        if (length > 1) {
            _PyUnicode_FastFill(copy, 0, 1, 'x');
            _PyUnicode_FastCopyCharacters(copy, 1, text, 0, length - 1);
        }
        show_repr("changed", copy);
        RELEASE(text, copy);
    }
    SHOW_RESULT(_PyUnicode_Copy(Py_None));
    SHOW_RESULT(_PyUnicode_FromASCII("abc", 2));
    SHOW_RESULT(_PyUnicode_FromASCII("abc", 0));
}

TEST(ends, "") {
    PyObject *text = PyUnicode_FromString("xy\xe2\x82\xac name \xe2\x82\xacyx");
    PyObject *plain = PyUnicode_FromString("yx");
    PyObject *wide = PyUnicode_FromString("xy\xe2\x82\xac ");
    for (int type = 0; type < 3; type++) {
        SHOW_RESULT(_PyUnicode_XStrip(text, type, plain));
        SHOW_RESULT(_PyUnicode_XStrip(text, type, wide));
        SHOW_RESULT(_PyUnicode_XStrip(plain, type, wide));
    }
    RELEASE(text, plain, wide);
}

TEST(arrays_are_joined, "") {
    PyObject *items[text_count + 1];
    for (int i = 0; i < text_count; i++) {
        items[i] = PyUnicode_FromString(texts[i]);
    }
    items[text_count] = Py_None;
    SHOW_RESULT(_PyUnicode_JoinArray(items[2], items, text_count));
    SHOW_RESULT(_PyUnicode_JoinArray(items[0], items, 4));
    SHOW_RESULT(_PyUnicode_JoinArray(NULL, items, 3));
    SHOW_RESULT(_PyUnicode_JoinArray(Py_None, items, 1));
    SHOW_RESULT(_PyUnicode_JoinArray(Py_None, items, 2));
    SHOW_RESULT(_PyUnicode_JoinArray(items[1], items, 0));
    SHOW_RESULT(_PyUnicode_JoinArray(items[1], items, text_count + 1));
    release(items, text_count);
}

TEST_MAIN(NULL, &names_and_numbers, &copies, &ends, &arrays_are_joined)
