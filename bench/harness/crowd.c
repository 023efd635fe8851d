#include "crowd.h"

#include "measure.h"
#include "referent.h"

#include <stdlib.h>

PyObject **crowd_referents;
PyObject **crowd_references;
long *crowd_order;

static void *room(size_t count, size_t size) {
    void *made = calloc(count, size);
    if (made == NULL) {
        bench_fail("calloc");
    }
    return made;
}

void crowd_prepare(long size) {
    crowd_referents = room((size_t)size, sizeof *crowd_referents);
    crowd_references = room((size_t)size, sizeof *crowd_references);
    crowd_order = room((size_t)size, sizeof *crowd_order);
    unsigned long long state = 88172645463325252ULL;
    for (long i = 0; i < size; i++) {
        crowd_order[i] = i;
    }
    for (long i = size - 1; i > 0; i--) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        long k = (long)(state % (unsigned long long)(i + 1));
        long moved = crowd_order[i];
        crowd_order[i] = crowd_order[k];
        crowd_order[k] = moved;
    }
}

void crowd_free(void) {
    free(crowd_referents);
    free(crowd_references);
    free(crowd_order);
}

PyObject *crowd_new_ref(PyObject *ob, PyObject *callback) {
    PyObject *result = PyWeakref_NewRef(ob, callback);
    if (result == NULL) {
        bench_fail("PyWeakref_NewRef");
    }
    return result;
}

static void release_references(long size) {
    for (long i = 0; i < size; i++) {
        Py_CLEAR(crowd_references[i]);
    }
}

crowd_times crowd_on_one(long size) {
    PyObject *ob = bench_referent_new();
    long calls = bench_callback_calls;
    double begin = bench_now();
    for (long i = 0; i < size; i++) {
        crowd_references[i] = crowd_new_ref(ob, bench_callback);
    }
    double made = bench_now();
    Py_DECREF(ob);
    double dead = bench_now();
    if (bench_callback_calls - calls != size) {
        bench_fail("a callback did not run");
    }
    release_references(size);
    return (crowd_times){made - begin, dead - made};
}

crowd_times crowd_of_pairs(long size) {
    double begin = bench_now();
    for (long i = 0; i < size; i++) {
        crowd_referents[i] = bench_referent_new();
        crowd_references[i] = crowd_new_ref(crowd_referents[i], NULL);
    }
    double made = bench_now();
    for (long i = 0; i < size; i++) {
        Py_DECREF(crowd_referents[crowd_order[i]]);
    }
    double dead = bench_now();
    release_references(size);
    return (crowd_times){made - begin, dead - made};
}
