/* What do views of dicts and the iterators over them give, and what happens
 * when the dict changes under them? */
#include "containers.h"

static PyObject *letters(const char *keys) {
    PyObject *dict = PyDict_New();
    for (long i = 0; keys[i] != '\0'; i++) {
        char key[2] = {keys[i], '\0'};
        PyObject *value = PyLong_FromLong(i);
        PyDict_SetItemString(dict, key, value);
        Py_DECREF(value);
    }
    return dict;
}

static const char *const view_names[] = {"keys", "values", "items"};

static void walk(PyObject *iterator) {
    show("%s", Py_TYPE(iterator)->tp_name);
    for (;;) {
        SHOW(PyObject_LengthHint(iterator, -7));
        PyObject *item = PyIter_Next(iterator);
        if (item == NULL) {
            break;
        }
        show_repr("item", item);
        Py_DECREF(item);
    }
    show_error("end");
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    show_error("still");
    Py_DECREF(iterator);
}

static void show_next(PyObject *iterator) {
    PyObject *item = PyIter_Next(iterator);
    if (item == NULL) {
        show_error("end");
        return;
    }
    show_repr("next", item);
    Py_DECREF(item);
}

TEST(views_show_what_the_dict_holds, "W-148") {
    PyObject *dict = letters("abc");
    for (int i = 0; i < 3; i++) {
        PyObject *view = CALL0(dict, view_names[i]);
        show_repr("view", view);
        SHOW(PyObject_Size(view));
        PyDict_DelItemString(dict, "b");
        show_repr("view", view);
        SHOW_RESULT(PyObject_GetAttrString(view, "mapping"));
        SHOW_RESULT(PySequence_List(view));
        SHOW_RESULT(PyObject_GetItem(view, Py_None));
        if (i != 1) {
            SHOW_STATUS(PyObject_Hash(view));
        }
        PyDict_SetItemString(dict, "b", Py_None);
        walk(PyObject_GetIter(view));
        walk(CALL0(view, "__reversed__"));
        Py_DECREF(view);
    }
    walk(PyObject_GetIter(dict));
    walk(CALL0(dict, "__reversed__"));
    PyObject *empty = PyDict_New();
    walk(PyObject_GetIter(empty));
    walk(CALL0(empty, "__reversed__"));
    RELEASE(dict, empty);
}

TEST(lists_of_a_dict, "W-148") {
    PyObject *dict = letters("abc");
    PyObject *type = subclass("Dict", &PyDict_Type);
    PyObject *sub = PyObject_CallOneArg(type, dict);
    PyObject *mappings[] = {dict, sub, PyDictProxy_New(dict), PyList_New(0)};
    for (int i = 0; i < 4; i++) {
        show_repr("of", mappings[i]);
        SHOW_RESULT(PyMapping_Keys(mappings[i]));
        SHOW_RESULT(PyMapping_Values(mappings[i]));
        SHOW_RESULT(PyMapping_Items(mappings[i]));
        SHOW_RESULT(PyDict_Keys(mappings[i]));
        SHOW_RESULT(PyDict_Values(mappings[i]));
        SHOW_RESULT(PyDict_Items(mappings[i]));
        Py_DECREF(mappings[i]);
    }
    SHOW_RESULT(PyMapping_Keys(NULL));
    SHOW_RESULT(PyDict_Keys(NULL));
    Py_DECREF(type);
}

TEST(the_dict_changes_size_under_an_iterator, "W-148") {
    for (int i = 0; i < 3; i++) {
        PyObject *dict = letters("abc");
        PyObject *view = CALL0(dict, view_names[i]);
        PyObject *forward = PyObject_GetIter(view);
        PyObject *backward = CALL0(view, "__reversed__");
        RELEASE(PyIter_Next(forward), PyIter_Next(backward));
        PyDict_SetItemString(dict, "d", Py_None);
        SHOW(PyObject_LengthHint(forward, 0));
        show_next(forward);
        show_next(backward);
        PyDict_DelItemString(dict, "d");
        show_next(forward);
        show_next(backward);
        RELEASE(dict, view, forward, backward);
    }
}

TEST(keys_change_under_an_iterator, "W-148") {
    PyObject *dict = letters("abc");
    PyObject *iterator = PyObject_GetIter(dict);
    for (int i = 0; i < 3; i++) {
        PyObject *key = PyIter_Next(iterator);
        show_repr("key", key);
        PyDict_DelItem(dict, key);
        PyObject *other = PyUnicode_FromFormat("new %d", i);
        PyDict_SetItem(dict, other, Py_None);
        RELEASE(key, other);
    }
    show_next(iterator);
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    show_error("after");
    RELEASE(dict, iterator);
}

TEST(values_are_replaced_under_an_iterator, "W-148") {
    PyObject *dict = letters("abc");
    PyObject *iterator = PyObject_GetIter(dict);
    PyObject *key;
    while ((key = PyIter_Next(iterator)) != NULL) {
        PyDict_SetItem(dict, key, key);
        Py_DECREF(key);
    }
    show_error("end");
    show_repr("dict", dict);
    RELEASE(dict, iterator);
}

