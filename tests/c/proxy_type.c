/* What are the fields and slots of the two proxy types? */
#include "referent.h"

#include <string.h>

#define PLAIN (&_PyWeakref_ProxyType)
#define CALLABLE (&_PyWeakref_CallableProxyType)

static PyTypeObject *const both[] = {PLAIN, CALLABLE};

TEST(names_and_sizes, "W-300") {
    for (int i = 0; i < 2; i++) {
        PyTypeObject *type = both[i];
        show("name: %s", type->tp_name);
        SHOW(type->tp_basicsize);
        SHOW(type->tp_itemsize);
        SHOW(type->tp_dictoffset);
        SHOW(type->tp_weaklistoffset);
        SHOW(type->tp_vectorcall_offset);
        SHOW_TRUTH(type->tp_doc == NULL);
        SHOW_TRUTH(type->tp_base == &PyBaseObject_Type);
        SHOW_TRUTH(Py_TYPE(type) == &PyType_Type);
    }
    SHOW_TRUTH(PLAIN->tp_basicsize == _PyWeakref_RefType.tp_basicsize);
}

TEST(flags, "W-301") {
    /* The bit of the type cache comes and goes. */
    unsigned long cache_bit = Py_TPFLAGS_VALID_VERSION_TAG;
    for (int i = 0; i < 2; i++) {
        PyTypeObject *type = both[i];
        SHOW_HEX(type->tp_flags & ~cache_bit);
        SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_HAVE_GC));
        SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_READY));
        SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_IMMUTABLETYPE));
        SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_DISALLOW_INSTANTIATION));
        SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_BASETYPE));
        SHOW_TRUTH(PyType_HasFeature(type, Py_TPFLAGS_HAVE_VECTORCALL));
    }
}

TEST(neither_type_can_be_called, "W-302") {
    PyObject *none = PyTuple_New(0);
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)PLAIN));
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)CALLABLE));
    SHOW_RESULT(PyObject_CallOneArg((PyObject *)PLAIN, (PyObject *)CALLABLE));
    SHOW_RESULT(PyObject_Call((PyObject *)CALLABLE, none, NULL));
    RELEASE(none);
}

/* One character per pointer of a suite: x where a slot is set. */
static void show_mask(const char *label, const void *suite, size_t size) {
    char mask[200];
    size_t count = size / sizeof(void *);
    if (suite == NULL) {
        show("%s: none", label);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        mask[i] = ((void *const *)suite)[i] == NULL ? '-' : 'x';
    }
    mask[count] = '\0';
    show("%s: %s", label, mask);
}

TEST(the_suites_of_slots, "W-303 W-304") {
    for (int i = 0; i < 2; i++) {
        PyTypeObject *type = both[i];
        show("%s", type->tp_name);
        show_mask("number", type->tp_as_number, sizeof(PyNumberMethods));
        show_mask("sequence", type->tp_as_sequence, sizeof(PySequenceMethods));
        show_mask("mapping", type->tp_as_mapping, sizeof(PyMappingMethods));
        show_mask("async", type->tp_as_async, sizeof(PyAsyncMethods));
        show_mask("buffer", type->tp_as_buffer, sizeof(PyBufferProcs));
    }
    SHOW_TRUTH(PLAIN->tp_as_number == CALLABLE->tp_as_number);
    SHOW_TRUTH(PLAIN->tp_as_sequence == CALLABLE->tp_as_sequence);
    SHOW_TRUTH(PLAIN->tp_as_mapping == CALLABLE->tp_as_mapping);
}

TEST(every_number_slot_is_a_function_of_its_own, "W-303") {
    enum { SLOTS = sizeof(PyNumberMethods) / sizeof(void *) };
    void *slots[SLOTS];
    int same = 0;
    memcpy(slots, PLAIN->tp_as_number, sizeof slots);
    for (int i = 0; i < SLOTS; i++) {
        for (int j = i + 1; j < SLOTS; j++) {
            same += slots[i] == slots[j];
        }
    }
    SHOW(same);
}

TEST(slots_outside_the_suites, "W-304") {
    for (int i = 0; i < 2; i++) {
        PyTypeObject *type = both[i];
        show("%s", type->tp_name);
        SHOW_TRUTH(type->tp_dealloc == PLAIN->tp_dealloc);
        SHOW_TRUTH(type->tp_repr == PLAIN->tp_repr);
        SHOW_TRUTH(type->tp_repr != _PyWeakref_RefType.tp_repr);
        SHOW_TRUTH(type->tp_str == PLAIN->tp_str);
        SHOW_TRUTH(type->tp_str != PyBaseObject_Type.tp_str);
        SHOW_TRUTH(type->tp_getattro == PLAIN->tp_getattro);
        SHOW_TRUTH(type->tp_getattro != PyObject_GenericGetAttr);
        SHOW_TRUTH(type->tp_setattro == PLAIN->tp_setattro);
        SHOW_TRUTH(type->tp_setattro != PyObject_GenericSetAttr);
        SHOW_TRUTH(type->tp_traverse == _PyWeakref_RefType.tp_traverse);
        SHOW_TRUTH(type->tp_clear == _PyWeakref_RefType.tp_clear);
        SHOW_TRUTH(type->tp_richcompare == PLAIN->tp_richcompare);
        SHOW_TRUTH(type->tp_richcompare != _PyWeakref_RefType.tp_richcompare);
        SHOW_TRUTH(type->tp_iter != NULL);
        SHOW_TRUTH(type->tp_iternext != NULL);
        SHOW_TRUTH(type->tp_hash == PyObject_HashNotImplemented);
        SHOW_TRUTH(type->tp_call != NULL);
        SHOW_TRUTH(type->tp_methods != NULL);
        SHOW_TRUTH(type->tp_free == (freefunc)PyObject_GC_Del);
        SHOW_TRUTH(type->tp_alloc == PyType_GenericAlloc);
    }
}

