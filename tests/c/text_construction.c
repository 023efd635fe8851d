/* What do str(), its subclasses, and the methods about their memory make of
 * their arguments? */
#include "class_body.h"
#include "text_calls.h"

static PyObject *subclass;
static PyObject *returns_int;
static PyObject *returns_subclass;

static void setup(void) {
    PyObject *base = (PyObject *)&PyUnicode_Type;
    subclass = class_with("S", base, NULL, NULL);
    returns_int = class_with(
        "I", NULL, "__str__",
        function_returning("__str__", PyLong_FromLong(3)));
    PyObject *text = PyUnicode_FromString("sub");
    returns_subclass = class_with(
        "T", NULL, "__str__",
        function_returning("__str__", PyObject_CallOneArg(subclass, text)));
    Py_DECREF(text);
}

/* b: bytes, s: str, i: int, S: subclass of str, a: bytearray, I and T:
 * instances whose __str__ answers an int and a subclass; n None. */
static PyObject *argument(const char *text) {
    switch (text[0]) {
    case 'b':
        return PyBytes_FromString(text + 2);
    case 's':
        return PyUnicode_FromString(text + 2);
    case 'i':
        return PyLong_FromString(text + 2, NULL, 10);
    case 'S': {
        PyObject *plain = PyUnicode_FromString(text + 2);
        PyObject *made = PyObject_CallOneArg(subclass, plain);
        Py_DECREF(plain);
        return made;
    }
    case 'I':
        return PyObject_CallNoArgs(returns_int);
    case 'T':
        return PyObject_CallNoArgs(returns_subclass);
    case 'm': {
        PyObject *bytes = PyBytes_FromString(text + 2);
        PyObject *view = PyMemoryView_FromObject(bytes);
        Py_DECREF(bytes);
        return view;
    }
    default:
        return Py_NewRef(Py_None);
    }
}

static const char *const rows[][4] = {
    {NULL},
    {"i:1"},
    {"n"},
    {"s:text"},
    {"S:sub"},
    {"b:abc"},
    {"I"},
    {"T"},
    {"b:abc", "s:utf-8"},
    {"b:\xff\xc3\xa9", "s:ascii", "s:replace"},
    {"b:\xff", "s:ascii", "s:nonsense"},
    {"b:\xff", "s:utf-8", "s:strict"},
    {"b:", "s:nonsense", "s:nonsense"},
    {"b:a", "s:nonsense"},
    {"m:caf\xc3\xa9", "s:utf8"},
    {"s:a", "s:utf-8"},
    {"i:1", "s:utf-8"},
    {"b:a", "i:1"},
    {"b:a", "s:utf-8", "i:2"},
    {"b:a", "n"},
    {"i:1", "i:2", "i:3", "i:4"},
    {"s:caf\xc3\xa9"},
    {"s:\xe2\x82\xac"},
    {"s:\xf0\x9f\x98\x80"},
};

static void construct(PyObject *type, const char *const *row) {
    PyObject *values[4] = {NULL};
    char label[80] = "";
    for (int i = 0; i < 4 && row[i] != NULL; i++) {
        values[i] = argument(row[i]);
        snprintf(label, sizeof label, "%s, %s", row[0], row[i]);
    }
    PyObject *made = PyObject_CallFunctionObjArgs(
        type, values[0], values[1], values[2], values[3], NULL);
    if (made != NULL) {
        show("type: %s", Py_TYPE(made)->tp_name);
        show(
            "kind %d, ascii %d, compact %d, length %zd, ready %d",
            (int)PyUnicode_KIND(made), (int)PyUnicode_IS_ASCII(made),
            (int)PyUnicode_IS_COMPACT(made), PyUnicode_GET_LENGTH(made),
            (int)PyUnicode_IS_READY(made));
        show_result("memory", call_method(made, "__sizeof__", NULL, NULL));
        CHECK(PyUnicode_AsUTF8(made) != NULL);
        show_result("with UTF-8", call_method(made, "__sizeof__", NULL, NULL));
    }
    show_result(label, made);
    release(values, 4);
}

TEST(arguments_by_position, "") {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        construct((PyObject *)&PyUnicode_Type, rows[i]);
        construct(subclass, rows[i]);
    }
}

TEST(arguments_by_name, "") {
    static const char *const sets[][2] = {
        {"object", "b:a"},
        {"encoding", "s:utf-8"},
        {"errors", "s:x"},
        {"nonsense", "i:1"},
        {"object", "i:1"}};
    PyObject *none = PyTuple_New(0);
    PyObject *bytes = PyBytes_FromString("\xc3\xa9");
    PyObject *one = PyTuple_Pack(1, bytes);
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++) {
        PyObject *names = PyDict_New();
        set_entry(names, sets[i][0], argument(sets[i][1]));
        PyObject *type = (PyObject *)&PyUnicode_Type;
        show_result(sets[i][0], PyObject_Call(type, none, names));
        show_result(sets[i][0], PyObject_Call(type, one, names));
        show_result(sets[i][0], PyObject_Call(subclass, one, names));
        Py_DECREF(names);
    }
    RELEASE(none, bytes, one);
}

TEST(the_maker_itself, "") {
    PyObject *type = (PyObject *)&PyUnicode_Type;
    PyObject *maker = PyObject_GetAttrString(type, "__new__");
    PyObject *text = PyUnicode_FromString("text");
    SHOW_RESULT(PyObject_CallNoArgs(maker));
    SHOW_RESULT(PyObject_CallOneArg(maker, text));
    SHOW_RESULT(PyObject_CallOneArg(maker, (PyObject *)&PyLong_Type));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(maker, type, text, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(maker, subclass, text, NULL));
    RELEASE(maker, text);
}

/* An instance of a subclass behaves as the text that it holds. */
TEST(instances_of_a_subclass, "") {
    static const char *const texts[] = {
        "", "a", "plain", "caf\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80"};
    PyObject *dict = PyDict_New();
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *plain = PyUnicode_FromString(texts[i]);
        PyObject *made = PyObject_CallOneArg(subclass, plain);
        SHOW_TRUTH(PyObject_Hash(made) == PyObject_Hash(plain));
        SHOW_RESULT(PyObject_RichCompare(made, plain, Py_EQ));
        SHOW(PyDict_SetItem(dict, made, Py_None));
        SHOW_TRUTH(PyDict_Contains(dict, plain));
        SHOW_RESULT(PyUnicode_Concat(made, made));
        SHOW_RESULT(PyUnicode_FromObject(made));
        SHOW_RESULT(call_method(made, "upper", NULL, NULL));
        SHOW_RESULT(call_method(made, "strip", NULL, NULL));
        SHOW_RESULT(PyUnicode_AsUTF8String(made));
        RELEASE(plain, made);
    }
    Py_DECREF(dict);
}

TEST(the_classes_go, "") {
    Py_CLEAR(subclass);
    Py_CLEAR(returns_int);
    Py_CLEAR(returns_subclass);
}

TEST_MAIN(
    setup, &arguments_by_position, &arguments_by_name, &the_maker_itself,
    &instances_of_a_subclass, &the_classes_go)
