/* What stands in the dictionary of each built-in type, by kind: nothing is
 * missing that CPython has, nothing is there that it has not. What instances
 * find is what the types along their order of bases have. */
#include "values.h"

#include <string.h>

/* The keys of a dict whose values are of a type, in order, on one line. */
static void show_names_of_kind(PyObject *dict, PyTypeObject *kind) {
    PyObject *names = PyList_New(0);
    Py_ssize_t position = 0;
    PyObject *name;
    PyObject *value;
    while (PyDict_Next(dict, &position, &name, &value)) {
        if (Py_TYPE(value) == kind) {
            CHECK(PyList_Append(names, name) == 0);
        }
    }
    CHECK(PyList_Sort(names) == 0);
    PyObject *space = PyUnicode_FromString(" ");
    PyObject *line = PyUnicode_Join(space, names);
    show("  %s: %s", kind->tp_name, PyUnicode_AsUTF8(line));
    RELEASE(names, space, line);
}

static int by_name(const void *left, const void *right) {
    return strcmp(
        (*(PyTypeObject *const *)left)->tp_name,
        (*(PyTypeObject *const *)right)->tp_name);
}

static void show_names(PyTypeObject *type) {
    enum { MOST_KINDS = 30 };
    PyTypeObject *kinds[MOST_KINDS];
    size_t count = 0;
    PyObject *dict = PyType_GetDict(type);
    Py_ssize_t position = 0;
    PyObject *value;
    while (PyDict_Next(dict, &position, NULL, &value)) {
        size_t i = 0;
        while (i < count && kinds[i] != Py_TYPE(value)) {
            i++;
        }
        if (i == count) {
            CHECK(count < MOST_KINDS);
            kinds[count++] = Py_TYPE(value);
        }
    }
    qsort(kinds, count, sizeof kinds[0], by_name);
    show("%s", type->tp_name);
    for (size_t i = 0; i < count; i++) {
        show_names_of_kind(dict, kinds[i]);
    }
    Py_DECREF(dict);
}

static void show_names_of_types(PyTypeObject *const *types) {
    for (; *types != NULL; types++) {
        CHECK(PyType_Ready(*types) == 0);
        show_names(*types);
    }
}

TEST(types_of_values, "") {
    show_names_of_types((PyTypeObject *[]){
        &PyBaseObject_Type,
        &PyType_Type,
        &PyLong_Type,
        &PyBool_Type,
        &PyFloat_Type,
        &PyComplex_Type,
        &PyUnicode_Type,
        &PyBytes_Type,
        &PyByteArray_Type,
        &PyList_Type,
        &PyTuple_Type,
        &PyDict_Type,
        &PySet_Type,
        &PyFrozenSet_Type,
        &PyRange_Type,
        &PySlice_Type,
        &PyEllipsis_Type,
        Py_TYPE(Py_None),
        Py_TYPE(Py_NotImplemented),
        NULL});
}

TEST(types_of_views_and_iterators, "") {
    show_names_of_types((PyTypeObject *[]){
        &PyDictKeys_Type,
        &PyDictItems_Type,
        &PyDictValues_Type,
        &PyDictIterKey_Type,
        &PyDictIterItem_Type,
        &PyDictIterValue_Type,
        &PyDictRevIterKey_Type,
        &PyDictRevIterItem_Type,
        &PyDictRevIterValue_Type,
        &PySetIter_Type,
        &PyListIter_Type,
        &PyListRevIter_Type,
        &PyTupleIter_Type,
        &PyUnicodeIter_Type,
        &PyBytesIter_Type,
        &PyByteArrayIter_Type,
        &PyRangeIter_Type,
        &PyLongRangeIter_Type,
        &PySeqIter_Type,
        &PyCallIter_Type,
        &PyEnum_Type,
        &PyReversed_Type,
        &PyZip_Type,
        &PyMap_Type,
        &PyFilter_Type,
        NULL});
}

TEST(types_of_functions_and_descriptors, "") {
    show_names_of_types((PyTypeObject *[]){
        &PyCFunction_Type,
        &PyCMethod_Type,
        &PyMethod_Type,
        &PyInstanceMethod_Type,
        &PyMethodDescr_Type,
        &PyClassMethodDescr_Type,
        &PyGetSetDescr_Type,
        &PyMemberDescr_Type,
        &PyWrapperDescr_Type,
        &_PyMethodWrapper_Type,
        &PyDictProxy_Type,
        &PyProperty_Type,
        &PyClassMethod_Type,
        &PyStaticMethod_Type,
        &PySuper_Type,
        &PyModule_Type,
        &PyModuleDef_Type,
        &PyCapsule_Type,
        &Py_GenericAliasType,
        &_PyWeakref_RefType,
        &_PyWeakref_ProxyType,
        &_PyWeakref_CallableProxyType,
        NULL});
    PyObject *either =
        PyNumber_Or((PyObject *)&PyLong_Type, (PyObject *)&PyUnicode_Type);
    show_names(Py_TYPE(either));
    Py_DECREF(either);
    PyObject *alias =
        Py_GenericAlias((PyObject *)&PyList_Type, (PyObject *)&PyLong_Type);
    PyObject *iterator = PyObject_GetIter(alias);
    show_names(Py_TYPE(iterator));
    PyObject *types = PyImport_ImportModule("types");
    PyObject *namespace = PyObject_GetAttrString(types, "SimpleNamespace");
    show_names((PyTypeObject *)namespace);
    RELEASE(alias, iterator, types, namespace);
}

TEST(exceptions, "") {
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *names = PyObject_Dir(builtins);
    for (Py_ssize_t i = 0; i < PyList_Size(names); i++) {
        PyObject *value = PyObject_GetAttr(builtins, PyList_GET_ITEM(names, i));
        if (PyExceptionClass_Check(value)) {
            show_names((PyTypeObject *)value);
        }
        Py_DECREF(value);
    }
    RELEASE(builtins, names);
}

TEST_MAIN(
    NULL, &types_of_values, &types_of_views_and_iterators,
    &types_of_functions_and_descriptors, &exceptions)
