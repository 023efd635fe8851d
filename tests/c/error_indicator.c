/* How is the error indicator set, looked at, taken and put back? */
#include "harness.h"

#include <stdarg.h>

TEST(an_error_is_set_in_several_ways, "W-148") {
    PyObject *value = PyUnicode_FromString("a value");
    PyObject *number = PyLong_FromLong(5);
    PyObject *pair = PyTuple_Pack(2, value, number);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    PyErr_SetString(PyExc_TypeError, "a text");
    SHOW_TRUTH(PyErr_Occurred() == PyExc_TypeError);
    show_error("SetString");
    PyErr_SetObject(PyExc_ValueError, value);
    show_error("SetObject, text");
    PyErr_SetObject(PyExc_ValueError, number);
    show_error("SetObject, number");
    PyErr_SetObject(PyExc_ValueError, pair);
    show_error("SetObject, tuple");
    PyErr_SetObject(PyExc_ValueError, NULL);
    show_error("SetObject, NULL");
    PyErr_SetObject(PyExc_ValueError, Py_None);
    show_error("SetObject, None");
    PyErr_SetNone(PyExc_KeyboardInterrupt);
    show_error("SetNone");
    PyErr_SetObject(PyExc_KeyError, value);
    show_error("SetObject, KeyError");
    RELEASE(value, number, pair);
}

TEST(an_instance_may_be_the_value, "W-148") {
    PyObject *text = PyUnicode_FromString("inside");
    PyObject *instance = PyObject_CallOneArg(PyExc_KeyError, text);
    PyErr_SetObject(PyExc_LookupError, instance);
    PyObject *taken = PyErr_GetRaisedException();
    SHOW_TRUTH(taken == instance);
    SHOW(Py_REFCNT(instance));
    Py_XDECREF(taken);
    PyErr_SetObject(PyExc_ValueError, instance);
    taken = PyErr_GetRaisedException();
    SHOW_TRUTH(taken == instance);
    show_repr("wrapped", taken);
    Py_XDECREF(taken);
    RELEASE(text, instance);
}

TEST(what_is_no_exception_cannot_be_raised, "W-148") {
    PyErr_SetString((PyObject *)&PyLong_Type, "text");
    show_error("a type that is no exception");
    PyErr_SetNone(Py_None);
    show_error("None");
}

static void format_forwarded(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    SHOW_TRUTH(PyErr_FormatV(PyExc_OverflowError, format, arguments) == NULL);
    va_end(arguments);
}

TEST(format_fills_in_values, "W-148") {
    PyObject *pair = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *text = PyUnicode_FromString("unicode");
    PyObject *result = PyErr_Format(
        PyExc_TypeError, "%s|%.3s|%d|%zd|%x|%c|%%|%R|%S|%U", "text", "longer",
        -5, (Py_ssize_t)1 << 40, 255, 'z', pair, Py_None, text);
    SHOW_TRUTH(result == NULL);
    show_error("Format");
    format_forwarded("%s and %ld", "FormatV", 123456789012L);
    show_error("FormatV");
    RELEASE(pair, text);
}

TEST(fetch_takes_and_restore_puts_back, "W-148") {
    PyObject *type = Py_None;
    PyObject *value = Py_None;
    PyObject *traceback = Py_None;
    PyErr_Fetch(&type, &value, &traceback);
    SHOW_TRUTH(type == NULL && value == NULL && traceback == NULL);
    PyErr_SetString(PyExc_KeyError, "fetched");
    PyErr_Fetch(&type, &value, &traceback);
    SHOW_TRUTH(type == PyExc_KeyError);
    show_repr("value", value);
    SHOW_TRUTH(traceback == NULL);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    PyErr_NormalizeException(&type, &value, &traceback);
    SHOW_TRUTH(PyExceptionInstance_Check(value));
    PyErr_Restore(type, value, traceback);
    show_error("restored");
    PyErr_Restore(NULL, NULL, NULL);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
}

TEST(restore_accepts_a_type_and_a_plain_value, "W-148") {
    PyErr_Restore(
        Py_NewRef(PyExc_ValueError), PyUnicode_FromString("plain"), NULL);
    show_error("plain value");
    PyErr_Restore(Py_NewRef(PyExc_ValueError), NULL, NULL);
    show_error("no value");
}

TEST(normalizing_makes_an_instance, "W-148") {
    PyObject *type = Py_NewRef(PyExc_ValueError);
    PyObject *value = PyUnicode_FromString("plain");
    PyObject *traceback = NULL;
    PyErr_NormalizeException(&type, &value, &traceback);
    show_repr("value", value);
    SHOW_TRUTH(type == PyExc_ValueError);
    RELEASE(type, value, traceback);
}

TEST(get_and_set_move_the_exception, "W-148") {
    SHOW_TRUTH(PyErr_GetRaisedException() == NULL);
    PyErr_SetString(PyExc_RuntimeError, "moved");
    PyObject *exception = PyErr_GetRaisedException();
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    SHOW(Py_REFCNT(exception));
    show_repr("taken", exception);
    PyErr_SetRaisedException(exception);
    SHOW_TRUTH(PyErr_Occurred() == PyExc_RuntimeError);
    PyErr_SetRaisedException(NULL);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
}

