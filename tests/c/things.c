#include "things.h"

static PyObject *var_args(PyObject *self, PyObject *args) {
    (void)self;
    return Py_NewRef(args);
}

static PyObject *keywords(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)self;
    return PyTuple_Pack(2, args, kwargs == NULL ? Py_None : kwargs);
}

static PyObject *fast(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    (void)self;
    return count == 0 ? PyUnicode_FromString("nothing") : Py_NewRef(args[0]);
}

static PyObject *fast_keywords(
    PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names) {
    (void)self;
    (void)args;
    return PyTuple_Pack(
        2, count == 0 ? Py_None : args[0], names == NULL ? Py_None : names);
}

static PyObject *with_class(
    PyObject *self, PyTypeObject *cls, PyObject *const *args, Py_ssize_t count,
    PyObject *names) {
    (void)self;
    (void)args;
    (void)count;
    (void)names;
    return Py_NewRef((PyObject *)cls);
}

static PyObject *no_args(PyObject *self, PyObject *unused) {
    CHECK(unused == NULL);
    return PyUnicode_FromFormat("called on %s", Py_TYPE(self)->tp_name);
}

static PyObject *one_arg(PyObject *self, PyObject *argument) {
    (void)self;
    return Py_NewRef(argument);
}

static PyObject *of_class(PyObject *cls, PyObject *unused) {
    (void)unused;
    return Py_NewRef(cls);
}

static PyObject *of_nothing(PyObject *null, PyObject *argument) {
    CHECK(null == NULL);
    return Py_NewRef(argument);
}

static PyObject *get_value(PyObject *self, void *closure) {
    (void)self;
    return PyUnicode_FromString(closure);
}

static PyMethodDef methods[] = {
    {"var_args", var_args, METH_VARARGS, "var_args($self, *args)\n--\n\nDoc."},
    {"keywords", _PyCFunction_CAST(keywords), METH_VARARGS | METH_KEYWORDS,
     NULL},
    {"fast", _PyCFunction_CAST(fast), METH_FASTCALL, "No signature."},
    {"fast_keywords", _PyCFunction_CAST(fast_keywords),
     METH_FASTCALL | METH_KEYWORDS, ""},
    {"with_class", _PyCFunction_CAST(with_class),
     METH_METHOD | METH_FASTCALL | METH_KEYWORDS, "with_class(\n\nbroken"},
    {"no_args", no_args, METH_NOARGS, "other(x)\n--\n\nAnother name."},
    {"one_arg", one_arg, METH_O, NULL},
    {"of_class", of_class, METH_CLASS | METH_NOARGS, "of_class()\n--\n\nDoc."},
    {"of_nothing", of_nothing, METH_STATIC | METH_O,
     "of_nothing()\n--\n\nDoc."},
    {"__len__", no_args, METH_NOARGS, "Hidden by the slot."},
    {"__hash__", no_args, METH_NOARGS | METH_COEXIST, "Instead of the slot."},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef getsets[] = {
    {"read_only", get_value, NULL, "A value.", "closure"},
    {"unreadable", NULL, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyMemberDef members[] = {
    {"field", Py_T_INT, offsetof(Thing, field), 0, "A field."},
    {NULL, 0, 0, 0, NULL},
};

static Py_ssize_t length(PyObject *self) {
    (void)self;
    return 2;
}

static Py_hash_t hash(PyObject *self) {
    (void)self;
    return 5;
}

static PyObject *text(PyObject *self) {
    return PyUnicode_FromFormat("a %s", Py_TYPE(self)->tp_name);
}

static PySequenceMethods as_sequence = {.sq_length = length};

PyTypeObject thing_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.inner.Thing",
    .tp_basicsize = sizeof(Thing),
    .tp_flags = Py_TPFLAGS_BASETYPE,
    .tp_doc = "Thing(x=1)\n--\n\nA thing.",
    .tp_repr = text,
    .tp_hash = hash,
    .tp_new = PyType_GenericNew,
    .tp_as_sequence = &as_sequence,
    .tp_methods = methods,
    .tp_members = members,
    .tp_getset = getsets,
};

PyTypeObject derived_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Derived",
    .tp_basicsize = sizeof(Thing),
    .tp_base = &thing_type,
    .tp_repr = text,
};

static PyObject *compare(PyObject *left, PyObject *right, int op) {
    (void)left;
    (void)right;
    (void)op;
    return Py_NewRef(Py_NotImplemented);
}

PyTypeObject unhashable_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Unhashable",
    .tp_basicsize = sizeof(Thing),
    .tp_richcompare = compare,
    .tp_new = PyType_GenericNew,
};

PyTypeObject refusing_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Refusing",
    .tp_basicsize = sizeof(Thing),
    .tp_hash = PyObject_HashNotImplemented,
};

PyObject *thing;
PyObject *derived;

void ready_things(void) {
    CHECK(PyType_Ready(&thing_type) == 0);
    CHECK(PyType_Ready(&derived_type) == 0);
    CHECK(PyType_Ready(&unhashable_type) == 0);
    CHECK(PyType_Ready(&refusing_type) == 0);
    thing = PyObject_CallNoArgs((PyObject *)&thing_type);
    derived = PyObject_CallNoArgs((PyObject *)&derived_type);
}

PyObject *of_type(PyTypeObject *type, const char *name) {
    return PyObject_GetAttrString((PyObject *)type, name);
}

void show_attribute(PyObject *object, const char *name) {
    show_result(name, PyObject_GetAttrString(object, name));
}

void show_type_attribute(PyTypeObject *type, const char *name) {
    show_attribute((PyObject *)type, name);
}

static PyObject *log_call(PyObject *self, PyObject *args) {
    show_repr("called", self);
    show_repr("arguments", args);
    return Py_NewRef(Py_None);
}

static PyMethodDef log_def = {
    "log", log_call, METH_VARARGS, "log(*args)\n--\n\nPrints."};

PyObject *new_function(const char *name) {
    PyObject *self = PyUnicode_FromString(name);
    PyObject *function = PyCFunction_New(&log_def, self);
    Py_DECREF(self);
    return function;
}
