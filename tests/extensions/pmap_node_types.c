/* The types of the nodes: only the collector and the end of a node ask them. */
#include "pmap.h"

static int visit_items(
    PyObject *const *items, Py_ssize_t count, visitproc visit, void *arg) {
    for (Py_ssize_t i = 0; i < count; i++) {
        Py_VISIT(items[i]);
    }
    return 0;
}

static void release_items(PyObject **items, Py_ssize_t count) {
    for (Py_ssize_t i = 0; i < count; i++) {
        Py_CLEAR(items[i]);
    }
}

#define NODE_TYPE(name, Node, field, size)                                     \
    static int name##_traverse(PyObject *self, visitproc visit, void *arg) {   \
        VISIT_TYPE(self);                                                      \
        return visit_items(((Node *)self)->field, (size), visit, arg);         \
    }                                                                          \
    static int name##_clear(PyObject *self) {                                  \
        release_items(((Node *)self)->field, (size));                          \
        return 0;                                                              \
    }                                                                          \
    static void name##_dealloc(PyObject *self) {                               \
        PyTypeObject *type = Py_TYPE(self);                                    \
        PyObject_GC_UnTrack(self);                                             \
        name##_clear(self);                                                    \
        PyObject_GC_Del(self);                                                 \
        RELEASE_TYPE(type);                                                    \
    }                                                                          \
    static PyType_Slot name##_slots[] = {                                      \
        {Py_tp_dealloc, FUNCTION(name##_dealloc)},                             \
        {Py_tp_traverse, FUNCTION(name##_traverse)},                           \
        {Py_tp_clear, FUNCTION(name##_clear)},                                 \
        {0, NULL}}

NODE_TYPE(bitmap, BitmapNode, items, Py_SIZE(self));
NODE_TYPE(array, ArrayNode, children, WIDTH);
NODE_TYPE(collision, CollisionNode, items, Py_SIZE(self));

static PyType_Spec bitmap_spec = {
    "pmap._BitmapNode", offsetof(BitmapNode, items), sizeof(PyObject *),
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, bitmap_slots};
static PyType_Spec array_spec = {
    "pmap._ArrayNode", sizeof(ArrayNode), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, array_slots};
static PyType_Spec collision_spec = {
    "pmap._CollisionNode", offsetof(CollisionNode, items), sizeof(PyObject *),
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, collision_slots};

int pmap_ready_nodes(PyObject *module) {
    return READY_TYPE(module, bitmap_type, &bitmap_spec) < 0 ||
                   READY_TYPE(module, array_type, &array_spec) < 0 ||
                   READY_TYPE(module, collision_type, &collision_spec) < 0
               ? -1
               : 0;
}
