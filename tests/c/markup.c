/* Do str.format() and str.format_map() fill fields as CPython's do, and refuse
 * wrong ones with the same words? */
#include "markup_operands.h"

static void show_texts(const char *const *texts) {
    make_field_values();
    for (; *texts != NULL; texts++) {
        PyObject *text = PyUnicode_FromString(*texts);
        show("\"%s\"", *texts);
        SHOW_RESULT(format_fields(text));
        SHOW_RESULT(format_with(text, field_mapping));
        SHOW_RESULT(format_with(text, field_values[3]));
        Py_DECREF(text);
    }
    release_field_values();
}

TEST(braces, "") {
    static const char *const texts[] = {
        "",         "plain",   "{",
        "}",        "{{",      "}}",
        "{{}}",     "{}}",     "{{}",
        "{{{{",     "}}}",     "{{{",
        "a{",       "a}b",     "a{b",
        "{{a}}",    "a}}b",    "a{{b",
        "{{0}}{0}", "{{{0}}}", "\xe2\x82\xac{{\xc3\xa9}}",
        "}{",       "}}{{",    "{}",
        "{}{",      "{}x}",    NULL};
    show_texts(texts);
}

TEST(numbers_and_names, "") {
    static const char *const texts[] = {
        "{}",
        "{0}",
        "{1}{0}",
        "{a}",
        "{a}{b}",
        "{}{}",
        "{}{a}{}",
        "{}{0}",
        "{0}{}",
        "{a}{}",
        "{4}",
        "{00}",
        "{01}",
        "{ 0}",
        "{0 }",
        "{-1}",
        "{+1}",
        "{a b}",
        "{none}",
        "{A}",
        "{\xe2\x82\xac}",
        "{\xd9\xa1}",
        "{}{}{}{}{}",
        "{9223372036854775807}",
        "{9223372036854775808}",
        "{99999999999999999999x}",
        "{0]}",
        "{]}",
        "{wrong}",
        "{0a}",
        NULL};
    show_texts(texts);
}

TEST(attributes_and_items, "") {
    static const char *const texts[] = {
        "{0.real}",
        "{0.real.imag}",
        "{.real}",
        "{0.}",
        "{0.real.}",
        "{0..real}",
        "{0.none}",
        "{.}",
        "{a.none}",
        "{b.real}",
        "{2[0]}",
        "{2[1]}",
        "{2[2]}",
        "{2[-1]}",
        "{2[a]}",
        "{2[0][0]}",
        "{2[0].none}",
        "{3[a]}",
        "{3[1]}",
        "{3[-1]}",
        "{3[ 1]}",
        "{3[]}",
        "{3[a}",
        "{3[a",
        "{3[a]b}",
        "{3[a]]}",
        "{3[[]}",
        "{3[{]}",
        "{3[}]}",
        "{3[!]}",
        "{3[:]}",
        "{3[a.b]}",
        "{3[a]!r}",
        "{3[\xd9\xa1]}",
        "{3[\xe2\x82\xac]}",
        "{3[9223372036854775807]}",
        "{3[9223372036854775808]}",
        "{[a]}",
        "{[]}",
        "{[}",
        "{0.a[}",
        "{0[0]}",
        "{0.\xe2\x82\xac}",
        "{3.}[",
        "{a[0]}",
        "{a[x]}",
        NULL};
    show_texts(texts);
}

TEST(conversions, "") {
    static const char *const texts[] = {
        "{0!r}",     "{0!s}",     "{0!a}",
        "{a!r}",     "{a!s}",     "{a!a}",
        "{!r}",      "{!s:}",     "{!x}",
        "{!}",       "{!:}",      "{!",
        "{0!",       "{0!r",      "{0!r:",
        "{0!}",      "{0!r!s}",   "{0!rr}",
        "{0! }",     "{0!r }",    "{0!\xe2\x82\xac}",
        "{0!\x7f}",  "{0!~}",     "{0!{}}",
        "{0!r{}",    "{0!R}",     "{0!}x",
        "{wrong!r}", "{wrong!s}", "{wrong!s:5}",
        NULL};
    show_texts(texts);
}

