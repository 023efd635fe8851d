/* Do formats count, name, nest and fail as in CPython? */
#include "argument_places.h"

TEST(numbers_of_arguments, "") {
    static const char *const formats[] = {
        "",
        ":f",
        ";told",
        "O",
        "O:f",
        "O;told",
        "OO",
        "OO:f",
        "O|O",
        "O|O:f",
        "|O:f",
        "|OO",
        "|OO:f",
        "OO|O:f",
        "O|OO:f",
        "|:f",
        "|",
        "OOO|",
        "O|O|O",
        "|O|O:f",
        "(OO):f",
        "O(O)O",
        "i|i;wrong number",
        "O:",
        "O;",
        "O:f;told",
        "O;told:f"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        for (int count = 0; count <= 4; count++) {
            PyObject *args = tuple_of(count);
            char label[100];
            snprintf(label, sizeof label, "'%s' of %d", formats[i], count);
            parse(label, args, formats[i]);
            Py_DECREF(args);
        }
    }
}

TEST(units_that_do_not_exist, "") {
    static const char *const formats[] = {
        "q",   "iq",  "i ",   "i,i",   "O*", "O#",  "O$",  "$O",   "u",
        "Z",   "w",   "w#",   "ek",    "e",  "esk", "x:f", "x;m",  "i!",
        "ii!", "i:",  "\xff", "i\xff", "1",  "i1",  "(q)", "(iq)", "(i,i)",
        "[i]", "{i}", "i]",   "i|!",   "S#", "s!",  "s&",  "et*",  "es*"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        for (int count = 1; count <= 2; count++) {
            PyObject *args = tuple_of(count);
            char label[100];
            snprintf(label, sizeof label, "%d of %d", (int)i, count);
            parse(label, args, formats[i]);
            Py_DECREF(args);
        }
    }
}

static PyObject *nested(const char *format) {
    PyObject *made = Py_BuildValue(format, 1, 2, 3, 4, 5, 6);
    CHECK(made != NULL);
    return made;
}

TEST(parentheses, "") {
    static const char *const formats[] = {
        "(ii)",      "(ii)i", "(ii):f", "(ii);told", "(i(ii))", "((ii)i)",
        "i(ii)",     "()",    "(i)",    "((i))",     "(i|i)",   "(O)",
        "((((i))))", "(esi)", "(si):f", "(i(is)):f", "(i)(i)",  "|(ii)",
        "(O!i)",     "(O&i)", "(s#i)",  "i|(ii)i"};
    static const char *const arguments[] = {
        "((ii))",    "((iii))",   "([ii])",      "(i)",     "(ii)",
        "((i(ii)))", "(((ii)i))", "(((((i)))))", "(())",    "((ii)i)",
        "(i(ii))",   "((i)(i))",  "({i:ii:i})",  "(((i)))", "(i[ii]i)"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        for (size_t j = 0; j < sizeof arguments / sizeof arguments[0]; j++) {
            PyObject *args = nested(arguments[j]);
            char label[100];
            snprintf(
                label, sizeof label, "'%s' of %s", formats[i], arguments[j]);
            parse(label, args, formats[i]);
            Py_DECREF(args);
        }
    }
}

/* Sequences whose items come from nowhere, or not at all. */
static int size_of_source = 2;

static Py_ssize_t source_size(PyObject *self) {
    (void)self;
    if (size_of_source < 0) {
        PyErr_SetString(PyExc_ArithmeticError, "no size");
    }
    return size_of_source;
}

static PyObject *source_item(PyObject *self, Py_ssize_t index) {
    (void)self;
    if (index == 1) {
        PyErr_SetString(PyExc_ArithmeticError, "no item");
        return NULL;
    }
    return PyLong_FromLong(12);
}

static PySequenceMethods source_methods = {
    .sq_length = source_size, .sq_item = source_item};
static PyTypeObject source_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.source",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_as_sequence = &source_methods};

TEST(sequences_of_other_types, "") {
    CHECK(PyType_Ready(&source_type) == 0);
    PyObject *source = PyType_GenericAlloc(&source_type, 0);
    PyObject *text = PyUnicode_FromString("ab");
    PyObject *bytes = PyBytes_FromString("ab");
    PyObject *objects[] = {source, text, bytes, Py_None};
    for (int i = 0; i < 4; i++) {
        PyObject *args = PyTuple_Pack(1, objects[i]);
        for (size_of_source = 2; size_of_source >= -1; size_of_source--) {
            parse("(ii)", args, "(ii):f");
            parse("(i)", args, "(i)");
            parse("(CC)", args, "(CC)");
            parse("()", args, "();told");
        }
        size_of_source = 2;
        Py_DECREF(args);
    }
    RELEASE(source, text, bytes);
}

static void parse_one(const char *label, PyObject *arg, const char *format) {
    struct places places;
    prepare_places(&places, format);
    int result = PyArg_Parse(arg, format, POINTERS(places.pointers));
    show_places(label, &places, result);
}

TEST(the_older_form, "") {
    static const char *const formats[] = {
        "",     ":f",  "i",      "i:f",     "i;told",    "s",  "s:f",
        "(ii)", "(i)", "(is):f", "ii",      "|i",        "i|", "i|i",
        "i,",   "q",   "q:f",    "(i(is))", "((ii)i):f", "O",  "(i)i"};
    static const char *const arguments[] = {
        "i", "s", "(ii)", "(i)", "(is)", "(i(is))", "((ii)i)", "[ii]"};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        char label[100];
        snprintf(label, sizeof label, "'%s' of NULL", formats[i]);
        if (formats[i][0] != 'O') {
            parse_one(label, NULL, formats[i]);
        }
        for (size_t j = 0; j < sizeof arguments / sizeof arguments[0]; j++) {
            PyObject *arg = strchr(arguments[j], 's') == NULL
                                ? Py_BuildValue(arguments[j], 1, 2, 3)
                            : arguments[j][0] == 's'
                                ? Py_BuildValue(arguments[j], "text")
                            : arguments[j][2] == 's'
                                ? Py_BuildValue(arguments[j], 1, "text")
                                : Py_BuildValue(arguments[j], 1, 2, "text");
            snprintf(
                label, sizeof label, "'%s' of %s", formats[i], arguments[j]);
            parse_one(label, arg, formats[i]);
            Py_DECREF(arg);
        }
    }
}

TEST(what_is_no_tuple, "") {
    PyObject *object = NULL;
    SHOW_STATUS(PyArg_ParseTuple(Py_None, "O", &object));
    PyObject *list = PyList_New(1);
    SHOW_STATUS(PyArg_ParseTuple(list, "O", &object));
    CHECK(object == NULL);
    Py_DECREF(list);
}

TEST_MAIN(
    NULL, &numbers_of_arguments, &units_that_do_not_exist, &parentheses,
    &sequences_of_other_types, &the_older_form, &what_is_no_tuple)
