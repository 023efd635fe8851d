/* All cases of a row: its good arguments, then each argument spoiled in each
 * way, in a process of its own that may crash. */
#ifndef TESTS_C_ENTRY_POINTS_CASES_H
#define TESTS_C_ENTRY_POINTS_CASES_H

#include "call.h"

enum { LINE_LENGTH = 600 };

/* Where the build says that the table and what it is compared with are; the
 * analyzer is not told. */
#if defined(__clang_analyzer__)
#define ROWS ""
#define MANIFEST ""
#define CPYTHON ""
#define DIFFERENCES ""
#endif

/* What one case is about; it writes one line of text, or nothing. */
typedef void run_case(
    const struct row *row, struct spoiling spoiling, char *line);

/* Runs all cases of all rows and writes the lines to the stream, in order, with
 * "crash" where a case ended the process and "hang" where it took too long. */
void run_cases(
    const struct row *rows, size_t count, run_case *run, FILE *stream);

/* The same in this process, for tools that look at one, but without the cases
 * that end it: what comes out is not kept. */
void run_cases_here(const struct row *rows, size_t count, run_case *run);

#endif
