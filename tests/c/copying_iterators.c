/* What does copying take iterators and methods apart into? They are found again
 * through functions of the module builtins. */
#include "class_body.h"

static PyObject *reduce(PyObject *object) {
    return invoke(object, "__reduce__", NULL);
}

/* The rest of what the parts make. */
static void show_rest(PyObject *parts) {
    PyObject *made = PyObject_CallObject(
        PyTuple_GetItem(parts, 0), PyTuple_GetItem(parts, 1));
    if (made != NULL && PyTuple_Size(parts) == 3) {
        PyObject *name = PyUnicode_FromString("__setstate__");
        PyObject *set =
            PyObject_CallMethodOneArg(made, name, PyTuple_GetItem(parts, 2));
        RELEASE(name, set);
    }
    show_result("  rest", made == NULL ? NULL : PySequence_List(made));
    Py_XDECREF(made);
}

static void show_parts(PyObject *iterator) {
    PyObject *parts = reduce(iterator);
    if (parts == NULL) {
        show_error("parts");
        return;
    }
    show_repr("parts", parts);
    show_rest(parts);
    Py_DECREF(parts);
}

/* At the start, after each step, and at the end; consumes the iterator. */
static void walk(PyObject *iterator) {
    CHECK(iterator != NULL);
    show("%s", Py_TYPE(iterator)->tp_name);
    show_parts(iterator);
    PyObject *item;
    while ((item = PyIter_Next(iterator)) != NULL) {
        Py_DECREF(item);
        show_parts(iterator);
    }
    CHECK(!PyErr_Occurred());
    Py_DECREF(iterator);
}

TEST(iterators_over_sequences, "list_iterator.__reduce__") {
    PyObject *tuple = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *list = PySequence_List(tuple);
    PyObject *text = PyUnicode_FromString("ab");
    PyObject *wide = PyUnicode_FromString("\xc3\xa9");
    walk(PyObject_GetIter(tuple));
    walk(PyObject_GetIter(list));
    walk(PyObject_GetIter(text));
    walk(PyObject_GetIter(wide));
    walk(PySeqIter_New(tuple));
    walk(invoke(list, "__reversed__", NULL));
    walk(PyObject_CallOneArg((PyObject *)&PyReversed_Type, tuple));
    walk(PyObject_CallOneArg((PyObject *)&PyEnum_Type, list));
    walk(PyObject_CallFunctionObjArgs(
        (PyObject *)&PyZip_Type, tuple, list, NULL));
    RELEASE(tuple, list, text, wide);
}

TEST(iterators_over_dicts_and_sets, "dict_keyiterator.__reduce__") {
    PyObject *dict = PyDict_New();
    set_entry(dict, "a", PyLong_FromLong(1));
    set_entry(dict, "b", PyLong_FromLong(2));
    static const char *const views[] = {"keys", "values", "items"};
    for (int i = 0; i < 3; i++) {
        PyObject *view = invoke(dict, views[i], NULL);
        walk(PyObject_GetIter(view));
        walk(invoke(view, "__reversed__", NULL));
        Py_DECREF(view);
    }
    PyObject *ones = PyTuple_Pack(1, Py_True);
    PyObject *set = PySet_New(ones);
    walk(PyObject_GetIter(set));
    PyObject *over_dict = PyObject_GetIter(dict);
    PyObject *over_set = PyObject_GetIter(set);
    set_entry(dict, "c", PyLong_FromLong(3));
    CHECK(PySet_Add(set, Py_None) == 0);
    show_parts(over_dict);
    show_parts(over_set);
    show_parts(over_dict);
    RELEASE(dict, ones, set, over_dict, over_set);
}

static PyObject *count_down(PyObject *self, PyObject *args) {
    (void)args;
    static long left = 3;
    (void)self;
    return PyLong_FromLong(--left);
}

TEST(iterators_that_call, "callable_iterator.__reduce__") {
    static PyMethodDef definition = {"down", count_down, METH_NOARGS, NULL};
    PyObject *function = PyCFunction_New(&definition, NULL);
    PyObject *zero = PyLong_FromLong(0);
    PyObject *iterator = PyCallIter_New(function, zero);
    PyObject *parts = reduce(iterator);
    show_repr("parts", parts);
    show_result("all", PySequence_List(iterator));
    show_parts(iterator);
    RELEASE(function, zero, iterator, parts);
}

