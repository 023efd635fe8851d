/* What CPython's own tests ask about death, equality and subtypes, in C. */
#include "referent.h"

TEST(all_callbacks_run_and_find_their_siblings_dead, "W-804 W-805") {
    PyObject *referent = new_referent();
    PyObject *first_callback = new_callback("first");
    PyObject *second_callback = new_callback("second");
    PyObject *first = PyWeakref_NewRef(referent, first_callback);
    PyObject *second = PyWeakref_NewRef(referent, second_callback);
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_CallNoArgs(first));
    SHOW_RESULT(PyObject_CallNoArgs(second));
    SHOW_RESULT(PyObject_CallNoArgs(shared));
    RELEASE(first, second, shared, first_callback, second_callback);
}

static int fill_and_empty_a_dict(const char *tag, PyObject *reference) {
    (void)tag;
    PyObject *dict = PyDict_New();
    CHECK(PyDict_SetItem(dict, Py_None, reference) == 0);
    SHOW_TRUTH(PyDict_GetItem(dict, Py_None) == reference);
    SHOW_TRUTH(PyDict_GetItem(dict, Py_True) == NULL);
    Py_DECREF(dict);
    return 0;
}

TEST(a_pending_error_survives_callbacks_that_use_dicts, "W-828") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("uses a dict");
    PyObject *first = PyWeakref_NewRef(referent, callback);
    PyObject *second = PyWeakref_NewProxy(referent, callback);
    callback_is_running = fill_and_empty_a_dict;
    PyErr_SetString(PyExc_ValueError, "pending");
    Py_DECREF(referent);
    show_error("afterwards");
    RELEASE(first, second, callback);
}

static PyObject *made_while_dying;

static void make_a_reference(PyObject *referent) {
    made_while_dying = PyWeakref_NewRef(referent, NULL);
}

TEST(a_reference_made_by_a_dying_object_does_no_harm, "W-837") {
    PyObject *referent = new_referent();
    referent_is_dying = make_a_reference;
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_CallNoArgs(made_while_dying));
    Py_CLEAR(made_while_dying);
}

TEST(types_have_references, "W-839") {
    PyObject *types[2] = {(PyObject *)&Referent_Type, (PyObject *)&PyLong_Type};
    for (int i = 0; i < 2; i++) {
        PyObject *reference = PyWeakref_NewRef(types[i], NULL);
        PyObject *found = PyObject_CallNoArgs(reference);
        SHOW_TRUTH(found == types[i]);
        RELEASE(found, reference);
    }
}

static PyObject *compare_ids(PyObject *self, PyObject *other, int op) {
    if (Py_TYPE(other) != Py_TYPE(self) || (op != Py_EQ && op != Py_NE)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    int same = ((Referent *)self)->id == ((Referent *)other)->id;
    return PyBool_FromLong(op == Py_EQ ? same : !same);
}

static int can_hash;

static Py_hash_t hash_of_id(PyObject *self) {
    if (!can_hash) {
        PyErr_SetString(PyExc_RuntimeError, "no hash today");
        return -1;
    }
    return ((Referent *)self)->id;
}

static PyTypeObject Comparable_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Comparable",
    .tp_basicsize = sizeof(Referent),
    .tp_base = &Referent_Type,
    .tp_richcompare = compare_ids,
    .tp_hash = hash_of_id,
};

static PyObject *new_comparable(int id) {
    PyObject *referent = new_referent();
    Py_SET_TYPE(referent, &Comparable_Type);
    ((Referent *)referent)->id = id;
    return referent;
}

static PyObject *always_equal(PyObject *self, PyObject *other, int op) {
    (void)self;
    (void)other;
    return PyBool_FromLong(op == Py_EQ);
}

static PyTypeObject AlwaysEqual_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.AlwaysEqual",
    .tp_basicsize = sizeof(Referent),
    .tp_base = &Referent_Type,
    .tp_richcompare = always_equal,
};

TEST(references_are_equal_as_their_referents_are, "W-840") {
    PyObject *referents[3] = {
        new_comparable(1), new_comparable(1), new_comparable(2)};
    PyObject *references[3];
    PyObject *anything = new_referent();
    Py_SET_TYPE(anything, &AlwaysEqual_Type);
    for (int i = 0; i < 3; i++) {
        references[i] = PyWeakref_NewRef(referents[i], NULL);
        SHOW(PyObject_RichCompareBool(references[0], references[i], Py_EQ));
        SHOW(PyObject_RichCompareBool(references[0], references[i], Py_NE));
        SHOW(PyObject_RichCompareBool(references[i], referents[i], Py_EQ));
        SHOW(PyObject_RichCompareBool(references[i], anything, Py_EQ));
        SHOW(PyObject_RichCompareBool(references[i], anything, Py_NE));
    }
    RELEASE(referents[0], referents[1], referents[2]);
    for (int i = 0; i < 3; i++) {
        SHOW(PyObject_RichCompareBool(references[0], references[i], Py_EQ));
        SHOW(PyObject_RichCompareBool(references[0], references[i], Py_NE));
        SHOW(PyObject_RichCompareBool(references[i], anything, Py_EQ));
    }
    RELEASE(references[0], references[1], references[2], anything);
}

static void show_orderings(const char *label, PyObject *left, PyObject *right) {
    static const int operators[] = {Py_LT, Py_LE, Py_GT, Py_GE};
    for (int i = 0; i < 4; i++) {
        show_result(label, PyObject_RichCompare(left, right, operators[i]));
    }
}

