/* Which weak references a collection makes dead, and which callbacks it
 * calls. */
#include "collected.h"

/* A weak reference to a node, with a callback that shows itself. */
static PyObject *reference_with_callback(PyObject *node, const char *tag) {
    PyObject *callback = new_callback(tag);
    PyObject *reference = PyWeakref_NewRef(node, callback);
    Py_DECREF(callback);
    CHECK(reference != NULL);
    return reference;
}

TEST(a_living_weak_reference_to_trash_calls_its_callback, "W-241 W-505 W-516") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *reference = reference_with_callback(node, "outside");
    Py_DECREF(node);
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(weakref_of(reference)->wr_callback != NULL);
    SHOW(nodes_alive);
    SHOW(collect(2));
    Py_DECREF(reference);
}

TEST(a_weak_reference_in_the_trash_does_not, "W-506") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *reference = reference_with_callback(node, "SHOULD NOT");
    set_edge(node, 1, reference);
    RELEASE(reference, node);
    SHOW(collect(2));
    SHOW(nodes_alive);
}

static PyObject *looked_through;

static void look_through(PyObject *node) {
    PyObject *reference = ((Node *)node)->edges[1];
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    if (looked_through != NULL) {
        SHOW(PyObject_GET_WEAKREFS_LISTPTR(looked_through)[0] == NULL);
    }
}

TEST(one_in_the_trash_to_a_living_object_dies_early, "W-507") {
    looked_through = new_node(&Node_Type);
    PyObject *node = new_loop(&FinalNode_Type);
    PyObject *reference = reference_with_callback(looked_through, "SHOULD NOT");
    set_edge(node, 1, reference);
    RELEASE(reference, node);
    node_is_finalized = look_through;
    SHOW(collect(2));
    SHOW_TRUTH(((Node *)looked_through)->weaklist == NULL);
    SHOW(Py_REFCNT(looked_through));
    Py_CLEAR(looked_through);
}

TEST(one_in_the_trash_to_a_hidden_object_dies_early_too, "W-508") {
    PyObject *hidden = new_node(&HiddenNode_Type);
    PyObject *node = new_loop(&FinalNode_Type);
    PyObject *reference = reference_with_callback(hidden, "SHOULD NOT");
    set_edge(node, 1, reference);
    set_edge(node, 2, hidden);
    RELEASE(reference, hidden, node);
    node_is_finalized = look_through;
    SHOW(collect(2));
    SHOW(nodes_alive);
}

TEST(a_living_one_to_a_hidden_object_dies_with_it, "W-509") {
    PyObject *hidden = new_node(&HiddenNode_Type);
    PyObject *node = new_loop(&FinalNode_Type);
    PyObject *reference =
        reference_with_callback(hidden, "after all finalizers");
    set_edge(node, 1, reference);
    set_edge(node, 1, NULL);
    set_edge(node, 2, hidden);
    RELEASE(hidden, node);
    shows_destruction = 1;
    SHOW(collect(2));
    SHOW_TRUTH(weakref_of(reference)->wr_callback == NULL);
    Py_DECREF(reference);
}

static PyObject *watched_reference;

static void watch_reference(PyObject *node) {
    SHOW_TRUTH(is_dead(watched_reference));
    SHOW(_PyWeakref_GetWeakrefCount(weakref_of(((Node *)node)->weaklist)));
}

TEST(a_living_one_without_callback_dies_before_finalizers, "W-510 W-530") {
    PyObject *node = new_loop(&FinalNode_Type);
    watched_reference = PyWeakref_NewRef(node, NULL);
    PyObject *proxy = PyWeakref_NewProxy(node, NULL);
    PyObject *sub = new_subreference(node, NULL);
    Py_DECREF(node);
    node_is_finalized = watch_reference;
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(proxy));
    SHOW_TRUTH(is_dead(sub));
    RELEASE(proxy, sub);
    Py_CLEAR(watched_reference);
}

static void look_at_shared(PyObject *node) {
    PyObject *reference = ((Node *)node)->edges[1];
    SHOW_TRUTH(is_dead(reference));
}

