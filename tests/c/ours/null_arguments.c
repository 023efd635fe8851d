/* NULL where CPython crashes, and the exported forms of inline functions. */
#include "referent.h"

TEST(no_object_is_no_weak_reference, "W-002 W-014") {
    CHECK((PyWeakref_Check)(NULL) == 0);
    CHECK((PyWeakref_CheckRef)(NULL) == 0);
    CHECK((PyWeakref_CheckRefExact)(NULL) == 0);
    CHECK((PyWeakref_CheckProxy)(NULL) == 0);
    CHECK((PyWeakref_GET_OBJECT)(NULL) == NULL);
    CHECK(PyErr_Occurred() == NULL);
}

static void expect_internal_error(PyObject *result) {
    CHECK(result == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    show_error("NULL");
}

TEST(no_object_cannot_be_referred_to, "W-007 W-020") {
    PyObject *callback = new_callback("never");
    expect_internal_error(PyWeakref_NewRef(NULL, NULL));
    expect_internal_error(PyWeakref_NewProxy(NULL, NULL));
    expect_internal_error(PyWeakref_NewRef(NULL, Py_None));
    expect_internal_error(PyWeakref_NewRef(NULL, callback));
    expect_internal_error(PyWeakref_NewProxy(NULL, callback));
    CHECK(Py_REFCNT(callback) == 1);
    Py_DECREF(callback);
}

static void compare_forms(PyObject *object) {
    CHECK(!(PyWeakref_Check)(object) == !PyWeakref_Check(object));
    CHECK(!(PyWeakref_CheckRef)(object) == !PyWeakref_CheckRef(object));
    CHECK(
        !(PyWeakref_CheckRefExact)(object) == !PyWeakref_CheckRefExact(object));
    CHECK(!(PyWeakref_CheckProxy)(object) == !PyWeakref_CheckProxy(object));
    if (PyWeakref_Check(object)) {
        CHECK((PyWeakref_GET_OBJECT)(object) == PyWeakref_GET_OBJECT(object));
    }
}

static void compare_all_forms(PyObject *const *objects, int count) {
    for (int i = 0; i < count; i++) {
        compare_forms(objects[i]);
    }
}

TEST(exported_and_inline_forms_agree, "W-009 W-010 W-011 W-012 W-045") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *objects[] = {
        PyWeakref_NewRef(referent, NULL),
        new_subreference(referent, NULL),
        PyWeakref_NewProxy(referent, NULL),
        PyWeakref_NewProxy(callable, NULL),
        Py_None,
        (PyObject *)&_PyWeakref_RefType};
    CHECK((PyWeakref_Check)(objects[0]) != 0);
    CHECK((PyWeakref_CheckRefExact)(objects[1]) == 0);
    CHECK((PyWeakref_GET_OBJECT)(objects[0]) == referent);
    compare_all_forms(objects, 6);
    RELEASE(referent, callable);
    CHECK((PyWeakref_GET_OBJECT)(objects[0]) == Py_None);
    compare_all_forms(objects, 6);
    RELEASE(objects[0], objects[1], objects[2], objects[3]);
}

TEST_MAIN(
    ready_referents, &no_object_is_no_weak_reference,
    &no_object_cannot_be_referred_to, &exported_and_inline_forms_agree)
