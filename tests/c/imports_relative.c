/* Imports with names of a package, and relative to one. */
#include "importable.h"

/* A dict of text under two names, each of which may be NULL. */
static PyObject *globals_of(
    const char *first, const char *text, const char *second, PyObject *value) {
    PyObject *globals = PyDict_New();
    if (first != NULL) {
        PyObject *made = PyUnicode_FromString(text);
        PyDict_SetItemString(globals, first, made);
        Py_DECREF(made);
    }
    if (second != NULL) {
        PyDict_SetItemString(globals, second, value);
    }
    return globals;
}

static void import(
    const char *label, const char *name, PyObject *globals, int level) {
    show_result(
        label, PyImport_ImportModuleLevel(name, globals, NULL, NULL, level));
}

TEST(levels, "") {
    PyObject *globals = globals_of("__package__", "package", NULL, NULL);
    import("full", "package.part", globals, 0);
    import("one up", "part", globals, 1);
    import("the package", "", globals, 1);
    import("two up", "part", globals, 2);
    import("below 0", "part", globals, -1);
    import("empty", "", globals, 0);
    import("missing", "missing", globals, 1);
    Py_DECREF(globals);
    globals = globals_of("__package__", "package.part", NULL, NULL);
    import("two up", "part", globals, 2);
    import("the package", "", globals, 2);
    import("three up", "part", globals, 3);
    import("in a module", "inner", globals, 1);
    Py_DECREF(globals);
    globals = globals_of("__package__", "", NULL, NULL);
    import("no parent", "part", globals, 1);
    Py_DECREF(globals);
    globals = globals_of("__package__", "missing", NULL, NULL);
    import("no package", "part", globals, 1);
    Py_DECREF(globals);
}

TEST(what_the_package_is, "") {
    import("no globals", "part", NULL, 1);
    import("no dict", "part", Py_None, 1);
    PyObject *globals = PyDict_New();
    import("empty globals", "part", globals, 1);
    Py_DECREF(globals);
    globals = globals_of("__name__", "package.module", NULL, NULL);
    import("by name", "part", globals, 1);
    Py_DECREF(globals);
    globals = globals_of("__name__", "package", NULL, NULL);
    import("at the top", "part", globals, 1);
    PyDict_SetItemString(globals, "__path__", Py_None);
    import("a package", "part", globals, 1);
    PyDict_SetItemString(globals, "__name__", Py_True);
    import("no text", "part", globals, 1);
    Py_DECREF(globals);
    globals = globals_of("__name__", "package.x", "__package__", Py_None);
    import("None", "part", globals, 1);
    PyDict_SetItemString(globals, "__package__", Py_True);
    import("no text", "part", globals, 1);
    Py_DECREF(globals);
    PyObject *spec = PyModule_New("stands for a spec");
    globals = globals_of(NULL, NULL, "__spec__", spec);
    import("a spec without parent", "part", globals, 1);
    PyModule_AddIntConstant(spec, "parent", 1);
    import("a parent that is no text", "part", globals, 1);
    PyModule_AddStringConstant(spec, "parent", "package");
    import("a parent", "part", globals, 1);
    PyModule_AddStringConstant(spec, "parent", "");
    import("no parent", "part", globals, 1);
    RELEASE(globals, spec);
}

static void import_from(const char *label, const char *name, PyObject *names) {
    show_result(label, PyImport_ImportModuleLevel(name, NULL, NULL, names, 0));
}

/* A tuple of one name. */
static PyObject *one(const char *text) {
    PyObject *name = PyUnicode_FromString(text);
    PyObject *tuple = PyTuple_Pack(1, name);
    Py_DECREF(name);
    return tuple;
}

static void forget_part(PyObject *package) {
    PyDict_DelItemString(PyImport_GetModuleDict(), "package.part");
    PyObject_DelAttrString(package, "part");
    PyErr_Clear();
}

TEST(names_to_import, "") {
    PyObject *package = PyImport_ImportModule("package");
    PyObject *names = one("part");
    forget_part(package);
    import_from("a part", "package", names);
    SHOW_TRUTH(PyObject_HasAttrString(package, "part"));
    import_from("of a module", "package.part", names);
    Py_DECREF(names);
    names = one("missing");
    import_from("missing", "package", names);
    import_from("missing in a module", "single", names);
    Py_DECREF(names);
    names = PyTuple_New(0);
    import_from("none", "package.part", names);
    Py_DECREF(names);
    import_from("None", "package.part", Py_None);
    import_from("not iterable", "package", Py_True);
    names = PyTuple_Pack(1, Py_None);
    import_from("no text", "package", names);
    import_from("no text, no package", "single", names);
    Py_DECREF(names);
    names = one("*");
    forget_part(package);
    import_from("all, none listed", "package", names);
    PyObject *all = one("part");
    PyObject_SetAttrString(package, "__all__", all);
    Py_DECREF(all);
    import_from("all", "package", names);
    SHOW_TRUTH(PyObject_HasAttrString(package, "part"));
    all = PyTuple_Pack(1, Py_None);
    PyObject_SetAttrString(package, "__all__", all);
    Py_DECREF(all);
    import_from("all, one no text", "package", names);
    all = one("*");
    PyObject_SetAttrString(package, "__all__", all);
    Py_DECREF(all);
    import_from("all, a star again", "package", names);
    RELEASE(names, package);
}

TEST(names_that_are_no_text, "") {
    SHOW_RESULT(PyImport_ImportModuleLevelObject(Py_None, NULL, NULL, NULL, 0));
    SHOW_RESULT(PyImport_ImportModuleLevelObject(NULL, NULL, NULL, NULL, 0));
    SHOW_RESULT(PyImport_ImportModuleLevel("\xff", NULL, NULL, NULL, 0));
    PyObject *name = PyUnicode_FromString("package.part");
    SHOW_RESULT(PyImport_ImportModuleLevelObject(name, NULL, NULL, NULL, 0));
    SHOW_RESULT(PyImport_Import(name));
    Py_DECREF(name);
}

TEST(a_package_that_is_gone, "") {
    PyObject *globals = globals_of("__package__", "package", NULL, NULL);
    PyObject *module = PyImport_ImportModule("package.part");
    PyDict_DelItemString(PyImport_GetModuleDict(), "package");
    import("its part", "part", globals, 1);
    import("full", "package.part", NULL, 0);
    RELEASE(globals, module);
}

TEST_MAIN_PREPARED(
    enter_modules, NULL, &levels, &what_the_package_is, &names_to_import,
    &names_that_are_no_text, &a_package_that_is_gone)
