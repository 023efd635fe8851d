/* Finalizers, resurrection and the stages of a collection. */
#include "collected.h"

static PyObject *kept;
static PyObject *made_inside;

/* Two nodes that refer to each other; both are trash once released. */
static void make_pair(PyTypeObject *type, PyObject **first, PyObject **second) {
    *first = new_node(type);
    *second = new_node(type);
    set_edge(*first, 0, *second);
    set_edge(*second, 0, *first);
}

static PyObject *reference_with_callback(PyObject *node, const char *tag) {
    PyObject *callback = new_callback(tag);
    PyObject *reference = PyWeakref_NewRef(node, callback);
    Py_DECREF(callback);
    return reference;
}

TEST(the_stages_come_in_order, "W-500 W-501") {
    PyObject *first;
    PyObject *second;
    make_pair(&FinalNode_Type, &first, &second);
    PyObject *to_first = reference_with_callback(first, "first");
    PyObject *to_second = reference_with_callback(second, "second");
    RELEASE(first, second);
    shows_destruction = 1;
    SHOW(collect(2));
    RELEASE(to_first, to_second);
}

static void keep(PyObject *node) {
    CHECK(kept == NULL);
    kept = Py_NewRef(node);
    SHOW(_PyWeakref_GetWeakrefCount(weakref_of(((Node *)node)->weaklist)));
    SHOW_TRUTH(PyObject_GC_IsFinalized(node));
    SHOW_TRUTH(PyObject_GC_IsTracked(node));
    made_inside = reference_with_callback(node, "made inside");
}

TEST(a_resurrected_object_has_lost_its_weak_references, "W-530 W-531 W-532") {
    PyObject *node = new_loop(&FinalNode_Type);
    PyObject *reference = reference_with_callback(node, "before");
    PyObject *shared = PyWeakref_NewRef(node, NULL);
    Py_DECREF(node);
    node_is_finalized = keep;
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(is_dead(shared));
    SHOW_TRUTH(is_dead(made_inside));
    SHOW(generation_of(kept));
    PyObject *later = reference_with_callback(kept, "later");
    SHOW_TRUTH(PyObject_GC_IsFinalized(kept));
    Py_CLEAR(kept);
    node_is_finalized = NULL;
    shows_destruction = 1;
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(later));
    SHOW_TRUTH(is_dead(made_inside));
    RELEASE(reference, shared, later);
    Py_CLEAR(made_inside);
}

TEST(what_the_resurrected_lead_to_lives_too, "W-500 W-531") {
    PyObject *first = new_loop(&FinalNode_Type);
    PyObject *behind = new_loop(&Node_Type);
    PyObject *other = new_loop(&Node_Type);
    PyObject *to_behind = reference_with_callback(behind, "behind");
    PyObject *to_other = reference_with_callback(other, "other");
    set_edge(first, 1, behind);
    RELEASE(first, behind, other);
    node_is_finalized = keep;
    shows_destruction = 1;
    SHOW(collect(2));
    SHOW(nodes_alive);
    SHOW(generation_of(((Node *)kept)->edges[1]));
    shows_destruction = 0;
    Py_CLEAR(kept);
    SHOW(collect(2));
    RELEASE(to_behind, to_other);
    Py_CLEAR(made_inside);
}

TEST(resurrection_by_counting_keeps_weak_references, "W-403 W-404") {
    PyObject *node = new_node(&FinalNode_Type);
    PyObject *reference = reference_with_callback(node, "in the end");
    node_is_finalized = keep;
    Py_DECREF(node);
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(PyObject_GC_IsFinalized(kept));
    Py_CLEAR(kept);
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
    Py_CLEAR(made_inside);
}

static int seen_after_clear;

static void look_at_the_emptied(PyObject *node) {
    if (made_inside != NULL) {
        seen_after_clear += !is_dead(made_inside);
        SHOW_TRUTH(PyWeakref_GetObject(made_inside) == node);
    }
}

static void make_reference(PyObject *node) {
    made_inside = PyWeakref_NewRef(node, NULL);
}

TEST(references_made_by_finalizers_see_what_is_cleared, "W-533") {
    PyObject *node = new_loop(&FinalNode_Type);
    Py_DECREF(node);
    node_is_finalized = make_reference;
    node_is_cleared = look_at_the_emptied;
    SHOW(collect(2));
    SHOW(seen_after_clear);
    SHOW_TRUTH(is_dead(made_inside));
    Py_CLEAR(made_inside);
}

