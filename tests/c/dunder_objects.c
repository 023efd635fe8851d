/* Hash, comparison, attributes, descriptors, calls, making and finalising by
 * the special methods of a class. */
#include "class_body.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static PyObject *number(long value) {
    return PyLong_FromLong(value);
}

static PyObject *object_with(const char *name, PyObject *result) {
    PyObject *type =
        class_with("C", NULL, name, method_returning(name, result));
    PyObject *instance = instance_of(type);
    Py_DECREF(type);
    return instance;
}

/* A class with up to three attributes; the values are stolen. */
static PyObject *class_of(
    const char *n1, PyObject *v1, const char *n2, PyObject *v2, const char *n3,
    PyObject *v3) {
    PyObject *body = PyDict_New();
    const char *const names[] = {n1, n2, n3};
    PyObject *values[] = {v1, v2, v3};
    for (size_t i = 0; i < 3 && names[i] != NULL; i++) {
        set_entry(body, names[i], values[i]);
    }
    PyObject *type = new_class("C", NULL, body);
    Py_DECREF(body);
    return type;
}

static void show_hash(PyObject *result) {
    PyObject *instance = object_with("__hash__", result);
    show_status("hash", PyObject_Hash(instance));
    Py_DECREF(instance);
}

TEST(hashes, "") {
    show_hash(number(5));
    show_hash(number(-1));
    show_hash(number(-2));
    show_hash(Py_NewRef(Py_True));
    show_hash(PyLong_FromUnsignedLongLong(~0ULL));
    show_hash(text("x"));
    show_hash(Py_NewRef(Py_None));
    show_hash(object_with("__index__", number(3)));
    show_hash(NULL);
}

static void show_hashing(const char *label, PyObject *type) {
    PyObject *instance = instance_of(type);
    Py_hash_t hash = PyObject_Hash(instance);
    if (hash == -1) {
        show_error(label);
    } else {
        show("%s: hashed", label);
    }
    PyObject *found =
        PyDict_GetItemString(((PyTypeObject *)type)->tp_dict, "__hash__");
    show(
        "in the dictionary: %s", found == NULL      ? "no"
                                 : found == Py_None ? "None"
                                                    : "yes");
    SHOW_TRUTH(((PyTypeObject *)type)->tp_hash == PyObject_HashNotImplemented);
    RELEASE(instance, type);
}

TEST(equality_without_a_hash_refuses_it, "W-244") {
    show_hashing("plain", class_of(NULL, NULL, NULL, NULL, NULL, NULL));
    show_hashing(
        "__eq__", class_of(
                      "__eq__", method_returning("__eq__", NULL), NULL, NULL,
                      NULL, NULL));
    show_hashing(
        "__ne__", class_of(
                      "__ne__", method_returning("__ne__", NULL), NULL, NULL,
                      NULL, NULL));
    show_hashing(
        "both", class_of(
                    "__eq__", method_returning("__eq__", NULL), "__hash__",
                    method_returning("__hash__", number(1)), NULL, NULL));
    show_hashing(
        "None",
        class_of("__hash__", Py_NewRef(Py_None), NULL, NULL, NULL, NULL));
    PyObject *base = class_of(
        "__eq__", method_returning("__eq__", NULL), NULL, NULL, NULL, NULL);
    show_hashing("inherited", class_with("D", base, NULL, NULL));
    show_hashing(
        "given back",
        class_with(
            "D", base, "__hash__", method_returning("__hash__", number(2))));
    Py_DECREF(base);
}

TEST(comparisons, "") {
    static const char *const names[] = {"__lt__", "__le__", "__eq__",
                                        "__ne__", "__gt__", "__ge__"};
    for (int i = 0; i < 6; i++) {
        PyObject *left = object_with(names[i], text("result"));
        PyObject *declines =
            object_with(names[i], Py_NewRef(Py_NotImplemented));
        PyObject *three = number(3);
        for (int op = Py_LT; op <= Py_GE; op++) {
            show_result("left", PyObject_RichCompare(left, three, op));
            show_result("right", PyObject_RichCompare(three, left, op));
            show_result("declined", PyObject_RichCompare(declines, left, op));
        }
        show_result("with itself", PyObject_RichCompare(left, left, i));
        PyObject *derived =
            class_with("D", (PyObject *)Py_TYPE(left), NULL, NULL);
        PyObject *right = instance_of(derived);
        show_result("subclass", PyObject_RichCompare(left, right, i));
        RELEASE(left, declines, three, derived, right);
    }
    PyObject *equal = object_with("__eq__", number(0));
    SHOW_RESULT(PyObject_RichCompare(equal, equal, Py_NE));
    Py_DECREF(equal);
}

