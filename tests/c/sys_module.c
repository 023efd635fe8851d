/* The module sys: what is in it, and the functions of C for it. */
#include "values.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static PyObject *sys;

static void ready(void) {
    sys = PyImport_ImportModule("sys");
}

TEST(constants, "") {
    static const char *const names[] = {
        "__name__",   "hexversion",    "api_version",      "maxsize",
        "maxunicode", "byteorder",     "platform",         "abiflags",
        "meta",       "warnoptions",   "float_repr_style", "version_info",
        "float_info", "int_info",      "hash_info",        "orig_argv",
        "platlibdir", "pycache_prefix"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i], "meta") != 0) {
            show_result(names[i], PyObject_GetAttrString(sys, names[i]));
        }
    }
    show_repr("sys", sys);
    SHOW_TRUTH(PySys_GetObject("modules") == PyImport_GetModuleDict());
    PyObject *info = PySys_GetObject("version_info");
    PyObject *minor = PyObject_GetAttrString(info, "minor");
    show_repr("minor", minor);
    Py_DECREF(minor);
    PyObject *flags = PySys_GetObject("flags");
    static const char *const flag_names[] = {
        "debug",        "inspect",   "interactive",   "optimize",
        "verbose",      "quiet",     "bytes_warning", "isolated",
        "dev_mode",     "utf8_mode", "safe_path",     "int_max_str_digits",
        "no_user_siten"};
    for (size_t i = 0; i + 1 < sizeof flag_names / sizeof flag_names[0]; i++) {
        show_result(
            flag_names[i], PyObject_GetAttrString(flags, flag_names[i]));
    }
    SHOW(PyTuple_Size(flags));
    PyObject *version = PySys_GetObject("version");
    SHOW(strncmp(PyUnicode_AsUTF8(version), "3.12.1 ", 7));
    PyObject *names_of_table = PySys_GetObject("builtin_module_names");
    SHOW_TRUTH(PyTuple_Check(names_of_table));
    SHOW_TRUTH(PyDict_Check(PySys_GetXOptions()));
    SHOW_RESULT(PyThread_GetInfo());
    SHOW_RESULT(PyFloat_GetInfo());
    SHOW_RESULT(PyLong_GetInfo());
}

