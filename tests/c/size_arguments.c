/* What do methods say about a size that is too large, or none? */
#include "class_body.h"

#include <string.h>

typedef struct {
    const char *text; /* the type of the object */
    const char *method;
    int place; /* of the size among the arguments */
    int count;
} Case;

static const Case cases[] = {
    {"str", "center", 0, 1},       {"str", "ljust", 0, 1},
    {"str", "rjust", 0, 1},        {"str", "zfill", 0, 1},
    {"str", "split", 1, 2},        {"str", "rsplit", 1, 2},
    {"str", "replace", 2, 3},      {"str", "expandtabs", 0, 1},
    {"str", "__mul__", 0, 1},      {"bytes", "center", 0, 1},
    {"bytes", "ljust", 0, 1},      {"bytes", "zfill", 0, 1},
    {"bytes", "split", 1, 2},      {"bytes", "replace", 2, 3},
    {"bytes", "expandtabs", 0, 1}, {"bytearray", "pop", 0, 1},
    {"bytearray", "insert", 0, 2}, {"list", "pop", 0, 1},
    {"list", "insert", 0, 2},      {"list", "__mul__", 0, 1},
    {"int", "to_bytes", 0, 1}};
enum { CASES = sizeof cases / sizeof cases[0] };

static PyObject *object_of(const char *kind) {
    switch (kind[0] == 'b' ? kind[4] : kind[0]) {
    case 's': /* str, and bytes */
        return kind[0] == 's' ? PyUnicode_FromString("text")
                              : PyBytes_FromString("bytes");
    case 'a':
        return PyByteArray_FromStringAndSize("array", 5);
    case 'l':
        return Py_BuildValue("[ii]", 1, 2);
    default:
        return PyLong_FromLong(77);
    }
}

/* The other arguments are None, or parts of the object. */
static PyObject *other_argument(const Case *tried, int place) {
    if (strcmp(tried->method, "replace") == 0) {
        return tried->text[0] == 's'
                   ? PyUnicode_FromString(place == 0 ? "t" : "u")
                   : PyBytes_FromString(place == 0 ? "t" : "u");
    }
    return strcmp(tried->method, "insert") == 0 ? PyLong_FromLong(65)
                                                : Py_NewRef(Py_None);
}

static void call(const Case *tried, PyObject *size) {
    PyObject *object = object_of(tried->text);
    PyObject *method = PyObject_GetAttrString(object, tried->method);
    PyObject *args = PyTuple_New(tried->count);
    for (int i = 0; i < tried->count; i++) {
        PyTuple_SET_ITEM(
            args, i,
            i == tried->place ? Py_NewRef(size) : other_argument(tried, i));
    }
    show("%s.%s", tried->text, tried->method);
    SHOW_RESULT(PyObject_Call(method, args, NULL));
    RELEASE(object, method, args);
}

static void call_all(PyObject *size) {
    for (int i = 0; i < CASES; i++) {
        call(&cases[i], size);
    }
    Py_DECREF(size);
}

TEST(too_large_sizes, "") {
    call_all(PyLong_FromString("1000000000000000000000000000000", NULL, 10));
    call_all(PyLong_FromString("-1000000000000000000000000000000", NULL, 10));
}

TEST(what_has_an_index_that_is_too_large, "") {
    PyObject *huge =
        PyLong_FromString("1000000000000000000000000000000", NULL, 10);
    PyObject *type =
        class_with("C", NULL, "__index__", method_returning("index", huge));
    call_all(instance_of(type));
    Py_DECREF(type);
}

TEST(what_is_no_size, "") {
    call_all(PyUnicode_FromString("x"));
    call_all(PyFloat_FromDouble(1.0));
}

TEST_MAIN(
    NULL, &too_large_sizes, &what_has_an_index_that_is_too_large,
    &what_is_no_size)
