/* What do the methods and operators of dict do, and what do they refuse? */
#include "class_body.h"
#include "containers.h"

static PyObject *letters(const char *keys) {
    PyObject *dict = PyDict_New();
    for (long i = 0; keys[i] != '\0'; i++) {
        char key[2] = {keys[i], '\0'};
        PyObject *value = PyLong_FromLong(i);
        PyDict_SetItemString(dict, key, value);
        Py_DECREF(value);
    }
    return dict;
}

static PyObject *pair(PyObject *a, PyObject *b) {
    PyObject *tuple = PyTuple_Pack(2, a, b);
    RELEASE(a, b);
    return tuple;
}

TEST(values_are_read, "W-148") {
    PyObject *dict = letters("ab");
    SHOW_RESULT(CALL1(dict, "get", TEXT("a")));
    SHOW_RESULT(CALL1(dict, "get", TEXT("x")));
    SHOW_RESULT(CALL2(dict, "get", TEXT("x"), INT(7)));
    SHOW_RESULT(CALL0(dict, "get"));
    SHOW_RESULT(call(dict, "get", INT(1), INT(2), INT(3)));
    SHOW_RESULT(CALL1(dict, "get", PyList_New(0)));
    SHOW_RESULT(CALL1(dict, "__contains__", TEXT("a")));
    SHOW_RESULT(CALL1(dict, "__contains__", TEXT("x")));
    SHOW_RESULT(CALL1(dict, "__contains__", PyList_New(0)));
    SHOW_RESULT(CALL1(dict, "__getitem__", TEXT("b")));
    SHOW_RESULT(CALL1(dict, "__getitem__", TEXT("x")));
    SHOW_RESULT(CALL0(dict, "copy"));
    SHOW_RESULT(CALL1(dict, "copy", INT(1)));
    Py_DECREF(dict);
}

TEST(values_are_stored, "W-148") {
    PyObject *dict = letters("ab");
    SHOW_RESULT(CALL2(dict, "setdefault", TEXT("a"), INT(7)));
    SHOW_RESULT(CALL2(dict, "setdefault", TEXT("c"), INT(7)));
    SHOW_RESULT(CALL1(dict, "setdefault", TEXT("d")));
    SHOW_RESULT(CALL0(dict, "setdefault"));
    SHOW_RESULT(CALL1(dict, "setdefault", PyList_New(0)));
    PyObject *key = PyUnicode_FromString("e");
    SHOW_TRUTH(PyDict_SetDefault(dict, key, Py_True) == Py_True);
    SHOW_TRUTH(PyDict_SetDefault(dict, key, Py_None) == Py_True);
    SHOW_TRUTH(PyDict_SetDefault(Py_None, key, Py_None) == NULL);
    show_error("no dict");
    show_repr("dict", dict);
    RELEASE(dict, key);
}

TEST(items_are_taken_out, "W-148") {
    PyObject *dict = letters("abcde");
    SHOW_RESULT(CALL1(dict, "pop", TEXT("b")));
    SHOW_RESULT(CALL1(dict, "pop", TEXT("b")));
    SHOW_RESULT(CALL2(dict, "pop", TEXT("b"), INT(7)));
    SHOW_RESULT(CALL0(dict, "pop"));
    SHOW_RESULT(call(dict, "pop", INT(1), INT(2), INT(3)));
    SHOW_RESULT(CALL1(dict, "pop", PyList_New(0)));
    SHOW_RESULT(CALL0(dict, "popitem"));
    SHOW_RESULT(CALL0(dict, "popitem"));
    PyDict_SetItemString(dict, "new", Py_None);
    PyDict_SetItemString(dict, "newer", Py_None);
    show_repr("dict", dict);
    SHOW_RESULT(CALL0(dict, "popitem"));
    SHOW_RESULT(CALL0(dict, "popitem"));
    SHOW_RESULT(CALL0(dict, "popitem"));
    SHOW_RESULT(CALL0(dict, "popitem"));
    SHOW_RESULT(CALL0(dict, "popitem"));
    SHOW_RESULT(CALL1(dict, "pop", PyList_New(0)));
    SHOW_RESULT(CALL2(dict, "pop", PyList_New(0), INT(7)));
    PyDict_SetItemString(dict, "again", Py_None);
    SHOW_RESULT(CALL0(dict, "clear"));
    show_repr("dict", dict);
    Py_DECREF(dict);
}

