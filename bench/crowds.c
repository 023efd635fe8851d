/* What a million weak references cost: all to one object, and one to each of a
 * million objects. Compiled once for each library. */
#include "harness/measure.h"
#include "harness/referent.h"

#include <Python.h>

enum { CROWD = 1000 * 1000 };

static PyObject *referents[CROWD];
static PyObject *references[CROWD];
static int order[CROWD];

static PyObject *new_ref(PyObject *ob, PyObject *callback) {
    PyObject *result = PyWeakref_NewRef(ob, callback);
    if (result == NULL) {
        bench_fail("PyWeakref_NewRef");
    }
    return result;
}

/* A random order, the same in every run. */
static void prepare_order(void) {
    unsigned long long state = 88172645463325252ULL;
    for (int i = 0; i < CROWD; i++) {
        order[i] = i;
    }
    for (int i = CROWD - 1; i > 0; i--) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        int k = (int)(state % (unsigned)(i + 1));
        int moved = order[i];
        order[i] = order[k];
        order[k] = moved;
    }
}

static void release_references(void) {
    for (int i = 0; i < CROWD; i++) {
        Py_CLEAR(references[i]);
    }
}

/* A million references with a callback to one object. */
static double crowd(long count, int death) {
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        PyObject *ob = bench_referent_new();
        long calls = bench_callback_calls;
        double begin = bench_now();
        for (int k = 0; k < CROWD; k++) {
            references[k] = new_ref(ob, bench_callback);
        }
        double made = bench_now();
        Py_DECREF(ob);
        elapsed += death ? bench_now() - made : made - begin;
        if (bench_callback_calls - calls != CROWD) {
            bench_fail("a callback did not run");
        }
        release_references();
    }
    return elapsed;
}

static double crowd_made(long count) {
    return crowd(count, 0);
}

static double crowd_notified(long count) {
    return crowd(count, 1);
}

/* A million objects, each with a reference. */
static double singles(long count, int death) {
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        double begin = bench_now();
        for (int k = 0; k < CROWD; k++) {
            referents[k] = bench_referent_new();
            references[k] = new_ref(referents[k], NULL);
        }
        double made = bench_now();
        for (int k = 0; k < CROWD; k++) {
            Py_DECREF(referents[order[k]]);
        }
        elapsed += death ? bench_now() - made : made - begin;
        release_references();
    }
    return elapsed;
}

static double singles_made(long count) {
    return singles(count, 0);
}

static double singles_dead(long count) {
    return singles(count, 1);
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    bench_referent_ready();
    prepare_order();
    bench_measure("1,000,000 callbacks on one object: made", crowd_made);
    bench_measure("the same: the object dies", crowd_notified);
    bench_measure("1,000,000 referents and references: made", singles_made);
    bench_measure("the same: they die in random order", singles_dead);
    Py_DECREF(bench_callback);
    return Py_FinalizeEx() < 0;
}
