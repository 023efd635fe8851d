/* What debug mode finds. The program runs itself with NATIVEWEAKREF_DEBUG=1 for
 * each misdeed, and shows how that ended. */
#define _POSIX_C_SOURCE 200809L
#include "debug_mode.h"

static char *volatile block; /* volatile: the compiler sees no misdeed */

static void return_twice(void) {
    block = PyMem_Malloc(40);
    PyMem_Free(block);
    PyMem_Free(block);
}

static void return_raw_twice(void) {
    block = PyMem_RawMalloc(300);
    PyMem_RawFree(block);
    PyMem_RawFree(block);
}

static void return_twice_with_others_between(void) {
    block = PyObject_Malloc(40);
    PyObject_Free(block);
    for (int i = 0; i < 100; i++) {
        PyObject_Free(PyObject_Malloc(40));
    }
    PyObject_Free(block);
}

static void return_to_another_family(void) {
    block = PyMem_Malloc(40);
    PyObject_Free(block);
}

static void return_raw_memory_to_another_family(void) {
    block = PyMem_RawMalloc(40);
    PyMem_Free(block);
}

static void reallocate_in_another_family(void) {
    block = PyObject_Malloc(40);
    block = PyMem_Realloc(block, 80);
}

static void write_behind(void) {
    block = PyMem_Malloc(41);
    block[41] = 'x';
    PyMem_Free(block);
}

static void write_behind_raw(void) {
    block = PyMem_RawMalloc(41);
    block[41] = 'x';
    PyMem_RawFree(block);
}

static void write_in_front(void) {
    block = PyMem_Malloc(40);
    block[-1] = 'x';
    PyMem_Free(block);
}

static void write_far_in_front(void) {
    block = PyMem_Malloc(40);
    block[-8] = 'x';
    PyMem_Free(block);
}

static void write_behind_and_check(void) {
    block = PyMem_Malloc(40);
    const char *before = nativeweakref_heap_check();
    block[40] = 'x';
    const char *after = nativeweakref_heap_check();
    fprintf(stderr, "%s, then %s\n", before == NULL ? "sound" : before, after);
    block[40] = (char)0xfd;
    PyMem_Free(block);
}

static void write_after_return(void) {
    block = PyMem_Malloc(40);
    PyMem_Free(block);
    block[7] = 'x';
}

static void write_raw_after_return(void) {
    block = PyMem_RawMalloc(40);
    PyMem_RawFree(block);
    block[7] = 'x';
}

static void write_raw_after_return_long_ago(void) {
    write_raw_after_return();
    for (int i = 0; i < 5000; i++) {
        PyMem_RawFree(PyMem_RawMalloc(40));
    }
    fprintf(stderr, "not found in time\n");
}

/* Found when the block is to be used anew. */
static void write_after_return_long_ago(void) {
    write_after_return();
    for (int i = 0; i < 5000; i++) {
        PyMem_Free(PyMem_Malloc(40));
    }
    fprintf(stderr, "not found in time\n");
}

static void write_large_after_resize(void) {
    block = PyMem_Malloc(4000);
    char *volatile other = PyMem_Realloc(block, 8000);
    block[3999] = 'x';
    PyMem_Free(other);
}

static void show_filling(void) {
    block = PyMem_Malloc(40);
    fprintf(stderr, "fresh 0x%02x, ", (unsigned char)block[39]);
    PyMem_Free(block);
    fprintf(stderr, "returned 0x%02x\n", (unsigned char)block[39]);
}

/* The rest is done by a thread that has given the GIL up. */
static void allocate_away(void) {
    PyEval_SaveThread();
    block = PyMem_Malloc(40);
}

static void allocate_cleared_away(void) {
    PyEval_SaveThread();
    block = PyObject_Calloc(40, 1);
}

static void reallocate_away(void) {
    block = PyObject_Malloc(40);
    PyEval_SaveThread();
    block = PyObject_Realloc(block, 4000);
}

