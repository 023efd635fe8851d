/* Attributes and texts through a proxy. */
#include "referent.h"

/* A referent with a dictionary of its own and some methods. */
typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    PyObject *weaklist;
    PyObject *dict;
} Holder;

static void holder_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    Py_CLEAR(((Holder *)self)->dict);
    PyObject_Free(self);
}

static PyObject *to_be_released;

static void release_inside(PyObject *self, const char *slot) {
    if (to_be_released == self) {
        Py_CLEAR(to_be_released);
        show("%s: %s", slot, Py_REFCNT(self) > 0 ? "still alive" : "gone");
    }
}

/* The proxy whose text a holder gives for its own, without end. */
static PyObject *asked_for_ever;

static PyObject *holder_str(PyObject *self) {
    if (asked_for_ever != NULL) {
        return PyObject_Str(asked_for_ever);
    }
    release_inside(self, "str");
    return PyUnicode_FromFormat("text of %s", Py_TYPE(self)->tp_name);
}

static PyObject *holder_repr(PyObject *self) {
    return PyErr_Format(
        PyExc_RuntimeError, "the repr of %s was asked", Py_TYPE(self)->tp_name);
}

static PyObject *holder_bytes(PyObject *self, PyObject *unused) {
    release_inside(self, "__bytes__");
    return PyUnicode_FromFormat(
        "bytes of %s%s", Py_TYPE(self)->tp_name,
        unused == NULL ? "" : " with an argument");
}

static PyObject *holder_reversed(PyObject *self, PyObject *unused) {
    (void)unused;
    release_inside(self, "__reversed__");
    return PyErr_Format(
        PyExc_RuntimeError, "%s is not reversed", Py_TYPE(self)->tp_name);
}

static PyMethodDef holder_methods[] = {
    {"__bytes__", holder_bytes, METH_NOARGS, NULL},
    {"__reversed__", holder_reversed, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

static PyTypeObject Holder_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Holder",
    .tp_basicsize = sizeof(Holder),
    .tp_dealloc = holder_dealloc,
    .tp_str = holder_str,
    .tp_repr = holder_repr,
    .tp_methods = holder_methods,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Holder, weaklist),
    .tp_dictoffset = offsetof(Holder, dict),
};

/* Prints what its attribute slots are given. */
static PyObject *teller_get(PyObject *self, PyObject *name) {
    release_inside(self, "get");
    return PyUnicode_FromFormat("%s.%U", Py_TYPE(self)->tp_name, name);
}

static int teller_set(PyObject *self, PyObject *name, PyObject *value) {
    release_inside(self, "set");
    show(
        "%s.%s = %s", Py_TYPE(self)->tp_name, PyUnicode_AsUTF8(name),
        value == NULL ? "(deleted)" : Py_TYPE(value)->tp_name);
    return 0;
}

static PyTypeObject Teller_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Teller",
    .tp_basicsize = sizeof(Holder),
    .tp_dealloc = holder_dealloc,
    .tp_getattro = teller_get,
    .tp_setattro = teller_set,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Holder, weaklist),
};

static PyObject *new_of(PyTypeObject *type) {
    Holder *self = PyObject_New(Holder, type);
    self->weaklist = NULL;
    self->dict = NULL;
    return (PyObject *)self;
}

static PyObject *new_dead_proxy(void) {
    PyObject *referent = new_of(&Holder_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    Py_DECREF(referent);
    return proxy;
}

TEST(attributes_are_the_referents, "W-312 W-314 W-331 W-332") {
    PyObject *referent = new_of(&Holder_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "a"));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", Py_True));
    SHOW_RESULT(PyObject_GetAttrString(proxy, "a"));
    SHOW_RESULT(PyObject_GetAttrString(referent, "a"));
    SHOW(PyObject_HasAttrString(proxy, "a"));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", NULL));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", NULL));
    SHOW(PyObject_HasAttrString(referent, "a"));
    SHOW(PyObject_HasAttrString(proxy, "a"));
    CHECK(Py_REFCNT(referent) == 1);
    CHECK(Py_REFCNT(proxy) == 1);
    RELEASE(proxy, referent);
}

TEST(a_referent_without_attributes, "W-314 W-331") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("end");
    PyObject *proxy = PyWeakref_NewProxy(referent, callback);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "a"));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", NULL));
    /* The callback of the proxy itself is out of reach. */
    SHOW_RESULT(PyObject_GetAttrString(proxy, "__callback__"));
    RELEASE(referent, proxy, callback);
}

