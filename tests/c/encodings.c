/* Are text and bytes turned into each other as CPython does it, with every
 * policy for what does not fit? */
#include "encodings.h"

static const char *const policies[] = {
    NULL,
    "strict",
    "ignore",
    "replace",
    "backslashreplace",
    "surrogateescape",
    "surrogatepass",
    "xmlcharrefreplace",
    "nonsense",
};
enum { policy_count = sizeof policies / sizeof policies[0] };

static const struct bytes inputs[] = {
    BYTES(""),
    BYTES("plain"),
    BYTES("h\xc3\xa9llo"),
    BYTES("\xe2\x82\xac\xf0\x9f\x98\x80"),
    BYTES("\xff"),
    BYTES("a\xff\xfe"
          "b"),
    BYTES("\x80"),
    BYTES("\xc3"),
    BYTES("\xc3("),
    BYTES("\xe2\x82"),
    BYTES("\xe2\x82("),
    BYTES("\xe2(\xac"),
    BYTES("\xf0\x9f\x98"),
    BYTES("\xf0\x9f"),
    BYTES("\xf0"),
    BYTES("\xf0(\x8c\xbc"),
    BYTES("\xc0\xaf"),
    BYTES("\xe0\x80\xaf"),
    BYTES("\xed\xa0\x80"),
    BYTES("x\xed\xb2\x80y"),
    BYTES("\xed\xa0"),
    BYTES("\xf4\x90\x80\x80"),
    BYTES("\xf5\x80\x80\x80"),
    BYTES("nul\0in it"),
    BYTES("ok\xc3\xa9\xff\xe2\x82\xac\x80 end\xf0\x9f"),
};

TEST(decoding, "") {
    static const char *const names[] = {"utf-8", "ascii", "latin-1"};
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        for (int j = 0; j < policy_count; j++) {
            show("input %d, %s", (int)i, policies[j] ? policies[j] : "NULL");
            show_text(
                "UTF8", PyUnicode_DecodeUTF8(
                            inputs[i].data, inputs[i].size, policies[j]));
            show_text(
                "ASCII", PyUnicode_DecodeASCII(
                             inputs[i].data, inputs[i].size, policies[j]));
            for (int k = 0; k < 3; k++) {
                show_text(
                    names[k],
                    PyUnicode_Decode(
                        inputs[i].data, inputs[i].size, names[k], policies[j]));
            }
        }
        show_text(
            "Latin1",
            PyUnicode_DecodeLatin1(inputs[i].data, inputs[i].size, NULL));
    }
}

TEST(decoding_in_parts, "") {
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        Py_ssize_t consumed = -1;
        show_text(
            "part", PyUnicode_DecodeUTF8Stateful(
                        inputs[i].data, inputs[i].size, "replace", &consumed));
        show("read: %d of %d", (int)consumed, (int)inputs[i].size);
        consumed = -1;
        show_text(
            "strict", PyUnicode_DecodeUTF8Stateful(
                          inputs[i].data, inputs[i].size, NULL, &consumed));
    }
}

static const Py_UCS4 texts[][6] = {
    {'a', 'b', 'c'},
    {'h', 0xe9, 'x'},
    {0x20ac, 'y', 0x1f600},
    {0xd800},
    {'a', 0xdc80, 0xdcff},
    {0xdc80, 0xd800, 'z'},
    {0xdc7f},
    {0xe9, 0xdc41, 0x100, 0x10ffff},
};

TEST(encoding, "") {
    static const char *const names[] = {NULL, "utf-8", "ASCII", "iso-8859-1"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        Py_ssize_t length = 0;
        while (length < 6 && texts[i][length] != 0) {
            length++;
        }
        PyObject *text =
            PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, texts[i], length);
        for (int j = 0; j < policy_count; j++) {
            for (int k = 0; k < 4; k++) {
                char label[80];
                snprintf(
                    label, sizeof label, "text %d, %s, %s", (int)i,
                    policies[j] ? policies[j] : "NULL",
                    names[k] ? names[k] : "NULL");
                show_result(
                    label,
                    PyUnicode_AsEncodedString(text, names[k], policies[j]));
            }
        }
        SHOW_RESULT(PyUnicode_AsUTF8String(text));
        SHOW_RESULT(PyUnicode_AsLatin1String(text));
        SHOW_RESULT(PyUnicode_AsASCIIString(text));
        SHOW_RESULT(PyUnicode_EncodeFSDefault(text));
        Py_DECREF(text);
    }
}

TEST(names_of_encodings, "") {
    static const char *const names[] = {
        "utf-8",     "UTF8",       "utf_8",
        "Utf 8",     "U8",         "ascii",
        "US-ASCII",  "latin1",     "Latin-1",
        "ISO8859-1", "iso_8859_1", "l1",
        "nonsense",  "",           "a-name-that-is-longer-than-any-there-is",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *text = PyUnicode_Decode("\xc3\xa9", 2, names[i], "replace");
        show_text(names[i], text);
    }
}

TEST(objects, "") {
    PyObject *bytes = PyBytes_FromString("h\xc3\xa9");
    PyObject *empty = PyBytes_FromString("");
    PyObject *text = PyUnicode_FromString("text");
    show_text("bytes", PyUnicode_FromEncodedObject(bytes, "utf-8", NULL));
    show_text("default", PyUnicode_FromEncodedObject(bytes, NULL, NULL));
    show_text("latin-1", PyUnicode_FromEncodedObject(bytes, "latin-1", NULL));
    show_text("empty", PyUnicode_FromEncodedObject(empty, NULL, NULL));
    SHOW_RESULT(PyUnicode_FromEncodedObject(text, NULL, NULL));
    SHOW_RESULT(PyUnicode_FromEncodedObject(Py_None, NULL, NULL));
    SHOW_RESULT(PyUnicode_FromEncodedObject(NULL, NULL, NULL));
    SHOW_RESULT(PyUnicode_AsUTF8String(Py_None));
    SHOW_RESULT(PyUnicode_AsEncodedString(bytes, NULL, NULL));
    RELEASE(bytes, empty, text);
}

