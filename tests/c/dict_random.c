/* Random operations on dicts and sets whose keys collide: is what they hold
 * what a plain table holds? */
#include "container_keys.h"

static PyObject *dict;
static PyObject *set;

/* The model of a dict: numbers of keys in their order, and their values. */
static int order[KEY_COUNT];
static long values[KEY_COUNT];
static int held;

static int place_of(int number) {
    for (int i = 0; i < held; i++) {
        if (order[i] == number) {
            return i;
        }
    }
    return -1;
}

static void model_set(int number, long value) {
    int place = place_of(number);
    if (place < 0) {
        place = held++;
        order[place] = number;
    }
    values[place] = value;
}

static void model_delete(int place) {
    held--;
    for (int i = place; i < held; i++) {
        order[i] = order[i + 1];
        values[i] = values[i + 1];
    }
}

static void check_dict(void) {
    Py_ssize_t position = 0;
    PyObject *key;
    PyObject *value;
    int place = 0;
    CHECK(PyDict_Size(dict) == held);
    while (PyDict_Next(dict, &position, &key, &value)) {
        CHECK(place < held && key_number(key) == order[place]);
        CHECK(PyLong_AsLong(value) == values[place]);
        place++;
    }
    CHECK(place == held);
}

static void step_dict(long step) {
    PyObject *key = random_key();
    PyObject *value = PyLong_FromLong(step);
    int place = place_of(key_number(key));
    switch (next_below(7)) {
    case 0:
    case 1:
        CHECK(PyDict_SetItem(dict, key, value) == 0);
        model_set(key_number(key), step);
        break;
    case 2: {
        PyObject *found = PyDict_GetItemWithError(dict, key);
        CHECK((found != NULL) == (place >= 0));
        CHECK(found == NULL || PyLong_AsLong(found) == values[place]);
        break;
    }
    case 3:
        CHECK(PyDict_Contains(dict, key) == (place >= 0));
        break;
    case 4:
        CHECK(PyDict_DelItem(dict, key) == (place >= 0 ? 0 : -1));
        CHECK((PyErr_Occurred() != NULL) == (place < 0));
        PyErr_Clear();
        if (place >= 0) {
            model_delete(place);
        }
        break;
    case 5:
        CHECK(PyDict_SetDefault(dict, key, value) != NULL);
        if (place < 0) {
            model_set(key_number(key), step);
        }
        break;
    default:
        if (next_below(40) == 0) {
            PyDict_Clear(dict);
            held = 0;
        } else if (next_below(4) == 0) {
            Py_XSETREF(dict, PyDict_Copy(dict));
        }
    }
    Py_DECREF(value);
}

TEST(a_dict_against_a_model, "PyDict_SetItem") {
    for (unsigned seed = 0; seed < 20; seed++) {
        key_state = seed;
        held = 0;
        dict = PyDict_New();
        for (long step = 0; step < 1000; step++) {
            step_dict(step);
            check_dict();
        }
        show_state("seed", seed, dict);
        Py_CLEAR(dict);
    }
}

static void step_set(bool *model) {
    PyObject *key = random_key();
    bool *there = &model[key_number(key)];
    switch (next_below(5)) {
    case 0:
    case 1:
        CHECK(PySet_Add(set, key) == 0);
        *there = true;
        break;
    case 2:
        CHECK(PySet_Contains(set, key) == *there);
        break;
    case 3:
        CHECK(PySet_Discard(set, key) == *there);
        *there = false;
        break;
    default:
        if (next_below(3) == 0 && PySet_Size(set) > 0) {
            PyObject *popped = PySet_Pop(set);
            CHECK(popped != NULL && model[key_number(popped)]);
            model[key_number(popped)] = false;
            Py_DECREF(popped);
        } else if (next_below(60) == 0) {
            CHECK(PySet_Clear(set) == 0);
            memset(model, 0, KEY_COUNT * sizeof *model);
        }
    }
}

TEST(a_set_against_a_model, "PySet_Add") {
    for (unsigned seed = 0; seed < 20; seed++) {
        bool model[KEY_COUNT] = {false};
        key_state = seed;
        set = PySet_New(NULL);
        for (int step = 0; step < 1000; step++) {
            step_set(model);
            Py_ssize_t size = 0;
            for (int i = 0; i < KEY_COUNT; i++) {
                size += model[i];
            }
            CHECK(PySet_Size(set) == size);
        }
        show_state("seed", seed, set);
        Py_CLEAR(set);
    }
}

TEST_MAIN(make_keys, &a_dict_against_a_model, &a_set_against_a_model)
