/* Random texts, and one number for thousands of results. */
#ifndef TESTS_C_RANDOM_TEXTS_H
#define TESTS_C_RANDOM_TEXTS_H

#include "harness.h"

#include <stdint.h>
#include <string.h>

static uint64_t random_state = 1;

/* A number below a limit. */
static inline unsigned next_random(unsigned limit) {
    random_state =
        random_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)(random_state >> 33) % limit;
}

static uint64_t digest = 14695981039346656037ULL;

static inline void add_to_digest(const char *text) {
    for (; *text != '\0'; text++) {
        digest = (digest ^ (unsigned char)*text) * 1099511628211ULL;
    }
}

/* Adds a result's representation, or the error that came instead; releases
 * the result and clears the error. */
static inline void add_result(PyObject *result) {
    PyObject *shown = result;
    if (result == NULL) {
        shown = PyErr_GetRaisedException();
        add_to_digest(Py_TYPE(shown)->tp_name);
    }
    PyObject *text =
        result == NULL ? PyObject_Str(shown) : PyObject_Repr(shown);
    PyObject *ascii = text == NULL ? NULL : PyObject_ASCII(text);
    CHECK(ascii != NULL);
    add_to_digest(PyUnicode_AsUTF8(ascii));
    RELEASE(shown, text, ascii);
}

/* Adds pieces, chosen at random, to a text of a size. */
static inline void append_random(
    char *text, size_t size, const char *const *pieces, unsigned count,
    unsigned number) {
    size_t length = strlen(text);
    while (number-- > 0) {
        const char *piece = pieces[next_random(count)];
        size_t added = strlen(piece);
        if (length + added < size) {
            memcpy(text + length, piece, added + 1);
            length += added;
        }
    }
}

#define PIECES(array) array, (unsigned)(sizeof(array) / sizeof(array)[0])

#endif
