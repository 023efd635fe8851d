/* Does str.translate ask a table as CPython's does, and does str.maketrans make
 * the same tables? */
#include "text_calls.h"

static long lookups;

/* A mapping that answers by the character, and counts. */
static PyObject *table_item(PyObject *self, PyObject *key) {
    (void)self;
    lookups++;
    switch (PyLong_AsLong(key)) {
    case 'a':
        return PyUnicode_FromString("b");
    case 'b':
        return Py_NewRef(Py_None);
    case 'c':
        return PyUnicode_FromString("xyz");
    case 'd':
        return PyLong_FromLong('e');
    case 'e':
        return PyLong_FromLong(0x110000);
    case 'f':
        return PyFloat_FromDouble(1.5);
    case 'g':
        return PyUnicode_FromString("\xe2\x82\xac");
    case 'h':
        return PyLong_FromLong(-1);
    case 'i':
        return PyLong_FromString("99999999999999999999", NULL, 10);
    case 'j':
        return PyUnicode_FromString("");
    case 'k':
        PyErr_SetString(PyExc_ValueError, "no k");
        return NULL;
    case 'l':
        return PyLong_FromLong(0x1f600);
    case 'm':
        PyErr_SetString(PyExc_IndexError, "no m");
        return NULL;
    default:
        PyErr_SetObject(PyExc_KeyError, key);
        return NULL;
    }
}

static PyType_Slot table_slots[] = {
    {Py_mp_subscript, (void *)table_item}, {0, NULL}};
static PyType_Spec table_spec = {
    "test.Table", 0, 0, Py_TPFLAGS_DEFAULT, table_slots};
static PyObject *table;

static void setup(void) {
    PyObject *type = PyType_FromSpec(&table_spec);
    table = PyObject_CallNoArgs(type);
    Py_DECREF(type);
}

static const char *const texts[] = {
    "",
    "aabb",
    "aca",
    "dd",
    "e",
    "f",
    "g",
    "ga",
    "h",
    "i",
    "jjab",
    "kkab",
    "xaxk",
    "zza",
    "mma",
    "l",
    "al",
    "acaaz",
    "bbb",
    "abcd",
    "xbyb",
    "abbx",
    "bk",
    "z\xc3\xa9\x61\x62",
    "\xe2\x82\xac\x61\x63"};

TEST(texts_by_a_table, "") {
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        lookups = 0;
        show_result(texts[i], call_method(text, "translate", table, NULL));
        SHOW(lookups);
        Py_DECREF(text);
    }
}

TEST(policies, "") {
    static const char *const policies[] = {
        NULL,      "strict",           "ignore",
        "replace", "backslashreplace", "xmlcharrefreplace",
        "unknown", "surrogateescape",  "surrogatepass"};
    for (size_t k = 0; k < sizeof policies / sizeof policies[0]; k++) {
        for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
            char label[60];
            snprintf(
                label, sizeof label, "%s, %s", texts[i],
                policies[k] == NULL ? "NULL" : policies[k]);
            PyObject *text = PyUnicode_FromString(texts[i]);
            lookups = 0;
            show_result(label, PyUnicode_Translate(text, table, policies[k]));
            SHOW(lookups);
            Py_DECREF(text);
        }
    }
}

TEST(other_tables, "") {
    PyObject *text = PyUnicode_FromString("abc");
    PyObject *empty = PyUnicode_FromString("");
    PyObject *dict = PyDict_New();
    PyObject *list = PyList_New(0);
    PyObject *bytes = PyBytes_FromString("");
    SHOW_RESULT(call_method(text, "translate", dict, NULL));
    SHOW_RESULT(call_method(text, "translate", list, NULL));
    SHOW_RESULT(call_method(text, "translate", text, NULL));
    SHOW_RESULT(call_method(text, "translate", Py_None, NULL));
    SHOW_RESULT(call_method(empty, "translate", Py_None, NULL));
    SHOW_RESULT(call_method(text, "translate", NULL, NULL));
    SHOW_RESULT(call_method(text, "translate", dict, dict));
    SHOW_RESULT(PyUnicode_Translate(bytes, dict, NULL));
    SHOW_RESULT(PyUnicode_Translate(text, Py_None, NULL));
    RELEASE(text, empty, dict, list, bytes);
}

/* What cannot be translated is in the exception. */
TEST(the_exception, "") {
    static const char *const names[] = {"object", "start", "end", "reason"};
    PyObject *text = PyUnicode_FromString("xabby");
    CHECK(PyUnicode_Translate(text, table, "strict") == NULL);
    PyObject *error = PyErr_GetRaisedException();
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        show_result(names[i], PyObject_GetAttrString(error, names[i]));
    }
    show_result("text", PyObject_Str(error));
    RELEASE(text, error);
}

static PyObject *argument(const char *text) {
    return text == NULL   ? NULL
           : *text == '#' ? PyLong_FromLong(1)
           : *text == '%' ? Py_NewRef(Py_None)
                          : PyUnicode_FromString(text);
}

TEST(tables_from_texts, "") {
    static const char *const rows[][3] = {
        {"ab", "cd", NULL},
        {"ab", "c", NULL},
        {"ab", "cd", "ef"},
        {"ab", "cd", "aa"},
        {"#", "a", NULL},
        {"a", "#", NULL},
        {"a", "b", "#"},
        {"a", "b", "%"},
        {"", "", NULL},
        {"", "", "x"},
        {"\xe2\x82\xac", "\xf0\x9f\x98\x80", NULL},
        {"aa", "bc", NULL}};
    PyObject *make =
        PyObject_GetAttrString((PyObject *)&PyUnicode_Type, "maketrans");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        PyObject *values[3];
        for (int k = 0; k < 3; k++) {
            values[k] = argument(rows[i][k]);
        }
        show_result(
            rows[i][0], PyObject_CallFunctionObjArgs(
                            make, values[0], values[1], values[2], NULL));
        release(values, 3);
    }
    SHOW_RESULT(PyObject_CallNoArgs(make));
    PyObject *text = PyUnicode_FromString("a");
    SHOW_RESULT(PyObject_CallOneArg(make, text));
    SHOW_RESULT(PyObject_CallOneArg(make, Py_None));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(make, text, text, text, text, NULL));
    RELEASE(make, text);
}

TEST(tables_from_dicts, "") {
    static const char *const keys[] = {
        "a", "", "ab", "\xe2\x82\xac", "#", "%", "\xf0\x9f\x98\x80"};
    PyObject *make =
        PyObject_GetAttrString((PyObject *)&PyUnicode_Type, "maketrans");
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        PyObject *dict = PyDict_New();
        PyObject *key = argument(keys[i]);
        CHECK(PyDict_SetItem(dict, key, Py_None) == 0);
        show_result(keys[i], PyObject_CallOneArg(make, dict));
        RELEASE(dict, key);
    }
    Py_DECREF(make);
}

TEST(the_table_goes, "") {
    Py_CLEAR(table);
}

TEST_MAIN(
    setup, &texts_by_a_table, &policies, &other_tables, &the_exception,
    &tables_from_texts, &tables_from_dicts, &the_table_goes)
