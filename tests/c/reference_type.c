/* What are the fields and slots of the reference type, and which attributes do
 * references have? */
#include "referent.h"

#define REF (&_PyWeakref_RefType)

TEST(sizes_and_offsets, "W-110 W-200 W-201") {
    show("name: %s", REF->tp_name);
    SHOW(REF->tp_basicsize);
    SHOW(REF->tp_itemsize);
    SHOW(REF->tp_dictoffset);
    SHOW(REF->tp_weaklistoffset);
    SHOW(REF->tp_vectorcall_offset);
    SHOW_TRUTH(REF->tp_doc == NULL);
    SHOW_TRUTH(REF->tp_base == &PyBaseObject_Type);
    SHOW_TRUTH(Py_TYPE(REF) == &PyType_Type);
    SHOW(_PyWeakref_ProxyType.tp_basicsize);
    SHOW(_PyWeakref_CallableProxyType.tp_basicsize);
}

TEST(flags, "W-202") {
    /* The bit of the type cache comes and goes. */
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    SHOW_HEX(REF->tp_flags & ~cache_bit);
    SHOW_HEX(PyType_GetFlags(REF) & ~cache_bit);
    SHOW_TRUTH(PyType_HasFeature(REF, Py_TPFLAGS_BASETYPE));
    SHOW_HEX(_PyWeakref_ProxyType.tp_flags & ~cache_bit);
    SHOW_HEX(_PyWeakref_CallableProxyType.tp_flags & ~cache_bit);
}

TEST(slots_that_are_set, "W-203") {
    SHOW_TRUTH(REF->tp_dealloc != NULL);
    SHOW_TRUTH(REF->tp_repr != NULL);
    SHOW_TRUTH(REF->tp_hash != NULL);
    SHOW_TRUTH(REF->tp_hash == PyObject_HashNotImplemented);
    SHOW_TRUTH(REF->tp_call != NULL);
    SHOW_TRUTH(REF->tp_str == PyBaseObject_Type.tp_str);
    SHOW_TRUTH(REF->tp_getattro == PyObject_GenericGetAttr);
    SHOW_TRUTH(REF->tp_setattro == PyObject_GenericSetAttr);
    SHOW_TRUTH(REF->tp_traverse != NULL);
    SHOW_TRUTH(REF->tp_clear != NULL);
    SHOW_TRUTH(REF->tp_richcompare != NULL);
    SHOW_TRUTH(REF->tp_members != NULL);
    SHOW_TRUTH(REF->tp_init != NULL);
    SHOW_TRUTH(REF->tp_new != NULL);
    SHOW_TRUTH(REF->tp_alloc == PyType_GenericAlloc);
    SHOW_TRUTH(REF->tp_free == (freefunc)PyObject_GC_Del);
    SHOW_TRUTH(REF->tp_mro != NULL);
}

TEST(slots_that_are_empty, "W-203") {
    SHOW_TRUTH(REF->tp_getattr == NULL);
    SHOW_TRUTH(REF->tp_setattr == NULL);
    SHOW_TRUTH(REF->tp_as_async == NULL);
    SHOW_TRUTH(REF->tp_as_number == NULL);
    SHOW_TRUTH(REF->tp_as_sequence == NULL);
    SHOW_TRUTH(REF->tp_as_mapping == NULL);
    SHOW_TRUTH(REF->tp_as_buffer == NULL);
    SHOW_TRUTH(REF->tp_iter == NULL);
    SHOW_TRUTH(REF->tp_iternext == NULL);
    SHOW_TRUTH(REF->tp_getset == NULL);
    SHOW_TRUTH(REF->tp_descr_get == NULL);
    SHOW_TRUTH(REF->tp_is_gc == NULL);
    SHOW_TRUTH(REF->tp_del == NULL);
    SHOW_TRUTH(REF->tp_finalize == NULL);
    SHOW_TRUTH(REF->tp_vectorcall == NULL);
    SHOW_TRUTH(REF->tp_dict == NULL);
}

TEST(the_callback_attribute_is_read_only, "W-017 W-240") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *with = PyWeakref_NewRef(referent, callback);
    PyObject *without = PyWeakref_NewRef(referent, NULL);
    PyObject *got = PyObject_GetAttrString(with, "__callback__");
    SHOW_TRUTH(got == callback);
    Py_XDECREF(got);
    SHOW_RESULT(PyObject_GetAttrString(without, "__callback__"));
    SHOW_STATUS(PyObject_SetAttrString(with, "__callback__", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(with, "__callback__", NULL));
    SHOW_TRUTH(weakref_of(with)->wr_callback == callback);
    SHOW(REF->tp_members[0].type);
    SHOW(REF->tp_members[0].offset);
    SHOW(REF->tp_members[0].flags);
    RELEASE(with, without, callback, referent);
}

TEST(references_have_no_other_attributes, "W-207") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    SHOW_RESULT(PyObject_GetAttrString(reference, "foo"));
    SHOW_STATUS(PyObject_SetAttrString(reference, "foo", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(reference, "foo", NULL));
    SHOW_TRUTH(PyObject_HasAttrString(reference, "__dict__"));
    SHOW_TRUTH(PyObject_HasAttrString(reference, "__weakref__"));
    SHOW_TRUTH(PyObject_HasAttrString(reference, "__callback__"));
    RELEASE(reference, referent);
}

TEST(the_type_itself_cannot_be_changed, "W-208") {
    PyObject *type = (PyObject *)REF;
    SHOW_STATUS(PyObject_SetAttrString(type, "zz", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(type, "__callback__", NULL));
}

static int visit_and_print(PyObject *visited, void *arg) {
    *(int *)arg += 1;
    show_repr("visited", visited);
    return 0;
}

static int stop_at_once(PyObject *visited, void *arg) {
    (void)visited;
    (void)arg;
    return 7;
}

TEST(traverse_reports_the_callback_only, "W-250") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *with = PyWeakref_NewRef(referent, callback);
    PyObject *without = PyWeakref_NewRef(referent, NULL);
    int visits = 0;
    SHOW(REF->tp_traverse(with, visit_and_print, &visits));
    SHOW(visits);
    SHOW(REF->tp_traverse(without, visit_and_print, &visits));
    SHOW(visits);
    SHOW(REF->tp_traverse(with, stop_at_once, NULL));
    RELEASE(with, without, callback, referent);
}

TEST(tp_clear_makes_it_dead_for_good, "W-251") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    SHOW(REF->tp_clear(reference));
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(weakref_of(reference)->wr_callback == NULL);
    SHOW(Py_REFCNT(callback));
    show_weaklist("list", referent);
    SHOW(REF->tp_clear(reference));
    Py_DECREF(referent);
    RELEASE(reference, callback);
}

TEST_MAIN(
    ready_referents, &sizes_and_offsets, &flags, &slots_that_are_set,
    &slots_that_are_empty, &the_callback_attribute_is_read_only,
    &references_have_no_other_attributes, &the_type_itself_cannot_be_changed,
    &traverse_reports_the_callback_only, &tp_clear_makes_it_dead_for_good)
