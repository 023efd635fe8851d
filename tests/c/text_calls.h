/* Methods of str called by name. */
#ifndef TESTS_C_TEXT_CALLS_H
#define TESTS_C_TEXT_CALLS_H

#include "harness.h"

/* With up to two borrowed arguments; NULL for those that are not given. */
static inline PyObject *call_method(
    PyObject *self, const char *name, PyObject *first, PyObject *second) {
    PyObject *method = PyObject_GetAttrString(self, name);
    if (method == NULL) {
        return NULL;
    }
    PyObject *result =
        PyObject_CallFunctionObjArgs(method, first, second, NULL);
    Py_DECREF(method);
    return result;
}

#endif
