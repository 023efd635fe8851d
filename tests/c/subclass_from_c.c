/* What may a static subtype of the reference type do? */
#include "referent.h"

/* A reference with a payload and a weak list of its own. */
typedef struct {
    PyWeakReference base;
    PyObject *payload;
    PyObject *weaklist;
} Rich;

static int deallocs;

static void rich_dealloc(PyObject *self) {
    deallocs++;
    PyObject_GC_UnTrack(self);
    if (((Rich *)self)->weaklist != NULL) {
        PyObject_ClearWeakRefs(self);
    }
    Py_CLEAR(((Rich *)self)->payload);
    _PyWeakref_RefType.tp_dealloc(self);
}

static int rich_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(((Rich *)self)->payload);
    return _PyWeakref_RefType.tp_traverse(self, visit, arg);
}

static int rich_clear(PyObject *self) {
    Py_CLEAR(((Rich *)self)->payload);
    return _PyWeakref_RefType.tp_clear(self);
}

static PyObject *rich_call(PyObject *self, PyObject *args, PyObject *keywords) {
    (void)args;
    (void)keywords;
    PyObject *payload = ((Rich *)self)->payload;
    return Py_NewRef(payload != NULL ? payload : Py_Ellipsis);
}

static int rich_init(PyObject *self, PyObject *args, PyObject *keywords) {
    (void)args;
    if (keywords != NULL) {
        PyObject *payload = PyDict_GetItemString(keywords, "payload");
        Py_XSETREF(((Rich *)self)->payload, Py_XNewRef(payload));
    }
    return 0;
}

static PyTypeObject Rich_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Rich",
    .tp_basicsize = sizeof(Rich),
    .tp_dealloc = rich_dealloc,
    .tp_traverse = rich_traverse,
    .tp_clear = rich_clear,
    .tp_call = rich_call,
    .tp_init = rich_init,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
    .tp_base = &_PyWeakref_RefType,
    .tp_weaklistoffset = offsetof(Rich, weaklist),
};

static PyObject *compare_as_equal(PyObject *self, PyObject *other, int op) {
    (void)self;
    (void)other;
    return PyBool_FromLong(op == Py_EQ);
}

static PyTypeObject EqualOnly_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.EqualOnly",
    .tp_basicsize = sizeof(PyWeakReference),
    .tp_richcompare = compare_as_equal,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &_PyWeakref_RefType,
};

static PyObject *shared_meanwhile[2];

/* Makes the shared reference and the shared proxy while the new object is
 * being allocated. The referent is found through a global. */
static PyObject *alloc_referent;

static PyObject *alloc_with_company(PyTypeObject *type, Py_ssize_t count) {
    PyObject *self = PyType_GenericAlloc(type, count);
    shared_meanwhile[0] = PyWeakref_NewRef(alloc_referent, NULL);
    shared_meanwhile[1] = PyWeakref_NewProxy(alloc_referent, NULL);
    return self;
}

static PyTypeObject Company_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Company",
    .tp_basicsize = sizeof(PyWeakReference),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &_PyWeakref_RefType,
    .tp_alloc = alloc_with_company,
};

static void ready(void) {
    ready_referents();
    CHECK(PyType_Ready(&Rich_Type) == 0);
    CHECK(PyType_Ready(&EqualOnly_Type) == 0);
    CHECK(PyType_Ready(&Company_Type) == 0);
}

static PyObject *new_rich(PyObject *referent, PyObject *payload) {
    PyObject *args = PyTuple_Pack(1, referent);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "payload", payload);
    PyObject *made = PyObject_Call((PyObject *)&Rich_Type, args, keywords);
    RELEASE(args, keywords);
    return made;
}

TEST(a_plain_subtype_inherits_everything, "W-203 W-205 W-214") {
    PyTypeObject *sub = &Subreference_Type;
    PyTypeObject *ref = &_PyWeakref_RefType;
    SHOW(sub->tp_basicsize);
    SHOW(sub->tp_vectorcall_offset);
    SHOW(sub->tp_weaklistoffset);
    SHOW_HEX(sub->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    SHOW_TRUTH(sub->tp_dealloc == ref->tp_dealloc);
    SHOW_TRUTH(sub->tp_repr == ref->tp_repr);
    SHOW_TRUTH(sub->tp_hash == ref->tp_hash);
    SHOW_TRUTH(sub->tp_call == ref->tp_call);
    SHOW_TRUTH(sub->tp_richcompare == ref->tp_richcompare);
    SHOW_TRUTH(sub->tp_traverse == ref->tp_traverse);
    SHOW_TRUTH(sub->tp_clear == ref->tp_clear);
    SHOW_TRUTH(sub->tp_init == ref->tp_init);
    SHOW_TRUTH(sub->tp_new == ref->tp_new);
    SHOW_TRUTH(sub->tp_alloc == ref->tp_alloc);
    SHOW_TRUTH(sub->tp_free == ref->tp_free);
    SHOW_TRUTH(PyType_IsSubtype(sub, ref));
}

TEST(an_unmodified_subtype_takes_no_keywords, "W-216") {
    PyObject *referent = new_referent();
    PyObject *args = PyTuple_Pack(1, referent);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "k", Py_None);
    PyObject *type = (PyObject *)&Subreference_Type;
    SHOW_RESULT(PyObject_Call(type, args, keywords));
    show_weaklist("list", referent);
    RELEASE(args, keywords, referent);
}

