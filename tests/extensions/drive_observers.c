/* The extension module observers at work. */
#include "loading.h"

static PyObject *module;
static PyObject *list_type;

static void enter(void) {
    enter_extension("observers");
}

static void ready(void) {
    module = PyImport_ImportModule("observers");
    list_type = PyObject_GetAttrString(module, "ObserverList");
}

static PyObject *call(PyObject *object, const char *name, PyObject *argument) {
    PyObject *method = PyObject_GetAttrString(object, name);
    PyObject *result = argument == NULL ? PyObject_CallNoArgs(method)
                                        : PyObject_CallOneArg(method, argument);
    Py_XDECREF(method);
    return result;
}

/* Adds a bound method of an object, which nobody else keeps. */
static void add_method(
    PyObject *observers, PyObject *object, const char *name) {
    PyObject *method = PyObject_GetAttrString(object, name);
    PyObject *added = call(observers, "add", method);
    CHECK(added == method);
    RELEASE(method, added);
}

TEST(the_module, "") {
    show_repr("module", module);
    show_repr("type", list_type);
    SHOW_RESULT(PyObject_GetAttrString(list_type, "__module__"));
    call_with("ObserverList", list_type, "()", NULL);
    call_with("ObserverList", list_type, "(@len, True)", NULL);
    call_with("ObserverList", list_type, "()", "{'strict': 1}");
    call_with("ObserverList", list_type, "()", "{'other': 1}");
    call_with("ObserverList", list_type, "(1, 2, 3)", NULL);
}

TEST(methods_that_are_kept_weakly, "") {
    PyObject *observers = PyObject_CallNoArgs(list_type);
    PyObject *first = PySet_New(NULL);
    PyObject *second = PySet_New(NULL);
    add_method(observers, first, "add");
    add_method(observers, second, "add");
    add_method(observers, second, "discard");
    show_repr("observers", observers);
    SHOW(PyObject_Size(observers));
    SHOW(Py_REFCNT(first));
    call_attribute(observers, "notify", "(5,)", NULL);
    show_repr("first", first);
    show_repr("second", second);
    Py_DECREF(second);
    SHOW(PyObject_Size(observers));
    call_attribute(observers, "notify", "(6,)", NULL);
    show_repr("first", first);
    PyObject *method = PyObject_GetAttrString(first, "add");
    SHOW(PySequence_Contains(observers, method));
    SHOW(PySequence_Contains(observers, Py_None));
    SHOW_RESULT(PySequence_List(observers));
    SHOW_RESULT(PyObject_GetAttrString(observers, "living"));
    SHOW_RESULT(call(observers, "remove", method));
    SHOW_RESULT(call(observers, "remove", method));
    SHOW(PyObject_Size(observers));
    RELEASE(observers, first, method);
}

static int calls;

static PyObject *count_calls(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)self;
    calls++;
    show_repr("args", args);
    if (kwargs != NULL) {
        show_repr("kwargs", kwargs);
    }
    return Py_NewRef(Py_None);
}

static PyMethodDef count_method = {
    "count", (PyCFunction)(void (*)(void))count_calls,
    METH_VARARGS | METH_KEYWORDS, NULL};

TEST(functions_and_arguments, "") {
    PyObject *observers = PyObject_CallNoArgs(list_type);
    PyObject *function = PyCFunction_New(&count_method, NULL);
    PyObject *same = call(observers, "add", function);
    SHOW_TRUTH(same == function);
    Py_DECREF(same);
    call_attribute(observers, "notify", "(1, 'a')", "{'k': 2}");
    call_attribute(observers, "notify", "()", NULL);
    SHOW(calls);
    call_attribute(observers, "add", "(1,)", NULL);
    call_attribute(observers, "add", "()", NULL);
    call_attribute(observers, "__reduce__", "()", NULL);
    Py_DECREF(function);
    SHOW(PyObject_Size(observers));
    Py_DECREF(observers);
}

TEST(errors, "") {
    PyObject *observers = PyObject_CallNoArgs(list_type);
    PyObject *set = PySet_New(NULL);
    PyObject *after = PySet_New(NULL);
    add_method(observers, set, "remove");
    add_method(observers, after, "add");
    call_attribute(observers, "notify", "(1,)", NULL);
    SHOW(PySet_Size(after));
    PyObject *list = PyList_New(0);
    PyObject *handler = PyCFunction_New(&count_method, NULL);
    SHOW_STATUS(PyObject_SetAttrString(observers, "on_error", handler));
    call_attribute(observers, "notify", "(1,)", NULL);
    SHOW(PySet_Size(after));
    SHOW_STATUS(PyObject_SetAttrString(observers, "strict", Py_True));
    SHOW_RESULT(PyObject_GetAttrString(observers, "strict"));
    call_attribute(observers, "notify", "(2,)", NULL);
    SHOW_STATUS(PyObject_SetAttrString(observers, "strict", Py_None));
    SHOW_STATUS(PyObject_DelAttrString(observers, "on_error"));
    SHOW_RESULT(PyObject_GetAttrString(observers, "on_error"));
    RELEASE(observers, set, after, list, handler);
}

TEST(recursion, "") {
    PyObject *observers = PyObject_CallNoArgs(list_type);
    add_method(observers, observers, "notify");
    call_attribute(observers, "notify", "(1,)", NULL);
    PyObject *reference = PyWeakref_NewRef(observers, NULL);
    SHOW_STATUS(PyObject_SetAttrString(observers, "own", observers));
    SHOW_RESULT(PyObject_GetAttrString(observers, "__dict__"));
    Py_DECREF(observers);
    SHOW_TRUTH(PyWeakref_GetObject(reference) != Py_None);
    SHOW_TRUTH(PyGC_Collect() > 0);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

/* An observer that removes all of them. */
static PyObject *empty(PyObject *self, PyObject *args) {
    (void)args;
    PyObject *entries = PySequence_List(self);
    for (Py_ssize_t i = 0; i < PyList_Size(entries); i++) {
        Py_XDECREF(call(self, "remove", PyList_GetItem(entries, i)));
    }
    Py_DECREF(entries);
    return PyErr_Occurred() != NULL ? NULL : Py_NewRef(Py_None);
}

static PyMethodDef empty_method = {"empty", empty, METH_VARARGS, NULL};

TEST(observers_that_change_the_list, "") {
    PyObject *observers = PyObject_CallNoArgs(list_type);
    PyObject *set = PySet_New(NULL);
    PyObject *bare = PyCFunction_New(&empty_method, observers);
    /* Bound to the list: kept by the list's own reference and the name. */
    SHOW_RESULT(call(observers, "add", bare));
    Py_DECREF(bare);
    add_method(observers, set, "add");
    call_attribute(observers, "notify", "(1,)", NULL);
    SHOW(PyObject_Size(observers));
    PyObject *iterator = PyObject_GetIter(observers);
    call_attribute(observers, "notify", "(2,)", NULL);
    Py_DECREF(set);
    SHOW_RESULT(PySequence_List(iterator));
    RELEASE(iterator, observers, list_type, module);
}

TEST_MAIN_PREPARED(
    enter, ready, &the_module, &methods_that_are_kept_weakly,
    &functions_and_arguments, &errors, &recursion,
    &observers_that_change_the_list)
