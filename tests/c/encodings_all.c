/* Every encoding, with every policy for what does not fit. */
#include "encodings.h"

static const char *const encodings[] = {
    "utf-16", "utf-16-le",         "utf-16-be",
    "utf-32", "utf-32-le",         "utf-32-be",
    "utf-7",  "unicode_escape",    "utf-8",
    "ascii",  "raw_unicode_escape"};
enum { ENCODINGS = sizeof encodings / sizeof encodings[0] };

static const char *const policies[] = {
    NULL,
    "strict",
    "ignore",
    "replace",
    "backslashreplace",
    "surrogateescape",
    "surrogatepass",
    "xmlcharrefreplace",
    "nonsense"};
enum { POLICIES = sizeof policies / sizeof policies[0] };

static const Py_UCS4 texts[][7] = {
    {0},
    {'a', 'b', 'c'},
    {'h', 0xe9, 'x'},
    {0x20ac, 'y', 0x1f600},
    {0xd800},
    {0xdfff, 'a'},
    {'a', 0xdc80, 0xdcff},
    {0xdc80, 0xd800, 'z'},
    {0xd83d, 0xde00},
    {0xe9, 0xdc41, 0x100, 0x10ffff},
    {'+', '-', '/', 'A', '+', 0xe9},
    {'\\', '\n', '\t', '\r', '\'', '"'},
    {0x7f, 1, 0x1b, 0x80, 0xa0, 0xff},
    {0xffff, 0x10000, 0xfeff, 0xfffe},
    {'~', '\\', '{', '}', '@', '='}};

TEST(encoding, "PyUnicode_AsEncodedString") {
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = text_of(texts[i]);
        for (int j = 0; j < ENCODINGS; j++) {
            for (int k = 0; k < POLICIES; k++) {
                char label[80];
                snprintf(
                    label, sizeof label, "text %d, %s, %s", (int)i,
                    encodings[j], name_of(policies[k]));
                show_result(
                    label,
                    PyUnicode_AsEncodedString(text, encodings[j], policies[k]));
            }
        }
        Py_DECREF(text);
    }
}

static const struct bytes inputs[] = {
    BYTES(""),
    BYTES("plain"),
    BYTES("\xff\xfe"),
    BYTES("\xfe\xff\0a\0b"),
    BYTES("\xff\xfe\0\0a\0\0\0"),
    BYTES("\0\0\xfe\xff\0\0\0a"),
    BYTES("a\0b\0"),
    BYTES("a\0b"),
    BYTES("a\0\0\0b\0\0"),
    BYTES("\x3d\xd8\0\xde"),
    BYTES("\xd8\x3d\xde\0"),
    BYTES("\x3d\xd8"),
    BYTES("\x3d\xd8z\0"),
    BYTES("\0\xdez\0"),
    BYTES("\x3d\xd8\0"),
    BYTES("\0\xd8\0\0"),
    BYTES("\0\0\x11\0"),
    BYTES("\0\0\0\xff"),
    BYTES("\xac\x20\0\0\0\xd8\0\0z\0\0\0"),
    BYTES("+AOk-"),
    BYTES("+AOkA"),
    BYTES("+-+"),
    BYTES("+2D3eAA-!"),
    BYTES("+2D0-x"),
    BYTES("+2D0AYQ-"),
    BYTES("+AO\xe9-"),
    BYTES("+AA-"),
    BYTES("+AOl-z"),
    BYTES("a+IKw.b+IKwA-c"),
    BYTES("~\xe9"),
    BYTES("\\n\\t\\\\\\'\\\"\\a\\b\\f\\v\\r"),
    BYTES("\\x41\\xe9\\u20ac\\U0001f600"),
    BYTES("\\101\\0\\777\\8"),
    BYTES("\\x4"),
    BYTES("\\x"),
    BYTES("\\u20a"),
    BYTES("\\u"),
    BYTES("\\U0001f60"),
    BYTES("\\U00110000"),
    BYTES("\\Uffffffff"),
    BYTES("\\ud800\\udc00"),
    BYTES("\\"),
    BYTES("\\\nb"),
    BYTES("\\xg1z"),
    BYTES("\\u12g4z"),
    BYTES("\\\\u0041"),
    BYTES("caf\xe9"),
    BYTES("\xf0\x9f\x98\x80 \xed\xa0\x80")};

TEST(decoding, "PyUnicode_Decode") {
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        for (int j = 0; j < ENCODINGS; j++) {
            for (int k = 0; k < POLICIES; k++) {
                char label[80];
                snprintf(
                    label, sizeof label, "bytes %d, %s, %s", (int)i,
                    encodings[j], name_of(policies[k]));
                show_text(
                    label, PyUnicode_Decode(
                               inputs[i].data, inputs[i].size, encodings[j],
                               policies[k]));
            }
        }
    }
}

TEST(the_functions_of_single_encodings, "") {
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = text_of(texts[i]);
        SHOW_RESULT(PyUnicode_AsUTF16String(text));
        SHOW_RESULT(PyUnicode_AsUTF32String(text));
        SHOW_RESULT(PyUnicode_AsUnicodeEscapeString(text));
        SHOW_RESULT(PyUnicode_AsRawUnicodeEscapeString(text));
        Py_DECREF(text);
    }
    SHOW_RESULT(PyUnicode_AsUTF16String(Py_None));
    SHOW_RESULT(PyUnicode_AsUTF32String(Py_None));
    SHOW_RESULT(PyUnicode_AsUnicodeEscapeString(Py_None));
    SHOW_RESULT(PyUnicode_AsRawUnicodeEscapeString(Py_None));
}

TEST_MAIN(NULL, &encoding, &decoding, &the_functions_of_single_encodings)
