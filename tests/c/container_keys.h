/* Keys for random tests: numbers of which many share a hash, and that can do
 * something to a container while they are hashed or compared. */
#ifndef TESTS_C_CONTAINER_KEYS_H
#define TESTS_C_CONTAINER_KEYS_H

#include "harness.h"

#include <stdint.h>
#include <string.h>

enum { KEY_COUNT = 40 };

typedef struct {
    PyObject_HEAD
    int number;
} key_object;

static PyObject *keys[2][KEY_COUNT]; /* two that are equal, of each number */
static uint64_t key_state;

/* What happens after some more comparisons and hashes; 0 for never. */
static int key_countdown;
static void (*key_action)(void);

/* The same numbers everywhere. */
static unsigned next_below(unsigned limit) {
    key_state = key_state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(key_state >> 33) % limit;
}

static PyObject *random_key(void) {
    return keys[next_below(2)][next_below(KEY_COUNT)];
}

static int key_number(PyObject *key) {
    return ((key_object *)key)->number;
}

/* False with an error, which an action may set. */
static int key_acts(void) {
    if (key_countdown > 0 && --key_countdown == 0) {
        key_action();
    }
    return PyErr_Occurred() == NULL;
}

static Py_hash_t key_hash(PyObject *self) {
    return key_acts() ? key_number(self) % 5 : -1;
}

static PyObject *key_compare(PyObject *self, PyObject *other, int op) {
    if (!key_acts()) {
        return NULL;
    }
    Py_RETURN_RICHCOMPARE(key_number(self), key_number(other), op);
}

static PyObject *key_repr(PyObject *self) {
    return PyUnicode_FromFormat("k%d", key_number(self));
}

static PyTypeObject Key_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Key",
    .tp_basicsize = sizeof(key_object),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_hash = key_hash,
    .tp_richcompare = key_compare,
    .tp_repr = key_repr};

static void make_keys(void) {
    CHECK(PyType_Ready(&Key_Type) == 0);
    for (int i = 0; i < 2 * KEY_COUNT; i++) {
        PyObject *key = PyType_GenericAlloc(&Key_Type, 0);
        ((key_object *)key)->number = i / 2;
        keys[i % 2][i / 2] = key;
    }
}

/* A container's text in a few characters. */
static unsigned digest_of(PyObject *container) {
    PyObject *shown = PyObject_Repr(container);
    CHECK(shown != NULL);
    unsigned digest = 2166136261u;
    for (const char *c = PyUnicode_AsUTF8(shown); *c != '\0'; c++) {
        digest = (digest ^ (unsigned char)*c) * 16777619u;
    }
    Py_DECREF(shown);
    return digest;
}

static void show_state(const char *step, long result, PyObject *container) {
    if (PyErr_Occurred() != NULL) {
        show_error(step);
    }
    show(
        "%s %ld: %zd items, %08x", step, result, PyObject_Size(container),
        digest_of(container));
}

#endif
