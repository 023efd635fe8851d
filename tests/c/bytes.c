/* Do bytes behave as CPython's: making, reading, comparing, joining? */
#include "harness.h"

#include <string.h>

static PyObject *bytes_of(const char *text) {
    return PyBytes_FromString(text);
}

TEST(making_and_reading, "") {
    PyObject *some = PyBytes_FromStringAndSize("a\0b", 3);
    char *data = NULL;
    Py_ssize_t size = -1;
    SHOW(PyBytes_Check(some) && PyBytes_CheckExact(some));
    SHOW(PyBytes_Size(some));
    SHOW(PyBytes_GET_SIZE(some));
    SHOW(PyBytes_AsString(some)[2]);
    SHOW(PyBytes_AS_STRING(some)[3]);
    SHOW_STATUS(PyBytes_AsStringAndSize(some, &data, &size));
    SHOW(size);
    SHOW_STATUS(PyBytes_AsStringAndSize(some, &data, NULL));
    SHOW_STATUS(PyBytes_AsStringAndSize(some, NULL, NULL));
    SHOW_STATUS(PyBytes_AsStringAndSize(Py_None, &data, NULL));
    SHOW_STATUS(PyBytes_Size(Py_None));
    SHOW(PyBytes_AsString(Py_None) == NULL);
    show_error("of None");
    SHOW_RESULT(PyBytes_FromStringAndSize(NULL, -1));
    SHOW_RESULT(PyBytes_FromStringAndSize(NULL, PY_SSIZE_T_MAX));
    SHOW_RESULT(PyBytes_FromStringAndSize("x", 0));
    SHOW_RESULT(PyBytes_FromString(""));
    SHOW(PyBytes_FromString("") == PyBytes_FromStringAndSize(NULL, 0));
    SHOW(PyBytes_FromString("q") == PyBytes_FromStringAndSize("q", 1));
    PyObject *fresh = PyBytes_FromStringAndSize(NULL, 4);
    memcpy(PyBytes_AS_STRING(fresh), "wxyz", 4);
    show_repr("fresh", fresh);
    RELEASE(some, fresh);
}

TEST(representation, "") {
    static const char *const texts[] = {
        "plain",         "it's", "\"said\"",
        "it's \"said\"", "\\",   "\t\n\r\x7f\xff\x1f ~",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *bytes = bytes_of(texts[i]);
        show_result("repr", PyObject_Repr(bytes));
        show_result("str", PyObject_Str(bytes));
        show_result("smart", PyBytes_Repr(bytes, 1));
        show_result("plain", PyBytes_Repr(bytes, 0));
        Py_DECREF(bytes);
    }
}

TEST(order_and_hash, "") {
    static const char *const texts[] = {"", "a", "ab", "b", "a\xff", "ABC"};
    enum { count = sizeof texts / sizeof texts[0] };
    for (int i = 0; i < count; i++) {
        PyObject *left = bytes_of(texts[i]);
        PyObject *text = PyUnicode_DecodeLatin1(
            texts[i], (Py_ssize_t)strlen(texts[i]), NULL);
        CHECK(PyObject_Hash(left) == PyObject_Hash(text));
        for (int j = 0; j < count; j++) {
            PyObject *right = bytes_of(texts[j]);
            char row[7] = "";
            for (int op = Py_LT; op <= Py_GE; op++) {
                row[op] =
                    PyObject_RichCompareBool(left, right, op) == 1 ? 'y' : '-';
            }
            show("%d %d %s", i, j, row);
            Py_DECREF(right);
        }
        SHOW_RESULT(PyObject_RichCompare(left, text, Py_EQ));
        SHOW_RESULT(PyObject_RichCompare(left, text, Py_LT));
        SHOW_RESULT(PyObject_RichCompare(left, Py_None, Py_NE));
        RELEASE(left, text);
    }
}

