/* What does PyWeakref_IsDead say? It came with CPython 3.14. */
#include "referent.h"

#include <string.h>

static void expect_error(int status, PyObject *type, const char *ending) {
    CHECK(status == -1);
    CHECK(PyErr_ExceptionMatches(type));
    PyObject *exception = PyErr_GetRaisedException();
    PyObject *text = PyObject_Str(exception);
    const char *shown = PyUnicode_AsUTF8(text);
    size_t length = strlen(shown);
    size_t expected = strlen(ending);
    CHECK(length >= expected);
    CHECK(strcmp(shown + length - expected, ending) == 0);
    RELEASE(exception, text);
}

static PyObject *observed[3];

static void look_at_the_dying(PyObject *referent) {
    CHECK(Py_REFCNT(referent) == 0);
    for (int i = 0; i < 3; i++) {
        CHECK(PyWeakref_IsDead(observed[i]) == 1);
    }
    CHECK(Py_REFCNT(referent) == 0);
}

TEST(alive_then_dying_then_dead, "W-058 W-042") {
    PyObject *referent = new_referent();
    observed[0] = PyWeakref_NewRef(referent, NULL);
    observed[1] = PyWeakref_NewProxy(referent, NULL);
    observed[2] = new_subreference(referent, NULL);
    for (int i = 0; i < 3; i++) {
        CHECK(PyWeakref_IsDead(observed[i]) == 0);
    }
    CHECK(Py_REFCNT(referent) == 1);
    referent_is_dying = look_at_the_dying;
    Py_DECREF(referent);
    for (int i = 0; i < 3; i++) {
        CHECK(PyWeakref_IsDead(observed[i]) == 1);
        Py_DECREF(observed[i]);
    }
    CHECK(PyErr_Occurred() == NULL);
}

TEST(what_is_no_weak_reference_is_an_error, "W-059") {
    PyObject *referent = new_referent();
    expect_error(
        PyWeakref_IsDead(NULL), PyExc_SystemError,
        "bad argument to internal function");
    expect_error(
        PyWeakref_IsDead(Py_None), PyExc_TypeError,
        "expected a weakref, got NoneType");
    expect_error(
        PyWeakref_IsDead(referent), PyExc_TypeError,
        "expected a weakref, got demo.Referent");
    expect_error(
        PyWeakref_IsDead((PyObject *)&_PyWeakref_RefType), PyExc_TypeError,
        "expected a weakref, got type");
    Py_DECREF(referent);
}

TEST(the_error_names_the_module_of_a_heap_type, "W-059") {
    PyType_Slot slots[] = {{0, NULL}};
    PyType_Spec spec = {
        "demo.inner.Heap", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT, slots};
    PyObject *type = PyType_FromSpec(&spec);
    PyObject *object = PyObject_CallNoArgs(type);
    expect_error(
        PyWeakref_IsDead(object), PyExc_TypeError,
        "expected a weakref, got demo.inner.Heap");
    RELEASE(object, type);
}

TEST(the_function_has_this_prototype, "W-060 W-068") {
    int (*is_dead_function)(PyObject *) = PyWeakref_IsDead;
    CHECK(is_dead_function(NULL) == -1);
    PyErr_Clear();
}

TEST_MAIN(
    ready_referents, &alive_then_dying_then_dead,
    &what_is_no_weak_reference_is_an_error,
    &the_error_names_the_module_of_a_heap_type,
    &the_function_has_this_prototype)
