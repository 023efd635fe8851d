#include "operands.h"

#include <string.h>

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
} Object;

/* The slot that was reached, and the types of what it was given. */
static PyObject *record(const char *slot, PyObject *a, PyObject *b) {
    return b == NULL ? PyUnicode_FromFormat("%s(%s)", slot, Py_TYPE(a)->tp_name)
                     : PyUnicode_FromFormat(
                           "%s(%s, %s)", slot, Py_TYPE(a)->tp_name,
                           Py_TYPE(b)->tp_name);
}

/* Slots that answer; a subtype has some of its own. */
#define BINARY_SLOTS(slot, name)                                               \
    static PyObject *full_##slot(PyObject *a, PyObject *b) {                   \
        return record(#slot, a, b);                                            \
    }                                                                          \
    static PyObject *full_inplace_##slot(PyObject *a, PyObject *b) {           \
        return record("inplace_" #slot, a, b);                                 \
    }                                                                          \
    static PyObject *derived_##slot(PyObject *a, PyObject *b) {                \
        return record("derived " #slot, a, b);                                 \
    }
#define UNARY_SLOT(slot, name)                                                 \
    static PyObject *full_##slot(PyObject *a) {                                \
        return record(#slot, a, NULL);                                         \
    }
BINARY_OPERATORS(BINARY_SLOTS)
UNARY_OPERATORS(UNARY_SLOT)

static PyObject *full_divmod(PyObject *a, PyObject *b) {
    return record("divmod", a, b);
}

static PyObject *full_power(PyObject *a, PyObject *b, PyObject *c) {
    return PyUnicode_FromFormat(
        "power(%s, %s, %s)", Py_TYPE(a)->tp_name, Py_TYPE(b)->tp_name,
        Py_TYPE(c)->tp_name);
}

static PyObject *full_int(PyObject *self) {
    (void)self;
    return PyLong_FromLong(103);
}

static PyObject *full_index(PyObject *self) {
    (void)self;
    return PyLong_FromLong(1);
}

static int full_bool(PyObject *self) {
    (void)self;
    return 0;
}

static PyObject *full_subscript(PyObject *self, PyObject *key) {
    return record("subscript", self, key);
}

static int full_ass_subscript(PyObject *self, PyObject *key, PyObject *value) {
    show(
        "  ass_subscript(%s, %s, %s)", Py_TYPE(self)->tp_name,
        Py_TYPE(key)->tp_name, value == NULL ? "-" : Py_TYPE(value)->tp_name);
    return 0;
}

static Py_ssize_t full_length(PyObject *self) {
    (void)self;
    return 3;
}

static PyObject *full_richcompare(PyObject *a, PyObject *b, int op) {
    static const char *const names[] = {"lt", "le", "eq", "ne", "gt", "ge"};
    return record(names[op], a, b);
}

static PyObject *full_call(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)args;
    (void)kwargs;
    return record("call", self, NULL);
}

#define FULL_BINARY(slot, name)                                                \
    .nb_##slot = full_##slot, .nb_inplace_##slot = full_inplace_##slot,
#define FULL_UNARY(slot, name) .nb_##slot = full_##slot,
static PyNumberMethods full_number = {
    BINARY_OPERATORS(FULL_BINARY) UNARY_OPERATORS(FULL_UNARY).nb_divmod =
        full_divmod,
    .nb_power = full_power,
    .nb_inplace_power = full_power,
    .nb_int = full_int,
    .nb_index = full_index,
    .nb_bool = full_bool,
};
static PyMappingMethods full_mapping = {
    .mp_length = full_length,
    .mp_subscript = full_subscript,
    .mp_ass_subscript = full_ass_subscript,
};

#define DERIVED_BINARY(slot, name) .nb_##slot = derived_##slot,
static PyNumberMethods derived_number = {BINARY_OPERATORS(DERIVED_BINARY)};

/* Slots that pass the question on. */

static PyObject *decline(PyObject *a, PyObject *b) {
    (void)a;
    (void)b;
    Py_RETURN_NOTIMPLEMENTED;
}

static PyObject *decline_power(PyObject *a, PyObject *b, PyObject *c) {
    (void)c;
    return decline(a, b);
}

static PyObject *decline_compare(PyObject *a, PyObject *b, int op) {
    (void)op;
    return decline(a, b);
}

#define DECLINING_BINARY(slot, name)                                           \
    .nb_##slot = decline, .nb_inplace_##slot = decline,
static PyNumberMethods declining_number = {
    BINARY_OPERATORS(DECLINING_BINARY).nb_divmod = decline,
    .nb_power = decline_power,
    .nb_inplace_power = decline_power,
};

/* Slots that raise. */

static PyObject *refuse(PyObject *a, PyObject *b) {
    (void)b;
    return PyErr_Format(PyExc_ValueError, "from %s", Py_TYPE(a)->tp_name);
}

static PyObject *refuse_unary(PyObject *a) {
    return refuse(a, NULL);
}

