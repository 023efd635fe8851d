/* Which classes may an object be given, and which places may a class name? */
#include "class_body.h"
#include "referent.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

/* A class on top of a base (NULL: object) with these places, ended by NULL. */
static PyObject *slotted(
    const char *name, PyObject *base, const char *const *places) {
    Py_ssize_t count = 0;
    while (places[count] != NULL) {
        count++;
    }
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyTuple_SetItem(tuple, i, text(places[i]));
    }
    return class_with(name, base, "__slots__", tuple);
}

#define PLACES(...) ((const char *const[]){__VA_ARGS__, NULL})

TEST(every_pair_of_classes, "W-245 W-617") {
    PyObject *reference = (PyObject *)&_PyWeakref_RefType;
    PyObject *plain = class_with("Plain", NULL, NULL, NULL);
    PyObject *one = slotted("One", NULL, PLACES("a"));
    PyObject *const types[] = {
        plain,
        class_with("Other", NULL, NULL, NULL),
        class_with("Derived", plain, NULL, NULL),
        slotted("Bare", NULL, PLACES(NULL)),
        slotted("BareToo", NULL, PLACES(NULL)),
        one,
        slotted("OneToo", NULL, PLACES("a")),
        slotted("Renamed", NULL, PLACES("b")),
        slotted("Two", NULL, PLACES("a", "b")),
        slotted("TwoTurned", NULL, PLACES("b", "a")),
        slotted("Listed", NULL, PLACES("__weakref__")),
        slotted("ListedToo", NULL, PLACES("__weakref__")),
        slotted("OneListed", NULL, PLACES("a", "__weakref__")),
        slotted("Dict", NULL, PLACES("__dict__")),
        slotted("OneDict", NULL, PLACES("a", "__dict__")),
        class_with("OnePlain", one, NULL, NULL),
        slotted("Longer", one, PLACES("b")),
        slotted("LongerToo", one, PLACES("b")),
        class_with("Error", PyExc_ValueError, NULL, NULL),
        class_with("OtherError", PyExc_ValueError, NULL, NULL),
        class_with("KeyError", PyExc_KeyError, NULL, NULL),
    };
    enum { count = sizeof types / sizeof types[0] };
    (void)reference;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            PyObject *instance = instance_of(types[i]);
            int status =
                PyObject_SetAttrString(instance, "__class__", types[j]);
            char label[80];
            snprintf(
                label, sizeof label, "%s to %s",
                ((PyTypeObject *)types[i])->tp_name,
                ((PyTypeObject *)types[j])->tp_name);
            show_status(label, status);
            CHECK((PyObject *)Py_TYPE(instance) == types[status == 0 ? j : i]);
            Py_DECREF(instance);
        }
    }
    release(types, count);
}

TEST(references_change_their_class, "W-245") {
    PyObject *base = (PyObject *)&_PyWeakref_RefType;
    PyObject *types[] = {
        class_with("A", base, NULL, NULL),
        class_with(
            "B", base, "__call__",
            method_returning("__call__", text("called"))),
        slotted("S", base, PLACES(NULL)), slotted("T", base, PLACES("x"))};
    PyObject *referent = new_referent();
    for (size_t i = 0; i < 4; i++) {
        PyObject *reference = PyObject_CallOneArg(types[i], referent);
        for (size_t j = 0; j < 4; j++) {
            SHOW_STATUS(
                PyObject_SetAttrString(reference, "__class__", types[j]));
        }
        SHOW_STATUS(PyObject_SetAttrString(reference, "__class__", base));
        PyObject *result = PyObject_CallNoArgs(reference);
        SHOW_TRUTH(result == referent);
        RELEASE(result, reference);
    }
    release(types, 4);
    Py_DECREF(referent);
}

TEST(the_class_owns_a_count_for_each_instance, "") {
    PyObject *a = class_with("A", NULL, NULL, NULL);
    PyObject *b = class_with(
        "B", NULL, "__neg__", method_returning("__neg__", text("minus")));
    Py_ssize_t of_a = Py_REFCNT(a);
    Py_ssize_t of_b = Py_REFCNT(b);
    PyObject *instance = instance_of(a);
    SHOW_STATUS(PyObject_SetAttrString(instance, "x", Py_True));
    SHOW_STATUS(PyObject_SetAttrString(instance, "__class__", b));
    SHOW(Py_REFCNT(a) - of_a);
    SHOW(Py_REFCNT(b) - of_b);
    SHOW_RESULT(PyNumber_Negative(instance));
    SHOW_RESULT(PyObject_GetAttrString(instance, "x"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "__class__", Py_None));
    SHOW_STATUS(PyObject_DelAttrString(instance, "__class__"));
    Py_DECREF(instance);
    SHOW(Py_REFCNT(b) - of_b);
    RELEASE(a, b);
}

TEST(places_are_identifiers, "") {
    static const char *const names[] = {
        "a",
        "_",
        "a1",
        "1a",
        "",
        "a b",
        "a-b",
        "\xC3\xA9",
        "\xC3\xA9t\xC3\xA9",
        "a\xCC\x81",
        "\xCC\x81",
        "\xE2\x82\xAC",
        "\xD9\xA1",
        "x\xD9\xA1",
        "\xE4\xB8\xAD",
        "\xF0\x9D\x94\x98",
        "\xF0\x9F\x98\x80",
        "\xC2\xAA",
        "\xE2\x84\x98",
        "x\xC2\xB7"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        PyObject *type = slotted("C", NULL, PLACES(names[i]));
        if (type == NULL) {
            show_error(names[i]);
        } else {
            show("%s: a place", names[i]);
        }
        Py_XDECREF(type);
    }
}

TEST_MAIN(
    ready_referents, &every_pair_of_classes, &references_change_their_class,
    &the_class_owns_a_count_for_each_instance, &places_are_identifiers)
