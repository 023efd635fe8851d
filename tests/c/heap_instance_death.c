/* The order in which an instance of a heap type dies. */
#include "spec_types.h"

static int traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return _PyObject_VisitManagedDict(self, visit, arg);
}

static PyObject *instance_of(PyTypeObject *type) {
    PyObject *made = PyObject_CallNoArgs((PyObject *)type);
    CHECK(made != NULL);
    return made;
}

/* What happens to an instance, step by step. */
static PyObject *kept;
static PyObject *watched;
static int resurrect;
static PyObject *new_callback_in_finalizer;
static PyObject *made_in_finalizer;

static void look_at(const char *step, PyObject *self) {
    PyObject **list = PyObject_GET_WEAKREFS_LISTPTR(self);
    show(
        "%s: refcount %zd, %zd weak references, the first %s, %s", step,
        Py_REFCNT(self), _PyWeakref_GetWeakrefCount(weakref_of(*list)),
        watched == NULL    ? "is gone"
        : is_dead(watched) ? "is dead"
                           : "is alive",
        PyObject_GC_IsTracked(self) ? "tracked" : "untracked");
}

static void finalize(PyObject *self) {
    look_at("finalizer", self);
    if (new_callback_in_finalizer != NULL) {
        made_in_finalizer = PyWeakref_NewRef(self, new_callback_in_finalizer);
    }
    if (resurrect) {
        kept = Py_NewRef(self);
    }
}

static void finalize_legacy(PyObject *self) {
    look_at("legacy finalizer", self);
    if (resurrect) {
        Py_SET_REFCNT(self, 1);
        kept = self;
    } else if (new_callback_in_finalizer != NULL) {
        Py_SET_REFCNT(self, 1);
        made_in_finalizer = PyWeakref_NewRef(self, new_callback_in_finalizer);
        Py_SET_REFCNT(self, 0);
    }
}

static void value_dies(PyObject *referent) {
    (void)referent;
    show(
        "a value dies, the first weak reference is %s",
        is_dead(watched) ? "dead" : "alive");
}

typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    PyObject *slot;
} Slotted;

/* Managed weak list and dict, a slot, and the finalizers asked for. */
static PyTypeObject *make_mortal(
    const char *name, int with_finalize, int with_del) {
    static PyMemberDef members[] = {
        {"slot", Py_T_OBJECT_EX, offsetof(Slotted, slot), 0, NULL}, {0}};
    PyType_Slot slots[6] = {
        {Py_tp_traverse, (void *)traverse}, {Py_tp_members, members}};
    int count = 2;
    if (with_finalize) {
        slots[count++] = (PyType_Slot){Py_tp_finalize, (void *)finalize};
    }
    if (with_del) {
        slots[count++] = (PyType_Slot){Py_tp_del, (void *)finalize_legacy};
    }
    slots[count] = (PyType_Slot){0, NULL};
    PyType_Spec spec = {
        .name = name,
        .basicsize = sizeof(Slotted),
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC |
                 Py_TPFLAGS_MANAGED_WEAKREF | Py_TPFLAGS_MANAGED_DICT,
        .slots = slots,
    };
    return make_type(&spec, NULL);
}

static void forget(void) {
    kept = NULL;
    resurrect = 0;
    new_callback_in_finalizer = NULL;
    Py_CLEAR(made_in_finalizer);
    Py_CLEAR(watched);
}

/* An instance with a value in its slot and one in its dict, and `watched`. */
static PyObject *new_mortal(PyTypeObject *type, PyObject *callback) {
    PyObject *instance = instance_of(type);
    PyObject *in_slot = new_referent();
    PyObject *in_dict = new_referent();
    CHECK(PyObject_SetAttrString(instance, "slot", in_slot) == 0);
    CHECK(PyObject_SetAttrString(instance, "item", in_dict) == 0);
    RELEASE(in_slot, in_dict);
    watched = PyWeakref_NewRef(instance, callback);
    referent_is_dying = value_dies;
    return instance;
}

TEST(the_order_of_death, "W-400 W-403 W-609") {
    PyTypeObject *type = make_mortal("demo.Mortal", 1, 0);
    Py_ssize_t before = Py_REFCNT(type);
    PyObject *callback = new_callback("watching");
    PyObject *instance = new_mortal(type, callback);
    SHOW(Py_REFCNT(type) - before);
    Py_DECREF(instance);
    SHOW(Py_REFCNT(type) - before);
    forget();
    RELEASE(callback, (PyObject *)type);
}

TEST(a_subtype_dies_like_its_base, "W-400") {
    PyTypeObject *base = make_mortal("demo.Mortal", 1, 0);
    PyMemberDef members[] = {
        {"more", Py_T_OBJECT_EX, sizeof(Slotted), 0, NULL}, {0}};
    PyType_Slot slots[] = {{Py_tp_members, members}, {0, NULL}};
    PyType_Spec spec = {
        .name = "demo.Child",
        .basicsize = sizeof(Slotted) + sizeof(PyObject *),
        .flags = Py_TPFLAGS_DEFAULT,
        .slots = slots,
    };
    PyTypeObject *type = make_type(&spec, (PyObject *)base);
    Py_ssize_t before = Py_REFCNT(type);
    Py_ssize_t before_base = Py_REFCNT(base);
    PyObject *callback = new_callback("watching");
    PyObject *instance = new_mortal(type, callback);
    PyObject *more = new_referent();
    SHOW_STATUS(PyObject_SetAttrString(instance, "more", more));
    Py_DECREF(more);
    Py_DECREF(instance);
    SHOW(Py_REFCNT(type) - before);
    SHOW(Py_REFCNT(base) - before_base);
    forget();
    RELEASE(callback, (PyObject *)type, (PyObject *)base);
}

