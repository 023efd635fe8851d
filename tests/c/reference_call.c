/* What does calling a reference give? */
#include "referent.h"

TEST(a_call_gives_a_new_reference_or_none, "W-220") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *result = PyObject_CallNoArgs(reference);
    SHOW_TRUTH(result == referent);
    SHOW(Py_REFCNT(referent));
    Py_DECREF(result);
    PyObject *empty = PyTuple_New(0);
    result = PyObject_Call(reference, empty, NULL);
    SHOW_TRUTH(result == referent);
    Py_XDECREF(result);
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_CallNoArgs(reference));
    SHOW_RESULT(PyObject_Call(reference, empty, NULL));
    RELEASE(reference, empty);
}

TEST(arguments_are_refused, "W-221 W-147") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *keyword = PyUnicode_FromString("k");
    PyObject *names = PyTuple_Pack(1, keyword);
    PyObject *no_names = PyTuple_New(0);
    PyObject *space[3] = {NULL, Py_None, Py_None};
    PyObject **args = space + 1;
    SHOW_RESULT(PyObject_Vectorcall(reference, args, 1, NULL));
    SHOW_RESULT(PyObject_Vectorcall(reference, args, 2, NULL));
    SHOW_RESULT(PyObject_Vectorcall(reference, args, 0, names));
    SHOW_RESULT(PyObject_Vectorcall(reference, args, 1, names));
    SHOW_RESULT(PyObject_Vectorcall(reference, args, 0, no_names));
    SHOW_RESULT(PyObject_Vectorcall(
        reference, args, 0 | PY_VECTORCALL_ARGUMENTS_OFFSET, NULL));
    PyObject *keywords = PyDict_New();
    PyDict_SetItem(keywords, keyword, Py_None);
    PyObject *one = PyTuple_Pack(1, Py_None);
    SHOW_RESULT(PyObject_Call(reference, no_names, keywords));
    SHOW_RESULT(PyObject_Call(reference, one, NULL));
    SHOW_RESULT(PyObject_Call(reference, one, keywords));
    RELEASE(keyword, names, no_names, keywords, one, reference, referent);
}

TEST(arguments_are_refused_by_the_dead_too, "W-221") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_CallOneArg(reference, Py_None));
    Py_DECREF(reference);
}

TEST(calls_go_through_vectorcall, "W-115 W-205") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW_TRUTH(PyVectorcall_Function(reference) != NULL);
    SHOW_TRUTH(
        PyVectorcall_Function(reference) == weakref_of(reference)->vectorcall);
    SHOW_TRUTH(_PyWeakref_RefType.tp_call == PyVectorcall_Call);
    SHOW_TRUTH(PyVectorcall_Function(subreference) != NULL);
    SHOW_TRUTH(
        weakref_of(subreference)->vectorcall ==
        weakref_of(reference)->vectorcall);
    SHOW_TRUTH(weakref_of(proxy)->vectorcall != NULL);
    SHOW_TRUTH(PyVectorcall_Function(proxy) != NULL);
    PyObject *result = PyObject_CallNoArgs(subreference);
    SHOW_TRUTH(result == referent);
    Py_XDECREF(result);
    RELEASE(reference, subreference, proxy, referent);
}

TEST_MAIN(
    ready_referents, &a_call_gives_a_new_reference_or_none,
    &arguments_are_refused, &arguments_are_refused_by_the_dead_too,
    &calls_go_through_vectorcall)
