/* Weak references that die while their referent does, a name that cannot be
 * looked up, and a callback that is released: where CPython crashes or leaves
 * an error or a stale pointer behind. */
#include "class_body.h"
#include "referent.h"

#include <string.h>

typedef struct {
    PyWeakReference base;
    PyObject *payload;
} Owning;

static void owning_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    Py_CLEAR(((Owning *)self)->payload);
    _PyWeakref_RefType.tp_dealloc(self);
}

static int owning_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(((Owning *)self)->payload);
    return _PyWeakref_RefType.tp_traverse(self, visit, arg);
}

static int owning_clear(PyObject *self) {
    Py_CLEAR(((Owning *)self)->payload);
    return _PyWeakref_RefType.tp_clear(self);
}

static PyTypeObject Owning_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Owning",
    .tp_basicsize = sizeof(Owning),
    .tp_dealloc = owning_dealloc,
    .tp_traverse = owning_traverse,
    .tp_clear = owning_clear,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
    .tp_base = &_PyWeakref_RefType,
};

static PyObject *raise_for_name(PyObject *self, void *closure) {
    (void)self;
    (void)closure;
    PyErr_SetString(PyExc_RuntimeError, "no name today");
    return NULL;
}

static PyGetSetDef raising_getset[] = {
    {"__name__", raise_for_name, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static void raising_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject Raising_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Raising",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = raising_dealloc,
    .tp_getset = raising_getset,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static void ready(void) {
    ready_referents();
    CHECK(PyType_Ready(&Owning_Type) == 0);
    CHECK(PyType_Ready(&Raising_Type) == 0);
}

/* The oldest reference owns the referent; count others stand before it. */
static void let_the_owner_die(int count, PyObject *callback) {
    PyObject *referent = new_referent();
    PyObject *others[8];
    PyObject *owner = PyObject_CallFunctionObjArgs(
        (PyObject *)&Owning_Type, referent, callback, NULL);
    ((Owning *)owner)->payload = referent;
    for (int i = 0; i < count; i++) {
        others[i] = new_subreference(referent, NULL);
    }
    Py_DECREF(owner);
    for (int i = 0; i < count; i++) {
        CHECK(is_dead(others[i]));
        CHECK(Py_REFCNT(others[i]) == 1);
        Py_DECREF(others[i]);
    }
}

TEST(a_dying_reference_without_callback_is_skipped, "W-003 W-418") {
    for (int count = 0; count <= 8; count++) {
        let_the_owner_die(count, NULL);
    }
}

TEST(a_dying_reference_with_callback_is_not_called, "W-003 W-418") {
    PyObject *callback = new_callback("never");
    for (int count = 0; count <= 8; count++) {
        let_the_owner_die(count, callback);
        CHECK(Py_REFCNT(callback) == 1);
    }
    Py_DECREF(callback);
}

static void collect(PyObject *dying) {
    (void)dying;
    PyGC_Collect();
}

/* A collection finds the referent while the reference is being destroyed. */
TEST(a_collection_does_not_call_a_dying_reference, "W-003 W-505") {
    PyObject *callback = new_callback("never");
    PyObject *type = class_with("C", NULL, NULL, NULL);
    PyObject *trash = instance_of(type);
    PyObject *living = new_subreference(trash, NULL);
    PyObject *owner = PyObject_CallFunctionObjArgs(
        (PyObject *)&Owning_Type, trash, callback, NULL);
    CHECK(PyObject_SetAttrString(trash, "itself", trash) == 0);
    Py_DECREF(trash);
    ((Owning *)owner)->payload = new_referent();
    referent_is_dying = collect;
    Py_DECREF(owner);
    referent_is_dying = NULL;
    CHECK(is_dead(living));
    CHECK(Py_REFCNT(callback) == 1);
    RELEASE(callback, type, living);
}

TEST(a_failing_name_gives_the_nameless_form, "W-005 W-230") {
    Referent *raising = PyObject_New(Referent, &Raising_Type);
    raising->weaklist = NULL;
    PyObject *reference = PyWeakref_NewRef((PyObject *)raising, NULL);
    PyObject *repr = PyObject_Repr(reference);
    CHECK(repr != NULL && PyErr_Occurred() == NULL);
    char expected[200];
    snprintf(
        expected, sizeof expected, "<weakref at %p; to 'demo.Raising' at %p>",
        (void *)reference, (void *)raising);
    CHECK(PyUnicode_CompareWithASCIIString(repr, expected) == 0);
    RELEASE(repr, reference, (PyObject *)raising);
}

static PyObject *cleared;

static void look_at_the_field(PyObject *owned) {
    (void)owned;
    CHECK(weakref_of(cleared)->wr_callback == NULL);
    CHECK(is_dead(cleared));
}

static PyObject *unused_body(PyObject *self, PyObject *argument) {
    (void)self;
    return Py_NewRef(argument);
}

TEST(clearing_empties_the_field_before_it_releases, "W-019 W-253") {
    static PyMethodDef definition = {"unused", unused_body, METH_O, NULL};
    PyObject *referent = new_referent();
    PyObject *owned = new_referent();
    PyObject *callback = PyCFunction_New(&definition, owned);
    Py_DECREF(owned);
    cleared = PyWeakref_NewRef(referent, callback);
    Py_DECREF(callback);
    referent_is_dying = look_at_the_field;
    CHECK(Py_TYPE(cleared)->tp_clear(cleared) == 0);
    referent_is_dying = NULL;
    RELEASE(referent, cleared);
}

TEST_MAIN(
    ready, &a_dying_reference_without_callback_is_skipped,
    &a_dying_reference_with_callback_is_not_called,
    &a_collection_does_not_call_a_dying_reference,
    &a_failing_name_gives_the_nameless_form,
    &clearing_empties_the_field_before_it_releases)
