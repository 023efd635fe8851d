/* What the cyclic collector costs for each of COUNT objects:
 *
 *   collections cycles COUNT     objects in cycles of two, each with a weak
 *                                reference and a callback, are collected
 *   collections survivors COUNT  objects are created that all live on, while
 *                                the collector runs when it is due
 *
 * A process measures once: memory that an earlier run has used costs less than
 * memory that the system has to bring, so a small count would look cheaper
 * than a large one. */
#include "../harness/measure.h"

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    PyObject *other;
} Node;

static int node_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(((Node *)self)->other);
    return 0;
}

static int node_clear(PyObject *self) {
    Py_CLEAR(((Node *)self)->other);
    return 0;
}

static void node_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    if (((Node *)self)->weaklist != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    Py_CLEAR(((Node *)self)->other);
    PyObject_GC_Del(self);
}

static PyTypeObject Node_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "bench.Node",
    .tp_basicsize = sizeof(Node),
    .tp_dealloc = node_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = node_traverse,
    .tp_clear = node_clear,
    .tp_weaklistoffset = offsetof(Node, weaklist),
};

static long calls;

static PyObject *count_call(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    calls++;
    Py_RETURN_NONE;
}

static PyMethodDef count_definition = {"count", count_call, METH_O, NULL};

static Node *new_node(PyObject *other) {
    Node *node = PyObject_GC_New(Node, &Node_Type);
    if (node == NULL) {
        bench_fail("PyObject_GC_New");
    }
    node->weaklist = NULL;
    node->other = other;
    PyObject_GC_Track(node);
    return node;
}

static void *allocate(long count) {
    void *block = malloc((size_t)count * sizeof(void *));
    if (block == NULL) {
        bench_fail("malloc");
    }
    return block;
}

static void make_cycles(PyObject **references, long count, PyObject *callback) {
    for (long i = 0; i < count; i += 2) {
        Node *first = new_node(NULL);
        Node *second = new_node((PyObject *)first);
        first->other = (PyObject *)second;
        references[i] = PyWeakref_NewRef((PyObject *)first, callback);
        references[i + 1] = PyWeakref_NewRef((PyObject *)second, callback);
        if (references[i] == NULL || references[i + 1] == NULL) {
            bench_fail("PyWeakref_NewRef");
        }
    }
}

/* The nodes are owned by each other alone. */
static double collect_cycles(long count) {
    PyObject *callback = PyCFunction_New(&count_definition, NULL);
    PyObject **references = allocate(count);
    PyGC_Disable();
    make_cycles(references, count, callback);
    PyGC_Enable();
    calls = 0;
    double begin = bench_now();
    PyGC_Collect();
    double elapsed = bench_now() - begin;
    if (calls != count) {
        bench_fail("PyGC_Collect");
    }
    for (long i = 0; i < count; i++) {
        Py_DECREF(references[i]);
    }
    Py_DECREF(callback);
    free(references);
    return elapsed;
}

static double create_survivors(long count) {
    Node **nodes = allocate(count);
    PyGC_Collect();
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        nodes[i] = new_node(NULL);
        if (i % 100 == 0 && PyErr_CheckSignals() != 0) {
            bench_fail("PyErr_CheckSignals");
        }
    }
    double elapsed = bench_now() - begin;
    for (long i = 0; i < count; i++) {
        Py_DECREF(nodes[i]);
    }
    free(nodes);
    return elapsed;
}

static void report(const char *name, double nanoseconds, long count) {
    printf("%s, %ld objects\t%.3f\n", name, count, nanoseconds / (double)count);
}

int main(int argc, char **argv) {
    bool cycles = argc == 3 && strcmp(argv[1], "cycles") == 0;
    bool survivors = argc == 3 && strcmp(argv[1], "survivors") == 0;
    long count = argc == 3 ? strtol(argv[2], NULL, 10) : 0;
    if ((!cycles && !survivors) || count <= 0 || (cycles && count % 2 != 0)) {
        fprintf(stderr, "usage: %s cycles|survivors COUNT\n", argv[0]);
        return 2;
    }
    Py_InitializeEx(0);
    if (PyType_Ready(&Node_Type) < 0) {
        bench_fail("PyType_Ready");
    }
    if (cycles) {
        report("collect in cycles", collect_cycles(count), count);
    } else {
        report("create, all live on", create_survivors(count), count);
    }
    return 0;
}
