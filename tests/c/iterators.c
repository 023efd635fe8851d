/* What do the iterators over lists, tuples, strings, functions and other
 * iterables give, and when do they end? */
#include "containers.h"

static PyObject *iterator_of(PyObject *stolen) {
    PyObject *iterator = PyObject_GetIter(stolen);
    Py_DECREF(stolen);
    return iterator;
}

static PyObject *backwards(PyObject *stolen) {
    PyObject *iterator = CALL0(stolen, "__reversed__");
    Py_DECREF(stolen);
    return iterator;
}

static void show_type(PyObject *object) {
    show("%s", Py_TYPE(object)->tp_name);
}

/* Walks to the end and a step beyond, with the hint before each item. */
static void walk(PyObject *iterator) {
    show_type(iterator);
    SHOW_TRUTH(PyIter_Check(iterator));
    for (int i = 0; i < 8; i++) {
        if (PyObject_HasAttrString(iterator, "__length_hint__")) {
            SHOW(PyObject_LengthHint(iterator, -7));
        }
        PyObject *item = PyIter_Next(iterator);
        if (item == NULL) {
            show_error("end");
            break;
        }
        show_repr("item", item);
        Py_DECREF(item);
    }
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    show_error("still");
}

TEST(iterators_of_sequences, "W-323") {
    PyObject *iterators[] = {
        iterator_of(numbers(3)),
        backwards(numbers(3)),
        iterator_of(PyTuple_Pack(2, Py_None, Py_True)),
        iterator_of(TEXT("ab")),
        iterator_of(TEXT("a\xe2\x82\xac")),
        iterator_of(TEXT("")),
        iterator_of(PyList_New(0))};
    for (size_t i = 0; i < sizeof iterators / sizeof *iterators; i++) {
        walk(iterators[i]);
        Py_DECREF(iterators[i]);
    }
}

TEST(positions_can_be_set, "W-323") {
    PyObject *list = numbers(4);
    PyObject *iterators[] = {
        PyObject_GetIter(list), CALL0(list, "__reversed__"),
        iterator_of(PyList_AsTuple(list)), iterator_of(TEXT("abcd"))};
    static const long states[] = {2, -5, 99, 0, 3};
    for (size_t i = 0; i < 4; i++) {
        show_type(iterators[i]);
        for (size_t k = 0; k < 5; k++) {
            SHOW_RESULT(CALL1(iterators[i], "__setstate__", INT(states[k])));
            PyObject *next = PyIter_Next(iterators[i]);
            SHOW_RESULT(next == NULL ? Py_NewRef(Py_Ellipsis) : next);
        }
        SHOW_RESULT(CALL1(iterators[i], "__setstate__", TEXT("x")));
        Py_DECREF(iterators[i]);
    }
    Py_DECREF(list);
}

TEST(a_list_changes_while_it_is_walked, "W-323") {
    PyObject *list = numbers(3);
    PyObject *forward = PyObject_GetIter(list);
    PyObject *backward = CALL0(list, "__reversed__");
    SHOW_RESULT(PyIter_Next(forward));
    SHOW_RESULT(PyIter_Next(backward));
    PyList_Append(list, Py_True);
    SHOW(PyObject_LengthHint(forward, 0));
    PyList_SetSlice(list, 0, 9, NULL);
    SHOW(PyObject_LengthHint(forward, 0));
    SHOW(PyObject_LengthHint(backward, 0));
    SHOW_TRUTH(PyIter_Next(forward) == NULL);
    SHOW_TRUTH(PyIter_Next(backward) == NULL);
    PyList_Append(list, Py_True);
    PyList_Append(list, Py_True);
    SHOW_TRUTH(PyIter_Next(forward) == NULL);
    SHOW_TRUTH(PyIter_Next(backward) == NULL);
    RELEASE(list, forward, backward);
}

/* Extending a list by itself or by its own iterator ends. */
TEST(a_list_is_extended_by_its_iterator, "W-323") {
    PyObject *list = numbers(2);
    RELEASE(CALL1(list, "extend", REF(list)));
    show_repr("list", list);
    PyObject *backward = CALL0(list, "__reversed__");
    RELEASE(CALL1(list, "extend", backward));
    show_repr("list", list);
    Py_DECREF(list);
}

