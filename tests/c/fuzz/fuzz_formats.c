/* PyUnicode_FromFormat, PyBytes_FromFormat, str.format, the operator % and
 * __format__ with formats of any characters. */
#include "fuzzing.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 400, WORDS = 24 };

/* Each conversion with what it may take; '*' stands for an int in front. */
static const char *const conversions[] = {
    "%d",    "%i", "%u",   "%ld", "%lld", "%zd",      "%zu",  "%x",     "%X",
    "%o",    "%c", "%p",   "%s",  "%.3s", "%10s",     "%-9d", "%05d",   "%*d",
    "%.*s",  "%A", "%R",   "%S",  "%U",   "%V",       "%%",   "%.200s", "%N",
    "%5.2S", "%q", "%-*U", "%ls", "text", "\xc3\xa9", "%jd",  "%td"};
enum { CONVERSIONS = sizeof conversions / sizeof conversions[0] };

struct call {
    char format[MOST];
    uintptr_t words[WORDS];
    size_t count;
};

static void add_conversion(struct call *call, struct input *input) {
    static const char text[] = "text \xe2\x82\xac";
    const char *conversion = conversions[take_below(input, CONVERSIONS)];
    append_text(call->format, sizeof call->format, conversion);
    char last = conversion[strlen(conversion) - 1];
    if (conversion[0] != '%' || last == '%') {
        return;
    }
    if (strchr(conversion, '*') != NULL) {
        call->words[call->count++] = take_below(input, 40);
    }
    if (strchr("ARSU", last) != NULL) {
        call->words[call->count++] = (uintptr_t)PyUnicode_Type.tp_dict;
        call->words[call->count - 1] = (uintptr_t)take_value(input);
    } else if (last == 'V') {
        call->words[call->count++] = 0;
        call->words[call->count++] = (uintptr_t)text;
    } else if (strcmp(conversion, "%ls") == 0) {
        call->words[call->count++] = (uintptr_t)L"wide";
    } else if (last == 's') {
        call->words[call->count++] = (uintptr_t)text;
    } else {
        call->words[call->count++] = (uintptr_t)take_byte(input)
                                     << take_below(input, 24);
    }
}

/* %U wants a str. */
static int is_refused(const struct call *call) {
    return strstr(call->format, "U") != NULL;
}

#define ALL(w)                                                                 \
    w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11],  \
        w[12], w[13], w[14], w[15], w[16], w[17], w[18], w[19], w[20], w[21],  \
        w[22], w[23]

static void c_formats(struct input *input) {
    struct call call;
    memset(&call, 0, sizeof call);
    size_t count = take_below(input, 8);
    for (size_t i = 0; i < count; i++) {
        add_conversion(&call, input);
    }
    if (!is_refused(&call)) {
        expect_answer(PyUnicode_FromFormat(call.format, ALL(call.words)));
    }
}

static PyObject *take_text(struct input *input) {
    struct input rest = take_rest(input);
    PyObject *text = PyUnicode_DecodeUTF8(
        (const char *)rest.bytes,
        (Py_ssize_t)(rest.left < MOST ? rest.left : MOST), "replace");
    REQUIRE(text != NULL);
    return text;
}

/* A width of years ends as MemoryError, which takes no time. */
static void python_formats(struct input *input, size_t way) {
    PyObject *value = take_value(input);
    PyObject *other = take_value(input);
    PyObject *text = take_text(input);
    if (way == 1) {
        expect_answer(PyObject_Format(value, text));
    } else if (way == 2) {
        PyObject *both = PyTuple_Pack(2, value, other);
        expect_answer(PyUnicode_Format(text, both));
        Py_DECREF(both);
    } else if (way == 3) {
        expect_answer(PyObject_CallMethod(text, "format", "OO", value, other));
    } else {
        PyObject *bytes = PyUnicode_AsUTF8String(text);
        expect_answer(PyNumber_Remainder(bytes, value));
        Py_DECREF(bytes);
    }
    Py_DECREF(text);
}

/* Widths of up to four digits: longer ones only take time. */
static int has_long_number(const struct input *input) {
    size_t digits = 0;
    for (size_t i = 0; i < input->left; i++) {
        digits =
            input->bytes[i] >= '0' && input->bytes[i] <= '9' ? digits + 1 : 0;
        if (digits > 4) {
            return 1;
        }
    }
    return 0;
}

void run_input(struct input *input) {
    size_t way = take_below(input, 5);
    if (way == 0) {
        c_formats(input);
    } else if (!has_long_number(input)) {
        python_formats(input, way);
    }
}
