/* The functions of the module builtins. */
#include "values.h"

#include <string.h>

static PyObject *builtins;

static void ready(void) {
    builtins = PyImport_ImportModule("builtins");
}

struct row {
    const char *name;
    const char *args;
    const char *kwargs;
};

static void call_rows(const struct row *rows) {
    for (; rows->name != NULL; rows++) {
        call_attribute(builtins, rows->name, rows->args, rows->kwargs);
    }
}

TEST(functions_of_objects, "") {
    static const struct row rows[] = {
        {"ascii", "('\xc3\xa4',)", NULL},
        {"ascii", "()", NULL},
        {"ascii", "(1, 2)", NULL},
        {"callable", "(@len,)", NULL},
        {"callable", "(1,)", NULL},
        {"callable", "(@int,)", NULL},
        {"format", "(1,)", NULL},
        {"format", "('a', '')", NULL},
        {"format", "(1, 2)", NULL},
        {"format", "(1, None)", NULL},
        {"format", "([1], 'x')", NULL},
        {"format", "()", NULL},
        {"format", "(1, '', 2)", NULL},
        {"hash", "(1,)", NULL},
        {"hash", "(-1,)", NULL},
        {"hash", "([],)", NULL},
        {"isinstance", "(1, @int)", NULL},
        {"isinstance", "(True, (@str, @int))", NULL},
        {"isinstance", "(1, 2)", NULL},
        {"isinstance", "(1,)", NULL},
        {"issubclass", "(@bool, @int)", NULL},
        {"issubclass", "(@bool, (@str, @list))", NULL},
        {"issubclass", "(1, @int)", NULL},
        {"issubclass", "(@int, 1)", NULL},
        {"len", "([1, 2],)", NULL},
        {"len", "('',)", NULL},
        {"len", "(1,)", NULL},
        {"len", "()", NULL},
        {"len", "(1,)", "{'x': 1}"},
        {"repr", "('a',)", NULL},
        {"repr", "()", NULL},
        {NULL, NULL, NULL}};
    call_rows(rows);
    PyObject *args = PyTuple_Pack(1, Py_None);
    PyObject *id = PyObject_GetAttrString(builtins, "id");
    PyObject *number = PyObject_Call(id, args, NULL);
    SHOW_TRUTH(PyLong_AsVoidPtr(number) == (void *)Py_None);
    RELEASE(args, id, number);
}

TEST(functions_of_attributes, "") {
    static const struct row rows[] = {
        {"getattr", "(1, 'real')", NULL},
        {"getattr", "(1, 'missing')", NULL},
        {"getattr", "(1, 'missing', 'default')", NULL},
        {"getattr", "(1, 'real', 2)", NULL},
        {"getattr", "(1, 2)", NULL},
        {"getattr", "(1, 2, 3)", NULL},
        {"getattr", "(1,)", NULL},
        {"getattr", "(1, 'a', 2, 3)", NULL},
        {"hasattr", "(1, 'real')", NULL},
        {"hasattr", "(1, 'missing')", NULL},
        {"hasattr", "(1, 2)", NULL},
        {"hasattr", "(1,)", NULL},
        {"setattr", "(1, 'x', 2)", NULL},
        {"setattr", "(1, 2, 3)", NULL},
        {"setattr", "(1, 'x')", NULL},
        {"setattr", "($module, 'x', 3)", NULL},
        {"getattr", "($module, 'x')", NULL},
        {"vars", "($module,)", NULL},
        {"dir", "($module,)", NULL},
        {"delattr", "($module, 'x')", NULL},
        {"delattr", "($module, 'x')", NULL},
        {"delattr", "(1,)", NULL},
        {"vars", "(1,)", NULL},
        {"vars", "(1, 2)", NULL},
        {"vars", "()", NULL},
        {"dir", "(1, 2)", NULL},
        {"dir", "()", NULL},
        {NULL, NULL, NULL}};
    PyObject *module = PyModule_New("demo");
    name_value("module", module);
    call_rows(rows);
    name_value(NULL, NULL);
    Py_DECREF(module);
}

