/** Number of positional arguments in the nargsf of a vectorcall. */
static inline Py_ssize_t _PyVectorcall_NARGS(size_t n) {
    return _Py_STATIC_CAST(Py_ssize_t, n & ~PY_VECTORCALL_ARGUMENTS_OFFSET);
}
#define PyVectorcall_NARGS(n) _PyVectorcall_NARGS(n)

/** Delete an attribute; -1 with an error set. */
#define PyObject_DelAttr(O, A) PyObject_SetAttr((O), (A), NULL)
#define PyObject_DelAttrString(O, A) PyObject_SetAttrString((O), (A), NULL)

/* Older names. */
#define _PyObject_Vectorcall PyObject_Vectorcall
#define _PyObject_FastCallDict PyObject_VectorcallDict
#define _PyObject_CallOneArg PyObject_CallOneArg
#define _PyVectorcall_Function PyVectorcall_Function
