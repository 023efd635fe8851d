/* What do the operators of views of dicts give, with views, sets and other
 * iterables on either side? */
#include "containers.h"

static PyObject *dict_of(long start, long stop, PyObject *value) {
    PyObject *dict = PyDict_New();
    for (long i = start; i < stop; i++) {
        PyObject *key = PyLong_FromLong(i);
        PyDict_SetItem(dict, key, value == NULL ? key : value);
        Py_DECREF(key);
    }
    return dict;
}

static PyObject *(*const operators[])(PyObject *, PyObject *) = {
    PyNumber_Or, PyNumber_And, PyNumber_Subtract, PyNumber_Xor};

static const char *const names[] = {"|", "&", "-", "^"};

static void show_all(PyObject *left, PyObject *right) {
    show_repr("left", left);
    show_repr("right", right);
    for (int i = 0; i < 4; i++) {
        show("%s", names[i]);
        SHOW_RESULT(operators[i](left, right));
        SHOW_RESULT(operators[i](right, left));
    }
}

TEST(keys_and_other_containers, "W-148") {
    PyObject *dict = dict_of(0, 4, NULL);
    PyObject *other = dict_of(2, 9, NULL);
    PyObject *keys = CALL0(dict, "keys");
    PyObject *three = numbers(3);
    PyObject *rights[] = {
        CALL0(other, "keys"),
        PySet_New(other),
        PyFrozenSet_New(three),
        REF(three),
        REF(dict),
        CALL0(other, "items"),
        PySet_New(NULL),
        CALL0(other, "values")};
    for (size_t i = 0; i < sizeof rights / sizeof *rights; i++) {
        show_all(keys, rights[i]);
        Py_DECREF(rights[i]);
    }
    show_all(keys, keys);
    show_all(keys, Py_None);
    RELEASE(dict, other, keys, three);
}

TEST(items_and_other_containers, "W-148") {
    PyObject *dict = dict_of(0, 4, NULL);
    PyObject *other = dict_of(2, 6, NULL);
    PyObject *none = dict_of(1, 3, Py_None);
    PyObject *items = CALL0(dict, "items");
    PyObject *rights[] = {
        CALL0(other, "items"), CALL0(none, "items"), PySet_New(items),
        PyDict_Items(other)};
    for (size_t i = 0; i < sizeof rights / sizeof *rights; i++) {
        show_all(items, rights[i]);
        Py_DECREF(rights[i]);
    }
    RELEASE(dict, other, none, items);
}

TEST(values_without_a_hash, "W-148") {
    PyObject *list = PyList_New(0);
    PyObject *dict = dict_of(0, 2, list);
    PyObject *same = dict_of(0, 2, list);
    PyObject *left = CALL0(dict, "items");
    PyObject *right = CALL0(same, "items");
    show_all(left, right);
    SHOW_RESULT(PyObject_RichCompare(left, right, Py_EQ));
    SHOW_RESULT(CALL1(left, "isdisjoint", REF(right)));
    PyObject *key = PyLong_FromLong(5);
    PyDict_SetItem(same, key, list);
    show_all(left, right);
    RELEASE(list, dict, same, left, right, key);
}

TEST(views_compare_with_sets, "W-228") {
    PyObject *dict = dict_of(0, 3, NULL);
    PyObject *keys = CALL0(dict, "keys");
    PyObject *sets[] = {
        PySet_New(NULL), PySet_New(dict), PyFrozenSet_New(dict)};
    PySet_Add(sets[2], Py_None);
    for (int i = 0; i < 3; i++) {
        for (int op = Py_LT; op <= Py_GE; op++) {
            show(
                "%d %d: %d %d", i, op,
                PyObject_RichCompareBool(keys, sets[i], op),
                PyObject_RichCompareBool(sets[i], keys, op));
        }
        SHOW_RESULT(CALL1(keys, "isdisjoint", REF(sets[i])));
        SHOW_RESULT(CALL1(sets[i], "isdisjoint", REF(keys)));
        Py_DECREF(sets[i]);
    }
    RELEASE(dict, keys);
}

TEST_MAIN(
    NULL, &keys_and_other_containers, &items_and_other_containers,
    &values_without_a_hash, &views_compare_with_sets)
