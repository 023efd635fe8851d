/* When does a type from C inherit its hash, when not, and what then? */
#include "class_body.h"

static PyObject *compare(PyObject *left, PyObject *right, int op) {
    (void)left;
    (void)right;
    (void)op;
    Py_RETURN_NOTIMPLEMENTED;
}

static Py_hash_t hash(PyObject *self) {
    (void)self;
    return 17;
}

static PyObject *method(PyObject *self, PyObject *argument) {
    (void)self;
    (void)argument;
    Py_RETURN_NOTIMPLEMENTED;
}

static PyMethodDef equal_method[] = {
    {"__eq__", method, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static PyMethodDef hash_method[] = {
    {"__hash__", method, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyMethodDef less_method[] = {
    {"__lt__", method, METH_O, NULL}, {NULL, NULL, 0, NULL}};

static const char *inherited_from(void *slot, void *base, void *root) {
    return slot == NULL                                  ? "none"
           : slot == (void *)PyObject_HashNotImplemented ? "refused"
           : slot == base && base != root                ? "the base's"
           : slot == root                                ? "object's"
                                                         : "its own";
}

static void show_type(const char *label, PyTypeObject *type) {
    PyTypeObject *base = type->tp_base;
    PyObject *entry = PyDict_GetItemString(type->tp_dict, "__hash__");
    show(
        "%s: hash %s, comparison %s, __hash__ %s, __eq__ %s", label,
        inherited_from(
            (void *)type->tp_hash, (void *)base->tp_hash,
            (void *)PyBaseObject_Type.tp_hash),
        inherited_from(
            (void *)type->tp_richcompare, (void *)base->tp_richcompare,
            (void *)PyBaseObject_Type.tp_richcompare),
        entry == NULL      ? "absent"
        : entry == Py_None ? "None"
                           : "present",
        PyDict_GetItemString(type->tp_dict, "__eq__") == NULL ? "absent"
                                                              : "present");
}

typedef struct {
    const char *label;
    richcmpfunc compare;
    hashfunc hash;
    PyMethodDef *methods;
} Case;

static const Case cases[] = {
    {"nothing", NULL, NULL, NULL},
    {"comparison", compare, NULL, NULL},
    {"hash", NULL, hash, NULL},
    {"both", compare, hash, NULL},
    {"refused", NULL, PyObject_HashNotImplemented, NULL},
    {"comparison and refused", compare, PyObject_HashNotImplemented, NULL},
    {"__eq__", NULL, NULL, equal_method},
    {"__hash__", NULL, NULL, hash_method},
    {"__lt__", NULL, NULL, less_method},
    {"hash and __eq__", NULL, hash, equal_method},
    {"comparison and __hash__", compare, NULL, hash_method},
};
enum { case_count = sizeof cases / sizeof cases[0] };

static PyTypeObject statics[case_count * 2];

static PyTypeObject *static_type(size_t i, PyTypeObject *base) {
    PyTypeObject *type = &statics[i + (base != NULL ? case_count : 0)];
    *type = (PyTypeObject){
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Static",
        .tp_basicsize = sizeof(PyObject),
        .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
        .tp_richcompare = cases[i].compare,
        .tp_hash = cases[i].hash,
        .tp_methods = cases[i].methods,
        .tp_base = base,
    };
    CHECK(PyType_Ready(type) == 0);
    return type;
}

static PyTypeObject *heap_type(size_t i, PyObject *base) {
    PyType_Slot slots[4];
    int count = 0;
    if (cases[i].compare != NULL) {
        slots[count++] =
            (PyType_Slot){Py_tp_richcompare, (void *)cases[i].compare};
    }
    if (cases[i].hash != NULL) {
        slots[count++] = (PyType_Slot){Py_tp_hash, (void *)cases[i].hash};
    }
    if (cases[i].methods != NULL) {
        slots[count++] = (PyType_Slot){Py_tp_methods, cases[i].methods};
    }
    slots[count] = (PyType_Slot){0, NULL};
    PyType_Spec spec = {
        "demo.Heap", sizeof(PyObject), 0,
        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};
    PyTypeObject *type = (PyTypeObject *)PyType_FromSpecWithBases(&spec, base);
    CHECK(type != NULL);
    return type;
}

TEST(static_types, "") {
    PyTypeObject *base = static_type(3, NULL);
    for (size_t i = 0; i < case_count; i++) {
        if (i != 3) {
            show_type(cases[i].label, static_type(i, NULL));
        }
        show_type("  derived", static_type(i, base));
    }
}

TEST(heap_types, "") {
    PyTypeObject *base = heap_type(3, NULL);
    for (size_t i = 0; i < case_count; i++) {
        PyTypeObject *type = heap_type(i, NULL);
        PyTypeObject *derived = heap_type(i, (PyObject *)base);
        show_type(cases[i].label, type);
        show_type("  derived", derived);
        PyObject *below = class_with("B", (PyObject *)type, NULL, NULL);
        show_type("  a class below", (PyTypeObject *)below);
        PyObject *made = PyObject_CallNoArgs(below);
        Py_hash_t value = PyObject_Hash(made);
        show("  hashes: %s", value == -1 ? "no" : value == 17 ? "17" : "yes");
        PyErr_Clear();
        RELEASE(made, below, (PyObject *)type, (PyObject *)derived);
    }
    Py_DECREF(base);
}

TEST_MAIN(NULL, &static_types, &heap_types)
