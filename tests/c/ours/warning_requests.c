/* The filters of our own, and warnings with arguments that CPython crashes
 * over. */
#include "../harness.h"

#include <string.h>

static void expect(PyObject *type, const char *text) {
    PyObject *raised = PyErr_GetRaisedException();
    CHECK(raised != NULL && Py_IS_TYPE(raised, (PyTypeObject *)type));
    PyObject *shown = PyObject_Str(raised);
    CHECK(strcmp(PyUnicode_AsUTF8(shown), text) == 0);
    RELEASE(shown, raised);
}

static void expect_captured(const char *text) {
    char captured[200];
    take_captured_stderr(captured, sizeof captured);
    CHECK(strcmp(captured, text) == 0);
}

TEST(wrong_filters, "") {
    Py_InitializeEx(0);
    CHECK(nativeweakref_warnings_filter("nonsense", NULL) == -1);
    expect(PyExc_ValueError, "invalid action: 'nonsense'");
    CHECK(nativeweakref_warnings_filter(NULL, NULL) == -1);
    expect(PyExc_ValueError, "invalid action: ''");
    CHECK(nativeweakref_warnings_filter("error", PyExc_ValueError) == -1);
    expect(PyExc_TypeError, "category must be a Warning subclass, not 'type'");
    CHECK(nativeweakref_warnings_filter("error", Py_None) == -1);
    expect(
        PyExc_TypeError, "category must be a Warning subclass, not 'NoneType'");
    nativeweakref_warnings_reset();
    CHECK(PyErr_WarnEx(PyExc_DeprecationWarning, "ignored", 1) == 0);
    CHECK(Py_FinalizeEx() == 0);
}

/* NULL for the category: all. */
TEST(a_filter_for_everything, "") {
    Py_InitializeEx(0);
    CHECK(nativeweakref_warnings_filter("error", NULL) == 0);
    CHECK(PyErr_WarnEx(PyExc_ImportWarning, "raised", 1) == -1);
    expect(PyExc_ImportWarning, "raised");
    CHECK(PyErr_ResourceWarning(Py_None, 1, "%d", 5) == -1);
    expect(PyExc_ResourceWarning, "5");
    CHECK(nativeweakref_warnings_filter("ignore", NULL) == 0);
    CHECK(PyErr_WarnEx(PyExc_UserWarning, "ignored", 1) == 0);
    CHECK(Py_FinalizeEx() == 0);
}

/* Nothing of one life is left for the next. */
TEST(filters_and_registries_over_lives, "") {
    for (int i = 0; i < 5; i++) {
        Py_InitializeEx(0);
        capture_stderr();
        CHECK(PyErr_WarnEx(PyExc_UserWarning, "said in each life", 1) == 0);
        CHECK(PyErr_WarnEx(PyExc_UserWarning, "said in each life", 1) == 0);
        CHECK(PyErr_WarnEx(PyExc_DeprecationWarning, "ignored", 1) == 0);
        expect_captured("sys:1: UserWarning: said in each life\n");
        PyObject *type = PyObject_CallFunction(
            (PyObject *)&PyType_Type, "s(O){}", "W", PyExc_Warning);
        CHECK(nativeweakref_warnings_filter("once", type) == 0);
        CHECK(nativeweakref_warnings_filter("error", PyExc_UserWarning) == 0);
        Py_DECREF(type);
        CHECK(Py_FinalizeEx() == 0);
    }
}

/* CPython shows the line of a file that it can read, and says how to learn
 * where a resource comes from. */
TEST(no_further_lines, "") {
    Py_InitializeEx(0);
    CHECK(nativeweakref_warnings_filter("always", NULL) == 0);
    capture_stderr();
    CHECK(PyErr_ResourceWarning(Py_None, 1, "open") == 0);
    expect_captured("sys:1: ResourceWarning: open\n");
    capture_stderr();
    CHECK(
        PyErr_WarnExplicit(
            PyExc_UserWarning, "text", "/proc/self/status", 1, "m", NULL) == 0);
    expect_captured("/proc/self/status:1: UserWarning: text\n");
    CHECK(Py_FinalizeEx() == 0);
}

#define EXPECT_SYSTEM_ERROR(call)                                              \
    do {                                                                       \
        CHECK((call) == -1);                                                   \
        expect(PyExc_SystemError, "bad argument to internal function");        \
    } while (0)

TEST(null_arguments, "") {
    Py_InitializeEx(0);
    PyObject *text = PyUnicode_FromString("text");
    EXPECT_SYSTEM_ERROR(PyErr_WarnEx(PyExc_UserWarning, NULL, 1));
    EXPECT_SYSTEM_ERROR(PyErr_WarnFormat(PyExc_UserWarning, 1, NULL));
    EXPECT_SYSTEM_ERROR(PyErr_ResourceWarning(NULL, 1, NULL));
    EXPECT_SYSTEM_ERROR(
        PyErr_WarnExplicit(PyExc_UserWarning, NULL, "f", 1, NULL, NULL));
    EXPECT_SYSTEM_ERROR(
        PyErr_WarnExplicit(PyExc_UserWarning, "text", NULL, 1, NULL, NULL));
    EXPECT_SYSTEM_ERROR(
        PyErr_WarnExplicitObject(PyExc_UserWarning, NULL, text, 1, NULL, NULL));
    EXPECT_SYSTEM_ERROR(
        PyErr_WarnExplicitObject(PyExc_UserWarning, text, NULL, 1, NULL, NULL));
    EXPECT_SYSTEM_ERROR(PyErr_WarnExplicitFormat(
        PyExc_UserWarning, NULL, 1, NULL, NULL, "text"));
    Py_DECREF(text);
    CHECK(Py_FinalizeEx() == 0);
}

TEST_MAIN_UNINITIALISED(
    &wrong_filters, &a_filter_for_everything,
    &filters_and_registries_over_lives, &no_further_lines, &null_arguments)
