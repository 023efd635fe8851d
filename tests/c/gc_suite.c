/* What CPython's own tests of weak references ask of the collector. */
#include "collected.h"

static int calls;

static PyObject *bound_body(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    calls++;
    Py_RETURN_NONE;
}

static PyMethodDef bound = {"bound", bound_body, METH_O, NULL};

/* A weak reference whose callback owns a node, as a bound method does. */
static PyObject *reference_bound_to(PyObject *referent, PyObject *owned) {
    PyObject *callback = PyCFunction_New(&bound, owned);
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    CHECK(reference != NULL);
    Py_DECREF(callback);
    return reference;
}

static int collect_here(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    SHOW(collect(2));
    return 0;
}

TEST(callbacks_collect_while_parts_of_the_referent_die, "W-829") {
    PyObject *outer = new_node(&Node_Type);
    PyObject *part = new_node(&Node_Type);
    PyObject *callback = new_callback("collects");
    PyObject *to_outer = PyWeakref_NewRef(outer, callback);
    PyObject *to_part = PyWeakref_NewRef(part, callback);
    set_edge(outer, 0, part);
    Py_DECREF(part);
    Py_DECREF(new_loop(&Node_Type));
    callback_is_running = collect_here;
    Py_DECREF(outer);
    SHOW_TRUTH(is_dead(to_part));
    RELEASE(callback, to_outer, to_part);
    SHOW(nodes_alive);
}

TEST(a_callback_bound_to_its_referent_in_a_cycle, "W-830") {
    PyObject *node = new_node(&Node_Type);
    PyObject *reference = reference_bound_to(node, node);
    set_edge(node, 0, reference);
    RELEASE(reference, node);
    calls = 0;
    SHOW(collect(2));
    SHOW(calls);
    SHOW(nodes_alive);
}

TEST(a_callback_in_the_trash_that_reaches_the_referent, "W-831") {
    PyObject *holder = new_loop(&Node_Type);
    PyObject *referent = new_loop(&Node_Type);
    PyObject *reference = reference_bound_to(referent, holder);
    set_edge(holder, 1, referent);
    set_edge(holder, 2, reference);
    RELEASE(holder, referent, reference);
    calls = 0;
    SHOW(collect(2));
    SHOW(calls);
    SHOW(nodes_alive);
}

TEST(the_same_with_objects_of_two_types, "W-832") {
    PyObject *holder = new_loop(&FinalNode_Type);
    PyObject *referent = new_loop(&Node_Type);
    PyObject *reference = reference_bound_to(referent, holder);
    set_edge(holder, 1, referent);
    set_edge(holder, 2, reference);
    RELEASE(holder, referent, reference);
    calls = 0;
    SHOW(collect(2));
    SHOW(calls);
    SHOW(nodes_alive);
}

TEST(callbacks_in_the_trash_bring_nothing_back, "W-833") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *other = new_loop(&Node_Type);
    PyObject *inside = reference_bound_to(other, node);
    PyObject *callback = new_callback("outside");
    PyObject *outside = PyWeakref_NewRef(other, callback);
    set_edge(node, 1, other);
    set_edge(node, 2, inside);
    set_edge(other, 1, node);
    RELEASE(node, other, inside, callback);
    calls = 0;
    SHOW(collect(2));
    SHOW(calls);
    SHOW_TRUTH(is_dead(outside));
    Py_DECREF(outside);
    SHOW(nodes_alive);
}

TEST(weak_references_to_a_callback_that_is_trash, "W-834") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *referent = new_loop(&Node_Type);
    PyObject *function = PyCFunction_New(&bound, node);
    PyObject *reference = PyWeakref_NewRef(referent, function);
    PyObject *inside = reference_bound_to(function, node);
    PyObject *callback = new_callback("outside");
    PyObject *outside = PyWeakref_NewRef(function, callback);
    set_edge(node, 1, inside);
    set_edge(node, 2, reference);
    set_edge(referent, 1, node);
    RELEASE(node, referent, function, reference, inside, callback);
    calls = 0;
    SHOW(collect(2));
    SHOW(calls);
    SHOW_TRUTH(is_dead(outside));
    Py_DECREF(outside);
    SHOW(nodes_alive);
}

typedef PyObject *creator(PyObject *, PyObject *);

