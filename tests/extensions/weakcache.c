/* A cache that does not keep its values alive: a mapping from keys to weak
 * references whose callbacks take the entries away. Made for a spec, with
 * state; its types are made at run time. */
#include "weakcache.h"

#include <stddef.h>

/* Called when a value dies; self is a pair: weak reference to cache, key. */
static PyObject *forget(PyObject *self, PyObject *reference) {
    PyObject *cache = PyWeakref_GetObject(PyTuple_GetItem(self, 0));
    PyObject *key = PyTuple_GetItem(self, 1);
    if (cache == NULL || key == NULL) {
        return NULL;
    }
    if (cache != Py_None) {
        PyObject *entries = ((Cache *)cache)->entries;
        PyObject *current = PyDict_GetItemWithError(entries, key);
        if (current == reference && PyDict_DelItem(entries, key) < 0) {
            return NULL;
        }
        if (PyErr_Occurred() != NULL) {
            return NULL;
        }
    }
    return Py_NewRef(Py_None);
}

static PyMethodDef forget_method = {
    "forget", forget, METH_O, PyDoc_STR("Take an entry away.")};

static int store(Cache *self, PyObject *key, PyObject *value) {
    int status = -1;
    PyObject *callback = NULL;
    PyObject *reference = NULL;
    PyObject *own = PyWeakref_NewRef((PyObject *)self, NULL);
    PyObject *pair = own == NULL ? NULL : PyTuple_Pack(2, own, key);
    if (pair != NULL) {
        callback = PyCFunction_NewEx(&forget_method, pair, NULL);
    }
    if (callback != NULL) {
        reference = PyWeakref_NewRef(value, callback);
    }
    if (reference != NULL) {
        status = PyDict_SetItem(self->entries, key, reference);
    }
    Py_XDECREF(own);
    Py_XDECREF(pair);
    Py_XDECREF(callback);
    Py_XDECREF(reference);
    return status;
}

/* Owned; NULL without an error where the key is missing. */
static PyObject *look_up(Cache *self, PyObject *key) {
    PyObject *reference = PyDict_GetItemWithError(self->entries, key);
    PyObject *value = reference == NULL ? NULL : weakcache_living(reference);
    if (value != NULL) {
        self->hits++;
    } else if (PyErr_Occurred() == NULL) {
        self->misses++;
    }
    return value;
}

