/* Operations that make built-in objects. */
#include "contents.h"
#include "operations.h"

#include "own_objects.h"

static PyObject *none_or_bool(const Operands *o) {
    PyObject *const values[] = {Py_None, Py_True, Py_False};
    return Py_NewRef(values[o->number % 3]);
}

static PyObject *small_int(const Operands *o) {
    return PyLong_FromLong(o->number % 24 - 4);
}

static PyObject *large_int(const Operands *o) {
    static const char *const digits[] = {
        "1000",
        "-257",
        "1073741823",
        "1073741824",
        "-1073741824",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "18446744073709551616",
        "123456789012345678901234567890",
        "-340282366920938463463374607431768211456"};
    enum { COUNT = sizeof digits / sizeof digits[0] };
    return PyLong_FromString(digits[o->number % COUNT], NULL, 10);
}

static PyObject *real(const Operands *o) {
    static const double values[] = {0.0,   -0.0,   1.5, 2.0, -3.25,
                                    1e300, 1e-300, 0.1, 3.0, 12345.678};
    enum { COUNT = sizeof values / sizeof values[0] };
    int which = o->number % (COUNT + 2);
    return PyFloat_FromDouble(
        which == COUNT       ? Py_HUGE_VAL
        : which == COUNT + 1 ? Py_NAN
                             : values[which]);
}

static PyObject *complex_number(const Operands *o) {
    return PyComplex_FromDoubles(
        o->number % 5 - 2.0, (o->number / 5) % 4 - 0.5);
}

static PyObject *text(const Operands *o) {
    static const char *const words[] = {
        "",
        "a",
        "b",
        "c",
        "abc",
        "ABC",
        "hello world",
        " x ",
        "12",
        "-7",
        "1.5",
        "%s",
        "%r",
        "{}",
        "{0}{1!r}",
        "%d",
        "a,b,c",
        "aXbXc",
        "\n\t",
        "\xc3\xa4",
        "\xc3\xa9t\xc3\xa9",
        "stra\xc3\x9f\x65",
        "\xc4\x80",
        "\xce\xb1\xce\xb2\xce\xb3",
        "\xe2\x82\xac 5",
        "\xef\xac\x81",
        "\xf0\x9f\x98\x80",
        "x\xf0\x9f\x98\x80y",
        "a b",
        "0x1f",
        "1_000",
        "\xd9\xa3",
        "abcabc",
        "utf-8",
        "strict",
        "%(a)s"};
    enum { COUNT = sizeof words / sizeof words[0] };
    return PyUnicode_FromString(words[o->number % COUNT]);
}

static PyObject *bytes(const Operands *o) {
    static const char *const words[] = {
        "",         "a",   "abc", "hello world", " x ", "12",    "a,b",
        "\xff\xfe", "ABC", "%d",  "\xc3\xa4",    "b",   "abcabc"};
    enum { COUNT = sizeof words / sizeof words[0] };
    const char *word = words[o->number % COUNT];
    return o->number % 3 == 0
               ? PyByteArray_FromStringAndSize(word, (Py_ssize_t)strlen(word))
               : PyBytes_FromString(word);
}

static PyObject *tuple(const Operands *o) {
    switch (o->number % 4) {
    case 0:
        return PyTuple_New(0);
    case 1:
        return PyTuple_Pack(1, o->a);
    case 2:
        return PyTuple_Pack(2, o->a, o->b);
    default:
        return PyTuple_Pack(3, o->b, o->a, o->b);
    }
}

static PyObject *list(const Operands *o) {
    PyObject *from = tuple(o);
    PyObject *made = from == NULL ? NULL : PySequence_List(from);
    Py_XDECREF(from);
    return made;
}

static PyObject *dict(const Operands *o) {
    PyObject *made = PyDict_New();
    int count = o->number % 4;
    if ((count > 0 && PyDict_SetItem(made, o->a, o->b) < 0) ||
        (count > 1 && PyDict_SetItem(made, o->b, o->a) < 0) ||
        (count > 2 && PyDict_SetItemString(made, "a", o->a) < 0)) {
        Py_CLEAR(made);
    }
    return made;
}

static PyObject *set(const Operands *o) {
    if (has_address(o->a, 2) || has_address(o->b, 2)) {
        return nothing_to_do();
    }
    PyObject *from = tuple(o);
    PyObject *made = NULL;
    if (from != NULL) {
        made = o->number / 4 % 2 ? PySet_New(from) : PyFrozenSet_New(from);
    }
    Py_XDECREF(from);
    return made;
}

static PyObject *slice(const Operands *o) {
    return PySlice_New(
        o->number % 2 ? o->a : NULL, o->number / 2 % 2 ? o->b : NULL,
        o->number / 4 % 4 == 3 ? o->a : NULL);
}

static PyObject *range(const Operands *o) {
    return PyObject_CallFunction(
        (PyObject *)&PyRange_Type, "iii", o->number % 5 - 2,
        o->number / 5 % 12 - 3, o->number / 60 % 5 - 2);
}

static PyObject *many(const Operands *o) {
    PyObject *made = PyList_New(o->number % 30);
    for (int i = 0; i < o->number % 30; i++) {
        PyList_SET_ITEM(
            made, i,
            i % 7 == 3 ? Py_NewRef(o->a)
                       : PyLong_FromLong(i * (o->number | 1) % 31));
    }
    return made;
}

const Operation value_operations[] = {
    {"none_or_bool", 2, KEEPS | NESTS, none_or_bool},
    {"small_int", 8, KEEPS | NESTS, small_int},
    {"large_int", 5, KEEPS, large_int},
    {"real", 4, KEEPS, real},
    {"complex_number", 2, KEEPS, complex_number},
    {"text", 9, KEEPS | NESTS, text},
    {"bytes", 5, KEEPS, bytes},
    {"tuple", 7, KEEPS | NESTS | FIRST(A_VALUE), tuple},
    {"list", 9, KEEPS | NESTS | FIRST(A_VALUE) | SECOND(A_VALUE), list},
    {"dict", 8, KEEPS | NESTS | FIRST(A_VALUE), dict},
    {"set", 7, KEEPS, set},
    {"slice", 3, KEEPS, slice},
    {"range", 3, KEEPS, range},
    {"many", 3, KEEPS, many},
    {NULL, 0, 0, NULL},
};
