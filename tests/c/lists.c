/* How are lists made, filled, read, changed, compared and shown? */
#include "harness.h"

static PyObject *numbers(long count) {
    PyObject *list = PyList_New(count);
    for (long i = 0; i < count; i++) {
        PyList_SET_ITEM(list, i, PyLong_FromLong(i));
    }
    return list;
}

static Py_ssize_t room(PyObject *list) {
    return ((PyListObject *)list)->allocated;
}

TEST(a_list_is_filled_by_stealing, "W-148") {
    PyObject *number = PyLong_FromLong(1000);
    PyObject *list = PyList_New(3);
    SHOW(PyList_Size(list));
    SHOW(PyList_SetItem(list, 0, Py_NewRef(number)));
    PyList_SET_ITEM(list, 1, Py_NewRef(Py_None));
    SHOW(PyList_SetItem(list, 2, PyUnicode_FromString("text")));
    SHOW(Py_REFCNT(number));
    SHOW_TRUTH(PyList_GetItem(list, 0) == number);
    SHOW_TRUTH(PyList_GET_ITEM(list, 1) == Py_None);
    SHOW(PyList_GET_SIZE(list));
    SHOW(PyObject_GC_IsTracked(list));
    show_repr("list", list);
    SHOW(PyList_SetItem(list, 0, Py_NewRef(Py_True)));
    SHOW(Py_REFCNT(number));
    RELEASE(list, number);
}

TEST(wrong_arguments_are_errors, "W-048") {
    PyObject *list = numbers(2);
    SHOW_RESULT(Py_XNewRef(PyList_GetItem(list, 2)));
    SHOW_RESULT(Py_XNewRef(PyList_GetItem(list, -1)));
    SHOW_RESULT(Py_XNewRef(PyList_GetItem(Py_None, 0)));
    SHOW_STATUS(PyList_SetItem(list, 2, PyLong_FromLong(1000)));
    SHOW_STATUS(PyList_SetItem(list, -1, PyLong_FromLong(1000)));
    SHOW_STATUS(PyList_SetItem(Py_None, 0, PyLong_FromLong(1000)));
    SHOW_STATUS(PyList_Size(Py_None));
    SHOW_STATUS(PyList_Append(Py_None, list));
    SHOW_STATUS(PyList_Append(list, NULL));
    SHOW_STATUS(PyList_Insert(Py_None, 0, list));
    SHOW_STATUS(PyList_Insert(list, 0, NULL));
    SHOW_STATUS(PyList_Reverse(Py_None));
    SHOW_STATUS(PyList_Reverse(NULL));
    SHOW_STATUS(PyList_SetSlice(Py_None, 0, 1, NULL));
    SHOW_STATUS(PyList_SetSlice(list, 0, 1, Py_None));
    SHOW_RESULT(PyList_New(-1));
    SHOW_RESULT(PyList_New(PY_SSIZE_T_MAX));
    SHOW_RESULT(PyList_GetSlice(Py_None, 0, 1));
    SHOW_RESULT(PyList_AsTuple(Py_None));
    SHOW_RESULT(PyList_AsTuple(NULL));
    show_repr("list", list);
    Py_DECREF(list);
}

TEST(items_are_appended_and_inserted, "W-148") {
    PyObject *list = PyList_New(0);
    PyObject *item = PyUnicode_FromString("item");
    SHOW(PyList_Append(list, item));
    SHOW(PyList_Append(list, Py_None));
    SHOW(PyList_Insert(list, 0, Py_True));
    SHOW(PyList_Insert(list, -1, Py_False));
    SHOW(PyList_Insert(list, 99, item));
    SHOW(PyList_Insert(list, -99, item));
    SHOW(Py_REFCNT(item));
    show_repr("list", list);
    SHOW(PyList_Reverse(list));
    show_repr("reversed", list);
    RELEASE(list, item);
}

