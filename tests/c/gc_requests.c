/* When a collection happens: on request, and by itself. */
#include "collected.h"

/* So many that a full collection is worth while beside the library's own. */
enum { MANY = 6000 };

static PyObject *made[MANY];

/* Makes many references in a loop, as a program that never checks signals. */
static void make_many(int count) {
    for (int i = 0; i < count; i++) {
        made[i] = new_node(&Node_Type);
    }
}

static void release_many(int count) {
    for (int i = 0; i < count; i++) {
        Py_CLEAR(made[i]);
    }
}

TEST(allocation_asks_and_checking_signals_serves, "W-525") {
    collect(2);
    PyGC_Enable();
    long long before = collections_of(0);
    make_many(MANY);
    SHOW(collections_of(0) - before);
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    PyGC_Disable();
    SHOW(generation_of(made[0]));
    release_many(MANY);
}

TEST(the_default_threshold_is_700, "W-525") {
    collect(2);
    PyGC_Enable();
    long long before = collections_of(0);
    make_many(600);
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    for (int i = 600; i < 800; i++) {
        made[i] = new_node(&Node_Type);
    }
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    PyGC_Disable();
    release_many(800);
}

TEST(what_is_freed_does_not_count, "W-525") {
    collect(2);
    PyGC_Enable();
    long long before = collections_of(0);
    for (int i = 0; i < MANY; i++) {
        Py_DECREF(new_node(&Node_Type));
    }
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    PyGC_Disable();
}

TEST(while_disabled_nothing_is_asked_for, "W-525") {
    collect(2);
    long long before = collections_of(0);
    make_many(MANY);
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    release_many(MANY);
}

TEST(a_threshold_of_0_asks_for_nothing, "W-525") {
    collect(2);
    set_thresholds(0, 10, 10);
    PyGC_Enable();
    long long before = collections_of(0);
    make_many(MANY);
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    PyGC_Disable();
    set_thresholds(700, 10, 10);
    release_many(MANY);
}

TEST(a_request_outlives_disabling, "W-525") {
    collect(2);
    PyGC_Enable();
    long long before = collections_of(0);
    make_many(MANY);
    PyGC_Disable();
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    release_many(MANY);
}

TEST(older_generations_follow_after_ten, "W-525") {
    collect(2);
    set_thresholds(100, 3, 2);
    PyGC_Enable();
    long long before[3];
    for (int i = 0; i < 3; i++) {
        before[i] = collections_of(i);
    }
    for (int i = 0; i < MANY; i++) {
        made[i] = new_node(&Node_Type);
        if (i % 330 == 329) {
            CHECK(PyErr_CheckSignals() == 0);
        }
    }
    SHOW(collections_of(0) - before[0]);
    SHOW(collections_of(1) - before[1]);
    SHOW_TRUTH(generation_of(made[0]) > 0);
    PyGC_Disable();
    set_thresholds(700, 10, 10);
    release_many(MANY);
}

TEST(collecting_while_disabled_does_nothing, "W-526") {
    PyObject *node = new_loop(&Node_Type);
    Py_DECREF(node);
    SHOW(PyGC_IsEnabled());
    SHOW(PyGC_Collect());
    SHOW(nodes_alive);
    SHOW(PyGC_Enable());
    SHOW(PyGC_Enable());
    SHOW(PyGC_IsEnabled());
    SHOW(PyGC_Collect());
    SHOW(nodes_alive);
    SHOW(PyGC_Disable());
    SHOW(PyGC_Disable());
}

static int check_signals_inside(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    PyGC_Enable();
    make_many(MANY);
    PyGC_Disable();
    return 0;
}

TEST(allocations_during_a_collection_ask_for_nothing, "W-521 W-525") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *callback = new_callback("allocates");
    PyObject *reference = PyWeakref_NewRef(node, callback);
    RELEASE(callback, node);
    callback_is_running = check_signals_inside;
    SHOW(collect(2));
    long long before = collections_of(0);
    SHOW(PyErr_CheckSignals());
    SHOW(collections_of(0) - before);
    release_many(MANY);
    Py_DECREF(reference);
}

static Py_ssize_t collect_result;

static int collect_here(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    collect_result = collect(2);
    return 0;
}

TEST(a_callback_collects_while_its_referent_dies, "W-424 W-422") {
    PyObject *node = new_node(&Node_Type);
    PyObject *trash = new_loop(&Node_Type);
    PyObject *callback = new_callback("collects");
    PyObject *reference = PyWeakref_NewRef(node, callback);
    RELEASE(callback, trash);
    callback_is_running = collect_here;
    Py_DECREF(node);
    SHOW(collect_result);
    SHOW(nodes_alive);
    Py_DECREF(reference);
}

TEST_MAIN(
    ready_collected, &allocation_asks_and_checking_signals_serves,
    &the_default_threshold_is_700, &what_is_freed_does_not_count,
    &while_disabled_nothing_is_asked_for, &a_threshold_of_0_asks_for_nothing,
    &a_request_outlives_disabling, &older_generations_follow_after_ten,
    &collecting_while_disabled_does_nothing,
    &allocations_during_a_collection_ask_for_nothing,
    &a_callback_collects_while_its_referent_dies)
