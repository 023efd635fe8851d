/* Tests on chains of objects: their length, and a run in a small stack. */
#ifndef TESTS_C_OURS_DEEP_CHAINS_H
#define TESTS_C_OURS_DEEP_CHAINS_H

#include "../harness.h"

#include <pthread.h>
#include <stdlib.h>

/* The variable CHAIN_LENGTH in the environment may say another one. */
static long length = 20000;

static void read_length(void) {
    const char *wanted = getenv("CHAIN_LENGTH");
    if (wanted != NULL) {
        length = strtol(wanted, NULL, 10);
    }
}

static void *run_in_a_thread(void *argument) {
    const struct test *const *tests = argument;
    PyGILState_STATE state = PyGILState_Ensure();
    while (*tests != NULL) {
        (*tests)->run();
        tests++;
    }
    PyGILState_Release(state);
    return NULL;
}

/* Runs tests again, which NULL ends. */
static void run_in_a_small_stack(const struct test **tests) {
    pthread_attr_t attributes;
    pthread_t thread;
    CHECK(pthread_attr_init(&attributes) == 0);
    CHECK(pthread_attr_setstacksize(&attributes, (size_t)512 * 1024) == 0);
    PyThreadState *state = PyEval_SaveThread();
    CHECK(pthread_create(&thread, &attributes, run_in_a_thread, tests) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
    PyEval_RestoreThread(state);
    CHECK(pthread_attr_destroy(&attributes) == 0);
}

#endif
