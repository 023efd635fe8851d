#define PyMemoryView_Check(op) Py_IS_TYPE((op), &PyMemoryView_Type)

#ifndef Py_LIMITED_API
/** The view of a memory view, borrowed. */
static inline Py_buffer *PyMemoryView_GET_BUFFER(PyObject *op) {
    return (&_Py_CAST(PyMemoryViewObject *, op)->view);
}
#define PyMemoryView_GET_BUFFER(op) PyMemoryView_GET_BUFFER(_PyObject_CAST(op))

/** The exporter of a memory view, borrowed; may be NULL. */
static inline PyObject *PyMemoryView_GET_BASE(PyObject *op) {
    return _Py_CAST(PyMemoryViewObject *, op)->view.obj;
}
#define PyMemoryView_GET_BASE(op) PyMemoryView_GET_BASE(_PyObject_CAST(op))
#endif
