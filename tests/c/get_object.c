/* What does PyWeakref_GetObject give, and when does it give None? */
#include "referent.h"

TEST(a_live_referent_is_borrowed, "W-038 W-039") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == referent);
    SHOW_TRUTH(PyWeakref_GetObject(subreference) == referent);
    SHOW_TRUTH(PyWeakref_GetObject(proxy) == referent);
    SHOW_TRUTH(PyWeakref_GetObject(callable_proxy) == callable);
    SHOW_TRUTH(PyWeakref_GET_OBJECT(reference) == referent);
    SHOW_TRUTH(PyWeakref_GET_OBJECT(subreference) == referent);
    SHOW_TRUTH(PyWeakref_GET_OBJECT(proxy) == referent);
    SHOW_TRUTH(PyWeakref_GET_OBJECT(callable_proxy) == callable);
    SHOW(Py_REFCNT(referent));
    RELEASE(reference, subreference, proxy, callable_proxy);
    RELEASE(referent, callable);
}

TEST(a_dead_referent_gives_none, "W-040 W-045") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    Py_DECREF(referent);
    Py_ssize_t count = Py_REFCNT(Py_None);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    SHOW_TRUTH(PyWeakref_GetObject(proxy) == Py_None);
    SHOW_TRUTH(PyWeakref_GetObject(subreference) == Py_None);
    SHOW_TRUTH(PyWeakref_GET_OBJECT(reference) == Py_None);
    SHOW_TRUTH(PyWeakref_GET_OBJECT(proxy) == Py_None);
    SHOW_TRUTH(weakref_of(reference)->wr_object == Py_None);
    SHOW_TRUTH(weakref_of(proxy)->wr_object == Py_None);
    SHOW_TRUTH(Py_REFCNT(Py_None) == count && count > 0);
    show_error("indicator");
    RELEASE(reference, proxy, subreference);
}

static PyObject *observed[3];

static void look_at_the_dying(PyObject *referent) {
    SHOW(Py_REFCNT(referent));
    for (int i = 0; i < 3; i++) {
        SHOW_TRUTH(weakref_of(observed[i])->wr_object == referent);
        SHOW_TRUTH(PyWeakref_GetObject(observed[i]) == Py_None);
        SHOW_TRUTH(PyWeakref_GET_OBJECT(observed[i]) == Py_None);
    }
    SHOW_RESULT(PyObject_CallNoArgs(observed[0]));
    SHOW_RESULT(PyObject_Repr(observed[0]));
    SHOW_STATUS(PyObject_Hash(observed[0]));
    SHOW(Py_REFCNT(referent));
}

TEST(a_dying_referent_gives_none, "W-042 W-045 W-109 W-111") {
    PyObject *referent = new_referent();
    observed[0] = PyWeakref_NewRef(referent, NULL);
    observed[1] = PyWeakref_NewProxy(referent, NULL);
    observed[2] = new_subreference(referent, NULL);
    referent_is_dying = look_at_the_dying;
    Py_DECREF(referent);
    SHOW_TRUTH(is_dead(observed[0]) && is_dead(observed[1]));
    RELEASE(observed[0], observed[1], observed[2]);
}

TEST(what_is_no_weak_reference_is_an_internal_error, "W-043") {
    PyObject *referent = new_referent();
    SHOW_RESULT(PyWeakref_GetObject(NULL));
    SHOW_RESULT(PyWeakref_GetObject(referent));
    SHOW_RESULT(PyWeakref_GetObject(Py_None));
    SHOW_RESULT(PyWeakref_GetObject((PyObject *)&_PyWeakref_RefType));
    PyErr_BadInternalCall();
    show_error("the macro PyErr_BadInternalCall");
    (PyErr_BadInternalCall)();
    show_error("the function PyErr_BadInternalCall");
    Py_DECREF(referent);
}

TEST(a_pending_error_survives_success, "W-044") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyErr_SetString(PyExc_KeyError, "pending");
    SHOW_TRUTH(PyWeakref_GetObject(reference) == referent);
    show_error("live");
    Py_DECREF(referent);
    PyErr_SetString(PyExc_KeyError, "pending");
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    show_error("dead");
    Py_DECREF(reference);
}

TEST(the_functions_have_these_prototypes, "W-046 W-066 W-068") {
    PyObject *(*new_ref)(PyObject *, PyObject *) = PyWeakref_NewRef;
    PyObject *(*new_proxy)(PyObject *, PyObject *) = PyWeakref_NewProxy;
    PyObject *(*get_object)(PyObject *) = PyWeakref_GetObject;
    void (*clear)(PyObject *) = PyObject_ClearWeakRefs;
    PyObject **(*list)(PyObject *) = PyObject_GET_WEAKREFS_LISTPTR;
    int (*supports)(PyTypeObject *) = PyType_SUPPORTS_WEAKREFS;
    void (*clear_one)(PyWeakReference *) = _PyWeakref_ClearRef;
    Py_ssize_t (*count)(PyWeakReference *) = _PyWeakref_GetWeakrefCount;
    PyObject *referent = new_referent();
    PyObject *reference = new_ref(referent, NULL);
    PyObject *proxy = new_proxy(referent, NULL);
    SHOW_TRUTH(get_object(reference) == referent);
    SHOW_TRUTH(*list(referent) == reference);
    SHOW_TRUTH(supports(Py_TYPE(referent)));
    SHOW(count(weaklist_of(referent)));
    clear_one(weakref_of(proxy));
    SHOW(count(weaklist_of(referent)));
    clear(referent);
    show_error("refcount 1");
    RELEASE(reference, proxy, referent);
}

TEST_MAIN(
    ready_referents, &a_live_referent_is_borrowed, &a_dead_referent_gives_none,
    &a_dying_referent_gives_none,
    &what_is_no_weak_reference_is_an_internal_error,
    &a_pending_error_survives_success, &the_functions_have_these_prototypes)
