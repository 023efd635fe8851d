/* Errors that nobody handles: sys.excepthook, sys.unraisablehook, what the
 * program puts into sys.stderr, and the names that keep the last exception. */
#include "referent.h"
#include "values.h"

#include <sys/wait.h>
#include <unistd.h>

static PyObject *sys;

static void ready(void) {
    ready_referents();
    sys = PyImport_ImportModule("sys");
}

static void set_hook(const char *name, PyObject *hook) {
    CHECK(PyObject_SetAttrString(sys, name, hook) == 0);
}

static void restore(const char *name, const char *original) {
    PyObject *value = PyObject_GetAttrString(sys, original);
    CHECK(value != NULL && PyObject_SetAttrString(sys, name, value) == 0);
    Py_DECREF(value);
}

/* A hook that shows its arguments. */
static PyObject *show_arguments(
    PyObject *self, PyObject *const *args, Py_ssize_t count) {
    show("%s: %zd arguments", PyUnicode_AsUTF8(self), count);
    for (Py_ssize_t i = 0; i < count; i++) {
        show_repr("argument", args[i]);
    }
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    return Py_NewRef(Py_None);
}

static PyMethodDef showing = {
    "showing", (PyCFunction)(void (*)(void))show_arguments, METH_FASTCALL,
    NULL};

static PyObject *fail(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    (void)args;
    (void)count;
    PyErr_SetString(self, "from the hook");
    return NULL;
}

static PyMethodDef failing = {
    "failing", (PyCFunction)(void (*)(void))fail, METH_FASTCALL, NULL};

static PyObject *leave(
    PyObject *self, PyObject *const *args, Py_ssize_t count) {
    (void)args;
    (void)count;
    PyErr_SetObject(PyExc_SystemExit, self);
    return NULL;
}

static PyMethodDef leaving = {
    "leaving", (PyCFunction)(void (*)(void))leave, METH_FASTCALL, NULL};

static void use_hook(const char *name, PyMethodDef *method, PyObject *self) {
    PyObject *hook = PyCFunction_New(method, self);
    set_hook(name, hook);
    Py_DECREF(hook);
}

/* A file that gathers what is written to it. */
static PyObject *gathered;

static PyObject *gather(PyObject *self, PyObject *text) {
    (void)self;
    PyUnicode_Append(&gathered, text);
    return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
}

static PyObject *note_flush(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return gather(NULL, PyTuple_GET_ITEM(self, 0));
}

static PyMethodDef gathering = {"write", gather, METH_O, NULL};
static PyMethodDef flushing = {"flush", note_flush, METH_NOARGS, NULL};

static void gather_errors(void) {
    gathered = PyUnicode_FromString("");
    PyObject *file = PyModule_New("stands for a file");
    PyObject *mark = value_of("('[flush]',)");
    PyObject *write = PyCFunction_New(&gathering, NULL);
    PyObject *flush = PyCFunction_New(&flushing, mark);
    PyObject_SetAttrString(file, "write", write);
    PyObject_SetAttrString(file, "flush", flush);
    set_hook("stderr", file);
    RELEASE(file, mark, write, flush);
}

static void show_gathered(const char *label) {
    restore("stderr", "__stderr__");
    show_repr(label, gathered);
    Py_CLEAR(gathered);
}

static void raise_chained(void) {
    PyErr_SetString(PyExc_KeyError, "inner");
    PyObject *inner = PyErr_GetRaisedException();
    PyErr_SetString(
        PyExc_ValueError, "outer \xc3\xa4\xe2\x82\xac\xf0\x9f\x90\x8d");
    PyObject *outer = PyErr_GetRaisedException();
    PyException_SetCause(outer, inner);
    PyErr_SetRaisedException(outer);
}

TEST(print_keeps_the_exception_for_sys, "PyErr_PrintEx") {
    capture_stderr();
    SHOW_TRUTH(PySys_GetObject("last_exc") == NULL);
    PyErr_SetString(PyExc_ValueError, "not kept");
    PyErr_PrintEx(0);
    SHOW_TRUTH(PySys_GetObject("last_exc") == NULL);
    PyErr_SetString(PyExc_ValueError, "kept");
    PyErr_Print();
    show_repr("last_exc", PySys_GetObject("last_exc"));
    show_repr("last_type", PySys_GetObject("last_type"));
    SHOW_TRUTH(PySys_GetObject("last_value") == PySys_GetObject("last_exc"));
    show_repr("last_traceback", PySys_GetObject("last_traceback"));
    PyErr_SetString(PyExc_KeyError, "not kept");
    PyErr_PrintEx(0);
    show_repr("last_exc", PySys_GetObject("last_exc"));
    show_captured_stderr("printed");
}