TEST(a_shared_one_with_an_outer_owner_is_no_trash, "W-511") {
    PyObject *outside = new_node(&Node_Type);
    PyObject *node = new_loop(&FinalNode_Type);
    PyObject *reference = PyWeakref_NewRef(outside, NULL);
    set_edge(node, 1, reference);
    Py_DECREF(node);
    node_is_finalized = look_at_shared;
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(reference));
    SHOW(Py_REFCNT(reference));
    RELEASE(outside, reference);
}

TEST(a_callback_that_trash_shares_is_called, "W-512") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *callback = new_callback("shared with trash");
    PyObject *reference = PyWeakref_NewRef(node, callback);
    set_edge(node, 1, callback);
    RELEASE(callback, node);
    SHOW(collect(2));
    Py_DECREF(reference);
}

static PyObject *method_body(PyObject *self, PyObject *argument) {
    (void)self;
    (void)argument;
    CHECK(!"called");
    Py_RETURN_NONE;
}

static PyMethodDef method = {"method", method_body, METH_O, NULL};

TEST(a_callback_that_owns_the_referent_keeps_it_alive, "W-513") {
    PyObject *node = new_node(&Node_Type);
    PyObject *callback = PyCFunction_New(&method, node);
    PyObject *reference = PyWeakref_NewRef(node, callback);
    RELEASE(callback, node);
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
    SHOW(nodes_alive);
}

TEST(and_so_it_does_from_inside_a_cycle, "W-513") {
    PyObject *node = new_node(&Node_Type);
    PyObject *callback = PyCFunction_New(&method, node);
    PyObject *reference = PyWeakref_NewRef(node, callback);
    set_edge(node, 0, reference);
    RELEASE(callback, node);
    SHOW(collect(2));
    SHOW(nodes_alive);
    Py_DECREF(reference);
    SHOW(collect(2));
    SHOW(nodes_alive);
}

TEST(what_legacy_finalizers_lead_to_keeps_its_weak_references, "W-514") {
    PyObject *legacy = new_loop(&LegacyNode_Type);
    PyObject *behind = new_node(&Node_Type);
    PyObject *to_legacy = reference_with_callback(legacy, "SHOULD NOT");
    PyObject *to_behind = reference_with_callback(behind, "SHOULD NOT");
    set_edge(legacy, 1, behind);
    RELEASE(behind, legacy);
    shows_destruction = 1;
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(to_legacy));
    SHOW_TRUTH(is_dead(to_behind));
    shows_destruction = 0;
    set_edge(PyWeakref_GetObject(to_legacy), 0, NULL);
    weakref_of(to_legacy)->ob_base.ob_type->tp_clear(to_legacy);
    weakref_of(to_behind)->ob_base.ob_type->tp_clear(to_behind);
    SHOW(show_garbage());
    SHOW(nodes_alive);
    RELEASE(to_legacy, to_behind);
}

static PyObject *siblings[3];

static int look_at_siblings(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    for (int i = 0; i < 3; i++) {
        SHOW_TRUTH(siblings[i] == NULL || is_dead(siblings[i]));
    }
    return 0;
}

TEST(all_are_dead_before_the_first_callback, "W-515") {
    PyObject *nodes[3];
    for (int i = 0; i < 3; i++) {
        nodes[i] = new_node(&Node_Type);
    }
    for (int i = 0; i < 3; i++) {
        set_edge(nodes[i], 0, nodes[(i + 1) % 3]);
        siblings[i] =
            reference_with_callback(nodes[i], i == 1 ? "one" : "other");
    }
    RELEASE(nodes[0], nodes[1], nodes[2]);
    callback_is_running = look_at_siblings;
    SHOW(collect(2));
    for (int i = 0; i < 3; i++) {
        Py_CLEAR(siblings[i]);
    }
}

TEST(objects_come_in_the_order_of_creation, "W-517") {
    static const char *tags[] = {"0 first",  "0 second", "1 first",
                                 "1 second", "2 first",  "2 second"};
    PyObject *nodes[3];
    PyObject *references[6];
    int order[] = {4, 5, 0, 1, 2, 3};
    for (int i = 0; i < 3; i++) {
        nodes[i] = new_node(&Node_Type);
    }
    for (int i = 0; i < 3; i++) {
        set_edge(nodes[i], 0, nodes[(i + 2) % 3]);
    }
    for (int i = 0; i < 6; i++) {
        references[i] =
            reference_with_callback(nodes[order[i] / 2], tags[order[i]]);
    }
    RELEASE(nodes[0], nodes[1], nodes[2]);
    SHOW(collect(0));
    release(references, 6);
}

