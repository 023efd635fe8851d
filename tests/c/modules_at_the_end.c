/* What happens to modules when the runtime shuts down, and in its next life. */
#include "harness.h"

#include <string.h>

static int quiet;

/* What the program owns beyond the end: nobody may release it later. */
static PyObject *kept[4];

/* An object that says when it dies. */
static void say(PyObject *capsule) {
    if (!quiet) {
        show("died: %s", (const char *)PyCapsule_GetPointer(capsule, NULL));
    }
}

static void add_mortal(PyObject *module, const char *name) {
    PyObject *mortal = PyCapsule_New((void *)name, NULL, say);
    CHECK(PyModule_AddObject(module, name, mortal) == 0);
}

static void free_module(void *module) {
    if (!quiet) {
        PyModuleDef *definition = PyModule_GetDef(module);
        show("freed: %s", definition->m_name);
    }
}

static int execute(PyObject *module) {
    add_mortal(module, "first");
    add_mortal(module, "_second");
    add_mortal(module, "third");
    return 0;
}

static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)execute}, {0, NULL}};
static struct PyModuleDef phases = {
    PyModuleDef_HEAD_INIT,
    .m_name = "phases",
    .m_slots = slots,
    .m_free = free_module,
};

static PyObject *init_phases(void) {
    return PyModuleDef_Init(&phases);
}

static struct PyModuleDef one_step = {
    PyModuleDef_HEAD_INIT,
    .m_name = "one_step",
    .m_size = -1,
    .m_free = free_module,
};

static PyObject *init_one_step(void) {
    PyObject *module = PyModule_Create(&one_step);
    execute(module);
    return module;
}

static struct PyModuleDef other = {
    PyModuleDef_HEAD_INIT,
    .m_name = "other",
    .m_size = 8,
    .m_free = free_module,
};

static PyObject *init_other(void) {
    PyObject *module = PyModule_Create(&other);
    add_mortal(module, "of the other");
    return module;
}

static PyObject *import(const char *name) {
    PyObject *module = PyImport_ImportModule(name);
    CHECK(module != NULL);
    return module;
}

static PyObject *callback(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    show("callback");
    return Py_NewRef(Py_None);
}

static PyMethodDef callback_method = {"callback", callback, METH_O, NULL};

TEST(modules_that_nobody_owns, "") {
    Py_InitializeEx(0);
    Py_DECREF(import("phases"));
    show("finalise");
    Py_FinalizeEx();
}

TEST(modules_of_one_step, "") {
    Py_InitializeEx(0);
    Py_DECREF(import("one_step"));
    Py_DECREF(import("other"));
    show("finalise");
    Py_FinalizeEx();
}

TEST(modules_that_are_owned, "") {
    Py_InitializeEx(0);
    kept[0] = import("phases");
    PyObject *function = PyCFunction_New(&callback_method, NULL);
    kept[1] = PyWeakref_NewRef(kept[0], function);
    Py_DECREF(function);
    show("finalise");
    Py_FinalizeEx();
}

TEST(modules_in_the_order_of_import, "") {
    Py_InitializeEx(0);
    kept[0] = import("other");
    kept[1] = import("phases");
    kept[2] = Py_NewRef(PyImport_AddModule("added"));
    add_mortal(kept[2], "of the added");
    show("finalise");
    Py_FinalizeEx();
}

TEST(several_lives, "") {
    quiet = 1;
    Py_ssize_t index = 0;
    for (int i = 0; i < 10; i++) {
        Py_InitializeEx(0);
        Py_DECREF(import("one_step"));
        PyObject *module = import("other");
        CHECK(PyState_FindModule(&other) == module);
        CHECK(PyState_FindModule(&one_step) != NULL);
        Py_DECREF(module);
        CHECK(index == 0 || index == other.m_base.m_index);
        index = other.m_base.m_index;
        Py_FinalizeEx();
        CHECK(one_step.m_base.m_copy == NULL);
    }
    quiet = 0;
}

static void enter(void) {
    CHECK(PyImport_AppendInittab("phases", init_phases) == 0);
    CHECK(PyImport_AppendInittab("one_step", init_one_step) == 0);
    CHECK(PyImport_AppendInittab("other", init_other) == 0);
}

TEST(entering_modules, "") {
    enter();
}

TEST_MAIN_UNINITIALISED(
    &entering_modules, &modules_that_nobody_owns, &modules_of_one_step,
    &modules_that_are_owned, &modules_in_the_order_of_import, &several_lives)
