#include "referent.h"

void (*referent_is_dying)(PyObject *referent);
void (*referent_was_cleared)(PyObject *referent);
int (*callback_is_running)(const char *tag, PyObject *reference);

static int created;
static int alive;

static void referent_dealloc(PyObject *self) {
    if (referent_is_dying != NULL) {
        referent_is_dying(self);
    }
    PyObject_ClearWeakRefs(self);
    if (referent_was_cleared != NULL) {
        referent_was_cleared(self);
    }
    alive--;
    PyObject_Free(self);
}

static PyObject *referent_repr(PyObject *self) {
    return PyUnicode_FromFormat("<Referent %d>", ((Referent *)self)->id);
}

static PyObject *referent_call(PyObject *self, PyObject *args, PyObject *kw) {
    (void)self;
    (void)args;
    (void)kw;
    return PyLong_FromLong(42);
}

PyTypeObject Referent_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Referent",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = referent_dealloc,
    .tp_repr = referent_repr,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

PyTypeObject CallableReferent_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.CallableReferent",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = referent_dealloc,
    .tp_repr = referent_repr,
    .tp_call = referent_call,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

PyTypeObject Subreference_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Subreference",
    .tp_basicsize = sizeof(PyWeakReference),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_base = &_PyWeakref_RefType,
};

static void check_referents_are_gone(void) {
    CHECK(alive == 0);
    created = 0;
    alive = 0;
    referent_is_dying = NULL;
    referent_was_cleared = NULL;
    callback_is_running = NULL;
}

void ready_referents(void) {
    CHECK(PyType_Ready(&Referent_Type) == 0);
    CHECK(PyType_Ready(&CallableReferent_Type) == 0);
    CHECK(PyType_Ready(&Subreference_Type) == 0);
    after_each_test = check_referents_are_gone;
}

static PyObject *new_referent_of(PyTypeObject *type) {
    Referent *self = PyObject_New(Referent, type);
    CHECK(self != NULL);
    self->weaklist = NULL;
    self->id = ++created;
    alive++;
    return (PyObject *)self;
}

PyObject *new_referent(void) {
    return new_referent_of(&Referent_Type);
}

PyObject *new_callable_referent(void) {
    return new_referent_of(&CallableReferent_Type);
}

PyWeakReference *weaklist_of(PyObject *referent) {
    return weakref_of(((Referent *)referent)->weaklist);
}

static PyObject *callback_body(PyObject *self, PyObject *argument) {
    const char *tag = PyUnicode_AsUTF8(self);
    PyWeakReference *reference = weakref_of(argument);
    show(
        "callback %s: %s, refcount %zd, %s, %s, %s, %s", tag,
        Py_TYPE(argument)->tp_name, Py_REFCNT(argument),
        reference->wr_object == Py_None ? "dead" : "not dead",
        reference->wr_callback == NULL ? "callback gone" : "callback there",
        reference->wr_prev == NULL && reference->wr_next == NULL ? "unlinked"
                                                                 : "linked",
        PyErr_Occurred() == NULL ? "no error" : "error pending");
    if (callback_is_running != NULL && callback_is_running(tag, argument) < 0) {
        return NULL;
    }
    Py_RETURN_NONE;
}

static PyMethodDef callback_definition = {
    "callback", callback_body, METH_O, NULL};

PyObject *new_callback(const char *tag) {
    PyObject *self = PyUnicode_FromString(tag);
    PyObject *callback = PyCFunction_New(&callback_definition, self);
    Py_DECREF(self);
    CHECK(callback != NULL);
    return callback;
}

PyObject *new_subreference(PyObject *referent, PyObject *callback) {
    PyObject *type = (PyObject *)&Subreference_Type;
    PyObject *result =
        PyObject_CallFunctionObjArgs(type, referent, callback, NULL);
    CHECK(result != NULL);
    return result;
}

void check_weaklist(PyObject *referent) {
    PyWeakReference *previous = NULL;
    int shared = 0;
    for (PyWeakReference *node = weaklist_of(referent); node != NULL;
         node = node->wr_next) {
        int exact =
            Py_IS_TYPE(node, &_PyWeakref_RefType) || PyWeakref_CheckProxy(node);
        CHECK(node->wr_prev == previous);
        CHECK(node->wr_object == referent);
        CHECK(!exact || node->wr_callback != NULL || shared++ < 2);
        previous = node;
    }
}

void show_weaklist(const char *label, PyObject *referent) {
    Py_ssize_t count = 0;
    check_weaklist(referent);
    printf("    %s:", label);
    for (PyWeakReference *node = weaklist_of(referent); node != NULL;
         node = node->wr_next) {
        printf(" %s%s", Py_TYPE(node)->tp_name, node->wr_callback ? "+cb" : "");
        count++;
    }
    printf(" (%zd)\n", count);
#if PY_VERSION_HEX < 0x030D0000
    CHECK(_PyWeakref_GetWeakrefCount(weaklist_of(referent)) == count);
#endif
}

int is_dead(PyObject *reference) {
    return weakref_of(reference)->wr_object == Py_None;
}
