/* The sequence and the mapping protocol. */
#include "limits.h"
#include "operations.h"
#include "own_objects.h"

static PyObject *get_item(const Operands *o) {
    return o->number % 3 == 0 ? PySequence_GetItem(o->a, o->number / 3 % 9 - 4)
                              : PyObject_GetItem(o->a, o->b);
}

static PyObject *set_item(const Operands *o) {
    PyObject *key = PyLong_FromLong(o->number % 7 - 3);
    int status = 0;
    switch (o->number % 4) {
    case 0:
        status = PyObject_SetItem(o->a, key, o->b);
        break;
    case 1:
        status = PySequence_SetItem(o->a, o->number / 4 % 7 - 3, o->b);
        break;
    case 2:
        status = PyObject_SetItem(o->a, o->b, o->b);
        break;
    default:
        status = PyMapping_SetItemString(o->a, "a", o->b);
        break;
    }
    Py_DECREF(key);
    return from_status(status);
}

static PyObject *delete_item(const Operands *o) {
    switch (o->number % 3) {
    case 0:
        return from_status(PySequence_DelItem(o->a, o->number / 3 % 7 - 3));
    case 1:
        return from_status(PyObject_DelItem(o->a, o->b));
    default:
        return from_status(PyObject_DelItemString(o->a, "a"));
    }
}

static PyObject *get_slice(const Operands *o) {
    return PySequence_GetSlice(o->a, o->number % 7 - 3, o->number / 7 % 9 - 2);
}

static PyObject *set_slice(const Operands *o) {
    Py_ssize_t from = o->number % 7 - 3;
    Py_ssize_t to = o->number / 7 % 9 - 2;
    return from_status(
        o->number % 3 == 0 ? PySequence_DelSlice(o->a, from, to)
                           : PySequence_SetSlice(o->a, from, to, o->b));
}

/* Items of a list or bytearray by a slice with steps. */
static PyObject *set_steps(const Operands *o) {
    /* Rule "undisturbed slices": CPython writes to where a list no longer is
     * when it changes while what it is assigned is read. */
    if (o->number % 3 == 1 &&
        (number_of(o->b) >= 0 || is_iterator(o->b) || PyWeakref_Check(o->b))) {
        return nothing_to_do();
    }
    PyObject *start = PyLong_FromLong(o->number % 5 - 2);
    PyObject *step = PyLong_FromLong(o->number / 5 % 5 - 2);
    PyObject *slice = PySlice_New(start, NULL, step);

    PyObject *result = o->number % 3 == 0 ? PyObject_GetItem(o->a, slice)
                       : o->number % 3 == 1
                           ? from_status(PyObject_SetItem(o->a, slice, o->b))
                           : from_status(PyObject_DelItem(o->a, slice));
    Py_DECREF(start);
    Py_DECREF(step);
    Py_DECREF(slice);
    return result;
}

static PyObject *search(const Operands *o) {
    switch (o->number % 3) {
    case 0:
        return from_status(PySequence_Contains(o->a, o->b));
    case 1:
        return from_status(PySequence_Count(o->a, o->b));
    default:
        return from_status(PySequence_Index(o->a, o->b));
    }
}

static PyObject *concat(const Operands *o) {
    if (PyList_Check(o->a) && is_iterator(o->b)) {
        return nothing_to_do();
    }
    switch (o->number % 4) {
    case 0:
        return PySequence_Concat(o->a, o->b);
    case 1:
        return PySequence_InPlaceConcat(o->a, o->b);
    case 2:
        return is_large_int(o->a) ? nothing_to_do()
                                  : PySequence_Repeat(o->a, o->number / 4 % 4);
    default:
        return is_large_int(o->a)
                   ? nothing_to_do()
                   : PySequence_InPlaceRepeat(o->a, o->number / 4 % 4 - 1);
    }
}

static PyObject *convert(const Operands *o) {
    switch (o->number % 3) {
    case 0:
        return PySequence_List(o->a);
    case 1:
        return PySequence_Tuple(o->a);
    default:
        return PySequence_Fast(o->a, "no sequence");
    }
}

static PyObject *mapping_parts(const Operands *o) {
    switch (o->number % 5) {
    case 0:
        return PyMapping_Keys(o->a);
    case 1:
        return PyMapping_Values(o->a);
    case 2:
        return PyMapping_Items(o->a);
    case 3:
        return from_status(PyMapping_HasKey(o->a, o->b));
    default:
        return PyMapping_GetItemString(o->a, "a");
    }
}

const Operation sequence_operations[] = {
    {"get_item", 12, KEEPS | FIRST(AN_ITERABLE), get_item},
    {"set_item", 10, NESTS | FIRST(AN_ITERABLE), set_item},
    {"delete_item", 5, NESTS | FIRST(AN_ITERABLE), delete_item},
    {"get_slice", 4, KEEPS | FIRST(AN_ITERABLE), get_slice},
    {"set_slice", 6, NESTS | FIRST(A_LIST) | SECOND(AN_ITERABLE), set_slice},
    {"set_steps", 5, KEEPS | FIRST(A_LIST) | SECOND(AN_ITERABLE), set_steps},
    {"search", 7, FIRST(AN_ITERABLE), search},
    {"concat", 6, KEEPS | FIRST(AN_ITERABLE) | SECOND(AN_ITERABLE), concat},
    {"convert", 6, KEEPS | FIRST(AN_ITERABLE), convert},
    {"mapping_parts", 4, KEEPS | FIRST(A_DICT), mapping_parts},
    {NULL, 0, 0, NULL},
};
