/* The extension module pmap at work, and beside a dict with random changes. */
#include "loading.h"

static PyObject *module;
static PyObject *map_type;

static void enter(void) {
    enter_extension("pmap");
}

static void ready(void) {
    module = PyImport_ImportModule("pmap");
    map_type = PyObject_GetAttrString(module, "Map");
}

static PyObject *make(const char *items) {
    PyObject *dict = value_of(items);
    PyObject *map = PyObject_CallOneArg(map_type, dict);
    Py_DECREF(dict);
    return map;
}

TEST(construction, "") {
    call_with("Map", map_type, "()", NULL);
    call_with("Map", map_type, "({'a': 1},)", NULL);
    call_with("Map", map_type, "([('a', 1), ('b', 2), ('a', 3)],)", NULL);
    call_with("Map", map_type, "()", "{'x': 1}");
    call_with("Map", map_type, "({'a': 1},)", "{'a': 2}");
    call_with("Map", map_type, "([1],)", NULL);
    call_with("Map", map_type, "([(1, 2, 3)],)", NULL);
    call_with("Map", map_type, "(1,)", NULL);
    call_with("Map", map_type, "([([], 1)],)", NULL);
    call_with("Map", map_type, "(1, 2)", NULL);
    PyObject *map = make("{'a': 1}");
    name_value("map", map);
    call_with("Map", map_type, "($map,)", NULL);
    name_value(NULL, NULL);
    Py_DECREF(map);
}

TEST(changes_make_new_maps, "") {
    PyObject *map = make("{'a': 1}");
    call_attribute(map, "set", "('b', 2)", NULL);
    call_attribute(map, "set", "('a', 2)", NULL);
    call_attribute(map, "set", "('a',)", NULL);
    call_attribute(map, "set", "([], 1)", NULL);
    call_attribute(map, "delete", "('a',)", NULL);
    call_attribute(map, "delete", "('b',)", NULL);
    call_attribute(map, "delete", "([],)", NULL);
    call_attribute(map, "update", "({'c': 3},)", NULL);
    call_attribute(map, "update", "([('a', 5)],)", "{'d': 4}");
    call_attribute(map, "update", "()", NULL);
    call_attribute(map, "get", "('a',)", NULL);
    call_attribute(map, "get", "('z',)", NULL);
    call_attribute(map, "get", "('z', 9)", NULL);
    call_attribute(map, "get", "()", "{'key': 'z', 'default': 8}");
    call_attribute(map, "get", "()", NULL);
    show_repr("unchanged", map);
    SHOW(PyObject_Size(map));
    PyObject *key = PyUnicode_FromString("a");
    PyObject *other = PyUnicode_FromString("z");
    SHOW_RESULT(PyObject_GetItem(map, key));
    SHOW_RESULT(PyObject_GetItem(map, other));
    SHOW(PySequence_Contains(map, key));
    SHOW(PySequence_Contains(map, other));
    SHOW_STATUS(PyObject_SetItem(map, key, other));
    RELEASE(map, key, other);
}

TEST(views_and_iterators, "") {
    PyObject *map = make("{'a': 1}");
    static const char *const names[] = {"keys", "values", "items"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *view = PyObject_CallMethod(map, names[i], NULL);
        show_repr(names[i], view);
        SHOW(PyObject_Size(view));
        SHOW_RESULT(PySequence_List(view));
        PyObject *iterator = PyObject_GetIter(view);
        SHOW_TRUTH(PyObject_GetIter(iterator) == iterator);
        Py_DECREF(iterator);
        SHOW_TRUTH(PyObject_GC_IsTracked(iterator));
        SHOW_RESULT(PyIter_Next(iterator));
        SHOW_TRUTH(PyIter_Next(iterator) == NULL);
        SHOW_TRUTH(PyIter_Next(iterator) == NULL);
        show("%s", PyUnicode_Check(view) ? "text" : Py_TYPE(iterator)->tp_name);
        RELEASE(view, iterator);
    }
    SHOW_RESULT(PySequence_List(map));
    Py_DECREF(map);
}

TEST(comparison_and_hash, "") {
    PyObject *first = make("{'a': 1, 'b': [2]}");
    PyObject *second = make("{'b': [2], 'a': 1}");
    PyObject *third = make("{'a': 1}");
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(first, third, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, third, Py_LT));
    SHOW_RESULT(PyObject_RichCompare(first, Py_None, Py_EQ));
    SHOW(PyObject_Hash(first));
    show_error("not hashable");
    PyObject *again = make("{'a': 1}");
    SHOW_TRUTH(PyObject_Hash(third) == PyObject_Hash(again));
    RELEASE(first, second, third, again);
}

TEST(mutations, "") {
    PyObject *map = make("{'a': 1}");
    PyObject *mutation = PyObject_CallMethod(map, "mutate", NULL);
    PyObject *key = PyUnicode_FromString("b");
    PyObject *value = PyLong_FromLong(2);
    SHOW_STATUS(PyObject_SetItem(mutation, key, value));
    SHOW_RESULT(PyObject_GetItem(mutation, key));
    SHOW(PyObject_Size(mutation));
    SHOW_STATUS(PyObject_DelItem(mutation, key));
    SHOW_STATUS(PyObject_DelItem(mutation, key));
    SHOW_RESULT(PyObject_GetItem(mutation, key));
    SHOW_STATUS(PyObject_SetItem(mutation, key, key));
    call_attribute(mutation, "finish", "()", NULL);
    call_attribute(mutation, "finish", "()", NULL);
    SHOW_STATUS(PyObject_SetItem(mutation, key, value));
    show_repr("unchanged", map);
    RELEASE(map, mutation, key, value);
}

