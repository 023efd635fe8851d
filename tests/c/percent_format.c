/* Does the operator % put values into texts and bytes as CPython does? */
#include "class_body.h"
#include "harness.h"

#include <string.h>

static PyObject *index_of(PyObject *self) {
    (void)self;
    return PyLong_FromLong(65);
}

static PyObject *integer_of(PyObject *self) {
    (void)self;
    return PyLong_FromLong(66);
}

static PyObject *float_of(PyObject *self) {
    (void)self;
    return PyFloat_FromDouble(1.5);
}

static PyObject *refuse(PyObject *self) {
    return PyErr_Format(PyExc_LookupError, "from %s", Py_TYPE(self)->tp_name);
}

static PyObject *bytes_of(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyBytes_FromString("own");
}

#define NUMBER(name, slot, function)                                           \
    static PyNumberMethods name##_number = {.slot = function};                 \
    static PyTypeObject name##_Type = {                                        \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = #name,                        \
        .tp_basicsize = sizeof(PyObject),                                      \
        .tp_flags = Py_TPFLAGS_DEFAULT,                                        \
        .tp_as_number = &name##_number,                                        \
    };

NUMBER(Index, nb_index, index_of)
NUMBER(Integer, nb_int, integer_of)
NUMBER(Real, nb_float, float_of)
NUMBER(Refusing, nb_int, refuse)

static PyMethodDef own_methods[] = {
    {"__bytes__", bytes_of, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static PyObject *own_repr(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("caf\xc3\xa9");
}

static PyTypeObject Own_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Own",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = own_methods,
    .tp_repr = own_repr,
};

static PyTypeObject *const types[] = {
    &Index_Type, &Integer_Type, &Real_Type, &Refusing_Type, &Own_Type};

enum { TYPES = sizeof types / sizeof types[0], VALUES_MAX = 50 };

static PyObject *values[VALUES_MAX];
static int value_count;

static void ready(void) {
    for (int i = 0; i < TYPES; i++) {
        CHECK(PyType_Ready(types[i]) == 0);
    }
}

static void add_value(PyObject *stolen) {
    CHECK(stolen != NULL && value_count < VALUES_MAX);
    values[value_count++] = stolen;
}

static PyObject *pair(long first, long second) {
    PyObject *a = PyLong_FromLong(first);
    PyObject *b = PyLong_FromLong(second);
    PyObject *result = PyTuple_Pack(2, a, b);
    RELEASE(a, b);
    return result;
}

static void make_values(void) {
    value_count = 0;
    static const long numbers[] = {0, 3, -3, 255, 256, 1114111, 1114112, -1};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        add_value(PyLong_FromLong(numbers[i]));
    }
    add_value(PyLong_FromString("-123456789012345678901234567890", NULL, 10));
    static const double reals[] = {0.0, -0.0, 3.7, -1234567.891, 1e300};
    for (size_t i = 0; i < sizeof reals / sizeof reals[0]; i++) {
        add_value(PyFloat_FromDouble(reals[i]));
    }
    add_value(PyFloat_FromDouble(Py_HUGE_VAL));
    static const char *const texts[] = {"", "x", "xy", "\xe2\x82\xac", "'"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        add_value(PyUnicode_FromString(texts[i]));
        add_value(PyBytes_FromString(texts[i]));
    }
    add_value(PyTuple_New(0));
    add_value(pair(1, 2));
    add_value(pair(-6, 2));
    PyObject *dict = PyDict_New();
    PyObject *key = PyBytes_FromString("a");
    PyDict_SetItemString(dict, "a", Py_True);
    PyDict_SetItemString(dict, "(a)", Py_None);
    PyDict_SetItem(dict, key, key);
    Py_DECREF(key);
    add_value(dict);
    add_value(PyDict_New());
    add_value(PyList_New(0));
    add_value(Py_NewRef(Py_None));
    add_value(Py_NewRef(Py_True));
    for (int i = 0; i < TYPES; i++) {
        add_value(types[i]->tp_alloc(types[i], 0));
    }
}

static void drop_values(void) {
    release(values, (size_t)value_count);
}

