/* First fields of a struct that is an exception. */
#define PyException_HEAD                                                       \
    PyObject_HEAD PyObject *dict;                                              \
    PyObject *args;                                                            \
    PyObject *notes;                                                           \
    PyObject *traceback;                                                       \
    PyObject *context;                                                         \
    PyObject *cause;                                                           \
    char suppress_context;

/** Whether an object is an exception type. Evaluated twice. */
#define PyExceptionClass_Check(x)                                              \
    (PyType_Check((x)) &&                                                      \
     PyType_FastSubclass((PyTypeObject *)(x), Py_TPFLAGS_BASE_EXC_SUBCLASS))

/** Whether an object is an exception. */
#define PyExceptionInstance_Check(x)                                           \
    PyType_FastSubclass(Py_TYPE(x), Py_TPFLAGS_BASE_EXC_SUBCLASS)

#define PyExceptionInstance_Class(x) _PyObject_CAST(Py_TYPE(x))

#define _PyBaseExceptionGroup_Check(x)                                         \
    PyObject_TypeCheck((x), (PyTypeObject *)PyExc_BaseExceptionGroup)

/** Set SystemError with the place of the call. */
#define PyErr_BadInternalCall() _PyErr_BadInternalCall(__FILE__, __LINE__)

typedef PyOSErrorObject PyEnvironmentErrorObject;
