/* How do proxies compare, and why do they not hash? */
#include "referent.h"

static const char *const operators[] = {"lt", "le", "eq", "ne", "gt", "ge"};

/* The proxy that a comparison compares again, without end. */
static PyObject *compared_for_ever;

/* Says which operator was asked of which types; knows nothing of None. */
static PyObject *compare(PyObject *self, PyObject *other, int op) {
    if (compared_for_ever != NULL) {
        return PyObject_RichCompare(compared_for_ever, other, op);
    }
    if (other == Py_None) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    return PyUnicode_FromFormat(
        "%s(%s, %s)", operators[op], Py_TYPE(self)->tp_name,
        Py_TYPE(other)->tp_name);
}

static Py_hash_t hash(PyObject *self) {
    (void)self;
    return 5;
}

static void comparable_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject Comparable_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Comparable",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = comparable_dealloc,
    .tp_hash = hash,
    .tp_richcompare = compare,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static PyObject *compare_in_subtype(PyObject *self, PyObject *other, int op) {
    return PyUnicode_FromFormat(
        "sub %s(%s, %s)", operators[op], Py_TYPE(self)->tp_name,
        Py_TYPE(other)->tp_name);
}

static PyTypeObject Subtype_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Subtype",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = comparable_dealloc,
    .tp_hash = hash,
    .tp_richcompare = compare_in_subtype,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Comparable_Type,
};

static PyObject *new_of(PyTypeObject *type) {
    Referent *self = PyObject_New(Referent, type);
    self->weaklist = NULL;
    return (PyObject *)self;
}

static void show_all(const char *label, PyObject *left, PyObject *right) {
    char text[100];
    for (int op = Py_LT; op <= Py_GE; op++) {
        snprintf(text, sizeof text, "%s %s", label, operators[op]);
        show_result(text, PyObject_RichCompare(left, right, op));
    }
}

TEST(the_referents_of_both_sides_are_compared, "W-312 W-329") {
    PyObject *referent = new_of(&Comparable_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *subtype = new_of(&Subtype_Type);
    PyObject *subtype_proxy = PyWeakref_NewProxy(subtype, NULL);
    PyObject *plain = new_referent();
    PyObject *plain_proxy = PyWeakref_NewProxy(plain, NULL);
    PyObject *five = PyLong_FromLong(5);
    show_all("proxy, plain", proxy, plain);
    show_all("plain, proxy", plain, proxy);
    show_all("plain proxy, proxy", plain_proxy, proxy);
    show_all("proxy, proxy", proxy, proxy);
    show_all("proxy, referent", proxy, referent);
    show_all("referent, proxy", referent, proxy);
    show_all("5, proxy", five, proxy);
    show_all("proxy, subtype", proxy, subtype);
    show_all("proxy, subtype proxy", proxy, subtype_proxy);
    show_all("proxy, None", proxy, Py_None);
    CHECK(Py_REFCNT(referent) == 1 && Py_REFCNT(proxy) == 1);
    CHECK(Py_REFCNT(plain) == 1 && Py_REFCNT(plain_proxy) == 1);
    RELEASE(proxy, referent, plain_proxy, plain, five);
    RELEASE(subtype_proxy, subtype);
}

TEST(what_does_not_compare_is_compared_by_identity, "W-314 W-329") {
    PyObject *plain = new_referent();
    PyObject *other = new_referent();
    PyObject *proxy = PyWeakref_NewProxy(plain, NULL);
    PyObject *other_proxy = PyWeakref_NewProxy(other, NULL);
    PyObject *five = PyLong_FromLong(5);
    show_all("proxy, plain", proxy, plain);
    show_all("plain, proxy", plain, proxy);
    show_all("proxy, proxy", proxy, proxy);
    show_all("proxy, other proxy", proxy, other_proxy);
    show_all("proxy, 5", proxy, five);
    RELEASE(proxy, other_proxy, plain, other, five);
}

TEST(a_reference_is_no_referent, "W-229 W-329") {
    PyObject *plain = new_referent();
    PyObject *proxy = PyWeakref_NewProxy(plain, NULL);
    PyObject *reference = PyWeakref_NewRef(plain, NULL);
    SHOW_RESULT(PyObject_RichCompare(proxy, reference, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(proxy, reference, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(reference, proxy, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(reference, proxy, Py_NE));
    RELEASE(proxy, reference, plain);
}

TEST(a_dead_side_fails_for_every_operator, "W-311 W-329 W-337") {
    PyObject *gone = new_of(&Comparable_Type);
    PyObject *dead = PyWeakref_NewProxy(gone, NULL);
    Py_DECREF(gone);
    PyObject *referent = new_of(&Comparable_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    show_all("dead, True", dead, Py_True);
    show_all("True, dead", Py_True, dead);
    show_all("proxy, dead", proxy, dead);
    show_all("dead, proxy", dead, proxy);
    show_all("dead, dead", dead, dead);
    CHECK(Py_REFCNT(referent) == 1);
    CHECK(Py_REFCNT(proxy) == 1);
    CHECK(Py_REFCNT(dead) == 1);
    /* The same object is equal to itself without being asked. */
    SHOW_STATUS(PyObject_RichCompareBool(dead, dead, Py_EQ));
    SHOW_STATUS(PyObject_RichCompareBool(dead, dead, Py_NE));
    SHOW_STATUS(PyObject_RichCompareBool(dead, proxy, Py_EQ));
    RELEASE(dead, proxy, referent);
}

TEST(a_comparison_without_end_is_a_recursion_error, "W-329") {
    PyObject *referent = new_of(&Comparable_Type);
    compared_for_ever = PyWeakref_NewProxy(referent, NULL);
    show_all("proxy, True", compared_for_ever, Py_True);
    CHECK(Py_REFCNT(referent) == 1);
    Py_CLEAR(compared_for_ever);
    RELEASE(referent);
}

TEST(proxies_have_no_hash, "W-328 W-337") {
    PyObject *referent = new_of(&Comparable_Type);
    PyObject *callable = new_callable_referent();
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    PyObject *dict = PyDict_New();
    SHOW_STATUS(PyObject_Hash(referent));
    SHOW_STATUS(PyObject_Hash(proxy));
    SHOW_STATUS(PyObject_Hash(callable_proxy));
    SHOW_STATUS(PyDict_SetItem(dict, proxy, Py_None));
    SHOW_STATUS(PyDict_SetItem(dict, callable_proxy, Py_None));
    RELEASE(referent, callable);
    SHOW_STATUS(PyObject_Hash(proxy));
    SHOW_STATUS(PyObject_Hash(callable_proxy));
    RELEASE(proxy, callable_proxy, dict);
}

static void ready_types(void) {
    ready_referents();
    CHECK(PyType_Ready(&Comparable_Type) == 0);
    CHECK(PyType_Ready(&Subtype_Type) == 0);
}

TEST_MAIN(
    ready_types, &the_referents_of_both_sides_are_compared,
    &what_does_not_compare_is_compared_by_identity, &a_reference_is_no_referent,
    &a_dead_side_fails_for_every_operator,
    &a_comparison_without_end_is_a_recursion_error, &proxies_have_no_hash)
