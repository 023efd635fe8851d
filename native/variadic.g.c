/*
 * GENERATED from src/NativeWeakref. Do not edit.
 * Regenerate with:  ./build.sh header
 */
#include "nativeweakref.h"

PyObject *PyTuple_Pack_va(Py_ssize_t n, va_list vargs);

void PySys_WriteStdout_va(const char *format, va_list vargs);

void PySys_WriteStderr_va(const char *format, va_list vargs);

void PySys_FormatStdout_va(const char *format, va_list vargs);

void PySys_FormatStderr_va(const char *format, va_list vargs);

PyObject *PyObject_CallMethodObjArgs_va(
    PyObject *obj, PyObject *name, va_list vargs);

PyObject *PyObject_CallFunctionObjArgs_va(PyObject *callable, va_list vargs);

PyObject *PyUnicode_FromFormat(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = PyUnicode_FromFormatV(format, vargs);
    va_end(vargs);
    return result;
}

PyObject *PyBytes_FromFormat(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = PyBytes_FromFormatV(format, vargs);
    va_end(vargs);
    return result;
}

int PyOS_snprintf(char *str, size_t size, const char *format, ...) {
    va_list va;
    va_start(va, format);
    int result = PyOS_vsnprintf(str, size, format, va);
    va_end(va);
    return result;
}

PyObject *PyErr_Format(PyObject *exception, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = PyErr_FormatV(exception, format, vargs);
    va_end(vargs);
    return result;
}

PyObject *PyTuple_Pack(Py_ssize_t n, ...) {
    va_list vargs;
    va_start(vargs, n);
    PyObject *result = PyTuple_Pack_va(n, vargs);
    va_end(vargs);
    return result;
}

void PySys_WriteStdout(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PySys_WriteStdout_va(format, vargs);
    va_end(vargs);
}

void PySys_WriteStderr(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PySys_WriteStderr_va(format, vargs);
    va_end(vargs);
}

void PySys_FormatStdout(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PySys_FormatStdout_va(format, vargs);
    va_end(vargs);
}

void PySys_FormatStderr(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PySys_FormatStderr_va(format, vargs);
    va_end(vargs);
}

PyObject *PyObject_CallMethodObjArgs(PyObject *obj, PyObject *name, ...) {
    va_list vargs;
    va_start(vargs, name);
    PyObject *result = PyObject_CallMethodObjArgs_va(obj, name, vargs);
    va_end(vargs);
    return result;
}

PyObject *PyObject_CallFunctionObjArgs(PyObject *callable, ...) {
    va_list vargs;
    va_start(vargs, callable);
    PyObject *result = PyObject_CallFunctionObjArgs_va(callable, vargs);
    va_end(vargs);
    return result;
}
