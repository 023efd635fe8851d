/* What happens before Py_Initialize, after Py_FinalizeEx, and in between? */
#include "harness.h"

#include <string.h>

TEST(nothing_is_initialised_at_first, "W-150") {
    SHOW(Py_IsInitialized());
    SHOW_TRUTH(_PyThreadState_UncheckedGet() == NULL);
    SHOW(Py_FinalizeEx());
    SHOW(Py_IsInitialized());
    SHOW_TRUTH(strncmp(Py_GetVersion(), "3.12.", 5) == 0);
}

TEST(raw_memory_needs_no_initialisation, "W-109") {
    char *memory = PyMem_RawMalloc(10);
    SHOW_TRUTH(memory != NULL);
    memory = PyMem_RawRealloc(memory, 1000);
    SHOW_TRUTH(memory != NULL);
    PyMem_RawFree(memory);
    SHOW(Py_IsInitialized());
}

TEST(initialising_twice_is_once, "W-150") {
    Py_InitializeEx(0);
    SHOW(Py_IsInitialized());
    PyThreadState *first = PyThreadState_Get();
    Py_InitializeEx(0);
    SHOW_TRUTH(PyThreadState_Get() == first);
    SHOW_TRUTH(_PyThreadState_UncheckedGet() == first);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    SHOW(Py_FinalizeEx());
    SHOW(Py_IsInitialized());
    SHOW(Py_FinalizeEx());
}

/* Weak references, errors and callbacks on objects that need no own type. */
static PyObject *count_call(PyObject *self, PyObject *reference) {
    (void)reference;
    ++*(int *)PyLong_AsVoidPtr(self);
    Py_RETURN_NONE;
}

static PyMethodDef counting_definition = {"counting", count_call, METH_O, NULL};

static int use_everything(void) {
    int calls = 0;
    PyObject *place = PyLong_FromVoidPtr(&calls);
    PyObject *referent = PyCFunction_New(&counting_definition, place);
    PyObject *callback = PyCFunction_New(&counting_definition, place);
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    PyObject *called = PyWeakref_NewRef(referent, callback);
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    CHECK(PyWeakref_GetObject(shared) == referent);
    Py_DECREF(referent);
    CHECK(PyWeakref_GetObject(shared) == Py_None);
    PyErr_SetString(PyExc_ValueError, "an error of this cycle");
    PyErr_Clear();
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "key", shared);
    RELEASE(place, callback, shared, called, proxy, dict);
    return calls;
}

TEST(a_hundred_lives, "W-428") {
    int calls = 0;
    for (int i = 0; i < 100; i++) {
        Py_InitializeEx(0);
        CHECK(Py_IsInitialized());
        calls += use_everything();
        CHECK(Py_FinalizeEx() == 0);
        CHECK(!Py_IsInitialized());
    }
    SHOW(calls);
}

static int called_at_shutdown;
static PyObject *kept_reference;

static PyObject *note_call(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    called_at_shutdown++;
    Py_RETURN_NONE;
}

static PyMethodDef noting_definition = {"noting", note_call, METH_O, NULL};

TEST(lists_of_built_in_types_are_emptied_silently, "W-428") {
    Py_Initialize();
    PyObject *callback = PyCFunction_New(&noting_definition, NULL);
    PyObject *type = (PyObject *)&PyLong_Type;
    kept_reference = PyWeakref_NewRef(type, callback);
    SHOW_TRUTH(PyWeakref_GetObject(kept_reference) == type);
    Py_DECREF(callback);
    Py_Finalize();
    SHOW(called_at_shutdown);
    SHOW_TRUTH(((PyWeakReference *)kept_reference)->wr_object == Py_None);
}

TEST_MAIN_UNINITIALISED(
    &nothing_is_initialised_at_first, &raw_memory_needs_no_initialisation,
    &initialising_twice_is_once, &a_hundred_lives,
    &lists_of_built_in_types_are_emptied_silently)
