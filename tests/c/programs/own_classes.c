#include "own_objects.h"

#include "special_methods.h"

#include <stddef.h>
#include <string.h>

enum { MOST_CLASSES = 48 };

static PyTypeObject *classes[MOST_CLASSES];
static int class_count;

/* ---- classes by type(name, bases, dict) ---- */

typedef struct {
    const char *name;
    int base;
    const char *places; /* what __slots__ says, between spaces; NULL: nothing */
    const char *specials;
} Body;

static const Body bodies[] = {
    {"Simple", PLAIN, NULL, ""},
    {"Deleted", PLAIN, NULL, "__del__"},
    {"Final", FINAL, NULL, ""},
    {"Equal", PLAIN, NULL, "__eq__ __hash__ __lt__ __gt__"},
    {"Unhashable", HIDDEN, NULL, "__eq__ __ne__"},
    {"Ordered", PLAIN, "c", "__lt__ __le__ __ge__ __hash__"},
    {"Sequence", LOOSE, NULL, "__len__ __getitem__ __contains__"},
    {"Changing", PLAIN, NULL,
     "__len__ __getitem__ __setitem__ __delitem__ __reversed__"},
    {"Stream", PLAIN, NULL, "__iter__ __next__ __length_hint__"},
    {"Called", PLAIN, NULL, "__call__ __del__ __eq__ __hash__"},
    {"Summing", HIDDEN, NULL,
     "__add__ __radd__ __iadd__ __sub__ __rsub__ __mul__ __rmul__ __neg__ "
     "__matmul__ __rshift__"},
    {"Number", PLAIN, NULL,
     "__index__ __int__ __float__ __bool__ __abs__ __invert__ __round__ "
     "__divmod__ __pow__ __rpow__ __and__ __ror__"},
    {"Attributes", PLAIN, NULL, "__getattr__ __setattr__ __delattr__"},
    {"Texts", BARE, NULL, "__repr__ __str__ __format__ __bytes__ __bool__"},
    {"Descriptor", PLAIN, NULL, "__get__ __set__"},
    {"Linked", BARE, "c d __weakref__", "__del__"},
    {"Places", BARE, "c d", "__getitem__"},
    {"Open", HIDDEN, "__dict__", "__hash__ __eq__"},
    {"Lists", LIST, NULL, ""},
    {"OwnLists", LIST, NULL, "__eq__ __hash__ __len__ __iter__"},
    {"FixedLists", LIST, "c", "__getitem__ __del__ __lt__"},
    {"Dicts", DICT, NULL, "__missing__ __del__"},
    {"OwnDicts", DICT, NULL, "__getitem__ __eq__ __contains__"},
    {"Sets", SET, NULL, "__del__"},
    {"OwnSets", SET, "c", "__contains__ __hash__ __eq__"},
    {"Tuples", TUPLE, NULL, "__del__"},
    {"OwnTuples", TUPLE, NULL, "__eq__ __hash__ __getitem__ __len__"},
    {"Strs", STR, NULL, ""},
    {"OwnStrs", STR, NULL, "__eq__ __hash__ __str__ __getitem__"},
    {"Ints", INT, NULL, "__del__"},
    {"OwnInts", INT, NULL, "__eq__ __hash__ __add__ __index__ __lt__"},
    {"Floats", FLOAT, NULL, "__add__ __float__"},
};

/* The words of a text as a tuple. */
static PyObject *words(const char *text) {
    PyObject *whole = PyUnicode_FromString(text);
    PyObject *list = PyUnicode_Split(whole, NULL, -1);
    PyObject *tuple = PyList_AsTuple(list);
    Py_DECREF(whole);
    Py_DECREF(list);
    return tuple;
}

static PyObject *new_type(
    const char *name, PyTypeObject *base, PyObject *body) {
    PyObject *bases = PyTuple_Pack(1, base);
    PyObject *type = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "sOO", name, bases, body);
    Py_DECREF(bases);
    return type;
}

