/* A callback that is neither callable nor None nor NULL is refused at once, and
 * nothing is left of the attempt. CPython stores it and fails when it fires. */
#include "referent.h"

#include <string.h>

static void expect_refusal(PyObject *result, PyObject *referent) {
    CHECK(result == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    PyObject *exception = PyErr_GetRaisedException();
    PyObject *text = PyObject_Str(exception);
    CHECK(
        strcmp(
            PyUnicode_AsUTF8(text),
            "callback must be callable or None, not 'int'") == 0);
    CHECK(Py_REFCNT(referent) == 1);
    RELEASE(exception, text);
}

static PyObject *construct(
    PyTypeObject *type, PyObject *referent, PyObject *callback) {
    return PyObject_CallFunctionObjArgs(
        (PyObject *)type, referent, callback, NULL);
}

TEST(every_creator_refuses_it, "W-001 W-018") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *number = PyLong_FromLong(1000);
    expect_refusal(PyWeakref_NewRef(referent, number), referent);
    expect_refusal(PyWeakref_NewProxy(referent, number), referent);
    expect_refusal(PyWeakref_NewProxy(callable, number), callable);
    expect_refusal(construct(&_PyWeakref_RefType, referent, number), referent);
    expect_refusal(construct(&Subreference_Type, referent, number), referent);
    CHECK(weaklist_of(referent) == NULL);
    CHECK(weaklist_of(callable) == NULL);
    CHECK(Py_REFCNT(number) == 1);
    RELEASE(referent, callable, number);
}

TEST(existing_references_are_not_touched, "W-001") {
    PyObject *referent = new_referent();
    PyObject *number = PyLong_FromLong(1000);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    expect_refusal(PyWeakref_NewRef(referent, number), referent);
    expect_refusal(PyWeakref_NewProxy(referent, number), referent);
    CHECK(Py_REFCNT(reference) == 1);
    CHECK(Py_REFCNT(proxy) == 1);
    CHECK(weaklist_of(referent) == weakref_of(reference));
    CHECK(weakref_of(reference)->wr_next == weakref_of(proxy));
    CHECK(weakref_of(proxy)->wr_next == NULL);
    RELEASE(reference, proxy, number, referent);
}

TEST(the_referent_is_tested_first, "W-001 W-022") {
    PyObject *number = PyLong_FromLong(1000);
    CHECK(PyWeakref_NewRef(number, number) == NULL);
    CHECK(ended_with(
        PyExc_TypeError, "cannot create weak reference to 'int' object"));
    CHECK(PyWeakref_NewProxy(Py_None, number) == NULL);
    CHECK(ended_with(
        PyExc_TypeError, "cannot create weak reference to 'NoneType' object"));
    Py_DECREF(number);
}

TEST(callable_objects_of_every_kind_are_accepted, "W-001") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *type = (PyObject *)&PyBaseObject_Type;
    PyObject *first = PyWeakref_NewRef(referent, callable);
    PyObject *second = PyWeakref_NewProxy(referent, type);
    PyObject *third = PyWeakref_NewRef(referent, first);
    CHECK(first != NULL && second != NULL && third != NULL);
    CHECK(weakref_of(third)->wr_callback == first);
    RELEASE(third, second, first, callable, referent);
}

TEST_MAIN(
    ready_referents, &every_creator_refuses_it,
    &existing_references_are_not_touched, &the_referent_is_tested_first,
    &callable_objects_of_every_kind_are_accepted)