TEST(a_subtype_with_its_own_init_takes_keywords, "W-216 W-242 W-244") {
    PyObject *referent = new_referent();
    PyObject *payload = PyUnicode_FromString("payload");
    PyObject *rich = new_rich(referent, payload);
    SHOW_TRUTH(PyWeakref_CheckRef(rich));
    SHOW_TRUTH(PyWeakref_CheckRefExact(rich));
    SHOW_TRUTH(PyWeakref_GetObject(rich) == referent);
    SHOW_RESULT(PyObject_CallNoArgs(rich));
    SHOW_TRUTH(Rich_Type.tp_flags & Py_TPFLAGS_HAVE_VECTORCALL);
    SHOW_TRUTH(PyObject_Hash(rich) == PyObject_Hash(referent));
    Py_DECREF(referent);
    SHOW_TRUTH(is_dead(rich));
    SHOW_RESULT(PyObject_CallNoArgs(rich));
    RELEASE(rich, payload);
}

TEST(its_own_deallocator_runs, "W-252") {
    PyObject *referent = new_referent();
    PyObject *payload = new_referent();
    deallocs = 0;
    PyObject *rich = new_rich(referent, payload);
    SHOW(Py_REFCNT(payload));
    Py_DECREF(rich);
    SHOW(deallocs);
    SHOW(Py_REFCNT(payload));
    show_weaklist("list", referent);
    RELEASE(payload, referent);
}

TEST(a_subtype_may_be_weakly_referenced_itself, "W-037 W-242") {
    PyObject *referent = new_referent();
    PyObject *rich = new_rich(referent, Py_None);
    PyObject *callback = new_callback("the reference died");
    PyObject *to_rich = PyWeakref_NewRef(rich, callback);
    SHOW_TRUTH(PyWeakref_GetObject(to_rich) == rich);
    SHOW_RESULT(PyObject_Repr(to_rich));
    Py_DECREF(rich);
    SHOW_TRUTH(is_dead(to_rich));
    RELEASE(to_rich, callback, referent);
}

TEST(a_dying_reference_is_not_called, "W-418") {
    PyObject *referent = new_referent();
    PyObject *never = new_callback("never");
    PyObject *called = new_callback("called");
    PyObject *args = PyTuple_Pack(2, referent, never);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "payload", referent);
    PyObject *other = PyWeakref_NewRef(referent, called);
    PyObject *rich = PyObject_Call((PyObject *)&Rich_Type, args, keywords);
    RELEASE(args, keywords, referent);
    SHOW(Py_REFCNT(never));
    /* Its payload is the last reference to its own referent. */
    Py_DECREF(rich);
    SHOW(Py_REFCNT(never));
    SHOW_TRUTH(is_dead(other));
    RELEASE(never, called, other);
}

TEST(a_single_dying_reference_is_not_called, "W-418") {
    PyObject *referent = new_referent();
    PyObject *never = new_callback("never");
    PyObject *args = PyTuple_Pack(2, referent, never);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "payload", referent);
    PyObject *rich = PyObject_Call((PyObject *)&Rich_Type, args, keywords);
    RELEASE(args, keywords, referent);
    Py_DECREF(rich);
    SHOW(Py_REFCNT(never));
    Py_DECREF(never);
}

TEST(equality_alone_makes_it_unhashable, "W-244") {
    PyObject *referent = new_referent();
    PyObject *type = (PyObject *)&EqualOnly_Type;
    PyObject *made = PyObject_CallOneArg(type, referent);
    SHOW_TRUTH(EqualOnly_Type.tp_hash == PyObject_HashNotImplemented);
    SHOW_STATUS(PyObject_Hash(made));
    SHOW_RESULT(PyObject_RichCompare(made, Py_None, Py_EQ));
    RELEASE(made, referent);
}

TEST(the_list_is_looked_at_again_after_tp_alloc, "W-034 W-214") {
    alloc_referent = new_referent();
    PyObject *type = (PyObject *)&Company_Type;
    PyObject *made = PyObject_CallOneArg(type, alloc_referent);
    show_weaklist("list", alloc_referent);
    RELEASE(made, shared_meanwhile[0], shared_meanwhile[1], alloc_referent);
}

TEST(proxy_types_are_no_base_types, "W-011") {
    SHOW_TRUTH(_PyWeakref_ProxyType.tp_flags & Py_TPFLAGS_BASETYPE);
    SHOW_TRUTH(_PyWeakref_CallableProxyType.tp_flags & Py_TPFLAGS_BASETYPE);
}

TEST_MAIN(
    ready, &a_plain_subtype_inherits_everything,
    &an_unmodified_subtype_takes_no_keywords,
    &a_subtype_with_its_own_init_takes_keywords, &its_own_deallocator_runs,
    &a_subtype_may_be_weakly_referenced_itself,
    &a_dying_reference_is_not_called, &a_single_dying_reference_is_not_called,
    &equality_alone_makes_it_unhashable,
    &the_list_is_looked_at_again_after_tp_alloc, &proxy_types_are_no_base_types)
