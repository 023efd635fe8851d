/* How are groups of exceptions printed: margins, numbers, chains, limits? */
#include "class_body.h"

#include <string.h>

static PyObject *group_class;

static void find_class(void) {
    PyObject *builtins = PyImport_ImportModule("builtins");
    group_class = PyObject_GetAttrString(builtins, "ExceptionGroup");
    CHECK(group_class != NULL);
    Py_DECREF(builtins);
}

static PyObject *error(const char *text) {
    return PyObject_CallFunction(PyExc_ValueError, "s", text);
}

static PyObject *group_of(const char *message, PyObject *a, PyObject *b) {
    return b == NULL
               ? PyObject_CallFunction(group_class, "s[N]", message, a)
               : PyObject_CallFunction(group_class, "s[NN]", message, a, b);
}

static PyObject *member(PyObject *group, Py_ssize_t index) {
    PyObject *exceptions = PyObject_GetAttrString(group, "exceptions");
    PyObject *item = PyTuple_GetItem(exceptions, index);
    Py_DECREF(exceptions);
    return item;
}

static void add_note(PyObject *exception, const char *text) {
    PyObject *note = PyUnicode_FromString(text);
    Py_XDECREF(invoke(exception, "add_note", note));
    Py_DECREF(note);
}

static void print(const char *label, PyObject *exception) {
    capture_stderr();
    PyErr_DisplayException(exception);
    show_captured_stderr(label);
}

static void print_and_release(const char *label, PyObject *exception) {
    print(label, exception);
    Py_DECREF(exception);
}

TEST(margins_and_numbers, "PyErr_DisplayException") {
    print_and_release("one", group_of("m", error("a"), NULL));
    PyObject *inner = group_of("in", error("b"), error("two\nlines"));
    print_and_release("nested first", group_of("m", inner, error("c")));
    inner = group_of("in", error("b"), error(""));
    print_and_release("nested last", group_of("m", error("c"), inner));
    inner = group_of("in", error("b"), NULL);
    print_and_release("nested only", group_of("m\nn", inner, NULL));
    PyObject *set = group_of("set", error("a"), NULL);
    PyErr_SetObject(group_class, set);
    Py_DECREF(set);
    capture_stderr();
    PyErr_Print();
    show_captured_stderr("PyErr_Print");
}

TEST(notes, "PyErr_DisplayException") {
    PyObject *group = group_of("m", error("a"), error("b"));
    add_note(group, "of the group");
    add_note(group, "two\nlines");
    add_note(
        member(group, 0), "one\r\ntwo\n\nthree\x0b"
                          "four");
    add_note(member(group, 1), "");
    add_note(member(group, 1), "last\n");
    print_and_release("notes", group);
}

TEST(chains, "PyErr_DisplayException") {
    PyObject *last = error("last");
    PyException_SetCause(last, group_of("cause", error("a"), NULL));
    print_and_release("a group as cause", last);
    PyObject *group = group_of("m", error("a"), error("b"));
    PyException_SetContext(group, error("context"));
    PyObject *deep = group_of("deep", error("c"), NULL);
    PyException_SetCause(member(group, 0), Py_NewRef(deep));
    PyException_SetContext(member(group, 1), error("other"));
    print("inside and outside", group);
    PyException_SetCause(member(group, 1), deep);
    print("the same cause twice", group);
    PyException_SetCause(member(group, 0), NULL);
    print("a group as cause of the last", group);
    PyException_SetCause(member(group, 0), Py_NewRef(group));
    print("a ring", group);
    PyException_SetCause(member(group, 0), NULL);
    Py_DECREF(group);
}

TEST(limits, "PyErr_DisplayException") {
    for (int count = 15; count <= 17; count++) {
        PyObject *list = PyList_New(0);
        for (int i = 0; i < count; i++) {
            PyObject *item = PyObject_CallFunction(PyExc_ValueError, "i", i);
            CHECK(PyList_Append(list, item) == 0);
            Py_DECREF(item);
        }
        print_and_release(
            "wide", PyObject_CallFunction(group_class, "sN", "m", list));
    }
    PyObject *group = error("innermost");
    for (int depth = 0; depth < 13; depth++) {
        PyObject *beside = depth % 2 == 0 ? error("beside") : NULL;
        group = group_of("m", group, beside);
    }
    print_and_release("deep", group);
    group = error("innermost");
    for (int depth = 0; depth < 11; depth++) {
        group = group_of("m", error("before"), group);
    }
    print_and_release("deep at the end", group);
}

TEST(members_of_other_kinds, "PyErr_DisplayException") {
    PyObject *syntax = PyObject_CallFunction(
        PyExc_SyntaxError, "s(siis)", "bad", "file", 1, 2, "te xt");
    PyObject *shy = class_with(
        "Shy", PyExc_ValueError, "__str__", function_returning("str", NULL));
    print_and_release("kinds", group_of("m", syntax, PyObject_CallNoArgs(shy)));
    PyObject *sub = class_with("Sub", group_class, NULL, NULL);
    print_and_release(
        "subclass", PyObject_CallFunction(sub, "s[N]", "m", error("a")));
    RELEASE(shy, sub);
}

TEST_MAIN(
    find_class, &margins_and_numbers, &notes, &chains, &limits,
    &members_of_other_kinds)
