/* What does PyObject_ClearWeakRefs do when it is called by hand? */
#include "referent.h"

TEST(misuse_is_an_internal_error_and_changes_nothing, "W-047 W-048") {
    PyObject *number = PyLong_FromLong(100000);
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    PyObject_ClearWeakRefs(NULL);
    show_error("NULL");
    PyObject_ClearWeakRefs(number);
    show_error("no weak list");
    PyObject_ClearWeakRefs(referent);
    show_error("refcount 1");
    SHOW_TRUTH(PyWeakref_GetObject(reference) == referent);
    PyErr_SetString(PyExc_KeyError, "pending");
    PyObject_ClearWeakRefs(referent);
    show_error("with an error pending");
    show_weaklist("list", referent);
    RELEASE(number, callback, reference, referent);
}

/* The object stays ours: its count is set to 0 only for the call. */
static void clear_by_hand(PyObject *referent) {
    Py_ssize_t count = Py_REFCNT(referent);
    Py_SET_REFCNT(referent, 0);
    PyObject_ClearWeakRefs(referent);
    CHECK(Py_REFCNT(referent) == 0);
    Py_SET_REFCNT(referent, count);
}

TEST(an_empty_list_is_no_reason_to_do_anything, "W-049 W-050") {
    PyObject *referent = new_referent();
    clear_by_hand(referent);
    show_error("nothing pending");
    PyErr_SetString(PyExc_KeyError, "pending");
    clear_by_hand(referent);
    show_error("pending");
    Py_DECREF(referent);
}

TEST(everything_dies_and_callbacks_run, "W-047 W-410 W-411 W-412") {
    PyObject *referent = new_referent();
    PyObject *callback_a = new_callback("A");
    PyObject *callback_b = new_callback("B");
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *with_a = PyWeakref_NewRef(referent, callback_a);
    PyObject *with_b = PyWeakref_NewProxy(referent, callback_b);
    clear_by_hand(referent);
    show_error("indicator");
    show_weaklist("list", referent);
    SHOW_TRUTH(is_dead(reference) && is_dead(proxy));
    SHOW_TRUTH(is_dead(with_a) && is_dead(with_b));
    SHOW(Py_REFCNT(reference));
    SHOW(Py_REFCNT(with_a));
    SHOW(Py_REFCNT(callback_a));
    RELEASE(callback_a, callback_b, reference, proxy, with_a, with_b);
    Py_DECREF(referent);
}

TEST(a_referent_that_lives_on_has_no_weak_references, "W-427") {
    PyObject *referent = new_referent();
    PyObject *old = PyWeakref_NewRef(referent, NULL);
    clear_by_hand(referent);
    SHOW_TRUTH(PyWeakref_GetObject(old) == Py_None);
    PyObject *fresh = PyWeakref_NewRef(referent, NULL);
    SHOW_TRUTH(fresh != old);
    SHOW_TRUTH(PyWeakref_GetObject(fresh) == referent);
    SHOW_TRUTH(PyWeakref_GetObject(old) == Py_None);
    show_weaklist("list", referent);
    RELEASE(old, fresh, referent);
}

TEST(subtypes_without_callback_just_die, "W-410 W-413") {
    PyObject *referent = new_referent();
    PyObject *made[4];
    made[0] = new_subreference(referent, NULL);
    made[1] = new_subreference(referent, NULL);
    made[2] = new_subreference(referent, NULL);
    made[3] = PyWeakref_NewRef(referent, NULL);
    show_weaklist("before", referent);
    clear_by_hand(referent);
    show_error("indicator");
    show_weaklist("after", referent);
    for (int i = 0; i < 4; i++) {
        SHOW_TRUTH(is_dead(made[i]));
        SHOW_TRUTH(weakref_of(made[i])->wr_next == NULL);
        SHOW(Py_REFCNT(made[i]));
        Py_DECREF(made[i]);
    }
    Py_DECREF(referent);
}

TEST(one_reference_is_cleared_and_keeps_its_callback, "W-064") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    PyObject *other = PyWeakref_NewRef(referent, NULL);
    _PyWeakref_ClearRef(weakref_of(reference));
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(weakref_of(reference)->wr_callback == callback);
    SHOW_TRUTH(PyWeakref_GetObject(other) == referent);
    show_weaklist("list", referent);
    SHOW(Py_REFCNT(callback));
    _PyWeakref_ClearRef(weakref_of(reference));
    SHOW_TRUTH(weakref_of(reference)->wr_callback == callback);
    Py_DECREF(referent);
    Py_DECREF(reference);
    SHOW(Py_REFCNT(callback));
    RELEASE(other, callback);
}

TEST_MAIN(
    ready_referents, &misuse_is_an_internal_error_and_changes_nothing,
    &an_empty_list_is_no_reason_to_do_anything,
    &everything_dies_and_callbacks_run,
    &a_referent_that_lives_on_has_no_weak_references,
    &subtypes_without_callback_just_die,
    &one_reference_is_cleared_and_keeps_its_callback)
