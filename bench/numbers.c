/* What long ints and the text of numbers cost. Compiled once for each
 * library. */
#define PY_SSIZE_T_CLEAN
#include "harness/measure.h"

#include <Python.h>

#include <stdint.h>
#include <string.h>

static PyObject *long5;  /* an int of 5,000 decimal digits */
static PyObject *long10; /* of 10,000 */
static PyObject *other10;
static PyObject *long20; /* of 20,000 */
static PyObject *long4;  /* of 4,300: the longest that has a text */
static PyObject *text4;

enum { float_count = 1000 };
static PyObject *floats[float_count];

static void check(int result, const char *what) {
    if (!result) {
        bench_fail(what);
    }
}

static void release(PyObject *made, const char *what) {
    check(made != NULL, what);
    Py_XDECREF(made);
}

static uint64_t random_state = 1;

static uint64_t next_random(void) {
    random_state =
        random_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return random_state ^ random_state >> 32;
}

static PyObject *number(int decimal_digits) {
    unsigned char bytes[10000] = {0};
    size_t size = (size_t)(decimal_digits * 0.41524);
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (unsigned char)next_random();
    }
    bytes[size - 1] |= 1;
    PyObject *made = _PyLong_FromByteArray(bytes, size, 1, 0);
    check(made != NULL, "a number");
    return made;
}

static double repeat(
    PyObject *(*operation)(PyObject *, PyObject *), PyObject *left,
    PyObject *right, long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *made = operation(left, right);
        release(made, "an operation");
    }
    return bench_now() - begin;
}

static double multiply(long count) {
    return repeat(PyNumber_Multiply, long10, other10, count);
}

static double square(long count) {
    return repeat(PyNumber_Multiply, long10, long10, count);
}

static double divide(long count) {
    return repeat(PyNumber_FloorDivide, long20, long10, count);
}

static double divide_half(long count) {
    return repeat(PyNumber_FloorDivide, long10, long5, count);
}

static double remainder_of(long count) {
    return repeat(PyNumber_Remainder, long20, long10, count);
}

static double write_int(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *made = PyObject_Repr(long4);
        release(made, "repr");
    }
    return bench_now() - begin;
}

static double read_int(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *made = PyLong_FromUnicodeObject(text4, 10);
        release(made, "int");
    }
    return bench_now() - begin;
}

static double write_float(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *made = PyObject_Repr(floats[i % float_count]);
        release(made, "repr");
    }
    return bench_now() - begin;
}

static void make_floats(void) {
    for (int i = 0; i < float_count;) {
        uint64_t bits = next_random();
        double value;
        memcpy(&value, &bits, sizeof value);
        if (value - value == 0) { /* neither infinite nor no number */
            floats[i] = PyFloat_FromDouble(value);
            check(floats[i] != NULL, "a float");
            i++;
        }
    }
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    long4 = number(4299);
    long5 = number(5000);
    long10 = number(10000);
    other10 = number(10000);
    long20 = number(20000);
    text4 = PyObject_Repr(long4);
    check(text4 != NULL, "preparation");
    make_floats();

    bench_measure("product of ints of 10,000 digits", multiply);
    bench_measure("square of an int of 10,000 digits", square);
    bench_measure("int of 20,000 digits // 10,000", divide);
    bench_measure("int of 10,000 digits // 5,000", divide_half);
    bench_measure("int of 20,000 digits % 10,000", remainder_of);
    bench_measure("repr of an int of 4,299 digits", write_int);
    bench_measure("int from 4,299 digits", read_int);
    bench_measure("repr of a float", write_float);

    PyObject *made[] = {long4, long5, long10, other10, long20, text4};
    for (size_t i = 0; i < sizeof made / sizeof made[0]; i++) {
        Py_DECREF(made[i]);
    }
    for (int i = 0; i < float_count; i++) {
        Py_DECREF(floats[i]);
    }
    return Py_FinalizeEx() < 0;
}
