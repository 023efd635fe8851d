/* What do functions ask of an object, how often, and what do they look at
 * first? */
#include "class_body.h"

static PyObject *instance_with(const char *name, PyObject *result) {
    PyObject *type =
        class_with("C", NULL, name, method_returning(name, result));
    PyObject *instance = instance_of(type);
    Py_DECREF(type);
    return instance;
}

TEST(the_key_is_hashed_before_the_dict_is_looked_at, "") {
    PyObject *unhashable = PyList_New(0);
    PyObject *hashed = instance_with("__hash__", PyLong_FromLong(1));
    SHOW_STATUS(PyDict_DelItem(Py_None, unhashable));
    SHOW_STATUS(PyDict_DelItem(Py_None, hashed));
    SHOW_STATUS(PyDict_SetItem(Py_None, unhashable, Py_None));
    SHOW_RESULT(PyDict_GetItemWithError(Py_None, unhashable));
    SHOW_STATUS(PyDict_DelItem(Py_None, Py_None));
    RELEASE(unhashable, hashed);
}

TEST(the_value_is_converted_before_the_index_is_looked_at, "") {
    PyObject *array = PyByteArray_FromStringAndSize("", 0);
    PyObject *number = instance_with("__index__", PyLong_FromLong(1));
    SHOW_STATUS(PySequence_SetItem(array, 5, Py_None));
    SHOW_STATUS(PySequence_SetItem(array, 5, number));
    PyObject *longer = PyByteArray_FromStringAndSize("abc", 3);
    SHOW_STATUS(PySequence_SetItem(longer, -4, number));
    SHOW_STATUS(PySequence_DelItem(longer, -5));
    SHOW_STATUS(PySequence_DelItem(longer, -5));
    SHOW_RESULT(longer);
    PyObject *huge = PyLong_FromString("100000000000000000000", NULL, 10);
    PyObject *bytes = PyBytes_FromString("abc");
    SHOW_STATUS(PySequence_Contains(array, huge));
    SHOW_STATUS(PySequence_Contains(bytes, huge));
    RELEASE(huge, bytes);
    RELEASE(array, number);
}

TEST(an_empty_list_is_reversed, "") {
    PyObject *list = PyList_New(0);
    SHOW_STATUS(PyList_Reverse(list));
    SHOW_RESULT(PyObject_CallMethod(list, "reverse", NULL));
    Py_DECREF(list);
}

TEST(a_tuple_is_its_own_argument, "") {
    PyObject *tuple = Py_BuildValue("(i)", 1);
    PyObject *args = PyObject_CallMethod(tuple, "__getnewargs__", NULL);
    SHOW_TRUTH(PyTuple_GetItem(args, 0) == tuple);
    RELEASE(tuple, args);
}

TEST(a_text_without_the_separator_is_given_back, "") {
    PyObject *type = class_with("S", (PyObject *)&PyUnicode_Type, NULL, NULL);
    PyObject *text = PyObject_CallFunction(type, "s", "ab");
    PyObject *separators[] = {
        PyUnicode_FromString("abc"), PyUnicode_FromString("\xc4\x80"),
        PyUnicode_FromString("c")};
    for (int i = 0; i < 3; i++) {
        PyObject *parts = PyUnicode_Split(text, separators[i], -1);
        SHOW_TRUTH(PyList_GetItem(parts, 0) == text);
        Py_DECREF(parts);
        parts = PyUnicode_RSplit(text, separators[i], 1);
        SHOW_TRUTH(PyList_GetItem(parts, 0) == text);
        RELEASE(parts, separators[i]);
    }
    RELEASE(type, text);
}

TEST(nothing_is_found_behind_the_end, "") {
    PyObject *text = PyUnicode_FromString("ab");
    PyObject *empty = PyUnicode_FromString("");
    for (Py_ssize_t start = -3; start <= 3; start++) {
        SHOW(PyUnicode_Find(text, empty, start, 5, 1));
        SHOW(PyUnicode_Find(text, empty, start, 5, -1));
        SHOW(PyUnicode_Find(text, empty, start, -1, 1));
        SHOW(PyUnicode_Count(text, empty, start, 5));
        SHOW(PyUnicode_Tailmatch(text, empty, start, 5, 1));
    }
    RELEASE(text, empty);
}

