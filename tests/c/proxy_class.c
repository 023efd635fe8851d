/* Which class does a proxy claim, and what is it an instance of? */
#include "referent.h"

static void claimer_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyObject *claimed_class(PyObject *self, void *closure) {
    (void)closure;
    return Py_NewRef(((Referent *)self)->id ? &PyTuple_Type : Py_TYPE(self));
}

static int set_class(PyObject *self, PyObject *value, void *closure) {
    (void)closure;
    show(
        "%s gets the class %s", Py_TYPE(self)->tp_name,
        value == NULL ? "(deleted)" : ((PyTypeObject *)value)->tp_name);
    return 0;
}

static PyGetSetDef claimer_getset[] = {
    {"__class__", claimed_class, set_class, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyTypeObject Claimer_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Claimer",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = claimer_dealloc,
    .tp_getset = claimer_getset,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

/* One that claims its own class, or else to be a tuple. */
static PyObject *new_claimer(int claims_tuple) {
    Referent *self = PyObject_New(Referent, &Claimer_Type);
    self->weaklist = NULL;
    self->id = claims_tuple;
    return (PyObject *)self;
}

static void show_instance(PyObject *object) {
    PyObject *claimer = (PyObject *)&Claimer_Type;
    PyObject *proxy = (PyObject *)&_PyWeakref_ProxyType;
    PyObject *tuple = (PyObject *)&PyTuple_Type;
    PyObject *root = (PyObject *)&PyBaseObject_Type;
    PyObject *some = PyTuple_Pack(2, (PyObject *)&PyLong_Type, claimer);
    show_status("of demo.Claimer", PyObject_IsInstance(object, claimer));
    show_status("of ProxyType", PyObject_IsInstance(object, proxy));
    show_status("of tuple", PyObject_IsInstance(object, tuple));
    show_status("of object", PyObject_IsInstance(object, root));
    show_status("of one of two", PyObject_IsInstance(object, some));
    RELEASE(some);
}

TEST(a_proxy_is_an_instance_of_both_classes, "W-330") {
    PyObject *referent = new_claimer(0);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "__class__"));
    show("but its type is %s", Py_TYPE(proxy)->tp_name);
    show_instance(proxy);
    CHECK(Py_REFCNT(referent) == 1);
    RELEASE(proxy, referent);
}

TEST(whatever_the_referent_claims_the_proxy_claims, "W-330") {
    PyObject *referent = new_claimer(1);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "__class__"));
    show_instance(proxy);
    RELEASE(proxy, referent);
}

TEST(a_dead_proxy_is_an_instance_of_its_own_type_only, "W-330 W-337") {
    PyObject *referent = new_claimer(0);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    RELEASE(referent);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "__class__"));
    show_instance(proxy);
    RELEASE(proxy);
}

TEST(setting_the_class_sets_the_referents, "W-332") {
    PyObject *referent = new_claimer(0);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *type = (PyObject *)&PyLong_Type;
    SHOW_STATUS(PyObject_SetAttrString(proxy, "__class__", type));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "__class__", NULL));
    RELEASE(proxy, referent);
}

static void ready_types(void) {
    ready_referents();
    CHECK(PyType_Ready(&Claimer_Type) == 0);
}

TEST_MAIN(
    ready_types, &a_proxy_is_an_instance_of_both_classes,
    &whatever_the_referent_claims_the_proxy_claims,
    &a_dead_proxy_is_an_instance_of_its_own_type_only,
    &setting_the_class_sets_the_referents)
