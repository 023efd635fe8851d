/* Modules, heap types, exceptions and thread states are made while each
 * allocation fails once. */
#include "failing.h"
#include <structmember.h>

static PyObject *return_none(PyObject *self, PyObject *argument) {
    (void)self;
    (void)argument;
    return Py_NewRef(Py_None);
}

static PyMethodDef methods[] = {
    {"method", return_none, METH_O, "method($self, argument, /)\n--\n\nText."},
    {"of_class", return_none, METH_O | METH_CLASS, NULL},
    {"alone", return_none, METH_O | METH_STATIC, NULL},
    {NULL, NULL, 0, NULL}};

static PyObject *get_none(PyObject *self, void *closure) {
    return return_none(self, closure);
}

static PyGetSetDef getsets[] = {
    {"got", get_none, NULL, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};

static PyMemberDef members[] = {
    {"number", T_INT, sizeof(PyObject), 0, NULL}, {NULL, 0, 0, 0, NULL}};

static PyObject *repr(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("made");
}

static PyType_Slot slots[] = {
    {Py_tp_methods, methods},
    {Py_tp_getset, getsets},
    {Py_tp_members, members},
    {Py_tp_repr, (void *)repr},
    {Py_tp_doc, (void *)"Text of the type."},
    {0, NULL}};

static PyType_Spec spec = {
    "package.Made", sizeof(PyObject) + sizeof(long), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};

static int make_types(void) {
    PyObject *base = PyType_FromSpec(&spec);
    PyObject *bases = base == NULL ? NULL : PyTuple_Pack(1, base);
    PyObject *derived =
        bases == NULL ? NULL : PyType_FromSpecWithBases(&spec, bases);
    PyObject *body = derived == NULL ? NULL
                                     : Py_BuildValue(
                                           "{s:(ss),s:s}", "__slots__", "a",
                                           "b", "__doc__", "Text.");
    PyObject *class = body == NULL ? NULL
                                   : PyObject_CallFunction(
                                         (PyObject *)&PyType_Type, "s(O)O",
                                         "Class", derived, body);
    PyObject *instance = class == NULL ? NULL : PyObject_CallNoArgs(class);
    int set = instance != NULL &&
              PyObject_SetAttrString(instance, "a", class) == 0 &&
              PyObject_SetAttrString(class, "later", body) == 0;
    PyObject *text = set ? PyObject_Repr(instance) : NULL;
    return DONE(base, bases, derived, body, class, instance, text);
}

TEST(types_without_memory, "W-035") {
    fail_each_allocation("types", make_types);
}

static PyMethodDef functions[] = {
    {"function", return_none, METH_O, "Text."}, {NULL, NULL, 0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    "defined",
    "Text of the module.",
    16,
    functions,
    NULL,
    NULL,
    NULL,
    NULL};

static int make_module(void) {
    PyObject *module = PyModule_Create(&definition);
    int whole = module != NULL &&
                PyModule_AddIntConstant(module, "number", 5) == 0 &&
                PyModule_AddStringConstant(module, "text", "text") == 0 &&
                PyModule_AddObjectRef(module, "none", Py_None) == 0 &&
                PyModule_SetDocString(module, "Another text.") == 0;
    PyObject *type =
        whole ? PyType_FromModuleAndSpec(module, &spec, NULL) : NULL;
    whole = type != NULL && PyModule_AddType(module, (PyTypeObject *)type) == 0;
    PyObject *error =
        whole ? PyErr_NewExceptionWithDoc("defined.Error", "Text.", NULL, NULL)
              : NULL;
    return DONE(module, type, error);
}

static PyObject *init_at_once(void) {
    PyObject *module = PyModule_Create(&definition);
    if (module != NULL && PyModule_AddIntConstant(module, "number", 5) < 0) {
        Py_CLEAR(module);
    }
    return module;
}

static int execute(PyObject *module) {
    PyObject *path = PyList_New(0);
    int status = PyModule_AddObjectRef(module, "__path__", path);
    Py_XDECREF(path);
    return status;
}

static PyModuleDef_Slot phases[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};

static struct PyModuleDef definition_in_phases = {PyModuleDef_HEAD_INIT,
                                                  "phases",
                                                  NULL,
                                                  16,
                                                  functions,
                                                  phases,
                                                  NULL,
                                                  NULL,
                                                  NULL};

static PyObject *init_in_phases(void) {
    return PyModuleDef_Init(&definition_in_phases);
}

static void enter_all(void) {
    PyImport_AppendInittab("at_once", init_at_once);
    PyImport_AppendInittab("phases", init_in_phases);
    PyImport_AppendInittab("phases.part", init_at_once);
}

static int import_modules(void) {
    static const char *const names[] = {"at_once", "phases", "phases.part"};
    int whole = 1;
    for (int i = 0; whole && i < 3; i++) {
        PyObject *module = PyImport_ImportModule(names[i]);
        whole = module != NULL;
        Py_XDECREF(module);
    }
    PyObject *error, *modules = PyImport_GetModuleDict();
    error = PyErr_GetRaisedException();
    for (int i = 0; i < 3; i++) {
        if (PyMapping_DelItemString(modules, names[i]) < 0) {
            PyErr_Clear(); /* it was not imported */
        }
    }
    if (error != NULL) {
        PyErr_SetRaisedException(error);
    }
    return whole;
}

TEST(modules_without_memory, "W-035") {
    fail_each_allocation("module", make_module);
    fail_each("imports", import_modules, 0); /* some is kept for the next */
    PyGC_Collect();
    size_t before = live_blocks();
    fail_each("imports again", import_modules, 0);
    PyGC_Collect();
    CHECK(live_blocks() == before);
}

static PyObject *written; /* what sys.stderr was given */

static PyObject *write_text(PyObject *self, PyObject *text) {
    (void)self;
    return PyList_Append(written, text) < 0 ? NULL : Py_NewRef(Py_None);
}

static PyMethodDef write_def = {"write", write_text, METH_O, NULL};

static int chain_exceptions(void) {
    PyObject *first = PyObject_CallFunction(PyExc_KeyError, "s", "first");
    PyObject *second =
        first == NULL ? NULL
                      : PyObject_CallFunction(PyExc_ValueError, "s", "second");
    if (second != NULL) {
        PyErr_SetHandledException(first);
        PyErr_SetObject(PyExc_ValueError, second);
        PyErr_SetHandledException(NULL);
    }
    PyObject *raised = second == NULL ? NULL : PyErr_GetRaisedException();
    CHECK(raised == second || second == NULL || raised != NULL);
    Py_XINCREF(raised);
    if (raised != NULL) {
        PyException_SetCause(raised, Py_NewRef(first));
        PyErr_DisplayException(raised); /* as far as there is memory */
        PyErr_Clear();
    }
    Py_XDECREF(raised);
    PyObject *group = raised == NULL ? NULL
                                     : PyObject_CallFunction(
                                           PyExc_BaseExceptionGroup, "s[OO]",
                                           "both", first, second);
    PyList_SetSlice(written, 0, PyList_GET_SIZE(written), NULL);
    return DONE(first, second, raised, group);
}

TEST(exceptions_without_memory, "W-035") {
    written = PyList_New(0);
    PyObject *writer = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(){s:N}", "Writer", "write",
        PyCFunction_New(&write_def, NULL));
    CHECK(writer != NULL);
    PySys_SetObject("stderr", writer);
    fail_each_allocation("exceptions", chain_exceptions);
    PySys_SetObject("stderr", Py_None);
    RELEASE(writer, written);
}

static int make_states(void) {
    PyThreadState *current = PyThreadState_Get();
    PyThreadState *made = PyThreadState_New(PyInterpreterState_Get());
    if (made == NULL) {
        PyErr_NoMemory(); /* it says so by NULL only */
        return 0;
    }
    PyThreadState_Swap(made);
    PyObject *dict = PyThreadState_GetDict();
    PyObject *text = PyUnicode_FromString("text");
    int stored =
        dict != NULL && text != NULL && PyDict_SetItem(dict, text, text) == 0;
    Py_XDECREF(text);
    PyErr_Clear(); /* of that thread */
    PyThreadState_Clear(made);
    PyThreadState_Swap(current);
    PyThreadState_Delete(made);
    if (!stored) {
        PyErr_NoMemory();
    }
    return stored;
}

TEST(thread_states_without_memory, "W-700") {
    fail_each_allocation("states", make_states);
}

TEST_MAIN_PREPARED(
    enter_all, NULL, &types_without_memory, &modules_without_memory,
    &exceptions_without_memory, &thread_states_without_memory)
