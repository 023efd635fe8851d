/* What taking arguments apart, and making values, costs. Compiled once for each
 * library. */
#define PY_SSIZE_T_CLEAN
#include "harness/measure.h"

#include <Python.h>

static char first[] = "first";
static char second[] = "second";
static char third[] = "third";
static char fourth[] = "fourth";
static char fifth[] = "fifth";
static char *names[] = {first, second, third, fourth, fifth, NULL};

static PyObject *five;  /* arguments by position */
static PyObject *three; /* the first of them */
static PyObject *two;   /* the others, by name */
static PyObject *text;

struct taken {
    PyObject *object;
    int number;
    const char *text;
    Py_ssize_t size;
    double real;
};

static void check(int result, const char *what) {
    if (!result) {
        bench_fail(what);
    }
}

static void release(PyObject *made, const char *what) {
    check(made != NULL, what);
    Py_XDECREF(made);
}

static double parse_named(PyObject *args, PyObject *kwargs, long count) {
    struct taken taken;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(
            PyArg_ParseTupleAndKeywords(
                args, kwargs, "Oisnd:f", names, &taken.object, &taken.number,
                &taken.text, &taken.size, &taken.real),
            "PyArg_ParseTupleAndKeywords");
    }
    return bench_now() - begin;
}

static double by_position(long count) {
    return parse_named(five, NULL, count);
}

static double by_name(long count) {
    return parse_named(three, two, count);
}

static double objects(long count) {
    PyObject *places[5];
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(
            PyArg_ParseTupleAndKeywords(
                five, NULL, "OOO|OO:f", names, &places[0], &places[1],
                &places[2], &places[3], &places[4]),
            "PyArg_ParseTupleAndKeywords");
    }
    return bench_now() - begin;
}

static double tuple(long count) {
    struct taken taken;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(
            PyArg_ParseTuple(
                five, "Oisnd:f", &taken.object, &taken.number, &taken.text,
                &taken.size, &taken.real),
            "PyArg_ParseTuple");
    }
    return bench_now() - begin;
}

static double unpack(long count) {
    PyObject *places[5];
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(
            PyArg_UnpackTuple(
                five, "f", 1, 5, &places[0], &places[1], &places[2], &places[3],
                &places[4]),
            "PyArg_UnpackTuple");
    }
    return bench_now() - begin;
}

static double build(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(
            Py_BuildValue("Oisnd", text, 1000, "text", (Py_ssize_t)2, 0.5),
            "Py_BuildValue");
    }
    return bench_now() - begin;
}

static double call_method(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(
            PyObject_CallMethod(text, "startswith", "(O)", text),
            "PyObject_CallMethod");
    }
    return bench_now() - begin;
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    text = PyUnicode_FromString("text");
    five = Py_BuildValue("(Oisnd)", text, 1000, "text", (Py_ssize_t)2, 0.5);
    three = PyTuple_GetSlice(five, 0, 3);
    two = Py_BuildValue("{s:n,s:d}", "fourth", (Py_ssize_t)2, "fifth", 0.5);
    check(text && five && three && two, "preparation");

    bench_measure("PyArg_ParseTupleAndKeywords of five", by_position);
    bench_measure("the same, two by name", by_name);
    bench_measure("the same of five objects", objects);
    bench_measure("PyArg_ParseTuple of five", tuple);
    bench_measure("PyArg_UnpackTuple of five", unpack);
    bench_measure("Py_BuildValue of five", build);
    bench_measure("PyObject_CallMethod", call_method);

    Py_DECREF(two);
    Py_DECREF(three);
    Py_DECREF(five);
    Py_DECREF(text);
    return Py_FinalizeEx() < 0;
}
