/* Calling a method with arguments from a text. Before this: OWN(text) makes an
 * object of the type that is tested, OTHER(text) one of the other. */
#ifndef TESTS_C_METHOD_CALLS_H
#define TESTS_C_METHOD_CALLS_H

#include "harness.h"

#include <stdlib.h>
#include <string.h>

/* The ints between commas. */
static PyObject *list_of(const char *text) {
    PyObject *list = PyList_New(0);
    char *end = NULL;
    for (const char *at = text; *at != '\0'; at = *end == ',' ? end + 1 : end) {
        PyObject *item = PyLong_FromLong(strtol(at, &end, 10));
        PyList_Append(list, item);
        Py_DECREF(item);
    }
    return list;
}

/* Start, stop and step between commas; a dash stands for None. */
static PyObject *slice_of(const char *text) {
    PyObject *parts[3] = {Py_None, Py_None, Py_None};
    char *end = NULL;
    const char *at = text;
    for (int i = 0; i < 3 && *at != '\0'; i++) {
        if (at[0] == '-' && (at[1] == ',' || at[1] == '\0')) {
            at += at[1] == ',' ? 2 : 1;
            continue;
        }
        parts[i] = PyLong_FromLong(strtol(at, &end, 10));
        at = *end == ',' ? end + 1 : end;
    }
    PyObject *slice = PySlice_New(parts[0], parts[1], parts[2]);
    RELEASE(parts[0], parts[1], parts[2]);
    return slice;
}

/* One argument from its description: b: OWN, s: OTHER, i: int, n None, x a
 * tuple, t a table of bytes, y: bytes, l: a list of ints, c: a slice. */
static PyObject *argument(const char *text) {
    switch (text[0]) {
    case 'y':
        return PyBytes_FromString(text + 2);
    case 'l':
        return list_of(text + 2);
    case 'c':
        return slice_of(text + 2);
    case 'b':
        return OWN(text + 2);
    case 's':
        return OTHER(text + 2);
    case 'i':
        return PyLong_FromString(text + 2, NULL, 10);
    case 'x': {
        PyObject *first = OWN("he");
        PyObject *second = OWN("lo");
        PyObject *tuple = PyTuple_Pack(2, first, second);
        RELEASE(first, second);
        return tuple;
    }
    case 't': {
        char table[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (char)(i ^ 0x20);
        }
        return PyBytes_FromStringAndSize(table, text[1] == '\0' ? 256 : 255);
    }
    default:
        return Py_NewRef(Py_None);
    }
}

enum { most_arguments = 4 };

/* Arguments are separated by bars. */
static void call(PyObject *self, const char *method, const char *arguments) {
    PyObject *values[most_arguments + 1];
    char text[200];
    size_t count = 0;
    snprintf(text, sizeof text, "%s", arguments);
    values[0] = self;
    for (char *at = strtok(text, "|"); at != NULL; at = strtok(NULL, "|")) {
        values[++count] = argument(at);
    }
    PyObject *name = PyUnicode_FromString(method);
    char label[300];
    snprintf(label, sizeof label, "%s(%s)", method, arguments);
    show_result(
        label, PyObject_VectorcallMethod(name, values, count + 1, NULL));
    release(values + 1, count);
    Py_DECREF(name);
}

#endif
