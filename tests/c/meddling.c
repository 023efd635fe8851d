#include "meddling.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    PyObject_HEAD
    long number;
} Meddler;

static PyTypeObject meddler_type;
static PyTypeObject walk_type;

enum { MOST_MEETINGS = 8 };

static long alive;
static int countdown; /* meetings until the action; 0 for never */
static const struct action *chosen;
static PyObject *target;

static int meet(void) {
    if (countdown == 0 || --countdown > 0) {
        return 0;
    }
    return chosen->act(target);
}

static PyObject *new_object(PyTypeObject *type, long number) {
    Meddler *made = PyObject_New(Meddler, type);
    CHECK(made != NULL);
    made->number = number;
    alive++;
    return (PyObject *)made;
}

PyObject *new_meddler(long number) {
    return new_object(&meddler_type, number);
}

static void meddler_dealloc(PyObject *self) {
    alive--;
    PyObject_Free(self);
}

static long number_of(PyObject *self) {
    return ((Meddler *)self)->number;
}

static PyObject *meddler_compare(PyObject *self, PyObject *other, int op) {
    long left = number_of(self);
    if (!PyLong_Check(other) && Py_TYPE(other) != &meddler_type) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    long right = PyLong_Check(other) ? PyLong_AsLong(other) : number_of(other);
    if (meet() < 0) {
        return NULL;
    }
    Py_RETURN_RICHCOMPARE(left, right, op);
}

static Py_hash_t meddler_hash(PyObject *self) {
    long number = number_of(self);
    return meet() < 0 ? -1 : number % 8;
}

static PyObject *meddler_repr(PyObject *self) {
    long number = number_of(self);
    return meet() < 0 ? NULL : PyUnicode_FromFormat("m%ld", number);
}

static PyObject *meddler_index(PyObject *self) {
    long number = number_of(self);
    return meet() < 0 ? NULL : PyLong_FromLong(number);
}

static int meddler_bool(PyObject *self) {
    long number = number_of(self);
    return meet() < 0 ? -1 : number != 1;
}

static PyObject *meddler_add(PyObject *left, PyObject *right) {
    PyObject *self = Py_TYPE(left) == &meddler_type ? left : right;
    long number = number_of(self);
    return meet() < 0 ? NULL : PyLong_FromLong(number + 100);
}

/* A meddler as a function gives back its argument. */
static PyObject *meddler_call(PyObject *self, PyObject *args, PyObject *named) {
    (void)self;
    (void)named;
    PyObject *result = PyTuple_GetItem(args, 0);
    Py_XINCREF(result);
    if (result != NULL && meet() < 0) {
        Py_CLEAR(result);
    }
    return result;
}

/* As a mapping it has its number and the next. */
static PyObject *meddler_keys(PyObject *self, PyObject *ignored) {
    (void)ignored;
    long number = number_of(self);
    return meet() < 0 ? NULL : Py_BuildValue("[ll]", number, number + 1);
}

static PyObject *meddler_item(PyObject *self, PyObject *key) {
    (void)self;
    return meet() < 0 ? NULL : Py_NewRef(key);
}

