/* Looks for a seed on which two builds of a random program (graphs, programs)
 * differ, makes what it does as small as it goes and prints it as a C program.
 * A seed on which one of them crashes or hangs is such a difference.
 *
 *   difference_search OURS THEIRS [FIRST [COUNT [WORKERS]]] */
#define _DEFAULT_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LINE = 1 << 16, MOST_STEPS = 200, PIECE = 500, FIRST_CHUNK = 32 };

static const char *programs[2];

static FILE *start(
    const char *program, const char *verb, unsigned long long number,
    const char *last) {
    char command[1000];
    snprintf(
        command, sizeof command, "'%s' %s %llu '%s' 2>/dev/null", program, verb,
        number, last);
    FILE *output = popen(command, "r");
    if (output == NULL) {
        perror(command);
        exit(2);
    }
    return output;
}

/* What the two write, line by line, until they differ. A line of a seed may end
 * with the number of its operations. */
typedef struct {
    unsigned long long equal_lines;
    unsigned long long operations;
    int statuses[2];
} Comparison;

static int compare_lines(FILE *ours, FILE *theirs, Comparison *comparison) {
    static char left[LINE];
    static char right[LINE];
    while (1) {
        char *a = fgets(left, sizeof left, ours);
        char *b = fgets(right, sizeof right, theirs);
        if (a == NULL && b == NULL) {
            return 0;
        }
        if (a == NULL || b == NULL || strcmp(left, right) != 0) {
            return 1;
        }
        unsigned long long operations = 0;
        if (sscanf(left, "%*u %*x %llu", &operations) == 1) {
            comparison->operations += operations;
        }
        comparison->equal_lines++;
    }
}

/* A program that is not read to its end waits for ever. */
static int finish(FILE *output) {
    static char rest[LINE];
    while (fread(rest, 1, sizeof rest, output) > 0) {
    }
    return pclose(output);
}

/* Whether the two write different things, or one of them does not end well. */
static int differ(
    const char *verb, unsigned long long number, const char *last,
    Comparison *comparison) {
    FILE *ours = start(programs[0], verb, number, last);
    FILE *theirs = start(programs[1], verb, number, last);
    comparison->equal_lines = 0;
    comparison->operations = 0;
    int different = compare_lines(ours, theirs, comparison);
    comparison->statuses[0] = finish(ours);
    comparison->statuses[1] = finish(theirs);
    return different || comparison->statuses[0] != 0 ||
           comparison->statuses[1] != 0;
}

/* Still the same kind of difference: the same one crashes, or none does. */
static int differ_alike(
    unsigned long long seed, const char *keep, const Comparison *first) {
    Comparison now;
    return differ("show", seed, keep, &now) &&
           (now.statuses[0] != 0) == (first->statuses[0] != 0) &&
           (now.statuses[1] != 0) == (first->statuses[1] != 0);
}

static int leave_out(
    unsigned long long seed, char *keep, int from, int count,
    const Comparison *first) {
    char before[MOST_STEPS + 1];
    memcpy(before, keep, sizeof before);
    for (int i = from; i < from + count && i < MOST_STEPS; i++) {
        keep[i] = '-';
    }
    if (memcmp(before, keep, sizeof before) == 0) {
        return 0;
    }
    if (differ_alike(seed, keep, first)) {
        return 1;
    }
    memcpy(keep, before, sizeof before);
    return 0;
}

/* Leaves out many instructions at once, then fewer and fewer, as long as the
 * two still differ. */
static void shrink(
    unsigned long long seed, char *keep, const Comparison *first) {
    int chunk = FIRST_CHUNK;
    while (chunk > 0) {
        int smaller = 0;
        for (int i = 0; i < MOST_STEPS; i += chunk) {
            smaller |= leave_out(seed, keep, i, chunk, first);
        }
        chunk = chunk == 1 && smaller ? 1 : chunk / 2;
    }
}