/* Filling and emptying by popitem() does not lose slots. */
TEST(a_dict_as_a_stack, "W-148") {
    PyObject *dict = letters("abc");
    for (long round = 0; round < 2000; round++) {
        PyObject *key = PyLong_FromLong(round);
        CHECK(PyDict_SetItem(dict, key, key) == 0);
        PyObject *item = CALL0(dict, "popitem");
        CHECK(PyTuple_GET_ITEM(item, 0) == key);
        CHECK(PyDict_Contains(dict, key) == 0);
        RELEASE(key, item);
    }
    show_repr("dict", dict);
    Py_DECREF(dict);
}

static PyObject *update(PyObject *self, PyObject *argument, PyObject *kwargs) {
    PyObject *method = PyObject_GetAttrString(self, "update");
    PyObject *args =
        argument == NULL ? PyTuple_New(0) : PyTuple_Pack(1, argument);
    PyObject *result = PyObject_Call(method, args, kwargs);
    RELEASE(method, args, argument);
    return result;
}

static PyObject *list_of(PyObject *a, PyObject *b) {
    PyObject *list = PyList_New(2);
    PyList_SET_ITEM(list, 0, a);
    PyList_SET_ITEM(list, 1, b);
    return list;
}

TEST(mappings_and_pairs_are_merged, "W-148") {
    PyObject *dict = letters("ab");
    PyObject *kwargs = letters("bz");
    SHOW_RESULT(update(dict, letters("bc"), NULL));
    SHOW_RESULT(update(dict, NULL, kwargs));
    PyObject *inner = letters("pq");
    SHOW_RESULT(update(dict, PyDictProxy_New(inner), NULL));
    SHOW_RESULT(update(dict, list_of(TEXT("xy"), pair(INT(1), INT(2))), NULL));
    SHOW_RESULT(update(dict, PyObject_GetIter(dict), NULL));
    SHOW_RESULT(update(dict, list_of(INT(1), INT(2)), NULL));
    SHOW_RESULT(update(dict, list_of(pair(INT(5), INT(6)), TEXT("abc")), NULL));
    SHOW_RESULT(
        update(dict, list_of(pair(PyList_New(0), INT(6)), TEXT("ab")), NULL));
    SHOW_RESULT(update(dict, INT(1), NULL));
    SHOW_RESULT(CALL2(dict, "update", INT(1), INT(2)));
    show_repr("dict", dict);
    PyObject *number_key = PyDict_New();
    PyDict_SetItem(number_key, Py_True, Py_None);
    SHOW_RESULT(update(dict, NULL, number_key));
    SHOW_STATUS(PyDict_Update(dict, inner));
    SHOW_STATUS(PyDict_Update(dict, Py_None));
    SHOW_STATUS(PyDict_Update(dict, NULL));
    SHOW_STATUS(PyDict_Update(Py_None, dict));
    RELEASE(dict, kwargs, inner, number_key);
}

TEST(what_wins_in_a_merge, "W-148") {
    PyObject *base = letters("ab");
    PyObject *other = letters("xbc");
    PyObject *proxy = PyDictProxy_New(other);
    PyObject *pairs = PyDict_Items(other);
    for (int override = 0; override < 3; override++) {
        show("override %d", override);
        PyObject *dicts[] = {
            PyDict_Copy(base), PyDict_Copy(base), PyDict_Copy(base),
            PyDict_Copy(base), PyDict_New()};
        SHOW_STATUS(PyDict_Merge(dicts[0], other, override));
        SHOW_STATUS(_PyDict_MergeEx(dicts[1], other, override));
        SHOW_STATUS(_PyDict_MergeEx(dicts[2], proxy, override));
        SHOW_STATUS(PyDict_MergeFromSeq2(dicts[3], pairs, override));
        SHOW_STATUS(PyDict_Merge(dicts[4], other, override));
        for (int i = 0; i < 5; i++) {
            show_repr("dict", dicts[i]);
            Py_DECREF(dicts[i]);
        }
    }
    SHOW_STATUS(PyDict_Merge(base, base, 1));
    SHOW_STATUS(PyDict_MergeFromSeq2(base, Py_None, 1));
    show_repr("dict", base);
    RELEASE(base, other, proxy, pairs);
}

