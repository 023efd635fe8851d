/* A list that becomes shorter while what is assigned to an extended slice of it
 * is read. CPython 3.12.1 writes behind its items. */
#include "../class_body.h"

static PyObject *list;

static PyObject *empty_list(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    CHECK(PyList_SetSlice(list, 1, PY_SSIZE_T_MAX, NULL) == 0);
    PyObject *items = Py_BuildValue("[iii]", 7, 8, 9);
    PyObject *iterator = PyObject_GetIter(items);
    Py_DECREF(items);
    return iterator;
}

static void assign(long step_size) {
    static PyMethodDef empties = {"empty", empty_list, METH_VARARGS, NULL};
    PyObject *type = class_with("C", NULL, "__iter__", method_of(&empties));
    PyObject *items = instance_of(type);
    PyObject *step = PyLong_FromLong(step_size);
    PyObject *slice = PySlice_New(NULL, NULL, step);
    list = Py_BuildValue("[iiiiii]", 1, 2, 3, 4, 5, 6);
    CHECK(PyObject_SetItem(list, slice, items) == -1);
    CHECK(ended_with(
        PyExc_ValueError, "attempt to assign sequence of size 3 to extended "
                          "slice of size 1"));
    CHECK(PyList_Size(list) == 1);
    RELEASE(type, items, step, slice, list);
}

TEST(a_list_that_shrinks_is_left_alone, "PyObject_SetItem") {
    assign(2);
    assign(-2);
}

TEST_MAIN(NULL, &a_list_that_shrinks_is_left_alone)
