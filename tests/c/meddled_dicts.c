/* Dicts and their views whose keys and values change the dict while it is
 * looked at. */
#include "meddling.h"

static PyObject *make_dict(void) {
    return Py_BuildValue(
        "{NiNNiiiN}", new_meddler(1), 5, new_meddler(9), new_meddler(3), 2, 7,
        12, new_meddler(4));
}

static int clear(PyObject *dict) {
    PyDict_Clear(dict);
    return 0;
}

static int pop_last(PyObject *dict) {
    return PyDict_Size(dict) == 0 ? 0 : meddle(dict, "popitem", "()");
}

static PyObject *first_key(PyObject *dict) {
    Py_ssize_t position = 0;
    PyObject *key = NULL;
    PyDict_Next(dict, &position, &key, NULL);
    return Py_XNewRef(key);
}

static int pop_first(PyObject *dict) {
    PyObject *key = first_key(dict);
    int status = key == NULL ? 0 : PyDict_DelItem(dict, key);
    Py_XDECREF(key);
    return status;
}

static int replace_first(PyObject *dict) {
    PyObject *key = first_key(dict);
    int status = key == NULL ? 0 : PyDict_SetItem(dict, key, Py_Ellipsis);
    Py_XDECREF(key);
    return status;
}

static int add(PyObject *dict) {
    return meddle(dict, "setdefault", "(ii)", 17, 0);
}

static int grow(PyObject *dict) {
    int status = 0;
    for (int i = 0; i < 12 && status == 0; i++) {
        status = meddle(dict, "__setitem__", "(ii)", 100 + i, i);
    }
    return status;
}

static int refill(PyObject *dict) {
    PyObject *other = make_dict();
    PyDict_Clear(dict);
    int status = PyDict_Update(dict, other);
    Py_DECREF(other);
    return status;
}

static const struct action actions[] = {
    {"raise", act_raise},
    {"clear", clear},
    {"pop last", pop_last},
    {"pop first", pop_first},
    {"replace first", replace_first},
    {"add", add},
    {"grow", grow},
    {"refill", refill},
    {NULL, NULL}};

TEST(keys, "") {
    static const char *const expressions[] = {
        "t.__getitem__(m)",
        "t.__getitem__(z)",
        "t.__getitem__(9)",
        "t.__getitem__(17)",
        "t.get(z)",
        "t.get(m, z)",
        "t.__contains__(z)",
        "t.__contains__(n)",
        "t.__setitem__(m, 4)",
        "t.__setitem__(9, 4)",
        "t.__delitem__(m)",
        "t.__delitem__(9)",
        "t.setdefault(m, 4)",
        "t.setdefault(z)",
        "t.setdefault(17, 4)",
        "t.pop(z)",
        "t.pop(9)",
        "t.pop(17, n)",
        "t.popitem()",
        "hash(t)",
        NULL};
    meddle_with_all(make_dict, expressions, actions);
}

TEST(whole_dicts, "") {
    static const char *const expressions[] = {
        "repr(t)",
        "t.__eq__(o)",
        "o.__eq__(t)",
        "t.__ne__(o)",
        "t.copy()",
        "t.update(o) # clear",
        "o.update(t)",
        "t.update(m)",
        "t.update(i)",
        "t.update(zip(i, i))",
        "t.__or__(o)",
        "o.__or__(t)",
        "t.__ior__(o) # clear",
        "t.__ior__(zip(i, i))",
        "dict(t)",
        "dict(m)",
        "dict(zip(t, i))",
        "dict(t, key=m)",
        "t.fromkeys(t)",
        "t.fromkeys(i, t)",
        "t.__init__(m)",
        "set(t)",
        "frozenset(t)",
        "sorted(t.keys(), key=m)",
        "list(map(m, t))",
        "list(zip(t, i))",
        "list(map(m, reversed(t)))",
        "min(t, key=m)",
        "list(t.values())",
        NULL};
    meddle_with_all(make_dict, expressions, actions);
}

TEST(views, "") {
    static const char *const expressions[] = {
        "repr(t.keys())",
        "repr(t.items())",
        "repr(t.values())",
        "list(map(m, t.items()))",
        "list(map(m, t.values()))",
        "list(map(m, reversed(t.items())))",
        "sorted(t.values())",
        "sum(t.values())",
        "any(t.values())",
        "max(t.values())",
        "set(t.keys())",
        "set(t.items())",
        "dict(t.items())",
        NULL};
    meddle_with_all(make_dict, expressions, actions);
}

TEST(views_as_sets, "") {
    static const char *const expressions[] = {
        "t.keys().__and__(o)",
        "o.keys().__and__(t)",
        "t.keys().__or__(o)",
        "t.keys().__sub__(o)",
        "o.keys().__sub__(t)",
        "t.keys().__xor__(o)",
        "t.keys().__and__(i)",
        "t.keys().__or__(i)",
        "t.keys().isdisjoint(i)",
        "t.keys().isdisjoint(o)",
        "t.keys().__eq__(o.keys())",
        "t.keys().__le__(o.keys())",
        "t.keys().__gt__(set(o))",
        "t.keys().__contains__(z)",
        "t.items().__eq__(o.items())",
        "t.items().__lt__(o.items())",
        "t.items().__and__(o.items())",
        "t.items().__or__(o.items())",
        "t.items().__sub__(o.items())",
        "t.items().__xor__(o.items())",
        "t.items().isdisjoint(o.items())",
        "t.items().__contains__(tuple(list(zip(i, i))))",
        "t.items().__contains__(tuple(list(map(m, range(1, 3)))))",
        "o.items().__contains__(tuple(list(map(m, range(1, 3)))))",
        NULL};
    meddle_with_all(make_dict, expressions, actions);
}

TEST_MAIN(ready_meddlers, &keys, &whole_dicts, &views, &views_as_sets)
