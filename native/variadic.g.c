/*
 * GENERATED from src/NativeWeakref. Do not edit.
 * Regenerate with:  ./build.sh header
 */
#include "nativeweakref.h"

PyObject *PyTuple_Pack_va(Py_ssize_t n, va_list vargs);

int PyErr_WarnFormat_va(
    PyObject *category, Py_ssize_t stack_level, const char *format,
    va_list vargs);

int PyErr_ResourceWarning_va(
    PyObject *source, Py_ssize_t stack_level, const char *format,
    va_list vargs);

int PyErr_WarnExplicitFormat_va(
    PyObject *category, const char *filename, int lineno, const char *module,
    PyObject *registry, const char *format, va_list vargs);

int _PyArg_ParseStack_va(
    PyObject *const *args, Py_ssize_t nargs, const char *format, va_list vargs);

int _PyArg_ParseStackAndKeywords_va(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames,
    _PyArg_Parser *parser, va_list vargs);

int _PyArg_ParseStack_SizeT_va(
    PyObject *const *args, Py_ssize_t nargs, const char *format, va_list vargs);

int _PyArg_ParseStackAndKeywords_SizeT_va(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames,
    _PyArg_Parser *parser, va_list vargs);

int _PyArg_UnpackStack_va(
    PyObject *const *args, Py_ssize_t nargs, const char *name, Py_ssize_t min,
    Py_ssize_t max, va_list vargs);

int PyArg_Parse_va(PyObject *args, const char *format, va_list vargs);

int _PyArg_Parse_SizeT_va(PyObject *args, const char *format, va_list vargs);

int PyArg_UnpackTuple_va(
    PyObject *args, const char *name, Py_ssize_t min, Py_ssize_t max,
    va_list vargs);

PyObject *PyEval_CallFunction_va(
    PyObject *callable, const char *format, va_list vargs);

PyObject *PyEval_CallMethod_va(
    PyObject *obj, const char *name, const char *format, va_list vargs);

void PySys_WriteStdout_va(const char *format, va_list vargs);

void PySys_WriteStderr_va(const char *format, va_list vargs);

void PySys_FormatStdout_va(const char *format, va_list vargs);

void PySys_FormatStderr_va(const char *format, va_list vargs);

PyObject *PyObject_CallFunction_va(
    PyObject *callable, const char *format, va_list vargs);

PyObject *PyObject_CallMethod_va(
    PyObject *obj, const char *name, const char *format, va_list vargs);

PyObject *_PyObject_CallMethodId_va(
    PyObject *obj, _Py_Identifier *name, const char *format, va_list vargs);

PyObject *_PyObject_CallFunction_SizeT_va(
    PyObject *callable, const char *format, va_list vargs);

PyObject *_PyObject_CallMethod_SizeT_va(
    PyObject *obj, const char *name, const char *format, va_list vargs);

PyObject *_PyObject_CallMethodId_SizeT_va(
    PyObject *obj, _Py_Identifier *name, const char *format, va_list vargs);

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

int PyErr_WarnFormat(
    PyObject *category, Py_ssize_t stack_level, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = PyErr_WarnFormat_va(category, stack_level, format, vargs);
    va_end(vargs);
    return result;
}

int PyErr_ResourceWarning(
    PyObject *source, Py_ssize_t stack_level, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = PyErr_ResourceWarning_va(source, stack_level, format, vargs);
    va_end(vargs);
    return result;
}

