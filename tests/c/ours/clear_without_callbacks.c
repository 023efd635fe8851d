/* What does PyUnstable_Object_ClearWeakRefsNoCallbacks do? It came with CPython
 * 3.13. */
#include "referent.h"

TEST(everything_dies_in_silence, "W-065") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *made[5];
    made[0] = PyWeakref_NewRef(referent, NULL);
    made[1] = PyWeakref_NewProxy(referent, NULL);
    made[2] = PyWeakref_NewRef(referent, callback);
    made[3] = PyWeakref_NewProxy(referent, callback);
    made[4] = new_subreference(referent, callback);
    PyUnstable_Object_ClearWeakRefsNoCallbacks(referent);
    show_error("indicator");
    show_weaklist("list", referent);
    for (int i = 0; i < 5; i++) {
        SHOW_TRUTH(is_dead(made[i]));
        SHOW_TRUTH(weakref_of(made[i])->wr_next == NULL);
        SHOW_TRUTH(weakref_of(made[i])->wr_callback == NULL);
        Py_DECREF(made[i]);
    }
    SHOW(Py_REFCNT(callback));
    SHOW(Py_REFCNT(referent));
    Py_DECREF(referent);
    Py_DECREF(callback);
}

TEST(objects_without_a_list_are_passed_over, "W-065") {
    PyObject *number = PyLong_FromLong(100000);
    PyUnstable_Object_ClearWeakRefsNoCallbacks(number);
    PyUnstable_Object_ClearWeakRefsNoCallbacks(Py_None);
    show_error("indicator");
    Py_DECREF(number);
}

TEST(an_empty_list_stays_empty, "W-065") {
    PyObject *referent = new_referent();
    PyErr_SetString(PyExc_KeyError, "pending");
    PyUnstable_Object_ClearWeakRefsNoCallbacks(referent);
    show_error("indicator");
    Py_DECREF(referent);
}

static void clear_in_silence(PyObject *referent) {
    PyUnstable_Object_ClearWeakRefsNoCallbacks(referent);
}

TEST(a_deallocator_may_use_it, "W-065") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    referent_is_dying = clear_in_silence;
    Py_DECREF(referent);
    SHOW_TRUTH(is_dead(reference));
    RELEASE(reference, callback);
}

TEST_MAIN(
    ready_referents, &everything_dies_in_silence,
    &objects_without_a_list_are_passed_over, &an_empty_list_stays_empty,
    &a_deallocator_may_use_it)
