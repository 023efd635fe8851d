/* Views of keys, values and items, and their iterators. */
#include "pmap.h"

#include <string.h>

DEFINE_TYPE(keys_type);
DEFINE_TYPE(values_type);
DEFINE_TYPE(items_type);
DEFINE_TYPE(keys_walk_type);
DEFINE_TYPE(values_walk_type);
DEFINE_TYPE(items_walk_type);

void pmap_start_walk(Walk *walk, Map *map) {
    memset(walk->nodes, 0, sizeof walk->nodes);
    memset(walk->places, 0, sizeof walk->places);
    walk->map = map;
    walk->level = 0;
    walk->nodes[0] = map->root;
}

static void descend(Walk *walk, PyObject *node) {
    walk->level++;
    walk->nodes[walk->level] = node;
    walk->places[walk->level] = 0;
}

/* One step: 1 with a pair, 0 without one yet. */
static int step(Walk *walk, PyObject **key, PyObject **value) {
    PyObject *node = walk->nodes[walk->level];
    Py_ssize_t at = walk->places[walk->level];
    if (Py_IS_TYPE(node, TYPE(array_type))) {
        if (at == WIDTH) {
            walk->level--;
            return 0;
        }
        walk->places[walk->level] = at + 1;
        PyObject *child = ((ArrayNode *)node)->children[at];
        if (child != NULL) {
            descend(walk, child);
        }
        return 0;
    }
    if (at >= Py_SIZE(node)) {
        walk->level--;
        return 0;
    }
    walk->places[walk->level] = at + 2;
    PyObject *const *items = Py_IS_TYPE(node, TYPE(bitmap_type))
                                 ? ((BitmapNode *)node)->items
                                 : ((CollisionNode *)node)->items;
    if (items[at] == NULL) {
        descend(walk, items[at + 1]);
        return 0;
    }
    *key = items[at];
    *value = items[at + 1];
    return 1;
}

int pmap_walk_next(Walk *walk, PyObject **key, PyObject **value) {
    while (walk->level >= 0) {
        if (step(walk, key, value)) {
            return 1;
        }
    }
    return 0;
}

static PyObject *made_tracked(void *made) {
    if (made != NULL) {
        PyObject_GC_Track(made);
    }
    return made;
}

PyObject *pmap_walk(PyTypeObject *type, PyObject *map) {
    Walk *made = PyObject_GC_New(Walk, type);
    if (made != NULL) {
        pmap_start_walk(made, (Map *)Py_NewRef(map));
    }
    return made_tracked(made);
}

PyObject *pmap_view(PyTypeObject *type, PyObject *map) {
    View *made = PyObject_GC_New(View, type);
    if (made != NULL) {
        made->map = (Map *)Py_NewRef(map);
    }
    return made_tracked(made);
}

/* Views and iterators begin alike. */
static int view_traverse(PyObject *self, visitproc visit, void *arg) {
    VISIT_TYPE(self);
    Py_VISIT(((View *)self)->map);
    return 0;
}

static void view_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    Py_CLEAR(((View *)self)->map);
    PyObject_GC_Del(self);
    RELEASE_TYPE(type);
}

static Py_ssize_t view_length(PyObject *self) {
    return ((View *)self)->map->count;
}

static PyObject *view_repr(PyObject *self) {
    PyObject *list = PySequence_List(self);
    PyObject *name = PyType_GetName(Py_TYPE(self));
    PyObject *text = list == NULL || name == NULL
                         ? NULL
                         : PyUnicode_FromFormat("%U(%R)", name, list);
    Py_XDECREF(list);
    Py_XDECREF(name);
    return text;
}

#define WALK_TYPE(name, result)                                                \
    static PyObject *name##_next(PyObject *self) {                             \
        PyObject *key = NULL;                                                  \
        PyObject *value = NULL;                                                \
        if (!pmap_walk_next((Walk *)self, &key, &value)) {                     \
            return NULL;                                                       \
        }                                                                      \
        return result;                                                         \
    }                                                                          \
    static PyObject *name##_iter(PyObject *self) {                             \
        return pmap_walk(                                                      \
            TYPE(name##_walk_type), (PyObject *)((View *)self)->map);          \
    }                                                                          \
    static PyType_Slot name##_walk_slots[] = {                                 \
        {Py_tp_dealloc, FUNCTION(view_dealloc)},                               \
        {Py_tp_traverse, FUNCTION(view_traverse)},                             \
        {Py_tp_iter, FUNCTION(PyObject_SelfIter)},                             \
        {Py_tp_iternext, FUNCTION(name##_next)},                               \
        {0, NULL}};                                                            \
    static PyType_Slot name##_slots[] = {                                      \
        {Py_tp_dealloc, FUNCTION(view_dealloc)},                               \
        {Py_tp_traverse, FUNCTION(view_traverse)},                             \
        {Py_tp_repr, FUNCTION(view_repr)},                                     \
        {Py_tp_iter, FUNCTION(name##_iter)},                                   \
        {Py_mp_length, FUNCTION(view_length)},                                 \
        {0, NULL}};                                                            \
    static PyType_Spec name##_walk_spec = {                                    \
        "pmap._" #name "_iterator", sizeof(Walk), 0,                           \
        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, name##_walk_slots};           \
    static PyType_Spec name##_spec = {                                         \
        "pmap." #name, sizeof(View), 0,                                        \
        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, name##_slots}

WALK_TYPE(keys, ((void)value, Py_NewRef(key)));
WALK_TYPE(values, ((void)key, Py_NewRef(value)));
WALK_TYPE(items, PyTuple_Pack(2, key, value));

int pmap_ready_views(PyObject *module) {
    return READY_TYPE(module, keys_type, &keys_spec) < 0 ||
                   READY_TYPE(module, values_type, &values_spec) < 0 ||
                   READY_TYPE(module, items_type, &items_spec) < 0 ||
                   READY_TYPE(module, keys_walk_type, &keys_walk_spec) < 0 ||
                   READY_TYPE(module, values_walk_type, &values_walk_spec) <
                       0 ||
                   READY_TYPE(module, items_walk_type, &items_walk_spec) < 0
               ? -1
               : 0;
}
