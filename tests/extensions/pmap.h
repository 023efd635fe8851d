/* A persistent hash map: changes make a new map that shares most of its nodes
 * with the old one. Eleven types: three of nodes, the map, what changes many
 * keys at once, three views and three iterators. */
#ifndef TESTS_EXTENSIONS_PMAP_H
#define TESTS_EXTENSIONS_PMAP_H

#include "type_kinds.h"

#include <stddef.h>
#include <stdint.h>

enum {
    BITS = 5, /* of the hash that a level looks at */
    WIDTH = 1 << BITS,
    MOST_LEVELS = 8, /* seven of nodes, one of collisions */
    WIDEST_BITMAP = 16
};

/* Pairs of key and value, or NULL and a node; bit i of the map is set where
 * there is one for i. */
typedef struct {
    PyObject_VAR_HEAD
    uint32_t bitmap;
    PyObject *items[1];
} BitmapNode;

/* A node for each value of the bits, or NULL. */
typedef struct {
    PyObject_HEAD
    Py_ssize_t count;
    PyObject *children[WIDTH];
} ArrayNode;

/* Pairs of keys with the same hash. */
typedef struct {
    PyObject_VAR_HEAD
    uint32_t hash;
    PyObject *items[1];
} CollisionNode;

typedef struct {
    PyObject_HEAD
    PyObject *root; /* never NULL */
    PyObject *weaklist;
    Py_ssize_t count;
    Py_hash_t hash; /* -1 until it is asked for */
} Map;

/* A map that can be changed, and finished once. */
typedef struct {
    PyObject_HEAD
    PyObject *root; /* NULL once it is finished */
    PyObject *weaklist;
    Py_ssize_t count;
} Mutation;

typedef struct {
    PyObject_HEAD
    Map *map;
} View;

typedef struct {
    PyObject_HEAD
    Map *map;
    PyObject *nodes[MOST_LEVELS]; /* borrowed from the map */
    Py_ssize_t places[MOST_LEVELS];
    int level;
} Walk;

DECLARE_TYPE(bitmap_type);
DECLARE_TYPE(array_type);
DECLARE_TYPE(collision_type);
DECLARE_TYPE(map_type);
DECLARE_TYPE(mutation_type);
DECLARE_TYPE(keys_type);
DECLARE_TYPE(values_type);
DECLARE_TYPE(items_type);
DECLARE_TYPE(keys_walk_type);
DECLARE_TYPE(values_walk_type);
DECLARE_TYPE(items_walk_type);

/* Nodes; the root is any of them. */
int pmap_ready_nodes(PyObject *module);
PyObject *pmap_empty_root(void);
int pmap_hash(PyObject *key, uint32_t *hash);

/* 1 and a borrowed value, 0, or -1 with an error. */
int pmap_find(
    PyObject *node, int shift, uint32_t hash, PyObject *key, PyObject **value);

/* A new node, owned; added says whether the key is new. */
PyObject *pmap_with(
    PyObject *node, int shift, uint32_t hash, PyObject *key, PyObject *value,
    int *added);

/* A node without the key, owned: the same one where it had none. */
PyObject *pmap_without(
    PyObject *node, int shift, uint32_t hash, PyObject *key, int *removed);

/* A map of a root, which is taken over; NULL passes the error on. */
PyObject *pmap_make(PyObject *root, Py_ssize_t count);

/* Change a root, which is replaced, and its count. */
int pmap_set_in(
    PyObject **root, Py_ssize_t *count, PyObject *key, PyObject *value);
int pmap_delete_in(PyObject **root, Py_ssize_t *count, PyObject *key);

/* 1 and a borrowed value, 0, or -1 with an error. */
int pmap_look_up(PyObject *root, PyObject *key, PyObject **value);

/* The method mutate() of maps. */
PyObject *pmap_mutate(PyObject *self, PyObject *ignored);
int pmap_ready_mutation(PyObject *module);

/* Views and iterators. */
int pmap_ready_views(PyObject *module);
PyObject *pmap_view(PyTypeObject *type, PyObject *map);
PyObject *pmap_walk(PyTypeObject *type, PyObject *map);
/* Borrowed; 0 at the end. */
int pmap_walk_next(Walk *walk, PyObject **key, PyObject **value);
void pmap_start_walk(Walk *walk, Map *map);

#endif