TEST(the_reference_is_owned_and_grows_older, "W-518") {
    PyObject *old = new_loop(&Node_Type);
    PyObject *of_old = reference_with_callback(old, "full");
    SHOW(generation_of(of_old));
    collect(2);
    SHOW(generation_of(of_old));
    PyObject *young = new_loop(&Node_Type);
    PyObject *of_young = reference_with_callback(young, "young");
    SHOW(generation_of(of_young));
    Py_DECREF(young);
    SHOW(collect(0));
    SHOW(generation_of(of_young));
    SHOW(generation_of(of_old));
    Py_DECREF(old);
    SHOW(collect(1));
    SHOW_TRUTH(is_dead(of_old));
    SHOW(collect(2));
    SHOW(generation_of(of_old));
    RELEASE(of_old, of_young);
}

TEST(an_old_reference_to_young_trash_becomes_younger, "W-518 W-522") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *callback = new_callback("old reference");
    collect(1);
    collect(2);
    PyObject *other = new_loop(&Node_Type);
    PyObject *reference = PyWeakref_NewRef(other, callback);
    SHOW(generation_of(reference));
    Py_DECREF(callback);
    Py_DECREF(node);
    Py_DECREF(other);
    SHOW(collect(0));
    SHOW(generation_of(reference));
    SHOW(collect(1));
    SHOW(generation_of(reference));
    Py_DECREF(reference);
    SHOW(collect(2));
}

static int fail(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    PyErr_SetString(PyExc_ValueError, "boom");
    return -1;
}

TEST(errors_in_callbacks_are_reported, "W-519") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *reference = reference_with_callback(node, "failing");
    Py_DECREF(node);
    callback_is_running = fail;
    capture_stderr();
    SHOW(collect(2));
    show_captured_stderr("reported");
    SHOW_TRUTH(PyErr_Occurred() != NULL);
    Py_DECREF(reference);
}

static PyObject *box;

static int empty_the_box(const char *tag, PyObject *reference) {
    (void)tag;
    SHOW(Py_REFCNT(reference));
    Py_CLEAR(box);
    SHOW(Py_REFCNT(reference));
    return 0;
}

TEST(a_reference_dropped_by_its_callback_counts, "W-518 W-520") {
    PyObject *node = new_loop(&Node_Type);
    box = reference_with_callback(node, "drops itself");
    Py_DECREF(node);
    callback_is_running = empty_the_box;
    SHOW(collect(2));
    node = new_loop(&Node_Type);
    PyObject *kept = reference_with_callback(node, "stays");
    Py_DECREF(node);
    callback_is_running = NULL;
    SHOW(collect(2));
    Py_DECREF(kept);
}

static int collect_again(const char *tag, PyObject *reference) {
    (void)tag;
    (void)reference;
    SHOW(collect(2));
    PyGC_Enable();
    SHOW(PyGC_Collect());
    PyGC_Disable();
    return 0;
}

static void collect_in_finalizer(PyObject *node) {
    (void)node;
    SHOW(collect(0));
}

TEST(a_nested_collection_does_nothing, "W-521 W-422") {
    PyObject *node = new_loop(&FinalNode_Type);
    PyObject *reference = reference_with_callback(node, "nested");
    Py_DECREF(node);
    callback_is_running = collect_again;
    node_is_finalized = collect_in_finalizer;
    SHOW(collect(2));
    Py_DECREF(reference);
}

TEST(older_objects_are_not_looked_at, "W-522") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *reference = reference_with_callback(node, "in the end");
    SHOW(collect(0));
    SHOW(generation_of(node));
    Py_DECREF(node);
    SHOW(collect(0));
    SHOW_TRUTH(is_dead(reference));
    SHOW(collect(1));
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
}

