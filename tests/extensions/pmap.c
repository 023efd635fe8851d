/* The persistent map. */
#include "pmap.h"

DEFINE_TYPE(map_type);

PyObject *pmap_make(PyObject *root, Py_ssize_t count) {
    Map *made = root == NULL ? NULL : PyObject_GC_New(Map, TYPE(map_type));
    if (made == NULL) {
        Py_XDECREF(root);
        return NULL;
    }
    made->root = root;
    made->weaklist = NULL;
    made->count = count;
    made->hash = -1;
    PyObject_GC_Track(made);
    return (PyObject *)made;
}

int pmap_set_in(
    PyObject **root, Py_ssize_t *count, PyObject *key, PyObject *value) {
    uint32_t hash;
    int added = 0;
    PyObject *made = pmap_hash(key, &hash) < 0
                         ? NULL
                         : pmap_with(*root, 0, hash, key, value, &added);
    if (made == NULL) {
        return -1;
    }
    Py_DECREF(*root);
    *root = made;
    *count += added;
    return 0;
}

int pmap_delete_in(PyObject **root, Py_ssize_t *count, PyObject *key) {
    uint32_t hash;
    int removed = 0;
    PyObject *made = pmap_hash(key, &hash) < 0
                         ? NULL
                         : pmap_without(*root, 0, hash, key, &removed);
    if (made == NULL) {
        return -1;
    }
    Py_DECREF(*root);
    *root = made;
    *count -= removed;
    if (!removed) {
        PyErr_SetObject(PyExc_KeyError, key);
    }
    return removed ? 0 : -1;
}

/* From a map, a mapping, or an iterable of pairs. */
static int update_in(PyObject **root, Py_ssize_t *count, PyObject *source) {
    PyObject *pairs = PyObject_HasAttrString(source, "items")
                          ? PyObject_CallMethod(source, "items", NULL)
                          : Py_NewRef(source);
    PyObject *iterator = pairs == NULL ? NULL : PyObject_GetIter(pairs);
    Py_XDECREF(pairs);
    int status = iterator == NULL ? -1 : 0;
    PyObject *pair;
    while (status == 0 && (pair = PyIter_Next(iterator)) != NULL) {
        PyObject *key;
        PyObject *value;
        PyObject *tuple = PySequence_Tuple(pair);
        status = tuple != NULL &&
                         PyArg_ParseTuple(
                             tuple, "OO;a pair of key and value", &key, &value)
                     ? pmap_set_in(root, count, key, value)
                     : -1;
        Py_XDECREF(tuple);
        Py_DECREF(pair);
    }
    Py_XDECREF(iterator);
    return status < 0 || PyErr_Occurred() != NULL ? -1 : 0;
}

static PyObject *map_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    PyObject *source = NULL;
    Py_ssize_t count = 0;
    (void)type;
    if (!PyArg_UnpackTuple(args, "Map", 0, 1, &source)) {
        return NULL;
    }
    PyObject *root = pmap_empty_root();
    if (root == NULL ||
        (source != NULL && update_in(&root, &count, source) < 0) ||
        (kw != NULL && update_in(&root, &count, kw) < 0)) {
        Py_XDECREF(root);
        return NULL;
    }
    return pmap_make(root, count);
}

static int map_traverse(PyObject *self, visitproc visit, void *arg) {
    VISIT_TYPE(self);
    Py_VISIT(((Map *)self)->root);
    return 0;
}

static int map_clear(PyObject *self) {
    Py_CLEAR(((Map *)self)->root);
    return 0;
}

static void map_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    if (((Map *)self)->weaklist != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    map_clear(self);
    PyObject_GC_Del(self);
    RELEASE_TYPE(type);
}

int pmap_look_up(PyObject *root, PyObject *key, PyObject **value) {
    uint32_t hash;
    return pmap_hash(key, &hash) < 0 ? -1
                                     : pmap_find(root, 0, hash, key, value);
}

static Py_ssize_t map_length(PyObject *self) {
    return ((Map *)self)->count;
}

static int map_contains(PyObject *self, PyObject *key) {
    PyObject *value;
    return pmap_look_up(((Map *)self)->root, key, &value);
}

