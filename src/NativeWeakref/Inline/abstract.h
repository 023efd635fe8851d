#ifndef Py_LIMITED_API
/** Number of positional arguments in the nargsf of a vectorcall. */
static inline Py_ssize_t _PyVectorcall_NARGS(size_t n) {
    return _Py_STATIC_CAST(Py_ssize_t, n & ~PY_VECTORCALL_ARGUMENTS_OFFSET);
}
#define PyVectorcall_NARGS(n) _PyVectorcall_NARGS(n)

/** Call a method without arguments. */
static inline PyObject *PyObject_CallMethodNoArgs(
    PyObject *self, PyObject *name) {
    size_t nargsf = 1 | PY_VECTORCALL_ARGUMENTS_OFFSET;
    return PyObject_VectorcallMethod(name, &self, nargsf, _Py_NULL);
}

/** Call a method with one argument. */
static inline PyObject *PyObject_CallMethodOneArg(
    PyObject *self, PyObject *name, PyObject *arg) {
    PyObject *args[2];
    size_t nargsf = 2 | PY_VECTORCALL_ARGUMENTS_OFFSET;
    assert(arg != _Py_NULL);
    args[0] = self;
    args[1] = arg;
    return PyObject_VectorcallMethod(name, args, nargsf, _Py_NULL);
}
#endif

/** Delete an attribute; -1 with an error set. */
#define PyObject_DelAttr(O, A) PyObject_SetAttr((O), (A), NULL)
#define PyObject_DelAttrString(O, A) PyObject_SetAttrString((O), (A), NULL)

#ifndef Py_LIMITED_API
/* Older names. */
#define _PyObject_Vectorcall PyObject_Vectorcall
#define _PyObject_FastCallDict PyObject_VectorcallDict
#define _PyObject_CallOneArg PyObject_CallOneArg
#define _PyVectorcall_Function PyVectorcall_Function
#endif

/** Delete an item; -1 with an error set. */
#define PyMapping_DelItemString(O, K) PyObject_DelItemString((O), (K))
#define PyMapping_DelItem(O, K) PyObject_DelItem((O), (K))

#ifndef Py_LIMITED_API
/** Read an item by an index from 0, of an object known to be a sequence. */
#define PySequence_ITEM(o, i) (Py_TYPE(o)->tp_as_sequence->sq_item((o), (i)))

/** Size, an item (borrowed) and all items of what PySequence_Fast() gave. */
#define PySequence_Fast_GET_SIZE(o)                                            \
    (PyList_Check(o) ? PyList_GET_SIZE(o) : PyTuple_GET_SIZE(o))
#define PySequence_Fast_GET_ITEM(o, i)                                         \
    (PyList_Check(o) ? PyList_GET_ITEM((o), (i)) : PyTuple_GET_ITEM((o), (i)))
#define PySequence_Fast_ITEMS(sf)                                              \
    (PyList_Check(sf) ? ((PyListObject *)(sf))->ob_item                        \
                      : ((PyTupleObject *)(sf))->ob_item)
#endif

/* "#" in a format has a Py_ssize_t. */
#ifdef PY_SSIZE_T_CLEAN
#define PyObject_CallFunction _PyObject_CallFunction_SizeT
#define PyObject_CallMethod _PyObject_CallMethod_SizeT
#define _PyObject_CallMethodId _PyObject_CallMethodId_SizeT
#endif
