/* Slots of proxies where CPython 3.12.1 crashes or is not sure to survive. */
#include "referent.h"

static PyObject *released_inside;
static int deallocated;

static void fragile_dealloc(PyObject *self) {
    deallocated++;
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

/* Releases the only reference that the test has to its operand. */
static PyObject *fragile_compare(PyObject *self, PyObject *other, int op) {
    (void)op;
    CHECK(self == released_inside || other == released_inside);
    Py_CLEAR(released_inside);
    CHECK(deallocated == 0);
    CHECK(Py_REFCNT(self) > 0 && Py_REFCNT(other) > 0);
    Py_RETURN_NOTIMPLEMENTED;
}

static PyObject *fragile_power(PyObject *a, PyObject *b, PyObject *c) {
    (void)a;
    (void)b;
    CHECK(c != NULL);
    return Py_XNewRef(c);
}

static PyObject *fragile_index(PyObject *self) {
    (void)self;
    return PyLong_FromLong(3);
}

static PyNumberMethods fragile_number = {
    .nb_power = fragile_power,
    .nb_index = fragile_index,
};

static PyTypeObject Fragile_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Fragile",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = fragile_dealloc,
    .tp_as_number = &fragile_number,
    .tp_richcompare = fragile_compare,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static PyObject *new_fragile(void) {
    Referent *self = PyObject_New(Referent, &Fragile_Type);
    self->weaklist = NULL;
    deallocated = 0;
    return (PyObject *)self;
}

/* CPython owns neither side while it compares. */
TEST(the_referents_live_as_long_as_the_comparison, "W-312 W-329") {
    for (int op = Py_LT; op <= Py_GE; op++) {
        released_inside = new_fragile();
        PyObject *proxy = PyWeakref_NewProxy(released_inside, NULL);
        PyObject *result = PyObject_RichCompare(proxy, Py_None, op);
        CHECK(deallocated == 1);
        CHECK(is_dead(proxy));
        CHECK((result == NULL) == (op != Py_EQ && op != Py_NE));
        PyErr_Clear();
        RELEASE(result, proxy);
        released_inside = new_fragile();
        proxy = PyWeakref_NewProxy(released_inside, NULL);
        result = PyObject_RichCompare(Py_None, proxy, op);
        CHECK(deallocated == 1);
        CHECK(is_dead(proxy));
        PyErr_Clear();
        RELEASE(result, proxy);
    }
}

/* CPython hands the NULL on, and crashes where the first operand has no
 * answer. */
TEST(a_power_without_a_third_operand, "W-312") {
    PyNumberMethods *number = _PyWeakref_ProxyType.tp_as_number;
    PyObject *fragile = new_fragile();
    PyObject *proxy = PyWeakref_NewProxy(fragile, NULL);
    CHECK(number->nb_power(proxy, Py_None, NULL) == Py_None);
    CHECK(number->nb_inplace_power(proxy, Py_None, NULL) == Py_None);
    CHECK(number->nb_power(Py_None, Py_None, NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    PyErr_Clear();
    CHECK(number->nb_inplace_power(Py_None, Py_None, NULL) == NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_TypeError));
    PyErr_Clear();
    RELEASE(proxy, fragile);
}

static void ready_types(void) {
    ready_referents();
    CHECK(PyType_Ready(&Fragile_Type) == 0);
}

TEST_MAIN(
    ready_types, &the_referents_live_as_long_as_the_comparison,
    &a_power_without_a_third_operand)