int PyErr_WarnExplicitFormat(
    PyObject *category, const char *filename, int lineno, const char *module,
    PyObject *registry, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = PyErr_WarnExplicitFormat_va(
        category, filename, lineno, module, registry, format, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseStack(
    PyObject *const *args, Py_ssize_t nargs, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = _PyArg_ParseStack_va(args, nargs, format, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseTupleAndKeywordsFast(
    PyObject *args, PyObject *kwargs, _PyArg_Parser *parser, ...) {
    va_list vargs;
    va_start(vargs, parser);
    int result =
        _PyArg_VaParseTupleAndKeywordsFast(args, kwargs, parser, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseStackAndKeywords(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames,
    _PyArg_Parser *parser, ...) {
    va_list vargs;
    va_start(vargs, parser);
    int result =
        _PyArg_ParseStackAndKeywords_va(args, nargs, kwnames, parser, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseStack_SizeT(
    PyObject *const *args, Py_ssize_t nargs, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = _PyArg_ParseStack_SizeT_va(args, nargs, format, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseTupleAndKeywordsFast_SizeT(
    PyObject *args, PyObject *kwargs, _PyArg_Parser *parser, ...) {
    va_list vargs;
    va_start(vargs, parser);
    int result =
        _PyArg_VaParseTupleAndKeywordsFast_SizeT(args, kwargs, parser, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseStackAndKeywords_SizeT(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames,
    _PyArg_Parser *parser, ...) {
    va_list vargs;
    va_start(vargs, parser);
    int result = _PyArg_ParseStackAndKeywords_SizeT_va(
        args, nargs, kwnames, parser, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_UnpackStack(
    PyObject *const *args, Py_ssize_t nargs, const char *name, Py_ssize_t min,
    Py_ssize_t max, ...) {
    va_list vargs;
    va_start(vargs, max);
    int result = _PyArg_UnpackStack_va(args, nargs, name, min, max, vargs);
    va_end(vargs);
    return result;
}

int PyArg_ParseTuple(PyObject *args, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = PyArg_VaParse(args, format, vargs);
    va_end(vargs);
    return result;
}

int PyArg_Parse(PyObject *args, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = PyArg_Parse_va(args, format, vargs);
    va_end(vargs);
    return result;
}

int PyArg_ParseTupleAndKeywords(
    PyObject *args, PyObject *kwargs, const char *format, char **kwlist, ...) {
    va_list vargs;
    va_start(vargs, kwlist);
    int result =
        PyArg_VaParseTupleAndKeywords(args, kwargs, format, kwlist, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseTuple_SizeT(PyObject *args, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = _PyArg_VaParse_SizeT(args, format, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_Parse_SizeT(PyObject *args, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    int result = _PyArg_Parse_SizeT_va(args, format, vargs);
    va_end(vargs);
    return result;
}

int _PyArg_ParseTupleAndKeywords_SizeT(
    PyObject *args, PyObject *kwargs, const char *format, char **kwlist, ...) {
    va_list vargs;
    va_start(vargs, kwlist);
    int result = _PyArg_VaParseTupleAndKeywords_SizeT(
        args, kwargs, format, kwlist, vargs);
    va_end(vargs);
    return result;
}

int PyArg_UnpackTuple(
    PyObject *args, const char *name, Py_ssize_t min, Py_ssize_t max, ...) {
    va_list vargs;
    va_start(vargs, max);
    int result = PyArg_UnpackTuple_va(args, name, min, max, vargs);
    va_end(vargs);
    return result;
}

PyObject *Py_BuildValue(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = Py_VaBuildValue(format, vargs);
    va_end(vargs);
    return result;
}

PyObject *_Py_BuildValue_SizeT(const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = _Py_VaBuildValue_SizeT(format, vargs);
    va_end(vargs);
    return result;
}

PyObject *PyEval_CallFunction(PyObject *callable, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = PyEval_CallFunction_va(callable, format, vargs);
    va_end(vargs);
    return result;
}

PyObject *PyEval_CallMethod(
    PyObject *obj, const char *name, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = PyEval_CallMethod_va(obj, name, format, vargs);
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

PyObject *PyObject_CallFunction(PyObject *callable, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = PyObject_CallFunction_va(callable, format, vargs);
    va_end(vargs);
    return result;
}

PyObject *PyObject_CallMethod(
    PyObject *obj, const char *name, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = PyObject_CallMethod_va(obj, name, format, vargs);
    va_end(vargs);
    return result;
}

PyObject *_PyObject_CallMethodId(
    PyObject *obj, _Py_Identifier *name, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = _PyObject_CallMethodId_va(obj, name, format, vargs);
    va_end(vargs);
    return result;
}

PyObject *_PyObject_CallFunction_SizeT(
    PyObject *callable, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = _PyObject_CallFunction_SizeT_va(callable, format, vargs);
    va_end(vargs);
    return result;
}

PyObject *_PyObject_CallMethod_SizeT(
    PyObject *obj, const char *name, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result = _PyObject_CallMethod_SizeT_va(obj, name, format, vargs);
    va_end(vargs);
    return result;
}

PyObject *_PyObject_CallMethodId_SizeT(
    PyObject *obj, _Py_Identifier *name, const char *format, ...) {
    va_list vargs;
    va_start(vargs, format);
    PyObject *result =
        _PyObject_CallMethodId_SizeT_va(obj, name, format, vargs);
    va_end(vargs);
    return result;
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
