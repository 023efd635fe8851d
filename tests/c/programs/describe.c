#define _POSIX_C_SOURCE 200809L
#include "describe.h"

#include "own_objects.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum {
    ITEMS_SHOWN = 12,
    CHARACTERS_SHOWN = 60,
    DIGITS_SHOWN = 600,
    SHORTEST_ADDRESS = 7
};

void put(Text *text, const char *format, ...) {
    size_t left = TEXT_SIZE - text->used;
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text->data + text->used, left, format, arguments);
    va_end(arguments);
    text->used += (size_t)length < left ? (size_t)length : left - 1;
}

/* ---- text ---- */

int is_text(PyObject *object) {
    return PyUnicode_Check(object) || PyBytes_Check(object) ||
           PyByteArray_Check(object);
}

static int is_hexadecimal(Py_UCS4 c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/* The characters of a str or the bytes of others. */
typedef struct {
    int kind;
    const void *data;
    Py_ssize_t length;
} Characters;

static Characters characters_of(PyObject *object) {
    if (PyUnicode_Check(object)) {
        return (Characters){
            (int)PyUnicode_KIND(object), PyUnicode_DATA(object),
            PyUnicode_GET_LENGTH(object)};
    }
    const char *data = PyBytes_Check(object) ? PyBytes_AS_STRING(object)
                                             : PyByteArray_AS_STRING(object);
    return (Characters){1, data, Py_SIZE(object)};
}

static Py_UCS4 character_at(const Characters *text, Py_ssize_t index) {
    return PyUnicode_READ(text->kind, text->data, index);
}

/* The number of characters of an address at a place; 0: there is none. */
static Py_ssize_t address_at(const Characters *text, Py_ssize_t start) {
    if (start + 2 > text->length || character_at(text, start) != '0' ||
        character_at(text, start + 1) != 'x') {
        return 0;
    }
    Py_ssize_t end = start + 2;
    while (end < text->length && is_hexadecimal(character_at(text, end))) {
        end++;
    }
    return end - start - 2 < SHORTEST_ADDRESS ? 0 : end - start;
}

int text_has_address(PyObject *object) {
    Characters text = characters_of(object);
    for (Py_ssize_t i = 0; i < text.length; i++) {
        if (address_at(&text, i) > 0) {
            return 1;
        }
    }
    return 0;
}

static void put_character(Text *text, Py_UCS4 c) {
    if (c >= ' ' && c < 127) {
        put(text, "%c", (char)c);
    } else {
        put(text, "{%x}", (unsigned)c);
    }
}

static void describe_text(Text *text, PyObject *object) {
    Characters characters = characters_of(object);
    unsigned rest = 0;
    if (PyUnicode_Check(object)) {
        put(text, "%d'", characters.kind);
    } else {
        put(text, "b'");
    }
    for (Py_ssize_t i = 0; i < characters.length; i++) {
        Py_ssize_t address = address_at(&characters, i);
        if (address > 0) {
            put(text, "0x...");
            i += address - 1;
        } else if (i < CHARACTERS_SHOWN) {
            put_character(text, character_at(&characters, i));
        } else {
            rest = rest * 31 + character_at(&characters, i);
        }
    }
    put(text, rest == 0 ? "'" : "'...%x", rest);
}

/* ---- numbers ---- */

static void describe_int(Text *text, PyObject *number) {
    size_t bits = _PyLong_NumBits(number);
    if (bits > DIGITS_SHOWN) {
        put(text, "%s%zu bits %llx", _PyLong_Sign(number) < 0 ? "-" : "", bits,
            PyLong_AsUnsignedLongLongMask(number));
        return;
    }
    PyObject *digits = PyLong_Type.tp_repr(number);
    put(text, "%s", PyUnicode_AsUTF8(digits));
    Py_DECREF(digits);
}

static void describe_by_repr(Text *text, PyTypeObject *type, PyObject *object) {
    PyObject *repr = type->tp_repr(object);
    put(text, "%s", repr == NULL ? "?" : PyUnicode_AsUTF8(repr));
    PyErr_Clear();
    Py_XDECREF(repr);
}

/* ---- containers ---- */

static void describe_items(
    Text *text, PyObject *const *items, Py_ssize_t count, int depth) {
    for (Py_ssize_t i = 0; i < count && i < ITEMS_SHOWN; i++) {
        put(text, i == 0 ? "" : ", ");
        put_object(text, items[i], depth - 1);
    }
    if (count > ITEMS_SHOWN) {
        put(text, " ...%zd", count);
    }
}

static void describe_dict(Text *text, PyObject *dict, int depth) {
    PyObject *key;
    PyObject *value;
    Py_ssize_t position = 0;
    int count = 0;
    put(text, "{");
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (count++ < ITEMS_SHOWN) {
            put(text, count == 1 ? "" : ", ");
            put_object(text, key, depth - 1);
            put(text, ": ");
            put_object(text, value, depth - 1);
        }
    }
    put(text, count > ITEMS_SHOWN ? " ...%d}" : "}", count);
}

