/* Calls: of what lies in slots, of types and of built-in functions. */
#include "limits.h"
#include "operations.h"

#include <string.h>

static PyObject *builtins;

void ready_calls(void) {
    builtins = PyImport_ImportModule("builtins");
}

static PyObject *call(const Operands *o) {
    switch (o->number % 4) {
    case 0:
        return PyObject_CallNoArgs(o->a);
    case 1:
        return PyObject_CallOneArg(o->a, o->b);
    case 2:
        return PyObject_CallFunctionObjArgs(o->a, o->b, o->a, NULL);
    default:
        return PyObject_CallFunction(o->a, "i", o->number % 9);
    }
}

static PyObject *call_with_keywords(const Operands *o) {
    PyObject *args = PyTuple_Pack(o->number % 2, o->b);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "a", o->b);
    if (o->number % 3 == 0 && PyDict_SetItem(keywords, o->b, o->b) < 0) {
        PyErr_Clear();
    }
    PyObject *result = PyObject_Call(o->a, args, keywords);
    Py_DECREF(args);
    Py_DECREF(keywords);
    return result;
}

/* A type, called with an argument. */
typedef struct {
    PyTypeObject *type;
    int is_sized; /* by a number */
    int is_set;
} Made;

static PyObject *make(const Operands *o) {
    const Made types[] = {{&PyList_Type, 0, 0},      {&PyTuple_Type, 0, 0},
                          {&PyDict_Type, 0, 0},      {&PySet_Type, 0, 1},
                          {&PyFrozenSet_Type, 0, 1}, {&PyLong_Type, 0, 0},
                          {&PyFloat_Type, 0, 0},     {&PyComplex_Type, 0, 0},
                          {&PyBool_Type, 0, 0},      {&PyUnicode_Type, 0, 0},
                          {&PyBytes_Type, 1, 0},     {&PyByteArray_Type, 1, 0},
                          {&PySlice_Type, 0, 0},     {&PyRange_Type, 1, 0}};
    const Made *made = &types[o->number % 14];
    if ((made->is_sized && (is_large_int(o->a) || is_large_int(o->b))) ||
        (made->is_set && has_unordered(o->a))) {
        return nothing_to_do();
    }
    PyObject *type = (PyObject *)made->type;
    return o->number % 5 == 0
               ? PyObject_CallFunctionObjArgs(type, o->a, o->b, NULL)
               : PyObject_CallOneArg(type, o->a);
}

static PyObject *call_function(const Operands *o) {
    static const char *const names[] = {
        "abs",     "all",       "any",    "ascii",  "bin",        "callable",
        "chr",     "divmod",    "format", "hex",    "isinstance", "iter",
        "len",     "max",       "min",    "next",   "oct",        "ord",
        "repr",    "reversed",  "round",  "sorted", "sum",        "hasattr",
        "getattr", "enumerate", "zip"};
    enum { COUNT = sizeof names / sizeof names[0] };
    const char *name = names[o->number % COUNT];
    int has_second = o->number / COUNT % 2;
    /* Rules "small numbers" (widths) and "no endless growth": an iterator that
     * calls a weak reference does not end. */
    if (is_large_int(o->b) || (name[0] == 'f' && PyUnicode_Check(o->b)) ||
        (has_second && strcmp(name, "iter") == 0)) {
        return nothing_to_do();
    }
    PyObject *function = PyObject_GetAttrString(builtins, name);
    PyObject *result =
        has_second ? PyObject_CallFunctionObjArgs(function, o->a, o->b, NULL)
                   : PyObject_CallOneArg(function, o->a);
    Py_XDECREF(function);
    return result;
}

static PyObject *sort_with_key(const Operands *o) {
    PyObject *function = PyObject_GetAttrString(builtins, "sorted");
    PyObject *args = PyTuple_Pack(1, o->a);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(
        keywords, o->number % 3 == 0 ? "reverse" : "key", o->b);
    PyObject *result = PyObject_Call(function, args, keywords);
    Py_DECREF(function);
    Py_DECREF(args);
    Py_DECREF(keywords);
    return result;
}

const Operation call_operations[] = {
    {"call", 14, KEEPS | NESTS | FIRST(A_CALLABLE), call},
    {"call_with_keywords", 4, KEEPS | FIRST(A_CALLABLE), call_with_keywords},
    {"make", 10, KEEPS | FIRST(A_VALUE), make},
    {"call_function", 14, KEEPS | FIRST(A_VALUE), call_function},
    {"sort_with_key", 2, KEEPS | FIRST(AN_ITERABLE), sort_with_key},
    {NULL, 0, 0, NULL},
};
