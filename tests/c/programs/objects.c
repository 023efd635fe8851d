/* The object protocol. */
#include "contents.h"
#include "describe.h"
#include "operations.h"

static PyObject *as_text(const Operands *o) {
    switch (o->number % 4) {
    case 0:
        return PyObject_Str(o->a);
    case 1:
        return PyObject_ASCII(o->a);
    case 2:
        return PyObject_Repr(o->a);
    default:
        return PyObject_Bytes(PyLong_Check(o->a) ? o->b : o->a);
    }
}

/* Rule "small numbers": a format says how wide the text is. */
static PyObject *format(const Operands *o) {
    static const char *const specs[] = {"",   "5",   "<7", "^9",  "+",
                                        "x",  ".2f", "e",  "08d", "s",
                                        ">3", ",",   "n",  "%",   "_b"};
    PyObject *spec = PyUnicode_FromString(specs[o->number % 15]);
    PyObject *made = PyObject_Format(o->a, spec);
    Py_DECREF(spec);
    return made;
}

/* Hashes that come from addresses are not compared. */
static PyObject *hash(const Operands *o) {
    Py_hash_t hash = PyObject_Hash(o->a);
    if (hash == -1) {
        return NULL;
    }
    return has_address(o->a, 5) || PyIter_Check(o->a)
               ? Py_NewRef(Py_None)
               : PyLong_FromSsize_t(hash);
}

static PyObject *compare(const Operands *o) {
    return PyObject_RichCompare(o->a, o->b, o->number % 6);
}

static PyObject *compare_bool(const Operands *o) {
    return from_status(PyObject_RichCompareBool(o->a, o->b, o->number % 6));
}

static PyObject *truth(const Operands *o) {
    return from_status(
        o->number % 2 ? PyObject_IsTrue(o->a) : PyObject_Not(o->a));
}

static PyObject *length(const Operands *o) {
    switch (o->number % 3) {
    case 0:
        return from_status(PyObject_Size(o->a));
    case 1:
        return from_status(PyObject_LengthHint(o->a, 7));
    default:
        return from_status(PyMapping_Size(o->a));
    }
}

static PyObject *checks(const Operands *o) {
    PyObject *a = o->a;
    return Py_BuildValue(
        "iiiiii", PyCallable_Check(a), PyIter_Check(a), PySequence_Check(a),
        PyMapping_Check(a), PyIndex_Check(a), PyObject_CheckBuffer(a));
}

static PyObject *instance(const Operands *o) {
    PyObject *type = (PyObject *)Py_TYPE(o->b);
    switch (o->number % 4) {
    case 0:
        return from_status(PyObject_IsInstance(o->a, type));
    case 1:
        return from_status(PyObject_IsInstance(o->a, o->b));
    case 2:
        return from_status(
            PyObject_IsSubclass((PyObject *)Py_TYPE(o->a), type));
    default:
        return from_status(PyObject_IsSubclass(o->a, o->b));
    }
}

const Operation object_operations[] = {
    {"as_text", 12, KEEPS | FIRST(A_VALUE), as_text},
    {"format", 3, KEEPS | FIRST(A_VALUE), format},
    {"hash", 6, FIRST(A_VALUE), hash},
    {"compare", 14, KEEPS, compare},
    {"compare_bool", 5, 0, compare_bool},
    {"truth", 3, FIRST(A_VALUE), truth},
    {"length", 4, FIRST(AN_ITERABLE), length},
    {"checks", 2, 0, checks},
    {"instance", 2, 0, instance},
    {NULL, 0, 0, NULL},
};
