#include "special_methods.h"

#include "happenings.h"
#include "own_objects.h"

#include <string.h>

/* What a method gives where its behaviour has no answer. */
enum {
    DECLINES,
    COMPARES, /* by the number of the object */
    NUMBER,   /* always: nothing else may decide where it is in a set */
    LENGTH,
    ITEM,
    ITSELF,
    NEXT,
    TEXT,
    BYTES,
    REAL,
    TRUTH,
    ARGUMENT,
    NONE,
    ATTRIBUTE
};

typedef struct {
    const char *name;
    int gives;
} Special;

static const Special specials[] = {
    {"__eq__", COMPARES},        {"__hash__", NUMBER},
    {"__lt__", COMPARES},        {"__le__", DECLINES},
    {"__gt__", COMPARES},        {"__ge__", COMPARES},
    {"__ne__", DECLINES},        {"__len__", LENGTH},
    {"__getitem__", ITEM},       {"__setitem__", NONE},
    {"__delitem__", NONE},       {"__contains__", TRUTH},
    {"__iter__", ITSELF},        {"__next__", NEXT},
    {"__call__", ARGUMENT},      {"__add__", ARGUMENT},
    {"__radd__", ARGUMENT},      {"__iadd__", ITSELF},
    {"__sub__", DECLINES},       {"__rsub__", NUMBER},
    {"__mul__", DECLINES},       {"__rmul__", ARGUMENT},
    {"__and__", ARGUMENT},       {"__ror__", ARGUMENT},
    {"__divmod__", NONE},        {"__pow__", DECLINES},
    {"__neg__", ITSELF},         {"__index__", LENGTH},
    {"__int__", LENGTH},         {"__float__", REAL},
    {"__bool__", TRUTH},         {"__repr__", TEXT},
    {"__str__", TEXT},           {"__format__", TEXT},
    {"__bytes__", BYTES},        {"__getattr__", ATTRIBUTE},
    {"__setattr__", NONE},       {"__delattr__", NONE},
    {"__missing__", ARGUMENT},   {"__length_hint__", LENGTH},
    {"__reversed__", ITSELF},    {"__get__", ARGUMENT},
    {"__set__", NONE},           {"__del__", NONE},
    {"__instancecheck__", NONE}, {"__enter__", ITSELF},
    {"__round__", LENGTH},       {"__abs__", NUMBER},
    {"__invert__", ITSELF},      {"__matmul__", ARGUMENT},
    {"__rshift__", DECLINES},    {"__rpow__", NUMBER},
};
enum { SPECIALS = sizeof specials / sizeof specials[0], FIRST_ITEMS = 3 };

int count_of_special_methods(void) {
    return SPECIALS;
}

const char *name_of_special_method(int which) {
    return specials[which % SPECIALS].name;
}

static PyObject *argument_of(PyObject *args, Py_ssize_t which) {
    return which < PyTuple_GET_SIZE(args) ? PyTuple_GET_ITEM(args, which)
                                          : Py_None;
}

static PyObject *compared(int number) {
    switch (number % 3) {
    case 0:
        Py_RETURN_TRUE;
    case 1:
        Py_RETURN_NOTIMPLEMENTED;
    default:
        Py_RETURN_FALSE;
    }
}

/* Rule "one end": an iterator that comes to its end while it already goes on
 * releases its sequence twice in CPython. */
static PyObject *item(PyObject *self, PyObject *key) {
    int number = number_of(self);
    if (!PyLong_Check(key)) {
        return Py_NewRef(key);
    }
    int overflow;
    long index = PyLong_AsLongAndOverflow(key, &overflow);
    if (runs_for(self) && index >= FIRST_ITEMS) {
        PyErr_SetString(PyExc_RuntimeError, "within itself");
        return NULL;
    }
    if (overflow != 0 || index < 0 || index >= FIRST_ITEMS) {
        PyErr_SetObject(PyExc_IndexError, key);
        return NULL;
    }
    return PyLong_FromLong(number * 10L + index);
}

/* It ends soon: what has happened includes this call. */
static PyObject *next_value(int number) {
    if (happenings_so_far() % 3 == 0) {
        PyErr_SetNone(PyExc_StopIteration);
        return NULL;
    }
    return PyLong_FromLong(number);
}

