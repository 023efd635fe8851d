/* Do calls with arguments made from a format reach functions and methods as
 * CPython's do? */
#include "harness.h"

static PyObject *show_arguments(PyObject *self, PyObject *args) {
    show_repr(self == NULL ? "arguments" : "arguments of a method", args);
    return PyLong_FromSsize_t(PyTuple_GET_SIZE(args));
}

static PyObject *refuse(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    PyErr_SetString(PyExc_ArithmeticError, "refused");
    return NULL;
}

static PyMethodDef show_def = {"show", show_arguments, METH_VARARGS, NULL};
static PyMethodDef refuse_def = {"refuse", refuse, METH_VARARGS, NULL};
static PyMethodDef methods[] = {
    {"show", show_arguments, METH_VARARGS, NULL},
    {"refuse", refuse, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}};
static PyMemberDef members[] = {
    {"number", Py_T_INT, sizeof(PyObject), 0, NULL}, {NULL, 0, 0, 0, NULL}};

struct caller {
    PyObject_HEAD
    int number;
};

static PyTypeObject caller_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.caller",
    .tp_basicsize = sizeof(struct caller), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = methods, .tp_members = members};

static PyObject *function;
static PyObject *refusing;
static PyObject *object;

static void make_objects(void) {
    CHECK(PyType_Ready(&caller_type) == 0);
    function = PyCFunction_New(&show_def, NULL);
    refusing = PyCFunction_New(&refuse_def, NULL);
    object = PyType_GenericAlloc(&caller_type, 0);
}

#define CALL(...) show_result(#__VA_ARGS__, PyObject_CallFunction(__VA_ARGS__))
#define CALL_METHOD(...)                                                       \
    show_result(#__VA_ARGS__, PyObject_CallMethod(__VA_ARGS__))

TEST(functions, "") {
    PyObject *pair = Py_BuildValue("(ii)", 1, 2);
    PyObject *list = PyList_New(0);
    CALL(function, NULL);
    CALL(function, "");
    CALL(function, " ");
    CALL(function, "i", 1);
    CALL(function, "i,", 1);
    CALL(function, "ii,", 1, 2);
    CALL(function, "i)", 1);
    CALL(function, "isd", 1, "two", 3.0);
    CALL(function, "(i)", 1);
    CALL(function, "(is)", 1, "two");
    CALL(function, "()");
    CALL(function, "(i)i", 1, 2);
    CALL(function, "[i]", 1);
    CALL(function, "O", pair);
    CALL(function, "OO", pair, pair);
    CALL(function, "(O)", pair);
    CALL(function, "O", list);
    CALL(function, "s#", "abc", (Py_ssize_t)2);
    CALL(function, "iiiiiiiiii", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    CALL(function, "(i", 1);
    CALL(function, "iq", 1);
    CALL(function, "O", NULL);
    CALL(refusing, "i", 1);
    CALL(list, "i", 1);
    CALL(list, NULL);
    CALL((PyObject *)&PyList_Type, "((iii))", 1, 2, 3);
    CALL((PyObject *)&PyLong_Type, "si", "ff", 16);
    CALL(NULL, "i", 1);
    RELEASE(pair, list);
}

TEST(methods_of_objects, "") {
    PyObject *pair = Py_BuildValue("(ii)", 1, 2);
    CALL_METHOD(object, "show", NULL);
    CALL_METHOD(object, "show", "");
    CALL_METHOD(object, "show", "i", 1);
    CALL_METHOD(object, "show", "(is)", 1, "two");
    CALL_METHOD(object, "show", "O", pair);
    CALL_METHOD(object, "show", "(O)", pair);
    CALL_METHOD(object, "show", "iO", 1, pair);
    CALL_METHOD(object, "show", "s#", "abc", (Py_ssize_t)2);
    CALL_METHOD(object, "show", "iiiiiiii", 1, 2, 3, 4, 5, 6, 7, 8);
    CALL_METHOD(object, "show", "q");
    CALL_METHOD(object, "refuse", NULL);
    CALL_METHOD(object, "missing", "i", 1);
    CALL_METHOD(object, "number", "i", 1);
    CALL_METHOD(object, "\xff", "i", 1);
    CALL_METHOD(pair, "index", "i", 2);
    CALL_METHOD(NULL, "show", NULL);
    CALL_METHOD(object, NULL, NULL);
    Py_DECREF(pair);
}

/* A reference that is handed over is given up, whatever fails. */
TEST(references, "") {
    PyObject *list = PyList_New(0);
    Py_ssize_t before = Py_REFCNT(list);
    CALL(function, "N", Py_NewRef(list));
    CALL(function, "NNq", Py_NewRef(list), Py_NewRef(list));
    CALL(function, "NqN", Py_NewRef(list), Py_NewRef(list));
    CALL(refusing, "NN", Py_NewRef(list), Py_NewRef(list));
    CALL(Py_None, "NN", Py_NewRef(list), Py_NewRef(list));
    CALL_METHOD(object, "refuse", "NN", Py_NewRef(list), Py_NewRef(list));
    SHOW(Py_REFCNT(list) - before);
    Py_DECREF(list);
}

TEST(names_of_the_older_kind, "") {
    _Py_IDENTIFIER(show);
    _Py_IDENTIFIER(missing);
    SHOW_RESULT(_PyObject_CallMethodId(object, &PyId_show, NULL));
    SHOW_RESULT(_PyObject_CallMethodId(object, &PyId_show, "is", 1, "two"));
    SHOW_RESULT(
        _PyObject_CallMethodId(object, &PyId_show, "s#", "abc", (Py_ssize_t)2));
    SHOW_RESULT(_PyObject_CallMethodId(object, &PyId_missing, NULL));
    SHOW_RESULT(_PyObject_CallMethodId(object, &PyId_show, "(O)", Py_None));
}

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
TEST(functions_that_are_deprecated, "") {
    PyObject *pair = Py_BuildValue("(ii)", 1, 2);
    PyObject *dict = Py_BuildValue("{s:i}", "base", 16);
    PyObject *text = Py_BuildValue("(s)", "ff");
    SHOW_RESULT(PyEval_CallFunction(function, "i", 1));
    SHOW_RESULT(PyEval_CallFunction(function, "(ii)", 1, 2));
    SHOW_RESULT(PyEval_CallFunction(function, ""));
    SHOW_RESULT(PyEval_CallMethod(object, "show", "is", 1, "two"));
    SHOW_RESULT(PyEval_CallMethod(object, "show", NULL));
    SHOW_RESULT(PyEval_CallMethod(object, "missing", NULL));
    SHOW_RESULT(PyEval_CallObject(function, pair));
    SHOW_RESULT(PyEval_CallObject(function, NULL));
    SHOW_RESULT(PyEval_CallObject(function, dict));
    SHOW_RESULT(
        PyEval_CallObjectWithKeywords((PyObject *)&PyLong_Type, text, dict));
    SHOW_RESULT(PyEval_CallObjectWithKeywords(function, text, dict));
    SHOW_RESULT(PyEval_CallObjectWithKeywords(function, NULL, dict));
    SHOW_RESULT(PyEval_CallObjectWithKeywords(function, dict, dict));
    SHOW_RESULT(PyEval_CallObjectWithKeywords(function, text, text));
    SHOW_RESULT(PyEval_CallObjectWithKeywords(function, text, NULL));
    RELEASE(pair, dict, text);
}

TEST_MAIN(
    make_objects, &functions, &methods_of_objects, &references,
    &names_of_the_older_kind, &functions_that_are_deprecated)
