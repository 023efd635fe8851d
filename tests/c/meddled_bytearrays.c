/* Bytearrays that are changed while they are looked at, by what gives an index,
 * a byte or an iterator. */
#include "meddling.h"

static PyObject *make_bytes(void) {
    return PyByteArray_FromStringAndSize("a,b,c", 5);
}

static int clear(PyObject *bytes) {
    return meddle(bytes, "clear", "()");
}

static int pop(PyObject *bytes) {
    return PyByteArray_Size(bytes) == 0 ? 0 : meddle(bytes, "pop", "()");
}

static int pop_first(PyObject *bytes) {
    return PyByteArray_Size(bytes) == 0 ? 0 : meddle(bytes, "pop", "(i)", 0);
}

static int insert(PyObject *bytes) {
    return meddle(bytes, "insert", "(ii)", 0, 'x');
}

static int grow(PyObject *bytes) {
    return PyByteArray_Resize(bytes, 5000) < 0 ? -1
           : meddle(
                 bytes, "__delitem__", "(N)", PySlice_New(NULL, NULL, NULL)) < 0
               ? -1
               : meddle(bytes, "extend", "(y)", "grown,grown");
}

static int reverse(PyObject *bytes) {
    return meddle(bytes, "reverse", "()");
}

static const struct action actions[] = {
    {"raise", act_raise},     {"clear", clear},   {"pop", pop},
    {"pop first", pop_first}, {"insert", insert}, {"grow", grow},
    {"reverse", reverse},     {NULL, NULL}};

TEST(items, "") {
    static const char *const expressions[] = {
        "t.__getitem__(m)",
        "t.__getitem__(z)",
        "t.__getitem__(slice(m, n))",
        "t.__getitem__(slice(n, n, m))",
        "t.__setitem__(m, 7) # clear pop insert grow",
        "t.__setitem__(4, m) # clear pop insert grow",
        "t.__setitem__(m, m) # clear pop insert grow",
        "t.__delitem__(m)",
        "t.__setitem__(slice(1, 3), i)",
        "t.__setitem__(slice(m, 3), b)",
        "t.__setitem__(slice(m, z, m), t)",
        "t.__setitem__(slice(0, 5, m), i)",
        "t.__delitem__(slice(m, z))",
        "t.__delitem__(slice(0, 5, m))",
        "t.append(m)",
        "t.insert(m, 7)",
        "t.insert(4, m)",
        "t.insert(m, m)",
        "t.pop(m)",
        "t.remove(m)",
        "t.extend(i)",
        "t.__iadd__(o)",
        "t.__mul__(m)",
        "t.__imul__(m)",
        "t.__init__(i)",
        "t.__init__(m)",
        NULL};
    meddle_with_all(make_bytes, expressions, actions);
}

TEST(methods, "") {
    static const char *const expressions[] = {
        "t.find(m) # clear pop insert grow",
        "t.find(b, m) # clear pop insert grow",
        "t.find(b, 0, m) # clear pop insert grow",
        "t.index(m, m) # clear pop insert grow",
        "t.rfind(b, m) # clear pop insert grow",
        "t.count(m, m, z) # clear pop insert grow",
        "t.__contains__(m) # clear pop insert grow",
        "t.startswith(b, m) # clear pop insert grow",
        "t.endswith(b, 0, m) # clear pop insert grow",
        "t.center(z)",
        "t.ljust(z)",
        "t.zfill(z)",
        "t.expandtabs(m)",
        "t.split(b, m)",
        "t.rsplit(n, m)",
        "t.splitlines(m)",
        "t.replace(b, b, m)",
        "t.hex(c, m)",
        "t.join(i)",
        "list(zip(t, i))",
        "list(map(m, t))",
        "list(map(m, reversed(t)))",
        "min(t, key=m)",
        "sorted(t, key=m)",
        "bytes(i)",
        "bytearray(i)",
        "b.join(i)",
        NULL};
    meddle_with_all(make_bytes, expressions, actions);
}

TEST_MAIN(ready_meddlers, &items, &methods)