/* The room grows in the steps of CPython: extensions read the field. */
TEST(room_grows_in_steps, "W-148") {
    PyObject *list = PyList_New(0);
    Py_ssize_t last = -1;
    for (int i = 0; i < 400; i++) {
        if (room(list) != last) {
            last = room(list);
            show("%d: %d", i, (int)last);
        }
        PyList_Append(list, Py_None);
    }
    while (PyList_GET_SIZE(list) > 0) {
        PyList_SetSlice(list, PyList_GET_SIZE(list) - 1, 400, NULL);
        if (room(list) != last) {
            last = room(list);
            show("%d: %d", (int)PyList_GET_SIZE(list), (int)last);
        }
    }
    Py_DECREF(list);
}

TEST(room_after_each_way_to_fill_a_list, "W-148") {
    for (long i = 0; i < 12; i++) {
        PyObject *made = numbers(i);
        PyObject *copy = PySequence_List(made);
        PyObject *slice = PyList_GetSlice(made, 0, i / 2);
        PyObject *sum = PySequence_Concat(made, copy);
        PyObject *product = PySequence_Repeat(made, 3);
        show(
            "%ld: new %d copy %d slice %d sum %d product %d", i,
            (int)room(made), (int)room(copy), (int)room(slice), (int)room(sum),
            (int)room(product));
        RELEASE(PySequence_InPlaceConcat(copy, made));
        RELEASE(PySequence_InPlaceRepeat(made, 3));
        PyList_SetSlice(slice, 0, 1, made);
        show(
            "%ld: extended %d repeated %d assigned %d", i, (int)room(copy),
            (int)room(made), (int)room(slice));
        RELEASE(made, copy, slice, sum, product);
    }
}

TEST(slices_are_new_lists, "W-148") {
    PyObject *list = numbers(4);
    SHOW_RESULT(PyList_GetSlice(list, 1, 3));
    SHOW_RESULT(PyList_GetSlice(list, -5, 2));
    SHOW_RESULT(PyList_GetSlice(list, 2, 1));
    SHOW_RESULT(PyList_GetSlice(list, 9, 99));
    PyObject *whole = PyList_GetSlice(list, 0, 99);
    SHOW_TRUTH(whole == list);
    show_repr("whole", whole);
    SHOW_RESULT(PyList_AsTuple(list));
    RELEASE(list, whole);
}

