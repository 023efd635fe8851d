/* A parser in a program's static memory is filled anew in each life. */
#include "../argument_places.h"

static const char *const names[] = {"", "second", NULL};
static _PyArg_Parser parser = {.keywords = names, .format = "i|O:f"};
static _PyArg_Parser unpacker = {.keywords = names, .fname = "f"};

static void use_parsers(void) {
    PyObject *args = Py_BuildValue("(i)", 7);
    PyObject *kwargs = Py_BuildValue("{s:s}", "second", "text");
    PyObject *places[2];
    PyObject *object = NULL;
    int number = 0;
    CHECK(
        _PyArg_ParseTupleAndKeywordsFast(
            args, kwargs, &parser, &number, &object) == 1);
    CHECK(number == 7);
    CHECK(PyUnicode_CompareWithASCIIString(object, "text") == 0);
    CHECK(
        _PyArg_UnpackKeywords(
            ((PyTupleObject *)args)->ob_item, 1, kwargs, NULL, &unpacker, 1, 2,
            0, places) == places);
    CHECK(places[1] == object);
    CHECK(PyTuple_GET_SIZE(parser.kwtuple) == 1);
    RELEASE(args, kwargs);
}

TEST(twenty_lives, "") {
    for (int i = 0; i < 20; i++) {
        Py_InitializeEx(0);
        use_parsers();
        use_parsers();
        CHECK(Py_FinalizeEx() == 0);
    }
}

/* The names may be the program's own, as they are in CPython's modules. */
TEST(a_tuple_of_the_programs, "") {
    static _PyArg_Parser own = {.keywords = names, .fname = "f"};
    Py_InitializeEx(0);
    PyObject *kwtuple = Py_BuildValue("(s)", "second");
    PyObject *kwnames = Py_BuildValue("(s)", "second");
    PyObject *values[] = {Py_None, Py_True};
    PyObject *places[2];
    own.kwtuple = kwtuple;
    CHECK(
        _PyArg_UnpackKeywords(
            values, 1, NULL, kwnames, &own, 1, 2, 0, places) == places);
    CHECK(places[0] == Py_None && places[1] == Py_True);
    CHECK(own.kwtuple == kwtuple && Py_REFCNT(kwtuple) == 1);
    RELEASE(kwtuple, kwnames);
    CHECK(Py_FinalizeEx() == 0);
}

TEST_MAIN_UNINITIALISED(&twenty_lives, &a_tuple_of_the_programs)
