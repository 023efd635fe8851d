/* What CPython crashes over when types take the place of type variables. */
#include "type_variables.h"

TEST(
    asking_for_the_items_of_a_star_may_fail, "types.GenericAlias.__getitem__") {
    PyObject *t = variable("T");
    PyObject *alias = alias_of(LIST, Py_NewRef(t));
    PyObject *failing = stand_in(
        "Failing", "__getattribute__", method_returning("attribute", NULL),
        NULL, NULL);
    PyObject *result = subscript(alias, Py_NewRef(failing));
    CHECK(result == NULL && ended_with(PyExc_ValueError, "attribute"));
    RELEASE(t, alias, failing);
}

TEST(several_types_come_in_a_tuple, "types.GenericAlias.__getitem__") {
    PyObject *several = stand_in(
        "Several", "__typing_subst__", accepting(),
        "__typing_is_unpacked_typevartuple__", Py_NewRef(Py_True));
    PyObject *alias = alias_of(LIST, Py_NewRef(several));
    PyObject *result = subscript(alias, Py_NewRef(INTEGER));
    CHECK(result == NULL);
    CHECK(ended_with(
        PyExc_TypeError, "__typing_subst__ of 'Several' objects should return "
                         "a tuple, not 'type'"));
    RELEASE(several, alias);
}

TEST(a_variable_that_appears_later, "types.GenericAlias.__getitem__") {
    PyObject *t = variable("T");
    PyObject *late = stand_in("Late", NULL, NULL, NULL, NULL);
    PyObject *alias = alias_of(DICT, PyTuple_Pack(2, t, late));
    PyObject *parameters = PyObject_GetAttrString(alias, "__parameters__");
    CHECK(PyTuple_Size(parameters) == 1);
    PyObject *method = accepting();
    CHECK(PyObject_SetAttrString(late, "__typing_subst__", method) == 0);
    PyObject *result = subscript(alias, Py_NewRef(INTEGER));
    CHECK(result == NULL);
    CHECK(ended_with(
        PyExc_SystemError,
        "a type variable appeared after the alias was made"));
    RELEASE(t, late, alias, parameters, method);
}

static PyObject *list_to_empty;

static PyObject *empties(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    CHECK(PyList_SetSlice(list_to_empty, 1, 3, NULL) == 0);
    return PyUnicode_FromString("emptying");
}

TEST(a_list_that_shrinks_while_it_is_shown, "types.GenericAlias.__repr__") {
    static PyMethodDef definition = {"__repr__", empties, METH_VARARGS, NULL};
    PyObject *type = class_with("E", NULL, "__repr__", method_of(&definition));
    PyObject *item = instance_of(type);
    PyObject *items = PyTuple_Pack(4, item, INTEGER, TEXT, LIST);
    list_to_empty = PySequence_List(items);
    PyObject *alias = alias_of(DICT, PyTuple_Pack(1, list_to_empty));
    PyObject *text = PyObject_Repr(alias);
    CHECK(
        PyUnicode_CompareWithASCIIString(text, "dict[[emptying, list]]") == 0);
    RELEASE(type, item, items, list_to_empty, alias, text);
}

TEST_MAIN(
    NULL, &asking_for_the_items_of_a_star_may_fail,
    &several_types_come_in_a_tuple, &a_variable_that_appears_later,
    &a_list_that_shrinks_while_it_is_shown)
