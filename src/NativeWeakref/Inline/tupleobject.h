/** Whether an object is a tuple, subclasses included. */
#define PyTuple_Check(op)                                                      \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_TUPLE_SUBCLASS)
#define PyTuple_CheckExact(op) Py_IS_TYPE((op), &PyTuple_Type)

#ifndef Py_LIMITED_API
/* Direct access, checked in debug builds only. */
#define _PyTuple_CAST(op)                                                      \
    (assert(PyTuple_Check(op)), _Py_CAST(PyTupleObject *, (op)))

/** Number of items. */
static inline Py_ssize_t PyTuple_GET_SIZE(PyObject *op) {
    return Py_SIZE(_PyTuple_CAST(op));
}
#define PyTuple_GET_SIZE(op) PyTuple_GET_SIZE(_PyObject_CAST(op))

/** An item. Borrowed reference. */
#define PyTuple_GET_ITEM(op, index) (_PyTuple_CAST(op)->ob_item[(index)])

/** Fill in an item of a new tuple. Steals the value, releases nothing. */
static inline void PyTuple_SET_ITEM(
    PyObject *op, Py_ssize_t index, PyObject *value) {
    _PyTuple_CAST(op)->ob_item[index] = value;
}
#define PyTuple_SET_ITEM(op, index, value)                                     \
    PyTuple_SET_ITEM(_PyObject_CAST(op), (index), _PyObject_CAST(value))
#endif