/* An old weak reference to the same object is trash meanwhile. */
static void create_while_collecting(creator *create) {
    PyObject *referent = new_node(&Node_Type);
    PyObject *trash = new_loop(&Node_Type);
    PyObject *old = create(referent, NULL);
    set_edge(trash, 1, old);
    RELEASE(old, trash);
    set_thresholds(1, 1, 1);
    PyGC_Enable();
    PyObject *made = create(referent, NULL);
    SHOW_TRUTH(made == old);
    PyObject *callback = new_callback("new");
    PyObject *with_callback = create(referent, callback);
    CHECK(PyErr_CheckSignals() == 0);
    PyGC_Disable();
    set_thresholds(700, 10, 10);
    collect(2);
    SHOW(nodes_alive);
    SHOW_TRUTH(is_dead(made));
    Py_DECREF(referent);
    SHOW_TRUTH(is_dead(made));
    RELEASE(made, callback, with_callback);
}

TEST(a_collection_while_references_are_made, "W-835") {
    create_while_collecting(PyWeakref_NewRef);
}

TEST(a_collection_while_proxies_are_made, "W-836") {
    create_while_collecting(PyWeakref_NewProxy);
}

enum { CHAIN = 20000 };

static PyObject *all[CHAIN];
static int seen_alive;
static int looked;

static PyObject *look_body(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    looked++;
    for (int i = 0; i < CHAIN; i += CHAIN / 20) {
        PyObject *referent = PyWeakref_GetObject(all[i]);
        seen_alive += referent != Py_None && Py_REFCNT(referent) <= 0;
    }
    Py_RETURN_NONE;
}

static PyMethodDef look = {"look", look_body, METH_O, NULL};

TEST(callbacks_of_a_deep_chain_see_no_dying_object, "W-843") {
    PyObject *callback = PyCFunction_New(&look, NULL);
    PyObject *chain = PyTuple_New(0);
    for (int i = 0; i < CHAIN; i++) {
        PyObject *node = new_node(&Node_Type);
        all[i] = PyWeakref_NewRef(node, i % 100 == 0 ? callback : NULL);
        PyObject *longer = PyTuple_Pack(2, node, chain);
        RELEASE(node, chain);
        chain = longer;
    }
    Py_DECREF(chain);
    SHOW(looked);
    SHOW(seen_alive);
    release(all, CHAIN);
    Py_DECREF(callback);
}

static void say_finalized(PyObject *node) {
    (void)node;
    show("finalized");
}

TEST(a_finalizer_and_a_callback_that_collects, "W-847") {
    PyObject *node = new_node(&FinalNode_Type);
    PyObject *callback = new_callback("collects");
    PyObject *reference = PyWeakref_NewRef(node, callback);
    Py_DECREF(callback);
    callback_is_running = collect_here;
    node_is_finalized = say_finalized;
    Py_DECREF(node);
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
}

static PyObject *siblings[2];

static int look_at_siblings(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    SHOW_TRUTH(is_dead(siblings[0]));
    SHOW_TRUTH(is_dead(siblings[1]));
    return 0;
}

TEST(trash_of_several_generations, "W-876") {
    PyObject *old = new_loop(&Node_Type);
    collect(2);
    PyObject *middle = new_loop(&Node_Type);
    collect(0);
    PyObject *young = new_loop(&Node_Type);
    PyObject *callback = new_callback("of several");
    siblings[0] = PyWeakref_NewRef(old, callback);
    siblings[1] = PyWeakref_NewRef(young, NULL);
    set_edge(old, 1, middle);
    set_edge(middle, 1, young);
    set_edge(young, 1, old);
    RELEASE(old, middle, young, callback);
    SHOW(collect(0));
    SHOW(collect(1));
    SHOW(nodes_alive);
    callback_is_running = look_at_siblings;
    SHOW(collect(2));
    SHOW(nodes_alive);
    Py_CLEAR(siblings[0]);
    Py_CLEAR(siblings[1]);
}

TEST_MAIN(
    ready_collected, &callbacks_collect_while_parts_of_the_referent_die,
    &a_callback_bound_to_its_referent_in_a_cycle,
    &a_callback_in_the_trash_that_reaches_the_referent,
    &the_same_with_objects_of_two_types,
    &callbacks_in_the_trash_bring_nothing_back,
    &weak_references_to_a_callback_that_is_trash,
    &a_collection_while_references_are_made,
    &a_collection_while_proxies_are_made,
    &callbacks_of_a_deep_chain_see_no_dying_object,
    &a_finalizer_and_a_callback_that_collects, &trash_of_several_generations)
