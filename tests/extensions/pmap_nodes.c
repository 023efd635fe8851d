/* The nodes of the persistent map. None is ever changed once it is made. */
#include "pmap.h"

#include <string.h>

DEFINE_TYPE(bitmap_type);
DEFINE_TYPE(array_type);
DEFINE_TYPE(collision_type);

static uint32_t bit_of(uint32_t hash, int shift) {
    return 1U << ((hash >> shift) & (WIDTH - 1));
}

static Py_ssize_t place_of(uint32_t bitmap, uint32_t bit) {
    return 2 * (Py_ssize_t)__builtin_popcount(bitmap & (bit - 1));
}

int pmap_hash(PyObject *key, uint32_t *hash) {
    Py_hash_t wide = PyObject_Hash(key);
    *hash = (uint32_t)((uint64_t)wide ^ ((uint64_t)wide >> 32));
    return wide == -1 ? -1 : 0;
}

/* Without items yet; not tracked. */
static BitmapNode *new_bitmap(Py_ssize_t count) {
    BitmapNode *made = PyObject_GC_NewVar(BitmapNode, TYPE(bitmap_type), count);
    if (made != NULL) {
        made->bitmap = 0;
        memset(made->items, 0, (size_t)count * sizeof(PyObject *));
    }
    return made;
}

static CollisionNode *new_collision(Py_ssize_t count, uint32_t hash) {
    CollisionNode *made =
        PyObject_GC_NewVar(CollisionNode, TYPE(collision_type), count);
    if (made != NULL) {
        made->hash = hash;
        memset(made->items, 0, (size_t)count * sizeof(PyObject *));
    }
    return made;
}

static ArrayNode *new_array(void) {
    ArrayNode *made = PyObject_GC_New(ArrayNode, TYPE(array_type));
    if (made != NULL) {
        made->count = 0;
        memset(made->children, 0, sizeof made->children);
    }
    return made;
}

static PyObject *track(void *node) {
    PyObject_GC_Track(node);
    return node;
}

static void copy_items(PyObject **to, PyObject *const *from, Py_ssize_t count) {
    for (Py_ssize_t i = 0; i < count; i++) {
        to[i] = Py_XNewRef(from[i]);
    }
}

PyObject *pmap_empty_root(void) {
    BitmapNode *made = new_bitmap(0);
    return made == NULL ? NULL : track(made);
}

/* The place of a key among pairs; -1 where it is missing, -2 with an error. */
static Py_ssize_t find_pair(
    PyObject *const *items, Py_ssize_t count, PyObject *key) {
    for (Py_ssize_t i = 0; i < count; i += 2) {
        int same = PyObject_RichCompareBool(items[i], key, Py_EQ);
        if (same != 0) {
            return same > 0 ? i : -2;
        }
    }
    return -1;
}

int pmap_find(
    PyObject *node, int shift, uint32_t hash, PyObject *key, PyObject **value) {
    for (;; shift += BITS) {
        if (Py_IS_TYPE(node, TYPE(array_type))) {
            node = ((ArrayNode *)node)->children[(hash >> shift) & (WIDTH - 1)];
            if (node == NULL) {
                return 0;
            }
        } else if (Py_IS_TYPE(node, TYPE(collision_type))) {
            CollisionNode *collision = (CollisionNode *)node;
            Py_ssize_t at =
                find_pair(collision->items, Py_SIZE((PyObject *)node), key);
            if (at >= 0) {
                *value = collision->items[at + 1];
            }
            return at >= 0 ? 1 : at == -1 ? 0 : -1;
        } else {
            BitmapNode *bitmap = (BitmapNode *)node;
            uint32_t bit = bit_of(hash, shift);
            Py_ssize_t at = place_of(bitmap->bitmap, bit);
            if ((bitmap->bitmap & bit) == 0) {
                return 0;
            }
            if (bitmap->items[at] != NULL) {
                *value = bitmap->items[at + 1];
                return PyObject_RichCompareBool(bitmap->items[at], key, Py_EQ);
            }
            node = bitmap->items[at + 1];
        }
    }
}

/* A node of two pairs whose keys differ. */
static PyObject *new_pair_node(
    int shift, uint32_t first_hash, PyObject *first, PyObject *first_value,
    uint32_t hash, PyObject *key, PyObject *value) {
    if (first_hash == hash) {
        CollisionNode *made = new_collision(4, hash);
        if (made != NULL) {
            PyObject *items[] = {first, first_value, key, value};
            copy_items(made->items, items, 4);
            track(made);
        }
        return (PyObject *)made;
    }
    PyObject *root = pmap_empty_root();
    int added;
    PyObject *one =
        root == NULL
            ? NULL
            : pmap_with(root, shift, first_hash, first, first_value, &added);
    PyObject *both =
        one == NULL ? NULL : pmap_with(one, shift, hash, key, value, &added);
    Py_XDECREF(root);
    Py_XDECREF(one);
    return both;
}

