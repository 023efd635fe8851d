/* Iterators over what a cache held when they began and still holds. */
#include "weakcache.h"

PyObject *weakcache_living(PyObject *reference) {
    PyObject *value = PyWeakref_GetObject(reference);
    return value == NULL || value == Py_None ? NULL : Py_NewRef(value);
}

PyObject *weakcache_start(PyTypeObject *defining, PyObject *op, int kind) {
    State *state = PyType_GetModuleState(defining);
    if (state == NULL) {
        return NULL;
    }
    Iterator *made = PyObject_GC_New(Iterator, state->iterator_type);
    if (made == NULL) {
        return NULL;
    }
    made->cache = (Cache *)Py_NewRef(op);
    made->keys = PyDict_Keys(((Cache *)op)->entries);
    made->next = 0;
    made->kind = kind;
    PyObject_GC_Track(made);
    if (made->keys == NULL) {
        Py_DECREF(made);
        return NULL;
    }
    return (PyObject *)made;
}

static int iterator_traverse(PyObject *op, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(op));
    Py_VISIT(((Iterator *)op)->cache);
    Py_VISIT(((Iterator *)op)->keys);
    return 0;
}

static void iterator_dealloc(PyObject *op) {
    PyTypeObject *type = Py_TYPE(op);
    PyObject_GC_UnTrack(op);
    Py_CLEAR(((Iterator *)op)->cache);
    Py_CLEAR(((Iterator *)op)->keys);
    PyObject_GC_Del(op);
    Py_DECREF(type);
}

/* Entries whose values have died meanwhile are passed over. */
static PyObject *iterator_next(PyObject *op) {
    Iterator *self = (Iterator *)op;
    while (self->next < PyList_Size(self->keys)) {
        PyObject *key = PyList_GetItem(self->keys, self->next++);
        PyObject *reference =
            PyDict_GetItemWithError(self->cache->entries, key);
        PyObject *value =
            reference == NULL ? NULL : weakcache_living(reference);
        if (value == NULL && PyErr_Occurred() != NULL) {
            return NULL;
        }
        if (value == NULL) {
            continue;
        }
        if (self->kind == VALUES) {
            return value;
        }
        PyObject *result =
            self->kind == KEYS ? Py_NewRef(key) : PyTuple_Pack(2, key, value);
        Py_DECREF(value);
        return result;
    }
    return NULL;
}

static PyType_Slot iterator_slots[] = {
    {Py_tp_dealloc, (void *)iterator_dealloc},
    {Py_tp_traverse, (void *)iterator_traverse},
    {Py_tp_iter, (void *)PyObject_SelfIter},
    {Py_tp_iternext, (void *)iterator_next},
    {0, NULL}};

PyType_Spec weakcache_iterator_spec = {
    "weakcache.Iterator", sizeof(Iterator), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION,
    iterator_slots};
