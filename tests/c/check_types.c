/* Which objects are weak references, and of which kind? */
#include "referent.h"

static void show_checks(const char *label, PyObject *object) {
    show(
        "%s: Check %d, CheckRef %d, CheckRefExact %d, CheckProxy %d", label,
        PyWeakref_Check(object) != 0, PyWeakref_CheckRef(object) != 0,
        PyWeakref_CheckRefExact(object) != 0,
        PyWeakref_CheckProxy(object) != 0);
    CHECK(PyErr_Occurred() == NULL);
}

TEST(each_kind_answers_its_own_checks, "W-009 W-010 W-011 W-012 W-013") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    show_checks("reference", reference);
    show_checks("subreference", subreference);
    show_checks("proxy", proxy);
    show_checks("callable proxy", callable_proxy);
    show_checks("referent", referent);
    show_checks("None", Py_None);
    show_checks("reference type", (PyObject *)&_PyWeakref_RefType);
    RELEASE(reference, subreference, proxy, callable_proxy, callable, referent);
}

TEST(checks_do_not_depend_on_the_referent_being_alive, "W-012") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    Py_DECREF(referent);
    show_checks("dead reference", reference);
    show_checks("dead proxy", proxy);
    Py_DECREF(reference);
    Py_DECREF(proxy);
}

TEST(checks_leave_a_pending_error_alone, "W-013") {
    PyErr_SetString(PyExc_KeyError, "pending");
    SHOW_TRUTH(PyWeakref_Check(Py_None));
    SHOW_TRUTH(PyWeakref_CheckRef(Py_None));
    SHOW_TRUTH(PyWeakref_CheckRefExact(Py_None));
    SHOW_TRUTH(PyWeakref_CheckProxy(Py_None));
    show_error("still pending");
}

TEST(the_three_types_are_whole_type_objects, "W-008") {
    static PyTypeObject *const types[] = {
        &_PyWeakref_RefType, &_PyWeakref_ProxyType,
        &_PyWeakref_CallableProxyType};
    for (size_t i = 0; i < 3; i++) {
        PyTypeObject *type = types[i];
        show("%s: a %s", type->tp_name, Py_TYPE(type)->tp_name);
        SHOW_TRUTH(PyType_Check(type));
        SHOW_TRUTH(PyType_IsSubtype(type, &PyBaseObject_Type));
        SHOW_TRUTH(PyType_IsSubtype(type, &_PyWeakref_RefType));
    }
}

TEST_MAIN(
    ready_referents, &each_kind_answers_its_own_checks,
    &checks_do_not_depend_on_the_referent_being_alive,
    &checks_leave_a_pending_error_alone,
    &the_three_types_are_whole_type_objects)