static PyObject *count_down(PyObject *self, PyObject *ignored) {
    (void)ignored;
    PyObject *last = CALL0(self, "pop");
    if (last == NULL && PyErr_ExceptionMatches(PyExc_IndexError)) {
        PyErr_SetNone(PyExc_StopIteration);
    }
    return last;
}

static PyMethodDef count_down_def = {
    "count_down", count_down, METH_NOARGS, NULL};

TEST(a_function_is_called_until, "W-323") {
    PyObject *list = numbers(5);
    PyObject *function = PyCFunction_New(&count_down_def, list);
    PyObject *two = PyLong_FromLong(2);
    PyObject *iterator = PyCallIter_New(function, two);
    SHOW_TRUTH(PyCallIter_Check(iterator));
    walk(iterator);
    show_repr("left", list);
    PyObject *whole = PyCallIter_New(function, Py_None);
    walk(whole);
    PyObject *failing = PyCallIter_New(Py_None, two);
    SHOW_RESULT(PyIter_Next(failing));
    PyObject *meddler = new_meddler(NULL, act_raise, 0);
    PyList_Append(list, Py_True);
    PyObject *refusing = PyCallIter_New(function, meddler);
    SHOW_RESULT(PyIter_Next(refusing));
    RELEASE(list, function, two, iterator, whole, failing, meddler, refusing);
}

static PyObject *make(PyTypeObject *type, PyObject *args, PyObject *kwargs) {
    PyObject *made = PyObject_Call((PyObject *)type, args, kwargs);
    RELEASE(args, kwargs);
    return made;
}

static PyObject *keyword(const char *name, PyObject *value) {
    PyObject *kwargs = PyDict_New();
    PyDict_SetItemString(kwargs, name, value);
    return kwargs;
}

#define ARGS(...) args_of((PyObject *[]){__VA_ARGS__, NULL})

static PyObject *args_of(PyObject **stolen) {
    PyObject *list = PyList_New(0);
    for (; *stolen != NULL; stolen++) {
        PyList_Append(list, *stolen);
        Py_DECREF(*stolen);
    }
    PyObject *args = PyList_AsTuple(list);
    Py_DECREF(list);
    return args;
}

TEST(items_are_numbered, "W-323") {
    PyObject *walks[] = {
        make(&PyEnum_Type, ARGS(TEXT("ab")), NULL),
        make(&PyEnum_Type, ARGS(TEXT("ab"), INT(-1)), NULL),
        make(&PyEnum_Type, ARGS(TEXT("ab")), keyword("start", Py_True)),
        make(
            &PyEnum_Type, ARGS(TEXT("abc"), PyLong_FromSsize_t(PY_SSIZE_T_MAX)),
            NULL),
        make(
            &PyEnum_Type, ARGS(TEXT("ab"), PyLong_FromUnsignedLongLong(~0ULL)),
            NULL)};
    for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
        walk(walks[i]);
        Py_DECREF(walks[i]);
    }
    SHOW_RESULT(make(&PyEnum_Type, PyTuple_New(0), NULL));
    SHOW_RESULT(make(&PyEnum_Type, ARGS(INT(1)), NULL));
    SHOW_RESULT(make(&PyEnum_Type, ARGS(TEXT(""), REF(Py_None)), NULL));
    SHOW_RESULT(make(&PyEnum_Type, ARGS(INT(1), INT(1), INT(1)), NULL));
    SHOW_RESULT(make(&PyEnum_Type, PyTuple_New(0), keyword("start", Py_True)));
    SHOW_RESULT(make(&PyEnum_Type, ARGS(TEXT("")), keyword("x", Py_True)));
    PyObject *both = keyword("iterable", PyTuple_Type.tp_mro);
    PyDict_SetItemString(both, "start", Py_True);
    PyObject *made = make(&PyEnum_Type, PyTuple_New(0), both);
    SHOW_RESULT(PyIter_Next(made));
    Py_DECREF(made);
}

