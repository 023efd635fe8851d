/* What the files of the cache share. */
#ifndef TESTS_EXTENSIONS_WEAKCACHE_H
#define TESTS_EXTENSIONS_WEAKCACHE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyTypeObject *cache_type;
    PyTypeObject *iterator_type;
    PyObject *missing_error;
} State;

typedef struct {
    PyObject_HEAD
    PyObject *entries; /* dict: key -> weak reference */
    PyObject *factory;
    PyObject *weaklist;
    Py_ssize_t hits;
    Py_ssize_t misses;
    Py_ssize_t limit;
} Cache;

typedef struct {
    PyObject_HEAD
    Cache *cache;
    PyObject *keys; /* a list: what was there at the start */
    Py_ssize_t next;
    int kind;
} Iterator;

enum { KEYS, VALUES, ITEMS };

/* The referent of an entry, owned; NULL without an error if it is gone. */
PyObject *weakcache_living(PyObject *reference);

/* An iterator; defining is the class whose module has its type. */
PyObject *weakcache_start(PyTypeObject *defining, PyObject *cache, int kind);

extern PyType_Spec weakcache_iterator_spec;

#endif
