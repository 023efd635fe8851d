/* What do PyWeakref_NewRef and PyWeakref_NewProxy make, and of what? */
#include "referent.h"

TEST(a_new_reference_is_owned_and_does_not_own, "W-015 W-016") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW(Py_REFCNT(reference));
    SHOW(Py_REFCNT(proxy));
    SHOW(Py_REFCNT(referent));
    SHOW_TRUTH(reference != proxy);
    Py_DECREF(reference);
    Py_DECREF(proxy);
    SHOW(Py_REFCNT(referent));
    SHOW_TRUTH(weaklist_of(referent) == NULL);
    Py_DECREF(referent);
}

TEST(a_callback_of_null_and_of_none_mean_the_same, "W-017 W-429") {
    PyObject *referent = new_referent();
    PyObject *with_none = PyWeakref_NewRef(referent, Py_None);
    PyObject *with_null = PyWeakref_NewRef(referent, NULL);
    SHOW_TRUTH(weakref_of(with_none)->wr_callback == NULL);
    SHOW_TRUTH(with_none == with_null);
    SHOW(Py_REFCNT(with_none));
    SHOW_RESULT(PyObject_GetAttrString(with_none, "__callback__"));
    PyObject *proxy_with_none = PyWeakref_NewProxy(referent, Py_None);
    PyObject *proxy_with_null = PyWeakref_NewProxy(referent, NULL);
    SHOW_TRUTH(weakref_of(proxy_with_none)->wr_callback == NULL);
    SHOW_TRUTH(proxy_with_none == proxy_with_null);
    PyObject *sub_with_none = new_subreference(referent, Py_None);
    SHOW_TRUTH(weakref_of(sub_with_none)->wr_callback == NULL);
    RELEASE(
        referent, with_none, with_null, proxy_with_none, proxy_with_null,
        sub_with_none);
}

TEST(each_reference_owns_its_callback_once, "W-019 W-025") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    SHOW(Py_REFCNT(callback));
    PyObject *first = PyWeakref_NewRef(referent, callback);
    PyObject *second = PyWeakref_NewRef(referent, callback);
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    SHOW(Py_REFCNT(callback));
    SHOW_TRUTH(first != second);
    SHOW_TRUTH(weakref_of(first)->wr_callback == callback);
    SHOW_TRUTH(weakref_of(proxy)->wr_callback == callback);
    Py_DECREF(first);
    SHOW(Py_REFCNT(callback));
    Py_DECREF(second);
    Py_DECREF(proxy);
    SHOW(Py_REFCNT(callback));
    Py_DECREF(callback);
    Py_DECREF(referent);
}

TEST(
    a_fresh_reference_has_its_fields_in_order,
    "W-111 W-112 W-113 W-114 W-115") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW_TRUTH(weakref_of(reference)->wr_object == referent);
    SHOW_TRUTH(weakref_of(reference)->wr_callback == NULL);
    SHOW(weakref_of(reference)->hash);
    SHOW_TRUTH(weakref_of(reference)->vectorcall != NULL);
    SHOW_TRUTH(weakref_of(proxy)->vectorcall != NULL);
    SHOW(weakref_of(proxy)->hash);
    Py_DECREF(referent);
    SHOW_TRUTH(weakref_of(reference)->wr_object == Py_None);
    SHOW_TRUTH(weakref_of(reference)->wr_prev == NULL);
    SHOW_TRUTH(weakref_of(reference)->wr_next == NULL);
    Py_DECREF(reference);
    Py_DECREF(proxy);
}

TEST(weak_references_are_tracked_by_the_collector, "W-033") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    SHOW(PyObject_GC_IsTracked(reference));
    SHOW(PyObject_GC_IsTracked(proxy));
    SHOW(PyObject_GC_IsTracked(callable_proxy));
    SHOW(PyObject_GC_IsTracked(subreference));
    RELEASE(referent, callable, reference, proxy, callable_proxy, subreference);
}

TEST(objects_without_a_weak_list_are_refused, "W-021 W-037 W-041") {
    PyObject *number = PyLong_FromLong(100000);
    PyObject *tuple = PyTuple_New(0);
    PyObject *text = PyUnicode_FromString("text");
    PyObject *dict = PyDict_New();
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    PyObject *refused[] = {
        number,
        tuple,
        text,
        dict,
        Py_None,
        Py_True,
        Py_NotImplemented,
        Py_Ellipsis,
        reference,
        proxy,
        callable_proxy,
        subreference};
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        Py_ssize_t count = Py_REFCNT(refused[i]);
        show_result("NewRef", PyWeakref_NewRef(refused[i], NULL));
        show_result("NewProxy", PyWeakref_NewProxy(refused[i], NULL));
        CHECK(Py_REFCNT(refused[i]) == count);
    }
    RELEASE(
        number, tuple, text, dict, reference, proxy, callable_proxy,
        subreference, referent, callable);
}

TEST(support_is_tested_before_the_callback, "W-022") {
    PyObject *number = PyLong_FromLong(100000);
    SHOW_RESULT(PyWeakref_NewRef(number, number));
    SHOW_RESULT(PyWeakref_NewProxy(number, number));
    Py_DECREF(number);
}

TEST(functions_and_types_can_be_referred_to, "W-021 W-604 W-620") {
    PyObject *function = new_callback("unused");
    PyObject *to_function = PyWeakref_NewRef(function, NULL);
    PyObject *to_type = PyWeakref_NewRef((PyObject *)&Referent_Type, NULL);
    SHOW_TRUTH(PyWeakref_GetObject(to_function) == function);
    SHOW_TRUTH(PyWeakref_GetObject(to_type) == (PyObject *)&Referent_Type);
    SHOW_TRUTH(Referent_Type.tp_weaklist == to_type);
    Py_DECREF(to_type);
    SHOW_TRUTH(Referent_Type.tp_weaklist == NULL);
    Py_DECREF(function);
    SHOW_TRUTH(is_dead(to_function));
    Py_DECREF(to_function);
}

TEST_MAIN(
    ready_referents, &a_new_reference_is_owned_and_does_not_own,
    &a_callback_of_null_and_of_none_mean_the_same,
    &each_reference_owns_its_callback_once,
    &a_fresh_reference_has_its_fields_in_order,
    &weak_references_are_tracked_by_the_collector,
    &objects_without_a_weak_list_are_refused,
    &support_is_tested_before_the_callback,
    &functions_and_types_can_be_referred_to)
