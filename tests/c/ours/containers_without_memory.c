/* Containers grow and shrink, are sorted and walked over, and text is put
 * together, while each allocation fails once. */
#include "failing.h"

static int resize_dict(void) {
    PyObject *dict = PyDict_New();
    int whole = dict != NULL;
    for (int i = 0; whole && i < 70; i++) {
        PyObject *key = PyUnicode_FromFormat("key %d", i);
        whole = key != NULL && PyDict_SetItem(dict, key, key) == 0;
        Py_XDECREF(key);
    }
    PyObject *copy = whole ? PyDict_Copy(dict) : NULL;
    PyObject *merged = copy == NULL ? NULL : PyDict_New();
    whole = merged != NULL && PyDict_Update(merged, copy) == 0;
    CHECK(!whole || PyDict_GET_SIZE(merged) == 70);
    PyObject *values = whole ? PyDict_Items(merged) : NULL;
    if (copy != NULL) {
        PyDict_Clear(copy);
    }
    return DONE(dict, copy, merged, values);
}

static int resize_set(void) {
    PyObject *first = PySet_New(NULL);
    int whole = first != NULL;
    for (int i = 0; whole && i < 40; i++) {
        PyObject *key = PyLong_FromLong(1000 + i);
        whole = key != NULL && PySet_Add(first, key) == 0;
        Py_XDECREF(key);
    }
    PyObject *frozen = whole ? PyFrozenSet_New(first) : NULL;
    PyObject *common = frozen == NULL ? NULL : PyNumber_And(first, frozen);
    PyObject *both = common == NULL ? NULL : PyNumber_Or(common, frozen);
    PyObject *none = both == NULL ? NULL : PyNumber_Subtract(both, frozen);
    CHECK(none == NULL || PySet_GET_SIZE(none) == 0);
    return DONE(first, frozen, common, both, none);
}

static PyObject *numbers; /* a list in no order */

static int sort_list(void) {
    PyObject *sorted = PySequence_List(numbers);
    int whole = sorted != NULL && PyList_Sort(sorted) == 0;
    CHECK(sorted == NULL || PyList_GET_SIZE(sorted) == 80); /* none is lost */
    PyObject *method = whole ? PyObject_GetAttrString(sorted, "sort") : NULL;
    PyObject *none = method == NULL ? NULL : PyTuple_New(0);
    PyObject *options = none == NULL
                            ? NULL
                            : Py_BuildValue(
                                  "{s:O,s:i}", "key",
                                  (PyObject *)&PyUnicode_Type, "reverse", 1);
    PyObject *done =
        options == NULL ? NULL : PyObject_Call(method, none, options);
    CHECK(sorted == NULL || PyList_GET_SIZE(sorted) == 80);
    return DONE(sorted, method, none, options, done);
}

static PyObject *call_builtin(
    const char *name, PyObject *first, PyObject *second) {
    PyObject *function = PyMapping_GetItemString(PyEval_GetBuiltins(), name);
    PyObject *result =
        function == NULL
            ? NULL
            : PyObject_CallFunctionObjArgs(function, first, second, NULL);
    Py_XDECREF(function);
    return result;
}

static int walk(void) {
    PyObject *pairs = call_builtin("zip", numbers, numbers);
    PyObject *counted =
        pairs == NULL ? NULL : call_builtin("enumerate", pairs, NULL);
    PyObject *list = counted == NULL ? NULL : PySequence_List(counted);
    PyObject *texts =
        list == NULL
            ? NULL
            : call_builtin("map", (PyObject *)&PyUnicode_Type, numbers);
    PyObject *tuple = texts == NULL ? NULL : PySequence_Tuple(texts);
    PyObject *dict = tuple == NULL ? NULL
                                   : PyObject_CallFunction(
                                         (PyObject *)&PyDict_Type, "N",
                                         call_builtin("zip", tuple, numbers));
    PyObject *backwards =
        dict == NULL ? NULL : call_builtin("reversed", dict, NULL);
    PyObject *last = backwards == NULL ? NULL : PySequence_List(backwards);
    return DONE(pairs, counted, list, texts, tuple, dict, backwards, last);
}

static int build_text(void) {
    PyObject *part = PyUnicode_FromString("\xe2\x82\xac and more, ");
    PyObject *many = part == NULL ? NULL : PySequence_Repeat(part, 50);
    PyObject *comma = many == NULL ? NULL : PyUnicode_FromString(", ");
    PyObject *pieces = comma == NULL ? NULL : PyUnicode_Split(many, comma, -1);
    PyObject *joined = pieces == NULL ? NULL : PyUnicode_Join(part, pieces);
    PyObject *replaced =
        joined == NULL ? NULL : PyUnicode_Replace(joined, comma, part, -1);
    PyObject *encoded =
        replaced == NULL ? NULL : PyUnicode_AsUTF16String(replaced);
    PyObject *decoded =
        encoded == NULL
            ? NULL
            : PyUnicode_FromEncodedObject(encoded, "utf-16", "strict");
    CHECK(decoded == NULL || PyUnicode_Compare(decoded, replaced) == 0);
    if (decoded != NULL) {
        PyUnicode_Append(&decoded, part);
    }
    PyObject *shown = decoded == NULL ? NULL : PyObject_ASCII(decoded);
    return DONE(
        part, many, comma, pieces, joined, replaced, encoded, decoded, shown);
}

TEST(containers_without_memory, "W-035") {
    numbers = PyList_New(0);
    for (int i = 0; i < 80; i++) {
        PyObject *number = PyLong_FromLong(i * 7919 % 503);
        PyList_Append(numbers, number);
        Py_DECREF(number);
    }
    fail_each_allocation("dict", resize_dict);
    fail_each_allocation("set", resize_set);
    fail_each_allocation("sort", sort_list);
    fail_each_allocation("walk", walk);
    fail_each_allocation("text", build_text);
    RELEASE(numbers);
}

TEST_MAIN(NULL, &containers_without_memory)
