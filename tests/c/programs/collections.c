/* Operations of the collector. */
#include "operations.h"

#include "happenings.h"

static PyObject *collect_now(const Operands *o) {
    return collect_generation(o->number % 3);
}

static PyObject *is_tracked(const Operands *o) {
    return from_status(PyObject_GC_IsTracked(o->a));
}

static PyObject *is_finalized(const Operands *o) {
    return from_status(PyObject_GC_IsFinalized(o->a));
}

/* The module is there as long as the machine. */
static PyObject *freeze(const Operands *o) {
    return set_aside(o->number % 2);
}

const Operation collection_operations[] = {
    {"collect_now", 10, NESTS, collect_now},
    {"is_tracked", 3, 0, is_tracked},
    {"is_finalized", 1, 0, is_finalized},
    {"freeze", 1, 0, freeze},
    {NULL, 0, 0, NULL},
};
