#define _GNU_SOURCE
#include "cases.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_CASES = 64, PATIENCE = 10 };

/* What the process under test tells the one that watches it. */
struct report {
    size_t reached; /* the case it is in */
    char names[MOST_CASES][120];
    char lines[MOST_CASES][LINE_LENGTH];
};

static struct report *report;

/* What is asked for in vain is not to be had. */
static void limit_memory(void) {
    struct rlimit memory = {(rlim_t)1 << 30, (rlim_t)1 << 30};
    setrlimit(RLIMIT_AS, &memory);
}

static void keep_quiet(void) {
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    limit_memory();
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, 1);
    dup2(nowhere, 2);
    close(nowhere);
    alarm(PATIENCE);
}

static size_t list_spoilings(
    const struct row *row, struct spoiling *spoilings) {
    size_t count = 0;
    spoilings[count++] = (struct spoiling){-1, 0};
    for (size_t i = 0; i < row->count; i++) {
        size_t bad = count_bad_values(&row->arguments[i]);
        for (size_t j = 0; j < bad && count < MOST_CASES; j++) {
            spoilings[count++] = (struct spoiling){(int)i, j};
        }
    }
    return count;
}

/* The rest of the cases, in a process of their own. */
static int run_from(
    const struct row *row, const struct spoiling *spoilings, size_t first,
    size_t count, run_case *run) {
    fflush(NULL); /* valgrind writes what a child has buffered, too */
    pid_t child = fork();
    if (child == 0) {
        keep_quiet();
        for (size_t i = first; i < count; i++) {
            report->reached = i;
            name_spoiling(
                row, spoilings[i], report->names[i], sizeof report->names[i]);
            run(row, spoilings[i], report->lines[i]);
        }
        report->reached = count;
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

static void run_row(const struct row *row, run_case *run, FILE *stream) {
    struct spoiling spoilings[MOST_CASES];
    size_t count = list_spoilings(row, spoilings);
    memset(report, 0, sizeof *report);
    size_t first = 0;
    while (first < count) {
        int status = run_from(row, spoilings, first, count, run);
        if (report->reached < count) {
            bool late = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
            snprintf(
                report->lines[report->reached], LINE_LENGTH,
                late ? "hang" : "crash");
        }
        if (report->reached == count && status != 0) { /* valgrind's finding */
            snprintf(
                report->lines[count - 1], LINE_LENGTH, "ends with status %d",
                status);
        }
        first = report->reached + 1;
    }
    for (size_t i = 0; i < count; i++) {
        if (report->lines[i][0] != '\0') {
            fprintf(
                stream, "%s, %s: %s\n", row->name, report->names[i],
                report->lines[i]);
        }
    }
}

void run_cases_here(const struct row *rows, size_t count, run_case *run) {
    static char line[LINE_LENGTH];
    struct spoiling spoilings[MOST_CASES];
    limit_memory();
    for (size_t i = 0; i < count; i++) {
        if (rows[i].function == NULL || rows[i].skipped != NULL) {
            continue;
        }
        size_t cases = list_spoilings(&rows[i], spoilings);
        for (size_t j = 0; j < cases; j++) {
            int place = spoilings[j].place;
            if (place < 0 || !rows[i].arguments[place].fatal) {
                /* the last line says where the process has ended */
                fprintf(stderr, "%s, %d\n", rows[i].name, place + 1);
                run(&rows[i], spoilings[j], line);
            }
        }
    }
}

void run_cases(
    const struct row *rows, size_t count, run_case *run, FILE *stream) {
    report = mmap(
        NULL, sizeof *report, PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    CHECK(report != MAP_FAILED);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].function != NULL && rows[i].skipped == NULL) {
            run_row(&rows[i], run, stream);
        }
    }
}
