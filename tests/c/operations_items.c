/* Every sequence and mapping operation, with every container and key. */
#include "operands.h"

typedef PyObject *reading(PyObject *container, PyObject *key);
typedef int searching(PyObject *container, PyObject *key);

static const struct {
    const char *name;
    reading *read;
} readings[] = {
    {"get item", PyObject_GetItem},
    {"concat", PySequence_Concat},
    {"inplace concat", PySequence_InPlaceConcat},
};

static int set_item(PyObject *container, PyObject *key) {
    return PyObject_SetItem(container, key, Py_None);
}

static int count(PyObject *container, PyObject *key) {
    return (int)PySequence_Count(container, key);
}

static int index_of(PyObject *container, PyObject *key) {
    return (int)PySequence_Index(container, key);
}

static const struct {
    const char *name;
    searching *search;
} searches[] = {
    {"set item", set_item},
    {"delete item", PyObject_DelItem},
    {"contains", PySequence_Contains},
    {"count", count},
    {"index of", index_of},
    {"has key", PyMapping_HasKey},
};

static void show_reading(size_t i, size_t container, size_t key) {
    make_operands(); /* the operation may change them */
    show_operation(
        readings[i].name, &operands[container], &operands[key],
        readings[i].read(operands[container].object, operands[key].object));
}

TEST(reading_with_every_key, "W-133 W-134 W-312 W-314 W-323") {
    for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++) {
        for (size_t container = 0; container < operand_count; container++) {
            for (size_t key = 0; key < operand_count; key++) {
                show_reading(i, container, key);
            }
        }
    }
    release_operands();
}

static void show_search(size_t i, size_t container, size_t key) {
    make_operands();
    show_answer(
        searches[i].name, &operands[container], &operands[key],
        searches[i].search(operands[container].object, operands[key].object));
}

TEST(changing_and_searching, "W-133 W-134 W-312 W-314 W-323") {
    for (size_t i = 0; i < sizeof searches / sizeof searches[0]; i++) {
        for (size_t container = 0; container < operand_count; container++) {
            for (size_t key = 0; key < operand_count; key++) {
                show_search(i, container, key);
            }
        }
    }
    release_operands();
}

static PyObject *item(PyObject *s) {
    return PySequence_GetItem(s, 1);
}
static PyObject *item_from_end(PyObject *s) {
    return PySequence_GetItem(s, -1);
}
static PyObject *item_beyond(PyObject *s) {
    return PySequence_GetItem(s, 9);
}
static PyObject *twice(PyObject *s) {
    return PySequence_Repeat(s, 2);
}
static PyObject *never(PyObject *s) {
    return PySequence_Repeat(s, -1);
}
static PyObject *twice_in_place(PyObject *s) {
    return PySequence_InPlaceRepeat(s, 2);
}
static PyObject *by_text(PyObject *s) {
    return PyMapping_GetItemString(s, "key");
}

static const struct {
    const char *name;
    PyObject *(*apply)(PyObject *sequence);
} by_index[] = {
    {"item 1", item},        {"item -1", item_from_end},
    {"item 9", item_beyond}, {"repeat 2", twice},
    {"repeat -1", never},    {"inplace repeat 2", twice_in_place},
    {"item 'key'", by_text},
};

static int store(PyObject *s) {
    return PySequence_SetItem(s, 1, Py_None);
}
static int store_at_end(PyObject *s) {
    return PySequence_SetItem(s, -1, Py_None);
}
static int erase(PyObject *s) {
    return PySequence_DelItem(s, 1);
}
static int store_by_text(PyObject *s) {
    return PyMapping_SetItemString(s, "key", Py_None);
}
static int erase_by_text(PyObject *s) {
    return PyObject_DelItemString(s, "key");
}
static int has_text(PyObject *s) {
    return PyMapping_HasKeyString(s, "key");
}

static const struct {
    const char *name;
    int (*apply)(PyObject *sequence);
} changes[] = {
    {"set item 1", store},
    {"set item -1", store_at_end},
    {"delete item 1", erase},
    {"set item 'key'", store_by_text},
    {"delete item 'key'", erase_by_text},
    {"has key 'key'", has_text},
};

TEST(items_by_index_and_text, "W-133 W-134 W-314 W-323") {
    for (size_t i = 0; i < sizeof by_index / sizeof by_index[0]; i++) {
        make_operands();
        FOR_EACH_OPERAND(operand) {
            show_operation(
                by_index[i].name, operand, NULL,
                by_index[i].apply(operand->object));
        }
    }
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        make_operands();
        FOR_EACH_OPERAND(operand) {
            show_answer(
                changes[i].name, operand, NULL,
                changes[i].apply(operand->object));
        }
    }
    release_operands();
}

TEST_MAIN(
    ready_operands, &reading_with_every_key, &changing_and_searching,
    &items_by_index_and_text)
