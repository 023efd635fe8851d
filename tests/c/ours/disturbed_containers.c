/* Random operations on dicts and sets whose keys change them while they are
 * hashed and compared: are they whole afterwards? CPython 3.12.1 crashes over
 * some of them. */
#include "../container_keys.h"

static PyObject *dict;
static PyObject *set;

static void disturb(void) {
    PyObject *key = random_key();
    switch (next_below(6)) {
    case 0:
        PyDict_Clear(dict);
        CHECK(PySet_Clear(set) == 0);
        break;
    case 1:
        if (PyDict_DelItem(dict, key) < 0) {
            PyErr_Clear();
        }
        CHECK(PySet_Discard(set, key) >= 0);
        break;
    case 2:
        PyErr_SetString(PyExc_RuntimeError, "disturbed");
        break;
    default:
        CHECK(PyDict_SetItem(dict, key, Py_True) == 0);
        CHECK(PySet_Add(set, key) == 0);
    }
}

/* Every key is found, and none is there twice. */
static void check_dict(void) {
    Py_ssize_t position = 0;
    PyObject *key;
    PyObject *value;
    Py_ssize_t count = 0;
    bool there[KEY_COUNT] = {false};
    while (PyDict_Next(dict, &position, &key, &value)) {
        CHECK(PyDict_GetItemWithError(dict, key) == value);
        CHECK(!there[key_number(key)]);
        there[key_number(key)] = true;
        count++;
    }
    CHECK(count == PyDict_Size(dict));
}

static void check_set(void) {
    PyObject *iterator = PyObject_GetIter(set);
    PyObject *key;
    Py_ssize_t count = 0;
    bool there[KEY_COUNT] = {false};
    while ((key = PyIter_Next(iterator)) != NULL) {
        CHECK(PySet_Contains(set, key) == 1);
        CHECK(!there[key_number(key)]);
        there[key_number(key)] = true;
        count++;
        Py_DECREF(key);
    }
    CHECK(count == PySet_Size(set));
    Py_DECREF(iterator);
}

static void step(void) {
    PyObject *key = random_key();
    long result = 0;
    key_countdown = (int)next_below(6);
    switch (next_below(8)) {
    case 0:
    case 1:
        result = PyDict_SetItem(dict, key, Py_None);
        break;
    case 2:
        result = PyDict_GetItemWithError(dict, key) == NULL ? 0 : 1;
        break;
    case 3:
        result = PyDict_DelItem(dict, key);
        break;
    case 4:
        result = PyDict_SetDefault(dict, key, Py_False) == NULL ? -1 : 0;
        break;
    case 5:
        result = PySet_Add(set, key);
        break;
    case 6:
        result = PySet_Discard(set, key);
        break;
    default:
        result = PySet_Contains(set, key);
    }
    key_countdown = 0;
    CHECK(result >= 0 || PyErr_Occurred() != NULL);
    PyErr_Clear();
}

TEST(keys_that_change_their_container, "PyDict_SetItem PySet_Add") {
    key_action = disturb;
    for (unsigned seed = 0; seed < 100; seed++) {
        key_state = seed;
        dict = PyDict_New();
        set = PySet_New(NULL);
        for (int i = 0; i < 200; i++) {
            step();
            check_dict();
            check_set();
        }
        show_state("dict of seed", seed, dict);
        show_state("set of seed", seed, set);
        Py_CLEAR(dict);
        Py_CLEAR(set);
    }
}

TEST_MAIN(make_keys, &keys_that_change_their_container)
