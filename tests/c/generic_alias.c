/* What does the dictionary of the reference type hold, and what is a class
 * with type arguments? */
#include "referent.h"

#define REF ((PyObject *)&_PyWeakref_RefType)

static void show_attribute(PyObject *object, const char *name) {
    show_result(name, PyObject_GetAttrString(object, name));
}

TEST(keys_of_the_type_dictionary, "W-203 W-204") {
    PyObject *dict = PyType_GetDict(&_PyWeakref_RefType);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        show("%s is a %s", PyUnicode_AsUTF8(key), Py_TYPE(value)->tp_name);
    }
    Py_DECREF(dict);
    SHOW_TRUTH(_PyWeakref_RefType.tp_methods != NULL);
}

TEST(attributes_of_the_type, "W-200") {
    show_attribute(REF, "__name__");
    show_attribute(REF, "__qualname__");
    show_attribute(REF, "__module__");
    show_attribute(REF, "__doc__");
    show_attribute(REF, "__mro__");
}

TEST(the_reference_type_takes_arguments, "W-206") {
    PyObject *get = PyObject_GetAttrString(REF, "__class_getitem__");
    show_repr("method", get);
    show_attribute(get, "__doc__");
    PyObject *alias = PyObject_CallOneArg(get, (PyObject *)&PyLong_Type);
    show_repr("alias", alias);
    show("type: %s", Py_TYPE(alias)->tp_name);
    show_attribute(alias, "__origin__");
    show_attribute(alias, "__args__");
    show_attribute(alias, "__unpacked__");
    show_attribute(alias, "__class__");
    show_attribute(alias, "__name__");
    show_attribute(alias, "__callback__");
    show_attribute(alias, "__nothing__");
    SHOW_RESULT(PyObject_CallNoArgs(get));
    RELEASE(get, alias);
}

TEST(an_alias_makes_instances_of_its_class, "W-206") {
    PyObject *alias = Py_GenericAlias(REF, (PyObject *)&PyLong_Type);
    PyObject *referent = new_referent();
    PyObject *reference = PyObject_CallOneArg(alias, referent);
    SHOW_TRUTH(PyWeakref_CheckRefExact(reference));
    SHOW_TRUTH(PyWeakref_GetObject(reference) == referent);
    SHOW_RESULT(PyObject_CallNoArgs(alias));
    RELEASE(alias, reference, referent);
}

TEST(aliases_compare_by_class_and_arguments, "W-206") {
    PyObject *integer = (PyObject *)&PyLong_Type;
    PyObject *one = Py_GenericAlias(REF, integer);
    PyObject *args = PyTuple_Pack(1, integer);
    PyObject *two = Py_GenericAlias(REF, args);
    PyObject *other = Py_GenericAlias(REF, REF);
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(one, other, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, REF, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_LT));
    SHOW_TRUTH(PyObject_Hash(one) == PyObject_Hash(two));
    RELEASE(one, args, two, other);
}

TEST(texts_of_aliases, "W-206") {
    PyObject *name = PyUnicode_FromString("T");
    PyObject *inner = Py_GenericAlias(REF, (PyObject *)&PyLong_Type);
    PyObject *args = PyTuple_Pack(5, inner, Py_None, Py_Ellipsis, name, REF);
    PyObject *outer = Py_GenericAlias((PyObject *)&PyDict_Type, args);
    PyObject *none = PyTuple_New(0);
    PyObject *empty = Py_GenericAlias((PyObject *)&PyTuple_Type, none);
    show_repr("outer", outer);
    show_repr("empty", empty);
    RELEASE(name, inner, args, outer, none, empty);
}

TEST(an_alias_is_constructed_and_referenced, "W-206") {
    PyObject *type = (PyObject *)&Py_GenericAliasType;
    SHOW_RESULT(PyObject_CallOneArg(type, REF));
    PyObject *alias = PyObject_CallFunctionObjArgs(type, REF, Py_None, NULL);
    show_repr("alias", alias);
    PyObject *reference = PyWeakref_NewRef(alias, NULL);
    SHOW(Py_GenericAliasType.tp_basicsize);
    SHOW(Py_GenericAliasType.tp_weaklistoffset);
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    SHOW_HEX(Py_GenericAliasType.tp_flags & ~cache_bit);
    PyObject *check = PyObject_GetAttrString(type, "__instancecheck__");
    SHOW_RESULT(PyObject_CallFunctionObjArgs(check, alias, REF, NULL));
    PyObject *entries = PyObject_GetAttrString(alias, "__mro_entries__");
    SHOW_RESULT(PyObject_CallOneArg(entries, Py_None));
    RELEASE(check, entries, alias);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

TEST_MAIN(
    ready_referents, &keys_of_the_type_dictionary, &attributes_of_the_type,
    &the_reference_type_takes_arguments, &an_alias_makes_instances_of_its_class,
    &aliases_compare_by_class_and_arguments, &texts_of_aliases,
    &an_alias_is_constructed_and_referenced)
