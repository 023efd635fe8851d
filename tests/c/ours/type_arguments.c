/* Functions about types given what CPython crashes on. */
#include "harness.h"

static void expect_system_error(const void *result) {
    CHECK(result == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
}

TEST(null_is_refused, "") {
    PyType_Slot no_members[] = {{Py_tp_members, NULL}, {0, NULL}};
    PyType_Slot no_slots[] = {{0, NULL}};
    PyType_Slot no_base[] = {{Py_tp_base, NULL}, {0, NULL}};
    PyType_Spec spec = {"demo.Type", 0, 0, Py_TPFLAGS_DEFAULT, NULL};
    PyObject *empty = PyTuple_New(0);
    expect_system_error(PyType_FromSpec(NULL));
    expect_system_error(PyType_FromSpec(&spec));
    spec.slots = no_members;
    expect_system_error(PyType_FromSpec(&spec));
    spec.slots = no_base;
    expect_system_error(PyType_FromSpec(&spec));
    spec.slots = no_slots;
    expect_system_error(PyType_FromSpecWithBases(&spec, empty));
    expect_system_error(PyType_FromModuleAndSpec(NULL, NULL, NULL));
    expect_system_error(PyType_FromMetaclass(NULL, NULL, NULL, NULL));
    expect_system_error(PyType_GetSlot(NULL, Py_tp_new));
    expect_system_error(PyType_GetName(NULL));
    expect_system_error(PyType_GetQualName(NULL));
    expect_system_error(PyType_GetModule(NULL));
    expect_system_error(PyType_GetModuleState(NULL));
    expect_system_error(PyType_GetModuleByDef(NULL, NULL));
    Py_DECREF(empty);
}

/* The module that stands with the type is no module object. */
TEST(a_module_without_state, "") {
    PyType_Slot no_slots[] = {{0, NULL}};
    PyType_Spec spec = {"demo.Type", 0, 0, Py_TPFLAGS_DEFAULT, no_slots};
    PyObject *type = PyType_FromModuleAndSpec(Py_None, &spec, NULL);
    CHECK(PyType_GetModule((PyTypeObject *)type) == Py_None);
    expect_system_error(PyType_GetModuleState((PyTypeObject *)type));
    Py_DECREF(type);
}

/* CPython asks only about bases with the usual allocator. */
TEST(a_spec_smaller_than_its_base, "PyType_FromSpecWithBases") {
    PyType_Slot no_slots[] = {{0, NULL}};
    PyType_Spec spec = {"demo.Small", 16, 0, Py_TPFLAGS_DEFAULT, no_slots};
    PyObject *base = (PyObject *)&PyDict_Type;
    CHECK(PyType_FromSpecWithBases(&spec, base) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    show_error("small");
}

static void expect_minus_one(int result) {
    CHECK(result == -1 && PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
}

TEST(attributes_and_aliases_of_null, "") {
    PyObject *name = PyUnicode_FromString("x");
    PyObject *result = NULL;
    expect_minus_one(_PyObject_LookupAttr(NULL, name, &result));
    expect_minus_one(_PyObject_LookupAttr(name, NULL, &result));
    CHECK(_PyObject_GetMethod(NULL, name, &result) == 0);
    expect_system_error(result);
    CHECK(_PyObject_GetMethod(name, NULL, &result) == 0);
    expect_system_error(result);
    expect_system_error(_PyObject_GenericGetAttrWithDict(NULL, name, NULL, 1));
    expect_system_error(_PyObject_GetState(NULL));
    PyMemberDef member = {"field", Py_T_INT, 16, 0, NULL};
    expect_system_error(PyMember_GetOne(NULL, &member));
    expect_system_error(PyMember_GetOne((char *)name, NULL));
    expect_minus_one(PyMember_SetOne(NULL, &member, Py_None));
    expect_minus_one(PyMember_SetOne((char *)name, NULL, Py_None));
    CHECK(PyUnstable_Type_AssignVersionTag(NULL) == 0);
    expect_system_error(NULL);
    expect_system_error(Py_GenericAlias(NULL, name));
    expect_system_error(Py_GenericAlias(name, NULL));
    Py_DECREF(name);
}

TEST_MAIN(
    NULL, &null_is_refused, &a_module_without_state,
    &attributes_and_aliases_of_null, &a_spec_smaller_than_its_base)
