#ifndef Py_LIMITED_API
/** Bytes of an instance without items, collector's part apart. */
static inline size_t _PyObject_SIZE(PyTypeObject *type) {
    return _Py_STATIC_CAST(size_t, type->tp_basicsize);
}

/** Bytes of an instance with items, rounded up to whole pointers. */
static inline size_t _PyObject_VAR_SIZE(PyTypeObject *type, Py_ssize_t nitems) {
    size_t size = _PyObject_SIZE(type);
    size += _Py_STATIC_CAST(size_t, nitems) *
            _Py_STATIC_CAST(size_t, type->tp_itemsize);
    return (size + sizeof(void *) - 1) & ~(sizeof(void *) - 1);
}
#endif

/**
 * A new object of a type object, as a pointer to its C struct; NULL with
 * MemoryError set. Beyond the head its memory is uninitialised. New reference.
 */
#define PyObject_New(type, typeobj) ((type *)_PyObject_New(typeobj))
#define PyObject_NewVar(type, typeobj, n)                                      \
    ((type *)_PyObject_NewVar((typeobj), (n)))

/** The same for a type whose instances take part in cyclic collection. */
#define PyObject_GC_New(type, typeobj)                                         \
    _Py_CAST(type *, _PyObject_GC_New(typeobj))
#define PyObject_GC_NewVar(type, typeobj, n)                                   \
    _Py_CAST(type *, _PyObject_GC_NewVar((typeobj), (n)))

/** Give an untracked object another number of items; it may move. */
#define PyObject_GC_Resize(type, op, n)                                        \
    ((type *)_PyObject_GC_Resize(_PyVarObject_CAST(op), (n)))

#define PyType_IS_GC(t) PyType_HasFeature((t), Py_TPFLAGS_HAVE_GC)
#ifndef Py_LIMITED_API
#define _PyGC_FINALIZED(o) PyObject_GC_IsFinalized(o)
#endif

/**
 * Visit one reference in a tp_traverse function, whose parameters must be named
 * visit and arg; return from it when the visit asks to stop.
 */
#define Py_VISIT(op)                                                           \
    do {                                                                       \
        PyObject *nativeweakref_ob = _PyObject_CAST(op);                       \
        if (nativeweakref_ob) {                                                \
            int nativeweakref_result = visit(nativeweakref_ob, arg);           \
            if (nativeweakref_result) {                                        \
                return nativeweakref_result;                                   \
            }                                                                  \
        }                                                                      \
    } while (0)

/* Older names. */
#define PyObject_MALLOC PyObject_Malloc
#define PyObject_REALLOC PyObject_Realloc
#define PyObject_FREE PyObject_Free
#define PyObject_Del PyObject_Free
#define PyObject_DEL PyObject_Free
#define PyObject_INIT(op, typeobj) PyObject_Init(_PyObject_CAST(op), (typeobj))
#define PyObject_INIT_VAR(op, typeobj, size)                                   \
    PyObject_InitVar(_PyVarObject_CAST(op), (typeobj), (size))
#define PyObject_NEW(type, typeobj) PyObject_New(type, (typeobj))
#define PyObject_NEW_VAR(type, typeobj, n) PyObject_NewVar(type, (typeobj), (n))
