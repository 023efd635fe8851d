/* Attributes by name. */
#include "operations.h"
#include "own_objects.h"

#include <string.h>

static const char *const names[] = {
    "a",           "b",        "c",    "__dict__",     "d",
    "__weakref__", "__doc__",  "real", "imag",         "numerator",
    "start",       "stop",     "step", "__callback__", "args",
    "__module__",  "__hash__", "x",    "__self__",     "__name__"};
enum { NAMES = sizeof names / sizeof names[0], CHANGED = 4 };

static PyObject *get_attribute(const Operands *o) {
    const char *name = names[o->number % NAMES];
    /* The words of documentation are the library's own. */
    if (strcmp(name, "__doc__") == 0 && PyType_Check(o->a)) {
        return nothing_to_do();
    }
    PyObject *value = PyObject_GetAttrString(o->a, name);
    /* Rule "one attribute": others would be set in the dictionary. */
    if (value != NULL && PyDict_CheckExact(value) &&
        strcmp(name, "__dict__") == 0) {
        Py_SETREF(value, PyDict_Copy(value));
    }
    if (value != NULL && strcmp(name, "__doc__") == 0) {
        Py_SETREF(value, Py_NewRef(Py_None));
    }
    return value;
}

/* Rule W-003: a reference of a subtype holds nothing that its end could
 * release. */
static int is_reference(PyObject *object) {
    return PyWeakref_CheckRef(object);
}

/* Where a type has no __dict__, as one from a spec, this is the name of an
 * attribute like any other. */
static int is_attribute_of_type(PyObject *object, const char *name) {
    PyObject *interned = PyUnicode_InternFromString(name);
    int is_there = _PyType_Lookup(Py_TYPE(object), interned) != NULL;
    Py_DECREF(interned);
    return is_there;
}

/* Rule "one attribute" (W-408): in which order the attributes of an instance
 * die depends in CPython on what other instances of its class had before. What
 * has places for a and b holds those there. */
static const char *name_to_change(const Operands *o) {
    const char *name = names[o->number % CHANGED];
    return is_attribute_of_type(o->a, name) ? name : "c";
}

static PyObject *set_attribute(const Operands *o) {
    if (is_reference(o->a)) {
        return nothing_to_do();
    }
    const char *name = name_to_change(o);
    return from_status(PyObject_SetAttrString(o->a, name, o->b));
}

static PyObject *delete_attribute(const Operands *o) {
    return from_status(PyObject_DelAttrString(o->a, name_to_change(o)));
}

static PyObject *has_attribute(const Operands *o) {
    return from_status(PyObject_HasAttrString(o->a, names[o->number % NAMES]));
}

static PyObject *attribute_by_object(const Operands *o) {
    switch (o->number % 3) {
    case 0:
        return PyObject_GetAttr(o->a, o->b);
    case 1:
        return PyObject_GenericGetAttr(o->a, o->b);
    default:
        return from_status(PyObject_HasAttr(o->a, o->b));
    }
}

const Operation attribute_operations[] = {
    {"get_attribute", 10, KEEPS | NESTS | FIRST(A_VALUE), get_attribute},
    {"set_attribute", 24, NESTS | FIRST(AN_OWN_ONE), set_attribute},
    {"delete_attribute", 5, NESTS | FIRST(AN_OWN_ONE), delete_attribute},
    {"has_attribute", 2, 0, has_attribute},
    {"attribute_by_object", 3, KEEPS | FIRST(A_VALUE) | SECOND(A_TEXT),
     attribute_by_object},
    {NULL, 0, 0, NULL},
};
