/* Encodings that a table describes. */
#include "encodings.h"
#include "values.h"

static const char *const policies[] = {
    NULL,      "strict",           "ignore",
    "replace", "backslashreplace", "xmlcharrefreplace",
    "nonsense"};
enum { POLICIES = sizeof policies / sizeof policies[0] };

static const char *const decoding_maps[] = {
    "'abc'",
    "{0: 'x', 1: 97, 2: None}",
    "{0: 'two', 1: 0x1f600, 2: -1}",
    "{0: 0x110000}",
    "{0: b'x'}",
    "{}",
    "('a', 98, None)",
    "5"};

static const char *const encoding_maps[] = {
    "{97: 1, 98: b'xy', 0xe9: None}",
    "{97: 256}",
    "{97: -1}",
    "{97: 'text'}",
    "{97: 65, 98: 66, 63: 33, 38: 38, 35: 35, 59: 59, 92: 92, 120: 120}",
    "{}",
    "5"};

TEST(decoding, "PyUnicode_DecodeCharmap") {
    size_t count = sizeof decoding_maps / sizeof decoding_maps[0];
    for (size_t i = 0; i < count; i++) {
        PyObject *map = value_of(decoding_maps[i]);
        for (int k = 0; k < POLICIES; k++) {
            char label[80];
            snprintf(
                label, sizeof label, "%s, %s", decoding_maps[i],
                name_of(policies[k]));
            show_text(
                label, PyUnicode_DecodeCharmap("\0\1\2", 3, map, policies[k]));
            show_text(
                label, PyUnicode_DecodeCharmap("\3\0", 2, map, policies[k]));
        }
        Py_DECREF(map);
    }
    show_text("NULL", PyUnicode_DecodeCharmap("a\xe9", 2, NULL, NULL));
    show_text("empty", PyUnicode_DecodeCharmap("", 0, NULL, NULL));
}

TEST(encoding, "PyUnicode_AsCharmapString") {
    static const Py_UCS4 texts[][5] = {
        {'a', 'b'}, {'b', 'a', 0xe9}, {'c', 'a'}, {0x1f600, 'a', 'a'}};
    size_t count = sizeof encoding_maps / sizeof encoding_maps[0];
    for (size_t i = 0; i < count; i++) {
        PyObject *map = value_of(encoding_maps[i]);
        for (size_t k = 0; k < sizeof texts / sizeof texts[0]; k++) {
            PyObject *text = text_of(texts[k]);
            show_result(encoding_maps[i], PyUnicode_AsCharmapString(text, map));
            for (int j = 0; j < POLICIES; j++) {
                show_result(
                    name_of(policies[j]),
                    _PyUnicode_EncodeCharmap(text, map, policies[j]));
            }
            Py_DECREF(text);
        }
        Py_DECREF(map);
    }
    PyObject *text = PyUnicode_FromString("a");
    SHOW_RESULT(PyUnicode_AsCharmapString(text, NULL));
    SHOW_RESULT(PyUnicode_AsCharmapString(Py_None, text));
    Py_DECREF(text);
}

static PyObject *map_of(Py_UCS4 first, Py_UCS4 other) {
    Py_UCS4 characters[256];
    for (unsigned i = 0; i < 256; i++) {
        characters[i] = first + i;
    }
    characters[200] = other;
    return PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, characters, 256);
}

TEST(maps_that_are_built, "PyUnicode_BuildEncodingMap") {
    static const Py_UCS4 places[][2] = {
        {0, 200}, {0, 0x20ac}, {0, 0x1f600}, {0x400, 0x20ac}, {0, 0xfffe}};
    static const Py_UCS4 characters[] = {'a', 0xc8, 0x20ac, 0x410, 0x1f600, 0};
    PyObject *text = text_of(characters);
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        PyObject *decoding = map_of(places[i][0], places[i][1]);
        PyObject *map = PyUnicode_BuildEncodingMap(decoding);
        SHOW_TRUTH(map != NULL);
        show_result("ignore", _PyUnicode_EncodeCharmap(text, map, "ignore"));
        show_result("strict", PyUnicode_AsCharmapString(text, map));
        RELEASE(decoding, map);
    }
    PyObject *brief = PyUnicode_FromString("abc");
    SHOW_RESULT(PyUnicode_BuildEncodingMap(brief));
    SHOW_RESULT(PyUnicode_BuildEncodingMap(Py_None));
    RELEASE(text, brief);
}

TEST_MAIN(NULL, &decoding, &encoding, &maps_that_are_built)
