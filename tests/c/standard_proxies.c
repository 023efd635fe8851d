/* What CPython's own tests of proxies ask, in C: one referent that answers to
 * everything, and a few that answer to one thing. */
#include "referent.h"

static PyObject *number(long value) {
    return PyLong_FromLong(value);
}

static PyObject *add(PyObject *v, PyObject *w) {
    int left = Py_TYPE(v) == &PyLong_Type;
    PyObject *other = left ? v : w;
    return PyNumber_Add(other, Py_True);
}

static PyObject *floor_divide(PyObject *v, PyObject *w) {
    (void)v;
    (void)w;
    return number(42);
}

static PyObject *floor_divide_in_place(PyObject *v, PyObject *w) {
    (void)v;
    (void)w;
    return number(21);
}

static PyObject *multiply_matrix(PyObject *v, PyObject *w) {
    (void)w;
    return number(Py_TYPE(v) == &PyLong_Type ? -163 : 1729);
}

static PyObject *multiply_matrix_in_place(PyObject *v, PyObject *w) {
    (void)v;
    (void)w;
    return number(561);
}

static PyObject *as_index(PyObject *self) {
    (void)self;
    return number(10);
}

static int truth;

static int as_bool(PyObject *self) {
    (void)self;
    return truth;
}

static Py_ssize_t length(PyObject *self) {
    (void)self;
    return 3;
}

static int contains(PyObject *self, PyObject *value) {
    (void)self;
    return PyObject_RichCompareBool(value, Py_True, Py_EQ);
}

static PyObject *get_item(PyObject *self, PyObject *key) {
    (void)self;
    return PyNumber_Add(key, key);
}

static int set_item(PyObject *self, PyObject *key, PyObject *value) {
    (void)self;
    show_repr(value == NULL ? "deleted" : "set", key);
    return 0;
}

static PyObject *compare(PyObject *self, PyObject *other, int op) {
    int same = Py_TYPE(self) == Py_TYPE(other);
    return PyBool_FromLong(op == Py_EQ ? same : !same);
}

static Py_hash_t hash(PyObject *self) {
    (void)self;
    return 7;
}

static PyObject *as_bytes(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyUnicode_FromString("what stands for bytes");
}

static PyObject *backwards(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyUnicode_FromString("cba");
}

static PyNumberMethods numbers = {
    .nb_add = add,
    .nb_bool = as_bool,
    .nb_index = as_index,
    .nb_floor_divide = floor_divide,
    .nb_inplace_floor_divide = floor_divide_in_place,
    .nb_matrix_multiply = multiply_matrix,
    .nb_inplace_matrix_multiply = multiply_matrix_in_place,
};
static PySequenceMethods sequence = {
    .sq_length = length,
    .sq_contains = contains,
};
static PyMappingMethods mapping = {
    .mp_length = length,
    .mp_subscript = get_item,
    .mp_ass_subscript = set_item,
};
static PyMethodDef methods[] = {
    {"__bytes__", as_bytes, METH_NOARGS, NULL},
    {"__reversed__", backwards, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyTypeObject Everything_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Everything",
    .tp_basicsize = sizeof(Referent),
    .tp_base = &Referent_Type,
    .tp_as_number = &numbers,
    .tp_as_sequence = &sequence,
    .tp_as_mapping = &mapping,
    .tp_richcompare = compare,
    .tp_hash = hash,
    .tp_methods = methods,
};

/* A referent of a type that adds no fields, and its proxy. */
static PyObject *new_of(PyTypeObject *type, PyObject **proxy) {
    PyObject *referent = new_referent();
    Py_SET_TYPE(referent, type);
    *proxy = PyWeakref_NewProxy(referent, NULL);
    CHECK(*proxy != NULL);
    return referent;
}

TEST(a_dead_proxy_fails_and_both_callbacks_ran, "W-807") {
    PyObject *referent = new_referent();
    PyObject *first_callback = new_callback("first");
    PyObject *second_callback = new_callback("second");
    PyObject *first = PyWeakref_NewProxy(referent, first_callback);
    PyObject *second = PyWeakref_NewProxy(referent, second_callback);
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_GetAttrString(first, "attribute"));
    SHOW_STATUS(PyObject_IsTrue(first));
    SHOW_STATUS(PyObject_IsTrue(second));
    RELEASE(first, second, first_callback, second_callback);
}

