/* How do methods and attributes behave that a type has in its dictionary? */
#include "things.h"

static void show_keys(PyTypeObject *type) {
    PyObject *dict = PyType_GetDict(type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        show("%s is a %s", PyUnicode_AsUTF8(key), Py_TYPE(value)->tp_name);
    }
    Py_DECREF(dict);
}

TEST(constructor_slots_methods_members_getsets, "") {
    show_keys(&thing_type);
    show_keys(&unhashable_type);
    show_keys(&refusing_type);
}

TEST(descriptors_describe_themselves, "") {
    const char *names[] = {"var_args",      "keywords",   "fast",
                           "fast_keywords", "with_class", "no_args",
                           "field",         "read_only",  "unreadable"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *descriptor = of_type(&thing_type, names[i]);
        show_repr("repr", descriptor);
        show_attribute(descriptor, "__name__");
        show_attribute(descriptor, "__qualname__");
        show_attribute(descriptor, "__doc__");
        show_attribute(descriptor, "__text_signature__");
        show_attribute(descriptor, "__objclass__");
        SHOW(PyDescr_IsData(descriptor));
        SHOW_STATUS(PyObject_SetAttrString(descriptor, "__name__", Py_None));
        Py_DECREF(descriptor);
    }
}

/* Without arguments, with the object, one more, two more, and a keyword. */
static void call_unbound(PyObject *method) {
    PyObject *one = PyLong_FromLong(1);
    PyObject *kwargs = PyDict_New();
    PyDict_SetItemString(kwargs, "k", Py_True);
    PyObject *args = PyTuple_Pack(1, thing);
    PyObject *none = PyTuple_New(0);
    SHOW_RESULT(PyObject_CallNoArgs(method));
    SHOW_RESULT(PyObject_CallOneArg(method, one));
    SHOW_RESULT(PyObject_CallOneArg(method, thing));
    SHOW_RESULT(PyObject_CallOneArg(method, derived));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(method, thing, one, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(method, thing, one, one, NULL));
    SHOW_RESULT(PyObject_Call(method, args, kwargs));
    SHOW_RESULT(PyObject_Call(method, none, kwargs));
    RELEASE(one, kwargs, args, none);
}

TEST(unbound_methods_of_each_convention, "") {
    const char *names[] = {"var_args",   "keywords", "fast",   "fast_keywords",
                           "with_class", "no_args",  "one_arg"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *method = of_type(&thing_type, names[i]);
        show("%s", names[i]);
        call_unbound(method);
        Py_DECREF(method);
    }
}

TEST(bound_methods_of_each_convention, "") {
    const char *names[] = {"var_args",   "keywords", "fast",   "fast_keywords",
                           "with_class", "no_args",  "one_arg"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *method = PyObject_GetAttrString(derived, names[i]);
        show_repr("repr", method);
        show_attribute(method, "__name__");
        show_attribute(method, "__qualname__");
        show_attribute(method, "__doc__");
        show_attribute(method, "__text_signature__");
        call_unbound(method);
        Py_DECREF(method);
    }
}

