/* Which exceptions are there, who is whose base, and how do they read? */
#include "class_body.h"

struct named_exception {
    const char *name;
    PyObject **variable;
};

#define NAMED(exception)                                                       \
    { #exception, &exception }

static const struct named_exception exceptions[] = {
    NAMED(PyExc_BaseException),
    NAMED(PyExc_Exception),
    NAMED(PyExc_BaseExceptionGroup),
    NAMED(PyExc_StopAsyncIteration),
    NAMED(PyExc_StopIteration),
    NAMED(PyExc_GeneratorExit),
    NAMED(PyExc_ArithmeticError),
    NAMED(PyExc_LookupError),
    NAMED(PyExc_AssertionError),
    NAMED(PyExc_AttributeError),
    NAMED(PyExc_BufferError),
    NAMED(PyExc_EOFError),
    NAMED(PyExc_FloatingPointError),
    NAMED(PyExc_OSError),
    NAMED(PyExc_ImportError),
    NAMED(PyExc_ModuleNotFoundError),
    NAMED(PyExc_IndexError),
    NAMED(PyExc_KeyError),
    NAMED(PyExc_KeyboardInterrupt),
    NAMED(PyExc_MemoryError),
    NAMED(PyExc_NameError),
    NAMED(PyExc_OverflowError),
    NAMED(PyExc_RuntimeError),
    NAMED(PyExc_RecursionError),
    NAMED(PyExc_NotImplementedError),
    NAMED(PyExc_SyntaxError),
    NAMED(PyExc_IndentationError),
    NAMED(PyExc_TabError),
    NAMED(PyExc_ReferenceError),
    NAMED(PyExc_SystemError),
    NAMED(PyExc_SystemExit),
    NAMED(PyExc_TypeError),
    NAMED(PyExc_UnboundLocalError),
    NAMED(PyExc_UnicodeError),
    NAMED(PyExc_UnicodeEncodeError),
    NAMED(PyExc_UnicodeDecodeError),
    NAMED(PyExc_UnicodeTranslateError),
    NAMED(PyExc_ValueError),
    NAMED(PyExc_ZeroDivisionError),
    NAMED(PyExc_BlockingIOError),
    NAMED(PyExc_BrokenPipeError),
    NAMED(PyExc_ChildProcessError),
    NAMED(PyExc_ConnectionError),
    NAMED(PyExc_ConnectionAbortedError),
    NAMED(PyExc_ConnectionRefusedError),
    NAMED(PyExc_ConnectionResetError),
    NAMED(PyExc_FileExistsError),
    NAMED(PyExc_FileNotFoundError),
    NAMED(PyExc_InterruptedError),
    NAMED(PyExc_IsADirectoryError),
    NAMED(PyExc_NotADirectoryError),
    NAMED(PyExc_PermissionError),
    NAMED(PyExc_ProcessLookupError),
    NAMED(PyExc_TimeoutError),
    NAMED(PyExc_EnvironmentError),
    NAMED(PyExc_IOError),
    NAMED(PyExc_Warning),
    NAMED(PyExc_UserWarning),
    NAMED(PyExc_DeprecationWarning),
    NAMED(PyExc_PendingDeprecationWarning),
    NAMED(PyExc_SyntaxWarning),
    NAMED(PyExc_RuntimeWarning),
    NAMED(PyExc_FutureWarning),
    NAMED(PyExc_ImportWarning),
    NAMED(PyExc_UnicodeWarning),
    NAMED(PyExc_BytesWarning),
    NAMED(PyExc_EncodingWarning),
    NAMED(PyExc_ResourceWarning),
};

enum { EXCEPTIONS = sizeof exceptions / sizeof exceptions[0] };

static PyTypeObject *type_of(int index) {
    return (PyTypeObject *)*exceptions[index].variable;
}

TEST(every_exception_has_a_name_and_a_base, "W-148") {
    for (int i = 0; i < EXCEPTIONS; i++) {
        PyTypeObject *type = type_of(i);
        CHECK(PyExceptionClass_Check((PyObject *)type));
        show(
            "%s: %s, base %s, size %zd", exceptions[i].name, type->tp_name,
            type->tp_base->tp_name, type->tp_basicsize);
    }
    SHOW_TRUTH(PyExc_EnvironmentError == PyExc_OSError);
    SHOW_TRUTH(PyExc_IOError == PyExc_OSError);
}

TEST(every_exception_has_these_fields, "W-148") {
    for (int i = 0; i < EXCEPTIONS; i++) {
        PyTypeObject *type = type_of(i);
        show(
            "%s: flags 0x%lx, dictoffset %zd, weaklistoffset %zd",
            type->tp_name, type->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG,
            type->tp_dictoffset, type->tp_weaklistoffset);
    }
}

/* These need other arguments than none or one text. */
static int is_particular(PyObject *type) {
    return type == PyExc_UnicodeEncodeError ||
           type == PyExc_UnicodeDecodeError ||
           type == PyExc_UnicodeTranslateError ||
           type == PyExc_BaseExceptionGroup;
}

TEST(every_exception_can_be_made_and_shown, "W-148") {
    PyObject *text = PyUnicode_FromString("it's text");
    for (int i = 0; i < EXCEPTIONS; i++) {
        PyObject *type = *exceptions[i].variable;
        if (is_particular(type)) {
            continue;
        }
        PyObject *bare = PyObject_CallNoArgs(type);
        PyObject *filled = PyObject_CallOneArg(type, text);
        show_repr("repr", bare);
        show_repr("repr", filled);
        show_result("str", PyObject_Str(filled));
        RELEASE(bare, filled);
        if (PyErr_GivenExceptionMatches(type, PyExc_SyntaxError)) {
            continue; /* its second argument must be a tuple of details */
        }
        PyObject *pair = PyObject_CallFunctionObjArgs(type, text, text, NULL);
        show_result("str of two", PyObject_Str(pair));
        Py_DECREF(pair);
    }
    Py_DECREF(text);
}

TEST(every_exception_can_be_raised, "W-148") {
    for (int i = 0; i < EXCEPTIONS; i++) {
        PyObject *type = *exceptions[i].variable;
        if (is_particular(type)) {
            continue;
        }
        PyErr_SetString(type, "raised");
        CHECK(PyErr_ExceptionMatches(type));
        CHECK(PyErr_ExceptionMatches(PyExc_BaseException));
        show_error(exceptions[i].name);
    }
}

TEST(particular_exceptions_check_their_arguments, "W-148") {
    SHOW_RESULT(PyObject_CallNoArgs(PyExc_UnicodeEncodeError));
    SHOW_RESULT(PyObject_CallNoArgs(PyExc_UnicodeDecodeError));
    SHOW_RESULT(PyObject_CallNoArgs(PyExc_UnicodeTranslateError));
}

TEST(an_oserror_becomes_its_subclass_by_number, "W-148") {
    static const int numbers[] = {1,  2,  4,  10,  11,  13,  17,
                                  20, 21, 32, 104, 110, 111, 5};
    PyObject *text = PyUnicode_FromString("why");
    PyObject *file = PyUnicode_FromString("a file");
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = PyLong_FromLong(numbers[i]);
        PyObject *made = PyObject_CallFunctionObjArgs(
            PyExc_OSError, number, text, file, NULL);
        show_repr("repr", made);
        show_result("str", PyObject_Str(made));
        RELEASE(number, made);
    }
    RELEASE(text, file);
}

