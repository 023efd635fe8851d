/* Making types from a PyType_Spec. */
#ifndef TESTS_C_SPEC_TYPES_H
#define TESTS_C_SPEC_TYPES_H

#include "referent.h"

/* No slots, and a type on top of object without any: demo.part.Plain. */
extern PyType_Slot no_slots[];
extern PyType_Spec plain_spec;

/* Makes a type, or shows the error and returns NULL. */
PyTypeObject *make_type(PyType_Spec *spec, PyObject *bases);

/* The same of the plain type with another name and with slots. */
PyTypeObject *make_named(const char *name, PyType_Slot *slots, PyObject *bases);

/* Shows the error of a type that cannot be made. */
void refuse_type(PyType_Spec *spec, PyObject *bases);

#endif
