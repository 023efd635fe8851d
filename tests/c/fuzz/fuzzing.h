/* What all fuzzing programs share: an input is read from its front, and after
 * it nothing may be left: no exception, no block, no damage in the heap. */
#ifndef TESTS_C_FUZZ_FUZZING_H
#define TESTS_C_FUZZ_FUZZING_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stddef.h>
#include <stdint.h>

struct input {
    const uint8_t *bytes;
    size_t left;
};

/* What one input does; defined by each program. */
void run_input(struct input *input);

/* The next byte, 0 at the end. */
uint8_t take_byte(struct input *input);

/* A number below a bound that is not 0. */
size_t take_below(struct input *input, size_t bound);

/* Adds a text to one that has so much room. */
void append_text(char *text, size_t room, const char *more);

/* The rest of the input. */
struct input take_rest(struct input *input);

/* Ends the process with a message, so that libFuzzer keeps the input. */
void fail(const char *why);

/* An object, or an exception, and not both. The exception goes. */
void expect_answer(PyObject *result);

/* Values to be worked with, alive as long as the process. */
PyObject *take_value(struct input *input);

#define REQUIRE(condition)                                                     \
    do {                                                                       \
        if (!(condition)) {                                                    \
            fail(#condition);                                                  \
        }                                                                      \
    } while (0)

#endif
