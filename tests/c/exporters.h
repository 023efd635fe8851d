/* A C type whose instances expose memory and tell of every view. */
#ifndef TESTS_C_EXPORTERS_H
#define TESTS_C_EXPORTERS_H

#include "class_body.h"

static char memory[] = "memory";

/* Objects of a C type that tell of every view. */
static int get_buffer(PyObject *self, Py_buffer *view, int flags) {
    show("  getbuffer, flags %d", flags);
    return PyBuffer_FillInfo(view, self, memory, 6, 0, flags);
}

static void release_buffer(PyObject *self, Py_buffer *view) {
    show(
        "  releasebuffer of %zd bytes, %s", view->len,
        view->obj == self ? "own" : "another's");
}

static PyType_Slot memory_slots[] = {
    {Py_bf_getbuffer, get_buffer},
    {Py_bf_releasebuffer, release_buffer},
    {0, NULL}};
static PyType_Spec memory_spec = {
    "demo.Memory", sizeof(PyObject), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, memory_slots};

static PyObject *memory_type;

static void make_types(void) {
    memory_type = PyType_FromSpec(&memory_spec);
    CHECK(memory_type != NULL);
}

#endif
