/* Functions of sets. */
#include "limits.h"
#include "operations.h"

static PyObject *set_add(const Operands *o) {
    if (has_unordered(o->b) || PyFrozenSet_Check(o->a)) {
        return nothing_to_do();
    }
    return from_status(PySet_Add(o->a, o->b));
}

static PyObject *set_discard(const Operands *o) {
    return from_status(
        o->number % 2 ? PySet_Discard(o->a, o->b) : PySet_Contains(o->a, o->b));
}

static PyObject *set_size(const Operands *o) {
    return from_status(o->number % 3 ? PySet_Size(o->a) : PySet_Clear(o->a));
}

static PyObject *set_pop(const Operands *o) {
    return PySet_Pop(o->a);
}

static PyObject *set_from(const Operands *o) {
    if (has_unordered(o->a)) {
        return nothing_to_do();
    }
    return o->number % 2 ? PySet_New(o->a) : PyFrozenSet_New(o->a);
}

const Operation set_operations[] = {
    {"set_add", 6, NESTS | FIRST(A_SET), set_add},
    {"set_discard", 5, NESTS | FIRST(A_SET), set_discard},
    {"set_size", 3, NESTS | FIRST(A_SET), set_size},
    {"set_pop", 2, KEEPS | FIRST(A_SET), set_pop},
    {"set_from", 3, KEEPS | FIRST(AN_ITERABLE), set_from},
    {NULL, 0, 0, NULL},
};
