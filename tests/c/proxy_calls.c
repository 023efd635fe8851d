/* Which proxies can be called, and what does the referent get? */
#include "referent.h"

static PyObject *to_be_released;

/* The proxy that a call calls again, without end. */
static PyObject *called_for_ever;

static PyObject *caller_call(PyObject *self, PyObject *args, PyObject *kwargs) {
    if (called_for_ever != NULL) {
        return PyObject_Call(called_for_ever, args, kwargs);
    }
    if (to_be_released == self) {
        Py_CLEAR(to_be_released);
        show("call: %zd left", Py_REFCNT(self));
    }
    show("%s is called", Py_TYPE(self)->tp_name);
    for (Py_ssize_t i = 0; i < PyTuple_Size(args); i++) {
        PyObject *argument = PyTuple_GetItem(args, i);
        show("argument %zd: %s", i, Py_TYPE(argument)->tp_name);
    }
    if (kwargs == NULL) {
        show("keywords: NULL");
    } else {
        show_repr("keywords", kwargs);
    }
    return ((Referent *)self)->id == 0
               ? PyErr_Format(PyExc_RuntimeError, "no call today")
               : Py_NewRef(args);
}

static void caller_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject Caller_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Caller",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = caller_dealloc,
    .tp_call = caller_call,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static PyObject *new_caller(int id) {
    Referent *self = PyObject_New(Referent, &Caller_Type);
    self->weaklist = NULL;
    self->id = id;
    return (PyObject *)self;
}

TEST(a_call_goes_to_the_referent, "W-312 W-334") {
    PyObject *caller = new_caller(1);
    PyObject *proxy = PyWeakref_NewProxy(caller, NULL);
    PyObject *none = PyTuple_New(0);
    PyObject *args = PyTuple_Pack(2, Py_None, Py_True);
    PyObject *kwargs = PyDict_New();
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    SHOW_RESULT(PyObject_CallOneArg(proxy, Py_True));
    SHOW_RESULT(PyObject_Call(proxy, none, NULL));
    SHOW_RESULT(PyObject_Call(proxy, args, NULL));
    SHOW_RESULT(PyObject_Call(proxy, args, kwargs));
    SHOW_STATUS(PyDict_SetItemString(kwargs, "k", Py_None));
    SHOW_RESULT(PyObject_Call(proxy, args, kwargs));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(proxy, Py_None, Py_True, NULL));
    CHECK(Py_REFCNT(caller) == 1);
    CHECK(Py_REFCNT(proxy) == 1);
    RELEASE(proxy, caller, none, args, kwargs);
}

TEST(arguments_are_not_looked_through, "W-334") {
    PyObject *caller = new_caller(1);
    PyObject *proxy = PyWeakref_NewProxy(caller, NULL);
    PyObject *plain = new_referent();
    PyObject *argument = PyWeakref_NewProxy(plain, NULL);
    RELEASE(PyObject_CallOneArg(proxy, argument));
    RELEASE(plain);
    RELEASE(PyObject_CallOneArg(proxy, argument));
    RELEASE(proxy, caller, argument);
}

TEST(the_slot_called_directly, "W-316 W-334") {
    ternaryfunc call = _PyWeakref_CallableProxyType.tp_call;
    PyObject *caller = new_caller(1);
    PyObject *proxy = PyWeakref_NewProxy(caller, NULL);
    PyObject *args = PyTuple_Pack(1, Py_None);
    SHOW_RESULT(call(proxy, args, NULL));
    SHOW_RESULT(call(caller, args, NULL));
    RELEASE(proxy, caller, args);
}

TEST(what_the_referent_raises_comes_through, "W-334") {
    PyObject *caller = new_caller(0);
    PyObject *proxy = PyWeakref_NewProxy(caller, NULL);
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    RELEASE(proxy, caller);
}

TEST(a_call_without_end_is_a_recursion_error, "W-334") {
    PyObject *caller = new_caller(1);
    called_for_ever = PyWeakref_NewProxy(caller, NULL);
    SHOW_RESULT(PyObject_CallNoArgs(called_for_ever));
    CHECK(Py_REFCNT(caller) == 1);
    Py_CLEAR(called_for_ever);
    RELEASE(caller);
}

TEST(a_function_behind_a_proxy, "W-334") {
    PyObject *function = new_callback("function");
    PyObject *proxy = PyWeakref_NewProxy(function, NULL);
    PyObject *plain = new_referent();
    PyObject *reference = PyWeakref_NewRef(plain, NULL);
    SHOW_RESULT(PyObject_CallOneArg(proxy, reference));
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    RELEASE(plain, reference, proxy, function);
}

TEST(a_plain_proxy_cannot_be_called, "W-315 W-337") {
    PyObject *plain = new_referent();
    PyObject *proxy = PyWeakref_NewProxy(plain, NULL);
    SHOW(PyCallable_Check(proxy));
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    RELEASE(plain);
    SHOW(PyCallable_Check(proxy));
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    RELEASE(proxy);
}

TEST(a_dead_callable_proxy, "W-334 W-337") {
    PyObject *caller = new_caller(1);
    PyObject *proxy = PyWeakref_NewProxy(caller, NULL);
    RELEASE(caller);
    SHOW(PyCallable_Check(proxy));
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    SHOW_RESULT(PyObject_CallOneArg(proxy, Py_None));
    RELEASE(proxy);
}

TEST(the_referent_lives_as_long_as_the_call, "W-312 W-334") {
    to_be_released = new_caller(1);
    PyObject *proxy = PyWeakref_NewProxy(to_be_released, NULL);
    SHOW_RESULT(PyObject_CallNoArgs(proxy));
    CHECK(is_dead(proxy));
    RELEASE(proxy);
}

static void ready_types(void) {
    ready_referents();
    CHECK(PyType_Ready(&Caller_Type) == 0);
}

TEST_MAIN(
    ready_types, &a_call_goes_to_the_referent,
    &arguments_are_not_looked_through, &the_slot_called_directly,
    &what_the_referent_raises_comes_through,
    &a_call_without_end_is_a_recursion_error, &a_function_behind_a_proxy,
    &a_plain_proxy_cannot_be_called, &a_dead_callable_proxy,
    &the_referent_lives_as_long_as_the_call)
