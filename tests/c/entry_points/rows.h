/* The table of exported functions: rows.txt says with which arguments each is
 * called, the manifest of the header what they and the results are in C. */
#ifndef TESTS_C_ENTRY_POINTS_ROWS_H
#define TESTS_C_ENTRY_POINTS_ROWS_H

#include <stdbool.h>
#include <stddef.h>

enum { MOST_ARGUMENTS = 12, MOST_ROWS = 2000 };

/* What the result is, as far as the tests care. */
enum result {
    RESULT_VOID,
    RESULT_INT,
    RESULT_UNSIGNED_INT,
    RESULT_LONG,
    RESULT_DOUBLE,
    RESULT_COMPLEX,
    RESULT_NEW_OBJECT,
    RESULT_BORROWED_OBJECT,
    RESULT_TEXT,
    RESULT_POINTER
};

struct argument {
    char kind[40];  /* the word of rows.txt */
    bool stolen;    /* the function takes the reference over */
    bool fatal;     /* NULL is a fatal error */
    bool unchecked; /* CPython takes anything for what is right */
};

struct row {
    char name[80];
    void *function;      /* NULL: this library has none of that name */
    const char *skipped; /* NULL, or the reason */
    enum result result;
    bool quiet;        /* the value of failure may come without an exception */
    bool swallows;     /* by contract an error is the answer no */
    bool hidden;       /* the result is different in each process */
    bool on_success;   /* what is stolen is stolen only where all goes well */
    bool keeps;        /* what it was given stays in a table */
    char freed_by[40]; /* the function that takes the result back, or "" */
    char out_freed_by[40]; /* the same for what the last argument points to */
    size_t count;
    struct argument arguments[MOST_ARGUMENTS];
};

/* All functions of the manifest, in its order; ends the process with a message
 * where the two files do not name the same functions. */
size_t read_rows(const char *table, const char *manifest, struct row *rows);

#endif
