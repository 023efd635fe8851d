/* How are strings made, stored, read, compared, hashed and shown? */
#include "harness.h"

#include <string.h>

static void show_storage(const char *label, PyObject *text) {
    show(
        "%s: length %zd, kind %d, ascii %u, compact %u, interned %u", label,
        PyUnicode_GET_LENGTH(text), (int)PyUnicode_KIND(text),
        PyUnicode_IS_ASCII(text), PyUnicode_IS_COMPACT(text),
        PyUnicode_CHECK_INTERNED(text));
}

static const char *const samples[] = {
    "",
    "a",
    "plain text",
    "caf\xc3\xa9",
    "\xe2\x82\xac uro",
    "\xf0\x9f\x98\x80!",
    "it's",
    "say \"it's\"",
    "tab\tnewline\nbackslash\\",
    "\x01\x7f",
    "\xc2\x80\xc2\xa0\xc2\xad"};

enum { SAMPLES = sizeof samples / sizeof samples[0] };

TEST(text_is_stored_in_the_smallest_kind, "W-148") {
    for (int i = 0; i < SAMPLES; i++) {
        PyObject *text = PyUnicode_FromString(samples[i]);
        show_repr("text", text);
        show_storage("storage", text);
        SHOW(PyUnicode_GetLength(text));
        Py_ssize_t size = -1;
        const char *bytes = PyUnicode_AsUTF8AndSize(text, &size);
        SHOW(size);
        SHOW_TRUTH(strcmp(bytes, samples[i]) == 0);
        SHOW_TRUTH(PyUnicode_AsUTF8(text) == bytes);
        if (PyUnicode_GET_LENGTH(text) > 0) {
            SHOW_HEX(PyUnicode_ReadChar(text, 0));
            SHOW_HEX(
                PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), 0));
        }
        Py_DECREF(text);
    }
}

TEST(the_size_may_be_given, "W-148") {
    SHOW_RESULT(PyUnicode_FromStringAndSize("abcdef", 3));
    SHOW_RESULT(PyUnicode_FromStringAndSize("a\0b", 3));
    SHOW_RESULT(PyUnicode_FromStringAndSize("", 0));
    SHOW_RESULT(PyUnicode_FromStringAndSize(NULL, 0));
    SHOW_RESULT(PyUnicode_FromStringAndSize("abc", -1));
}

TEST(characters_and_arrays, "W-148") {
    static const Py_UCS2 wide[] = {'a', 0x20ac, 'b'};
    static const Py_UCS4 wider[] = {'a', 'b', 'c'};
    SHOW_RESULT(PyUnicode_FromOrdinal('x'));
    SHOW_RESULT(PyUnicode_FromOrdinal(0x1f600));
    SHOW_RESULT(PyUnicode_FromOrdinal(0x110000));
    SHOW_RESULT(PyUnicode_FromOrdinal(-1));
    SHOW_RESULT(PyUnicode_FromKindAndData(PyUnicode_2BYTE_KIND, wide, 3));
    PyObject *text = PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, wider, 3);
    show_storage("narrowed", text);
    Py_DECREF(text);
    SHOW_RESULT(PyUnicode_FromKindAndData(3, wide, 3));
    SHOW_RESULT(PyUnicode_FromKindAndData(PyUnicode_1BYTE_KIND, wide, -1));
}

TEST(a_new_text_can_be_filled, "W-148") {
    PyObject *text = PyUnicode_New(3, 0x20ac);
    show_storage("new", text);
    for (Py_ssize_t i = 0; i < 3; i++) {
        PyUnicode_WRITE(
            PyUnicode_KIND(text), PyUnicode_DATA(text), i, 0x20ac + (Py_UCS4)i);
    }
    show_repr("filled", text);
    Py_DECREF(text);
    SHOW_RESULT(PyUnicode_New(-1, 127));
}

TEST(formats, "W-021") {
    PyObject *pair = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *text = PyUnicode_FromString("caf\xc3\xa9");
    SHOW_RESULT(PyUnicode_FromFormat("%d %i %u %x %X", -1, 2, 3u, 255, 255));
    SHOW_RESULT(
        PyUnicode_FromFormat("%ld %lu %lld %llu", -1L, 2UL, -3LL, 4ULL));
    SHOW_RESULT(PyUnicode_FromFormat(
        "%zd %zu %jd %td", (Py_ssize_t)-1, (size_t)2, (intmax_t)-3,
        (ptrdiff_t)4));
    SHOW_RESULT(PyUnicode_FromFormat("[%5d|%-5d|%05d|%.3d]", 42, 42, 42, 42));
    SHOW_RESULT(PyUnicode_FromFormat("[%o|%#x]", 8, 8));
    SHOW_RESULT(
        PyUnicode_FromFormat("[%s|%.2s|%5s|%-5s]", "a", "abc", "b", "c"));
    SHOW_RESULT(PyUnicode_FromFormat("[%c|%c|%%]", 'x', 0x20ac));
    SHOW_RESULT(PyUnicode_FromFormat("[%U|%S|%R|%A]", text, pair, text, text));
    SHOW_RESULT(PyUnicode_FromFormat("[%V|%V]", text, "unused", NULL, "used"));
    SHOW_RESULT(PyUnicode_FromFormat("no directive"));
    SHOW_RESULT(PyUnicode_FromFormat("%"));
    SHOW_RESULT(PyUnicode_FromFormat("%y"));
    PyObject *pointer = PyUnicode_FromFormat("%p", (void *)0x1234);
    SHOW(PyUnicode_CompareWithASCIIString(pointer, "0x1234"));
    RELEASE(pair, text, pointer);
}

