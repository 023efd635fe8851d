/* The modules _weakref and weakref, and the functions in them. */
#include "referent.h"
#include "values.h"

#ifndef TESTING_NATIVEWEAKREF
/* CPython exports it without declaring it. */
PyObject *PyInit__weakref(void);
#endif

static PyObject *inner;
static PyObject *outer;

static void ready(void) {
    ready_referents();
    inner = PyImport_ImportModule("_weakref");
    outer = PyImport_ImportModule("weakref");
}

TEST(the_init_function, "W-067") {
    PyObject *definition = PyInit__weakref();
    SHOW_TRUTH(Py_IS_TYPE(definition, &PyModuleDef_Type));
    show("%s", ((PyModuleDef *)definition)->m_name);
    SHOW_TRUTH(((PyModuleDef *)definition)->m_doc != NULL);
    SHOW_TRUTH(PyModule_GetDef(inner) == (PyModuleDef *)definition);
    SHOW_TRUTH(PyState_FindModule((PyModuleDef *)definition) == NULL);
    show_repr("module", inner);
}

static void same(PyObject *module, const char *name, PyObject *expected) {
    PyObject *found = PyObject_GetAttrString(module, name);
    show("%s: %s", name, found == expected ? "as expected" : "another");
    Py_XDECREF(found);
}

TEST(contents, "W-750") {
    PyObject *modules[] = {inner, outer};
    for (int i = 0; i < 2; i++) {
        same(modules[i], "ref", (PyObject *)&_PyWeakref_RefType);
        same(modules[i], "ReferenceType", (PyObject *)&_PyWeakref_RefType);
        same(modules[i], "ProxyType", (PyObject *)&_PyWeakref_ProxyType);
        same(
            modules[i], "CallableProxyType",
            (PyObject *)&_PyWeakref_CallableProxyType);
    }
    static const char *const functions[] = {
        "getweakrefcount", "getweakrefs", "proxy", "_remove_dead_weakref"};
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        PyObject *function = PyObject_GetAttrString(inner, functions[i]);
        show_repr(functions[i], function);
        same(outer, functions[i], function);
        SHOW_RESULT(PyObject_GetAttrString(function, "__module__"));
        Py_DECREF(function);
    }
    SHOW_RESULT(PyObject_GetAttrString(outer, "ProxyTypes"));
    SHOW_RESULT(PyObject_GetAttrString(inner, "missing"));
    SHOW_TRUTH(is_documented(inner));
}

static PyObject *callback(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    return Py_NewRef(Py_None);
}

static PyMethodDef callback_method = {"callback", callback, METH_O, NULL};

