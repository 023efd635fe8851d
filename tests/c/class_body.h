/* Classes made by type(name, bases, dict), and functions for their bodies that
 * print how they are called. */
#ifndef TESTS_C_CLASS_BODY_H
#define TESTS_C_CLASS_BODY_H

#include "harness.h"

/* A class with these bases (NULL: none) and body (NULL: empty), both borrowed.
 */
PyObject *new_class(const char *name, PyObject *bases, PyObject *body);

/* The same with one base, or none for NULL, and one attribute, or none for a
 * NULL name; the value is stolen. */
PyObject *class_with(
    const char *name, PyObject *base, const char *attribute, PyObject *value);

/* A method that prints its name and arguments and returns the result, which is
 * stolen; NULL: it raises ValueError with its name. */
PyObject *method_returning(const char *name, PyObject *result);

/* A plain function of the same kind: it is not bound to instances. */
PyObject *function_returning(const char *name, PyObject *result);

/* A C function as a method; the instance is the first of its arguments. */
PyObject *method_of(PyMethodDef *definition);

/* Sets an entry; the value is stolen. */
void set_entry(PyObject *dict, const char *name, PyObject *value);

/* An instance made without arguments. */
PyObject *instance_of(PyObject *type);

/* Calls a method by its name with one argument, or without for NULL. */
PyObject *invoke(PyObject *object, const char *name, PyObject *argument);

/* An object without its address: instances by the name of their class. */
void describe(PyObject *object, char *text, size_t size);

#endif