TEST(attributes, "") {
    PyObject *instance = object_with("__getattr__", text("fallback"));
    SHOW_RESULT(PyObject_GetAttrString(instance, "missing"));
    SHOW_TRUTH(
        PyObject_GetAttrString(instance, "__class__") ==
        (PyObject *)Py_TYPE(instance));
    Py_DECREF(Py_TYPE(instance)); /* what was just read */
    Py_DECREF(instance);
    instance = object_with("__getattr__", NULL);
    SHOW_RESULT(PyObject_GetAttrString(instance, "missing"));
    Py_DECREF(instance);
    instance = object_with("__getattribute__", text("all"));
    SHOW_RESULT(PyObject_GetAttrString(instance, "missing"));
    SHOW_RESULT(PyObject_GetAttrString(instance, "__class__"));
    Py_DECREF(instance);
    instance = object_with("__setattr__", Py_NewRef(Py_None));
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_STATUS(PyObject_DelAttrString(instance, "x"));
    Py_DECREF(instance);
    instance = object_with("__delattr__", Py_NewRef(Py_None));
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_STATUS(PyObject_DelAttrString(instance, "x"));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    Py_DECREF(instance);
}

static PyObject *no_attribute(PyObject *self, PyObject *args) {
    (void)self;
    show_repr("asked", PyTuple_GetItem(args, 1));
    PyErr_SetString(PyExc_AttributeError, "not here");
    return NULL;
}

TEST(both_ways_to_read_an_attribute, "") {
    static PyMethodDef refuses = {
        "no_attribute", no_attribute, METH_VARARGS, NULL};
    PyObject *type = class_of(
        "__getattribute__", method_of(&refuses), "__getattr__",
        method_returning("__getattr__", text("second")), NULL, NULL);
    PyObject *instance = instance_of(type);
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    RELEASE(type, instance);
    type = class_of(
        "__getattribute__", method_returning("__getattribute__", NULL),
        "__getattr__", method_returning("__getattr__", text("second")), NULL,
        NULL);
    instance = instance_of(type);
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    RELEASE(type, instance);
    type = class_of("__getattr__", method_of(&refuses), NULL, NULL, NULL, NULL);
    instance = instance_of(type);
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    RELEASE(type, instance);
}

/* A wrapper of object sets attributes; a type in C must not be passed over. */
TEST(setting_attributes_past_the_class, "") {
    PyObject *object = (PyObject *)&PyBaseObject_Type;
    PyObject *set = PyObject_GetAttrString(object, "__setattr__");
    PyObject *delete = PyObject_GetAttrString(object, "__delattr__");
    PyObject *name = text("x");
    PyObject *instance = object_with("__setattr__", NULL);
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(set, instance, name, Py_True, NULL));
    SHOW_RESULT(PyObject_GetAttr(instance, name));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(delete, instance, name, NULL));
    PyObject *type = (PyObject *)Py_TYPE(instance);
    SHOW_RESULT(PyObject_CallFunctionObjArgs(set, type, name, Py_True, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(delete, type, name, NULL));
    PyObject *meta = class_with(
        "Meta", (PyObject *)&PyType_Type, "__setattr__",
        method_returning("__setattr__", Py_NewRef(Py_None)));
    PyObject *label = text("K");
    PyObject *bases = PyTuple_New(0);
    PyObject *body = PyDict_New();
    PyObject *made =
        PyObject_CallFunctionObjArgs(meta, label, bases, body, NULL);
    SHOW_STATUS(PyObject_SetAttr(made, name, Py_True));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(set, made, name, Py_True, NULL));
    PyObject *of_type =
        PyObject_GetAttrString((PyObject *)&PyType_Type, "__setattr__");
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(of_type, made, name, Py_True, NULL));
    SHOW_RESULT(PyObject_GetAttr(made, name));
    RELEASE(
        set, delete, name, instance, meta, label, bases, body, made, of_type);
}

