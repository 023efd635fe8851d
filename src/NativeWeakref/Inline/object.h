/* First field of a struct that is an object. */
#define PyObject_HEAD PyObject ob_base;
#define PyObject_VAR_HEAD PyVarObject ob_base;
#define Py_INVALID_SIZE ((Py_ssize_t)-1)

/* Initialisers of those fields in a static object: one reference, not immortal.
 */
#define PyObject_HEAD_INIT(type) {{1}, (type)},
#define PyVarObject_HEAD_INIT(type, size) {PyObject_HEAD_INIT(type)(size)},

#define _PyObject_CAST(op) _Py_CAST(PyObject *, (op))
#define _PyVarObject_CAST(op) _Py_CAST(PyVarObject *, (op))

/** Whether two objects are the same one. */
#define Py_Is(x, y) ((x) == (y))

/** Number of references; 4294967295 for the library's immortal objects. */
static inline Py_ssize_t Py_REFCNT(PyObject *ob) {
    return ob->ob_refcnt;
}
#define Py_REFCNT(ob) Py_REFCNT(_PyObject_CAST(ob))

/** Type of an object. Borrowed reference. */
static inline PyTypeObject *Py_TYPE(PyObject *ob) {
    return ob->ob_type;
}
#define Py_TYPE(ob) Py_TYPE(_PyObject_CAST(ob))

/** Number of items of an object that has them. */
static inline Py_ssize_t Py_SIZE(PyObject *ob) {
    assert(ob->ob_type != &PyLong_Type);
    assert(ob->ob_type != &PyBool_Type);
    return _PyVarObject_CAST(ob)->ob_size;
}
#define Py_SIZE(ob) Py_SIZE(_PyObject_CAST(ob))

/** Whether the type of an object is this very type. */
static inline int Py_IS_TYPE(PyObject *ob, PyTypeObject *type) {
    return Py_TYPE(ob) == type;
}
#define Py_IS_TYPE(ob, type) Py_IS_TYPE(_PyObject_CAST(ob), (type))

/** An immortal object has bit 31 of its count set; counting leaves it alone. */
static inline int _Py_IsImmortal(PyObject *op) {
    return _Py_CAST(int32_t, op->ob_refcnt) < 0;
}
#define _Py_IsImmortal(op) _Py_IsImmortal(_PyObject_CAST(op))

/** Set the number of references; an immortal object keeps its own. */
static inline void Py_SET_REFCNT(PyObject *ob, Py_ssize_t refcnt) {
    if (_Py_IsImmortal(ob)) {
        return;
    }
    ob->ob_refcnt = refcnt;
}
#define Py_SET_REFCNT(ob, refcnt) Py_SET_REFCNT(_PyObject_CAST(ob), (refcnt))

static inline void Py_SET_TYPE(PyObject *ob, PyTypeObject *type) {
    ob->ob_type = type;
}
#define Py_SET_TYPE(ob, type) Py_SET_TYPE(_PyObject_CAST(ob), (type))

static inline void Py_SET_SIZE(PyVarObject *ob, Py_ssize_t size) {
    assert(ob->ob_base.ob_type != &PyLong_Type);
    assert(ob->ob_base.ob_type != &PyBool_Type);
    ob->ob_size = size;
}
#define Py_SET_SIZE(ob, size) Py_SET_SIZE(_PyVarObject_CAST(ob), (size))

/**
 * Own one more reference to op, which is not NULL.
 *
 * Only the low 32 bits count up, and they stick at 0xFFFFFFFF: so there is
 * never a carry, and the addition may be one of 64 bits. How counting is done
 * is no part of the limited API.
 */
static inline void Py_INCREF(PyObject *op) {
#ifdef Py_LIMITED_API
    _Py_IncRef(op);
#else
#ifdef NATIVEWEAKREF_REF_DEBUG
    nativeweakref_expect_counted(op);
#endif
    if (_Py_CAST(uint32_t, op->ob_refcnt) != 0xFFFFFFFFU) {
        ++op->ob_refcnt;
    }
#endif
}
#define Py_INCREF(op) Py_INCREF(_PyObject_CAST(op))

/** Release one reference to op, which is not NULL. The last one deallocates. */
static inline void Py_DECREF(PyObject *op) {
#ifdef Py_LIMITED_API
    _Py_DecRef(op);
#else
#ifdef NATIVEWEAKREF_REF_DEBUG
    nativeweakref_expect_counted(op);
#endif
    if (_Py_IsImmortal(op)) {
        return;
    }
    if (--op->ob_refcnt == 0) {
        _Py_Dealloc(op);
    }
#endif
}
#define Py_DECREF(op) Py_DECREF(_PyObject_CAST(op))

/** Py_INCREF() for an op that may be NULL. */
static inline void Py_XINCREF(PyObject *op) {
    if (op != _Py_NULL) {
        Py_INCREF(op);
    }
}
#define Py_XINCREF(op) Py_XINCREF(_PyObject_CAST(op))

/** Py_DECREF() for an op that may be NULL. */
static inline void Py_XDECREF(PyObject *op) {
    if (op != _Py_NULL) {
        Py_DECREF(op);
    }
}
#define Py_XDECREF(op) Py_XDECREF(_PyObject_CAST(op))

static inline PyObject *_Py_NewRef(PyObject *obj) {
    Py_INCREF(obj);
    return obj;
}
#define Py_NewRef(obj) _Py_NewRef(_PyObject_CAST(obj))

