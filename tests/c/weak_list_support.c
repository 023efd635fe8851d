/* Which built-in types have a weak list, and what of it has a class on top? */
#include "class_body.h"

static PyTypeObject *const types[] = {
    &PyBaseObject_Type,
    &PyType_Type,
    &PyLong_Type,
    &PyBool_Type,
    &PyUnicode_Type,
    &PyTuple_Type,
    &PyList_Type,
    &PyDict_Type,
    &PyProperty_Type,
    &PySuper_Type,
    &PyClassMethod_Type,
    &PyStaticMethod_Type,
    &PyCFunction_Type,
    &PyCMethod_Type,
    &PyMethod_Type,
    &PyInstanceMethod_Type,
    &PyMemberDescr_Type,
    &PyGetSetDescr_Type,
    &PyMethodDescr_Type,
    &PyClassMethodDescr_Type,
    &PyWrapperDescr_Type,
    &PyDictProxy_Type,
    &PySeqIter_Type,
    &Py_GenericAliasType,
    &_PyWeakref_RefType,
    &_PyWeakref_ProxyType,
    &_PyWeakref_CallableProxyType,
    &PyFloat_Type,
    &PyBytes_Type,
    &PySet_Type,
    &PyFrozenSet_Type,
    &PySlice_Type,
    &PyMemoryView_Type,
    &_PyManagedBuffer_Type,
    &PyCapsule_Type,
    &PyModule_Type,
    &_PyMethodWrapper_Type,
    &PyCallIter_Type,
    &PyListIter_Type,
    &PyListRevIter_Type,
    &PyTupleIter_Type,
    &PyUnicodeIter_Type,
    &PySetIter_Type,
    &PyDictIterKey_Type,
    &PyDictRevIterItem_Type,
    &PyDictKeys_Type,
    &PyDictValues_Type,
    &PyDictItems_Type,
    &PyEnum_Type,
    &PyReversed_Type,
    &PyZip_Type,
    &PyMap_Type,
    &PyFilter_Type,
};

static void show_type(PyTypeObject *type) {
    show("%s: list at %zd", type->tp_name, type->tp_weaklistoffset);
    PyObject *derived = class_with("D", (PyObject *)type, NULL, NULL);
    if (derived == NULL) {
        show_error("  on top");
        return;
    }
    PyTypeObject *d = (PyTypeObject *)derived;
    show(
        "  on top: list at %zd, dict at %zd, size %zd", d->tp_weaklistoffset,
        d->tp_dictoffset, d->tp_basicsize);
    PyObject *slots =
        class_with("S", (PyObject *)type, "__slots__", PyTuple_New(0));
    show(
        "  with slots: list at %zd",
        ((PyTypeObject *)slots)->tp_weaklistoffset);
    PyObject *name = PyUnicode_FromString("__weakref__");
    PyObject *listed = class_with("L", (PyObject *)type, "__slots__", name);
    if (listed == NULL) {
        show_error("  with a list of its own");
    } else {
        show(
            "  with a list of its own: list at %zd",
            ((PyTypeObject *)listed)->tp_weaklistoffset);
    }
    RELEASE(derived, slots, listed);
}

TEST(built_in_types, "W-610 W-611 W-612 W-613 W-614 W-620 W-621") {
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        show_type(types[i]);
    }
    show_type(Py_TYPE(Py_None));
    show_type(Py_TYPE(Py_Ellipsis));
    show_type(Py_TYPE(Py_NotImplemented));
    PyObject *joined =
        PyNumber_Or((PyObject *)&PyLong_Type, (PyObject *)&PyList_Type);
    show_type(Py_TYPE(joined));
    Py_DECREF(joined);
}

TEST(exceptions_have_none_and_their_subclasses_have, "W-612 W-621") {
    PyObject *const classes[] = {
        PyExc_BaseException,  PyExc_Exception,   PyExc_ValueError,
        PyExc_KeyError,       PyExc_OSError,     PyExc_StopIteration,
        PyExc_SystemExit,     PyExc_SyntaxError, PyExc_UnicodeDecodeError,
        PyExc_AttributeError, PyExc_ImportError, PyExc_NameError};
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        show_type((PyTypeObject *)classes[i]);
    }
    PyObject *reference = PyWeakref_NewRef(PyExc_ValueError, NULL);
    SHOW_TRUTH(reference != NULL);
    Py_XDECREF(reference);
}

TEST(instances_of_built_in_types, "W-021 W-621 W-623") {
    PyObject *objects[] = {
        PyLong_FromLong(300),
        PyUnicode_FromString("text"),
        PyTuple_Pack(1, Py_None),
        PyDict_New(),
        PyList_New(0),
        Py_NewRef(Py_None),
        Py_NewRef(Py_True),
        PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type),
        PyObject_CallNoArgs(PyExc_ValueError)};
    for (size_t i = 0; i < sizeof objects / sizeof objects[0]; i++) {
        SHOW_RESULT(PyWeakref_NewRef(objects[i], NULL));
        SHOW_RESULT(PyWeakref_NewProxy(objects[i], NULL));
    }
    release(objects, sizeof objects / sizeof objects[0]);
}

TEST_MAIN(
    NULL, &built_in_types, &exceptions_have_none_and_their_subclasses_have,
    &instances_of_built_in_types)
