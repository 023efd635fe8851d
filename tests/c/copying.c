/* What does copying take objects apart into, and what do the parts make? */
#include "class_body.h"

#include <string.h>

static PyObject *reduce(PyObject *object, long protocol) {
    PyObject *number = PyLong_FromLong(protocol);
    PyObject *result = invoke(object, "__reduce_ex__", number);
    Py_DECREF(number);
    return result;
}

static void show_named(
    const char *label, PyObject *function, const char *name) {
    PyObject *value = PyObject_GetAttrString(function, name);
    show_result(label, value);
}

/* The function by name, the other parts by repr, and what they make. */
static void show_parts(const char *label, PyObject *parts) {
    if (parts == NULL || !PyTuple_Check(parts)) {
        show_result(label, parts);
        return;
    }
    PyObject *function = PyTuple_GetItem(parts, 0);
    show("%s: %zd parts", label, PyTuple_Size(parts));
    show_named("  function", function, "__name__");
    show_named("  of", function, "__module__");
    for (Py_ssize_t i = 1; i < PyTuple_Size(parts); i++) {
        PyObject *part = PyTuple_GetItem(parts, i);
        if (PyIter_Check(part)) {
            show("  %s", Py_TYPE(part)->tp_name);
            show_result("  items", PySequence_List(part));
        } else {
            show_repr("  part", part);
        }
    }
    PyObject *made = PyObject_CallObject(function, PyTuple_GetItem(parts, 1));
    show_result("  makes", made);
    Py_DECREF(parts);
}

static void show_protocols(const char *label, PyObject *object) {
    static const long protocols[] = {0, 2};
    for (int i = 0; i < 2; i++) {
        char text[100];
        snprintf(text, sizeof text, "%s, protocol %ld", label, protocols[i]);
        show_parts(text, reduce(object, protocols[i]));
    }
}

static void set(PyObject *object, const char *name, long value) {
    PyObject *number = PyLong_FromLong(value);
    CHECK(PyObject_SetAttrString(object, name, number) == 0);
    Py_DECREF(number);
}

TEST(an_instance_with_a_dictionary, "object.__reduce_ex__") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *instance = instance_of(type);
    show_protocols("empty", instance);
    set(instance, "x", 5);
    show_protocols("with x", instance);
    show_parts("__reduce__", invoke(instance, "__reduce__", NULL));
    show_parts("protocol -3", reduce(instance, -3));
    show_parts("protocol 4", reduce(instance, 4));
    PyObject *reduced = reduce(instance, 2);
    PyObject *dict = PyObject_GetAttrString(instance, "__dict__");
    SHOW_TRUTH(PyTuple_GetItem(reduced, 2) == dict);
    RELEASE(type, instance, reduced, dict);
}

static PyObject *slotted(const char *name, PyObject *base, const char *slots) {
    PyObject *text = PyUnicode_FromString(slots);
    PyObject *names = PyUnicode_Split(text, NULL, -1);
    Py_DECREF(text);
    return class_with(name, base, "__slots__", names);
}

TEST(slots_are_part_of_the_state, "object.__getstate__") {
    PyObject *base = slotted("_Base", NULL, "a __hidden _b __weakref__");
    PyObject *middle = class_with("Middle", base, NULL, NULL);
    PyObject *leaf = slotted("Leaf", middle, "z __hidden");
    PyObject *const types[] = {base, middle, leaf};
    for (int i = 0; i < 3; i++) {
        PyObject *instance = instance_of(types[i]);
        show_protocols("empty", instance);
        show_result("state", invoke(instance, "__getstate__", NULL));
        set(instance, "a", 1);
        set(instance, "_Base__hidden", 2);
        if (i > 0) {
            set(instance, "own", 3);
        }
        show_protocols("filled", instance);
        show_result("state", invoke(instance, "__getstate__", NULL));
        show_result("names", PyObject_GetAttrString(types[i], "__slotnames__"));
        Py_DECREF(instance);
    }
    RELEASE(base, middle, leaf);
}

TEST(a_class_says_which_slots_it_has, "object.__getstate__") {
    PyObject *type = slotted("C", NULL, "a b");
    PyObject *instance = instance_of(type);
    set(instance, "a", 1);
    PyObject *names = PyUnicode_FromString("a b c");
    PyObject *const values[] = {
        PyUnicode_Split(names, NULL, -1), Py_NewRef(Py_None),
        PyLong_FromLong(5)};
    for (int i = 0; i < 3; i++) {
        CHECK(PyObject_SetAttrString(type, "__slotnames__", values[i]) == 0);
        show_result("state", invoke(instance, "__getstate__", NULL));
        show_parts("protocol 2", reduce(instance, 2));
        Py_DECREF(values[i]);
    }
    CHECK(PyObject_DelAttrString(type, "__slotnames__") == 0);
    CHECK(PyObject_SetAttrString(type, "__slots__", Py_None) == 0);
    show_result("state", invoke(instance, "__getstate__", NULL));
    CHECK(PyObject_SetAttrString(type, "__slots__", names) == 0);
    show_result("state", invoke(instance, "__getstate__", NULL));
    RELEASE(type, instance, names);
}