TEST(pairs_are_new_while_somebody_keeps_one, "W-323") {
    PyObject *iterator = make(&PyEnum_Type, ARGS(TEXT("abcd")), NULL);
    PyObject *first = PyIter_Next(iterator);
    PyObject *second = PyIter_Next(iterator);
    SHOW_TRUTH(first == second);
    show_repr("first", first);
    show_repr("second", second);
    RELEASE(first, second, iterator);
}

TEST(sequences_are_reversed, "W-323") {
    PyObject *seq = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *list = numbers(2);
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "a", Py_None);
    PyDict_SetItemString(dict, "b", Py_None);
    PyObject *walks[] = {
        make(&PyReversed_Type, ARGS(REF(seq)), NULL),
        make(&PyReversed_Type, ARGS(REF(list)), NULL),
        make(&PyReversed_Type, ARGS(REF(dict)), NULL),
        make(&PyReversed_Type, ARGS(TEXT("ab")), NULL)};
    for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
        walk(walks[i]);
        Py_DECREF(walks[i]);
    }
    PyObject *reversed = make(&PyReversed_Type, ARGS(REF(seq)), NULL);
    SHOW_RESULT(CALL1(reversed, "__setstate__", INT(0)));
    SHOW_RESULT(PyIter_Next(reversed));
    SHOW_RESULT(CALL0(reversed, "__reduce__"));
    SHOW_TRUTH(PyIter_Next(reversed) == NULL);
    SHOW_RESULT(CALL0(reversed, "__reduce__"));
    SHOW_RESULT(make(&PyReversed_Type, PyTuple_New(0), NULL));
    SHOW_RESULT(make(&PyReversed_Type, ARGS(INT(1)), NULL));
    SHOW_RESULT(make(&PyReversed_Type, ARGS(TEXT("")), keyword("x", Py_None)));
    RELEASE(seq, list, dict, reversed);
}

TEST(iterables_are_zipped, "W-323") {
    PyObject *walks[] = {
        make(&PyZip_Type, PyTuple_New(0), NULL),
        make(&PyZip_Type, ARGS(TEXT("ab")), NULL),
        make(&PyZip_Type, ARGS(TEXT("abc"), numbers(2)), NULL),
        make(
            &PyZip_Type, ARGS(TEXT("ab"), numbers(3)),
            keyword("strict", Py_False)),
        make(
            &PyZip_Type, ARGS(TEXT("ab"), numbers(2)),
            keyword("strict", Py_True)),
        make(
            &PyZip_Type, ARGS(TEXT("ab"), numbers(1)),
            keyword("strict", Py_True)),
        make(
            &PyZip_Type, ARGS(TEXT("ab"), numbers(3)),
            keyword("strict", Py_True)),
        make(
            &PyZip_Type, ARGS(TEXT("ab"), numbers(2), numbers(1)),
            keyword("strict", Py_True)),
        make(
            &PyZip_Type, ARGS(TEXT("ab"), numbers(2), numbers(3)),
            keyword("strict", Py_True))};
    for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
        show("zip %d", (int)i);
        walk(walks[i]);
        Py_DECREF(walks[i]);
    }
    SHOW_RESULT(make(&PyZip_Type, ARGS(TEXT("ab"), INT(1)), NULL));
    SHOW_RESULT(make(&PyZip_Type, ARGS(TEXT("ab")), keyword("x", Py_None)));
    PyObject *zip = make(&PyZip_Type, ARGS(TEXT("abc"), numbers(3)), NULL);
    PyObject *first = PyIter_Next(zip);
    PyObject *second = PyIter_Next(zip);
    show_repr("first", first);
    show_repr("second", second);
    RELEASE(zip, first, second);
}

TEST_MAIN(
    NULL, &iterators_of_sequences, &positions_can_be_set,
    &a_list_changes_while_it_is_walked, &a_list_is_extended_by_its_iterator,
    &a_function_is_called_until, &items_are_numbered,
    &pairs_are_new_while_somebody_keeps_one, &sequences_are_reversed,
    &iterables_are_zipped)
