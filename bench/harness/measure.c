#include "measure.h"

#include <Python.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* In one process: the rounds of processes do the rest. */
enum { SAMPLES = 3 };

static int samples = SAMPLES;
static double sample_ns = 10e6;

/* What "only" chose; NULL for everything. */
static const char *chosen;
static long chosen_count;

double bench_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

_Noreturn void bench_fail(const char *what) {
    fprintf(stderr, "benchmark failed: %s\n", what);
    if (PyErr_Occurred() != NULL) {
        PyErr_Print();
    }
    exit(1);
}

void bench_start(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "quick") == 0) {
        samples = 1;
        sample_ns = 1e5;
    } else if (argc == 2 && strcmp(argv[1], "brief") == 0) {
        samples = 1;
        sample_ns = 3e6;
    } else if (argc == 4 && strcmp(argv[1], "only") == 0) {
        chosen = argv[2];
        chosen_count = strtol(argv[3], NULL, 10);
    } else if (argc != 1) {
        fprintf(
            stderr, "usage: %s [quick | brief | only NAME COUNT]\n", argv[0]);
        exit(2);
    }
}

static int compare(const void *left, const void *right) {
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

/* The count that fills one sample, found by doubling; warms up as well. It has
 * to fill two in turn: the system may keep a process waiting in the first. */
static long calibrate(bench_body *body) {
    long count = 1;
    while (body(count) < sample_ns || body(count) < sample_ns) {
        count *= 2;
    }
    return count;
}

void bench_measure(const char *name, bench_body *body) {
    double results[SAMPLES];
    if (chosen != NULL) {
        if (strcmp(chosen, name) == 0) {
            body(chosen_count);
        }
        return;
    }
    long count = calibrate(body);
    for (int i = 0; i < samples; i++) {
        results[i] = body(count) / (double)count;
    }
    qsort(results, (size_t)samples, sizeof results[0], compare);
    printf("%s\t%.3f\n", name, results[samples / 2]);
}
