/* An extension module as it is written for CPython: nothing in this file knows
 * that there is no interpreter. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stddef.h>

typedef struct {
    PyObject_HEAD
    long ticks;
    PyObject *weakrefs;
} Timer;

static int Timer_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return 0;
}

static void Timer_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    PyObject_ClearWeakRefs(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyObject *Timer_tick(PyObject *self, PyObject *args) {
    long ticks = 1;
    if (!PyArg_ParseTuple(args, "|l:tick", &ticks)) {
        return NULL;
    }
    ((Timer *)self)->ticks += ticks;
    return PyLong_FromLong(((Timer *)self)->ticks);
}

static PyMethodDef Timer_methods[] = {
    {"tick", Timer_tick, METH_VARARGS, PyDoc_STR("Count, and return the sum.")},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef Timer_members[] = {
    {"__weaklistoffset__", Py_T_PYSSIZET, offsetof(Timer, weakrefs),
     Py_READONLY, NULL},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot Timer_slots[] = {
    {Py_tp_traverse, (void *)Timer_traverse},
    {Py_tp_dealloc, (void *)Timer_dealloc},
    {Py_tp_methods, Timer_methods},
    {Py_tp_members, Timer_members},
    {0, NULL},
};

static PyType_Spec Timer_spec = {
    .name = "timer.Timer",
    .basicsize = sizeof(Timer),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .slots = Timer_slots,
};

static int timer_exec(PyObject *module) {
    PyObject *type = PyType_FromModuleAndSpec(module, &Timer_spec, NULL);
    if (type == NULL) {
        return -1;
    }
    int failed = PyModule_AddType(module, (PyTypeObject *)type);
    Py_DECREF(type);
    return failed;
}

static PyModuleDef_Slot timer_slots[] = {
    {Py_mod_exec, (void *)timer_exec},
    {0, NULL},
};

static struct PyModuleDef timer_module = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "timer",
    .m_slots = timer_slots,
};

PyMODINIT_FUNC PyInit_timer(void) {
    return PyModuleDef_Init(&timer_module);
}
