/* The attributes and methods of classes that the type `type` computes. */
#include "class_body.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static void set(PyObject *type, const char *name, PyObject *value) {
    show_status(name, PyObject_SetAttrString(type, name, value));
    Py_XDECREF(value);
}

static void show_attribute(PyObject *type, const char *name) {
    show_result(name, PyObject_GetAttrString(type, name));
}

static const char *const computed[] = {
    "__annotations__", "__type_params__", "__doc__",   "__module__",
    "__qualname__",    "__name__",        "__bases__", "__abstractmethods__",
    "__mro__",         "__dict__",        "__base__",  "__text_signature__",
};

TEST(every_attribute_is_set_and_deleted, "") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    for (size_t i = 0; i < sizeof computed / sizeof computed[0]; i++) {
        if (i != 9) { /* the dictionary changes */
            show_attribute(type, computed[i]);
        }
        set(type, computed[i], PyLong_FromLong(3));
        set(type, computed[i], text("text"));
        set(type, computed[i], PyTuple_Pack(1, &PyBaseObject_Type));
        set(type, computed[i], NULL);
        set(type, computed[i], NULL);
    }
    show("now it is %s", ((PyTypeObject *)type)->tp_name);
    Py_DECREF(type);
}

TEST(attributes_of_built_in_types, "") {
    PyObject *const types[] = {
        (PyObject *)&PyBaseObject_Type, (PyObject *)&PyType_Type,
        (PyObject *)&PyLong_Type};
    for (size_t i = 0; i < 3; i++) {
        show_attribute(types[i], "__annotations__");
        show_attribute(types[i], "__abstractmethods__");
        show_attribute(types[i], "__module__");
        show_attribute(types[i], "__qualname__");
        for (size_t j = 0; j < sizeof computed / sizeof computed[0]; j++) {
            set(types[i], computed[j], text("text"));
            set(types[i], computed[j], NULL);
        }
    }
    show_attribute(types[2], "__type_params__");
}

TEST(annotations_appear_when_they_are_asked_for, "") {
    PyObject *base = class_with("Base", NULL, NULL, NULL);
    PyObject *type = class_with("C", base, NULL, NULL);
    PyObject *annotations = PyObject_GetAttrString(base, "__annotations__");
    PyDict_SetItemString(annotations, "x", (PyObject *)&PyLong_Type);
    show_attribute(base, "__annotations__");
    show_attribute(type, "__annotations__");
    PyObject *again = PyObject_GetAttrString(base, "__annotations__");
    SHOW_TRUTH(again == annotations);
    RELEASE(base, type, annotations, again);
    PyObject *body = PyDict_New();
    set_entry(body, "__annotations__", text("of the body"));
    set_entry(body, "__type_params__", PyTuple_Pack(1, Py_None));
    set_entry(body, "__doc__", text("documentation"));
    set_entry(body, "__module__", text("of.mine"));
    set_entry(body, "__qualname__", text("Outer.C"));
    type = new_class("C", NULL, body);
    for (size_t i = 0; i < 6; i++) {
        show_attribute(type, computed[i]);
    }
    show_repr("class", type);
    set(type, "__module__", text("builtins"));
    show_repr("class", type);
    set(type, "__module__", PyLong_FromLong(3));
    show_repr("class", type);
    RELEASE(body, type);
}

