/* A C program that uses an extension module: through the table of modules, by
 * name, as Python code would. */
#include <Python.h>
#include <stdio.h>

PyMODINIT_FUNC PyInit_timer(void);

static PyObject *on_death(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    puts("the timer is gone");
    return Py_NewRef(Py_None);
}

static PyMethodDef on_death_def = {"on_death", on_death, METH_O, NULL};

/* Steals result. Return: 0, or -1 with an error where it is NULL. */
static int show(const char *what, PyObject *result) {
    if (result == NULL) {
        return -1;
    }
    PyObject *text = PyObject_Str(result);
    Py_DECREF(result);
    if (text == NULL) {
        return -1;
    }
    printf("%s: %s\n", what, PyUnicode_AsUTF8(text));
    Py_DECREF(text);
    return 0;
}

/* Through a proxy, and once through the timer itself. */
static int use(PyObject *timer, PyObject *proxy) {
    if (show("tick", PyObject_CallMethod(timer, "tick", NULL)) < 0 ||
        show(
            "tick through a proxy",
            PyObject_CallMethod(proxy, "tick", "i", 41)) < 0) {
        return -1;
    }
    PyObject *refused = PyObject_CallMethod(proxy, "tick", "s", "soon");
    Py_XDECREF(refused);
    if (refused != NULL || !PyErr_ExceptionMatches(PyExc_TypeError)) {
        return -1;
    }
    puts("tick(\"soon\") is a TypeError");
    PyErr_Clear();
    return 0;
}

static int run(void) {
    PyObject *module = PyImport_ImportModule("timer");
    if (module == NULL) {
        return -1;
    }
    PyObject *timer = PyObject_CallMethod(module, "Timer", NULL);
    PyObject *callback = PyCFunction_New(&on_death_def, NULL);
    PyObject *proxy = timer != NULL && callback != NULL
                          ? PyWeakref_NewProxy(timer, callback)
                          : NULL;
    int failed = proxy == NULL ? -1 : use(timer, proxy);
    Py_XDECREF(timer);
    if (failed == 0) {
        PyObject *late = PyObject_CallMethod(proxy, "tick", NULL);
        Py_XDECREF(late);
        failed = late == NULL && PyErr_ExceptionMatches(PyExc_ReferenceError)
                     ? 0
                     : -1;
        if (failed == 0) {
            puts("after that a proxy is a ReferenceError");
            PyErr_Clear();
        }
    }
    Py_XDECREF(proxy);
    Py_XDECREF(callback);
    Py_DECREF(module);
    return failed;
}

int main(void) {
    if (PyImport_AppendInittab("timer", PyInit_timer) < 0) {
        return 1;
    }
    Py_Initialize();
    int failed = run() < 0;
    if (failed) {
        PyErr_Print();
    }
    return Py_FinalizeEx() < 0 || failed;
}
