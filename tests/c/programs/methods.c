/* Methods by name: those of the type of the object, and now and then those of
 * another one. */
#include "limits.h"
#include "operations.h"

#include <string.h>

/* Rules. Left out: what prints sizes or makes copies for pickling, what makes
 * objects of any type (__new__, __init__), what is not there yet (docs). */
static const char *const list_names[] = {
    "append",       "clear",        "copy",        "count",    "extend",
    "index",        "insert",       "pop",         "remove",   "reverse",
    "sort",         "__getitem__",  "__iadd__",    "__imul__", "__len__",
    "__reversed__", "__contains__", "__eq__",      "__repr__", "__mul__",
    "__rmul__",     "__lt__",       "__delitem__", NULL};
static const char *const tuple_names[] = {
    "count",       "index",          "__add__",  "__contains__",
    "__getitem__", "__hash__",       "__iter__", "__mul__",
    "__eq__",      "__getnewargs__", "__repr__", NULL};
static const char *const dict_names[] = {
    "clear",        "copy",        "fromkeys",    "get",        "items",
    "keys",         "pop",         "popitem",     "setdefault", "update",
    "values",       "__or__",      "__ior__",     "__ror__",    "__reversed__",
    "__contains__", "__getitem__", "__delitem__", "__eq__",     "__len__",
    "__setitem__",  NULL};
static const char *const set_names[] = {
    "add",
    "clear",
    "copy",
    "difference",
    "difference_update",
    "discard",
    "intersection",
    "intersection_update",
    "isdisjoint",
    "issubset",
    "issuperset",
    "pop",
    "remove",
    "symmetric_difference",
    "symmetric_difference_update",
    "union",
    "update",
    "__and__",
    "__contains__",
    "__ior__",
    "__isub__",
    "__le__",
    "__rsub__",
    "__xor__",
    "__len__",
    NULL};
static const char *const str_names[] = {
    "capitalize",   "casefold",     "center",         "count",
    "encode",       "endswith",     "expandtabs",     "find",
    "format",       "format_map",   "index",          "isalnum",
    "isalpha",      "isascii",      "isdecimal",      "isdigit",
    "isidentifier", "islower",      "isnumeric",      "isprintable",
    "isspace",      "istitle",      "isupper",        "join",
    "ljust",        "lower",        "lstrip",         "maketrans",
    "partition",    "removeprefix", "removesuffix",   "replace",
    "rfind",        "rindex",       "rjust",          "rpartition",
    "rsplit",       "rstrip",       "split",          "splitlines",
    "startswith",   "strip",        "swapcase",       "title",
    "translate",    "upper",        "zfill",          "__add__",
    "__contains__", "__getitem__",  "__len__",        "__mod__",
    "__mul__",      "__repr__",     "__getnewargs__", NULL};
static const char *const bytes_names[] = {
    "append",      "capitalize", "center",       "clear",
    "copy",        "count",      "decode",       "endswith",
    "expandtabs",  "extend",     "find",         "hex",
    "index",       "insert",     "isalnum",      "isalpha",
    "isascii",     "isdigit",    "islower",      "isspace",
    "istitle",     "isupper",    "join",         "ljust",
    "lower",       "lstrip",     "maketrans",    "partition",
    "pop",         "remove",     "removeprefix", "removesuffix",
    "replace",     "reverse",    "rfind",        "rindex",
    "rjust",       "rpartition", "rsplit",       "rstrip",
    "split",       "splitlines", "startswith",   "strip",
    "swapcase",    "title",      "translate",    "upper",
    "zfill",       "__iadd__",   "__contains__", "__getitem__",
    "__delitem__", "__mod__",    "__mul__",      NULL};
static const char *const number_names[] = {
    "as_integer_ratio", "bit_count", "bit_length", "conjugate",  "is_integer",
    "to_bytes",         "hex",       "__add__",    "__divmod__", "__floordiv__",
    "__mod__",          "__radd__",  "__round__",  "__rsub__",   "__truediv__",
    "__trunc__",        "__floor__", "__ceil__",   "__eq__",     "__lt__",
    "__bool__",         "__float__", "__hash__",   "__neg__",    "__complex__",
    "__getnewargs__",   "__and__",   NULL};
static const char *const other_names[] = {
    "count",
    "index",
    "indices",
    "isdisjoint",
    "__iter__",
    "__next__",
    "__length_hint__",
    "__setstate__",
    "__len__",
    "__reversed__",
    "__contains__",
    "__eq__",
    "__hash__",
    "__str__",
    "__call__",
    "__getitem__",
    "__add__",
    "__del__",
    "__lt__",
    "__delattr__",
    "__getattribute__",
    "__bool__",
    "__index__",
    "add_note",
    "with_traceback",
    NULL};

