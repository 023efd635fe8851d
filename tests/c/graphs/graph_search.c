/* Looks for a random graph on which two builds of graphs differ, makes it as
 * small as it goes and prints it as a C program.
 *
 *   graph_search OURS THEIRS [FIRST [COUNT]] */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE = 4096, MOST_STEPS = 200, PIECE = 500 };

static const char *programs[2];

static FILE *start(
    const char *program, const char *verb, unsigned long long number,
    const char *last) {
    char command[LINE];
    snprintf(
        command, sizeof command, "'%s' %s %llu '%s'", program, verb, number,
        last);
    FILE *output = popen(command, "r");
    if (output == NULL) {
        perror(command);
        exit(2);
    }
    return output;
}

/* Whether the two write different things. A line that differs is copied. */
static int differ(
    const char *verb, unsigned long long number, const char *last, char *line) {
    FILE *ours = start(programs[0], verb, number, last);
    FILE *theirs = start(programs[1], verb, number, last);
    char left[LINE];
    char right[LINE];
    int different = 0;
    while (1) {
        char *a = fgets(left, sizeof left, ours);
        char *b = fgets(right, sizeof right, theirs);
        if (!different && (a == NULL) != (b == NULL)) {
            different = 1;
            memcpy(line, a == NULL ? right : left, LINE);
        }
        if (a == NULL || b == NULL) {
            break;
        }
        if (!different && strcmp(left, right) != 0) {
            different = 1;
            memcpy(line, left, LINE);
        }
    }
    int failed = pclose(ours) != 0;
    failed |= pclose(theirs) != 0;
    return different || failed;
}

/* Leaves out one step after the other as long as the two still differ. */
static void shrink(unsigned long long seed, char *keep) {
    char line[LINE];
    int smaller = 1;
    while (smaller) {
        smaller = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            if (keep[i] == '-') {
                continue;
            }
            keep[i] = '-';
            if (differ("show", seed, keep, line)) {
                smaller = 1;
            } else {
                keep[i] = '+';
            }
        }
    }
}

static void print_program(unsigned long long seed, const char *keep) {
    char line[LINE];
    FILE *program = start(programs[0], "program", seed, keep);
    while (fgets(line, sizeof line, program) != NULL) {
        fputs(line, stdout);
    }
    pclose(program);
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s OURS THEIRS [FIRST [COUNT]]\n", argv[0]);
        return 2;
    }
    programs[0] = argv[1];
    programs[1] = argv[2];
    unsigned long long first = argc > 3 ? strtoull(argv[3], NULL, 10) : 0;
    unsigned long long count = argc > 4 ? strtoull(argv[4], NULL, 10) : 20000;
    printf("seeds %llu to %llu\n", first, first + count - 1);
    for (unsigned long long seed = first; seed < first + count; seed += PIECE) {
        char line[LINE] = "";
        char number[32];
        snprintf(number, sizeof number, "%d", PIECE);
        if (!differ("each", seed, number, line)) {
            continue;
        }
        unsigned long long found = strtoull(line, NULL, 10);
        char keep[MOST_STEPS + 1];
        memset(keep, '+', MOST_STEPS);
        keep[MOST_STEPS] = '\0';
        printf("seed %llu differs\n\n", found);
        if (differ("show", found, keep, line)) {
            shrink(found, keep);
        }
        print_program(found, keep);
        return 1;
    }
    printf("no difference\n");
    return 0;
}