TEST(file_names, "") {
    PyObject *name = PyUnicode_DecodeFSDefaultAndSize("a\xff\xc3\xa9", 4);
    PyObject *back = PyUnicode_EncodeFSDefault(name);
    show_repr("back", back);
    show_text("name", name);
    Py_DECREF(back);
}

/* The exception holds the bytes themselves. */
TEST(what_could_not_be_decoded, "") {
    CHECK(PyUnicode_DecodeUTF8("abc\xff\xfe", 5, NULL) == NULL);
    PyObject *error = PyErr_GetRaisedException();
    static const char *const names[] = {"encoding", "object", "start",
                                        "end",      "reason", "args"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        show_result(names[i], PyObject_GetAttrString(error, names[i]));
    }
    show_result("text", PyObject_Str(error));
    Py_DECREF(error);
    PyObject *encoding = PyUnicode_FromString("code");
    PyObject *bytes = PyBytes_FromString("\xff\xfe");
    PyObject *zero = PyLong_FromLong(0);
    PyObject *two = PyLong_FromLong(2);
    PyObject *made = PyObject_CallFunctionObjArgs(
        PyExc_UnicodeDecodeError, encoding, bytes, zero, two, encoding, NULL);
    show_result("several", PyObject_Str(made));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        PyExc_UnicodeDecodeError, encoding, encoding, zero, two, encoding,
        NULL));
    RELEASE(encoding, bytes, zero, two, made);
}

/* With the mark in front, without it, twice, and cut off. */
TEST(utf8_with_a_mark, "PyUnicode_Decode") {
    static const struct bytes some[] = {
        BYTES("\xef\xbb\xbf"
              "abc"),
        BYTES("abc"),
        BYTES(""),
        BYTES("\xef"),
        BYTES("\xef\xbb"),
        BYTES("\xef\xbb\xbf"),
        BYTES("\xef\xbb\xbf\xef\xbb\xbf"),
        BYTES("\xef\xbb\xbf\xff"),
        BYTES("\xef\xbb\xbf"
              "a\xc3"),
        BYTES("\xef\xbb\xbf\0")};
    static const char *const names[] = {
        "utf-8-sig", "UTF_8_SIG", "utf 8 sig", "utf8-sig"};
    static const char *const policies[] = {NULL, "replace", "backslashreplace"};
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++) {
        for (size_t j = 0; j < sizeof names / sizeof names[0]; j++) {
            const char *policy = policies[j % 3];
            PyObject *text =
                PyUnicode_Decode(some[i].data, some[i].size, names[j], policy);
            show_text(names[j], text);
        }
    }
    static const Py_UCS4 lone[] = {'a', 0xdc80, 0x20ac, 0};
    PyObject *text = text_of(lone);
    PyObject *empty = PyUnicode_FromString("");
    SHOW_RESULT(PyUnicode_AsEncodedString(text, "utf-8-sig", NULL));
    SHOW_RESULT(PyUnicode_AsEncodedString(text, "utf-8-sig", "replace"));
    SHOW_RESULT(
        PyUnicode_AsEncodedString(text, "utf-8-sig", "surrogateescape"));
    SHOW_RESULT(PyUnicode_AsEncodedString(empty, "utf-8-sig", NULL));
    RELEASE(text, empty);
}

enum { LONG_TEXT = 20011 };

/* Long texts of every width, with and without a surrogate near the end. */
TEST(long_wide_texts, "PyUnicode_AsUTF8String") {
    static Py_UCS4 characters[LONG_TEXT];
    static const Py_UCS4 cycle[] = {'a', 0x1f600, 'b', 'c', 0xe9, 0x20ac,
                                    'd', 'e',     'f', 'g', 'h'};
    for (int i = 0; i < LONG_TEXT; i++) {
        characters[i] = cycle[i % 11];
    }
    for (int length = LONG_TEXT - 5; length <= LONG_TEXT; length++) {
        PyObject *text =
            PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, characters, length);
        PyObject *bytes = PyUnicode_AsUTF8String(text);
        PyObject *again = PyUnicode_FromEncodedObject(bytes, "utf-8", NULL);
        SHOW(PyBytes_Size(bytes));
        CHECK(PyUnicode_Compare(text, again) == 0);
        RELEASE(text, bytes, again);
    }
    for (int at = LONG_TEXT - 6; at < LONG_TEXT; at++) {
        Py_UCS4 kept = characters[at];
        characters[at] = 0xd800;
        PyObject *text = PyUnicode_FromKindAndData(
            PyUnicode_4BYTE_KIND, characters, LONG_TEXT);
        SHOW_RESULT(PyUnicode_AsUTF8String(text));
        PyObject *bytes = PyUnicode_AsEncodedString(text, "utf-8", "replace");
        SHOW(PyBytes_Size(bytes));
        RELEASE(text, bytes);
        characters[at] = kept;
    }
}

TEST_MAIN(
    NULL, &utf8_with_a_mark, &long_wide_texts, &decoding, &decoding_in_parts,
    &encoding, &names_of_encodings, &objects, &file_names,
    &what_could_not_be_decoded)
