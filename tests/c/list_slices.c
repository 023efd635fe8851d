/* What do slices in square brackets read, replace and delete? */
#include "containers.h"

#include <string.h>

static PyObject *whole(long number) {
    enum { NONE = 99 };
    return number == NONE ? Py_NewRef(Py_None) : PyLong_FromLong(number);
}

static PyObject *slice_of(long start, long stop, long step) {
    PyObject *a = whole(start);
    PyObject *b = whole(stop);
    PyObject *c = whole(step);
    PyObject *slice = PySlice_New(a, b, c);
    RELEASE(a, b, c);
    return slice;
}

static const long bounds[] = {99, -9, -5, -2, 0, 1, 4, 9};
static const long steps[] = {99, 1, 2, 3, 9, -1, -2, -9};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void each_slice(void (*run)(PyObject *slice)) {
    for (size_t i = 0; i < COUNT(bounds); i++) {
        for (size_t j = 0; j < COUNT(bounds); j++) {
            for (size_t k = 0; k < COUNT(steps); k++) {
                PyObject *slice = slice_of(bounds[i], bounds[j], steps[k]);
                run(slice);
                Py_DECREF(slice);
            }
        }
    }
}

/* One line: the slice and what a container gives or has become. */
static void show_line(
    PyObject *slice, const char *what, PyObject *first, PyObject *second) {
    PyObject *texts[] = {
        PyObject_Repr(slice), PyObject_Repr(first), PyObject_Repr(second)};
    show(
        "%s %s %s %s", PyUnicode_AsUTF8(texts[0]), what,
        PyUnicode_AsUTF8(texts[1]), PyUnicode_AsUTF8(texts[2]));
    RELEASE(texts[0], texts[1], texts[2]);
}

static PyObject *text; /* five characters of the kind under test */

static void read_all(PyObject *slice) {
    PyObject *list = numbers(5);
    PyObject *tuple = PyList_AsTuple(list);
    PyObject *from_list = PyObject_GetItem(list, slice);
    PyObject *from_tuple = PyObject_GetItem(tuple, slice);
    PyObject *from_text = PyObject_GetItem(text, slice);
    PyObject *again = PyList_AsTuple(from_list);
    CHECK(PyObject_RichCompareBool(again, from_tuple, Py_EQ) == 1);
    CHECK(PyList_GET_SIZE(from_list) == PyUnicode_GetLength(from_text));
    show_line(slice, "is", from_list, from_text);
    RELEASE(list, tuple, from_list, from_tuple, from_text, again);
}

TEST(every_slice_of_list_tuple_and_text, "W-322") {
    text = PyUnicode_FromString("abcde");
    each_slice(read_all);
    Py_DECREF(text);
}

TEST(texts_of_every_kind, "W-148") {
    static const char *const texts[] = {
        "a\xc3\xa9"
        "cd\xc3\xa8",
        "a\xe2\x82\xac"
        "cde",
        "a\xf0\x9f\x98\x80"
        "cd\xf0\x9f\x98\x81",
        ""};
    for (size_t i = 0; i < COUNT(texts); i++) {
        text = PyUnicode_FromString(texts[i]);
        for (size_t k = 0; k < COUNT(steps); k++) {
            PyObject *slice = slice_of(99, 99, steps[k]);
            PyObject *part = PyObject_GetItem(text, slice);
            PyObject *ascii = PyObject_ASCII(part);
            show(
                "%ld: %s kind %d", steps[k], PyUnicode_AsUTF8(ascii),
                (int)PyUnicode_KIND(part));
            RELEASE(slice, part, ascii);
        }
        Py_DECREF(text);
    }
}

static void delete_all(PyObject *slice) {
    PyObject *list = numbers(5);
    CHECK(PyObject_DelItem(list, slice) == 0);
    show_line(slice, "deleted", list, Py_None);
    Py_DECREF(list);
}

TEST(every_slice_is_deleted, "W-148") {
    each_slice(delete_all);
}

static void replace_all(PyObject *slice) {
    PyObject *list = numbers(5);
    PyObject *old = PyObject_GetItem(list, slice);
    PyObject *same = PySequence_Repeat(old, 1);
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(same); i++) {
        PyList_SetItem(same, i, PyLong_FromSsize_t(10 + i));
    }
    CHECK(PyObject_SetItem(list, slice, same) == 0);
    show_line(slice, "replaced", list, Py_None);
    RELEASE(list, old, same);
}

TEST(every_slice_is_replaced_by_as_many, "W-148") {
    each_slice(replace_all);
}

static void replace_by_two(PyObject *slice) {
    PyObject *list = numbers(5);
    PyObject *two = PyTuple_Pack(2, Py_None, Py_True);
    if (PyObject_SetItem(list, slice, two) < 0) {
        show_repr("slice", slice);
        show_error("  refused");
    }
    show_line(slice, "replaced", list, Py_None);
    RELEASE(list, two);
}

TEST(every_slice_is_replaced_by_two, "W-148") {
    each_slice(replace_by_two);
}

TEST(a_list_is_replaced_by_itself, "W-148") {
    PyObject *list = numbers(5);
    PyObject *backwards = slice_of(99, 99, -1);
    PyObject *middle = slice_of(1, 3, 99);
    SHOW(PyObject_SetItem(list, backwards, list));
    show_repr("backwards", list);
    SHOW(PyObject_SetItem(list, middle, list));
    show_repr("into the middle", list);
    RELEASE(list, backwards, middle);
}

