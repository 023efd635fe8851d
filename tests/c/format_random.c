/* Random formats, right and wrong ones, give what CPython's give. */
#include "random_texts.h"

#include "format_operands.h"

static const char *const fills[] = {
    "", "", "", "*", "0", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "<"};
static const char *const alignments[] = {"", "", "<", ">", "^", "="};
static const char *const signs[] = {"", "", "", "+", "-", " "};
static const char *const forms[] = {"", "", "", "#", "z", "z#"};
static const char *const widths[] = {"", "", "0", "5", "012", "20", "33", "1"};
static const char *const groupings[] = {"", "", "", "", ",", "_", ",_"};
static const char *const precisions[] = {"",   "",    "",    ".0", ".1",
                                         ".3", ".10", ".25", "."};
static const char *const types[] = {"",  "",  "s", "d", "b", "o",
                                    "x", "X", "c", "n", "e", "E",
                                    "f", "F", "g", "G", "%", "y"};
static const char *const anything[] = {"<", ">", "^", "=", "+", "-", " ", "z",
                                       "#", "0", "5", "1", "2", ",", "_", ".",
                                       "s", "d", "x", "f", "e", "g", "%", "c"};

static void make_format(char *text, size_t size) {
    text[0] = '\0';
    append_random(text, size, PIECES(fills), 1);
    append_random(text, size, PIECES(alignments), 1);
    append_random(text, size, PIECES(signs), 1);
    append_random(text, size, PIECES(forms), 1);
    append_random(text, size, PIECES(widths), 1);
    append_random(text, size, PIECES(groupings), 1);
    append_random(text, size, PIECES(precisions), 1);
    append_random(text, size, PIECES(types), 1);
}

static void make_noise(char *text, size_t size) {
    text[0] = '\0';
    append_random(text, size, PIECES(anything), 1 + next_random(7));
}

static void format_all(void (*make)(char *text, size_t size), int rounds) {
    make_format_values();
    for (int i = 0; i < rounds; i++) {
        char text[100];
        make(text, sizeof text);
        PyObject *format = new_text(text);
        for (size_t j = 0; j < FORMAT_VALUES; j++) {
            add_result(PyObject_Format(format_values[j], format));
        }
        Py_DECREF(format);
        if (i % 100 == 99) {
            show("up to '%s': %llx", text, (unsigned long long)digest);
        }
    }
    release_format_values();
}

TEST(formats, "") {
    format_all(make_format, 1000);
}

TEST(noise, "") {
    format_all(make_noise, 1000);
}

TEST_MAIN(NULL, &formats, &noise)
