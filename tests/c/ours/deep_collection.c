/* Chains of millions of objects go through the collector without overflowing
 * the stack: of the main thread, and of a small one. */
#include "collected.h"
#include "deep_chains.h"

/* The innermost first: an object is met before anything that leads to it. */
static PyObject *tuples_from_inside(PyObject *innermost) {
    PyObject *chain = Py_NewRef(innermost);
    for (long i = 0; i < length; i++) {
        PyObject *longer = PyTuple_New(1);
        PyTuple_SET_ITEM(longer, 0, chain);
        chain = longer;
    }
    return chain;
}

/* The outermost first. */
static PyObject *tuples_from_outside(PyObject *innermost) {
    PyObject *chain = PyTuple_New(1);
    PyObject *last = chain;
    for (long i = 1; i < length; i++) {
        PyObject *next = PyTuple_New(1);
        PyTuple_SET_ITEM(last, 0, next);
        last = next;
    }
    PyTuple_SET_ITEM(last, 0, Py_NewRef(innermost));
    return chain;
}

static void traverse(PyObject *(*new_chain)(PyObject *innermost)) {
    PyObject *innermost = PyList_New(0);
    PyObject *chain = new_chain(innermost);
    for (int generation = 0; generation < 3; generation++) {
        CHECK(collect(generation) == 0);
    }
    CHECK(collect(2) == 0);
    CHECK(PyObject_GC_IsTracked(chain) && Py_REFCNT(innermost) == 2);
    RELEASE(chain, innermost);
}

static void destroy(PyObject *(*new_chain)(PyObject *innermost)) {
    PyObject *innermost = PyList_New(0);
    PyObject *chain = new_chain(innermost);
    CHECK(PyList_Append(innermost, chain) == 0);
    RELEASE(chain, innermost);
    CHECK(collect(2) == length + 1);
}

TEST(a_chain_of_tuples_is_traversed, "W-500") {
    traverse(tuples_from_inside);
    traverse(tuples_from_outside);
}

TEST(a_chain_of_tuples_in_a_cycle_is_destroyed, "W-500") {
    destroy(tuples_from_inside);
    destroy(tuples_from_outside);
}

TEST(containers_of_all_kinds_in_a_cycle_are_destroyed, "W-500") {
    long rounds = length / 4;
    PyObject *innermost = PyList_New(0);
    PyObject *chain = Py_NewRef(innermost);
    for (long i = 0; i < rounds; i++) {
        PyObject *list = PyList_New(1);
        PyList_SET_ITEM(list, 0, chain);
        PyObject *dict = PyDict_New();
        CHECK(PyDict_SetItem(dict, Py_None, list) == 0);
        PyObject *proxy = PyDictProxy_New(dict);
        PyObject *node = new_node(&Node_Type);
        set_edge(node, 1, proxy);
        RELEASE(list, dict, proxy);
        chain = node;
    }
    CHECK(PyList_Append(innermost, chain) == 0);
    RELEASE(chain, innermost);
    CHECK(collect(2) == 4 * rounds + 1);
    CHECK(nodes_alive == 0);
}

/* All that are held are released one by one, by whatever is called. */
static PyObject **held;
static long next_held;

static void release_next(void) {
    if (next_held < length) {
        Py_DECREF(held[next_held++]);
    }
}

static PyObject *release_from_callback(PyObject *self, PyObject *reference) {
    (void)self;
    CHECK(is_dead(reference));
    release_next();
    Py_RETURN_NONE;
}

static PyMethodDef release_definition = {
    "release", release_from_callback, METH_O, NULL};

TEST(callbacks_that_release_the_next_object_nest_in_a_collection, "W-505") {
    PyObject *callback = PyCFunction_New(&release_definition, NULL);
    PyObject **references = calloc((size_t)length, sizeof(PyObject *));
    held = calloc((size_t)length, sizeof(PyObject *));
    CHECK(references != NULL && held != NULL);
    if (references == NULL || held == NULL) {
        free(references);
        return;
    }
    for (long i = 0; i < length; i++) {
        held[i] = i == 0 ? new_loop(&Node_Type) : new_node(&Node_Type);
        references[i] = PyWeakref_NewRef(held[i], callback);
    }
    next_held = 0;
    release_next(); /* only the collector can destroy the first */
    CHECK(nodes_alive == length);
    CHECK(collect(2) == 1);
    CHECK(next_held == length && nodes_alive == 0);
    for (long i = 0; i < length; i++) {
        CHECK(is_dead(references[i]));
        Py_XDECREF(references[i]);
    }
    Py_DECREF(callback);
    free(references);
    free(held);
}

static void release_from_finalizer(PyObject *node) {
    (void)node;
    release_next();
}

TEST(finalizers_that_release_the_next_object_nest_in_a_collection, "W-500") {
    held = calloc((size_t)length, sizeof(PyObject *));
    CHECK(held != NULL);
    if (held == NULL) {
        return;
    }
    for (long i = 0; i < length; i++) {
        held[i] =
            i == 0 ? new_loop(&FinalNode_Type) : new_node(&FinalNode_Type);
    }
    node_is_finalized = release_from_finalizer;
    next_held = 0;
    release_next();
    CHECK(collect(2) == 1);
    CHECK(next_held == length && nodes_alive == 0);
    node_is_finalized = NULL;
    free(held);
}

static const struct test *in_a_thread[] = {
    &a_chain_of_tuples_is_traversed,
    &a_chain_of_tuples_in_a_cycle_is_destroyed,
    &containers_of_all_kinds_in_a_cycle_are_destroyed,
    &callbacks_that_release_the_next_object_nest_in_a_collection,
    &finalizers_that_release_the_next_object_nest_in_a_collection,
    NULL,
};

TEST(a_small_stack_is_enough, "W-425") {
    run_in_a_small_stack(in_a_thread);
}

static void set_up(void) {
    read_length();
    ready_collected();
}

TEST_MAIN(
    set_up, &a_chain_of_tuples_is_traversed,
    &a_chain_of_tuples_in_a_cycle_is_destroyed,
    &containers_of_all_kinds_in_a_cycle_are_destroyed,
    &callbacks_that_release_the_next_object_nest_in_a_collection,
    &finalizers_that_release_the_next_object_nest_in_a_collection,
    &a_small_stack_is_enough)
