/* What debug mode finds. The program runs itself with NATIVEWEAKREF_DEBUG=1 for
 * each misdeed, and shows how that ended. */
#define _POSIX_C_SOURCE 200809L
#include "harness.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static char *volatile block; /* volatile: the compiler sees no misdeed */

static void return_twice(void) {
    block = PyMem_Malloc(40);
    PyMem_Free(block);
    PyMem_Free(block);
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

struct misdeed {
    const char *name;
    void (*run)(void);
};

static const struct misdeed misdeeds[] = {
    {"return_twice", return_twice},
    {"return_twice_with_others_between", return_twice_with_others_between},
    {"return_to_another_family", return_to_another_family},
    {"return_raw_memory_to_another_family",
     return_raw_memory_to_another_family},
    {"reallocate_in_another_family", reallocate_in_another_family},
    {"write_behind", write_behind},
    {"write_behind_raw", write_behind_raw},
    {"write_in_front", write_in_front},
    {"write_far_in_front", write_far_in_front},
    {"write_behind_and_check", write_behind_and_check},
    {"show_filling", show_filling},
    {"allocate_away", allocate_away},
    {"allocate_cleared_away", allocate_cleared_away},
    {"reallocate_away", reallocate_away},
    {"return_away", return_away},
    {"return_nothing_away", return_nothing_away},
    {"make_object_away", make_object_away},
    {"make_collected_object_away", make_collected_object_away},
    {"release_collected_object_away", release_collected_object_away},
    {"use_raw_memory_away", use_raw_memory_away},
    {"do_nothing_wrong", do_nothing_wrong}};

enum { MISDEEDS = sizeof misdeeds / sizeof misdeeds[0] };

static int commit(const char *name) {
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    Py_InitializeEx(0);
    for (int i = 0; i < MISDEEDS; i++) {
        if (strcmp(misdeeds[i].name, name) == 0) {
            misdeeds[i].run();
            return Py_FinalizeEx();
        }
    }
    return 2;
}

/* Runs a misdeed in a process of its own; what it writes to descriptor 2 comes
 * back as text. */
static void run_in_debug_mode(const char *name, const char *expected) {
    int ends[2];
    char text[2000] = "";
    char program[4096];
    size_t length = 0;
    ssize_t part = readlink("/proc/self/exe", program, sizeof program - 1);
    CHECK(part > 0);
    program[part] = '\0';
    CHECK(pipe(ends) == 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], 2);
        close(ends[0]);
        close(ends[1]);
        setenv("NATIVEWEAKREF_DEBUG", "1", 1);
        execl(program, "heap_debug", name, (char *)NULL);
        _exit(3);
    }
    close(ends[1]);
    while (length < sizeof text - 1 &&
           (part = read(ends[0], text + length, sizeof text - 1 - length)) >
               0) {
        length += (size_t)part;
    }
    text[length] = '\0';
    close(ends[0]);
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child);
    int aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    int fatal = strncmp(expected, "Fatal", 5) == 0;
    CHECK(fatal ? aborted : WIFEXITED(status) && WEXITSTATUS(status) == 0);
    CHECK(strcmp(text, expected) == 0);
    if (strcmp(text, expected) != 0) {
        show("%s: %s", name, text);
    }
}

#define FATAL "Fatal Python error: memory block: "

TEST(returning_twice, "W-109") {
    run_in_debug_mode("return_twice", FATAL "it was returned before\n");
    run_in_debug_mode(
        "return_twice_with_others_between", FATAL "it was returned before\n");
}

TEST(families_are_not_mixed, "W-109") {
    run_in_debug_mode(
        "return_to_another_family",
        FATAL "allocated by PyMem_*, used by another family of functions\n");
    run_in_debug_mode(
        "return_raw_memory_to_another_family",
        FATAL "allocated by PyMem_Raw*, used by another family of functions\n");
    run_in_debug_mode(
        "reallocate_in_another_family",
        FATAL "allocated by PyObject_*, used by another family of functions\n");
}

TEST(writing_outside, "W-109") {
    run_in_debug_mode(
        "write_behind", FATAL "bytes behind it were overwritten\n");
    run_in_debug_mode(
        "write_behind_raw", FATAL "bytes behind it were overwritten\n");
    run_in_debug_mode(
        "write_in_front", FATAL "bytes in front of it were overwritten\n");
    run_in_debug_mode(
        "write_far_in_front",
        FATAL "bytes in front of it were overwritten, or it is none\n");
    run_in_debug_mode(
        "write_behind_and_check",
        "sound, then heap check: bytes around a block were overwritten\n");
}

TEST(memory_is_filled, "W-109") {
    run_in_debug_mode("show_filling", "fresh 0xcd, returned 0xdd\n");
}

#define AWAY(function)                                                         \
    "Fatal Python error: _PyMem_Debug" function                                \
    ": Python memory allocator called without holding the GIL\n"

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
    &returning_twice, &families_are_not_mixed,
    &writing_outside, &memory_is_filled,
    &the_gil_is_held, &nothing_is_found_where_nothing_is_wrong};

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[0], "heap_debug") == 0) {
        return commit(argv[1]);
    }
    return run_uninitialised_tests(
        argc, argv, tests, sizeof tests / sizeof tests[0]);
}
