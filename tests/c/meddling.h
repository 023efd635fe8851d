/* Objects that change a container while somebody compares, hashes, shows, adds,
 * calls or walks them, and short expressions with them. */
#ifndef TESTS_C_MEDDLING_H
#define TESTS_C_MEDDLING_H

#include "harness.h"

/* What a meddler does to the container; -1 with an exception. */
struct action {
    const char *name;
    int (*act)(PyObject *target);
};

int act_raise(PyObject *target);

/* A new meddler. It compares as its number does, with numbers and with other
 * meddlers; its hash is the number modulo 8. */
PyObject *new_meddler(long number);

/* Calls a method and forgets the result; -1 with its exception. The arguments
 * are a format of Py_BuildValue for a tuple. */
int meddle(PyObject *target, const char *method, const char *format, ...);

/* Evaluates each expression with each action once it has met a meddler one
 * to eight times, and prints what comes out and what the container holds.
 *
 * An expression is a call such as "sorted(t, key=m)" or "t.index(1)". Its
 * letters: t the container, o another one that is equal, d a dict with its
 * items as keys, m and z meddlers of the numbers 1 and 9, i an iterator over
 * the numbers 1 to 4 that meddles, c the text ",", b bytes, n None. Behind a #
 * stand the names of the actions that CPython 3.12.1 crashes over or that make
 * it write to freed memory: they are done here only, and what they leave is
 * checked. Lists end with NULL. */
void meddle_with_all(
    PyObject *(*make)(void), const char *const *expressions,
    const struct action *actions);

/* Readies the types. */
void ready_meddlers(void);

#endif
