/* How do dictionaries store, find, delete, order, compare and show items? */
#include "harness.h"

static PyObject *text(const char *value) {
    PyObject *result = PyUnicode_FromString(value);
    CHECK(result != NULL);
    return result;
}

TEST(items_are_stored_and_found, "W-148") {
    PyObject *dict = PyDict_New();
    PyObject *key = text("key");
    PyObject *value = PyLong_FromLong(1000);
    SHOW(PyDict_SetItem(dict, key, value));
    SHOW(Py_REFCNT(value));
    SHOW_TRUTH(PyDict_GetItem(dict, key) == value);
    SHOW_TRUTH(PyDict_GetItemWithError(dict, key) == value);
    SHOW_TRUTH(PyDict_GetItemString(dict, "key") == value);
    SHOW_TRUTH(PyDict_GetItemString(dict, "missing") == NULL);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    SHOW(PyDict_SetItemString(dict, "other", Py_None));
    SHOW(PyDict_Size(dict));
    SHOW(PyDict_Contains(dict, key));
    SHOW(PyDict_SetItem(dict, key, Py_True));
    SHOW(Py_REFCNT(value));
    SHOW(PyDict_Size(dict));
    show_repr("dict", dict);
    RELEASE(dict, key, value);
}

TEST(deleting, "W-148") {
    PyObject *dict = PyDict_New();
    PyObject *key = text("a");
    PyDict_SetItemString(dict, "a", Py_None);
    PyDict_SetItemString(dict, "b", Py_True);
    SHOW_STATUS(PyDict_DelItem(dict, key));
    SHOW_STATUS(PyDict_DelItem(dict, key));
    SHOW_STATUS(PyDict_DelItemString(dict, "b"));
    SHOW_STATUS(PyDict_DelItemString(dict, "b"));
    SHOW(PyDict_Size(dict));
    show_repr("dict", dict);
    RELEASE(dict, key);
}

TEST(the_order_is_that_of_insertion, "W-148") {
    PyObject *dict = PyDict_New();
    char name[2] = "?";
    for (int i = 0; i < 20; i++) {
        name[0] = (char)('a' + (i * 7) % 20);
        PyObject *number = PyLong_FromLong(i);
        PyDict_SetItemString(dict, name, number);
    }
    PyDict_DelItemString(dict, "a");
    PyDict_SetItemString(dict, "a", Py_None);
    Py_ssize_t position = 0;
    PyObject *key;
    PyObject *value;
    while (PyDict_Next(dict, &position, &key, &value)) {
        printf("    %s ", PyUnicode_AsUTF8(key));
        show_repr("holds", value);
    }
    show_repr("dict", dict);
    Py_DECREF(dict);
}

/* A table of strings is made anew when the first other key comes: the holes of
 * deleted entries close under an iterator that stands behind them. */
static void iterate_over_holes(const char *method, PyObject *added) {
    PyObject *dict = PyDict_New();
    const char *const names[] = {"a", "b", "c", "d"};
    for (int i = 0; i < 4; i++) {
        PyDict_SetItemString(dict, names[i], Py_None);
    }
    PyObject *iterator = PyObject_CallMethod(dict, method, NULL);
    PyObject *item = PyIter_Next(iterator);
    show_repr("first", item);
    Py_XDECREF(item);
    PyDict_DelItemString(dict, "b");
    PyDict_SetItem(dict, added, Py_None);
    while ((item = PyIter_Next(iterator)) != NULL) {
        show_repr("then", item);
        Py_DECREF(item);
    }
    SHOW_TRUTH(PyErr_Occurred() != NULL);
    RELEASE(iterator, dict);
}

TEST(the_first_key_that_is_no_string_closes_holes, "W-148") {
    PyObject *number = PyLong_FromLong(5);
    PyObject *text = PyUnicode_FromString("e");
    iterate_over_holes("__iter__", number);
    iterate_over_holes("__reversed__", number);
    iterate_over_holes("__iter__", text);
    iterate_over_holes("__reversed__", text);
    RELEASE(number, text);
}