static int compare_texts(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* The order of a set is not compared here. */
static void describe_set(Text *text, PyObject *set, int depth) {
    char *items[ITEMS_SHOWN * 10];
    static Text item;
    Py_ssize_t position = 0;
    size_t count = 0;
    PyObject *key;
    Py_hash_t hash;
    while (_PySet_NextEntry(set, &position, &key, &hash) &&
           count < sizeof items / sizeof items[0]) {
        Text *inner = depth > 1 ? calloc(1, sizeof(Text)) : &item;
        inner->used = 0;
        inner->data[0] = '\0';
        put_object(inner, key, depth - 1);
        items[count++] = strdup(inner->data);
        if (inner != &item) {
            free(inner);
        }
    }
    qsort(items, count, sizeof items[0], compare_texts);
    put(text, "{");
    for (size_t i = 0; i < count; i++) {
        put(text, "%s%s", i == 0 ? "" : ", ", items[i]);
        free(items[i]);
    }
    put(text, " %zd}", PySet_GET_SIZE(set));
}

static Py_ssize_t size_of_container(PyObject *object) {
    return PyDict_Check(object)     ? PyDict_GET_SIZE(object)
           : PyAnySet_Check(object) ? PySet_GET_SIZE(object)
                                    : Py_SIZE(object);
}

static void describe_container(Text *text, PyObject *object, int depth) {
    if (depth == 0) {
        put(text, "...%zd", size_of_container(object));
    } else if (PyTuple_Check(object)) {
        put(text, "(");
        describe_items(
            text, ((PyTupleObject *)object)->ob_item, PyTuple_GET_SIZE(object),
            depth);
        put(text, ")");
    } else if (PyList_Check(object)) {
        put(text, "[");
        describe_items(
            text, ((PyListObject *)object)->ob_item, PyList_GET_SIZE(object),
            depth);
        put(text, "]");
    } else if (PyDict_Check(object)) {
        describe_dict(text, object, depth);
    } else {
        describe_set(text, object, depth);
    }
}

/* ---- all ---- */

int is_container(PyObject *object) {
    return PyTuple_Check(object) || PyList_Check(object) ||
           PyDict_Check(object) || PyAnySet_Check(object);
}

static void describe_reference(Text *text, PyObject *object) {
    PyWeakReference *reference = (PyWeakReference *)object;
    put(text, "%s->", Py_TYPE(object)->tp_name);
    if (reference->wr_object == Py_None) {
        put(text, "dead");
    } else {
        put_object(text, reference->wr_object, 0);
    }
    put(text, reference->wr_callback == NULL ? "" : "!");
}

static void describe_slice(Text *text, PyObject *object, int depth) {
    PySliceObject *slice = (PySliceObject *)object;
    PyObject *parts[] = {slice->start, slice->stop, slice->step};
    put(text, "slice(");
    describe_items(text, parts, 3, depth);
    put(text, ")");
}

/* What is not a container; 0 where the name of the type is all. */
static int describe_value(Text *text, PyObject *object) {
    if (PyLong_Check(object)) {
        describe_int(text, object);
    } else if (PyFloat_Check(object)) {
        describe_by_repr(text, &PyFloat_Type, object);
    } else if (PyComplex_Check(object)) {
        describe_by_repr(text, &PyComplex_Type, object);
    } else if (is_text(object)) {
        describe_text(text, object);
    } else {
        return 0;
    }
    return 1;
}

static int describe_other(Text *text, PyObject *object, int depth) {
    if (object == Py_None) {
        put(text, "None");
    } else if (PyType_Check(object)) {
        put(text, "class %s", ((PyTypeObject *)object)->tp_name);
    } else if (PyWeakref_Check(object)) {
        describe_reference(text, object);
    } else if (PySlice_Check(object)) {
        describe_slice(text, object, depth);
    } else if (PyExceptionInstance_Check(object)) {
        put_exception(text, object);
    } else if (PyCFunction_Check(object)) {
        put(text, "function %s", ((PyCFunctionObject *)object)->m_ml->ml_name);
    } else {
        return 0;
    }
    return 1;
}

static void describe_plainly(Text *text, PyObject *object, int depth) {
    if (describe_other(text, object, depth)) {
        return;
    }
    if (PyBool_Check(object)) {
        put(text, object == Py_True ? "True" : "False");
        return;
    }
    PyTypeObject *type = Py_TYPE(object);
    int number = number_of(object);
    if (number >= 0) {
        put(text, "#%d", number);
    }
    if (type == &PyTuple_Type || type == &PyList_Type || type == &PyDict_Type ||
        type == &PyLong_Type || type == &PyUnicode_Type ||
        type == &PyBytes_Type || type == &PyFloat_Type) {
        /* The form of the value says it. */
    } else {
        put(text, "<%s>", type->tp_name);
    }
    if (is_container(object)) {
        describe_container(text, object, depth);
    } else if (PyRange_Check(object)) {
        describe_by_repr(text, &PyRange_Type, object);
    } else {
        describe_value(text, object);
    }
}

void put_object(Text *text, PyObject *object, int depth) {
    if (object == NULL) {
        put(text, "NULL");
        return;
    }
    describe_plainly(text, object, depth < 0 ? 0 : depth);
}

/* Rule W-043: CPython names its own file there. */
static int is_internal(PyObject *args) {
    static const char end[] = "bad argument to internal function";
    PyObject *words =
        PyTuple_GET_SIZE(args) == 1 ? PyTuple_GET_ITEM(args, 0) : Py_None;
    const char *given = PyUnicode_Check(words) ? PyUnicode_AsUTF8(words) : NULL;
    PyErr_Clear();
    return given != NULL && strstr(given, end) != NULL;
}

void put_exception(Text *text, PyObject *exception) {
    PyBaseExceptionObject *self = (PyBaseExceptionObject *)exception;
    put(text, "%s", Py_TYPE(exception)->tp_name);
    if (is_internal(self->args)) {
        put(text, "(bad argument)");
    } else {
        put_object(text, self->args, 1);
    }
    if (self->cause != NULL) {
        put(text, " from %s", Py_TYPE(self->cause)->tp_name);
    }
    if (self->context != NULL) {
        put(text, " after %s", Py_TYPE(self->context)->tp_name);
    }
}
