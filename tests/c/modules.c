/* Module objects: what they have, how they print, what their definitions do. */
#include "harness.h"

#include <string.h>

static PyObject *get(PyObject *object, const char *name) {
    return PyObject_GetAttrString(object, name);
}

static void set(PyObject *object, const char *name, PyObject *value) {
    CHECK(PyObject_SetAttrString(object, name, value) == 0);
}

static void set_text(PyObject *object, const char *name, const char *value) {
    PyObject *text = PyUnicode_FromString(value);
    set(object, name, text);
    Py_DECREF(text);
}

TEST(a_new_module, "") {
    PyObject *module = PyModule_New("demo");
    SHOW_TRUTH(PyModule_Check(module));
    SHOW_TRUTH(PyModule_CheckExact(module));
    SHOW_TRUTH(PyObject_GC_IsTracked(module));
    show_repr("dict", PyModule_GetDict(module));
    show_repr("module", module);
    show("%s", PyModule_GetName(module));
    SHOW_RESULT(PyModule_GetNameObject(module));
    SHOW_TRUTH(PyModule_GetDef(module) == NULL);
    SHOW_TRUTH(PyModule_GetState(module) == NULL);
    SHOW_TRUTH(PyModule_GetFilename(module) == NULL);
    show_error("no file");
    set_text(module, "__file__", "/there/demo.so");
    show("%s", PyModule_GetFilename(module));
    SHOW_RESULT(PyModule_GetFilenameObject(module));
    Py_ssize_t count = Py_REFCNT(module);
    PyObject *reference = PyWeakref_NewRef(module, NULL);
    SHOW(Py_REFCNT(module) - count);
    Py_DECREF(module);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

TEST(names_that_are_no_text, "") {
    PyObject *number = PyLong_FromLong(7);
    PyObject *module = PyModule_NewObject(number);
    show_repr("module", module);
    SHOW_RESULT(PyModule_GetNameObject(module));
    SHOW_RESULT(get(module, "x"));
    SHOW_STATUS(PyObject_DelAttrString(module, "__name__"));
    show_repr("nameless", module);
    SHOW_TRUTH(PyModule_GetName(module) == NULL);
    show_error("nameless");
    SHOW_RESULT(get(module, "x"));
    Py_DECREF(module);
    Py_DECREF(number);
    SHOW_RESULT(PyModule_New("a\xff"));
}

TEST(what_is_no_module, "") {
    SHOW_TRUTH(PyModule_GetDict(Py_None) == NULL);
    show_error("dict");
    SHOW_RESULT(PyModule_GetNameObject(Py_None));
    SHOW_TRUTH(PyModule_GetName(Py_None) == NULL);
    show_error("name");
    SHOW_RESULT(PyModule_GetFilenameObject(Py_None));
    SHOW_TRUTH(PyModule_GetDef(Py_None) == NULL);
    show_error("definition");
    SHOW_TRUTH(PyModule_GetState(Py_None) == NULL);
    show_error("state");
    SHOW_STATUS(PyModule_AddObjectRef(Py_None, "x", Py_None));
    SHOW_STATUS(PyModule_AddIntConstant(Py_None, "x", 1));
    static PyMethodDef none[] = {{NULL, NULL, 0, NULL}};
    SHOW_STATUS(PyModule_AddFunctions(Py_None, none));
    SHOW_STATUS(PyModule_SetDocString(Py_None, "text"));
    SHOW_STATUS(PyModule_AddType(Py_None, &PyTuple_Type));
}

/* A constructor's arguments: N a name, number or None, one letter each. */
static void construct(const char *letters, const char *keyword) {
    PyObject *args = PyTuple_New((Py_ssize_t)strlen(letters));
    for (Py_ssize_t i = 0; letters[i] != '\0'; i++) {
        PyObject *one = letters[i] == 's'   ? PyUnicode_FromString("made")
                        : letters[i] == 'i' ? PyLong_FromLong(1)
                                            : Py_NewRef(Py_None);
        PyTuple_SET_ITEM(args, i, one);
    }
    PyObject *kwargs = PyDict_New();
    if (keyword != NULL) {
        PyObject *text = PyUnicode_FromString("text");
        PyDict_SetItemString(kwargs, keyword, text);
        Py_DECREF(text);
    }
    PyObject *module = PyObject_Call((PyObject *)&PyModule_Type, args, kwargs);
    show("module(%s, %s)", letters, keyword != NULL ? keyword : "");
    if (module != NULL) {
        show_repr("  dict", PyModule_GetDict(module));
    }
    show_result("  module", module);
    RELEASE(args, kwargs);
}

TEST(the_constructor, "") {
    construct("", NULL);
    construct("s", NULL);
    construct("ss", NULL);
    construct("sn", NULL);
    construct("sss", NULL);
    construct("s", "doc");
    construct("", "name");
    construct("s", "name");
    construct("s", "other");
    construct("i", NULL);
    construct("n", NULL);
    PyObject *bare = PyModule_Type.tp_new(&PyModule_Type, NULL, NULL);
    show_repr("dict", PyModule_GetDict(bare));
    show_repr("module", bare);
    SHOW_RESULT(get(bare, "x"));
    Py_DECREF(bare);
}

static PyObject *answer_missing(PyObject *self, PyObject *name) {
    (void)self;
    return PyUnicode_FromFormat("<%U>", name);
}

static PyObject *answer_names(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    return PyList_New(0);
}

static PyMethodDef missing_method = {
    "__getattr__", answer_missing, METH_O, NULL};
static PyMethodDef names_method = {"__dir__", answer_names, METH_NOARGS, NULL};

TEST(attributes, "") {
    PyObject *module = PyModule_New("demo");
    SHOW_RESULT(get(module, "missing"));
    SHOW_STATUS(PyObject_DelAttrString(module, "missing"));
    set(module, "here", Py_True);
    SHOW_RESULT(get(module, "here"));
    SHOW_RESULT(PyObject_Dir(module));
    SHOW_RESULT(PyObject_CallMethodNoArgs(
        module, PyUnicode_InternFromString("__dir__")));
    PyObject *function = PyCFunction_New(&missing_method, NULL);
    set(module, "__getattr__", function);
    SHOW_RESULT(get(module, "missing"));
    SHOW_RESULT(get(module, "here"));
    Py_DECREF(function);
    SHOW_STATUS(PyObject_DelAttrString(module, "__getattr__"));
    function = PyCFunction_New(&names_method, NULL);
    set(module, "__dir__", function);
    SHOW_RESULT(PyObject_Dir(module));
    Py_DECREF(function);
    PyObject *dict = PyDict_New();
    SHOW_STATUS(PyObject_SetAttrString(module, "__dict__", dict));
    Py_DECREF(dict);
    SHOW_STATUS(PyObject_DelAttrString(module, "__dict__"));
    Py_DECREF(module);
}

TEST(annotations, "") {
    PyObject *module = PyModule_New("demo");
    SHOW_STATUS(PyObject_DelAttrString(module, "__annotations__"));
    SHOW_RESULT(get(module, "__annotations__"));
    SHOW_TRUTH(
        PyDict_GetItemString(PyModule_GetDict(module), "__annotations__"));
    SHOW_STATUS(PyObject_SetAttrString(module, "__annotations__", Py_True));
    SHOW_RESULT(get(module, "__annotations__"));
    SHOW_STATUS(PyObject_DelAttrString(module, "__annotations__"));
    SHOW_TRUTH(
        PyDict_GetItemString(PyModule_GetDict(module), "__annotations__"));
    Py_DECREF(module);
}

static void show_with(
    PyObject *spec, const char *name, PyObject *value, PyObject *module) {
    set(spec, name, value);
    show_repr(name, module);
}

TEST(how_a_module_prints, "") {
    PyObject *module = PyModule_New("demo");
    PyObject *spec = PyModule_New("stands for a spec");
    PyObject *loader = PyUnicode_FromString("loader");
    set(module, "__loader__", loader);
    show_repr("loader", module);
    set_text(module, "__file__", "/there");
    show_repr("file", module);
    PyObject *text = PyUnicode_FromString("name of the spec");
    set(module, "__spec__", spec);
    SHOW_RESULT(PyObject_Repr(module));
    set(spec, "name", text);
    SHOW_RESULT(PyObject_Repr(module));
    set(spec, "origin", Py_None);
    SHOW_RESULT(PyObject_Repr(module));
    show_with(spec, "loader", Py_None, module);
    show_with(spec, "loader", loader, module);
    show_with(spec, "name", Py_None, module);
    set_text(spec, "origin", "somewhere");
    SHOW_RESULT(PyObject_Repr(module));
    show_with(spec, "has_location", Py_False, module);
    show_with(spec, "has_location", Py_True, module);
    show_with(spec, "name", text, module);
    show_with(spec, "has_location", Py_False, module);
    set(module, "__spec__", Py_None);
    SHOW_STATUS(PyObject_DelAttrString(module, "__file__"));
    set(module, "__loader__", Py_None);
    show_repr("nothing", module);
    SHOW_STATUS(PyObject_DelAttrString(module, "__loader__"));
    SHOW_STATUS(PyObject_DelAttrString(module, "__spec__"));
    show_repr("less", module);
    RELEASE(module, spec, loader, text);
}

TEST(what_is_being_imported, "") {
    PyObject *module = PyModule_New("demo");
    PyObject *spec = PyModule_New("stands for a spec");
    set(module, "__spec__", spec);
    SHOW(_PyModuleSpec_IsInitializing(spec));
    SHOW(_PyModuleSpec_IsInitializing(NULL));
    SHOW_RESULT(get(module, "x"));
    set(spec, "_initializing", Py_True);
    SHOW(_PyModuleSpec_IsInitializing(spec));
    SHOW_RESULT(get(module, "x"));
    set(spec, "_initializing", Py_False);
    PyObject *names = PyList_New(0);
    PyObject *name = PyUnicode_FromString("x");
    PyList_Append(names, name);
    set(spec, "_uninitialized_submodules", names);
    SHOW_RESULT(get(module, "x"));
    SHOW_RESULT(get(module, "y"));
    RELEASE(module, spec, names, name);
}

TEST(adding_to_a_module, "") {
    PyObject *module = PyModule_New("demo");
    PyObject *value = PyList_New(0);
    SHOW_STATUS(PyModule_AddObjectRef(module, "kept", value));
    SHOW(Py_REFCNT(value));
    Py_INCREF(value);
    SHOW_STATUS(PyModule_AddObject(module, "given", value));
    SHOW(Py_REFCNT(value));
    Py_INCREF(value);
    SHOW_STATUS(_PyModule_Add(module, "added", value));
    SHOW(Py_REFCNT(value));
    SHOW_STATUS(PyModule_AddObject(Py_None, "refused", value));
    SHOW(Py_REFCNT(value));
    Py_INCREF(value);
    SHOW_STATUS(_PyModule_Add(Py_None, "refused", value));
    SHOW(Py_REFCNT(value));
    SHOW_STATUS(PyModule_AddObjectRef(module, "none", NULL));
    PyErr_SetString(PyExc_ValueError, "why it is NULL");
    SHOW_STATUS(PyModule_AddObjectRef(module, "none", NULL));
    SHOW_STATUS(PyModule_AddObject(module, "none", NULL));
    SHOW_STATUS(PyModule_AddIntConstant(module, "number", -3));
    SHOW_STATUS(PyModule_AddStringConstant(module, "text", "\xc3\xa4"));
    SHOW_STATUS(PyModule_AddStringConstant(module, "text", "\xff"));
    SHOW_STATUS(PyModule_AddIntMacro(module, METH_O));
    SHOW_STATUS(PyModule_AddStringMacro(module, PYTHON_API_STRING));
    SHOW_STATUS(PyModule_AddType(module, &_PyWeakref_RefType));
    SHOW_STATUS(PyModule_SetDocString(module, "What it is for."));
    SHOW_STATUS(PyModule_SetDocString(module, "\xff"));
    show_repr("dict", PyModule_GetDict(module));
    RELEASE(module, value);
}

static PyObject *give_self(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return Py_NewRef(self);
}

static PyMethodDef functions[] = {
    {"itself", give_self, METH_NOARGS, "itself()\n--\n\nThe module."},
    {"also", give_self, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}};

TEST(functions_of_a_module, "") {
    PyObject *module = PyModule_New("package.demo");
    SHOW_STATUS(PyModule_AddFunctions(module, functions));
    PyObject *function = get(module, "itself");
    show_repr("function", function);
    SHOW_TRUTH(PyCFunction_GetSelf(function) == module);
    SHOW_RESULT(PyObject_CallNoArgs(function));
    SHOW_RESULT(PyObject_CallOneArg(function, Py_None));
    SHOW_RESULT(get(function, "__name__"));
    SHOW_RESULT(get(function, "__qualname__"));
    SHOW_RESULT(get(function, "__module__"));
    SHOW_RESULT(get(function, "__self__"));
    SHOW_RESULT(get(function, "__doc__"));
    SHOW_RESULT(get(function, "__text_signature__"));
    Py_DECREF(function);
    PyMethodDef wrong[] = {
        {"wrong", give_self, METH_NOARGS | METH_STATIC, NULL},
        {NULL, NULL, 0, NULL}};
    SHOW_STATUS(PyModule_AddFunctions(module, wrong));
    wrong[0].ml_flags = METH_NOARGS | METH_CLASS;
    SHOW_STATUS(PyModule_AddFunctions(module, wrong));
    wrong[0].ml_flags = METH_NOARGS | METH_VARARGS;
    SHOW_STATUS(PyModule_AddFunctions(module, wrong));
    wrong[0].ml_flags = METH_METHOD | METH_FASTCALL | METH_KEYWORDS;
    SHOW_STATUS(PyModule_AddFunctions(module, wrong));
    Py_DECREF(module);
}

TEST(the_end_of_a_dict, "") {
    PyObject *module = PyModule_New("demo");
    const char *const names[] = {"_first", "__builtins__", "_", "second", ""};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        SHOW_STATUS(PyModule_AddIntConstant(module, names[i], (long)i));
    }
    _PyModule_Clear(module);
    show_repr("dict", PyModule_GetDict(module));
    Py_DECREF(module);
}

TEST(a_subtype, "") {
    static PyTypeObject type = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Sub",
        .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    };
    type.tp_base = &PyModule_Type;
    SHOW_STATUS(PyType_Ready(&type));
    SHOW(type.tp_basicsize == PyModule_Type.tp_basicsize);
    PyObject *name = PyUnicode_FromString("sub");
    PyObject *module = PyObject_CallOneArg((PyObject *)&type, name);
    show_repr("module", module);
    SHOW_TRUTH(PyModule_Check(module));
    SHOW_TRUTH(PyModule_CheckExact(module));
    SHOW_RESULT(get(module, "missing"));
    SHOW_STATUS(PyModule_AddIntConstant(module, "number", 1));
    SHOW_RESULT(get(module, "number"));
    RELEASE(name, module);
}

TEST_MAIN(
    NULL, &a_new_module, &names_that_are_no_text, &what_is_no_module,
    &the_constructor, &attributes, &annotations, &how_a_module_prints,
    &what_is_being_imported, &adding_to_a_module, &functions_of_a_module,
    &the_end_of_a_dict, &a_subtype)
