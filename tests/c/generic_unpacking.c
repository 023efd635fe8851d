/* Generic aliases with a star, and what else an alias answers itself. */
#include "type_variables.h"

/* What iteration over an alias gives. */
static PyObject *starred(PyObject *alias) {
    PyObject *iterator = PyObject_GetIter(alias);
    PyObject *made = PyIter_Next(iterator);
    CHECK(made != NULL && PyIter_Next(iterator) == NULL && !PyErr_Occurred());
    Py_DECREF(iterator);
    return made;
}

TEST(iteration_gives_the_alias_with_a_star, "types.GenericAlias.__iter__") {
    PyObject *alias = alias_of(LIST, Py_NewRef(INTEGER));
    PyObject *iterator = PyObject_GetIter(alias);
    PyTypeObject *type = Py_TYPE(iterator);
    show("type: %s", type->tp_name);
    SHOW(type->tp_basicsize);
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    SHOW_HEX(type->tp_flags & ~cache_bit);
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)type));
    PyObject *again = PyObject_GetIter(iterator);
    SHOW_TRUTH(again == iterator);
    SHOW_RESULT(PyIter_Next(iterator));
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    SHOW_RESULT(PySequence_List(alias));
    RELEASE(alias, iterator, again);
}

TEST(an_alias_with_a_star, "types.GenericAlias.__unpacked__") {
    PyObject *pair = PyTuple_Pack(2, INTEGER, TEXT);
    PyObject *tuple = alias_of((PyObject *)&PyTuple_Type, Py_NewRef(pair));
    PyObject *list = alias_of(LIST, Py_NewRef(pair));
    PyObject *one = starred(tuple);
    PyObject *two = starred(tuple);
    PyObject *other = starred(list);
    PyObject *const aliases[] = {tuple, list, one, two, other};
    for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++) {
        show_repr("alias", aliases[i]);
        SHOW_ATTRIBUTE(aliases[i], "__unpacked__");
        SHOW_ATTRIBUTE(aliases[i], "__typing_unpacked_tuple_args__");
        SHOW_ATTRIBUTE(aliases[i], "__origin__");
        show_result("equal", PyObject_RichCompare(aliases[i], one, Py_EQ));
        SHOW_TRUTH(PyObject_Hash(aliases[i]) == PyObject_Hash(one));
    }
    RELEASE(pair, tuple, list, one, two, other);
}

TEST(an_unpacked_tuple_stands_for_its_items, "types.GenericAlias.__getitem__") {
    PyObject *t = variable("T");
    PyObject *u = variable("U");
    PyObject *dict = alias_of(DICT, PyTuple_Pack(2, t, u));
    PyObject *pair =
        alias_of((PyObject *)&PyTuple_Type, PyTuple_Pack(2, INTEGER, TEXT));
    PyObject *open = alias_of(
        (PyObject *)&PyTuple_Type, PyTuple_Pack(2, INTEGER, Py_Ellipsis));
    PyObject *empty = alias_of((PyObject *)&PyTuple_Type, PyTuple_New(0));
    PyObject *list = alias_of(LIST, PyTuple_Pack(2, INTEGER, TEXT));
    SHOW_RESULT(subscript(dict, starred(pair)));
    SHOW_RESULT(subscript(dict, starred(open)));
    SHOW_RESULT(subscript(dict, starred(empty)));
    SHOW_RESULT(subscript(dict, starred(list)));
    PyObject *stars = PyTuple_New(3);
    PyTuple_SET_ITEM(stars, 0, starred(empty));
    PyTuple_SET_ITEM(stars, 1, starred(pair));
    PyTuple_SET_ITEM(stars, 2, starred(empty));
    SHOW_RESULT(subscript(dict, stars));
    PyObject *star = starred(dict);
    SHOW_RESULT(subscript(star, PyTuple_Pack(2, TEXT, INTEGER)));
    SHOW_ATTRIBUTE(star, "__parameters__");
    PyObject *odd = stand_in(
        "Odd", "__typing_unpacked_tuple_args__", PyLong_FromLong(5), NULL,
        NULL);
    SHOW_RESULT(subscript(dict, PyTuple_Pack(2, odd, odd)));
    RELEASE(t, u, dict, pair, open, empty, list, star, odd);
}

TEST(attributes_of_the_alias_and_of_its_class, "types.GenericAlias") {
    static const char *const names[] = {
        "__class__", "__bases__", "__copy__",   "__deepcopy__", "__module__",
        "__name__",  "append",    "no_such",    "__args__",     "__mro__",
        "__dict__",  "__call__",  "__reduce__", "__dir__"};
    PyObject *alias = alias_of(LIST, Py_NewRef(INTEGER));
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *value = PyObject_GetAttrString(alias, names[i]);
        if (value == NULL) {
            show_error(names[i]);
        } else {
            show("%s is a %s", names[i], Py_TYPE(value)->tp_name);
        }
        Py_XDECREF(value);
    }
    SHOW_STATUS(PyObject_SetAttrString(alias, "x", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(alias, "__origin__", Py_None));
    PyObject *entries = PyObject_GetAttrString(alias, "__mro_entries__");
    SHOW_RESULT(PyObject_CallNoArgs(entries));
    SHOW_RESULT(PyObject_CallOneArg(entries, Py_None));
    RELEASE(alias, entries);
}

