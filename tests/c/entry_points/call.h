/* One call of an exported function, from its arguments to what it left. */
#ifndef TESTS_C_ENTRY_POINTS_CALL_H
#define TESTS_C_ENTRY_POINTS_CALL_H

#include "values.h"

enum { OUTCOME_LENGTH = 400 };

struct outcome {
    bool failed;               /* the result says so */
    bool raised;               /* an exception is set; taken out of the way */
    bool out_of_memory;        /* ... MemoryError */
    char text[OUTCOME_LENGTH]; /* the result and the exception */
};

/* Which argument is replaced by which bad value; none where place is -1. */
struct spoiling {
    int place;
    size_t index;
};

/* Calls the function with fresh arguments and gives everything back. The n-th
 * allocation of the function itself fails; none where n is 0. Returns whether
 * that allocation was reached. */
bool call_function(
    const struct row *row, struct spoiling spoiling, Py_ssize_t failing,
    struct outcome *outcome);

/* "argument 2: NULL", or "as it should be". */
void name_spoiling(
    const struct row *row, struct spoiling spoiling, char *text, size_t size);

#endif
