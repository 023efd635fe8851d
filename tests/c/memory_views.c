/* Do memory views show, compare and give back memory as CPython's do? */
#include "harness.h"

#include <string.h>

static PyObject *call(PyObject *object, const char *name, PyObject *argument) {
    PyObject *method = PyObject_GetAttrString(object, name);
    if (method == NULL) {
        return NULL;
    }
    PyObject *result = argument == NULL ? PyObject_CallNoArgs(method)
                                        : PyObject_CallOneArg(method, argument);
    Py_DECREF(method);
    return result;
}

static const char *const attributes[] = {
    "obj",        "nbytes",       "readonly",     "itemsize",
    "format",     "ndim",         "shape",        "strides",
    "suboffsets", "c_contiguous", "f_contiguous", "contiguous",
};

static void show_attributes(PyObject *view) {
    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
        show_result(attributes[i], PyObject_GetAttrString(view, attributes[i]));
    }
}

TEST(of_bytes, "") {
    PyObject *bytes = PyBytes_FromString("hello");
    PyObject *view = PyMemoryView_FromObject(bytes);
    show_attributes(view);
    SHOW(PyMemoryView_Check(view));
    SHOW(PyMemoryView_GET_BASE(view) == bytes);
    SHOW(PyMemoryView_GET_BUFFER(view)->len);
    SHOW(PyObject_Size(view));
    SHOW_RESULT(PySequence_GetItem(view, 1));
    SHOW_RESULT(PySequence_GetItem(view, -1));
    SHOW_RESULT(PySequence_GetItem(view, 5));
    SHOW_RESULT(PySequence_Tuple(view));
    SHOW_RESULT(PyObject_GetItem(view, Py_None));
    SHOW_RESULT(call(view, "tobytes", NULL));
    SHOW_STATUS(PySequence_SetItem(view, 0, Py_None));
    SHOW_STATUS(PySequence_DelItem(view, 0));
    show_repr("view", view);
    CHECK(PyObject_Hash(view) == PyObject_Hash(bytes));
    SHOW_RESULT(PyObject_RichCompare(view, bytes, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(view, bytes, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(view, bytes, Py_LT));
    SHOW_RESULT(PyObject_RichCompare(view, Py_None, Py_EQ));
    PyObject *again = PyMemoryView_FromObject(view);
    SHOW_RESULT(PyObject_RichCompare(view, again, Py_EQ));
    SHOW(PyMemoryView_GET_BASE(again) == bytes);
    RELEASE(view, again, bytes);
    SHOW_RESULT(PyMemoryView_FromObject(Py_None));
}

TEST(released, "") {
    PyObject *bytes = PyBytes_FromString("hello");
    PyObject *view = PyMemoryView_FromObject(bytes);
    Py_buffer taken;
    SHOW_STATUS(PyObject_GetBuffer(view, &taken, PyBUF_SIMPLE));
    SHOW_RESULT(call(view, "release", NULL));
    PyBuffer_Release(&taken);
    SHOW_RESULT(call(view, "release", NULL));
    SHOW_RESULT(call(view, "release", NULL));
    show_attributes(view);
    show_repr("released", view);
    SHOW_STATUS(PyObject_Size(view));
    SHOW_RESULT(PySequence_GetItem(view, 0));
    SHOW_RESULT(PyMemoryView_FromObject(view));
    SHOW_STATUS(PyObject_GetBuffer(view, &taken, PyBUF_SIMPLE));
    SHOW_RESULT(PyObject_RichCompare(view, view, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(view, bytes, Py_EQ));
    SHOW_STATUS(PyObject_Hash(view));
    RELEASE(view, bytes);
}

TEST(of_memory, "") {
    char memory[] = "0123456789";
    PyObject *view = PyMemoryView_FromMemory(memory, 10, PyBUF_WRITE);
    PyObject *seven = PyLong_FromLong('7');
    PyObject *large = PyLong_FromLong(256);
    PyObject *index = PyLong_FromLong(3);
    show_attributes(view);
    SHOW_STATUS(PyObject_SetItem(view, index, seven));
    SHOW_STATUS(PyObject_SetItem(view, index, large));
    SHOW_STATUS(PyObject_SetItem(view, index, Py_None));
    SHOW_STATUS(PyObject_SetItem(view, large, seven));
    SHOW_STATUS(PyObject_SetItem(view, Py_None, seven));
    SHOW_STATUS(PyObject_DelItem(view, index));
    show("%s", memory);
    SHOW_STATUS(PyObject_Hash(view));
    PyObject *fixed = call(view, "toreadonly", NULL);
    show_attributes(fixed);
    SHOW_STATUS(PyObject_SetItem(fixed, index, seven));
    RELEASE(view, fixed);
    view = PyMemoryView_FromMemory(memory, 10, PyBUF_READ);
    SHOW_STATUS(PyObject_SetItem(view, index, seven));
    RELEASE(view, seven, large, index);
}

TEST(every_format, "") {
    static const char formats[] = "bBhHiIlLqQnNfd?cPez";
    for (const char *format = formats; *format != '\0'; format++) {
        char memory[16] = {1,         2,         3, 4, 5, 6, 7, 64,
                           (char)200, (char)201, 3, 4, 5, 6, 7, 64};
        char text[3] = {'@', *format, '\0'};
        Py_ssize_t size = PyBuffer_SizeFromFormat(text);
        if (size < 0) {
            PyErr_Clear();
            size = 1;
        }
        Py_ssize_t shape[1] = {16 / size};
        Py_ssize_t strides[1] = {size};
        Py_buffer info = {
            .buf = memory,
            .len = 16,
            .itemsize = size,
            .ndim = 1,
            .format = text + (*format != 'd'),
            .shape = shape,
            .strides = strides};
        PyObject *view = PyMemoryView_FromBuffer(&info);
        PyObject *two = PyLong_FromLong(2);
        PyObject *minus = PyLong_FromLong(-1);
        PyObject *huge = PyLong_FromString("99999999999999999999", NULL, 10);
        PyObject *half = PyFloat_FromDouble(0.5);
        PyObject *byte = PyBytes_FromString("x");
        PyObject *word = PyBytes_FromString("xy");
        PyObject *values[] = {two, minus, huge, half, byte, word, Py_None};
        show("format %c", *format);
        show_result("first", PySequence_GetItem(view, 0));
        show_result("last", PySequence_GetItem(view, -1));
        for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
            show_status("set", PySequence_SetItem(view, 0, values[i]));
            show_result("now", PySequence_GetItem(view, 0));
        }
        RELEASE(view, two, minus, huge, half, byte, word);
    }
}

TEST(dimensions, "") {
    char memory[] = "abcdefghijkl";
    Py_ssize_t shape[2] = {3, 4};
    Py_ssize_t strides[2] = {4, 1};
    Py_buffer info = {
        .buf = memory,
        .len = 12,
        .itemsize = 1,
        .ndim = 2,
        .format = "c",
        .shape = shape,
        .strides = strides};
    PyObject *view = PyMemoryView_FromBuffer(&info);
    PyObject *one = PyLong_FromLong(1);
    PyObject *nine = PyLong_FromLong(9);
    PyObject *key = PyTuple_Pack(2, one, one);
    PyObject *outside = PyTuple_Pack(2, one, nine);
    PyObject *many = PyTuple_Pack(3, one, one, one);
    PyObject *single = PyTuple_Pack(1, one);
    PyObject *letter = PyBytes_FromString("Z");
    PyObject *order = PyUnicode_FromString("F");
    PyObject *bad = PyUnicode_FromString("X");
    show_attributes(view);
    SHOW_RESULT(PyObject_GetItem(view, key));
    SHOW_RESULT(PyObject_GetItem(view, outside));
    SHOW_RESULT(PyObject_GetItem(view, many));
    SHOW_RESULT(PyObject_GetItem(view, single));
    SHOW_RESULT(PyObject_GetItem(view, one));
    SHOW_STATUS(PyObject_SetItem(view, key, letter));
    SHOW_RESULT(call(view, "tobytes", NULL));
    SHOW_RESULT(call(view, "tobytes", order));
    SHOW_RESULT(call(view, "tobytes", bad));
    SHOW_RESULT(call(view, "tobytes", Py_None));
    SHOW(PyObject_Size(view));
    PyObject *columns = PyMemoryView_GetContiguous(view, PyBUF_READ, 'F');
    show_attributes(columns);
    SHOW_RESULT(call(columns, "tobytes", order));
    SHOW_RESULT(PyObject_RichCompare(columns, view, Py_EQ));
    SHOW_RESULT(PyMemoryView_GetContiguous(view, PyBUF_WRITE, 'F'));
    PyObject *rows = PyMemoryView_GetContiguous(view, PyBUF_WRITE, 'C');
    SHOW(PyMemoryView_GET_BUFFER(rows)->buf == memory);
    RELEASE(view, one, nine, key, outside, many, single, letter, order, bad);
    RELEASE(columns, rows);
}

TEST(no_dimension, "") {
    int number = 42;
    Py_buffer info = {
        .buf = &number,
        .len = sizeof number,
        .itemsize = sizeof number,
        .format = "i"};
    PyObject *view = PyMemoryView_FromBuffer(&info);
    PyObject *key = PyTuple_New(0);
    PyObject *seven = PyLong_FromLong(7);
    show_attributes(view);
    SHOW_RESULT(PyObject_GetItem(view, key));
    SHOW(PyObject_GetItem(view, Py_Ellipsis) == view);
    Py_DECREF(view);
    SHOW_RESULT(PyObject_GetItem(view, seven));
    SHOW_STATUS(PyObject_Size(view));
    SHOW_STATUS(PyObject_SetItem(view, key, seven));
    SHOW_STATUS(PyObject_SetItem(view, Py_Ellipsis, seven));
    SHOW(number);
    info.buf = NULL;
    SHOW_RESULT(PyMemoryView_FromBuffer(&info));
    RELEASE(view, key, seven);
}

TEST(construction, "") {
    PyObject *type = (PyObject *)&PyMemoryView_Type;
    PyObject *bytes = PyBytes_FromString("b");
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, bytes, bytes, NULL));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    PyObject *view = PyObject_CallOneArg(type, bytes);
    SHOW_RESULT(call(view, "__enter__", NULL));
    SHOW_RESULT(call(view, "__exit__", NULL));
    SHOW_RESULT(call(view, "__enter__", NULL));
    RELEASE(bytes, view);
}

TEST_MAIN(
    NULL, &of_bytes, &released, &of_memory, &every_format, &dimensions,
    &no_dimension, &construction)
