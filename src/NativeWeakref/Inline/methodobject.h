/** Cast a C function with other parameters for a PyMethodDef. */
#define _PyCFunction_CAST(func)                                                \
    _Py_CAST(PyCFunction, _Py_CAST(void (*)(void), (func)))

#define PyCFunction_New(ML, SELF) PyCFunction_NewEx((ML), (SELF), NULL)
#define PyCFunction_NewEx(ML, SELF, MOD)                                       \
    PyCMethod_New((ML), (SELF), (MOD), NULL)

/** Whether an object is a C function, one under METH_METHOD included. */
#define PyCFunction_Check(op) PyObject_TypeCheck((op), &PyCFunction_Type)
#define PyCFunction_CheckExact(op) Py_IS_TYPE((op), &PyCFunction_Type)
#ifndef Py_LIMITED_API
#define PyCMethod_Check(op) PyObject_TypeCheck((op), &PyCMethod_Type)
#define PyCMethod_CheckExact(op) Py_IS_TYPE((op), &PyCMethod_Type)

/* Direct access, checked in debug builds only. */
#define _PyCFunctionObject_CAST(func)                                          \
    (assert(PyCFunction_Check(func)), _Py_CAST(PyCFunctionObject *, (func)))
#define _PyCMethodObject_CAST(func)                                            \
    (assert(PyCMethod_Check(func)), _Py_CAST(PyCMethodObject *, (func)))

static inline PyCFunction PyCFunction_GET_FUNCTION(PyObject *func) {
    return _PyCFunctionObject_CAST(func)->m_ml->ml_meth;
}
#define PyCFunction_GET_FUNCTION(func)                                         \
    PyCFunction_GET_FUNCTION(_PyObject_CAST(func))

/** First argument of the function, NULL under METH_STATIC. Borrowed reference.
 */
static inline PyObject *PyCFunction_GET_SELF(PyObject *func) {
    PyCFunctionObject *object = _PyCFunctionObject_CAST(func);
    if (object->m_ml->ml_flags & METH_STATIC) {
        return _Py_NULL;
    }
    return object->m_self;
}
#define PyCFunction_GET_SELF(func) PyCFunction_GET_SELF(_PyObject_CAST(func))

static inline int PyCFunction_GET_FLAGS(PyObject *func) {
    return _PyCFunctionObject_CAST(func)->m_ml->ml_flags;
}
#define PyCFunction_GET_FLAGS(func) PyCFunction_GET_FLAGS(_PyObject_CAST(func))

/** The defining class under METH_METHOD, else NULL. Borrowed reference. */
static inline PyTypeObject *PyCFunction_GET_CLASS(PyObject *func) {
    PyCFunctionObject *object = _PyCFunctionObject_CAST(func);
    if (object->m_ml->ml_flags & METH_METHOD) {
        return _PyCMethodObject_CAST(func)->mm_class;
    }
    return _Py_NULL;
}
#define PyCFunction_GET_CLASS(func) PyCFunction_GET_CLASS(_PyObject_CAST(func))
#endif
