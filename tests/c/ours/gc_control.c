/* The collector's controls that CPython has in the module gc, and what happens
 * without memory. */
#include "../collected.h"

TEST(thresholds_and_counts, "W-525") {
    CHECK(nativeweakref_gc_get_threshold(0) == 700);
    CHECK(nativeweakref_gc_get_threshold(1) == 10);
    CHECK(nativeweakref_gc_get_threshold(2) == 10);
    CHECK(nativeweakref_gc_get_threshold(3) == -1);
    CHECK(ended_with(PyExc_ValueError, "invalid generation"));
    CHECK(nativeweakref_gc_get_count(-1) == -1);
    CHECK(ended_with(PyExc_ValueError, "invalid generation"));
    CHECK(nativeweakref_gc_collect(3) == -1);
    CHECK(ended_with(PyExc_ValueError, "invalid generation"));
    nativeweakref_gc_stats stats = {-1, -1, -1};
    CHECK(nativeweakref_gc_get_stats(3, &stats) == -1);
    CHECK(ended_with(PyExc_ValueError, "invalid generation"));
    CHECK(stats.collections == -1);
    CHECK(nativeweakref_gc_collect(2) == 0);
    CHECK(nativeweakref_gc_get_count(0) == 0);
    PyObject *node = new_node(&Node_Type);
    CHECK(nativeweakref_gc_get_count(0) == 1);
    Py_DECREF(node);
    CHECK(nativeweakref_gc_get_count(0) == 0);
    CHECK(nativeweakref_gc_collect(0) == 0);
    CHECK(nativeweakref_gc_collect(0) == 0);
    CHECK(nativeweakref_gc_get_count(1) == 2);
    CHECK(nativeweakref_gc_collect(1) == 0);
    CHECK(nativeweakref_gc_get_count(1) == 0);
    CHECK(nativeweakref_gc_get_count(2) == 1);
}

static int begun;
static int ended;
static Py_ssize_t collected;

static void listen(const nativeweakref_gc_event *event, void *arg) {
    CHECK(arg == &begun);
    CHECK(event->generation == 1);
    begun += !event->finished;
    ended += event->finished;
    collected = event->collected;
    CHECK(nativeweakref_gc_collect(2) == 0); /* one runs */
}

TEST(listeners_hear_of_collections, "W-500") {
    nativeweakref_gc_stats before;
    nativeweakref_gc_stats after;
    CHECK(nativeweakref_gc_get_stats(1, &before) == 0);
    CHECK(nativeweakref_gc_add_callback(listen, &begun) == 0);
    Py_DECREF(new_loop(&Node_Type));
    CHECK(nativeweakref_gc_collect(1) == 1);
    CHECK(begun == 1 && ended == 1 && collected == 1);
    CHECK(nativeweakref_gc_remove_callback(listen, NULL) == 0);
    CHECK(nativeweakref_gc_remove_callback(listen, &begun) == 1);
    CHECK(nativeweakref_gc_remove_callback(listen, &begun) == 0);
    CHECK(nativeweakref_gc_collect(1) == 0);
    CHECK(begun == 1);
    CHECK(nativeweakref_gc_get_stats(1, &after) == 0);
    CHECK(after.collections == before.collections + 2);
    CHECK(after.collected == before.collected + 1);
    CHECK(after.uncollectable == before.uncollectable);
}

TEST(allocation_collects_where_the_program_wants_it, "W-525") {
    long long before = collections_of(0);
    CHECK(nativeweakref_gc_set_auto(1) == 0);
    PyGC_Enable();
    for (int i = 0; i < 5000; i++) {
        Py_DECREF(new_loop(&Node_Type));
        CHECK(nodes_alive <= 702);
    }
    PyGC_Disable();
    CHECK(nativeweakref_gc_set_auto(0) == 1);
    CHECK(collections_of(0) > before);
    CHECK(collect(2) >= 0);
    CHECK(nodes_alive == 0);
}

TEST(saving_everything_can_be_chosen, "W-523") {
    CHECK(nativeweakref_gc_set_save_all(1) == 0);
    Py_DECREF(new_loop(&Node_Type));
    CHECK(nativeweakref_gc_collect(2) == 1);
    CHECK(nativeweakref_gc_set_save_all(0) == 1);
    PyObject *garbage = nativeweakref_gc_garbage();
    CHECK(PyTuple_GET_SIZE(garbage) == 1);
    Py_DECREF(garbage);
    nativeweakref_gc_clear_garbage();
    CHECK(nodes_alive == 1);
    CHECK(nativeweakref_gc_collect(2) == 1);
}

static int calls;

static int count_call(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    calls++;
    return 0;
}

enum { RING = 10 };

/* A ring with a weak reference to each of its nodes; some nodes live on. */
static void make_ring(PyObject **references, PyObject *callback) {
    PyObject *first = new_node(&FinalNode_Type);
    PyObject *last = Py_NewRef(first);
    references[0] = PyWeakref_NewRef(first, callback);
    for (int i = 1; i < RING; i++) {
        PyObject *next = new_node(i % 3 == 0 ? &FinalNode_Type : &Node_Type);
        set_edge(next, 0, last);
        references[i] = PyWeakref_NewRef(next, callback);
        Py_DECREF(last);
        last = next;
    }
    set_edge(first, 0, last);
    RELEASE(first, last);
}

TEST(without_memory_a_collection_gives_up, "W-500") {
    PyObject *references[RING];
    PyObject *callback = new_callback("in the end");
    callback_is_running = count_call;
    capture_stderr();
    make_ring(references, callback);
    PyObject *living = new_node(&Node_Type);
    PyObject *behind = PyTuple_Pack(1, living);
    long failed = 0;
    Py_ssize_t found = 0;
    while (nodes_alive > 1) {
        int before = nodes_alive;
        nativeweakref_fault_set(failed + 1);
        found = collect(2);
        if (nativeweakref_fault_set(0) == 0) {
            failed++;
            CHECK(nodes_alive == before || nodes_alive == 1);
        }
        CHECK(PyErr_Occurred() == NULL);
        CHECK(failed < 100);
    }
    CHECK(failed > 0);
    CHECK(calls == RING);
    CHECK(collect(2) == 0);
    CHECK(nodes_alive == 1);
    (void)found;
    for (int i = 0; i < RING; i++) {
        CHECK(is_dead(references[i]));
        Py_DECREF(references[i]);
    }
    RELEASE(callback, living, behind);
    CHECK(captured_stderr_is(""));
}

enum { MANY = 1300000 };

TEST(more_young_objects_than_the_list_holds, "W-500 W-525") {
    PyObject *chain = NULL;
    for (int i = 0; i < MANY; i++) {
        PyObject *longer =
            chain == NULL ? PyTuple_New(1) : PyTuple_Pack(1, chain);
        Py_XDECREF(chain);
        chain = longer;
    }
    PyObject *last = new_loop(&Node_Type);
    set_edge(last, 1, chain);
    Py_DECREF(chain);
    PyObject *reference = PyWeakref_NewRef(last, NULL);
    CHECK(collect(0) == 0);
    CHECK(!is_dead(reference));
    Py_DECREF(last);
    CHECK(collect(2) == MANY + 1);
    CHECK(is_dead(reference));
    Py_DECREF(reference);
}

TEST_MAIN(
    ready_collected, &thresholds_and_counts, &listeners_hear_of_collections,
    &allocation_collects_where_the_program_wants_it,
    &saving_everything_can_be_chosen, &without_memory_a_collection_gives_up,
    &more_young_objects_than_the_list_holds)