TEST(a_traceback_may_be_none, "with_traceback") {
    PyObject *error = PyObject_CallNoArgs(PyExc_ValueError);
    SHOW_TRUTH(invoke(error, "with_traceback", Py_None) == error);
    Py_DECREF(error);
    SHOW_RESULT(invoke(error, "with_traceback", Py_True));
    SHOW_RESULT(invoke(error, "with_traceback", error));
    SHOW_RESULT(PyObject_GetAttrString(error, "__traceback__"));
    SHOW_TRUTH(PyException_GetTraceback(error) == NULL);
    Py_DECREF(error);
}

TEST(the_error_of_dead_proxies_exists, "W-148") {
    PyTypeObject *type = (PyTypeObject *)PyExc_ReferenceError;
    show("%s", type->tp_name);
    SHOW_TRUTH(PyType_IsSubtype(type, (PyTypeObject *)PyExc_Exception));
}

TEST_MAIN(
    NULL, &every_exception_has_a_name_and_a_base,
    &every_exception_has_these_fields, &every_exception_can_be_made_and_shown,
    &every_exception_can_be_raised,
    &particular_exceptions_check_their_arguments,
    &an_oserror_becomes_its_subclass_by_number, &a_traceback_may_be_none,
    &the_error_of_dead_proxies_exists)
