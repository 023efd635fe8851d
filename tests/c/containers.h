/* Small helpers for tests of containers: rows of numbers, method calls, and
 * objects that run code when they are looked at. */
#ifndef TESTS_C_CONTAINERS_H
#define TESTS_C_CONTAINERS_H

#include "harness.h"

/* A new list of 0, 1, ... */
MAYBE_UNUSED static PyObject *numbers(long count) {
    PyObject *list = PyList_New(count);
    for (long i = 0; i < count; i++) {
        PyList_SET_ITEM(list, i, PyLong_FromLong(i));
    }
    return list;
}

/* Calls a method with up to three arguments; the arguments are released. */
MAYBE_UNUSED static PyObject *call(
    PyObject *self, const char *name, PyObject *a, PyObject *b, PyObject *c) {
    PyObject *method = PyUnicode_FromString(name);
    PyObject *result = PyObject_CallMethodObjArgs(self, method, a, b, c, NULL);
    RELEASE(method, a, b, c);
    return result;
}

#define CALL0(self, name) call(self, name, NULL, NULL, NULL)
#define CALL1(self, name, a) call(self, name, a, NULL, NULL)
#define CALL2(self, name, a, b) call(self, name, a, b, NULL)
#define INT(value) PyLong_FromLong(value)
#define TEXT(value) PyUnicode_FromString(value)
#define REF(object) Py_NewRef(object)

/* A new subclass of a type: class name(base): pass */
MAYBE_UNUSED static PyObject *subclass(const char *name, PyTypeObject *base) {
    PyObject *text = PyUnicode_FromString(name);
    PyObject *bases = PyTuple_Pack(1, base);
    PyObject *dict = PyDict_New();
    PyObject *module = PyUnicode_FromString("tests");
    PyDict_SetItemString(dict, "__module__", module);
    PyObject *type = PyObject_CallFunctionObjArgs(
        (PyObject *)&PyType_Type, text, bases, dict, NULL);
    RELEASE(text, bases, dict, module);
    return type;
}

/* An object whose hash is 1, and that runs an action whenever it is compared,
 * shown, hashed, or asked for its index, which is 0. */
struct meddler {
    PyObject_HEAD
    PyObject *target; /* borrowed */
    int (*act)(PyObject *target);
    int answer; /* to comparisons */
};

static int meddle(PyObject *self) {
    struct meddler *meddler = (struct meddler *)self;
    return meddler->act == NULL ? 0 : meddler->act(meddler->target);
}

static PyObject *meddler_compare(PyObject *self, PyObject *other, int op) {
    (void)other;
    (void)op;
    return meddle(self) < 0 ? NULL
                            : PyBool_FromLong(((struct meddler *)self)->answer);
}

static PyObject *meddler_repr(PyObject *self) {
    return meddle(self) < 0 ? NULL : PyUnicode_FromString("<meddler>");
}

static Py_hash_t meddler_hash(PyObject *self) {
    return meddle(self) < 0 ? -1 : 1;
}

static PyObject *meddler_index(PyObject *self) {
    return meddle(self) < 0 ? NULL : PyLong_FromLong(0);
}

static PyNumberMethods meddler_number = {.nb_index = meddler_index};

static PyTypeObject meddler_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.meddler",
    .tp_basicsize = sizeof(struct meddler),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_richcompare = meddler_compare,
    .tp_repr = meddler_repr,
    .tp_hash = meddler_hash,
    .tp_as_number = &meddler_number,
};

MAYBE_UNUSED static PyObject *new_meddler(
    PyObject *target, int (*act)(PyObject *), int answer) {
    if (PyType_Ready(&meddler_type) < 0) {
        return NULL;
    }
    struct meddler *made = PyObject_New(struct meddler, &meddler_type);
    made->target = target;
    made->act = act;
    made->answer = answer;
    return (PyObject *)made;
}

/* Actions. */
MAYBE_UNUSED static int act_raise(PyObject *target) {
    (void)target;
    PyErr_SetString(PyExc_ArithmeticError, "no");
    return -1;
}

MAYBE_UNUSED static int act_clear_list(PyObject *target) {
    return PyList_SetSlice(target, 0, PyList_GET_SIZE(target), NULL);
}

MAYBE_UNUSED static int act_append(PyObject *target) {
    return PyList_Append(target, Py_None);
}

MAYBE_UNUSED static int act_clear_dict(PyObject *target) {
    PyDict_Clear(target);
    return 0;
}

#endif
