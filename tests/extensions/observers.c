/* A list of observers: bound methods are kept by a weak reference to their
 * object and one to the function's name, so that an observer that dies is
 * forgotten. Made in one step. */
#include "type_kinds.h"

#include <stddef.h>

DECLARE_TYPE(observers_type);
DEFINE_TYPE(observers_type);
DECLARE_TYPE(walk_type);
DEFINE_TYPE(walk_type);

typedef struct {
    PyObject_HEAD
    PyObject *entries; /* list of pairs: weak reference, name or None */
    PyObject *on_error;
    PyObject *dict;
    PyObject *weaklist;
    int notifying;
    char strict;
} Observers;

typedef struct {
    PyObject_HEAD
    PyObject *entries;
    Py_ssize_t next;
} Walk;

/* An entry for a callable: a bound method's object and name, or itself. */
static PyObject *new_entry(PyObject *callable, PyObject *callback) {
    PyObject *self = PyObject_GetAttrString(callable, "__self__");
    PyObject *name = NULL;
    if (self == NULL || PyModule_Check(self) || self == Py_None) {
        PyErr_Clear();
        Py_XDECREF(self);
        self = Py_NewRef(callable);
        name = Py_NewRef(Py_None);
    } else {
        name = PyObject_GetAttrString(callable, "__name__");
    }
    PyObject *reference =
        name == NULL ? NULL : PyWeakref_NewRef(self, callback);
    PyObject *entry =
        reference == NULL ? NULL : PyTuple_Pack(2, reference, name);
    Py_DECREF(self);
    Py_XDECREF(name);
    Py_XDECREF(reference);
    return entry;
}

/* The callable of an entry, owned; NULL without an error if it is gone. */
static PyObject *callable_of(PyObject *entry) {
    PyObject *object = PyWeakref_GetObject(PyTuple_GetItem(entry, 0));
    PyObject *name = PyTuple_GetItem(entry, 1);
    if (object == NULL || object == Py_None) {
        return NULL;
    }
    return name == Py_None ? Py_NewRef(object) : PyObject_GetAttr(object, name);
}

/* Called when an observer dies; self is the list of entries. */
static PyObject *drop(PyObject *self, PyObject *reference) {
    for (Py_ssize_t i = PyList_Size(self) - 1; i >= 0; i--) {
        if (PyTuple_GetItem(PyList_GetItem(self, i), 0) == reference &&
            PyList_SetSlice(self, i, i + 1, NULL) < 0) {
            return NULL;
        }
    }
    return Py_NewRef(Py_None);
}

static PyMethodDef drop_method = {"drop", drop, METH_O, NULL};

static PyObject *observers_new(
    PyTypeObject *type, PyObject *args, PyObject *kw) {
    (void)args;
    (void)kw;
    Observers *self = (Observers *)PyType_GenericAlloc(type, 0);
    if (self == NULL) {
        return NULL;
    }
    self->entries = PyList_New(0);
    self->on_error = Py_NewRef(Py_None);
    if (self->entries == NULL) {
        Py_DECREF(self);
        return NULL;
    }
    return (PyObject *)self;
}

static int observers_init(PyObject *op, PyObject *args, PyObject *kw) {
    static char *names[] = {"on_error", "strict", NULL};
    Observers *self = (Observers *)op;
    PyObject *on_error = Py_None;
    int strict = 0;
    if (!PyArg_ParseTupleAndKeywords(
            args, kw, "|Op:ObserverList", names, &on_error, &strict)) {
        return -1;
    }
    PyObject *old = self->on_error;
    self->on_error = Py_NewRef(on_error);
    self->strict = (char)strict;
    Py_XDECREF(old);
    return 0;
}

static int observers_traverse(PyObject *op, visitproc visit, void *arg) {
    Observers *self = (Observers *)op;
    VISIT_TYPE(op);
    Py_VISIT(self->entries);
    Py_VISIT(self->on_error);
    Py_VISIT(self->dict);
    return 0;
}

static int observers_clear(PyObject *op) {
    Observers *self = (Observers *)op;
    Py_CLEAR(self->entries);
    Py_CLEAR(self->on_error);
    Py_CLEAR(self->dict);
    return 0;
}

static void observers_dealloc(PyObject *op) {
    PyTypeObject *type = Py_TYPE(op);
    PyObject_GC_UnTrack(op);
    if (((Observers *)op)->weaklist != NULL) {
        PyObject_ClearWeakRefs(op);
    }
    observers_clear(op);
    PyObject_GC_Del(op);
    RELEASE_TYPE(type);
}

