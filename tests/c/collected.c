#include "collected.h"

void (*node_is_finalized)(PyObject *node);
void (*node_is_cleared)(PyObject *node);
int shows_destruction;
int nodes_alive;

static int created;

static int id_of(PyObject *node) {
    return ((Node *)node)->id;
}

static int node_traverse(PyObject *self, visitproc visit, void *arg) {
    for (int i = 0; i < EDGES; i++) {
        Py_VISIT(((Node *)self)->edges[i]);
    }
    return 0;
}

static void release_edges(PyObject *self) {
    for (int i = 0; i < EDGES; i++) {
        Py_CLEAR(((Node *)self)->edges[i]);
    }
}

static int node_clear(PyObject *self) {
    if (shows_destruction) {
        show("clear %d", id_of(self));
    }
    if (node_is_cleared != NULL) {
        node_is_cleared(self);
    }
    release_edges(self);
    return 0;
}

static void node_finalize(PyObject *self) {
    if (shows_destruction) {
        show("finalize %d", id_of(self));
    }
    if (node_is_finalized != NULL) {
        node_is_finalized(self);
    }
}

static void end_node(PyObject *self) {
    if (((Node *)self)->weaklist != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    if (shows_destruction) {
        show("destroy %d", id_of(self));
    }
    release_edges(self);
    nodes_alive--;
}

static void node_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    end_node(self);
    PyObject_GC_Del(self);
}

static void final_node_dealloc(PyObject *self) {
    if (PyObject_CallFinalizerFromDealloc(self) < 0) {
        return;
    }
    node_dealloc(self);
}

static void hidden_node_dealloc(PyObject *self) {
    end_node(self);
    PyObject_Free(self);
}

PyTypeObject Node_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Node",
    .tp_basicsize = sizeof(Node),
    .tp_dealloc = node_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = node_traverse,
    .tp_clear = node_clear,
    .tp_weaklistoffset = offsetof(Node, weaklist),
};

PyTypeObject FinalNode_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.FinalNode",
    .tp_basicsize = sizeof(Node),
    .tp_dealloc = final_node_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = node_traverse,
    .tp_clear = node_clear,
    .tp_weaklistoffset = offsetof(Node, weaklist),
    .tp_finalize = node_finalize,
};

PyTypeObject LegacyNode_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.LegacyNode",
    .tp_basicsize = sizeof(Node),
    .tp_dealloc = node_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = node_traverse,
    .tp_clear = node_clear,
    .tp_weaklistoffset = offsetof(Node, weaklist),
    .tp_del = node_finalize,
};

PyTypeObject HiddenNode_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.HiddenNode",
    .tp_basicsize = sizeof(Node),
    .tp_dealloc = hidden_node_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Node, weaklist),
};

static void (*check_referents)(void);

static void check_nodes_are_gone(void) {
    node_is_finalized = NULL;
    node_is_cleared = NULL;
    shows_destruction = 0;
    collect(2);
    CHECK(nodes_alive == 0);
    nodes_alive = 0;
    created = 0;
    check_referents();
}

static void set_interpreter_aside(void);

void ready_collected(void) {
    ready_referents();
    check_referents = after_each_test;
    after_each_test = check_nodes_are_gone;
    CHECK(PyType_Ready(&Node_Type) == 0);
    CHECK(PyType_Ready(&FinalNode_Type) == 0);
    CHECK(PyType_Ready(&LegacyNode_Type) == 0);
    CHECK(PyType_Ready(&HiddenNode_Type) == 0);
    PyGC_Disable();
    collect(2);
    set_interpreter_aside();
}

PyObject *new_node(PyTypeObject *type) {
    int collected = PyType_IS_GC(type);
    Node *node =
        collected ? PyObject_GC_New(Node, type) : PyObject_New(Node, type);
    CHECK(node != NULL);
    if (node == NULL) {
        return NULL;
    }
    node->weaklist = NULL;
    for (int i = 0; i < EDGES; i++) {
        node->edges[i] = NULL;
    }
    node->id = ++created;
    nodes_alive++;
    if (collected) {
        PyObject_GC_Track(node);
    }
    return (PyObject *)node;
}

