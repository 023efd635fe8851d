/* Are arguments put in the order of the parameters as CPython does it, for
 * all small numbers of each kind? */
#include "harness.h"

#include <string.h>

enum { most = 4, room = 8 };

/* The names are the letters; "-" is a parameter without one. */
static const char *const lists[][most + 1] = {
    {"a", "b", "c", NULL}, {"", "b", "c", NULL}, {"", "", "c", NULL},
    {"", "", NULL},        {"a", NULL},          {NULL},
};
enum { list_count = sizeof lists / sizeof lists[0] };

static PyObject *items[room];
static _PyArg_Parser parsers[list_count]; /* CPython keeps a list of them */

static void make_items(void) {
    for (int i = 0; i < list_count; i++) {
        parsers[i].keywords = lists[i];
        parsers[i].fname = "f";
    }
    for (int i = 0; i < room; i++) {
        items[i] = PyLong_FromLong(i);
    }
}

/* Places as numbers, "-" for those that are empty. */
static void show_array(const char *label, PyObject *const *array, int count) {
    char line[200] = "";
    if (array == NULL) {
        show_error(label);
        return;
    }
    for (int i = 0; i < count; i++) {
        PyObject *repr = array[i] == NULL ? PyUnicode_FromString("-")
                                          : PyObject_Repr(array[i]);
        size_t used = strlen(line);
        snprintf(
            line + used, sizeof line - used, " %s", PyUnicode_AsUTF8(repr));
        Py_DECREF(repr);
    }
    show("%s:%s", label, line);
}

/* How many parameters have no name: that many may be given by position. */
static int unnamed_of(const char *const *list) {
    int count = 0;
    while (list[count] != NULL && list[count][0] == '\0') {
        count++;
    }
    return count;
}

static int length_of(const char *const *list) {
    int count = 0;
    while (list[count] != NULL) {
        count++;
    }
    return count;
}

static const char *const given[] = {"", "a", "b", "cb", "ab", "x"};

static PyObject *names_of(const char *text) {
    PyObject *names = PyTuple_New((Py_ssize_t)strlen(text));
    for (int i = 0; text[i] != '\0'; i++) {
        PyTuple_SET_ITEM(names, i, PyUnicode_FromStringAndSize(text + i, 1));
    }
    return names;
}

static PyObject *dict_of(PyObject *names, int first) {
    PyObject *dict = PyDict_New();
    for (int i = 0; i < PyTuple_GET_SIZE(names); i++) {
        PyDict_SetItem(dict, PyTuple_GET_ITEM(names, i), items[first + i]);
    }
    return dict;
}

struct shape {
    int least;
    int greatest;
    int least_named;
};

static void unpack(
    _PyArg_Parser *parser, const struct shape *shape, int count,
    const char *text, int parameters) {
    PyObject *places[room] = {NULL};
    PyObject *names = names_of(text);
    PyObject *dict = dict_of(names, count);
    char label[100];
    snprintf(
        label, sizeof label, "%d to %d, %d: %d, %s", shape->least,
        shape->greatest, shape->least_named, count, text);
    show_array(
        label,
        _PyArg_UnpackKeywords(
            items, count, NULL, names, parser, shape->least, shape->greatest,
            shape->least_named, places),
        parameters);
    memset(places, 0, sizeof places);
    show_array(
        label,
        (_PyArg_UnpackKeywords)(
            items, count, dict, NULL, parser, shape->least, shape->greatest,
            shape->least_named, places),
        parameters);
    RELEASE(names, dict);
}

static void unpack_rest(
    _PyArg_Parser *parser, const struct shape *shape, int count,
    const char *text, int parameters) {
    PyObject *places[room] = {NULL};
    PyObject *names = names_of(text);
    char label[100];
    snprintf(
        label, sizeof label, "%d and more, %d, %d: %d, %s", shape->greatest,
        shape->least, shape->least_named, count, text);
    PyObject *const *array = _PyArg_UnpackKeywordsWithVararg(
        items, count, NULL, names, parser, shape->least, shape->greatest,
        shape->least_named, shape->greatest, places);
    show_array(label, array, parameters + 1);
    if (array != NULL) {
        CHECK(array == places);
        Py_DECREF(places[shape->greatest]);
    }
    Py_DECREF(names);
}

/* All small numbers of each kind. Input: whether to begin where all places
 * that may be filled by position are. */
static void unpack_all(
    void (*action)(
        _PyArg_Parser *, const struct shape *, int, const char *, int),
    int filled) {
    for (int list = 0; list < list_count; list++) {
        int parameters = length_of(lists[list]);
        show("list %d", list);
        for (int greatest = unnamed_of(lists[list]); greatest <= parameters;
             greatest++) {
            int first = filled && greatest < parameters ? greatest : 0;
            for (int least = 0; least <= greatest; least++) {
                for (int count = first; count <= parameters + 1; count++) {
                    for (size_t i = 0; i < sizeof given / sizeof given[0];
                         i++) {
                        struct shape shape = {
                            least, greatest, parameters - greatest};
                        action(
                            &parsers[list], &shape, count, given[i],
                            parameters);
                        shape.least_named = 0;
                        action(
                            &parsers[list], &shape, count, given[i],
                            parameters);
                    }
                }
            }
        }
    }
}

TEST(a_fixed_number, "") {
    unpack_all(unpack, 0);
}

/* Where all places up to the tuple's are filled by position, or all parameters
 * lie before it: in 3.12.1 the others are mixed up with the tuple. */
TEST(any_number, "") {
    unpack_all(unpack_rest, 1);
}

TEST(no_parser, "") {
    PyObject *places[room];
    SHOW(
        _PyArg_UnpackKeywords(items, 1, NULL, Py_None, NULL, 1, 1, 1, places) ==
        NULL);
    show_error("neither parser nor names");
}

TEST_MAIN(make_items, &a_fixed_number, &any_number, &no_parser)
