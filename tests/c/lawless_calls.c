/* Calls whose names come twice, are no texts, name what was given by position,
 * or are not expected at all. */
#include "values.h"

#include <stdio.h>

/* Functions of all conventions that show what they are given. */

static PyObject *shown(PyObject *args, PyObject *named) {
    return PyUnicode_FromFormat("%R %R", args, named == NULL ? Py_None : named);
}

static PyObject *with_tuple(PyObject *self, PyObject *args) {
    (void)self;
    return shown(args, NULL);
}

static PyObject *with_dict(PyObject *self, PyObject *args, PyObject *named) {
    (void)self;
    return shown(args, named);
}

static PyObject *with_array(
    PyObject *self, PyObject *const *args, Py_ssize_t count) {
    (void)self;
    (void)args;
    return PyLong_FromSsize_t(count);
}

static PyObject *with_names(
    PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names) {
    (void)self;
    (void)args;
    return Py_BuildValue("nO", count, names == NULL ? Py_None : names);
}

static PyObject *with_one(PyObject *self, PyObject *arg) {
    (void)self;
    return Py_NewRef(arg);
}

static PyMethodDef functions[] = {
    {"with_tuple", with_tuple, METH_VARARGS, NULL},
    {"with_dict", _PyCFunction_CAST(with_dict), METH_VARARGS | METH_KEYWORDS,
     NULL},
    {"with_array", _PyCFunction_CAST(with_array), METH_FASTCALL, NULL},
    {"with_names", _PyCFunction_CAST(with_names), METH_FASTCALL | METH_KEYWORDS,
     NULL},
    {"with_one", with_one, METH_O, NULL},
    {"with_none", with_one, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

/* A type whose methods are these, and whose instances take a dict. */
static PyType_Slot slots[] = {
    {Py_tp_methods, functions}, {Py_tp_call, (void *)with_dict}, {0, NULL}};
static PyType_Spec spec = {
    "tests.Called", 0, 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};

static PyObject *called; /* an instance */

/* What is called: attributes of the instance, and $called; then of the module
 * builtins. */
static const char *const own[] = {"with_tuple", "with_dict", "with_array",
                                  "with_names", "with_one",  "with_none",
                                  "__call__",   "__init__"};
static const char *const built_in[] = {
    "int",           "str",         "float",      "bool",    "complex",
    "bytes",         "list",        "tuple",      "dict",    "set",
    "range",         "slice",       "zip",        "map",     "reversed",
    "property",      "type",        "super",      "object",  "sorted",
    "sum",           "min",         "len",        "getattr", "pow",
    "round",         "ImportError", "ValueError", "OSError", "AttributeError",
    "ExceptionGroup"};

struct given {
    const char *args;
    const char *names; /* of the last arguments */
};

static const struct given rows[] = {
    {"(1, 2)", "('a', 'a')"},
    {"(1, 2)", "('x', 'x')"},
    {"(1, 2)", "('key', 'key')"},
    {"([], 1, 2)", "('key', 'key')"},
    {"([], 1, 1)", "('reverse', 'reverse')"},
    {"([], 1, 1)", "('strict', 'strict')"},
    {"([], 1)", "('iterable',)"},
    {"([], 1)", "('object',)"},
    {"(1, 2)", "('real',)"},
    {"('a', 'b', 'c')", "('name', 'name')"},
    {"([], None, None)", "('fget', 'fset')"},
    {"([], 'x', 'y')", "('sep', 'sep')"},
    {"(1, 2)", "(3,)"},
    {"(1, 2)", "(None,)"},
    {"(1,)", "('',)"},
};

static void ready(void) {
    PyObject *type = PyType_FromSpec(&spec);
    called = PyObject_CallNoArgs(type);
    Py_DECREF(type);
}

/* By an array with names, and by a tuple and a dict. */
static void call_both_ways(
    const char *name, PyObject *callable, const struct given *given) {
    PyObject *args = value_of(given->args);
    PyObject *names = value_of(given->names);
    size_t count = (size_t)(PyTuple_Size(args) - PyTuple_Size(names));
    char label[100];
    snprintf(label, sizeof label, "%s%s %s", name, given->args, given->names);
    show_result(
        label, PyObject_Vectorcall(
                   callable, &PyTuple_GET_ITEM(args, 0), count, names));
    if (!PyUnicode_Check(PyTuple_GET_ITEM(names, 0)) &&
        PyType_Check(callable)) {
        RELEASE(args, names);
        return; /* which of them asks for texts depends on its vectorcall */
    }
    PyObject *first = PyTuple_GetSlice(args, 0, (Py_ssize_t)count);
    PyObject *named = PyDict_New();
    for (Py_ssize_t i = 0; i < PyTuple_Size(names); i++) {
        PyDict_SetItem(
            named, PyTuple_GET_ITEM(names, i),
            PyTuple_GET_ITEM(args, (Py_ssize_t)count + i));
    }
    show_result("  dict", PyObject_Call(callable, first, named));
    RELEASE(args, names, first, named);
}

static void call_attributes(
    PyObject *object, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        PyObject *callable = PyObject_GetAttrString(object, names[i]);
        CHECK(callable != NULL);
        for (size_t j = 0; j < sizeof rows / sizeof rows[0]; j++) {
            call_both_ways(names[i], callable, &rows[j]);
        }
        Py_DECREF(callable);
    }
}

TEST(functions_of_all_conventions, "") {
    call_attributes(called, own, sizeof own / sizeof own[0]);
    for (size_t j = 0; j < sizeof rows / sizeof rows[0]; j++) {
        call_both_ways("called", called, &rows[j]);
    }
    call_attributes(
        (PyObject *)Py_TYPE(called), own, sizeof own / sizeof own[0]);
}

TEST(types_and_functions, "") {
    PyObject *builtins = PyImport_ImportModule("builtins");
    call_attributes(builtins, built_in, sizeof built_in / sizeof built_in[0]);
    RELEASE(builtins, called);
}

TEST_MAIN(ready, &functions_of_all_conventions, &types_and_functions)