TEST(sequence, "") {
    PyObject *bytes = bytes_of("hello\xff");
    PyObject *keys[] = {
        PyLong_FromLong(0),
        PyLong_FromLong(-1),
        PyLong_FromLong(6),
        PyLong_FromLong(-7),
        PyLong_FromString("99999999999999999999", NULL, 10),
        Py_NewRef(Py_None),
        bytes_of("x"),
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        show_result("item", PyObject_GetItem(bytes, keys[i]));
    }
    release(keys, sizeof keys / sizeof keys[0]);
    SHOW_RESULT(PySequence_GetItem(bytes, 5));
    SHOW_RESULT(PySequence_GetItem(bytes, -6));
    SHOW_RESULT(PySequence_GetItem(bytes, -7));
    SHOW(PyObject_Size(bytes));
    SHOW(PyObject_IsTrue(bytes));
    static const char *const parts[] = {"",           "l", "ll",  "lo\xff",
                                        "hello\xff!", "x", "\xff"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        PyObject *part = bytes_of(parts[i]);
        show_status("contains", PySequence_Contains(bytes, part));
        Py_DECREF(part);
    }
    static const long values[] = {104, 0, 255, 256, -1};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        PyObject *value = PyLong_FromLong(values[i]);
        show_status("contains", PySequence_Contains(bytes, value));
        Py_DECREF(value);
    }
    SHOW_STATUS(PySequence_Contains(bytes, Py_None));
    PyObject *tuple = PySequence_Tuple(bytes);
    show_result("tuple", tuple);
    Py_DECREF(bytes);
}

TEST(slices, "") {
    static const char *const texts[] = {"", "a", "hello"};
    static const long ends[] = {0, 1, -1, 3, -3, 10, -10};
    static const long steps[] = {1, 2, -1, -2, 0};
    enum { end_count = sizeof ends / sizeof ends[0] };
    for (size_t t = 0; t < sizeof texts / sizeof texts[0]; t++) {
        PyObject *bytes = bytes_of(texts[t]);
        for (int i = 0; i <= end_count; i++) {
            for (int j = 0; j <= end_count; j++) {
                for (int k = 0; k < 5; k++) {
                    PyObject *start = i < end_count ? PyLong_FromLong(ends[i])
                                                    : Py_NewRef(Py_None);
                    PyObject *stop = j < end_count ? PyLong_FromLong(ends[j])
                                                   : Py_NewRef(Py_None);
                    PyObject *step = PyLong_FromLong(steps[k]);
                    PyObject *slice = PySlice_New(start, stop, step);
                    show_result("slice", PyObject_GetItem(bytes, slice));
                    RELEASE(start, stop, step, slice);
                }
            }
        }
        show_result("part", PySequence_GetSlice(bytes, 1, 3));
        Py_DECREF(bytes);
    }
}

TEST(joining, "") {
    PyObject *empty = bytes_of("");
    PyObject *a = bytes_of("abc");
    PyObject *text = PyUnicode_FromString("abc");
    SHOW_RESULT(PySequence_Concat(a, a));
    SHOW_RESULT(PySequence_Concat(a, empty));
    SHOW(PySequence_Concat(a, empty) == a);
    SHOW(PySequence_Concat(empty, a) == a);
    Py_DECREF(a);
    Py_DECREF(a);
    SHOW_RESULT(PyNumber_Add(a, text));
    SHOW_RESULT(PyNumber_Add(a, Py_None));
    static const Py_ssize_t counts[] = {-1, 0, 1, 2, 7, PY_SSIZE_T_MAX};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        show_result("repeat", PySequence_Repeat(a, counts[i]));
        show_result("repeat none", PySequence_Repeat(empty, counts[i]));
    }
    PyObject *one = bytes_of("z");
    SHOW_RESULT(PySequence_Repeat(one, 5));
    RELEASE(empty, a, text, one);
}

TEST(growing_in_place, "") {
    PyObject *bytes = bytes_of("abc");
    PyObject *more = bytes_of("def");
    PyBytes_Concat(&bytes, more);
    show_repr("once", bytes);
    PyBytes_Concat(&bytes, bytes);
    SHOW(bytes == NULL);
    show_error("itself");
    bytes = bytes_of("abc");
    PyObject *kept = Py_NewRef(bytes);
    PyBytes_Concat(&bytes, more);
    show_repr("shared", kept);
    show_repr("grown", bytes);
    PyBytes_ConcatAndDel(&bytes, Py_NewRef(more));
    show_repr("and released", bytes);
    PyBytes_Concat(&bytes, Py_None);
    SHOW(bytes == NULL);
    show_error("with None");
    PyBytes_Concat(&bytes, more);
    SHOW(bytes == NULL);
    Py_XSETREF(bytes, bytes_of("x"));
    PyBytes_Concat(&bytes, NULL);
    SHOW(bytes == NULL);
    PyBytes_ConcatAndDel(&bytes, NULL);
    RELEASE(kept, more);
}

