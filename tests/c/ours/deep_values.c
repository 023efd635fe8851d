/* Values nested a million levels deep: what walks into them ends with
 * RecursionError where CPython may run out of stack, and they are released
 * without one. */
#include "harness.h"

#include <stdlib.h>

/* A million by the environment; under valgrind fewer, which is still deep. */
static long depth = 250000;

static void read_depth(void) {
    const char *text = getenv("CHAIN_LENGTH");
    if (text != NULL) {
        depth = strtol(text, NULL, 10);
    }
}

static PyObject *nested_tuple(void) {
    PyObject *inner = PyTuple_New(0);
    for (long i = 0; i < depth; i++) {
        PyObject *outer = PyTuple_New(1);
        PyTuple_SET_ITEM(outer, 0, inner);
        inner = outer;
    }
    return inner;
}

static PyObject *nested_list(void) {
    PyObject *inner = PyList_New(0);
    for (long i = 0; i < depth; i++) {
        PyObject *outer = PyList_New(1);
        PyList_SET_ITEM(outer, 0, inner);
        inner = outer;
    }
    return inner;
}

static PyObject *nested_dict(void) {
    PyObject *inner = PyDict_New();
    for (long i = 0; i < depth; i++) {
        PyObject *outer = PyDict_New();
        CHECK(PyDict_SetItem(outer, Py_None, inner) == 0);
        Py_DECREF(inner);
        inner = outer;
    }
    return inner;
}

/* A method bound to None, bound to that method, and so on. */
static PyObject *nested_method(void) {
    PyObject *inner = Py_NewRef(Py_None);
    for (long i = 0; i < depth; i++) {
        PyObject *outer = PyMethod_New(inner, Py_None);
        Py_DECREF(inner);
        inner = outer;
    }
    return inner;
}

static void expect_recursion_error(const char *what, int failed) {
    int raised = failed && PyErr_ExceptionMatches(PyExc_RecursionError);
    if (!raised) {
        show_error(what);
    }
    CHECK(raised);
    PyErr_Clear();
}

/* Takes over both values, equal but not the same. */
static void walk(const char *name, PyObject *deep, PyObject *twin) {
    show("%s", name);
    expect_recursion_error("repr", PyObject_Repr(deep) == NULL);
    expect_recursion_error("str", PyObject_Str(deep) == NULL);
    expect_recursion_error("ascii", PyObject_ASCII(deep) == NULL);
    expect_recursion_error(
        "==", PyObject_RichCompareBool(deep, twin, Py_EQ) == -1);
    Py_DECREF(deep);
    Py_DECREF(twin);
    CHECK(PyErr_Occurred() == NULL);
}

TEST(values_that_hold_values, "W-425") {
    walk("tuple", nested_tuple(), nested_tuple());
    walk("list", nested_list(), nested_list());
    walk("dict", nested_dict(), nested_dict());
}

TEST(hash_of_a_deep_tuple, "W-425") {
    PyObject *deep = nested_tuple();
    expect_recursion_error("hash", PyObject_Hash(deep) == -1);
    Py_DECREF(deep);
}

TEST(order_of_deep_values, "W-425") {
    PyObject *deep = nested_list();
    PyObject *twin = nested_list();
    PyObject *less = PyObject_RichCompare(deep, twin, Py_LT);
    expect_recursion_error("<", less == NULL);
    Py_DECREF(deep);
    Py_DECREF(twin);
}

TEST(classes_in_a_deep_tuple, "W-425") {
    PyObject *deep = nested_tuple();
    expect_recursion_error(
        "isinstance", PyObject_IsInstance(Py_None, deep) == -1);
    expect_recursion_error(
        "issubclass",
        PyObject_IsSubclass((PyObject *)&PyLong_Type, deep) == -1);
    Py_DECREF(deep);
}

TEST(attributes_of_deep_methods, "W-425") {
    PyObject *deep = nested_method();
    expect_recursion_error("hash", PyObject_Hash(deep) == -1);
    expect_recursion_error("repr", PyObject_Repr(deep) == NULL);
    PyObject *value = PyObject_GetAttrString(deep, "nothing");
    expect_recursion_error("attribute", value == NULL);
    Py_DECREF(deep);
}

TEST_MAIN(
    read_depth, &values_that_hold_values, &hash_of_a_deep_tuple,
    &order_of_deep_values, &classes_in_a_deep_tuple,
    &attributes_of_deep_methods)
