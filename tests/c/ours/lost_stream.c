/* Where do errors go when sys.stderr is gone, or an error is set already?
 * CPython gives up there: docs/deviations.md. */
#include "../harness.h"

TEST(a_stream_that_is_gone, "PyErr_Print") {
    PyObject *stream = Py_NewRef(PySys_GetObject("stderr"));
    CHECK(PySys_SetObject("stderr", NULL) == 0);
    capture_stderr();
    PyErr_SetString(PyExc_ValueError, "printed");
    PyErr_Print();
    PyErr_SetString(PyExc_ValueError, "unraisable");
    PyErr_WriteUnraisable(Py_True);
    CHECK(captured_stderr_is("ValueError: printed\n"
                             "Exception ignored in: True\n"
                             "ValueError: unraisable\n"));
    CHECK(PySys_SetObject("stderr", stream) == 0);
    Py_DECREF(stream);
}

TEST(an_error_beside_the_displayed_one, "PyErr_DisplayException") {
    PyErr_SetString(PyExc_ValueError, "displayed");
    PyObject *raised = PyErr_GetRaisedException();
    capture_stderr();
    PyErr_SetString(PyExc_KeyError, "stays");
    PyErr_DisplayException(raised);
    CHECK(PyErr_ExceptionMatches(PyExc_KeyError));
    PyErr_Clear();
    CHECK(captured_stderr_is("ValueError: displayed\n"));
    Py_DECREF(raised);
}

TEST_MAIN(NULL, &a_stream_that_is_gone, &an_error_beside_the_displayed_one)
