/* How do references hash, compare and convert to a truth value? */
#include "referent.h"

/* A referent whose hash and comparison are under the test's control. */
typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    PyObject *weaklist;
    long value;
} Valued;

static int hash_calls;
static int compare_calls;
static PyObject *to_be_dropped;
static PyObject *answer; /* borrowed; NULL raises */

static void valued_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static Py_hash_t valued_hash(PyObject *self) {
    hash_calls++;
    if (to_be_dropped == self) {
        Py_CLEAR(to_be_dropped);
        SHOW(Py_REFCNT(self));
    }
    long value = ((Valued *)self)->value;
    if (value < 0) {
        PyErr_SetString(PyExc_RuntimeError, "no hash today");
        return -1;
    }
    return value;
}

static PyObject *valued_compare(PyObject *self, PyObject *other, int op) {
    compare_calls++;
    if (to_be_dropped == self) {
        Py_CLEAR(to_be_dropped);
        SHOW(Py_REFCNT(self));
    }
    if (Py_TYPE(other) != Py_TYPE(self)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    if (answer != Py_NotImplemented) {
        if (answer == NULL) {
            PyErr_SetString(PyExc_RuntimeError, "no comparison today");
        }
        return Py_XNewRef(answer);
    }
    int equal = ((Valued *)self)->value == ((Valued *)other)->value;
    return PyBool_FromLong(op == Py_EQ ? equal : !equal);
}

static PyTypeObject Valued_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Valued",
    .tp_basicsize = sizeof(Valued),
    .tp_dealloc = valued_dealloc,
    .tp_hash = valued_hash,
    .tp_richcompare = valued_compare,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Valued, weaklist),
};

static PyTypeObject Unhashable_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Unhashable",
    .tp_basicsize = sizeof(Valued),
    .tp_dealloc = valued_dealloc,
    .tp_hash = PyObject_HashNotImplemented,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Valued, weaklist),
};

static PyObject *new_of(PyTypeObject *type, long value) {
    Valued *self = PyObject_New(Valued, type);
    self->weaklist = NULL;
    self->value = value;
    hash_calls = 0;
    compare_calls = 0;
    answer = Py_NotImplemented;
    return (PyObject *)self;
}

static PyObject *new_valued(long value) {
    return new_of(&Valued_Type, value);
}

static void ready(void) {
    ready_referents();
    CHECK(PyType_Ready(&Valued_Type) == 0);
    CHECK(PyType_Ready(&Unhashable_Type) == 0);
}

TEST(the_hash_is_the_referents_and_cached, "W-113 W-222 W-223") {
    PyObject *referent = new_valued(77);
    PyObject *callback = new_callback("c");
    PyObject *first = PyWeakref_NewRef(referent, NULL);
    PyObject *second = PyWeakref_NewRef(referent, callback);
    SHOW(weakref_of(first)->hash);
    SHOW(PyObject_Hash(first));
    SHOW(PyObject_Hash(first));
    SHOW(hash_calls);
    SHOW(PyObject_Hash(second));
    SHOW(hash_calls);
    SHOW(weakref_of(first)->hash);
    Py_DECREF(referent);
    SHOW(PyObject_Hash(first));
    SHOW(weakref_of(second)->hash);
    SHOW(hash_calls);
    RELEASE(first, second, callback);
}

TEST(the_dead_without_a_cached_hash_have_none, "W-223") {
    PyObject *referent = new_valued(5);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    Py_DECREF(referent);
    SHOW_STATUS(PyObject_Hash(reference));
    SHOW_STATUS(PyObject_Hash(reference));
    SHOW(weakref_of(reference)->hash);
    Py_DECREF(reference);
}

TEST(a_failing_hash_is_not_cached, "W-224") {
    PyObject *referent = new_valued(-1);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    SHOW_STATUS(PyObject_Hash(reference));
    SHOW_STATUS(PyObject_Hash(reference));
    SHOW(hash_calls);
    SHOW(weakref_of(reference)->hash);
    PyObject *unhashable = new_of(&Unhashable_Type, 0);
    PyObject *other = PyWeakref_NewRef(unhashable, NULL);
    SHOW_STATUS(PyObject_Hash(other));
    RELEASE(reference, other, referent, unhashable);
}

TEST(the_referent_is_kept_while_its_code_runs, "W-225") {
    PyObject *reference;
    to_be_dropped = new_valued(9);
    reference = PyWeakref_NewRef(to_be_dropped, NULL);
    SHOW(PyObject_Hash(reference));
    SHOW_TRUTH(to_be_dropped == NULL);
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
    to_be_dropped = new_valued(9);
    reference = PyWeakref_NewRef(to_be_dropped, NULL);
    SHOW_RESULT(PyObject_RichCompare(reference, reference, Py_EQ));
    SHOW_TRUTH(to_be_dropped == NULL);
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
}