TEST(dicts_are_joined, "W-148") {
    PyObject *dict = letters("ab");
    PyObject *other = letters("bc");
    PyObject *type = subclass("Dict", &PyDict_Type);
    PyObject *sub = PyObject_CallOneArg(type, other);
    SHOW_RESULT(PyNumber_Or(dict, other));
    PyObject *joined = PyNumber_Or(sub, dict);
    show_repr("joined", joined);
    SHOW_TRUTH(PyDict_CheckExact(joined));
    SHOW_RESULT(PyNumber_Or(dict, Py_None));
    SHOW_RESULT(PyNumber_Or(Py_None, dict));
    SHOW_RESULT(PyNumber_InPlaceOr(dict, other));
    PyObject *pairs = PyDict_Items(other);
    SHOW_RESULT(PyNumber_InPlaceOr(dict, pairs));
    SHOW_RESULT(PyNumber_InPlaceOr(dict, Py_None));
    show_repr("dict", dict);
    RELEASE(dict, other, type, sub, joined, pairs);
}

TEST(dicts_of_keys, "W-148") {
    PyObject *type = (PyObject *)&PyDict_Type;
    SHOW_RESULT(CALL1(type, "fromkeys", TEXT("abca")));
    SHOW_RESULT(CALL2(type, "fromkeys", TEXT("ab"), INT(7)));
    SHOW_RESULT(CALL2(type, "fromkeys", letters("xy"), INT(7)));
    SHOW_RESULT(CALL0(type, "fromkeys"));
    SHOW_RESULT(CALL1(type, "fromkeys", INT(1)));
    SHOW_RESULT(CALL1(type, "fromkeys", list_of(PyList_New(0), INT(1))));
    SHOW_RESULT(call(type, "fromkeys", INT(1), INT(1), INT(1)));
    PyObject *sub = subclass("Dict", &PyDict_Type);
    PyObject *made = CALL1(sub, "fromkeys", TEXT("ab"));
    SHOW_TRUTH(Py_TYPE(made) == (PyTypeObject *)sub);
    show_repr("made", made);
    RELEASE(sub, made);
}

TEST(the_type_makes_dicts, "W-148") {
    PyObject *type = (PyObject *)&PyDict_Type;
    PyObject *dict = letters("ab");
    PyObject *pairs = PyDict_Items(dict);
    PyObject *args = PyTuple_Pack(1, pairs);
    PyObject *kwargs = letters("bz");
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, dict));
    SHOW_RESULT(PyObject_CallOneArg(type, pairs));
    SHOW_RESULT(PyObject_Call(type, args, kwargs));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, dict, dict, NULL));
    PyObject *word = PyUnicode_FromString("ab");
    SHOW_RESULT(PyObject_CallOneArg(type, word));
    RELEASE(dict, pairs, args, kwargs, word);
}

static PyObject *missing(PyObject *self, PyObject *key) {
    (void)self;
    if (PyLong_Check(key)) {
        PyErr_SetString(PyExc_ArithmeticError, "missing");
        return NULL;
    }
    return PyUnicode_FromFormat("no %U", key);
}

static PyMethodDef missing_methods[] = {
    {"__missing__", missing, METH_O, NULL}, {NULL, NULL, 0, NULL}};

static PyType_Slot missing_slots[] = {
    {Py_tp_methods, missing_methods}, {0, NULL}};

static PyType_Spec missing_spec = {
    "tests.Missing", 0, 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    missing_slots};

static long size_of(PyObject *dict) {
    PyObject *size = CALL0(dict, "__sizeof__");
    long value = PyLong_AsLong(size);
    Py_DECREF(size);
    return value;
}