TEST(what_cannot_be_a_slice, "W-048") {
    PyObject *list = numbers(3);
    PyObject *word = PyUnicode_FromString("x");
    PyObject *slices[] = {
        PySlice_New(word, NULL, NULL), PySlice_New(NULL, word, NULL),
        PySlice_New(NULL, NULL, word), slice_of(99, 99, 0)};
    for (size_t i = 0; i < COUNT(slices); i++) {
        SHOW_RESULT(PyObject_GetItem(list, slices[i]));
        SHOW_STATUS(PyObject_SetItem(list, slices[i], list));
        SHOW_STATUS(PyObject_DelItem(list, slices[i]));
        SHOW_RESULT(PyObject_GetItem(word, slices[i]));
        Py_DECREF(slices[i]);
    }
    PyObject *half = slice_of(99, 99, 2);
    SHOW_STATUS(PyObject_SetItem(list, half, Py_None));
    SHOW_STATUS(PyObject_SetItem(word, half, Py_None));
    SHOW_STATUS(PyObject_DelItem(word, half));
    PyObject *plain = slice_of(0, 1, 99);
    SHOW_STATUS(PyObject_SetItem(list, plain, Py_None));
    show_repr("list", list);
    RELEASE(list, word, half, plain);
}

/* The index of a bound empties the list: its length is read afterwards. */
TEST(a_bound_changes_the_list, "W-048") {
    PyObject *list = numbers(3);
    PyObject *meddler = new_meddler(list, act_clear_list, 1);
    PyObject *slice = PySlice_New(meddler, NULL, NULL);
    SHOW_RESULT(PyObject_GetItem(list, slice));
    PyObject *more = numbers(3);
    PyList_SetSlice(list, 0, 0, more);
    SHOW_STATUS(PyObject_SetItem(list, slice, more));
    show_repr("replaced", list);
    PyObject *step = PyLong_FromLong(2);
    PyObject *stepped = PySlice_New(meddler, NULL, step);
    SHOW_STATUS(PyObject_DelItem(list, stepped));
    show_repr("deleted", list);
    SHOW_RESULT(PyObject_GetItem(list, meddler));
    RELEASE(list, meddler, slice, more, step, stepped);
}

TEST(ranges_of_sequences, "W-322") {
    PyObject *list = numbers(4);
    PyObject *items = PyTuple_Pack(2, Py_None, Py_True);
    SHOW_RESULT(PySequence_GetSlice(list, 1, 3));
    SHOW_RESULT(PySequence_GetSlice(list, -2, 99));
    SHOW_RESULT(PySequence_GetSlice(items, 0, 1));
    SHOW_STATUS(PySequence_SetSlice(list, 1, 2, items));
    show_repr("list", list);
    SHOW_STATUS(PySequence_DelSlice(list, 0, 2));
    show_repr("list", list);
    SHOW_STATUS(PySequence_SetSlice(list, 0, 1, NULL));
    SHOW_STATUS(PySequence_SetSlice(items, 1, 2, items));
    SHOW_STATUS(PySequence_DelSlice(items, 1, 2));
    SHOW_RESULT(PySequence_GetSlice(Py_None, 1, 2));
    SHOW_RESULT(PySequence_GetSlice(NULL, 1, 2));
    SHOW_STATUS(PySequence_SetSlice(NULL, 1, 2, items));
    SHOW_STATUS(PySequence_DelSlice(NULL, 1, 2));
    RELEASE(list, items);
}

TEST(slices_through_a_proxy, "W-322") {
    PyObject *type = subclass("List", &PyList_Type);
    PyObject *list = PyObject_CallNoArgs(type);
    PyObject *five = numbers(5);
    RELEASE(CALL1(list, "extend", REF(five)));
    PyObject *proxy = PyWeakref_NewProxy(list, NULL);
    PyObject *slice = slice_of(1, 4, 2);
    SHOW_RESULT(PyObject_GetItem(proxy, slice));
    SHOW_STATUS(PyObject_SetItem(proxy, slice, Py_None));
    PyObject *two = PyTuple_Pack(2, Py_None, Py_True);
    SHOW_STATUS(PyObject_SetItem(proxy, slice, two));
    show_repr("list", list);
    SHOW_STATUS(PyObject_DelItem(proxy, slice));
    show_repr("list", list);
    SHOW_RESULT(PySequence_GetSlice(proxy, 1, 2));
    SHOW_STATUS(PySequence_SetSlice(proxy, 1, 2, two));
    SHOW_STATUS(PySequence_DelSlice(proxy, 0, 1));
    show_repr("list", list);
    SHOW_RESULT(PySequence_List(proxy));
    SHOW_RESULT(PySequence_Fast(proxy, "no"));
    Py_CLEAR(list);
    SHOW_RESULT(PyObject_GetItem(proxy, slice));
    SHOW_STATUS(PySequence_DelSlice(proxy, 0, 1));
    RELEASE(type, five, proxy, slice, two);
}

TEST_MAIN(
    NULL, &every_slice_of_list_tuple_and_text, &texts_of_every_kind,
    &every_slice_is_deleted, &every_slice_is_replaced_by_as_many,
    &every_slice_is_replaced_by_two, &a_list_is_replaced_by_itself,
    &what_cannot_be_a_slice, &a_bound_changes_the_list, &ranges_of_sequences,
    &slices_through_a_proxy)
