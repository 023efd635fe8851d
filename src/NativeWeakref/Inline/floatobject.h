/** Whether an object is a float, subclasses included. */
#define PyFloat_Check(op) PyObject_TypeCheck(op, &PyFloat_Type)
#define PyFloat_CheckExact(op) Py_IS_TYPE((op), &PyFloat_Type)

#ifndef Py_LIMITED_API
static inline double PyFloat_AS_DOUBLE(PyObject *op) {
    assert(PyFloat_Check(op));
    return _Py_CAST(PyFloatObject *, op)->ob_fval;
}
#define PyFloat_AS_DOUBLE(op) PyFloat_AS_DOUBLE(_PyObject_CAST(op))
#endif

/* Py_RETURN_NAN and Py_RETURN_INF need <math.h>, as in CPython. */
#define Py_NAN NAN
#define Py_HUGE_VAL HUGE_VAL
#define Py_RETURN_NAN return PyFloat_FromDouble(Py_NAN)
#define Py_RETURN_INF(sign)                                                    \
    do {                                                                       \
        if (copysign(1., sign) == 1.) {                                        \
            return PyFloat_FromDouble(Py_HUGE_VAL);                            \
        }                                                                      \
        return PyFloat_FromDouble(-Py_HUGE_VAL);                               \
    } while (0)
