/* Memory runs out while weak references are made or cleared. CPython leaves
 * weak references linked to freed memory when it happens while several are
 * cleared; here they are dead, and the error is reported as unraisable. */
#define _POSIX_C_SOURCE 200809L /* fileno */
#include "referent.h"

#include <string.h>
#include <unistd.h>

static Py_ssize_t failures_left; /* of one wanted while a referent died */

static int callbacks_run;

static PyObject *count_callback(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    callbacks_run++;
    return Py_NewRef(Py_None);
}

static PyMethodDef count_callback_def = {
    "count_callback", count_callback, METH_O, NULL};

static void expect_memory_error(PyObject *result) {
    CHECK(nativeweakref_fault_set(0) == 0); /* the allocation was asked for */
    CHECK(result == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_MemoryError));
    PyErr_Clear();
}

TEST(creating_fails_cleanly, "W-035") {
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&count_callback_def, NULL);
    nativeweakref_fault_set(1);
    expect_memory_error(PyWeakref_NewRef(referent, NULL));
    nativeweakref_fault_set(1);
    expect_memory_error(PyWeakref_NewRef(referent, callback));
    nativeweakref_fault_set(1);
    expect_memory_error(PyWeakref_NewProxy(referent, NULL));
    nativeweakref_fault_set(1);
    expect_memory_error(PyWeakref_NewProxy(referent, callback));
    CHECK(weaklist_of(referent) == NULL);
    CHECK(Py_REFCNT(callback) == 1);
    CHECK(Py_REFCNT(referent) == 1);
    RELEASE(referent, callback);
}

TEST(creating_leaves_the_list_as_it_was, "W-035") {
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&count_callback_def, NULL);
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    nativeweakref_fault_set(1);
    expect_memory_error(PyWeakref_NewRef(referent, callback));
    CHECK(weaklist_of(referent) == weakref_of(shared));
    CHECK(weakref_of(shared)->wr_next == NULL);
    RELEASE(shared, referent, callback);
}

/* Descriptor 2 goes into a file while a referent dies without memory. */
static size_t die_without_memory(PyObject *referent, char *text, size_t size) {
    FILE *file = tmpfile();
    CHECK(file != NULL);
    int saved = dup(2);
    dup2(fileno(file), 2);
    nativeweakref_fault_set(1);
    Py_DECREF(referent);
    failures_left = nativeweakref_fault_set(0);
    dup2(saved, 2);
    close(saved);
    rewind(file);
    size_t length = fread(text, 1, size - 1, file);
    text[length] = '\0';
    fclose(file);
    return length;
}

TEST(clearing_several_kills_all_without_callbacks, "W-004 W-419") {
    char text[1000];
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&count_callback_def, NULL);
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    PyObject *first = PyWeakref_NewRef(referent, callback);
    PyObject *second = PyWeakref_NewProxy(referent, callback);
    callbacks_run = 0;
    die_without_memory(referent, text, sizeof text);
    CHECK(failures_left == 0);
    CHECK(callbacks_run == 0);
    CHECK(is_dead(shared) && is_dead(first) && is_dead(second));
    CHECK(weakref_of(first)->wr_next == NULL);
    CHECK(weakref_of(second)->wr_prev == NULL);
    CHECK(strcmp(text, "MemoryError: \n") == 0);
    CHECK(PyErr_Occurred() == NULL);
    RELEASE(shared, first, second);
    CHECK(Py_REFCNT(callback) == 1);
    RELEASE(callback);
}

TEST(clearing_one_needs_no_memory, "W-004 W-416") {
    char text[1000];
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&count_callback_def, NULL);
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    callbacks_run = 0;
    CHECK(die_without_memory(referent, text, sizeof text) == 0);
    CHECK(failures_left == 1);
    CHECK(callbacks_run == 1);
    CHECK(is_dead(reference));
    RELEASE(reference, callback);
}

TEST(a_pending_error_survives_the_failure, "W-004 W-415") {
    char text[1000];
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&count_callback_def, NULL);
    PyObject *first = PyWeakref_NewRef(referent, callback);
    PyObject *second = PyWeakref_NewRef(referent, callback);
    PyErr_SetString(PyExc_KeyError, "pending");
    die_without_memory(referent, text, sizeof text);
    CHECK(PyErr_ExceptionMatches(PyExc_KeyError));
    PyErr_Clear();
    RELEASE(first, second, callback);
}

TEST_MAIN(
    ready_referents, &creating_fails_cleanly,
    &creating_leaves_the_list_as_it_was,
    &clearing_several_kills_all_without_callbacks,
    &clearing_one_needs_no_memory, &a_pending_error_survives_the_failure)
