/* Are strings split, joined, replaced and counted as CPython does it? */
#include "harness.h"

static const char *const texts[] = {
    "",
    "hello",
    "  hello  world\t\n",
    "a,b,,c",
    ",",
    "one\ntwo\r\nthree\rfour\n\n",
    "\xc3\xa9t\xc3\xa9 \xe2\x80\x83 f\xc3\xaate",
    "x\xe2\x80\xa8y\xc2\x85z",
    "\xf0\x9f\x98\x80,\xf0\x9f\x98\x81,",
    "aaaa",
    "\034a\035b\013c\014",
};
static const char *const parts[] = {
    ",", "l", "ll", "", "hello", "\xc3\xa9", "\xf0\x9f\x98\x80", "aa", "zz",
};
enum {
    text_count = sizeof texts / sizeof texts[0],
    part_count = sizeof parts / sizeof parts[0]
};

TEST(splitting, "") {
    static const Py_ssize_t limits[] = {-1, 0, 1, 2, 100};
    for (int i = 0; i < text_count; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        for (size_t k = 0; k < sizeof limits / sizeof limits[0]; k++) {
            show_result("split", PyUnicode_Split(text, NULL, limits[k]));
            show_result("rsplit", PyUnicode_RSplit(text, NULL, limits[k]));
            for (int j = 0; j < part_count; j++) {
                PyObject *part = PyUnicode_FromString(parts[j]);
                show_result("split", PyUnicode_Split(text, part, limits[k]));
                show_result("rsplit", PyUnicode_RSplit(text, part, limits[k]));
                Py_DECREF(part);
            }
        }
        for (int j = 0; j < part_count; j++) {
            PyObject *part = PyUnicode_FromString(parts[j]);
            show_result("partition", PyUnicode_Partition(text, part));
            show_result("rpartition", PyUnicode_RPartition(text, part));
            Py_DECREF(part);
        }
        show_result("lines", PyUnicode_Splitlines(text, 0));
        show_result("lines with ends", PyUnicode_Splitlines(text, 1));
        Py_DECREF(text);
    }
}

TEST(replacing_and_counting, "") {
    static const Py_ssize_t limits[] = {-1, 0, 1, 3};
    static const Py_ssize_t places[][2] = {
        {0, PY_SSIZE_T_MAX}, {1, 4}, {-3, -1}, {3, 2}, {100, 200}, {-100, 100}};
    for (int i = 0; i < text_count; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        for (int j = 0; j < part_count; j++) {
            PyObject *part = PyUnicode_FromString(parts[j]);
            for (int k = 0; k < part_count; k += 2) {
                PyObject *other = PyUnicode_FromString(parts[k]);
                for (size_t n = 0; n < sizeof limits / sizeof limits[0]; n++) {
                    show_result(
                        "replace",
                        PyUnicode_Replace(text, part, other, limits[n]));
                }
                Py_DECREF(other);
            }
            for (size_t n = 0; n < sizeof places / sizeof places[0]; n++) {
                show(
                    "%d %d %d",
                    (int)PyUnicode_Count(
                        text, part, places[n][0], places[n][1]),
                    (int)PyUnicode_Tailmatch(
                        text, part, places[n][0], places[n][1], -1),
                    (int)PyUnicode_Tailmatch(
                        text, part, places[n][0], places[n][1], 1));
            }
            Py_DECREF(part);
        }
        Py_DECREF(text);
    }
}

TEST(joining, "") {
    PyObject *comma = PyUnicode_FromString(", ");
    PyObject *wide = PyUnicode_FromString("\xe2\x82\xac");
    PyObject *a = PyUnicode_FromString("a");
    PyObject *number = PyLong_FromLong(1);
    PyObject *none = PyTuple_New(0);
    PyObject *one = PyTuple_Pack(1, a);
    PyObject *three = PyTuple_Pack(3, a, wide, a);
    PyObject *bad = PyTuple_Pack(2, a, number);
    PyObject *list = PySequence_List(three);
    SHOW_RESULT(PyUnicode_Join(comma, none));
    SHOW_RESULT(PyUnicode_Join(comma, one));
    SHOW_RESULT(PyUnicode_Join(comma, three));
    SHOW_RESULT(PyUnicode_Join(comma, list));
    SHOW_RESULT(PyUnicode_Join(NULL, three));
    SHOW_RESULT(PyUnicode_Join(wide, three));
    SHOW_RESULT(PyUnicode_Join(comma, bad));
    SHOW_RESULT(PyUnicode_Join(comma, number));
    SHOW_RESULT(PyUnicode_Join(comma, wide));
    SHOW_RESULT(PyUnicode_Join(number, three));
    SHOW_RESULT(PyUnicode_Join(number, one));
    RELEASE(comma, wide, a, number, none, one, three, bad, list);
}

TEST(what_is_no_text, "") {
    PyObject *text = PyUnicode_FromString("text");
    SHOW_RESULT(PyUnicode_Split(Py_None, text, -1));
    SHOW_RESULT(PyUnicode_Split(text, Py_None, -1));
    SHOW_RESULT(PyUnicode_RSplit(text, Py_None, -1));
    SHOW_RESULT(PyUnicode_Splitlines(Py_None, 0));
    SHOW_RESULT(PyUnicode_Partition(text, Py_None));
    SHOW_RESULT(PyUnicode_RPartition(Py_None, text));
    SHOW_RESULT(PyUnicode_Replace(text, Py_None, text, -1));
    SHOW_RESULT(PyUnicode_Replace(text, text, Py_None, -1));
    SHOW_STATUS(PyUnicode_Count(text, Py_None, 0, 1));
    SHOW_STATUS(PyUnicode_Tailmatch(text, Py_None, 0, 1, 1));
    Py_DECREF(text);
}

TEST_MAIN(NULL, &splitting, &replacing_and_counting, &joining, &what_is_no_text)
