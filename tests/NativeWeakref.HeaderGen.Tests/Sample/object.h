#define _PyObject_CAST(op) ((PyObject *)(op))
#define Py_None (&_Py_NoneStruct)

/** Own one more reference to op, which is not NULL. */
static inline void Py_INCREF(PyObject *op) {
    uint32_t count = op->ob_refcnt_split[0] + 1;
    if (count != 0) {
        op->ob_refcnt_split[0] = count;
    }
}
#define Py_INCREF(op) Py_INCREF(_PyObject_CAST(op))