TEST(counting, "W-751") {
    PyObject *referent = new_referent();
    PyObject *function = PyCFunction_New(&callback_method, NULL);
    name_value("o", referent);
    call_attribute(inner, "getweakrefcount", "($o,)", NULL);
    call_attribute(inner, "getweakrefs", "($o,)", NULL);
    PyObject *first = PyWeakref_NewRef(referent, NULL);
    PyObject *again = PyWeakref_NewRef(referent, NULL);
    call_attribute(inner, "getweakrefcount", "($o,)", NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *older = PyWeakref_NewRef(referent, function);
    PyObject *newer = PyWeakref_NewProxy(referent, function);
    call_attribute(outer, "getweakrefcount", "($o,)", NULL);
    PyObject *get = PyObject_GetAttrString(inner, "getweakrefs");
    PyObject *list = PyObject_CallOneArg(get, referent);
    SHOW(PyList_Size(list));
    PyObject *expected[] = {first, proxy, newer, older};
    for (Py_ssize_t i = 0; i < PyList_Size(list); i++) {
        SHOW_TRUTH(PyList_GetItem(list, i) == expected[i]);
    }
    SHOW(Py_REFCNT(older));
    Py_DECREF(list);
    SHOW(Py_REFCNT(older));
    RELEASE(first, again, proxy, older, newer);
    call_attribute(inner, "getweakrefcount", "($o,)", NULL);
    name_value(NULL, NULL);
    RELEASE(get, function, referent);
    call_attribute(inner, "getweakrefcount", "(1,)", NULL);
    call_attribute(inner, "getweakrefs", "(1,)", NULL);
    call_attribute(inner, "getweakrefcount", "()", NULL);
    call_attribute(inner, "getweakrefs", "()", NULL);
    call_attribute(inner, "getweakrefs", "(1, 2)", NULL);
    call_attribute(inner, "getweakrefs", "(1,)", "{'x': 1}");
}

TEST(proxies, "W-308") {
    PyObject *referent = new_referent();
    PyObject *function = PyCFunction_New(&callback_method, NULL);
    name_value("o", referent);
    name_value("callback", function);
    call_attribute(inner, "proxy", "()", NULL);
    call_attribute(inner, "proxy", "($o, None, 3)", NULL);
    call_attribute(inner, "proxy", "($o,)", "{'callback': None}");
    call_attribute(inner, "proxy", "(1,)", NULL);
    PyObject *make = PyObject_GetAttrString(outer, "proxy");
    PyObject *proxy = PyObject_CallOneArg(make, referent);
    SHOW_TRUTH(Py_IS_TYPE(proxy, &_PyWeakref_ProxyType));
    PyObject *with_none =
        PyObject_CallFunctionObjArgs(make, referent, Py_None, NULL);
    SHOW_TRUTH(with_none == proxy);
    PyObject *with_callback =
        PyObject_CallFunctionObjArgs(make, referent, function, NULL);
    SHOW_TRUTH(with_callback == proxy);
    PyObject *of_callable = PyObject_CallOneArg(make, (PyObject *)&PyList_Type);
    SHOW_TRUTH(Py_IS_TYPE(of_callable, &_PyWeakref_CallableProxyType));
    name_value(NULL, NULL);
    RELEASE(make, proxy, with_none, with_callback, of_callable);
    RELEASE(referent, function);
}

TEST(removing_dead_references, "W-752") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "reference", reference);
    PyDict_SetItemString(dict, "proxy", proxy);
    PyDict_SetItemString(dict, "number", Py_True);
    name_value("d", dict);
    call_attribute(inner, "_remove_dead_weakref", "($d, 'reference')", NULL);
    call_attribute(inner, "_remove_dead_weakref", "($d, 'proxy')", NULL);
    call_attribute(inner, "_remove_dead_weakref", "($d, 'missing')", NULL);
    call_attribute(inner, "_remove_dead_weakref", "($d, 'number')", NULL);
    SHOW(PyDict_Size(dict));
    Py_DECREF(referent);
    call_attribute(inner, "_remove_dead_weakref", "($d, 'reference')", NULL);
    SHOW(PyDict_Size(dict));
    call_attribute(inner, "_remove_dead_weakref", "($d, 'proxy')", NULL);
    SHOW(PyDict_Size(dict));
    call_attribute(inner, "_remove_dead_weakref", "($d, 'proxy')", NULL);
    call_attribute(inner, "_remove_dead_weakref", "($d, [])", NULL);
    call_attribute(inner, "_remove_dead_weakref", "([], 'x')", NULL);
    call_attribute(inner, "_remove_dead_weakref", "(None, 'x')", NULL);
    call_attribute(inner, "_remove_dead_weakref", "($d,)", NULL);
    call_attribute(inner, "_remove_dead_weakref", "($d, 1, 2)", NULL);
    name_value(NULL, NULL);
    RELEASE(reference, proxy, dict);
}

static int watched;

static int watch(
    PyDict_WatchEvent event, PyObject *dict, PyObject *key, PyObject *value) {
    (void)dict;
    (void)value;
    watched++;
    show("event %d", (int)event);
    show_repr("key", key);
    return 0;
}

TEST(removing_from_a_watched_dict, "W-752") {
    int id = PyDict_AddWatcher(watch);
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "reference", reference);
    CHECK(PyDict_Watch(id, dict) == 0);
    name_value("d", dict);
    call_attribute(inner, "_remove_dead_weakref", "($d, 'reference')", NULL);
    SHOW(watched);
    Py_DECREF(referent);
    call_attribute(inner, "_remove_dead_weakref", "($d, 'reference')", NULL);
    SHOW(watched);
    SHOW(PyDict_Size(dict));
    CHECK(PyDict_ClearWatcher(id) == 0);
    name_value(NULL, NULL);
    RELEASE(reference, dict, inner, outer);
}

TEST_MAIN(
    ready, &the_init_function, &contents, &counting, &proxies,
    &removing_dead_references, &removing_from_a_watched_dict)
