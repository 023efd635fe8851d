#include "referent.h"

#include "measure.h"

#include <stddef.h>

typedef struct {
    PyObject_HEAD
    PyObject *weakrefs;
} Referent;

PyObject *bench_callback;
long bench_callback_calls;

static void referent_dealloc(PyObject *self) {
    if (((Referent *)self)->weakrefs != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    PyObject_Free(self);
}

static PyTypeObject referent_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "bench.Referent",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = referent_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weakrefs),
};

static PyObject *count_call(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    bench_callback_calls++;
    Py_RETURN_NONE;
}

static PyMethodDef callback_def = {"count_call", count_call, METH_O, NULL};

void bench_referent_ready(void) {
    if (PyType_Ready(&referent_type) < 0) {
        bench_fail("PyType_Ready");
    }
    bench_callback = PyCFunction_New(&callback_def, NULL);
    if (bench_callback == NULL) {
        bench_fail("PyCFunction_New");
    }
}

PyObject *bench_referent_new(void) {
    Referent *self = PyObject_New(Referent, &referent_type);
    if (self == NULL) {
        bench_fail("PyObject_New");
        return NULL;
    }
    self->weakrefs = NULL;
    return (PyObject *)self;
}
