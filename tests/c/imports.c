/* Importing modules of the table of init functions. */
#include "importable.h"

static PyObject *get(PyObject *object, const char *name) {
    return PyObject_GetAttrString(object, name);
}

static int is_imported(const char *name) {
    return PyDict_GetItemString(PyImport_GetModuleDict(), name) != NULL;
}

static void forget(const char *name) {
    if (PyDict_DelItemString(PyImport_GetModuleDict(), name) < 0) {
        show_error(name);
    }
}

TEST(modules_that_are_there, "") {
    SHOW_TRUTH(is_imported("sys"));
    SHOW_TRUTH(is_imported("builtins"));
    SHOW_TRUTH(is_imported("single"));
    PyObject *module = PyImport_ImportModule("sys");
    show_repr("sys", module);
    PyObject *name = PyUnicode_FromString("sys");
    PyObject *found = PyImport_GetModule(name);
    SHOW_TRUTH(found == module);
    RELEASE(module, found, name);
    name = PyUnicode_FromString("missing");
    SHOW_TRUTH(PyImport_GetModule(name) == NULL);
    show_error("not there");
    Py_DECREF(name);
    PyObject *unhashable = PyList_New(0);
    SHOW_RESULT(PyImport_GetModule(unhashable));
    Py_DECREF(unhashable);
}

TEST(one_step, "") {
    PyObject *module = PyImport_ImportModule("single");
    show_repr("module", module);
    SHOW_RESULT(get(module, "number"));
    SHOW_RESULT(get(module, "__name__"));
    SHOW_RESULT(get(module, "__package__"));
    SHOW_RESULT(get(module, "__loader__"));
    SHOW_RESULT(get(module, "__spec__"));
    SHOW_TRUTH(PyState_FindModule(&single_definition) == module);
    PyObject *again = PyImport_ImportModuleNoBlock("single");
    SHOW_TRUTH(again == module);
    SHOW(calls_of_single);
    Py_DECREF(again);
    forget("single");
    again = PyImport_ImportModule("single");
    SHOW_TRUTH(again == module);
    SHOW(calls_of_single);
    SHOW_RESULT(get(again, "number"));
    show_repr("again", again);
    SHOW_TRUTH(PyState_FindModule(&single_definition) == again);
    RELEASE(module, again);
}

TEST(global_state, "") {
    PyObject *module = PyImport_ImportModule("global_state");
    SHOW_TRUTH(global_definition.m_base.m_copy != NULL);
    PyModule_AddIntConstant(module, "number", 99);
    PyModule_AddIntConstant(module, "added", 1);
    forget("global_state");
    PyObject *again = PyImport_ImportModule("global_state");
    SHOW_TRUTH(again == module);
    SHOW(calls_of_global);
    SHOW_RESULT(get(again, "number"));
    SHOW_RESULT(get(again, "added"));
    SHOW_TRUTH(PyState_FindModule(&global_definition) == again);
    RELEASE(module, again);
}

TEST(phases, "") {
    PyObject *module = PyImport_ImportModule("phases");
    show_repr("module", module);
    SHOW(executions_of_phases);
    SHOW_TRUTH(PyModule_GetDef(module) == &phases_definition);
    SHOW_TRUTH(PyState_FindModule(&phases_definition) == NULL);
    PyObject *spec = get(module, "__spec__");
    SHOW_RESULT(get(spec, "name"));
    SHOW_RESULT(get(spec, "origin"));
    SHOW_RESULT(get(spec, "parent"));
    SHOW_RESULT(get(spec, "has_location"));
    SHOW_RESULT(get(spec, "cached"));
    SHOW_RESULT(get(spec, "submodule_search_locations"));
    SHOW_RESULT(get(spec, "loader"));
    SHOW(_PyModuleSpec_IsInitializing(spec));
    Py_DECREF(spec);
    PyObject *again = PyImport_ReloadModule(module);
    SHOW_TRUTH(again == module);
    SHOW(executions_of_phases);
    Py_DECREF(again);
    forget("phases");
    SHOW_RESULT(PyImport_ReloadModule(module));
    again = PyImport_ImportModule("phases");
    SHOW_TRUTH(again == module);
    SHOW(executions_of_phases);
    RELEASE(module, again);
}

static void show_import_error(const char *name) {
    PyObject *module = PyImport_ImportModule(name);
    CHECK(module == NULL);
    PyObject *raised = PyErr_GetRaisedException();
    show_repr(name, raised);
    if (PyErr_GivenExceptionMatches(raised, PyExc_ImportError)) {
        SHOW_RESULT(get(raised, "name"));
        SHOW_RESULT(get(raised, "path"));
    }
    Py_DECREF(raised);
    SHOW_TRUTH(is_imported(name));
}

TEST(modules_that_are_missing, "") {
    show_import_error("missing");
    show_import_error("missing.part");
    show_import_error("single.part");
    show_import_error("package.missing");
    show_import_error("package.part.inner");
    SHOW_TRUTH(is_imported("package.part"));
    show_import_error("\xc3\xa4");
    SHOW_RESULT(PyImport_ImportModule(""));
    SHOW_RESULT(PyImport_ImportModule("\xff"));
    PyDict_SetItemString(PyImport_GetModuleDict(), "halted", Py_None);
    PyObject *module = PyImport_ImportModule("halted");
    CHECK(module == NULL);
    PyObject *raised = PyErr_GetRaisedException();
    show_repr("halted", raised);
    SHOW_RESULT(get(raised, "name"));
    Py_DECREF(raised);
    forget("halted");
}

