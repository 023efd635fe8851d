/* Is a value formatted as CPython formats it, and a wrong format refused with
 * the same words? */
#include "class_body.h"
#include "format_operands.h"

static void show_format(PyObject *value, const char *spec) {
    PyObject *format = new_text(spec);
    char label[100];
    snprintf(label, sizeof label, "'%s'", spec);
    show_result(label, PyObject_Format(value, format));
    Py_DECREF(format);
}

static void show_formats(const char *const *specs) {
    make_format_values();
    for (size_t i = 0; i < FORMAT_VALUES; i++) {
        show_repr("value", format_values[i]);
        for (const char *const *spec = specs; *spec != NULL; spec++) {
            show_format(format_values[i], *spec);
        }
    }
    release_format_values();
}

TEST(types, "") {
    static const char *const specs[] = {"",  "s", "d", "b", "o", "x", "X", "c",
                                        "n", "e", "E", "f", "F", "g", "G", "%",
                                        "r", "i", "u", "a", "y", "{", NULL};
    show_formats(specs);
}

TEST(fields, "") {
    static const char *const specs[] = {
        "1",
        "9",
        "12",
        "<12",
        ">12",
        "^12",
        "=12",
        "^13",
        "*^12",
        "*<12",
        "*>12",
        "*=12",
        "0",
        "012",
        "<012",
        ">012",
        "^012",
        "=012",
        "x<012",
        "<<12",
        "==12",
        "\xc3\xa9^12",
        "\xe2\x82\xac>12",
        "\xf0\x9f\x98\x80<12",
        "{<12",
        "}>12",
        "0<12",
        "0=12",
        "00",
        "000012",
        NULL};
    show_formats(specs);
}

TEST(signs_and_forms, "") {
    static const char *const specs[] = {
        "+",   "-",     " ",      "+d",      " d",     "-d",   "+x",   "#x",
        "#X",  "#o",    "#b",     "#d",      "#n",     "#c",   "+c",   "zc",
        "+#x", "#012x", "+#012x", "*=+#12x", "^+#12x", "#f",   "#.0f", "#.0e",
        "#g",  "#",     "z",      "zf",      "z.0f",   "z.3e", "zd",   "z.1g",
        "z%",  "+.3f",  " .3f",   "+g",      "+%",     "-.1e", NULL};
    show_formats(specs);
}

TEST(precisions, "") {
    static const char *const specs[] = {
        ".0",   ".1",    ".2",   ".3",    ".17",    ".0f", ".1f",
        ".2f",  ".10f",  ".0e",  ".1e",   ".16e",   ".0g", ".1g",
        ".3g",  ".17g",  ".0%",  ".1%",   ".3n",    ".2s", ".0s",
        ".40f", ".400g", "12.3", "12.3f", "-12.3e", ".",   ".f",
        "5.",   ".2d",   ".2c",  ".-1",   ".+1f",   NULL};
    show_formats(specs);
}

TEST(groups, "") {
    static const char *const specs[] = {
        ",",       "_",     ",d",     "_d",     ",f",
        "_f",      ",.2f",  ",e",     ",g",     ",G",
        ",%",      "_%",    ",x",     "_x",     "_X",
        "_b",      "_o",    "#_x",    ",c",     ",n",
        "_n",      ",s",    "_s",     "07,",    "08,",
        "09,",     "010,",  "011,",   "012,",   "013,",
        "014_",    "015_x", "016_x",  "#016_b", "020,f",
        "020,.1f", "^20,",  "*=+20,", "x=20_x", ",_",
        "_,",      ",,",    "__",     ",,_",    ",_d",
        ",.",      ".2,",   "1,5",    ",5",     ",\xe2\x82\xac",
        ", ",      NULL};
    show_formats(specs);
}

TEST(formats_that_are_none, "") {
    static const char *const specs[] = {
        "xx",
        "ab",
        "dd",
        " 5 ",
        "5 5",
        "5x5",
        "++",
        "+-",
        "#+",
        "zz",
        "##",
        "0x<5",
        "ab<5",
        "\xc3\xa9",
        "\xe2\x82\xac",
        "\xf0\x9f\x98\x80",
        "\x01",
        "\x7f",
        "~",
        "!",
        "1e5",
        "1.5.5f",
        "dx",
        "\xd9\xa5",
        "\xd9\xa1\xd9\xa2.\xd9\xa3",
        "\xd9\xa0\xd9\xa5",
        "99999999999999999999",
        ".99999999999999999999",
        "9223372036854775807",
        "9223372036854775808",
        ".2147483648f",
        ".9223372036854775807",

        "9223372036854775807,.2f",
        "=9223372036854775807d",
        NULL};
    show_formats(specs);
}

