/* Do arguments by name reach their parameters, and do wrong ones fail with
 * CPython's words? */
#include "argument_places.h"

enum { most_names = 5 };

/* Names separated by commas; an empty one stands before the first comma. */
static void split_names(
    const char *text, char *copy, size_t room, char **names) {
    int count = 0;
    snprintf(copy, room, "%s", text);
    for (char *at = copy; at != NULL && *text != '\0';) {
        char *comma = strchr(at, ',');
        if (comma != NULL) {
            *comma = '\0';
        }
        names[count++] = at;
        at = comma == NULL ? NULL : comma + 1;
    }
    names[count] = NULL;
}

/* A dict of such names; the values are 10, 11... */
static PyObject *dict_of(const char *text) {
    char copy[100];
    char *names[most_names + 1];
    if (text == NULL) {
        return NULL;
    }
    split_names(text, copy, sizeof copy, names);
    PyObject *dict = PyDict_New();
    for (int i = 0; names[i] != NULL; i++) {
        PyObject *key = names[i][0] == '1' ? PyLong_FromLong(1)
                                           : PyUnicode_FromString(names[i]);
        PyObject *value = PyLong_FromLong(10 + i);
        CHECK(PyDict_SetItem(dict, key, value) == 0);
        RELEASE(key, value);
    }
    return dict;
}

static void parse_named(
    const char *format, const char *list, int count, const char *given) {
    char copy[100];
    char *names[most_names + 1];
    char label[200];
    struct places places;
    split_names(list, copy, sizeof copy, names);
    prepare_places(&places, format);
    PyObject *args = tuple_of(count);
    PyObject *kwargs = dict_of(given);
    int result = PyArg_ParseTupleAndKeywords(
        args, kwargs, format, names, POINTERS(places.pointers));
    snprintf(
        label, sizeof label, "'%s' [%s] of %d, %s", format, list, count,
        given == NULL ? "NULL" : given);
    show_places(label, &places, result);
    RELEASE(args, kwargs);
}

static const char *const given_names[] = {
    NULL, "", "a", "b", "c", "a,b", "b,a", "b,c", "x", "1", "a,x", "\xc3\xa9"};
enum { given_count = sizeof given_names / sizeof given_names[0] };

static void parse_all(const char *const *formats, const char *list) {
    for (; *formats != NULL; formats++) {
        for (int count = 0; count <= 3; count++) {
            for (int i = 0; i < given_count; i++) {
                parse_named(*formats, list, count, given_names[i]);
            }
        }
    }
}

TEST(names, "") {
    static const char *const formats[] = {
        "ii",   "i|i",    "|ii", "i|i:f", "|ii;told", "i$i:f",
        "i|$i", "|i$i:f", "$ii", "$i|i",  "|$ii:f",   NULL};
    parse_all(formats, "a,b");
}

TEST(parameters_without_names, "") {
    static const char *const formats[] = {"ii",   "i|i:f", "|ii",  "i$i:f",
                                          "i|$i", "$ii",   "|$ii", NULL};
    static const char *const three[] = {"iii:f",  "ii|i",  "i|ii:f", "|iii",
                                        "ii$i:f", "i|i$i", NULL};
    parse_all(formats, ",b");
    parse_all(three, ",,c");
    parse_all(formats, ",");
}

TEST(formats_that_do_not_fit, "") {
    static const char *const formats[] = {
        "",      "i",      "iii",      "i|ii:f", "i||i", "i|i|i", "i$$i",
        "i$|i",  "i|$|i",  "iq",       "i|q",    "i,i",  "i|(ii", "i|ii)",
        "i|(q)", "i|ek",   "i|(ii):f", "i|es",   "i|e",  "i|es#", "i|s*",
        "i|O!",  "i|O&:f", "i|w*",     "i|w#",   "i|)",  NULL};
    parse_all(formats, "a,b");
}

/* What comes before the argument that is given is passed over. */
TEST(units_that_are_passed_over, "") {
    static const char *const units[] = {
        "b",  "B",   "h",  "H",  "i",  "I",  "l",    "L",        "k",  "K",
        "n",  "f",   "d",  "c",  "p",  "S",  "U",    "Y",        "s",  "s#",
        "s*", "z",   "z#", "z*", "y",  "y#", "y*",   "w*",       "es", "es#",
        "et", "et#", "O",  "O!", "O&", "C",  "(ii)", "(i(s#)O!)"};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        char format[30];
        snprintf(format, sizeof format, "|%si", units[i]);
        parse_named(format, "a,b", 0, "b");
        snprintf(format, sizeof format, "i|%si:f", units[i]);
        parse_named(format, "a,b,c", 1, "c");
    }
}

TEST(lists_of_names, "") {
    parse_named("ii", "a,,", 1, NULL);
    parse_named("iii", "a,,c", 1, "c");
    parse_named("ii", "\xc3\xa9,b", 1, "b");
    parse_named("ii", "a,\xc3\xa9", 1, "\xc3\xa9");
    parse_named("ii:f", "a,\xc3\xa9", 1, "\xc3\xa8");
    parse_named("|ii", "\xc3\xa9,b", 0, "b,\xc3\xa9");
    parse_named("ii", "a,a", 0, "a");
    parse_named("ii", "a,a", 1, "a");
}

/* Keys that are equal to a name but no exact str. */
static PyObject *equal_to_all(PyObject *self, PyObject *other, int op) {
    (void)self;
    (void)other;
    return PyBool_FromLong(op == Py_EQ);
}

static Py_hash_t hash_of_b(PyObject *self) {
    (void)self;
    PyObject *name = PyUnicode_FromString("b");
    Py_hash_t hash = PyObject_Hash(name);
    Py_DECREF(name);
    return hash;
}

static PyTypeObject chameleon_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.chameleon",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_richcompare = equal_to_all, .tp_hash = hash_of_b};

TEST(keys_that_are_no_strings, "") {
    static char a[] = "a";
    static char b[] = "b";
    char *names[] = {a, b, NULL};
    CHECK(PyType_Ready(&chameleon_type) == 0);
    PyObject *key = PyType_GenericAlloc(&chameleon_type, 0);
    PyObject *kwargs = PyDict_New();
    PyObject *args = tuple_of(1);
    int first = -1;
    int second = -1;
    CHECK(PyDict_SetItem(kwargs, key, PyTuple_GET_ITEM(args, 0)) == 0);
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(
        args, kwargs, "i|i", names, &first, &second));
    SHOW(second);
    RELEASE(key, kwargs, args);
}

TEST(what_is_no_tuple_or_dict, "") {
    static char a[] = "a";
    char *names[] = {a, NULL};
    PyObject *args = tuple_of(1);
    PyObject *kwargs = PyDict_New();
    int value = 0;
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(NULL, NULL, "i", names, &value));
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(kwargs, NULL, "i", names, &value));
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(args, args, "i", names, &value));
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(args, NULL, NULL, names, &value));
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(args, NULL, "i", NULL, &value));
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(args, kwargs, "i", names, &value));
    RELEASE(args, kwargs);
}

TEST_MAIN(
    NULL, &names, &parameters_without_names, &formats_that_do_not_fit,
    &units_that_are_passed_over, &lists_of_names, &keys_that_are_no_strings,
    &what_is_no_tuple_or_dict)
