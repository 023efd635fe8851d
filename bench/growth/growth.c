/* growth SIZE: what one of so many costs. Prints "NAME<tab>NANOSECONDS" for
 * each operation, the median of several rounds, more of them for small sizes.
 */
#include "../harness/crowd.h"
#include "../harness/measure.h"
#include "../harness/referent.h"

#include <Python.h>
#include <stdio.h>
#include <stdlib.h>

enum { OPERATIONS = 7, LEAST_ROUNDS = 1, MOST_ROUNDS = 51, OBJECTS = 1000000 };

static const char *const names[OPERATIONS] = {
    "a reference with a callback to one object is made",
    "the object dies, its callback runs",
    "an object and its reference are made",
    "one of these objects dies, in random order",
    "a dict takes a weak reference as a key",
    "the dict finds it, in random order",
    "the dict gives it up, in random order",
};

static double results[OPERATIONS][MOST_ROUNDS];

static void check(int failed, const char *what) {
    if (failed) {
        bench_fail(what);
    }
}

static void measure_dict(long size, int round) {
    PyObject *dict = PyDict_New();
    check(dict == NULL, "PyDict_New");
    for (long i = 0; i < size; i++) {
        crowd_referents[i] = bench_referent_new();
        crowd_references[i] = crowd_new_ref(crowd_referents[i], NULL);
    }
    double begin = bench_now();
    for (long i = 0; i < size; i++) {
        check(
            PyDict_SetItem(dict, crowd_references[i], Py_None) < 0,
            "PyDict_SetItem");
    }
    double inserted = bench_now();
    for (long i = 0; i < size; i++) {
        check(
            PyDict_GetItem(dict, crowd_references[crowd_order[i]]) == NULL,
            "PyDict_GetItem");
    }
    double found = bench_now();
    for (long i = 0; i < size; i++) {
        check(
            PyDict_DelItem(dict, crowd_references[crowd_order[i]]) < 0,
            "PyDict_DelItem");
    }
    double deleted = bench_now();
    for (long i = 0; i < size; i++) {
        Py_CLEAR(crowd_references[i]);
        Py_CLEAR(crowd_referents[i]);
    }
    Py_DECREF(dict);
    results[4][round] = inserted - begin;
    results[5][round] = found - inserted;
    results[6][round] = deleted - found;
}

static int compare(const void *left, const void *right) {
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

int main(int argc, char **argv) {
    long size = argc == 2 ? strtol(argv[1], NULL, 10) : 0;
    if (size <= 0) {
        fprintf(stderr, "usage: %s SIZE\n", argv[0]);
        return 2;
    }
    Py_InitializeEx(0);
    bench_referent_ready();
    crowd_prepare(size);
    long wanted = OBJECTS / size;
    int rounds = (int)(wanted > MOST_ROUNDS    ? MOST_ROUNDS
                       : wanted < LEAST_ROUNDS ? LEAST_ROUNDS
                                               : wanted);
    for (int round = 0; round < rounds; round++) {
        crowd_times one = crowd_on_one(size);
        crowd_times pairs = crowd_of_pairs(size);
        results[0][round] = one.made;
        results[1][round] = one.dead;
        results[2][round] = pairs.made;
        results[3][round] = pairs.dead;
        measure_dict(size, round);
    }
    for (int i = 0; i < OPERATIONS; i++) {
        qsort(results[i], (size_t)rounds, sizeof results[i][0], compare);
        printf("%s\t%.3f\n", names[i], results[i][rounds / 2] / (double)size);
    }
    crowd_free();
    Py_DECREF(bench_callback);
    return Py_FinalizeEx() < 0;
}