static inline PyObject *_Py_XNewRef(PyObject *obj) {
    Py_XINCREF(obj);
    return obj;
}
#define Py_XNewRef(obj) _Py_XNewRef(_PyObject_CAST(obj))

/*
 * Store a pointer to an object in place of another one; return the old pointer.
 * The variable at slot may be a pointer to any struct that begins as an object,
 * so it is not accessed as a PyObject *, which the compiler may take for
 * another variable.
 */
static inline PyObject *nativeweakref_exchange(void *slot, PyObject *ob) {
    PyObject *old;
    memcpy(&old, slot, sizeof(old));
    memcpy(slot, &ob, sizeof(ob));
    return old;
}

/**
 * Set a pointer variable and release what it pointed at, in this order: when
 * deallocation runs foreign code, the variable no longer shows the dying
 * object. Each argument is evaluated once. Py_CLEAR() sets NULL; for
 * Py_SETREF() the old value must not be NULL.
 */
#define Py_CLEAR(op) Py_XDECREF(nativeweakref_exchange(&(op), _Py_NULL))
#ifndef Py_LIMITED_API
#define Py_SETREF(dst, src)                                                    \
    Py_DECREF(nativeweakref_exchange(&(dst), _PyObject_CAST(src)))
#define Py_XSETREF(dst, src)                                                   \
    Py_XDECREF(nativeweakref_exchange(&(dst), _PyObject_CAST(src)))
#endif

#define Py_None (&_Py_NoneStruct)
#define Py_IsNone(x) Py_Is((x), Py_None)
#define Py_RETURN_NONE return Py_None

#define Py_NotImplemented (&_Py_NotImplementedStruct)
#define Py_RETURN_NOTIMPLEMENTED return Py_NotImplemented

/** Return the result of one of the six comparisons of two C values. */
#define Py_RETURN_RICHCOMPARE(val1, val2, op)                                  \
    do {                                                                       \
        switch (op) {                                                          \
        case Py_LT:                                                            \
            return (val1) < (val2) ? Py_True : Py_False;                       \
        case Py_LE:                                                            \
            return (val1) <= (val2) ? Py_True : Py_False;                      \
        case Py_EQ:                                                            \
            return (val1) == (val2) ? Py_True : Py_False;                      \
        case Py_NE:                                                            \
            return (val1) != (val2) ? Py_True : Py_False;                      \
        case Py_GT:                                                            \
            return (val1) > (val2) ? Py_True : Py_False;                       \
        default:                                                               \
            return (val1) >= (val2) ? Py_True : Py_False;                      \
        }                                                                      \
    } while (0)

/** Whether a type has a flag, or any of several. */
static inline int PyType_HasFeature(PyTypeObject *type, unsigned long feature) {
#ifdef Py_LIMITED_API
    return (PyType_GetFlags(type) & feature) != 0;
#else
    return (type->tp_flags & feature) != 0;
#endif
}

#define PyType_FastSubclass(type, flag) PyType_HasFeature((type), (flag))

/** Whether an object is a type. */
static inline int PyType_Check(PyObject *op) {
    return PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_TYPE_SUBCLASS);
}
#define PyType_Check(op) PyType_Check(_PyObject_CAST(op))

/** Whether an object is a type whose own type is exactly type. */
static inline int PyType_CheckExact(PyObject *op) {
    return Py_IS_TYPE(op, &PyType_Type);
}
#define PyType_CheckExact(op) PyType_CheckExact(_PyObject_CAST(op))

#define _PyType_CAST(op)                                                       \
    (assert(PyType_Check(op)), _Py_CAST(PyTypeObject *, (op)))

/** Whether an object is an instance of a type or of one derived from it. */
static inline int PyObject_TypeCheck(PyObject *ob, PyTypeObject *type) {
    return Py_IS_TYPE(ob, type) || PyType_IsSubtype(Py_TYPE(ob), type);
}
#define PyObject_TypeCheck(ob, type)                                           \
    PyObject_TypeCheck(_PyObject_CAST(ob), (type))

#ifndef Py_LIMITED_API
/**
 * Around the body of a tp_dealloc that releases other objects, so that long
 * chains do not overflow the stack when deallocators are called directly. Never
 * return from between the two. _Py_Dealloc() guards what goes through it.
 */
#define Py_TRASHCAN_BEGIN_CONDITION(op, cond)                                  \
    do {                                                                       \
        PyThreadState *nativeweakref_tstate = _Py_NULL;                        \
        if (cond) {                                                            \
            nativeweakref_tstate = _PyThreadState_UncheckedGet();              \
            if (_PyTrash_begin(nativeweakref_tstate, _PyObject_CAST(op))) {    \
                break;                                                         \
            }                                                                  \
        }
#define Py_TRASHCAN_END                                                        \
    if (nativeweakref_tstate) {                                                \
        _PyTrash_end(nativeweakref_tstate);                                    \
    }                                                                          \
    }                                                                          \
    while (0)                                                                  \
        ;
#define Py_TRASHCAN_BEGIN(op, dealloc)                                         \
    Py_TRASHCAN_BEGIN_CONDITION(                                               \
        (op),                                                                  \
        _PyTrash_cond(_PyObject_CAST(op), _Py_CAST(destructor, (dealloc))))

/* Names from before there was a better way. */
#define _Py_static_string_init(value)                                          \
    { (value), -1 }
#define _Py_static_string(varname, value)                                      \
    static _Py_Identifier varname = _Py_static_string_init(value)
#define _Py_IDENTIFIER(varname) _Py_static_string(PyId_##varname, #varname)
#endif
