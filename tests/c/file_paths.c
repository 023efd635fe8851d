/* Which objects stand for paths and for file descriptors? */
#include "class_body.h"
#include "harness.h"

static PyObject *answer;

static PyObject *give_answer(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    if (answer == NULL) {
        PyErr_SetString(PyExc_KeyError, "no answer");
        return NULL;
    }
    return Py_NewRef(answer);
}

static PyMethodDef methods[] = {
    {"__fspath__", give_answer, METH_NOARGS, NULL},
    {"fileno", give_answer, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

static PyTypeObject File_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.File",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = methods,
};

static void ready(void) {
    CHECK(PyType_Ready(&File_Type) == 0);
}

TEST(objects_that_are_texts, "") {
    PyObject *text = PyUnicode_FromString("path");
    PyObject *bytes = PyBytes_FromString("path");
    PyObject *path = PyOS_FSPath(text);
    SHOW(path == text);
    RELEASE(path);
    path = PyOS_FSPath(bytes);
    SHOW(path == bytes);
    RELEASE(text, bytes, path);
}

TEST(objects_with_methods, "") {
    PyObject *file = File_Type.tp_alloc(&File_Type, 0);
    PyObject *answers[] = {
        PyUnicode_FromString("path"), PyBytes_FromString("bytes"),
        PyLong_FromLong(3),           PyLong_FromLong(-3),
        PyLong_FromLong(1L << 40),    Py_NewRef(Py_True),
        Py_NewRef(Py_None),           NULL};
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        answer = answers[i];
        show_repr("answer", answer);
        SHOW_RESULT(PyOS_FSPath(file));
        SHOW_STATUS(PyObject_AsFileDescriptor(file));
        Py_XDECREF(answers[i]);
    }
    answer = NULL;
    Py_DECREF(file);
}

TEST(objects_that_are_neither, "") {
    PyObject *objects[] = {
        PyLong_FromLong(0),           PyLong_FromLong(-1),
        PyLong_FromLong(2147483647),  PyLong_FromLong(2147483648),
        PyLong_FromLong(-2147483648), PyFloat_FromDouble(1.0),
        Py_NewRef(Py_False),          Py_NewRef(Py_None)};
    for (size_t i = 0; i < sizeof objects / sizeof objects[0]; i++) {
        show_repr("object", objects[i]);
        SHOW_RESULT(PyOS_FSPath(objects[i]));
        SHOW_STATUS(PyObject_AsFileDescriptor(objects[i]));
        Py_DECREF(objects[i]);
    }
}

TEST_MAIN(
    ready, &objects_that_are_texts, &objects_with_methods,
    &objects_that_are_neither)
