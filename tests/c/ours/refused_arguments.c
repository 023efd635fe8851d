/* Arguments that crash CPython: here each gives an exception, and what was
 * handed over by reference count stays as it was. */
#include "harness.h"

static void expect(PyObject *type, int failed, const char *what) {
    if (!failed || !PyErr_ExceptionMatches(type)) {
        show("%s did not raise as it should", what);
    }
    CHECK(failed);
    CHECK(PyErr_ExceptionMatches(type));
    PyErr_Clear();
}

#define EXPECT_NULL(type, call) expect(type, (call) == NULL, #call)
#define EXPECT_MINUS_ONE(type, call) expect(type, (call) == -1, #call)

TEST(tuples_of_nothing, "W-043") {
    PyObject *tuple = PyTuple_New(1);
    EXPECT_NULL(PyExc_SystemError, PyTuple_Pack(1, NULL));
    EXPECT_NULL(PyExc_SystemError, PyTuple_GetItem(NULL, 0));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyTuple_Size(NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyTuple_SetItem(NULL, 0, Py_None));
    Py_DECREF(tuple);
}

TEST(dicts_of_nothing, "W-043") {
    PyObject *dict = PyDict_New();
    EXPECT_MINUS_ONE(PyExc_SystemError, PyDict_SetItem(dict, Py_None, NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyDict_SetItem(NULL, dict, dict));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyDict_Contains(NULL, Py_None));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyDict_Contains(Py_None, Py_None));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyDict_DelItem(NULL, Py_None));
    EXPECT_NULL(PyExc_SystemError, PyDict_GetItemWithError(NULL, Py_None));
    CHECK(PyDict_GetItem(NULL, Py_None) == NULL);
    PyErr_Clear();
    CHECK(PyDict_Size(dict) == 0);
    Py_DECREF(dict);
}