static PyObject *observers_add(PyObject *op, PyObject *callable) {
    Observers *self = (Observers *)op;
    if (!PyCallable_Check(callable)) {
        return PyErr_Format(
            PyExc_TypeError, "an observer must be callable, not %R", callable);
    }
    PyObject *callback = PyCFunction_NewEx(&drop_method, self->entries, NULL);
    PyObject *entry = callback == NULL ? NULL : new_entry(callable, callback);
    int status = entry == NULL ? -1 : PyList_Append(self->entries, entry);
    Py_XDECREF(callback);
    Py_XDECREF(entry);
    return status < 0 ? NULL : Py_NewRef(callable);
}

/* The number of an observer; -1 without an error where it is missing. */
static Py_ssize_t find(Observers *self, PyObject *callable) {
    for (Py_ssize_t i = 0; i < PyList_Size(self->entries); i++) {
        PyObject *entry = Py_NewRef(PyList_GetItem(self->entries, i));
        PyObject *one = callable_of(entry);
        int same = one == NULL ? -(PyErr_Occurred() != NULL)
                               : PyObject_RichCompareBool(one, callable, Py_EQ);
        Py_XDECREF(one);
        Py_DECREF(entry);
        if (same != 0) {
            return same > 0 ? i : -1;
        }
    }
    return -1;
}

static PyObject *observers_remove(PyObject *op, PyObject *callable) {
    Observers *self = (Observers *)op;
    Py_ssize_t index = find(self, callable);
    if (index < 0) {
        if (PyErr_Occurred() == NULL) {
            PyErr_SetString(PyExc_ValueError, "no such observer");
        }
        return NULL;
    }
    return PyList_SetSlice(self->entries, index, index + 1, NULL) < 0
               ? NULL
               : Py_NewRef(Py_None);
}

/* An error goes to on_error; without one, or under strict, it is raised. */
static int handle_error(Observers *self, PyObject *callable) {
    if (self->strict || self->on_error == Py_None) {
        return -1;
    }
    PyObject *type;
    PyObject *value;
    PyObject *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    PyObject *result = PyObject_CallFunction(
        self->on_error, "OO", callable, value != NULL ? value : Py_None);
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
    Py_XDECREF(result);
    return result == NULL ? -1 : 0;
}

/* Calls all with the same arguments; returns how many there were. */
static PyObject *observers_notify(PyObject *op, PyObject *args, PyObject *kw) {
    Observers *self = (Observers *)op;
    if (self->notifying) {
        PyErr_SetString(PyExc_RuntimeError, "notify() is running");
        return NULL;
    }
    PyObject *entries = PySequence_List(self->entries);
    Py_ssize_t count = 0;
    int status = entries == NULL ? -1 : 0;
    self->notifying = 1;
    for (Py_ssize_t i = 0; status == 0 && i < PyList_Size(entries); i++) {
        PyObject *callable = callable_of(PyList_GetItem(entries, i));
        if (callable == NULL) {
            status = PyErr_Occurred() != NULL ? -1 : 0;
            continue;
        }
        PyObject *result = PyObject_Call(callable, args, kw);
        status = result == NULL ? handle_error(self, callable) : 0;
        count++;
        Py_XDECREF(result);
        Py_DECREF(callable);
    }
    self->notifying = 0;
    Py_XDECREF(entries);
    return status < 0 ? NULL : PyLong_FromSsize_t(count);
}

static PyObject *observers_reduce(PyObject *op, PyObject *ignored) {
    (void)ignored;
    return PyErr_Format(
        PyExc_TypeError, "observers cannot be copied: %zd of them",
        PyList_Size(((Observers *)op)->entries));
}

static Py_ssize_t observers_length(PyObject *op) {
    return PyList_Size(((Observers *)op)->entries);
}

static int observers_contains(PyObject *op, PyObject *callable) {
    Py_ssize_t index = find((Observers *)op, callable);
    return index >= 0 ? 1 : PyErr_Occurred() != NULL ? -1 : 0;
}

