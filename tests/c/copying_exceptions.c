/* What does copying take exceptions apart into? */
#include "class_body.h"

static void show_copying(const char *label, PyObject *error) {
    CHECK(error != NULL);
    show("%s", label);
    show_result("  reduce", invoke(error, "__reduce__", NULL));
    PyObject *number = PyLong_FromLong(2);
    show_result("  reduce_ex", invoke(error, "__reduce_ex__", number));
    show_result("  state", invoke(error, "__getstate__", NULL));
    Py_DECREF(number);
}

static PyObject *with_keywords(
    PyObject *type, Py_ssize_t count, const char *const *keywords) {
    PyObject *args = PyTuple_New(count);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyTuple_SET_ITEM(args, i, PyUnicode_FromFormat("arg%zd", i));
    }
    PyObject *named = PyDict_New();
    for (; keywords != NULL && *keywords != NULL; keywords++) {
        set_entry(named, *keywords, PyUnicode_FromString("value"));
    }
    PyObject *error = PyObject_Call(type, args, named);
    RELEASE(args, named);
    return error;
}

static void show_kinds(PyObject *type, const char *const *keywords) {
    for (Py_ssize_t count = 0; count <= 2; count++) {
        PyObject *error = with_keywords(type, count, NULL);
        show_copying("plain", error);
        CHECK(PyObject_SetAttrString(error, "x", Py_True) == 0);
        show_copying("with an attribute", error);
        Py_DECREF(error);
        for (const char *const *name = keywords; name != NULL && *name != NULL;
             name++) {
            const char *const one[] = {*name, NULL};
            error = with_keywords(type, count, one);
            show_copying(*name, error);
            CHECK(PyObject_SetAttrString(error, "x", Py_True) == 0);
            show_copying("with an attribute", error);
            Py_DECREF(error);
        }
    }
}

TEST(plain_exceptions, "BaseException.__reduce__") {
    show_kinds(PyExc_BaseException, NULL);
    show_kinds(PyExc_KeyError, NULL);
    show_kinds(PyExc_StopIteration, NULL);
    show_kinds(PyExc_SyntaxError, NULL);
}

TEST(
    exceptions_with_keywords,
    "AttributeError.__reduce__ ImportError.__reduce__") {
    static const char *const attribute[] = {"name", "obj", NULL};
    static const char *const import[] = {"name", "path", "name_from", NULL};
    static const char *const name[] = {"name", NULL};
    show_kinds(PyExc_AttributeError, attribute);
    show_kinds(PyExc_ImportError, import);
    show_kinds(PyExc_ModuleNotFoundError, import);
    show_kinds(PyExc_NameError, name);
}

TEST(files_of_an_error, "OSError.__reduce__") {
    for (Py_ssize_t count = 0; count <= 6; count++) {
        PyObject *error = with_keywords(PyExc_OSError, count, NULL);
        show_copying("plain", error);
        CHECK(PyObject_SetAttrString(error, "x", Py_True) == 0);
        show_copying("with an attribute", error);
        CHECK(PyObject_SetAttrString(error, "filename", Py_None) == 0);
        show_copying("without a file", error);
        Py_DECREF(error);
    }
}

TEST(attributes_come_back, "BaseException.__setstate__") {
    PyObject *error = PyObject_CallNoArgs(PyExc_ValueError);
    PyObject *state = PyDict_New();
    set_entry(state, "x", PyLong_FromLong(5));
    show_result("None", invoke(error, "__setstate__", Py_None));
    show_result("no dict", invoke(error, "__setstate__", PyExc_ValueError));
    show_result("dict", invoke(error, "__setstate__", state));
    show_result("x", PyObject_GetAttrString(error, "x"));
    set_entry(state, "args", PyLong_FromLong(5));
    show_result("attribute that refuses", invoke(error, "__setstate__", state));
    set_entry(state, "args", PyTuple_Pack(1, Py_True));
    show_result(
        "attribute that takes it", invoke(error, "__setstate__", state));
    show_repr("error", error);
    CHECK(PyDict_SetItem(state, Py_None, Py_None) == 0);
    show_result("no name", invoke(error, "__setstate__", state));
    RELEASE(error, state);
}

TEST(the_dictionary_of_an_exception, "BaseException.__dict__") {
    PyObject *error = PyObject_CallNoArgs(PyExc_ValueError);
    show_result("dict", PyObject_GetAttrString(error, "__dict__"));
    CHECK(PyObject_SetAttrString(error, "x", Py_True) == 0);
    show_result("dict", PyObject_GetAttrString(error, "__dict__"));
    PyObject *dict = PyDict_New();
    SHOW_STATUS(PyObject_SetAttrString(error, "__dict__", dict));
    SHOW_RESULT(PyObject_GetAttrString(error, "x"));
    SHOW_STATUS(PyObject_SetAttrString(error, "__dict__", Py_None));
    SHOW_STATUS(PyObject_DelAttrString(error, "__dict__"));
    RELEASE(error, dict);
}

static PyObject *grows(PyObject *self, PyObject *args) {
    (void)self;
    static int calls;
    PyObject *state = PyTuple_GetItem(args, 1);
    if (++calls < 3) {
        PyErr_SetString(PyExc_ValueError, "attribute refused");
        return NULL;
    }
    return Py_NewRef(state);
}

TEST(a_derived_class_with_slots, "BaseException.__reduce__") {
    static PyMethodDef definition = {"__setattr__", grows, METH_VARARGS, NULL};
    PyObject *type = class_with(
        "Derived", PyExc_ValueError, "__setattr__", method_of(&definition));
    PyObject *error = instance_of(type);
    show_result("reduce", invoke(error, "__reduce__", NULL));
    PyObject *state = PyDict_New();
    set_entry(state, "x", Py_NewRef(Py_True));
    show_result("refused", invoke(error, "__setstate__", state));
    RELEASE(type, error, state);
}

TEST(a_group_takes_arguments, "BaseExceptionGroup.__class_getitem__") {
    PyObject *alias = PyObject_GetItem(PyExc_BaseExceptionGroup, Py_None);
    show_result("alias", alias);
}

TEST_MAIN(
    NULL, &plain_exceptions, &exceptions_with_keywords, &files_of_an_error,
    &attributes_come_back, &the_dictionary_of_an_exception,
    &a_derived_class_with_slots, &a_group_takes_arguments)
