/* What operations cost through a proxy, beside the same without one. Compiled
 * once for each library. */
#include "harness/measure.h"

#include <Python.h>

#include <stddef.h>

enum { ITEMS = 1000 };

typedef struct {
    PyObject_HEAD
    PyObject *weakrefs;
    PyObject *dict;
} Operand;

static PyObject *operand;
static PyObject *proxy;
static PyObject *name;
static PyObject *number;
static PyObject *no_arguments;
static PyObject *sequence; /* a set of a thousand numbers */
static PyObject *sequence_proxy;

/* The operations themselves do nothing: what is measured is the way there. */

static PyObject *give_none(PyObject *a, PyObject *b) {
    (void)a;
    (void)b;
    Py_RETURN_NONE;
}

static PyObject *give_none_for_call(PyObject *a, PyObject *b, PyObject *c) {
    (void)a;
    (void)b;
    (void)c;
    Py_RETURN_NONE;
}

static void operand_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    Py_CLEAR(((Operand *)self)->dict);
    PyObject_Free(self);
}

static PyNumberMethods operand_number = {.nb_add = give_none};
static PyMappingMethods operand_mapping = {.mp_subscript = give_none};

static PyTypeObject operand_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "bench.Operand",
    .tp_basicsize = sizeof(Operand),
    .tp_dealloc = operand_dealloc,
    .tp_as_number = &operand_number,
    .tp_as_mapping = &operand_mapping,
    .tp_call = give_none_for_call,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Operand, weakrefs),
    .tp_dictoffset = offsetof(Operand, dict),
};

static void prepare(void) {
    if (PyType_Ready(&operand_type) < 0) {
        bench_fail("PyType_Ready");
    }
    Operand *self = PyObject_New(Operand, &operand_type);
    if (self == NULL) {
        bench_fail("PyObject_New");
        return;
    }
    self->weakrefs = NULL;
    self->dict = NULL;
    operand = (PyObject *)self;
    proxy = PyWeakref_NewProxy(operand, NULL);
    name = PyUnicode_InternFromString("name");
    number = PyLong_FromLong(1);
    no_arguments = PyTuple_New(0);
    if (proxy == NULL || name == NULL || number == NULL ||
        no_arguments == NULL || PyObject_SetAttr(operand, name, number) < 0) {
        bench_fail("the operands");
    }
    sequence = PySet_New(NULL);
    for (long i = 0; i < ITEMS; i++) {
        PyObject *each = PyLong_FromLong(i);
        if (each == NULL || PySet_Add(sequence, each) < 0) {
            bench_fail("the set");
        }
        Py_XDECREF(each);
    }
    sequence_proxy = PyWeakref_NewProxy(sequence, NULL);
    if (sequence_proxy == NULL) {
        bench_fail("the proxy of the set");
    }
}

/* Defines a benchmark that makes a new object again and again. */
#define OPERATION(function, expression)                                        \
    static double function(long count) {                                       \
        double begin = bench_now();                                            \
        for (long i = 0; i < count; i++) {                                     \
            PyObject *result = expression;                                     \
            if (result == NULL) {                                              \
                bench_fail(#expression);                                       \
            }                                                                  \
            Py_DECREF(result);                                                 \
        }                                                                      \
        return bench_now() - begin;                                            \
    }

OPERATION(attribute, PyObject_GetAttr(operand, name))
OPERATION(proxy_attribute, PyObject_GetAttr(proxy, name))
OPERATION(addition, PyNumber_Add(operand, number))
OPERATION(proxy_addition, PyNumber_Add(proxy, number))
OPERATION(item, PyObject_GetItem(operand, number))
OPERATION(proxy_item, PyObject_GetItem(proxy, number))
OPERATION(call, PyObject_Call(operand, no_arguments, NULL))
OPERATION(proxy_call, PyObject_Call(proxy, no_arguments, NULL))

static double set_attribute(PyObject *of, long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        if (PyObject_SetAttr(of, name, number) < 0) {
            bench_fail("PyObject_SetAttr");
        }
    }
    return bench_now() - begin;
}

static double attribute_set(long count) {
    return set_attribute(operand, count);
}

static double proxy_attribute_set(long count) {
    return set_attribute(proxy, count);
}

/* Each item through the proxy of the container. */
static double iterate(PyObject *over, long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *iterator = PyObject_GetIter(over);
        PyObject *item;
        while (iterator != NULL && (item = PyIter_Next(iterator)) != NULL) {
            Py_DECREF(item);
        }
        Py_XDECREF(iterator);
    }
    double elapsed = bench_now() - begin;
    if (PyErr_Occurred() != NULL) {
        bench_fail("the iteration");
    }
    return elapsed;
}

static double iteration(long count) {
    return iterate(sequence, count);
}

static double proxy_iteration(long count) {
    return iterate(sequence_proxy, count);
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    prepare();

    bench_measure("attribute", attribute);
    bench_measure("attribute through a proxy", proxy_attribute);
    bench_measure("attribute set", attribute_set);
    bench_measure("attribute set through a proxy", proxy_attribute_set);
    bench_measure("addition", addition);
    bench_measure("addition through a proxy", proxy_addition);
    bench_measure("item", item);
    bench_measure("item through a proxy", proxy_item);
    bench_measure("call", call);
    bench_measure("call through a proxy", proxy_call);
    bench_measure("iteration over 1,000 items", iteration);
    bench_measure(
        "iteration over 1,000 items through a proxy", proxy_iteration);

    Py_DECREF(sequence_proxy);
    Py_DECREF(sequence);
    Py_DECREF(proxy);
    Py_DECREF(operand);
    Py_DECREF(name);
    Py_DECREF(number);
    Py_DECREF(no_arguments);
    return Py_FinalizeEx() < 0;
}
