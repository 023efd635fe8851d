/* Functions of lists and tuples. */
#include "limits.h"
#include "operations.h"

static PyObject *append(const Operands *o) {
    return from_status(PyList_Append(o->a, o->b));
}

static PyObject *insert(const Operands *o) {
    return from_status(PyList_Insert(o->a, o->number % 9 - 4, o->b));
}

static PyObject *get(const Operands *o) {
    return from_borrowed(
        o->number % 2 ? PyList_GetItem(o->a, o->number / 2 % 6 - 1)
                      : PyTuple_GetItem(o->a, o->number / 2 % 6 - 1));
}

/* It steals what it is given, also where it fails. */
static PyObject *put_into_list(const Operands *o) {
    return from_status(
        PyList_SetItem(o->a, o->number % 6 - 1, Py_NewRef(o->b)));
}

static PyObject *part(const Operands *o) {
    Py_ssize_t from = o->number % 6 - 1;
    Py_ssize_t to = o->number / 6 % 6;
    return o->number % 2 ? PyList_GetSlice(o->a, from, to)
                         : PyTuple_GetSlice(o->a, from, to);
}

static PyObject *replace_part(const Operands *o) {
    Py_ssize_t from = o->number % 6 - 1;
    Py_ssize_t to = o->number / 6 % 6;
    return from_status(
        PyList_SetSlice(o->a, from, to, o->number % 4 ? o->b : NULL));
}

static PyObject *sort(const Operands *o) {
    return from_status(
        o->number % 3 == 0 ? PyList_Reverse(o->a) : PyList_Sort(o->a));
}

static PyObject *size(const Operands *o) {
    switch (o->number % 3) {
    case 0:
        return from_status(PyList_Size(o->a));
    case 1:
        return from_status(PyTuple_Size(o->a));
    default:
        return PyList_AsTuple(o->a);
    }
}

/* The list is emptied by its own method. */
static PyObject *clear_list(const Operands *o) {
    return PyList_Check(o->a) ? PyObject_CallMethod(o->a, "clear", NULL)
                              : nothing_to_do();
}

const Operation list_operations[] = {
    {"append", 9, NESTS | FIRST(A_LIST), append},
    {"insert", 4, NESTS | FIRST(A_LIST), insert},
    {"get", 4, KEEPS | FIRST(A_LIST), get},
    {"put_into_list", 3, NESTS | FIRST(A_LIST), put_into_list},
    {"part", 2, KEEPS | FIRST(A_LIST), part},
    {"replace_part", 3, NESTS | FIRST(A_LIST) | SECOND(AN_ITERABLE),
     replace_part},
    {"sort", 4, FIRST(A_LIST), sort},
    {"size", 2, KEEPS | FIRST(A_LIST), size},
    {"clear_list", 2, NESTS | FIRST(A_LIST), clear_list},
    {NULL, 0, 0, NULL},
};
