/* Operations that make sense in behaviours only: their own object, what they
 * were called with, their answer. */
#include "operations.h"

#include "happenings.h"
#include "slots.h"

static PyObject *keep_self(const Operands *o) {
    if (running() == NULL || running()->self == NULL) {
        return nothing_to_do();
    }
    set_slot(o->to, Py_NewRef(running()->self));
    return Py_NewRef(slot_value(o->to));
}

static PyObject *keep_argument(const Operands *o) {
    if (running() == NULL || running()->argument == NULL) {
        return nothing_to_do();
    }
    set_slot(o->to, Py_NewRef(running()->argument));
    return Py_NewRef(slot_value(o->to));
}

static PyObject *answer(const Operands *o) {
    if (running() == NULL) {
        return nothing_to_do();
    }
    Py_XSETREF(running()->answer, Py_NewRef(o->a));
    return Py_NewRef(Py_None);
}

static PyObject *raise(const Operands *o) {
    PyObject *const types[] = {PyExc_ValueError,   PyExc_TypeError,
                               PyExc_KeyError,     PyExc_StopIteration,
                               PyExc_IndexError,   PyExc_AttributeError,
                               PyExc_RuntimeError, PyExc_ZeroDivisionError};
    if (running() == NULL || running()->error != NULL) {
        return nothing_to_do();
    }
    PyObject *type = types[o->number % 8];
    running()->error = PyObject_CallFunction(type, "i", o->number);
    return Py_NewRef(Py_None);
}

const Operation behaviour_operations[] = {
    {"keep_self", 3, NESTS | PLACES, keep_self},
    {"keep_argument", 3, NESTS | PLACES, keep_argument},
    {"answer", 16, NESTS, answer},
    {"raise", 7, NESTS, raise},
    {NULL, 0, 0, NULL},
};
