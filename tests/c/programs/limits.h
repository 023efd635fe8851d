/* What is kept out of the programs because it takes too much memory or time, or
 * never ends; and what depends on addresses. */
#ifndef TESTS_C_LIMITS_H
#define TESTS_C_LIMITS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Rule "small numbers": no sequence is as long, no shift as wide and no power
 * as high as a large int says. */
int is_large_int(PyObject *object);

/* Rule "no endless growth": a list that is extended by an iterator over itself
 * grows for ever. */
int is_iterator(PyObject *object);

/* Rule "order of sets": nothing that is hashed by its address becomes an
 * element of a set, be it through a container or an iterator. */
int has_unordered(PyObject *object);

#endif
