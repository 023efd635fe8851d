/* Init functions in the table that break the rules get the errors that those of
 * extension files get; importing starts the runtime. */
#include "importable.h"

#include <string.h>

static void expect_system_error(const char *name, const char *text) {
    CHECK(PyImport_ImportModule(name) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyObject *raised = PyErr_GetRaisedException();
    PyObject *shown = PyObject_Str(raised);
    CHECK(strcmp(PyUnicode_AsUTF8(shown), text) == 0);
    PyObject *cause = PyException_GetCause(raised);
    CHECK((cause != NULL) == (strcmp(name, "leaves_an_error") == 0));
    CHECK(PyDict_GetItemString(PyImport_GetModuleDict(), name) == NULL);
    RELEASE(raised, shown, cause);
}

TEST(init_functions, "") {
    expect_system_error(
        "null", "initialization of null failed without raising an exception");
    expect_system_error(
        "leaves_an_error",
        "initialization of leaves_an_error raised unreported exception");
    expect_system_error(
        "plain", "initialization of plain did not return an extension module");
}

TEST(arguments_that_are_refused, "") {
    CHECK(PyImport_GetModule(NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
    CHECK(PyImport_Import(NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
    CHECK(PyImport_ImportModule(NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
    CHECK(PyImport_AddModule(NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
    CHECK(PyImport_AddModuleObject(NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
    CHECK(PyCapsule_Import(NULL, 0) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
    CHECK(PyImport_ReloadModule(NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    PyErr_Clear();
}

TEST_MAIN_PREPARED(
    enter_modules, NULL, &init_functions, &arguments_that_are_refused)