static void copy_output(
    const char *program, const char *verb, unsigned long long seed,
    const char *keep) {
    static char line[LINE];
    FILE *output = start(program, verb, seed, keep);
    while (fgets(line, sizeof line, output) != NULL) {
        fputs(line, stdout);
    }
    int status = pclose(output);
    if (status != 0) {
        printf("\n(it ends with status %d)\n", status);
    }
}

/* The small program, and what each writes. */
static void report(unsigned long long seed) {
    char keep[MOST_STEPS + 1];
    memset(keep, '+', MOST_STEPS);
    keep[MOST_STEPS] = '\0';
    Comparison first;
    if (differ("show", seed, keep, &first)) {
        shrink(seed, keep, &first);
    } else {
        printf("alone it does not differ: what ran before it matters\n");
    }
    copy_output(programs[0], "program", seed, keep);
    for (int i = 0; i < 2; i++) {
        printf("\n---- %s\n", programs[i]);
        copy_output(programs[i], "show", seed, keep);
    }
}

/* Looks through every so manieth piece, and adds up the operations. Return: 1
 * where it has reported a difference. */
static int look(
    unsigned long long first, unsigned long long count, int worker, int workers,
    unsigned long long *operations) {
    unsigned long long stride = (unsigned long long)PIECE * workers;
    unsigned long long end = first + count;
    for (unsigned long long seed = first + (unsigned long long)PIECE * worker;
         seed < end; seed += stride) {
        unsigned long long left = end - seed < PIECE ? end - seed : PIECE;
        char number[32];
        snprintf(number, sizeof number, "%llu", left);
        Comparison comparison;
        if (differ("each", seed, number, &comparison)) {
            printf("seed %llu differs\n\n", seed + comparison.equal_lines);
            report(seed + comparison.equal_lines);
            return 1;
        }
        *operations += comparison.operations;
        fprintf(stderr, "seeds up to %llu are equal\n", seed + left - 1);
    }
    return 0;
}

/* The first worker that finds something ends the search. */
static int wait_for(pid_t *workers, int count) {
    int found = 0;
    for (int left = count; left > 0 && !found; left--) {
        int status = 0;
        pid_t ended = wait(&status);
        for (int i = 0; i < count; i++) {
            workers[i] = workers[i] == ended ? 0 : workers[i];
        }
        found = status != 0;
    }
    for (int i = 0; i < count; i++) {
        if (workers[i] != 0) {
            kill(workers[i], SIGTERM);
        }
    }
    return found;
}

static unsigned long long number_of(
    int argc, char **argv, int which, int usual) {
    return argc > which ? strtoull(argv[which], NULL, 10)
                        : (unsigned long long)usual;
}

int main(int argc, char **argv) {
    enum { USUAL_COUNT = 20000, MOST_WORKERS = 64 };
    if (argc < 3) {
        fprintf(
            stderr, "usage: %s OURS THEIRS [FIRST [COUNT [WORKERS]]]\n",
            argv[0]);
        return 2;
    }
    programs[0] = argv[1];
    programs[1] = argv[2];
    unsigned long long first = number_of(argc, argv, 3, 0);
    unsigned long long count = number_of(argc, argv, 4, USUAL_COUNT);
    int workers = (int)(number_of(argc, argv, 5, 1) % (MOST_WORKERS + 1));
    printf("seeds %llu to %llu\n", first, first + count - 1);
    fflush(stdout);
    pid_t started[MOST_WORKERS] = {0};
    unsigned long long *operations = mmap(
        NULL, sizeof *operations * MOST_WORKERS, PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (operations == MAP_FAILED) {
        perror("mmap");
        return 2;
    }
    for (int i = 0; i < workers; i++) {
        started[i] = fork();
        if (started[i] == 0) {
            return look(first, count, i, workers, &operations[i]);
        }
    }
    if (wait_for(started, workers)) {
        return 1;
    }
    unsigned long long sum = 0;
    for (int i = 0; i < workers; i++) {
        sum += operations[i];
    }
    printf("no difference in %llu operations\n", sum);
    return 0;
}
