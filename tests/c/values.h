/* Values from text, for tables of calls. */
#ifndef TESTS_C_VALUES_H
#define TESTS_C_VALUES_H

#include "harness.h"

/* A value written as in Python: None, True, 12, -0x1f, 1.5, 'text', b'bytes',
 * [1], (1, 2), {'a': 1}, {1, 2}. @len is an attribute of the module builtins,
 * $name one that the program has entered with name_value(). */
PyObject *value_of(const char *text);

/* Borrowed; NULL takes all names away. */
void name_value(const char *name, PyObject *value);

/* Calls with a tuple and a dict as text, NULL for none, and shows the result
 * under the label "name(args, kwargs)". */
void call_with(
    const char *name, PyObject *callable, const char *args, const char *kwargs);

/* The same for an attribute of an object. */
void call_attribute(
    PyObject *object, const char *name, const char *args, const char *kwargs);

#endif
