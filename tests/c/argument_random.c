/* Random formats and arguments, with a fixed seed: are all taken apart, or
 * refused, as CPython does it? */
#include "argument_places.h"
#include "argument_values.h"

#include <stdint.h>

enum { cases = 600, most_units = 6, longest_format = 80 };

static uint64_t state = 20240229;

/* The same numbers everywhere. */
static unsigned next(unsigned limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(state >> 33) % limit;
}

static void append(char *format, const char *text) {
    strncat(format, text, longest_format - strlen(format) - 1);
}

/* Units, the more usual ones several times. */
static const char *const units[] = {
    "b",  "B",  "h",  "H",  "i",   "i", "I",  "l",  "k", "L",  "K",  "n", "f",
    "d",  "p",  "c",  "C",  "s",   "s", "s#", "s*", "z", "z#", "z*", "y", "y#",
    "y*", "w*", "es", "et", "es#", "S", "U",  "O",  "O", "O",  "O!", "O&"};
enum { unit_count = sizeof units / sizeof units[0] };

static const char *const nonsense[] = {"q", ",", " ", "e", "w", "*", "x", "1"};

/* How many units make an argument or an item. */
static unsigned append_units(char *format, unsigned count, int depth) {
    for (unsigned i = 0; i < count; i++) {
        if (depth < 2 && next(12) == 0) {
            append(format, "(");
            append_units(format, next(3), depth + 1);
            append(format, ")");
        } else if (next(150) == 0) {
            append(format, nonsense[next(8)]);
        } else {
            append(format, units[next(unit_count)]);
        }
    }
    return count;
}

static void append_end(char *format) {
    static const char *const ends[] = {"", "", ":f", ";told", ":", ";"};
    append(format, ends[next(6)]);
}

/* Something that a unit takes, or mostly so; NULL at the end of the format. */
static PyObject *random_value(void) {
    return Py_NewRef(values[next((unsigned)values_made)].object);
}

static PyObject *fitting_value(const char **at) {
    char unit = **at;
    ++*at;
    if (unit == '(') {
        PyObject *list = PyList_New(0);
        while (**at != ')') {
            PyObject *item = fitting_value(at);
            PyList_Append(list, item);
            Py_DECREF(item);
        }
        ++*at;
        PyObject *tuple = PyList_AsTuple(list);
        Py_DECREF(list);
        return tuple;
    }
    if (unit == 'e' && (**at == 's' || **at == 't')) {
        ++*at;
    }
    while (**at != '\0' && strchr("#*!&", **at) != NULL) {
        ++*at;
    }
    return next(12) == 0                  ? random_value()
           : strchr("szUe", unit) != NULL ? PyUnicode_FromString("text")
           : strchr("yS", unit) != NULL   ? PyBytes_FromString("bytes")
           : unit == 'w'                  ? random_value()
           : unit == 'c'                  ? PyBytes_FromString("c")
           : unit == 'C'                  ? PyUnicode_FromString("C")
           : unit == 'd' || unit == 'f'   ? PyFloat_FromDouble(2.5)
                                          : PyLong_FromLong(next(100));
}

static PyObject *values_for(const char *format) {
    PyObject *list = PyList_New(0);
    const char *at = format;
    while (*at != '\0' && *at != ':' && *at != ';') {
        if (*at == '|' || *at == '$') {
            at++;
            continue;
        }
        PyObject *value = fitting_value(&at);
        PyList_Append(list, value);
        Py_DECREF(value);
    }
    return list;
}

/* The first values, sometimes one less or more than there are. */
static PyObject *args_of(PyObject *list, Py_ssize_t count) {
    PyObject *args = PyList_GetSlice(list, 0, count);
    if (count > PyList_GET_SIZE(list)) {
        PyList_Append(args, Py_None);
    }
    PyObject *tuple = PyList_AsTuple(args);
    Py_DECREF(args);
    return tuple;
}

TEST(positional_arguments, "") {
    for (int i = 0; i < cases; i++) {
        char format[longest_format] = "";
        append_units(format, next(4), 0);
        if (next(2) == 0) {
            append(format, "|");
            append_units(format, next(3), 0);
        }
        PyObject *list = values_for(format);
        append_end(format);
        Py_ssize_t count = PyList_GET_SIZE(list);
        count = next(3) == 0 && count > 0 ? count - 1 : count;
        count += next(20) == 0;
        PyObject *args = args_of(list, count);
        parse(format, args, format);
        CHECK(views == 0);
        RELEASE(list, args);
    }
}

