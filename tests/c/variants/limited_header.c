/*
 * Covers W-056: code under Py_LIMITED_API sees PyWeakref_GetRef() from 3.13 on.
 * Beside it stand names that are macros or inline functions of the header.
 */
#define Py_LIMITED_API 0x030d0000
#include <Python.h>

int limited_header_in_c(PyObject *ref, PyObject **referent);

int limited_header_in_c(PyObject *ref, PyObject **referent) {
    int found = PyWeakref_Check(ref) ? PyWeakref_GetRef(ref, referent) : -1;
    if (found < 0 && !PyErr_Occurred()) {
        PyErr_BadInternalCall();
    }
    if (found > 0 && PyTuple_Check(*referent)) {
        Py_ssize_t size = PyTuple_Size(*referent);
        Py_DECREF(*referent);
        *referent = PyLong_FromSsize_t(size);
    }
    return found;
}
