/* In which order do things happen when the referent dies? */
#include "referent.h"

TEST(one_callback_runs_without_an_extra_reference, "W-411 W-412 W-416") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("only");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    Py_DECREF(referent);
    SHOW(Py_REFCNT(callback));
    SHOW(Py_REFCNT(reference));
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(weakref_of(reference)->wr_callback == NULL);
    RELEASE(callback, reference);
}

TEST(many_callbacks_run_newest_first, "W-112 W-114 W-411 W-412 W-417") {
    static const char *const tags[] = {"r0", "r1", "p2", "s3", "r4"};
    PyObject *referent = new_referent();
    PyObject *callbacks[5];
    PyObject *made[5];
    for (int i = 0; i < 5; i++) {
        callbacks[i] = new_callback(tags[i]);
    }
    made[0] = PyWeakref_NewRef(referent, callbacks[0]);
    made[1] = PyWeakref_NewRef(referent, callbacks[1]);
    made[2] = PyWeakref_NewProxy(referent, callbacks[2]);
    made[3] = new_subreference(referent, callbacks[3]);
    made[4] = PyWeakref_NewRef(referent, callbacks[4]);
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    show_weaklist("before", referent);
    Py_DECREF(referent);
    for (int i = 0; i < 5; i++) {
        show(
            "%s: reference %zd, callback %zd, callback field %s", tags[i],
            Py_REFCNT(made[i]), Py_REFCNT(callbacks[i]),
            weakref_of(made[i])->wr_callback == NULL ? "empty" : "set");
        RELEASE(made[i], callbacks[i]);
    }
    SHOW_TRUTH(is_dead(shared));
    Py_DECREF(shared);
}

static PyObject *siblings[3];
static PyObject *dying;

static int look_at_the_siblings(const char *tag, PyObject *reference) {
    (void)tag;
    for (int i = 0; i < 3; i++) {
        CHECK(is_dead(siblings[i]));
        CHECK(weakref_of(siblings[i])->wr_prev == NULL);
        CHECK(weakref_of(siblings[i])->wr_next == NULL);
        CHECK(weakref_of(siblings[i])->wr_callback == NULL);
    }
    SHOW_TRUTH(weaklist_of(dying) == NULL);
    SHOW(Py_REFCNT(dying));
    show_result(
        "__callback__", PyObject_GetAttrString(reference, "__callback__"));
    return 0;
}

TEST(all_are_dead_before_the_first_callback, "W-241 W-411") {
    PyObject *callback = new_callback("c");
    dying = new_referent();
    siblings[0] = PyWeakref_NewRef(dying, callback);
    siblings[1] = PyWeakref_NewRef(dying, callback);
    siblings[2] = new_subreference(dying, NULL);
    callback_is_running = look_at_the_siblings;
    Py_DECREF(dying);
    SHOW_RESULT(PyObject_GetAttrString(siblings[0], "__callback__"));
    RELEASE(siblings[0], siblings[1], siblings[2], callback);
}

TEST(a_reference_that_went_first_is_never_called, "W-426") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    Py_DECREF(reference);
    Py_DECREF(proxy);
    SHOW(Py_REFCNT(callback));
    SHOW_TRUTH(weaklist_of(referent) == NULL);
    Py_DECREF(referent);
    Py_DECREF(callback);
}

static int drop_the_siblings(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    for (int i = 0; i < 3; i++) {
        Py_CLEAR(siblings[i]);
    }
    return 0;
}

TEST(dropping_siblings_does_not_silence_them, "W-417 W-422") {
    PyObject *referent = new_referent();
    static const char *const tags[] = {"oldest", "middle", "newest"};
    for (int i = 0; i < 3; i++) {
        PyObject *callback = new_callback(tags[i]);
        siblings[i] = PyWeakref_NewRef(referent, callback);
        Py_DECREF(callback);
    }
    callback_is_running = drop_the_siblings;
    Py_DECREF(referent);
    SHOW_TRUTH(siblings[0] == NULL && siblings[2] == NULL);
}

TEST(a_single_reference_may_be_dropped_by_its_callback, "W-416 W-422") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("drops itself");
    siblings[0] = PyWeakref_NewRef(referent, callback);
    siblings[1] = siblings[2] = NULL;
    Py_DECREF(callback);
    callback_is_running = drop_the_siblings;
    Py_DECREF(referent);
    SHOW_TRUTH(siblings[0] == NULL);
}

static PyObject *other_referent;

static int drop_the_other_referent(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    if (other_referent != NULL) {
        show("the other referent goes");
        Py_CLEAR(other_referent);
        show("the other referent is gone");
    }
    return 0;
}

TEST(clearing_nests, "W-422") {
    PyObject *referent = new_referent();
    other_referent = new_referent();
    PyObject *outer = new_callback("outer");
    PyObject *inner = new_callback("inner");
    PyObject *made[3];
    made[0] = PyWeakref_NewRef(referent, outer);
    made[1] = PyWeakref_NewRef(referent, outer);
    made[2] = PyWeakref_NewRef(other_referent, inner);
    callback_is_running = drop_the_other_referent;
    Py_DECREF(referent);
    RELEASE(outer, inner, made[0], made[1], made[2]);
}

static void say_which_referent_dies(PyObject *referent) {
    show("referent %d dies", ((Referent *)referent)->id);
}

static PyObject *say_called(PyObject *self, PyObject *reference) {
    (void)reference;
    show("callback of referent %d is called", ((Referent *)self)->id);
    Py_RETURN_NONE;
}

static PyMethodDef owning_definition = {"owning", say_called, METH_O, NULL};

/* A callback that takes a new referent with it when it is released. */
static PyObject *new_owning_callback(void) {
    PyObject *owned = new_referent();
    PyObject *callback = PyCFunction_New(&owning_definition, owned);
    Py_DECREF(owned);
    return callback;
}

TEST(callbacks_are_released_after_the_batch_oldest_first, "W-417") {
    PyObject *referent = new_referent();
    PyObject *made[3];
    for (int i = 0; i < 3; i++) {
        PyObject *callback = new_owning_callback();
        made[i] = PyWeakref_NewRef(referent, callback);
        Py_DECREF(callback);
    }
    referent_is_dying = say_which_referent_dies;
    Py_DECREF(referent);
    show("all is over");
    RELEASE(made[0], made[1], made[2]);
}

TEST(a_callback_dies_after_its_call_and_fires_its_own, "W-420") {
    PyObject *referent = new_referent();
    PyObject *callback = new_owning_callback();
    PyObject *watcher = new_callback("watcher of the callback");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    PyObject *watching = PyWeakref_NewRef(callback, watcher);
    Py_DECREF(callback);
    SHOW_TRUTH(PyWeakref_GetObject(watching) == callback);
    Py_DECREF(referent);
    SHOW_TRUTH(is_dead(watching));
    RELEASE(watcher, reference, watching);
}

TEST_MAIN(
    ready_referents, &one_callback_runs_without_an_extra_reference,
    &many_callbacks_run_newest_first, &all_are_dead_before_the_first_callback,
    &a_reference_that_went_first_is_never_called,
    &dropping_siblings_does_not_silence_them,
    &a_single_reference_may_be_dropped_by_its_callback, &clearing_nests,
    &callbacks_are_released_after_the_batch_oldest_first,
    &a_callback_dies_after_its_call_and_fires_its_own)