TEST(resizing, "") {
    PyObject *bytes = PyBytes_FromStringAndSize("abcdef", 6);
    SHOW_STATUS(_PyBytes_Resize(&bytes, 3));
    show_repr("shorter", bytes);
    SHOW_STATUS(_PyBytes_Resize(&bytes, 3));
    SHOW_STATUS(_PyBytes_Resize(&bytes, 0));
    show_repr("empty", bytes);
    SHOW_STATUS(_PyBytes_Resize(&bytes, 2));
    PyBytes_AS_STRING(bytes)[0] = 'x';
    PyBytes_AS_STRING(bytes)[1] = 'y';
    show_repr("new", bytes);
    PyObject *kept = Py_NewRef(bytes);
    SHOW_STATUS(_PyBytes_Resize(&bytes, 9));
    SHOW(bytes == NULL);
    bytes = Py_NewRef(kept);
    SHOW_STATUS(_PyBytes_Resize(&bytes, -1));
    SHOW(bytes == NULL);
    bytes = Py_NewRef(Py_None);
    SHOW_STATUS(_PyBytes_Resize(&bytes, 1));
    SHOW(bytes == NULL);
    bytes = PyBytes_FromStringAndSize("abcdef", 6);
    SHOW_STATUS(_PyBytes_Resize(&bytes, PY_SSIZE_T_MAX - 100));
    SHOW(bytes == NULL);
    Py_DECREF(kept);
}

/* Through a pointer: what the compiler would warn of is tested too. */
static PyObject *(*format)(const char *, ...) = PyBytes_FromFormat;

TEST(formats, "") {
    SHOW_RESULT(format("plain"));
    SHOW_RESULT(format(""));
    SHOW_RESULT(format("%d %i %u", -5, 7, 4000000000U));
    SHOW_RESULT(format("%ld %lu", -5000000000L, 5000000000UL));
    SHOW_RESULT(format("%zd %zu", (Py_ssize_t)-1, (size_t)-1));
    SHOW_RESULT(format("%x|%c|%%|%5d", 255, 'A', 3));
    SHOW_RESULT(format("%s|%.3s|%.0s|%.9s", "abcdef", "abcdef", "a", "abc"));
    SHOW_RESULT(format("%p", (void *)0x1234));
    SHOW_RESULT(format("%c", 256));
    SHOW_RESULT(format("%c", -1));
    SHOW_RESULT(format("a%q %d b", 3));
    SHOW_RESULT(format("end %"));
    SHOW_RESULT(format("%lx", 3L));
}

static PyObject *call(
    PyObject *callable, PyObject *a, PyObject *b, PyObject *c) {
    return PyObject_CallFunctionObjArgs(callable, a, b, c, NULL);
}

