/* Instances of heap types: weak lists and dicts before the object and inside
 * it, and the order in which such an instance dies. */
#include "referent.h"

static PyTypeObject *make(PyType_Spec *spec, PyObject *bases) {
    PyObject *type = PyType_FromSpecWithBases(spec, bases);
    if (type == NULL) {
        show_error(spec->name);
    }
    return (PyTypeObject *)type;
}

static int traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return _PyObject_VisitManagedDict(self, visit, arg);
}

static int clear(PyObject *self) {
    _PyObject_ClearManagedDict(self);
    return 0;
}

static PyType_Slot collected_slots[] = {
    {Py_tp_traverse, (void *)traverse},
    {Py_tp_clear, (void *)clear},
    {0, NULL}};

static PyType_Slot no_slots[] = {{0, NULL}};

/* A collected type with some flags; slots may be NULL. */
static PyTypeObject *make_collected(
    const char *name, unsigned long flags, PyType_Slot *slots) {
    PyType_Spec spec = {
        .name = name,
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC |
                 (unsigned int)flags,
        .slots = slots != NULL ? slots : collected_slots,
    };
    return make(&spec, NULL);
}

static PyObject *instance_of(PyTypeObject *type) {
    PyObject *made = PyObject_CallNoArgs((PyObject *)type);
    CHECK(made != NULL);
    return made;
}

static PyObject **word_before(PyObject *op, int bytes) {
    return (PyObject **)((char *)op - bytes);
}

TEST(
    a_managed_weak_list_lies_before_the_object,
    "W-125 W-126 W-605 W-606 W-609 W-878") {
    PyTypeObject *type =
        make_collected("demo.Managed", Py_TPFLAGS_MANAGED_WEAKREF, NULL);
    SHOW(type->tp_weaklistoffset);
    SHOW(type->tp_dictoffset);
    SHOW(type->tp_basicsize);
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(type));
    SHOW_HEX(type->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    PyObject *instance = instance_of(type);
    SHOW_TRUTH(*word_before(instance, 32) == NULL);
    PyObject *callback = new_callback("managed");
    PyObject *reference = PyWeakref_NewRef(instance, callback);
    PyObject *shared = PyWeakref_NewRef(instance, NULL);
    SHOW_TRUTH(*word_before(instance, 32) == shared);
    SHOW_TRUTH(*word_before(instance, 24) == NULL);
    SHOW_TRUTH(
        PyObject_GET_WEAKREFS_LISTPTR(instance) == word_before(instance, 32));
    SHOW_TRUTH(PyWeakref_GetObject(shared) == instance);
    SHOW_TRUTH(PyObject_GC_IsTracked(instance));
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_None));
    Py_DECREF(instance);
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(is_dead(shared));
    RELEASE(callback, reference, shared, (PyObject *)type);
}

TEST(a_managed_dict_lies_before_the_object, "W-125 W-126 W-127 W-878") {
    PyTypeObject *type =
        make_collected("demo.Dictionary", Py_TPFLAGS_MANAGED_DICT, NULL);
    SHOW(type->tp_weaklistoffset);
    SHOW(type->tp_dictoffset);
    PyObject *instance = instance_of(type);
    PyObject *value = new_referent();
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", value));
    SHOW(Py_REFCNT(value));
    SHOW_TRUTH(PyObject_GetAttrString(instance, "x") == value);
    Py_DECREF(value);
    SHOW_RESULT(PyObject_GetAttrString(instance, "y"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "z", NULL));
    PyObject *to_instance = PyWeakref_NewRef(instance, NULL);
    CHECK(to_instance == NULL);
    show_error("weak reference");
    Py_DECREF(instance);
    SHOW(Py_REFCNT(value));
    RELEASE(value, (PyObject *)type);
}

static int visits;

static int count_visit(PyObject *visited, void *arg) {
    (void)arg;
    visits += PyDict_Check(visited);
    return 0;
}

TEST(a_managed_dict_is_visited_and_cleared, "") {
    PyTypeObject *type =
        make_collected("demo.Dictionary", Py_TPFLAGS_MANAGED_DICT, NULL);
    PyTypeObject *without = make_collected("demo.Without", 0, NULL);
    PyObject *instance = instance_of(type);
    PyObject *plain = instance_of(without);
    PyObject *value = new_referent();
    visits = 0;
    SHOW(_PyObject_VisitManagedDict(instance, count_visit, NULL));
    SHOW(visits);
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", value));
    SHOW(_PyObject_VisitManagedDict(plain, count_visit, NULL));
    SHOW(visits);
    _PyObject_ClearManagedDict(instance);
    SHOW(Py_REFCNT(value));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    _PyObject_ClearManagedDict(instance);
    _PyObject_ClearManagedDict(plain);
    RELEASE(value, instance, plain, (PyObject *)type, (PyObject *)without);
}

TEST(managed_and_explicit_places_exclude_each_other, "W-605") {
    PyMemberDef list[] = {
        {"__weaklistoffset__", Py_T_PYSSIZET, 16, Py_READONLY, NULL}, {0}};
    PyMemberDef dict[] = {
        {"__dictoffset__", Py_T_PYSSIZET, 16, Py_READONLY, NULL}, {0}};
    PyType_Slot list_slots[] = {
        {Py_tp_traverse, (void *)traverse}, {Py_tp_members, list}, {0, NULL}};
    PyType_Slot dict_slots[] = {
        {Py_tp_traverse, (void *)traverse}, {Py_tp_members, dict}, {0, NULL}};
    CHECK(
        make_collected(
            "demo.TwoLists", Py_TPFLAGS_MANAGED_WEAKREF, list_slots) == NULL);
    CHECK(
        make_collected("demo.TwoDicts", Py_TPFLAGS_MANAGED_DICT, dict_slots) ==
        NULL);
    static PyTypeObject fixed = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Static",
        .tp_flags =
            Py_TPFLAGS_DEFAULT | Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_HAVE_GC,
        .tp_traverse = traverse,
    };
    SHOW_STATUS(PyType_Ready(&fixed));
}

