/* What do weak references do when several threads use them under the GIL? */
#define _POSIX_C_SOURCE 200809L
#include "referent.h"
#include "threads.h"

#include <time.h>

static PyObject *box; /* a referent that a worker drops */

static void drop_box(void) {
    Py_CLEAR(box);
}

static unsigned long callback_thread;

static int note_thread(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    callback_thread = PyThreadState_Get()->thread_id;
    return 0;
}

static unsigned long worker_thread;

static void drop_and_tell(void) {
    worker_thread = PyThreadState_Get()->thread_id;
    Py_CLEAR(box);
}

TEST(a_callback_runs_on_the_thread_that_drops, "W-701") {
    PyObject *callback = new_callback("told");
    box = new_referent();
    PyObject *reference = PyWeakref_NewRef(box, callback);
    callback_is_running = note_thread;
    run_beside(drop_and_tell);
    SHOW_TRUTH(callback_thread == worker_thread);
    SHOW_TRUTH(callback_thread != PyThreadState_Get()->thread_id);
    box = new_referent();
    PyObject *second = PyWeakref_NewRef(box, callback);
    Py_CLEAR(box);
    SHOW_TRUTH(callback_thread == PyThreadState_Get()->thread_id);
    RELEASE(callback, reference, second);
}

static int fail(const char *tag, PyObject *reference) {
    (void)reference;
    PyErr_SetString(PyExc_ValueError, tag);
    return -1;
}

static void drop_with_an_error_pending(void) {
    PyErr_SetString(PyExc_KeyError, "the worker's own");
    Py_CLEAR(box);
    show_error("in the worker");
}

TEST(a_callback_that_fails_is_reported_on_its_thread, "W-702") {
    PyObject *callback = new_callback("failing");
    box = new_referent();
    PyObject *reference = PyWeakref_NewRef(box, callback);
    callback_is_running = fail;
    PyErr_SetString(PyExc_TypeError, "the main thread's own");
    capture_stderr();
    run_beside(drop_with_an_error_pending);
    show_captured_stderr("on the standard error stream");
    show_error("in the main thread");
    RELEASE(callback, reference);
}

static int is_inside;
static int may_go_on;

static int let_others_in(const char *tag, PyObject *reference) {
    (void)reference;
    if (tag[0] == 's') {
        is_inside = 1;
        await_flag(&may_go_on);
    }
    return 0;
}

static void *drop_in_thread(void *argument) {
    (void)argument;
    PyGILState_STATE before = PyGILState_Ensure();
    Py_CLEAR(box);
    PyGILState_Release(before);
    return NULL;
}

/* The newest reference's callback runs first: it is the slow one. */
TEST(a_callback_may_let_other_threads_look, "W-703") {
    PyObject *quick = new_callback("quick");
    PyObject *slow = new_callback("slow");
    box = new_referent();
    PyObject *older = PyWeakref_NewRef(box, quick);
    PyObject *newer = PyWeakref_NewRef(box, slow);
    PyObject *shared = PyWeakref_NewRef(box, NULL);
    callback_is_running = let_others_in;
    pthread_t worker = start_thread(drop_in_thread, NULL);
    await_flag(&is_inside);
    show("the slow callback is running");
    SHOW(is_dead(older));
    SHOW(is_dead(newer));
    SHOW(is_dead(shared));
    SHOW_TRUTH(PyWeakref_GetObject(older) == Py_None);
    may_go_on = 1;
    join_without_gil(worker);
    RELEASE(quick, slow, older, newer, shared);
}

TEST(what_is_owned_outlives_other_owners, "W-704") {
    box = new_referent();
    PyObject *reference = PyWeakref_NewRef(box, NULL);
    PyObject *owned = PyWeakref_GetObject(reference);
    Py_INCREF(owned);
    run_beside(drop_box);
    SHOW(is_dead(reference));
    SHOW(Py_REFCNT(owned));
    SHOW_TRUTH(PyWeakref_GetObject(reference) == owned);
    Py_DECREF(owned);
    SHOW(is_dead(reference));
    Py_DECREF(reference);
}

/* Looking and taking is one step under the GIL: a count never rises from 0. */
enum { WORKERS = 4, ROUNDS = 2000 };

static PyObject *common; /* a referent that all workers share, or NULL */
static long taken;
static long found_dead;

static void look_then_take(PyObject *reference) {
    PyObject *object = PyWeakref_GetObject(reference);
    if (object == Py_None) {
        found_dead++;
        return;
    }
    CHECK(Py_REFCNT(object) > 0);
    Py_INCREF(object);
    taken++;
    Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS Py_DECREF(object);
}