TEST(slices_are_replaced, "W-148") {
    static const struct {
        Py_ssize_t low, high;
        long count;
    } cases[] = {{0, 0, 2}, {1, 3, 0},  {1, 3, 1}, {1, 3, 2},
                 {1, 3, 5}, {0, 5, 0},  {5, 5, 2}, {3, 1, 2},
                 {9, 9, 2}, {-9, 2, 1}, {0, 99, 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        PyObject *list = numbers(5);
        PyObject *items = PyTuple_New(cases[i].count);
        for (long k = 0; k < cases[i].count; k++) {
            PyTuple_SET_ITEM(items, k, PyLong_FromLong(10 + k));
        }
        show(
            "[%d:%d] %d", (int)cases[i].low, (int)cases[i].high,
            PyList_SetSlice(list, cases[i].low, cases[i].high, items));
        show_repr("  list", list);
        SHOW(PyList_SetSlice(list, 1, 2, list));
        show_repr("  into itself", list);
        RELEASE(list, items);
    }
}

TEST(long_slices_are_deleted, "W-148") {
    PyObject *list = numbers(30);
    SHOW(PyList_SetSlice(list, 2, 28, NULL));
    show_repr("list", list);
    SHOW(PyList_SetSlice(list, 0, 4, NULL));
    SHOW(room(list));
    SHOW_TRUTH(((PyListObject *)list)->ob_item == NULL);
    Py_DECREF(list);
}

TEST(lists_show_their_items, "W-148") {
    PyObject *list = numbers(3);
    show_repr("list", list);
    PyList_Append(list, list);
    show_repr("inside itself", list);
    PyObject *pair = PyTuple_Pack(2, list, list);
    show_repr("in a tuple", pair);
    PyList_SetSlice(list, 0, 9, NULL);
    show_repr("empty", list);
    RELEASE(list, pair);
}

TEST(lists_compare_item_by_item, "W-228") {
    PyObject *lists[] = {numbers(0), numbers(2), numbers(3), numbers(3)};
    PyList_SetItem(lists[3], 1, PyLong_FromLong(7));
    for (int op = Py_LT; op <= Py_GE; op++) {
        for (int i = 0; i < 4; i++) {
            show(
                "%d: %d %d %d %d", op,
                PyObject_RichCompareBool(lists[i], lists[0], op),
                PyObject_RichCompareBool(lists[i], lists[1], op),
                PyObject_RichCompareBool(lists[i], lists[2], op),
                PyObject_RichCompareBool(lists[i], lists[3], op));
        }
    }
    SHOW_RESULT(PyObject_RichCompare(lists[0], Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(lists[0], Py_None, Py_LT));
    PyList_SetItem(lists[3], 1, Py_NewRef(Py_None));
    SHOW_RESULT(PyObject_RichCompare(lists[2], lists[3], Py_LT));
    SHOW_RESULT(PyObject_RichCompare(lists[2], lists[3], Py_EQ));
    SHOW_STATUS(PyObject_Hash(lists[0]));
    SHOW_STATUS(PyObject_IsTrue(lists[0]));
    SHOW_STATUS(PyObject_IsTrue(lists[1]));
    RELEASE(lists[0], lists[1], lists[2], lists[3]);
}

TEST(operators_of_sequences, "W-323") {
    PyObject *list = numbers(2);
    PyObject *tuple = PyList_AsTuple(list);
    SHOW_RESULT(PyNumber_Add(list, list));
    SHOW_RESULT(PyNumber_Add(list, tuple));
    SHOW_RESULT(PyNumber_Add(list, Py_None));
    SHOW_RESULT(PySequence_Repeat(list, 3));
    SHOW_RESULT(PySequence_Repeat(list, 0));
    SHOW_RESULT(PySequence_Repeat(list, -1));
    SHOW_RESULT(PySequence_Repeat(list, PY_SSIZE_T_MAX));
    SHOW_RESULT(PySequence_InPlaceConcat(list, tuple));
    SHOW_RESULT(PySequence_InPlaceConcat(list, list));
    SHOW_RESULT(PySequence_InPlaceConcat(list, Py_None));
    SHOW_RESULT(PySequence_InPlaceRepeat(list, 2));
    SHOW_RESULT(PySequence_InPlaceRepeat(list, PY_SSIZE_T_MAX));
    SHOW(PySequence_Contains(list, Py_None));
    SHOW(PySequence_Contains(list, PyTuple_GET_ITEM(tuple, 1)));
    SHOW(PySequence_Count(list, PyTuple_GET_ITEM(tuple, 1)));
    SHOW(PySequence_Index(list, PyTuple_GET_ITEM(tuple, 1)));
    SHOW_STATUS(PySequence_Index(list, Py_None));
    SHOW_RESULT(PySequence_InPlaceRepeat(list, 0));
    SHOW_RESULT(PySequence_InPlaceRepeat(list, 5));
    RELEASE(list, tuple);
}

TEST(items_by_key, "W-323") {
    PyObject *list = numbers(3);
    PyObject *huge = PyLong_FromUnsignedLongLong(~0ULL);
    static const long indices[] = {0, 2, 3, -1, -3, -4};
    for (size_t i = 0; i < sizeof indices / sizeof *indices; i++) {
        PyObject *key = PyLong_FromLong(indices[i]);
        show_repr("key", key);
        SHOW_RESULT(PyObject_GetItem(list, key));
        SHOW_STATUS(PyObject_SetItem(list, key, Py_None));
        SHOW_RESULT(PySequence_GetItem(list, indices[i]));
        SHOW_STATUS(PySequence_SetItem(list, indices[i], Py_True));
        Py_DECREF(key);
    }
    show_repr("list", list);
    SHOW_RESULT(PyObject_GetItem(list, huge));
    SHOW_RESULT(PyObject_GetItem(list, Py_None));
    SHOW_STATUS(PyObject_SetItem(list, huge, Py_None));
    SHOW_STATUS(PyObject_SetItem(list, list, Py_None));
    SHOW_STATUS(PyObject_DelItem(list, Py_None));
    SHOW_STATUS(PySequence_DelItem(list, 1));
    SHOW_STATUS(PySequence_DelItem(list, 9));
    SHOW_STATUS(PyObject_DelItem(list, Py_False));
    show_repr("list", list);
    RELEASE(list, huge);
}

TEST(the_type_makes_lists, "W-148") {
    PyObject *type = (PyObject *)&PyList_Type;
    PyObject *tuple = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "iterable", tuple);
    PyObject *empty = PyTuple_New(0);
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, tuple));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, tuple, tuple, NULL));
    SHOW_RESULT(PyObject_Call(type, empty, keywords));
    PyObject *list = PyObject_CallOneArg(type, tuple);
    PyObject *init = PyObject_GetAttrString(list, "__init__");
    SHOW_RESULT(PyObject_CallOneArg(init, list));
    SHOW_RESULT(PyObject_CallOneArg(init, tuple));
    SHOW_RESULT(PyObject_Call(init, empty, keywords));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(init, tuple, tuple, NULL));
    show_repr("list", list);
    SHOW_RESULT(PyObject_CallNoArgs(init));
    show_repr("list", list);
    RELEASE(tuple, keywords, empty, list, init);
}