TEST(explicit_places_from_members, "W-600 W-602") {
    PyMemberDef members[] = {
        {"__weaklistoffset__", Py_T_PYSSIZET, 16, Py_READONLY, NULL},
        {"__dictoffset__", Py_T_PYSSIZET, 24, Py_READONLY, NULL},
        {0}};
    PyType_Slot slots[] = {
        {Py_tp_traverse, (void *)traverse},
        {Py_tp_members, members},
        {0, NULL}};
    PyType_Spec spec = {
        .name = "demo.Explicit",
        .basicsize = 32,
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
        .slots = slots,
    };
    PyTypeObject *type = make(&spec, NULL);
    SHOW(type->tp_weaklistoffset);
    SHOW(type->tp_dictoffset);
    SHOW_TRUTH(PyDict_GetItemString(type->tp_dict, "__weaklistoffset__"));
    SHOW_TRUTH(PyDict_GetItemString(type->tp_dict, "__dictoffset__"));
    SHOW_TRUTH(PyDict_GetItemString(type->tp_dict, "__weakref__"));
    PyObject *instance = instance_of(type);
    PyObject *value = new_referent();
    PyObject *callback = new_callback("explicit");
    PyObject *reference = PyWeakref_NewRef(instance, callback);
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", value));
    SHOW_TRUTH(
        PyObject_GET_WEAKREFS_LISTPTR(instance) == word_before(instance, -16));
    SHOW(Py_REFCNT(value));
    Py_DECREF(instance);
    SHOW(Py_REFCNT(value));
    SHOW_TRUTH(is_dead(reference));
    members[0].offset = 32;
    CHECK(make(&spec, NULL) == NULL);
    members[0].offset = 16;
    members[1].offset = 40;
    CHECK(make(&spec, NULL) == NULL);
    RELEASE(value, callback, reference, (PyObject *)type);
}

TEST(subtypes_inherit_their_places, "W-242 W-606 W-608 W-615 W-878") {
    PyTypeObject *list =
        make_collected("demo.List", Py_TPFLAGS_MANAGED_WEAKREF, NULL);
    PyTypeObject *dict =
        make_collected("demo.Dict", Py_TPFLAGS_MANAGED_DICT, NULL);
    PyObject *bases = PyTuple_Pack(2, list, dict);
    PyObject *turned = PyTuple_Pack(2, dict, list);
    PyType_Spec spec = {
        .name = "demo.Child",
        .flags = Py_TPFLAGS_DEFAULT,
        .slots = no_slots,
    };
    PyTypeObject *child = make(&spec, (PyObject *)list);
    SHOW(child->tp_weaklistoffset);
    SHOW_HEX(child->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    PyTypeObject *both = make(&spec, bases);
    SHOW(both->tp_weaklistoffset);
    SHOW(both->tp_dictoffset);
    SHOW_HEX(both->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    PyTypeObject *other = make(&spec, turned);
    SHOW(other->tp_weaklistoffset);
    SHOW(other->tp_dictoffset);
    SHOW_HEX(other->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    PyObject *instance = instance_of(child);
    PyObject *callback = new_callback("child");
    PyObject *reference = PyWeakref_NewRef(instance, callback);
    Py_DECREF(instance);
    SHOW_TRUTH(is_dead(reference));
    RELEASE(bases, turned, callback, reference, (PyObject *)list);
    RELEASE(
        (PyObject *)dict, (PyObject *)child, (PyObject *)both,
        (PyObject *)other);
}

TEST(a_static_base_with_a_list_keeps_it, "W-401 W-601 W-608") {
    static PyTypeObject base = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.StaticBase",
        .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    };
    base.tp_base = &Referent_Type;
    Referent_Type.tp_flags |= Py_TPFLAGS_BASETYPE;
    SHOW_STATUS(PyType_Ready(&base));
    PyType_Spec spec = {
        .name = "demo.HeapChild",
        .flags = Py_TPFLAGS_DEFAULT,
        .slots = no_slots,
    };
    PyTypeObject *type = make(&spec, (PyObject *)&base);
    SHOW(type->tp_weaklistoffset);
    SHOW(type->tp_basicsize);
    Py_DECREF(type);
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
    return make(&spec, NULL);
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
    PyTypeObject *type = make(&spec, (PyObject *)base);
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
    PyTypeObject *type = make(&spec, NULL);
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
    ready_referents, &a_managed_weak_list_lies_before_the_object,
    &a_managed_dict_lies_before_the_object,
    &a_managed_dict_is_visited_and_cleared,
    &managed_and_explicit_places_exclude_each_other,
    &explicit_places_from_members, &subtypes_inherit_their_places,
    &a_static_base_with_a_list_keeps_it, &the_order_of_death,
    &a_subtype_dies_like_its_base, &a_finalizer_may_bring_it_back,
    &weak_references_made_by_the_finalizer,
    &a_legacy_finalizer_comes_after_the_weak_references,
    &a_legacy_finalizer_may_bring_it_back,
    &weak_references_made_by_a_legacy_finalizer,
    &a_type_that_is_not_collected_is_finalized_each_time,
    &a_finalizer_can_be_called)
