/* What a million weak references cost: all to one object, and one to each of a
 * million objects. Compiled once for each library. */
#include "harness/crowd.h"
#include "harness/measure.h"
#include "harness/referent.h"

#include <Python.h>

enum { CROWD = 1000 * 1000 };

static double crowd_made(long count) {
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        elapsed += crowd_on_one(CROWD).made;
    }
    return elapsed;
}

static double crowd_notified(long count) {
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        elapsed += crowd_on_one(CROWD).dead;
    }
    return elapsed;
}

static double pairs_made(long count) {
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        elapsed += crowd_of_pairs(CROWD).made;
    }
    return elapsed;
}

static double pairs_dead(long count) {
    double elapsed = 0;
    for (long i = 0; i < count; i++) {
        elapsed += crowd_of_pairs(CROWD).dead;
    }
    return elapsed;
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    bench_referent_ready();
    crowd_prepare(CROWD);
    bench_measure("1,000,000 callbacks on one object: made", crowd_made);
    bench_measure("the same: the object dies", crowd_notified);
    bench_measure("1,000,000 referents and references: made", pairs_made);
    bench_measure("the same: they die in random order", pairs_dead);
    crowd_free();
    Py_DECREF(bench_callback);
    return Py_FinalizeEx() < 0;
}
