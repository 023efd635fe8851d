/* Formats of values: what Py_BuildValue makes is what the units say, or there
 * is an exception; nothing that it was given is lost. */
#include "fuzzing.h"

#include <string.h>

enum { MOST_UNITS = 20, MOST_WORDS = 48 };

static const char *const units[] = {
    "s", "z", "U", "y", "s#", "y#", "z#", "u", "i",  "I", "l",    "k",  "L",
    "K", "n", "b", "h", "B",  "H",  "c",  "C", "O",  "S", "N",    "O&", "(",
    ")", "[", "]", "{", "}",  ":",  ",",  " ", "\t", "x", "\xff", "x#", "x&"};
enum { UNITS = sizeof units / sizeof units[0] };

struct call {
    char format[MOST_UNITS * 4];
    uintptr_t words[MOST_WORDS];
    size_t count;
};

static PyObject *convert(void *value) {
    if (value == Py_None) {
        PyErr_SetString(PyExc_ValueError, "None");
        return NULL;
    }
    return Py_NewRef((PyObject *)value);
}

static void add_word(struct call *call, uintptr_t word) {
    call->words[call->count++] = word;
}

static void add_unit(struct call *call, struct input *input) {
    static const char text[] = "text \xe2\x82\xac";
    static const wchar_t wide[] = L"wide";
    const char *unit = units[take_below(input, UNITS)];
    append_text(call->format, sizeof call->format, unit);
    if (unit[0] == 'u') {
        add_word(call, (uintptr_t)wide);
    } else if (strchr("szUy", unit[0]) != NULL) {
        add_word(call, take_below(input, 4) == 0 ? 0 : (uintptr_t)text);
        if (unit[1] == '#') {
            add_word(call, take_below(input, sizeof text));
        }
    } else if (strcmp(unit, "O&") == 0) {
        add_word(call, (uintptr_t)convert);
        add_word(call, (uintptr_t)take_value(input));
    } else if (unit[0] == 'N') {
        add_word(call, (uintptr_t)Py_NewRef(take_value(input)));
    } else if (strchr("OS", unit[0]) != NULL) {
        add_word(call, (uintptr_t)take_value(input));
    } else if (strchr("iIlkLKnbhBHcC", unit[0]) != NULL) {
        add_word(call, (uintptr_t)take_byte(input) << take_below(input, 60));
    }
}

#define WORDS(w)                                                               \
    w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11],  \
        w[12], w[13], w[14], w[15], w[16], w[17], w[18], w[19], w[20], w[21],  \
        w[22], w[23], w[24], w[25], w[26], w[27], w[28], w[29], w[30], w[31],  \
        w[32], w[33], w[34], w[35], w[36], w[37], w[38], w[39]

void run_input(struct input *input) {
    struct call call;
    memset(&call, 0, sizeof call);
    size_t count = take_below(input, MOST_UNITS);
    for (size_t i = 0; i < count; i++) {
        add_unit(&call, input);
    }
    PyObject *made = Py_BuildValue(call.format, WORDS(call.words));
    PyObject *shown = made == NULL ? NULL : PyObject_Repr(made);
    REQUIRE(made == NULL || shown != NULL);
    Py_XDECREF(shown);
    expect_answer(made);
}