TEST(init_functions_that_fail, "") {
    show_import_error("raising");
    show_import_error("failing");
}

TEST(modules_with_a_will_of_their_own, "") {
    SHOW_RESULT(PyImport_ImportModule("circular"));
    SHOW_RESULT(PyImport_ImportModule("replaced"));
    SHOW_RESULT(PyImport_ImportModule("empty"));
}

TEST(packages, "") {
    PyObject *module = PyImport_ImportModule("package.part");
    show_repr("module", module);
    SHOW_RESULT(get(module, "__package__"));
    PyObject *package = PyImport_ImportModule("package");
    show_repr("package", package);
    SHOW_RESULT(get(package, "__package__"));
    PyObject *part = get(package, "part");
    SHOW_TRUTH(part == module);
    RELEASE(module, package, part);
}

TEST(modules_that_are_added, "") {
    PyObject *module = PyImport_AddModule("added");
    show_repr("module", module);
    SHOW_TRUTH(PyImport_AddModule("added") == module);
    PyObject *name = PyUnicode_FromString("added");
    SHOW_TRUTH(PyImport_AddModuleObject(name) == module);
    SHOW_RESULT(PyImport_Import(name));
    PyDict_SetItem(PyImport_GetModuleDict(), name, Py_True);
    SHOW_RESULT(PyImport_Import(name));
    show_repr("made anew", PyImport_AddModuleObject(name));
    SHOW_RESULT(PyImport_ReloadModule(PyImport_AddModuleObject(name)));
    SHOW_RESULT(PyImport_ReloadModule(Py_None));
    Py_DECREF(name);
    SHOW_TRUTH(PyImport_AddModule("\xff") == NULL);
    show_error("no text");
    PyObject *unhashable = PyList_New(0);
    SHOW_TRUTH(PyImport_AddModuleObject(unhashable) == NULL);
    show_error("not hashable");
    Py_DECREF(unhashable);
}

static int hook_calls;

static PyObject *import_hook(PyObject *self, PyObject *args) {
    (void)self;
    hook_calls++;
    show("%d arguments", (int)PyTuple_Size(args));
    show_repr("name", PyTuple_GetItem(args, 0));
    show_repr("names", PyTuple_GetItem(args, 3));
    show_repr("level", PyTuple_GetItem(args, 4));
    return Py_NewRef(Py_None);
}

static PyMethodDef hook_method = {
    "__import__", import_hook, METH_VARARGS, NULL};

TEST(the_function_import, "") {
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *original = get(builtins, "__import__");
    PyObject *name = PyUnicode_FromString("package.part");
    SHOW_RESULT(PyObject_CallOneArg(original, name));
    SHOW_RESULT(PyObject_CallNoArgs(original));
    SHOW_RESULT(PyObject_CallOneArg(original, Py_None));
    PyObject *hook = PyCFunction_New(&hook_method, NULL);
    PyObject_SetAttrString(builtins, "__import__", hook);
    SHOW_RESULT(PyImport_ImportModule("package.part"));
    SHOW_RESULT(PyImport_ImportModule("missing"));
    SHOW(hook_calls);
    SHOW_RESULT(PyImport_ImportModuleLevel("package", NULL, NULL, NULL, 0));
    SHOW(hook_calls);
    PyObject_SetAttrString(builtins, "__import__", original);
    RELEASE(builtins, original, name, hook);
}

TEST(capsules, "") {
    int *value = PyCapsule_Import("capsules.value", 0);
    SHOW(*value);
    SHOW_TRUTH(PyCapsule_Import("capsules.value", 1) == value);
    SHOW_TRUTH(PyCapsule_Import("capsules.other", 0) == NULL);
    show_error("another name");
    SHOW_TRUTH(PyCapsule_Import("capsules.missing", 0) == NULL);
    show_error("no such attribute");
    SHOW_TRUTH(PyCapsule_Import("missing.value", 0) == NULL);
    show_error("no such module");
    SHOW_TRUTH(PyCapsule_Import("single", 0) == NULL);
    show_error("a module alone");
    SHOW_TRUTH(PyCapsule_Import("", 0) == NULL);
    show_error("nothing");
    SHOW_TRUTH(PyCapsule_Import("capsules.value.more", 0) == NULL);
    show_error("more");
}

TEST(errors_of_imports, "") {
    PyObject *message = PyUnicode_FromString("message");
    PyObject *name = PyUnicode_FromString("name");
    SHOW_RESULT(PyErr_SetImportError(message, name, NULL));
    SHOW_RESULT(PyErr_SetImportError(NULL, name, NULL));
    PyErr_SetImportErrorSubclass(
        PyExc_ModuleNotFoundError, message, name, message);
    PyObject *raised = PyErr_GetRaisedException();
    show_repr("raised", raised);
    SHOW_RESULT(get(raised, "name"));
    SHOW_RESULT(get(raised, "path"));
    Py_DECREF(raised);
    SHOW_RESULT(
        PyErr_SetImportErrorSubclass(PyExc_ValueError, message, name, message));
    SHOW_RESULT(PyErr_SetImportErrorSubclass(Py_None, message, name, message));
    RELEASE(message, name);
}

TEST_MAIN_PREPARED(
    enter_modules, NULL, &modules_that_are_there, &one_step, &global_state,
    &phases, &modules_that_are_missing, &init_functions_that_fail,
    &modules_with_a_will_of_their_own, &packages, &modules_that_are_added,
    &the_function_import, &capsules, &errors_of_imports)
