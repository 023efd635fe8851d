/* Text from and to the encoding of the locale, and names of files. The program
 * chooses the locale: CPython leaves the locale C by itself. */
#include "encodings.h"

#include <locale.h>
#include <wchar.h>

static const struct bytes inputs[] = {
    BYTES(""),
    BYTES("plain"),
    BYTES("h\xc3\xa9"),
    BYTES("a\xff"
          "b"),
    BYTES("\xe2\x82"),
    BYTES("\xf0\x9f\x98\x80"),
    BYTES("\xed\xb2\x80")};

static const char *const policies[] = {
    NULL, "strict", "surrogateescape", "ignore", "nonsense"};
enum { POLICIES = sizeof policies / sizeof policies[0] };

static void choose_locale(void) {
    CHECK(setlocale(LC_CTYPE, "C.UTF-8") != NULL);
}

TEST(decoding, "PyUnicode_DecodeLocale") {
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        for (int k = 0; k < POLICIES; k++) {
            show_text(
                name_of(policies[k]),
                PyUnicode_DecodeLocale(inputs[i].data, policies[k]));
            show_text(
                "sized", PyUnicode_DecodeLocaleAndSize(
                             inputs[i].data, inputs[i].size, policies[k]));
        }
        show_text("file", PyUnicode_DecodeFSDefault(inputs[i].data));
    }
    show_text("NUL", PyUnicode_DecodeLocaleAndSize("a\0b", 3, NULL));
    show_text("NUL", PyUnicode_DecodeLocaleAndSize("ab", 1, NULL));
    show_text("NUL", PyUnicode_DecodeFSDefaultAndSize("a\0b", 3));
}

TEST(encoding, "PyUnicode_EncodeLocale") {
    static const Py_UCS4 texts[][4] = {
        {'a'}, {'h', 0xe9}, {0x1f600}, {'a', 0xdcff, 'b'}, {0xd800}};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = text_of(texts[i]);
        for (int k = 0; k < POLICIES; k++) {
            show_result(
                name_of(policies[k]),
                PyUnicode_EncodeLocale(text, policies[k]));
        }
        show_result("file", PyUnicode_EncodeFSDefault(text));
        Py_DECREF(text);
    }
    PyObject *nul = PyUnicode_FromStringAndSize("a\0b", 3);
    SHOW_RESULT(PyUnicode_EncodeLocale(nul, NULL));
    SHOW_RESULT(PyUnicode_EncodeFSDefault(nul));
    SHOW_RESULT(PyUnicode_EncodeLocale(Py_None, NULL));
    Py_DECREF(nul);
}

TEST(wide_names, "Py_DecodeLocale") {
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        size_t size = 77;
        wchar_t *wide = Py_DecodeLocale(inputs[i].data, &size);
        show("%d: %d characters", (int)i, (int)size);
        for (size_t k = 0; wide != NULL && k <= size; k++) {
            show("%lx", (unsigned long)wide[k]);
        }
        size_t place = 77;
        char *back = Py_EncodeLocale(wide, &place);
        SHOW_TRUTH(back != NULL && strcmp(back, inputs[i].data) == 0);
        show("%zd", (Py_ssize_t)place);
        PyMem_Free(back);
        PyMem_RawFree(wide);
    }
    static const wchar_t lone[] = {'a', 0xd800, 0};
    size_t place = 77;
    SHOW_TRUTH(Py_EncodeLocale(lone, &place) == NULL);
    show("%zd", (Py_ssize_t)place);
    SHOW_TRUTH(Py_EncodeLocale(lone, NULL) == NULL);
}

TEST(the_names_of_the_encodings, "Py_FileSystemDefaultEncoding") {
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    show("%s", Py_FileSystemDefaultEncoding);
    show("%s", Py_FileSystemDefaultEncodeErrors);
    SHOW(Py_HasFileSystemDefaultEncoding);
    SHOW(Py_UTF8Mode);
    SHOW((long)Py_Version);
}

TEST_MAIN(
    choose_locale, &decoding, &encoding, &wide_names,
    &the_names_of_the_encodings)
