/* What do the methods of list and tuple do, and what do they refuse? */
#include "containers.h"

TEST(items_are_added, "W-148") {
    PyObject *list = PyList_New(0);
    SHOW_RESULT(CALL1(list, "append", INT(1)));
    SHOW_RESULT(CALL1(list, "extend", TEXT("ab")));
    SHOW_RESULT(CALL2(list, "insert", INT(0), TEXT("first")));
    SHOW_RESULT(CALL2(list, "insert", INT(-1), TEXT("before last")));
    SHOW_RESULT(CALL2(list, "insert", INT(99), TEXT("last")));
    SHOW_RESULT(CALL2(list, "insert", INT(-99), REF(Py_None)));
    show_repr("list", list);
    SHOW_RESULT(CALL0(list, "append"));
    SHOW_RESULT(CALL2(list, "append", INT(1), INT(1)));
    SHOW_RESULT(CALL1(list, "extend", INT(1)));
    SHOW_RESULT(CALL1(list, "insert", INT(1)));
    SHOW_RESULT(CALL2(list, "insert", TEXT("x"), INT(1)));
    SHOW_RESULT(
        CALL2(list, "insert", PyLong_FromUnsignedLongLong(~0ULL), INT(1)));
    show_repr("list", list);
    Py_DECREF(list);
}

TEST(items_are_removed, "W-148") {
    PyObject *list = numbers(9);
    SHOW_RESULT(CALL0(list, "pop"));
    SHOW_RESULT(CALL1(list, "pop", INT(0)));
    SHOW_RESULT(CALL1(list, "pop", INT(-2)));
    SHOW_RESULT(CALL1(list, "pop", INT(6)));
    SHOW_RESULT(CALL1(list, "pop", INT(-7)));
    SHOW_RESULT(CALL1(list, "pop", TEXT("x")));
    SHOW_RESULT(CALL2(list, "pop", INT(1), INT(1)));
    SHOW_RESULT(CALL1(list, "pop", PyLong_FromUnsignedLongLong(~0ULL)));
    SHOW_RESULT(CALL1(list, "remove", INT(3)));
    SHOW_RESULT(CALL1(list, "remove", INT(3)));
    show_repr("list", list);
    SHOW_RESULT(CALL0(list, "clear"));
    SHOW_RESULT(CALL0(list, "pop"));
    SHOW_RESULT(CALL1(list, "remove", INT(3)));
    show_repr("list", list);
    Py_DECREF(list);
}

TEST(items_are_found, "W-148") {
    PyObject *list = numbers(3);
    RELEASE(CALL1(list, "extend", REF(list)));
    PyObject *rows[] = {list, PyList_AsTuple(list)};
    for (int i = 0; i < 2; i++) {
        show_repr("in", rows[i]);
        SHOW_RESULT(CALL1(rows[i], "count", INT(1)));
        SHOW_RESULT(CALL1(rows[i], "count", REF(Py_None)));
        SHOW_RESULT(CALL1(rows[i], "index", INT(1)));
        SHOW_RESULT(CALL2(rows[i], "index", INT(1), INT(2)));
        SHOW_RESULT(CALL2(rows[i], "index", INT(1), INT(-1)));
        SHOW_RESULT(call(rows[i], "index", INT(2), INT(-99), INT(-1)));
        SHOW_RESULT(call(rows[i], "index", INT(2), INT(0), INT(2)));
        SHOW_RESULT(CALL1(rows[i], "index", TEXT("x")));
        SHOW_RESULT(CALL0(rows[i], "index"));
        SHOW_RESULT(CALL2(rows[i], "index", INT(1), REF(Py_None)));
        SHOW_RESULT(CALL2(
            rows[i], "index", INT(1), PyLong_FromUnsignedLongLong(~0ULL)));
        SHOW_RESULT(CALL0(rows[i], "count"));
    }
    RELEASE(rows[0], rows[1]);
}

TEST(lists_as_a_whole, "W-148") {
    PyObject *list = numbers(3);
    PyObject *copy = CALL0(list, "copy");
    SHOW_TRUTH(copy == list);
    SHOW_RESULT(CALL0(list, "reverse"));
    show_repr("list", list);
    show_repr("copy", copy);
    SHOW_RESULT(CALL1(list, "copy", INT(1)));
    SHOW_RESULT(CALL0(list, "__sizeof__"));
    SHOW_RESULT(CALL1(list, "__getitem__", INT(-1)));
    SHOW_RESULT(CALL1(list, "__contains__", INT(1)));
    SHOW_RESULT(CALL0(list, "__len__"));
    SHOW_RESULT(CALL1((PyObject *)&PyList_Type, "__class_getitem__", INT(1)));
    PyObject *int_type = (PyObject *)&PyLong_Type;
    SHOW_RESULT(PyObject_GetItem((PyObject *)&PyList_Type, int_type));
    SHOW_RESULT(PyObject_GetItem((PyObject *)&PyTuple_Type, int_type));
    SHOW_RESULT(PyObject_GetItem((PyObject *)&PyDict_Type, int_type));
    SHOW_RESULT(PyObject_GetItem((PyObject *)&PyEnum_Type, int_type));
    PyObject *tuple = PyList_AsTuple(list);
    SHOW_RESULT(CALL0(tuple, "__getnewargs__"));
    SHOW_RESULT(CALL0(tuple, "__sizeof__"));
    RELEASE(list, copy, tuple);
}

