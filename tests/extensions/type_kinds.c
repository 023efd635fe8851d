#include "type_kinds.h"

#ifndef Py_LIMITED_API

#include <string.h>

/* The suites of one static type. */
typedef struct {
    PyAsyncMethods async_methods;
    PyNumberMethods number;
    PySequenceMethods sequence;
    PyMappingMethods mapping;
} Suites;

enum { MOST_TYPES = 16 };

static Suites suites[MOST_TYPES];
static PyTypeObject *owners[MOST_TYPES];

static Suites *suites_of(PyTypeObject *type) {
    for (int i = 0; i < MOST_TYPES; i++) {
        if (owners[i] == NULL || owners[i] == type) {
            owners[i] = type;
            return &suites[i];
        }
    }
    return NULL;
}

#define SLOT(id, field)                                                        \
    case Py_##id:                                                              \
        memcpy(&(type->field), &slot->pfunc, sizeof(void *));                  \
        break
#define SUITE_SLOT(id, suite, field)                                           \
    case Py_##id:                                                              \
        memcpy(&suite.field, &slot->pfunc, sizeof(void *));                    \
        break

static int fill_number(PyNumberMethods *number, const PyType_Slot *slot) {
#define NUMBER(name) SUITE_SLOT(nb_##name, (*number), nb_##name)
    switch (slot->slot) {
        NUMBER(add);
        NUMBER(subtract);
        NUMBER(multiply);
        NUMBER(remainder);
        NUMBER(divmod);
        NUMBER(power);
        NUMBER(negative);
        NUMBER(positive);
        NUMBER(absolute);
        NUMBER(bool);
        NUMBER(invert);
        NUMBER(lshift);
        NUMBER(rshift);
        NUMBER(and);
        NUMBER(xor);
        NUMBER(or);
        NUMBER(int);
        NUMBER(float);
        NUMBER(inplace_add);
        NUMBER(inplace_subtract);
        NUMBER(inplace_multiply);
        NUMBER(inplace_remainder);
        NUMBER(inplace_power);
        NUMBER(inplace_lshift);
        NUMBER(inplace_rshift);
        NUMBER(inplace_and);
        NUMBER(inplace_xor);
        NUMBER(inplace_or);
        NUMBER(floor_divide);
        NUMBER(true_divide);
        NUMBER(inplace_floor_divide);
        NUMBER(inplace_true_divide);
        NUMBER(index);
        NUMBER(matrix_multiply);
        NUMBER(inplace_matrix_multiply);
    default:
        return 0;
    }
    return 1;
}

static int fill_containers(Suites *all, const PyType_Slot *slot) {
    switch (slot->slot) {
        SUITE_SLOT(sq_length, all->sequence, sq_length);
        SUITE_SLOT(sq_concat, all->sequence, sq_concat);
        SUITE_SLOT(sq_contains, all->sequence, sq_contains);
        SUITE_SLOT(mp_length, all->mapping, mp_length);
        SUITE_SLOT(mp_subscript, all->mapping, mp_subscript);
        SUITE_SLOT(mp_ass_subscript, all->mapping, mp_ass_subscript);
        SUITE_SLOT(am_await, all->async_methods, am_await);
        SUITE_SLOT(am_aiter, all->async_methods, am_aiter);
        SUITE_SLOT(am_anext, all->async_methods, am_anext);
    default:
        return 0;
    }
    return 1;
}

static int fill_type(PyTypeObject *type, const PyType_Slot *slot) {
    switch (slot->slot) {
        SLOT(tp_dealloc, tp_dealloc);
        SLOT(tp_repr, tp_repr);
        SLOT(tp_str, tp_str);
        SLOT(tp_hash, tp_hash);
        SLOT(tp_call, tp_call);
        SLOT(tp_getattro, tp_getattro);
        SLOT(tp_setattro, tp_setattro);
        SLOT(tp_doc, tp_doc);
        SLOT(tp_traverse, tp_traverse);
        SLOT(tp_clear, tp_clear);
        SLOT(tp_richcompare, tp_richcompare);
        SLOT(tp_iter, tp_iter);
        SLOT(tp_iternext, tp_iternext);
        SLOT(tp_methods, tp_methods);
        SLOT(tp_members, tp_members);
        SLOT(tp_getset, tp_getset);
        SLOT(tp_init, tp_init);
        SLOT(tp_new, tp_new);
        SLOT(tp_free, tp_free);
    default:
        return 0;
    }
    return 1;
}

/* The members that only say where an instance keeps something. */
static void take_offsets(PyTypeObject *type) {
    PyMemberDef *kept = type->tp_members;
    if (kept == NULL) {
        return;
    }
    for (PyMemberDef *member = kept; member->name != NULL; member++) {
        if (strcmp(member->name, "__weaklistoffset__") == 0) {
            type->tp_weaklistoffset = member->offset;
        } else if (strcmp(member->name, "__dictoffset__") == 0) {
            type->tp_dictoffset = member->offset;
        } else {
            *kept++ = *member;
        }
    }
    memset(kept, 0, sizeof *kept);
}

int ready_static_type(PyTypeObject *type, PyType_Spec *spec) {
    if ((PyType_GetFlags(type) & Py_TPFLAGS_READY) != 0) {
        return 0;
    }
    Suites *all = suites_of(type);
    if (type->tp_name == NULL) {
        Py_SET_REFCNT((PyObject *)type, 1);
        type->tp_name = spec->name;
        type->tp_basicsize = spec->basicsize;
        type->tp_itemsize = spec->itemsize;
        for (PyType_Slot *slot = spec->slots; slot->slot != 0; slot++) {
            if (!fill_type(type, slot) && !fill_containers(all, slot) &&
                !fill_number(&all->number, slot)) {
                PyErr_Format(PyExc_SystemError, "slot %d", slot->slot);
                return -1;
            }
        }
        take_offsets(type);
    }
    type->tp_flags = spec->flags;
    type->tp_as_async = &all->async_methods;
    type->tp_as_number = &all->number;
    type->tp_as_sequence = &all->sequence;
    type->tp_as_mapping = &all->mapping;
    return PyType_Ready(type);
}

#endif
