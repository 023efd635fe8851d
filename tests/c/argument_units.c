/* Does every unit of a format convert, or refuse, every kind of argument as
 * CPython does? */
#include "argument_places.h"
#include "argument_values.h"

static void convert_each(const char *const *formats) {
    for (; *formats != NULL; formats++) {
        for (int i = 0; i < values_made; i++) {
            PyObject *args = PyTuple_Pack(1, values[i].object);
            char label[100];
            snprintf(label, sizeof label, "%s of %s", *formats, values[i].name);
            parse(label, args, *formats);
            Py_DECREF(args);
        }
        CHECK(views == 0);
    }
}

TEST(integers, "") {
    static const char *const formats[] = {"b", "B", "h", "H", "i", "I",
                                          "l", "k", "L", "K", "n", NULL};
    convert_each(formats);
}

TEST(other_numbers, "") {
    static const char *const formats[] = {"f", "d", "p", "c", "C", NULL};
    convert_each(formats);
}

TEST(text, "") {
    static const char *const formats[] = {"s", "s#", "z", "z#",
                                          "y", "y#", NULL};
    convert_each(formats);
}

TEST(memory, "") {
    static const char *const formats[] = {"s*", "z*", "y*", "w*", NULL};
    convert_each(formats);
}

TEST(encoded_text, "") {
    static const char *const formats[] = {"es", "es#", "et", "et#", NULL};
    convert_each(formats);
}

TEST(objects, "") {
    static const char *const formats[] = {"O", "O!", "O&", "S", "U", "Y", NULL};
    convert_each(formats);
    SHOW(converter_ends);
}

/* The block of "es#" may be the caller's. */
TEST(encoded_text_in_a_block_of_the_callers, "") {
    PyObject *text = PyUnicode_FromString("h\xc3\xa9llo");
    PyObject *args = PyTuple_Pack(1, text);
    for (Py_ssize_t room = 4; room <= 7; room++) {
        char block[10] = "---------";
        char *place = block;
        Py_ssize_t size = room;
        int result = PyArg_ParseTuple(args, "es#", latin1, &place, &size);
        show_status("es#", result);
        show("size %zd, %d", size, place == block);
        print_bytes(block, sizeof block);
        printf("\n");
    }
    RELEASE(text, args);
}

TEST(names_of_encodings, "") {
    static const char *const names[] = {
        "ascii", "utf-8", "UTF8", "nonsense", ""};
    PyObject *text = PyUnicode_FromString("h\xc3\xa9llo");
    PyObject *args = PyTuple_Pack(1, text);
    for (int i = 0; i <= 5; i++) {
        char *place = NULL;
        const char *name = i < 5 ? names[i] : NULL;
        int result = PyArg_ParseTuple(args, "es:f", name, &place);
        show_status(name == NULL ? "NULL" : name, result);
        if (result) {
            show("%s", place);
        }
        PyMem_Free(place);
    }
    RELEASE(text, args);
}

TEST_MAIN(
    make_values, &integers, &other_numbers, &text, &memory, &encoded_text,
    &objects, &encoded_text_in_a_block_of_the_callers, &names_of_encodings)