static void return_away(void) {
    block = PyMem_Malloc(40);
    PyEval_SaveThread();
    PyMem_Free(block);
}

static void return_nothing_away(void) {
    PyEval_SaveThread();
    PyMem_Free(NULL);
}

static void make_object_away(void) {
    PyEval_SaveThread();
    PyLong_FromLong(123456789);
}

static void make_collected_object_away(void) {
    PyEval_SaveThread();
    PyTuple_New(3);
}

static void release_collected_object_away(void) {
    PyObject *tuple = PyTuple_New(3);
    PyEval_SaveThread();
    Py_DECREF(tuple);
}

static void use_raw_memory_away(void) {
    PyThreadState *state = PyEval_SaveThread();
    block = PyMem_RawMalloc(40);
    block = PyMem_RawRealloc(block, 4000);
    PyMem_RawFree(block);
    PyMem_RawFree(PyMem_RawCalloc(40, 1));
    PyEval_RestoreThread(state);
    fprintf(stderr, "allowed\n");
}

/* Nothing is wrong here: objects, memory of every family, all sizes. */
static void do_nothing_wrong(void) {
    for (size_t size = 0; size < 200000; size = size * 2 + 1) {
        void *one = PyMem_RawMalloc(size);
        void *two = PyMem_Calloc(size, 1);
        void *three = PyObject_Malloc(size);
        one = PyMem_RawRealloc(one, size / 2);
        two = PyMem_Realloc(two, size * 3);
        three = PyObject_Realloc(three, size + 1);
        PyMem_RawFree(one);
        PyMem_Free(two);
        PyObject_Free(three);
    }
    for (long i = 0; i < 5000; i++) {
        PyObject *number = PyLong_FromLong(i << 40);
        PyObject *pair = PyTuple_Pack(2, number, Py_None);
        Py_XDECREF(number);
        Py_XDECREF(pair);
    }
    const char *finding = nativeweakref_heap_check();
    fprintf(stderr, "%s\n", finding == NULL ? "sound" : finding);
}

static const struct misdeed misdeeds[] = {
    MISDEED(return_twice),
    MISDEED(return_raw_twice),
    MISDEED(write_raw_after_return),
    MISDEED(write_raw_after_return_long_ago),
    MISDEED(return_twice_with_others_between),
    MISDEED(return_to_another_family),
    MISDEED(return_raw_memory_to_another_family),
    MISDEED(reallocate_in_another_family),
    MISDEED(write_behind),
    MISDEED(write_behind_raw),
    MISDEED(write_in_front),
    MISDEED(write_far_in_front),
    MISDEED(write_behind_and_check),
    MISDEED(write_after_return),
    MISDEED(write_after_return_long_ago),
    MISDEED(write_large_after_resize),
    MISDEED(show_filling),
    MISDEED(allocate_away),
    MISDEED(allocate_cleared_away),
    MISDEED(reallocate_away),
    MISDEED(return_away),
    MISDEED(return_nothing_away),
    MISDEED(make_object_away),
    MISDEED(make_collected_object_away),
    MISDEED(release_collected_object_away),
    MISDEED(use_raw_memory_away),
    MISDEED(do_nothing_wrong)};

#define FATAL "Fatal Python error: memory block: "
#define BLOCK(family, size)                                                    \
    "  block of " family ", " #size " bytes at @\n  allocated by\n  found "    \
    "in\n"

TEST(returning_twice, "W-109") {
    run_in_debug_mode(
        "return_twice",
        FATAL "it was returned before\n" BLOCK("the object heap", 40));
    run_in_debug_mode(
        "return_twice_with_others_between",
        FATAL "it was returned before\n" BLOCK("the object heap", 40));
}