TEST(a_proxy_is_used_as_a_container, "W-810 W-818") {
    PyObject *proxy;
    PyObject *referent = new_of(&Everything_Type, &proxy);
    PyObject *one = number(1);
    PyObject *two = number(2);
    SHOW(PyObject_Size(proxy));
    SHOW(PySequence_Contains(proxy, one));
    SHOW(PySequence_Contains(proxy, two));
    SHOW_RESULT(PyObject_GetItem(proxy, two));
    SHOW_STATUS(PyObject_SetItem(proxy, one, two));
    SHOW_STATUS(PyObject_DelItem(proxy, two));
    PyObject *other_proxy;
    PyObject *other = new_of(&Everything_Type, &other_proxy);
    SHOW(PyObject_RichCompareBool(proxy, other_proxy, Py_EQ));
    SHOW(PyObject_RichCompareBool(proxy, other, Py_EQ));
    SHOW(PyObject_RichCompareBool(proxy, one, Py_EQ));
    RELEASE(one, two, proxy, other_proxy, referent, other);
}

static PyTypeObject Open_Type; /* with a dictionary */

TEST(attributes_go_through_a_proxy, "W-810") {
    PyObject *referent = PyObject_CallNoArgs((PyObject *)&Open_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *value = number(12);
    SHOW_STATUS(PyObject_SetAttrString(proxy, "foo", value));
    SHOW_RESULT(PyObject_GetAttrString(referent, "foo"));
    SHOW_RESULT(PyObject_GetAttrString(proxy, "foo"));
    SHOW_STATUS(PyObject_DelAttrString(proxy, "foo"));
    SHOW_RESULT(PyObject_GetAttrString(referent, "foo"));
    RELEASE(value, proxy, referent);
}

TEST(the_methods_without_a_slot_go_through_a_proxy, "W-811 W-823") {
    PyObject *proxy;
    PyObject *referent = new_of(&Everything_Type, &proxy);
    PyObject *name = PyUnicode_FromString("__bytes__");
    SHOW(PyObject_HasAttr(proxy, name));
    SHOW_RESULT(PyObject_CallMethodNoArgs(proxy, name));
    Py_DECREF(name);
    name = PyUnicode_FromString("__reversed__");
    SHOW_RESULT(PyObject_CallMethodNoArgs(proxy, name));
    RELEASE(name, proxy, referent);
}

TEST(numbers_through_a_proxy, "W-812 W-813 W-814 W-827") {
    PyObject *proxy;
    PyObject *referent = new_of(&Everything_Type, &proxy);
    PyObject *five = number(5);
    SHOW_RESULT(PyNumber_Index(proxy));
    SHOW_RESULT(PyNumber_FloorDivide(proxy, five));
    SHOW_RESULT(PyNumber_InPlaceFloorDivide(proxy, five));
    SHOW_RESULT(PyNumber_MatrixMultiply(proxy, five));
    SHOW_RESULT(PyNumber_MatrixMultiply(five, proxy));
    SHOW_RESULT(PyNumber_InPlaceMatrixMultiply(proxy, five));
    SHOW_RESULT(PyNumber_Add(proxy, five));
    SHOW_RESULT(PyNumber_Add(five, proxy));
    RELEASE(five, proxy, referent);
}

TEST(truth_is_the_referents_at_each_time, "W-819") {
    PyObject *proxy;
    PyObject *referent = new_of(&Everything_Type, &proxy);
    for (truth = 0; truth < 2; truth++) {
        SHOW(PyObject_IsTrue(proxy) == PyObject_IsTrue(referent));
        SHOW(PyObject_IsTrue(proxy));
    }
    RELEASE(proxy, referent);
}

TEST(a_proxy_has_no_hash_though_its_referent_has, "W-824") {
    PyObject *proxy;
    PyObject *referent = new_of(&Everything_Type, &proxy);
    SHOW(PyObject_Hash(referent));
    SHOW_STATUS(PyObject_Hash(proxy));
    RELEASE(proxy, referent);
}

static PyObject *call_with_one(PyObject *self, PyObject *args, PyObject *kw) {
    PyObject *argument;
    (void)self;
    if (kw != NULL || PyTuple_Size(args) != 1) {
        return PyErr_Format(PyExc_TypeError, "one argument is needed");
    }
    argument = PyTuple_GetItem(args, 0);
    Py_INCREF(argument);
    return argument;
}

static PyTypeObject Callable_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Callable",
    .tp_basicsize = sizeof(Referent),
    .tp_base = &Referent_Type,
    .tp_call = call_with_one,
};

