/* What happens when a callback fails, or an error is pending already? */
#include "referent.h"

static PyObject *raised;

static int raise_it(const char *tag, PyObject *reference) {
    (void)reference;
    PyErr_SetString(raised, tag);
    return -1;
}

TEST(a_failing_callback_does_not_stop_the_others, "W-414") {
    PyObject *referent = new_referent();
    PyObject *first = new_callback("first");
    PyObject *second = new_callback("second");
    PyObject *to_first = PyWeakref_NewRef(referent, first);
    PyObject *to_second = PyWeakref_NewRef(referent, second);
    raised = PyExc_ValueError;
    callback_is_running = raise_it;
    capture_stderr();
    Py_DECREF(referent);
    show_captured_stderr("on the standard error stream");
    show_error("afterwards");
    RELEASE(first, second, to_first, to_second);
}

TEST(a_single_failing_callback_is_reported_too, "W-414") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("single");
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    raised = PyExc_RuntimeError;
    callback_is_running = raise_it;
    capture_stderr();
    Py_DECREF(referent);
    show_captured_stderr("on the standard error stream");
    show_error("afterwards");
    RELEASE(callback, proxy);
}

TEST(errors_that_end_a_program_are_treated_the_same, "W-414") {
    PyObject *const kinds[] = {PyExc_SystemExit, PyExc_KeyboardInterrupt};
    for (int i = 0; i < 2; i++) {
        PyObject *referent = new_referent();
        PyObject *callback = new_callback("ending");
        PyObject *reference = PyWeakref_NewRef(referent, callback);
        raised = kinds[i];
        callback_is_running = raise_it;
        capture_stderr();
        Py_DECREF(referent);
        show_captured_stderr("on the standard error stream");
        show_error("afterwards");
        RELEASE(callback, reference);
    }
}

static void set_pending(PyObject *referent) {
    (void)referent;
    PyErr_SetString(PyExc_KeyError, "pending");
}

static void show_pending(PyObject *referent) {
    (void)referent;
    show_error("after clearing");
}

TEST(callbacks_do_not_see_a_pending_error, "W-411 W-415") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("c");
    PyObject *made[2];
    made[0] = PyWeakref_NewRef(referent, callback);
    made[1] = PyWeakref_NewRef(referent, callback);
    referent_is_dying = set_pending;
    referent_was_cleared = show_pending;
    Py_DECREF(referent);
    RELEASE(made[0], made[1], callback);
}

TEST(a_pending_error_survives_failing_callbacks, "W-414 W-415") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("failing");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    raised = PyExc_ValueError;
    callback_is_running = raise_it;
    referent_is_dying = set_pending;
    referent_was_cleared = show_pending;
    capture_stderr();
    Py_DECREF(referent);
    show_captured_stderr("on the standard error stream");
    RELEASE(callback, reference);
}

TEST(a_pending_error_survives_silent_clearing, "W-410 W-415") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    referent_is_dying = set_pending;
    referent_was_cleared = show_pending;
    Py_DECREF(referent);
    RELEASE(reference, proxy);
}

static PyObject *give_back_a_number(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    return PyLong_FromLong(123456789);
}

static PyObject *take_nothing(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    Py_RETURN_NONE;
}

TEST(the_result_of_a_callback_is_dropped, "W-412") {
    static PyMethodDef definition = {
        "number", give_back_a_number, METH_O, NULL};
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&definition, NULL);
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    Py_DECREF(referent);
    show_error("afterwards");
    RELEASE(callback, reference);
}

TEST(a_callback_that_takes_no_argument_fails, "W-412 W-414") {
    static PyMethodDef definition = {
        "nothing", take_nothing, METH_NOARGS, NULL};
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&definition, NULL);
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    capture_stderr();
    Py_DECREF(referent);
    show_captured_stderr("on the standard error stream");
    RELEASE(callback, reference);
}

TEST_MAIN(
    ready_referents, &a_failing_callback_does_not_stop_the_others,
    &a_single_failing_callback_is_reported_too,
    &errors_that_end_a_program_are_treated_the_same,
    &callbacks_do_not_see_a_pending_error,
    &a_pending_error_survives_failing_callbacks,
    &a_pending_error_survives_silent_clearing,
    &the_result_of_a_callback_is_dropped,
    &a_callback_that_takes_no_argument_fails)
