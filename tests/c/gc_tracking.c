/* What the collector knows, and what it forgets by itself. */
#include "collected.h"

TEST(tuples_of_untracked_objects_are_untracked, "W-500") {
    PyObject *number = PyLong_FromLong(1000);
    PyObject *plain = PyTuple_Pack(2, number, Py_None);
    PyObject *nested = PyTuple_Pack(2, plain, number);
    PyObject *node = new_node(&Node_Type);
    PyObject *holding = PyTuple_Pack(1, node);
    PyObject *outer = PyTuple_Pack(2, nested, holding);
    SHOW(PyObject_GC_IsTracked(plain));
    collect(0);
    SHOW(PyObject_GC_IsTracked(plain));
    SHOW(PyObject_GC_IsTracked(nested));
    SHOW(PyObject_GC_IsTracked(holding));
    SHOW(PyObject_GC_IsTracked(outer));
    collect(1);
    SHOW(PyObject_GC_IsTracked(nested));
    collect(2);
    SHOW(PyObject_GC_IsTracked(outer));
    RELEASE(number, plain, nested, node, holding, outer);
}

TEST(tuples_nested_and_owned_only_by_each_other, "W-500") {
    PyObject *inner = PyTuple_Pack(1, Py_None);
    PyObject *middle = PyTuple_Pack(1, inner);
    PyObject *outer = PyTuple_Pack(1, middle);
    PyObject *seen_inner = inner;
    PyObject *seen_middle = middle;
    RELEASE(inner, middle);
    for (int i = 0; i < 4; i++) {
        collect(0);
        SHOW(PyObject_GC_IsTracked(seen_inner));
        SHOW(PyObject_GC_IsTracked(seen_middle));
        SHOW(PyObject_GC_IsTracked(outer));
        collect(2);
    }
    Py_DECREF(outer);
}

TEST(a_tuple_that_is_not_filled_stays, "W-500") {
    PyObject *tuple = PyTuple_New(1);
    collect(2);
    SHOW(PyObject_GC_IsTracked(tuple));
    PyTuple_SET_ITEM(tuple, 0, Py_NewRef(Py_None));
    collect(2);
    SHOW(PyObject_GC_IsTracked(tuple));
    Py_DECREF(tuple);
}

TEST(dicts_are_untracked_by_full_collections, "W-500") {
    PyObject *dict = PyDict_New();
    PyObject *node = new_node(&Node_Type);
    PyObject *number = PyLong_FromLong(1000);
    SHOW(PyObject_GC_IsTracked(dict));
    CHECK(PyDict_SetItemString(dict, "number", number) == 0);
    SHOW(PyObject_GC_IsTracked(dict));
    CHECK(PyDict_SetItemString(dict, "node", node) == 0);
    SHOW(PyObject_GC_IsTracked(dict));
    CHECK(PyDict_SetItemString(dict, "node", number) == 0);
    SHOW(PyObject_GC_IsTracked(dict));
    collect(0);
    SHOW(PyObject_GC_IsTracked(dict));
    collect(1);
    SHOW(PyObject_GC_IsTracked(dict));
    collect(2);
    SHOW(PyObject_GC_IsTracked(dict));
    PyObject *tuple = PyTuple_Pack(1, number);
    CHECK(PyDict_SetItemString(dict, "tuple", tuple) == 0);
    SHOW(PyObject_GC_IsTracked(dict));
    collect(2);
    SHOW(PyObject_GC_IsTracked(tuple));
    SHOW(PyObject_GC_IsTracked(dict));
    CHECK(PyDict_SetItemString(dict, "node", node) == 0);
    SHOW(PyObject_GC_IsTracked(dict));
    SHOW(generation_of(dict));
    RELEASE(dict, node, number, tuple);
}

TEST(untracked_objects_are_not_collected, "W-500") {
    PyObject *node = new_loop(&Node_Type);
    PyObject_GC_UnTrack(node);
    PyObject_GC_UnTrack(node);
    SHOW(PyObject_GC_IsTracked(node));
    SHOW(generation_of(node));
    Py_DECREF(node);
    SHOW(collect(2));
    PyObject_GC_Track(node);
    SHOW(generation_of(node));
    SHOW(collect(2));
    SHOW(nodes_alive);
}

