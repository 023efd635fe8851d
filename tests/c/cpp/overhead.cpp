/* Pairs of functions that do the same, by C calls and by nativeweakref.hpp. The
 * compiler must make the same instructions of both: overhead.cmake compares
 * them. */
#include "nativeweakref.hpp"

using namespace nativeweakref;

extern "C" {

/* A reference is taken and given up. */
void c_share(PyObject *op, void (*use)(PyObject *)) {
    Py_XINCREF(op);
    use(op);
    Py_XDECREF(op);
}
void cpp_share(PyObject *op, void (*use)(PyObject *)) {
    owned<> held = owned<>::share(op);
    use(held.get());
}

/* The owner gives its reference away. */
PyObject *c_give(PyObject *op) {
    return Py_XNewRef(op);
}
PyObject *cpp_give(PyObject *op) {
    owned<> held = owned<>::share(op);
    owned<> moved = std::move(held);
    return moved.release();
}

/* A place gets another object. */
void c_replace(PyObject **place, PyObject *op) {
    Py_XINCREF(op);
    PyObject *before = *place;
    *place = op;
    Py_XDECREF(before);
}
void cpp_replace(owned<> *place, PyObject *op) {
    *place = owned<>::share(op);
}

/* The referent as a result. */
PyObject *c_lock(PyObject *const *reference) {
    PyObject *op = NULL;
    if (*reference != NULL) {
        (void)PyWeakref_GetRef(*reference, &op);
    }
    return op;
}
PyObject *cpp_lock(const weak_ref<> *reference) {
    return reference->lock().release();
}

int c_expired(PyObject *const *reference) {
    return *reference == NULL || PyWeakref_IsDead(*reference) != 0;
}
int cpp_expired(const weak_ref<> *reference) {
    return reference->expired();
}

/* A weak reference for a moment. */
int c_make(PyObject *op, PyObject *callback) {
    PyObject *reference = PyWeakref_NewRef(op, callback);
    if (reference == NULL) {
        detail::fail();
    }
    int dead = PyWeakref_IsDead(reference) != 0;
    Py_DECREF(reference);
    return dead;
}
int cpp_make(PyObject *op, PyObject *callback) {
    return weak_ref<>(borrowed<>(op), borrowed<>(callback)).expired();
}
}
