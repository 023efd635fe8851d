/* What does PyWeakref_GetRef give? It came with CPython 3.13. */
#include "referent.h"

/* What out holds before each call, so that a path that forgets it is seen. */
#define POISON ((PyObject *)(void *)&poison)
static char poison;

static void show_get_ref(const char *label, PyObject *reference) {
    PyObject *out = POISON;
    int status = PyWeakref_GetRef(reference, &out);
    CHECK(out != POISON);
    show("%s: %d, %s", label, status, out == NULL ? "NULL" : "an object");
    if (status < 0) {
        show_error("  with");
    }
    CHECK(PyErr_Occurred() == NULL);
    Py_XDECREF(out);
}

TEST(a_live_referent_is_given_as_a_new_reference, "W-051 W-057 W-881") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *all[] = {
        PyWeakref_NewRef(referent, NULL), new_subreference(referent, NULL),
        PyWeakref_NewProxy(referent, NULL), PyWeakref_NewProxy(callable, NULL)};
    for (int i = 0; i < 4; i++) {
        PyObject *out = POISON;
        SHOW(PyWeakref_GetRef(all[i], &out));
        SHOW_TRUTH(out == (i == 3 ? callable : referent));
        SHOW(Py_REFCNT(out));
        Py_DECREF(out);
        Py_DECREF(all[i]);
    }
    RELEASE(referent, callable);
}

static PyObject *observed;

static void look_at_the_dying(PyObject *referent) {
    SHOW(Py_REFCNT(referent));
    show_get_ref("dying", observed);
    SHOW(Py_REFCNT(referent));
}

TEST(a_dead_or_dying_referent_is_not_given, "W-052 W-042") {
    PyObject *referent = new_referent();
    observed = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    referent_is_dying = look_at_the_dying;
    Py_DECREF(referent);
    show_get_ref("dead", observed);
    show_get_ref("dead proxy", proxy);
    RELEASE(observed, proxy);
}

TEST(what_is_no_weak_reference_is_an_error, "W-053 W-054 W-055 W-881") {
    PyObject *referent = new_referent();
    show_get_ref("NULL", NULL);
    show_get_ref("a referent", referent);
    show_get_ref("None", Py_None);
    show_get_ref("the type", (PyObject *)&_PyWeakref_RefType);
    Py_DECREF(referent);
}

TEST(a_pending_error_survives_success, "W-051") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *out = POISON;
    PyErr_SetString(PyExc_KeyError, "pending");
    SHOW(PyWeakref_GetRef(reference, &out));
    show_error("live");
    RELEASE(out, referent);
    PyErr_SetString(PyExc_KeyError, "pending");
    SHOW(PyWeakref_GetRef(reference, &out));
    show_error("dead");
    Py_DECREF(reference);
}

TEST(the_function_has_this_prototype, "W-068") {
    int (*get_ref)(PyObject *, PyObject **) = PyWeakref_GetRef;
    PyObject *out = POISON;
    SHOW(get_ref(NULL, &out));
    show_error("NULL");
}

TEST_MAIN(
    ready_referents, &a_live_referent_is_given_as_a_new_reference,
    &a_dead_or_dying_referent_is_not_given,
    &what_is_no_weak_reference_is_an_error, &a_pending_error_survives_success,
    &the_function_has_this_prototype)