static PyObject *cache_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    static char *names[] = {"factory", "limit", NULL};
    PyObject *factory = Py_None;
    Py_ssize_t limit = -1;
    if (!PyArg_ParseTupleAndKeywords(
            args, kw, "|O$n:WeakValueCache", names, &factory, &limit)) {
        return NULL;
    }
    if (factory != Py_None && !PyCallable_Check(factory)) {
        PyErr_Format(
            PyExc_TypeError, "factory must be callable, not %R", factory);
        return NULL;
    }
    allocfunc alloc = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
    Cache *self = (Cache *)alloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->factory = Py_NewRef(factory);
    self->limit = limit;
    self->entries = PyDict_New();
    if (self->entries == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static int cache_traverse(PyObject *op, visitproc visit, void *arg) {
    Cache *self = (Cache *)op;
    Py_VISIT(Py_TYPE(op));
    Py_VISIT(self->entries);
    Py_VISIT(self->factory);
    return 0;
}

static int cache_clear(PyObject *op) {
    Cache *self = (Cache *)op;
    Py_CLEAR(self->entries);
    Py_CLEAR(self->factory);
    return 0;
}

static void cache_dealloc(PyObject *op) {
    PyTypeObject *type = Py_TYPE(op);
    PyObject_GC_UnTrack(op);
    if (((Cache *)op)->weaklist != NULL) {
        PyObject_ClearWeakRefs(op);
    }
    cache_clear(op);
    freefunc free_instance = (freefunc)PyType_GetSlot(type, Py_tp_free);
    free_instance(op);
    Py_DECREF(type);
}

static Py_ssize_t cache_length(PyObject *self) {
    return PyDict_Size(((Cache *)self)->entries);
}

static PyObject *cache_subscript(PyObject *op, PyObject *key) {
    Cache *self = (Cache *)op;
    PyObject *value = look_up(self, key);
    if (value != NULL || PyErr_Occurred() != NULL) {
        return value;
    }
    if (self->factory == Py_None) {
        State *state = PyType_GetModuleState(Py_TYPE(op));
        PyErr_SetObject(
            state != NULL ? state->missing_error : PyExc_KeyError, key);
        return NULL;
    }
    value = PyObject_CallFunctionObjArgs(self->factory, key, NULL);
    if (value != NULL && store(self, key, value) < 0) {
        Py_CLEAR(value);
    }
    return value;
}

static int cache_assign(PyObject *op, PyObject *key, PyObject *value) {
    Cache *self = (Cache *)op;
    if (value == NULL) {
        return PyDict_DelItem(self->entries, key);
    }
    if (self->limit >= 0 && PyDict_Size(self->entries) >= self->limit &&
        PyDict_Contains(self->entries, key) == 0) {
        PyErr_Format(
            PyExc_OverflowError, "the cache is full: %zd entries", self->limit);
        return -1;
    }
    return store(self, key, value);
}

static int cache_contains(PyObject *op, PyObject *key) {
    PyObject *value = look_up((Cache *)op, key);
    Py_XDECREF(value);
    return value != NULL ? 1 : PyErr_Occurred() != NULL ? -1 : 0;
}

static PyObject *cache_get(PyObject *op, PyObject *args, PyObject *kw) {
    static char *names[] = {"", "default", NULL};
    PyObject *key;
    PyObject *fallback = Py_None;
    if (!PyArg_ParseTupleAndKeywords(
            args, kw, "O|O:get", names, &key, &fallback)) {
        return NULL;
    }
    PyObject *value = look_up((Cache *)op, key);
    return value != NULL              ? value
           : PyErr_Occurred() != NULL ? NULL
                                      : Py_NewRef(fallback);
}

static PyObject *cache_setdefault(PyObject *op, PyObject *args) {
    PyObject *key;
    PyObject *fallback;
    if (!PyArg_UnpackTuple(args, "setdefault", 2, 2, &key, &fallback)) {
        return NULL;
    }
    PyObject *value = look_up((Cache *)op, key);
    if (value != NULL || PyErr_Occurred() != NULL) {
        return value;
    }
    return cache_assign(op, key, fallback) < 0 ? NULL : Py_NewRef(fallback);
}

static PyObject *cache_stats(PyObject *op, PyObject *ignored) {
    Cache *self = (Cache *)op;
    (void)ignored;
    return Py_BuildValue(
        "{s:n,s:n,s:n}", "hits", self->hits, "misses", self->misses, "size",
        PyDict_Size(self->entries));
}

static PyObject *cache_empty(PyObject *op, PyObject *ignored) {
    (void)ignored;
    PyDict_Clear(((Cache *)op)->entries);
    return Py_NewRef(Py_None);
}

#define ITERATION(function, kind)                                              \
    static PyObject *function(                                                 \
        PyObject *self, PyTypeObject *defining, PyObject *const *args,         \
        Py_ssize_t count, PyObject *names) {                                   \
        (void)args;                                                            \
        if (count != 0 || (names != NULL && PyTuple_Size(names) != 0)) {       \
            PyErr_SetString(PyExc_TypeError, #kind " takes no arguments");     \
            return NULL;                                                       \
        }                                                                      \
        return weakcache_start(defining, self, kind);                          \
    }

ITERATION(cache_keys, KEYS)
ITERATION(cache_values, VALUES)
ITERATION(cache_items, ITEMS)

static PyObject *cache_iter(PyObject *self) {
    return weakcache_start(Py_TYPE(self), self, KEYS);
}

static PyMethodDef cache_methods[] = {
    {"get", (PyCFunction)(void (*)(void))cache_get,
     METH_VARARGS | METH_KEYWORDS,
     PyDoc_STR("get($self, key, /, default=None)\n--\n\nA value, or default.")},
    {"setdefault", cache_setdefault, METH_VARARGS, NULL},
    {"stats", cache_stats, METH_NOARGS, PyDoc_STR("How it has been used.")},
    {"clear", cache_empty, METH_NOARGS, NULL},
    {"keys", (PyCFunction)(void (*)(void))cache_keys,
     METH_METHOD | METH_FASTCALL | METH_KEYWORDS, NULL},
    {"values", (PyCFunction)(void (*)(void))cache_values,
     METH_METHOD | METH_FASTCALL | METH_KEYWORDS, NULL},
    {"items", (PyCFunction)(void (*)(void))cache_items,
     METH_METHOD | METH_FASTCALL | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL}};

static PyMemberDef cache_members[] = {
    {"hits", Py_T_PYSSIZET, offsetof(Cache, hits), Py_READONLY, NULL},
    {"misses", Py_T_PYSSIZET, offsetof(Cache, misses), Py_READONLY, NULL},
    {"limit", Py_T_PYSSIZET, offsetof(Cache, limit), 0, "Most entries."},
    {"factory", Py_T_OBJECT_EX, offsetof(Cache, factory), 0, NULL},
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Cache, weaklist),
     Py_READONLY, NULL},
    {NULL, 0, 0, 0, NULL}};

