/* Heap types are emptied when the runtime ends: what the program still owns of
 * them stays valid, nothing leaks over a hundred lives. */
#include "class_body.h"

static int traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return _PyObject_VisitManagedDict(self, visit, arg);
}

static PyObject *make_type(PyObject *bases) {
    PyType_Slot slots[] = {{Py_tp_traverse, (void *)traverse}, {0, NULL}};
    PyType_Spec spec = {
        .name = "demo.Type",
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC |
                 Py_TPFLAGS_MANAGED_WEAKREF | Py_TPFLAGS_MANAGED_DICT,
        .slots = slots,
    };
    PyObject *type = PyType_FromSpecWithBases(&spec, bases);
    CHECK(type != NULL);
    return type;
}

TEST(a_hundred_lives, "") {
    for (int i = 0; i < 100; i++) {
        Py_InitializeEx(0);
        PyObject *base = make_type(NULL);
        PyObject *type = make_type(base);
        PyObject *instance = PyObject_CallNoArgs(type);
        CHECK(PyObject_SetAttrString(instance, "self", type) == 0);
        PyObject *reference = PyWeakref_NewRef(type, NULL);
        Py_DECREF(instance);
        RELEASE(base, type);
        CHECK(PyWeakref_GetObject(reference) == type);
        Py_DECREF(reference);
        CHECK(Py_FinalizeEx() == 0);
    }
}

TEST(a_type_and_its_instance_outlive_the_runtime, "") {
    Py_InitializeEx(0);
    PyObject *type = make_type(NULL);
    PyObject *instance = PyObject_CallNoArgs(type);
    PyObject *reference = PyWeakref_NewRef(instance, NULL);
    CHECK(PyObject_SetAttrString(instance, "x", Py_True) == 0);
    CHECK(Py_FinalizeEx() == 0);
    CHECK(Py_TYPE(instance) == (PyTypeObject *)type);
    CHECK(((PyTypeObject *)type)->tp_mro == NULL);
    Py_InitializeEx(0);
    CHECK(PyWeakref_GetObject(reference) == instance);
    Py_DECREF(instance);
    CHECK(PyWeakref_GetObject(reference) == Py_None);
    RELEASE(reference, type);
    CHECK(Py_FinalizeEx() == 0);
}

TEST(the_slots_of_a_class_that_was_emptied, "") {
    Py_InitializeEx(0);
    PyObject *type = class_with(
        "C", NULL, "__add__", method_returning("__add__", PyLong_FromLong(3)));
    PyObject *instance = PyObject_CallNoArgs(type);
    CHECK(Py_FinalizeEx() == 0);
    Py_InitializeEx(0);
    CHECK(PyNumber_Add(instance, Py_None) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    PyErr_Clear();
    PyObject *method = method_returning("__neg__", PyLong_FromLong(4));
    CHECK(PyObject_SetAttrString(type, "__neg__", method) == 0);
    RELEASE(method, instance, type);
    CHECK(Py_FinalizeEx() == 0);
}

TEST_MAIN_UNINITIALISED(
    &a_hundred_lives, &a_type_and_its_instance_outlive_the_runtime,
    &the_slots_of_a_class_that_was_emptied)