/* A comparison empties the list it is about. */
TEST(a_comparison_changes_the_list, "W-048") {
    static const char *const methods[] = {"index", "count", "remove"};
    for (int answer = 0; answer < 2; answer++) {
        for (int i = 0; i < 3; i++) {
            PyObject *list = numbers(3);
            PyObject *meddler = new_meddler(list, act_clear_list, answer);
            show("%s, %d", methods[i], answer);
            SHOW_RESULT(CALL1(list, methods[i], REF(meddler)));
            show_repr("list", list);
            RELEASE(list, meddler);
        }
    }
    PyObject *list = numbers(2);
    PyObject *meddler = new_meddler(list, act_clear_list, 0);
    PyList_Insert(list, 0, meddler);
    PyObject *other = numbers(3);
    for (int op = Py_LT; op <= Py_GE; op++) {
        SHOW_RESULT(PyObject_RichCompare(list, other, op));
        PyList_SetSlice(list, 0, 9, other);
        PyList_Insert(list, 0, meddler);
    }
    SHOW_STATUS(PySequence_Contains(list, Py_None));
    show_repr("list", list);
    PyList_Append(list, meddler);
    PyList_Append(list, Py_None);
    SHOW_RESULT(PyObject_Repr(list));
    RELEASE(list, meddler, other);
}

TEST(errors_of_comparisons, "W-048") {
    PyObject *list = numbers(2);
    PyObject *meddler = new_meddler(NULL, act_raise, 0);
    SHOW_RESULT(CALL1(list, "index", REF(meddler)));
    SHOW_RESULT(CALL1(list, "count", REF(meddler)));
    SHOW_RESULT(CALL1(list, "remove", REF(meddler)));
    SHOW_STATUS(PySequence_Contains(list, meddler));
    PyObject *tuple = PyList_AsTuple(list);
    SHOW_RESULT(CALL1(tuple, "index", REF(meddler)));
    SHOW_RESULT(CALL1(tuple, "count", REF(meddler)));
    PyList_Append(list, meddler);
    SHOW_RESULT(PyObject_Repr(list));
    PyObject *copy = CALL0(list, "copy");
    SHOW_RESULT(PyObject_RichCompare(list, copy, Py_EQ));
    PyList_SetItem(copy, 2, Py_NewRef(Py_None));
    SHOW_RESULT(PyObject_RichCompare(list, copy, Py_EQ));
    RELEASE(list, meddler, tuple, copy);
}

static int repeat_shows;

static int act_shrink(PyObject *target) {
    repeat_shows++;
    return PyList_SetSlice(target, 1, 2, NULL);
}

TEST(showing_a_list_changes_it, "W-048") {
    PyObject *list = PyList_New(0);
    PyObject *meddler = new_meddler(list, act_shrink, 0);
    for (int i = 0; i < 6; i++) {
        PyList_Append(list, meddler);
    }
    repeat_shows = 0;
    SHOW_RESULT(PyObject_Repr(list));
    SHOW(repeat_shows);
    SHOW(PyList_GET_SIZE(list));
    RELEASE(list, meddler);
}

TEST(lists_in_themselves, "W-048") {
    PyObject *list = PyList_New(0);
    PyObject *other = PyList_New(0);
    PyList_Append(list, list);
    PyList_Append(other, other);
    show_repr("list", list);
    SHOW_RESULT(PyObject_RichCompare(list, list, Py_EQ));
    PyObject *result = PyObject_RichCompare(list, other, Py_EQ);
    SHOW_TRUTH(result == NULL && PyErr_ExceptionMatches(PyExc_RecursionError));
    PyErr_Clear();
    RELEASE(CALL0(list, "clear"), CALL0(other, "clear"), list, other);
}

TEST_MAIN(
    NULL, &items_are_added, &items_are_removed, &items_are_found,
    &lists_as_a_whole, &a_comparison_changes_the_list, &errors_of_comparisons,
    &showing_a_list_changes_it, &lists_in_themselves)
