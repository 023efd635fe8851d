/* Decoding what comes in parts: how much is read, and in which byte order. */
#include "encodings.h"

static const struct bytes wide[] = {
    BYTES("\xff\xfe"
          "a\0b\0"),
    BYTES("\xfe\xff\0a\0b"),
    BYTES("a\0\x3d\xd8\0\xdez\0"),
    BYTES("\xff\xfe\0\0a\0\0\0\x11\xff"),
    BYTES("\0\0\xfe\xff\0\0\0a\0\x01\xf6\0"),
    BYTES("\x3d\xd8z\0\0\xde")};

typedef PyObject *decoder(
    const char *data, Py_ssize_t size, const char *errors, int *order,
    Py_ssize_t *consumed);

static void show_parts(const char *name, decoder *decode, const char *policy) {
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        for (int wanted = -1; wanted <= 1; wanted++) {
            for (Py_ssize_t size = 0; size <= wide[i].size; size++) {
                int order = wanted;
                Py_ssize_t consumed = -1;
                PyObject *text =
                    decode(wide[i].data, size, policy, &order, &consumed);
                char label[80];
                snprintf(
                    label, sizeof label, "%s %d, order %d, %d bytes", name,
                    (int)i, wanted, (int)size);
                int done = text != NULL;
                show_text(label, text);
                if (done) {
                    show("order %d, read %d", order, (int)consumed);
                }
            }
        }
    }
}

TEST(utf16_in_parts, "PyUnicode_DecodeUTF16Stateful") {
    show_parts("UTF-16", PyUnicode_DecodeUTF16Stateful, "replace");
    show_parts("UTF-16", PyUnicode_DecodeUTF16Stateful, NULL);
}

TEST(utf32_in_parts, "PyUnicode_DecodeUTF32Stateful") {
    show_parts("UTF-32", PyUnicode_DecodeUTF32Stateful, "replace");
    show_parts("UTF-32", PyUnicode_DecodeUTF32Stateful, NULL);
}

TEST(a_whole_at_once, "PyUnicode_DecodeUTF16") {
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        int order = 0;
        show_text(
            "UTF-16", PyUnicode_DecodeUTF16(
                          wide[i].data, wide[i].size, "ignore", &order));
        show("order %d", order);
        show_text(
            "UTF-16",
            PyUnicode_DecodeUTF16(wide[i].data, wide[i].size, "ignore", NULL));
        order = 0;
        show_text(
            "UTF-32", PyUnicode_DecodeUTF32(
                          wide[i].data, wide[i].size, "ignore", &order));
        show("order %d", order);
        show_text(
            "UTF-32",
            PyUnicode_DecodeUTF32(wide[i].data, wide[i].size, "ignore", NULL));
    }
}

TEST(utf7_in_parts, "PyUnicode_DecodeUTF7Stateful") {
    static const char *const inputs[] = {
        "a+AOk-b", "+2D3eAA-!", "+IKwA", "+-+-", "x+AOl-"};
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        for (size_t size = 0; size <= strlen(inputs[i]); size++) {
            Py_ssize_t consumed = -1;
            PyObject *text = PyUnicode_DecodeUTF7Stateful(
                inputs[i], (Py_ssize_t)size, "replace", &consumed);
            show_text(inputs[i], text);
            show("%d bytes, read %d", (int)size, (int)consumed);
            show_text(
                "whole",
                PyUnicode_DecodeUTF7(inputs[i], (Py_ssize_t)size, NULL));
        }
    }
}

TEST(escapes, "PyUnicode_DecodeUnicodeEscape") {
    static const char *const inputs[] = {"\\u20ac", "\\x41\\", "\\U0001f600z"};
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        for (size_t size = 0; size <= strlen(inputs[i]); size++) {
            show_text(
                inputs[i], PyUnicode_DecodeUnicodeEscape(
                               inputs[i], (Py_ssize_t)size, "replace"));
            show_text(
                "raw", PyUnicode_DecodeRawUnicodeEscape(
                           inputs[i], (Py_ssize_t)size, "replace"));
        }
    }
}

TEST_MAIN(
    NULL, &utf16_in_parts, &utf32_in_parts, &a_whole_at_once, &utf7_in_parts,
    &escapes)
