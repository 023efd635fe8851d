/* Is the result of a format that makes nothing but one text this text itself,
 * even where it is of a subtype of str? */
#include "class_body.h"

static PyObject *given; /* what the methods of the values return */

static PyObject *give(PyObject *self, PyObject *args) {
    (void)self;
    (void)args;
    return Py_NewRef(given);
}

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

/* An instance of a class whose method by this name, or none for NULL, returns
 * what is given. */
static PyObject *value_of(PyTypeObject *base, const char *method) {
    static PyMethodDef definition = {"give", give, METH_VARARGS, NULL};
    PyObject *type = class_with(
        "Value", (PyObject *)base, method,
        method == NULL ? NULL : method_of(&definition));
    PyObject *value = instance_of(type);
    Py_DECREF(type);
    return value;
}

/* Consumes the result. */
static void tell(const char *format, PyObject *result, PyObject *value) {
    if (result == NULL) {
        show_error(format);
        return;
    }
    show(
        "%s: %s%s%s", format, Py_TYPE(result)->tp_name,
        result == given ? ", what was given" : "",
        result == value ? ", the value" : "");
    Py_DECREF(result);
}

static void try_percent(PyObject *value) {
    static const char *const formats[] = {"%s",  "%r",   "%a",   "%3s",  "%4s",
                                          "%5s", "%-5s", "%.3s", "%.4s", "%.9s",
                                          "a%s", "%sa",  "%s%%", "%%%s"};
    PyObject *values = PyTuple_Pack(1, value);
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        PyObject *format = text(formats[i]);
        tell(formats[i], PyUnicode_Format(format, values), value);
        Py_DECREF(format);
    }
    Py_DECREF(values);
}

static void try_braces(PyObject *value) {
    static const char *const formats[] = {"{}",      "{!s}",    "{!r}", "{!a}",
                                          "{:}",     "{:3}",    "{:5}", "{:s}",
                                          "{!s:3}",  "{!s:5}",  "a{}",  "{}a",
                                          "{!s:.4}", "{!s:.3}", "{{{}"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        PyObject *format = text(formats[i]);
        tell(
            formats[i], PyObject_CallMethod(format, "format", "O", value),
            value);
        Py_DECREF(format);
    }
}

static void try_messages(PyObject *value) {
    static const char *const formats[] = {"%S",   "%R",  "%A",   "%3S",
                                          "%4S",  "%5S", "%-5S", "%.4S",
                                          "%.3S", "a%S", "%Sa",  "%S%%"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        tell(formats[i], PyUnicode_FromFormat(formats[i], value), value);
    }
}

static void try_all(PyTypeObject *base, const char *method) {
    show("%s with %s", base->tp_name, method);
    PyObject *value = value_of(base, method);
    try_percent(value);
    try_braces(value);
    try_messages(value);
    Py_DECREF(value);
}

static void give_text_of(PyTypeObject *type) {
    given = PyObject_CallFunction((PyObject *)type, "s", "text");
    CHECK(given != NULL);
}

TEST(a_text_of_a_subtype, "") {
    PyObject *type =
        class_with("Text", (PyObject *)&PyUnicode_Type, NULL, NULL);
    give_text_of((PyTypeObject *)type);
    try_all(&PyBaseObject_Type, "__str__");
    try_all(&PyBaseObject_Type, "__repr__");
    try_all(&PyBaseObject_Type, "__format__");
    try_all(&PyUnicode_Type, "__str__");
    try_all(&PyLong_Type, "__str__");
    try_all(&PyFloat_Type, "__repr__");
    RELEASE(type, given);
}

TEST(a_plain_text, "") {
    give_text_of(&PyUnicode_Type);
    try_all(&PyBaseObject_Type, "__str__");
    try_all(&PyBaseObject_Type, "__format__");
    Py_DECREF(given);
}

TEST(the_text_is_the_value, "") {
    PyObject *type =
        class_with("Text", (PyObject *)&PyUnicode_Type, NULL, NULL);
    for (int is_plain = 0; is_plain < 2; is_plain++) {
        give_text_of(is_plain ? &PyUnicode_Type : (PyTypeObject *)type);
        try_percent(given);
        try_braces(given);
        try_messages(given);
        tell("%U", PyUnicode_FromFormat("%U", given), given);
        tell("%V", PyUnicode_FromFormat("%V", given, "other"), given);
        tell("%5U", PyUnicode_FromFormat("%5U", given), given);
        Py_DECREF(given);
    }
    Py_DECREF(type);
}

/* Where an empty text stands beside it, only what comes last is not copied. */
TEST(beside_an_empty_text, "") {
    PyObject *type =
        class_with("Text", (PyObject *)&PyUnicode_Type, NULL, NULL);
    give_text_of((PyTypeObject *)type);
    PyObject *value = value_of(&PyBaseObject_Type, "__str__");
    PyObject *empty = text("");
    PyObject *percent = text("%s%s");
    PyObject *braces = text("{!s}{!s}");
    for (int is_last = 0; is_last < 2; is_last++) {
        PyObject *first = is_last ? empty : value;
        PyObject *second = is_last ? value : empty;
        PyObject *values = PyTuple_Pack(2, first, second);
        tell("percent", PyUnicode_Format(percent, values), value);
        tell(
            "braces",
            PyObject_CallMethod(braces, "format", "OO", first, second), value);
        tell("message", PyUnicode_FromFormat("%S%S", first, second), value);
        Py_DECREF(values);
    }
    RELEASE(type, given, value, empty, percent, braces);
}

/* An empty text of a subtype is never the result. */
TEST(an_empty_text_of_a_subtype, "") {
    PyObject *type =
        class_with("Text", (PyObject *)&PyUnicode_Type, NULL, NULL);
    given = PyObject_CallNoArgs(type);
    try_all(&PyBaseObject_Type, "__str__");
    RELEASE(type, given);
}

TEST_MAIN(
    NULL, &a_text_of_a_subtype, &a_plain_text, &the_text_is_the_value,
    &beside_an_empty_text, &an_empty_text_of_a_subtype)
