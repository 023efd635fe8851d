/* Where CPython reads memory that was given back or that nobody promised. */
#include "../shaped_exporters.h"

#include <string.h>

static char memory[] = "abcdefghijkl";

TEST(an_iterator_over_released_memory, "") {
    PyObject *view = PyMemoryView_FromMemory(memory, 12, PyBUF_WRITE);
    Py_XDECREF(PyObject_CallMethod(view, "release", NULL));
    CHECK(PyObject_GetIter(view) == NULL);
    CHECK(ended_with(
        PyExc_ValueError, "operation forbidden on released memoryview object"));
    Py_DECREF(view);
}

/* The exporter gives the memory view back while it is asked for its memory. */
TEST(released_by_a_comparison, "") {
    Py_ssize_t shape[1] = {12};
    Py_ssize_t strides[1] = {1};
    Py_buffer info = {
        .buf = memory,
        .len = 12,
        .itemsize = 1,
        .readonly = 1,
        .ndim = 1,
        .shape = shape,
        .strides = strides};
    struct shaped *exporter = new_shaped(&info);
    PyObject *view = PyMemoryView_FromMemory(memory, 12, PyBUF_READ);
    PyObject *other = (PyObject *)exporter;
    CHECK(PyObject_RichCompareBool(view, other, Py_EQ) == 1);
    exporter->target = view;
    exporter->on_view = act_release;
    CHECK(PyObject_RichCompareBool(view, other, Py_EQ) == 0);
    CHECK(PyObject_Size(view) == -1);
    PyErr_Clear();
    RELEASE(view, other);
}

TEST(items_smaller_than_their_format, "") {
    PyObject *narrow = view_of_items(memory, 2, 1, "<i");
    PyObject *wide = view_of_items(memory, 4, 1, "<i");
    CHECK(PyObject_RichCompare(narrow, wide, Py_EQ) == NULL);
    CHECK(ended_with(
        PyExc_ValueError, "unpack_from requires a buffer of at least 4 bytes "
                          "for unpacking 4 bytes at offset 0 (actual buffer "
                          "size is 2)"));
    RELEASE(narrow, wide);
}

TEST(exporters_without_shape_or_strides, "") {
    Py_ssize_t shape[2] = {3, 4};
    Py_buffer info = {
        .buf = memory,
        .len = 12,
        .itemsize = 1,
        .readonly = 1,
        .ndim = 2,
        .shape = shape};
    PyObject *rows = (PyObject *)new_shaped(&info);
    PyObject *view = PyMemoryView_FromObject(rows);
    CHECK(PyObject_RichCompareBool(view, rows, Py_EQ) == 1);
    char copy[13] = "";
    CHECK(PyBuffer_ToContiguous(copy, &info, 12, 'F') == 0);
    CHECK(strcmp(copy, "aeibfjcgkdhl") == 0);
    char target[] = "............";
    info.buf = target;
    CHECK(PyBuffer_FromContiguous(&info, copy, 12, 'F') == 0);
    CHECK(strcmp(target, memory) == 0);
    info.buf = memory;
    info.shape = NULL; /* then all items lie along the first dimension */
    PyObject *line = (PyObject *)new_shaped(&info);
    PyObject *whole = PyMemoryView_FromObject(line);
    CHECK(whole != NULL && PyObject_Size(whole) == 12);
    CHECK(PyObject_RichCompareBool(whole, line, Py_EQ) == 1);
    CHECK(PyObject_RichCompareBool(view, line, Py_EQ) == 0);
    RELEASE(rows, view, line, whole);
}

/* A slice is assigned from an exporter that says neither format nor strides. */
TEST(assignment_from_plain_memory, "") {
    char target[] = "............";
    Py_buffer info = {
        .buf = memory, .len = 12, .itemsize = 1, .readonly = 1, .ndim = 1};
    PyObject *source = (PyObject *)new_shaped(&info);
    PyObject *view = PyMemoryView_FromMemory(target, 12, PyBUF_WRITE);
    PyObject *all = PySlice_New(Py_None, Py_None, Py_None);
    CHECK(PyObject_SetItem(view, all, source) == 0);
    CHECK(strcmp(target, memory) == 0);
    RELEASE(source, view, all);
}

TEST_MAIN(
    NULL, &an_iterator_over_released_memory, &released_by_a_comparison,
    &items_smaller_than_their_format, &exporters_without_shape_or_strides,
    &assignment_from_plain_memory)
