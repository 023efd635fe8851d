/* What does a type tell about itself, and how is an attribute of it found? */
#include "things.h"

TEST(a_readied_type_counts_three, "W-108") {
    static PyTypeObject type = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Counted",
        .tp_basicsize = sizeof(Thing),
        .tp_new = PyType_GenericNew,
    };
    SHOW(Py_REFCNT((PyObject *)&type));
    SHOW(PyType_Ready(&type));
    SHOW(Py_REFCNT((PyObject *)&type));
}

TEST(a_type_tells_about_itself, "W-200") {
    PyTypeObject *types[] = {
        &thing_type, &derived_type, &unhashable_type, &_PyWeakref_RefType,
        &PyProperty_Type};
    const char *names[] = {
        "__name__",     "__qualname__",   "__module__",    "__bases__",
        "__base__",     "__mro__",        "__basicsize__", "__weakrefoffset__",
        "__itemsize__", "__dictoffset__", "__class__"};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
            show_type_attribute(types[i], names[k]);
        }
    }
    show_type_attribute(&thing_type, "__doc__");
    show_type_attribute(&thing_type, "__text_signature__");
    show_type_attribute(&derived_type, "__doc__");
    show_type_attribute(&derived_type, "__text_signature__");
    show_type_attribute(&_PyWeakref_RefType, "__doc__");
    show_type_attribute(&thing_type, "__abstractmethods__");
    show_type_attribute(&PyType_Type, "__abstractmethods__");
    show_type_attribute(&thing_type, "__nothing__");
    PyObject *flags = of_type(&thing_type, "__flags__");
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    SHOW_HEX(PyLong_AsUnsignedLong(flags) & ~cache_bit);
    Py_DECREF(flags);
}

TEST(the_class_of_an_object, "W-245") {
    show_attribute(thing, "__class__");
    SHOW_STATUS(PyObject_SetAttrString(thing, "__class__", NULL));
    SHOW_STATUS(PyObject_SetAttrString(thing, "__class__", Py_None));
    SHOW_STATUS(
        PyObject_SetAttrString(thing, "__class__", (PyObject *)&derived_type));
    PyObject *reference = PyWeakref_NewRef((PyObject *)&thing_type, NULL);
    SHOW_STATUS(PyObject_SetAttrString(
        reference, "__class__", (PyObject *)&PyLong_Type));
    Py_DECREF(reference);
}

TEST(what_the_metatype_defines_comes_first, "") {
    /* A type's own __name__ and __doc__ do not hide those of type, and a
     * method of type is found behind those of the type. */
    show_type_attribute(&PyProperty_Type, "__name__");
    show_type_attribute(&PyMethodDescr_Type, "__name__");
    show_type_attribute(&PyType_Type, "__name__");
    show_type_attribute(&thing_type, "__repr__");
    show_type_attribute(&thing_type, "read_only");
    show_type_attribute(&thing_type, "__call__");
    show_type_attribute(&thing_type, "__setattr__");
    SHOW_RESULT(PyObject_GetAttr((PyObject *)&thing_type, Py_None));
}

TEST(a_static_type_cannot_be_changed, "W-208") {
    PyObject *type = (PyObject *)&thing_type;
    const char *names[] = {"x",          "__name__", "__qualname__",
                           "__module__", "__doc__",  "field"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        SHOW_STATUS(PyObject_SetAttrString(type, names[i], Py_None));
        SHOW_STATUS(PyObject_SetAttrString(type, names[i], NULL));
    }
    PyObject *dict = PyType_GetDict(&PyType_Type);
    const char *computed[] = {
        "__name__", "__qualname__", "__module__", "__doc__"};
    for (size_t i = 0; i < sizeof computed / sizeof computed[0]; i++) {
        PyObject *getset = PyDict_GetItemString(dict, computed[i]);
        descrsetfunc set = Py_TYPE(getset)->tp_descr_set;
        SHOW_STATUS(set(getset, type, Py_None));
        SHOW_STATUS(set(getset, type, NULL));
        SHOW_STATUS(set(getset, thing, Py_None));
    }
    Py_DECREF(dict);
}