TEST(saved_trash_has_dead_weak_references, "W-523") {
    PyObject *node = new_loop(&FinalNode_Type);
    PyObject *reference = reference_with_callback(node, "saved");
    Py_DECREF(node);
    set_save_all(1);
    shows_destruction = 1;
    SHOW(collect(2));
    set_save_all(0);
    SHOW(nodes_alive);
    SHOW_TRUTH(is_dead(reference));
    SHOW(show_garbage());
    SHOW(collect(2));
    Py_DECREF(reference);
}

TEST(trash_with_two_calls_only_the_outer_one, "W-505 W-506") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *inner = reference_with_callback(node, "SHOULD NOT");
    PyObject *outer = reference_with_callback(node, "outer");
    set_edge(node, 1, inner);
    RELEASE(inner, node);
    SHOW(collect(2));
    Py_DECREF(outer);
}

TEST(leaves_behind_trash_call_theirs, "W-505") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *leaf = new_node(&Node_Type);
    PyObject *reference = reference_with_callback(leaf, "leaf");
    set_edge(node, 1, leaf);
    RELEASE(leaf, node);
    SHOW(collect(2));
    Py_DECREF(reference);
}

TEST(the_referent_is_no_edge, "W-502 W-250") {
    PyObject *node = new_loop(&Node_Type);
    PyObject *reference = PyWeakref_NewRef(node, NULL);
    PyObject *proxy = PyWeakref_NewProxy(node, NULL);
    Py_DECREF(node);
    SHOW(collect(2));
    SHOW(nodes_alive);
    RELEASE(reference, proxy);
}

static int look_at_attribute(const char *tag, PyObject *reference) {
    (void)tag;
    SHOW_TRUTH(PyObject_HasAttrString(reference, "x"));
    return 0;
}

TEST(attributes_of_a_subclass_are_ordinary_references, "W-524 W-502") {
    PyObject *name = PyUnicode_FromString("At");
    PyObject *bases = PyTuple_Pack(1, (PyObject *)&_PyWeakref_RefType);
    PyObject *attributes = PyDict_New();
    PyObject *type = PyObject_CallFunctionObjArgs(
        (PyObject *)&PyType_Type, name, bases, attributes, NULL);
    CHECK(type != NULL);
    PyObject *node = new_loop(&Node_Type);
    PyObject *held = new_loop(&Node_Type);
    PyObject *callback = new_callback("of a subclass");
    PyObject *reference =
        PyObject_CallFunctionObjArgs(type, node, callback, NULL);
    CHECK(reference != NULL);
    CHECK(PyObject_SetAttrString(reference, "x", held) == 0);
    RELEASE(name, bases, attributes, callback, node, held);
    callback_is_running = look_at_attribute;
    SHOW(collect(2));
    SHOW(nodes_alive);
    Py_DECREF(reference);
    SHOW(collect(2));
    SHOW(nodes_alive);
    Py_DECREF(type);
    SHOW_TRUTH(collect(2) > 0);
}

TEST_MAIN(
    ready_collected, &a_living_weak_reference_to_trash_calls_its_callback,
    &a_weak_reference_in_the_trash_does_not,
    &one_in_the_trash_to_a_living_object_dies_early,
    &one_in_the_trash_to_a_hidden_object_dies_early_too,
    &a_living_one_to_a_hidden_object_dies_with_it,
    &a_living_one_without_callback_dies_before_finalizers,
    &a_shared_one_with_an_outer_owner_is_no_trash,
    &a_callback_that_trash_shares_is_called,
    &a_callback_that_owns_the_referent_keeps_it_alive,
    &and_so_it_does_from_inside_a_cycle,
    &what_legacy_finalizers_lead_to_keeps_its_weak_references,
    &all_are_dead_before_the_first_callback,
    &objects_come_in_the_order_of_creation,
    &the_reference_is_owned_and_grows_older,
    &an_old_reference_to_young_trash_becomes_younger,
    &errors_in_callbacks_are_reported,
    &a_reference_dropped_by_its_callback_counts,
    &a_nested_collection_does_nothing, &older_objects_are_not_looked_at,
    &saved_trash_has_dead_weak_references,
    &trash_with_two_calls_only_the_outer_one, &leaves_behind_trash_call_theirs,
    &the_referent_is_no_edge, &attributes_of_a_subclass_are_ordinary_references)
