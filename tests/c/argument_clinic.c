/* Do the functions that the output of CPython's Argument Clinic calls answer as
 * CPython's? */
#include "argument_places.h"

TEST(numbers_of_positional_arguments, "") {
    static const struct {
        Py_ssize_t least;
        Py_ssize_t most;
    } bounds[] = {{0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 2}, {2, 5}, {0, 7}};
    for (size_t i = 0; i < sizeof bounds / sizeof bounds[0]; i++) {
        Py_ssize_t least = bounds[i].least;
        Py_ssize_t most = bounds[i].most;
        for (Py_ssize_t count = 0; count <= 6; count++) {
            show("%zd to %zd: %zd", least, most, count);
            SHOW_STATUS(_PyArg_CheckPositional("f", count, least, most));
            SHOW_STATUS((_PyArg_CheckPositional)(NULL, count, least, most));
            PyObject *args = tuple_of((int)count);
            PyObject *items[6] = {NULL};
            PyObject *more[6] = {NULL};
            SHOW_STATUS(PyArg_UnpackTuple(
                args, "f", least, most, &items[0], &items[1], &items[2],
                &items[3], &items[4], &items[5]));
            SHOW_STATUS(_PyArg_UnpackStack(
                ((PyTupleObject *)args)->ob_item, count, "f", least, most,
                &more[0], &more[1], &more[2], &more[3], &more[4], &more[5]));
            for (int k = 0; k < 6; k++) {
                CHECK(
                    items[k] == NULL || items[k] == PyTuple_GET_ITEM(args, k));
                CHECK(items[k] == more[k]);
            }
            Py_DECREF(args);
        }
    }
    SHOW_STATUS(_PyArg_CheckPositional("f", 9, 1, PY_SSIZE_T_MAX));
    SHOW_STATUS(_PyArg_CheckPositional("f", 0, 1, PY_SSIZE_T_MAX));
    PyObject *list = PyList_New(0);
    SHOW_STATUS(PyArg_UnpackTuple(list, "f", 0, 1, NULL));
    Py_DECREF(list);
}

TEST(no_arguments_of_a_kind, "") {
    PyObject *empty_dict = PyDict_New();
    PyObject *dict = Py_BuildValue("{s:i}", "a", 1);
    PyObject *empty = PyTuple_New(0);
    PyObject *tuple = Py_BuildValue("(s)", "a");
    SHOW_STATUS(_PyArg_NoKeywords("f", NULL));
    SHOW_STATUS(_PyArg_NoKeywords("f", empty_dict));
    SHOW_STATUS(_PyArg_NoKeywords("f", dict));
    SHOW_STATUS((_PyArg_NoKeywords)("f", NULL));
    SHOW_STATUS(_PyArg_NoKeywords("f", tuple));
    SHOW_STATUS(_PyArg_NoKwnames("f", NULL));
    SHOW_STATUS(_PyArg_NoKwnames("f", empty));
    SHOW_STATUS(_PyArg_NoKwnames("f", tuple));
    SHOW_STATUS((_PyArg_NoKwnames)("f", NULL));
    SHOW_STATUS(_PyArg_NoPositional("f", NULL));
    SHOW_STATUS(_PyArg_NoPositional("f", empty));
    SHOW_STATUS(_PyArg_NoPositional("f", tuple));
    SHOW_STATUS((_PyArg_NoPositional)("f", NULL));
    SHOW_STATUS(_PyArg_NoPositional("f", dict));
    SHOW_STATUS(PyArg_ValidateKeywordArguments(empty_dict));
    SHOW_STATUS(PyArg_ValidateKeywordArguments(dict));
    CHECK(PyDict_SetItem(dict, tuple, tuple) == 0);
    SHOW_STATUS(PyArg_ValidateKeywordArguments(dict));
    SHOW_STATUS(PyArg_ValidateKeywordArguments(tuple));
    _PyArg_BadArgument("f", "argument 1", "str", tuple);
    show_error("a tuple");
    _PyArg_BadArgument("f", "argument 'x'", "bytes", Py_None);
    show_error("None");
    RELEASE(empty_dict, dict, empty, tuple);
}

TEST(arrays, "") {
    static const char *const formats[] = {"ii",     "i|i:f",  "|ii", ":f",
                                          "i;told", "ii|i:f", "is",  "(ii)"};
    PyObject *args = tuple_of(4);
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        for (int count = 0; count <= 4; count++) {
            struct places places;
            char label[60];
            prepare_places(&places, formats[i]);
            int result = _PyArg_ParseStack(
                ((PyTupleObject *)args)->ob_item, count, formats[i],
                POINTERS(places.pointers));
            snprintf(label, sizeof label, "'%s' of %d", formats[i], count);
            show_places(label, &places, result);
        }
    }
    Py_DECREF(args);
}

