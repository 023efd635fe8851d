/* How do None, NotImplemented, Ellipsis, the two truth values and plain objects
 * behave? */
#include "harness.h"

static PyObject *return_none(void) {
    Py_RETURN_NONE;
}

static PyObject *return_true(void) {
    Py_RETURN_TRUE;
}

static PyObject *return_false(void) {
    Py_RETURN_FALSE;
}

static PyObject *return_not_implemented(void) {
    Py_RETURN_NOTIMPLEMENTED;
}

TEST(singletons_are_recognised_by_address, "W-148") {
    SHOW_TRUTH(Py_None == &_Py_NoneStruct);
    SHOW_TRUTH(Py_NotImplemented == &_Py_NotImplementedStruct);
    SHOW_TRUTH(Py_True == (PyObject *)&_Py_TrueStruct);
    SHOW_TRUTH(Py_False == (PyObject *)&_Py_FalseStruct);
    SHOW_TRUTH(return_none() == Py_None);
    SHOW_TRUTH(return_true() == Py_True);
    SHOW_TRUTH(return_false() == Py_False);
    SHOW_TRUTH(return_not_implemented() == Py_NotImplemented);
    SHOW_TRUTH(Py_IsNone(Py_None));
    SHOW_TRUTH(Py_IsNone(Py_True));
    SHOW_TRUTH(Py_IsTrue(Py_True));
    SHOW_TRUTH(Py_IsFalse(Py_False));
    SHOW_TRUTH(Py_Is(Py_None, Py_None));
    SHOW_TRUTH((Py_IsNone)(Py_None));
    SHOW_TRUTH((Py_IsTrue)(Py_False));
    SHOW_TRUTH((Py_IsFalse)(Py_False));
    SHOW_TRUTH((Py_Is)(Py_None, Py_True));
}

TEST(singletons_show_themselves, "W-148") {
    PyObject *const all[] = {
        Py_None, Py_NotImplemented, Py_Ellipsis, Py_True, Py_False};
    for (int i = 0; i < 5; i++) {
        show("type: %s", Py_TYPE(all[i])->tp_name);
        SHOW_RESULT(PyObject_Repr(all[i]));
        SHOW_RESULT(PyObject_Str(all[i]));
        SHOW_TRUTH(PyObject_Hash(all[i]) == PyObject_Hash(all[i]));
        SHOW_TRUTH(PyCallable_Check(all[i]));
        SHOW_RESULT(PyObject_RichCompare(all[i], all[i], Py_EQ));
        SHOW_RESULT(PyObject_RichCompare(all[i], Py_None, Py_NE));
    }
}

TEST(truth_of_singletons, "W-229") {
    SHOW_STATUS(PyObject_IsTrue(Py_None));
    SHOW_STATUS(PyObject_IsTrue(Py_True));
    SHOW_STATUS(PyObject_IsTrue(Py_False));
    SHOW_STATUS(PyObject_IsTrue(Py_Ellipsis));
    SHOW_STATUS(PyObject_Not(Py_None));
    SHOW_STATUS(PyObject_Not(Py_True));
}

TEST(booleans_are_integers, "W-102") {
    SHOW_TRUTH(PyBool_FromLong(0) == Py_False);
    SHOW_TRUTH(PyBool_FromLong(-3) == Py_True);
    SHOW_TRUTH(PyBool_Check(Py_True));
    SHOW_TRUTH(PyBool_Check(Py_None));
    SHOW_TRUTH(PyLong_Check(Py_True));
    SHOW_TRUTH(PyLong_CheckExact(Py_True));
    SHOW(PyLong_AsLong(Py_True));
    SHOW(PyLong_AsLong(Py_False));
    PyObject *one = PyLong_FromLong(1);
    SHOW_STATUS(PyObject_RichCompareBool(Py_True, one, Py_EQ));
    SHOW_TRUTH(PyObject_Hash(Py_True) == PyObject_Hash(one));
    SHOW_STATUS(PyObject_RichCompareBool(Py_False, Py_True, Py_LT));
}

TEST(deallocating_a_singleton_is_never_reached, "W-105") {
    for (int i = 0; i < 10; i++) {
        Py_DECREF(Py_None);
        Py_DECREF(Py_True);
    }
    SHOW_HEX(Py_REFCNT(Py_None));
    SHOW_HEX(Py_REFCNT(Py_True));
}

static PyTypeObject Plain_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

TEST(plain_objects_have_identity, "W-227") {
    CHECK(PyType_Ready(&Plain_Type) == 0);
    PyObject *first = PyObject_New(PyObject, &Plain_Type);
    PyObject *second = PyObject_New(PyObject, &Plain_Type);
    show_repr("repr", first);
    SHOW_RESULT(PyObject_Str(first));
    SHOW_TRUTH(PyObject_Hash(first) == PyObject_Hash(first));
    SHOW_TRUTH(PyObject_Hash(first) == PyObject_Hash(second));
    SHOW_RESULT(PyObject_RichCompare(first, first, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_LT));
    SHOW_RESULT(PyObject_RichCompare(first, Py_None, Py_LE));
    SHOW_STATUS(PyObject_RichCompareBool(first, first, Py_NE));
    SHOW_STATUS(PyObject_IsTrue(first));
    RELEASE(first, second);
}

TEST(repr_and_str_of_null, "W-043") {
    SHOW_RESULT(PyObject_Repr(NULL));
    SHOW_RESULT(PyObject_Str(NULL));
    SHOW_RESULT(PyObject_RichCompare(NULL, Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(Py_None, NULL, Py_EQ));
}

TEST_MAIN(
    NULL, &singletons_are_recognised_by_address, &singletons_show_themselves,
    &truth_of_singletons, &booleans_are_integers,
    &deallocating_a_singleton_is_never_reached, &plain_objects_have_identity,
    &repr_and_str_of_null)
