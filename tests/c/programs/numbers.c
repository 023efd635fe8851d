/* The number protocol. */
#include "limits.h"
#include "operations.h"

typedef PyObject *(*Binary)(PyObject *, PyObject *);
typedef PyObject *(*Unary)(PyObject *);

/* From these on the right operand must be small, see below. */
static const Binary binaries[] = {
    PyNumber_Add,
    PyNumber_Subtract,
    PyNumber_TrueDivide,
    PyNumber_Divmod,
    PyNumber_FloorDivide,
    PyNumber_Remainder,
    PyNumber_And,
    PyNumber_Or,
    PyNumber_Xor,
    PyNumber_Rshift,
    PyNumber_MatrixMultiply,
    PyNumber_Multiply,
    PyNumber_Lshift};
static const Binary in_places[] = {
    PyNumber_InPlaceAdd,        PyNumber_InPlaceSubtract,
    PyNumber_InPlaceTrueDivide, PyNumber_InPlaceFloorDivide,
    PyNumber_InPlaceRemainder,  PyNumber_InPlaceAnd,
    PyNumber_InPlaceOr,         PyNumber_InPlaceXor,
    PyNumber_InPlaceRshift,     PyNumber_InPlaceMatrixMultiply,
    PyNumber_InPlaceMultiply,   PyNumber_InPlaceLshift};
enum {
    BINARIES = sizeof binaries / sizeof binaries[0],
    IN_PLACES = sizeof in_places / sizeof in_places[0],
    LAST = 2 /* multiplication and left shift */
};

static int is_set(PyObject *object) {
    return PyAnySet_Check(object) || PyDictViewSet_Check(object);
}

static int may_combine(PyObject *a, PyObject *b) {
    if ((is_set(a) || is_set(b)) && (has_unordered(a) || has_unordered(b))) {
        return 0;
    }
    return !(PyList_Check(a) && is_iterator(b));
}

static PyObject *binary(const Operands *o) {
    int which = o->number % BINARIES;
    int is_limited = which >= BINARIES - LAST;
    if (!may_combine(o->a, o->b) ||
        (is_limited && (is_large_int(o->a) || is_large_int(o->b)))) {
        return nothing_to_do();
    }
    return binaries[which](o->a, o->b);
}

static PyObject *in_place(const Operands *o) {
    int which = o->number % IN_PLACES;
    int is_limited = which >= IN_PLACES - LAST;
    if (!may_combine(o->a, o->b) ||
        (is_limited && (is_large_int(o->a) || is_large_int(o->b)))) {
        return nothing_to_do();
    }
    return in_places[which](o->a, o->b);
}

static PyObject *power(const Operands *o) {
    PyObject *modulus = o->number % 3 == 0 ? o->b : Py_None;
    if (is_large_int(o->a) || is_large_int(o->b)) {
        return nothing_to_do();
    }
    return o->number % 2 ? PyNumber_Power(o->a, o->b, modulus)
                         : PyNumber_InPlacePower(o->a, o->b, modulus);
}

static PyObject *unary(const Operands *o) {
    static const Unary functions[] = {PyNumber_Negative, PyNumber_Positive,
                                      PyNumber_Absolute, PyNumber_Invert,
                                      PyNumber_Index,    PyNumber_Long,
                                      PyNumber_Float};
    return functions[o->number % 7](o->a);
}

static PyObject *to_base(const Operands *o) {
    static const int bases[] = {2, 8, 10, 16};
    return PyNumber_ToBase(o->a, bases[o->number % 4]);
}

static PyObject *as_c_number(const Operands *o) {
    int overflow = 0;
    switch (o->number % 7) {
    case 0:
        return from_status(PyLong_AsLong(o->a));
    case 1:
        return from_status(PyLong_AsLongLongAndOverflow(o->a, &overflow));
    case 2:
        return from_status(
            (long long)(PyLong_AsUnsignedLongLongMask(o->a) >> 1));
    case 3:
        return from_status(PyNumber_AsSsize_t(
            o->a, o->number % 2 ? PyExc_OverflowError : NULL));
    case 4:
        return from_status(PyNumber_Check(o->a));
    case 5: {
        double value = PyFloat_AsDouble(o->a);
        return PyErr_Occurred() ? NULL : PyFloat_FromDouble(value);
    }
    default: {
        Py_complex value = PyComplex_AsCComplex(o->a);
        return PyErr_Occurred() ? NULL : PyComplex_FromCComplex(value);
    }
    }
}

const Operation number_operations[] = {
    {"binary", 22, KEEPS | FIRST(A_VALUE) | SECOND(A_VALUE), binary},
    {"in_place", 12, KEEPS | FIRST(A_VALUE) | SECOND(A_VALUE), in_place},
    {"power", 3, KEEPS | FIRST(A_NUMBER) | SECOND(A_NUMBER), power},
    {"unary", 6, KEEPS | FIRST(A_NUMBER), unary},
    {"to_base", 2, KEEPS | FIRST(A_NUMBER), to_base},
    {"as_c_number", 4, KEEPS | FIRST(A_NUMBER), as_c_number},
    {NULL, 0, 0, NULL},
};
