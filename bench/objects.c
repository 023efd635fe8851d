/* What objects, their attributes, calls, small numbers and sets cost. Compiled
 * once for each library. */
#include "harness/measure.h"
#include "harness/referent.h"

#include <Python.h>

enum { KEYS = 1000 };

static PyObject *name;     /* of an attribute of the instance */
static PyObject *instance; /* of a class of Python's kind */
static PyObject *function;
static PyObject *number;
static PyObject *other;
static PyObject *keys[KEYS];
static PyObject *set;              /* of the keys */
static PyObject *references[KEYS]; /* weak ones, to living objects */
static PyObject *referents[KEYS];
static PyObject *by_reference; /* a dict of the references */

static void check(int result, const char *what) {
    if (!result) {
        bench_fail(what);
    }
}

static void release(PyObject *made, const char *what) {
    check(made != NULL, what);
    Py_XDECREF(made);
}

static PyObject *do_nothing(PyObject *self, PyObject *argument) {
    (void)self;
    return Py_NewRef(argument);
}

static PyMethodDef nothing = {"do_nothing", do_nothing, METH_O, NULL};

static double plain_object(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        Py_DECREF(bench_referent_new());
    }
    return bench_now() - begin;
}

static double instance_of_class(long count) {
    PyObject *type = (PyObject *)Py_TYPE(instance);
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(PyObject_CallNoArgs(type), "an instance");
    }
    return bench_now() - begin;
}

static double get_attribute(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(PyObject_GetAttr(instance, name), "an attribute");
    }
    return bench_now() - begin;
}

static double set_attribute(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(PyObject_SetAttr(instance, name, number) == 0, "an attribute");
    }
    return bench_now() - begin;
}

static double call_function(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(PyObject_CallOneArg(function, number), "a call");
    }
    return bench_now() - begin;
}

static double make_int(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(PyLong_FromLong(100000 + i % KEYS), "an int");
    }
    return bench_now() - begin;
}

static double add(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(PyNumber_Add(number, other), "a sum");
    }
    return bench_now() - begin;
}

static double subtract(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(PyNumber_Subtract(number, other), "a difference");
    }
    return bench_now() - begin;
}

static double less(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(PyObject_RichCompareBool(number, other, Py_LT) == 1, "less");
    }
    return bench_now() - begin;
}

static double make_text(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        release(PyUnicode_FromString("a text of some length"), "a text");
    }
    return bench_now() - begin;
}

static double add_to_set(long count) {
    double spent = 0;
    for (long done = 0; done < count; done += KEYS) {
        PyObject *made = PySet_New(NULL);
        double begin = bench_now();
        for (int i = 0; i < KEYS; i++) {
            check(PySet_Add(made, keys[i]) == 0, "add");
        }
        spent += bench_now() - begin;
        Py_DECREF(made);
    }
    return spent;
}

static double find_in_set(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(PySet_Contains(set, keys[i % KEYS]) == 1, "find");
    }
    return bench_now() - begin;
}

static double discard(long count) {
    double spent = 0;
    for (long done = 0; done < count; done += KEYS) {
        PyObject *made = PySet_New(set);
        double begin = bench_now();
        for (int i = 0; i < KEYS; i++) {
            check(PySet_Discard(made, keys[i]) == 1, "discard");
        }
        spent += bench_now() - begin;
        Py_DECREF(made);
    }
    return spent;
}

static double insert_reference(long count) {
    double spent = 0;
    for (long done = 0; done < count; done += KEYS) {
        PyObject *dict = PyDict_New();
        double begin = bench_now();
        for (int i = 0; i < KEYS; i++) {
            check(PyDict_SetItem(dict, references[i], number) == 0, "insert");
        }
        spent += bench_now() - begin;
        Py_DECREF(dict);
    }
    return spent;
}

static double look_reference_up(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(
            PyDict_GetItemWithError(by_reference, references[i % KEYS]) != NULL,
            "look-up");
    }
    return bench_now() - begin;
}

static double delete_reference(long count) {
    double spent = 0;
    for (long done = 0; done < count; done += KEYS) {
        PyObject *dict = PyDict_Copy(by_reference);
        double begin = bench_now();
        for (int i = 0; i < KEYS; i++) {
            check(PyDict_DelItem(dict, references[i]) == 0, "delete");
        }
        spent += bench_now() - begin;
        Py_DECREF(dict);
    }
    return spent;
}

static void prepare(void) {
    PyObject *type =
        PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "Class");
    check(type != NULL, "a class");
    instance = PyObject_CallNoArgs(type);
    function = PyCFunction_New(&nothing, NULL);
    name = PyUnicode_InternFromString("attribute");
    number = PyLong_FromLong(100000);
    other = PyLong_FromLong(200000);
    check(instance && function && name && number && other, "preparation");
    check(PyObject_SetAttr(instance, name, other) == 0, "preparation");
    Py_DECREF(type);
    set = PySet_New(NULL);
    by_reference = PyDict_New();
    for (int i = 0; i < KEYS; i++) {
        keys[i] = PyUnicode_FromFormat("key %d", i);
        check(PySet_Add(set, keys[i]) == 0, "preparation");
        referents[i] = bench_referent_new();
        references[i] = PyWeakref_NewRef(referents[i], NULL);
        check(
            PyDict_SetItem(by_reference, references[i], number) == 0,
            "preparation");
    }
}

static void clear(void) {
    for (int i = 0; i < KEYS; i++) {
        Py_DECREF(keys[i]);
        Py_DECREF(references[i]);
        Py_DECREF(referents[i]);
    }
    PyObject *const others[] = {name,  instance, function,     number,
                                other, set,      by_reference, bench_callback};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        Py_DECREF(others[i]);
    }
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    bench_referent_ready();
    prepare();
    bench_measure("object: make and destroy one", plain_object);
    bench_measure("instance of a class: the same", instance_of_class);
    bench_measure("attribute of an instance", get_attribute);
    bench_measure("the same, set", set_attribute);
    bench_measure("call of a C function", call_function);
    bench_measure("int: make one", make_int);
    bench_measure("int + int", add);
    bench_measure("int - int", subtract);
    bench_measure("int < int", less);
    bench_measure("text: make one of 21 characters", make_text);
    bench_measure("set: add", add_to_set);
    bench_measure("set: find", find_in_set);
    bench_measure("set: discard", discard);
    bench_measure("dict: insert a weak reference", insert_reference);
    bench_measure("dict: look a weak reference up", look_reference_up);
    bench_measure("dict: delete a weak reference", delete_reference);
    clear();
    return Py_FinalizeEx() < 0;
}