TEST(names_and_values_as_the_referent_gets_them, "W-312 W-332") {
    PyObject *referent = new_of(&Teller_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "a"));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", proxy));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", NULL));
    CHECK(Py_REFCNT(referent) == 1);
    CHECK(Py_REFCNT(proxy) == 1);
    RELEASE(proxy, referent);
}

TEST(only_the_reading_slot_looks_through_the_name, "W-312") {
    PyTypeObject *type = &_PyWeakref_ProxyType;
    PyObject *referent = new_of(&Holder_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *plain = new_referent();
    PyObject *name = PyWeakref_NewProxy(plain, NULL);
    SHOW_RESULT(PyObject_GetAttr(proxy, name));
    SHOW_STATUS(PyObject_SetAttr(proxy, name, Py_None));
    SHOW_RESULT(type->tp_getattro(proxy, name));
    SHOW_STATUS(type->tp_setattro(proxy, name, Py_None));
    RELEASE(plain);
    SHOW_RESULT(type->tp_getattro(proxy, name));
    SHOW_STATUS(type->tp_setattro(proxy, name, Py_None));
    RELEASE(proxy, referent, name);
}

TEST(attributes_of_a_dead_proxy, "W-331 W-337") {
    PyObject *dead = new_dead_proxy();
    SHOW_RESULT(PyObject_GetAttrString(dead, "a"));
    SHOW_STATUS(PyObject_SetAttrString(dead, "a", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(dead, "a", NULL));
    SHOW_STATUS(PyObject_HasAttrString(dead, "a"));
    SHOW_RESULT(PyObject_GetAttrString(dead, "__class__"));
    RELEASE(dead);
}

TEST(str_is_the_referents, "W-326 W-337") {
    PyObject *referent = new_of(&Holder_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *plain = new_referent();
    PyObject *plain_proxy = PyWeakref_NewProxy(plain, NULL);
    PyObject *dead = new_dead_proxy();
    SHOW_RESULT(PyObject_Str(proxy));
    SHOW_RESULT(PyObject_Str(plain_proxy));
    SHOW_RESULT(PyObject_Str(dead));
    SHOW_RESULT(PyUnicode_FromFormat("%S and %S", proxy, plain_proxy));
    SHOW_RESULT(PyUnicode_FromFormat("%S", dead));
    RELEASE(proxy, referent, plain_proxy, plain, dead);
}

TEST(format_without_a_format_is_str, "W-306 W-326 W-337") {
    PyObject *referent = new_of(&Holder_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable = new_callable_referent();
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    PyObject *dead = new_dead_proxy();
    PyObject *empty = PyUnicode_FromString("");
    PyObject *format = PyUnicode_FromString("z");
    SHOW_RESULT(PyObject_Format(proxy, NULL));
    SHOW_RESULT(PyObject_Format(proxy, empty));
    SHOW_RESULT(PyObject_Format(proxy, format));
    SHOW_RESULT(PyObject_Format(callable_proxy, NULL));
    SHOW_RESULT(PyObject_Format(callable_proxy, format));
    SHOW_RESULT(PyObject_Format(dead, NULL));
    SHOW_RESULT(PyObject_Format(dead, empty));
    SHOW_RESULT(PyObject_Format(dead, format));
    RELEASE(proxy, referent, callable_proxy, callable, dead, empty, format);
}

TEST(a_text_without_end_is_a_recursion_error, "W-326") {
    PyObject *referent = new_of(&Holder_Type);
    asked_for_ever = PyWeakref_NewProxy(referent, NULL);
    SHOW_RESULT(PyObject_Str(asked_for_ever));
    CHECK(Py_REFCNT(referent) == 1);
    Py_CLEAR(asked_for_ever);
    RELEASE(referent);
}

TEST(repr_is_the_proxys_own, "W-327 W-337") {
    PyObject *referent = new_of(&Holder_Type);
    PyObject *callable = new_callable_referent();
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    SHOW_RESULT(PyObject_Repr(proxy));
    SHOW_RESULT(PyObject_Repr(callable_proxy));
    PyObject *expected = PyUnicode_FromFormat(
        "<weakproxy at %p to demo.Holder at %p>", proxy, referent);
    PyObject *got = PyObject_Repr(proxy);
    SHOW(PyUnicode_Compare(expected, got));
    RELEASE(expected, got, referent, callable);
    SHOW_RESULT(PyObject_Repr(proxy));
    SHOW_RESULT(PyObject_Repr(callable_proxy));
    expected = PyUnicode_FromFormat(
        "<weakproxy at %p to NoneType at %p>", proxy, Py_None);
    got = PyObject_Repr(proxy);
    SHOW(PyUnicode_Compare(expected, got));
    RELEASE(expected, got, proxy, callable_proxy);
}

static PyObject *call_method(int index, PyObject *proxy) {
    PyMethodDef *method = &_PyWeakref_ProxyType.tp_methods[index];
    return method->ml_meth(proxy, NULL);
}

TEST(the_two_methods_of_the_plain_type, "W-333") {
    PyObject *referent = new_of(&Holder_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *plain = new_referent();
    PyObject *plain_proxy = PyWeakref_NewProxy(plain, NULL);
    PyObject *dead = new_dead_proxy();
    SHOW_RESULT(call_method(0, proxy));
    SHOW_RESULT(call_method(1, proxy));
    SHOW_RESULT(call_method(0, plain_proxy));
    SHOW_RESULT(call_method(1, plain_proxy));
    SHOW_RESULT(call_method(0, dead));
    SHOW_RESULT(call_method(1, dead));
    /* What is no method of the type but an attribute is found as well. */
    PyObject *answer = new_callback("called");
    SHOW_STATUS(PyObject_SetAttrString(referent, "__bytes__", answer));
    SHOW_STATUS(PyObject_SetAttrString(referent, "__reversed__", Py_None));
    SHOW_RESULT(call_method(0, proxy));
    SHOW_RESULT(call_method(1, proxy));
    CHECK(Py_REFCNT(referent) == 1);
    RELEASE(proxy, referent, plain_proxy, plain, dead, answer);
}

TEST(the_methods_take_no_arguments, "W-333") {
    PyObject *referent = new_of(&Holder_Type);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *bound =
        PyCFunction_New(&_PyWeakref_ProxyType.tp_methods[0], proxy);
    SHOW_RESULT(PyObject_CallNoArgs(bound));
    SHOW_RESULT(PyObject_CallOneArg(bound, Py_None));
    RELEASE(bound, proxy, referent);
}

/* A proxy to an object whose only reference its own slot releases. */
static PyObject *new_proxy_to_released(PyTypeObject *type) {
    to_be_released = new_of(type);
    return PyWeakref_NewProxy(to_be_released, NULL);
}

static void release_dead(PyObject *proxy) {
    CHECK(is_dead(proxy));
    CHECK(Py_REFCNT(proxy) == 1);
    RELEASE(proxy);
}

TEST(the_referent_lives_as_long_as_the_operation, "W-312") {
    PyObject *proxy = new_proxy_to_released(&Teller_Type);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "a"));
    release_dead(proxy);
    proxy = new_proxy_to_released(&Teller_Type);
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", Py_None));
    release_dead(proxy);
    proxy = new_proxy_to_released(&Teller_Type);
    SHOW_STATUS(PyObject_SetAttrString(proxy, "a", NULL));
    release_dead(proxy);
    proxy = new_proxy_to_released(&Holder_Type);
    SHOW_RESULT(PyObject_Str(proxy));
    release_dead(proxy);
    proxy = new_proxy_to_released(&Holder_Type);
    PyObject *result = call_method(0, proxy);
    SHOW_RESULT(result);
    release_dead(proxy);
}

static void ready_types(void) {
    ready_referents();
    CHECK(PyType_Ready(&Holder_Type) == 0);
    CHECK(PyType_Ready(&Teller_Type) == 0);
}

TEST_MAIN(
    ready_types, &attributes_are_the_referents, &a_referent_without_attributes,
    &names_and_values_as_the_referent_gets_them,
    &only_the_reading_slot_looks_through_the_name, &attributes_of_a_dead_proxy,
    &str_is_the_referents, &format_without_a_format_is_str,
    &a_text_without_end_is_a_recursion_error, &repr_is_the_proxys_own,
    &the_two_methods_of_the_plain_type, &the_methods_take_no_arguments,
    &the_referent_lives_as_long_as_the_operation)
