/* A small world of objects, weak references, callbacks and finalizers, and the
 * steps that change it. After each step the world writes down what happened and
 * what is left. A generated program is a list of steps; so is a C program that
 * calls them one after the other. */
#ifndef TESTS_C_GRAPH_H
#define TESTS_C_GRAPH_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

enum { ROOTS = 6, REFERENCES = 8, LINKS = 3 };

/* Kinds of objects. */
enum { PLAIN, FINAL, HIDDEN, KINDS };

/* What lies between an object and the one it refers to. */
enum { DIRECT, IN_TUPLE, IN_DICT, IN_FUNCTION, WRAPPINGS };

/* Kinds of weak references. */
enum { REFERENCE, PROXY, SUBREFERENCE, FLAVOURS };

/* What a callback or a finalizer does besides writing itself down. In a
 * collection whose order is not fixed, only what does not depend on it. */
enum {
    NOTHING,
    DROP_ROOT,
    DROP_REFERENCE,
    MAKE_ROOT,
    REFER_TO_ROOT,
    COLLECT,
    RESURRECT, /* finalizers only, as all that follow */
    CUT_EDGES,
    REFER_TO_SELF,
    LINK_TO_ROOT,
    ACTIONS
};

/* The steps. Slots that are empty make a step do nothing. */
void step_make(int root, int kind);
void step_link(int root, int edge, int target, int wrapping);
void step_unlink(int root, int edge);
void step_drop(int root);
void step_refer(int reference, int root, int flavour, int has_callback);
void step_callback_does(int reference, int action, int slot);
void step_finalizer_does(int root, int action, int slot);
void step_hold(int root, int edge, int reference);
void step_unrefer(int reference);
void step_take(int root, int reference);
void step_collect(int generation);

/* Before the first case, and around each. */
void ready_graphs(void);
void begin_graph(FILE *transcript);
unsigned long long end_graph(void);

#endif
