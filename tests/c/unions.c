/* int | str: unions of classes and generic aliases. */
#include "type_variables.h"

#define NONE_TYPE ((PyObject *)Py_TYPE(Py_None))

/* A class of a metatype; the body is stolen. */
static PyObject *made_by(PyObject *meta, const char *name, PyObject *body) {
    PyObject *label = PyUnicode_FromString(name);
    PyObject *bases = PyTuple_New(0);
    PyObject *type =
        PyObject_CallFunctionObjArgs(meta, label, bases, body, NULL);
    RELEASE(label, bases, body);
    return type;
}

static PyObject *join(PyObject *left, PyObject *right) {
    return PyNumber_Or(left, right);
}

TEST(what_can_be_joined, "types.UnionType") {
    PyObject *alias = alias_of(LIST, Py_NewRef(INTEGER));
    PyObject *of_union = join(INTEGER, TEXT);
    PyObject *number = PyLong_FromLong(5);
    PyObject *meta = class_with("Meta", (PyObject *)&PyType_Type, NULL, NULL);
    PyObject *made = made_by(meta, "Made", PyDict_New());
    PyObject *const operands[] = {INTEGER, NONE_TYPE, Py_None,
                                  alias,   of_union,  Py_Ellipsis,
                                  number,  meta,      made};
    enum { count = sizeof operands / sizeof operands[0] };
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
            SHOW_RESULT(join(operands[i], operands[j]));
        }
    }
    SHOW_RESULT(PyNumber_InPlaceOr(INTEGER, TEXT));
    SHOW_RESULT(PyNumber_And(INTEGER, TEXT));
    RELEASE(alias, of_union, number, meta, made);
}

TEST(the_operator_as_a_method, "type.__or__ type.__ror__") {
    PyObject *type = (PyObject *)&PyType_Type;
    static const char *const names[] = {"__or__", "__ror__"};
    for (int i = 0; i < 2; i++) {
        PyObject *method = PyObject_GetAttrString(type, names[i]);
        show_repr(names[i], method);
        SHOW_RESULT(PyObject_CallFunctionObjArgs(method, INTEGER, TEXT, NULL));
        SHOW_RESULT(
            PyObject_CallFunctionObjArgs(method, INTEGER, Py_Ellipsis, NULL));
        SHOW_RESULT(
            PyObject_CallFunctionObjArgs(method, Py_None, INTEGER, NULL));
        SHOW_RESULT(PyObject_CallOneArg(method, INTEGER));
        Py_DECREF(method);
    }
    SHOW_TRUTH(
        PyType_Type.tp_as_number->nb_or ==
        Py_GenericAliasType.tp_as_number->nb_or);
}

TEST(each_type_is_there_once, "types.UnionType.__args__") {
    PyObject *one = alias_of(LIST, Py_NewRef(INTEGER));
    PyObject *equal = alias_of(LIST, Py_NewRef(INTEGER));
    PyObject *other = alias_of(LIST, Py_NewRef(TEXT));
    PyObject *const types[] = {one,     INTEGER, equal, other, NONE_TYPE,
                               Py_None, INTEGER, TEXT,  one};
    PyObject *joined = Py_NewRef(types[0]);
    for (size_t i = 1; i < sizeof types / sizeof types[0]; i++) {
        Py_SETREF(joined, join(joined, types[i]));
        show_repr("joined", joined);
    }
    SHOW_ATTRIBUTE(joined, "__args__");
    PyObject *second_union = join(TEXT, INTEGER);
    SHOW_RESULT(join(second_union, joined));
    SHOW_RESULT(join(joined, second_union));
    RELEASE(one, equal, other, joined, second_union);
}

TEST(comparing_an_alias_may_fail, "types.UnionType") {
    PyObject *bad =
        stand_in("Bad", "__eq__", method_returning("eq", NULL), NULL, NULL);
    PyObject *one = alias_of(LIST, Py_NewRef(bad));
    PyObject *fresh = stand_in("Other", NULL, NULL, NULL, NULL);
    PyObject *two = alias_of(LIST, Py_NewRef(fresh));
    SHOW_RESULT(join(one, two));
    PyObject *joined = join(one, INTEGER);
    SHOW_STATUS(PyObject_Hash(joined));
    RELEASE(bad, one, fresh, two, joined);
}

TEST(unions_compare_and_hash_without_an_order, "types.UnionType") {
    PyObject *one = join(INTEGER, TEXT);
    PyObject *two = join(TEXT, INTEGER);
    PyObject *three = join(two, Py_None);
    SHOW_TRUTH(PyObject_Hash(one) == PyObject_Hash(two));
    for (int op = Py_LT; op <= Py_GE; op++) {
        SHOW_RESULT(PyObject_RichCompare(one, two, op));
        SHOW_RESULT(PyObject_RichCompare(one, three, op));
        SHOW_RESULT(PyObject_RichCompare(one, INTEGER, op));
    }
    PyObject *list = PyList_New(0);
    PyObject *alias = alias_of(LIST, PyTuple_Pack(1, list));
    PyObject *unhashable = join(alias, INTEGER);
    SHOW(PyObject_Hash(unhashable));
    show_error("hash");
    SHOW_RESULT(PyObject_RichCompare(unhashable, one, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, unhashable, Py_NE));
    RELEASE(one, two, three, list, alias, unhashable);
}

