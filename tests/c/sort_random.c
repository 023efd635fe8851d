/* Random lists, sorted: are they in order, and equal items where they were? And
 * what when items change the list meanwhile? */
#include "container_keys.h"

enum { LONGEST = 300 };

static PyObject *list;

static PyObject *random_item(int kind) {
    char text[40];
    switch (kind) {
    case 0:
        return PyLong_FromLong((long)next_below(50) - 25);
    case 1:
        return PyFloat_FromDouble(next_below(100) / 8.0 - 5);
    case 2:
        snprintf(
            text, sizeof text, "same beginning %.*s%u", (int)next_below(3),
            "abc", next_below(2000));
        return PyUnicode_FromStringAndSize(
            text, next_below(4) == 0 ? 10 : (Py_ssize_t)strlen(text));
    case 3:
        return PyUnicode_FromFormat(
            "%c%c", next_below(3) * 150 + 65, next_below(2) * 0x1f600 + 66);
    case 4:
        return PyUnicode_FromStringAndSize(
            "\0\0\0\0\0\0\0\0\0\0", next_below(10));
    case 5:
        return PyUnicode_FromFormat("%c%c", next_below(256), next_below(256));
    case 6:
        return PyLong_FromString(
            next_below(2) ? "98765432109876543210" : "-5", NULL, 10);
    case 7:
        return PyTuple_Pack(2, random_key(), random_key());
    default:
        return Py_NewRef(random_key());
    }
}
enum { KINDS = 9 };

/* By insertion, with the objects' own operator. */
static void model_sort(PyObject **items, Py_ssize_t count, bool reverse) {
    for (Py_ssize_t i = 1; i < count; i++) {
        PyObject *item = items[i];
        Py_ssize_t place = i;
        while (place > 0) {
            PyObject *before = items[place - 1];
            int less = reverse ? PyObject_RichCompareBool(before, item, Py_LT)
                               : PyObject_RichCompareBool(item, before, Py_LT);
            CHECK(less >= 0);
            if (less == 0) {
                break;
            }
            items[place] = before;
            place--;
        }
        items[place] = item;
    }
}

static void sort_one(int kind) {
    PyObject *items[LONGEST];
    bool reverse = next_below(3) == 0;
    Py_ssize_t count = next_below(next_below(3) == 0 ? LONGEST : 40);
    list = PyList_New(count);
    for (Py_ssize_t i = 0; i < count; i++) {
        items[i] = random_item(kind);
        CHECK(items[i] != NULL);
        PyList_SET_ITEM(list, i, items[i]);
    }
    model_sort(items, count, reverse);
    PyObject *method = PyObject_GetAttrString(list, "sort");
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "reverse", reverse ? Py_True : Py_False);
    PyObject *nothing = PyTuple_New(0);
    PyObject *result = PyObject_Call(method, nothing, keywords);
    CHECK(result == Py_None && PyList_Size(list) == count);
    for (Py_ssize_t i = 0; i < count; i++) {
        CHECK(PyList_GetItem(list, i) == items[i]);
    }
    show("kind %d: %zd items, %08x", kind, count, digest_of(list));
    RELEASE(method, keywords, nothing, result, list);
}

TEST(lists_against_a_model, "list.sort") {
    for (unsigned seed = 0; seed < 15; seed++) {
        key_state = seed;
        for (int kind = 0; kind < KINDS; kind++) {
            sort_one(kind);
        }
    }
}

static void disturb(void) {
    switch (next_below(4)) {
    case 0:
        PyList_Append(list, Py_None);
        break;
    case 1:
        PyList_SetSlice(list, 0, PyList_Size(list), NULL);
        break;
    case 2:
        PyErr_SetString(PyExc_RuntimeError, "disturbed");
        break;
    default:
        PyList_Insert(list, 0, random_key());
    }
}

TEST(items_that_change_their_list, "PyList_Sort") {
    key_action = disturb;
    for (unsigned seed = 0; seed < 60; seed++) {
        key_state = seed;
        list = PyList_New(0);
        for (unsigned i = next_below(30) + 2; i > 0; i--) {
            PyList_Append(list, random_key());
        }
        key_countdown = (int)next_below(40) + 1;
        int result = PyList_Sort(list);
        key_countdown = 0;
        show_state("sort", result, list);
        Py_CLEAR(list);
    }
}

/* With nothing but a type in common, and with none. */
TEST(mixed_lists_fail_alike, "PyList_Sort") {
    for (unsigned seed = 0; seed < 40; seed++) {
        key_state = seed;
        list = PyList_New(0);
        int kinds[] = {(int)next_below(KINDS), (int)next_below(KINDS)};
        for (int i = 0; i < 12; i++) {
            PyObject *item = random_item(kinds[next_below(8) == 0]);
            PyList_Append(list, item);
            Py_DECREF(item);
        }
        show_state("sort", PyList_Sort(list), list);
        Py_CLEAR(list);
    }
}

TEST_MAIN(
    make_keys, &lists_against_a_model, &items_that_change_their_list,
    &mixed_lists_fail_alike)
