/* A small test harness for C programs that use the weak-reference C API.
 *
 * A test is a function whose name is a sentence, with the numbered points of
 * behaviour (W-nnn) that it covers. It prints facts; the same program built
 * against CPython prints the same facts, and that output is committed under
 * expected/. CHECK is for what must hold whatever is printed.
 *
 * Facts never contain addresses, file names, line numbers or anything else
 * that differs between two runs or two machines. */
#ifndef TESTS_C_HARNESS_H
#define TESTS_C_HARNESS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct test {
    const char *name;
    const char *points;
    void (*run)(void);
};

/* Defines a test. One that is missing from TEST_MAIN is an unused constant,
 * which the compiler refuses. */
#define TEST(name, points)                                                     \
    static void name##_body(void);                                             \
    static const struct test name = {#name, points, name##_body};              \
    static void name##_body(void)

/* Ends a test program: setup runs once after Py_InitializeEx (it may be NULL),
 * then come the tests in this order. */
#define TEST_MAIN(setup, ...)                                                  \
    int main(int argc, char **argv) {                                          \
        static const struct test *const tests[] = {__VA_ARGS__};               \
        return run_tests(                                                      \
            argc, argv, setup, tests, sizeof tests / sizeof tests[0]);         \
    }

/* The same with a function that runs before Py_InitializeEx. */
#define TEST_MAIN_PREPARED(before, setup, ...)                                 \
    int main(int argc, char **argv) {                                          \
        static const struct test *const tests[] = {__VA_ARGS__};               \
        (before)();                                                            \
        return run_tests(                                                      \
            argc, argv, setup, tests, sizeof tests / sizeof tests[0]);         \
    }

/* The same for programs whose tests initialise and finalise on their own. */
#define TEST_MAIN_UNINITIALISED(...)                                           \
    int main(int argc, char **argv) {                                          \
        static const struct test *const tests[] = {__VA_ARGS__};               \
        return run_uninitialised_tests(                                        \
            argc, argv, tests, sizeof tests / sizeof tests[0]);                \
    }

int run_tests(
    int argc, char **argv, void (*setup)(void), const struct test *const *tests,
    size_t count);
int run_uninitialised_tests(
    int argc, char **argv, const struct test *const *tests, size_t count);

/* Called after each test, for leak counts that a program keeps itself. */
extern void (*after_each_test)(void);

/* To the analyzer a failed check ends the program: what comes after one is no
 * finding. */
#if defined(__clang_analyzer__)
#define CHECK(condition) ((condition) ? (void)0 : __builtin_trap())
#else
#define CHECK(condition) check((condition) != 0, #condition, __FILE__, __LINE__)
#endif
void check(int holds, const char *condition, const char *file, int line);

/* For helpers in headers that not every program needs. */
#if defined(__GNUC__)
#define MAYBE_UNUSED __attribute__((unused))
#else
#define MAYBE_UNUSED
#endif

/* Prints one fact. The text is printed as it is: no addresses, please. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void show(const char *format, ...);

/* The expression and its value; SHOW_TRUTH for results that are only promised
 * to be zero or not. */
#define SHOW(expression) show("%s: %lld", #expression, (long long)(expression))
#define SHOW_HEX(expression)                                                   \
    show("%s: 0x%llx", #expression, (unsigned long long)(expression))
#define SHOW_TRUTH(expression)                                                 \
    show("%s: %s", #expression, (expression) ? "yes" : "no")

/* The repr of a borrowed object, with addresses replaced by 0x... */
void show_repr(const char *label, PyObject *object);

/* The repr of a result, or the error that came instead; releases the result
 * and clears the error. */
void show_result(const char *label, PyObject *result);
#define SHOW_RESULT(expression) show_result(#expression, expression)

/* Type and text of the pending exception, which is cleared. The file and line
 * in front of "bad argument to internal function" are left out. */
void show_error(const char *label);

/* Whether an object has documentation. The words are the library's own. */
bool is_documented(PyObject *object);

/* Whether there is a pending exception with this type and text; clears it. */
bool ended_with(PyObject *type, const char *text);

/* A status such as 0 or -1 together with the pending exception, if any. */
void show_status(const char *label, long long status);
#define SHOW_STATUS(expression) show_status(#expression, expression)

/* Releases all objects listed; NULLs are passed over. */
#define RELEASE(...)                                                           \
    release(                                                                   \
        (PyObject *[]){__VA_ARGS__},                                           \
        sizeof((PyObject *[]){__VA_ARGS__}) / sizeof(PyObject *))
void release(PyObject *const *objects, size_t count);

/* What is written to descriptor 2 between these two calls is shown as facts, or
 * with another end of the capture compared or stored. */
void capture_stderr(void);
void show_captured_stderr(const char *label);
bool captured_stderr_is(const char *text);
void take_captured_stderr(char *text, size_t size);

#endif
