/* The slots of a class follow when a special method is set or deleted later. */
#include "class_body.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static void set(PyObject *type, const char *name, PyObject *value) {
    show_status(name, PyObject_SetAttrString(type, name, value));
    Py_XDECREF(value);
}

static void set_method(PyObject *type, const char *name, const char *result) {
    set(type, name, method_returning(name, text(result)));
}

TEST(a_method_that_is_set_deleted_and_set_again, "") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *instance = instance_of(type);
    SHOW_RESULT(PyNumber_Add(instance, Py_None));
    set_method(type, "__add__", "sum");
    SHOW_RESULT(PyNumber_Add(instance, Py_None));
    set_method(type, "__add__", "other sum");
    SHOW_RESULT(PyNumber_Add(instance, Py_None));
    set(type, "__add__", NULL);
    SHOW_RESULT(PyNumber_Add(instance, Py_None));
    set(type, "__add__", NULL);
    set_method(type, "__repr__", "text");
    SHOW_RESULT(PyObject_Str(instance));
    set_method(type, "__str__", "other text");
    SHOW_RESULT(PyObject_Str(instance));
    SHOW_RESULT(PyObject_Repr(instance));
    set(type, "__repr__", NULL);
    SHOW_TRUTH(((PyTypeObject *)type)->tp_repr == PyBaseObject_Type.tp_repr);
    RELEASE(type, instance);
}

TEST(subclasses_follow_unless_they_hide_the_method, "") {
    PyObject *base = class_with("Base", NULL, NULL, NULL);
    PyObject *middle = class_with("Middle", base, NULL, NULL);
    PyObject *hiding = class_with(
        "Hiding", middle, "__neg__",
        method_returning("__neg__", text("hidden")));
    PyObject *leaf = class_with("Leaf", middle, NULL, NULL);
    PyObject *below = class_with("Below", hiding, NULL, NULL);
    PyObject *const types[] = {base, middle, hiding, leaf, below};
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < 5; i++) {
            PyObject *instance = instance_of(types[i]);
            show_result("negative", PyNumber_Negative(instance));
            Py_DECREF(instance);
        }
        if (round < 2) {
            set(round == 0 ? base : hiding, "__neg__",
                round == 0 ? method_returning("__neg__", text("base")) : NULL);
        }
    }
    set(base, "__neg__", NULL);
    SHOW_TRUTH(((PyTypeObject *)below)->tp_as_number->nb_negative == NULL);
    RELEASE(base, middle, hiding, leaf, below);
}

TEST(a_hash_that_comes_and_goes, "") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *instance = instance_of(type);
    SHOW_TRUTH(PyObject_Hash(instance) != -1);
    set(type, "__hash__", Py_NewRef(Py_None));
    SHOW(PyObject_Hash(instance));
    show_error("hash");
    set(type, "__hash__", NULL);
    SHOW_TRUTH(PyObject_Hash(instance) != -1);
    set_method(type, "__eq__", "equal");
    SHOW_TRUTH(PyObject_Hash(instance) != -1);
    SHOW_RESULT(PyObject_RichCompare(instance, Py_None, Py_EQ));
    set(type, "__eq__", NULL);
    SHOW_RESULT(PyObject_RichCompare(instance, Py_None, Py_EQ));
    SHOW_TRUTH(
        ((PyTypeObject *)type)->tp_richcompare ==
        PyBaseObject_Type.tp_richcompare);
    RELEASE(type, instance);
}

TEST(attribute_access_that_comes_and_goes, "") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *instance = instance_of(type);
    set_method(type, "__getattr__", "fallback");
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    set(type, "__getattr__", NULL);
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    SHOW_TRUTH(((PyTypeObject *)type)->tp_getattro == PyObject_GenericGetAttr);
    set_method(type, "__setattr__", "set");
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    set(type, "__setattr__", NULL);
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    SHOW_TRUTH(((PyTypeObject *)type)->tp_setattro == PyObject_GenericSetAttr);
    RELEASE(type, instance);
}

TEST(calls_lose_their_fast_way_and_do_not_get_it_back, "") {
    PyObject *type =
        class_with("R", (PyObject *)&_PyWeakref_RefType, NULL, NULL);
    PyTypeObject *t = (PyTypeObject *)type;
    SHOW_TRUTH(PyType_HasFeature(t, Py_TPFLAGS_HAVE_VECTORCALL));
    set_method(type, "__call__", "called");
    SHOW_TRUTH(PyType_HasFeature(t, Py_TPFLAGS_HAVE_VECTORCALL));
    PyObject *plain = class_with("C", NULL, NULL, NULL);
    PyObject *referent = instance_of(plain);
    PyObject *reference = PyObject_CallOneArg(type, referent);
    SHOW_RESULT(PyObject_CallNoArgs(reference));
    set(type, "__call__", NULL);
    SHOW_TRUTH(PyType_HasFeature(t, Py_TPFLAGS_HAVE_VECTORCALL));
    PyObject *result = PyObject_CallNoArgs(reference);
    SHOW_TRUTH(result == referent);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "x", Py_None);
    PyObject *none = PyTuple_New(0);
    SHOW_RESULT(PyObject_Call(reference, none, keywords));
    RELEASE(result, type, plain, referent, reference, keywords, none);
}