TEST(slots_that_are_empty, "W-304") {
    for (int i = 0; i < 2; i++) {
        PyTypeObject *type = both[i];
        show("%s", type->tp_name);
        SHOW_TRUTH(type->tp_new == NULL);
        SHOW_TRUTH(type->tp_init == PyBaseObject_Type.tp_init);
        SHOW_TRUTH(type->tp_getattr == NULL);
        SHOW_TRUTH(type->tp_setattr == NULL);
        SHOW_TRUTH(type->tp_members == NULL);
        SHOW_TRUTH(type->tp_getset == NULL);
        SHOW_TRUTH(type->tp_descr_get == NULL);
        SHOW_TRUTH(type->tp_descr_set == NULL);
        SHOW_TRUTH(type->tp_is_gc == NULL);
        SHOW_TRUTH(type->tp_del == NULL);
        SHOW_TRUTH(type->tp_finalize == NULL);
        SHOW_TRUTH(type->tp_vectorcall == NULL);
        SHOW_TRUTH(type->tp_dict == NULL);
    }
}

TEST(the_methods_of_the_plain_type, "W-304") {
    for (PyMethodDef *method = PLAIN->tp_methods; method->ml_name != NULL;
         method++) {
        show("%s, flags %d", method->ml_name, method->ml_flags);
        SHOW_TRUTH(method->ml_meth != NULL);
        SHOW_TRUTH(method->ml_doc == NULL);
    }
}

TEST(proxies_cannot_be_weakly_referenced, "W-307") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    SHOW_RESULT(PyWeakref_NewRef(proxy, NULL));
    SHOW_RESULT(PyWeakref_NewProxy(proxy, NULL));
    SHOW_RESULT(PyWeakref_NewRef(callable_proxy, NULL));
    SHOW_RESULT(PyWeakref_NewProxy(callable_proxy, NULL));
    RELEASE(proxy, callable_proxy, referent, callable);
}

static int visit_and_print(PyObject *visited, void *arg) {
    *(int *)arg += 1;
    show_repr("visited", visited);
    return 0;
}

TEST(the_collector_sees_the_callback_only, "W-307 W-338") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *with = PyWeakref_NewProxy(referent, callback);
    PyObject *without = PyWeakref_NewProxy(referent, NULL);
    int visits = 0;
    SHOW_TRUTH(PyObject_IS_GC(with));
    SHOW_TRUTH(PyObject_GC_IsTracked(with));
    SHOW_TRUTH(PyObject_GC_IsTracked(without));
    SHOW(PLAIN->tp_traverse(with, visit_and_print, &visits));
    SHOW(PLAIN->tp_traverse(without, visit_and_print, &visits));
    SHOW(visits);
    RELEASE(with, without, callback, referent);
}

TEST(tp_clear_makes_it_dead_for_good, "W-338") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    SHOW(PLAIN->tp_clear(proxy));
    SHOW_TRUTH(is_dead(proxy));
    SHOW_TRUTH(weakref_of(proxy)->wr_callback == NULL);
    SHOW(Py_REFCNT(callback));
    show_weaklist("list", referent);
    SHOW_RESULT(PyObject_Str(proxy));
    SHOW(PLAIN->tp_clear(proxy));
    Py_DECREF(referent);
    RELEASE(proxy, callback);
}

TEST(a_released_proxy_is_unlinked_and_gives_up_its_callback, "W-338") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    PyObject *other = PyWeakref_NewProxy(referent, callback);
    show_weaklist("both", referent);
    SHOW(Py_REFCNT(callback));
    RELEASE(proxy);
    show_weaklist("one", referent);
    SHOW(Py_REFCNT(callback));
    RELEASE(other);
    show_weaklist("none", referent);
    SHOW(Py_REFCNT(callback));
    RELEASE(referent, callback);
}

TEST_MAIN(
    ready_referents, &names_and_sizes, &flags, &neither_type_can_be_called,
    &the_suites_of_slots, &every_number_slot_is_a_function_of_its_own,
    &slots_outside_the_suites, &slots_that_are_empty,
    &the_methods_of_the_plain_type, &proxies_cannot_be_weakly_referenced,
    &the_collector_sees_the_callback_only, &tp_clear_makes_it_dead_for_good,
    &a_released_proxy_is_unlinked_and_gives_up_its_callback)