TEST(functions, "") {
    static const char *const rows[][3] = {
        {"exc_info", "()", NULL},
        {"exception", "()", NULL},
        {"exit", "()", NULL},
        {"exit", "(3,)", NULL},
        {"exit", "(1, 2)", NULL},
        {"getdefaultencoding", "()", NULL},
        {"getfilesystemencoding", "()", NULL},
        {"getfilesystemencodeerrors", "()", NULL},
        {"getrecursionlimit", "()", NULL},
        {"setrecursionlimit", "(2000,)", NULL},
        {"getrecursionlimit", "()", NULL},
        {"setrecursionlimit", "(0,)", NULL},
        {"setrecursionlimit", "('a',)", NULL},
        {"setrecursionlimit", "()", NULL},
        {"getsizeof", "(1,)", NULL},
        {"getsizeof", "(None,)", NULL},
        {"getsizeof", "((),)", NULL},
        {"getsizeof", "(1.5,)", NULL},
        {"getsizeof", "(@len,)", NULL},
        {"getsizeof", "()", NULL},
        {"getsizeof", "(1, 2, 3)", NULL},
        {"getsizeof", "()", "{'object': 1, 'default': 0}"},
        {"getsizeof", "(1,)", "{'other': 0}"},
        {"intern", "('text',)", NULL},
        {"intern", "(1,)", NULL},
        {"is_finalizing", "()", NULL},
        {"_clear_type_cache", "()", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        call_attribute(sys, rows[i][0], rows[i][1], rows[i][2]);
    }
    SHOW(Py_GetRecursionLimit());
    Py_SetRecursionLimit(1000);
    SHOW(Py_GetRecursionLimit());
    PyObject *list = PyList_New(0);
    PyObject *function = PyObject_GetAttrString(sys, "getrefcount");
    PyObject *count = PyObject_CallOneArg(function, list);
    SHOW_TRUTH(PyLong_AsLong(count) == Py_REFCNT(list));
    RELEASE(list, function, count);
    PyErr_SetString(PyExc_ValueError, "handled");
    PyObject *raised = PyErr_GetRaisedException();
    PyErr_SetHandledException(raised);
    call_attribute(sys, "exc_info", "()", NULL);
    call_attribute(sys, "exception", "()", NULL);
    PyErr_SetHandledException(NULL);
    Py_DECREF(raised);
}

static long ask(const char *name) {
    PyObject *function = PyObject_GetAttrString(sys, name);
    PyObject *number = PyObject_CallNoArgs(function);
    long value = PyLong_AsLong(number);
    RELEASE(function, number);
    return value;
}

TEST(counts, "") {
    long blocks = ask("getallocatedblocks");
    PyObject *list = PyList_New(1000);
    for (Py_ssize_t i = 0; i < 1000; i++) {
        PyList_SET_ITEM(list, i, PyList_New(0));
    }
    SHOW_TRUTH(ask("getallocatedblocks") - blocks > 500);
    Py_DECREF(list);
    SHOW_TRUTH(ask("getallocatedblocks") - blocks < 100);
    long interned = ask("getunicodeinternedsize");
    PyObject *text = PyUnicode_InternFromString("never interned before");
    SHOW(ask("getunicodeinternedsize") - interned);
    Py_DECREF(text);
}

TEST(attributes_from_c, "") {
    SHOW_TRUTH(PySys_GetObject("missing") == NULL);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    SHOW_STATUS(PySys_SetObject("added", Py_True));
    show_repr("added", PySys_GetObject("added"));
    SHOW_STATUS(PySys_SetObject("added", NULL));
    SHOW_STATUS(PySys_SetObject("added", NULL));
    SHOW_TRUTH(PySys_GetObject("added") == NULL);
    PyErr_SetString(PyExc_ValueError, "before");
    SHOW_TRUTH(PySys_GetObject("missing") == NULL);
    show_error("stays");
    SHOW(_PySys_GetSizeOf(Py_None));
}

/* A file that shows what is written. */
static PyObject *write_text(PyObject *self, PyObject *text) {
    show("%s| %s", PyUnicode_AsUTF8(self), PyUnicode_AsUTF8(text));
    return Py_NewRef(Py_None);
}

static PyMethodDef write_method = {"write", write_text, METH_O, NULL};

static void replace(const char *name) {
    PyObject *file = PyModule_New("stands for a file");
    PyObject *label = PyUnicode_FromString(name);
    PyObject *write = PyCFunction_New(&write_method, label);
    PyObject_SetAttrString(file, "write", write);
    CHECK(PySys_SetObject(name, file) == 0);
    RELEASE(file, label, write);
}

TEST(writing, "") {
    PyObject *out = Py_NewRef(PySys_GetObject("stdout"));
    PyObject *err = Py_NewRef(PySys_GetObject("stderr"));
    replace("stdout");
    replace("stderr");
    PySys_WriteStdout("%d and %s", 1, "text");
    PySys_WriteStderr("%5.2f", 1.5);
    PySys_FormatStdout("%R", Py_None);
    PySys_FormatStderr(
        "%U %zd", err == NULL ? NULL : PySys_GetObject("byteorder"),
        (Py_ssize_t)3);
    char longest[1102];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    PySys_WriteStdout("%s", longest);
    PyErr_SetString(PyExc_ValueError, "before");
    PySys_WriteStdout("with an error");
    PySys_FormatStdout("with %s", "an error");
    show_error("stays");
    PyObject *builtins = PyImport_ImportModule("builtins");
    call_attribute(builtins, "print", "(1, 2)", NULL);
    SHOW_STATUS(PySys_SetObject("stdout", Py_None));
    call_attribute(builtins, "print", "(1, 2)", NULL);
    SHOW_STATUS(PySys_SetObject("stdout", NULL));
    call_attribute(builtins, "print", "(1, 2)", NULL);
    PySys_SetObject("stdout", out);
    PySys_SetObject("stderr", err);
    RELEASE(out, err, builtins);
}

TEST(the_streams, "") {
    PyObject *out = PySys_GetObject("stdout");
    PyObject *err = PySys_GetObject("stderr");
    SHOW_TRUTH(PySys_GetObject("__stdout__") == out);
    SHOW_RESULT(PyObject_GetAttrString(out, "name"));
    SHOW_RESULT(PyObject_GetAttrString(err, "name"));
    SHOW_RESULT(PyObject_GetAttrString(out, "encoding"));
    SHOW_RESULT(PyObject_GetAttrString(err, "errors"));
    SHOW_RESULT(PyObject_GetAttrString(out, "closed"));
    SHOW_RESULT(PyObject_GetAttrString(out, "mode"));
    call_attribute(out, "fileno", "()", NULL);
    call_attribute(err, "fileno", "()", NULL);
    call_attribute(out, "write", "(1,)", NULL);
    call_attribute(out, "flush", "()", NULL);
    call_attribute(out, "writable", "()", NULL);
    capture_stderr();
    call_attribute(err, "write", "('to descriptor 2\xc3\xa4',)", NULL);
    PySys_WriteStderr(" and %d\n", 2);
    PySys_FormatStderr("and %R\n", Py_None);
    SHOW_STATUS(PySys_SetObject("stderr", NULL));
    PySys_WriteStderr("without a stream\n");
    show_captured_stderr("written");
    SHOW_STATUS(PySys_SetObject("stderr", PySys_GetObject("__stderr__")));
    fflush(stdout);
    PyObject *text = PyUnicode_FromString("text for descriptor 1\n");
    SHOW_STATUS(PyFile_WriteObject(text, out, Py_PRINT_RAW));
    Py_DECREF(text);
    call_attribute(out, "flush", "()", NULL);
    Py_DECREF(sys);
}

TEST_MAIN(
    ready, &constants, &functions, &counts, &attributes_from_c, &writing,
    &the_streams)
