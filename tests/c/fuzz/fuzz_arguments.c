/* Formats of arguments, made of the units that there are and of characters
 * that are none, over tuples of any values. */
#include "fuzzing.h"

#include <string.h>

enum { MOST_UNITS = 12, MOST_WORDS = 40, CELLS = 16 };

/* What a unit takes besides the place for its value. */
enum extra { PLACE, LENGTH, TYPE, CONVERTER, ENCODING, ENCODING_LENGTH, NONE };

static const struct {
    const char *text;
    enum extra extra;
} units[] = {
    {"s", PLACE},
    {"s*", PLACE},
    {"s#", LENGTH},
    {"z", PLACE},
    {"z*", PLACE},
    {"z#", LENGTH},
    {"y", PLACE},
    {"y*", PLACE},
    {"y#", LENGTH},
    {"S", PLACE},
    {"Y", PLACE},
    {"U", PLACE},
    {"w*", PLACE},
    {"b", PLACE},
    {"B", PLACE},
    {"h", PLACE},
    {"H", PLACE},
    {"i", PLACE},
    {"I", PLACE},
    {"l", PLACE},
    {"k", PLACE},
    {"L", PLACE},
    {"K", PLACE},
    {"n", PLACE},
    {"c", PLACE},
    {"C", PLACE},
    {"f", PLACE},
    {"d", PLACE},
    {"D", PLACE},
    {"O", PLACE},
    {"O!", TYPE},
    {"O&", CONVERTER},
    {"p", PLACE},
    {"(", NONE},
    {")", NONE},
    {"|", NONE},
    {"$", NONE},
    {":f", NONE},
    {";text", NONE},
    {" ", NONE},
    {"es", ENCODING},
    {"et", ENCODING},
    {"es#", ENCODING_LENGTH},
    {"et#", ENCODING_LENGTH},
    {"x", NONE},
    {"\xff", NONE},
    {"x#", NONE},
    {"x*", NONE},
    {"x&", NONE},
    {"x!", NONE},
};
enum { UNITS = sizeof units / sizeof units[0] };

struct call {
    char format[MOST_UNITS * 6];
    void *words[MOST_WORDS]; /* what follows the format */
    size_t count;
    size_t used;
    union {
        void *pointer;
        Py_buffer buffer;
        char *text;
        uint64_t cells[CELLS];
    } places[MOST_UNITS];
    Py_ssize_t lengths[MOST_UNITS];
    char kinds[MOST_UNITS]; /* 'e': memory to be freed, '*': a buffer */
};

static int convert(PyObject *object, void *place) {
    *(PyObject **)place = object;
    return object != Py_None; /* 0 without an exception: one is made */
}

static void add_word(struct call *call, void *word) {
    call->words[call->count++] = word;
}

static void add_unit(struct call *call, size_t unit) {
    static char encoding[] = "utf-8";
    enum extra extra = units[unit].extra;
    append_text(call->format, sizeof call->format, units[unit].text);
    if (extra == NONE) {
        return;
    }
    if (extra == TYPE) {
        add_word(call, &PyLong_Type);
    } else if (extra == CONVERTER) {
        add_word(call, (void *)(uintptr_t)convert);
    } else if (extra == ENCODING || extra == ENCODING_LENGTH) {
        add_word(call, encoding);
        call->kinds[call->used] = 'e';
    }
    if (strchr(units[unit].text, '*') != NULL) {
        call->kinds[call->used] = '*';
    }
    add_word(call, &call->places[call->used]);
    if (extra == LENGTH || extra == ENCODING_LENGTH) {
        add_word(call, &call->lengths[call->used]);
    }
    call->used++;
}

static PyObject *take_arguments(struct input *input) {
    size_t count = take_below(input, 6);
    PyObject *arguments = PyTuple_New((Py_ssize_t)count);
    REQUIRE(arguments != NULL);
    for (size_t i = 0; i < count; i++) {
        PyTuple_SET_ITEM(
            arguments, (Py_ssize_t)i, Py_NewRef(take_value(input)));
    }
    return arguments;
}

static void give_back(struct call *call, int filled) {
    for (size_t i = 0; i < call->used; i++) {
        if (call->kinds[i] == 'e') {
            REQUIRE(filled || call->places[i].text == NULL);
            PyMem_Free(call->places[i].text);
        } else if (call->kinds[i] == '*' && filled) {
            PyBuffer_Release(&call->places[i].buffer);
        }
    }
}

#define WORDS(w)                                                               \
    w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11],  \
        w[12], w[13], w[14], w[15], w[16], w[17], w[18], w[19], w[20], w[21],  \
        w[22], w[23], w[24], w[25], w[26], w[27], w[28], w[29], w[30], w[31],  \
        w[32], w[33], w[34], w[35]

void run_input(struct input *input) {
    static char a[] = "a";
    static char b[] = "b";
    static char empty[] = "";
    char *names[8] = {empty, a, b, NULL};
    struct call call;
    memset(&call, 0, sizeof call);
    size_t way = take_below(input, 3);
    PyObject *arguments = take_arguments(input);
    PyObject *keywords = take_below(input, 2) == 0
                             ? NULL
                             : Py_BuildValue("{s:O}", a, take_value(input));
    size_t count = take_below(input, MOST_UNITS);
    for (size_t i = 0; i < count; i++) {
        add_unit(&call, take_below(input, UNITS));
    }
    int filled = 0;
    if (way == 0) {
        filled = PyArg_ParseTupleAndKeywords(
            arguments, keywords, call.format, names, WORDS(call.words));
    } else if (way == 1) {
        filled = PyArg_ParseTuple(arguments, call.format, WORDS(call.words));
    } else {
        filled = PyArg_Parse(arguments, call.format, WORDS(call.words));
    }
    REQUIRE(filled == (PyErr_Occurred() == NULL));
    PyErr_Clear();
    give_back(&call, filled);
    Py_XDECREF(keywords);
    Py_DECREF(arguments);
}
