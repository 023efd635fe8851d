/* Iterators. */
#include "limits.h"
#include "operations.h"

#include "special_methods.h"

static PyObject *iterator(const Operands *o) {
    switch (o->number % 6) {
    case 0:
        return PySeqIter_New(o->a);
    case 1:
        return PyObject_CallOneArg((PyObject *)&PyEnum_Type, o->a);
    case 2:
        return PyObject_CallOneArg((PyObject *)&PyReversed_Type, o->a);
    default:
        return PyObject_GetIter(o->a);
    }
}

/* It ends when the machine is tired of it, if not before. */
static PyObject *calling_iterator(const Operands *o) {
    PyObject *function = new_callback_function(o->number);
    PyObject *made = PyCallIter_New(function, o->a);
    Py_DECREF(function);
    return made;
}

static PyObject *joined(const Operands *o) {
    PyTypeObject *const types[] = {&PyZip_Type, &PyMap_Type, &PyFilter_Type};
    if (o->number % 3 == 0) {
        return PyObject_CallFunctionObjArgs(
            (PyObject *)types[0], o->a, o->b, NULL);
    }
    PyObject *function = new_callback_function(o->number / 3);
    PyObject *made = PyObject_CallFunctionObjArgs(
        (PyObject *)types[o->number % 3], function, o->a, NULL);
    Py_DECREF(function);
    return made;
}

static PyObject *next_item(const Operands *o) {
    if (!PyIter_Check(o->a)) {
        return nothing_to_do();
    }
    return PyIter_Next(o->a);
}

static PyObject *send_item(const Operands *o) {
    PyObject *result = NULL;
    if (!PyIter_Check(o->a)) {
        return nothing_to_do();
    }
    PySendResult status = PyIter_Send(o->a, Py_None, &result);
    return status == PYGEN_ERROR ? NULL
                                 : Py_BuildValue("iN", (int)status, result);
}

const Operation iteration_operations[] = {
    {"iterator", 10, KEEPS | FIRST(AN_ITERABLE), iterator},
    {"calling_iterator", 2, KEEPS, calling_iterator},
    {"joined", 3, KEEPS | FIRST(AN_ITERABLE) | SECOND(AN_ITERABLE), joined},
    {"next_item", 12, KEEPS | FIRST(AN_ITERATOR), next_item},
    {"send_item", 2, KEEPS | FIRST(AN_ITERATOR), send_item},
    {NULL, 0, 0, NULL},
};
