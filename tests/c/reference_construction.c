/* What do the reference type's tp_new and tp_init take? */
#include "referent.h"

#define REF_TYPE ((PyObject *)&_PyWeakref_RefType)

static PyObject *call_with(
    PyObject *callable, PyObject *args, const char *keyword) {
    PyObject *keywords = NULL;
    if (keyword != NULL) {
        keywords = PyDict_New();
        PyDict_SetItemString(keywords, keyword, Py_None);
    }
    PyObject *result = PyObject_Call(callable, args, keywords);
    RELEASE(args, keywords);
    return result;
}

TEST(one_or_two_positional_arguments, "W-210") {
    PyObject *referent = new_referent();
    SHOW_RESULT(call_with(REF_TYPE, PyTuple_New(0), NULL));
    SHOW_RESULT(
        call_with(REF_TYPE, PyTuple_Pack(3, referent, Py_None, Py_None), NULL));
    PyObject *made = PyObject_CallOneArg(REF_TYPE, referent);
    SHOW_TRUTH(PyWeakref_GetObject(made) == referent);
    Py_DECREF(made);
    PyObject *callback = new_callback("given to the type");
    made = PyObject_CallFunctionObjArgs(REF_TYPE, referent, callback, NULL);
    SHOW_TRUTH(weakref_of(made)->wr_callback == callback);
    Py_DECREF(referent);
    RELEASE(made, callback);
}

TEST(keywords_are_refused_after_the_object_is_made, "W-211") {
    PyObject *referent = new_referent();
    PyObject *number = PyLong_FromLong(100000);
    SHOW_RESULT(call_with(REF_TYPE, PyTuple_Pack(1, referent), "callback"));
    SHOW_RESULT(
        call_with(REF_TYPE, PyTuple_Pack(2, referent, Py_None), "callback"));
    SHOW_RESULT(call_with(REF_TYPE, PyTuple_New(0), "ob"));
    SHOW_RESULT(call_with(REF_TYPE, PyTuple_Pack(1, number), "x"));
    SHOW_RESULT(call_with(REF_TYPE, PyTuple_Pack(1, number), NULL));
    show_weaklist("list", referent);
    RELEASE(number, referent);
}

TEST(tp_new_ignores_keywords, "W-211") {
    PyObject *referent = new_referent();
    PyObject *args = PyTuple_Pack(1, referent);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "k", Py_None);
    PyObject *made =
        _PyWeakref_RefType.tp_new(&_PyWeakref_RefType, args, keywords);
    SHOW_TRUTH(PyWeakref_GetObject(made) == referent);
    RELEASE(made, keywords, args, referent);
}

static int initialise(PyObject *reference, PyObject *args, PyObject *keywords) {
    int status = _PyWeakref_RefType.tp_init(reference, args, keywords);
    Py_DECREF(args);
    return status;
}

TEST(tp_init_checks_and_does_nothing, "W-212 W-213") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *keywords = PyDict_New();
    PyObject *none = PyDict_New();
    PyDict_SetItemString(keywords, "k", Py_None);
    SHOW_STATUS(initialise(reference, PyTuple_New(0), NULL));
    SHOW_STATUS(initialise(reference, PyTuple_Pack(1, Py_None), NULL));
    SHOW_STATUS(initialise(reference, PyTuple_Pack(2, Py_None, Py_None), NULL));
    SHOW_STATUS(initialise(
        reference, PyTuple_Pack(3, Py_None, Py_None, Py_None), NULL));
    SHOW_STATUS(initialise(reference, PyTuple_Pack(1, Py_None), keywords));
    SHOW_STATUS(initialise(reference, PyTuple_New(0), keywords));
    SHOW_STATUS(initialise(reference, PyTuple_Pack(1, Py_None), none));
    SHOW_TRUTH(PyWeakref_GetObject(reference) == referent);
    SHOW_TRUTH(weakref_of(reference)->wr_callback == NULL);
    RELEASE(keywords, none, reference, referent);
}

TEST(a_call_of_the_type_shares_as_the_function_does, "W-023 W-213") {
    PyObject *referent = new_referent();
    PyObject *first = PyObject_CallOneArg(REF_TYPE, referent);
    PyObject *second = PyWeakref_NewRef(referent, NULL);
    PyObject *third =
        PyObject_CallFunctionObjArgs(REF_TYPE, referent, Py_None, NULL);
    SHOW_TRUTH(first == second && second == third);
    SHOW(Py_REFCNT(first));
    RELEASE(first, second, third, referent);
}

TEST(proxies_are_not_made_by_calling_their_types, "W-202") {
    PyObject *referent = new_referent();
    PyObject *proxy_type = (PyObject *)&_PyWeakref_ProxyType;
    PyObject *callable_type = (PyObject *)&_PyWeakref_CallableProxyType;
    SHOW_RESULT(PyObject_CallOneArg(proxy_type, referent));
    SHOW_RESULT(PyObject_CallOneArg(callable_type, referent));
    Py_DECREF(referent);
}

TEST_MAIN(
    ready_referents, &one_or_two_positional_arguments,
    &keywords_are_refused_after_the_object_is_made, &tp_new_ignores_keywords,
    &tp_init_checks_and_does_nothing,
    &a_call_of_the_type_shares_as_the_function_does,
    &proxies_are_not_made_by_calling_their_types)