TEST(the_size_of_groups_is_read_before_their_separator, "") {
    PyObject *bytes = PyBytes_FromString("abc");
    PyObject *hex = PyObject_GetAttrString(bytes, "hex");
    PyObject *none = PyTuple_New(0);
    PyObject *keywords[] = {
        Py_BuildValue("{s:O,s:O}", "sep", Py_None, "bytes_per_sep", Py_None),
        Py_BuildValue("{s:O}", "bytes_per_sep", Py_None),
        Py_BuildValue("{s:s,s:L}", "sep", ":", "bytes_per_sep", 1LL << 40),
        Py_BuildValue("{s:s,s:i}", "sep", ":", "bytes_per_sep", -1),
        Py_BuildValue("{s:i}", "bytes_per_sep", 2)};
    for (int i = 0; i < 5; i++) {
        SHOW_RESULT(PyObject_Call(hex, none, keywords[i]));
        Py_DECREF(keywords[i]);
    }
    RELEASE(bytes, hex, none);
}

TEST(a_text_that_fills_its_field_is_given_back, "") {
    static const char *const formats[] = {"2", "<3", "s", ".3", ".2", "4", ""};
    PyObject *type = class_with("S", (PyObject *)&PyUnicode_Type, NULL, NULL);
    PyObject *text = PyObject_CallFunction(type, "s", "abc");
    for (int i = 0; i < 7; i++) {
        PyObject *format = PyUnicode_FromString(formats[i]);
        PyObject *made = PyObject_Format(text, format);
        SHOW_TRUTH(made == text);
        RELEASE(format, made);
    }
    PyObject *empty = PyObject_CallNoArgs(type);
    PyObject *format = PyUnicode_FromString("s");
    PyObject *made = PyObject_Format(empty, format);
    SHOW_TRUTH(made == empty);
    RELEASE(type, text, empty, format, made);
}

TEST(frozen_sets_are_copied_or_the_same, "") {
    static const char *const names[] = {
        "copy", "union", "difference", "intersection"};
    PyObject *items = Py_BuildValue("(i)", 1);
    PyObject *set = PyFrozenSet_New(items);
    for (int i = 0; i < 4; i++) {
        PyObject *made = PyObject_CallMethod(set, names[i], NULL);
        SHOW_TRUTH(made == set);
        Py_DECREF(made);
    }
    RELEASE(items, set);
}

TEST(a_default_is_stored_after_one_search, "") {
    PyObject *body = PyDict_New();
    set_entry(body, "__hash__", method_returning("hash", PyLong_FromLong(7)));
    set_entry(body, "__eq__", method_returning("eq", Py_NewRef(Py_False)));
    PyObject *type = new_class("Asked", NULL, body);
    PyObject *key = instance_of(type);
    PyObject *dict = Py_BuildValue("{i:i}", 7, 1);
    SHOW_TRUTH(PyDict_SetDefault(dict, key, Py_None) == Py_None);
    SHOW(PyDict_Size(dict));
    SHOW_TRUTH(PyDict_SetDefault(dict, key, key) == Py_None);
    RELEASE(body, type, key, dict);
}

TEST(keys_of_a_dict_are_hashed_anew, "") {
    PyObject *items = Py_BuildValue("(i)", 1);
    PyObject *set = PyFrozenSet_New(items);
    PyObject *key = instance_with("__hash__", PyLong_FromLong(7));
    PyObject *dict = PyDict_New();
    SHOW_STATUS(PyDict_SetItem(dict, key, Py_None));
    SHOW_RESULT(PyObject_CallMethod(set, "isdisjoint", "O", dict));
    SHOW_RESULT(PyObject_CallMethod(set, "intersection", "O", dict));
    PyObject *difference = PyObject_CallMethod(set, "difference", "O", dict);
    PyObject *both = PyObject_CallMethod(set, "union", "O", dict);
    SHOW(PySet_Size(difference));
    SHOW(PySet_Size(both));
    RELEASE(items, set, key, dict, difference, both);
}