TEST(references_are_not_ordered, "W-841") {
    PyObject *referents[2] = {new_comparable(1), new_comparable(2)};
    PyObject *first = PyWeakref_NewRef(referents[0], NULL);
    PyObject *second = PyWeakref_NewRef(referents[1], NULL);
    show_orderings("live", first, second);
    RELEASE(referents[0], referents[1]);
    show_orderings("dead", first, second);
    RELEASE(first, second);
}

TEST(the_hash_is_kept_if_it_was_asked_for_in_time, "W-842") {
    PyObject *referents[2] = {new_comparable(42), new_comparable(43)};
    PyObject *asked = PyWeakref_NewRef(referents[0], NULL);
    PyObject *late = PyWeakref_NewRef(referents[1], NULL);
    can_hash = 0;
    SHOW_STATUS(PyObject_Hash(asked));
    can_hash = 1;
    SHOW(PyObject_Hash(asked));
    RELEASE(referents[0], referents[1]);
    SHOW(PyObject_Hash(asked));
    SHOW_STATUS(PyObject_Hash(late));
    RELEASE(asked, late);
}

static PyObject *call_reporting(PyObject *self, PyObject *args, PyObject *kw) {
    show("the subtype is called");
    return _PyWeakref_RefType.tp_call(self, args, kw);
}

static int init_reporting(PyObject *self, PyObject *args, PyObject *kw) {
    show("the subtype is initialised with %zd arguments", PyTuple_Size(args));
    return _PyWeakref_RefType.tp_init(self, args, kw);
}

static PyTypeObject Reporting_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Reporting",
    .tp_basicsize = sizeof(PyWeakReference),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &_PyWeakref_RefType,
    .tp_call = call_reporting,
    .tp_init = init_reporting,
};

TEST(a_subtype_calls_what_it_inherits, "W-848") {
    PyObject *referent = new_referent();
    PyObject *type = (PyObject *)&Reporting_Type;
    PyObject *reference = PyObject_CallOneArg(type, referent);
    SHOW_RESULT(PyObject_CallNoArgs(reference));
    PyObject *none = PyTuple_New(0);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "key", Py_None);
    SHOW_RESULT(PyObject_Call(reference, none, keywords));
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_CallNoArgs(reference));
    RELEASE(none, keywords, reference);
}

TEST(subtypes_stand_behind_the_shared_reference, "W-849") {
    PyObject *referent = new_referent();
    PyObject *first = new_subreference(referent, NULL);
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    SHOW_TRUTH(first != shared);
    show_weaklist("one of each", referent);
    PyObject *second = new_subreference(referent, NULL);
    SHOW_TRUTH(PyWeakref_NewRef(referent, NULL) == shared);
    show_weaklist("two of the subtype", referent);
    Py_DECREF(shared);
    RELEASE(first, second, shared, referent);
}

TEST(different_callbacks_make_different_references, "W-850") {
    PyObject *referent = new_referent();
    PyObject *callbacks[2] = {new_callback("a"), new_callback("b")};
    PyObject *first = new_subreference(referent, callbacks[0]);
    PyObject *second = new_subreference(referent, callbacks[1]);
    SHOW_TRUTH(first != second);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    RELEASE(first, second, callbacks[0], callbacks[1], referent);
}

typedef struct {
    PyWeakReference base;
    PyObject *kept;
} Keeping;

static void keeping_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    Py_CLEAR(
        ((Keeping *)self)->kept); /* the referent dies with its reference */
    _PyWeakref_RefType.tp_dealloc(self);
}

static PyTypeObject Keeping_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Keeping",
    .tp_basicsize = sizeof(Keeping),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &_PyWeakref_RefType,
    .tp_dealloc = keeping_dealloc,
};

static PyObject *new_keeping(PyObject *referent, PyObject *callback) {
    PyObject *arguments = PyTuple_Pack(2, referent, callback);
    PyObject *type = (PyObject *)&Keeping_Type;
    PyObject *reference = PyObject_Call(type, arguments, NULL);
    Py_DECREF(arguments);
    return reference;
}

TEST(a_reference_that_owns_its_referent_is_not_called, "W-852") {
    PyObject *callback = new_callback("of the owner");
    PyObject *other_callback = new_callback("of the others");
    for (int others = 0; others < 3; others++) {
        PyObject *made[2] = {NULL, NULL};
        PyObject *referent = new_referent();
        PyObject *reference = new_keeping(referent, callback);
        for (int i = 0; i < others; i++) {
            made[i] = PyWeakref_NewRef(referent, other_callback);
        }
        ((Keeping *)reference)->kept = referent;
        show("with %d others", others);
        Py_DECREF(reference);
        RELEASE(made[0], made[1]);
    }
    SHOW(Py_REFCNT(callback));
    SHOW(Py_REFCNT(other_callback));
    RELEASE(callback, other_callback);
}

static void setup(void) {
    ready_referents();
    CHECK(PyType_Ready(&Comparable_Type) == 0);
    CHECK(PyType_Ready(&AlwaysEqual_Type) == 0);
    CHECK(PyType_Ready(&Reporting_Type) == 0);
    CHECK(PyType_Ready(&Keeping_Type) == 0);
}

TEST_MAIN(
    setup, &all_callbacks_run_and_find_their_siblings_dead,
    &a_pending_error_survives_callbacks_that_use_dicts,
    &a_reference_made_by_a_dying_object_does_no_harm, &types_have_references,
    &references_are_equal_as_their_referents_are, &references_are_not_ordered,
    &the_hash_is_kept_if_it_was_asked_for_in_time,
    &a_subtype_calls_what_it_inherits,
    &subtypes_stand_behind_the_shared_reference,
    &different_callbacks_make_different_references,
    &a_reference_that_owns_its_referent_is_not_called)
