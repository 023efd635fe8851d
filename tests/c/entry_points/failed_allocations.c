/* Every exported function, with good arguments and with bad ones, while each of
 * its allocations fails once: it answers as without the failure or raises
 * MemoryError, nothing is leaked, and the heap holds together. "here": one
 * process makes the calls, for valgrind. */
#define _DEFAULT_SOURCE
#include "cases.h"

#include <string.h>
#include <sys/mman.h>

enum { MOST_FAILURES = 2000 };

static size_t *failed; /* allocations; in memory that processes share */

static size_t live_blocks(void) {
    nativeweakref_heap_statistics statistics;
    nativeweakref_heap_stats(&statistics);
    return statistics.live_blocks;
}

/* Whether a call left blocks behind that no collection finds. */
static bool leaves_blocks(size_t before) {
    if (live_blocks() != before) {
        PyGC_Collect();
    }
    return live_blocks() != before;
}

/* What is wrong with an outcome under a failed allocation, or NULL. */
static const char *find_fault(
    const struct row *row, const struct outcome *usual,
    const struct outcome *outcome) {
    bool object = row->result == RESULT_NEW_OBJECT;
    if (strcmp(usual->text, outcome->text) == 0 || outcome->out_of_memory) {
        return outcome->raised && object && !outcome->failed
                   ? "an object and an exception"
                   : NULL;
    }
    if (outcome->raised) {
        return "another exception";
    }
    if (row->swallows) {
        return NULL;
    }
    if (outcome->failed) {
        return row->quiet ? NULL : "a failure without an exception";
    }
    return "another answer";
}

/* The n-th allocation fails. Return: whether the call got there. */
static bool fail_one(
    const struct row *row, struct spoiling spoiling, Py_ssize_t n,
    const struct outcome *usual, char *line) {
    struct outcome outcome;
    size_t before = live_blocks();
    bool reached = call_function(row, spoiling, n, &outcome);
    *failed += reached;
    const char *fault = find_fault(row, usual, &outcome);
    if (fault == NULL && !row->keeps && leaves_blocks(before)) {
        /* Names that are interned stay, once. */
        before = live_blocks();
        (void)call_function(row, spoiling, n, &outcome);
        fault = leaves_blocks(before) ? "leaked" : NULL;
    }
    if (fault != NULL) {
        snprintf(
            line, LINE_LENGTH, "allocation %zd: %s: %s", n, fault,
            outcome.text);
    }
    return reached;
}

static void fail_each(
    const struct row *row, struct spoiling spoiling, char *line) {
    struct outcome usual;
    if (spoiling.place >= 0 && row->arguments[spoiling.place].fatal) {
        return;
    }
    call_function(row, spoiling, 0, &usual); /* fills what is kept for later */
    call_function(row, spoiling, 0, &usual);
    PyGC_Collect();
    bool reached = true;
    for (Py_ssize_t n = 1; reached && n < MOST_FAILURES; n++) {
        reached = fail_one(row, spoiling, n, &usual, line);
        if (line[0] != '\0') {
            return;
        }
    }
    const char *finding = nativeweakref_heap_check();
    if (finding != NULL) {
        snprintf(line, LINE_LENGTH, "%s", finding);
    } else if (reached) {
        snprintf(line, LINE_LENGTH, "more than %d allocations", MOST_FAILURES);
    }
}

int main(int argc, char **argv) {
    static struct row rows[MOST_ROWS];
    Py_InitializeEx(0);
    failed = mmap(
        NULL, sizeof *failed, PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    CHECK(failed != MAP_FAILED);
    size_t count = read_rows(ROWS, MANIFEST, rows);
    if (argc > 1 && strcmp(argv[1], "here") == 0) {
        run_cases_here(rows, count, fail_each);
        return Py_FinalizeEx();
    }
    FILE *findings = tmpfile();
    CHECK(findings != NULL);
    run_cases(rows, count, fail_each, findings);
    rewind(findings);
    size_t found = 0;
    char line[LINE_LENGTH + 200];
    while (fgets(line, sizeof line, findings) != NULL) {
        fputs(line, stdout);
        found++;
    }
    printf("%zu allocations failed, %zu findings\n", *failed, found);
    return found == 0 ? 0 : 1;
}