static PyObject *collision_with(
    CollisionNode *node, int shift, uint32_t hash, PyObject *key,
    PyObject *value, int *added) {
    Py_ssize_t count = Py_SIZE((PyObject *)node);
    if (hash != node->hash) {
        /* One level more: this node goes below a new one. */
        BitmapNode *above = new_bitmap(2);
        if (above == NULL) {
            return NULL;
        }
        above->bitmap = bit_of(node->hash, shift);
        above->items[1] = Py_NewRef((PyObject *)node);
        PyObject *result =
            pmap_with(track(above), shift, hash, key, value, added);
        Py_DECREF(above);
        return result;
    }
    Py_ssize_t at = find_pair(node->items, count, key);
    if (at == -2) {
        return NULL;
    }
    *added = at < 0;
    CollisionNode *made = new_collision(at < 0 ? count + 2 : count, hash);
    if (made == NULL) {
        return NULL;
    }
    copy_items(made->items, node->items, count);
    if (at < 0) {
        made->items[count] = Py_NewRef(key);
        made->items[count + 1] = Py_NewRef(value);
    } else {
        Py_DECREF(made->items[at + 1]);
        made->items[at + 1] = Py_NewRef(value);
    }
    return track(made);
}

static PyObject *array_with(
    ArrayNode *node, int shift, uint32_t hash, PyObject *key, PyObject *value,
    int *added) {
    uint32_t index = (hash >> shift) & (WIDTH - 1);
    PyObject *old = Py_XNewRef(node->children[index]);
    PyObject *below = old != NULL ? old : pmap_empty_root();
    PyObject *child =
        below == NULL ? NULL
                      : pmap_with(below, shift + BITS, hash, key, value, added);
    Py_XDECREF(below);
    ArrayNode *made = child == NULL ? NULL : new_array();
    if (made == NULL) {
        Py_XDECREF(child);
        return NULL;
    }
    copy_items(made->children, node->children, WIDTH);
    made->count = node->count + (old == NULL);
    Py_XDECREF(made->children[index]);
    made->children[index] = child;
    return track(made);
}

/* A bitmap that is full becomes an array, one level of nodes below it. */
static PyObject *widen(BitmapNode *node, int shift) {
    ArrayNode *made = new_array();
    for (uint32_t i = 0; made != NULL && i < WIDTH; i++) {
        if ((node->bitmap & (1U << i)) == 0) {
            continue;
        }
        Py_ssize_t at = place_of(node->bitmap, 1U << i);
        PyObject *child = NULL;
        if (node->items[at] == NULL) {
            child = Py_NewRef(node->items[at + 1]);
        } else {
            uint32_t hash;
            int added;
            PyObject *empty = pmap_empty_root();
            if (empty != NULL && pmap_hash(node->items[at], &hash) == 0) {
                child = pmap_with(
                    empty, shift + BITS, hash, node->items[at],
                    node->items[at + 1], &added);
            }
            Py_XDECREF(empty);
        }
        if (child == NULL) {
            Py_CLEAR(made);
            break;
        }
        made->children[i] = child;
        made->count++;
    }
    return made == NULL ? NULL : track(made);
}

/* A copy of a bitmap with one more pair. */
static PyObject *insert(
    BitmapNode *node, uint32_t bit, PyObject *key, PyObject *value) {
    Py_ssize_t count = Py_SIZE((PyObject *)node);
    Py_ssize_t at = place_of(node->bitmap, bit);
    BitmapNode *made = new_bitmap(count + 2);
    if (made == NULL) {
        return NULL;
    }
    made->bitmap = node->bitmap | bit;
    copy_items(made->items, node->items, at);
    made->items[at] = Py_NewRef(key);
    made->items[at + 1] = Py_NewRef(value);
    copy_items(made->items + at + 2, node->items + at, count - at);
    return track(made);
}

/* A copy of a bitmap with another pair in a place; takes the pair over. */
static PyObject *replace(
    BitmapNode *node, Py_ssize_t at, PyObject *key, PyObject *value) {
    BitmapNode *made =
        value == NULL ? NULL : new_bitmap(Py_SIZE((PyObject *)node));
    if (made == NULL) {
        Py_XDECREF(key);
        Py_XDECREF(value);
        return NULL;
    }
    made->bitmap = node->bitmap;
    copy_items(made->items, node->items, Py_SIZE((PyObject *)node));
    Py_XDECREF(made->items[at]);
    Py_XDECREF(made->items[at + 1]);
    made->items[at] = key;
    made->items[at + 1] = value;
    return track(made);
}

