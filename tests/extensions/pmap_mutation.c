/* What changes many keys of a map at once: it has a root of its own. */
#include "pmap.h"

DEFINE_TYPE(mutation_type);

PyObject *pmap_mutate(PyObject *self, PyObject *ignored) {
    Map *map = (Map *)self;
    (void)ignored;
    Mutation *made = PyObject_GC_New(Mutation, TYPE(mutation_type));
    if (made == NULL) {
        return NULL;
    }
    made->root = Py_NewRef(map->root);
    made->weaklist = NULL;
    made->count = map->count;
    PyObject_GC_Track(made);
    return (PyObject *)made;
}

static int mutation_open(Mutation *self) {
    if (self->root == NULL) {
        PyErr_SetString(PyExc_ValueError, "the mutation is finished");
    }
    return self->root != NULL;
}

static int mutation_assign(PyObject *op, PyObject *key, PyObject *value) {
    Mutation *self = (Mutation *)op;
    if (!mutation_open(self)) {
        return -1;
    }
    return value == NULL ? pmap_delete_in(&self->root, &self->count, key)
                         : pmap_set_in(&self->root, &self->count, key, value);
}

static PyObject *mutation_subscript(PyObject *op, PyObject *key) {
    Mutation *self = (Mutation *)op;
    PyObject *value;
    int found =
        mutation_open(self) ? pmap_look_up(self->root, key, &value) : -1;
    if (found == 0) {
        PyErr_SetObject(PyExc_KeyError, key);
    }
    return found > 0 ? Py_NewRef(value) : NULL;
}

static Py_ssize_t mutation_length(PyObject *op) {
    return ((Mutation *)op)->count;
}

static PyObject *mutation_finish(PyObject *op, PyObject *ignored) {
    Mutation *self = (Mutation *)op;
    (void)ignored;
    if (!mutation_open(self)) {
        return NULL;
    }
    PyObject *root = self->root;
    self->root = NULL;
    return pmap_make(root, self->count);
}

static int mutation_traverse(PyObject *op, visitproc visit, void *arg) {
    VISIT_TYPE(op);
    Py_VISIT(((Mutation *)op)->root);
    return 0;
}

static void mutation_dealloc(PyObject *op) {
    PyTypeObject *type = Py_TYPE(op);
    PyObject_GC_UnTrack(op);
    if (((Mutation *)op)->weaklist != NULL) {
        PyObject_ClearWeakRefs(op);
    }
    Py_CLEAR(((Mutation *)op)->root);
    PyObject_GC_Del(op);
    RELEASE_TYPE(type);
}

static PyMethodDef mutation_methods[] = {
    {"finish", mutation_finish, METH_NOARGS, PyDoc_STR("The map.")},
    {NULL, NULL, 0, NULL}};

static PyMemberDef mutation_members[] = {
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Mutation, weaklist),
     Py_READONLY, NULL},
    {NULL, 0, 0, 0, NULL}};

static PyType_Slot mutation_slots[] = {
    {Py_tp_dealloc, FUNCTION(mutation_dealloc)},
    {Py_tp_traverse, FUNCTION(mutation_traverse)},
    {Py_tp_methods, mutation_methods},
    {Py_tp_members, mutation_members},
    {Py_mp_length, FUNCTION(mutation_length)},
    {Py_mp_subscript, FUNCTION(mutation_subscript)},
    {Py_mp_ass_subscript, FUNCTION(mutation_assign)},
    {0, NULL}};

static PyType_Spec mutation_spec = {
    "pmap.Mutation", sizeof(Mutation), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, mutation_slots};

int pmap_ready_mutation(PyObject *module) {
    return READY_TYPE(module, mutation_type, &mutation_spec);
}
