#ifndef Py_LIMITED_API
#define PyLong_BASE ((digit)1 << PyLong_SHIFT)
#define PyLong_MASK ((digit)(PyLong_BASE - 1))

/* The largest power of ten in a digit. */
#define _PyLong_DECIMAL_SHIFT 9
#define _PyLong_DECIMAL_BASE ((digit)1000000000)
#endif

/** Whether an object is an int, bool and other subclasses included. */
#define PyLong_Check(op)                                                       \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_LONG_SUBCLASS)
#define PyLong_CheckExact(op) Py_IS_TYPE((op), &PyLong_Type)

#define PyLong_AS_LONG(op) PyLong_AsLong(op)

/* A process id is an int. */
#define PyLong_FromPid PyLong_FromLong
#define PyLong_AsPid PyLong_AsLong

#ifndef Py_LIMITED_API
static inline int _PyLong_IsCompact(const PyLongObject *op) {
    assert(PyLong_Check(op));
    return op->long_value.lv_tag < (2 << _PyLong_NON_SIZE_BITS);
}
/** Whether an int has at most one digit. */
#define PyUnstable_Long_IsCompact _PyLong_IsCompact

static inline Py_ssize_t _PyLong_CompactValue(const PyLongObject *op) {
    Py_ssize_t sign;
    assert(_PyLong_IsCompact(op));
    sign = 1 - _Py_STATIC_CAST(
                   Py_ssize_t, op->long_value.lv_tag & _PyLong_SIGN_MASK);
    return sign * _Py_STATIC_CAST(Py_ssize_t, op->long_value.ob_digit[0]);
}
/** Value of an int for which PyUnstable_Long_IsCompact() holds. */
#define PyUnstable_Long_CompactValue _PyLong_CompactValue
#endif
