/* Is what a call took given back where a later argument cannot be converted,
 * and nothing leaked in any case? */
#include "argument_places.h"
#include "argument_values.h"

static char order[64];

/* Converters that tell of their end by a letter. */
static int end_with(PyObject *object, void *place, char letter) {
    if (object == NULL) {
        size_t used = strlen(order);
        order[used] = letter;
        order[used + 1] = '\0';
        Py_CLEAR(*(PyObject **)place);
        return 1;
    }
    *(PyObject **)place = Py_NewRef(object);
    return Py_CLEANUP_SUPPORTED;
}

static int convert_a(PyObject *object, void *place) {
    return end_with(object, place, 'a');
}

static int convert_b(PyObject *object, void *place) {
    return end_with(object, place, 'b');
}

static int convert_c(PyObject *object, void *place) {
    return end_with(object, place, 'c');
}

static PyObject *watched; /* the argument whose references are counted */

static PyObject *watched_args(const char *last) {
    PyObject *text = PyUnicode_FromString(last);
    PyObject *args = PyTuple_Pack(4, watched, watched, watched, text);
    Py_DECREF(text);
    return args;
}

TEST(converters_are_told_in_order, "") {
    PyObject *places[3] = {NULL, NULL, NULL};
    int number = 0;
    const char *text = NULL;
    watched = PyList_New(0);
    PyObject *args = watched_args("no number");
    Py_ssize_t before = Py_REFCNT(watched);
    SHOW_STATUS(PyArg_ParseTuple(
        args, "O&O&O&i", convert_a, &places[0], convert_b, &places[1],
        convert_c, &places[2], &number));
    show("%s", order);
    SHOW(Py_REFCNT(watched) - before);
    CHECK(places[0] == NULL && places[1] == NULL && places[2] == NULL);
    order[0] = '\0';
    SHOW_STATUS(PyArg_ParseTuple(
        args, "O&O&O&s", convert_a, &places[0], convert_b, &places[1],
        convert_c, &places[2], &text));
    show("%s", order);
    SHOW(Py_REFCNT(watched) - before);
    RELEASE(places[0], places[1], places[2]);
    /* Not one of these has converted anything. */
    SHOW_STATUS(PyArg_ParseTuple(args, "O&O&O&", convert_a, NULL));
    SHOW_STATUS(PyArg_ParseTuple(args, "iO&OO", &number, convert_a, NULL));
    show("%s", order);
    RELEASE(args, watched);
}

TEST(converters_of_nested_units, "") {
    PyObject *places[3] = {NULL, NULL, NULL};
    int number = 0;
    order[0] = '\0';
    watched = PyList_New(0);
    PyObject *inner = PyTuple_Pack(3, watched, watched, Py_None);
    PyObject *args = PyTuple_Pack(2, watched, inner);
    Py_ssize_t before = Py_REFCNT(watched);
    SHOW_STATUS(PyArg_ParseTuple(
        args, "O&(O&O&i)", convert_a, &places[0], convert_b, &places[1],
        convert_c, &places[2], &number));
    show("%s", order);
    SHOW(Py_REFCNT(watched) - before);
    RELEASE(args, inner, watched);
}

TEST(converters_of_keyword_arguments, "") {
    static char a[] = "a";
    static char b[] = "b";
    static char c[] = "c";
    char *names[] = {a, b, c, NULL};
    PyObject *places[2] = {NULL, NULL};
    int number = 0;
    watched = PyList_New(0);
    PyObject *args = PyTuple_Pack(1, watched);
    PyObject *kwargs = PyDict_New();
    PyDict_SetItemString(kwargs, "c", watched);
    Py_ssize_t before = Py_REFCNT(watched);
    order[0] = '\0';
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(
        args, kwargs, "O&|O&i:f", names, convert_a, &places[0], convert_b,
        &places[1], &number));
    show("%s", order);
    PyDict_Clear(kwargs);
    PyDict_SetItemString(kwargs, "b", watched);
    PyDict_SetItemString(kwargs, "x", watched);
    order[0] = '\0';
    SHOW_STATUS(PyArg_ParseTupleAndKeywords(
        args, kwargs, "O&|O&i:f", names, convert_a, &places[0], convert_b,
        &places[1], &number));
    show("%s", order);
    PyDict_Clear(kwargs);
    SHOW(Py_REFCNT(watched) - before);
    RELEASE(args, kwargs, watched);
}

TEST(views_and_blocks, "") {
    PyObject *lent = values[values_made - 1].object;
    PyObject *text = PyUnicode_FromString("text");
    PyObject *args = PyTuple_Pack(4, lent, text, lent, text);
    Py_buffer first;
    Py_buffer second;
    char *block = NULL;
    const char *last = NULL;
    int number = 0;
    SHOW_STATUS(PyArg_ParseTuple(
        args, "y*esw*i", &first, latin1, &block, &second, &number));
    SHOW(views);
    CHECK(block == NULL);
    SHOW_STATUS(PyArg_ParseTuple(
        args, "y*esw*s", &first, latin1, &block, &second, &last));
    SHOW(views);
    show("%s %s", block, last);
    PyBuffer_Release(&first);
    PyBuffer_Release(&second);
    PyMem_Free(block);
    SHOW(views);
    RELEASE(text, args);
}

/* More than fit into a small list. */
TEST(many_views, "") {
    enum { count = 20 };
    PyObject *lent = values[values_made - 1].object;
    PyObject *args = PyTuple_New(count + 1);
    char format[2 * count + 2] = "";
    char *at = format;
    Py_buffer buffers[48];
    void *pointers[48];
    for (int i = 0; i < count; i++) {
        PyTuple_SET_ITEM(args, i, Py_NewRef(lent));
        *at++ = 'y';
        *at++ = '*';
        pointers[i] = &buffers[i];
    }
    int number = -1;
    *at = 'i';
    pointers[count] = &number;
    PyTuple_SET_ITEM(args, count, PyLong_FromLong(5));
    CHECK(PyArg_ParseTuple(args, format, POINTERS(pointers)) == 1);
    SHOW(views);
    SHOW(number);
    for (int i = 0; i < count; i++) {
        PyBuffer_Release(&buffers[i]);
    }
    SHOW(views);
    PyTuple_SetItem(args, count, Py_NewRef(Py_None));
    SHOW_STATUS(PyArg_ParseTuple(args, format, POINTERS(pointers)));
    SHOW(views);
    Py_DECREF(args);
}

/* An error while nothing has been taken leaves the places alone. */
TEST(places_after_an_error, "") {
    struct places places;
    PyObject *args = Py_BuildValue("(isi)", 1, "two", 3);
    prepare_places(&places, "iii");
    SHOW_STATUS(PyArg_ParseTuple(args, "iii:f", POINTERS(places.pointers)));
    SHOW(places.all[0].value.i32);
    SHOW(is_untouched(&places.all[1]));
    SHOW(is_untouched(&places.all[2]));
    Py_DECREF(args);
}

static void show_references(void) {
    CHECK(views == 0);
}

static void setup(void) {
    make_values();
    after_each_test = show_references;
}

TEST_MAIN(
    setup, &converters_are_told_in_order, &converters_of_nested_units,
    &converters_of_keyword_arguments, &views_and_blocks, &many_views,
    &places_after_an_error)