/* The repr of an object with an address in it differs from run to run. */
static int shows_address(const char *format, PyObject *value) {
    int is_plain = Py_TYPE(value)->tp_repr == PyBaseObject_Type.tp_repr;
    return is_plain && strpbrk(format, "sra") != NULL;
}

static void try_format(const char *text, int as_bytes) {
    PyObject *format =
        as_bytes ? PyBytes_FromString(text) : PyUnicode_FromString(text);
    for (int i = 0; i < value_count; i++) {
        if (shows_address(text, values[i])) {
            continue;
        }
        char label[100];
        snprintf(label, sizeof label, "%s%s %d", as_bytes ? "b" : "", text, i);
        show_result(label, PyNumber_Remainder(format, values[i]));
    }
    Py_DECREF(format);
}

static void try_both(const char *const *formats, size_t count) {
    make_values();
    for (size_t i = 0; i < count; i++) {
        try_format(formats[i], 0);
        try_format(formats[i], 1);
    }
    drop_values();
}

#define TRY(...)                                                               \
    static const char *const formats[] = {__VA_ARGS__};                        \
    try_both(formats, sizeof formats / sizeof formats[0])

TEST(letters, "W-335") {
    TRY("%s", "%r", "%a", "%b", "%c", "%d", "%i", "%u", "%o", "%x", "%X", "%e",
        "%E", "%f", "%F", "%g", "%G", "%z", "%%", "%", "%5%", "%\x01", "%n",
        "%\xc3\xa9");
}

TEST(flags_and_sizes, "") {
    TRY("%5s|", "%-5s|", "%05s|", "%.1s|", "%5.1r|", "%5c|", "%-05c|", "%.0c",
        "%5d|", "%-5d|", "%05d|", "%+d", "% d", "%+ d", "%-+5d|", "%.5d",
        "%8.5d|", "%08.5d|", "%#x", "%#X", "%#o", "%#010x|", "%#-10x|", "%#.5x",
        "%+#.3o", "%.0d", "%ld", "%hd", "%Ld", "%lld");
}

TEST(sizes_of_floats, "") {
    TRY("%.0f", "%#.0f", "%10.3f|", "%-10.3f|", "%010.3f|", "%+.2e", "% .2E",
        "%#g", "%.17g", "%.0g", "%.50f", "%015G|");
}

TEST(stars_and_keys, "") {
    TRY("%*d", "%.*d", "%*.*d", "%(a)s", "%(a", "%(a)", "%()s", "%((a))s",
        "%(a)s%(a)r", "%(a)s%s", "%(a)*d", "%(b)s", "%s%s", "%(a)-8s|", "",
        "text", "%s%%%s");
}

TEST(sizes_out_of_range, "") {
    TRY("%99999999999999999999d", "%.99999999999999999999d", "%.2147483648f",
        "%9223372036854775808s", "%9223372036854775807d", "%.2147483648s",
        "%.2147483648d");
}

TEST(values_taken_from_the_tuple, "") {
    PyObject *format = PyUnicode_FromString("%*.*f|%-*d|");
    PyObject *args = PyTuple_New(5);
    PyTuple_SET_ITEM(args, 0, PyLong_FromLong(10));
    PyTuple_SET_ITEM(args, 1, PyLong_FromLong(-2));
    PyTuple_SET_ITEM(args, 2, PyFloat_FromDouble(2.5));
    PyTuple_SET_ITEM(args, 3, PyLong_FromLong(-6));
    PyTuple_SET_ITEM(args, 4, PyLong_FromLong(7));
    SHOW_RESULT(PyUnicode_Format(format, args));
    PyObject *huge = PyLong_FromString("99999999999999999999", NULL, 10);
    for (int i = 0; i < 2; i++) {
        PyObject *changed = PyTuple_GetSlice(args, 0, 5);
        Py_SETREF(PyTuple_GET_ITEM(changed, i), Py_NewRef(huge));
        SHOW_RESULT(PyUnicode_Format(format, changed));
        Py_DECREF(changed);
    }
    RELEASE(format, args, huge);
}

