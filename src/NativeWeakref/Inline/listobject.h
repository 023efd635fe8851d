/** Whether an object is a list, subclasses included. */
#define PyList_Check(op)                                                       \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_LIST_SUBCLASS)
#define PyList_CheckExact(op) Py_IS_TYPE((op), &PyList_Type)

#ifndef Py_LIMITED_API
/* Direct access, checked in debug builds only. */
#define _PyList_CAST(op)                                                       \
    (assert(PyList_Check(op)), _Py_CAST(PyListObject *, (op)))

/** Number of items. */
static inline Py_ssize_t PyList_GET_SIZE(PyObject *op) {
    return Py_SIZE(_PyList_CAST(op));
}
#define PyList_GET_SIZE(op) PyList_GET_SIZE(_PyObject_CAST(op))

/** An item. Borrowed reference. */
#define PyList_GET_ITEM(op, index) (_PyList_CAST(op)->ob_item[(index)])

/** Fill in an item of a new list. Steals the value, releases nothing. */
static inline void PyList_SET_ITEM(
    PyObject *op, Py_ssize_t index, PyObject *value) {
    _PyList_CAST(op)->ob_item[index] = value;
}
#define PyList_SET_ITEM(op, index, value)                                      \
    PyList_SET_ITEM(_PyObject_CAST(op), (index), _PyObject_CAST(value))
#endif