static PyObject *refuse_power(PyObject *a, PyObject *b, PyObject *c) {
    (void)c;
    return refuse(a, b);
}

static PyObject *refuse_compare(PyObject *a, PyObject *b, int op) {
    (void)op;
    return refuse(a, b);
}

static int refuse_bool(PyObject *self) {
    refuse(self, NULL);
    return -1;
}

static int refuse_store(PyObject *self, PyObject *key, PyObject *value) {
    (void)value;
    refuse(self, key);
    return -1;
}

static int refuse_contains(PyObject *self, PyObject *value) {
    refuse(self, value);
    return -1;
}

static Py_ssize_t refuse_length(PyObject *self) {
    refuse(self, NULL);
    return -1;
}

#define REFUSING_BINARY(slot, name)                                            \
    .nb_##slot = refuse, .nb_inplace_##slot = refuse,
#define REFUSING_UNARY(slot, name) .nb_##slot = refuse_unary,
static PyNumberMethods refusing_number = {
    BINARY_OPERATORS(REFUSING_BINARY) UNARY_OPERATORS(REFUSING_UNARY)
        .nb_divmod = refuse,
    .nb_power = refuse_power,
    .nb_inplace_power = refuse_power,
    .nb_int = refuse_unary,
    .nb_index = refuse_unary,
    .nb_bool = refuse_bool,
};
static PyMappingMethods refusing_mapping = {
    .mp_length = refuse_length,
    .mp_subscript = refuse,
    .mp_ass_subscript = refuse_store,
};
static PySequenceMethods refusing_sequence = {.sq_contains = refuse_contains};

/* A sequence of three ints. */

static PyObject *sequence_concat(PyObject *self, PyObject *other) {
    return record("concat", self, other);
}

static PyObject *sequence_repeat(PyObject *self, Py_ssize_t count) {
    return PyUnicode_FromFormat(
        "repeat(%s, %zd)", Py_TYPE(self)->tp_name, count);
}

static PyObject *sequence_item(PyObject *self, Py_ssize_t index) {
    if (index < 0 || index > 2) {
        return PyErr_Format(
            PyExc_IndexError, "%s %zd", Py_TYPE(self)->tp_name, index);
    }
    return PyLong_FromSsize_t(index + 10);
}

static int sequence_ass_item(
    PyObject *self, Py_ssize_t index, PyObject *value) {
    show(
        "  ass_item(%s, %zd, %s)", Py_TYPE(self)->tp_name, index,
        value == NULL ? "-" : Py_TYPE(value)->tp_name);
    return 0;
}

static PySequenceMethods sequence_methods = {
    .sq_length = full_length,
    .sq_concat = sequence_concat,
    .sq_repeat = sequence_repeat,
    .sq_item = sequence_item,
    .sq_ass_item = sequence_ass_item,
};

static void object_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
    if (PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE)) {
        Py_DECREF(type);
    }
}

#define OBJECT_TYPE(variable, name, ...)                                       \
    static PyTypeObject variable = {                                           \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo." name,                 \
        .tp_basicsize = sizeof(Object),                                        \
        .tp_dealloc = object_dealloc,                                          \
        .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,                  \
        .tp_weaklistoffset = offsetof(Object, weaklist),                       \
        __VA_ARGS__}

OBJECT_TYPE(
    full_type, "Full", .tp_as_number = &full_number,
    .tp_as_mapping = &full_mapping, .tp_richcompare = full_richcompare,
    .tp_call = full_call);
OBJECT_TYPE(
    derived_type, "Derived", .tp_as_number = &derived_number,
    .tp_base = &full_type);
OBJECT_TYPE(bare_type, "Bare", .tp_doc = NULL);
OBJECT_TYPE(
    declining_type, "Declining", .tp_as_number = &declining_number,
    .tp_richcompare = decline_compare);
OBJECT_TYPE(
    refusing_type, "Refusing", .tp_as_number = &refusing_number,
    .tp_as_mapping = &refusing_mapping, .tp_as_sequence = &refusing_sequence,
    .tp_richcompare = refuse_compare, .tp_iter = refuse_unary,
    .tp_repr = refuse_unary);
OBJECT_TYPE(sequence_type, "Sequence", .tp_as_sequence = &sequence_methods);

/* The same slots as the static type's in a type on the heap. */
static PyMemberDef heap_members[] = {
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Object, weaklist),
     Py_READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};
