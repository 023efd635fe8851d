/* Each allocation of a scenario fails once, one after the other. */
#ifndef TESTS_C_FAILING_H
#define TESTS_C_FAILING_H

#include "harness.h"

/* 1 where all went well, 0 with an error set; owns nothing afterwards. */
typedef int scenario(void);

static size_t live_blocks(void) {
    nativeweakref_heap_statistics statistics;
    nativeweakref_heap_stats(&statistics);
    return statistics.live_blocks;
}

static void expect_blocks(const char *name, int failure, size_t *before) {
    if (live_blocks() != *before) {
        PyGC_Collect(); /* what one without memory left */
    }
    size_t after = live_blocks();
    CHECK(after == *before);
    if (after != *before) {
        show(
            "%s, %d: %zu blocks before, %zu after", name, failure, *before,
            after);
        *before = after;
    }
}

/* Input also: whether the blocks are counted after each failure; at the end
 * they are always. */
static void fail_each(const char *name, scenario *run, int counts) {
    CHECK(run() == 1); /* fills what is kept for later, such as names */
    PyGC_Collect();
    size_t before = live_blocks();
    int failures = 0;
    int done = 0;
    while (!done && failures < 10000) {
        nativeweakref_fault_set(failures + 1);
        int result = run();
        done = nativeweakref_fault_set(0) > 0;
        CHECK(result == 1 || PyErr_ExceptionMatches(PyExc_MemoryError));
        CHECK(result == 0 || PyErr_Occurred() == NULL);
        CHECK(result == 1 || !done);
        PyErr_Clear();
        CHECK(nativeweakref_heap_check() == NULL);
        failures++;
        if (counts) {
            expect_blocks(name, failures, &before);
        }
    }
    CHECK(done);
    CHECK(failures > 1); /* the scenario allocates at all */
}

static void fail_each_allocation(const char *name, scenario *run) {
    fail_each(name, run, 1);
}

static int release_and_tell(PyObject *const *objects, size_t count) {
    int whole = 1;
    for (size_t i = 0; i < count; i++) {
        whole = whole && objects[i] != NULL;
    }
    release(objects, count);
    return whole;
}

#define DONE(...)                                                              \
    release_and_tell(                                                          \
        (PyObject *[]){__VA_ARGS__},                                           \
        sizeof((PyObject *[]){__VA_ARGS__}) / sizeof(PyObject *))

#endif