TEST(generations, "W-522") {
    PyObject *node = new_node(&Node_Type);
    SHOW(generation_of(node));
    collect(0);
    SHOW(generation_of(node));
    collect(0);
    SHOW(generation_of(node));
    collect(1);
    SHOW(generation_of(node));
    collect(2);
    SHOW(generation_of(node));
    PyObject_GC_UnTrack(node);
    PyObject_GC_Track(node);
    SHOW(generation_of(node));
    Py_DECREF(node);
}

static PyObject *looked_for;
static int found;
static int visited_after;

static int look_for(PyObject *ob, void *arg) {
    CHECK(arg == &found);
    if (ob == looked_for) {
        found++;
        SHOW(Py_REFCNT(ob));
        SHOW(PyGC_IsEnabled());
        return 1;
    }
    return 1;
}

static int stop_at_once(PyObject *ob, void *arg) {
    (void)ob;
    (void)arg;
    visited_after++;
    return 0;
}

TEST(all_tracked_objects_are_visited, "W-500") {
    looked_for = new_node(&Node_Type);
    PyGC_Enable();
    PyUnstable_GC_VisitObjects(look_for, &found);
    SHOW(found);
    SHOW(PyGC_IsEnabled());
    PyGC_Disable();
    PyObject_GC_UnTrack(looked_for);
    PyUnstable_GC_VisitObjects(look_for, &found);
    SHOW(found);
    PyObject *other = new_node(&Node_Type);
    PyUnstable_GC_VisitObjects(stop_at_once, NULL);
    SHOW(visited_after);
    Py_DECREF(other);
    Py_CLEAR(looked_for);
}

TEST(an_object_with_extra_data_is_zeroed, "W-121") {
    PyObject *object = PyUnstable_Object_GC_NewWithExtraData(&Node_Type, 100);
    const char *bytes = (const char *)object;
    int zeroes = 0;
    for (size_t i = sizeof(PyObject); i < sizeof(Node) + 100; i++) {
        zeroes += bytes[i] == 0;
    }
    SHOW_TRUTH(zeroes == (int)(sizeof(Node) - sizeof(PyObject) + 100));
    SHOW(Py_REFCNT(object));
    SHOW(PyObject_GC_IsTracked(object));
    nodes_alive++;
    Py_DECREF(object);
    SHOW_RESULT(PyUnstable_Object_GC_NewWithExtraData(
        &Node_Type, (size_t)PY_SSIZE_T_MAX));
}

static PyObject *node_equals(PyObject *self, PyObject *other, int op) {
    (void)self;
    (void)other;
    return PyBool_FromLong(op == Py_EQ);
}

static Py_hash_t node_hash(PyObject *self) {
    (void)self;
    return 5;
}

static PyTypeObject Equal_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Equal",
    .tp_basicsize = sizeof(Node),
    .tp_base = &Node_Type,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_richcompare = node_equals,
    .tp_hash = node_hash,
};

/* The key that is there stays, and the value is the same. */
TEST(a_key_that_does_not_come_in_counts, "") {
    CHECK(PyType_Ready(&Equal_Type) == 0);
    PyObject *number = PyLong_FromLong(5);
    PyObject *node = new_node(&Equal_Type);
    PyObject *dict = PyDict_New();
    CHECK(PyDict_SetItem(dict, number, number) == 0);
    SHOW(PyObject_GC_IsTracked(dict));
    CHECK(PyDict_SetItem(dict, node, number) == 0);
    SHOW(PyDict_Size(dict));
    SHOW(PyObject_GC_IsTracked(dict));
    RELEASE(number, node, dict);
}

TEST_MAIN(
    ready_collected, &tuples_of_untracked_objects_are_untracked,
    &tuples_nested_and_owned_only_by_each_other,
    &a_tuple_that_is_not_filled_stays, &dicts_are_untracked_by_full_collections,
    &untracked_objects_are_not_collected, &generations,
    &all_tracked_objects_are_visited, &an_object_with_extra_data_is_zeroed,
    &a_key_that_does_not_come_in_counts)