TEST(anything_iterable_as_a_fast_sequence, "W-323") {
    PyObject *list = numbers(2);
    PyObject *tuple = PyList_AsTuple(list);
    PyObject *text = PyUnicode_FromString("ab");
    PyObject *same = PySequence_Fast(list, "no");
    SHOW_TRUTH(same == list);
    PyObject *also = PySequence_Fast(tuple, "no");
    SHOW_TRUTH(also == tuple);
    PyObject *made = PySequence_Fast(text, "no");
    show_repr("made", made);
    SHOW(PySequence_Fast_GET_SIZE(made));
    SHOW(PySequence_Fast_GET_SIZE(also));
    show_repr("item", PySequence_Fast_GET_ITEM(made, 1));
    show_repr("item", PySequence_Fast_ITEMS(also)[1]);
    SHOW_RESULT(PySequence_Fast(Py_None, "not a sequence"));
    SHOW_RESULT(PySequence_Fast(NULL, "not a sequence"));
    SHOW_RESULT(PySequence_List(text));
    SHOW_RESULT(PySequence_List(Py_None));
    SHOW_RESULT(PySequence_List(NULL));
    SHOW_RESULT(PySequence_Tuple(list));
    RELEASE(list, tuple, text, same, also, made);
}

TEST(checks, "W-148") {
    PyObject *list = PyList_New(0);
    SHOW_TRUTH(PyList_Check(list));
    SHOW_TRUTH(PyList_CheckExact(list));
    SHOW_TRUTH(PyList_Check(Py_None));
    SHOW_TRUTH(PyObject_IS_GC(list));
    SHOW_HEX(
        PyList_Type.tp_flags &
        (Py_TPFLAGS_BASETYPE | Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_HAVE_GC));
    SHOW(PyList_Type.tp_basicsize);
    Py_DECREF(list);
}

TEST_MAIN(
    NULL, &a_list_is_filled_by_stealing, &wrong_arguments_are_errors,
    &items_are_appended_and_inserted, &room_grows_in_steps,
    &room_after_each_way_to_fill_a_list, &slices_are_new_lists,
    &slices_are_replaced, &long_slices_are_deleted, &lists_show_their_items,
    &lists_compare_item_by_item, &operators_of_sequences, &items_by_key,
    &the_type_makes_lists, &anything_iterable_as_a_fast_sequence, &checks)
