/* Operations on the slots themselves. */
#include "operations.h"

#include "slots.h"

static PyObject *drop(const Operands *o) {
    set_slot(o->place_a, Py_NewRef(Py_None));
    return Py_NewRef(Py_None);
}

static PyObject *copy(const Operands *o) {
    set_slot(o->to, Py_NewRef(slot_value(o->place_a)));
    return Py_NewRef(slot_value(o->to));
}

static PyObject *swap(const Operands *o) {
    swap_slots(o->place_a, o->place_b);
    return Py_NewRef(Py_None);
}

const Operation slot_operations[] = {
    {"drop", 24, NESTS | PLACES, drop},
    {"copy", 6, NESTS | PLACES, copy},
    {"swap", 2, NESTS | PLACES, swap},
    {NULL, 0, 0, NULL},
};
