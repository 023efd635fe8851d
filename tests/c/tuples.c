/* How are tuples made, filled, read, resized, compared and shown? */
#include "harness.h"

TEST(a_tuple_is_filled_by_stealing, "W-148") {
    PyObject *number = PyLong_FromLong(1000);
    PyObject *tuple = PyTuple_New(3);
    SHOW(PyTuple_Size(tuple));
    SHOW(PyTuple_SetItem(tuple, 0, Py_NewRef(number)));
    PyTuple_SET_ITEM(tuple, 1, Py_NewRef(Py_None));
    SHOW(PyTuple_SetItem(tuple, 2, PyUnicode_FromString("text")));
    SHOW(Py_REFCNT(number));
    SHOW_TRUTH(PyTuple_GetItem(tuple, 0) == number);
    SHOW_TRUTH(PyTuple_GET_ITEM(tuple, 1) == Py_None);
    SHOW(PyTuple_GET_SIZE(tuple));
    show_repr("tuple", tuple);
    SHOW(PyTuple_SetItem(tuple, 0, Py_NewRef(Py_True)));
    SHOW(Py_REFCNT(number));
    RELEASE(tuple, number);
}

TEST(wrong_indices_are_errors, "W-048") {
    PyObject *tuple = PyTuple_Pack(1, Py_None);
    SHOW_TRUTH(PyTuple_GetItem(tuple, 1) == NULL);
    show_error("GetItem");
    SHOW_TRUTH(PyTuple_GetItem(tuple, -1) == NULL);
    show_error("GetItem");
    SHOW_TRUTH(PyTuple_GetItem(Py_None, 0) == NULL);
    show_error("GetItem");
    PyObject *fresh = PyTuple_New(1);
    SHOW_STATUS(PyTuple_SetItem(fresh, 1, PyLong_FromLong(1000)));
    SHOW_STATUS(PyTuple_SetItem(fresh, -1, PyLong_FromLong(1000)));
    SHOW_STATUS(PyTuple_SetItem(Py_None, 0, PyLong_FromLong(1000)));
    SHOW_STATUS(PyTuple_Size(Py_None));
    SHOW_RESULT(PyTuple_New(-1));
    SHOW_RESULT(PyTuple_GetSlice(Py_None, 0, 1));
    RELEASE(tuple, fresh);
}

TEST(a_shared_tuple_cannot_be_changed, "W-048") {
    PyObject *tuple = PyTuple_Pack(1, Py_None);
    Py_INCREF(tuple);
    SHOW_STATUS(PyTuple_SetItem(tuple, 0, PyLong_FromLong(1000)));
    show_repr("tuple", tuple);
    Py_DECREF(tuple);
    Py_DECREF(tuple);
}

TEST(the_empty_tuple_is_one_object, "W-102") {
    PyObject *first = PyTuple_New(0);
    PyObject *second = PyTuple_Pack(0);
    SHOW_TRUTH(first == second);
    show_repr("empty", first);
}

TEST(slices_are_new_tuples_or_the_same, "W-148") {
    PyObject *tuple = PyTuple_Pack(3, Py_None, Py_True, Py_False);
    SHOW_RESULT(PyTuple_GetSlice(tuple, 1, 3));
    SHOW_RESULT(PyTuple_GetSlice(tuple, -5, 2));
    SHOW_RESULT(PyTuple_GetSlice(tuple, 2, 1));
    PyObject *whole = PyTuple_GetSlice(tuple, 0, 99);
    SHOW_TRUTH(whole == tuple);
    RELEASE(tuple, whole);
}

TEST(an_unshared_tuple_can_be_resized, "W-148") {
    PyObject *tuple = PyTuple_Pack(3, Py_None, Py_True, Py_False);
    SHOW(_PyTuple_Resize(&tuple, 1));
    show_repr("shorter", tuple);
    SHOW(_PyTuple_Resize(&tuple, 2));
    SHOW(PyTuple_GET_SIZE(tuple));
    SHOW_TRUTH(PyTuple_GET_ITEM(tuple, 1) == NULL);
    PyTuple_SET_ITEM(tuple, 1, Py_NewRef(Py_Ellipsis));
    show_repr("longer", tuple);
    SHOW(PyObject_GC_IsTracked(tuple));
    Py_INCREF(tuple);
    PyObject *shared = tuple;
    SHOW_STATUS(_PyTuple_Resize(&tuple, 1));
    SHOW_TRUTH(tuple == NULL);
    SHOW(Py_REFCNT(shared));
    Py_DECREF(shared);
}

TEST(tuples_show_their_items, "W-148") {
    PyObject *one = PyTuple_Pack(1, Py_None);
    PyObject *nested = PyTuple_Pack(2, one, one);
    show_repr("one", one);
    show_repr("nested", nested);
    SHOW_RESULT(PyObject_Str(nested));
    RELEASE(one, nested);
}