TEST(the_names_of_an_alias, "types.GenericAlias.__dir__") {
    PyObject *type = class_with("C", NULL, "own", Py_NewRef(Py_None));
    PyObject *alias = alias_of(type, Py_NewRef(INTEGER));
    PyObject *own = PyObject_Dir(alias);
    PyObject *theirs = PyObject_Dir(type);
    for (Py_ssize_t i = 0; i < PyList_Size(own); i++) {
        PyObject *name = PyList_GetItem(own, i);
        if (!PySequence_Contains(theirs, name)) {
            show_repr("name", name);
        }
    }
    SHOW(PyList_Size(own) - PyList_Size(theirs));
    RELEASE(type, alias, own, theirs);
}

TEST(an_alias_tells_how_to_make_it, "types.GenericAlias.__reduce__") {
    PyObject *alias = alias_of(DICT, PyTuple_Pack(2, INTEGER, TEXT));
    PyObject *reduce = PyObject_GetAttrString(alias, "__reduce__");
    SHOW_RESULT(PyObject_CallNoArgs(reduce));
    PyObject *star = starred(alias);
    PyObject *reduce_star = PyObject_GetAttrString(star, "__reduce__");
    PyObject *parts = PyObject_CallNoArgs(reduce_star);
    show_repr("parts", parts);
    PyObject *again = PyObject_CallObject(
        PyTuple_GetItem(parts, 0), PyTuple_GetItem(parts, 1));
    SHOW_RESULT(PyObject_RichCompare(again, star, Py_EQ));
    RELEASE(alias, reduce, star, reduce_star, parts, again);
}

TEST(an_alias_is_no_class, "types.GenericAlias.__instancecheck__") {
    PyObject *alias = alias_of(LIST, Py_NewRef(INTEGER));
    PyObject *both = PyTuple_Pack(2, INTEGER, alias);
    PyObject *number = PyLong_FromLong(1);
    SHOW_STATUS(PyObject_IsInstance(alias, alias));
    SHOW_STATUS(PyObject_IsInstance(alias, (PyObject *)&Py_GenericAliasType));
    SHOW_STATUS(PyObject_IsSubclass(INTEGER, alias));
    SHOW_STATUS(PyObject_IsSubclass(alias, INTEGER));
    SHOW_STATUS(PyObject_IsSubclass(alias, LIST));
    SHOW_STATUS(PyObject_IsInstance(number, both));
    SHOW_STATUS(PyObject_IsInstance(alias, both));
    PyObject *bases = PyTuple_Pack(1, alias);
    SHOW_RESULT(new_class("C", bases, NULL));
    RELEASE(alias, both, number, bases);
}

TEST(texts_of_lists_of_arguments, "types.GenericAlias.__repr__") {
    PyObject *inner = PyList_New(0);
    CHECK(PyList_Append(inner, INTEGER) == 0);
    CHECK(PyList_Append(inner, Py_Ellipsis) == 0);
    PyObject *outer = PySequence_List(inner);
    CHECK(PyList_Append(outer, inner) == 0);
    PyObject *nothing = PyList_New(0);
    PyObject *alias =
        alias_of(DICT, PyTuple_Pack(4, outer, inner, nothing, Py_Ellipsis));
    show_repr("alias", alias);
    PyObject *failing = stand_in(
        "Failing", "__origin__", property_that_raises("origin"), NULL, NULL);
    CHECK(PyList_Insert(outer, 1, failing) == 0);
    SHOW_RESULT(PyObject_Repr(alias));
    RELEASE(inner, outer, nothing, alias, failing);
}

TEST(texts_of_classes_with_odd_names, "types.GenericAlias.__repr__") {
    PyObject *const modules[] = {
        PyUnicode_FromString("builtins"), PyUnicode_FromString("demo"),
        Py_NewRef(Py_None), PyLong_FromLong(3)};
    for (size_t i = 0; i < sizeof modules / sizeof modules[0]; i++) {
        PyObject *type = class_with("C", NULL, "__module__", modules[i]);
        PyObject *alias = alias_of(LIST, Py_NewRef(type));
        show_repr("alias", alias);
        RELEASE(type, alias);
    }
    PyObject *odd = stand_in(
        "Odd", "__qualname__", PyUnicode_FromString("odd"), NULL, NULL);
    PyObject *named =
        stand_in("Named", "__name__", PyUnicode_FromString("name"), NULL, NULL);
    PyObject *fake = stand_in(
        "Fake", "__origin__", Py_NewRef(LIST), "__args__", Py_NewRef(Py_None));
    PyObject *half =
        stand_in("Half", "__origin__", Py_NewRef(LIST), NULL, NULL);
    PyObject *alias = alias_of(odd, PyTuple_Pack(4, odd, named, fake, half));
    show_repr("alias", alias);
    RELEASE(odd, named, fake, half, alias);
}

TEST_MAIN(
    NULL, &iteration_gives_the_alias_with_a_star, &an_alias_with_a_star,
    &an_unpacked_tuple_stands_for_its_items,
    &attributes_of_the_alias_and_of_its_class, &the_names_of_an_alias,
    &an_alias_tells_how_to_make_it, &an_alias_is_no_class,
    &texts_of_lists_of_arguments, &texts_of_classes_with_odd_names)
