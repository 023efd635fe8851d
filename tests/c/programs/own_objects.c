#include "own_objects.h"

#include "happenings.h"

#include <stddef.h>

enum { MOST_ALIVE = 400 };

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    PyObject *a;
    PyObject *b;
} Own;

typedef struct {
    PyObject *object;
    int number;
    Py_ssize_t count;
} Entry;

static Entry alive[MOST_ALIVE];
static int alive_count;
static int births;

/* ---- numbers ---- */

static Entry *entry_of(PyObject *object) {
    for (int i = alive_count - 1; i >= 0; i--) {
        if (alive[i].object == object) {
            return &alive[i];
        }
    }
    return NULL;
}

int number_of(PyObject *object) {
    Entry *entry = entry_of(object);
    return entry == NULL ? -1 : entry->number;
}

void is_born(PyObject *object) {
    if (object != NULL && alive_count < MOST_ALIVE) {
        alive[alive_count++] = (Entry){object, births++, 0};
    }
}

void dies(PyObject *object) {
    Entry *entry = entry_of(object);
    if (entry == NULL) {
        return;
    }
    happened("death of #%d", entry->number);
    for (Entry *next = entry + 1; next < alive + alive_count; next++) {
        next[-1] = *next;
    }
    alive_count--;
}

void forget_objects(void) {
    alive_count = 0;
    births = 0;
}

int objects_alive(void) {
    return alive_count;
}

PyObject *object_alive(int which) {
    return alive[which].object;
}

/* Each list holds a reference until it is out of it: in the course of its
 * destruction. */
int is_reference_dying(void) {
    for (int i = 0; i < alive_count; i++) {
        PyObject *object = alive[i].object;
        if (!PyType_SUPPORTS_WEAKREFS(Py_TYPE(object))) {
            continue;
        }
        PyWeakReference *reference =
            *(PyWeakReference **)PyObject_GET_WEAKREFS_LISTPTR(object);
        for (; reference != NULL; reference = reference->wr_next) {
            if (Py_REFCNT(reference) == 0) {
                return 1;
            }
        }
    }
    return 0;
}

void put_changed_counts(Text *text) {
    for (int i = 0; i < alive_count; i++) {
        Py_ssize_t count = Py_REFCNT(alive[i].object);
        if (count != alive[i].count) {
            put(text, " #%d:%zd", alive[i].number, count);
            alive[i].count = count;
        }
    }
}

/* ---- objects with two places ---- */

static int own_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(((Own *)self)->a);
    Py_VISIT(((Own *)self)->b);
    return 0;
}

static int own_clear(PyObject *self) {
    Py_CLEAR(((Own *)self)->a);
    Py_CLEAR(((Own *)self)->b);
    return 0;
}

static void own_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    if (PyType_IS_GC(type)) {
        PyObject_GC_UnTrack(self);
    }
    if (((Own *)self)->weaklist != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    own_clear(self);
    dies(self);
    type->tp_free(self);
}

static void final_dealloc(PyObject *self) {
    if (Py_TYPE(self) != own_type(FINAL) ||
        PyObject_CallFinalizerFromDealloc(self) == 0) {
        own_dealloc(self);
    }
}

static void own_finalize(PyObject *self) {
    PyObject *pending = PyErr_GetRaisedException();
    happened("finalizer of #%d", number_of(self));
    PyObject *answer = NULL;
    if (act(number_of(self), self, NULL, &answer) < 0) {
        PyErr_WriteUnraisable(NULL);
    }
    Py_XDECREF(answer);
    PyErr_SetRaisedException(pending);
}

static PyObject *own_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    (void)args;
    (void)kw;
    PyObject *self = type->tp_alloc(type, 0);
    is_born(self);
    return self;
}

static Py_hash_t own_hash(PyObject *self) {
    return number_of(self);
}

static PyObject *own_repr(PyObject *self) {
    return PyUnicode_FromFormat("<own %d>", number_of(self));
}

static PyMemberDef own_members[] = {
    {"a", _Py_T_OBJECT, offsetof(Own, a), 0, NULL},
    {"b", Py_T_OBJECT_EX, offsetof(Own, b), 0, NULL},
    {NULL, 0, 0, 0, NULL},
};

