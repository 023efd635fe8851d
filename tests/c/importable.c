#include "importable.h"

int calls_of_single;
int calls_of_global;
int executions_of_phases;

/* Made in one step; each import without the old module makes a new one. */
struct PyModuleDef single_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "single", .m_size = 4};

static PyObject *init_single(void) {
    calls_of_single++;
    PyObject *module = PyModule_Create(&single_definition);
    PyModule_AddIntConstant(module, "number", calls_of_single);
    return module;
}

/* Made in one step with global state: made once, then copied. */
struct PyModuleDef global_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "global_state", .m_size = -1};

static PyObject *init_global(void) {
    calls_of_global++;
    PyObject *module = PyModule_Create(&global_definition);
    PyModule_AddIntConstant(module, "number", calls_of_global);
    return module;
}

/* Made for a spec. */
static int execute_phases(PyObject *module) {
    executions_of_phases++;
    return PyModule_AddIntConstant(module, "number", executions_of_phases);
}

static PyModuleDef_Slot phases_slots[] = {
    {Py_mod_exec, (void *)execute_phases}, {0, NULL}};
struct PyModuleDef phases_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "phases", .m_slots = phases_slots};

static PyObject *init_phases(void) {
    return PyModuleDef_Init(&phases_definition);
}

static PyObject *init_null(void) {
    return NULL;
}

static PyObject *init_raising(void) {
    PyErr_SetString(PyExc_ValueError, "from the init function");
    return NULL;
}

static PyObject *init_leaving_an_error(void) {
    PyErr_SetString(PyExc_ValueError, "from the init function");
    return PyModule_New("leaves_an_error");
}

/* No extension module, though a module. */
static PyObject *init_plain(void) {
    return PyModule_New("plain");
}

/* Fails while it is filled. */
static int fail(PyObject *module) {
    (void)module;
    PyErr_SetString(PyExc_ValueError, "from the execution");
    return -1;
}

static PyModuleDef_Slot failing_slots[] = {
    {Py_mod_exec, (void *)fail}, {0, NULL}};
static struct PyModuleDef failing_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "failing", .m_slots = failing_slots};

static PyObject *init_failing(void) {
    return PyModuleDef_Init(&failing_definition);
}

/* Imports itself and looks for what it has not got yet. */
static int execute_circular(PyObject *module) {
    PyObject *again = PyImport_ImportModule("circular");
    CHECK(again == module);
    SHOW_RESULT(PyObject_GetAttrString(module, "missing"));
    PyObject *spec = PyObject_GetAttrString(module, "__spec__");
    SHOW(_PyModuleSpec_IsInitializing(spec));
    RELEASE(again, spec);
    return 0;
}

static PyModuleDef_Slot circular_slots[] = {
    {Py_mod_exec, (void *)execute_circular}, {0, NULL}};
static struct PyModuleDef circular_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "circular", .m_slots = circular_slots};

static PyObject *init_circular(void) {
    return PyModuleDef_Init(&circular_definition);
}

/* Puts something else in its place. */
static int execute_replaced(PyObject *module) {
    (void)module;
    PyObject *text = PyUnicode_FromString("instead of a module");
    int status =
        PyDict_SetItemString(PyImport_GetModuleDict(), "replaced", text);
    Py_DECREF(text);
    return status;
}

static PyModuleDef_Slot replaced_slots[] = {
    {Py_mod_exec, (void *)execute_replaced}, {0, NULL}};
static struct PyModuleDef replaced_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "replaced", .m_slots = replaced_slots};

static PyObject *init_replaced(void) {
    return PyModuleDef_Init(&replaced_definition);
}

/* A package, that is a module with __path__, and a module in it. */
static int execute_package(PyObject *module) {
    PyObject *path = PyList_New(0);
    int status = PyModule_AddObjectRef(module, "__path__", path);
    Py_DECREF(path);
    return status;
}

static PyModuleDef_Slot package_slots[] = {
    {Py_mod_exec, (void *)execute_package}, {0, NULL}};
static struct PyModuleDef package_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "package", .m_slots = package_slots};

static PyObject *init_package(void) {
    return PyModuleDef_Init(&package_definition);
}

static PyModuleDef_Slot no_slots[] = {{0, NULL}};
static struct PyModuleDef part_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "package.part", .m_slots = no_slots};

static PyObject *init_part(void) {
    return PyModuleDef_Init(&part_definition);
}

static int value = 42;

/* Has a pointer for others. */
static int execute_capsules(PyObject *module) {
    PyObject *capsule = PyCapsule_New(&value, "capsules.value", NULL);
    PyModule_AddObjectRef(module, "value", capsule);
    PyModule_AddObjectRef(module, "other", capsule);
    Py_DECREF(capsule);
    return 0;
}

static PyModuleDef_Slot capsule_slots[] = {
    {Py_mod_exec, (void *)execute_capsules}, {0, NULL}};
static struct PyModuleDef capsule_definition = {
    PyModuleDef_HEAD_INIT, .m_name = "capsules", .m_slots = capsule_slots};

static PyObject *init_capsules(void) {
    return PyModuleDef_Init(&capsule_definition);
}

void enter_modules(void) {
    static struct _inittab table[] = {
        {"global_state", init_global},
        {"phases", init_phases},
        {"null", init_null},
        {"raising", init_raising},
        {"leaves_an_error", init_leaving_an_error},
        {"plain", init_plain},
        {"failing", init_failing},
        {"circular", init_circular},
        {"replaced", init_replaced},
        {"package", init_package},
        {"package.part", init_part},
        {"package.part.inner", init_part},
        {"capsules", init_capsules},
        {"empty", NULL},
        {NULL, NULL}};
    CHECK(PyImport_AppendInittab("single", init_single) == 0);
    CHECK(PyImport_ExtendInittab(table) == 0);
}