TEST(functions_of_numbers, "") {
    static const struct row rows[] = {
        {"abs", "(-3,)", NULL},
        {"abs", "(-1.5,)", NULL},
        {"abs", "('a',)", NULL},
        {"bin", "(10,)", NULL},
        {"bin", "(-10,)", NULL},
        {"bin", "(1.5,)", NULL},
        {"oct", "(64,)", NULL},
        {"hex", "(-255,)", NULL},
        {"hex", "('a',)", NULL},
        {"divmod", "(7, -2)", NULL},
        {"divmod", "(7.5, 2)", NULL},
        {"divmod", "(1, 0)", NULL},
        {"divmod", "(1,)", NULL},
        {"divmod", "('a', 1)", NULL},
        {"pow", "(2, 10)", NULL},
        {"pow", "(2, 10, 1000)", NULL},
        {"pow", "(2,)", "{'exp': 5}"},
        {"pow", "()", "{'base': 3, 'exp': 4, 'mod': 5}"},
        {"pow", "(2, 3, None)", NULL},
        {"pow", "(2, 3, 0)", NULL},
        {"pow", "(2, -1, 5)", NULL},
        {"pow", "(2,)", NULL},
        {"pow", "()", NULL},
        {"pow", "(1, 2, 3, 4)", NULL},
        {"pow", "(2, 3)", "{'base': 1}"},
        {"pow", "(2, 3)", "{'other': 1}"},
        {"pow", "(2, 'a')", NULL},
        {"round", "(2.5,)", NULL},
        {"round", "(3.5,)", NULL},
        {"round", "(2.675, 2)", NULL},
        {"round", "(1234, -2)", NULL},
        {"round", "(1.5, None)", NULL},
        {"round", "()", "{'number': 1.25, 'ndigits': 1}"},
        {"round", "('a',)", NULL},
        {"round", "(1.5, 'a')", NULL},
        {"round", "()", NULL},
        {"round", "(1, 2, 3)", NULL},
        {"chr", "(65,)", NULL},
        {"chr", "(0x1f600,)", NULL},
        {"chr", "(-1,)", NULL},
        {"chr", "(0x110000,)", NULL},
        {"chr", "(99999999999999999999,)", NULL},
        {"chr", "('a',)", NULL},
        {"chr", "(1.5,)", NULL},
        {"ord", "('a',)", NULL},
        {"ord", "('\xf0\x9f\x98\x80',)", NULL},
        {"ord", "(b'a',)", NULL},
        {"ord", "('',)", NULL},
        {"ord", "('ab',)", NULL},
        {"ord", "(b'ab',)", NULL},
        {"ord", "(1,)", NULL},
        {NULL, NULL, NULL}};
    call_rows(rows);
}

TEST(functions_of_items, "") {
    static const struct row rows[] = {
        {"all", "([],)", NULL},
        {"all", "([1, 'a'],)", NULL},
        {"all", "([1, 0, 2],)", NULL},
        {"all", "(1,)", NULL},
        {"any", "([],)", NULL},
        {"any", "([0, '', 3],)", NULL},
        {"any", "([0, None],)", NULL},
        {"any", "()", NULL},
        {"iter", "()", NULL},
        {"iter", "(1,)", NULL},
        {"iter", "(1, 2)", NULL},
        {"iter", "(1, 2, 3)", NULL},
        {"next", "($numbers,)", NULL},
        {"next", "($numbers, 'end')", NULL},
        {"next", "($numbers, 'end')", NULL},
        {"next", "($numbers,)", NULL},
        {"next", "([1],)", NULL},
        {"next", "()", NULL},
        {"next", "(1, 2, 3)", NULL},
        {"aiter", "(1,)", NULL},
        {"sorted", "([3, 1, 2],)", NULL},
        {"sorted", "({'b', 'a'},)", NULL},
        {"sorted", "(['b', 'A', 'c'],)", "{'key': @ord, 'reverse': True}"},
        {"sorted", "([1, 'a'],)", NULL},
        {"sorted", "(1,)", NULL},
        {"sorted", "()", NULL},
        {"sorted", "([], 1)", NULL},
        {"sorted", "([],)", "{'other': 1}"},
        {NULL, NULL, NULL}};
    PyObject *list = value_of("[1, 2]");
    PyObject *numbers = PyObject_GetIter(list);
    name_value("numbers", numbers);
    call_rows(rows);
    name_value(NULL, NULL);
    RELEASE(list, numbers);
    PyObject *callable = PyObject_GetAttrString(builtins, "dict");
    PyObject *empty = PyDict_New();
    PyObject *iter = PyObject_GetAttrString(builtins, "iter");
    PyObject *iterator =
        PyObject_CallFunctionObjArgs(iter, callable, empty, NULL);
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    RELEASE(callable, empty, iter, iterator);
}

TEST(least_and_greatest, "") {
    static const char *const args[] = {
        "([3, 1, 2],)", "(3, 1, 2)", "('b', 'a')", "([],)",
        "()",           "(1,)",      "(1, 'a')",   "([1, 'a'],)",
        "([1],)",       "(2, 2.0)",  "(2.0, 2)"};
    static const char *const kwargs[] = {
        NULL,
        "{'default': 'none'}",
        "{'key': None}",
        "{'key': @abs}",
        "{'key': @len, 'default': 0}",
        "{'other': 1}",
        "{'key': 1}"};
    for (size_t i = 0; i < sizeof args / sizeof args[0]; i++) {
        for (size_t j = 0; j < sizeof kwargs / sizeof kwargs[0]; j++) {
            call_attribute(builtins, "min", args[i], kwargs[j]);
            call_attribute(builtins, "max", args[i], kwargs[j]);
        }
    }
    call_attribute(builtins, "max", "(-3, 2)", "{'key': @abs}");
    call_attribute(builtins, "min", "([-3, 2],)", "{'key': @abs}");
}

