/* What CPython ends the process over, or mixes up, is an exception here or
 * works: formats that do not end, NULLs, many views in parentheses. */
#include "../argument_places.h"
#include "../argument_values.h"

static PyObject *one;

static void make_one(void) {
    make_values();
    one = Py_BuildValue("(i)", 1);
}

static void expect(PyObject *type, const char *text) {
    PyObject *raised = PyErr_GetRaisedException();
    CHECK(raised != NULL && Py_IS_TYPE(raised, (PyTypeObject *)type));
    PyObject *shown = PyObject_Str(raised);
    CHECK(strcmp(PyUnicode_AsUTF8(shown), text) == 0);
    RELEASE(shown, raised);
}

#define EXPECT_SYSTEM_ERROR(call, text)                                        \
    do {                                                                       \
        CHECK((call) == 0);                                                    \
        expect(PyExc_SystemError, text);                                       \
    } while (0)

TEST(parentheses_that_do_not_match, "") {
    int value;
    EXPECT_SYSTEM_ERROR(
        PyArg_ParseTuple(one, "(i", &value), "missing ')' in getargs format");
    EXPECT_SYSTEM_ERROR(
        PyArg_ParseTuple(one, "i)", &value), "excess ')' in getargs format");
    EXPECT_SYSTEM_ERROR(
        PyArg_Parse(one, "(i:f", &value), "missing ')' in getargs format");
    PyObject *nested = Py_NewRef(one);
    char format[100] = "";
    for (int depth = 0; depth < 40; depth++) {
        PyObject *outer = PyTuple_Pack(1, nested);
        Py_SETREF(nested, outer);
    }
    memset(format, '(', 40);
    format[40] = 'i';
    memset(format + 41, ')', 40);
    EXPECT_SYSTEM_ERROR(
        PyArg_ParseTuple(nested, format, &value),
        "too many tuple nesting levels in argument format string");
    Py_DECREF(nested);
}

TEST(null_formats_and_arguments, "") {
    static char name[] = "name";
    char *names[] = {name, NULL};
    int value;
    EXPECT_SYSTEM_ERROR(
        PyArg_ParseTuple(NULL, "i", &value),
        "new style getargs format but argument is not a tuple");
    EXPECT_SYSTEM_ERROR(
        PyArg_ParseTuple(one, NULL, &value),
        "bad argument to internal function");
    EXPECT_SYSTEM_ERROR(
        PyArg_Parse(one, NULL, &value), "bad argument to internal function");
    EXPECT_SYSTEM_ERROR(
        PyArg_UnpackTuple(NULL, "f", 0, 1, NULL),
        "PyArg_UnpackTuple() argument list is not a tuple");
    EXPECT_SYSTEM_ERROR(
        PyArg_ValidateKeywordArguments(NULL),
        "bad argument to internal function");
    EXPECT_SYSTEM_ERROR(
        PyArg_ParseTupleAndKeywords(one, NULL, NULL, names, &value),
        "bad argument to internal function");
    EXPECT_SYSTEM_ERROR(
        _PyArg_ParseTupleAndKeywordsFast(one, NULL, NULL, &value),
        "bad argument to internal function");
    EXPECT_SYSTEM_ERROR(
        Py_BuildValue(NULL), "bad argument to internal function");
    _PyArg_BadArgument("f", "argument 1", "str", NULL);
    expect(PyExc_SystemError, "null argument to internal routine");
}

TEST(converters_of_null, "") {
    Py_ssize_t number = 33;
    int (*const functions[])(PyObject *, void *) = {
        _Py_convert_optional_to_ssize_t, _PyLong_FileDescriptor_Converter,
        _PyLong_Size_t_Converter, _PyLong_UnsignedShort_Converter};
    EXPECT_SYSTEM_ERROR(
        _PyEval_SliceIndex(NULL, &number), "null argument to internal routine");
    EXPECT_SYSTEM_ERROR(
        _PyEval_SliceIndexNotNone(NULL, &number),
        "null argument to internal routine");
    for (int i = 0; i < 4; i++) {
        CHECK(functions[i](NULL, &number) == 0);
        CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
        PyErr_Clear();
    }
    CHECK(number == 33);
    CHECK(PyObject_AsFileDescriptor(NULL) == -1);
    expect(PyExc_SystemError, "null argument to internal routine");
    CHECK(PyOS_FSPath(NULL) == NULL);
    expect(PyExc_SystemError, "null argument to internal routine");
    wchar_t block[2];
    CHECK(PyUnicode_AsWideChar(Py_None, block, -1) == -1);
    expect(PyExc_SystemError, "bad argument to internal function");
}

TEST(many_views_in_parentheses, "") {
    PyObject *lent = values[values_made - 1].object;
    PyObject *inner = PyTuple_New(13);
    Py_buffer buffers[48];
    void *pointers[48];
    for (int i = 0; i < 12; i++) {
        PyTuple_SET_ITEM(inner, i, Py_NewRef(lent));
    }
    for (int i = 0; i < 48; i++) {
        pointers[i] = &buffers[i];
    }
    PyTuple_SET_ITEM(inner, 12, Py_NewRef(Py_None));
    PyObject *args = PyTuple_Pack(1, inner);
    CHECK(
        PyArg_ParseTuple(
            args, "(y*y*y*y*y*y*y*y*y*y*y*y*i)", POINTERS(pointers)) == 0);
    expect(
        PyExc_TypeError,
        "'NoneType' object cannot be interpreted as an integer");
    CHECK(views == 0);
    RELEASE(inner, args);
}

/* In 3.12.1 arguments by name land in the place of the tuple, which is lost,
 * where that place has not been filled by position. */
TEST(the_tuple_of_all_other_arguments, "") {
    static const char *const names[] = {"a", "b", NULL};
    static _PyArg_Parser parser = {.keywords = names, .fname = "f"};
    PyObject *places[3] = {NULL, NULL, NULL};
    PyObject *kwnames = Py_BuildValue("(ss)", "b", "a");
    PyObject *given[] = {Py_True, Py_False};
    CHECK(
        _PyArg_UnpackKeywordsWithVararg(
            given, 0, NULL, kwnames, &parser, 1, 1, 0, 1, places) == places);
    CHECK(places[0] == Py_False);
    CHECK(PyTuple_CheckExact(places[1]) && PyTuple_GET_SIZE(places[1]) == 0);
    CHECK(places[2] == Py_True);
    RELEASE(places[1], kwnames);
}

TEST_MAIN(
    make_one, &parentheses_that_do_not_match, &null_formats_and_arguments,
    &converters_of_null, &many_views_in_parentheses,
    &the_tuple_of_all_other_arguments)
