/* Who dies first when the weak reference, the referent and the callback belong
 * to each other, and does the callback still run? */
#include "referent.h"

static PyObject *held;

static PyObject *never_called(PyObject *self, PyObject *argument) {
    (void)self;
    (void)argument;
    CHECK(!"called");
    Py_RETURN_NONE;
}

static PyMethodDef definition = {"never", never_called, METH_O, NULL};

static void release_what_is_held(PyObject *referent) {
    if (referent_is_dying != NULL || referent_was_cleared != NULL) {
        (void)referent;
        show("the referent releases its weak reference");
        Py_CLEAR(held);
    }
}

TEST(a_referent_that_clears_first_calls_its_own_callback, "W-407") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("held by the referent");
    held = PyWeakref_NewRef(referent, callback);
    referent_was_cleared = release_what_is_held;
    Py_DECREF(referent);
    Py_DECREF(callback);
}

TEST(a_referent_that_releases_first_does_not, "W-401 W-407") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    held = PyWeakref_NewRef(referent, callback);
    referent_is_dying = release_what_is_held;
    Py_DECREF(referent);
    Py_DECREF(callback);
}

/* Makes a tuple the only owner of both and releases it. */
static void own_and_release(PyObject *first, PyObject *second) {
    PyObject *owner = PyTuple_Pack(2, first, second);
    Py_DECREF(first);
    Py_DECREF(second);
    Py_DECREF(owner);
    show("the owner is gone");
}

TEST(an_owner_of_both_releases_in_its_order, "W-408") {
    PyObject *callback = new_callback("strong reference went first");
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    own_and_release(reference, referent);
    Py_DECREF(callback);
    callback = new_callback("weak reference went first");
    referent = new_referent();
    reference = PyWeakref_NewRef(referent, callback);
    own_and_release(referent, reference);
    Py_DECREF(callback);
}

TEST(a_function_clears_before_it_releases_its_self, "W-402") {
    PyObject *self = new_referent();
    PyObject *callback_of_self = new_callback("self is gone");
    PyObject *to_self = PyWeakref_NewRef(self, callback_of_self);
    PyObject *function = PyCFunction_New(&definition, self);
    Py_DECREF(self);
    PyObject *callback_of_function = new_callback("function is gone");
    PyObject *to_function = PyWeakref_NewRef(function, callback_of_function);
    Py_DECREF(function);
    RELEASE(callback_of_self, to_self, callback_of_function, to_function);
}

static PyObject *unlinked_from;

static void look_at_the_list(PyObject *owned) {
    if (owned != unlinked_from) {
        show_weaklist("list while the callback goes", unlinked_from);
    }
}

TEST(releasing_the_callback_comes_after_unlinking, "W-252 W-253") {
    unlinked_from = new_referent();
    PyObject *owned = new_referent();
    PyObject *callback = PyCFunction_New(&definition, owned);
    Py_DECREF(owned);
    held = PyWeakref_NewRef(unlinked_from, callback);
    Py_DECREF(callback);
    show_weaklist("list before", unlinked_from);
    referent_is_dying = look_at_the_list;
    Py_CLEAR(held);
    Py_DECREF(unlinked_from);
}

static PyObject *cleared_reference;

static void look_at_the_cleared(PyObject *owned) {
    (void)owned;
    SHOW_TRUTH(is_dead(cleared_reference));
    SHOW_TRUTH(weakref_of(cleared_reference)->wr_next == NULL);
}

TEST(clearing_unlinks_before_it_releases_the_callback, "W-019 W-251 W-253") {
    PyObject *referent = new_referent();
    PyObject *owned = new_referent();
    PyObject *callback = PyCFunction_New(&definition, owned);
    Py_DECREF(owned);
    cleared_reference = PyWeakref_NewRef(referent, callback);
    Py_DECREF(callback);
    referent_is_dying = look_at_the_cleared;
    SHOW(Py_TYPE(cleared_reference)->tp_clear(cleared_reference));
    referent_is_dying = NULL;
    show_weaklist("list", referent);
    SHOW(Py_TYPE(cleared_reference)->tp_clear(cleared_reference));
    Py_DECREF(referent);
    Py_DECREF(cleared_reference);
}

static long calls;

static PyObject *count_call(PyObject *self, PyObject *reference) {
    (void)self;
    CHECK(is_dead(reference));
    calls++;
    Py_RETURN_NONE;
}

static PyMethodDef counting_definition = {"counting", count_call, METH_O, NULL};

enum { CHAIN_LENGTH = 20000 };

TEST(a_long_chain_of_owners_dies_completely, "W-425") {
    static PyObject *references[CHAIN_LENGTH];
    PyObject *callback = PyCFunction_New(&counting_definition, NULL);
    PyObject *chain = PyTuple_New(0);
    for (int i = 0; i < CHAIN_LENGTH; i++) {
        PyObject *referent = new_referent();
        references[i] = PyWeakref_NewRef(referent, callback);
        PyObject *longer = PyTuple_Pack(2, referent, chain);
        RELEASE(referent, chain);
        chain = longer;
    }
    SHOW(calls);
    Py_DECREF(chain);
    SHOW(calls);
    for (int i = 0; i < CHAIN_LENGTH; i++) {
        CHECK(is_dead(references[i]));
        Py_DECREF(references[i]);
    }
    Py_DECREF(callback);
}

TEST_MAIN(
    ready_referents, &a_referent_that_clears_first_calls_its_own_callback,
    &a_referent_that_releases_first_does_not,
    &an_owner_of_both_releases_in_its_order,
    &a_function_clears_before_it_releases_its_self,
    &releasing_the_callback_comes_after_unlinking,
    &clearing_unlinks_before_it_releases_the_callback,
    &a_long_chain_of_owners_dies_completely)
