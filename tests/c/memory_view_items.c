/* Do slices, casts, lists and hexadecimal texts of memory views match? */
#include "harness.h"

TEST(slices_and_casts, "") {
    PyObject *bytes = PyByteArray_FromStringAndSize("abcdefghijkl", 12);
    PyObject *view = PyMemoryView_FromObject(bytes);
    for (long start = -14; start < 15; start += 3) {
        for (long step = -3; step < 4; step++) {
            PyObject *first = PyLong_FromLong(start);
            PyObject *by = PyLong_FromLong(step);
            PyObject *slice = PySlice_New(first, Py_None, by);
            PyObject *part = PyObject_GetItem(view, slice);
            if (part == NULL) {
                show_error("slice");
            } else {
                SHOW_RESULT(PyObject_CallMethod(part, "tolist", NULL));
                SHOW_RESULT(PyObject_CallMethod(part, "hex", "s", ":"));
                SHOW_RESULT(PyObject_GetAttrString(part, "strides"));
            }
            SHOW_STATUS(PyObject_SetItem(view, slice, view));
            show_result("now", PyObject_CallMethod(view, "tobytes", NULL));
            RELEASE(first, by, slice, part);
        }
    }
    static const char *const formats[] = {"B", "@h", "i", "q", "e", "z", ""};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        PyObject *cast = PyObject_CallMethod(view, "cast", "s", formats[i]);
        show_status("cast", cast == NULL ? -1 : 0);
        if (cast != NULL) {
            SHOW_RESULT(PyObject_CallMethod(cast, "tolist", NULL));
            SHOW_RESULT(PyObject_GetAttrString(cast, "format"));
        }
        Py_XDECREF(cast);
    }
    PyObject *cube = PyObject_CallMethod(view, "cast", "s[iii]", "c", 2, 3, 2);
    SHOW_RESULT(PyObject_CallMethod(cube, "tolist", NULL));
    SHOW_RESULT(PyObject_GetAttrString(cube, "strides"));
    SHOW_RESULT(PyObject_CallMethod(cube, "cast", "s[ii]", "B", 3, 4));
    SHOW_RESULT(PyObject_CallMethod(view, "cast", "s[ii]", "B", 3, 0));
    SHOW_RESULT(PyObject_CallMethod(view, "cast", "s[ii]", "B", 3, 3));
    SHOW_RESULT(PyObject_CallMethod(view, "cast", "s[s]", "B", "x"));
    SHOW_RESULT(PyObject_CallMethod(view, "cast", "si", "B", 3));
    SHOW_RESULT(PyObject_CallMethod(view, "cast", NULL));
    RELEASE(cube, view, bytes);
}

TEST_MAIN(NULL, &slices_and_casts)
