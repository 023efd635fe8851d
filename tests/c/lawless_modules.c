/* Modules of several steps whose functions break the rules: the exception, and
 * that nothing is left of the module: no entry among the modules, no reference,
 * and its m_free has run. */
#include "harness.h"

#include <string.h>

static PyObject *token; /* each module has it, if it gets that far */
static long freed;
static long executed;

static void count_free(void *module) {
    (void)module;
    freed++;
}

/* The state is there or not, but never garbage. */
static int traverse(PyObject *module, visitproc visit, void *arg) {
    PyObject **state = PyModule_GetState(module);
    if (state != NULL) {
        Py_VISIT(*state);
    }
    return 0;
}

static int clear(PyObject *module) {
    PyObject **state = PyModule_GetState(module);
    if (state != NULL) {
        Py_CLEAR(*state);
    }
    return 0;
}

static void free_state(void *module) {
    clear(module);
    count_free(module);
}

/* Steps of execution. */

static int fill(PyObject *module) {
    executed++;
    PyObject **state = PyModule_GetState(module);
    if (PyModule_GetDef(module)->m_size > 0) {
        *state = Py_NewRef(token);
    }
    return PyModule_AddObjectRef(module, "token", token);
}

static int fail(PyObject *module) {
    (void)module;
    PyErr_SetString(PyExc_ValueError, "from the execution");
    return -1;
}

static int fail_silently(PyObject *module) {
    (void)module;
    return -1;
}

static int leave_an_error(PyObject *module) {
    (void)module;
    PyErr_SetString(PyExc_ValueError, "left by the execution");
    return 0;
}

static int collect(PyObject *module) {
    (void)module;
    PyGC_Collect();
    return 0;
}

static PyObject *name_of(PyObject *module) {
    return PyModule_GetNameObject(module);
}

static int forget(PyObject *module) {
    PyObject *name = name_of(module);
    int status = PyDict_DelItem(PyImport_GetModuleDict(), name);
    Py_DECREF(name);
    return status;
}

static int put_none(PyObject *module) {
    PyObject *name = name_of(module);
    int status = PyDict_SetItem(PyImport_GetModuleDict(), name, Py_None);
    Py_DECREF(name);
    return status;
}

static int drop_spec(PyObject *module) {
    return PyObject_SetAttrString(module, "__spec__", Py_None);
}

static int drop_name(PyObject *module) {
    return PyObject_DelAttrString(module, "__name__");
}

static int execute_again(PyObject *module) {
    return executed > 3 ? 0 : PyModule_ExecDef(module, PyModule_GetDef(module));
}

static int import_itself(PyObject *module) {
    PyObject *name = name_of(module);
    PyObject *again = PyImport_Import(name);
    RELEASE(name, again);
    return again == module ? 0 : fail(module);
}

/* Steps of creation. */

static PyObject *create_module(PyObject *spec, PyModuleDef *definition) {
    (void)spec;
    return PyModule_New(definition->m_name);
}

static PyObject *create_number(PyObject *spec, PyModuleDef *definition) {
    (void)spec;
    (void)definition;
    return PyLong_FromLong(123456);
}

static PyObject *create_nothing(PyObject *spec, PyModuleDef *definition) {
    (void)spec;
    (void)definition;
    return NULL;
}

static PyObject *create_error(PyObject *spec, PyModuleDef *definition) {
    (void)spec;
    (void)definition;
    PyErr_SetString(PyExc_ValueError, "from the creation");
    return NULL;
}

static PyObject *create_both(PyObject *spec, PyModuleDef *definition) {
    RELEASE(create_error(spec, definition));
    return PyModule_New(definition->m_name);
}

static PyObject *create_again(PyObject *spec, PyModuleDef *definition) {
    PyModuleDef_Slot *slots = definition->m_slots;
    definition->m_slots = NULL;
    PyObject *module = PyModule_FromDefAndSpec(definition, spec);
    definition->m_slots = slots;
    return module;
}

