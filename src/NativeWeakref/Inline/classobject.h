#ifndef Py_LIMITED_API
#define PyMethod_Check(op) Py_IS_TYPE((op), &PyMethod_Type)

/* Direct access, checked in debug builds only. */
#define _PyMethod_CAST(meth)                                                   \
    (assert(PyMethod_Check(meth)), _Py_CAST(PyMethodObject *, (meth)))

/** The callable of a bound method. Borrowed reference. */
static inline PyObject *PyMethod_GET_FUNCTION(PyObject *meth) {
    return _PyMethod_CAST(meth)->im_func;
}
#define PyMethod_GET_FUNCTION(meth) PyMethod_GET_FUNCTION(_PyObject_CAST(meth))

/** The object of a bound method. Borrowed reference. */
static inline PyObject *PyMethod_GET_SELF(PyObject *meth) {
    return _PyMethod_CAST(meth)->im_self;
}
#define PyMethod_GET_SELF(meth) PyMethod_GET_SELF(_PyObject_CAST(meth))

#define PyInstanceMethod_Check(op) Py_IS_TYPE((op), &PyInstanceMethod_Type)

/** The callable of an instance method. Borrowed reference. */
static inline PyObject *PyInstanceMethod_GET_FUNCTION(PyObject *meth) {
    return _Py_CAST(PyInstanceMethodObject *, meth)->func;
}
#define PyInstanceMethod_GET_FUNCTION(meth)                                    \
    PyInstanceMethod_GET_FUNCTION(_PyObject_CAST(meth))
#endif
