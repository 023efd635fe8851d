#define _POSIX_C_SOURCE 200809L
#include "harness.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void (*after_each_test)(void);

static int failures;

void check(int holds, const char *condition, const char *file, int line) {
    if (holds) {
        return;
    }
    failures++;
    fflush(stdout);
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
}

void show(const char *format, ...) {
    va_list arguments;
    printf("    ");
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n");
}

/* Shorter hexadecimal numbers are code points, bytes and flags. */
enum { SHORTEST_ADDRESS = 7 };

/* Prints text with every hexadecimal address replaced by 0x... */
static void print_without_addresses(const char *text) {
    while (*text != '\0') {
        if (text[0] == '0' && text[1] == 'x') {
            size_t digits = strspn(text + 2, "0123456789abcdef");
            if (digits >= SHORTEST_ADDRESS) {
                printf("0x...");
                text += 2 + digits;
                continue;
            }
        }
        putchar(*text);
        text++;
    }
}

/* Skips "file:line: " in front of an internal error's text. */
static const char *without_source_position(const char *text) {
    static const char internal[] = "bad argument to internal function";
    const char *found = strstr(text, internal);
    return found != NULL ? found : text;
}

void show_repr(const char *label, PyObject *object) {
    PyObject *repr = PyObject_Repr(object);
    if (repr == NULL) {
        show_error(label);
        return;
    }
    printf("    %s: ", label);
    print_without_addresses(PyUnicode_AsUTF8(repr));
    printf("\n");
    Py_DECREF(repr);
}

void show_result(const char *label, PyObject *result) {
    if (result == NULL) {
        CHECK(PyErr_Occurred() != NULL);
        show_error(label);
        return;
    }
    if (PyErr_Occurred() != NULL) {
        CHECK(!"a result came together with an exception");
        PyErr_Clear();
    }
    show_repr(label, result);
    Py_DECREF(result);
}

void show_error(const char *label) {
    PyObject *exception = PyErr_GetRaisedException();
    if (exception == NULL) {
        printf("    %s: no error\n", label);
        return;
    }
    PyObject *text = PyObject_Str(exception);
    printf("    %s: %s: ", label, Py_TYPE(exception)->tp_name);
    if (text != NULL) {
        const char *shown = PyUnicode_AsUTF8(text);
        print_without_addresses(without_source_position(shown));
    } else {
        PyErr_Clear();
        printf("<no text>");
    }
    printf("\n");
    Py_XDECREF(text);
    Py_DECREF(exception);
}

bool is_documented(PyObject *object) {
    PyObject *text = PyObject_GetAttrString(object, "__doc__");
    bool documented =
        text != NULL && PyUnicode_Check(text) && PyUnicode_GET_LENGTH(text) > 0;
    PyErr_Clear();
    Py_XDECREF(text);
    return documented;
}

bool ended_with(PyObject *type, const char *text) {
    PyObject *exception = PyErr_GetRaisedException();
    if (exception == NULL) {
        return false;
    }
    PyObject *given = PyObject_Str(exception);
    bool same = PyErr_GivenExceptionMatches(exception, type) && given != NULL &&
                PyUnicode_CompareWithASCIIString(given, text) == 0;
    PyErr_Clear();
    Py_XDECREF(given);
    Py_DECREF(exception);
    return same;
}

void show_status(const char *label, long long status) {
    if (PyErr_Occurred() == NULL) {
        show("%s: %lld", label, status);
        return;
    }
    show("%s: %lld", label, status);
    show_error("  with");
}

void release(PyObject *const *objects, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Py_XDECREF(objects[i]);
    }
}

static FILE *captured;
static int real_stderr = -1;

void capture_stderr(void) {
    fflush(stderr);
    captured = tmpfile();
    real_stderr = dup(STDERR_FILENO);
    if (captured == NULL || real_stderr < 0 ||
        dup2(fileno(captured), STDERR_FILENO) < 0) {
        perror("cannot capture the standard error stream");
        exit(3);
    }
}

static void end_capture(void) {
    fflush(stderr);
    dup2(real_stderr, STDERR_FILENO);
    close(real_stderr);
    rewind(captured);
}

void take_captured_stderr(char *text, size_t size) {
    end_capture();
    text[fread(text, 1, size - 1, captured)] = '\0';
    fclose(captured);
}

bool captured_stderr_is(const char *text) {
    char written[1000];
    take_captured_stderr(written, sizeof written);
    return strcmp(written, text) == 0;
}

void show_captured_stderr(const char *label) {
    char line[1000];
    end_capture();
    show("%s:", label);
    while (fgets(line, sizeof line, captured) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        printf("    | ");
        print_without_addresses(line);
        printf("\n");
    }
    fclose(captured);
}

static void list_tests(const struct test *const *tests, size_t count) {
    for (size_t i = 0; i < count; i++) {
        printf("[%s] %s\n", tests[i]->points, tests[i]->name);
    }
}

static void run_one(const struct test *test) {
    printf("[%s] %s\n", test->points, test->name);
    test->run();
    if (after_each_test != NULL) {
        after_each_test();
    }
    fflush(stdout);
}

/* Runs the test that the command line names, or all. */
static int run_chosen(
    int argc, char **argv, const struct test *const *tests, size_t count,
    int initialised) {
    size_t ran = 0;
    for (size_t i = 0; i < count; i++) {
        if (argc > 1 && strcmp(argv[1], tests[i]->name) != 0) {
            continue;
        }
        run_one(tests[i]);
        ran++;
        if (initialised && PyErr_Occurred() != NULL) {
            CHECK(!"the test left an exception pending");
            PyErr_Clear();
        }
    }
    if (ran == 0) {
        fprintf(stderr, "%s: no test is named %s\n", argv[0], argv[1]);
        return 2;
    }
    return 0;
}

static int wants_list(int argc, char **argv) {
    return argc > 1 && strcmp(argv[1], "--list") == 0;
}

int run_tests(
    int argc, char **argv, void (*setup)(void), const struct test *const *tests,
    size_t count) {
    if (wants_list(argc, argv)) {
        list_tests(tests, count);
        return 0;
    }
    Py_InitializeEx(0);
    if (setup != NULL) {
        setup();
    }
    int status = run_chosen(argc, argv, tests, count, 1);
    if (Py_FinalizeEx() != 0) {
        CHECK(!"Py_FinalizeEx reported a failure");
    }
    return status != 0 ? status : failures != 0;
}

int run_uninitialised_tests(
    int argc, char **argv, const struct test *const *tests, size_t count) {
    if (wants_list(argc, argv)) {
        list_tests(tests, count);
        return 0;
    }
    int status = run_chosen(argc, argv, tests, count, 0);
    return status != 0 ? status : failures != 0;
}
