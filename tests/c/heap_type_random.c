/* Many random specs of types, one on top of another: which are refused, and
 * what have the others become? */
#include "spec_types.h"

#include <stdint.h>

enum { kept_count = 6, slot_limit = 12, last_slot = 81 };

static PyTypeObject *kept[kept_count];
static uint64_t state;

/* The same numbers everywhere. */
static unsigned next(unsigned limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(state >> 33) % limit;
}

static PyObject *text(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("text");
}

static PyObject *two(PyObject *self, PyObject *other) {
    (void)self;
    (void)other;
    return Py_NewRef(Py_None);
}

static PyObject *compare(PyObject *self, PyObject *other, int op) {
    (void)self;
    (void)other;
    (void)op;
    return Py_NewRef(Py_NotImplemented);
}

static Py_hash_t hash(PyObject *self) {
    (void)self;
    return 1;
}

static Py_ssize_t length(PyObject *self) {
    (void)self;
    return 1;
}

static int initialize(PyObject *self, PyObject *args, PyObject *keywords) {
    (void)self;
    (void)args;
    (void)keywords;
    return 0;
}

static PyObject *create(
    PyTypeObject *type, PyObject *args, PyObject *keywords) {
    (void)args;
    (void)keywords;
    return type->tp_alloc(type, 0);
}

static PyObject *call(PyObject *self, PyObject *args, PyObject *keywords) {
    (void)self;
    (void)args;
    (void)keywords;
    return Py_NewRef(Py_None);
}

static int traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return 0;
}

static int get_buffer(PyObject *self, Py_buffer *view, int flags) {
    return PyBuffer_FillInfo(view, self, "x", 1, 1, flags);
}

static PyMemberDef places[][2] = {
    {{"__weaklistoffset__", Py_T_PYSSIZET, 24, Py_READONLY, NULL}, {0}},
    {{"__dictoffset__", Py_T_PYSSIZET, 24, Py_READONLY, NULL}, {0}},
    {{"__vectorcalloffset__", Py_T_PYSSIZET, 16, Py_READONLY, NULL}, {0}},
    {{"field", Py_T_INT, 16, 0, NULL}, {0}},
};

static PyMethodDef methods[] = {
    {"method", two, METH_O, "method($self, other)\n--\n\nDoc."},
    {"__eq__", two, METH_O | METH_COEXIST, NULL},
    {NULL, NULL, 0, NULL}};

static const struct {
    int id;
    void *function;
} functions[] = {
    {Py_tp_repr, text},
    {Py_tp_str, text},
    {Py_tp_hash, hash},
    {Py_tp_hash, PyObject_HashNotImplemented},
    {Py_tp_richcompare, compare},
    {Py_tp_call, call},
    {Py_tp_new, create},
    {Py_tp_init, initialize},
    {Py_tp_iter, PyObject_SelfIter},
    {Py_tp_getattro, two},
    {Py_nb_add, two},
    {Py_nb_or, two},
    {Py_sq_length, length},
    {Py_mp_length, length},
    {Py_mp_subscript, two},
    {Py_bf_getbuffer, get_buffer},
    {Py_am_await, text},
    {Py_tp_doc, "name(x)\n--\n\nDoc."},
    {Py_tp_methods, methods},
    {Py_tp_alloc, PyType_GenericAlloc},
};
enum { function_count = sizeof functions / sizeof functions[0] };

static PyObject *random_base(void) {
    PyTypeObject *const roots[] = {
        &PyBaseObject_Type,
        &PyLong_Type,
        &PyList_Type,
        &PyTuple_Type,
        &PySet_Type,
        &PyType_Type,
        (PyTypeObject *)PyExc_ValueError};
    PyTypeObject *chosen = next(3) == 0 ? NULL : kept[next(kept_count)];
    return (PyObject *)(chosen != NULL ? chosen : roots[next(7)]);
}

static PyObject *random_bases(void) {
    switch (next(5)) {
    case 0:
        return PyTuple_Pack(2, random_base(), random_base());
    case 1:
        return Py_NewRef(random_base());
    case 2:
        return PyTuple_Pack(1, random_base());
    default:
        return NULL;
    }
}

