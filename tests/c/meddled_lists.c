/* Lists, and tuples made of them, whose items change the list while it is
 * looked at. */
#include "meddling.h"

static PyObject *make_list(void) {
    return Py_BuildValue(
        "[NiNiN]", new_meddler(1), 5, new_meddler(9), 2, new_meddler(3));
}

static int clear(PyObject *list) {
    return meddle(list, "clear", "()");
}

static int pop_last(PyObject *list) {
    return PyList_Size(list) == 0 ? 0 : meddle(list, "pop", "()");
}

static int pop_first(PyObject *list) {
    return PyList_Size(list) == 0 ? 0 : meddle(list, "pop", "(i)", 0);
}

static int append(PyObject *list) {
    for (int i = 0; i < 20; i++) {
        if (PyList_Append(list, Py_None) < 0) {
            return -1;
        }
    }
    return 0;
}

static int insert(PyObject *list) {
    return meddle(list, "insert", "(ii)", 0, 7);
}

static int reverse(PyObject *list) {
    return meddle(list, "reverse", "()");
}

static int replace(PyObject *list) {
    return meddle(list, "__init__", "([iii])", 4, 5, 6);
}

static int refill(PyObject *list) {
    PyObject *other = make_list();
    int status = PyList_SetSlice(list, 0, PyList_Size(list), other);
    Py_DECREF(other);
    return status;
}

static const struct action actions[] = {
    {"raise", act_raise},   {"clear", clear},
    {"pop last", pop_last}, {"pop first", pop_first},
    {"append", append},     {"insert", insert},
    {"reverse", reverse},   {"replace", replace},
    {"refill", refill},     {NULL, NULL}};

TEST(searching, "") {
    static const char *const expressions[] = {
        "t.index(7)",
        "t.index(m)",
        "t.index(z, m)",
        "t.index(z, 0, z)",
        "t.count(1)",
        "t.count(z)",
        "t.remove(2)",
        "t.remove(z)",
        "t.remove(n)",
        "t.__contains__(7)",
        "t.__contains__(z)",
        "min(t)",
        "max(t)",
        "min(t, key=m)",
        "max(t, key=m)",
        "min(i)",
        "any(t)",
        "all(t)",
        "any(i)",
        "sum(t)",
        "sum(i)",
        "sum(t, m)",
        NULL};
    meddle_with_all(make_list, expressions, actions);
}

TEST(comparing_and_showing, "") {
    static const char *const expressions[] = {
        "t.__eq__(o)", "t.__eq__(t)",    "o.__eq__(t)",    "t.__lt__(o)",
        "t.__ge__(o)", "t.__ne__(o)",    "repr(t)",        "str(t)",
        "ascii(t)",    "hash(tuple(t))", "repr(tuple(t))", "tuple(t).__eq__(t)",
        NULL};
    meddle_with_all(make_list, expressions, actions);
}

TEST(sorting, "") {
    static const char *const expressions[] = {
        "t.sort()",
        "t.sort(key=m)",
        "sorted(t)",
        "sorted(t, key=m)",
        "sorted(i)",
        "t.sort(reverse=1)",
        "t.sort(key=m, reverse=m)",
        "t.reverse()",
        NULL};
    meddle_with_all(make_list, expressions, actions);
}

/* All that changes the list's size, or where its items lie. */
static const char to_every_second[] =
    "t.__setitem__(slice(n, n, 2), zip(i, range(3))) # clear "
    "pop last pop first insert append replace refill";

TEST(changing, "") {
    static const char *const expressions[] = {
        "t.extend(i)",
        "t.__iadd__(i)",
        "t.__init__(i)",
        "t.insert(m, 4)",
        "t.pop(m)",
        "t.__getitem__(m)",
        "t.__setitem__(m, 4)",
        "t.__delitem__(m)",
        "t.__imul__(m)",
        "t.__mul__(m)",
        "t.__getitem__(slice(m, z))",
        "t.__getitem__(slice(n, n, m))",
        "t.__setitem__(slice(m, 3), i)",
        "t.__setitem__(slice(m, z, m), t)",
        "t.__setitem__(slice(1, 3), i)",
        to_every_second,
        "t.__setitem__(slice(0, 5, 2), o)",
        "t.__delitem__(slice(m, 3))",
        "t.__delitem__(slice(0, z, 2))",
        NULL};
    meddle_with_all(make_list, expressions, actions);
}

TEST(walking, "") {
    static const char *const expressions[] = {
        "list(zip(t, i))",
        "list(zip(i, t))",
        "list(map(m, t))",
        "list(filter(m, t))",
        "list(filter(n, t))",
        "list(enumerate(t, m))",
        "list(zip(i, t, strict=1))",
        "c.join(i)",
        "c.join(t)",
        "list(i)",
        "tuple(i)",
        "set(t)",
        "frozenset(t)",
        "dict(zip(t, i))",
        "bytes(t)",
        "bytearray(t)",
        "bytes(i)",
        "list(zip(t, map(m, t)))",
        "list(map(m, reversed(t)))",
        "list(range(m, z))",
        NULL};
    meddle_with_all(make_list, expressions, actions);
}

TEST_MAIN(
    ready_meddlers, &searching, &comparing_and_showing, &sorting, &changing,
    &walking)