static PyObject *map_subscript(PyObject *self, PyObject *key) {
    PyObject *value;
    int found = pmap_look_up(((Map *)self)->root, key, &value);
    if (found == 0) {
        PyErr_SetObject(PyExc_KeyError, key);
    }
    return found > 0 ? Py_NewRef(value) : NULL;
}

static PyObject *map_get(PyObject *self, PyObject *args, PyObject *kw) {
    static char *names[] = {"key", "default", NULL};
    PyObject *key;
    PyObject *value = Py_None;
    if (!PyArg_ParseTupleAndKeywords(
            args, kw, "O|O:get", names, &key, &value)) {
        return NULL;
    }
    return pmap_look_up(((Map *)self)->root, key, &value) < 0
               ? NULL
               : Py_NewRef(value);
}

static PyObject *map_set(PyObject *self, PyObject *args) {
    PyObject *key;
    PyObject *value;
    Map *map = (Map *)self;
    if (!PyArg_ParseTuple(args, "OO:set", &key, &value)) {
        return NULL;
    }
    PyObject *root = Py_NewRef(map->root);
    Py_ssize_t count = map->count;
    if (pmap_set_in(&root, &count, key, value) < 0) {
        Py_DECREF(root);
        return NULL;
    }
    return pmap_make(root, count);
}

static PyObject *map_delete(PyObject *self, PyObject *key) {
    Map *map = (Map *)self;
    PyObject *root = Py_NewRef(map->root);
    Py_ssize_t count = map->count;
    if (pmap_delete_in(&root, &count, key) < 0) {
        Py_DECREF(root);
        return NULL;
    }
    return pmap_make(root, count);
}

static PyObject *map_update(PyObject *self, PyObject *args, PyObject *kw) {
    PyObject *source = NULL;
    Map *map = (Map *)self;
    if (!PyArg_UnpackTuple(args, "update", 0, 1, &source)) {
        return NULL;
    }
    PyObject *root = Py_NewRef(map->root);
    Py_ssize_t count = map->count;
    if ((source != NULL && update_in(&root, &count, source) < 0) ||
        (kw != NULL && update_in(&root, &count, kw) < 0)) {
        Py_DECREF(root);
        return NULL;
    }
    return pmap_make(root, count);
}

static PyObject *map_keys(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return pmap_view(TYPE(keys_type), self);
}

static PyObject *map_values(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return pmap_view(TYPE(values_type), self);
}

static PyObject *map_items(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return pmap_view(TYPE(items_type), self);
}

static PyObject *map_iter(PyObject *self) {
    return pmap_walk(TYPE(keys_walk_type), self);
}

/* Whether two maps hold the same pairs. */
static int same(Map *first, Map *second) {
    Walk walk;
    PyObject *key;
    PyObject *value;
    PyObject *other;
    int equal = first->count == second->count;
    pmap_start_walk(&walk, first);
    while (equal > 0 && pmap_walk_next(&walk, &key, &value)) {
        equal = pmap_look_up(second->root, key, &other);
        if (equal > 0) {
            equal = PyObject_RichCompareBool(value, other, Py_EQ);
        }
    }
    return equal;
}

static PyObject *map_compare(PyObject *self, PyObject *other, int op) {
    if (!Py_IS_TYPE(other, TYPE(map_type)) || (op != Py_EQ && op != Py_NE)) {
        return Py_NewRef(Py_NotImplemented);
    }
    int equal = self == other ? 1 : same((Map *)self, (Map *)other);
    return equal < 0 ? NULL : PyBool_FromLong(equal == (op == Py_EQ));
}

static Py_hash_t map_hash(PyObject *self) {
    Map *map = (Map *)self;
    Walk walk;
    PyObject *key;
    PyObject *value;
    Py_uhash_t sum = (Py_uhash_t)map->count;
    pmap_start_walk(&walk, map);
    while (map->hash == -1 && pmap_walk_next(&walk, &key, &value)) {
        Py_hash_t one = PyObject_Hash(key);
        Py_hash_t two = one == -1 ? -1 : PyObject_Hash(value);
        if (two == -1) {
            return -1;
        }
        sum += (Py_uhash_t)one * 31U + (Py_uhash_t)two;
    }
    if (map->hash == -1) {
        map->hash = (Py_hash_t)sum == -1 ? -2 : (Py_hash_t)sum;
    }
    return map->hash;
}