TEST(the_place_of_an_iterator, "iterator.__setstate__") {
    PyObject *tuple = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *list = PySequence_List(tuple);
    static const long places[] = {-5, -1, 0, 1, 2, 7};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        PyObject *const iterators[] = {
            PySeqIter_New(tuple), PyObject_GetIter(list),
            invoke(list, "__reversed__", NULL)};
        PyObject *number = PyLong_FromLong(places[i]);
        PyObject *name = PyUnicode_FromString("__setstate__");
        for (int j = 0; j < 3; j++) {
            CHECK(iterators[j] != NULL);
            show("%s at %ld", Py_TYPE(iterators[j])->tp_name, places[i]);
            show_result(
                "set", PyObject_CallMethodOneArg(iterators[j], name, number));
            show_parts(iterators[j]);
            show_result("all", PySequence_List(iterators[j]));
            show_result(
                "set", PyObject_CallMethodOneArg(iterators[j], name, number));
            show_parts(iterators[j]);
        }
        show_result(
            "none", PyObject_CallMethodOneArg(iterators[0], name, Py_None));
        release(iterators, 3);
        RELEASE(number, name);
    }
    RELEASE(tuple, list);
}

TEST(methods_are_found_by_their_names, "method_descriptor.__reduce__") {
    static PyMethodDef definition = {"free", count_down, METH_NOARGS, NULL};
    PyObject *list = PyList_New(0);
    PyObject *free_function = PyCFunction_New(&definition, NULL);
    PyObject *dict = PyType_GetDict(&PyDict_Type);
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *const methods[] = {
        PyObject_GetAttrString((PyObject *)&PyList_Type, "append"),
        PyObject_GetAttrString((PyObject *)&PySlice_Type, "start"),
        PyObject_GetAttrString((PyObject *)&PyLong_Type, "__add__"),
        PyObject_GetAttrString((PyObject *)&PyDict_Type, "fromkeys"),
        PyObject_GetAttrString((PyObject *)&PyList_Type, "__new__"),
        PyObject_GetAttrString(list, "append"),
        PyObject_GetAttrString(list, "__len__"),
        PyObject_GetAttrString(builtins, "len"),
        free_function,
        PyMethod_New(free_function, list)};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        CHECK(methods[i] != NULL);
        show("%s", Py_TYPE(methods[i])->tp_name);
        PyObject *parts = reduce(methods[i]);
        show_repr("parts", parts);
        if (PyTuple_Check(parts)) {
            PyObject *again = PyObject_CallObject(
                PyTuple_GetItem(parts, 0), PyTuple_GetItem(parts, 1));
            show_result(
                "equal", again == NULL
                             ? NULL
                             : PyObject_RichCompare(again, methods[i], Py_EQ));
            Py_XDECREF(again);
        }
        Py_DECREF(parts);
    }
    show_result("class method", reduce(PyDict_GetItemString(dict, "fromkeys")));
    PyObject *real = PyObject_GetAttrString((PyObject *)&PyLong_Type, "real");
    show_result("getset", reduce(real));
    PyObject *type =
        class_with("C", NULL, "__call__", method_returning("call", NULL));
    PyObject *nameless = instance_of(type);
    PyObject *bound = PyMethod_New(nameless, list);
    show_result("nameless", reduce(bound));
    RELEASE(list, dict, builtins, real, type, nameless, bound);
    release(methods, sizeof methods / sizeof methods[0]);
}

TEST(singletons_are_found_by_their_names, "ellipsis.__reduce__") {
    SHOW_RESULT(reduce(Py_Ellipsis));
    SHOW_RESULT(reduce(Py_NotImplemented));
    SHOW_RESULT(reduce(Py_None));
}

TEST(the_program_may_change_builtins, "_PyEval_GetBuiltin") {
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *iter = PyObject_GetAttrString(builtins, "iter");
    PyObject *get = PyObject_GetAttrString(builtins, "getattr");
    PyObject *list = PyList_New(0);
    PyObject *iterator = PyObject_GetIter(list);
    PyObject *append = PyObject_GetAttrString(list, "append");
    CHECK(PyObject_SetAttrString(builtins, "iter", Py_Ellipsis) == 0);
    CHECK(PyObject_SetAttrString(builtins, "getattr", Py_Ellipsis) == 0);
    show_result("other", reduce(iterator));
    show_result("other", reduce(append));
    CHECK(PyObject_DelAttrString(builtins, "iter") == 0);
    CHECK(PyObject_DelAttrString(builtins, "getattr") == 0);
    show_result("none", reduce(iterator));
    show_result("none", reduce(append));
    CHECK(PyObject_SetAttrString(builtins, "iter", iter) == 0);
    CHECK(PyObject_SetAttrString(builtins, "getattr", get) == 0);
    RELEASE(builtins, iter, get, list, iterator, append);
}

TEST_MAIN(
    NULL, &iterators_over_sequences, &iterators_over_dicts_and_sets,
    &iterators_that_call, &the_place_of_an_iterator,
    &methods_are_found_by_their_names, &singletons_are_found_by_their_names,
    &the_program_may_change_builtins)
