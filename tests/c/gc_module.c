/* The module gc. */
#include "collected.h"
#include "values.h"

static PyObject *gc;

static void ready(void) {
    gc = PyImport_ImportModule("gc");
}

/* A list in itself, which only the collector can free. */
static void leave_a_cycle(void) {
    PyObject *list = PyList_New(0);
    PyList_Append(list, list);
    Py_DECREF(list);
}

TEST(steering, "") {
    PyGC_Collect();
    static const char *const rows[][3] = {
        {"isenabled", "()", NULL},
        {"disable", "()", NULL},
        {"isenabled", "()", NULL},
        {"collect", "()", NULL},
        {"collect", "(0,)", NULL},
        {"collect", "()", "{'generation': 1}"},
        {"collect", "(3,)", NULL},
        {"collect", "(-1,)", NULL},
        {"collect", "('a',)", NULL},
        {"collect", "(1, 2)", NULL},
        {"collect", "()", "{'other': 1}"},
        {"enable", "()", NULL},
        {"isenabled", "()", NULL},
        {"get_threshold", "()", NULL},
        {"set_threshold", "(500,)", NULL},
        {"get_threshold", "()", NULL},
        {"set_threshold", "(700, 5, 6)", NULL},
        {"get_threshold", "()", NULL},
        {"set_threshold", "()", NULL},
        {"set_threshold", "(1, 2, 3, 4)", NULL},
        {"set_threshold", "('a',)", NULL},
        {"set_threshold", "(1, 'a')", NULL},
        {"set_threshold", "(700, 10, 10)", NULL},
        {"get_debug", "()", NULL},
        {"set_debug", "('a',)", NULL},
        {"enable", "(1,)", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        call_attribute(gc, rows[i][0], rows[i][1], rows[i][2]);
    }
    leave_a_cycle();
    call_attribute(gc, "collect", "()", NULL);
    static const char *const flags[] = {
        "DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE",
        "DEBUG_SAVEALL", "DEBUG_LEAK"};
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        show_result(flags[i], PyObject_GetAttrString(gc, flags[i]));
    }
}

static long number_in(PyObject *list, Py_ssize_t index, const char *name) {
    PyObject *one = PyList_GetItem(list, index);
    return PyLong_AsLong(PyDict_GetItemString(one, name));
}

static PyObject *call_gc(const char *name) {
    PyObject *function = PyObject_GetAttrString(gc, name);
    PyObject *result = PyObject_CallNoArgs(function);
    Py_DECREF(function);
    return result;
}

TEST(statistics, "") {
    PyObject *before = call_gc("get_stats");
    SHOW(PyList_Size(before));
    SHOW(PyDict_Size(PyList_GetItem(before, 0)));
    leave_a_cycle();
    call_attribute(gc, "collect", "(0,)", NULL);
    PyObject *after = call_gc("get_stats");
    SHOW(
        number_in(after, 0, "collections") -
        number_in(before, 0, "collections"));
    SHOW(number_in(after, 0, "collected") - number_in(before, 0, "collected"));
    SHOW(
        number_in(after, 0, "uncollectable") -
        number_in(before, 0, "uncollectable"));
    PyObject *counts = call_gc("get_count");
    SHOW(PyTuple_Size(counts));
    RELEASE(before, after, counts);
}

TEST(objects, "") {
    PyObject *list = PyList_New(0);
    PyObject *tuple = PyTuple_Pack(1, list);
    PyObject *all = call_gc("get_objects");
    SHOW(PySequence_Contains(all, list));
    SHOW(PySequence_Contains(all, tuple));
    Py_DECREF(all);
    call_attribute(gc, "get_objects", "(3,)", NULL);
    call_attribute(gc, "get_objects", "(-2,)", NULL);
    call_attribute(gc, "get_objects", "('a',)", NULL);
    call_attribute(gc, "get_objects", "(1, 2)", NULL);
    PyObject *function = PyObject_GetAttrString(gc, "get_objects");
    call_attribute(gc, "collect", "()", NULL);
    PyObject *generation = PyLong_FromLong(2);
    PyObject *old = PyObject_CallOneArg(function, generation);
    SHOW(PySequence_Contains(old, tuple));
    RELEASE(function, generation, old);
    name_value("list", list);
    name_value("tuple", tuple);
    call_attribute(gc, "is_tracked", "($list,)", NULL);
    call_attribute(gc, "is_tracked", "(1,)", NULL);
    call_attribute(gc, "is_tracked", "('a',)", NULL);
    call_attribute(gc, "is_finalized", "($list,)", NULL);
    call_attribute(gc, "is_finalized", "(1,)", NULL);
    call_attribute(gc, "is_tracked", "()", NULL);
    call_attribute(gc, "get_referents", "($tuple,)", NULL);
    call_attribute(gc, "get_referents", "([1, 'a'], {'k': $list})", NULL);
    call_attribute(gc, "get_referents", "(1,)", NULL);
    call_attribute(gc, "get_referents", "()", NULL);
    call_attribute(gc, "get_referrers", "(1.5,)", NULL);
    name_value(NULL, NULL);
    PyObject *referrers = PyObject_GetAttrString(gc, "get_referrers");
    PyObject *found = PyObject_CallOneArg(referrers, list);
    SHOW(PyList_Size(found));
    SHOW_TRUTH(PyList_GetItem(found, 0) == tuple);
    RELEASE(referrers, found, list, tuple);
}

static PyObject *note(PyObject *self, PyObject *args) {
    (void)self;
    show_repr("called with", args);
    return Py_NewRef(Py_None);
}

static PyObject *fail(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    PyErr_SetString(PyExc_ValueError, "from the callback");
    return NULL;
}

static PyMethodDef note_method = {"note", note, METH_VARARGS, NULL};
static PyMethodDef fail_method = {"fail", fail, METH_VARARGS, NULL};

TEST(callbacks, "") {
    PyObject *list = PyObject_GetAttrString(gc, "callbacks");
    show_repr("callbacks", list);
    PyObject *first = PyCFunction_New(&note_method, NULL);
    PyObject *second = PyCFunction_New(&fail_method, NULL);
    PyList_Append(list, first);
    leave_a_cycle();
    call_attribute(gc, "collect", "(1,)", NULL);
    PyList_Append(list, second);
    PyList_Append(list, first);
    capture_stderr();
    call_attribute(gc, "collect", "(0,)", NULL);
    show_captured_stderr("reported");
    PyList_SetSlice(list, 0, 3, NULL);
    call_attribute(gc, "collect", "(0,)", NULL);
    RELEASE(list, first, second);
}

TEST(garbage, "") {
    PyObject *list = PyObject_GetAttrString(gc, "garbage");
    show_repr("garbage", list);
    call_attribute(gc, "set_debug", "(32,)", NULL);
    call_attribute(gc, "get_debug", "()", NULL);
    leave_a_cycle();
    call_attribute(gc, "collect", "()", NULL);
    show_repr("garbage", list);
    call_attribute(gc, "set_debug", "(0,)", NULL);
    PyList_SetSlice(list, 0, PyList_Size(list), NULL);
    show_repr("garbage", list);
    call_attribute(gc, "collect", "()", NULL);
    RELEASE(list, gc);
}

TEST_MAIN(ready, &steering, &statistics, &objects, &callbacks, &garbage)
