/* Objects that stand for types in square brackets: type variables and other
 * things with the attributes that aliases ask for. Each shows as the name of
 * its class. */
#ifndef TESTS_C_TYPE_VARIABLES_H
#define TESTS_C_TYPE_VARIABLES_H

#include "class_body.h"

#define INTEGER ((PyObject *)&PyLong_Type)
#define TEXT ((PyObject *)&PyUnicode_Type)
#define LIST ((PyObject *)&PyList_Type)
#define DICT ((PyObject *)&PyDict_Type)

/* An instance of a new class with up to two attributes, which are stolen. */
PyObject *stand_in(
    const char *name, const char *attribute, PyObject *value, const char *other,
    PyObject *other_value);

/* What a variable does with the type that takes its place: it lets it. */
PyObject *accepting(void);

/* A type variable, and one with an attribute more, which is stolen. */
PyObject *variable(const char *name);
PyObject *variable_with(
    const char *name, const char *attribute, PyObject *value);

/* A property that raises ValueError with its name. */
PyObject *property_that_raises(const char *name);

/* An alias whose arguments are stolen. */
PyObject *alias_of(PyObject *origin, PyObject *args);

/* What stands in the brackets is stolen. */
PyObject *subscript(PyObject *alias, PyObject *item);

#define SHOW_ATTRIBUTE(object, name)                                           \
    show_result(name, PyObject_GetAttrString(object, name))

#endif
