/* Which groups of exceptions can be made, and what are their parts? */
#include "class_body.h"
#include "values.h"

#include <string.h>

static PyObject *group_class; /* ExceptionGroup, which has no symbol */

static void find_class(void) {
    PyObject *builtins = PyImport_ImportModule("builtins");
    group_class = PyObject_GetAttrString(builtins, "ExceptionGroup");
    CHECK(group_class != NULL);
    Py_DECREF(builtins);
}

static PyObject *exception(PyObject *type, int number) {
    return PyObject_CallFunction(type, "i", number);
}

/* ValueError(1), TypeError(2) and a group of ValueError(3) and OSError(4). */
static PyObject *nested_group(PyObject *type) {
    PyObject *inner = PyObject_CallFunction(
        group_class, "s[NN]", "inner", exception(PyExc_ValueError, 3),
        exception(PyExc_OSError, 4));
    return PyObject_CallFunction(
        type, "s[NNN]", "outer", exception(PyExc_ValueError, 1),
        exception(PyExc_TypeError, 2), inner);
}

TEST(the_class, "") {
    PyTypeObject *type = (PyTypeObject *)group_class;
    show(
        "%s, size %zd, dict at %zd, list at %zd, flags %lx", type->tp_name,
        type->tp_basicsize, type->tp_dictoffset, type->tp_weaklistoffset,
        type->tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    SHOW_RESULT(PyObject_GetAttrString(group_class, "__mro__"));
    SHOW_RESULT(PyObject_GetAttrString(group_class, "__module__"));
    SHOW_RESULT(PyObject_GetAttrString(group_class, "__qualname__"));
    PyObject *item = PyObject_GetItem(group_class, (PyObject *)&PyLong_Type);
    SHOW_RESULT(item);
    PyObject *reference = PyWeakref_NewRef(group_class, NULL);
    CHECK(reference != NULL);
    Py_DECREF(reference);
}

/* Both classes and subclasses of each, with exceptions of either kind. */
TEST(which_class_a_group_has, "") {
    PyObject *two = PyTuple_Pack(2, group_class, PyExc_ValueError);
    PyObject *classes[] = {
        Py_NewRef(PyExc_BaseExceptionGroup), Py_NewRef(group_class),
        class_with("Base", PyExc_BaseExceptionGroup, NULL, NULL),
        class_with("Sub", group_class, NULL, NULL),
        new_class("Two", two, NULL)};
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        show_result(
            "exceptions",
            PyObject_CallFunction(
                classes[i], "s(N)", "m", exception(PyExc_ValueError, 1)));
        show_result(
            "others",
            PyObject_CallFunction(
                classes[i], "s(NN)", "m", exception(PyExc_ValueError, 1),
                exception(PyExc_KeyboardInterrupt, 2)));
        show_result("nested", nested_group(classes[i]));
    }
    release(classes, sizeof classes / sizeof classes[0]);
    Py_DECREF(two);
}

TEST(arguments, "BaseExceptionGroup") {
    static const char *const args[] = {
        "()",
        "('m',)",
        "('m', [], 1)",
        "(1, [1])",
        "(None, [])",
        "('m', [])",
        "('m', None)",
        "('m', {1})",
        "('m', 'abc')",
        "('m', [1])",
        "('m', [$error, @ValueError])",
        "('m', [$error])"};
    PyObject *error = exception(PyExc_ValueError, 1);
    name_value("error", error);
    for (size_t i = 0; i < sizeof args / sizeof args[0]; i++) {
        call_with("ExceptionGroup", group_class, args[i], NULL);
        call_with("ExceptionGroup", group_class, args[i], "{'x': 1}");
    }
    name_value(NULL, NULL);
    Py_DECREF(error);
}