TEST(many_items_survive_growing, "W-148") {
    PyObject *dict = PyDict_New();
    for (long i = 0; i < 5000; i++) {
        PyObject *key = PyLong_FromLong(i * 31);
        PyObject *value = PyLong_FromLong(i);
        CHECK(PyDict_SetItem(dict, key, value) == 0);
        RELEASE(key, value);
    }
    for (long i = 0; i < 5000; i += 2) {
        PyObject *key = PyLong_FromLong(i * 31);
        CHECK(PyDict_DelItem(dict, key) == 0);
        Py_DECREF(key);
    }
    SHOW(PyDict_Size(dict));
    for (long i = 0; i < 5000; i++) {
        PyObject *key = PyLong_FromLong(i * 31);
        PyObject *value = PyDict_GetItemWithError(dict, key);
        CHECK((value != NULL) == (i % 2 == 1));
        CHECK(value == NULL || PyLong_AsLong(value) == i);
        Py_DECREF(key);
    }
    PyDict_Clear(dict);
    SHOW(PyDict_Size(dict));
    Py_DECREF(dict);
}

TEST(equal_keys_of_different_types_are_one_key, "W-148") {
    PyObject *dict = PyDict_New();
    PyObject *one = PyLong_FromLong(1);
    PyDict_SetItem(dict, Py_True, Py_None);
    SHOW(PyDict_Contains(dict, one));
    PyDict_SetItem(dict, one, Py_Ellipsis);
    show_repr("dict", dict);
    Py_DECREF(dict);
}

TEST(unhashable_keys_are_errors, "W-224") {
    PyObject *dict = PyDict_New();
    PyObject *key = PyDict_New();
    SHOW_STATUS(PyDict_SetItem(dict, key, Py_None));
    SHOW_STATUS(PyDict_Contains(dict, key));
    SHOW_STATUS(PyDict_DelItem(dict, key));
    SHOW_TRUTH(PyDict_GetItemWithError(dict, key) == NULL);
    show_error("GetItemWithError");
    SHOW_TRUTH(PyDict_GetItem(dict, key) == NULL);
    show_error("GetItem");
    SHOW_STATUS(PyObject_Hash(dict));
    RELEASE(dict, key);
}

TEST(other_objects_are_refused, "W-048") {
    PyObject *key = text("key");
    SHOW_STATUS(PyDict_SetItem(Py_None, key, Py_None));
    SHOW_STATUS(PyDict_DelItem(Py_None, key));
    SHOW_STATUS(PyDict_Size(Py_None));
    SHOW_RESULT(PyDict_Copy(Py_None));
    SHOW_TRUTH(PyDict_GetItemWithError(Py_None, key) == NULL);
    show_error("GetItemWithError");
    SHOW_TRUTH(PyDict_GetItem(Py_None, key) == NULL);
    show_error("GetItem");
    PyDict_Clear(Py_None);
    show_error("Clear");
    SHOW_RESULT(PyDict_Copy(NULL));
    Py_DECREF(key);
}

TEST(copies_are_independent, "W-148") {
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "a", Py_None);
    PyObject *copy = PyDict_Copy(dict);
    PyDict_SetItemString(copy, "b", Py_True);
    show_repr("dict", dict);
    show_repr("copy", copy);
    SHOW_STATUS(PyObject_RichCompareBool(dict, copy, Py_EQ));
    PyDict_DelItemString(copy, "b");
    SHOW_STATUS(PyObject_RichCompareBool(dict, copy, Py_EQ));
    SHOW_STATUS(PyObject_RichCompareBool(dict, copy, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(dict, copy, Py_LT));
    SHOW_RESULT(PyObject_RichCompare(dict, Py_None, Py_EQ));
    RELEASE(dict, copy);
}

TEST(a_dict_may_contain_itself, "W-148") {
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "self", dict);
    show_repr("dict", dict);
    PyDict_Clear(dict);
    Py_DECREF(dict);
}

TEST(checks, "W-148") {
    PyObject *dict = PyDict_New();
    SHOW_TRUTH(PyDict_Check(dict));
    SHOW_TRUTH(PyDict_CheckExact(dict));
    SHOW_TRUTH(PyDict_Check(Py_None));
    SHOW_STATUS(PyObject_IsTrue(dict));
    PyDict_SetItemString(dict, "a", Py_None);
    SHOW_STATUS(PyObject_IsTrue(dict));
    Py_DECREF(dict);
}

TEST_MAIN(
    NULL, &items_are_stored_and_found, &deleting,
    &the_order_is_that_of_insertion,
    &the_first_key_that_is_no_string_closes_holes, &many_items_survive_growing,
    &equal_keys_of_different_types_are_one_key, &unhashable_keys_are_errors,
    &other_objects_are_refused, &copies_are_independent,
    &a_dict_may_contain_itself, &checks)
