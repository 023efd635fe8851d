#ifndef Py_LIMITED_API
/* First fields of a struct that is an exception. */
#define PyException_HEAD                                                       \
    PyObject_HEAD                                                              \
    PyObject *dict;                                                            \
    PyObject *args;                                                            \
    PyObject *notes;                                                           \
    PyObject *traceback;                                                       \
    PyObject *context;                                                         \
    PyObject *cause;                                                           \
    char suppress_context;
#endif

/** Whether an object is an exception type. */
static inline int nativeweakref_is_exception_class(PyObject *x) {
    return PyType_Check(x) &&
           PyType_FastSubclass(
               _Py_CAST(PyTypeObject *, x), Py_TPFLAGS_BASE_EXC_SUBCLASS);
}
#define PyExceptionClass_Check(x)                                              \
    nativeweakref_is_exception_class(_PyObject_CAST(x))

/** Whether an object is an exception. */
#define PyExceptionInstance_Check(x)                                           \
    PyType_FastSubclass(Py_TYPE(x), Py_TPFLAGS_BASE_EXC_SUBCLASS)

#define PyExceptionInstance_Class(x) _PyObject_CAST(Py_TYPE(x))

#define _PyBaseExceptionGroup_Check(x)                                         \
    PyObject_TypeCheck((x), (PyTypeObject *)PyExc_BaseExceptionGroup)

/** Set SystemError with the place of the call. */
#define PyErr_BadInternalCall() _PyErr_BadInternalCall(__FILE__, __LINE__)

#ifndef Py_LIMITED_API
typedef PyOSErrorObject PyEnvironmentErrorObject;

/** As the function, with the name of the caller. */
#define Py_FatalError(message) _Py_FatalErrorFunc(__func__, (message))
#endif
