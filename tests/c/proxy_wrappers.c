/* The attributes of the proxy types: their slots and methods as objects. */
#include "referent.h"

static PyObject *const plain_type = (PyObject *)&_PyWeakref_ProxyType;
static PyObject *const callable_type =
    (PyObject *)&_PyWeakref_CallableProxyType;

static const char *const slots[] = {
    "__add__",          "__radd__",    "__iadd__",    "__pow__",
    "__rpow__",         "__neg__",     "__bool__",    "__int__",
    "__float__",        "__index__",   "__matmul__",  "__len__",
    "__contains__",     "__getitem__", "__setitem__", "__delitem__",
    "__iter__",         "__next__",    "__repr__",    "__str__",
    "__getattribute__", "__setattr__", "__delattr__", "__eq__",
    "__lt__",           "__hash__",    "__call__",    "__bytes__",
    "__reversed__",     "__concat__",  "__buffer__",  "__await__",
    "__get__"};

TEST(names_of_the_types, "W-300") {
    SHOW_RESULT(PyObject_Repr(plain_type));
    SHOW_RESULT(PyObject_Repr(callable_type));
    SHOW_RESULT(PyObject_GetAttrString(plain_type, "__name__"));
    SHOW_RESULT(PyObject_GetAttrString(callable_type, "__name__"));
    SHOW_RESULT(PyObject_GetAttrString(plain_type, "__qualname__"));
    SHOW_RESULT(PyObject_GetAttrString(plain_type, "__module__"));
    SHOW_RESULT(PyObject_GetAttrString(callable_type, "__module__"));
}

TEST(slots_as_attributes_of_the_types, "W-303 W-304 W-328") {
    for (size_t i = 0; i < sizeof slots / sizeof slots[0]; i++) {
        show_result(slots[i], PyObject_GetAttrString(plain_type, slots[i]));
        show_result(slots[i], PyObject_GetAttrString(callable_type, slots[i]));
    }
}

TEST(object_new_is_not_for_proxies, "W-302") {
    PyObject *root = (PyObject *)&PyBaseObject_Type;
    PyObject *new = PyObject_GetAttrString(root, "__new__");
    SHOW_RESULT(PyObject_CallOneArg(new, plain_type));
    SHOW_RESULT(PyObject_CallOneArg(new, callable_type));
    RELEASE(new);
}

static void show_call(const char *name, PyObject *first, PyObject *second) {
    PyObject *slot = PyObject_GetAttrString(plain_type, name);
    show_result(name, PyObject_CallFunctionObjArgs(slot, first, second, NULL));
    RELEASE(slot);
}

static void show_subclass(PyTypeObject *base) {
    PyObject *name = PyUnicode_FromString("Subproxy");
    PyObject *bases = PyTuple_Pack(1, base);
    PyObject *dict = PyDict_New();
    show_result(
        base->tp_name, PyObject_CallFunctionObjArgs(
                           (PyObject *)&PyType_Type, name, bases, dict, NULL));
    RELEASE(name, bases, dict);
}

TEST(proxies_have_no_subclasses, "W-302") {
    show_subclass(&_PyWeakref_ProxyType);
    show_subclass(&_PyWeakref_CallableProxyType);
}

TEST(slots_called_as_methods_of_the_type, "W-314 W-333") {
    PyObject *plain = new_referent();
    PyObject *proxy = PyWeakref_NewProxy(plain, NULL);
    show_call("__add__", proxy, Py_None);
    show_call("__radd__", proxy, Py_None);
    show_call("__iadd__", proxy, Py_None);
    show_call("__pow__", proxy, Py_None);
    show_call("__neg__", proxy, NULL);
    show_call("__bool__", proxy, NULL);
    show_call("__len__", proxy, NULL);
    show_call("__getitem__", proxy, Py_None);
    show_call("__delitem__", proxy, Py_None);
    show_call("__contains__", proxy, Py_None);
    show_call("__next__", proxy, NULL);
    show_call("__eq__", proxy, plain);
    show_call("__str__", proxy, NULL);
    show_call("__bytes__", proxy, NULL);
    show_call("__bytes__", proxy, Py_None);
    show_call("__bytes__", Py_None, NULL);
    show_call("__reversed__", proxy, NULL);
    RELEASE(plain);
    show_call("__bytes__", proxy, NULL);
    show_call("__add__", proxy, Py_None);
    RELEASE(proxy);
}

TEST(attributes_of_the_proxy_are_the_referents, "W-328 W-330") {
    PyObject *plain = new_referent();
    PyObject *proxy = PyWeakref_NewProxy(plain, NULL);
    SHOW_RESULT(PyObject_GetAttrString(proxy, "__class__"));
    SHOW_STATUS(PyObject_IsInstance(proxy, (PyObject *)&Referent_Type));
    SHOW_STATUS(PyObject_IsInstance(proxy, plain_type));
    SHOW_STATUS(PyObject_IsInstance(proxy, callable_type));
    SHOW_STATUS(PyObject_IsInstance(plain, proxy));
    SHOW_STATUS(PyObject_SetAttrString(proxy, "__class__", plain_type));
    PyObject *hash = PyObject_GetAttrString(proxy, "__hash__");
    show("%s", Py_TYPE(hash)->tp_name);
    RELEASE(hash, proxy, plain);
}

TEST_MAIN(
    ready_referents, &names_of_the_types, &slots_as_attributes_of_the_types,
    &object_new_is_not_for_proxies, &proxies_have_no_subclasses,
    &slots_called_as_methods_of_the_type,
    &attributes_of_the_proxy_are_the_referents)
