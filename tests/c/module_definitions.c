/* Modules of definitions: made in one step or for a spec, their state, and when
 * their functions run. */
#include "harness.h"

static int freed;
static int cleared;
static int traversed;

struct state {
    PyObject *kept;
    int number;
};

static int traverse(PyObject *module, visitproc visit, void *arg) {
    struct state *state = PyModule_GetState(module);
    traversed++;
    if (state != NULL) {
        Py_VISIT(state->kept);
    }
    return 0;
}

static int clear(PyObject *module) {
    struct state *state = PyModule_GetState(module);
    cleared++;
    if (state != NULL) {
        Py_CLEAR(state->kept);
    }
    return 0;
}

static void free_module(void *module) {
    freed++;
    clear(module);
}

static void count_free(void *module) {
    (void)module;
    freed++;
}

static void show_counts(void) {
    show("freed %d, cleared %d", freed, cleared);
    freed = 0;
    cleared = 0;
}

static PyObject *number(PyObject *self, PyObject *ignored) {
    struct state *state = PyModule_GetState(self);
    (void)ignored;
    return PyLong_FromLong(state == NULL ? -1 : ++state->number);
}

static PyMethodDef methods[] = {
    {"number", number, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static struct PyModuleDef with_state = {
    PyModuleDef_HEAD_INIT, .m_name = "with_state",
    .m_doc = "Has state.", .m_size = sizeof(struct state),
    .m_methods = methods,  .m_traverse = traverse,
    .m_clear = clear,      .m_free = free_module,
};

static PyObject *call(PyObject *module, const char *name) {
    PyObject *function = PyObject_GetAttrString(module, name);
    PyObject *result = PyObject_CallNoArgs(function);
    Py_DECREF(function);
    return result;
}

TEST(one_step, "") {
    PyObject *module = PyModule_Create(&with_state);
    show_repr("module", module);
    SHOW_RESULT(PyObject_GetAttrString(module, "__doc__"));
    SHOW_TRUTH(PyModule_GetDef(module) == &with_state);
    SHOW_TRUTH(Py_TYPE(&with_state) == &PyModuleDef_Type);
    SHOW_TRUTH(with_state.m_base.m_index > 0);
    SHOW_RESULT(call(module, "number"));
    SHOW_RESULT(call(module, "number"));
    PyObject *other = PyModule_Create(&with_state);
    SHOW_RESULT(call(other, "number"));
    SHOW_TRUTH(PyModuleDef_Init(&with_state) == (PyObject *)&with_state);
    SHOW_TRUTH(PyState_FindModule(&with_state) == NULL);
    Py_DECREF(module);
    show_counts();
    Py_DECREF(other);
    show_counts();
}

TEST(state_in_a_cycle, "") {
    PyObject *module = PyModule_Create(&with_state);
    struct state *state = PyModule_GetState(module);
    state->kept = PyList_New(0);
    PyList_Append(state->kept, module);
    traversed = 0;
    Py_DECREF(module);
    SHOW(PyGC_Collect() >= 2);
    SHOW_TRUTH(traversed > 0);
    show_counts();
}

TEST(definitions_without_state, "") {
    struct PyModuleDef *definition = PyMem_Calloc(1, sizeof *definition);
    definition->m_name = "without_state";
    definition->m_size = -1;
    definition->m_free = count_free;
    PyObject *module = PyModule_Create(definition);
    show_repr("module", module);
    SHOW_RESULT(PyObject_GetAttrString(module, "__doc__"));
    SHOW_TRUTH(PyModule_GetState(module) == NULL);
    Py_DECREF(module);
    show_counts();
    definition->m_size = 0;
    module = PyModule_Create(definition);
    SHOW_TRUTH(PyModule_GetState(module) == NULL);
    SHOW_STATUS(PyModule_ExecDef(module, definition));
    SHOW_TRUTH(PyModule_GetState(module) != NULL);
    Py_DECREF(module);
    show_counts();
    PyMem_Free(definition);
}

TEST(definitions_that_are_refused, "") {
    static PyModuleDef_Slot no_slots[] = {{0, NULL}};
    static struct PyModuleDef definition = {
        PyModuleDef_HEAD_INIT, .m_name = "refused", .m_slots = no_slots};
    SHOW_RESULT(PyModule_Create(&definition));
    definition.m_slots = NULL;
    PyMethodDef wrong[] = {
        {"wrong", number, METH_CLASS | METH_NOARGS, NULL},
        {NULL, NULL, 0, NULL}};
    definition.m_methods = wrong;
    SHOW_RESULT(PyModule_Create(&definition));
    definition.m_methods = NULL;
    definition.m_doc = "\xff";
    SHOW_RESULT(PyModule_Create(&definition));
}

static int executed;
static int execution;

static int execute(PyObject *module) {
    executed++;
    show("executed, state %s", PyModule_GetState(module) ? "there" : "missing");
    if (execution > 0) {
        PyErr_SetString(PyExc_ValueError, "from the function");
    }
    return execution > 1 || execution < 0 ? -1 : 0;
}

static int creation;

static PyObject *create(PyObject *spec, struct PyModuleDef *definition) {
    show_repr("created for", spec);
    show("by %s", definition->m_name);
    if (creation == 1 || creation == 2) {
        PyErr_SetString(PyExc_ValueError, "from the function");
    }
    switch (creation) {
    case 0:
    case 1:
        return PyModule_New("created");
    case 2:
    case 3:
        return NULL;
    default:
        return PyList_New(0);
    }
}

static struct PyModuleDef in_steps = {
    PyModuleDef_HEAD_INIT,
    .m_name = "in_steps",
    .m_doc = "Made in steps.",
};

/* A module stands for the spec: all that is read is its name. */
static PyObject *spec;

static void ready(void) {
    spec = PyModule_New("spec");
    PyModule_AddStringConstant(spec, "name", "named_by_spec");
}

static void make(PyModuleDef_Slot *slots) {
    in_steps.m_slots = slots;
    show_result("module", PyModule_FromDefAndSpec(&in_steps, spec));
}

TEST(for_a_spec, "") {
    PyModuleDef_Slot slots[] = {
        {Py_mod_exec, (void *)execute},
        {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_SUPPORTED},
        {Py_mod_exec, (void *)execute},
        {0, NULL}};
    in_steps.m_slots = slots;
    in_steps.m_size = sizeof(struct state);
    in_steps.m_methods = methods;
    in_steps.m_free = free_module;
    PyObject *module = PyModule_FromDefAndSpec(&in_steps, spec);
    show_repr("module", module);
    show_repr("dict", PyModule_GetDict(module));
    SHOW(executed);
    SHOW_TRUTH(PyModule_GetState(module) == NULL);
    SHOW_TRUTH(PyModule_GetDef(module) == &in_steps);
    Py_DECREF(module);
    show_counts();
    module = PyModule_FromDefAndSpec(&in_steps, spec);
    SHOW_STATUS(PyModule_ExecDef(module, &in_steps));
    SHOW(executed);
    SHOW_RESULT(call(module, "number"));
    void *state = PyModule_GetState(module);
    SHOW_STATUS(PyModule_ExecDef(module, &in_steps));
    SHOW_TRUTH(PyModule_GetState(module) == state);
    Py_DECREF(module);
    show_counts();
    in_steps.m_size = 0;
    in_steps.m_free = NULL;
}

TEST(executions_that_fail, "") {
    PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};
    in_steps.m_slots = slots;
    PyObject *module = PyModule_FromDefAndSpec(&in_steps, spec);
    for (execution = -1; execution <= 2; execution++) {
        SHOW_STATUS(PyModule_ExecDef(module, &in_steps));
    }
    execution = 1;
    CHECK(PyModule_ExecDef(module, &in_steps) == -1);
    PyObject *raised = PyErr_GetRaisedException();
    SHOW_RESULT(PyException_GetCause(raised));
    Py_DECREF(raised);
    execution = 0;
    slots[0].slot = 99;
    SHOW_STATUS(PyModule_ExecDef(module, &in_steps));
    SHOW_STATUS(PyModule_ExecDef(Py_None, &in_steps));
    in_steps.m_slots = NULL;
    SHOW_STATUS(PyModule_ExecDef(module, &in_steps));
    Py_DECREF(module);
}

TEST(creations, "") {
    PyModuleDef_Slot slots[] = {{Py_mod_create, (void *)create}, {0, NULL}};
    in_steps.m_methods = NULL;
    for (creation = 0; creation <= 4; creation++) {
        make(slots);
    }
    in_steps.m_doc = NULL;
    make(slots);
    in_steps.m_methods = methods;
    make(slots);
    in_steps.m_methods = NULL;
    in_steps.m_size = 8;
    make(slots);
    in_steps.m_size = 0;
    in_steps.m_free = count_free;
    make(slots);
    in_steps.m_free = NULL;
    PyModuleDef_Slot both[] = {
        {Py_mod_create, (void *)create},
        {Py_mod_exec, (void *)execute},
        {0, NULL}};
    make(both);
    creation = 0;
}

TEST(slots_that_are_refused, "") {
    PyModuleDef_Slot unknown[] = {{99, NULL}, {0, NULL}};
    make(unknown);
    PyModuleDef_Slot negative[] = {{-1, NULL}, {0, NULL}};
    make(negative);
    PyModuleDef_Slot creates[] = {
        {Py_mod_create, (void *)create},
        {Py_mod_create, (void *)create},
        {0, NULL}};
    make(creates);
    PyModuleDef_Slot interpreters[] = {
        {Py_mod_multiple_interpreters, NULL},
        {Py_mod_multiple_interpreters, NULL},
        {0, NULL}};
    make(interpreters);
    in_steps.m_size = -1;
    make(NULL);
    in_steps.m_size = 0;
    make(NULL);
    SHOW_RESULT(PyModule_FromDefAndSpec(&in_steps, Py_None));
    PyModule_AddIntConstant(spec, "name", 1);
    make(NULL);
    Py_DECREF(spec);
}

static struct PyModuleDef found = {
    PyModuleDef_HEAD_INIT, .m_name = "found", .m_size = -1};

TEST(the_module_of_a_definition, "") {
    SHOW_TRUTH(PyState_FindModule(&found) == NULL);
    PyObject *module = PyModule_Create(&found);
    SHOW_TRUTH(PyState_FindModule(&found) == NULL);
    Py_ssize_t count = Py_REFCNT(module);
    SHOW_STATUS(PyState_AddModule(module, &found));
    SHOW(Py_REFCNT(module) - count);
    SHOW_TRUTH(PyState_FindModule(&found) == module);
    PyObject *other = PyModule_Create(&found);
    SHOW_STATUS(PyState_AddModule(other, &found));
    SHOW(Py_REFCNT(module) - count);
    SHOW_TRUTH(PyState_FindModule(&found) == other);
    SHOW_STATUS(PyState_RemoveModule(&found));
    SHOW_TRUTH(PyState_FindModule(&found) == NULL);
    SHOW_STATUS(PyState_RemoveModule(&found));
    static PyModuleDef_Slot no_slots[] = {{0, NULL}};
    in_steps.m_slots = no_slots;
    SHOW_STATUS(PyState_AddModule(module, &in_steps));
    SHOW_STATUS(PyState_RemoveModule(&in_steps));
    SHOW_TRUTH(PyState_FindModule(&in_steps) == NULL);
    RELEASE(module, other);
}

static PyObject *defining_class(
    PyObject *self, PyTypeObject *cls, PyObject *const *args, size_t count,
    PyObject *names) {
    (void)self;
    (void)args;
    (void)count;
    (void)names;
    struct state *state = PyType_GetModuleState(cls);
    return PyLong_FromLong(state->number);
}

TEST(types_of_a_module, "") {
    static PyMethodDef class_methods[] = {
        {"of_module", _PyCFunction_CAST(defining_class),
         METH_METHOD | METH_FASTCALL | METH_KEYWORDS, NULL},
        {NULL, NULL, 0, NULL}};
    PyType_Slot slots[] = {{Py_tp_methods, class_methods}, {0, NULL}};
    PyType_Spec type_spec = {
        "with_state.Type", 0, 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
        slots};
    PyObject *module = PyModule_Create(&with_state);
    ((struct state *)PyModule_GetState(module))->number = 41;
    PyTypeObject *type =
        (PyTypeObject *)PyType_FromModuleAndSpec(module, &type_spec, NULL);
    SHOW_STATUS(PyModule_AddType(module, type));
    SHOW_TRUTH(PyType_GetModule(type) == module);
    SHOW_TRUTH(PyType_GetModuleState(type) == PyModule_GetState(module));
    SHOW_TRUTH(PyType_GetModuleByDef(type, &with_state) == module);
    PyType_Slot none[] = {{0, NULL}};
    PyType_Spec sub_spec = {"demo.Sub", 0, 0, Py_TPFLAGS_DEFAULT, none};
    PyTypeObject *sub =
        (PyTypeObject *)PyType_FromSpecWithBases(&sub_spec, (PyObject *)type);
    SHOW_TRUTH(PyType_GetModuleByDef(sub, &with_state) == module);
    SHOW_TRUTH(PyType_GetModuleByDef(sub, &found) == NULL);
    show_error("another definition");
    SHOW_TRUTH(PyType_GetModule(sub) == NULL);
    show_error("no module of its own");
    PyObject *instance = PyObject_CallNoArgs((PyObject *)sub);
    SHOW_RESULT(call(instance, "of_module"));
    RELEASE(instance, (PyObject *)sub, (PyObject *)type);
    freed = 0;
    Py_DECREF(module);
    PyGC_Collect();
    SHOW(freed);
}

TEST_MAIN(
    ready, &one_step, &state_in_a_cycle, &definitions_without_state,
    &definitions_that_are_refused, &for_a_spec, &executions_that_fail,
    &creations, &slots_that_are_refused, &the_module_of_a_definition,
    &types_of_a_module)