TEST(a_constructor_that_comes_and_goes, "") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    set(type, "__new__", function_returning("__new__", text("made")));
    SHOW_RESULT(PyObject_CallNoArgs(type));
    PyObject *derived = class_with("D", type, NULL, NULL);
    SHOW_RESULT(PyObject_CallOneArg(derived, Py_None));
    set(type, "__new__", NULL);
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW_TRUTH(Py_TYPE(instance) == (PyTypeObject *)type);
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    set(type, "__init__", method_returning("__init__", Py_NewRef(Py_None)));
    PyObject *other = PyObject_CallOneArg(type, Py_None);
    SHOW_TRUTH(other == NULL);
    if (other == NULL) {
        show_error("call");
    }
    set(type, "__init__", NULL);
    RELEASE(type, derived, instance, other);
}

static PyType_Slot spec_slots[] = {{0, NULL}};
static PyType_Spec spec = {
    "demo.Spec", sizeof(PyObject), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    spec_slots};
static PyType_Spec fixed_spec = {
    "demo.Fixed", sizeof(PyObject), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_IMMUTABLETYPE,
    spec_slots};

TEST(types_from_a_spec_follow_too, "") {
    PyObject *type = PyType_FromSpec(&spec);
    PyObject *fixed = PyType_FromSpecWithBases(&fixed_spec, type);
    PyObject *instance = PyObject_CallNoArgs(type);
    PyObject *other = PyObject_CallNoArgs(fixed);
    set_method(type, "__index__", "no number");
    SHOW_RESULT(PyNumber_Index(instance));
    SHOW_RESULT(PyNumber_Index(other));
    set_method(fixed, "__index__", "never");
    set(type, "__index__", NULL);
    SHOW_RESULT(PyNumber_Index(instance));
    SHOW_RESULT(PyNumber_Index(other));
    RELEASE(type, fixed, instance, other);
    /* a spec on top of a class has the functions of that class */
    PyObject *base = class_with(
        "Base", NULL, "__len__",
        method_returning("__len__", PyLong_FromLong(3)));
    type = PyType_FromSpecWithBases(
        &(PyType_Spec){"demo.Derived", 0, 0, Py_TPFLAGS_DEFAULT, spec_slots},
        base);
    instance = PyObject_CallNoArgs(type);
    SHOW(PyObject_Size(instance));
    set(type, "__len__", method_returning("__len__", PyLong_FromLong(4)));
    SHOW(PyObject_Size(instance));
    set(type, "__len__", NULL);
    SHOW(PyObject_Size(instance));
    set(base, "__len__", NULL);
    SHOW_STATUS(PyObject_Size(instance));
    RELEASE(base, type, instance);
}

TEST(built_in_types_do_not_change, "") {
    PyObject *value = Py_NewRef(Py_None);
    SHOW_STATUS(
        PyObject_SetAttrString((PyObject *)&PyLong_Type, "__add__", value));
    SHOW_STATUS(PyObject_DelAttrString((PyObject *)&PyLong_Type, "__add__"));
    Py_DECREF(value);
}

TEST(setting_through_the_metatype, "") {
    PyObject *meta = class_with("Meta", (PyObject *)&PyType_Type, NULL, NULL);
    PyObject *label = text("K");
    PyObject *bases = PyTuple_New(0);
    PyObject *body = PyDict_New();
    PyObject *type =
        PyObject_CallFunctionObjArgs(meta, label, bases, body, NULL);
    SHOW_RESULT(PyNumber_Or(type, Py_Ellipsis));
    set_method(meta, "__or__", "union");
    SHOW_RESULT(PyNumber_Or(type, Py_Ellipsis));
    set_method(meta, "__call__", "not made");
    SHOW_RESULT(PyObject_CallNoArgs(type));
    set_method(meta, "__getattr__", "of the metatype");
    SHOW_RESULT(PyObject_GetAttrString(type, "missing"));
    set(meta, "__call__", NULL);
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW_TRUTH(Py_TYPE(instance) == (PyTypeObject *)type);
    RELEASE(meta, label, bases, body, type, instance);
}

TEST_MAIN(
    NULL, &a_method_that_is_set_deleted_and_set_again,
    &subclasses_follow_unless_they_hide_the_method, &a_hash_that_comes_and_goes,
    &attribute_access_that_comes_and_goes,
    &calls_lose_their_fast_way_and_do_not_get_it_back,
    &a_constructor_that_comes_and_goes, &types_from_a_spec_follow_too,
    &built_in_types_do_not_change, &setting_through_the_metatype)
