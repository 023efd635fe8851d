/* NULL in place of modules, names, definitions and tables. */
#include "harness.h"

static void expect(PyObject *type, int refused) {
    CHECK(refused);
    CHECK(PyErr_ExceptionMatches(type));
    PyErr_Clear();
}

TEST(functions_of_modules, "") {
    PyObject *module = PyModule_New("demo");
    expect(PyExc_SystemError, PyModule_New(NULL) == NULL);
    expect(PyExc_SystemError, PyModule_NewObject(NULL) == NULL);
    expect(PyExc_SystemError, PyModule_GetDict(NULL) == NULL);
    expect(PyExc_TypeError, PyModule_GetName(NULL) == NULL);
    expect(PyExc_TypeError, PyModule_GetNameObject(NULL) == NULL);
    expect(PyExc_TypeError, PyModule_GetFilename(NULL) == NULL);
    expect(PyExc_TypeError, PyModule_GetFilenameObject(NULL) == NULL);
    expect(PyExc_TypeError, PyModule_GetDef(NULL) == NULL);
    expect(PyExc_TypeError, PyModule_GetState(NULL) == NULL);
    expect(PyExc_SystemError, PyModule_SetDocString(NULL, "text") < 0);
    expect(PyExc_SystemError, PyModule_SetDocString(module, NULL) < 0);
    expect(PyExc_SystemError, PyModule_AddFunctions(module, NULL) < 0);
    expect(PyExc_TypeError, PyModule_AddObjectRef(NULL, "x", Py_None) < 0);
    expect(PyExc_SystemError, PyModule_AddObjectRef(module, NULL, Py_None) < 0);
    expect(
        PyExc_SystemError, PyModule_AddStringConstant(module, "x", NULL) < 0);
    expect(PyExc_SystemError, PyModule_AddType(module, NULL) < 0);
    _PyModule_Clear(NULL);
    _PyModule_Clear(Py_None);
    _PyModule_ClearDict(NULL);
    Py_DECREF(module);
}

TEST(definitions, "") {
    static struct PyModuleDef definition = {
        PyModuleDef_HEAD_INIT, .m_name = "demo"};
    static PyModuleDef_Slot none[] = {{0, NULL}};
    PyObject *module = PyModule_New("demo");
    expect(PyExc_SystemError, PyModuleDef_Init(NULL) == NULL);
    expect(PyExc_SystemError, PyModule_Create(NULL) == NULL);
    expect(PyExc_SystemError, PyModule_FromDefAndSpec(NULL, module) == NULL);
    expect(
        PyExc_SystemError, PyModule_FromDefAndSpec(&definition, NULL) == NULL);
    expect(PyExc_SystemError, PyModule_ExecDef(module, NULL) < 0);
    expect(PyExc_TypeError, PyModule_ExecDef(NULL, &definition) < 0);
    expect(PyExc_SystemError, PyState_AddModule(NULL, &definition) < 0);
    expect(PyExc_SystemError, PyState_RemoveModule(NULL) < 0);
    CHECK(PyState_FindModule(NULL) == NULL);
    definition.m_slots = none;
    expect(
        PyExc_SystemError, PyModule_FromDefAndSpec(&definition, NULL) == NULL);
    expect(PyExc_SystemError, PyType_GetModuleByDef(NULL, &definition) == NULL);
    expect(PyExc_TypeError, PyType_GetModuleByDef(&PyTuple_Type, NULL) == NULL);
    Py_DECREF(module);
}

/* Of 3.13, but here already: takes the value whatever happens. */
TEST(adding_and_giving_away, "") {
    PyObject *module = PyModule_New("demo");
    PyObject *value = PyList_New(0);
    CHECK(PyModule_Add(module, "x", Py_NewRef(value)) == 0);
    CHECK(Py_REFCNT(value) == 2);
    expect(PyExc_TypeError, PyModule_Add(NULL, "x", Py_NewRef(value)) < 0);
    CHECK(Py_REFCNT(value) == 2);
    expect(PyExc_SystemError, PyModule_Add(module, "x", NULL) < 0);
    RELEASE(module, value);
    module = PyImport_AddModuleRef("added");
    CHECK(PyImport_AddModule("added") == module);
    CHECK(Py_REFCNT(module) == 2);
    Py_DECREF(module);
}

TEST_MAIN(NULL, &functions_of_modules, &definitions, &adding_and_giving_away)
