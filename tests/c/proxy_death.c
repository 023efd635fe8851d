/* What is left of a proxy whose referent dies or is dead? */
#include "referent.h"

TEST(the_exception_is_reference_error, "W-310") {
    PyObject *referent = new_referent();
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    Py_DECREF(referent);
    CHECK(PyObject_Str(proxy) == NULL);
    SHOW_TRUTH(PyErr_ExceptionMatches(PyExc_ReferenceError));
    PyObject *exception = PyErr_GetRaisedException();
    SHOW_TRUTH((PyObject *)Py_TYPE(exception) == PyExc_ReferenceError);
    show_repr("exception", exception);
    PyTypeObject *base = ((PyTypeObject *)PyExc_ReferenceError)->tp_base;
    show("base: %s", base->tp_name);
    RELEASE(exception, proxy);
}

/* The proxy that the deallocator of its referent uses. */
static PyObject *proxy_of_the_dying;

static void use_the_proxy(PyObject *referent) {
    PyObject *proxy = proxy_of_the_dying;
    SHOW(Py_REFCNT(referent));
    SHOW_TRUTH(weakref_of(proxy)->wr_object == referent);
    SHOW_RESULT(PyObject_Repr(proxy));
    SHOW_RESULT(PyObject_Str(proxy));
    SHOW_RESULT(PyObject_GetAttrString(proxy, "a"));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", Py_None));
    SHOW_STATUS(PyObject_IsTrue(proxy));
    SHOW_STATUS(PyObject_Size(proxy));
    SHOW_RESULT(PyObject_GetItem(proxy, Py_None));
    SHOW_RESULT(PyObject_RichCompare(proxy, proxy, Py_EQ));
    SHOW_RESULT(PyNumber_Add(proxy, Py_None));
    SHOW_RESULT(PyNumber_Add(Py_None, proxy));
    SHOW_RESULT(PyNumber_Negative(proxy));
    SHOW_RESULT(PyNumber_Power(Py_None, Py_None, proxy));
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    SHOW_STATUS(PyObject_Hash(proxy));
    SHOW(Py_REFCNT(referent));
}

TEST(a_dying_referent_counts_as_dead, "W-327 W-339") {
    PyObject *referent = new_referent();
    proxy_of_the_dying = PyWeakref_NewProxy(referent, NULL);
    referent_is_dying = use_the_proxy;
    Py_DECREF(referent);
    RELEASE(proxy_of_the_dying);
}

TEST(a_dying_callable_referent_counts_as_dead, "W-334 W-339") {
    PyObject *referent = new_callable_referent();
    proxy_of_the_dying = PyWeakref_NewProxy(referent, NULL);
    referent_is_dying = use_the_proxy;
    Py_DECREF(referent);
    RELEASE(proxy_of_the_dying);
}

TEST(a_dead_proxy_still_answers_some_questions, "W-337") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    RELEASE(referent, callable);
    show("%s", Py_TYPE(proxy)->tp_name);
    show("%s", Py_TYPE(callable_proxy)->tp_name);
    SHOW_RESULT(PyObject_Repr(proxy));
    SHOW_RESULT(PyObject_Repr(callable_proxy));
    SHOW(PyCallable_Check(proxy));
    SHOW(PyCallable_Check(callable_proxy));
    SHOW_STATUS(PyObject_Hash(proxy));
    SHOW_TRUTH(PyWeakref_GetObject(proxy) == Py_None);
    PyObject *tuple = PyTuple_Pack(2, proxy, callable_proxy);
    SHOW_RESULT(PyObject_Repr(tuple));
    RELEASE(tuple, proxy, callable_proxy);
}

TEST(a_callback_gets_the_dead_proxy, "W-337 W-338") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("end");
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    RELEASE(referent);
    SHOW_RESULT(PyObject_Str(proxy));
    RELEASE(proxy, callback);
}

TEST_MAIN(
    ready_referents, &the_exception_is_reference_error,
    &a_dying_referent_counts_as_dead, &a_dying_callable_referent_counts_as_dead,
    &a_dead_proxy_still_answers_some_questions, &a_callback_gets_the_dead_proxy)
