/* Do the methods of str that ask for classes and cases of characters give what
 * CPython's give? */
#include "text_calls.h"

#include <stdint.h>

static const char *const questions[] = {
    "isalpha",   "isalnum",      "isdecimal",   "isdigit",
    "isnumeric", "islower",      "isupper",     "istitle",
    "isspace",   "isidentifier", "isprintable", "isascii"};
enum { question_count = sizeof questions / sizeof questions[0] };

static const char *const changes[] = {"lower",      "upper",    "title",
                                      "capitalize", "swapcase", "casefold"};
enum { change_count = sizeof changes / sizeof changes[0] };

/* Among them words with a sigma, which has two small forms. */
static const char *const texts[] = {
    "",
    "a",
    "A",
    "hello World",
    "They're Bill's",
    "Title Case",
    "TITLE case 1st",
    "123",
    "12a",
    "  \t",
    "a b",
    "_name1",
    "1name",
    "caf\xc3\xa9",
    "\xc3\x89\xc3\xa9",
    "stra\xc3\x9f\x65",
    "\xc5\x89 o'clock",
    "\xc4\xb0stanbul",
    "\xc7\x85 \xc7\x86 \xc7\x84",
    "\xef\xac\x83 o\xef\xac\x83\x63\x65",
    "\xce\xb0 \xe1\xbf\xbc",
    "\xce\xa3",
    "\xce\x91\xce\xa3",
    "\xce\x91\xce\xa3 \xce\xa3\xce\x91",
    "\xce\x91\xce\xa3.",
    "\xce\x91.\xce\xa3\xcd\x85",
    "A\xcd\x85\xce\xa3",
    "a\xce\xa3\xcd\x85\x62",
    "A:\xce\xa3:",
    "\xd9\xa1\xd9\xa2",
    "\xc2\xb2\xc2\xbd",
    "\xe2\x85\xa7\xe4\xb8\x80",
    "\xe1\x8e\xa0\xea\xad\xb0",
    "\xf0\x90\x90\x80\xf0\x90\x90\xa8",
    "\xf0\x9d\x9f\x98",
    "\xe3\x80\x80\xc2\x85",
    "\xe2\x80\xa8",
    "\xce\xb1\xce\xb2_\xd9\xa3",
};

TEST(all_methods_of_texts, "") {
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PyObject *text = PyUnicode_FromString(texts[i]);
        show_repr("text", text);
        for (int k = 0; k < question_count; k++) {
            show_result(
                questions[k], call_method(text, questions[k], NULL, NULL));
        }
        for (int k = 0; k < change_count; k++) {
            show_result(changes[k], call_method(text, changes[k], NULL, NULL));
        }
        SHOW_TRUTH(PyUnicode_IsIdentifier(text));
        Py_DECREF(text);
    }
}

enum { block = 0x1000, end_of_letters = 0x1f000 };

/* The characters of a block, each alone and between two letters. */
static PyObject *text_of_block(Py_UCS4 first) {
    static Py_UCS4 characters[block * 6];
    Py_UCS4 *next = characters;
    for (Py_UCS4 ch = first; ch < first + block; ch++) {
        *next++ = ch;
        *next++ = ' ';
        *next++ = 'a';
        *next++ = ch;
        *next++ = 'B';
        *next++ = ' ';
    }
    return PyUnicode_FromKindAndData(
        PyUnicode_4BYTE_KIND, characters, next - characters);
}

/* What differs shows as another sum for its block. */
TEST(all_characters_change_their_case, "") {
    for (Py_UCS4 first = 0; first < end_of_letters; first += block) {
        PyObject *text = text_of_block(first);
        for (int k = 0; k < change_count; k++) {
            PyObject *changed = call_method(text, changes[k], NULL, NULL);
            Py_ssize_t length = PyUnicode_GET_LENGTH(changed);
            uint64_t sum = 0;
            for (Py_ssize_t i = 0; i < length; i++) {
                sum = (sum ^ PyUnicode_READ_CHAR(changed, i)) * 0x100000001b3u;
            }
            show(
                "%s %x: %zd, %llx", changes[k], (unsigned)first, length,
                (unsigned long long)sum);
            Py_DECREF(changed);
        }
        Py_DECREF(text);
    }
}

TEST(there_are_no_arguments, "") {
    PyObject *text = PyUnicode_FromString("text");
    SHOW_RESULT(call_method(text, "lower", text, NULL));
    SHOW_RESULT(call_method(text, "isalpha", text, NULL));
    Py_DECREF(text);
}

/* All characters up to a last one from a first one on; without those that
 * become something wider. */
static void show_narrow(Py_UCS4 first, Py_UCS4 last, int plain) {
    static const char *const methods[] = {"upper",    "lower", "casefold",
                                          "swapcase", "title", "capitalize"};
    Py_UCS4 characters[256];
    Py_ssize_t count = 0;
    for (Py_UCS4 c = first; c <= last; c++) {
        if (!plain || (c != 0xb5 && c != 0xdf && c != 0xff)) {
            characters[count++] = c;
        }
    }
    PyObject *text =
        PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, characters, count);
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        PyObject *changed = PyObject_CallMethod(text, methods[i], NULL);
        PyObject *shown = changed == NULL ? NULL : PyObject_ASCII(changed);
        show_result(methods[i], shown);
        Py_XDECREF(changed);
    }
    Py_DECREF(text);
}

TEST(characters_up_to_255, "") {
    show_narrow(0, 127, 0);
    show_narrow(0, 255, 0);
    show_narrow(0, 255, 1);
    show_narrow(0x41, 0x55, 0);
    for (Py_UCS4 c = 0xb0; c <= 255; c++) {
        show_narrow(c, c, 0);
    }
}

TEST_MAIN(
    NULL, &characters_up_to_255, &all_methods_of_texts,
    &all_characters_change_their_case, &there_are_no_arguments)