/* Parameters a, b, c... of which the first ones may have no name. */
static char letters[][2] = {"a", "b", "c", "d", "e", "f", "g", "h"};
static char no_name[] = "";

struct call {
    char format[longest_format];
    char *names[most_units + 3];
    PyObject *args;
    PyObject *kwargs;
};

static void append_marked_units(char *format, unsigned count) {
    unsigned optional = next(count + 2);
    unsigned named_only = next(3) == 0 ? next(count + 2) : count + 2;
    for (unsigned i = 0; i < count; i++) {
        if (i == optional) {
            append(format, "|");
        }
        if (i == named_only) {
            append(format, "$");
        }
        append_units(format, 1, 0);
    }
}

static void make_call(struct call *call) {
    memset(call, 0, sizeof *call);
    unsigned count = next(most_units);
    append_marked_units(call->format, count);
    PyObject *list = values_for(call->format);
    append_end(call->format);
    unsigned unnamed = next(3) == 0 ? next(count + 1) : 0;
    unsigned names = next(30) == 0 ? count + 1 : count;
    for (unsigned i = 0; i < names; i++) {
        call->names[i] = i < unnamed ? no_name : letters[i];
    }
    Py_ssize_t positional = next(count + 1);
    positional += next(25) == 0;
    call->args = args_of(list, positional);
    call->kwargs = next(5) == 0 ? NULL : PyDict_New();
    for (Py_ssize_t i = PyList_GET_SIZE(list); call->kwargs && --i >= 0;) {
        int wanted = i >= positional ? next(4) != 0 : next(30) == 0;
        if (wanted) {
            PyDict_SetItemString(
                call->kwargs, letters[i], PyList_GET_ITEM(list, i));
        }
    }
    if (call->kwargs != NULL && next(25) == 0) {
        PyDict_SetItemString(call->kwargs, "x", Py_None);
    }
    Py_DECREF(list);
}

static void show_call(const struct call *call) {
    show(
        "%s %s%s%s: %zd and", call->format,
        call->names[0] == NULL      ? "-"
        : call->names[0][0] == '\0' ? "."
                                    : call->names[0],
        call->names[0] == NULL || call->names[1] == NULL ? "-"
        : call->names[1][0] == '\0'                      ? "."
                                                         : call->names[1],
        call->names[0] == NULL ? "" : "...", PyTuple_GET_SIZE(call->args));
    PyObject *keys = call->kwargs == NULL ? NULL : PyDict_Keys(call->kwargs);
    if (keys != NULL) {
        show_repr("  names", keys);
        Py_DECREF(keys);
    }
}

TEST(arguments_by_name, "") {
    for (int i = 0; i < cases; i++) {
        struct call call;
        struct places places;
        make_call(&call);
        show_call(&call);
        prepare_places(&places, call.format);
        int result = PyArg_ParseTupleAndKeywords(
            call.args, call.kwargs, call.format, call.names,
            POINTERS(places.pointers));
        show_places("  result", &places, result);
        if (result == 0) {
            check_nothing_kept(&places);
        }
        CHECK(views == 0);
        RELEASE(call.args, call.kwargs);
    }
}

/* CPython keeps a list of parsers to its end: they must stay where they are. */
static struct call calls[cases];
static _PyArg_Parser parsers[cases];

TEST(arguments_for_parsers, "") {
    for (int i = 0; i < cases; i++) {
        struct call *call = &calls[i];
        struct places places;
        make_call(call);
        show_call(call);
        parsers[i].format = call->format;
        parsers[i].keywords = (const char *const *)call->names;
        prepare_places(&places, call->format);
        int result = _PyArg_ParseTupleAndKeywordsFast(
            call->args, call->kwargs, &parsers[i], POINTERS(places.pointers));
        show_places("  result", &places, result);
        if (result == 0) {
            check_nothing_kept(&places);
        }
        CHECK(views == 0);
        RELEASE(call->args, call->kwargs);
    }
}

TEST_MAIN(
    make_values, &positional_arguments, &arguments_by_name,
    &arguments_for_parsers)
