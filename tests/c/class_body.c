#include "class_body.h"

#include <string.h>

PyObject *new_class(const char *name, PyObject *bases, PyObject *body) {
    PyObject *label = PyUnicode_FromString(name);
    PyObject *no_bases = PyTuple_New(0);
    PyObject *no_body = PyDict_New();
    PyObject *type = PyObject_CallFunctionObjArgs(
        (PyObject *)&PyType_Type, label, bases != NULL ? bases : no_bases,
        body != NULL ? body : no_body, NULL);
    RELEASE(label, no_bases, no_body);
    return type;
}

PyObject *class_with(
    const char *name, PyObject *base, const char *attribute, PyObject *value) {
    PyObject *bases = base == NULL ? NULL : PyTuple_Pack(1, base);
    PyObject *body = PyDict_New();
    if (attribute != NULL) {
        set_entry(body, attribute, value);
    }
    PyObject *type = new_class(name, bases, body);
    RELEASE(bases, body);
    return type;
}

void set_entry(PyObject *dict, const char *name, PyObject *value) {
    CHECK(value != NULL && PyDict_SetItemString(dict, name, value) == 0);
    Py_XDECREF(value);
}

PyObject *instance_of(PyObject *type) {
    PyObject *instance = PyObject_CallNoArgs(type);
    CHECK(instance != NULL);
    return instance;
}

PyObject *invoke(PyObject *object, const char *name, PyObject *argument) {
    PyObject *method = PyObject_GetAttrString(object, name);
    PyObject *result = method == NULL ? NULL
                       : argument == NULL
                           ? PyObject_CallNoArgs(method)
                           : PyObject_CallOneArg(method, argument);
    Py_XDECREF(method);
    return result;
}

void describe(PyObject *object, char *text, size_t size) {
    if (PyType_Check(object)) {
        snprintf(text, size, "class %s", ((PyTypeObject *)object)->tp_name);
    } else if (PyWeakref_CheckRefExact(object)) {
        snprintf(text, size, "a weak reference");
    } else if (PyMemoryView_Check(object)) {
        snprintf(text, size, "a memory view");
    } else if (PyType_HasFeature(Py_TYPE(object), Py_TPFLAGS_HEAPTYPE)) {
        snprintf(text, size, "a %s", Py_TYPE(object)->tp_name);
    } else {
        PyObject *repr = PyObject_Repr(object);
        snprintf(text, size, "%s", PyUnicode_AsUTF8(repr));
        Py_DECREF(repr);
    }
}

/* self is a tuple of the name and the result, if there is one. */
static PyObject *called(PyObject *self, PyObject *args, PyObject *keywords) {
    char line[400] = "";
    for (Py_ssize_t i = 0; i < PyTuple_Size(args); i++) {
        size_t used = strlen(line);
        if (i > 0) {
            used += (size_t)snprintf(line + used, sizeof line - used, ", ");
        }
        describe(PyTuple_GetItem(args, i), line + used, sizeof line - used);
    }
    if (keywords != NULL && PyDict_Size(keywords) > 0) {
        size_t used = strlen(line);
        used += (size_t)snprintf(line + used, sizeof line - used, "; ");
        describe(keywords, line + used, sizeof line - used);
    }
    PyObject *name = PyTuple_GetItem(self, 0);
    show("%s(%s)", PyUnicode_AsUTF8(name), line);
    if (PyTuple_Size(self) == 2) {
        return Py_NewRef(PyTuple_GetItem(self, 1));
    }
    PyErr_SetObject(PyExc_ValueError, name);
    return NULL;
}

PyObject *function_returning(const char *name, PyObject *result) {
    static PyMethodDef definition = {
        .ml_name = "called",
        .ml_meth = (PyCFunction)(void (*)(void))called,
        .ml_flags = METH_VARARGS | METH_KEYWORDS,
    };
    PyObject *label = PyUnicode_FromString(name);
    PyObject *self = result == NULL ? PyTuple_Pack(1, label)
                                    : PyTuple_Pack(2, label, result);
    PyObject *function = PyCFunction_New(&definition, self);
    RELEASE(label, self, result);
    return function;
}

static PyObject *as_method(PyObject *function) {
    PyObject *method = PyInstanceMethod_New(function);
    Py_DECREF(function);
    return method;
}

PyObject *method_returning(const char *name, PyObject *result) {
    return as_method(function_returning(name, result));
}

PyObject *method_of(PyMethodDef *definition) {
    return as_method(PyCFunction_New(definition, NULL));
}