TEST(numbers_of_nothing, "W-043") {
    EXPECT_MINUS_ONE(PyExc_SystemError, PyLong_AsLong(NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyLong_AsSsize_t(NULL));
    expect(PyExc_SystemError, PyLong_AsVoidPtr(NULL) == NULL, "AsVoidPtr");
    expect(
        PyExc_TypeError, PyLong_AsVoidPtr(Py_None) == NULL,
        "AsVoidPtr of None");
}

TEST(texts_of_nothing, "W-043") {
    EXPECT_NULL(PyExc_TypeError, PyUnicode_Substring(Py_None, 0, 1));
    EXPECT_NULL(PyExc_TypeError, PyUnicode_AsUTF8(Py_None));
    EXPECT_NULL(PyExc_SystemError, PyUnicode_FromFormat("%S", NULL));
    EXPECT_NULL(PyExc_SystemError, PyUnicode_FromFormat("%R", NULL));
    EXPECT_NULL(PyExc_SystemError, PyUnicode_FromFormat("%U", NULL));
    EXPECT_NULL(PyExc_SystemError, PyUnicode_FromFormat(NULL));
}

TEST(errors_of_nothing, "W-043") {
    PyErr_SetObject(NULL, Py_None);
    expect(PyExc_SystemError, PyErr_Occurred() != NULL, "SetObject");
    PyErr_SetString(PyExc_ValueError, NULL);
    expect(PyExc_SystemError, PyErr_Occurred() != NULL, "SetString");
    EXPECT_NULL(PyExc_SystemError, PyErr_Format(PyExc_ValueError, NULL));
}

TEST(functions_of_nothing, "W-043") {
    EXPECT_NULL(PyExc_SystemError, (PyObject *)PyCFunction_GetFunction(NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyCFunction_GetFlags(NULL));
    EXPECT_NULL(PyExc_SystemError, PyObject_RichCompare(NULL, Py_None, Py_EQ));
    CHECK(PyCallable_Check(NULL) == 0);
}

TEST(protocols_of_nothing, "W-043") {
    PyObject *result = Py_None;
    EXPECT_NULL(PyExc_SystemError, PyNumber_Add(NULL, Py_None));
    EXPECT_NULL(PyExc_SystemError, PyNumber_Add(Py_None, NULL));
    EXPECT_NULL(PyExc_SystemError, PyNumber_InPlaceOr(NULL, Py_None));
    EXPECT_NULL(PyExc_SystemError, PyNumber_Power(Py_None, Py_None, NULL));
    EXPECT_NULL(
        PyExc_SystemError, PyNumber_InPlacePower(NULL, Py_None, Py_None));
    EXPECT_MINUS_ONE(PyExc_SystemError, PySequence_Contains(NULL, Py_None));
    EXPECT_MINUS_ONE(PyExc_SystemError, PySequence_Contains(Py_None, NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyObject_LengthHint(NULL, 1));
    EXPECT_NULL(PyExc_SystemError, PyObject_GetIter(NULL));
    EXPECT_NULL(PyExc_SystemError, PyObject_GetAIter(NULL));
    EXPECT_NULL(PyExc_SystemError, PyIter_Next(NULL));
    EXPECT_NULL(PyExc_TypeError, PyIter_Next(Py_None));
    EXPECT_NULL(PyExc_SystemError, PySeqIter_New(NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyIter_Send(NULL, Py_None, &result));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyObject_IsInstance(NULL, Py_None));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyObject_IsInstance(Py_None, NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyObject_IsSubclass(NULL, Py_None));
    EXPECT_NULL(PyExc_SystemError, PyObject_Format(NULL, NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyObject_Print(Py_None, NULL, 0));
    EXPECT_NULL(
        PyExc_SystemError, PyObject_VectorcallMethod(NULL, &result, 1, NULL));
    CHECK(PyIndex_Check(NULL) == 0);
    CHECK(PySequence_Check(NULL) == 0);
    CHECK(PyIter_Check(NULL) == 0);
    CHECK(PyAIter_Check(NULL) == 0);
}

TEST(weak_references_of_nothing, "W-043 W-053 W-059 W-065") {
    PyObject *referent = Py_None;
    EXPECT_NULL(PyExc_SystemError, PyWeakref_GetObject(NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyWeakref_GetRef(NULL, &referent));
    CHECK(referent == NULL);
    EXPECT_MINUS_ONE(PyExc_SystemError, PyWeakref_IsDead(NULL));
    PyUnstable_Object_ClearWeakRefsNoCallbacks(NULL);
    expect(PyExc_SystemError, PyErr_Occurred() != NULL, "NoCallbacks");
}

TEST(complex_numbers_of_nothing, "PyComplex_AsCComplex") {
    EXPECT_MINUS_ONE(PyExc_SystemError, PyComplex_AsCComplex(NULL).real);
    EXPECT_MINUS_ONE(PyExc_SystemError, PyComplex_RealAsDouble(NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyComplex_ImagAsDouble(NULL));
}

TEST(bytearrays_of_nothing, "PyByteArray_Resize") {
    PyObject *bytes = PyByteArray_FromStringAndSize("ab", 2);
    EXPECT_NULL(PyExc_SystemError, PyByteArray_FromObject(NULL));
    EXPECT_NULL(PyExc_SystemError, PyByteArray_Concat(NULL, bytes));
    EXPECT_NULL(PyExc_SystemError, PyByteArray_Concat(bytes, NULL));
    EXPECT_NULL(PyExc_SystemError, PyByteArray_FromStringAndSize("a", -1));
    EXPECT_NULL(PyExc_SystemError, PyByteArray_AsString(NULL));
    EXPECT_NULL(PyExc_SystemError, PyByteArray_AsString(Py_None));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyByteArray_Size(NULL));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyByteArray_Size(Py_None));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyByteArray_Resize(NULL, 1));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyByteArray_Resize(Py_None, 1));
    EXPECT_MINUS_ONE(PyExc_SystemError, PyByteArray_Resize(bytes, -1));
    CHECK(PyByteArray_Size(bytes) == 2);
    Py_DECREF(bytes);
}

TEST(writers_of_nothing, "_PyUnicodeWriter_WriteStr") {
    PyObject *text = PyUnicode_FromString("text");
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    EXPECT_MINUS_ONE(
        PyExc_SystemError, _PyUnicodeWriter_PrepareInternal(&writer, -1, 'a'));
    EXPECT_MINUS_ONE(
        PyExc_SystemError,
        _PyUnicodeWriter_PrepareInternal(&writer, 1, 0x110000));
    EXPECT_MINUS_ONE(
        PyExc_SystemError, _PyUnicodeWriter_PrepareKindInternal(&writer, 3));
    EXPECT_MINUS_ONE(
        PyExc_SystemError, _PyUnicodeWriter_WriteStr(&writer, NULL));
    EXPECT_MINUS_ONE(
        PyExc_TypeError, _PyUnicodeWriter_WriteStr(&writer, Py_None));
    EXPECT_MINUS_ONE(
        PyExc_SystemError,
        _PyUnicodeWriter_WriteSubstring(&writer, text, 0, 5));
    EXPECT_MINUS_ONE(
        PyExc_SystemError,
        _PyUnicodeWriter_WriteSubstring(&writer, text, 3, 2));
    EXPECT_MINUS_ONE(
        PyExc_SystemError,
        _PyUnicodeWriter_WriteASCIIString(&writer, NULL, -1));
    EXPECT_MINUS_ONE(
        PyExc_SystemError,
        _PyUnicodeWriter_WriteLatin1String(&writer, "a", -1));
    EXPECT_MINUS_ONE(
        PyExc_SystemError,
        _PyUnicode_FormatAdvancedWriter(&writer, Py_None, text, 0, 4));
    EXPECT_MINUS_ONE(
        PyExc_SystemError, _PyLong_FormatWriter(&writer, Py_None, 10, 0));
    CHECK(writer.pos == 0);
    _PyUnicodeWriter_Dealloc(&writer);
    EXPECT_NULL(
        PyExc_SystemError, PyBytes_DecodeEscape("a", -1, NULL, 0, NULL));
    Py_DECREF(text);
}

TEST(latin1_in_wide_texts, "_PyUnicodeWriter_WriteLatin1String") {
    _PyUnicodeWriter writer;
    _PyUnicodeWriter_Init(&writer);
    CHECK(_PyUnicodeWriter_WriteChar(&writer, 0x20ac) == 0);
    CHECK(_PyUnicodeWriter_WriteLatin1String(&writer, "\xe9", 1) == 0);
    PyObject *text = _PyUnicodeWriter_Finish(&writer);
    CHECK(PyUnicode_ReadChar(text, 1) == 0xe9);
    Py_DECREF(text);
}

TEST_MAIN(
    NULL, &tuples_of_nothing, &dicts_of_nothing, &numbers_of_nothing,
    &texts_of_nothing, &errors_of_nothing, &functions_of_nothing,
    &protocols_of_nothing, &weak_references_of_nothing,
    &complex_numbers_of_nothing, &bytearrays_of_nothing, &writers_of_nothing,
    &latin1_in_wide_texts)
