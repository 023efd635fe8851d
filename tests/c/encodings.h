/* What tests of encodings have in common. */
#ifndef TESTS_C_ENCODINGS_H
#define TESTS_C_ENCODINGS_H

#include "harness.h"

#include <stdio.h>
#include <string.h>

#define BYTES(text)                                                            \
    { text, sizeof text - 1 }

/* Bytes that may hold zeros. */
struct bytes {
    const char *data;
    Py_ssize_t size;
};

/* A name or a policy, as it is shown. */
static inline const char *name_of(const char *name) {
    return name == NULL ? "NULL" : name;
}

/* The code points: lone surrogates cannot be printed. Releases the text. */
static inline void show_text(const char *label, PyObject *text) {
    char line[1000] = "";
    if (text == NULL) {
        show_error(label);
        return;
    }
    for (Py_ssize_t i = 0; i < PyUnicode_GetLength(text); i++) {
        size_t used = strlen(line);
        snprintf(
            line + used, sizeof line - used, " %x",
            (unsigned)PyUnicode_ReadChar(text, i));
    }
    show("%s:%s", label, line);
    Py_DECREF(text);
}

/* A text from code points that ends with a zero. */
static inline PyObject *text_of(const Py_UCS4 *characters) {
    Py_ssize_t length = 0;
    while (characters[length] != 0) {
        length++;
    }
    return PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, characters, length);
}

#endif