TEST(matching_follows_the_hierarchy, "W-148") {
    PyObject *either = PyTuple_Pack(2, PyExc_OSError, PyExc_LookupError);
    PyObject *nested = PyTuple_Pack(2, PyExc_TypeError, either);
    SHOW(PyErr_GivenExceptionMatches(PyExc_KeyError, PyExc_KeyError));
    SHOW(PyErr_GivenExceptionMatches(PyExc_KeyError, PyExc_LookupError));
    SHOW(PyErr_GivenExceptionMatches(PyExc_LookupError, PyExc_KeyError));
    SHOW(PyErr_GivenExceptionMatches(PyExc_KeyError, either));
    SHOW(PyErr_GivenExceptionMatches(PyExc_KeyError, nested));
    SHOW(PyErr_GivenExceptionMatches(PyExc_ValueError, nested));
    SHOW(PyErr_GivenExceptionMatches(NULL, PyExc_ValueError));
    SHOW(PyErr_GivenExceptionMatches(PyExc_ValueError, NULL));
    SHOW(PyErr_GivenExceptionMatches(Py_None, Py_None));
    PyErr_SetString(PyExc_IndexError, "pending");
    SHOW(PyErr_ExceptionMatches(PyExc_LookupError));
    SHOW(PyErr_ExceptionMatches(PyExc_KeyError));
    SHOW(PyErr_ExceptionMatches(nested));
    PyErr_Clear();
    RELEASE(either, nested);
}

TEST(a_new_error_replaces_the_old_one, "W-148") {
    PyErr_SetString(PyExc_KeyError, "old");
    PyErr_SetString(PyExc_ValueError, "new");
    PyObject *exception = PyErr_GetRaisedException();
    show_repr("pending", exception);
    SHOW_TRUTH(PyException_GetContext(exception) == NULL);
    Py_DECREF(exception);
}

TEST(the_ready_made_errors, "W-035") {
    SHOW_TRUTH(PyErr_NoMemory() == NULL);
    show_error("NoMemory");
    SHOW_TRUTH(PyErr_NoMemory() == NULL);
    SHOW_TRUTH(PyErr_NoMemory() == NULL);
    show_error("NoMemory again");
    SHOW(PyErr_BadArgument());
    show_error("BadArgument");
    _PyErr_BadInternalCall("file.c", 7);
    show_error("_PyErr_BadInternalCall");
    PyErr_Clear();
    PyErr_Clear();
}

TEST(cause_context_and_traceback_are_fields, "W-148") {
    PyObject *inner = PyObject_CallNoArgs(PyExc_KeyError);
    PyObject *outer = PyObject_CallNoArgs(PyExc_ValueError);
    SHOW_TRUTH(PyException_GetCause(outer) == NULL);
    SHOW_TRUTH(PyException_GetContext(outer) == NULL);
    SHOW_TRUTH(PyException_GetTraceback(outer) == NULL);
    SHOW(((PyBaseExceptionObject *)outer)->suppress_context);
    PyException_SetContext(outer, Py_NewRef(inner));
    PyObject *context = PyException_GetContext(outer);
    SHOW_TRUTH(context == inner);
    SHOW(((PyBaseExceptionObject *)outer)->suppress_context);
    PyException_SetCause(outer, Py_NewRef(inner));
    PyObject *cause = PyException_GetCause(outer);
    SHOW_TRUTH(cause == inner);
    SHOW(((PyBaseExceptionObject *)outer)->suppress_context);
    PyException_SetCause(outer, NULL);
    PyException_SetContext(outer, NULL);
    SHOW(Py_REFCNT(inner));
    RELEASE(context, cause, inner, outer);
}

TEST(arguments_are_a_tuple, "W-148") {
    PyObject *text = PyUnicode_FromString("first");
    PyObject *exception =
        PyObject_CallFunctionObjArgs(PyExc_ValueError, text, Py_None, NULL);
    SHOW_RESULT(PyException_GetArgs(exception));
    PyObject *other = PyTuple_Pack(1, Py_True);
    PyException_SetArgs(exception, other);
    SHOW_RESULT(PyException_GetArgs(exception));
    SHOW_RESULT(PyObject_Str(exception));
    SHOW_RESULT(PyObject_GetAttrString(exception, "args"));
    RELEASE(text, exception, other);
}

TEST(class_and_instance_checks, "W-148") {
    PyObject *instance = PyObject_CallNoArgs(PyExc_OSError);
    SHOW_TRUTH(PyExceptionClass_Check(PyExc_OSError));
    SHOW_TRUTH(PyExceptionClass_Check(instance));
    SHOW_TRUTH(PyExceptionClass_Check((PyObject *)&PyLong_Type));
    SHOW_TRUTH(PyExceptionInstance_Check(instance));
    SHOW_TRUTH(PyExceptionInstance_Check(PyExc_OSError));
    SHOW_TRUTH(PyExceptionInstance_Class(instance) == PyExc_OSError);
    show("name: %s", PyExceptionClass_Name(PyExc_OSError));
    Py_DECREF(instance);
}

TEST_MAIN(
    NULL, &an_error_is_set_in_several_ways, &an_instance_may_be_the_value,
    &what_is_no_exception_cannot_be_raised, &format_fills_in_values,
    &fetch_takes_and_restore_puts_back,
    &restore_accepts_a_type_and_a_plain_value, &normalizing_makes_an_instance,
    &get_and_set_move_the_exception, &matching_follows_the_hierarchy,
    &a_new_error_replaces_the_old_one, &the_ready_made_errors,
    &cause_context_and_traceback_are_fields, &arguments_are_a_tuple,
    &class_and_instance_checks)
