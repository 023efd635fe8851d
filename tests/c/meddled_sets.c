/* Sets whose items change the set while it is looked at. */
#include "meddling.h"

static PyObject *make_set(void) {
    PyObject *list = Py_BuildValue(
        "[NiNiN]", new_meddler(1), 5, new_meddler(9), 2, new_meddler(3));
    PyObject *set = PySet_New(list);
    Py_DECREF(list);
    return set;
}

static int clear(PyObject *set) {
    return PySet_Clear(set);
}

static int pop(PyObject *set) {
    return PySet_Size(set) == 0 ? 0 : meddle(set, "pop", "()");
}

static int discard(PyObject *set) {
    return meddle(set, "discard", "(i)", 5);
}

static int add(PyObject *set) {
    return meddle(set, "add", "(i)", 17);
}

static int grow(PyObject *set) {
    int status = 0;
    for (int i = 0; i < 12 && status == 0; i++) {
        status = meddle(set, "add", "(i)", 100 + i);
    }
    return status;
}

static int refill(PyObject *set) {
    PyObject *other = make_set();
    PySet_Clear(set);
    int status = meddle(set, "update", "(O)", other);
    Py_DECREF(other);
    return status;
}

static const struct action actions[] = {
    {"raise", act_raise}, {"clear", clear}, {"pop", pop},
    {"discard", discard}, {"add", add},     {"grow", grow},
    {"refill", refill},   {NULL, NULL}};

TEST(items, "") {
    static const char *const expressions[] = {
        "t.add(m)",
        "t.add(z)",
        "t.add(9)",
        "t.add(17)",
        "t.discard(m)",
        "t.discard(9)",
        "t.remove(z)",
        "t.remove(17)",
        "t.pop()",
        "t.__contains__(z)",
        "t.__contains__(9)",
        "t.__contains__(17)",
        NULL};
    meddle_with_all(make_set, expressions, actions);
}

TEST(two_sets, "") {
    static const char *const expressions[] = {
        "t.__eq__(o)",           "o.__eq__(t)",
        "t.__le__(o)",           "t.__lt__(o)",
        "t.__ge__(o)",           "t.__and__(o)",
        "o.__and__(t)",          "t.__or__(o)",
        "o.__or__(t)",           "t.__sub__(o)",
        "o.__sub__(t)",          "t.__xor__(o)",
        "o.__xor__(t)",          "t.__iand__(o)",
        "t.__ior__(o)",          "t.__isub__(o)",
        "t.__ixor__(o)",         "o.__iand__(t)",
        "o.__ior__(t)",          "o.__isub__(t)",
        "o.__ixor__(t)",         "t.isdisjoint(o)",
        "o.isdisjoint(t)",       "t.issubset(list(o))",
        "t.issuperset(list(o))", NULL};
    meddle_with_all(make_set, expressions, actions);
}

TEST(sets_and_iterables, "") {
    static const char *const expressions[] = {
        "t.update(i)",
        "t.update(list(o))",
        "t.update(d)",
        "t.difference_update(i)",
        "t.difference_update(d)",
        "t.intersection_update(i)",
        "t.symmetric_difference_update(i)",
        "t.symmetric_difference_update(d)",
        "t.union(i, o)",
        "t.difference(i, list(o))",
        "t.difference(d)",
        "t.intersection(i, list(o))",
        "t.symmetric_difference(i)",
        "t.symmetric_difference(d)",
        "t.intersection(d)",
        "t.intersection_update(d)",
        "t.isdisjoint(d)",
        "t.issubset(d)",
        "t.issuperset(d)",
        "t.isdisjoint(i)",
        "t.issubset(i)",
        "t.issuperset(i)",
        "t.copy()",
        "t.__init__(i)",
        "set(t)",
        "frozenset(t)",
        "frozenset(i)",
        "repr(t)",
        "hash(frozenset(t))",
        "dict(zip(t, i))",
        "t.__init__(t)",
        "list(map(m, t))",
        "sorted(t)",
        "sum(t)",
        "list(filter(n, t))",
        "dict(zip(t, t))",
        NULL};
    meddle_with_all(make_set, expressions, actions);
}

TEST_MAIN(ready_meddlers, &items, &two_sets, &sets_and_iterables)