static PyType_Slot cache_slots[] = {
    {Py_tp_doc, (void *)"WeakValueCache(factory=None, *, limit=-1)"},
    {Py_tp_new, (void *)cache_new},
    {Py_tp_dealloc, (void *)cache_dealloc},
    {Py_tp_traverse, (void *)cache_traverse},
    {Py_tp_clear, (void *)cache_clear},
    {Py_tp_iter, (void *)cache_iter},
    {Py_tp_methods, cache_methods},
    {Py_tp_members, cache_members},
    {Py_mp_length, (void *)cache_length},
    {Py_mp_subscript, (void *)cache_subscript},
    {Py_mp_ass_subscript, (void *)cache_assign},
    {Py_sq_contains, (void *)cache_contains},
    {0, NULL}};

static PyType_Spec cache_spec = {
    "weakcache.WeakValueCache", sizeof(Cache), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, cache_slots};

static int execute(PyObject *module) {
    State *state = PyModule_GetState(module);
    state->iterator_type = (PyTypeObject *)PyType_FromModuleAndSpec(
        module, &weakcache_iterator_spec, NULL);
    state->cache_type =
        (PyTypeObject *)PyType_FromModuleAndSpec(module, &cache_spec, NULL);
    state->missing_error = PyErr_NewExceptionWithDoc(
        "weakcache.MissingError", "Nothing is cached.", PyExc_KeyError, NULL);
    if (state->iterator_type == NULL || state->cache_type == NULL ||
        state->missing_error == NULL) {
        return -1;
    }
    return PyModule_AddType(module, state->cache_type) < 0 ||
                   PyModule_AddObjectRef(
                       module, "MissingError", state->missing_error) < 0
               ? -1
               : PyModule_AddIntConstant(module, "VERSION", 3);
}

static int traverse(PyObject *module, visitproc visit, void *arg) {
    State *state = PyModule_GetState(module);
    Py_VISIT(state->cache_type);
    Py_VISIT(state->iterator_type);
    Py_VISIT(state->missing_error);
    return 0;
}

static int clear(PyObject *module) {
    State *state = PyModule_GetState(module);
    Py_CLEAR(state->cache_type);
    Py_CLEAR(state->iterator_type);
    Py_CLEAR(state->missing_error);
    return 0;
}

static void free_module(void *module) {
    clear(module);
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    "weakcache",
    PyDoc_STR("A cache that does not keep its values alive."),
    sizeof(State),
    NULL,
    slots,
    traverse,
    clear,
    free_module};

PyMODINIT_FUNC PyInit_weakcache(void) {
    return PyModuleDef_Init(&definition);
}
