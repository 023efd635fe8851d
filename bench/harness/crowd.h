/* Many weak references at once: all to one object, or one to each of many. */
#ifndef BENCH_CROWD_H
#define BENCH_CROWD_H

#include <Python.h>

/* Nanoseconds that making all took, and then the deaths. */
typedef struct {
    double made;
    double dead;
} crowd_times;

/* Room for so many, and a random order of them that is the same in every run.
 * Ends the process without memory. */
void crowd_prepare(long size);
void crowd_free(void);

extern PyObject **crowd_referents;
extern PyObject **crowd_references;
extern long *crowd_order;

/* New reference. Ends the process on failure. */
PyObject *crowd_new_ref(PyObject *ob, PyObject *callback);

/* References with a callback to one object, which dies then. */
crowd_times crowd_on_one(long size);

/* Objects with a reference each, which die in the random order. */
crowd_times crowd_of_pairs(long size);

#endif