TEST(weak_references_and_cycles, "") {
    PyObject *map = PyObject_CallNoArgs(map_type);
    PyObject *reference = PyWeakref_NewRef(map, NULL);
    PyObject *list = PyList_New(0);
    name_value("list", list);
    PyObject *args = value_of("('l', $list)");
    PyObject *set = PyObject_GetAttrString(map, "set");
    PyObject *other = PyObject_CallObject(set, args);
    RELEASE(set, map);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
    reference = PyWeakref_NewRef(other, NULL);
    PyObject *proxy = PyWeakref_NewProxy(other, NULL);
    SHOW(PyObject_Size(proxy));
    PyList_Append(list, other);
    show_repr("recursive", other);
    RELEASE(args, list, other, proxy);
    name_value(NULL, NULL);
    SHOW_TRUTH(PyWeakref_GetObject(reference) != Py_None);
    SHOW_TRUTH(PyGC_Collect() > 0);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

TEST(a_mapping, "") {
    PyObject *abc = PyImport_ImportModule("collections.abc");
    PyObject *mapping = PyObject_GetAttrString(abc, "Mapping");
    PyObject *mutable = PyObject_GetAttrString(abc, "MutableMapping");
    PyObject *map = PyObject_CallNoArgs(map_type);
    SHOW(PyObject_IsInstance(map, mapping));
    SHOW(PyObject_IsInstance(map, mutable));
    RELEASE(abc, mapping, mutable, map);
}

/* Keys whose hashes are few: many of them collide. */
typedef struct {
    PyObject_HEAD
    long number;
    long hash;
} Key;

static Py_hash_t key_hash(PyObject *self) {
    return ((Key *)self)->hash;
}

static PyObject *key_compare(PyObject *self, PyObject *other, int op) {
    int equal = ((Key *)self)->number == ((Key *)other)->number;
    return PyBool_FromLong(equal == (op == Py_EQ));
}

static PyTypeObject key_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Key",
    .tp_basicsize = sizeof(Key),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_hash = key_hash,
    .tp_richcompare = key_compare,
};

static unsigned long random_state = 12345;

static long next_random(long limit) {
    random_state = random_state * 6364136223846793005UL + 1442695040888963407UL;
    return (long)((random_state >> 33) % (unsigned long)limit);
}

static PyObject *new_key(long number, long hashes) {
    Key *made = PyObject_New(Key, &key_type);
    made->number = number;
    made->hash = number % hashes * 1000003L;
    return (PyObject *)made;
}

/* One random change of both; returns the new map. */
static PyObject *change(PyObject *map, PyObject *model, long hashes) {
    PyObject *key = new_key(next_random(400), hashes);
    PyObject *result;
    if (next_random(3) != 0) {
        PyObject *value = PyLong_FromLong(next_random(1000));
        CHECK(PyDict_SetItem(model, key, value) == 0);
        result = PyObject_CallMethod(map, "set", "OO", key, value);
        Py_DECREF(value);
    } else if (PyDict_Contains(model, key)) {
        CHECK(PyDict_DelItem(model, key) == 0);
        result = PyObject_CallMethod(map, "delete", "O", key);
    } else {
        result = PyObject_CallMethod(map, "delete", "O", key);
        CHECK(result == NULL && PyErr_ExceptionMatches(PyExc_KeyError));
        PyErr_Clear();
        result = Py_NewRef(map);
    }
    CHECK(result != NULL);
    RELEASE(key, map);
    return result;
}

/* Whether map and model hold the same. */
static int agree(PyObject *map, PyObject *model) {
    PyObject *iterator = PyObject_CallMethod(map, "items", NULL);
    PyObject *items = PySequence_List(iterator);
    int same = PyObject_Size(map) == PyDict_Size(model) &&
               PyList_Size(items) == PyDict_Size(model);
    for (Py_ssize_t i = 0; same && i < PyList_Size(items); i++) {
        PyObject *item = PyList_GetItem(items, i);
        same = PyDict_GetItem(model, PyTuple_GetItem(item, 0)) ==
               PyTuple_GetItem(item, 1);
    }
    RELEASE(iterator, items);
    return same;
}

TEST(random_changes, "") {
    static const long hashes[] = {1, 3, 40, 100000};
    CHECK(PyType_Ready(&key_type) == 0);
    for (size_t round = 0; round < sizeof hashes / sizeof hashes[0]; round++) {
        PyObject *map = PyObject_CallNoArgs(map_type);
        PyObject *model = PyDict_New();
        PyObject *old = NULL;
        PyObject *old_model = NULL;
        int wrong = 0;
        for (int i = 0; i < 2000; i++) {
            map = change(map, model, hashes[round]);
            if (i % 100 == 0) {
                wrong += !agree(map, model);
            }
            if (i == 1000) {
                old = Py_NewRef(map);
                old_model = PyDict_Copy(model);
            }
        }
        wrong += !agree(map, model);
        wrong += !agree(old, old_model);
        show("%ld hashes: %d wrong", hashes[round], wrong);
        RELEASE(map, model, old, old_model);
    }
    RELEASE(map_type, module);
}

TEST_MAIN_PREPARED(
    enter, ready, &construction, &changes_make_new_maps, &views_and_iterators,
    &comparison_and_hash, &mutations, &weak_references_and_cycles, &a_mapping,
    &random_changes)
