/** Whether an object is a set or a frozenset; the plain forms take subclasses
 * too. */
#define PySet_CheckExact(op) Py_IS_TYPE(op, &PySet_Type)
#define PyFrozenSet_CheckExact(ob) Py_IS_TYPE((ob), &PyFrozenSet_Type)
#define PyAnySet_CheckExact(ob)                                                \
    (PySet_CheckExact(ob) || PyFrozenSet_CheckExact(ob))
#define PySet_Check(ob)                                                        \
    (PySet_CheckExact(ob) || PyType_IsSubtype(Py_TYPE(ob), &PySet_Type))
#define PyFrozenSet_Check(ob)                                                  \
    (PyFrozenSet_CheckExact(ob) ||                                             \
     PyType_IsSubtype(Py_TYPE(ob), &PyFrozenSet_Type))
#define PyAnySet_Check(ob) (PySet_Check(ob) || PyFrozenSet_Check(ob))

#ifndef Py_LIMITED_API
#define PySet_MINSIZE 8

/* Direct access, checked in debug builds only. */
#define _PySet_CAST(so)                                                        \
    (assert(PyAnySet_Check(so)), _Py_CAST(PySetObject *, so))

/** Number of items. */
static inline Py_ssize_t PySet_GET_SIZE(PyObject *so) {
    return _PySet_CAST(so)->used;
}
#define PySet_GET_SIZE(so) PySet_GET_SIZE(_PyObject_CAST(so))
#endif