static PyMethodDef wrong_method[] = {
    {"wrong", (PyCFunction)(void (*)(void))create_nothing,
     METH_STATIC | METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

struct lawless {
    const char *name;
    PyModuleDef_Slot slots[5];
    Py_ssize_t size;
    PyMethodDef *methods;
};

#define EXEC(function)                                                         \
    { Py_mod_exec, (void *)(function) }
#define CREATE(function)                                                       \
    { Py_mod_create, (void *)(function) }

static struct lawless rows[] = {
    {"lawful", {EXEC(fill), EXEC(collect)}, 8, NULL},
    {"fails", {EXEC(fail)}, 8, NULL},
    {"fails_late", {EXEC(fill), EXEC(fail), EXEC(fill)}, 8, NULL},
    {"fails_silently", {EXEC(fill), EXEC(fail_silently)}, 8, NULL},
    {"leaves_an_error", {EXEC(fill), EXEC(leave_an_error)}, 8, NULL},
    {"leaves_it_early", {EXEC(leave_an_error), EXEC(fill)}, 0, NULL},
    {"forgets", {EXEC(fill), EXEC(forget)}, 8, NULL},
    {"forgets_and_fails", {EXEC(fill), EXEC(forget), EXEC(fail)}, 8, NULL},
    {"puts_none", {EXEC(fill), EXEC(put_none)}, 8, NULL},
    {"puts_none_and_fails", {EXEC(put_none), EXEC(fail)}, 8, NULL},
    {"drops_spec", {EXEC(fill), EXEC(drop_spec)}, 8, NULL},
    {"drops_name", {EXEC(fill), EXEC(drop_name)}, 8, NULL},
    {"executes_again", {EXEC(fill), EXEC(execute_again)}, 0, NULL},
    {"imports_itself", {EXEC(import_itself), EXEC(fill)}, 8, NULL},
    {"and_fails", {EXEC(fill), EXEC(import_itself), EXEC(fail)}, 8, NULL},
    {"created", {CREATE(create_module), EXEC(fill)}, 8, NULL},
    {"created_and_fails",
     {CREATE(create_module), EXEC(fill), EXEC(fail)},
     8,
     NULL},
    {"created_behind", {EXEC(fill), CREATE(create_module)}, 8, NULL},
    {"a_number", {CREATE(create_number)}, 0, NULL},
    {"a_number_with_state", {CREATE(create_number)}, 8, NULL},
    {"a_number_executed", {CREATE(create_number), EXEC(fill)}, 0, NULL},
    {"nothing", {CREATE(create_nothing), EXEC(fill)}, 8, NULL},
    {"an_error", {CREATE(create_error), EXEC(fill)}, 8, NULL},
    {"both", {CREATE(create_both), EXEC(fill)}, 8, NULL},
    {"created_again", {CREATE(create_again), EXEC(fill)}, 8, NULL},
    {"created_twice", {CREATE(create_module), CREATE(create_module)}, 8, NULL},
    {"unknown_slot", {{99, NULL}}, 8, NULL},
    {"negative_slot", {EXEC(fill), {-5, NULL}}, 8, NULL},
    {"wrong_interpreters",
     {{Py_mod_multiple_interpreters, NULL},
      {Py_mod_multiple_interpreters, NULL}},
     8,
     NULL},
    {"own_gil_only",
     {{Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
      EXEC(fill)},
     8,
     NULL},
    {"negative_size", {EXEC(fill)}, -1, NULL},
    {"wrong_method", {EXEC(fill)}, 8, wrong_method},
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

static PyModuleDef definitions[ROW_COUNT];

/* The name of the module that is imported tells the row. */
static size_t current;

static PyObject *init_current(void) {
    return PyModuleDef_Init(&definitions[current]);
}

static void enter_all(void) {
    static struct _inittab table[ROW_COUNT + 1];
    for (size_t i = 0; i < ROW_COUNT; i++) {
        table[i].name = rows[i].name;
        table[i].initfunc = init_current;
        PyModuleDef definition = {
            PyModuleDef_HEAD_INIT,
            .m_name = rows[i].name,
            .m_size = rows[i].size,
            .m_methods = rows[i].methods,
            .m_slots = rows[i].slots,
            .m_traverse = rows[i].size > 0 ? traverse : NULL,
            .m_clear = rows[i].size > 0 ? clear : NULL,
            .m_free = rows[i].size > 0 ? free_state : NULL};
        definitions[i] = definition;
    }
    CHECK(PyImport_ExtendInittab(table) == 0);
}

static void ready(void) {
    token = PyList_New(0);
}

static void import_row(const struct lawless *row) {
    PyObject *module = PyImport_ImportModule(row->name);
    PyObject *cause = NULL;
    if (module == NULL) {
        PyObject *raised = PyErr_GetRaisedException();
        cause = PyException_GetCause(raised);
        PyErr_SetRaisedException(raised);
    }
    show_result(row->name, module);
    if (cause != NULL) {
        show_repr("  from", cause);
    }
    Py_XDECREF(cause);
    show(
        "  imported %d, executed %ld",
        PyDict_GetItemString(PyImport_GetModuleDict(), row->name) != NULL,
        executed);
    executed = 0;
}

TEST(each_is_imported_twice_and_forgotten, "") {
    for (current = 0; current < ROW_COUNT; current++) {
        import_row(&rows[current]);
        import_row(&rows[current]);
        PyObject *modules = PyImport_GetModuleDict();
        if (PyDict_DelItemString(modules, rows[current].name) < 0) {
            PyErr_Clear();
        }
        PyGC_Collect();
        show("  freed %ld, kept %zd", freed, Py_REFCNT(token) - 1);
        freed = 0;
    }
}

TEST_MAIN_PREPARED(enter_all, ready, &each_is_imported_twice_and_forgotten)
