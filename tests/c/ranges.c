/* Ranges, of ints of any size: items, slices, search, comparison, iteration. */
#define _POSIX_C_SOURCE 200809L
#include "harness.h"

#include <string.h>

/* A range from its parts between commas. */
static PyObject *range(const char *text) {
    PyObject *args = PyList_New(0);
    char copy[200];
    snprintf(copy, sizeof copy, "%s", text);
    char *rest = NULL;
    char *at = strtok_r(copy, ",", &rest);
    for (; at != NULL; at = strtok_r(NULL, ",", &rest)) {
        PyObject *part = PyLong_FromString(at, NULL, 10);
        PyList_Append(args, part);
        Py_DECREF(part);
    }
    PyObject *tuple = PyList_AsTuple(args);
    PyObject *made = PyObject_CallObject((PyObject *)&PyRange_Type, tuple);
    RELEASE(args, tuple);
    return made;
}

#define OWN range
#define OTHER PyUnicode_FromString
#include "method_calls.h"

static const char *const receivers[] = {
    "10",
    "0",
    "1",
    "-5",
    "2,10",
    "10,2",
    "0,10,3",
    "10,0,-3",
    "0,-10,-1",
    "5,6,7",
    "1000000000000000000000000000000",
    "-1000000000000000000000000000000,1000000000000000000000000000000,7",
    "1000000000000000000000000000000,0,-100000000000000000000",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808,0",
    "0,9223372036854775807,4611686018427387904",
    "9223372036854775806,-9223372036854775808,-9223372036854775807",
};
enum { receiver_count = sizeof receivers / sizeof receivers[0] };

static const char *const rows[][2] = {
    {"__getitem__", "i:0"},
    {"__getitem__", "i:3"},
    {"__getitem__", "i:-1"},
    {"__getitem__", "i:10"},
    {"__getitem__", "i:-11"},
    {"__getitem__", "i:100000000000000000000"},
    {"__getitem__", "s:x"},
    {"__getitem__", "c:2,5,-"},
    {"__getitem__", "c:-,-,-1"},
    {"__getitem__", "c:8,2,-2"},
    {"__getitem__", "c:-3,-,2"},
    {"__getitem__", "c:-,-,0"},
    {"__getitem__", "c:100,200,3"},
    {"__contains__", "i:3"},
    {"__contains__", "i:-1"},
    {"__contains__", "i:100000000000000000000"},
    {"count", "i:3"},
    {"count", "i:-9"},
    {"index", "i:3"},
    {"index", "i:7"},
    {"index", "i:11"},
    {"__eq__", "b:0,10"},
    {"__eq__", "b:0,12,3"},
    {"__eq__", "b:7,7"},
    {"__ne__", "b:1"},
    {"__eq__", "i:1"},
    {"__lt__", "b:1"},
    {"__len__", ""},
    {"__bool__", ""},
    {"__hash__", ""},
    {"__repr__", ""},
    {"__reduce__", ""},
    {"__sizeof__", ""},
    {"count", ""},
    {"index", "i:1|i:2"},
    {"__add__", "b:1"},
};

TEST(methods, "") {
    for (int i = 0; i < receiver_count; i++) {
        PyObject *self = range(receivers[i]);
        show_repr("of", self);
        for (size_t j = 0; j < sizeof rows / sizeof rows[0]; j++) {
            call(self, rows[j][0], rows[j][1]);
        }
        SHOW_RESULT(PyObject_GetAttrString(self, "start"));
        SHOW_RESULT(PyObject_GetAttrString(self, "stop"));
        SHOW_RESULT(PyObject_GetAttrString(self, "step"));
        Py_DECREF(self);
    }
}

/* What is no int is looked for among the items. */
TEST(search_for_others, "") {
    PyObject *self = range("0,10,3");
    PyObject *values[] = {
        PyFloat_FromDouble(3.0), PyFloat_FromDouble(2.5),
        PyUnicode_FromString("x"), Py_NewRef(Py_True), Py_NewRef(Py_None)};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        SHOW_STATUS(PySequence_Contains(self, values[i]));
        SHOW_RESULT(PyObject_CallMethod(self, "count", "O", values[i]));
        SHOW_RESULT(PyObject_CallMethod(self, "index", "O", values[i]));
        Py_DECREF(values[i]);
    }
    Py_DECREF(self);
}

TEST(construction, "") {
    PyObject *type = (PyObject *)&PyRange_Type;
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallFunction(type, "iiii", 1, 2, 3, 4));
    SHOW_RESULT(PyObject_CallFunction(type, "s", "x"));
    SHOW_RESULT(PyObject_CallFunction(type, "d", 1.5));
    SHOW_RESULT(PyObject_CallFunction(type, "iii", 1, 2, 0));
    SHOW_RESULT(PyObject_CallFunction(type, "iid", 1, 2, 1.0));
    SHOW_RESULT(PyObject_CallFunction(type, "OO", Py_True, Py_False));
    PyObject *args = Py_BuildValue("(i)", 1);
    PyObject *names = Py_BuildValue("{s:i}", "stop", 1);
    SHOW_RESULT(PyObject_Call(type, args, names));
    PyObject *self = range("3");
    SHOW_STATUS(PyObject_SetAttrString(self, "start", args));
    SHOW_TRUTH(PyRange_Check(self));
    SHOW_TRUTH(PyRange_Check(args));
    SHOW(PyObject_GC_IsTracked(self));
    RELEASE(args, names, self);
}

static PyObject *reversed(PyObject *self) {
    return PyObject_CallMethod(self, "__reversed__", NULL);
}

static void show_rest(PyObject *iterator) {
    PyObject *reduced = PyObject_CallMethod(iterator, "__reduce__", NULL);
    show_result("rest", PySequence_GetSlice(reduced, 1, 3));
    Py_DECREF(reduced);
}

/* The type, the first items, the state after each change. Steals. */
static void show_iteration(PyObject *iterator) {
    static const char *const states[] = {
        "0", "1", "-3", "100000000000000000000"};
    show("%s", Py_TYPE(iterator)->tp_name);
    for (int i = 0; i < 3; i++) {
        PyObject *item = PyIter_Next(iterator);
        show_result(
            "next", item == NULL ? PyUnicode_FromString("the end") : item);
    }
    SHOW_RESULT(PyObject_CallMethod(iterator, "__length_hint__", NULL));
    show_rest(iterator);
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        PyObject *state = PyLong_FromString(states[i], NULL, 10);
        show_result(
            states[i],
            PyObject_CallMethod(iterator, "__setstate__", "O", state));
        show_rest(iterator);
        Py_DECREF(state);
    }
    SHOW_RESULT(PyObject_CallMethod(iterator, "__setstate__", "s", "x"));
    SHOW_TRUTH(PyIter_Check(iterator));
    Py_DECREF(iterator);
}

TEST(iteration, "") {
    for (int i = 0; i < receiver_count; i++) {
        PyObject *self = range(receivers[i]);
        show_repr("over", self);
        show_iteration(PyObject_GetIter(self));
        show_iteration(reversed(self));
        Py_DECREF(self);
    }
}

TEST(whole_lists, "") {
    static const char *const texts[] = {
        "5",
        "0,10,3",
        "10,0,-3",
        "0",
        "9223372036854775806,9223372036854775811,2",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *self = range(texts[i]);
        SHOW_RESULT(PySequence_List(self));
        PyObject *backward = reversed(self);
        SHOW_RESULT(PySequence_Tuple(backward));
        RELEASE(self, backward);
    }
}

TEST_MAIN(
    NULL, &methods, &search_for_others, &construction, &iteration, &whole_lists)
