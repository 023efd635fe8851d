#include "contents.h"

#include "describe.h"
#include "own_objects.h"

#include <math.h>

/* Rule "shallow": where fifty objects die within each other, CPython puts the
 * next one off, in an order of its own. */
enum { DEEPEST = 40 };

typedef struct {
    PyObject *path[DEEPEST];
    int depth;
    int most;
} Walk;

static int weigh(Walk *walk, PyObject *object);

static int weigh_items(Walk *walk, PyObject *const *items, Py_ssize_t count) {
    int weight = 1;
    for (Py_ssize_t i = 0; i < count && weight < walk->most; i++) {
        weight += weigh(walk, items[i]);
    }
    return weight;
}

static int weigh_dict(Walk *walk, PyObject *dict) {
    PyObject *key;
    PyObject *value;
    Py_ssize_t position = 0;
    int weight = 1;
    while (weight < walk->most && PyDict_Next(dict, &position, &key, &value)) {
        weight += weigh(walk, key) + weigh(walk, value);
    }
    return weight;
}

static int weigh_set(Walk *walk, PyObject *set) {
    PyObject *key;
    Py_hash_t hash;
    Py_ssize_t position = 0;
    int weight = 1;
    while (weight < walk->most &&
           _PySet_NextEntry(set, &position, &key, &hash)) {
        weight += weigh(walk, key);
    }
    return weight;
}

static int weigh_content(Walk *walk, PyObject *object) {
    if (PyTuple_Check(object)) {
        return weigh_items(
            walk, ((PyTupleObject *)object)->ob_item, PyTuple_GET_SIZE(object));
    }
    if (PyList_Check(object)) {
        return weigh_items(
            walk, ((PyListObject *)object)->ob_item, PyList_GET_SIZE(object));
    }
    return PyDict_Check(object) ? weigh_dict(walk, object)
                                : weigh_set(walk, object);
}

static int weigh(Walk *walk, PyObject *object) {
    if (PyUnicode_Check(object)) {
        return 1 + (int)(PyUnicode_GET_LENGTH(object) / 4);
    }
    if (PyBytes_Check(object) || PyByteArray_Check(object)) {
        return 1 + (int)(Py_SIZE(object) / 4);
    }
    if (PyLong_Check(object)) {
        return 1 + (int)(_PyLong_NumBits(object) / 32);
    }
    if (object == NULL || !is_container(object)) {
        return 1;
    }
    for (int i = 0; i < walk->depth; i++) {
        if (walk->path[i] == object) {
            return 1;
        }
    }
    if (walk->depth == DEEPEST) {
        return walk->most;
    }
    walk->path[walk->depth++] = object;
    int weight = weigh_content(walk, object);
    walk->depth--;
    return weight;
}

int weight_of(PyObject *object, int most) {
    Walk walk = {.depth = 0, .most = most};
    return weigh(&walk, object);
}

static int items_have_address(
    PyObject *const *items, Py_ssize_t count, int depth) {
    for (Py_ssize_t i = 0; i < count; i++) {
        if (has_address(items[i], depth - 1)) {
            return 1;
        }
    }
    return 0;
}

static int dict_has_address(PyObject *dict, int depth) {
    PyObject *key;
    PyObject *value;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (has_address(key, depth - 1) || has_address(value, depth - 1)) {
            return 1;
        }
    }
    return 0;
}

static int set_has_address(PyObject *set, int depth) {
    PyObject *key;
    Py_hash_t hash;
    Py_ssize_t position = 0;
    while (_PySet_NextEntry(set, &position, &key, &hash)) {
        if (has_address(key, depth - 1)) {
            return 1;
        }
    }
    return 0;
}

static int content_has_address(PyObject *object, int depth) {
    if (PyTuple_Check(object)) {
        return items_have_address(
            ((PyTupleObject *)object)->ob_item, PyTuple_GET_SIZE(object),
            depth);
    }
    if (PyList_Check(object)) {
        return items_have_address(
            ((PyListObject *)object)->ob_item, PyList_GET_SIZE(object), depth);
    }
    return PyDict_Check(object) ? dict_has_address(object, depth)
                                : set_has_address(object, depth);
}

int has_address(PyObject *object, int depth) {
    if (is_text(object)) {
        return text_has_address(object);
    }
    if (PyWeakref_Check(object)) {
        PyObject *referent = ((PyWeakReference *)object)->wr_object;
        return referent != Py_None && has_address(referent, depth);
    }
    if (is_container(object)) {
        return depth > 0 && content_has_address(object, depth);
    }
    if (PySlice_Check(object)) {
        PySliceObject *slice = (PySliceObject *)object;
        PyObject *parts[] = {slice->start, slice->stop, slice->step};
        return items_have_address(parts, 3, depth);
    }
    /* A number that is none is hashed by its address. */
    if (PyFloat_Check(object)) {
        return isnan(PyFloat_AS_DOUBLE(object));
    }
    if (PyComplex_Check(object)) {
        Py_complex value = ((PyComplexObject *)object)->cval;
        return isnan(value.real) || isnan(value.imag);
    }
    return object != Py_None && number_of(object) < 0 &&
           !PyLong_Check(object) && !PyRange_Check(object);
}
