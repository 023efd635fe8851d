/* How much a value holds, and whether what is in it depends on addresses. */
#ifndef TESTS_C_CONTENTS_H
#define TESTS_C_CONTENTS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* How many objects one could count in it, seen as a tree; no more than the
 * most, even if it holds itself. */
int weight_of(PyObject *object, int most);

/* Whether its text or its hash comes from an address. */
int has_address(PyObject *object, int depth);

#endif