TEST(descriptors, "") {
    PyObject *bound = object_with("__get__", text("bound"));
    PyObject *type = class_with("Owner", NULL, "x", Py_NewRef(bound));
    PyObject *instance = instance_of(type);
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    SHOW_RESULT(PyObject_GetAttrString(type, "x"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    RELEASE(bound, type, instance);
    PyObject *data = object_with("__set__", Py_NewRef(Py_Ellipsis));
    type = class_with("Owner", NULL, "x", Py_NewRef(data));
    instance = instance_of(type);
    SHOW_TRUTH(PyObject_GetAttrString(instance, "x") == data);
    Py_DECREF(data); /* what was just read */
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_STATUS(PyObject_DelAttrString(instance, "x"));
    RELEASE(data, type, instance);
    data = object_with("__delete__", Py_NewRef(Py_None));
    type = class_with("Owner", NULL, "x", Py_NewRef(data));
    instance = instance_of(type);
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_STATUS(PyObject_DelAttrString(instance, "x"));
    RELEASE(data, type, instance);
    /* a function that is not bound is called with the descriptor in front */
    type = class_with(
        "Get", NULL, "__get__", function_returning("__get__", text("plain")));
    bound = instance_of(type);
    PyObject *owner = class_with("Owner", NULL, "x", Py_NewRef(bound));
    SHOW_RESULT(PyObject_GetAttrString(owner, "x"));
    RELEASE(type, bound, owner);
}

TEST(calls_and_functions_that_are_not_bound, "") {
    PyObject *args = PyTuple_Pack(2, Py_True, Py_None);
    PyObject *keywords = PyDict_New();
    set_entry(keywords, "key", number(3));
    PyObject *instance = object_with("__call__", text("called"));
    SHOW_RESULT(PyObject_Call(instance, args, keywords));
    SHOW_RESULT(PyObject_Call(instance, args, NULL));
    SHOW_RESULT(PyObject_CallNoArgs(instance));
    SHOW_RESULT(PyObject_CallOneArg(instance, Py_None));
    Py_DECREF(instance);
    PyObject *type = class_of(
        "__call__", function_returning("__call__", text("plain")), "__len__",
        function_returning("__len__", number(2)), "__add__",
        function_returning("__add__", text("sum")));
    instance = instance_of(type);
    SHOW_RESULT(PyObject_Call(instance, args, keywords));
    SHOW(PyObject_Size(instance));
    SHOW_RESULT(PyNumber_Add(instance, Py_None));
    RELEASE(type, instance);
    type = class_of(
        "__len__", number(5), "__call__", Py_NewRef(Py_None), NULL, NULL);
    instance = instance_of(type);
    SHOW_STATUS(PyObject_Size(instance));
    SHOW(PyCallable_Check(instance));
    SHOW_RESULT(PyObject_CallNoArgs(instance));
    RELEASE(type, instance, args, keywords);
}

TEST(calling_a_subclass_of_the_reference_type, "W-205 W-244") {
    PyObject *plain = class_with("C", NULL, NULL, NULL);
    PyObject *referent = instance_of(plain);
    PyObject *base = (PyObject *)&_PyWeakref_RefType;
    PyObject *types[] = {
        class_with("Plain", base, NULL, NULL),
        class_with(
            "Calls", base, "__call__",
            method_returning("__call__", text("called"))),
        class_with(
            "Hashes", base, "__hash__",
            method_returning("__hash__", number(9)))};
    for (size_t i = 0; i < 3; i++) {
        PyTypeObject *type = (PyTypeObject *)types[i];
        SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_HAVE_VECTORCALL));
        PyObject *reference = PyObject_CallOneArg(types[i], referent);
        PyObject *result = PyObject_CallNoArgs(reference);
        SHOW_TRUTH(result == referent);
        if (i == 2) {
            SHOW(PyObject_Hash(reference));
        }
        RELEASE(result, reference, types[i]);
    }
    RELEASE(plain, referent);
}

TEST_MAIN(
    NULL, &hashes, &equality_without_a_hash_refuses_it, &comparisons,
    &attributes, &both_ways_to_read_an_attribute,
    &setting_attributes_past_the_class, &descriptors,
    &calls_and_functions_that_are_not_bound,
    &calling_a_subclass_of_the_reference_type)
