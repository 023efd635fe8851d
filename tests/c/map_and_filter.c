/* The types map and filter. */
#include "values.h"

static PyObject *map_type;
static PyObject *filter_type;

static void ready(void) {
    map_type = (PyObject *)&PyMap_Type;
    filter_type = (PyObject *)&PyFilter_Type;
    SHOW(PyMap_Type.tp_basicsize);
    SHOW(PyFilter_Type.tp_basicsize);
}

/* All items of an iterator made from a tuple of arguments. */
static void go_through(PyObject *type, const char *args) {
    PyObject *arguments = value_of(args);
    PyObject *iterator = PyObject_Call(type, arguments, NULL);
    Py_DECREF(arguments);
    if (iterator == NULL) {
        show_error(args);
        return;
    }
    SHOW_TRUTH(PyObject_GC_IsTracked(iterator));
    PyObject *list = PySequence_List(iterator);
    show_result(args, list);
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    if (PyErr_Occurred() != NULL) {
        show_error("at the end");
    }
    Py_DECREF(iterator);
}

TEST(maps, "") {
    static const char *const rows[] = {
        "(@abs, [1, -2, 3])",
        "(@pow, [2, 3], [3, 2])",
        "(@max, [1, 5], [2, 4], [3, 3], [0, 9], [7, 7], [8, 1])",
        "(@max, [1, 5, 6], [2, 4])",
        "(@pow, [1, 2], [], [3])",
        "(@len, [1])",
        "(1, [1])",
        "(1, [])",
        "(@len, 1)",
        "(@len, [], 1)",
        "(@len,)",
        "()"};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        go_through(map_type, rows[i]);
    }
    call_with("map", map_type, "(@len, [])", "{'x': 1}");
}

TEST(filters, "") {
    static const char *const rows[] = {
        "(None, [1, 0, 'a', '', None])",
        "(@bool, [1, 0, 'a', '', None])",
        "(@callable, [1, @len])",
        "(@len, [[1], [], 'a', ''])",
        "(@len, [1])",
        "(1, [1])",
        "(1, [])",
        "(None, 1)",
        "(None,)",
        "()",
        "(None, [], 1)"};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        go_through(filter_type, rows[i]);
    }
    call_with("filter", filter_type, "(None, [])", "{'x': 1}");
}

static PyObject *make(PyObject *type, const char *args) {
    PyObject *arguments = value_of(args);
    PyObject *made = PyObject_Call(type, arguments, NULL);
    Py_DECREF(arguments);
    return made;
}

TEST(attributes, "") {
    PyObject *map = make(map_type, "(@abs, (1, 2), ())");
    PyObject *filter = make(filter_type, "(None, (1, 2))");
    call_attribute(map, "__reduce__", NULL, NULL);
    call_attribute(filter, "__reduce__", NULL, NULL);
    SHOW_TRUTH(PyObject_GetIter(map) == map);
    SHOW_TRUTH(PyObject_GetIter(filter) == filter);
    Py_DECREF(map);
    Py_DECREF(filter);
    RELEASE(map, filter);
}

TEST(cycles, "") {
    PyObject *list = PyList_New(0);
    name_value("list", list);
    PyObject *map = make(map_type, "(@abs, $list)");
    PyObject *filter = make(filter_type, "(None, $list)");
    name_value(NULL, NULL);
    PyList_Append(list, map);
    PyList_Append(list, filter);
    RELEASE(list, map, filter);
    SHOW(PyGC_Collect() >= 3);
}

TEST(subtypes, "") {
    static PyTypeObject type = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Map",
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    type.tp_base = &PyMap_Type;
    SHOW_STATUS(PyType_Ready(&type));
    call_with("map", (PyObject *)&type, "(@abs, [])", "{'x': 1}");
    go_through((PyObject *)&type, "(@abs, [-1])");
}

TEST_MAIN(ready, &maps, &filters, &attributes, &cycles, &subtypes)