TEST(clearing_fires_nothing_twice, "W-535") {
    PyObject *first;
    PyObject *second;
    make_pair(&Node_Type, &first, &second);
    PyObject *leaf = new_node(&Node_Type);
    set_edge(first, 1, leaf);
    PyObject *to_leaf = reference_with_callback(leaf, "leaf");
    PyObject *to_first = reference_with_callback(first, "first");
    RELEASE(first, second, leaf);
    shows_destruction = 1;
    SHOW(collect(2));
    RELEASE(to_leaf, to_first);
}

static PyObject *doomed;

static void release_doomed(PyObject *node) {
    (void)node;
    Py_CLEAR(doomed);
}

TEST(a_finalizer_may_destroy_other_objects, "W-422 W-500") {
    PyObject *node = new_loop(&FinalNode_Type);
    doomed = new_node(&Node_Type);
    PyObject *reference = reference_with_callback(doomed, "doomed");
    Py_DECREF(node);
    node_is_finalized = release_doomed;
    shows_destruction = 1;
    SHOW(collect(2));
    Py_DECREF(reference);
}

static void cut(PyObject *node) {
    set_edge(node, 0, NULL);
}

TEST(a_finalizer_may_cut_the_cycle_itself, "W-500") {
    PyObject *node = new_loop(&FinalNode_Type);
    Py_DECREF(node);
    node = new_loop(&FinalNode_Type);
    Py_DECREF(node);
    node_is_finalized = cut;
    shows_destruction = 1;
    SHOW(collect(2));
}

static void untrack(PyObject *node) {
    PyObject_GC_UnTrack(node);
}

TEST(a_finalizer_may_untrack_its_object, "W-500") {
    PyObject *node = new_loop(&FinalNode_Type);
    Py_DECREF(node);
    node_is_finalized = untrack;
    SHOW(collect(2));
    SHOW(nodes_alive);
    PyObject_GC_Track(node);
    node_is_finalized = NULL;
    SHOW(collect(2));
    SHOW(nodes_alive);
}

static void fail_in_clear(PyObject *node) {
    (void)node;
    PyErr_SetString(PyExc_ValueError, "in clear");
}

TEST(errors_of_clearing_are_reported, "W-500") {
    PyObject *node = new_loop(&Node_Type);
    Py_DECREF(node);
    node_is_cleared = fail_in_clear;
    capture_stderr();
    SHOW(collect(2));
    show_captured_stderr("reported");
    SHOW_TRUTH(PyErr_Occurred() != NULL);
}

static void fail_in_finalizer(PyObject *node) {
    (void)node;
    PyErr_SetString(PyExc_KeyError, "in finalizer");
}

TEST(errors_that_finalizers_leave_are_reported, "W-500") {
    PyObject *node = new_loop(&FinalNode_Type);
    Py_DECREF(node);
    node_is_finalized = fail_in_finalizer;
    capture_stderr();
    SHOW(collect(2));
    show_captured_stderr("reported");
    SHOW_TRUTH(PyErr_Occurred() != NULL);
}

TEST(a_pending_exception_stays, "W-526") {
    PyObject *node = new_loop(&FinalNode_Type);
    Py_DECREF(node);
    PyErr_SetString(PyExc_LookupError, "pending");
    PyGC_Enable();
    SHOW(PyGC_Collect());
    PyGC_Disable();
    show_error("after the collection");
}

TEST(legacy_finalizers_stay_until_their_cycle_is_cut, "W-514") {
    PyObject *legacy = new_loop(&LegacyNode_Type);
    set_save_all(0);
    Py_DECREF(legacy);
    shows_destruction = 1;
    SHOW(collect(2));
    SHOW(generation_of(legacy));
    SHOW(collect(2));
    shows_destruction = 0;
    SHOW(nodes_alive);
    set_edge(legacy, 0, NULL);
    SHOW(show_garbage());
    SHOW(nodes_alive);
}

TEST_MAIN(
    ready_collected, &the_stages_come_in_order,
    &a_resurrected_object_has_lost_its_weak_references,
    &what_the_resurrected_lead_to_lives_too,
    &resurrection_by_counting_keeps_weak_references,
    &references_made_by_finalizers_see_what_is_cleared,
    &clearing_fires_nothing_twice, &a_finalizer_may_destroy_other_objects,
    &a_finalizer_may_cut_the_cycle_itself, &a_finalizer_may_untrack_its_object,
    &errors_of_clearing_are_reported,
    &errors_that_finalizers_leave_are_reported, &a_pending_exception_stays,
    &legacy_finalizers_stay_until_their_cycle_is_cut)