TEST(the_hook_gets_what_is_printed, "PyErr_Print") {
    PyObject *self = PyUnicode_FromString("excepthook");
    use_hook("excepthook", &showing, self);
    capture_stderr();
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_Print();
    PyErr_SetString(PyExc_KeyError, "text");
    PyErr_PrintEx(0);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    PyErr_SetString(PyExc_KeyError, "displayed");
    PyObject *raised = PyErr_GetRaisedException();
    PyErr_DisplayException(raised);
    PyErr_Display(PyExc_KeyError, raised, NULL);
    show_captured_stderr("printed");
    RELEASE(raised, self);
    restore("excepthook", "__excepthook__");
}

TEST(a_hook_that_fails_or_is_missing, "PyErr_Print") {
    use_hook("excepthook", &failing, PyExc_RuntimeError);
    capture_stderr();
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_Print();
    show_captured_stderr("failing");
    show_repr("last_exc", PySys_GetObject("last_exc"));
    set_hook("excepthook", Py_None);
    capture_stderr();
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_Print();
    show_captured_stderr("None");
    set_hook("excepthook", NULL);
    capture_stderr();
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_Print();
    show_captured_stderr("missing");
    restore("excepthook", "__excepthook__");
}

TEST(a_hook_may_end_the_process, "PyErr_Print") {
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        PyOS_AfterFork_Child();
        PyObject *seven = PyLong_FromLong(7);
        use_hook("excepthook", &leaving, seven);
        Py_DECREF(seven);
        PyErr_SetString(PyExc_ValueError, "text");
        PyErr_Print();
        _exit(3);
    }
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child);
    SHOW_TRUTH(WIFEXITED(status));
    SHOW(WEXITSTATUS(status));
}

TEST(the_hook_called_by_the_program, "sys.excepthook") {
    PyErr_SetString(PyExc_ValueError, "text");
    PyObject *raised = PyErr_GetRaisedException();
    name_value("raised", raised);
    capture_stderr();
    call_attribute(sys, "excepthook", "(None, $raised, None)", NULL);
    call_attribute(sys, "excepthook", "(1, 2, 3)", NULL);
    call_attribute(sys, "excepthook", "(1, 2)", NULL);
    call_attribute(sys, "__excepthook__", "(1, 2, 3, 4)", NULL);
    show_captured_stderr("printed");
    name_value(NULL, NULL);
    Py_DECREF(raised);
}

static void report(const char *label) {
    PyErr_SetString(PyExc_ValueError, label);
    PyErr_WriteUnraisable(Py_None);
    PyErr_SetString(PyExc_ValueError, label);
    PyErr_WriteUnraisable(Py_True);
    PyErr_SetString(PyExc_ValueError, label);
    _PyErr_WriteUnraisableMsg("while testing", Py_True);
    PyErr_SetString(PyExc_ValueError, label);
    _PyErr_WriteUnraisableMsg("while testing", NULL);
    PyErr_WriteUnraisable(Py_True);
    PyErr_WriteUnraisable(NULL);
}

TEST(the_unraisable_hook_gets_the_report, "W-414") {
    PyObject *self = PyUnicode_FromString("unraisablehook");
    use_hook("unraisablehook", &showing, self);
    capture_stderr();
    report("shown");
    show_captured_stderr("printed");
    restore("unraisablehook", "__unraisablehook__");
    Py_DECREF(self);
}

TEST(the_unraisable_hook_fails_or_is_missing, "W-414") {
    use_hook("unraisablehook", &failing, PyExc_SystemExit);
    capture_stderr();
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_WriteUnraisable(Py_True);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    show_captured_stderr("failing");
    set_hook("unraisablehook", Py_None);
    capture_stderr();
    report("None");
    show_captured_stderr("None");
    set_hook("unraisablehook", NULL);
    capture_stderr();
    report("missing");
    show_captured_stderr("missing");
    restore("unraisablehook", "__unraisablehook__");
}

static PyObject *kept;

static PyObject *keep(PyObject *self, PyObject *unraisable) {
    (void)self;
    Py_XSETREF(kept, Py_NewRef(unraisable));
    return Py_NewRef(Py_None);
}

