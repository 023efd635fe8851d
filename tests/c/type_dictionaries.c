/* Sizes and flags of built-in types, and what stands in their dictionaries, in
 * which order. */
#include "harness.h"

static PyTypeObject *type_of(PyObject *object) {
    PyTypeObject *type = Py_TYPE(object);
    Py_DECREF(object);
    return type;
}

static void show_dictionary(PyTypeObject *type) {
    PyObject *dict = PyType_GetDict(type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    show(
        "%s: size %zd, item size %zd, dict at %zd, weak list at %zd, flags "
        "%lx",
        type->tp_name, type->tp_basicsize, type->tp_itemsize,
        type->tp_dictoffset, type->tp_weaklistoffset,
        type->tp_flags & ~cache_bit);
    while (PyDict_Next(dict, &position, &key, &value)) {
        show("  %s: %s", PyUnicode_AsUTF8(key), Py_TYPE(value)->tp_name);
    }
    Py_DECREF(dict);
}

static void show_all(PyTypeObject *const *types, size_t count) {
    for (size_t i = 0; i < count; i++) {
        show_dictionary(types[i]);
    }
}
#define SHOW_ALL(types) show_all(types, sizeof types / sizeof types[0])

TEST(types_and_their_attributes, "PyType_GetDict") {
    PyTypeObject *const types[] = {
        &PyBaseObject_Type,
        &PyType_Type,
        &PySuper_Type,
        &PyProperty_Type,
        &PyClassMethod_Type,
        &PyStaticMethod_Type,
        &PyMemberDescr_Type,
        &PyGetSetDescr_Type,
        &PyMethodDescr_Type,
        &PyWrapperDescr_Type,
        &PyClassMethodDescr_Type,
        &_PyMethodWrapper_Type,
        &PyDictProxy_Type,
        &Py_GenericAliasType};
    SHOW_ALL(types);
    show_dictionary(type_of(
        PyNumber_Or((PyObject *)&PyLong_Type, (PyObject *)&PyType_Type)));
}

TEST(functions, "PyType_GetDict") {
    PyTypeObject *const types[] = {
        &PyCFunction_Type, &PyCMethod_Type, &PyMethod_Type,
        &PyInstanceMethod_Type};
    SHOW_ALL(types);
}

TEST(values, "PyType_GetDict") {
    PyTypeObject *const types[] = {
        Py_TYPE(Py_None),      Py_TYPE(Py_NotImplemented),
        &PyEllipsis_Type,      &PySlice_Type,
        &PyList_Type,          &PyFrozenSet_Type,
        &PyDictKeys_Type,      &PyDictValues_Type,
        &PyDictItems_Type,     &PyCapsule_Type,
        &_PyManagedBuffer_Type};
    SHOW_ALL(types);
}

TEST(iterators, "PyType_GetDict") {
    PyTypeObject *const types[] = {
        &PySeqIter_Type,          &PyCallIter_Type,
        &PyListIter_Type,         &PyListRevIter_Type,
        &PyTupleIter_Type,        &PyUnicodeIter_Type,
        &PyDictIterKey_Type,      &PyDictIterValue_Type,
        &PyDictIterItem_Type,     &PyDictRevIterKey_Type,
        &PyDictRevIterValue_Type, &PyDictRevIterItem_Type,
        &PySetIter_Type,          &PyEnum_Type,
        &PyReversed_Type,         &PyZip_Type};
    SHOW_ALL(types);
}

TEST(weak_references, "PyType_GetDict") {
    PyTypeObject *const types[] = {
        &_PyWeakref_RefType, &_PyWeakref_ProxyType,
        &_PyWeakref_CallableProxyType};
    SHOW_ALL(types);
}

TEST(exceptions, "PyType_GetDict") {
    PyObject *const types[] = {
        PyExc_Exception,
        PyExc_ValueError,
        PyExc_AttributeError,
        PyExc_NameError,
        PyExc_UnboundLocalError,
        PyExc_ImportError,
        PyExc_ModuleNotFoundError,
        PyExc_OSError,
        PyExc_BlockingIOError,
        PyExc_StopIteration,
        PyExc_SystemExit,
        PyExc_SyntaxError,
        PyExc_IndentationError,
        PyExc_KeyError,
        PyExc_UnicodeEncodeError,
        PyExc_UnicodeDecodeError,
        PyExc_UnicodeTranslateError,
        PyExc_MemoryError};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        show_dictionary((PyTypeObject *)types[i]);
    }
}

TEST_MAIN(
    NULL, &types_and_their_attributes, &functions, &values, &iterators,
    &weak_references, &exceptions)