#define OWN_TYPE(name, flags, ...)                                             \
    {                                                                          \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = name,                         \
                                    .tp_basicsize = sizeof(Own),               \
                                    .tp_hash = own_hash, .tp_repr = own_repr,  \
                                    .tp_new = own_new,                         \
                                    .tp_members = own_members,                 \
                                    .tp_flags = Py_TPFLAGS_DEFAULT |           \
                                                Py_TPFLAGS_BASETYPE | (flags), \
                                    __VA_ARGS__                                \
    }
#define COLLECTED .tp_traverse = own_traverse, .tp_clear = own_clear
#define WEAKLY .tp_weaklistoffset = offsetof(Own, weaklist)

/* ---- subtypes of what is built in ---- */

/* The first type up the chain that is not of the machine. */
static PyTypeObject *built_in_of(PyTypeObject *type);

static PyObject *derived_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    PyObject *self = built_in_of(type)->tp_new(type, args, kw);
    is_born(self);
    return self;
}

static void derived_dealloc(PyObject *self) {
    destructor destroy = built_in_of(Py_TYPE(self))->tp_dealloc;
    dies(self);
    destroy(self);
}

#define DERIVED_TYPE(name, base)                                               \
    {                                                                          \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = name, .tp_base = &(base),     \
                                    .tp_dealloc = derived_dealloc,             \
                                    .tp_new = derived_new,                     \
                                    .tp_flags = Py_TPFLAGS_DEFAULT |           \
                                                Py_TPFLAGS_BASETYPE,           \
    }

static PyTypeObject types[OWN_KINDS] = {
    [PLAIN] = OWN_TYPE(
        "own.Plain", Py_TPFLAGS_HAVE_GC, .tp_dealloc = own_dealloc, COLLECTED,
        WEAKLY),
    [FINAL] = OWN_TYPE(
        "own.Final", Py_TPFLAGS_HAVE_GC, .tp_dealloc = final_dealloc,
        .tp_finalize = own_finalize, COLLECTED, WEAKLY),
    [LOOSE] = OWN_TYPE(
        "own.Loose", Py_TPFLAGS_HAVE_GC, .tp_dealloc = own_dealloc, COLLECTED),
    [HIDDEN] = OWN_TYPE("own.Hidden", 0, .tp_dealloc = own_dealloc, WEAKLY),
    [BARE] = OWN_TYPE("own.Bare", 0, .tp_dealloc = own_dealloc),
    [LIST] = DERIVED_TYPE("own.List", PyList_Type),
    [DICT] = DERIVED_TYPE("own.Dict", PyDict_Type),
    [SET] = DERIVED_TYPE("own.Set", PySet_Type),
    [TUPLE] = DERIVED_TYPE("own.Tuple", PyTuple_Type),
    [STR] = DERIVED_TYPE("own.Str", PyUnicode_Type),
    [INT] = DERIVED_TYPE("own.Int", PyLong_Type),
    [FLOAT] = DERIVED_TYPE("own.Float", PyFloat_Type),
};

static PyTypeObject *built_in_of(PyTypeObject *type) {
    while (type < types || type >= types + OWN_KINDS) {
        type = type->tp_base;
    }
    return type->tp_base;
}

PyTypeObject *own_type(int kind) {
    return &types[kind];
}

void ready_own_objects(void) {
    for (int i = 0; i < OWN_KINDS; i++) {
        if (PyType_Ready(&types[i]) < 0) {
            PyErr_Print();
        }
    }
}

int has_places(PyObject *object) {
    PyTypeObject *type = Py_TYPE(object);
    for (int i = 0; i <= BARE; i++) {
        if (PyType_IsSubtype(type, &types[i])) {
            return 1;
        }
    }
    return 0;
}

void cut_all(void) {
    int before = births;
    for (int i = 0; i < alive_count; i++) {
        PyObject *object = alive[i].object;
        int count = alive_count;
        if (has_places(object)) {
            Py_INCREF(object);
            own_clear(object);
            Py_DECREF(object);
        }
        /* Others have moved in the table when some died. */
        if (alive_count != count || births != before) {
            before = births;
            i = -1;
        }
    }
}