static void *look_often(void *argument) {
    PyGILState_STATE before = PyGILState_Ensure();
    for (int i = 0; i < ROUNDS; i++) {
        look_then_take(argument);
        if (i == ROUNDS / 2) {
            Py_CLEAR(common);
        }
    }
    PyGILState_Release(before);
    return NULL;
}

static void run_workers(thread_body *body, void *argument) {
    pthread_t workers[WORKERS];
    for (int i = 0; i < WORKERS; i++) {
        workers[i] = start_thread(body, argument);
    }
    for (int i = 0; i < WORKERS; i++) {
        join_without_gil(workers[i]);
    }
}

TEST(looking_and_taking_is_one_step, "W-706") {
    common = new_referent();
    PyObject *reference = PyWeakref_NewRef(common, NULL);
    run_workers(look_often, reference);
    SHOW(taken + found_dead);
    SHOW_TRUTH(taken > 0);
    SHOW(is_dead(reference));
    Py_DECREF(reference);
}

static int count_list(PyObject *referent) {
    return (int)_PyWeakref_GetWeakrefCount(weaklist_of(referent));
}

/* Creates, shares and drops; the list never holds two shared ones. */
static void *share_often(void *argument) {
    PyObject *referent = argument;
    PyGILState_STATE before = PyGILState_Ensure();
    for (int i = 0; i < ROUNDS; i++) {
        PyObject *reference = PyWeakref_NewRef(referent, NULL);
        PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
        CHECK(count_list(referent) == 2);
        Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS PyObject *again =
            PyWeakref_NewRef(referent, NULL);
        CHECK(again == reference);
        CHECK(weaklist_of(referent) == weakref_of(reference));
        RELEASE(reference, proxy, again);
    }
    PyGILState_Release(before);
    return NULL;
}

TEST(there_is_one_shared_reference_for_all_threads, "W-707") {
    PyObject *referent = new_referent();
    run_workers(share_often, referent);
    SHOW(count_list(referent));
    SHOW(Py_REFCNT(referent));
    Py_DECREF(referent);
}

static long calls;

static PyObject *count_call(PyObject *self, PyObject *reference) {
    (void)self;
    CHECK(is_dead(reference));
    calls++;
    Py_RETURN_NONE;
}

static PyMethodDef counting_definition = {"counting", count_call, METH_O, NULL};

enum { KEPT = 16 };

static PyObject *kept[KEPT];

/* Each referent dies on whatever thread takes its place. */
static void *watch_often(void *argument) {
    PyObject *callback = argument;
    PyGILState_STATE before = PyGILState_Ensure();
    for (int i = 0; i < ROUNDS; i++) {
        PyObject *referent = new_referent();
        PyObject *reference = PyWeakref_NewRef(referent, callback);
        PyObject *old = kept[i % KEPT];
        kept[i % KEPT] = referent;
        Py_XDECREF(old);
        Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS if (!is_dead(reference)) {
            PyObject *proxy = PyWeakref_NewProxy(kept[i % KEPT], callback);
            Py_DECREF(proxy);
        }
        Py_DECREF(reference);
    }
    PyGILState_Release(before);
    return NULL;
}

static void *keep_references(void *argument) {
    PyGILState_STATE before = PyGILState_Ensure();
    for (int i = 0; i < ROUNDS; i++) {
        PyObject *referent = new_referent();
        PyObject *reference = PyWeakref_NewRef(referent, argument);
        Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS Py_DECREF(referent);
        Py_DECREF(reference);
    }
    PyGILState_Release(before);
    return NULL;
}

TEST(no_callback_is_lost_between_threads, "W-701") {
    PyObject *callback = PyCFunction_New(&counting_definition, NULL);
    calls = 0;
    run_workers(keep_references, callback);
    SHOW(calls);
    run_workers(watch_often, callback);
    for (int i = 0; i < KEPT; i++) {
        Py_CLEAR(kept[i]);
    }
    SHOW_TRUTH(calls >= (long)WORKERS * ROUNDS);
    SHOW(Py_REFCNT(callback));
    Py_DECREF(callback);
}

static void fail_and_look(void) {
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    PyErr_SetString(PyExc_ValueError, "the worker's");
    Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS show_error("in the worker");
}

TEST(each_thread_has_its_own_error, "W-702") {
    PyErr_SetString(PyExc_KeyError, "the main thread's");
    run_beside(fail_and_look);
    show_error("in the main thread");
}

TEST_MAIN(
    ready_referents, &a_callback_runs_on_the_thread_that_drops,
    &a_callback_that_fails_is_reported_on_its_thread,
    &a_callback_may_let_other_threads_look,
    &what_is_owned_outlives_other_owners, &looking_and_taking_is_one_step,
    &there_is_one_shared_reference_for_all_threads,
    &no_callback_is_lost_between_threads, &each_thread_has_its_own_error)
