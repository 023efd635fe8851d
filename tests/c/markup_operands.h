/* What the fields of str.format() are filled with. */
#ifndef TESTS_C_MARKUP_OPERANDS_H
#define TESTS_C_MARKUP_OPERANDS_H

#include "demo_types.h"

#include <string.h>

static PyObject *give_key(PyObject *self, PyObject *key) {
    (void)self;
    return PyUnicode_FromFormat("<%R>", key);
}

static PyObject *give_format(PyObject *self, PyObject *spec) {
    (void)self;
    return PyUnicode_FromFormat("in form %R", spec);
}

static PyObject *give_name(PyObject *self) {
    return PyUnicode_FromFormat("one %s", Py_TYPE(self)->tp_name);
}

static PyObject *give_number(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyLong_FromLong(5);
}

static PyObject *raise_error(PyObject *self) {
    (void)self;
    PyErr_SetString(PyExc_LookupError, "from the object");
    return NULL;
}

static PyMappingMethods key_methods = {.mp_subscript = give_key};
static PyMethodDef format_method[] = {
    {"__format__", give_format, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static PyMethodDef wrong_method[] = {
    {"__format__", give_number, METH_O, NULL}, {NULL, NULL, 0, NULL}};

static PyTypeObject keys_type =
    DEMO_TYPE("Keys", .tp_as_mapping = &key_methods, .tp_repr = give_name);
static PyTypeObject formatted_type =
    DEMO_TYPE("Formatted", .tp_methods = format_method, .tp_repr = give_name);
static PyTypeObject wrong_type =
    DEMO_TYPE("Wrong", .tp_methods = wrong_method, .tp_repr = raise_error);

static void ready_markup_types(void) {
    PyTypeObject *types[] = {&keys_type, &formatted_type, &wrong_type};
    for (int i = 0; i < 3; i++) {
        types[i]->tp_new = PyType_GenericNew;
        CHECK(PyType_Ready(types[i]) == 0);
    }
}

enum { BY_POSITION = 4, BY_NAME = 4 };

static PyObject *field_values[BY_POSITION + BY_NAME];
static PyObject *field_names;
static PyObject *field_mapping;

static void make_field_values(void) {
    PyObject *inner = PyUnicode_FromString("inner");
    PyObject *list = PyList_New(0);
    CHECK(PyList_Append(list, inner) == 0);
    CHECK(PyList_Append(list, Py_True) == 0);
    field_values[0] = PyLong_FromLong(-1234567);
    field_values[1] = PyUnicode_FromString(">9");
    field_values[2] = list;
    field_values[3] = PyObject_CallNoArgs((PyObject *)&keys_type);
    field_values[4] = PyUnicode_FromString("caf\xc3\xa9 \xe2\x82\xac");
    field_values[5] = PyFloat_FromDouble(2.5);
    field_values[6] = PyObject_CallNoArgs((PyObject *)&formatted_type);
    field_values[7] = PyObject_CallNoArgs((PyObject *)&wrong_type);
    static const char *const names[BY_NAME] = {
        "a", "b", "\xe2\x82\xac", "wrong"};
    field_names = PyTuple_New(BY_NAME);
    field_mapping = PyDict_New();
    for (int i = 0; i < BY_NAME; i++) {
        PyObject *name = PyUnicode_FromString(names[i]);
        CHECK(
            PyDict_SetItem(
                field_mapping, name, field_values[BY_POSITION + i]) == 0);
        PyTuple_SET_ITEM(field_names, i, name);
    }
    Py_DECREF(inner);
}

static void release_field_values(void) {
    release(field_values, BY_POSITION + BY_NAME);
    RELEASE(field_names, field_mapping);
}

static PyObject *format_fields(PyObject *text) {
    PyObject *method = PyObject_GetAttrString(text, "format");
    CHECK(method != NULL);
    PyObject *result =
        PyObject_Vectorcall(method, field_values, BY_POSITION, field_names);
    Py_DECREF(method);
    return result;
}

static PyObject *format_with(PyObject *text, PyObject *mapping) {
    PyObject *method = PyObject_GetAttrString(text, "format_map");
    CHECK(method != NULL);
    PyObject *result = PyObject_CallOneArg(method, mapping);
    Py_DECREF(method);
    return result;
}

#endif
