/* Operations that make own objects, and weak references to them. */
#include "operations.h"

#include "../referent.h"
#include "happenings.h"
#include "own_objects.h"
#include "slots.h"
#include "special_methods.h"

enum { MOST_OBJECTS = 150 };

static PyObject *thing(const Operands *o) {
    if (objects_alive() >= MOST_OBJECTS) {
        return nothing_to_do();
    }
    return PyObject_CallNoArgs((PyObject *)own_class(o->number));
}

/* Rule "small numbers": nothing is as long as a number from a slot says. */
static PyObject *thing_of(const Operands *o) {
    if (objects_alive() >= MOST_OBJECTS || PyIter_Check(o->a)) {
        return nothing_to_do();
    }
    return PyObject_CallOneArg((PyObject *)own_class(o->number), o->a);
}

static PyObject *thing_of_new_class(const Operands *o) {
    if (objects_alive() >= MOST_OBJECTS) {
        return nothing_to_do();
    }
    PyObject *type = derive_class(o->number, o->number / count_of_classes());
    PyObject *made = type == NULL ? NULL : PyObject_CallNoArgs(type);
    Py_XDECREF(type);
    return made;
}

static PyObject *knot(const Operands *o) {
    if (!has_places(o->a) || !has_places(o->b)) {
        return nothing_to_do();
    }
    if (PyObject_SetAttrString(o->a, "a", o->b) < 0) {
        return NULL;
    }
    return from_status(PyObject_SetAttrString(o->b, "b", o->a));
}

const Operation thing_operations[] = {
    {"thing", 30, KEEPS | NESTS, thing},
    {"thing_of", 8, KEEPS | FIRST(A_VALUE), thing_of},
    {"thing_of_new_class", 3, KEEPS, thing_of_new_class},
    {"knot", 8, NESTS | FIRST(AN_OWN_ONE) | SECOND(AN_OWN_ONE), knot},
    {NULL, 0, 0, NULL},
};

/* ---- weak references ---- */

static PyObject *link_type;
static PyObject *weakref_module;

void ready_references(void) {
    link_type = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(O){}", "Link", &_PyWeakref_RefType);
    weakref_module = PyImport_ImportModule("_weakref");
}

/* Rule W-001: a callback is callable, None or not there. Every other one is of
 * a behaviour. New reference or NULL. */
static PyObject *callback_for(const Operands *o) {
    switch (o->number % 5) {
    case 0:
        return NULL;
    case 1:
        return Py_NewRef(Py_None);
    case 2:
        return PyCallable_Check(o->b) ? Py_NewRef(o->b) : NULL;
    default:
        return new_callback_function(o->number / 5);
    }
}

static PyObject *reference(const Operands *o) {
    PyObject *callback = callback_for(o);
    PyObject *made = PyWeakref_NewRef(o->a, callback);
    Py_XDECREF(callback);
    return made;
}

static PyObject *proxy(const Operands *o) {
    PyObject *callback = callback_for(o);
    PyObject *made = PyWeakref_NewProxy(o->a, callback);
    has_proxies |= made != NULL;
    Py_XDECREF(callback);
    return made;
}

static PyObject *subreference(const Operands *o) {
    PyObject *callback = callback_for(o);
    PyObject *type = o->number % 2 ? link_type : (PyObject *)&Subreference_Type;
    PyObject *made = PyObject_CallFunctionObjArgs(type, o->a, callback, NULL);
    Py_XDECREF(callback);
    return made;
}

static PyObject *get_object(const Operands *o) {
    return from_borrowed(PyWeakref_GetObject(o->a));
}

/* The references themselves: what is being destroyed is not given out here
 * (W-751), and none is in the programs. */
static PyObject *weak_functions(const Operands *o) {
    return PyObject_CallMethod(
        weakref_module, o->number % 2 ? "getweakrefcount" : "getweakrefs", "O",
        o->a);
}

static PyObject *weak_checks(const Operands *o) {
    return Py_BuildValue(
        "iiii", PyWeakref_Check(o->a) != 0, PyWeakref_CheckRef(o->a) != 0,
        PyWeakref_CheckRefExact(o->a) != 0, PyWeakref_CheckProxy(o->a) != 0);
}

const Operation reference_operations[] = {
    {"reference", 16, KEEPS | NESTS | FIRST(A_REFERENT), reference},
    {"proxy", 5, KEEPS | NESTS | FIRST(A_REFERENT), proxy},
    {"subreference", 6, KEEPS | FIRST(A_REFERENT), subreference},
    {"get_object", 6, KEEPS | NESTS | FIRST(A_REFERENCE), get_object},
    {"weak_functions", 3, KEEPS | FIRST(A_REFERENT), weak_functions},
    {"weak_checks", 1, FIRST(A_REFERENCE), weak_checks},
    {NULL, 0, 0, NULL},
};
