/* Weak lists and dicts of instances of heap types, before the object and inside
 * it. */
#include "spec_types.h"

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

/* A collected type with some flags; slots may be NULL. */
static PyTypeObject *make_collected(
    const char *name, unsigned long flags, PyType_Slot *slots) {
    PyType_Spec spec = {
        .name = name,
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC |
                 (unsigned int)flags,
        .slots = slots != NULL ? slots : collected_slots,
    };
    return make_type(&spec, NULL);
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
    PyTypeObject *type = make_type(&spec, NULL);
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
    CHECK(make_type(&spec, NULL) == NULL);
    members[0].offset = 16;
    members[1].offset = 40;
    CHECK(make_type(&spec, NULL) == NULL);
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
    PyTypeObject *child = make_type(&spec, (PyObject *)list);
    SHOW(child->tp_weaklistoffset);
    SHOW_HEX(child->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    PyTypeObject *both = make_type(&spec, bases);
    SHOW(both->tp_weaklistoffset);
    SHOW(both->tp_dictoffset);
    SHOW_HEX(both->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    PyTypeObject *other = make_type(&spec, turned);
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
    PyTypeObject *type = make_type(&spec, (PyObject *)&base);
    SHOW(type->tp_weaklistoffset);
    SHOW(type->tp_basicsize);
    Py_DECREF(type);
}

TEST_MAIN(
    ready_referents, &a_managed_weak_list_lies_before_the_object,
    &a_managed_dict_lies_before_the_object,
    &a_managed_dict_is_visited_and_cleared,
    &managed_and_explicit_places_exclude_each_other,
    &explicit_places_from_members, &subtypes_inherit_their_places,
    &a_static_base_with_a_list_keeps_it)