TEST(memory_is_counted, "") {
    PyObject *dict = PyDict_New();
    SHOW(size_of(dict));
    PyObject *key = PyLong_FromLong(1);
    PyDict_SetItem(dict, key, Py_None);
    long small = size_of(dict);
    SHOW_TRUTH(small >= 48 + 8 + 5 * 24);
    for (long i = 0; i < 1000; i++) {
        Py_DECREF(key);
        key = PyLong_FromLong(i);
        PyDict_SetItem(dict, key, Py_None);
    }
    SHOW_TRUTH(size_of(dict) > 24000);
    SHOW_TRUTH(size_of(dict) < 100000);
    PyDict_Clear(dict);
    SHOW(size_of(dict));
    RELEASE(dict, key);
}

TEST(a_subtype_answers_for_missing_keys, "W-148") {
    PyObject *type =
        PyType_FromSpecWithBases(&missing_spec, (PyObject *)&PyDict_Type);
    PyObject *dict = PyObject_CallNoArgs(type);
    PyObject *key = PyUnicode_FromString("key");
    SHOW_RESULT(PyObject_GetItem(dict, key));
    SHOW_RESULT(PyObject_GetItem(dict, Py_True));
    SHOW_RESULT(CALL1(dict, "get", TEXT("key")));
    SHOW_RESULT(CALL1(dict, "__getitem__", TEXT("other")));
    SHOW(PyDict_Size(dict));
    RELEASE(type, dict, key);
}

/* Keys whose comparison changes the dict they are looked up in. */
TEST(a_comparison_changes_the_dict, "W-048") {
    PyObject *dict = PyDict_New();
    PyObject *first = new_meddler(dict, NULL, 0);
    PyObject *second = new_meddler(dict, NULL, 1);
    PyDict_SetItem(dict, first, Py_None);
    ((struct meddler *)second)->act = act_clear_dict;
    SHOW_RESULT(CALL1(dict, "pop", REF(second)));
    PyDict_SetItem(dict, first, Py_None);
    SHOW_RESULT(CALL2(dict, "setdefault", REF(second), INT(7)));
    SHOW(PyDict_Size(dict));
    PyDict_Clear(dict);
    ((struct meddler *)first)->act = act_raise;
    SHOW_RESULT(CALL1(dict, "setdefault", REF(first)));
    SHOW_RESULT(CALL1(dict, "pop", REF(first)));
    PyObject *other = letters("ab");
    SHOW_STATUS(PyDict_SetItem(other, first, Py_None));
    RELEASE(dict, first, second, other);
}

/* Its keys and values are what its methods say. */
TEST(a_copy_of_what_iterates_in_its_own_way, "") {
    PyObject *type = class_with(
        "D", (PyObject *)&PyDict_Type, "__iter__",
        method_returning("__iter__", Py_NewRef(Py_None)));
    PyObject *get = method_returning("__getitem__", TEXT("got"));
    CHECK(PyObject_SetAttrString(type, "__getitem__", get) == 0);
    PyObject *dict = instance_of(type);
    PyObject *plain = letters("ab");
    SHOW_RESULT(PyDict_Copy(dict));
    CHECK(PyDict_Update(dict, plain) == 0);
    SHOW_RESULT(PyDict_Copy(dict));
    SHOW_RESULT(CALL0(dict, "copy"));
    SHOW_RESULT(PyNumber_Or(dict, plain));
    SHOW_RESULT(PyNumber_Or(plain, dict));
    SHOW_STATUS(PyDict_Update(plain, dict));
    show_repr("plain", plain);
    PyObject *failing = method_returning("__getitem__", NULL);
    CHECK(PyObject_SetAttrString(type, "__getitem__", failing) == 0);
    SHOW_RESULT(PyDict_Copy(dict));
    RELEASE(type, get, dict, plain, failing);
}

TEST_MAIN(
    NULL, &values_are_read, &values_are_stored, &items_are_taken_out,
    &a_dict_as_a_stack, &mappings_and_pairs_are_merged, &what_wins_in_a_merge,
    &dicts_are_joined, &dicts_of_keys, &the_type_makes_dicts,
    &memory_is_counted, &a_subtype_answers_for_missing_keys,
    &a_comparison_changes_the_dict, &a_copy_of_what_iterates_in_its_own_way)