TEST(specs, "") {
    static const char *const texts[] = {
        "{:}",
        "{:d}",
        "{0:,}",
        "{0:*^+20,}",
        "{1:5}",
        "{a:>20}",
        "{a!r:*^20.8}",
        "{b:.3f}",
        "{b:x}",
        "{a:d}",
        "{\xe2\x82\xac:}",
        "{\xe2\x82\xac:any \xc3\xa9}",
        "{\xe2\x82\xac!s:>60}",
        "{2:5}",
        "{wrong:}",
        "{0:",
        "{0:{",
        "{0:}}",
        "{0:}}}",
        "{0::}",
        "{0:!r}",
        "{0:0=20}",
        "{0:{{}",
        "{:}}{:{",
        "{a:\xe2\x82\xac^20}",
        NULL};
    show_texts(texts);
}

TEST(fields_in_specs, "") {
    static const char *const texts[] = {
        "{0:{1}}",
        "{0:{}}",
        "{:{}}",
        "{:{}{}}",
        "{:{:{}}}",
        "{0:{1:{2}}}",
        "{0:{b}}",
        "{a:>{0.real}}",
        "{a:{1!s}}",
        "{a:{1:}}",
        "{b:{2[1]}}",
        "{\xe2\x82\xac:{{}}}",
        "{\xe2\x82\xac:{{0}}}",
        "{\xe2\x82\xac:a{1}b{b}c}",
        "{\xe2\x82\xac:{{ }",
        "{0:{none}}",
        "{0:{",
        "{0:{}",
        "{0:{1}",
        "{0{1}}",
        "{a{b}}",
        "{0.{1}}",
        "{3[{1}]}",
        "{0:{1]}}",
        "{0:{!r}}",
        "{0:{0!}}",
        "{\xe2\x82\xac:{\xe2\x82\xac:x}}",
        "{0:{wrong}}",
        NULL};
    show_texts(texts);
}

TEST(arguments, "") {
    make_field_values();
    PyObject *text = PyUnicode_FromString("{} {a}");
    PyObject *method = PyObject_GetAttrString(text, "format");
    PyObject *map = PyObject_GetAttrString(text, "format_map");
    PyObject *one = PyTuple_Pack(1, Py_True);
    PyObject *none = PyTuple_New(0);
    SHOW_RESULT(PyObject_CallNoArgs(method));
    SHOW_RESULT(PyObject_CallOneArg(method, Py_None));
    SHOW_RESULT(PyObject_Call(method, one, field_mapping));
    SHOW_RESULT(PyObject_Call(method, none, field_mapping));
    SHOW_RESULT(PyObject_CallNoArgs(map));
    SHOW_RESULT(PyObject_Call(map, one, field_mapping));
    SHOW_RESULT(PyObject_CallOneArg(map, Py_None));
    PyObject *unbound =
        PyObject_GetAttrString((PyObject *)&PyUnicode_Type, "format");
    SHOW_RESULT(PyObject_CallNoArgs(unbound));
    SHOW_RESULT(PyObject_CallOneArg(unbound, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(unbound, text, text, NULL));
    RELEASE(text, method, map, one, none, unbound);
    release_field_values();
}

/* A text of a subtype without a brace is the result itself. */
TEST(texts_of_a_subtype, "") {
    static PyType_Slot slots[] = {{0, NULL}};
    static PyType_Spec spec = {"demo.Text", 0, 0, Py_TPFLAGS_DEFAULT, slots};
    static const char *const texts[] = {"plain", "{{", "", "{}"};
    make_field_values();
    PyObject *type =
        PyType_FromSpecWithBases(&spec, (PyObject *)&PyUnicode_Type);
    for (int i = 0; i < 4; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        PyObject *own = PyObject_CallOneArg(type, text);
        PyObject *result = format_fields(own);
        SHOW_TRUTH(result == own);
        SHOW_TRUTH(PyUnicode_CheckExact(result));
        SHOW_RESULT(result);
        SHOW_RESULT(format_with(own, field_values[3]));
        RELEASE(text, own);
    }
    Py_DECREF(type);
    release_field_values();
}

TEST_MAIN(
    ready_markup_types, &braces, &numbers_and_names, &attributes_and_items,
    &conversions, &specs, &fields_in_specs, &arguments, &texts_of_a_subtype)
