/* Type variables in the arguments of generic aliases, and types in their place.
 */
#include "type_variables.h"

TEST(variables_are_collected_once_each, "types.GenericAlias.__parameters__") {
    PyObject *t = variable("T");
    PyObject *u = variable("U");
    PyObject *inner = alias_of(DICT, PyTuple_Pack(2, u, t));
    PyObject *alias = alias_of(DICT, PyTuple_Pack(4, t, INTEGER, inner, u));
    show_repr("alias", alias);
    PyObject *one = PyObject_GetAttrString(alias, "__parameters__");
    PyObject *two = PyObject_GetAttrString(alias, "__parameters__");
    show_repr("parameters", one);
    SHOW_TRUTH(one == two);
    PyObject *closed = alias_of(LIST, Py_NewRef(INTEGER));
    SHOW_ATTRIBUTE(closed, "__parameters__");
    SHOW_STATUS(PyObject_SetAttrString(alias, "__parameters__", one));
    RELEASE(t, u, inner, alias, one, two, closed);
}

static void show_parameters(const char *label, PyObject *argument) {
    PyObject *alias = alias_of(LIST, argument);
    show_result(label, PyObject_GetAttrString(alias, "__parameters__"));
    show_result(label, subscript(alias, Py_NewRef(INTEGER)));
    Py_DECREF(alias);
}

TEST(what_counts_as_a_variable, "types.GenericAlias.__parameters__") {
    PyObject *t = variable("T");
    PyObject *tuple = PyTuple_Pack(1, t);
    PyObject *list = PySequence_List(tuple);
    show_parameters(
        "a class", class_with("C", NULL, "__parameters__", Py_NewRef(tuple)));
    show_parameters("a list", Py_NewRef(list));
    show_parameters(
        "a variable that cannot be called",
        stand_in("N", "__typing_subst__", Py_NewRef(Py_None), NULL, NULL));
    show_parameters(
        "parameters without brackets",
        stand_in("P", "__parameters__", Py_NewRef(tuple), NULL, NULL));
    show_parameters(
        "parameters in a list",
        stand_in("P", "__parameters__", Py_NewRef(list), NULL, NULL));
    show_parameters(
        "no parameters",
        stand_in("P", "__parameters__", PyTuple_New(0), NULL, NULL));
    show_parameters(
        "an error instead",
        stand_in(
            "P", "__parameters__", property_that_raises("parameters"), NULL,
            NULL));
    show_parameters(
        "another error instead",
        stand_in(
            "P", "__typing_subst__", property_that_raises("subst"), NULL,
            NULL));
    RELEASE(t, tuple, list);
}

TEST(types_take_the_place_of_variables, "types.GenericAlias.__getitem__") {
    PyObject *t = variable("T");
    PyObject *u = variable("U");
    PyObject *list = alias_of(LIST, Py_NewRef(t));
    PyObject *dict = alias_of(DICT, PyTuple_Pack(2, t, u));
    PyObject *nested =
        alias_of(DICT, PyTuple_Pack(4, list, TEXT, dict, Py_Ellipsis));
    SHOW_RESULT(subscript(list, Py_NewRef(INTEGER)));
    SHOW_RESULT(subscript(list, Py_NewRef(list)));
    SHOW_RESULT(subscript(dict, PyTuple_Pack(2, INTEGER, t)));
    SHOW_RESULT(subscript(nested, PyTuple_Pack(2, INTEGER, TEXT)));
    SHOW_RESULT(subscript(list, PyTuple_New(0)));
    SHOW_RESULT(subscript(dict, Py_NewRef(INTEGER)));
    SHOW_RESULT(subscript(dict, PyTuple_Pack(3, INTEGER, INTEGER, INTEGER)));
    PyObject *closed = subscript(list, Py_NewRef(INTEGER));
    SHOW_RESULT(subscript(closed, Py_NewRef(INTEGER)));
    SHOW_RESULT(subscript(closed, PyTuple_New(0)));
    SHOW_STATUS(PyObject_SetItem(list, t, u));
    SHOW_STATUS(PyObject_DelItem(list, t));
    PyObject *items = PyTuple_Pack(2, INTEGER, Py_Ellipsis);
    SHOW_RESULT(subscript(list, PySequence_List(items)));
    RELEASE(t, u, list, dict, nested, closed, items);
}

