/* What debug mode says at the end of what the program still owns. */
#define _POSIX_C_SOURCE 200809L
#include "debug_mode.h"

#include <stddef.h>

typedef struct {
    PyObject ob_base;
    PyObject *weaklist;
} Thing;

static void destroy(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject Thing_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Thing",
    .tp_basicsize = sizeof(Thing),
    .tp_dealloc = destroy,
    .tp_weaklistoffset = offsetof(Thing, weaklist),
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static PyObject *volatile kept[8];

static PyObject *make(void) {
    CHECK(PyType_Ready(&Thing_Type) == 0);
    Thing *thing = PyObject_New(Thing, &Thing_Type);
    CHECK(thing != NULL);
    thing->weaklist = NULL;
    return (PyObject *)thing;
}

/* Types, modules, texts: what the library keeps is no leak. */
static void own_nothing(void) {
    PyObject *thing = make();
    PyObject *text = PyUnicode_InternFromString("a text of the program");
    PyObject *module = PyImport_ImportModule("_weakref");
    PyObject *dict = PyDict_New();
    CHECK(PyDict_SetItem(dict, text, thing) == 0);
    CHECK(PyDict_SetItem(dict, thing, dict) == 0); /* a cycle */
    Py_XDECREF(module);
    Py_XDECREF(text);
    Py_XDECREF(thing);
    Py_XDECREF(dict);
}

static void lose_objects(void) {
    kept[0] = make();
    kept[1] = make();
    kept[2] = PyTuple_Pack(1, kept[0]);
    kept[3] = PyLong_FromLong(123456789);
}

static void lose_weak_references(void) {
    PyObject *thing = make();
    kept[0] = make();
    kept[1] = PyWeakref_NewRef(kept[0], NULL);
    kept[2] = PyWeakref_NewProxy(kept[0], NULL);
    kept[3] = PyWeakref_NewRef(thing, NULL);
    Py_XDECREF(thing);
}

static void lose_one(void) {
    kept[0] = make();
}

static const struct misdeed misdeeds[] = {
    MISDEED(own_nothing), MISDEED(lose_objects), MISDEED(lose_weak_references),
    MISDEED(lose_one)};

#define ALIVE "nativeweakref: alive after Py_FinalizeEx: "
#define COLUMNS "     count      bytes  type\n"
#define BY "  allocated by\n"

TEST(nothing_is_nothing, "W-109") {
    run_in_debug_mode("own_nothing", "");
}

TEST(objects_by_type, "W-109") {
    run_in_debug_mode(
        "lose_one", ALIVE "1 object, 24 bytes\n" COLUMNS
                          "         1         24  demo.Thing\n" BY);
    run_in_debug_mode(
        "lose_objects", ALIVE
        "4 objects, 108 bytes\n" COLUMNS
        "         2         48  demo.Thing, the first of them\n" BY
        "         1         32  tuple\n" BY "         1         28  int\n" BY);
}

TEST(weak_references_by_referent, "W-109") {
    run_in_debug_mode(
        "lose_weak_references", ALIVE
        "4 objects, 216 bytes\n" COLUMNS
        "         1         64  weakref.ReferenceType to demo.Thing\n" BY
        "         1         64  weakref.ProxyType to demo.Thing\n" BY
        "         1         64  weakref.ReferenceType to a dead object\n" BY
        "         1         24  demo.Thing\n" BY);
}

static const struct test *const tests[] = {
    &nothing_is_nothing, &objects_by_type, &weak_references_by_referent};

int main(int argc, char **argv) {
    int status =
        commit(argc, argv, misdeeds, sizeof misdeeds / sizeof misdeeds[0]);
    return status >= 0 ? status
                       : run_uninitialised_tests(
                             argc, argv, tests, sizeof tests / sizeof tests[0]);
}
