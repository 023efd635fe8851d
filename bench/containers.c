/* What containers cost: dicts with keys of text and numbers, lists, tuples, and
 * sorting. Compiled once for each library. */
#include "harness/measure.h"

#include <Python.h>
#include <stdint.h>
#include <stdio.h>

enum { KEYS = 1000, SORTED = 1000000 };

static PyObject *texts[KEYS];
static PyObject *numbers[KEYS];
static PyObject *filled;  /* a dict of all texts */
static PyObject *counted; /* a dict of all numbers */
static PyObject *list;
static PyObject *tuple;
static PyObject *floats;  /* SORTED of them, in random order */
static PyObject *strings; /* the same */
static PyObject *small_numbers;
static uint64_t state = 1;

static void check(int result, const char *what) {
    if (!result) {
        bench_fail(what);
    }
}

/* The same numbers everywhere. */
static uint32_t next(void) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 33);
}

static double insert(PyObject **keys, long count) {
    double spent = 0;
    for (long done = 0; done < count; done += KEYS) {
        PyObject *dict = PyDict_New();
        double begin = bench_now();
        for (int i = 0; i < KEYS; i++) {
            check(PyDict_SetItem(dict, keys[i], keys[i]) == 0, "insert");
        }
        spent += bench_now() - begin;
        Py_DECREF(dict);
    }
    return spent;
}

static double insert_texts(long count) {
    return insert(texts, count);
}

static double insert_numbers(long count) {
    return insert(numbers, count);
}

static double look_up(PyObject *dict, PyObject **keys, long count) {
    double begin = bench_now();
    for (long done = 0; done < count; done += KEYS) {
        for (int i = 0; i < KEYS; i++) {
            check(PyDict_GetItemWithError(dict, keys[i]) != NULL, "look-up");
        }
    }
    return bench_now() - begin;
}

static double look_up_texts(long count) {
    return look_up(filled, texts, count);
}

static double look_up_numbers(long count) {
    return look_up(counted, numbers, count);
}

static double look_up_missing(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(
            PyDict_GetItemWithError(counted, texts[i % KEYS]) == NULL,
            "look-up");
    }
    return bench_now() - begin;
}

static double delete_texts(long count) {
    double spent = 0;
    for (long done = 0; done < count; done += KEYS) {
        PyObject *dict = PyDict_Copy(filled);
        double begin = bench_now();
        for (int i = 0; i < KEYS; i++) {
            check(PyDict_DelItem(dict, texts[i]) == 0, "delete");
        }
        spent += bench_now() - begin;
        Py_DECREF(dict);
    }
    return spent;
}

static double iterate(long count) {
    double begin = bench_now();
    for (long done = 0; done < count; done += KEYS) {
        Py_ssize_t position = 0;
        PyObject *key;
        PyObject *value;
        while (PyDict_Next(filled, &position, &key, &value)) {
            check(key == value, "iterate");
        }
    }
    return bench_now() - begin;
}

static double append(long count) {
    double begin = bench_now();
    for (long done = 0; done < count; done += KEYS) {
        PyObject *made = PyList_New(0);
        for (int i = 0; i < KEYS; i++) {
            check(PyList_Append(made, texts[i]) == 0, "append");
        }
        Py_DECREF(made);
    }
    return bench_now() - begin;
}

static double list_items(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(PyList_GetItem(list, i % KEYS) != NULL, "item");
    }
    return bench_now() - begin;
}

static double iterate_list(long count) {
    double begin = bench_now();
    for (long done = 0; done < count; done += KEYS) {
        PyObject *iterator = PyObject_GetIter(list);
        PyObject *item;
        while ((item = PyIter_Next(iterator)) != NULL) {
            Py_DECREF(item);
        }
        Py_DECREF(iterator);
    }
    return bench_now() - begin;
}

static double make_list(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *made = PyList_New(3);
        check(made != NULL, "list");
        for (int j = 0; j < 3; j++) {
            PyList_SET_ITEM(made, j, Py_NewRef(texts[j]));
        }
        Py_DECREF(made);
    }
    return bench_now() - begin;
}

static double make_tuple(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyObject *made = PyTuple_Pack(3, texts[0], texts[1], texts[2]);
        check(made != NULL, "tuple");
        Py_DECREF(made);
    }
    return bench_now() - begin;
}