TEST(attributes, "message exceptions") {
    PyObject *group = nested_group(group_class);
    PyObject *other = nested_group(PyExc_BaseExceptionGroup);
    SHOW_RESULT(PyObject_Str(group));
    SHOW_RESULT(PyObject_Repr(other));
    SHOW_RESULT(PyObject_GetAttrString(group, "message"));
    SHOW_RESULT(PyObject_GetAttrString(group, "exceptions"));
    SHOW_RESULT(PyObject_GetAttrString(group, "args"));
    SHOW_STATUS(PyObject_SetAttrString(group, "message", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(group, "exceptions", Py_None));
    SHOW_RESULT(invoke(group, "__reduce__", NULL));
    SHOW_RESULT(invoke(group, "__init__", Py_None));
    SHOW_RESULT(PyObject_GetAttrString(group, "args"));
    SHOW_RESULT(PyObject_GetAttrString(group, "message"));
    RELEASE(group, other);
}

TEST(parts_by_type, "split subgroup") {
    PyObject *group = nested_group(group_class);
    PyObject *none = PyTuple_New(0);
    PyObject *list = PyList_New(0);
    PyObject *two = PyTuple_Pack(2, PyExc_ValueError, PyExc_OSError);
    PyObject *wrong = PyTuple_Pack(2, PyExc_ValueError, Py_None);
    PyObject *instance = exception(PyExc_ValueError, 1);
    PyObject *wanted[] = {
        PyExc_ValueError,
        PyExc_TypeError,
        PyExc_OSError,
        PyExc_KeyError,
        PyExc_Exception,
        PyExc_BaseExceptionGroup,
        group_class,
        two,
        none,
        wrong,
        list,
        instance,
        Py_None,
        (PyObject *)&PyLong_Type,
        group};
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        show_repr("wanted", wanted[i]);
        show_result("split", invoke(group, "split", wanted[i]));
        show_result("subgroup", invoke(group, "subgroup", wanted[i]));
    }
    SHOW_RESULT(invoke(group, "split", NULL));
    SHOW_RESULT(invoke(group, "subgroup", NULL));
    SHOW_RESULT(invoke(group, "derive", NULL));
    SHOW_RESULT(invoke(group, "derive", Py_None));
    SHOW_RESULT(invoke(group, "derive", two));
    PyObject *parts = invoke(group, "split", PyExc_ValueError);
    PyObject *match = PyTuple_GetItem(parts, 0);
    PyObject *exceptions = PyObject_GetAttrString(match, "exceptions");
    PyObject *old = PyObject_GetAttrString(group, "exceptions");
    SHOW_TRUTH(PyTuple_GetItem(exceptions, 0) == PyTuple_GetItem(old, 0));
    PyObject *whole = invoke(group, "subgroup", PyExc_Exception);
    SHOW_TRUTH(whole == group);
    RELEASE(
        group, none, list, two, wrong, instance, parts, exceptions, old, whole);
}

static void show_history(const char *label, PyObject *group) {
    static const char *const names[] = {
        "__cause__", "__context__", "__suppress_context__", "__notes__"};
    show_repr(label, group);
    for (int i = 0; i < 4; i++) {
        show_result(names[i], PyObject_GetAttrString(group, names[i]));
    }
}

static void show_parts(PyObject *group) {
    PyObject *parts = invoke(group, "split", PyExc_ValueError);
    show_history("match", PyTuple_GetItem(parts, 0));
    show_history("rest", PyTuple_GetItem(parts, 1));
    Py_DECREF(parts);
}

TEST(parts_keep_the_history, "split") {
    PyObject *group = nested_group(group_class);
    PyObject *note = PyUnicode_FromString("note");
    PyObject *notes = PyTuple_Pack(1, note);
    show_parts(group);
    PyException_SetContext(group, exception(PyExc_KeyError, 5));
    show_parts(group);
    PyException_SetCause(group, exception(PyExc_LookupError, 6));
    SHOW_RESULT(invoke(group, "add_note", note));
    show_parts(group);
    PyObject *parts = invoke(group, "split", PyExc_ValueError);
    SHOW_RESULT(invoke(PyTuple_GetItem(parts, 0), "add_note", notes));
    SHOW_RESULT(invoke(PyTuple_GetItem(parts, 0), "add_note", note));
    show_history("the group", group);
    SHOW_STATUS(PyObject_SetAttrString(group, "__notes__", notes));
    show_parts(group);
    SHOW_STATUS(PyObject_SetAttrString(group, "__notes__", Py_None));
    show_parts(group);
    RELEASE(group, note, notes, parts);
}

/* Classes whose derive does as it likes. */
TEST(derive_of_subclasses, "derive") {
    PyObject *results[] = {
        nested_group(group_class), nested_group(PyExc_BaseExceptionGroup),
        exception(PyExc_ValueError, 7), Py_NewRef(Py_None), NULL};
    for (int i = 0; i < 5; i++) {
        PyObject *sub = class_with(
            "Sub", group_class, "derive",
            method_returning("derive", results[i]));
        PyObject *group = nested_group(sub);
        SHOW_RESULT(invoke(group, "split", PyExc_ValueError));
        SHOW_RESULT(invoke(group, "subgroup", PyExc_OSError));
        SHOW_RESULT(invoke(group, "subgroup", PyExc_KeyError));
        RELEASE(sub, group);
    }
    PyObject *plain = class_with("Plain", group_class, NULL, NULL);
    PyObject *group = nested_group(plain);
    SHOW_RESULT(invoke(group, "split", PyExc_ValueError));
    RELEASE(plain, group);
}

TEST(groups_nested_deep, "split") {
    PyObject *group = exception(PyExc_ValueError, 0);
    for (int depth = 0; depth < 20000; depth++) {
        group = PyObject_CallFunction(group_class, "s[N]", "m", group);
    }
    PyObject *parts = invoke(group, "split", PyExc_KeyError);
    SHOW_TRUTH(parts == NULL);
    SHOW_TRUTH(PyErr_ExceptionMatches(PyExc_RecursionError));
    PyErr_Clear();
    Py_DECREF(group);
}

TEST_MAIN(
    find_class, &the_class, &which_class_a_group_has, &arguments, &attributes,
    &parts_by_type, &parts_keep_the_history, &derive_of_subclasses,
    &groups_nested_deep)
