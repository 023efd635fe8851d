/* Exporters that expose one view of the test's choice, and that run an action
 * whenever they are asked for it or for their hash. */
#ifndef TESTS_C_SHAPED_EXPORTERS_H
#define TESTS_C_SHAPED_EXPORTERS_H

#include "harness.h"

struct shaped {
    PyObject_HEAD
    Py_buffer view;
    PyObject *target; /* borrowed */
    int (*on_view)(PyObject *target);
    int (*on_hash)(PyObject *target);
};

static int shaped_view(PyObject *self, Py_buffer *view, int flags) {
    struct shaped *shaped = (struct shaped *)self;
    (void)flags;
    view->obj = NULL;
    if (shaped->on_view != NULL && shaped->on_view(shaped->target) < 0) {
        return -1;
    }
    *view = shaped->view;
    view->obj = Py_NewRef(self);
    return 0;
}

static Py_hash_t shaped_hash(PyObject *self) {
    struct shaped *shaped = (struct shaped *)self;
    return shaped->on_hash != NULL && shaped->on_hash(shaped->target) < 0 ? -1
                                                                          : 1;
}

static PyBufferProcs shaped_buffer = {.bf_getbuffer = shaped_view};

static PyTypeObject shaped_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.shaped",
    .tp_basicsize = sizeof(struct shaped),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_hash = shaped_hash,
    .tp_as_buffer = &shaped_buffer,
};

MAYBE_UNUSED static struct shaped *new_shaped(const Py_buffer *view) {
    CHECK(PyType_Ready(&shaped_type) == 0);
    struct shaped *made = PyObject_New(struct shaped, &shaped_type);
    made->view = *view;
    made->target = NULL;
    made->on_view = NULL;
    made->on_hash = NULL;
    return made;
}

/* The action: releases a memory view. */
MAYBE_UNUSED static int act_release(PyObject *target) {
    PyObject *result = PyObject_CallMethod(target, "release", NULL);
    Py_XDECREF(result);
    return result == NULL ? -1 : 0;
}

/* A view of memory without an exporter, in one dimension. */
MAYBE_UNUSED static PyObject *view_of_items(
    void *memory, Py_ssize_t itemsize, Py_ssize_t count, const char *format) {
    Py_ssize_t strides = itemsize;
    Py_buffer view = {
        .buf = memory,
        .len = itemsize * count,
        .itemsize = itemsize,
        .ndim = 1,
        .format = (char *)format,
        .shape = &count,
        .strides = &strides};
    return PyMemoryView_FromBuffer(&view);
}

#endif
