/* The extension module weakcache at work. */
#include "loading.h"
#include "referent.h"

static PyObject *module;
static PyObject *cache_type;

static void enter(void) {
    enter_extension("weakcache");
}

static void ready(void) {
    ready_referents();
    module = PyImport_ImportModule("weakcache");
    cache_type = PyObject_GetAttrString(module, "WeakValueCache");
}

TEST(the_module, "") {
    show_repr("module", module);
    SHOW_RESULT(PyObject_GetAttrString(module, "__doc__"));
    SHOW_RESULT(PyObject_GetAttrString(module, "VERSION"));
    show_repr("type", cache_type);
    SHOW_RESULT(PyObject_GetAttrString(cache_type, "__module__"));
    SHOW_TRUTH(PyType_GetModule((PyTypeObject *)cache_type) == module);
    SHOW_RESULT(PyObject_GetAttrString(module, "MissingError"));
}

TEST(construction, "") {
    static const char *const rows[][2] = {
        {"()", NULL},
        {"(None,)", NULL},
        {"(@len,)", "{'limit': 3}"},
        {"()", "{'factory': @len}"},
        {"(1,)", NULL},
        {"(None, 3)", NULL},
        {"()", "{'limit': 'a'}"},
        {"()", "{'other': 1}"},
        {"(None,)", "{'factory': None}"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        PyObject *args = value_of(rows[i][0]);
        PyObject *kwargs = rows[i][1] != NULL ? value_of(rows[i][1]) : NULL;
        PyObject *made = PyObject_Call(cache_type, args, kwargs);
        if (made == NULL) {
            show_error(rows[i][0]);
        } else {
            SHOW_RESULT(PyObject_GetAttrString(made, "limit"));
            SHOW_RESULT(PyObject_GetAttrString(made, "factory"));
        }
        Py_XDECREF(made);
        Py_XDECREF(kwargs);
        Py_DECREF(args);
    }
}

static PyObject *new_cache(void) {
    return PyObject_CallNoArgs(cache_type);
}

TEST(values_that_die, "") {
    PyObject *cache = new_cache();
    PyObject *first = new_referent();
    PyObject *second = new_referent();
    PyObject *key = PyUnicode_FromString("key");
    PyObject *other = PyLong_FromLong(7);
    SHOW_STATUS(PyObject_SetItem(cache, key, first));
    SHOW_STATUS(PyObject_SetItem(cache, other, second));
    SHOW(PyObject_Size(cache));
    SHOW(Py_REFCNT(first));
    PyObject *found = PyObject_GetItem(cache, key);
    SHOW_TRUTH(found == first);
    SHOW(PySequence_Contains(cache, other));
    Py_DECREF(found);
    Py_DECREF(first);
    SHOW(PyObject_Size(cache));
    SHOW_RESULT(PyObject_GetItem(cache, key));
    SHOW(PySequence_Contains(cache, key));
    call_attribute(cache, "get", "('key',)", NULL);
    call_attribute(cache, "get", "('key', 5)", NULL);
    call_attribute(cache, "get", "('key',)", "{'default': 6}");
    call_attribute(cache, "get", "()", "{'key': 1}");
    call_attribute(cache, "get", "()", NULL);
    call_attribute(cache, "get", "([],)", NULL);
    call_attribute(cache, "stats", "()", NULL);
    SHOW_RESULT(PyObject_GetAttrString(cache, "hits"));
    SHOW_STATUS(PyObject_SetAttrString(cache, "hits", other));
    SHOW_STATUS(PyObject_SetItem(cache, key, other));
    SHOW_STATUS(PyObject_DelItem(cache, key));
    SHOW_STATUS(PyObject_DelItem(cache, other));
    SHOW(PyObject_Size(cache));
    Py_DECREF(cache);
    /* The callback finds that the cache has gone. */
    RELEASE(second, key, other);
}

TEST(an_entry_that_was_replaced, "") {
    PyObject *cache = new_cache();
    PyObject *first = new_referent();
    PyObject *second = new_referent();
    PyObject *key = PyUnicode_FromString("key");
    PyObject_SetItem(cache, key, first);
    PyObject_SetItem(cache, key, second);
    Py_DECREF(first);
    SHOW(PyObject_Size(cache));
    name_value("value", second);
    call_attribute(cache, "setdefault", "('key', 1)", NULL);
    call_attribute(cache, "setdefault", "('other', $value)", NULL);
    call_attribute(cache, "setdefault", "('other', 1)", NULL);
    call_attribute(cache, "setdefault", "('third', 1)", NULL);
    call_attribute(cache, "setdefault", "('third',)", NULL);
    SHOW(PyObject_Size(cache));
    call_attribute(cache, "clear", "()", NULL);
    SHOW(PyObject_Size(cache));
    name_value(NULL, NULL);
    RELEASE(cache, second, key);
}

static int made;

static PyObject *make_value(PyObject *self, PyObject *key) {
    (void)self;
    made++;
    if (PyLong_Check(key)) {
        PyErr_SetString(PyExc_ValueError, "no numbers");
        return NULL;
    }
    return new_referent();
}

static PyMethodDef make_method = {"make", make_value, METH_O, NULL};

TEST(a_factory, "") {
    PyObject *factory = PyCFunction_New(&make_method, NULL);
    PyObject *cache = PyObject_CallOneArg(cache_type, factory);
    PyObject *key = PyUnicode_FromString("key");
    PyObject *number = PyLong_FromLong(1);
    PyObject *first = PyObject_GetItem(cache, key);
    PyObject *again = PyObject_GetItem(cache, key);
    SHOW_TRUTH(first == again);
    SHOW(made);
    SHOW_RESULT(PyObject_GetItem(cache, number));
    SHOW(made);
    call_attribute(cache, "stats", "()", NULL);
    RELEASE(factory, cache, key, number, first, again);
}

TEST(a_limit, "") {
    PyObject *args = PyTuple_New(0);
    PyObject *kwargs = value_of("{'limit': 1}");
    PyObject *cache = PyObject_Call(cache_type, args, kwargs);
    PyObject *value = new_referent();
    PyObject *first = PyUnicode_FromString("first");
    PyObject *second = PyUnicode_FromString("second");
    SHOW_STATUS(PyObject_SetItem(cache, first, value));
    SHOW_STATUS(PyObject_SetItem(cache, first, value));
    SHOW_STATUS(PyObject_SetItem(cache, second, value));
    PyObject *limit = PyLong_FromLong(2);
    SHOW_STATUS(PyObject_SetAttrString(cache, "limit", limit));
    SHOW_STATUS(PyObject_SetItem(cache, second, value));
    RELEASE(args, kwargs, cache, value, first, second, limit);
}

TEST(iterators, "") {
    PyObject *cache = new_cache();
    PyObject *values[3];
    for (int i = 0; i < 3; i++) {
        PyObject *key = PyLong_FromLong(i);
        values[i] = new_referent();
        PyObject_SetItem(cache, key, values[i]);
        Py_DECREF(key);
    }
    PyObject *iterator = PyObject_GetIter(cache);
    SHOW_TRUTH(PyObject_GC_IsTracked(iterator));
    SHOW_RESULT(PyIter_Next(iterator));
    Py_CLEAR(values[1]);
    SHOW_RESULT(PyIter_Next(iterator));
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    Py_DECREF(iterator);
    SHOW_RESULT(PySequence_List(cache));
    iterator = PyObject_CallMethod(cache, "values", NULL);
    PyObject *value = PyIter_Next(iterator);
    SHOW_TRUTH(value == values[0]);
    RELEASE(value, iterator);
    iterator = PyObject_CallMethod(cache, "items", NULL);
    PyObject *item = PyIter_Next(iterator);
    SHOW_TRUTH(PyTuple_GetItem(item, 1) == values[0]);
    RELEASE(item, iterator);
    call_attribute(cache, "keys", "(1,)", NULL);
    call_attribute(cache, "keys", "()", "{'x': 1}");
    iterator = PyObject_GetIter(cache);
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)Py_TYPE(iterator)));
    Py_DECREF(iterator);
    release(values, 3);
    SHOW(PyObject_Size(cache));
    Py_DECREF(cache);
}

TEST(cycles_and_weak_references, "") {
    PyObject *cache = new_cache();
    PyObject *reference = PyWeakref_NewRef(cache, NULL);
    SHOW_STATUS(PyObject_SetAttrString(cache, "factory", cache_type));
    PyObject *bound = PyObject_GetAttrString(cache, "stats");
    SHOW_STATUS(PyObject_SetAttrString(cache, "factory", bound));
    RELEASE(bound, cache);
    SHOW_TRUTH(PyWeakref_GetObject(reference) != Py_None);
    SHOW_TRUTH(PyGC_Collect() > 0);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    RELEASE(reference, cache_type, module);
}

TEST_MAIN_PREPARED(
    enter, ready, &the_module, &construction, &values_that_die,
    &an_entry_that_was_replaced, &a_factory, &a_limit, &iterators,
    &cycles_and_weak_references)