static PyObject *shrinks(PyObject *self, PyObject *args) {
    (void)self;
    PyObject *type = (PyObject *)Py_TYPE(PyTuple_GetItem(args, 0));
    PyObject *names = PyObject_GetAttrString(type, "__slotnames__");
    CHECK(PyList_SetSlice(names, 0, 1, NULL) == 0);
    Py_DECREF(names);
    return Py_NewRef(Py_None);
}

TEST(the_list_of_slots_must_not_change, "object.__getstate__") {
    static PyMethodDef definition = {
        "__getattribute__", shrinks, METH_VARARGS, NULL};
    PyObject *type = slotted("C", NULL, "a b");
    PyObject *instance = instance_of(type);
    show_result("state", invoke(instance, "__getstate__", NULL));
    PyObject *method = method_of(&definition);
    CHECK(PyObject_SetAttrString(type, "__getattribute__", method) == 0);
    PyObject *get =
        PyObject_GetAttrString((PyObject *)&PyBaseObject_Type, "__getstate__");
    SHOW_RESULT(PyObject_CallOneArg(get, instance));
    RELEASE(type, instance, method, get);
}

/* A class whose method gives this result, which is stolen. */
static void show_with(const char *method, PyObject *result) {
    PyObject *type =
        class_with("C", NULL, method, method_returning(method, result));
    PyObject *instance = instance_of(type);
    show_protocols(method, instance);
    RELEASE(type, instance);
}

TEST(arguments_of_the_constructor, "object.__reduce_ex__") {
    static const char *const plain = "__getnewargs__";
    static const char *const named = "__getnewargs_ex__";
    PyObject *one = PyTuple_Pack(1, Py_True);
    PyObject *keywords = PyDict_New();
    show_with(plain, Py_NewRef(one));
    show_with(plain, PyTuple_New(0));
    show_with(plain, PyList_New(0));
    show_with(plain, NULL);
    show_with(named, PyTuple_Pack(2, one, keywords));
    CHECK(PyDict_SetItemString(keywords, "k", Py_None) == 0);
    show_with(named, PyTuple_Pack(2, one, keywords));
    show_with(named, PyTuple_Pack(2, keywords, one));
    show_with(named, PyTuple_Pack(2, one, one));
    show_with(named, PyTuple_Pack(1, one));
    show_with(named, PyList_New(0));
    show_with(named, NULL);
    RELEASE(one, keywords);
}

TEST(methods_of_the_class_come_first, "object.__reduce_ex__") {
    show_with("__reduce__", PyUnicode_FromString("own"));
    show_with("__reduce__", NULL);
    show_with("__reduce_ex__", PyUnicode_FromString("own"));
    show_with("__getstate__", PyUnicode_FromString("own"));
    show_with("__getstate__", PyLong_FromLong(0));
    show_with("__getstate__", NULL);
    PyObject *type = slotted("C", NULL, "a");
    PyObject *method = method_returning("state", PyLong_FromLong(7));
    CHECK(PyObject_SetAttrString(type, "__getstate__", method) == 0);
    PyObject *instance = instance_of(type);
    show_protocols("slots", instance);
    RELEASE(type, method, instance);
}

TEST(values_of_built_in_types, "object.__reduce_ex__") {
    PyObject *items = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *bytes = PyBytes_FromString("bytes");
    PyObject *dict = PyDict_New();
    set_entry(dict, "key", PyLong_FromLong(1));
    PyObject *const values[] = {
        PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type),
        PyLong_FromLong(5),
        PyFloat_FromDouble(1.5),
        bytes,
        Py_NewRef(items),
        PySequence_List(items),
        dict,
        PySet_New(items),
        PyFrozenSet_New(items),
        Py_NewRef(Py_None),
        PyDictProxy_New(dict),
        PyObject_CallNoArgs((PyObject *)&PyProperty_Type),
        PyMemoryView_FromObject(bytes),
        PySlice_New(items, NULL, NULL)};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        show_protocols(Py_TYPE(values[i])->tp_name, values[i]);
        show_result("state", invoke(values[i], "__getstate__", NULL));
    }
    release(values, sizeof values / sizeof values[0]);
    Py_DECREF(items);
}

