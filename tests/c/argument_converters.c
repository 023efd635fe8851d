/* Do the converters that argument formats and Argument Clinic use take, and
 * refuse, what CPython's do? */
#include "argument_values.h"

#include <string.h>
#include <wchar.h>

static void show_conversion(const char *name, int result, long long number) {
    if (result == 0) {
        show_status(name, result);
    } else {
        show("%s: %d, %lld", name, result, number);
    }
}

#define CONVERT(function, type, value)                                         \
    do {                                                                       \
        type converted = 33;                                                   \
        int result = function(value, &converted);                              \
        show_conversion(#function, result, (long long)converted);              \
    } while (0)

TEST(numbers, "") {
    for (int i = 0; i < values_made; i++) {
        PyObject *value = values[i].object;
        show("%s", values[i].name);
        CONVERT(_PyLong_UnsignedShort_Converter, unsigned short, value);
        CONVERT(_PyLong_UnsignedInt_Converter, unsigned, value);
        CONVERT(_PyLong_UnsignedLong_Converter, unsigned long, value);
        CONVERT(_PyLong_UnsignedLongLong_Converter, unsigned long long, value);
        CONVERT(_PyLong_Size_t_Converter, size_t, value);
        CONVERT(_Py_convert_optional_to_ssize_t, Py_ssize_t, value);
        CONVERT(_PyEval_SliceIndex, Py_ssize_t, value);
        CONVERT(_PyEval_SliceIndexNotNone, Py_ssize_t, value);
        CONVERT(_PyLong_FileDescriptor_Converter, int, value);
        SHOW_STATUS(PyObject_AsFileDescriptor(value));
    }
}

/* Objects whose methods give what they are made for. */
struct file {
    PyObject_HEAD
    PyObject *answer; /* NULL for an error */
};

static PyObject *answer(PyObject *self, PyObject *unused) {
    (void)unused;
    PyObject *given = ((struct file *)self)->answer;
    if (given == NULL) {
        PyErr_SetString(PyExc_ArithmeticError, "no file");
    }
    return Py_XNewRef(given);
}

static PyMethodDef file_methods[] = {
    {"__fspath__", answer, METH_NOARGS, NULL},
    {"fileno", answer, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};
static PyTypeObject file_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.file",
    .tp_basicsize = sizeof(struct file), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = file_methods};

static void show_object(const char *name, int result, PyObject *object) {
    if (result == 0) {
        show_status(name, result);
        return;
    }
    show("%s: 0x%x", name, (unsigned)result);
    if (strcmp(name, "PyUnicode_FSDecoder") == 0) {
        SHOW(PyUnicode_GetLength(object));
        for (Py_ssize_t i = 0; i < PyUnicode_GetLength(object); i++) {
            show("%x", (unsigned)PyUnicode_ReadChar(object, i));
        }
    } else {
        show_repr("bytes", object);
    }
}

static void convert_name(PyObject *value) {
    PyObject *object = NULL;
    int result = PyUnicode_FSConverter(value, &object);
    show_object("PyUnicode_FSConverter", result, object);
    if (result != 0) {
        SHOW(PyUnicode_FSConverter(NULL, &object));
        CHECK(object == NULL);
    }
    result = PyUnicode_FSDecoder(value, &object);
    show_object("PyUnicode_FSDecoder", result, object);
    if (result != 0) {
        SHOW(PyUnicode_FSDecoder(NULL, &object));
        CHECK(object == NULL);
    }
    PyObject *path = PyOS_FSPath(value);
    SHOW(path == value);
    if (path == NULL) {
        show_error("PyOS_FSPath");
    }
    Py_XDECREF(path);
}

TEST(names_of_files, "") {
    for (int i = 0; i < values_made; i++) {
        show("%s", values[i].name);
        convert_name(values[i].object);
    }
    PyObject *bytes = PyBytes_FromString("caf\xe9");
    convert_name(bytes);
    Py_DECREF(bytes);
}

TEST(objects_that_stand_for_files, "") {
    CHECK(PyType_Ready(&file_type) == 0);
    struct file *file = PyObject_New(struct file, &file_type);
    PyObject *text = PyUnicode_FromString("name");
    PyObject *bytes = PyBytes_FromString("name");
    PyObject *number = PyLong_FromLong(5);
    PyObject *negative = PyLong_FromLong(-5);
    PyObject *answers[] = {text, bytes, number, negative, Py_None, NULL};
    for (int i = 0; i < 6; i++) {
        file->answer = answers[i];
        show("answer %d", i);
        convert_name((PyObject *)file);
        SHOW_STATUS(PyObject_AsFileDescriptor((PyObject *)file));
    }
    RELEASE(text, bytes, number, negative, (PyObject *)file);
}

TEST(wide_characters, "") {
    for (int i = 0; i < values_made; i++) {
        wchar_t *text = NULL;
        show("%s", values[i].name);
        int result =
            _PyUnicode_WideCharString_Converter(values[i].object, &text);
        show_status("_PyUnicode_WideCharString_Converter", result);
        if (result != 0) {
            SHOW(wcslen(text));
            SHOW(_PyUnicode_WideCharString_Converter(NULL, &text));
        }
        CHECK(text == NULL);
        result =
            _PyUnicode_WideCharString_Opt_Converter(values[i].object, &text);
        show_status("_PyUnicode_WideCharString_Opt_Converter", result);
        if (result > 1) {
            SHOW(text[0]);
            SHOW(_PyUnicode_WideCharString_Opt_Converter(NULL, &text));
        }
        CHECK(text == NULL);
    }
}

TEST(strings_and_wide_characters, "") {
    PyObject *text = PyUnicode_FromString("a\xe2\x82\xac\xf0\x9f\x98\x80");
    PyObject *with_zero = PyUnicode_FromStringAndSize("a\0b", 3);
    for (Py_ssize_t size = 0; size <= 5; size++) {
        wchar_t block[] = L"######";
        SHOW_STATUS(PyUnicode_AsWideChar(text, block, size));
        for (int i = 0; i < 6; i++) {
            show("%lx", (unsigned long)block[i]);
        }
    }
    SHOW_STATUS(PyUnicode_AsWideChar(text, NULL, 0));
    SHOW_STATUS(PyUnicode_AsWideChar(NULL, NULL, 0));
    SHOW_STATUS(PyUnicode_AsWideChar(Py_None, NULL, 0));
    Py_ssize_t size = 77;
    wchar_t *copy = PyUnicode_AsWideCharString(text, &size);
    SHOW(size);
    SHOW_RESULT(PyUnicode_FromWideChar(copy, size));
    SHOW_RESULT(PyUnicode_FromWideChar(copy, -1));
    SHOW_RESULT(PyUnicode_FromWideChar(copy, 1));
    SHOW_RESULT(PyUnicode_FromWideChar(NULL, 0));
    SHOW_RESULT(PyUnicode_FromWideChar(NULL, 1));
    PyMem_Free(copy);
    SHOW(PyUnicode_AsWideCharString(with_zero, NULL) == NULL);
    show_error("a zero");
    copy = PyUnicode_AsWideCharString(with_zero, &size);
    SHOW(size);
    PyMem_Free(copy);
    SHOW(PyUnicode_AsWideCharString(Py_None, NULL) == NULL);
    show_error("None");
    SHOW(PyUnicode_AsWideCharString(NULL, NULL) == NULL);
    show_error("NULL");
    wchar_t beyond[] = {0x110000, 0};
    SHOW_RESULT(PyUnicode_FromWideChar(beyond, 1));
    RELEASE(text, with_zero);
}

TEST_MAIN(
    make_values, &numbers, &names_of_files, &objects_that_stand_for_files,
    &wide_characters, &strings_and_wide_characters)
