/* Random formats with percent signs, right and wrong ones, give what CPython's
 * give: of str and of bytes. */
#include "random_texts.h"

#include "percent_operands.h"

static const char *const keys[] = {"",    "",    "",     "",    "",
                                   "(i)", "(f)", "(no)", "(()", "()"};
static const char *const flags[] = {"",  "",  "",  "-",  "+",
                                    " ", "#", "0", "0-", "+ "};
static const char *const widths[] = {"", "", "", "5", "12", "*", "30"};
static const char *const precisions[] = {"",   "",   "",    "",   ".",
                                         ".0", ".2", ".15", ".*", ".30"};
static const char *const sizes[] = {"", "", "", "", "l", "h", "L", "ll"};
static const char *const letters[] = {"d", "i", "u", "o", "x", "X", "e",
                                      "f", "g", "E", "F", "G", "c", "s",
                                      "r", "a", "b", "%", "y", ""};
static const char *const literals[] = {"", "", "%%", "text", "\xe2\x82\xac"};
static const char *const anything[] = {
    "%", "%", "%", "(i)", "(", ")", "-", "+", " ", "#", "0", "5",
    "*", ".", "l", "d",   "s", "x", "f", "c", "r", "a", "b", "\xc3\xa9"};
/* Of those, none is shown with its address. */
static const char values[] = "inlwuwuofzhqskbyteda01245670-";

static void make_format(char *text, size_t size) {
    for (unsigned count = 1 + next_random(3); count > 0; count--) {
        append_random(text, size, PIECES(literals), 1);
        static const char *const sign[] = {"%"};
        append_random(text, size, PIECES(sign), 1);
        append_random(text, size, PIECES(keys), 1);
        append_random(text, size, PIECES(flags), 1 + next_random(2));
        append_random(text, size, PIECES(widths), 1);
        append_random(text, size, PIECES(precisions), 1);
        append_random(text, size, PIECES(sizes), 1);
        append_random(text, size, PIECES(letters), 1);
    }
}

static void make_noise(char *text, size_t size) {
    append_random(text, size, PIECES(anything), 1 + next_random(9));
}

static PyObject *next_values(void) {
    char names[6] = "";
    unsigned count = next_random(6);
    for (unsigned i = 0; i < count; i++) {
        names[i] = values[next_random(sizeof values - 1)];
    }
    names[count] = '\0';
    return new_values(names);
}

static void add_remainders(const char *text, PyObject *args) {
    PyObject *formats[] = {
        PyUnicode_FromString(text), PyBytes_FromString(text)};
    for (int i = 0; i < 2; i++) {
        add_result(PyNumber_Remainder(formats[i], args));
    }
    release(formats, 2);
}

static void format_all(void (*make)(char *text, size_t size), int rounds) {
    PyObject *mapping = new_mapping();
    for (int i = 0; i < rounds; i++) {
        char text[200] = "";
        make(text, sizeof text);
        PyObject *tuple = next_values();
        PyObject *one = new_value(values[next_random(sizeof values - 1)]);
        add_remainders(text, tuple);
        add_remainders(text, one);
        add_remainders(text, mapping);
        RELEASE(tuple, one);
        if (i % 500 == 499) {
            show("up to '%s': %llx", text, (unsigned long long)digest);
        }
    }
    Py_DECREF(mapping);
}

TEST(formats, "") {
    format_all(make_format, 10000);
}

TEST(noise, "") {
    format_all(make_noise, 10000);
}

TEST_MAIN(ready_percent_types, &formats, &noise)
