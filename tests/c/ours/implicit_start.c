/* Without Py_Initialize the first object or error starts the runtime. */
#include "harness.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs one way to begin in a fresh child, so that it is really the first. */
static void begin_in_child(void (*begin)(void)) {
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        if (Py_IsInitialized()) {
            _exit(10);
        }
        begin();
        _exit(Py_IsInitialized() ? 0 : 11);
    }
    int status = -1;
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void begin_with_a_number(void) {
    PyObject *number = PyLong_FromLong(123456789);
    if (number == NULL || PyLong_AsLong(number) != 123456789) {
        _exit(12);
    }
    Py_DECREF(number);
}

static void begin_with_a_text(void) {
    PyObject *text = PyUnicode_FromString("text");
    if (text == NULL || PyUnicode_GetLength(text) != 4) {
        _exit(12);
    }
    Py_DECREF(text);
}

static void begin_with_an_error(void) {
    PyErr_SetString(PyExc_ValueError, "the first thing");
    if (!PyErr_ExceptionMatches(PyExc_ValueError)) {
        _exit(12);
    }
    PyErr_Clear();
}

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static void begin_with_a_type(void) {
    if (PyType_Ready(&Plain_Type) != 0) {
        _exit(12);
    }
}

static void begin_with_a_wrong_call(void) {
    if (PyWeakref_NewRef(Py_None, NULL) != NULL ||
        !PyErr_ExceptionMatches(PyExc_TypeError)) {
        _exit(12);
    }
    PyErr_Clear();
}

TEST(any_first_object_or_error_starts_the_runtime, "W-150") {
    begin_in_child(begin_with_a_number);
    begin_in_child(begin_with_a_text);
    begin_in_child(begin_with_an_error);
    begin_in_child(begin_with_a_type);
    begin_in_child(begin_with_a_wrong_call);
    CHECK(!Py_IsInitialized());
}

TEST(looking_does_not_start_it, "W-150") {
    CHECK(PyErr_Occurred() == NULL);
    CHECK(PyWeakref_CheckRef(Py_None) == 0);
    CHECK(Py_REFCNT(Py_None) > 0);
    CHECK(strncmp(Py_GetVersion(), "3.12.1 (nativeweakref ", 22) == 0);
    CHECK(nativeweakref_version() > 0);
    CHECK(!Py_IsInitialized());
}

TEST(a_start_implied_is_ended_like_any_other, "W-150") {
    PyObject *number = PyLong_FromLong(123456789);
    CHECK(Py_IsInitialized());
    Py_DECREF(number);
    Py_InitializeEx(0);
    CHECK(Py_FinalizeEx() == 0);
    CHECK(!Py_IsInitialized());
}

TEST_MAIN_UNINITIALISED(
    &any_first_object_or_error_starts_the_runtime, &looking_does_not_start_it,
    &a_start_implied_is_ended_like_any_other)