#define HEAP_BINARY(slot, name)                                                \
    {Py_nb_##slot, (void *)full_##slot},                                       \
        {Py_nb_inplace_##slot, (void *)full_inplace_##slot},
static PyType_Slot heap_slots[] = {
    {Py_tp_dealloc, (void *)object_dealloc},
    BINARY_OPERATORS(HEAP_BINARY){Py_tp_richcompare, (void *)full_richcompare},
    {Py_tp_members, heap_members},
    {0, NULL},
};
static PyTypeObject *heap_type;

enum { OPERANDS = 34, REFERENTS = 7 };
static Operand table[OPERANDS];
static PyObject *dead_proxy;

Operand *const operands = table;
const size_t operand_count = OPERANDS;

static PyObject *new_object(PyTypeObject *type) {
    Object *self = PyObject_New(Object, type);
    self->weaklist = NULL;
    return (PyObject *)self;
}

void make_operands(void) {
    release_operands();
    PyObject *made[REFERENTS] = {
        new_object(&full_type),     new_object(&derived_type),
        new_object(&bare_type),     new_object(&declining_type),
        new_object(&refusing_type), new_object(&sequence_type),
        new_object(heap_type),
    };
    static const char *const names[REFERENTS] = {
        "Full", "Derived", "Bare", "Declining", "Refusing", "Sequence", "Heap"};
    static const char *const proxy_names[REFERENTS] = {
        "proxy(Full)",     "proxy(Derived)",  "proxy(Bare)", "proxy(Declining)",
        "proxy(Refusing)", "proxy(Sequence)", "proxy(Heap)"};
    size_t count = 0;
    for (size_t i = 0; i < REFERENTS; i++) {
        table[count++] = (Operand){names[i], made[i]};
        table[count++] =
            (Operand){proxy_names[i], PyWeakref_NewProxy(made[i], NULL)};
    }
    PyObject *key = PyLong_FromLong(1);
    PyObject *value = PyUnicode_FromString("ab");
    PyObject *dict = PyDict_New();
    PyDict_SetItem(dict, key, value);
    PyObject *list = PyList_New(1);
    PyList_SET_ITEM(list, 0, Py_NewRef(value));
    table[count++] = (Operand){"dead", Py_NewRef(dead_proxy)};
    table[count++] = (Operand){"7", PyLong_FromLong(7)};
    table[count++] = (Operand){"-2", PyLong_FromLong(-2)};
    table[count++] = (Operand){"True", PyBool_FromLong(1)};
    table[count++] = (Operand){"None", Py_NewRef(Py_None)};
    table[count++] = (Operand){"'ab'", Py_NewRef(value)};
    table[count++] = (Operand){"(1, 'ab')", PyTuple_Pack(2, key, value)};
    table[count++] = (Operand){"['ab']", list};
    table[count++] = (Operand){"{1: 'ab'}", dict};
    table[count++] =
        (Operand){"ValueError", PyObject_CallOneArg(PyExc_ValueError, value)};
    PyObject *set = PySet_New(NULL);
    PySet_Add(set, key);
    table[count++] = (Operand){"{1}", set};
    table[count++] = (Operand){"proxy({1})", PyWeakref_NewProxy(set, NULL)};
    table[count++] = (Operand){"2.0", PyFloat_FromDouble(2.0)};
    table[count++] = (Operand){"(1+2j)", PyComplex_FromDoubles(1, 2)};
    table[count++] = (Operand){"b'ab'", PyBytes_FromString("ab")};
    table[count++] = (Operand){"slice", PySlice_New(key, NULL, NULL)};
    PyObject *bytes = PyByteArray_FromStringAndSize("ab", 2);
    table[count++] = (Operand){"bytearray(b'ab')", bytes};
    table[count++] =
        (Operand){"bytearray()", PyByteArray_FromStringAndSize(NULL, 0)};
    table[count++] = (Operand){
        "range(1)", PyObject_CallOneArg((PyObject *)&PyRange_Type, key)};
    table[count++] = (Operand){
        "range(1, 7)",
        PyObject_CallFunction((PyObject *)&PyRange_Type, "ii", 1, 7)};
    RELEASE(key, value);
    CHECK(count == OPERANDS);
}

void release_operands(void) {
    for (size_t i = OPERANDS; i-- > 0;) { /* proxies before their referents */
        Py_CLEAR(table[i].object);
    }
}

void ready_operands(void) {
    PyType_Spec spec = {
        "demo.Heap", sizeof(Object), 0,
        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, heap_slots};
    heap_type = (PyTypeObject *)PyType_FromSpec(&spec);
    CHECK(heap_type != NULL);
    PyTypeObject *types[] = {&full_type,      &derived_type,  &bare_type,
                             &declining_type, &refusing_type, &sequence_type};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        CHECK(PyType_Ready(types[i]) == 0);
    }
    PyObject *dying = new_object(&full_type);
    dead_proxy = PyWeakref_NewProxy(dying, NULL);
    Py_DECREF(dying);
}

static void write_label(
    char *label, size_t size, const char *name, const Operand *left,
    const Operand *right) {
    snprintf(
        label, size, "%s %s%s%s", name, left->name, right == NULL ? "" : " ",
        right == NULL ? "" : right->name);
}

void show_operation(
    const char *name, const Operand *left, const Operand *right,
    PyObject *result) {
    char label[100];
    write_label(label, sizeof label, name, left, right);
    show_result(label, result);
}

void show_answer(
    const char *name, const Operand *left, const Operand *right,
    long long answer) {
    char label[100];
    write_label(label, sizeof label, name, left, right);
    show_status(label, answer);
}