TEST(orderings_are_not_supported, "W-226") {
    PyObject *referent = new_valued(1);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    SHOW_RESULT(PyObject_RichCompare(reference, reference, Py_LT));
    SHOW_RESULT(PyObject_RichCompare(reference, reference, Py_LE));
    SHOW_RESULT(PyObject_RichCompare(reference, reference, Py_GT));
    SHOW_RESULT(PyObject_RichCompare(reference, reference, Py_GE));
    richcmpfunc compare = _PyWeakref_RefType.tp_richcompare;
    SHOW_RESULT(compare(reference, reference, Py_LT));
    SHOW(compare_calls);
    RELEASE(reference, referent);
}

TEST(other_objects_are_not_compared, "W-227") {
    PyObject *referent = new_valued(1);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    richcmpfunc compare = _PyWeakref_RefType.tp_richcompare;
    SHOW_RESULT(compare(reference, referent, Py_EQ));
    SHOW_RESULT(compare(reference, Py_None, Py_NE));
    SHOW_RESULT(compare(referent, reference, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(reference, Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(reference, Py_None, Py_NE));
    RELEASE(reference, referent);
}

TEST(live_references_compare_their_referents, "W-228") {
    PyObject *one = new_valued(1);
    PyObject *same = new_valued(1);
    PyObject *two = new_valued(2);
    PyObject *to_one = PyWeakref_NewRef(one, NULL);
    PyObject *to_same = PyWeakref_NewRef(same, NULL);
    PyObject *to_two = PyWeakref_NewRef(two, NULL);
    SHOW_RESULT(PyObject_RichCompare(to_one, to_same, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(to_one, to_same, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(to_one, to_two, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(to_one, to_two, Py_NE));
    SHOW(compare_calls);
    SHOW_RESULT(PyObject_RichCompare(to_one, to_one, Py_EQ));
    SHOW(compare_calls);
    SHOW_STATUS(PyObject_RichCompareBool(to_one, to_one, Py_EQ));
    SHOW(compare_calls);
    answer = Py_Ellipsis;
    SHOW_RESULT(PyObject_RichCompare(to_one, to_two, Py_EQ));
    answer = NULL;
    SHOW_RESULT(PyObject_RichCompare(to_one, to_two, Py_EQ));
    RELEASE(to_one, to_same, to_two, one, same, two);
}

TEST(the_dead_compare_by_identity, "W-228") {
    PyObject *referent = new_valued(1);
    PyObject *live = new_valued(1);
    PyObject *callback = new_callback("c");
    PyObject *first = PyWeakref_NewRef(referent, NULL);
    PyObject *second = PyWeakref_NewRef(referent, callback);
    PyObject *to_live = PyWeakref_NewRef(live, NULL);
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_RichCompare(first, first, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, first, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(first, to_live, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(to_live, first, Py_NE));
    SHOW(compare_calls);
    RELEASE(first, second, to_live, callback, live);
}

TEST(a_proxy_counts_as_a_weak_reference, "W-227 W-229") {
    PyObject *referent = new_valued(1);
    PyObject *other = new_valued(2);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *other_proxy = PyWeakref_NewProxy(other, NULL);
    SHOW_RESULT(PyObject_RichCompare(reference, proxy, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(reference, other_proxy, Py_EQ));
    SHOW(compare_calls);
    RELEASE(reference, proxy, other_proxy, referent, other);
}

TEST(a_reference_is_always_true, "W-229") {
    PyObject *referent = new_valued(1);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    SHOW_STATUS(PyObject_IsTrue(reference));
    Py_DECREF(referent);
    SHOW_STATUS(PyObject_IsTrue(reference));
    SHOW_STATUS(PyObject_Not(reference));
    Py_DECREF(reference);
}

static PyObject *hash_again(PyObject *self, PyObject *reference) {
    (void)self;
    SHOW_STATUS(PyObject_Hash(reference));
    Py_RETURN_NONE;
}

static PyMethodDef hash_again_definition = {
    "hash_again", hash_again, METH_O, NULL};

/* The hash is there before the referent goes. */
TEST(a_callback_asks_for_the_hash_that_is_being_computed, "W-222") {
    PyObject *callback = PyCFunction_New(&hash_again_definition, NULL);
    PyObject *referent = (PyObject *)PyObject_New(Valued, &Valued_Type);
    ((Valued *)referent)->weaklist = NULL;
    ((Valued *)referent)->value = 77;
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    to_be_dropped = referent;
    SHOW_STATUS(PyObject_Hash(reference));
    RELEASE(callback, reference);
}

TEST_MAIN(
    ready, &the_hash_is_the_referents_and_cached,
    &the_dead_without_a_cached_hash_have_none, &a_failing_hash_is_not_cached,
    &the_referent_is_kept_while_its_code_runs, &orderings_are_not_supported,
    &other_objects_are_not_compared, &live_references_compare_their_referents,
    &the_dead_compare_by_identity, &a_proxy_counts_as_a_weak_reference,
    &a_reference_is_always_true,
    &a_callback_asks_for_the_hash_that_is_being_computed)