TEST(abstract_classes_are_not_instantiated, "") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *names = PyTuple_New(1);
    PyTuple_SetItem(names, 0, text("one"));
    set(type, "__abstractmethods__", names);
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    names = PyTuple_New(3);
    PyTuple_SetItem(names, 0, text("c"));
    PyTuple_SetItem(names, 1, text("a"));
    PyTuple_SetItem(names, 2, text("b"));
    set(type, "__abstractmethods__", names);
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_TRUTH(PyType_HasFeature((PyTypeObject *)type, Py_TPFLAGS_IS_ABSTRACT));
    set(type, "__abstractmethods__", PyTuple_Pack(1, Py_None));
    SHOW_RESULT(PyObject_CallNoArgs(type));
    set(type, "__abstractmethods__", PyTuple_Pack(2, Py_None, Py_True));
    SHOW_RESULT(PyObject_CallNoArgs(type));
    set(type, "__abstractmethods__", PyLong_FromLong(5));
    SHOW_RESULT(PyObject_CallNoArgs(type));
    PyObject *derived = class_with("D", type, NULL, NULL);
    PyObject *instance = PyObject_CallNoArgs(derived);
    SHOW_TRUTH(instance != NULL);
    set(type, "__abstractmethods__", PyTuple_New(0));
    PyObject *other = PyObject_CallNoArgs(type);
    SHOW_TRUTH(other != NULL);
    set(type, "__abstractmethods__", NULL);
    RELEASE(type, derived, instance, other);
}

static PyObject *call(PyObject *type, const char *name, PyObject *argument) {
    PyObject *method = PyObject_GetAttrString(type, name);
    PyObject *result = argument == NULL ? PyObject_CallNoArgs(method)
                                        : PyObject_CallOneArg(method, argument);
    Py_DECREF(method);
    return result;
}

TEST(the_methods_of_type, "") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *derived = class_with("D", type, NULL, NULL);
    PyObject *instance = instance_of(derived);
    SHOW_RESULT(call(type, "__instancecheck__", instance));
    SHOW_RESULT(call(type, "__instancecheck__", Py_None));
    SHOW_RESULT(call(type, "__subclasscheck__", derived));
    SHOW_RESULT(call(type, "__subclasscheck__", instance));
    SHOW_RESULT(call(type, "__subclasscheck__", Py_None));
    SHOW_RESULT(call(type, "__prepare__", NULL));
    SHOW_RESULT(call(type, "__prepare__", Py_None));
    SHOW_RESULT(call(type, "mro", NULL));
    SHOW_RESULT(call(type, "__subclasses__", NULL));
    Py_DECREF(instance);
    Py_DECREF(derived);
    SHOW_RESULT(call((PyObject *)&PyBool_Type, "__subclasses__", NULL));
    SHOW_RESULT(call(
        (PyObject *)&PyLong_Type, "__subclasscheck__",
        (PyObject *)&PyBool_Type));
    Py_DECREF(type);
}

static const char *const hooks[] = {"__instancecheck__", "__subclasscheck__"};

TEST(a_metatype_decides_what_is_an_instance, "") {
    for (size_t i = 0; i < 2; i++) {
        PyObject *results[] = {
            Py_NewRef(Py_True), PyLong_FromLong(0), text("yes"), NULL};
        for (size_t j = 0; j < 4; j++) {
            PyObject *meta = class_with(
                "Meta", (PyObject *)&PyType_Type, hooks[i],
                method_returning(hooks[i], results[j]));
            PyObject *label = text("K");
            PyObject *bases = PyTuple_New(0);
            PyObject *body = PyDict_New();
            PyObject *type =
                PyObject_CallFunctionObjArgs(meta, label, bases, body, NULL);
            PyObject *instance = instance_of(type);
            SHOW_STATUS(PyObject_IsInstance(Py_None, type));
            SHOW_STATUS(PyObject_IsInstance(instance, type));
            SHOW_STATUS(PyObject_IsSubclass((PyObject *)&PyLong_Type, type));
            SHOW_STATUS(PyObject_IsSubclass(type, type));
            PyObject *both = PyTuple_Pack(2, &PyTuple_Type, type);
            SHOW_STATUS(PyObject_IsInstance(Py_None, both));
            RELEASE(meta, label, bases, body, type, instance, both);
        }
    }
}

TEST_MAIN(
    NULL, &every_attribute_is_set_and_deleted, &attributes_of_built_in_types,
    &annotations_appear_when_they_are_asked_for,
    &abstract_classes_are_not_instantiated, &the_methods_of_type,
    &a_metatype_decides_what_is_an_instance)
