/* gc.freeze: objects that are tracked, but that no collection looks at. */
#include "collected.h"

static PyObject *gc;

static void ready(void) {
    ready_collected();
    gc = PyImport_ImportModule("gc");
    CHECK(gc != NULL);
}

static void call_gc(const char *name) {
    PyObject *result = PyObject_CallMethod(gc, name, NULL);
    CHECK(result == Py_None);
    Py_XDECREF(result);
}

static Py_ssize_t frozen_count(void) {
    PyObject *result = PyObject_CallMethod(gc, "get_freeze_count", NULL);
    CHECK(result != NULL);
    Py_ssize_t count = PyLong_AsSsize_t(result);
    Py_XDECREF(result);
    return count;
}

static int holds(const char *function, PyObject *argument, PyObject *wanted) {
    PyObject *list = argument == NULL
                         ? PyObject_CallMethod(gc, function, NULL)
                         : PyObject_CallMethod(gc, function, "O", argument);
    CHECK(list != NULL);
    int found = 0;
    for (Py_ssize_t i = 0; list != NULL && i < PyList_GET_SIZE(list); i++) {
        found |= PyList_GET_ITEM(list, i) == wanted;
    }
    Py_XDECREF(list);
    return found;
}

TEST(they_are_tracked_and_of_no_generation, "") {
    Py_ssize_t before = frozen_count();
    PyObject *young = new_node(&Node_Type);
    PyObject *old = new_node(&Node_Type);
    set_edge(young, 0, old);
    collect(2);
    PyObject *last = new_node(&Node_Type);
    call_gc("freeze");
    SHOW_TRUTH(frozen_count() >= before + 3);
    SHOW_RESULT(PyObject_CallMethod(gc, "get_count", NULL));
    SHOW(generation_of(young));
    SHOW(generation_of(last));
    SHOW(PyObject_GC_IsTracked(young));
    SHOW(holds("get_objects", NULL, young));
    SHOW(holds("get_referrers", old, young));
    SHOW(holds("get_referents", young, old));
    call_gc("unfreeze");
    SHOW(frozen_count());
    SHOW(generation_of(young));
    SHOW(generation_of(last));
    SHOW(holds("get_objects", NULL, young));
    SHOW(holds("get_referrers", old, young));
    RELEASE(young, old, last);
}

TEST(no_collection_looks_at_them, "W-502 W-505") {
    PyObject *callback = new_callback("called");
    PyObject *loop = new_loop(&FinalNode_Type);
    PyObject *reference = PyWeakref_NewRef(loop, callback);
    shows_destruction = 1;
    call_gc("freeze");
    Py_DECREF(loop);
    for (int generation = 0; generation < 3; generation++) {
        SHOW(collect(generation));
    }
    SHOW(is_dead(reference));
    call_gc("unfreeze");
    SHOW(collect(1));
    SHOW(collect(2));
    SHOW(is_dead(reference));
    shows_destruction = 0;
    RELEASE(callback, reference);
}

TEST(what_they_refer_to_lives, "W-500") {
    PyObject *frozen = new_loop(&Node_Type);
    call_gc("freeze");
    PyObject *young = new_loop(&Node_Type);
    PyObject *reference = PyWeakref_NewRef(young, NULL);
    set_edge(frozen, 1, young);
    set_edge(young, 1, frozen);
    Py_DECREF(young);
    Py_DECREF(frozen);
    PyObject *other = new_loop(&Node_Type);
    Py_DECREF(other);
    SHOW(collect(2)); /* the other */
    SHOW(is_dead(reference));
    SHOW(generation_of(young));
    call_gc("unfreeze");
    SHOW(collect(2));
    SHOW(is_dead(reference));
    Py_DECREF(reference);
}

TEST(one_that_is_freed_or_untracked_is_frozen_no_more, "") {
    PyObject *first = new_node(&Node_Type);
    PyObject *second = new_node(&Node_Type);
    call_gc("freeze");
    Py_ssize_t before = frozen_count();
    Py_DECREF(first);
    SHOW(before - frozen_count());
    PyObject_GC_UnTrack(second);
    SHOW(before - frozen_count());
    PyObject_GC_Track(second);
    SHOW(before - frozen_count());
    SHOW(generation_of(second));
    Py_DECREF(second);
    call_gc("unfreeze");
}

TEST(twice_is_as_good_as_once, "") {
    PyObject *first = new_node(&Node_Type);
    call_gc("freeze");
    Py_ssize_t before = frozen_count();
    PyObject *second = new_node(&Node_Type);
    call_gc("freeze");
    SHOW(frozen_count() - before);
    call_gc("unfreeze");
    SHOW(frozen_count());
    call_gc("unfreeze");
    SHOW(generation_of(first));
    RELEASE(first, second);
}

static void freeze_now(PyObject *node) {
    (void)node;
    call_gc("freeze");
}

TEST(a_finalizer_may_freeze, "W-500") {
    PyObject *bystander = new_node(&Node_Type);
    PyObject *loop = new_loop(&FinalNode_Type);
    PyObject *reference = PyWeakref_NewRef(loop, NULL);
    Py_DECREF(loop);
    node_is_finalized = freeze_now;
    shows_destruction = 1;
    SHOW(collect(2)); /* trash is trash */
    SHOW(is_dead(reference));
    SHOW(generation_of(bystander));
    shows_destruction = 0;
    call_gc("unfreeze");
    SHOW(generation_of(bystander));
    RELEASE(bystander, reference);
}

static PyObject *revived;

static void revive_and_freeze(PyObject *node) {
    revived = Py_NewRef(node);
    call_gc("freeze");
}

TEST(what_a_finalizer_brings_back_is_in_a_generation, "W-531") {
    PyObject *loop = new_loop(&FinalNode_Type);
    Py_DECREF(loop);
    node_is_finalized = revive_and_freeze;
    SHOW(collect(1));
    node_is_finalized = NULL;
    SHOW(generation_of(revived));
    call_gc("unfreeze");
    Py_CLEAR(revived);
    SHOW(collect(2));
}

static int freeze_in_callback(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    call_gc("freeze");
    return 0;
}

TEST(a_callback_may_freeze, "W-505 W-518") {
    PyObject *callback = new_callback("called");
    PyObject *loop = new_loop(&Node_Type);
    PyObject *reference = PyWeakref_NewRef(loop, callback);
    Py_DECREF(loop);
    callback_is_running = freeze_in_callback;
    SHOW(collect(0));
    callback_is_running = NULL;
    SHOW(is_dead(reference));
    SHOW(generation_of(reference));
    call_gc("unfreeze");
    RELEASE(callback, reference);
}

TEST(arguments, "") {
    SHOW_RESULT(PyObject_CallMethod(gc, "freeze", "i", 1));
    SHOW_RESULT(PyObject_CallMethod(gc, "unfreeze", "i", 1));
    SHOW_RESULT(PyObject_CallMethod(gc, "get_freeze_count", "i", 1));
    Py_CLEAR(gc);
}

TEST_MAIN(
    ready, &they_are_tracked_and_of_no_generation, &no_collection_looks_at_them,
    &what_they_refer_to_lives,
    &one_that_is_freed_or_untracked_is_frozen_no_more,
    &twice_is_as_good_as_once, &a_finalizer_may_freeze,
    &what_a_finalizer_brings_back_is_in_a_generation, &a_callback_may_freeze,
    &arguments)