TEST(a_callable_proxy_is_called, "W-817") {
    PyObject *proxy;
    PyObject *referent = new_of(&Callable_Type, &proxy);
    SHOW_TRUTH(Py_TYPE(proxy) == &_PyWeakref_CallableProxyType);
    SHOW_RESULT(PyObject_CallOneArg(proxy, Py_True));
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    RELEASE(proxy, referent);
}

static PyObject *last_owned;

static PyObject *drop_the_owner(PyObject *self) {
    (void)self;
    Py_CLEAR(last_owned);
    Py_INCREF(Py_NotImplemented);
    return Py_NotImplemented;
}

static PyTypeObject Suicidal_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Suicidal",
    .tp_basicsize = sizeof(Referent),
    .tp_base = &Referent_Type,
    .tp_iter = drop_the_owner,
};

TEST(a_referent_may_lose_its_owner_while_it_is_asked, "W-820") {
    PyObject *proxy;
    PyObject *text = PyUnicode_FromString("blech");
    last_owned = new_of(&Suicidal_Type, &proxy);
    SHOW_STATUS(PySequence_Contains(proxy, text));
    SHOW_TRUTH(last_owned == NULL);
    SHOW_TRUTH(is_dead(proxy));
    RELEASE(text, proxy);
}

static int steps;

static PyObject *next_step(PyObject *self) {
    (void)self;
    return steps < 3 ? number(++steps) : NULL;
}

static PyTypeObject Steps_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Steps",
    .tp_basicsize = sizeof(Referent),
    .tp_base = &Referent_Type,
    .tp_iter = PyObject_SelfIter,
    .tp_iternext = next_step,
};

TEST(a_proxy_of_an_iterator_gives_items, "W-821") {
    PyObject *proxy;
    PyObject *referent = new_of(&Steps_Type, &proxy);
    PyObject *item;
    steps = 0;
    while ((item = PyIter_Next(proxy)) != NULL) {
        show_result("item", item);
    }
    show_error("the end");
    RELEASE(proxy, referent);
}

TEST(a_proxy_of_anything_else_gives_none, "W-822") {
    PyObject *proxy;
    PyObject *referent = new_of(&Everything_Type, &proxy);
    SHOW_RESULT(PyIter_Next(proxy));
    RELEASE(proxy, referent);
}

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
    PyObject *dictionary;
} Open;

static void open_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    Py_XDECREF(((Open *)self)->dictionary);
    PyObject_Free(self);
}

static PyTypeObject Open_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Open",
    .tp_basicsize = sizeof(Open),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = open_dealloc,
    .tp_new = PyType_GenericNew,
    .tp_weaklistoffset = offsetof(Open, weaklist),
    .tp_dictoffset = offsetof(Open, dictionary),
};

static void setup(void) {
    ready_referents();
    CHECK(PyType_Ready(&Open_Type) == 0);
    CHECK(PyType_Ready(&Everything_Type) == 0);
    CHECK(PyType_Ready(&Callable_Type) == 0);
    CHECK(PyType_Ready(&Suicidal_Type) == 0);
    CHECK(PyType_Ready(&Steps_Type) == 0);
}

TEST_MAIN(
    setup, &a_dead_proxy_fails_and_both_callbacks_ran,
    &a_proxy_is_used_as_a_container, &attributes_go_through_a_proxy,
    &the_methods_without_a_slot_go_through_a_proxy, &numbers_through_a_proxy,
    &truth_is_the_referents_at_each_time,
    &a_proxy_has_no_hash_though_its_referent_has, &a_callable_proxy_is_called,
    &a_referent_may_lose_its_owner_while_it_is_asked,
    &a_proxy_of_an_iterator_gives_items, &a_proxy_of_anything_else_gives_none)
