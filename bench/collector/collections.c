/* What the cyclic collector costs, in one run:
 *
 *   collections cycles [quick]     objects in cycles of two, each with a weak
 *                                  reference and a callback, are collected
 *   collections survivors [quick]  objects are created that all live on, while
 *                                  the collector runs when it is due */
#include "../harness/measure.h"

#include <Python.h>
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

static int compare(const void *left, const void *right) {
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

enum { MOST_RUNS = 31 };

/* Small counts are run more often: together they take as long. */
static void report(
    const char *name, double (*body)(long), long count, int runs) {
    double times[MOST_RUNS];
    for (int i = 0; i < runs; i++) {
        times[i] = body(count) / (double)count;
    }
    qsort(times, (size_t)runs, sizeof times[0], compare);
    printf("%s, %ld objects\t%.3f\n", name, count, times[runs / 2]);
}

int main(int argc, char **argv) {
    int quick = argc == 3 && strcmp(argv[2], "quick") == 0;
    if (argc < 2 || (argc == 3 && !quick) || argc > 3) {
        fprintf(stderr, "usage: %s cycles|survivors [quick]\n", argv[0]);
        return 2;
    }
    Py_InitializeEx(0);
    if (PyType_Ready(&Node_Type) < 0) {
        bench_fail("PyType_Ready");
    }
    if (strcmp(argv[1], "cycles") == 0) {
        report("collect in cycles", collect_cycles, quick ? 1000 : 1000000, 5);
        return 0;
    }
    for (long count = 100000; count <= 10000000; count *= 10) {
        report(
            "create, all live on", create_survivors,
            quick ? count / 100 : count,
            quick || count > 1000000 ? 1
            : count > 100000         ? 5
                                     : MOST_RUNS);
    }
    return 0;
}
