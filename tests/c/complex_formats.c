/* Complex numbers in formats of the mini-language, as arguments of C functions
 * and as values that C builds. */
#include "harness.h"

static const Py_complex values[] = {
    {1, 2},
    {0, 0},
    {-0.0, 0},
    {0, -1234567.25},
    {Py_NAN, Py_HUGE_VAL},
    {-Py_HUGE_VAL, Py_NAN},
    {1234567.891, -0.04},
    {1e300, 5e-324},
    {2.0 / 3, -1e-7}};
enum { COUNT = sizeof values / sizeof values[0] };

static void show_formats(const char *const *specs) {
    for (int i = 0; i < COUNT; i++) {
        PyObject *number = PyComplex_FromCComplex(values[i]);
        show_repr("value", number);
        for (const char *const *spec = specs; *spec != NULL; spec++) {
            PyObject *format = PyUnicode_FromString(*spec);
            show_result(*spec, PyObject_Format(number, format));
            Py_DECREF(format);
        }
        Py_DECREF(number);
    }
}

TEST(types, "complex.__format__") {
    static const char *const specs[] = {
        "",  "e", "E", "f", "F", "g", "G", "n", "%", "d", "b",  "o",
        "x", "X", "c", "s", "r", "i", "u", "a", "y", "{", "ee", NULL};
    show_formats(specs);
}

TEST(fields, "complex.__format__") {
    static const char *const specs[] = {
        "1",
        "30",
        "<30",
        ">30",
        "^30",
        "^31",
        "*^30",
        "*<30",
        "\xc3\xa9>30",
        "=30",
        "030",
        "0<30",
        "0=30",
        "=08",
        "x<08.1f",
        "08.2f",
        "*>30,.2f",
        "30_.1e",
        "12345678901234567890",
        NULL};
    show_formats(specs);
}

TEST(signs_and_digits, "complex.__format__") {
    static const char *const specs[] = {"+",           "-",
                                        " ",           "+.1f",
                                        " .1f",        "z.1f",
                                        "+z.0f",       "#",
                                        "#g",          "#.0f",
                                        "#.0e",        ".0",
                                        ".1",          ".3",
                                        ".17",         ".0f",
                                        ".2f",         ".0g",
                                        ".10g",        ",",
                                        "_",           ",.1f",
                                        "_.3e",        ",n",
                                        "_n",          ",%",
                                        ",_",          ".",
                                        ".f",          ".1000f",
                                        "z",           "+20,.1f",
                                        ".2147483648", ".9999999999999999999",
                                        NULL};
    show_formats(specs);
}

TEST(a_format_that_is_no_text, "complex.__format__") {
    PyObject *number = PyComplex_FromDoubles(1, 2);
    SHOW_RESULT(PyObject_CallMethod(number, "__format__", "i", 1));
    SHOW_RESULT(PyObject_CallMethod(number, "__format__", "O", Py_None));
    SHOW_RESULT(PyObject_CallMethod(number, "__format__", NULL));
    SHOW_RESULT(PyObject_Format(number, NULL));
    Py_DECREF(number);
}

static void parse(const char *label, PyObject *stolen) {
    PyObject *args = PyTuple_Pack(1, stolen);
    Py_complex value = {77, 88};
    show_status(label, PyArg_ParseTuple(args, "D", &value));
    show("%g %g", value.real, value.imag);
    RELEASE(args, stolen);
}

TEST(arguments, "PyArg_ParseTuple") {
    parse("complex", PyComplex_FromDoubles(1.5, -2));
    parse("-1", PyComplex_FromDoubles(-1, 0));
    parse("float", PyFloat_FromDouble(2.5));
    parse("int", PyLong_FromLong(-1));
    parse("bool", Py_NewRef(Py_True));
    parse("str", PyUnicode_FromString("1"));
    parse("None", Py_NewRef(Py_None));
    parse("tuple", PyTuple_New(0));
    PyObject *ten = PyLong_FromLong(10);
    PyObject *power = PyLong_FromLong(400);
    parse("too large", PyNumber_Power(ten, power, Py_None));
    RELEASE(ten, power);
}

TEST(several_arguments, "PyArg_ParseTupleAndKeywords") {
    static char first[] = "first";
    static char second[] = "second";
    char *names[] = {first, second, NULL};
    Py_complex value = {77, 88};
    int number = 0;
    PyObject *args = PyTuple_New(0);
    PyObject *kwargs = Py_BuildValue("{s:i}", "second", 2);
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(
        args, kwargs, "|Di", names, &value, &number));
    show("%g %g %d", value.real, value.imag, number);
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(
        args, kwargs, "Di", names, &value, &number));
    RELEASE(args, kwargs);
}

TEST(built_values, "Py_BuildValue") {
    for (int i = 0; i < COUNT; i++) {
        Py_complex value = values[i];
        SHOW_RESULT(Py_BuildValue("D", &value));
    }
    Py_complex value = {1, 2};
    SHOW_RESULT(Py_BuildValue("iD[D]", 1, &value, &value));
}

TEST_MAIN(
    NULL, &types, &fields, &signs_and_digits, &a_format_that_is_no_text,
    &arguments, &several_arguments, &built_values)
