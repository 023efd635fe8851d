/* Functions of str, bytes and bytearray. */
#include "limits.h"
#include "operations.h"

static PyObject *join(const Operands *o) {
    return PyUnicode_Join(o->a, o->b);
}

static PyObject *concat_text(const Operands *o) {
    return o->number % 2 ? PyUnicode_Concat(o->a, o->b)
                         : PyByteArray_Concat(o->a, o->b);
}

static PyObject *split(const Operands *o) {
    switch (o->number % 6) {
    case 0:
        return PyUnicode_Split(o->a, o->b, o->number / 6 % 4 - 1);
    case 1:
        return PyUnicode_RSplit(o->a, o->b, o->number / 6 % 4 - 1);
    case 2:
        return PyUnicode_Splitlines(o->a, o->number / 6 % 2);
    case 3:
        return PyUnicode_Partition(o->a, o->b);
    case 4:
        return PyUnicode_RPartition(o->a, o->b);
    default:
        return PyUnicode_Split(o->a, NULL, -1);
    }
}

static PyObject *find(const Operands *o) {
    Py_ssize_t start = o->number % 5 - 2;
    Py_ssize_t end = o->number / 5 % 12 - 2;
    switch (o->number % 4) {
    case 0:
        return from_status(PyUnicode_Find(o->a, o->b, start, end, 1));
    case 1:
        return from_status(PyUnicode_Find(o->a, o->b, start, end, -1));
    case 2:
        return from_status(PyUnicode_Count(o->a, o->b, start, end));
    default:
        return from_status(
            PyUnicode_Tailmatch(o->a, o->b, start, end, o->number % 8 < 4));
    }
}

static PyObject *replace(const Operands *o) {
    PyObject *by = PyUnicode_FromString(o->number % 2 ? "xy" : "");
    PyObject *result = PyUnicode_Replace(o->a, o->b, by, o->number / 2 % 4 - 1);
    Py_DECREF(by);
    return result;
}

static PyObject *part_of_text(const Operands *o) {
    return PyUnicode_Check(o->a)
               ? PyUnicode_Substring(o->a, o->number % 5, o->number / 5 % 9)
               : nothing_to_do();
}

static PyObject *compare_text(const Operands *o) {
    switch (o->number % 3) {
    case 0:
        return from_status(PyUnicode_Compare(o->a, o->b));
    case 1:
        return from_status(PyUnicode_Contains(o->a, o->b));
    default:
        return PyUnicode_RichCompare(o->a, o->b, o->number / 3 % 6);
    }
}

/* Rule "small numbers": a format says how wide the text is; those among the
 * texts say nothing of it, but parts of them might. */
static PyObject *percent(const Operands *o) {
    return PyUnicode_Check(o->a) && PyUnicode_GET_LENGTH(o->a) < 4
               ? PyUnicode_Format(o->a, o->b)
               : nothing_to_do();
}

static PyObject *encode(const Operands *o) {
    static const char *const encodings[] = {
        "utf-8",     "ascii", "latin-1",        "utf-16-le",
        "utf-32-be", "utf-7", "unicode_escape", "raw_unicode_escape"};
    static const char *const errors[] = {
        NULL,
        "strict",
        "ignore",
        "replace",
        "backslashreplace",
        "xmlcharrefreplace",
        "surrogateescape"};
    return PyUnicode_AsEncodedString(
        o->a, encodings[o->number % 8], errors[o->number / 8 % 7]);
}

static PyObject *decode(const Operands *o) {
    static const char *const encodings[] = {
        "utf-8", "ascii", "latin-1", "utf-16-le", "utf-32-be"};
    static const char *const errors[] = {
        NULL,      "strict",           "ignore",
        "replace", "backslashreplace", "surrogateescape"};
    return PyUnicode_FromEncodedObject(
        o->a, encodings[o->number % 5], errors[o->number / 5 % 6]);
}

static PyObject *bytes_from(const Operands *o) {
    if (is_large_int(o->a)) {
        return nothing_to_do();
    }
    return o->number % 2 ? PyBytes_FromObject(o->a)
                         : PyByteArray_FromObject(o->a);
}

static PyObject *int_from_text(const Operands *o) {
    return PyUnicode_Check(o->a)
               ? PyLong_FromUnicodeObject(o->a, o->number % 37)
               : nothing_to_do();
}

const Operation text_operations[] = {
    {"join", 3, KEEPS | FIRST(A_TEXT) | SECOND(AN_ITERABLE), join},
    {"concat_text", 2, KEEPS | FIRST(A_TEXT) | SECOND(A_TEXT), concat_text},
    {"split", 4, KEEPS | FIRST(A_TEXT) | SECOND(A_TEXT), split},
    {"find", 4, FIRST(A_TEXT) | SECOND(A_TEXT), find},
    {"replace", 3, KEEPS | FIRST(A_TEXT) | SECOND(A_TEXT), replace},
    {"part_of_text", 2, KEEPS | FIRST(A_TEXT), part_of_text},
    {"compare_text", 3, KEEPS | FIRST(A_TEXT) | SECOND(A_TEXT), compare_text},
    {"percent", 3, KEEPS | FIRST(A_TEXT), percent},
    {"encode", 4, KEEPS | FIRST(A_TEXT), encode},
    {"decode", 3, KEEPS | FIRST(BYTES_OR_LIKE), decode},
    {"bytes_from", 3, KEEPS | FIRST(AN_ITERABLE), bytes_from},
    {"int_from_text", 2, KEEPS | FIRST(A_TEXT), int_from_text},
    {NULL, 0, 0, NULL},
};