TEST(the_dictionary_of_a_type_is_read_only, "") {
    PyObject *proxy = of_type(&unhashable_type, "__dict__");
    show("type: %s", Py_TYPE(proxy)->tp_name);
    const PyMappingMethods *mapping = Py_TYPE(proxy)->tp_as_mapping;
    show("length: %lld", (long long)mapping->mp_length(proxy));
    PyObject *key = PyUnicode_FromString("__hash__");
    SHOW_RESULT(mapping->mp_subscript(proxy, key));
    SHOW_RESULT(mapping->mp_subscript(proxy, Py_None));
    SHOW_TRUTH(mapping->mp_ass_subscript == NULL);
    SHOW(Py_TYPE(proxy)->tp_as_sequence->sq_contains(proxy, key));
    SHOW_RESULT(PyDictProxy_New(Py_None));
    PyObject *dict = PyDict_New();
    PyObject *empty = PyDictProxy_New(dict);
    show_repr("empty", empty);
    SHOW_RESULT(PyObject_Str(empty));
    SHOW_RESULT(PyObject_RichCompare(empty, dict, Py_EQ));
    SHOW(PyObject_Hash(empty));
    show_error("hash");
    RELEASE(proxy, key, dict, empty);
}

TEST(what_was_found_is_forgotten_after_a_change, "") {
    PyObject *name = PyUnicode_InternFromString("added");
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    PyDict_SetItem(thing_type.tp_dict, name, Py_True);
    PyType_Modified(&thing_type);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == Py_True);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == Py_True);
    PyDict_DelItem(thing_type.tp_dict, name);
    PyType_Modified(&thing_type);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    SHOW_TRUTH(PyType_ClearCache() != 0);
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    Py_DECREF(name);
}

static int note_change(PyTypeObject *type) {
    show("%s changed", type->tp_name);
    if (type == &derived_type) {
        PyErr_SetString(PyExc_ValueError, "noted");
        return -1;
    }
    return 0;
}

TEST(watchers_are_told_of_changes, "") {
    PyObject *type = (PyObject *)&thing_type;
    PyObject *name = PyUnicode_InternFromString("added");
    int id = PyType_AddWatcher(note_change);
    SHOW_STATUS(PyType_Watch(id, type));
    PyType_Modified(&thing_type);
    PyType_Modified(&thing_type); /* it has no version now */
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    SHOW_STATUS(PyType_Watch(id, (PyObject *)&derived_type));
    capture_stderr();
    PyType_Modified(&thing_type);
    show_captured_stderr("unraisable");
    SHOW_STATUS(PyType_Unwatch(id, type));
    SHOW_STATUS(PyType_Unwatch(id, (PyObject *)&derived_type));
    SHOW_TRUTH(_PyType_Lookup(&derived_type, name) == NULL);
    PyType_Modified(&thing_type);
    SHOW_STATUS(PyType_Watch(id, Py_None));
    SHOW_STATUS(PyType_Unwatch(id, Py_None));
    SHOW_STATUS(PyType_ClearWatcher(id));
    SHOW_STATUS(PyType_ClearWatcher(id));
    SHOW_STATUS(PyType_ClearWatcher(8));
    SHOW_STATUS(PyType_Watch(-1, type));
    int added = 0;
    while (PyType_AddWatcher(note_change) >= 0) {
        added++;
    }
    show_error("more");
    SHOW_TRUTH(added > 0);
    for (int i = id; i < id + added; i++) {
        PyType_ClearWatcher(i);
    }
    Py_DECREF(name);
}

TEST_MAIN(
    ready_things, &a_readied_type_counts_three, &a_type_tells_about_itself,
    &the_class_of_an_object, &what_the_metatype_defines_comes_first,
    &a_static_type_cannot_be_changed, &the_dictionary_of_a_type_is_read_only,
    &what_was_found_is_forgotten_after_a_change, &watchers_are_told_of_changes)