static PyMethodDef keeping = {"keeping", keep, METH_O, NULL};

TEST(the_unraisable_hook_called_by_the_program, "sys.unraisablehook") {
    use_hook("unraisablehook", &keeping, NULL);
    PyErr_SetString(PyExc_ValueError, "text");
    _PyErr_WriteUnraisableMsg("while testing", Py_True);
    restore("unraisablehook", "__unraisablehook__");
    static const char *const fields[] = {
        "exc_type", "exc_value", "exc_traceback", "err_msg", "object"};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        show_result(fields[i], PyObject_GetAttrString(kept, fields[i]));
    }
    PyObject *type = (PyObject *)Py_TYPE(kept);
    show_result("name", PyType_GetQualName(Py_TYPE(kept)));
    PyErr_SetString(PyExc_ValueError, "text");
    PyObject *raised = PyErr_GetRaisedException();
    static const char *const rows[] = {
        "((@ValueError, $raised, None, None, 5),)",
        "((@ValueError, $raised, None, 'words', 5),)",
        "((@ValueError, $raised, None, 'words', None),)",
        "((@ValueError, $raised, None, None, None),)",
        "((@ValueError, None, None, None, None),)",
        "((5, $raised, None, 7, 5),)",
        "((5, 7, 8, 7, 5),)"};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        name_value("raised", raised);
        PyObject *args = value_of(rows[i]);
        PyObject *made = PyObject_CallObject(type, args);
        name_value("made", made);
        capture_stderr();
        call_attribute(sys, "unraisablehook", "($made,)", NULL);
        show_captured_stderr(rows[i]);
        name_value(NULL, NULL);
        RELEASE(args, made);
    }
    call_attribute(sys, "unraisablehook", "(1,)", NULL);
    call_attribute(sys, "unraisablehook", "((1, 2, 3, 4, 5),)", NULL);
    Py_CLEAR(kept);
    Py_DECREF(raised);
}

TEST(a_callback_that_fails_reaches_the_hook, "W-414") {
    PyObject *referent = new_referent();
    PyObject *callback = PyCFunction_New(&failing, PyExc_KeyError);
    PyObject *reference = PyWeakref_NewRef(referent, callback);
    use_hook("unraisablehook", &keeping, NULL);
    Py_DECREF(referent);
    restore("unraisablehook", "__unraisablehook__");
    show_result("exc_value", PyObject_GetAttrString(kept, "exc_value"));
    show_result("err_msg", PyObject_GetAttrString(kept, "err_msg"));
    PyObject *object = PyObject_GetAttrString(kept, "object");
    SHOW_TRUTH(object == callback);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_CLEAR(kept);
    RELEASE(object, reference, callback);
}

TEST(the_stream_of_the_program, "sys.stderr") {
    gather_errors();
    raise_chained();
    PyErr_Print();
    show_gathered("Print");
    gather_errors();
    PyErr_SetString(PyExc_ValueError, "before");
    PyObject *raised = PyErr_GetRaisedException();
    PyErr_DisplayException(raised);
    show_gathered("DisplayException");
    gather_errors();
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_WriteUnraisable(Py_True);
    show_gathered("WriteUnraisable");
    gather_errors();
    PyObject *number = value_of("12345678901234567890");
    PyObject *power = value_of("60");
    PyObject *long_text = PyNumber_Power(number, power, Py_None);
    PyErr_SetObject(PyExc_ValueError, long_text);
    PyErr_Print();
    show_gathered("long");
    capture_stderr();
    set_hook("stderr", Py_None);
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_Print();
    PyErr_SetString(PyExc_ValueError, "text");
    PyErr_WriteUnraisable(Py_True);
    restore("stderr", "__stderr__");
    show_captured_stderr("None");
    RELEASE(raised, number, power, long_text);
    Py_DECREF(sys);
}

TEST_MAIN(
    ready, &print_keeps_the_exception_for_sys, &the_hook_gets_what_is_printed,
    &a_hook_that_fails_or_is_missing, &a_hook_may_end_the_process,
    &the_hook_called_by_the_program, &the_unraisable_hook_gets_the_report,
    &the_unraisable_hook_fails_or_is_missing,
    &the_unraisable_hook_called_by_the_program,
    &a_callback_that_fails_reaches_the_hook, &the_stream_of_the_program)
