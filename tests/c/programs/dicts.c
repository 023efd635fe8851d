/* Functions of dictionaries. */
#include "operations.h"

static PyObject *dict_set(const Operands *o) {
    return from_status(
        o->number % 4 == 0 ? PyDict_SetItemString(o->a, "b", o->b)
                           : PyDict_SetItem(o->a, o->b, o->a));
}

static PyObject *dict_set_key(const Operands *o) {
    return from_status(PyDict_SetItem(o->b, o->a, Py_None));
}

static PyObject *dict_get(const Operands *o) {
    switch (o->number % 4) {
    case 0:
        return from_borrowed(PyDict_GetItem(o->a, o->b));
    case 1:
        return from_borrowed(PyDict_GetItemString(o->a, "b"));
    case 2:
        return from_borrowed(PyDict_SetDefault(o->a, o->b, Py_None));
    default:
        return from_borrowed(PyDict_GetItemWithError(o->a, o->b));
    }
}

static PyObject *dict_has(const Operands *o) {
    return o->number % 2        ? from_status(PyDict_Size(o->a))
           : PyDict_Check(o->a) ? from_status(PyDict_Contains(o->a, o->b))
                                : nothing_to_do();
}

static PyObject *dict_delete(const Operands *o) {
    return from_status(
        o->number % 4 == 0 ? PyDict_DelItemString(o->a, "b")
                           : PyDict_DelItem(o->a, o->b));
}

static PyObject *dict_clear(const Operands *o) {
    PyDict_Clear(o->a);
    return Py_NewRef(Py_None);
}

static PyObject *dict_copy(const Operands *o) {
    switch (o->number % 4) {
    case 0:
        return PyDict_Copy(o->a);
    case 1:
        return PyDict_Keys(o->a);
    case 2:
        return PyDict_Values(o->a);
    default:
        return PyDict_Items(o->a);
    }
}

static PyObject *dict_merge(const Operands *o) {
    if (!PyDict_Check(o->a)) {
        return nothing_to_do();
    }
    switch (o->number % 3) {
    case 0:
        return from_status(PyDict_Merge(o->a, o->b, o->number / 3 % 2));
    case 1:
        return from_status(PyDict_Update(o->a, o->b));
    default:
        return from_status(PyDict_MergeFromSeq2(o->a, o->b, o->number / 3 % 2));
    }
}

const Operation dict_operations[] = {
    {"dict_set", 6, NESTS | FIRST(A_DICT), dict_set},
    {"dict_set_key", 5, NESTS | SECOND(A_DICT), dict_set_key},
    {"dict_get", 6, KEEPS | FIRST(A_DICT), dict_get},
    {"dict_has", 3, FIRST(A_DICT), dict_has},
    {"dict_delete", 4, NESTS | FIRST(A_DICT), dict_delete},
    {"dict_clear", 2, NESTS | FIRST(A_DICT), dict_clear},
    {"dict_copy", 3, KEEPS | FIRST(A_DICT), dict_copy},
    {"dict_merge", 4, FIRST(A_DICT) | SECOND(A_DICT), dict_merge},
    {NULL, 0, 0, NULL},
};
