#include "type_variables.h"

static PyObject *type_name(PyObject *self, PyObject *args) {
    (void)self;
    return PyUnicode_FromString(Py_TYPE(PyTuple_GetItem(args, 0))->tp_name);
}

static PyObject *second(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *value = PyTuple_GetItem(args, 1);
    return Py_XNewRef(value);
}

PyObject *stand_in(
    const char *name, const char *attribute, PyObject *value, const char *other,
    PyObject *other_value) {
    static PyMethodDef repr = {"__repr__", type_name, METH_VARARGS, NULL};
    PyObject *body = PyDict_New();
    set_entry(body, "__repr__", method_of(&repr));
    if (attribute != NULL) {
        set_entry(body, attribute, value);
    }
    if (other != NULL) {
        set_entry(body, other, other_value);
    }
    PyObject *type = new_class(name, NULL, body);
    PyObject *made = instance_of(type);
    RELEASE(body, type);
    return made;
}

PyObject *accepting(void) {
    static PyMethodDef subst = {"__typing_subst__", second, METH_VARARGS, NULL};
    return method_of(&subst);
}

PyObject *variable(const char *name) {
    return stand_in(name, "__typing_subst__", accepting(), NULL, NULL);
}

PyObject *property_that_raises(const char *name) {
    PyObject *getter = method_returning(name, NULL);
    PyObject *made = PyObject_CallOneArg((PyObject *)&PyProperty_Type, getter);
    Py_DECREF(getter);
    return made;
}

PyObject *alias_of(PyObject *origin, PyObject *args) {
    PyObject *alias = Py_GenericAlias(origin, args);
    CHECK(alias != NULL);
    Py_DECREF(args);
    return alias;
}

PyObject *subscript(PyObject *alias, PyObject *item) {
    PyObject *result = PyObject_GetItem(alias, item);
    Py_DECREF(item);
    return result;
}

PyObject *variable_with(
    const char *name, const char *attribute, PyObject *value) {
    return stand_in(name, "__typing_subst__", accepting(), attribute, value);
}