TEST(characters_from_numbers, "") {
    static const char *const specs[] = {"c",   "5c",  "<5c",         "^5c",
                                        "=5c", "05c", "\xc3\xa9^5c", "#c",
                                        " c",  ",c",  ".0c",         NULL};
    static const char *const numbers[] = {
        "0",
        "65",
        "0xe9",
        "0x20ac",
        "0x1f600",
        "0xd800",
        "-1",
        "0x110000",
        "0xffffffffffffffffffff",
        "-0xffffffffffffffffffff"};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        PyObject *number = new_integer(numbers[i]);
        for (const char *const *spec = specs; *spec != NULL; spec++) {
            show_format(number, *spec);
        }
        Py_DECREF(number);
    }
}

TEST(large_numbers, "") {
    PyObject *ten = PyLong_FromLong(10);
    PyObject *exponent = PyLong_FromLong(400);
    PyObject *large = PyNumber_Power(ten, exponent, Py_None);
    show_format(large, ",");
    show_format(large, "_x");
    show_format(large, "f");
    show_format(large, "e");
    show_format(large, "%");
    PyObject *longer = PyLong_FromLong(4299);
    PyObject *longest = PyLong_FromLong(4300);
    PyObject *allowed = PyNumber_Power(ten, longer, Py_None);
    PyObject *refused = PyNumber_Power(ten, longest, Py_None);
    show_format(allowed, "_d");
    show_format(refused, "d");
    show_format(refused, "_x");
    RELEASE(ten, exponent, large, longer, longest, allowed, refused);
}

TEST(the_method, "") {
    make_format_values();
    PyObject *empty = PyUnicode_FromString("");
    PyObject *number = PyLong_FromLong(5);
    PyObject *bytes = PyBytes_FromString("d");
    for (size_t i = 0; i < FORMAT_VALUES; i += 5) {
        PyObject *method =
            PyObject_GetAttrString(format_values[i], "__format__");
        CHECK(method != NULL);
        SHOW_RESULT(PyObject_CallNoArgs(method));
        SHOW_RESULT(PyObject_CallOneArg(method, empty));
        SHOW_RESULT(PyObject_CallOneArg(method, number));
        SHOW_RESULT(PyObject_CallOneArg(method, Py_None));
        SHOW_RESULT(PyObject_CallOneArg(method, bytes));
        SHOW_RESULT(PyObject_Format(format_values[i], NULL));
        SHOW_RESULT(PyObject_Format(format_values[i], empty));
        SHOW_RESULT(PyObject_Format(format_values[i], bytes));
        Py_DECREF(method);
    }
    SHOW_RESULT(PyObject_Format(Py_None, empty));
    show_format(Py_None, "5");
    show_format(Py_NotImplemented, "s");
    RELEASE(empty, number, bytes);
    release_format_values();
}

/* By str() of a subtype, of the type it gives; but an empty text is a str. */
TEST(texts_of_subtypes, "") {
    PyTypeObject *const bases[] = {
        &PyUnicode_Type, &PyLong_Type, &PyFloat_Type, &PyComplex_Type,
        &PyBaseObject_Type};
    PyObject *texts =
        class_with("Texts", (PyObject *)&PyUnicode_Type, NULL, NULL);
    for (int length = 0; length < 2; length++) {
        for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
            PyObject *text =
                PyObject_CallFunction(texts, "s", length == 0 ? "" : "x");
            PyObject *type = class_with(
                "C", (PyObject *)bases[i], "__str__",
                method_returning("__str__", text));
            PyObject *value = instance_of(type);
            PyObject *empty = PyUnicode_FromString("");
            PyObject *results[] = {
                PyObject_Format(value, NULL), PyObject_Format(value, empty),
                PyObject_CallMethod(value, "__format__", "s", "")};
            for (size_t k = 0; k < sizeof results / sizeof results[0]; k++) {
                show("%s: %s", bases[i]->tp_name, Py_TYPE(results[k])->tp_name);
                Py_DECREF(results[k]);
            }
            RELEASE(type, value, empty);
        }
    }
    Py_DECREF(texts);
}

TEST_MAIN(
    NULL, &types, &fields, &signs_and_forms, &precisions, &groups,
    &formats_that_are_none, &characters_from_numbers, &large_numbers,
    &the_method, &texts_of_subtypes)
