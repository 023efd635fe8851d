/* Arguments of many kinds, for the units of a format. */
#ifndef TESTS_C_ARGUMENT_VALUES_H
#define TESTS_C_ARGUMENT_VALUES_H

#include "harness.h"

static PyObject *seven(PyObject *self) {
    (void)self;
    return PyLong_FromLong(7);
}

static PyObject *half(PyObject *self) {
    (void)self;
    return PyFloat_FromDouble(0.5);
}

static PyObject *fail(PyObject *self) {
    (void)self;
    PyErr_SetString(PyExc_ArithmeticError, "no number");
    return NULL;
}

static PyObject *none(PyObject *self) {
    (void)self;
    return Py_NewRef(Py_None);
}

static int no_truth(PyObject *self) {
    (void)self;
    PyErr_SetString(PyExc_ArithmeticError, "no truth");
    return -1;
}

/* Every second byte. */
static int get_scattered(PyObject *self, Py_buffer *view, int flags) {
    static char memory[] = "a b c ";
    static Py_ssize_t shape = 3;
    static Py_ssize_t stride = 2;
    (void)flags;
    *view = (Py_buffer){
        .buf = memory,
        .obj = Py_NewRef(self),
        .len = 3,
        .itemsize = 1,
        .ndim = 1,
        .format = "B",
        .shape = &shape,
        .strides = &stride,
    };
    return 0;
}

/* Memory that has to be given back. */
static int views;

static int get_lent(PyObject *self, Py_buffer *view, int flags) {
    static char memory[] = "lent";
    views++;
    return PyBuffer_FillInfo(view, self, memory, 4, 0, flags);
}

static void release_lent(PyObject *self, Py_buffer *view) {
    (void)self;
    (void)view;
    views--;
}

static PyNumberMethods index_number = {.nb_index = seven};
static PyNumberMethods float_number = {.nb_float = half};
static PyNumberMethods failing_number = {
    .nb_index = fail, .nb_float = fail, .nb_bool = no_truth};
static PyNumberMethods wrong_number = {.nb_index = none, .nb_float = none};
static PyBufferProcs scattered_buffer = {.bf_getbuffer = get_scattered};
static PyBufferProcs lent_buffer = {
    .bf_getbuffer = get_lent, .bf_releasebuffer = release_lent};

#define VALUE_TYPE(text, ...)                                                  \
    {                                                                          \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests." text,                \
                                    .tp_basicsize = sizeof(PyObject),          \
                                    .tp_flags = Py_TPFLAGS_DEFAULT,            \
                                    __VA_ARGS__                                \
    }
static PyTypeObject value_types[] = {
    VALUE_TYPE("indexed", .tp_as_number = &index_number),
    VALUE_TYPE("floated", .tp_as_number = &float_number),
    VALUE_TYPE("failing", .tp_as_number = &failing_number),
    VALUE_TYPE("wrong", .tp_as_number = &wrong_number),
    VALUE_TYPE("scattered", .tp_as_buffer = &scattered_buffer),
    VALUE_TYPE("lent", .tp_as_buffer = &lent_buffer),
};
enum { value_type_count = sizeof value_types / sizeof value_types[0] };

enum { value_count = 40 };
static struct {
    const char *name;
    PyObject *object;
} values[value_count];
static int values_made;

static void add_value(const char *name, PyObject *object) {
    CHECK(object != NULL);
    CHECK(values_made < value_count);
    values[values_made].name = name;
    values[values_made].object = object;
    values_made++;
}

static void add_int(const char *digits) {
    add_value(digits, PyLong_FromString(digits, NULL, 10));
}

/* Setup of a program. */
static void make_values(void) {
    static const char *const ints[] = {
        "0",
        "-1",
        "127",
        "255",
        "256",
        "-32769",
        "32768",
        "65536",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "99999999999999999999999999999999"};
    static char writable[] = "writable";
    add_value("None", Py_NewRef(Py_None));
    add_value("True", Py_NewRef(Py_True));
    for (size_t i = 0; i < sizeof ints / sizeof ints[0]; i++) {
        add_int(ints[i]);
    }
    add_value("1.5", PyFloat_FromDouble(1.5));
    add_value("''", PyUnicode_FromString(""));
    add_value("'a'", PyUnicode_FromString("a"));
    add_value("'h\\xe9'", PyUnicode_FromString("h\xc3\xa9"));
    add_value("'\\u20ac'", PyUnicode_FromString("\xe2\x82\xac"));
    add_value("'a\\0b'", PyUnicode_FromStringAndSize("a\0b", 3));
    add_value("'\\ud800'", PyUnicode_FromOrdinal(0xd800));
    add_value("b''", PyBytes_FromString(""));
    add_value("b'x'", PyBytes_FromString("x"));
    add_value("b'a\\0b'", PyBytes_FromStringAndSize("a\0b", 3));
    add_value("[]", PyList_New(0));
    add_value("()", PyTuple_New(0));
    add_value("view", PyMemoryView_FromObject(values[values_made - 4].object));
    add_value(
        "writable",
        PyMemoryView_FromMemory(writable, sizeof writable - 1, PyBUF_WRITE));
    for (int i = 0; i < value_type_count; i++) {
        CHECK(PyType_Ready(&value_types[i]) == 0);
        add_value(
            value_types[i].tp_name, PyType_GenericAlloc(&value_types[i], 0));
    }
}

#endif