static PyMethodDef meddler_methods[] = {
    {"keys", meddler_keys, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyNumberMethods meddler_number = {
    .nb_index = meddler_index, .nb_bool = meddler_bool, .nb_add = meddler_add};
static PyMappingMethods meddler_mapping = {.mp_subscript = meddler_item};

static PyTypeObject meddler_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Meddler",
    .tp_basicsize = sizeof(Meddler),
    .tp_dealloc = meddler_dealloc,
    .tp_repr = meddler_repr,
    .tp_hash = meddler_hash,
    .tp_call = meddler_call,
    .tp_richcompare = meddler_compare,
    .tp_as_number = &meddler_number,
    .tp_as_mapping = &meddler_mapping,
    .tp_methods = meddler_methods,
};

static PyObject *walk_next(PyObject *self) {
    if (meet() < 0 || number_of(self) == 4) {
        return NULL;
    }
    return PyLong_FromLong(++((Meddler *)self)->number);
}

static PyObject *walk_hint(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    return meet() < 0 ? NULL : PyLong_FromLong(4);
}

static PyMethodDef walk_methods[] = {
    {"__length_hint__", walk_hint, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static PyTypeObject walk_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Walk",
    .tp_basicsize = sizeof(Meddler),
    .tp_dealloc = meddler_dealloc,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = walk_next,
    .tp_methods = walk_methods,
};

int act_raise(PyObject *container) {
    (void)container;
    PyErr_SetString(PyExc_ArithmeticError, "no");
    return -1;
}

int meddle(PyObject *container, const char *method, const char *format, ...) {
    va_list values;
    va_start(values, format);
    PyObject *args = Py_VaBuildValue(format, values);
    va_end(values);
    PyObject *function = PyObject_GetAttrString(container, method);
    CHECK(args != NULL && function != NULL);
    PyObject *result = PyObject_Call(function, args, NULL);
    int status = result == NULL ? -1 : 0;
    RELEASE(args, function, result);
    return status;
}

/* Expressions: what is left of the text lies at *text. */

static PyObject *(*make_target)(void);

static PyObject *evaluate(const char **text);

/* Another container, or a dict with its items as keys. Making them is not what
 * is tested. */
static PyObject *make_other(bool as_keys) {
    int meetings = countdown;
    countdown = 0;
    PyObject *made = make_target();
    if (as_keys) {
        PyObject *dict = PyObject_CallMethod(
            (PyObject *)&PyDict_Type, "fromkeys", "(N)", made);
        made = dict;
    }
    countdown = meetings;
    return made;
}

static PyObject *letter(char name) {
    switch (name) {
    case 't':
        return Py_NewRef(target);
    case 'o':
        return make_other(false);
    case 'd':
        return make_other(true);
    case 'm':
        return new_meddler(1);
    case 'z':
        return new_meddler(9);
    case 'i':
        return new_object(&walk_type, 0);
    case 'c':
        return PyUnicode_FromString(",");
    case 'b':
        return PyBytes_FromString("ab");
    default:
        CHECK(name == 'n');
        return Py_NewRef(Py_None);
    }
}

static size_t take_name(const char **text, char *name, size_t size) {
    size_t length = strspn(*text, "abcdefghijklmnopqrstuvwxyz_0123456789");
    CHECK(length > 0 && length < size);
    memcpy(name, *text, length);
    name[length] = '\0';
    *text += length;
    return length;
}

/* Reads an argument, "x" or "name=x"; false after an exception. */
static bool take_argument(const char **text, PyObject *args, PyObject *named) {
    char name[40] = "";
    size_t length = strcspn(*text, "(),.=");
    if ((*text)[length] == '=') {
        take_name(text, name, sizeof name);
        (*text)++;
    }
    PyObject *value = evaluate(text);
    if (value != NULL && name[0] == '\0') {
        PyList_Append(args, value);
    }
    if (value != NULL && name[0] != '\0') {
        PyDict_SetItemString(named, name, value);
    }
    Py_XDECREF(value);
    *text += strspn(*text, ", ");
    return value != NULL;
}

static PyObject *call_function(PyObject *function, const char **text) {
    PyObject *list = PyList_New(0);
    PyObject *named = PyDict_New();
    bool complete = true;
    (*text)++;
    while (complete && **text != ')') {
        complete = take_argument(text, list, named);
    }
    *text += complete ? 1 : 0;
    PyObject *args = PyList_AsTuple(list);
    Py_DECREF(list);
    PyObject *result = complete ? PyObject_Call(function, args, named) : NULL;
    RELEASE(args, named);
    return result;
}

/* Takes the object over. */
static PyObject *call_attribute_of(
    PyObject *object, const char *name, const char **text) {
    PyObject *function = PyObject_GetAttrString(object, name);
    Py_DECREF(object);
    CHECK(function != NULL);
    PyObject *result = call_function(function, text);
    Py_DECREF(function);
    return result;
}

static PyObject *evaluate_first(const char **text) {
    char name[40];
    size_t length = take_name(text, name, sizeof name);
    if (name[0] >= '0' && name[0] <= '9') {
        return PyLong_FromString(name, NULL, 10);
    }
    if (length == 1) {
        return letter(name[0]);
    }
    return call_attribute_of(PyImport_ImportModule("builtins"), name, text);
}

/* A number, a letter or a call of a built-in function, and calls of methods
 * behind it. */
static PyObject *evaluate(const char **text) {
    PyObject *value = evaluate_first(text);
    while (value != NULL && **text == '.') {
        char name[40];
        (*text)++;
        take_name(text, name, sizeof name);
        value = call_attribute_of(value, name, text);
    }
    return value;
}

/* Every item can be found, and there are as many as the container says. */
static void check_container(void) {
    if (PyByteArray_Check(target)) {
        return;
    }
    PyObject *list = PySequence_List(target);
    CHECK(PyList_Size(list) == PyObject_Size(target));
    for (Py_ssize_t i = 0; i < PyList_Size(list); i++) {
        CHECK(PySequence_Contains(target, PyList_GET_ITEM(list, i)) == 1);
    }
    Py_DECREF(list);
}

static PyObject *text_of_result(PyObject *result) {
    if (result != NULL) {
        return PyObject_Repr(result);
    }
    PyObject *raised = PyErr_GetRaisedException();
    PyObject *text =
        PyUnicode_FromFormat("%s: %S", Py_TYPE(raised)->tp_name, raised);
    Py_DECREF(raised);
    return text;
}

/* Whether CPython crashes over an action, or writes to freed memory. */
static bool is_left_out(const char *expression) {
    const char *list = strchr(expression, '#');
    return list != NULL && strstr(list, chosen->name) != NULL;
}

static void show_outcome(
    const char *expression, int meetings, PyObject *result) {
    PyObject *shown = text_of_result(result);
    PyObject *left = PyObject_Repr(target);
    const char *end = strstr(expression, " #");
    size_t length =
        end == NULL ? strlen(expression) : (size_t)(end - expression);
    if (!is_left_out(expression)) {
        show(
            "%.*s, %s at %d: %s, left %s", (int)length, expression,
            chosen->name, meetings, PyUnicode_AsUTF8(shown),
            PyUnicode_AsUTF8(left));
    }
    RELEASE(shown, left);
}

/* Return: whether the action has come to pass. */
static bool meddle_once(const char *expression, int meetings) {
    target = make_target();
    countdown = meetings;
    const char *text = expression;
    PyObject *result = evaluate(&text);
    bool met = countdown == 0;
    countdown = 0;
    if (met) {
        show_outcome(expression, meetings, result);
        check_container();
    }
    PyErr_Clear();
    Py_XDECREF(result);
    Py_CLEAR(target);
    CHECK(alive == 0);
    return met;
}

void meddle_with_all(
    PyObject *(*make)(void), const char *const *expressions,
    const struct action *actions) {
    make_target = make;
    for (; *expressions != NULL; expressions++) {
        for (chosen = actions; chosen->name != NULL; chosen++) {
            int meetings = 1;
#ifndef TESTING_NATIVEWEAKREF
            if (is_left_out(*expressions)) {
                continue;
            }
#endif
            while (meetings <= MOST_MEETINGS &&
                   meddle_once(*expressions, meetings)) {
                meetings++;
            }
        }
    }
}

void ready_meddlers(void) {
    CHECK(PyType_Ready(&meddler_type) == 0);
    CHECK(PyType_Ready(&walk_type) == 0);
}