static PyObject *map_repr(PyObject *self) {
    int entered = Py_ReprEnter(self);
    if (entered != 0) {
        return entered < 0 ? NULL : PyUnicode_FromString("Map({...})");
    }
    PyObject *dict = PyDict_New();
    Walk walk;
    PyObject *key;
    PyObject *value;
    int status = dict == NULL ? -1 : 0;
    pmap_start_walk(&walk, (Map *)self);
    while (status == 0 && pmap_walk_next(&walk, &key, &value)) {
        status = PyDict_SetItem(dict, key, value);
    }
    PyObject *text = status < 0 ? NULL : PyUnicode_FromFormat("Map(%R)", dict);
    Py_XDECREF(dict);
    Py_ReprLeave(self);
    return text;
}

static PyMethodDef map_methods[] = {
    {"get", (PyCFunction)(void (*)(void))map_get, METH_VARARGS | METH_KEYWORDS,
     NULL},
    {"set", map_set, METH_VARARGS, PyDoc_STR("A map with one more pair.")},
    {"delete", map_delete, METH_O, PyDoc_STR("A map without a key.")},
    {"update", (PyCFunction)(void (*)(void))map_update,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {"mutate", pmap_mutate, METH_NOARGS, NULL},
    {"keys", map_keys, METH_NOARGS, NULL},
    {"values", map_values, METH_NOARGS, NULL},
    {"items", map_items, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

static PyMemberDef map_members[] = {
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Map, weaklist), Py_READONLY,
     NULL},
    {NULL, 0, 0, 0, NULL}};

static PyType_Slot map_slots[] = {
    {Py_tp_doc, (void *)"Map(source=(), /, **items)"},
    {Py_tp_new, FUNCTION(map_new)},
    {Py_tp_dealloc, FUNCTION(map_dealloc)},
    {Py_tp_traverse, FUNCTION(map_traverse)},
    {Py_tp_clear, FUNCTION(map_clear)},
    {Py_tp_repr, FUNCTION(map_repr)},
    {Py_tp_hash, FUNCTION(map_hash)},
    {Py_tp_richcompare, FUNCTION(map_compare)},
    {Py_tp_iter, FUNCTION(map_iter)},
    {Py_tp_methods, map_methods},
    {Py_tp_members, map_members},
    {Py_mp_length, FUNCTION(map_length)},
    {Py_mp_subscript, FUNCTION(map_subscript)},
    {Py_sq_contains, FUNCTION(map_contains)},
    {0, NULL}};

static PyType_Spec map_spec = {
    "pmap.Map", sizeof(Map), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    map_slots};

/* Maps are mappings to whoever asks collections.abc. */
static int register_mapping(void) {
    PyObject *abc = PyImport_ImportModule("collections.abc");
    PyObject *mapping =
        abc == NULL ? NULL : PyObject_GetAttrString(abc, "Mapping");
    PyObject *result = mapping == NULL ? NULL
                                       : PyObject_CallMethod(
                                             mapping, "register", "O",
                                             (PyObject *)TYPE(map_type));
    Py_XDECREF(abc);
    Py_XDECREF(mapping);
    Py_XDECREF(result);
    return result == NULL ? -1 : 0;
}

static int execute(PyObject *module) {
    if (pmap_ready_nodes(module) < 0 || pmap_ready_views(module) < 0 ||
        pmap_ready_mutation(module) < 0 ||
        READY_TYPE(module, map_type, &map_spec) < 0 ||
        PyModule_AddType(module, TYPE(map_type)) < 0) {
        return -1;
    }
    return register_mapping();
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    "pmap",
    PyDoc_STR("A persistent hash map."),
    0,
    NULL,
    slots,
    NULL,
    NULL,
    NULL};

PyMODINIT_FUNC PyInit_pmap(void) {
    return PyModuleDef_Init(&definition);
}
