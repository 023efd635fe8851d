/* The functions and data that the variants use, linked or loaded by name.
 *
 * With LOADED_LIBRARY defined (the path of the library) nothing of it is
 * referred to by the linker: dlopen and dlsym find everything, and macros that
 * expand to a reference of a symbol may not be used. */
#ifndef TESTS_C_LOADED_API_H
#define TESTS_C_LOADED_API_H

#include <Python.h>

#include <stdio.h>
#include <stdlib.h>

struct api {
    void (*initialize)(int);
    int (*finalize)(void);
    int (*type_ready)(PyTypeObject *);
    PyObject *(*object_new)(PyTypeObject *);
    void (*object_free)(void *);
    void *(*allocate)(size_t);
    void (*free)(void *);
    void (*incref)(PyObject *);
    void (*decref)(PyObject *);
    PyObject *(*new_ref)(PyObject *, PyObject *);
    PyObject *(*new_proxy)(PyObject *, PyObject *);
    PyObject *(*get_object)(PyObject *);
    int (*get_ref)(PyObject *, PyObject **);
    void (*clear)(PyObject *);
    PyObject *(*function_new)(PyMethodDef *, PyObject *, PyObject *);
    PyObject *(*error_occurred)(void);
    void (*error_clear)(void);
    Py_hash_t (*hash)(PyObject *);
    Py_hash_t (*hash_not_implemented)(PyObject *);
    PyObject *none;
    PyTypeObject *ref_type;
    PyTypeObject *proxy_type;
    PyObject **type_error; /* the variable, not the exception */
};

#ifdef LOADED_LIBRARY

#include <dlfcn.h>

/* Strict C has no conversion between the two kinds of pointers; POSIX promises
 * that copying the bits is one. */
static inline void load(void *library, const char *name, void *target) {
    void *found = dlsym(library, name);
    if (found == NULL) {
        fprintf(stderr, "not found: %s\n", name);
        exit(3);
    }
    *(void **)target = found;
}

static inline void load_api(struct api *api) {
    void *library = dlopen(LOADED_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(3);
    }
    load(library, "Py_InitializeEx", &api->initialize);
    load(library, "Py_FinalizeEx", &api->finalize);
    load(library, "PyType_Ready", &api->type_ready);
    load(library, "_PyObject_New", &api->object_new);
    load(library, "PyObject_Free", &api->object_free);
    load(library, "PyMem_Malloc", &api->allocate);
    load(library, "PyMem_Free", &api->free);
    load(library, "Py_IncRef", &api->incref);
    load(library, "Py_DecRef", &api->decref);
    load(library, "PyWeakref_NewRef", &api->new_ref);
    load(library, "PyWeakref_NewProxy", &api->new_proxy);
    load(library, "PyWeakref_GetObject", &api->get_object);
    load(library, "PyWeakref_GetRef", &api->get_ref);
    load(library, "PyObject_ClearWeakRefs", &api->clear);
    load(library, "PyCFunction_NewEx", &api->function_new);
    load(library, "PyErr_Occurred", &api->error_occurred);
    load(library, "PyErr_Clear", &api->error_clear);
    load(library, "PyObject_Hash", &api->hash);
    load(library, "PyObject_HashNotImplemented", &api->hash_not_implemented);
    load(library, "_Py_NoneStruct", &api->none);
    load(library, "_PyWeakref_RefType", &api->ref_type);
    load(library, "_PyWeakref_ProxyType", &api->proxy_type);
    load(library, "PyExc_TypeError", &api->type_error);
}

#else

static inline void load_api(struct api *api) {
    api->initialize = Py_InitializeEx;
    api->finalize = Py_FinalizeEx;
    api->type_ready = PyType_Ready;
    api->object_new = _PyObject_New;
    api->object_free = PyObject_Free;
    api->allocate = PyMem_Malloc;
    api->free = PyMem_Free;
    api->incref = Py_IncRef;
    api->decref = Py_DecRef;
    api->new_ref = PyWeakref_NewRef;
    api->new_proxy = PyWeakref_NewProxy;
    api->get_object = PyWeakref_GetObject;
    api->get_ref = PyWeakref_GetRef;
    api->clear = PyObject_ClearWeakRefs;
    api->function_new = PyCFunction_NewEx;
    api->error_occurred = PyErr_Occurred;
    api->error_clear = PyErr_Clear;
    api->hash = PyObject_Hash;
    api->hash_not_implemented = PyObject_HashNotImplemented;
    api->none = Py_None;
    api->ref_type = &_PyWeakref_RefType;
    api->proxy_type = &_PyWeakref_ProxyType;
    api->type_error = &PyExc_TypeError;
}

#endif

#endif