TEST(instances_of_derived_classes, "object.__reduce_ex__") {
    PyObject *items = PyTuple_Pack(1, Py_True);
    PyTypeObject *const bases[] = {
        &PyLong_Type, &PyTuple_Type, &PyList_Type, &PySet_Type};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        PyObject *type =
            class_with("Derived", (PyObject *)bases[i], NULL, NULL);
        PyObject *instance =
            PyObject_CallOneArg(type, i == 0 ? Py_True : items);
        CHECK(instance != NULL);
        show_parts(bases[i]->tp_name, reduce(instance, 0));
        set(instance, "x", 1);
        show_parts(bases[i]->tp_name, reduce(instance, 2));
        RELEASE(type, instance);
    }
    Py_DECREF(items);
}

struct hidden {
    PyObject_HEAD
    long number;
};

static PyType_Slot no_slots[] = {{0, NULL}};
static PyType_Spec hidden_spec = {
    "demo.Hidden", sizeof(struct hidden), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, no_slots};
static PyType_Spec items_spec = {
    "demo.Items", sizeof(PyVarObject), 8,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, no_slots};
static PyType_Spec abstract_spec = {
    "demo.Abstract", sizeof(PyObject), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, no_slots};

TEST(fields_that_nobody_sees_are_refused, "object.__reduce_ex__") {
    PyType_Spec *const specs[] = {&hidden_spec, &items_spec, &abstract_spec};
    for (int i = 0; i < 3; i++) {
        PyObject *type = PyType_FromSpec(specs[i]);
        PyObject *instance = PyType_GenericAlloc((PyTypeObject *)type, 0);
        show_parts(specs[i]->name, reduce(instance, 2));
        show_parts(specs[i]->name, reduce(instance, 1));
        show_result("state", invoke(instance, "__getstate__", NULL));
        RELEASE(type, instance);
    }
    PyObject *type = PyType_FromSpec(&hidden_spec);
    PyObject *derived = class_with(
        "Derived", type, "__getnewargs__",
        method_returning("arguments", PyTuple_New(0)));
    PyObject *instance = instance_of(derived);
    show_parts("with arguments", reduce(instance, 2));
    RELEASE(type, derived, instance);
}

TEST(protocols_that_are_no_numbers, "object.__reduce_ex__") {
    PyObject *method = PyObject_GetAttrString(Py_None, "__reduce_ex__");
    PyObject *large = PyLong_FromLongLong(1LL << 40);
    SHOW_RESULT(PyObject_CallOneArg(method, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(method, large));
    SHOW_RESULT(PyObject_CallNoArgs(method));
    RELEASE(method, large);
}

TEST(a_class_is_no_instance, "object.__reduce_ex__") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *method =
        PyObject_GetAttrString((PyObject *)&PyBaseObject_Type, "__reduce_ex__");
    for (long protocol = 1; protocol <= 2; protocol++) {
        PyObject *number = PyLong_FromLong(protocol);
        SHOW_RESULT(PyObject_CallFunctionObjArgs(method, type, number, NULL));
        Py_DECREF(number);
    }
    RELEASE(type, method);
}

TEST(the_functions_can_be_called_by_themselves, "object.__reduce_ex__") {
    PyObject *type = class_with("C", (PyObject *)&PyList_Type, NULL, NULL);
    PyObject *instance = instance_of(type);
    PyObject *parts = reduce(instance, 2);
    PyObject *again = reduce(instance, 4);
    PyObject *create = PyTuple_GetItem(parts, 0);
    SHOW_TRUTH(create == PyTuple_GetItem(again, 0));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(create, &PyTuple_Type, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(create, Py_None, NULL));
    PyObject *old = reduce(instance, 0);
    PyObject *construct = PyTuple_GetItem(old, 0);
    PyObject *items = PyTuple_Pack(1, Py_True);
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        construct, type, &PyList_Type, items, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        construct, type, &PyTuple_Type, items, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(construct, type, Py_None, items, NULL));
    RELEASE(type, instance, parts, again, old, items);
}

TEST_MAIN(
    NULL, &an_instance_with_a_dictionary, &slots_are_part_of_the_state,
    &a_class_says_which_slots_it_has, &the_list_of_slots_must_not_change,
    &arguments_of_the_constructor, &methods_of_the_class_come_first,
    &values_of_built_in_types, &instances_of_derived_classes,
    &fields_that_nobody_sees_are_refused, &protocols_that_are_no_numbers,
    &a_class_is_no_instance, &the_functions_can_be_called_by_themselves)
