/* Static types with one of each kind of method and attribute. */
#ifndef TESTS_C_THINGS_H
#define TESTS_C_THINGS_H

#include "harness.h"

typedef struct {
    PyObject ob_base;
    int field;
} Thing;

/* A type with methods of all conventions, a member, getsets and slots; one on
 * top of it; one that compares but has no hash; one that refuses to hash. */
extern PyTypeObject thing_type;
extern PyTypeObject derived_type;
extern PyTypeObject unhashable_type;
extern PyTypeObject refusing_type;

/* An instance of each of the first two. */
extern PyObject *thing;
extern PyObject *derived;

/* Readies the types and makes the instances. */
void ready_things(void);

/* An attribute of a type. */
PyObject *of_type(PyTypeObject *type, const char *name);

/* Prints an attribute of an object, or of a type. */
void show_attribute(PyObject *object, const char *name);
void show_type_attribute(PyTypeObject *type, const char *name);

/* A function that prints its name and its arguments and returns None. */
PyObject *new_function(const char *name);

#endif
