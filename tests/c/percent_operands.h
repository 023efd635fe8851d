/* What formats with percent signs are applied to: values of the built-in
 * types, tuples and mappings of them, and objects of types with one slot. */
#ifndef TESTS_C_PERCENT_OPERANDS_H
#define TESTS_C_PERCENT_OPERANDS_H

#include "demo_types.h"

static PyObject *give_index(PyObject *self) {
    (void)self;
    return PyLong_FromLong(65);
}

static PyObject *give_whole(PyObject *self) {
    (void)self;
    return PyLong_FromLong(66);
}

static PyObject *give_real(PyObject *self) {
    (void)self;
    return PyFloat_FromDouble(1.5);
}

static PyObject *give_bytes(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyBytes_FromString("own");
}

static PyObject *give_none(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    Py_RETURN_NONE;
}

static PyObject *give_text(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("\xc3\xa9\xe2\x82\xac");
}

static PyObject *raise_type_error(PyObject *self) {
    (void)self;
    PyErr_SetString(PyExc_TypeError, "from the slot");
    return NULL;
}

static PyObject *raise_value_error(PyObject *self) {
    (void)self;
    PyErr_SetString(PyExc_ValueError, "from the slot");
    return NULL;
}

static PyObject *give_key(PyObject *self, PyObject *key) {
    (void)self;
    return Py_NewRef(key);
}

static PyNumberMethods index_methods = {.nb_index = give_index};
static PyNumberMethods whole_methods = {.nb_int = give_whole};
static PyNumberMethods real_methods = {.nb_float = give_real};
static PyNumberMethods wrong_methods = {
    .nb_int = raise_type_error,
    .nb_index = raise_type_error,
    .nb_float = raise_type_error};
static PyNumberMethods raising_methods = {
    .nb_int = raise_value_error,
    .nb_index = raise_value_error,
    .nb_float = raise_value_error};
static PyMappingMethods key_methods = {.mp_subscript = give_key};
static PyMethodDef bytes_method[] = {
    {"__bytes__", give_bytes, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyMethodDef none_method[] = {
    {"__bytes__", give_none, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static PyTypeObject demo_types[] = {
    DEMO_TYPE("Index", .tp_as_number = &index_methods, .tp_repr = give_text),
    DEMO_TYPE("Whole", .tp_as_number = &whole_methods, .tp_repr = give_text),
    DEMO_TYPE("Real", .tp_as_number = &real_methods, .tp_repr = give_text),
    DEMO_TYPE("Wrong", .tp_as_number = &wrong_methods, .tp_str = give_index),
    DEMO_TYPE(
        "Raising", .tp_as_number = &raising_methods,
        .tp_repr = raise_value_error),
    DEMO_TYPE("Bytes", .tp_methods = bytes_method, .tp_repr = give_text),
    DEMO_TYPE(
        "NoBytes", .tp_methods = none_method, .tp_repr = raise_type_error),
    DEMO_TYPE("Keys", .tp_as_mapping = &key_methods, .tp_repr = give_text),
};
enum { DEMO_TYPES = sizeof demo_types / sizeof demo_types[0] };

/* Names of one character stand for values in the descriptions of tuples. */
static PyObject *new_value(char name) {
    switch (name) {
    case 'i':
        return PyLong_FromLong(42);
    case 'n':
        return PyLong_FromLong(-255);
    case 'l':
        return PyLong_FromString("1180591620717411303424", NULL, 10);
    case 'w':
        return PyLong_FromLong(9);
    case 'u':
        return PyLong_FromLong(-9);
    case 'c':
        return PyLong_FromLong(0x20ac);
    case 'o':
        return PyLong_FromLong(0x110000);
    case 'f':
        return PyFloat_FromDouble(-1234.5678);
    case 'z':
        return PyFloat_FromDouble(-0.0);
    case 'h':
        return PyFloat_FromDouble(Py_HUGE_VAL);
    case 'q':
        return PyFloat_FromDouble(Py_NAN);
    case 's':
        return PyUnicode_FromString("caf\xc3\xa9");
    case 'k':
        return PyUnicode_FromString("\xe2\x82\xac");
    case 'b':
        return PyBytes_FromString("by\xff");
    case 'y':
        return PyBytes_FromString("y");
    case 'm': {
        PyObject *bytes = PyBytes_FromString("view");
        PyObject *view = PyMemoryView_FromObject(bytes);
        Py_DECREF(bytes);
        return view;
    }
    case 't':
        return Py_NewRef(Py_True);
    case 'e':
        return PyTuple_New(0);
    case 'd':
        return PyDict_New();
    case 'a':
        return PyList_New(0);
    default:
        return name >= '0' && name < '0' + DEMO_TYPES
                   ? PyObject_CallNoArgs((PyObject *)&demo_types[name - '0'])
                   : Py_NewRef(Py_None);
    }
}

/* A tuple of values. */
static PyObject *new_values(const char *names) {
    Py_ssize_t count = 0;
    while (names[count] != '\0') {
        count++;
    }
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyTuple_SET_ITEM(tuple, i, new_value(names[i]));
    }
    return tuple;
}

static void add_entry(PyObject *dict, const char *key, char name) {
    PyObject *text = PyUnicode_FromString(key);
    PyObject *bytes = PyBytes_FromString(key);
    PyObject *value = new_value(name);
    CHECK(PyDict_SetItem(dict, text, value) == 0);
    CHECK(PyDict_SetItem(dict, bytes, value) == 0);
    RELEASE(text, bytes, value);
}

/* Values under keys that are str and bytes. */
static PyObject *new_mapping(void) {
    PyObject *dict = PyDict_New();
    add_entry(dict, "i", 'i');
    add_entry(dict, "f", 'f');
    add_entry(dict, "y", 'y');
    add_entry(dict, "", 'n');
    add_entry(dict, "a(b)c", 't');
    add_entry(dict, "\xe2\x82\xac", 'w');
    return dict;
}

static void ready_percent_types(void) {
    for (int i = 0; i < DEMO_TYPES; i++) {
        demo_types[i].tp_new = PyType_GenericNew;
        CHECK(PyType_Ready(&demo_types[i]) == 0);
    }
}

#endif