static PyObject *bitmap_with(
    BitmapNode *node, int shift, uint32_t hash, PyObject *key, PyObject *value,
    int *added) {
    uint32_t bit = bit_of(hash, shift);
    Py_ssize_t at = place_of(node->bitmap, bit);
    if ((node->bitmap & bit) == 0) {
        *added = 1;
        if (Py_SIZE((PyObject *)node) < (Py_ssize_t)2 * WIDEST_BITMAP) {
            return insert(node, bit, key, value);
        }
        PyObject *wide = widen(node, shift);
        PyObject *result =
            wide == NULL ? NULL
                         : pmap_with(wide, shift, hash, key, value, added);
        Py_XDECREF(wide);
        return result;
    }
    PyObject *old = node->items[at];
    PyObject *old_value = node->items[at + 1];
    if (old == NULL) {
        PyObject *below =
            pmap_with(old_value, shift + BITS, hash, key, value, added);
        return replace(node, at, NULL, below);
    }
    int same = PyObject_RichCompareBool(old, key, Py_EQ);
    uint32_t old_hash;
    if (same < 0 || (same == 0 && pmap_hash(old, &old_hash) < 0)) {
        return NULL;
    }
    if (same > 0) {
        *added = 0;
        return replace(node, at, Py_NewRef(old), Py_NewRef(value));
    }
    *added = 1;
    PyObject *below =
        new_pair_node(shift + BITS, old_hash, old, old_value, hash, key, value);
    return replace(node, at, NULL, below);
}

PyObject *pmap_with(
    PyObject *node, int shift, uint32_t hash, PyObject *key, PyObject *value,
    int *added) {
    if (Py_IS_TYPE(node, TYPE(array_type))) {
        return array_with((ArrayNode *)node, shift, hash, key, value, added);
    }
    if (Py_IS_TYPE(node, TYPE(collision_type))) {
        return collision_with(
            (CollisionNode *)node, shift, hash, key, value, added);
    }
    return bitmap_with((BitmapNode *)node, shift, hash, key, value, added);
}

static PyObject *collision_without(
    CollisionNode *node, PyObject *key, int *removed) {
    Py_ssize_t count = Py_SIZE((PyObject *)node);
    Py_ssize_t at = find_pair(node->items, count, key);
    if (at < 0) {
        return at == -2 ? NULL : Py_NewRef((PyObject *)node);
    }
    *removed = 1;
    CollisionNode *made = new_collision(count - 2, node->hash);
    if (made == NULL) {
        return NULL;
    }
    copy_items(made->items, node->items, at);
    copy_items(made->items + at, node->items + at + 2, count - at - 2);
    return track(made);
}

static PyObject *array_without(
    ArrayNode *node, int shift, uint32_t hash, PyObject *key, int *removed) {
    uint32_t index = (hash >> shift) & (WIDTH - 1);
    PyObject *old = node->children[index];
    PyObject *child = old == NULL
                          ? NULL
                          : pmap_without(old, shift + BITS, hash, key, removed);
    if (old == NULL || child == old) {
        Py_XDECREF(child);
        return Py_NewRef((PyObject *)node);
    }
    ArrayNode *made = child == NULL ? NULL : new_array();
    if (made == NULL) {
        Py_XDECREF(child);
        return NULL;
    }
    copy_items(made->children, node->children, WIDTH);
    made->count = node->count;
    Py_DECREF(made->children[index]);
    made->children[index] = child;
    return track(made);
}

static PyObject *bitmap_without(
    BitmapNode *node, int shift, uint32_t hash, PyObject *key, int *removed) {
    uint32_t bit = bit_of(hash, shift);
    Py_ssize_t at = place_of(node->bitmap, bit);
    if ((node->bitmap & bit) == 0) {
        return Py_NewRef((PyObject *)node);
    }
    if (node->items[at] == NULL) {
        PyObject *below =
            pmap_without(node->items[at + 1], shift + BITS, hash, key, removed);
        if (below == node->items[at + 1]) {
            Py_DECREF(below);
            return Py_NewRef((PyObject *)node);
        }
        return replace(node, at, NULL, below);
    }
    int same = PyObject_RichCompareBool(node->items[at], key, Py_EQ);
    if (same <= 0) {
        return same < 0 ? NULL : Py_NewRef((PyObject *)node);
    }
    *removed = 1;
    Py_ssize_t count = Py_SIZE((PyObject *)node);
    BitmapNode *made = new_bitmap(count - 2);
    if (made == NULL) {
        return NULL;
    }
    made->bitmap = node->bitmap & ~bit;
    copy_items(made->items, node->items, at);
    copy_items(made->items + at, node->items + at + 2, count - at - 2);
    return track(made);
}

PyObject *pmap_without(
    PyObject *node, int shift, uint32_t hash, PyObject *key, int *removed) {
    if (Py_IS_TYPE(node, TYPE(array_type))) {
        return array_without((ArrayNode *)node, shift, hash, key, removed);
    }
    return Py_IS_TYPE(node, TYPE(collision_type))
               ? collision_without((CollisionNode *)node, key, removed)
               : bitmap_without((BitmapNode *)node, shift, hash, key, removed);
}