TEST(tuples_compare_item_by_item, "W-228") {
    PyObject *small = PyLong_FromLong(1);
    PyObject *large = PyLong_FromLong(2);
    PyObject *first = PyTuple_Pack(2, small, large);
    PyObject *second = PyTuple_Pack(2, small, small);
    PyObject *shorter = PyTuple_Pack(1, small);
    for (int op = Py_LT; op <= Py_GE; op++) {
        show(
            "%d: %d %d %d", op, PyObject_RichCompareBool(first, second, op),
            PyObject_RichCompareBool(first, shorter, op),
            PyObject_RichCompareBool(shorter, second, op));
    }
    SHOW_RESULT(PyObject_RichCompare(first, Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, Py_None, Py_LT));
    SHOW_STATUS(PyObject_IsTrue(first));
    RELEASE(first, second, shorter);
}

TEST(the_hash_depends_on_the_items, "W-222") {
    PyObject *small = PyLong_FromLong(1);
    PyObject *empty = PyTuple_New(0);
    PyObject *first = PyTuple_Pack(2, small, small);
    PyObject *dict = PyDict_New();
    PyObject *unhashable = PyTuple_Pack(1, dict);
    SHOW_STATUS(PyObject_Hash(empty));
    SHOW_STATUS(PyObject_Hash(first));
    SHOW_STATUS(PyObject_Hash(unhashable));
    RELEASE(first, dict, unhashable);
}

TEST(checks, "W-148") {
    PyObject *tuple = PyTuple_New(0);
    SHOW_TRUTH(PyTuple_Check(tuple));
    SHOW_TRUTH(PyTuple_CheckExact(tuple));
    SHOW_TRUTH(PyTuple_Check(Py_None));
    SHOW_TRUTH(PyObject_IS_GC(tuple));
    SHOW_STATUS(PyObject_IsTrue(tuple));
}

TEST(the_type_makes_tuples, "W-148") {
    PyObject *type = (PyObject *)&PyTuple_Type;
    PyObject *text = PyUnicode_FromString("ab");
    PyObject *made = PyObject_CallOneArg(type, text);
    PyObject *same = PyObject_CallOneArg(type, made);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "iterable", text);
    PyObject *empty = PyObject_CallNoArgs(type);
    show_repr("made", made);
    show_repr("empty", empty);
    SHOW_TRUTH(made == same);
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, text, text, NULL));
    SHOW_RESULT(PyObject_Call(type, empty, keywords));
    PyObject *bases = PyTuple_Pack(1, type);
    PyObject *dict = PyDict_New();
    PyObject *name = PyUnicode_FromString("Sub");
    PyObject *sub = PyObject_CallFunctionObjArgs(
        (PyObject *)&PyType_Type, name, bases, dict, NULL);
    PyObject *instance = PyObject_CallOneArg(sub, text);
    show_repr("instance", instance);
    SHOW_TRUTH(Py_TYPE(instance) == (PyTypeObject *)sub);
    SHOW_RESULT(PyTuple_GetSlice(instance, 0, 2));
    SHOW_RESULT(PySequence_Tuple(instance));
    RELEASE(text, made, same, keywords, empty, bases, dict, name);
    RELEASE(sub, instance);
}

struct numbered {
    PyObject_HEAD
    int number;
};

static int made;
static int most_made;

static PyObject *make_next(PyObject *self);

static void show_death(PyObject *self) {
    show("%d dies", ((struct numbered *)self)->number);
    PyObject_Free(self);
}

static PyTypeObject Numbered_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Numbered",
    .tp_basicsize = sizeof(struct numbered),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = show_death,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = make_next,
};

static PyObject *make_next(PyObject *self) {
    (void)self;
    if (made == most_made) {
        PyErr_SetString(PyExc_ArithmeticError, "no more");
        return NULL;
    }
    struct numbered *next = PyObject_New(struct numbered, &Numbered_Type);
    next->number = made++;
    return (PyObject *)next;
}

/* With room for all of them, and where the tuple has grown. */
TEST(items_of_an_unfinished_tuple_die_from_the_last_one, "") {
    CHECK(PyType_Ready(&Numbered_Type) == 0);
    made = 0;
    most_made = 4;
    PyObject *iterator = make_next(NULL);
    SHOW_RESULT(PySequence_Tuple(iterator));
    most_made = 17;
    SHOW_RESULT(PySequence_Tuple(iterator));
    most_made = 20;
    SHOW_RESULT(PySequence_List(iterator));
    Py_DECREF(iterator);
}

TEST_MAIN(
    NULL, &a_tuple_is_filled_by_stealing, &wrong_indices_are_errors,
    &a_shared_tuple_cannot_be_changed, &the_empty_tuple_is_one_object,
    &slices_are_new_tuples_or_the_same, &an_unshared_tuple_can_be_resized,
    &tuples_show_their_items, &tuples_compare_item_by_item,
    &the_hash_depends_on_the_items, &the_type_makes_tuples, &checks,
    &items_of_an_unfinished_tuple_die_from_the_last_one)
