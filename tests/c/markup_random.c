/* Random texts with fields, right and wrong ones, give what CPython's give. */
#include "random_texts.h"

#include "markup_operands.h"

static const char *const pieces[] = {
    "{",        "}",       "{",    "}",  "{{", "}}", "[",  "]", ".",
    "!",        ":",       "!r",   "!s", "!a", "0",  "1",  "2", "3",
    "a",        "b",       "real", "x",  "5",  ">",  "*^", ",", "\xe2\x82\xac",
    "\xc3\xa9", "\xd9\xa2"};
static const char *const literals[] = {
    "", "", "{{", "}}", "text", "\xe2\x82\xac", "}", "{"};
static const char *const names[] = {
    "", "", "0", "1", "2", "3", "a", "b", "\xe2\x82\xac", "none", "9"};
static const char *const paths[] = {"",    "",    "",    "",  ".real", ".imag",
                                    "[0]", "[1]", "[x]", ".", "[]",    "[{]"};
static const char *const conversions[] = {"",   "",   "",   "", "!r",
                                          "!s", "!a", "!x", "!"};
static const char *const specs[] = {"",      "",   ":",     ":5",         ":>9",
                                    ":*^12", ":,", ":.3",   ":{1}",       ":{}",
                                    ":x{b}", ":{", ":{{}}", ":{0!r:>{1}}"};

static void add_field(char *text, size_t size) {
    append_random(text, size, PIECES(literals), 1);
    size_t length = strlen(text);
    if (length + 2 < size) {
        memcpy(text + length, "{", 2);
    }
    append_random(text, size, PIECES(names), 1);
    append_random(text, size, PIECES(paths), 1 + next_random(2));
    append_random(text, size, PIECES(conversions), 1);
    append_random(text, size, PIECES(specs), 1);
    length = strlen(text);
    if (length + 2 < size) {
        memcpy(text + length, "}", 2);
    }
}

static void add_results(const char *text) {
    PyObject *object = PyUnicode_FromString(text);
    add_result(format_fields(object));
    add_result(format_with(object, field_mapping));
    add_result(format_with(object, field_values[3]));
    Py_DECREF(object);
}

TEST(fields, "") {
    make_field_values();
    for (int i = 0; i < 10000; i++) {
        char text[200] = "";
        for (unsigned count = 1 + next_random(3); count > 0; count--) {
            add_field(text, sizeof text);
        }
        add_results(text);
        if (i % 500 == 499) {
            show("up to '%s': %llx", text, (unsigned long long)digest);
        }
    }
    release_field_values();
}

TEST(noise, "") {
    make_field_values();
    for (int i = 0; i < 20000; i++) {
        char text[200] = "";
        append_random(text, sizeof text, PIECES(pieces), 1 + next_random(14));
        add_results(text);
        if (i % 1000 == 999) {
            show("up to '%s': %llx", text, (unsigned long long)digest);
        }
    }
    release_field_values();
}

TEST_MAIN(ready_markup_types, &fields, &noise)
