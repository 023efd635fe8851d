/* Random programs: each seed is a list of instructions.
 *
 *   programs                      all seeds of the test, a digest per hundred
 *   programs each FIRST COUNT     a digest for each seed, and how many
 *                                 operations it takes
 *   programs show SEED [KEEP]     the transcript of one seed
 *   programs after FIRST SEED     the same after all seeds from the first on
 *   programs program SEED [KEEP]  the same as a C program
 *
 * KEEP is a string with a character for each instruction; a '-' leaves it out.
 * Those of the behaviours come first. */
#define _POSIX_C_SOURCE 200809L
#include "machine.h"
#include "operations.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    LEAST_STEPS = 20,
    MOST_STEPS = 120,
    MOST_BEHAVIOUR_STEPS = 18,
    FIRST_STEPS = 8,
    USUAL_COUNT = 15000,
    BLOCK = 100,
    PROGRESS = 5000,
    SECONDS = 30, /* for a seed */
    LARGEST_NUMBER = 1000
};

typedef struct {
    const Operation *operation;
    int behaviour; /* -1: a step */
    int arguments[4];
} Line;

typedef struct {
    Line lines[MOST_BEHAVIOUR_STEPS + MOST_STEPS];
    int count;
} Program;

/* A random number below a bound; the sequence depends on the seed alone. */
static unsigned long long state;

static int below(int bound) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (int)((state >> 33) % (unsigned long long)bound);
}

static void add_line(Program *program, int behaviour, const Operation *chosen) {
    Line *line = &program->lines[program->count++];
    line->operation = chosen;
    line->behaviour = behaviour;
    for (int i = 0; i < 3; i++) {
        line->arguments[i] = below(SLOTS);
    }
    line->arguments[3] = below(LARGEST_NUMBER);
}

static void add_behaviours(Program *program) {
    int sum = sum_of_weights(1);
    int count = below(MOST_BEHAVIOUR_STEPS);
    for (int i = 0; i < count; i++) {
        add_line(program, below(BEHAVIOURS), operation_at(below(sum), 1));
    }
}

/* Values and objects first, as long as the slots are empty. */
static const Operation *first_operation(void) {
    static const char *const names[] = {
        "thing",     "thing", "thing", "list",      "dict",  "text",
        "small_int", "many",  "tuple", "reference", "bytes", "set"};
    return find_operation(names[below(12)]);
}

static void generate(unsigned long long seed, Program *program) {
    state = seed * 0x9E3779B97F4A7C15ULL + 1;
    below(2);
    program->count = 0;
    add_behaviours(program);
    int sum = sum_of_weights(0);
    int count = LEAST_STEPS + below(MOST_STEPS - LEAST_STEPS);
    for (int i = 0; i < count; i++) {
        const Operation *chosen =
            i < FIRST_STEPS ? first_operation() : operation_at(below(sum), 0);
        add_line(program, -1, chosen);
        if (i < FIRST_STEPS) {
            program->lines[program->count - 1].arguments[2] = i;
        }
    }
}

static int is_kept(const char *keep, int index) {
    return keep == NULL || (size_t)index >= strlen(keep) || keep[index] != '-';
}

static unsigned long long steps_taken;

static void take(const Line *line) {
    const int *a = line->arguments;
    if (line->behaviour >= 0) {
        behave(line->behaviour, line->operation->name, a[0], a[1], a[2], a[3]);
    } else {
        steps_taken++;
        step(line->operation->name, a[0], a[1], a[2], a[3]);
    }
}

static unsigned long long run(
    unsigned long long seed, const char *keep, FILE *transcript) {
    static Program program;
    generate(seed, &program);
    alarm(SECONDS);
    begin_program(transcript);
    for (int i = 0; i < program.count; i++) {
        if (is_kept(keep, i)) {
            take(&program.lines[i]);
        }
    }
    return end_program();
}

static void print_program(unsigned long long seed, const char *keep) {
    static Program program;
    generate(seed, &program);
    printf(
        "/* Seed %llu. Compiled with programs/ but programs.c, collected.c,\n"
        " * referent.c and harness.c; for our library with\n"
        " * -DTESTING_NATIVEWEAKREF. */\n"
        "#include \"programs/machine.h\"\n\n",
        seed);
    printf("int main(void) {\n    start_machine();\n"
           "    begin_program(stdout);\n");
    for (int i = 0; i < program.count; i++) {
        const Line *line = &program.lines[i];
        const int *a = line->arguments;
        if (!is_kept(keep, i)) {
            continue;
        }
        if (line->behaviour >= 0) {
            printf("    behave(%d, ", line->behaviour);
        } else {
            printf("    step(");
        }
        printf(
            "\"%s\", %d, %d, %d, %d);\n", line->operation->name, a[0], a[1],
            a[2], a[3]);
    }
    printf("    end_program();\n    return Py_FinalizeEx();\n}\n");
}

static void run_all(void) {
    for (unsigned long long first = 0; first < USUAL_COUNT; first += BLOCK) {
        unsigned long long all = 0;
        for (unsigned long long seed = first; seed < first + BLOCK; seed++) {
            all = all * 31 + run(seed, NULL, NULL);
        }
        printf("seeds %llu to %llu: %016llx\n", first, first + BLOCK - 1, all);
    }
    printf("%llu operations\n", steps_taken);
}

static void run_each(unsigned long long first, unsigned long long count) {
    for (unsigned long long seed = first; seed < first + count; seed++) {
        unsigned long long before = steps_taken;
        unsigned long long digest = run(seed, NULL, NULL);
        printf("%llu %016llx %llu\n", seed, digest, steps_taken - before);
        fflush(stdout);
        if ((seed - first + 1) % PROGRESS == 0) {
            fprintf(
                stderr, "%llu seeds, %llu operations\n", seed - first + 1,
                steps_taken);
        }
    }
}

/* For a seed that differs only where others ran before it. */
static void show_after(unsigned long long first, const char *last) {
    unsigned long long end = last == NULL ? first : strtoull(last, NULL, 10);
    for (unsigned long long seed = first; seed < end; seed++) {
        run(seed, NULL, NULL);
    }
    run(end, NULL, stdout);
}

int main(int argc, char **argv) {
    const char *verb = argc > 2 ? argv[1] : "all";
    unsigned long long number = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;
    const char *last = argc > 3 ? argv[3] : NULL;
    start_machine();
    if (strcmp(verb, "each") == 0) {
        run_each(number, last == NULL ? 1 : strtoull(last, NULL, 10));
    } else if (strcmp(verb, "show") == 0) {
        setvbuf(stdout, NULL, _IOLBF, 0);
        run(number, last, stdout);
    } else if (strcmp(verb, "after") == 0) {
        show_after(number, last);
    } else if (strcmp(verb, "program") == 0) {
        print_program(number, last);
    } else {
        run_all();
    }
    fflush(stdout);
    return Py_FinalizeEx();
}