PyObject *new_loop(PyTypeObject *type) {
    PyObject *node = new_node(type);
    set_edge(node, 0, node);
    return node;
}

void set_edge(PyObject *node, int which, PyObject *target) {
    Py_XINCREF(target);
    Py_XSETREF(((Node *)node)->edges[which], target);
}

#ifdef TESTING_NATIVEWEAKREF

static void set_interpreter_aside(void) {
}

Py_ssize_t collect(int generation) {
    return nativeweakref_gc_collect(generation);
}

Py_ssize_t show_garbage(void) {
    PyObject *garbage = nativeweakref_gc_garbage();
    Py_ssize_t count = PyTuple_Size(garbage);
    for (Py_ssize_t i = 0; i < count; i++) {
        show("garbage: %s", Py_TYPE(PyTuple_GetItem(garbage, i))->tp_name);
    }
    Py_DECREF(garbage);
    nativeweakref_gc_clear_garbage();
    return count;
}

void set_save_all(int saves) {
    nativeweakref_gc_set_save_all(saves);
}

int generation_of(PyObject *ob) {
    return nativeweakref_gc_generation(ob);
}

long long collections_of(int generation) {
    nativeweakref_gc_stats stats;
    CHECK(nativeweakref_gc_get_stats(generation, &stats) == 0);
    return stats.collections;
}

void set_thresholds(int first, int second, int third) {
    nativeweakref_gc_set_threshold(first, second, third);
}

#else

static PyObject *gc_module(void) {
    static PyObject *module;
    if (module == NULL) {
        module = PyImport_ImportModule("gc");
        CHECK(module != NULL);
    }
    return module;
}

/* What CPython's start has made need not be looked at in each collection. */
static void set_interpreter_aside(void) {
    PyObject *result = PyObject_CallMethod(gc_module(), "freeze", NULL);
    CHECK(result != NULL);
    Py_XDECREF(result);
}

Py_ssize_t collect(int generation) {
    PyObject *found =
        PyObject_CallMethod(gc_module(), "collect", "i", generation);
    CHECK(found != NULL);
    Py_ssize_t count = PyLong_AsSsize_t(found);
    Py_XDECREF(found);
    return count;
}

Py_ssize_t show_garbage(void) {
    PyObject *garbage = PyObject_GetAttrString(gc_module(), "garbage");
    Py_ssize_t count = PyList_Size(garbage);
    for (Py_ssize_t i = 0; i < count; i++) {
        show("garbage: %s", Py_TYPE(PyList_GetItem(garbage, i))->tp_name);
    }
    CHECK(PyList_SetSlice(garbage, 0, count, NULL) == 0);
    Py_DECREF(garbage);
    return count;
}

void set_save_all(int saves) {
    PyObject *result =
        PyObject_CallMethod(gc_module(), "set_debug", "i", saves ? 32 : 0);
    CHECK(result != NULL);
    Py_XDECREF(result);
}

int generation_of(PyObject *ob) {
    int result = -1;
    for (int generation = 0; generation < 3; generation++) {
        PyObject *objects =
            PyObject_CallMethod(gc_module(), "get_objects", "i", generation);
        CHECK(objects != NULL);
        for (Py_ssize_t i = 0; objects != NULL && i < PyList_GET_SIZE(objects);
             i++) {
            if (PyList_GET_ITEM(objects, i) == ob) {
                result = generation;
            }
        }
        Py_XDECREF(objects);
    }
    return result;
}

long long collections_of(int generation) {
    PyObject *all = PyObject_CallMethod(gc_module(), "get_stats", NULL);
    PyObject *one = PyList_GetItem(all, generation);
    long long count =
        PyLong_AsLongLong(PyDict_GetItemString(one, "collections"));
    Py_DECREF(all);
    return count;
}

void set_thresholds(int first, int second, int third) {
    PyObject *result = PyObject_CallMethod(
        gc_module(), "set_threshold", "iii", first, second, third);
    CHECK(result != NULL);
    Py_XDECREF(result);
}

#endif