static PyObject *attribute(PyObject *name) {
    const char *text = PyUnicode_Check(name) ? PyUnicode_AsUTF8(name) : NULL;
    if (text != NULL && text[0] == 'c') {
        return Py_NewRef(name);
    }
    PyErr_Clear();
    PyErr_SetObject(PyExc_AttributeError, name);
    return NULL;
}

static PyObject *usual_answer(int gives, PyObject *args) {
    PyObject *self = argument_of(args, 0);
    int number = number_of(self);
    switch (gives) {
    case DECLINES:
        Py_RETURN_NOTIMPLEMENTED;
    case COMPARES:
        return compared(number);
    case NUMBER:
        return PyLong_FromLong(number);
    case LENGTH:
        return PyLong_FromLong(number % 4);
    case ITEM:
        return item(self, argument_of(args, 1));
    case ITSELF:
        return Py_NewRef(self);
    case NEXT:
        return next_value(number);
    case TEXT:
        return PyUnicode_FromFormat("<%d>", number);
    case BYTES:
        return PyBytes_FromFormat("<%d>", number);
    case REAL:
        return PyFloat_FromDouble(number / 2.0);
    case TRUTH:
        return PyBool_FromLong(number % 2);
    case ARGUMENT:
        return Py_NewRef(argument_of(args, 1));
    case ATTRIBUTE:
        return attribute(argument_of(args, 1));
    default:
        Py_RETURN_NONE;
    }
}

static void tell(const char *name, PyObject *args) {
    Text text = {.used = 0};
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(args); i++) {
        put(&text, i == 0 ? "" : ", ");
        put_object(&text, PyTuple_GET_ITEM(args, i), i == 0 ? 0 : 1);
    }
    happened("%s(%s)", name, text.data);
}

static int acts(const Special *special) {
    return !has_proxies || (special->gives != COMPARES &&
                            special->name[2] != 'n' && special->name[2] != 'l');
}

static PyObject *special_body(PyObject *which, PyObject *args, PyObject *kw) {
    const Special *special = &specials[PyLong_AsLong(which)];
    PyObject *self = argument_of(args, 0);
    PyObject *answer = NULL;
    (void)kw;
    tell(special->name, args);
    if (is_tired() && special->gives != NONE) {
        PyErr_SetString(PyExc_RuntimeError, "too much has happened");
        return NULL;
    }
    int behaviour = number_of(self) + (int)(special - specials);
    if (acts(special) &&
        act(behaviour, self, argument_of(args, 1), &answer) < 0) {
        return NULL;
    }
    if (answer != NULL && special->gives != NUMBER) {
        return answer;
    }
    Py_XDECREF(answer);
    return usual_answer(special->gives, args);
}

static PyObject *callback_body(PyObject *which, PyObject *args, PyObject *kw) {
    int behaviour = (int)PyLong_AsLong(which);
    PyObject *argument = argument_of(args, 0);
    PyObject *answer = NULL;
    (void)kw;
    Text text = {.used = 0};
    put_object(&text, argument, 1);
    happened("callback %d(%s)", behaviour, text.data);
    if (is_tired()) {
        PyErr_SetString(PyExc_RuntimeError, "too much has happened");
        return NULL;
    }
    if (act(behaviour, NULL, argument, &answer) < 0) {
        return NULL;
    }
    return answer != NULL ? answer : PyLong_FromLong(behaviour);
}

static PyMethodDef special_definition = {
    "special", (PyCFunction)(void (*)(void))special_body,
    METH_VARARGS | METH_KEYWORDS, NULL};
static PyMethodDef callback_definition = {
    "callback", (PyCFunction)(void (*)(void))callback_body,
    METH_VARARGS | METH_KEYWORDS, NULL};

static PyObject *function_about(PyMethodDef *definition, int number) {
    PyObject *self = PyLong_FromLong(number);
    PyObject *function = PyCFunction_New(definition, self);
    Py_DECREF(self);
    return function;
}

PyObject *special_method(const char *name) {
    for (int i = 0; i < SPECIALS; i++) {
        if (strcmp(specials[i].name, name) == 0) {
            PyObject *function = function_about(&special_definition, i);
            PyObject *method = PyInstanceMethod_New(function);
            Py_DECREF(function);
            return method;
        }
    }
    return NULL;
}

PyObject *new_callback_function(int behaviour) {
    return function_about(&callback_definition, behaviour);
}
