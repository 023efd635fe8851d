/* What the functions are called with: a good value for each kind of argument,
 * and bad ones in its place. */
#ifndef TESTS_C_ENTRY_POINTS_VALUES_H
#define TESTS_C_ENTRY_POINTS_VALUES_H

#include "../harness.h"

#include "rows.h"

#include <stdint.h>

enum { CELLS = 1024 };

struct value {
    uintptr_t word; /* what the function is given in an integer register */
    double real;    /* ... or in a register for floats */
    bool is_real;
    PyObject *object;  /* owned, or NULL */
    bool refers;       /* the first cell holds a reference of its own */
    bool holds_buffer; /* the cells are a buffer to be released */
    void (*take_back)(void *memory); /* what gives the word back, or NULL */
    uintptr_t cells[CELLS];
};

/* A good value for an argument; ends the process where the kind is unknown. */
void make_value(const struct argument *argument, struct value *value);

/* The number of bad values for a good one. */
size_t count_bad_values(const struct argument *argument);

/* Whether one of them is NULL. */
bool is_null(const struct argument *argument, size_t index);

/* Puts one of them in place of a good value, and names it. */
const char *spoil_value(
    const struct argument *argument, size_t index, struct value *value);

/* Gives back what a value owns. */
void release_value(struct value *value);

/* Objects of one kind; NULL where the kind is none. */
PyObject *make_object(const char *kind);

/* What C code defines statically; NULL where the kind is none. */
void *find_definition(const char *kind);

#endif