TEST(sums, "") {
    static const struct row rows[] = {
        {"sum", "([],)", NULL},
        {"sum", "([1, 2, 3],)", NULL},
        {"sum", "([1, 2, 3], 10)", NULL},
        {"sum", "([[1], [2]], [])", NULL},
        {"sum", "([1, True],)", "{'start': 5}"},
        {"sum", "([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],)", NULL},
        {"sum", "([1e16, 1.0, 1.0, -1e16],)", NULL},
        {"sum", "([1e100, 1.0, -1e100, 1.0],)", NULL},
        {"sum", "([1.5, 2, 3.25],)", NULL},
        {"sum", "([1, 2.5],)", NULL},
        {"sum", "([9223372036854775807, 1],)", NULL},
        {"sum", "([0.5, 99999999999999999999999],)", NULL},
        {"sum", "([1e308, 1e308],)", NULL},
        {"sum", "([1e308, 1e308, -1e308],)", NULL},
        {"sum", "([-0.0],)", NULL},
        {"sum", "([-0.0], -0.0)", NULL},
        {"sum", "(['a'],)", NULL},
        {"sum", "(['a'], '')", NULL},
        {"sum", "([b'a'], b'')", NULL},
        {"sum", "([1, 'a'],)", NULL},
        {"sum", "([1.5, 'a'],)", NULL},
        {"sum", "(1,)", NULL},
        {"sum", "()", NULL},
        {"sum", "([], 1, 2)", NULL},
        {"sum", "([],)", "{'other': 1}"},
        {NULL, NULL, NULL}};
    call_rows(rows);
}

/* A file that remembers what is written. */
static PyObject *write_to(PyObject *self, PyObject *text) {
    CHECK(PyList_Append(self, text) == 0);
    return Py_NewRef(Py_None);
}

static PyObject *flush(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    show("flushed");
    return Py_NewRef(Py_None);
}

static PyMethodDef write_method = {"write", write_to, METH_O, NULL};
static PyMethodDef flush_method = {"flush", flush, METH_NOARGS, NULL};

TEST(printing, "") {
    PyObject *written = PyList_New(0);
    PyObject *file = PyModule_New("stands for a file");
    PyObject *write = PyCFunction_New(&write_method, written);
    PyObject *flush_function = PyCFunction_New(&flush_method, NULL);
    PyObject_SetAttrString(file, "write", write);
    name_value("file", file);
    static const struct row rows[] = {
        {"print", "(1, 'a', None)", "{'file': $file}"},
        {"print", "()", "{'file': $file}"},
        {"print", "(1, 2)", "{'file': $file, 'sep': '-', 'end': '!'}"},
        {"print", "(1, 2)", "{'file': $file, 'sep': None, 'end': None}"},
        {"print", "(1, 2)", "{'file': $file, 'sep': 1}"},
        {"print", "(1, 2)", "{'file': $file, 'end': 1}"},
        {"print", "(1,)", "{'file': $file, 'flush': True}"},
        {"print", "(1,)", "{'file': 1}"},
        {"print", "(1,)", "{'other': 1}"},
        {NULL, NULL, NULL}};
    call_rows(rows);
    PyObject_SetAttrString(file, "flush", flush_function);
    call_attribute(builtins, "print", "('x',)", "{'file': $file, 'flush': 1}");
    name_value(NULL, NULL);
    show_repr("written", written);
    RELEASE(written, file, write, flush_function);
}

TEST(writing_to_files, "") {
    PyObject *written = PyList_New(0);
    PyObject *file = PyModule_New("stands for a file");
    PyObject *write = PyCFunction_New(&write_method, written);
    SHOW_STATUS(PyFile_WriteString("a", file));
    PyObject_SetAttrString(file, "write", write);
    PyObject *text = PyUnicode_FromString("text");
    SHOW_STATUS(PyFile_WriteObject(text, file, 0));
    SHOW_STATUS(PyFile_WriteObject(text, file, Py_PRINT_RAW));
    SHOW_STATUS(PyFile_WriteString("bare", file));
    SHOW_STATUS(PyFile_WriteObject(text, NULL, 0));
    SHOW_STATUS(PyFile_WriteString("x", NULL));
    PyErr_SetString(PyExc_ValueError, "before");
    SHOW_STATUS(PyFile_WriteString("x", file));
    show_repr("written", written);
    RELEASE(written, file, write, text);
}

TEST(constants_and_types, "") {
    static const char *const names[] = {
        "None",      "True",       "False",       "Ellipsis",
        "__debug__", "__name__",   "bool",        "int",
        "float",     "str",        "bytes",       "list",
        "tuple",     "dict",       "set",         "frozenset",
        "slice",     "memoryview", "property",    "classmethod",
        "super",     "object",     "type",        "staticmethod",
        "enumerate", "zip",        "reversed",    "NotImplemented",
        "map",       "filter",     "KeyError",    "BaseExceptionGroup",
        "OSError",   "IOError",    "ImportError", "EnvironmentError",
        "__import__"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        show_result(names[i], PyObject_GetAttrString(builtins, names[i]));
    }
    SHOW_TRUTH(PyEval_GetBuiltins() == PyModule_GetDict(builtins));
    Py_DECREF(builtins);
}

TEST_MAIN(
    ready, &functions_of_objects, &functions_of_attributes,
    &functions_of_numbers, &functions_of_items, &least_and_greatest, &sums,
    &printing, &writing_to_files, &constants_and_types)