TEST(attributes_of_a_union, "types.UnionType") {
    PyObject *joined = join(INTEGER, TEXT);
    PyTypeObject *type = Py_TYPE(joined);
    show("type: %s", type->tp_name);
    SHOW(type->tp_basicsize);
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    SHOW_HEX(type->tp_flags & ~cache_bit);
    PyObject *dict = PyType_GetDict(type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        show("%s is a %s", PyUnicode_AsUTF8(key), Py_TYPE(value)->tp_name);
    }
    Py_DECREF(dict);
    static const char *const names[] = {
        "__args__",  "__parameters__", "__module__", "__name__",
        "__class__", "__origin__",     "x"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        SHOW_ATTRIBUTE(joined, names[i]);
        SHOW_STATUS(PyObject_SetAttrString(joined, names[i], INTEGER));
    }
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)type));
    SHOW_RESULT(PyObject_CallNoArgs(joined));
    SHOW_RESULT(PyObject_GetIter(joined));
    SHOW_RESULT(PyWeakref_NewRef(joined, NULL));
    PyObject *bases = PyTuple_Pack(1, type);
    SHOW_RESULT(new_class("C", bases, NULL));
    RELEASE(joined, bases);
}

TEST(texts_of_unions, "types.UnionType.__repr__") {
    PyObject *plain = class_with("C", NULL, NULL, NULL);
    PyObject *named =
        class_with("D", NULL, "__module__", PyUnicode_FromString("demo"));
    PyObject *alias = alias_of(LIST, Py_NewRef(Py_None));
    PyObject *joined = join(plain, named);
    Py_SETREF(joined, join(joined, alias));
    Py_SETREF(joined, join(joined, Py_None));
    Py_SETREF(joined, join(joined, PyExc_ValueError));
    show_repr("union", joined);
    PyObject *meta = class_with(
        "Meta", (PyObject *)&PyType_Type, "__repr__",
        method_returning("repr", NULL));
    PyObject *dict = PyDict_New();
    set_entry(dict, "__module__", Py_NewRef(Py_None));
    PyObject *failing = made_by(meta, "Failing", dict);
    Py_SETREF(joined, join(joined, failing));
    SHOW_RESULT(PyObject_Repr(joined));
    RELEASE(plain, named, alias, joined, meta, failing);
}

TEST(
    instances_and_subclasses_of_unions,
    "PyObject_IsInstance PyObject_IsSubclass") {
    PyObject *alias = alias_of(LIST, Py_NewRef(INTEGER));
    PyObject *plain = join(INTEGER, Py_None);
    PyObject *alias_last = join(INTEGER, alias);
    PyObject *alias_first = join(alias, INTEGER);
    PyObject *in_tuple = PyTuple_Pack(2, TEXT, plain);
    PyObject *number = PyLong_FromLong(1);
    PyObject *text = PyUnicode_FromString("");
    PyObject *const unions[] = {plain, alias_last, alias_first, in_tuple};
    PyObject *const objects[] = {number, Py_True, Py_None, text, alias};
    PyObject *const types[] = {
        INTEGER, (PyObject *)&PyBool_Type, NONE_TYPE, TEXT, alias, number};
    for (int i = 0; i < 4; i++) {
        show_repr("union", unions[i]);
        for (size_t j = 0; j < sizeof objects / sizeof objects[0]; j++) {
            SHOW_STATUS(PyObject_IsInstance(objects[j], unions[i]));
        }
        for (size_t j = 0; j < sizeof types / sizeof types[0]; j++) {
            SHOW_STATUS(PyObject_IsSubclass(types[j], unions[i]));
        }
    }
    SHOW_STATUS(PyObject_IsInstance(plain, (PyObject *)Py_TYPE(plain)));
    SHOW_STATUS(PyObject_IsSubclass(plain, INTEGER));
    RELEASE(alias, plain, alias_last, alias_first, in_tuple, number, text);
}

TEST(types_take_the_place_of_variables, "types.UnionType.__getitem__") {
    PyObject *t = variable("T");
    PyObject *u = variable("U");
    PyObject *list = alias_of(LIST, Py_NewRef(t));
    PyObject *dict = alias_of(DICT, PyTuple_Pack(2, u, t));
    PyObject *joined = join(list, TEXT);
    Py_SETREF(joined, join(joined, dict));
    PyObject *numbers = alias_of(LIST, Py_NewRef(INTEGER));
    PyObject *same = join(list, numbers);
    PyObject *closed = join(INTEGER, TEXT);
    SHOW_ATTRIBUTE(joined, "__parameters__");
    SHOW_RESULT(subscript(joined, PyTuple_Pack(2, INTEGER, TEXT)));
    SHOW_RESULT(subscript(joined, Py_NewRef(INTEGER)));
    SHOW_RESULT(subscript(same, Py_NewRef(INTEGER)));
    SHOW_RESULT(subscript(closed, Py_NewRef(INTEGER)));
    SHOW_RESULT(subscript(closed, PyTuple_New(0)));
    PyObject *nested = alias_of(DICT, PyTuple_Pack(2, joined, INTEGER));
    SHOW_ATTRIBUTE(nested, "__parameters__");
    SHOW_RESULT(subscript(nested, PyTuple_Pack(2, INTEGER, TEXT)));
    RELEASE(t, u, list, dict, joined, numbers, same, closed, nested);
}

TEST(unions_are_collected_as_garbage, "types.UnionType") {
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *joined = join(type, INTEGER);
    SHOW_ATTRIBUTE(joined, "__parameters__");
    CHECK(PyObject_SetAttrString(type, "union", joined) == 0);
    PyObject *reference = PyWeakref_NewRef(type, NULL);
    RELEASE(type, joined);
    PyGC_Collect();
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

TEST_MAIN(
    NULL, &what_can_be_joined, &the_operator_as_a_method,
    &each_type_is_there_once, &comparing_an_alias_may_fail,
    &unions_compare_and_hash_without_an_order, &attributes_of_a_union,
    &texts_of_unions, &instances_and_subclasses_of_unions,
    &types_take_the_place_of_variables, &unions_are_collected_as_garbage)