TEST(a_list_extended_by_itself_is_iterated_over, "") {
    PyObject *type = class_with(
        "L", (PyObject *)&PyList_Type, "__iter__",
        method_returning("__iter__", PyLong_FromLong(1)));
    PyObject *list = instance_of(type);
    SHOW_RESULT(PySequence_InPlaceConcat(list, list));
    PyObject *plain = Py_BuildValue("[i]", 1);
    PyObject *grown = PySequence_InPlaceConcat(plain, plain);
    SHOW(PyList_Size(plain));
    RELEASE(type, list, plain, grown);
}

/* An iterable that changes a list. */
static PyObject *changed_list;

static PyObject *change(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    CHECK(PyList_Append(changed_list, Py_None) == 0);
    return Py_BuildValue("N", PySeqIter_New(changed_list));
}

TEST(the_size_of_a_slice_is_that_before_the_items_are_read, "") {
    static PyMethodDef changes = {"change", change, METH_VARARGS, NULL};
    PyObject *type = class_with("C", NULL, "__iter__", method_of(&changes));
    PyObject *items = instance_of(type);
    PyObject *step = PyLong_FromLong(2);
    PyObject *slice = PySlice_New(NULL, NULL, step);
    changed_list = Py_BuildValue("[iiii]", 1, 2, 3, 4);
    SHOW_STATUS(PyObject_SetItem(changed_list, slice, items));
    SHOW_RESULT(changed_list);
    RELEASE(type, items, step, slice);
}

TEST(bytes_ask_for_the_length, "") {
    PyObject *body = PyDict_New();
    set_entry(body, "__len__", method_returning("__len__", PyLong_FromLong(3)));
    PyObject *items = Py_BuildValue("[ii]", 1, 2);
    PyObject *iterator = PyObject_GetIter(items);
    set_entry(body, "__iter__", method_returning("__iter__", iterator));
    PyObject *type = new_class("C", NULL, body);
    PyObject *instance = instance_of(type);
    SHOW_RESULT(PyBytes_FromObject(instance));
    set_entry(body, "__len__", method_returning("__len__", NULL));
    PyObject *failing = new_class("C", NULL, body);
    PyObject *other = instance_of(failing);
    SHOW_RESULT(PyBytes_FromObject(other));
    set_entry(
        body, "__len__",
        method_returning("__len__", PyLong_FromSsize_t(PY_SSIZE_T_MAX)));
    PyObject *huge = new_class("C", NULL, body);
    PyObject *last = instance_of(huge);
    SHOW_RESULT(PyBytes_FromObject(last));
    RELEASE(body, items, type, instance, failing, other, huge, last);
}

TEST(the_name_of_an_attribute_is_hashed_once, "") {
    PyObject *type = class_with(
        "Name", (PyObject *)&PyUnicode_Type, "__hash__",
        method_returning("__hash__", PyLong_FromLong(5)));
    PyObject *name = instance_of(type);
    SHOW_RESULT(PyObject_GetAttr(Py_None, name));
    PyObject *number = PyLong_FromLong(1000);
    SHOW_RESULT(PyObject_GetAttr(Py_True, name));
    SHOW_STATUS(PyObject_SetAttr(number, name, Py_None));
    RELEASE(type, name, number);
}

TEST_MAIN(
    NULL, &the_key_is_hashed_before_the_dict_is_looked_at,
    &the_value_is_converted_before_the_index_is_looked_at,
    &an_empty_list_is_reversed, &a_tuple_is_its_own_argument,
    &a_text_without_the_separator_is_given_back,
    &nothing_is_found_behind_the_end,
    &a_text_that_fills_its_field_is_given_back,
    &frozen_sets_are_copied_or_the_same, &a_default_is_stored_after_one_search,
    &keys_of_a_dict_are_hashed_anew,
    &a_list_extended_by_itself_is_iterated_over,
    &the_size_of_a_slice_is_that_before_the_items_are_read,
    &the_size_of_groups_is_read_before_their_separator,
    &bytes_ask_for_the_length, &the_name_of_an_attribute_is_hashed_once)