TEST(
    an_argument_with_parameters_is_subscripted,
    "types.GenericAlias.__getitem__") {
    PyObject *t = variable("T");
    PyObject *u = variable("U");
    PyObject *several = variable_with("S", "__iter__", Py_NewRef(Py_None));
    PyObject *generic = stand_in(
        "Generic", "__parameters__", PyTuple_Pack(3, u, several, t),
        "__getitem__",
        method_returning("brackets", PyUnicode_FromString("got")));
    PyObject *alias = alias_of(DICT, PyTuple_Pack(2, t, generic));
    SHOW_ATTRIBUTE(alias, "__parameters__");
    PyObject *pair = PyTuple_Pack(2, INTEGER, TEXT);
    SHOW_RESULT(subscript(alias, PyTuple_Pack(3, LIST, DICT, pair)));
    SHOW_RESULT(subscript(alias, PyTuple_Pack(3, LIST, DICT, DICT)));
    SHOW_RESULT(subscript(
        alias, PyTuple_Pack(3, pair, DICT, PyTuple_GetItem(pair, 0))));
    RELEASE(t, u, several, generic, alias, pair);
}

TEST(a_variable_may_refuse, "types.GenericAlias.__getitem__") {
    PyObject *t = stand_in(
        "T", "__typing_subst__", method_returning("subst", NULL), NULL, NULL);
    PyObject *alias = alias_of(LIST, Py_NewRef(t));
    SHOW_RESULT(subscript(alias, Py_NewRef(INTEGER)));
    RELEASE(t, alias);
}

/* The tuple of types with an int behind it. */
static PyObject *one_more(PyObject *self, PyObject *args) {
    (void)self;
    show_repr("alias", PyTuple_GetItem(args, 1));
    show_repr("types", PyTuple_GetItem(args, 2));
    PyObject *more = PyTuple_Pack(1, INTEGER);
    PyObject *all = PySequence_Concat(PyTuple_GetItem(args, 2), more);
    Py_DECREF(more);
    return all;
}

TEST(a_variable_prepares_all_types, "types.GenericAlias.__getitem__") {
    static PyMethodDef definition = {
        "__typing_prepare_subst__", one_more, METH_VARARGS, NULL};
    static const char *const name = "__typing_prepare_subst__";
    PyObject *t = variable_with("T", name, method_of(&definition));
    PyObject *none = variable_with("N", name, Py_NewRef(Py_None));
    PyObject *failing = variable_with("F", name, method_returning(name, NULL));
    PyObject *pair = PyTuple_Pack(2, INTEGER, TEXT);
    PyObject *list = PySequence_List(pair);
    PyObject *odd = variable_with("O", name, method_returning(name, list));
    PyObject *alias = alias_of(DICT, PyTuple_Pack(2, none, t));
    SHOW_RESULT(subscript(alias, Py_NewRef(TEXT)));
    SHOW_RESULT(subscript(alias, PyTuple_New(0)));
    PyObject *fails = alias_of(DICT, PyTuple_Pack(2, t, failing));
    SHOW_RESULT(subscript(fails, Py_NewRef(TEXT)));
    PyObject *oddly = alias_of(LIST, PyTuple_Pack(2, odd, t));
    SHOW_RESULT(subscript(oddly, Py_NewRef(TEXT)));
    RELEASE(t, none, failing, pair, odd, alias, fails, oddly);
}

TEST(a_variable_stands_for_several_types, "types.GenericAlias.__getitem__") {
    static const char *const name = "__typing_is_unpacked_typevartuple__";
    PyObject *several = variable_with("S", name, Py_NewRef(Py_True));
    PyObject *alias = alias_of(LIST, PyTuple_Pack(2, several, INTEGER));
    PyObject *pair = PyTuple_Pack(2, LIST, TEXT);
    SHOW_RESULT(subscript(alias, PyTuple_Pack(1, pair)));
    SHOW_RESULT(subscript(alias, Py_NewRef(pair)));
    PyObject *plain = variable_with("P", name, PyLong_FromLong(0));
    PyObject *other = alias_of(LIST, Py_NewRef(plain));
    SHOW_RESULT(subscript(other, PyTuple_Pack(1, pair)));
    RELEASE(several, alias, pair, plain, other);
}

TEST(parameters_are_collected_as_garbage, "types.GenericAlias.__parameters__") {
    PyObject *type = class_with("T", NULL, "__typing_subst__", accepting());
    PyObject *t = instance_of(type);
    PyObject *alias = alias_of(LIST, Py_NewRef(t));
    SHOW_ATTRIBUTE(alias, "__parameters__");
    PyObject *reference = PyWeakref_NewRef(t, NULL);
    CHECK(PyObject_SetAttrString(t, "alias", alias) == 0);
    RELEASE(type, t, alias);
    PyGC_Collect();
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

TEST_MAIN(
    NULL, &variables_are_collected_once_each, &what_counts_as_a_variable,
    &types_take_the_place_of_variables,
    &an_argument_with_parameters_is_subscripted, &a_variable_may_refuse,
    &a_variable_prepares_all_types, &a_variable_stands_for_several_types,
    &parameters_are_collected_as_garbage)
