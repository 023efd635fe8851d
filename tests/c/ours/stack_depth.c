/* Nested calls end with RecursionError while 48 KiB of the stack are left, also
 * where fewer than 1500 fit. */
#include "harness.h"

#include <pthread.h>
#include <string.h>

enum { FRAME = 16 * 1024, SMALL_STACK = 512 * 1024 };

static const char too_deep[] = "maximum recursion depth exceeded while nesting";
static int deepest;

/* Returns -1 with the error of the innermost call. Not inlined into itself:
 * then one frame would take more than is left. */
static int __attribute__((noinline)) nest(int depth) {
    char frame[FRAME];
    memset(frame, depth, sizeof frame);
    if (Py_EnterRecursiveCall(" while nesting") != 0) {
        deepest = depth;
        return -1;
    }
    int result = nest(depth + 1);
    Py_LeaveRecursiveCall();
    return result + (frame[0] != (char)depth);
}

static void *nest_in_a_thread(void *argument) {
    PyGILState_STATE state = PyGILState_Ensure();
    CHECK(nest(0) == -1);
    CHECK(ended_with(PyExc_RecursionError, too_deep));
    PyGILState_Release(state);
    return argument;
}

TEST(a_small_stack_ends_nested_calls_early, "W-150") {
    pthread_attr_t attributes;
    pthread_t thread;
    CHECK(pthread_attr_init(&attributes) == 0);
    CHECK(pthread_attr_setstacksize(&attributes, SMALL_STACK) == 0);
    PyThreadState *state = PyEval_SaveThread();
    CHECK(pthread_create(&thread, &attributes, nest_in_a_thread, NULL) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
    PyEval_RestoreThread(state);
    CHECK(pthread_attr_destroy(&attributes) == 0);
    CHECK(deepest >= (SMALL_STACK - 4 * 48 * 1024) / FRAME);
    CHECK(deepest <= (SMALL_STACK - 48 * 1024) / FRAME);
}

TEST(the_main_stack_ends_them_early_too, "W-150") {
    CHECK(nest(0) == -1);
    CHECK(ended_with(PyExc_RecursionError, too_deep));
    CHECK(deepest < 1500);
}

static int nest_lightly(int depth) {
    if (Py_EnterRecursiveCall(" while nesting") != 0) {
        deepest = depth;
        return -1;
    }
    int result = nest_lightly(depth + 1);
    Py_LeaveRecursiveCall();
    return result;
}

TEST(small_frames_end_with_the_count, "W-150") {
    CHECK(nest_lightly(0) == -1);
    CHECK(ended_with(PyExc_RecursionError, too_deep));
    CHECK(deepest == 1500);
}

TEST_MAIN(
    NULL, &the_main_stack_ends_them_early_too, &small_frames_end_with_the_count,
    &a_small_stack_ends_nested_calls_early)