TEST(what_views_contain, "W-148") {
    PyObject *dict = letters("ab");
    PyObject *key = PyUnicode_FromString("b");
    PyObject *one = PyLong_FromLong(1);
    PyObject *item = PyTuple_Pack(2, key, one);
    PyObject *wrong = PyTuple_Pack(2, key, key);
    PyObject *list = PyList_New(0);
    PyObject *bad = PyTuple_Pack(2, list, one);
    PyObject *asked[] = {key, one, item, wrong, list, bad, Py_None};
    for (int i = 0; i < 3; i++) {
        PyObject *view = CALL0(dict, view_names[i]);
        for (int k = 0; k < 7; k++) {
            show_repr(view_names[i], asked[k]);
            SHOW_STATUS(PySequence_Contains(view, asked[k]));
        }
        Py_DECREF(view);
    }
    RELEASE(dict, key, one, item, wrong, list, bad);
}

TEST(views_compare_as_sets, "W-228") {
    PyObject *dicts[] = {
        letters(""), letters("a"), letters("ab"), letters("ba")};
    for (int i = 0; i < 3; i++) {
        for (int left = 0; left < 4; left++) {
            PyObject *view = CALL0(dicts[left], view_names[i]);
            for (int right = 0; right < 4; right++) {
                PyObject *other = CALL0(dicts[right], view_names[i]);
                int answers[6];
                for (int op = Py_LT; op <= Py_GE; op++) {
                    answers[op] = PyObject_RichCompareBool(view, other, op);
                    PyErr_Clear();
                }
                show(
                    "%s %d %d: %d %d %d %d %d %d", view_names[i], left, right,
                    answers[0], answers[1], answers[2], answers[3], answers[4],
                    answers[5]);
                if (i != 1) {
                    SHOW_RESULT(CALL1(view, "isdisjoint", REF(other)));
                }
                Py_DECREF(other);
            }
            SHOW_RESULT(PyObject_RichCompare(view, Py_None, Py_EQ));
            SHOW_RESULT(PyObject_RichCompare(view, dicts[0], Py_LT));
            Py_DECREF(view);
        }
    }
    PyObject *view = CALL0(dicts[2], "keys");
    SHOW_RESULT(CALL1(view, "isdisjoint", TEXT("xyz")));
    SHOW_RESULT(CALL1(view, "isdisjoint", TEXT("xbz")));
    SHOW_RESULT(CALL1(view, "isdisjoint", REF(view)));
    SHOW_RESULT(CALL1(view, "isdisjoint", INT(1)));
    RELEASE(dicts[0], dicts[1], dicts[2], dicts[3], view);
}

TEST(a_dict_inside_its_view, "W-148") {
    PyObject *dict = PyDict_New();
    PyObject *view = CALL0(dict, "values");
    PyDict_SetItemString(dict, "view", view);
    show_repr("dict", dict);
    show_repr("view", view);
    PyDict_Clear(dict);
    RELEASE(dict, view);
}

TEST(pairs_are_new_while_somebody_keeps_one, "W-148") {
    PyObject *dict = letters("abc");
    PyObject *view = CALL0(dict, "items");
    PyObject *iterator = PyObject_GetIter(view);
    PyObject *first = PyIter_Next(iterator);
    PyObject *second = PyIter_Next(iterator);
    show_repr("first", first);
    show_repr("second", second);
    RELEASE(dict, view, iterator, first, second);
}

TEST(read_only_mappings, "W-148") {
    PyObject *dict = letters("ab");
    PyObject *proxy = PyDictProxy_New(dict);
    SHOW_RESULT(CALL0(proxy, "keys"));
    SHOW_RESULT(CALL0(proxy, "values"));
    SHOW_RESULT(CALL0(proxy, "items"));
    SHOW_RESULT(CALL0(proxy, "copy"));
    SHOW_RESULT(CALL1(proxy, "get", TEXT("a")));
    SHOW_RESULT(CALL1(proxy, "get", TEXT("x")));
    SHOW_RESULT(CALL2(proxy, "get", TEXT("x"), INT(7)));
    SHOW_RESULT(CALL0(proxy, "get"));
    SHOW_RESULT(CALL1(proxy, "get", PyList_New(0)));
    walk(CALL0(proxy, "__reversed__"));
    walk(PyObject_GetIter(proxy));
    PyObject *other = letters("bc");
    SHOW_RESULT(PyNumber_Or(proxy, other));
    SHOW_RESULT(PyNumber_Or(other, proxy));
    SHOW_RESULT(PyNumber_Or(proxy, proxy));
    SHOW_RESULT(PyNumber_Or(proxy, Py_None));
    SHOW_RESULT(PyNumber_InPlaceOr(proxy, other));
    SHOW_RESULT(PyNumber_InPlaceOr(other, proxy));
    SHOW_RESULT(PyObject_GetItem((PyObject *)Py_TYPE(proxy), Py_None));
    RELEASE(dict, proxy, other);
}

TEST_MAIN(
    NULL, &views_show_what_the_dict_holds, &lists_of_a_dict,
    &the_dict_changes_size_under_an_iterator, &keys_change_under_an_iterator,
    &values_are_replaced_under_an_iterator, &what_views_contain,
    &views_compare_as_sets, &a_dict_inside_its_view,
    &pairs_are_new_while_somebody_keeps_one, &read_only_mappings)