/* What a parser holds after its first use. */
static void show_parser(const char *label, const _PyArg_Parser *parser) {
    show(
        "%s: %d, %d, %d to %d, %s, %s", label, parser->initialized != 0,
        parser->pos, parser->min, parser->max,
        parser->fname == NULL ? "NULL" : parser->fname,
        parser->custom_msg == NULL ? "NULL" : parser->custom_msg);
    if (parser->kwtuple != NULL) {
        show_repr("names", parser->kwtuple);
    }
}

TEST(parsers, "") {
    static const char *const names[] = {"", "b", "c", NULL};
    static const char *const named[] = {"a", "b", "c", NULL};
    static const char *const wrong[] = {"a", "", "c", NULL};
    static _PyArg_Parser parsers[] = {
        {.keywords = names, .format = "i|i$i:f"},
        {.keywords = named, .format = "iii;told"},
        {.keywords = named, .format = "|iii"},
        {.keywords = names, .format = "|$iii"},
        {.keywords = wrong, .format = "iii"},
        {.keywords = named, .format = "ii"},
        {.keywords = named, .format = "iiii:f"},
        {.keywords = named, .format = "i|i|i"},
        {.keywords = named, .format = "i$i|i"},
        {.keywords = named, .format = "i$i$i"},
        {.keywords = named, .format = "i|iq"},
        {.keywords = named, .format = "i|i(i"},
        {.keywords = named, .format = "i|iek"},
    };
    static const char *const given[] = {NULL, "b", "c", "bc", "a", "x", "cb"};
    PyObject *args = tuple_of(4);
    for (size_t i = 0; i < sizeof parsers / sizeof parsers[0]; i++) {
        for (int count = 0; count <= 4; count++) {
            for (size_t k = 0; k < sizeof given / sizeof given[0]; k++) {
                struct places places;
                char label[60];
                PyObject *kwargs = given[k] == NULL ? NULL : PyDict_New();
                for (int n = 0; kwargs != NULL && given[k][n] != '\0'; n++) {
                    char name[] = {given[k][n], '\0'};
                    PyDict_SetItemString(kwargs, name, Py_True);
                }
                PyObject *some = PyTuple_GetSlice(args, 0, count);
                prepare_places(&places, parsers[i].format);
                int result = _PyArg_ParseTupleAndKeywordsFast(
                    some, kwargs, &parsers[i], POINTERS(places.pointers));
                snprintf(
                    label, sizeof label, "'%s' of %d, %s", parsers[i].format,
                    count, given[k] == NULL ? "NULL" : given[k]);
                show_places(label, &places, result);
                RELEASE(some, kwargs);
            }
        }
        show_parser("parser", &parsers[i]);
    }
    Py_DECREF(args);
}

/* Names as a vectorcall has them, equal but not the same or there twice. */
TEST(names_in_a_tuple, "") {
    static const char *const names[] = {"", "second", "third", NULL};
    static _PyArg_Parser parser = {.keywords = names, .format = "O|OO:f"};
    PyObject *items[] = {Py_None, Py_True, Py_False, Py_Ellipsis};
    static const char *const given[] = {"(ss)", "(s)", "(si)", "()"};
    static const char *const texts[][2] = {
        {"second", "third"},
        {"third", "second"},
        {"second", "second"},
        {"x", "third"},
        {"third", "x"}};
    for (int i = 0; i < 4; i++) {
        for (int k = 0; k < 5; k++) {
            for (int count = 0; count <= 2; count++) {
                PyObject *kwnames =
                    i == 2 ? Py_BuildValue(given[i], texts[k][0], 1)
                           : Py_BuildValue(given[i], texts[k][0], texts[k][1]);
                struct places places;
                prepare_places(&places, "OOO");
                int result = _PyArg_ParseStackAndKeywords(
                    items, count, kwnames, &parser, POINTERS(places.pointers));
                show("%s %s %s %d", given[i], texts[k][0], texts[k][1], count);
                show_places("names", &places, result);
                Py_DECREF(kwnames);
            }
        }
    }
    struct places places;
    prepare_places(&places, "OOO");
    SHOW_STATUS(_PyArg_ParseStackAndKeywords(
        items, 1, NULL, &parser, POINTERS(places.pointers)));
}

TEST_MAIN(
    NULL, &numbers_of_positional_arguments, &no_arguments_of_a_kind, &arrays,
    &parsers, &names_in_a_tuple)