TEST(raw_memory_is_held_back, "W-109") {
    run_in_debug_mode(
        "return_raw_twice",
        FATAL "it was returned before\n" BLOCK("PyMem_Raw*", 300));
    run_in_debug_mode(
        "write_raw_after_return", FATAL
        "it was written to after it was returned\n" BLOCK("PyMem_Raw*", 40));
    run_in_debug_mode(
        "write_raw_after_return_long_ago", FATAL
        "it was written to after it was returned\n" BLOCK("PyMem_Raw*", 40));
}

TEST(families_are_not_mixed, "W-109") {
    run_in_debug_mode(
        "return_to_another_family", FATAL
        "allocated by PyMem_*, used by another family of functions\n" BLOCK(
            "PyMem_*", 40));
    run_in_debug_mode(
        "return_raw_memory_to_another_family", FATAL
        "allocated by PyMem_Raw*, used by another family of functions\n" BLOCK(
            "PyMem_Raw*", 40));
    run_in_debug_mode(
        "reallocate_in_another_family", FATAL
        "allocated by PyObject_*, used by another family of functions\n" BLOCK(
            "PyObject_*", 40));
}

TEST(writing_outside, "W-109") {
    run_in_debug_mode(
        "write_behind",
        FATAL "bytes behind it were overwritten\n" BLOCK("PyMem_*", 41));
    run_in_debug_mode(
        "write_behind_raw",
        FATAL "bytes behind it were overwritten\n" BLOCK("PyMem_Raw*", 41));
    run_in_debug_mode(
        "write_in_front",
        FATAL "bytes in front of it were overwritten\n" BLOCK("PyMem_*", 40));
    run_in_debug_mode(
        "write_far_in_front", FATAL
        "bytes in front of it were overwritten, or it is none\n  found in\n");
    run_in_debug_mode(
        "write_behind_and_check",
        "sound, then heap check: bytes around a block were overwritten\n");
}

TEST(use_after_return, "W-109") {
    static const char *const names[] = {
        "write_after_return", "write_after_return_long_ago"};
    for (int i = 0; i < 2; i++) {
        run_in_debug_mode(
            names[i], FATAL "it was written to after it was returned\n" BLOCK(
                          "the object heap", 40));
    }
    run_in_debug_mode(
        "write_large_after_resize",
        FATAL "it was written to after it was returned\n" BLOCK(
            "the object heap", 4000));
}

TEST(memory_is_filled, "W-109") {
    run_in_debug_mode("show_filling", "fresh 0xcd, returned 0xdd\n");
}

#define AWAY(function)                                                         \
    "Fatal Python error: _PyMem_Debug" function                                \
    ": Python memory allocator called without holding the GIL\n  found in\n"

TEST(the_gil_is_held, "W-109 W-700") {
    run_in_debug_mode("allocate_away", AWAY("Malloc"));
    run_in_debug_mode("allocate_cleared_away", AWAY("Calloc"));
    run_in_debug_mode("reallocate_away", AWAY("Realloc"));
    run_in_debug_mode("return_away", AWAY("Free"));
    run_in_debug_mode("return_nothing_away", AWAY("Free"));
    run_in_debug_mode("make_object_away", AWAY("Malloc"));
    run_in_debug_mode("make_collected_object_away", AWAY("Malloc"));
    run_in_debug_mode("release_collected_object_away", AWAY("Free"));
    run_in_debug_mode("use_raw_memory_away", "allowed\n");
}

TEST(nothing_is_found_where_nothing_is_wrong, "W-109") {
    run_in_debug_mode("do_nothing_wrong", "sound\n");
}

static const struct test *const tests[] = {
    &returning_twice,        &raw_memory_is_held_back,
    &families_are_not_mixed, &writing_outside,
    &use_after_return,       &memory_is_filled,
    &the_gil_is_held,        &nothing_is_found_where_nothing_is_wrong};

int main(int argc, char **argv) {
    int status =
        commit(argc, argv, misdeeds, sizeof misdeeds / sizeof misdeeds[0]);
    return status >= 0 ? status
                       : run_uninitialised_tests(
                             argc, argv, tests, sizeof tests / sizeof tests[0]);
}