static const char *const *names_for(PyObject *object) {
    const struct {
        PyTypeObject *type;
        const char *const *names;
    } rows[] = {
        {&PyList_Type, list_names},      {&PyTuple_Type, tuple_names},
        {&PyDict_Type, dict_names},      {&PySet_Type, set_names},
        {&PyFrozenSet_Type, set_names},  {&PyUnicode_Type, str_names},
        {&PyBytes_Type, bytes_names},    {&PyByteArray_Type, bytes_names},
        {&PyLong_Type, number_names},    {&PyFloat_Type, number_names},
        {&PyComplex_Type, number_names},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (PyObject_TypeCheck(object, rows[i].type)) {
            return rows[i].names;
        }
    }
    return other_names;
}

static const char *name_at(const char *const *names, int which) {
    int count = 1; /* no list is empty */
    while (names[count] != NULL) {
        count++;
    }
    return names[which % count];
}

static int is_any(const char *name, const char *list) {
    const char *found = strstr(list, name);
    size_t length = strlen(name);
    return found != NULL && found[-1] == ' ' && found[length] == ' ';
}

/* Rules "small numbers", "no addresses", "order of sets", "no endless growth".
 */
static int may_call(PyObject *self, const char *name, PyObject *argument) {
    if (is_any(name, " __setstate__ __del__ ") && PyWeakref_Check(self)) {
        return 0;
    }
    if (is_any(name, " __hash__ ")) {
        return !has_unordered(self);
    }
    if (PyNumber_Check(self) && !PyWeakref_Check(self)) {
        return !is_any(name, " __mul__ __pow__ __round__ to_bytes ") ||
               !is_large_int(argument);
    }
    if (is_large_int(argument)) {
        return 0;
    }
    if ((PyAnySet_Check(self) || PyDictViewSet_Check(self)) &&
        (has_unordered(argument) || has_unordered(self))) {
        return 0;
    }
    return !is_any(name, " extend __iadd__ __ior__ ") || !is_iterator(argument);
}

static PyObject *method(const Operands *o) {
    const char *name = name_at(names_for(o->a), o->number / 4);
    PyObject *text = PyUnicode_FromString(name);
    PyObject *result = NULL;
    if (!may_call(o->a, name, o->b)) {
        Py_DECREF(text);
        return nothing_to_do();
    }
    switch (o->number % 4) {
    case 0:
        result = PyObject_CallMethodNoArgs(o->a, text);
        break;
    case 1:
    case 2:
        result = PyObject_CallMethodOneArg(o->a, text, o->b);
        break;
    default:
        result = PyObject_CallMethodObjArgs(o->a, text, o->b, o->b, NULL);
        break;
    }
    Py_DECREF(text);
    return result;
}

static PyObject *method_of_another(const Operands *o) {
    const char *name = name_at(names_for(o->b), o->number / 2);
    PyObject *text = PyUnicode_FromString(name);
    PyObject *result = NULL;
    if (may_call(o->a, name, o->b)) {
        result = o->number % 2 ? PyObject_CallMethodOneArg(o->a, text, o->b)
                               : PyObject_CallMethodNoArgs(o->a, text);
    }
    Py_DECREF(text);
    return result;
}

static PyObject *method_with_keyword(const Operands *o) {
    static const char *const calls[][2] = {
        {"sort", "reverse"},
        {"sort", "key"},
        {"split", "maxsplit"},
        {"split", "sep"},
        {"splitlines", "keepends"},
        {"encode", "errors"},
        {"decode", "encoding"},
        {"to_bytes", "signed"},
        {"update", "a"},
        {"expandtabs", "tabsize"},
        {"format", "a"},
        {"hex", "sep"},
        {"translate", "delete"},
        {"pop", "default"}};
    const char *const *row = calls[o->number % 14];
    if (is_large_int(o->b) || (PyAnySet_Check(o->a) && has_unordered(o->b))) {
        return nothing_to_do();
    }
    PyObject *function = PyObject_GetAttrString(o->a, row[0]);
    if (function == NULL) {
        return NULL;
    }
    PyObject *args = PyTuple_New(0);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, row[1], o->b);
    PyObject *result = PyObject_Call(function, args, keywords);
    Py_DECREF(function);
    Py_DECREF(args);
    Py_DECREF(keywords);
    return result;
}

const Operation method_operations[] = {
    {"method", 60, KEEPS | FIRST(A_VALUE), method},
    {"method_of_another", 5, KEEPS | FIRST(A_VALUE) | SECOND(A_VALUE),
     method_of_another},
    {"method_with_keyword", 5, KEEPS | FIRST(A_VALUE), method_with_keyword},
    {NULL, 0, 0, NULL},
};
