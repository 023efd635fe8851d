/* Objects that the cyclic collector looks at, and the collector's controls,
 * which CPython has in the module gc. */
#ifndef TESTS_C_COLLECTED_H
#define TESTS_C_COLLECTED_H

#include "referent.h"

enum { EDGES = 3 };

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    PyObject *edges[EDGES];
    int id;
} Node;

extern PyTypeObject Node_Type;       /* collected */
extern PyTypeObject FinalNode_Type;  /* the same with tp_finalize */
extern PyTypeObject LegacyNode_Type; /* the same with tp_del */
extern PyTypeObject HiddenNode_Type; /* not collected */

/* Setup for TEST_MAIN: readies all types; collection by itself is disabled. */
void ready_collected(void);

/* A new node, tracked where its type is collected; ids start again at 1 in each
 * test. */
PyObject *new_node(PyTypeObject *type);

/* A node that refers to itself, so that only the collector can destroy it. */
PyObject *new_loop(PyTypeObject *type);

/* Makes edge number which refer to another object, which stays owned. */
void set_edge(PyObject *node, int which, PyObject *target);

/* Called by tp_finalize, tp_del and tp_clear. Set to NULL after each test. */
extern void (*node_is_finalized)(PyObject *node);
extern void (*node_is_cleared)(PyObject *node);

/* Whether destruction is shown: "finalize 1", "clear 1", "destroy 1". */
extern int shows_destruction;

extern int nodes_alive;

/* Collects generations up to one, enabled or not; the number of objects
 * found. */
Py_ssize_t collect(int generation);

/* What the collector has kept: the equivalent of gc.garbage, emptied. */
Py_ssize_t show_garbage(void);
void set_save_all(int saves);

/* 0, 1 or 2; -1 for an object the collector does not know. */
int generation_of(PyObject *ob);

/* Collections so far. */
long long collections_of(int generation);

void set_thresholds(int first, int second, int third);

#endif
