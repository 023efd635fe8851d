#include "fuzzing.h"

#include "coverage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { VALUES = 18 };

static PyObject *values[VALUES];

void fail(const char *why) {
    fprintf(stderr, "does not hold: %s\n", why);
    if (PyErr_Occurred() != NULL) {
        PyErr_Print();
    }
    abort();
}

uint8_t take_byte(struct input *input) {
    if (input->left == 0) {
        return 0;
    }
    input->left--;
    return *input->bytes++;
}

size_t take_below(struct input *input, size_t bound) {
    return take_byte(input) % bound;
}

void append_text(char *text, size_t room, const char *more) {
    size_t length = strlen(text);
    snprintf(text + length, room - length, "%s", more);
}

struct input take_rest(struct input *input) {
    struct input rest = *input;
    input->bytes += input->left;
    input->left = 0;
    return rest;
}

PyObject *take_value(struct input *input) {
    return values[take_below(input, VALUES)];
}

void expect_answer(PyObject *result) {
    int raised = PyErr_Occurred() != NULL;
    if ((result == NULL) != raised) {
        fail("an object or an exception, and not both");
    }
    PyErr_Clear();
    Py_XDECREF(result);
}

static size_t live_blocks(void) {
    nativeweakref_heap_statistics statistics;
    nativeweakref_heap_stats(&statistics);
    return statistics.live_blocks;
}

static void make_values(void) {
    PyObject *made[VALUES] = {
        Py_NewRef(Py_None),
        Py_NewRef(Py_True),
        PyLong_FromLong(7),
        PyLong_FromLong(-300),
        PyLong_FromString("123456789012345678901234567890", NULL, 10),
        PyFloat_FromDouble(1.5),
        PyFloat_FromDouble(1e300),
        PyComplex_FromDoubles(1, -2),
        PyUnicode_FromString("text"),
        PyUnicode_FromString("x"),
        PyUnicode_FromString("\xe2\x82\xac\xf0\x9f\x90\x8d"),
        PyBytes_FromStringAndSize("a\0b", 3),
        PyByteArray_FromStringAndSize("array", 5),
        Py_BuildValue("(ii)", 1, 2),
        Py_BuildValue("(s(dO)[i])", "nested", 2.5, Py_None, 3),
        Py_BuildValue("[iii]", 1, 2, 3),
        Py_BuildValue("{s:i}", "key", 1),
        PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type)};
    for (int i = 0; i < VALUES; i++) {
        REQUIRE(made[i] != NULL);
        values[i] = made[i];
    }
}

/* Also to the file that FUZZ_REACHED names. */
static void tell_coverage(void) {
    const char *name = getenv("FUZZ_REACHED");
    FILE *file = name == NULL ? NULL : fopen(name, "w");
    if (file != NULL) {
        fprintf(file, "%zu\n", blocks_reached());
        fclose(file);
    }
    fprintf(
        stderr, "%zu of %zu blocks of the library reached\n", blocks_reached(),
        blocks_known());
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc;
    (void)argv;
    const char *blocks = getenv("FUZZ_BLOCKS");
    Py_InitializeEx(0);
    make_values();
    if (blocks != NULL) {
        watch_library(blocks);
        atexit(tell_coverage);
    }
    return 0;
}

/* What the library keeps for later, such as names, is there after the first
 * time; so a leak is what the same input leaves behind twice. */
static int leaks(const uint8_t *bytes, size_t length) {
    size_t before = live_blocks();
    struct input input = {bytes, length};
    run_input(&input);
    REQUIRE(PyErr_Occurred() == NULL);
    if (live_blocks() > before) {
        PyGC_Collect();
    }
    return live_blocks() > before;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static unsigned runs;
    if (leaks(bytes, length) && leaks(bytes, length) && leaks(bytes, length)) {
        fail("nothing is left behind");
    }
    if (++runs % 64 == 0 && nativeweakref_heap_check() != NULL) {
        fail(nativeweakref_heap_check());
    }
    return 0;
}
