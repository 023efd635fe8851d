/*
 * Inline forms of exported functions. Unlike those they do not accept NULL;
 * each argument is evaluated once. A name in parentheses, as in
 * (PyWeakref_GET_OBJECT)(ref), calls the exported function.
 */

/** Whether an object is a weak reference, subclasses included. */
#define PyWeakref_CheckRef(op) PyObject_TypeCheck((op), &_PyWeakref_RefType)

/** Whether an object is a weak reference of the exact type. */
#define PyWeakref_CheckRefExact(op) Py_IS_TYPE((op), &_PyWeakref_RefType)

/** Whether an object is a proxy, callable or not. */
static inline int _PyWeakref_CheckProxy(PyObject *op) {
    return Py_IS_TYPE(op, &_PyWeakref_ProxyType) ||
           Py_IS_TYPE(op, &_PyWeakref_CallableProxyType);
}
#define PyWeakref_CheckProxy(op) _PyWeakref_CheckProxy(_PyObject_CAST(op))

/** Whether an object is a weak reference or a proxy. */
static inline int _PyWeakref_Check(PyObject *op) {
    return PyWeakref_CheckRef(op) || _PyWeakref_CheckProxy(op);
}
#define PyWeakref_Check(op) _PyWeakref_Check(_PyObject_CAST(op))

#ifndef Py_LIMITED_API
/**
 * The referent; None once it is dead or while it is dying. Borrowed reference.
 *
 * The count is tested because foreign code can run between the moment it
 * reaches 0 and the moment the weak references are cleared.
 */
static inline PyObject *_PyWeakref_GET_OBJECT(PyObject *ref_obj) {
    PyObject *ob;
    assert(PyWeakref_Check(ref_obj));
    ob = _Py_CAST(PyWeakReference *, ref_obj)->wr_object;
    return Py_REFCNT(ob) > 0 ? ob : Py_None;
}
#define PyWeakref_GET_OBJECT(ref) _PyWeakref_GET_OBJECT(_PyObject_CAST(ref))
#endif
