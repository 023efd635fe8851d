/* How much memory do objects with a weak reference and a callback each take?
 * Prints the growth of resident memory for a pair, in bytes, and what of the
 * growth is still there after all are released, in percent. */
#include "../harness/measure.h"

#include <Python.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COUNT = 10000000, QUICK_COUNT = 20000 };

typedef struct {
    PyObject_HEAD
    PyObject *member;
    PyObject *weakrefs;
} Collected;

typedef struct {
    PyObject_HEAD
    PyObject *weakrefs;
} Plain;

static int collected_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(((Collected *)self)->member);
    return 0;
}

static int collected_clear(PyObject *self) {
    Py_CLEAR(((Collected *)self)->member);
    return 0;
}

static void collected_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    if (((Collected *)self)->weakrefs != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    Py_XDECREF(((Collected *)self)->member);
    PyObject_GC_Del(self);
}

static PyTypeObject collected_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "bench.Collected",
    .tp_basicsize = sizeof(Collected),
    .tp_dealloc = collected_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_traverse = collected_traverse,
    .tp_clear = collected_clear,
    .tp_weaklistoffset = offsetof(Collected, weakrefs),
};

static void plain_dealloc(PyObject *self) {
    if (((Plain *)self)->weakrefs != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    PyObject_Free(self);
}

static PyTypeObject plain_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "bench.Plain",
    .tp_basicsize = sizeof(Plain),
    .tp_dealloc = plain_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Plain, weakrefs),
};

static PyObject *new_collected(void) {
    Collected *self = PyObject_GC_New(Collected, &collected_type);
    if (self == NULL) {
        bench_fail("PyObject_GC_New");
        return NULL;
    }
    self->member = Py_NewRef(Py_None);
    self->weakrefs = NULL;
    PyObject_GC_Track(self);
    return (PyObject *)self;
}

static PyObject *new_plain(void) {
    Plain *self = PyObject_New(Plain, &plain_type);
    if (self == NULL) {
        bench_fail("PyObject_New");
        return NULL;
    }
    self->weakrefs = NULL;
    return (PyObject *)self;
}

static PyObject *ignore(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    Py_RETURN_NONE;
}

static PyMethodDef callback_def = {"ignore", ignore, METH_O, NULL};

static double resident_bytes(void) {
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%*s %ld", &pages) != 1) {
        bench_fail("/proc/self/statm");
    }
    fclose(file);
    return (double)pages * (double)sysconf(_SC_PAGESIZE);
}

/* An array that takes its memory now, not while it is filled. */
static PyObject **new_array(size_t count) {
    PyObject **array = malloc(count * sizeof *array);
    if (array == NULL) {
        bench_fail("malloc");
        return NULL;
    }
    memset(array, 1, count * sizeof *array);
    return array;
}

static void measure(const char *name, PyObject *(*make)(void), size_t count) {
    PyObject *callback = PyCFunction_New(&callback_def, NULL);
    PyObject **objects = new_array(count);
    PyObject **references = new_array(count);
    double before = resident_bytes();
    for (size_t i = 0; i < count; i++) {
        objects[i] = make();
        references[i] = PyWeakref_NewRef(objects[i], callback);
        if (references[i] == NULL) {
            bench_fail("PyWeakref_NewRef");
        }
    }
    double growth = resident_bytes() - before;
    for (size_t i = 0; i < count; i++) {
        Py_DECREF(objects[i]);
    }
    for (size_t i = 0; i < count; i++) {
        Py_DECREF(references[i]);
    }
    double left = resident_bytes() - before;
    /* The harness reads positive numbers. */
    printf("%s pair\t%.3f\n", name, growth / (double)count);
    printf(
        "%s pair, %% left\t%.3f\n", name,
        left > 0 ? 100 * left / growth + 0.001 : 0.001);
    free(objects);
    free(references);
    Py_DECREF(callback);
}

int main(int argc, char **argv) {
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: %s collected|plain [quick]\n", argv[0]);
        return 2;
    }
    Py_InitializeEx(0);
    if (PyType_Ready(&collected_type) < 0 || PyType_Ready(&plain_type) < 0) {
        bench_fail("PyType_Ready");
    }
    int collected = strcmp(argv[1], "collected") == 0;
    measure(
        argv[1], collected ? new_collected : new_plain,
        argc == 3 ? QUICK_COUNT : COUNT);
    return Py_FinalizeEx() < 0;
}