TEST(equal_texts_are_equal_whatever_their_origin, "W-228") {
    PyObject *first = PyUnicode_FromString("caf\xc3\xa9");
    PyObject *second = PyUnicode_New(4, 0xff);
    static const Py_UCS1 bytes[] = {'c', 'a', 'f', 0xe9};
    memcpy(PyUnicode_DATA(second), bytes, 4);
    PyObject *third = PyUnicode_FromString("cafz");
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(first, third, Py_GT));
    SHOW_RESULT(PyObject_RichCompare(first, third, Py_LE));
    SHOW_RESULT(PyObject_RichCompare(first, Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, Py_None, Py_LT));
    SHOW_TRUTH(PyObject_Hash(first) == PyObject_Hash(second));
    SHOW(PyUnicode_Compare(first, second));
    SHOW(PyUnicode_Compare(first, third));
    SHOW(PyUnicode_Compare(third, first));
    SHOW_STATUS(PyUnicode_Compare(first, Py_None));
    SHOW(PyUnicode_CompareWithASCIIString(third, "cafz"));
    SHOW(PyUnicode_CompareWithASCIIString(third, "cafzz"));
    SHOW(PyUnicode_CompareWithASCIIString(third, "cafa"));
    RELEASE(first, second, third);
}

TEST(texts_are_joined, "W-148") {
    PyObject *plain = PyUnicode_FromString("plain ");
    PyObject *euro = PyUnicode_FromString("\xe2\x82\xac");
    PyObject *empty = PyUnicode_FromString("");
    PyObject *joined = PyUnicode_Concat(plain, euro);
    show_repr("joined", joined);
    show_storage("joined", joined);
    PyObject *same = PyUnicode_Concat(plain, empty);
    SHOW_TRUTH(same == plain);
    SHOW_RESULT(PyUnicode_Concat(plain, Py_None));
    SHOW_RESULT(PyUnicode_Concat(Py_None, plain));
    RELEASE(plain, euro, joined, same);
}

TEST(interned_texts_are_one_object, "W-102") {
    PyObject *first = PyUnicode_InternFromString("a rather unusual text");
    PyObject *second = PyUnicode_FromString("a rather unusual text");
    SHOW_TRUTH(first == second);
    PyUnicode_InternInPlace(&second);
    SHOW_TRUTH(first == second);
    SHOW_TRUTH(PyUnicode_CHECK_INTERNED(first) != 0);
    RELEASE(first, second);
}

TEST(bad_utf_8_is_refused, "W-048") {
    static const char *const bad[] = {
        "\xff",
        "a\x80",
        "\xc3",
        "\xe2\x82",
        "\xed\xa0\x80",
        "\xc0\x80",
        "\xf4\x90\x80\x80",
        "\xe2(\xa1"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        show_result("FromString", PyUnicode_FromString(bad[i]));
    }
}

TEST(other_objects_are_refused, "W-048") {
    SHOW_TRUTH(PyUnicode_AsUTF8(Py_None) == NULL);
    show_error("AsUTF8");
    SHOW_STATUS(PyUnicode_GetLength(Py_None));
    SHOW_STATUS((int)PyUnicode_ReadChar(Py_None, 0));
    PyObject *text = PyUnicode_FromString("ab");
    SHOW_STATUS((int)PyUnicode_ReadChar(text, 2));
    SHOW_STATUS((int)PyUnicode_ReadChar(text, -1));
    SHOW_TRUTH(PyUnicode_Check(text));
    SHOW_TRUTH(PyUnicode_CheckExact(text));
    SHOW_TRUTH(PyUnicode_Check(Py_None));
    Py_DECREF(text);
}

TEST(a_surrogate_has_no_utf_8, "W-148") {
    PyObject *text = PyUnicode_FromOrdinal(0xd800);
    show_repr("surrogate", text);
    SHOW_TRUTH(PyUnicode_AsUTF8(text) == NULL);
    show_error("AsUTF8");
    Py_DECREF(text);
}

TEST(truth_is_having_characters, "W-229") {
    PyObject *empty = PyUnicode_FromString("");
    PyObject *full = PyUnicode_FromString("text");
    SHOW_STATUS(PyObject_IsTrue(empty));
    SHOW_STATUS(PyObject_IsTrue(full));
    PyObject *str = PyObject_Str(full);
    SHOW_TRUTH(str == full);
    RELEASE(full, str);
}

TEST_MAIN(
    NULL, &text_is_stored_in_the_smallest_kind, &the_size_may_be_given,
    &characters_and_arrays, &a_new_text_can_be_filled, &formats,
    &equal_texts_are_equal_whatever_their_origin, &texts_are_joined,
    &interned_texts_are_one_object, &bad_utf_8_is_refused,
    &other_objects_are_refused, &a_surrogate_has_no_utf_8,
    &truth_is_having_characters)