TEST(construction, "") {
    PyObject *type = (PyObject *)&PyBytes_Type;
    PyObject *text = PyUnicode_FromString("h\xc3\xa9");
    PyObject *utf8 = PyUnicode_FromString("UTF-8");
    PyObject *latin = PyUnicode_FromString("Latin-1");
    PyObject *ascii = PyUnicode_FromString("ascii");
    PyObject *unknown = PyUnicode_FromString("no-such");
    PyObject *replace = PyUnicode_FromString("replace");
    PyObject *five = PyLong_FromLong(5);
    PyObject *minus = PyLong_FromLong(-1);
    PyObject *huge = PyLong_FromString("99999999999999999999", NULL, 10);
    PyObject *bytes = bytes_of("abc");
    PyObject *values = PyTuple_Pack(2, five, five);
    PyObject *bad = PyTuple_Pack(2, five, huge);
    PyObject *large = PyTuple_Pack(1, minus);
    PyObject *wrong = PyTuple_Pack(1, text);
    SHOW_RESULT(call(type, NULL, NULL, NULL));
    SHOW_RESULT(call(type, five, NULL, NULL));
    SHOW_RESULT(call(type, minus, NULL, NULL));
    SHOW_RESULT(call(type, huge, NULL, NULL));
    SHOW_RESULT(call(type, bytes, NULL, NULL));
    SHOW_RESULT(call(type, values, NULL, NULL));
    SHOW_RESULT(call(type, bad, NULL, NULL));
    SHOW_RESULT(call(type, large, NULL, NULL));
    SHOW_RESULT(call(type, wrong, NULL, NULL));
    SHOW_RESULT(call(type, text, NULL, NULL));
    SHOW_RESULT(call(type, text, utf8, NULL));
    SHOW_RESULT(call(type, text, latin, NULL));
    SHOW_RESULT(call(type, text, ascii, NULL));
    SHOW_RESULT(call(type, text, ascii, replace));
    SHOW_RESULT(call(type, text, unknown, NULL));
    SHOW_RESULT(call(type, text, five, NULL));
    SHOW_RESULT(call(type, five, utf8, NULL));
    SHOW_RESULT(call(type, Py_None, NULL, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(type, text, text, text, text, NULL));
    SHOW_RESULT(PyBytes_FromObject(values));
    SHOW_RESULT(PyBytes_FromObject(text));
    SHOW_RESULT(PyBytes_FromObject(five));
    SHOW_RESULT(PyBytes_FromObject(NULL));
    SHOW_RESULT(PyObject_Bytes(NULL));
    SHOW_RESULT(PyObject_Bytes(bytes));
    SHOW_RESULT(PyObject_Bytes(five));
    SHOW_RESULT(PyObject_Bytes(text));
    RELEASE(
        text, utf8, latin, ascii, unknown, replace, five, minus, huge, bytes);
    RELEASE(values, bad, large, wrong);
}

static PyObject *own_bytes(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyBytes_FromString("own");
}

static PyObject *no_bytes(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyLong_FromLong(1);
}

static PyMethodDef own_methods[] = {
    {"__bytes__", own_bytes, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyMethodDef bad_methods[] = {
    {"__bytes__", no_bytes, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyTypeObject Own_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Own",
    .tp_basicsize = sizeof(PyObject),
    .tp_methods = own_methods,
    .tp_new = PyType_GenericNew,
};
static PyTypeObject Bad_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Bad",
    .tp_basicsize = sizeof(PyObject),
    .tp_methods = bad_methods,
    .tp_new = PyType_GenericNew,
};
static PyTypeObject SubBytes_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.SubBytes",
    .tp_base = &PyBytes_Type,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

TEST(objects_with_their_own_bytes, "") {
    PyObject *own = PyObject_CallNoArgs((PyObject *)&Own_Type);
    PyObject *bad = PyObject_CallNoArgs((PyObject *)&Bad_Type);
    PyObject *some = bytes_of("some");
    PyObject *sub = PyObject_CallOneArg((PyObject *)&SubBytes_Type, some);
    SHOW_RESULT(PyObject_Bytes(own));
    SHOW_RESULT(PyObject_Bytes(bad));
    SHOW_RESULT(PyObject_CallOneArg((PyObject *)&PyBytes_Type, own));
    SHOW_RESULT(PyObject_CallOneArg((PyObject *)&PyBytes_Type, bad));
    SHOW_RESULT(PyBytes_FromObject(own));
    show_repr("sub", sub);
    SHOW(PyBytes_Check(sub) && !PyBytes_CheckExact(sub));
    SHOW(PyObject_RichCompareBool(sub, some, Py_EQ));
    CHECK(PyObject_Hash(sub) == PyObject_Hash(some));
    SHOW_RESULT(PySequence_Repeat(sub, 1));
    SHOW_RESULT(PySequence_Concat(sub, some));
    RELEASE(own, bad, some, sub);
}

static void ready_types(void) {
    CHECK(PyType_Ready(&Own_Type) == 0);
    CHECK(PyType_Ready(&Bad_Type) == 0);
    CHECK(PyType_Ready(&SubBytes_Type) == 0);
}

TEST_MAIN(
    ready_types, &making_and_reading, &representation, &order_and_hash,
    &sequence, &slices, &joining, &growing_in_place, &resizing, &formats,
    &construction, &objects_with_their_own_bytes)
