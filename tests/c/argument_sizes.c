/* "#" needs the macro PY_SSIZE_T_CLEAN: these functions are what code without
 * it calls. */
#include "harness.h"

#undef PyArg_Parse
#undef PyArg_ParseTuple
#undef PyArg_ParseTupleAndKeywords
#undef Py_BuildValue
#undef PyObject_CallFunction
#undef PyObject_CallMethod

int PyArg_Parse(PyObject *, const char *, ...);
int PyArg_ParseTuple(PyObject *, const char *, ...);
int PyArg_ParseTupleAndKeywords(
    PyObject *, PyObject *, const char *, char **, ...);
PyObject *Py_BuildValue(const char *, ...);
PyObject *PyObject_CallFunction(PyObject *, const char *, ...);
PyObject *PyObject_CallMethod(PyObject *, const char *, const char *, ...);

TEST(sizes_without_the_macro, "") {
    PyObject *args = Py_BuildValue("(ss)", "one", "two");
    PyObject *kwargs = PyDict_New();
    static char first[] = "first";
    static char second[] = "second";
    char *names[] = {first, second, NULL};
    const char *text = NULL;
    const char *more = NULL;
    char *block = NULL;
    Py_ssize_t size = 0;
    SHOW_STATUS(PyArg_ParseTuple(args, "ss", &text, &more));
    SHOW_STATUS(PyArg_ParseTuple(args, "ss#", &text, &more, &size));
    SHOW_STATUS(
        PyArg_ParseTuple(args, "es#s", "latin-1", &block, &size, &text));
    CHECK(block == NULL);
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(
        args, kwargs, "s#s", names, &text, &size, &more));
    SHOW_RESULT(Py_BuildValue("s#", "abc", (Py_ssize_t)2));
    SHOW_RESULT(Py_BuildValue("s", "abc"));
    Py_DECREF(args);
    args = Py_BuildValue("(s)", "one");
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(
        args, kwargs, "s|s#", names, &text, &more, &size));
    RELEASE(args, kwargs);
}

TEST(calls_without_the_macro, "") {
    PyObject *type = (PyObject *)&PyUnicode_Type;
    PyObject *text = PyUnicode_FromString("a-b");
    SHOW_RESULT(PyObject_CallMethod(text, "find", "s#", "bcd", (Py_ssize_t)1));
    SHOW_RESULT(PyObject_CallMethod(text, "find", "s", "b"));
    SHOW_RESULT(PyObject_CallFunction(type, "s#", "bcd", (Py_ssize_t)1));
    Py_DECREF(text);
}

TEST_MAIN(NULL, &sizes_without_the_macro, &calls_without_the_macro)
