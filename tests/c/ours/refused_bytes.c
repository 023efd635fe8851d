/* Arguments that CPython crashes on: NULL where bytes, a buffer or a text
 * belongs. */
#include "harness.h"

static void check_system_error(void) {
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
}

TEST(null_for_bytes, "") {
    CHECK(PyBytes_AsString(NULL) == NULL);
    check_system_error();
    CHECK(PyBytes_Size(NULL) == -1);
    check_system_error();
    CHECK(PyBytes_FromString(NULL) == NULL);
    check_system_error();
    CHECK(PyBytes_FromFormat("%s", (char *)NULL) == NULL);
    check_system_error();
    PyObject *bytes = NULL;
    CHECK(_PyBytes_Resize(&bytes, 1) == -1);
    check_system_error();
    char *text;
    CHECK(PyBytes_AsStringAndSize(NULL, &text, NULL) == -1);
    check_system_error();
}

TEST(null_for_a_buffer, "") {
    Py_buffer view;
    CHECK(PyObject_CheckBuffer(NULL) == 0);
    CHECK(PyObject_GetBuffer(NULL, &view, PyBUF_SIMPLE) == -1);
    check_system_error();
    CHECK(PyMemoryView_FromObject(NULL) == NULL);
    check_system_error();
    CHECK(PyUnicode_FromEncodedObject(NULL, NULL, NULL) == NULL);
    check_system_error();
    CHECK(PyUnicode_AsUTF8String(NULL) == NULL);
    check_system_error();
}

/* struct.error is an exception of a module, which does not exist here. */
TEST(formats_that_are_none, "") {
    CHECK(PyBuffer_SizeFromFormat(NULL) == 1);
    static const char *const formats[] = {"y", "3", "<n", "b z"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        CHECK(PyBuffer_SizeFromFormat(formats[i]) == -1);
        CHECK(PyErr_ExceptionMatches(PyExc_ValueError));
        PyErr_Clear();
    }
}

TEST_MAIN(NULL, &null_for_bytes, &null_for_a_buffer, &formats_that_are_none)