/* Sizes, places and flags, and which slots are filled. */
static void show_type(const char *label, PyTypeObject *type) {
    uint64_t slots = 14695981039346656037u;
    for (int slot = 1; slot <= last_slot; slot++) {
        if (slot == Py_tp_base || slot == Py_tp_bases || slot == Py_tp_doc ||
            slot == Py_tp_members || slot == Py_tp_methods ||
            slot == Py_tp_getset) {
            continue;
        }
        int filled = PyType_GetSlot(type, slot) != NULL;
        slots = (slots ^ (uint64_t)filled) * 1099511628211u;
    }
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    show(
        "%s: size %zd and %zd, dict at %zd, list at %zd, call at %zd, "
        "flags %lx, slots %08x, base %s",
        label, type->tp_basicsize, type->tp_itemsize, type->tp_dictoffset,
        type->tp_weaklistoffset, type->tp_vectorcall_offset,
        type->tp_flags & ~cache_bit, (unsigned int)(slots >> 32),
        type->tp_base->tp_name);
}

static PyTypeObject *random_type(unsigned number) {
    static const int sizes[] = {0, 0, 16, 24, 32, 40, 48, 8, -8, -16};
    static const int item_sizes[] = {0, 0, 0, 0, 8, 1};
    static const unsigned int flags[] = {
        Py_TPFLAGS_BASETYPE,     Py_TPFLAGS_BASETYPE,
        Py_TPFLAGS_BASETYPE,     Py_TPFLAGS_IMMUTABLETYPE,
        Py_TPFLAGS_SEQUENCE,     Py_TPFLAGS_MAPPING,
        Py_TPFLAGS_ITEMS_AT_END, Py_TPFLAGS_METHOD_DESCRIPTOR,
        Py_TPFLAGS_HAVE_GC,      Py_TPFLAGS_DISALLOW_INSTANTIATION};
    char name[20];
    snprintf(name, sizeof name, "demo.T%u", number);
    PyType_Slot slots[slot_limit + 4] = {{0, NULL}};
    int count = 0;
    for (unsigned i = next(slot_limit); i > 0; i--) {
        unsigned which = next(function_count);
        slots[count++] =
            (PyType_Slot){functions[which].id, functions[which].function};
    }
    PyType_Spec spec = {
        name, sizes[next(10)], item_sizes[next(6)],
        next(8) == 0 ? 0 : Py_TPFLAGS_BASETYPE, slots};
    for (unsigned i = next(5); i > 0; i--) {
        spec.flags |= flags[next(10)];
    }
    if (next(4) == 0) {
        spec.flags |= Py_TPFLAGS_HAVE_GC;
        spec.flags |= next(2) ? Py_TPFLAGS_MANAGED_DICT : 0;
        spec.flags |= next(2) ? Py_TPFLAGS_MANAGED_WEAKREF : 0;
    }
    if ((spec.flags & Py_TPFLAGS_HAVE_GC) != 0 && next(8) != 0) {
        slots[count++] = (PyType_Slot){Py_tp_traverse, traverse};
    }
    if (next(3) == 0) {
        slots[count++] = (PyType_Slot){Py_tp_members, places[next(4)]};
    }
    if (next(6) == 0) {
        slots[count++] = (PyType_Slot){Py_tp_base, random_base()};
    }
    slots[count] = (PyType_Slot){0, NULL};
    PyObject *bases = random_bases();
    PyObject *meta = next(6) == 0 ? (PyObject *)kept[next(kept_count)] : NULL;
    PyObject *type = PyType_FromMetaclass(
        meta != NULL && PyType_IsSubtype((PyTypeObject *)meta, &PyType_Type)
            ? (PyTypeObject *)meta
            : NULL,
        NULL, &spec, bases);
    Py_XDECREF(bases);
    return (PyTypeObject *)type;
}

static void run(uint64_t seed) {
    state = seed;
    for (unsigned i = 0; i < 60; i++) {
        PyTypeObject *type = random_type(i);
        char label[20];
        snprintf(label, sizeof label, "T%u", i);
        if (type == NULL) {
            show_error(label);
            continue;
        }
        show_type(label, type);
        Py_XSETREF(kept[next(kept_count)], type);
    }
    for (int i = 0; i < kept_count; i++) {
        Py_CLEAR(kept[i]);
    }
}

TEST(types_from_random_specs, "PyType_FromMetaclass") {
    for (uint64_t seed = 1; seed <= 12; seed++) {
        show("seed %d", (int)seed);
        run(seed);
    }
}

TEST_MAIN(NULL, &types_from_random_specs)