static PyObject *observers_iter(PyObject *op) {
    Walk *made = PyObject_GC_New(Walk, TYPE(walk_type));
    if (made == NULL) {
        return NULL;
    }
    made->next = 0;
    made->entries = PySequence_List(((Observers *)op)->entries);
    PyObject_GC_Track(made);
    if (made->entries == NULL) {
        Py_DECREF(made);
        return NULL;
    }
    return (PyObject *)made;
}

static PyObject *observers_repr(PyObject *op) {
    return PyUnicode_FromFormat(
        "<ObserverList of %zd>", PyList_Size(((Observers *)op)->entries));
}

static PyObject *get_living(PyObject *op, void *closure) {
    (void)closure;
    return PySequence_List(op);
}

static PyMethodDef observers_methods[] = {
    {"add", observers_add, METH_O, PyDoc_STR("Add an observer; return it.")},
    {"remove", observers_remove, METH_O, NULL},
    {"notify", (PyCFunction)(void (*)(void))observers_notify,
     METH_VARARGS | METH_KEYWORDS, PyDoc_STR("Call all.")},
    {"__reduce__", observers_reduce, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

static PyMemberDef observers_members[] = {
    {"on_error", Py_T_OBJECT_EX, offsetof(Observers, on_error), 0, NULL},
    {"strict", Py_T_BOOL, offsetof(Observers, strict), 0, NULL},
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Observers, weaklist),
     Py_READONLY, NULL},
    {"__dictoffset__", Py_T_PYSSIZET, offsetof(Observers, dict), Py_READONLY,
     NULL},
    {NULL, 0, 0, 0, NULL}};

static PyGetSetDef observers_getset[] = {
    {"living", get_living, NULL, PyDoc_STR("Those that live."), NULL},
    {"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyType_Slot observers_slots[] = {
    {Py_tp_doc, (void *)"ObserverList(on_error=None, strict=False)"},
    {Py_tp_new, FUNCTION(observers_new)},
    {Py_tp_init, FUNCTION(observers_init)},
    {Py_tp_dealloc, FUNCTION(observers_dealloc)},
    {Py_tp_traverse, FUNCTION(observers_traverse)},
    {Py_tp_clear, FUNCTION(observers_clear)},
    {Py_tp_repr, FUNCTION(observers_repr)},
    {Py_tp_iter, FUNCTION(observers_iter)},
    {Py_tp_methods, observers_methods},
    {Py_tp_members, observers_members},
    {Py_tp_getset, observers_getset},
    {Py_sq_length, FUNCTION(observers_length)},
    {Py_sq_contains, FUNCTION(observers_contains)},
    {0, NULL}};

static PyType_Spec observers_spec = {
    "observers.ObserverList", sizeof(Observers), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, observers_slots};

static int walk_traverse(PyObject *op, visitproc visit, void *arg) {
    VISIT_TYPE(op);
    Py_VISIT(((Walk *)op)->entries);
    return 0;
}

static void walk_dealloc(PyObject *op) {
    PyTypeObject *type = Py_TYPE(op);
    PyObject_GC_UnTrack(op);
    Py_CLEAR(((Walk *)op)->entries);
    PyObject_GC_Del(op);
    RELEASE_TYPE(type);
}

static PyObject *walk_next(PyObject *op) {
    Walk *self = (Walk *)op;
    while (self->next < PyList_Size(self->entries)) {
        PyObject *one =
            callable_of(PyList_GetItem(self->entries, self->next++));
        if (one != NULL || PyErr_Occurred() != NULL) {
            return one;
        }
    }
    return NULL;
}

static PyType_Slot walk_slots[] = {
    {Py_tp_dealloc, FUNCTION(walk_dealloc)},
    {Py_tp_traverse, FUNCTION(walk_traverse)},
    {Py_tp_iter, FUNCTION(PyObject_SelfIter)},
    {Py_tp_iternext, FUNCTION(walk_next)},
    {0, NULL}};

static PyType_Spec walk_spec = {
    "observers.Walk", sizeof(Walk), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    walk_slots};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    "observers",
    PyDoc_STR("Observers kept weakly."),
    -1,
    NULL,
    NULL,
    NULL,
    NULL,
    NULL};

PyMODINIT_FUNC PyInit_observers(void) {
    PyObject *module = PyModule_Create(&definition);
    if (module == NULL) {
        return NULL;
    }
    if (READY_TYPE(module, observers_type, &observers_spec) < 0 ||
        READY_TYPE(module, walk_type, &walk_spec) < 0 ||
        PyModule_AddType(module, TYPE(observers_type)) < 0) {
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