TEST(a_finalizer_may_bring_it_back, "W-404") {
    PyTypeObject *type = make_mortal("demo.Mortal", 1, 0);
    Py_ssize_t before = Py_REFCNT(type);
    PyObject *callback = new_callback("watching");
    PyObject *instance = new_mortal(type, callback);
    SHOW(PyObject_GC_IsFinalized(instance));
    resurrect = 1;
    Py_DECREF(instance);
    SHOW_TRUTH(kept == instance);
    SHOW(Py_REFCNT(instance));
    SHOW_TRUTH(is_dead(watched));
    SHOW_TRUTH(PyObject_GC_IsTracked(instance));
    SHOW(PyObject_GC_IsFinalized(instance));
    SHOW(Py_REFCNT(type) - before);
    /* It dies for good now: the finalizer has run. */
    Py_DECREF(kept);
    SHOW_TRUTH(is_dead(watched));
    SHOW(Py_REFCNT(type) - before);
    forget();
    RELEASE(callback, (PyObject *)type);
}

TEST(weak_references_made_by_the_finalizer, "W-405") {
    PyTypeObject *type = make_mortal("demo.Mortal", 1, 0);
    PyObject *callback = new_callback("watching");
    new_callback_in_finalizer = new_callback("made in the finalizer");
    PyObject *to_release = new_callback_in_finalizer;
    PyObject *instance = new_mortal(type, callback);
    Py_DECREF(instance);
    SHOW_TRUTH(is_dead(made_in_finalizer));
    forget();
    RELEASE(callback, to_release, (PyObject *)type);
}

TEST(a_legacy_finalizer_comes_after_the_weak_references, "W-406") {
    PyTypeObject *type = make_mortal("demo.Legacy", 1, 1);
    PyObject *callback = new_callback("watching");
    PyObject *instance = new_mortal(type, callback);
    Py_DECREF(instance);
    forget();
    RELEASE(callback, (PyObject *)type);
}

TEST(a_legacy_finalizer_may_bring_it_back, "W-406") {
    PyTypeObject *type = make_mortal("demo.Legacy", 0, 1);
    PyObject *callback = new_callback("watching");
    PyObject *instance = new_mortal(type, callback);
    resurrect = 1;
    Py_DECREF(instance);
    SHOW_TRUTH(kept == instance);
    SHOW_TRUTH(is_dead(watched));
    resurrect = 0;
    Py_DECREF(instance);
    forget();
    RELEASE(callback, (PyObject *)type);
}

TEST(weak_references_made_by_a_legacy_finalizer, "W-405 W-406") {
    PyTypeObject *type = make_mortal("demo.Legacy", 0, 1);
    PyObject *callback = new_callback("watching");
    new_callback_in_finalizer = new_callback("never called");
    PyObject *to_release = new_callback_in_finalizer;
    PyObject *instance = new_mortal(type, callback);
    Py_DECREF(instance);
    SHOW_TRUTH(is_dead(made_in_finalizer));
    forget();
    RELEASE(callback, to_release, (PyObject *)type);
}

static int plain_finalizers;

static void finalize_plain(PyObject *self) {
    plain_finalizers++;
    if (resurrect) {
        kept = Py_NewRef(self);
    }
}

TEST(a_type_that_is_not_collected_is_finalized_each_time, "W-404") {
    PyType_Slot slots[] = {{Py_tp_finalize, (void *)finalize_plain}, {0, NULL}};
    PyType_Spec spec = {
        .name = "demo.Plain",
        .flags = Py_TPFLAGS_DEFAULT,
        .slots = slots,
    };
    PyTypeObject *type = make_type(&spec, NULL);
    PyObject *instance = instance_of(type);
    plain_finalizers = 0;
    resurrect = 1;
    Py_DECREF(instance);
    SHOW_TRUTH(kept == instance);
    SHOW(plain_finalizers);
    SHOW(PyObject_GC_IsFinalized(instance));
    resurrect = 0;
    Py_DECREF(instance);
    SHOW(plain_finalizers);
    forget();
    Py_DECREF(type);
}

TEST(a_finalizer_can_be_called, "") {
    PyTypeObject *type = make_mortal("demo.Mortal", 1, 0);
    PyObject *instance = instance_of(type);
    PyObject_CallFinalizer(instance);
    SHOW(PyObject_GC_IsFinalized(instance));
    PyObject_CallFinalizer(instance);
    PyObject_CallFinalizer(Py_None);
    Py_DECREF(instance);
    forget();
    Py_DECREF(type);
}

TEST_MAIN(
    ready_referents, &the_order_of_death, &a_subtype_dies_like_its_base,
    &a_finalizer_may_bring_it_back, &weak_references_made_by_the_finalizer,
    &a_legacy_finalizer_comes_after_the_weak_references,
    &a_legacy_finalizer_may_bring_it_back,
    &weak_references_made_by_a_legacy_finalizer,
    &a_type_that_is_not_collected_is_finalized_each_time,
    &a_finalizer_can_be_called)
