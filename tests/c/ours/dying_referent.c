/* A weak reference to a dying object is created dead: None, unlinked, without
 * its callback, never shared. CPython leaves a dangling pointer. */
#include "referent.h"

static PyObject *made[6];
static PyObject *kept_callback;

static void expect_dead_and_alone(PyObject *reference) {
    CHECK(reference != NULL);
    if (reference == NULL) {
        return;
    }
    CHECK(Py_REFCNT(reference) == 1);
    CHECK(weakref_of(reference)->wr_object == Py_None);
    CHECK(weakref_of(reference)->wr_callback == NULL);
    CHECK(weakref_of(reference)->wr_prev == NULL);
    CHECK(weakref_of(reference)->wr_next == NULL);
    CHECK(PyWeakref_GetObject(reference) == Py_None);
    CHECK(PyWeakref_Check(reference));
    CHECK(PyObject_GC_IsTracked(reference));
}

/* Constructs by hand: an ordinary call would count the dying object up and down
 * in its argument tuple, and with that deallocate it once more. */
static PyObject *construct(
    PyTypeObject *type, PyObject *referent, PyObject *callback) {
    PyObject *args = PyTuple_New(2);
    PyTuple_SET_ITEM(args, 0, referent);
    PyTuple_SET_ITEM(args, 1, Py_NewRef(callback));
    PyObject *reference = type->tp_new(type, args, NULL);
    PyTuple_SET_ITEM(args, 0, Py_NewRef(Py_None));
    Py_DECREF(args);
    return reference;
}

static void make_all_kinds(PyObject *referent) {
    Py_ssize_t callbacks = Py_REFCNT(kept_callback);
    PyWeakReference *head = weaklist_of(referent);
    CHECK(Py_REFCNT(referent) == 0);
    made[0] = PyWeakref_NewRef(referent, NULL);
    made[1] = PyWeakref_NewRef(referent, NULL);
    made[2] = PyWeakref_NewProxy(referent, NULL);
    made[3] = PyWeakref_NewRef(referent, kept_callback);
    made[4] = construct(&_PyWeakref_RefType, referent, Py_None);
    made[5] = construct(&Subreference_Type, referent, kept_callback);
    for (int i = 0; i < 6; i++) {
        expect_dead_and_alone(made[i]);
    }
    CHECK(made[0] != made[1] && made[0] != made[4]);
    CHECK(Py_REFCNT(kept_callback) == callbacks);
    CHECK(Py_REFCNT(referent) == 0);
    CHECK(weaklist_of(referent) == head);
}

static void release_all_kinds(void) {
    RELEASE(made[0], made[1], made[2], made[3], made[4], made[5]);
}

TEST(from_inside_the_deallocator, "W-006 W-036") {
    PyObject *referent = new_referent();
    kept_callback = new_callback("never");
    referent_is_dying = make_all_kinds;
    Py_DECREF(referent);
    release_all_kinds();
    CHECK(Py_REFCNT(kept_callback) == 1);
    Py_DECREF(kept_callback);
}

TEST(beside_references_that_still_live, "W-006 W-036") {
    PyObject *referent = new_referent();
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    PyObject *shared_proxy = PyWeakref_NewProxy(referent, NULL);
    kept_callback = new_callback("never");
    referent_is_dying = make_all_kinds;
    Py_DECREF(referent);
    CHECK(made[0] != shared && made[2] != shared_proxy);
    CHECK(Py_REFCNT(shared) == 1 && is_dead(shared));
    release_all_kinds();
    RELEASE(shared, shared_proxy, kept_callback);
}

static PyObject *dying;

static int make_all_kinds_in_callback(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    make_all_kinds(dying);
    return 0;
}

TEST(from_inside_a_callback, "W-006 W-421") {
    PyObject *callback = new_callback("only");
    kept_callback = new_callback("never");
    dying = new_referent();
    PyObject *reference = PyWeakref_NewRef(dying, callback);
    callback_is_running = make_all_kinds_in_callback;
    Py_DECREF(dying);
    release_all_kinds();
    RELEASE(reference, callback, kept_callback);
}

static void make_one_late(PyObject *referent) {
    made[0] = PyWeakref_NewRef(referent, kept_callback);
}

TEST(after_the_list_was_cleared, "W-006 W-421 W-423") {
    PyObject *referent = new_referent();
    kept_callback = new_callback("never");
    referent_was_cleared = make_one_late;
    Py_DECREF(referent);
    expect_dead_and_alone(made[0]);
    RELEASE(made[0], kept_callback);
}

TEST_MAIN(
    ready_referents, &from_inside_the_deallocator,
    &beside_references_that_still_live, &from_inside_a_callback,
    &after_the_list_was_cleared)