static double tuple_items(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        check(PyTuple_GetItem(tuple, i % KEYS) != NULL, "item");
    }
    return bench_now() - begin;
}

static double compare_tuples(long count) {
    PyObject *other = PySequence_List(tuple);
    PyObject *equal = PyList_AsTuple(other);
    Py_DECREF(other);
    double begin = bench_now();
    for (long done = 0; done < count; done += KEYS) {
        check(PyObject_RichCompareBool(tuple, equal, Py_EQ) == 1, "compare");
    }
    double spent = bench_now() - begin;
    Py_DECREF(equal);
    return spent;
}

static double hash_tuple(long count) {
    double begin = bench_now();
    for (long done = 0; done < count; done += KEYS) {
        check(PyObject_Hash(tuple) != -1, "hash");
    }
    return bench_now() - begin;
}

static double sort(PyObject *source, long count) {
    double spent = 0;
    for (long i = 0; i < count; i++) {
        PyObject *copy = PySequence_List(source);
        double begin = bench_now();
        check(PyList_Sort(copy) == 0, "sort");
        spent += bench_now() - begin;
        Py_DECREF(copy);
    }
    return spent;
}

static double sort_floats(long count) {
    return sort(floats, count);
}

static double sort_strings(long count) {
    return sort(strings, count);
}

static double sort_numbers(long count) {
    return sort(small_numbers, count);
}

static void prepare_sorting(void) {
    floats = PyList_New(SORTED);
    strings = PyList_New(SORTED);
    small_numbers = PyList_New(SORTED);
    check(floats && strings && small_numbers, "preparation");
    for (int i = 0; i < SORTED; i++) {
        uint32_t number = next();
        PyList_SET_ITEM(floats, i, PyFloat_FromDouble(number / 3.0));
        PyList_SET_ITEM(strings, i, PyUnicode_FromFormat("key %d", number));
        PyList_SET_ITEM(small_numbers, i, PyLong_FromLong((long)number >> 3));
    }
}

static void prepare(void) {
    filled = PyDict_New();
    counted = PyDict_New();
    list = PyList_New(KEYS);
    tuple = PyTuple_New(KEYS);
    check(filled && counted && list && tuple, "preparation");
    for (int i = 0; i < KEYS; i++) {
        texts[i] = PyUnicode_FromFormat("key %d", i);
        numbers[i] = PyLong_FromLong(i * 1000L);
        check(PyDict_SetItem(filled, texts[i], texts[i]) == 0, "preparation");
        check(PyDict_SetItem(counted, numbers[i], Py_None) == 0, "preparation");
        PyList_SET_ITEM(list, i, Py_NewRef(texts[i]));
        PyTuple_SET_ITEM(tuple, i, Py_NewRef(texts[i]));
    }
    prepare_sorting();
}

static void release(void) {
    for (int i = 0; i < KEYS; i++) {
        Py_DECREF(texts[i]);
        Py_DECREF(numbers[i]);
    }
    PyObject *const others[] = {filled, counted, list,         tuple,
                                floats, strings, small_numbers};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        Py_DECREF(others[i]);
    }
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    prepare();
    bench_measure("dict: insert a text", insert_texts);
    bench_measure("dict: insert an int", insert_numbers);
    bench_measure("dict: look a text up", look_up_texts);
    bench_measure("dict: look an int up", look_up_numbers);
    bench_measure("dict: look up what is missing", look_up_missing);
    bench_measure("dict: delete a text", delete_texts);
    bench_measure("dict: PyDict_Next", iterate);
    bench_measure("list: append", append);
    bench_measure("list: PyList_GetItem", list_items);
    bench_measure("list: an item of an iterator", iterate_list);
    bench_measure("list: make one of three", make_list);
    bench_measure("tuple: make one of three", make_tuple);
    bench_measure("tuple: PyTuple_GetItem", tuple_items);
    bench_measure("tuple: compare 1,000 items, each", compare_tuples);
    bench_measure("tuple: hash 1,000 items, each", hash_tuple);
    bench_measure("sort 1,000,000 floats", sort_floats);
    bench_measure("sort 1,000,000 texts", sort_strings);
    bench_measure("sort 1,000,000 ints", sort_numbers);
    release();
    return Py_FinalizeEx() < 0;
}
