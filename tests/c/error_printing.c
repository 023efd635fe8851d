/* What do PyErr_Print and PyErr_WriteUnraisable write? */
#include "harness.h"

static PyObject *fail_to_describe(PyObject *self) {
    (void)self;
    PyErr_SetString(PyExc_RuntimeError, "no description");
    return NULL;
}

static PyTypeObject Shy_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Shy",
    .tp_basicsize = sizeof(PyObject),
    .tp_repr = fail_to_describe,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static PyTypeObject Failure_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Failure",
    .tp_basicsize = sizeof(PyBaseExceptionObject),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
};

static PyTypeObject ShyFailure_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.ShyFailure",
    .tp_basicsize = sizeof(PyBaseExceptionObject),
    .tp_str = fail_to_describe,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static void ready(void) {
    Failure_Type.tp_base = (PyTypeObject *)PyExc_Exception;
    ShyFailure_Type.tp_base = (PyTypeObject *)PyExc_Exception;
    CHECK(PyType_Ready(&Shy_Type) == 0);
    CHECK(PyType_Ready(&Failure_Type) == 0);
    CHECK(PyType_Ready(&ShyFailure_Type) == 0);
}

static void print_and_show(const char *label) {
    capture_stderr();
    PyErr_Print();
    show_captured_stderr(label);
    CHECK(PyErr_Occurred() == NULL);
}

TEST(print_writes_type_and_text, "W-414") {
    PyErr_SetString(PyExc_ValueError, "some text");
    print_and_show("text");
    PyErr_SetNone(PyExc_ValueError);
    print_and_show("no text");
    PyErr_SetString(PyExc_ValueError, "");
    print_and_show("empty text");
    PyErr_SetString(PyExc_KeyError, "key");
    print_and_show("key");
    PyErr_SetString(PyExc_ValueError, "two\nlines");
    print_and_show("two lines");
}

TEST(print_names_the_module_of_a_type, "W-414") {
    PyErr_SetString((PyObject *)&Failure_Type, "own type");
    print_and_show("own type");
    PyErr_SetNone((PyObject *)&ShyFailure_Type);
    print_and_show("a type that cannot describe itself");
}

TEST(print_without_an_error_writes_nothing, "W-414") {
    capture_stderr();
    PyErr_PrintEx(0);
    show_captured_stderr("PrintEx");
}

TEST(print_shows_causes_and_contexts, "W-414") {
    PyObject *inner = PyObject_CallNoArgs(PyExc_KeyError);
    PyErr_SetString(PyExc_ValueError, "outer");
    PyObject *outer = PyErr_GetRaisedException();
    PyException_SetContext(outer, Py_NewRef(inner));
    PyErr_SetRaisedException(outer);
    print_and_show("context");
    PyErr_SetString(PyExc_ValueError, "outer");
    outer = PyErr_GetRaisedException();
    PyException_SetCause(outer, Py_NewRef(inner));
    PyErr_SetRaisedException(outer);
    print_and_show("cause");
    Py_DECREF(inner);
}

static void write_unraisable(const char *label, PyObject *object) {
    capture_stderr();
    PyErr_WriteUnraisable(object);
    show_captured_stderr(label);
    CHECK(PyErr_Occurred() == NULL);
}

TEST(unraisable_errors_name_their_object, "W-414") {
    PyObject *number = PyLong_FromLong(7);
    PyErr_SetString(PyExc_ValueError, "some text");
    write_unraisable("a number", number);
    PyErr_SetString(PyExc_ValueError, "some text");
    write_unraisable("no object", NULL);
    PyErr_SetNone(PyExc_KeyboardInterrupt);
    write_unraisable("no text", Py_None);
    PyErr_SetString((PyObject *)&Failure_Type, "own type");
    write_unraisable("own type", number);
    PyErr_SetString(PyExc_SystemExit, "not an exit");
    write_unraisable("an exit", number);
    Py_DECREF(number);
}

TEST(unraisable_errors_survive_bad_descriptions, "W-414") {
    PyObject *shy = (PyObject *)PyObject_New(PyObject, &Shy_Type);
    PyErr_SetString(PyExc_ValueError, "some text");
    write_unraisable("an object that cannot describe itself", shy);
    PyErr_SetNone((PyObject *)&ShyFailure_Type);
    write_unraisable("an error that cannot describe itself", Py_None);
    Py_DECREF(shy);
}

TEST_MAIN(
    ready, &print_writes_type_and_text, &print_names_the_module_of_a_type,
    &print_without_an_error_writes_nothing, &print_shows_causes_and_contexts,
    &unraisable_errors_name_their_object,
    &unraisable_errors_survive_bad_descriptions)
