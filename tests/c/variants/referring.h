/* A small life with weak references, through the functions of struct api. It is
 * C99 and C++11 at once: no designated initialisers, every cast written out. */
#ifndef TESTS_C_REFERRING_H
#define TESTS_C_REFERRING_H

#include "loaded_api.h"

#include <stddef.h>
#include <string.h>

#define REQUIRE(condition)                                                     \
    do {                                                                       \
        if (!(condition)) {                                                    \
            fprintf(                                                           \
                stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__,      \
                #condition);                                                   \
            exit(1);                                                           \
        }                                                                      \
    } while (0)

typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    PyObject *weaklist;
} Target;

static struct api api;
static PyTypeObject target_type;
static int calls;

static void target_dealloc(PyObject *self) {
    api.clear(self);
    api.object_free(self);
}

static PyObject *count_call(PyObject *self, PyObject *reference) {
    (void)self;
    REQUIRE(api.get_object(reference) == api.none);
    calls++;
    api.incref(api.none);
    return api.none;
}

static PyMethodDef count_definition = {"count", count_call, METH_O, NULL};

static void ready_target_type(void) {
    memset(&target_type, 0, sizeof target_type);
    Py_SET_REFCNT((PyObject *)&target_type, 1);
    target_type.tp_name = "demo.Target";
    target_type.tp_basicsize = (Py_ssize_t)sizeof(Target);
    target_type.tp_dealloc = target_dealloc;
    target_type.tp_hash = api.hash_not_implemented;
    target_type.tp_flags = Py_TPFLAGS_DEFAULT;
    target_type.tp_weaklistoffset = (Py_ssize_t)offsetof(Target, weaklist);
    REQUIRE(api.type_ready(&target_type) == 0);
}

static PyObject *new_target(void) {
    PyObject *target = api.object_new(&target_type);
    REQUIRE(target != NULL);
    ((Target *)(void *)target)->weaklist = NULL;
    return target;
}

/* Addresses of functions in slots are recognised wherever they are taken. */
static void use_slots(PyObject *target) {
    REQUIRE(api.hash(target) == -1);
    REQUIRE(api.error_occurred() == *api.type_error);
    api.error_clear();
    REQUIRE(target_type.tp_free != NULL);
}

static void use_weak_references(void) {
    PyObject *target = new_target();
    PyObject *callback = api.function_new(&count_definition, NULL, NULL);
    PyObject *shared = api.new_ref(target, NULL);
    PyObject *called = api.new_ref(target, callback);
    PyObject *proxy = api.new_proxy(target, NULL);
    PyObject *out = NULL;
    use_slots(target);
    REQUIRE(Py_TYPE(shared) == api.ref_type);
    REQUIRE(Py_TYPE(proxy) == api.proxy_type);
    REQUIRE(api.new_ref(target, api.none) == shared);
    api.decref(shared);
    REQUIRE(api.get_object(shared) == target);
    REQUIRE(api.get_ref(called, &out) == 1 && out == target);
    api.decref(out);
    calls = 0;
    api.decref(target);
    REQUIRE(calls == 1);
    REQUIRE(((PyWeakReference *)(void *)shared)->wr_object == api.none);
    REQUIRE(api.get_ref(proxy, &out) == 0 && out == NULL);
    api.decref(shared);
    api.decref(called);
    api.decref(proxy);
    api.decref(callback);
    REQUIRE(api.error_occurred() == NULL);
}

#endif