/* Of bytes the letter may be a negative char, which has no name. */
TEST(letters_that_are_none, "") {
    TRY("%5\xc3\xa9", "%-5\xc3\xa9", "%l\xc3\xa9", "%.2\xc3\xa9", "%5l\xc3\xa9",
        "%0\xc3\xa9", "%.\xc3\xa9", "%\x1f", "%~", "%\x7f", "%.-5d", "%hhd",
        "%hl", "% ", "%(a)%", "%l", "%.", "%#", "%*", "\xc3\xa9%y");
}

TEST(stars_out_of_range, "") {
    static const char *const limits[] = {
        "2147483648",          "-2147483648",          "-2147483649",
        "9223372036854775807", "-9223372036854775808", "9223372036854775808"};
    PyObject *width = PyUnicode_FromString("%*d");
    PyObject *precision = PyUnicode_FromString("%.*d");
    for (int i = 0; i < 6; i++) {
        PyObject *limit = PyLong_FromString(limits[i], NULL, 10);
        PyObject *args = PyTuple_Pack(2, limit, Py_True);
        show("%s", limits[i]);
        if (i >= 3) { /* the others are widths of gigabytes */
            SHOW_RESULT(PyNumber_Remainder(width, args));
        }
        SHOW_RESULT(PyNumber_Remainder(precision, args));
        RELEASE(limit, args);
    }
    RELEASE(width, precision);
}

TEST(bytes_that_are_no_text, "") {
    PyObject *format = PyBytes_FromStringAndSize("\0%c\xff%s\0", 7);
    PyObject *byte = PyLong_FromLong(255);
    PyObject *bytes = PyBytes_FromStringAndSize("\0\x80", 2);
    PyObject *args = PyTuple_Pack(2, byte, bytes);
    PyObject *view = PyMemoryView_FromObject(bytes);
    SHOW_RESULT(PyNumber_Remainder(format, args));
    PyObject *shown = PyBytes_FromString("%s|%b");
    PyObject *views = PyTuple_Pack(2, view, view);
    SHOW_RESULT(PyNumber_Remainder(shown, views));
    RELEASE(format, byte, bytes, args, view, shown, views);
}

/* A text of a subtype that has nothing to convert is the result itself. */
TEST(results_of_a_subtype, "") {
    static PyType_Slot slots[] = {{0, NULL}};
    static PyType_Spec spec = {"demo.Text", 0, 0, Py_TPFLAGS_DEFAULT, slots};
    static const char *const formats[] = {"plain", "%%", "", "%s"};
    PyObject *type =
        PyType_FromSpecWithBases(&spec, (PyObject *)&PyUnicode_Type);
    for (int i = 0; i < 4; i++) {
        PyObject *text = PyUnicode_FromString(formats[i]);
        PyObject *own = PyObject_CallOneArg(type, text);
        PyObject *args = i == 3 ? PyTuple_Pack(1, own) : PyTuple_New(0);
        PyObject *result = PyUnicode_Format(own, args);
        SHOW_TRUTH(result == own);
        SHOW_TRUTH(PyUnicode_CheckExact(result));
        RELEASE(text, own, args, result);
    }
    Py_DECREF(type);
}

TEST(what_is_no_text, "") {
    SHOW_RESULT(PyUnicode_Format(Py_None, Py_None));
    PyObject *format = PyUnicode_FromString("%s");
    SHOW_RESULT(PyNumber_Remainder(Py_None, format));
    SHOW_RESULT(PyNumber_InPlaceRemainder(format, Py_None));
    SHOW_RESULT(PyObject_CallMethod(format, "__mod__", "O", Py_None));
    SHOW_RESULT(PyObject_CallMethod(format, "__rmod__", "O", format));
    SHOW_RESULT(PyObject_CallMethod(format, "__rmod__", "O", Py_None));
    SHOW_RESULT(PyUnicode_Format(NULL, Py_None));
    SHOW_RESULT(PyUnicode_Format(format, NULL));
    Py_DECREF(format);
}

TEST_MAIN(
    ready, &letters, &flags_and_sizes, &sizes_of_floats, &stars_and_keys,
    &sizes_out_of_range, &letters_that_are_none, &stars_out_of_range,
    &bytes_that_are_no_text, &results_of_a_subtype,
    &values_taken_from_the_tuple, &what_is_no_text)
