/* A metatype's mro() may name types that are no bases. CPython's cache of
 * attributes is not told when such a type changes, and gives out values that
 * were released; here nothing of such a class is cached. */
#include "class_body.h"

static PyObject *inserted; /* borrowed */

static PyObject *with_inserted(PyObject *self, PyObject *args) {
    (void)self;
    return PyTuple_Pack(
        3, PyTuple_GetItem(args, 0), inserted, &PyBaseObject_Type);
}

static void check_attribute(PyObject *instance, const char *expected) {
    PyObject *value = PyObject_GetAttrString(instance, "x");
    CHECK(
        value != NULL &&
        PyUnicode_CompareWithASCIIString(value, expected) == 0);
    Py_XDECREF(value);
}

TEST(a_type_that_is_no_base_is_read_anew, "") {
    static PyMethodDef insert = {"mro", with_inserted, METH_VARARGS, NULL};
    inserted = class_with("A", NULL, "x", PyUnicode_FromString("first"));
    PyObject *meta =
        class_with("Meta", (PyObject *)&PyType_Type, "mro", method_of(&insert));
    PyObject *label = PyUnicode_FromString("K");
    PyObject *bases = PyTuple_New(0);
    PyObject *body = PyDict_New();
    PyObject *type =
        PyObject_CallFunctionObjArgs(meta, label, bases, body, NULL);
    PyObject *instance = instance_of(type);
    check_attribute(instance, "first");
    PyObject *second = PyUnicode_FromString("second");
    CHECK(PyObject_SetAttrString(inserted, "x", second) == 0);
    check_attribute(instance, "second");
    CHECK(PyObject_DelAttrString(inserted, "x") == 0);
    CHECK(PyObject_GetAttrString(instance, "x") == NULL);
    PyErr_Clear();
    RELEASE(meta, label, bases, body, type, instance, second, inserted);
}

TEST_MAIN(NULL, &a_type_that_is_no_base_is_read_anew)