static PyObject *class_of(const Body *description) {
    PyObject *body = PyDict_New();
    PyObject *names = words(description->specials);
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names); i++) {
        PyObject *name = PyTuple_GET_ITEM(names, i);
        PyObject *method = special_method(PyUnicode_AsUTF8(name));
        PyDict_SetItem(body, name, method);
        Py_XDECREF(method);
    }
    if (description->places != NULL) {
        PyObject *places = words(description->places);
        PyDict_SetItemString(body, "__slots__", places);
        Py_DECREF(places);
    }
    PyObject *type =
        new_type(description->name, own_type(description->base), body);
    Py_DECREF(names);
    Py_DECREF(body);
    return type;
}

PyObject *derive_class(int which, int special) {
    const char *name = name_of_special_method(special);
    PyTypeObject *base = own_class(which);
    PyObject *body = PyDict_New();
    PyObject *method = special_method(name);
    if (strcmp(name, "__instancecheck__") != 0) {
        PyDict_SetItemString(body, name, method);
    }
    PyObject *type = new_type("Derived", base, body);
    Py_DECREF(method);
    Py_DECREF(body);
    return type;
}

/* ---- classes from specs ---- */

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    PyObject *dict;
} Placed;

static PyObject *spec_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    (void)args;
    (void)kw;
    PyObject *self = type->tp_alloc(type, 0);
    is_born(self);
    return self;
}

static Py_hash_t spec_hash(PyObject *self) {
    return number_of(self);
}

static int managed_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return _PyObject_VisitManagedDict(self, visit, arg);
}

static int managed_clear(PyObject *self) {
    _PyObject_ClearManagedDict(self);
    return 0;
}

static void managed_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    PyObject_ClearWeakRefs(self);
    _PyObject_ClearManagedDict(self);
    dies(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static int placed_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Placed *)self)->dict);
    return 0;
}

static int placed_clear(PyObject *self) {
    Py_CLEAR(((Placed *)self)->dict);
    return 0;
}

static void placed_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    PyObject_ClearWeakRefs(self);
    placed_clear(self);
    dies(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyMemberDef placed_members[] = {
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Placed, weaklist),
     Py_READONLY, NULL},
    {"__dictoffset__", Py_T_PYSSIZET, offsetof(Placed, dict), Py_READONLY,
     NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot managed_slots[] = {
    {Py_tp_new, spec_new},
    {Py_tp_hash, spec_hash},
    {Py_tp_traverse, managed_traverse},
    {Py_tp_clear, managed_clear},
    {Py_tp_dealloc, managed_dealloc},
    {0, NULL},
};

static PyType_Slot placed_slots[] = {
    {Py_tp_new, spec_new},
    {Py_tp_hash, spec_hash},
    {Py_tp_traverse, placed_traverse},
    {Py_tp_clear, placed_clear},
    {Py_tp_dealloc, placed_dealloc},
    {Py_tp_members, placed_members},
    {0, NULL},
};

static PyType_Spec managed_spec = {
    "own.Managed", sizeof(PyObject), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_MANAGED_DICT |
        Py_TPFLAGS_MANAGED_WEAKREF,
    managed_slots};
static PyType_Spec placed_spec = {
    "own.Placed", sizeof(Placed), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    placed_slots};

/* ---- all of them ---- */

static void add_class(PyObject *type) {
    if (type == NULL) {
        PyErr_Print();
        return;
    }
    classes[class_count++] = (PyTypeObject *)type;
}

void ready_own_classes(void) {
    for (int i = 0; i < OWN_KINDS; i++) {
        add_class(Py_NewRef((PyObject *)own_type(i)));
    }
    add_class(PyType_FromSpec(&managed_spec));
    add_class(PyType_FromSpec(&placed_spec));
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        add_class(class_of(&bodies[i]));
    }
}

int count_of_classes(void) {
    return class_count;
}

PyTypeObject *own_class(int which) {
    return classes[which % class_count];
}