TEST(a_class_method_takes_the_class, "") {
    PyObject *of_thing = of_type(&thing_type, "of_class");
    SHOW_RESULT(PyObject_CallNoArgs(of_thing));
    show_type_attribute(&derived_type, "of_class");
    PyObject *bound = PyObject_GetAttrString(derived, "of_class");
    SHOW_RESULT(PyObject_CallNoArgs(bound));
    SHOW_RESULT(PyObject_CallOneArg(bound, Py_None));
    PyObject *dict = PyType_GetDict(&thing_type);
    PyObject *descriptor = PyDict_GetItemString(dict, "of_class");
    show_repr("descriptor", descriptor);
    show("type: %s", Py_TYPE(descriptor)->tp_name);
    show_attribute(descriptor, "__doc__");
    show_attribute(descriptor, "__text_signature__");
    show_attribute(descriptor, "__qualname__");
    SHOW_RESULT(PyObject_CallNoArgs(descriptor));
    SHOW_RESULT(PyObject_CallOneArg(descriptor, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(descriptor, (PyObject *)&derived_type));
    SHOW_RESULT(PyObject_CallOneArg(descriptor, (PyObject *)&PyLong_Type));
    descrgetfunc get = Py_TYPE(descriptor)->tp_descr_get;
    SHOW_RESULT(get(descriptor, NULL, NULL));
    SHOW_RESULT(get(descriptor, thing, NULL));
    SHOW_RESULT(get(descriptor, NULL, Py_None));
    RELEASE(of_thing, bound, dict);
}

TEST(a_static_method_takes_neither, "") {
    PyObject *function = of_type(&thing_type, "of_nothing");
    show_repr("function", function);
    show_attribute(function, "__qualname__");
    SHOW_RESULT(PyObject_CallOneArg(function, Py_None));
    SHOW_RESULT(PyObject_CallNoArgs(function));
    PyObject *dict = PyType_GetDict(&thing_type);
    PyObject *descriptor = PyDict_GetItemString(dict, "of_nothing");
    show_repr("descriptor", descriptor);
    SHOW_RESULT(PyObject_CallOneArg(descriptor, Py_None));
    show_attribute(descriptor, "__func__");
    show_attribute(descriptor, "__wrapped__");
    show_attribute(descriptor, "__dict__");
    show_attribute(descriptor, "__isabstractmethod__");
    RELEASE(function, dict);
}

static PyObject *never_called(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return NULL;
}

TEST(bad_flags_make_no_descriptor, "") {
    static PyMethodDef bad = {"bad", never_called, METH_NOARGS | METH_O, NULL};
    static PyMethodDef both = {
        "both", never_called, METH_CLASS | METH_STATIC | METH_NOARGS, NULL};
    static PyMethodDef table[] = {{NULL, NULL, 0, NULL}, {NULL, NULL, 0, NULL}};
    static PyTypeObject type = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Broken",
        .tp_basicsize = sizeof(Thing),
        .tp_methods = table,
    };
    SHOW_RESULT(PyDescr_NewMethod(&thing_type, &bad));
    table[0] = both;
    SHOW_STATUS(PyType_Ready(&type));
    /* A static type keeps what was made before the error. */
    Py_CLEAR(type.tp_dict);
    Py_CLEAR(type.tp_bases);
    Py_CLEAR(type.tp_mro);
}

TEST(new_checks_what_it_is_to_make, "W-215") {
    PyObject *of_object = of_type(&PyBaseObject_Type, "__new__");
    PyObject *of_thing = of_type(&thing_type, "__new__");
    PyObject *of_ref = of_type(&_PyWeakref_RefType, "__new__");
    show_repr("object's", of_object);
    SHOW_TRUTH(is_documented(of_thing));
    show_attribute(of_thing, "__text_signature__");
    show_attribute(of_thing, "__self__");
    show_attribute(of_thing, "__qualname__");
    SHOW_RESULT(PyObject_CallNoArgs(of_thing));
    SHOW_RESULT(PyObject_CallOneArg(of_thing, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(of_thing, (PyObject *)&PyLong_Type));
    SHOW_RESULT(PyObject_CallOneArg(of_thing, (PyObject *)&derived_type));
    SHOW_RESULT(PyObject_CallOneArg(of_object, (PyObject *)&thing_type));
    SHOW_RESULT(
        PyObject_CallOneArg(of_object, (PyObject *)&_PyWeakref_RefType));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        of_ref, (PyObject *)&PyLong_Type, thing, NULL));
    SHOW_RESULT(PyObject_CallOneArg(of_ref, (PyObject *)&_PyWeakref_RefType));
    show_type_attribute(&refusing_type, "__new__");
    RELEASE(of_object, of_thing, of_ref);
}

TEST_MAIN(
    ready_things, &constructor_slots_methods_members_getsets,
    &descriptors_describe_themselves, &unbound_methods_of_each_convention,
    &bound_methods_of_each_convention, &a_class_method_takes_the_class,
    &a_static_method_takes_neither, &bad_flags_make_no_descriptor,
    &new_checks_what_it_is_to_make)
