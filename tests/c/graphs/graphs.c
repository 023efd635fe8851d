/* Random graphs: each seed is a list of steps.
 *
 *   graphs                      20,000 seeds, a digest for each hundred
 *   graphs each FIRST COUNT     a digest for each seed
 *   graphs show SEED [KEEP]     the transcript of one seed
 *   graphs program SEED [KEEP]  the same as a C program
 *
 * KEEP is a string with a character for each step; a '-' leaves it out. */
#include "graph.h"

#include "../collected.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_STEPS = 70, LEAST_STEPS = 12, USUAL_COUNT = 20000, BLOCK = 100 };
enum { OBJECTS_FIRST = 4, LAST_STEPS = ROOTS + 1 };

typedef struct {
    const char *name;
    int arguments;
    int weight;
} Kind;

enum {
    MAKE,
    LINK,
    UNLINK,
    DROP,
    REFER,
    CALLBACK_DOES,
    FINALIZER_DOES,
    HOLD,
    UNREFER,
    TAKE,
    COLLECT_STEP,
    STEP_KINDS
};

static const Kind kinds[STEP_KINDS] = {
    [MAKE] = {"step_make", 2, 16},
    [LINK] = {"step_link", 4, 24},
    [UNLINK] = {"step_unlink", 2, 3},
    [DROP] = {"step_drop", 1, 20},
    [REFER] = {"step_refer", 4, 16},
    [CALLBACK_DOES] = {"step_callback_does", 3, 6},
    [FINALIZER_DOES] = {"step_finalizer_does", 3, 8},
    [HOLD] = {"step_hold", 3, 5},
    [UNREFER] = {"step_unrefer", 1, 4},
    [TAKE] = {"step_take", 2, 3},
    [COLLECT_STEP] = {"step_collect", 1, 9},
};

typedef struct {
    int kind;
    int arguments[4];
} Step;

/* A random number below a bound; the sequence depends on the seed alone. */
static unsigned long long state;

static int below(int bound) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (int)((state >> 33) % (unsigned long long)bound);
}

static Step random_step(void) {
    Step step;
    int total = 0;
    for (int i = 0; i < STEP_KINDS; i++) {
        total += kinds[i].weight;
    }
    int chosen = below(total);
    step.kind = 0;
    while (chosen >= kinds[step.kind].weight) {
        chosen -= kinds[step.kind].weight;
        step.kind++;
    }
    step.arguments[0] = below(step.kind == COLLECT_STEP ? 3 : ROOTS);
    step.arguments[1] = below(
        step.kind == REFER || step.kind == TAKE                     ? ROOTS
        : step.kind == MAKE                                         ? KINDS
        : step.kind == CALLBACK_DOES || step.kind == FINALIZER_DOES ? ACTIONS
                                                                    : LINKS);
    step.arguments[2] = below(step.kind == REFER ? FLAVOURS : ROOTS);
    step.arguments[3] = below(step.kind == REFER ? 3 : WRAPPINGS);
    if (step.kind == MAKE && below(3) == 0) {
        step.arguments[1] = FINAL;
    }
    return step;
}

/* Two objects that refer to each other, or one that refers to itself. */
static int add_knot(Step *steps) {
    int one = below(ROOTS);
    int other = below(3) == 0 ? one : below(ROOTS);
    steps[0] = (Step){LINK, {one, below(LINKS), other, below(WRAPPINGS)}};
    steps[1] = (Step){LINK, {other, below(LINKS), one, below(WRAPPINGS)}};
    return 2;
}

/* A weak reference with a callback that does something. */
static int add_reference(Step *steps) {
    int reference = below(REFERENCES);
    steps[0] = (Step){REFER, {reference, below(ROOTS), below(FLAVOURS), 1}};
    steps[1] = (Step){CALLBACK_DOES, {reference, below(RESURRECT), below(30)}};
    return 2;
}

static int generate(unsigned long long seed, Step *steps) {
    state = seed * 0x9E3779B97F4A7C15ULL + 1;
    below(2);
    int count = LEAST_STEPS + below(MOST_STEPS - LEAST_STEPS);
    int made = 0;
    while (made < OBJECTS_FIRST) {
        steps[made] = (Step){MAKE, {made, below(KINDS + 1) % KINDS}};
        made++;
    }
    while (made < count - 1) {
        int chosen = below(8);
        if (chosen == 0) {
            made += add_knot(steps + made);
        } else if (chosen == 1) {
            made += add_reference(steps + made);
        } else {
            steps[made++] = random_step();
        }
    }
    for (int i = 0; i < ROOTS; i++) {
        if (below(3) != 0) {
            steps[made++] = (Step){DROP, {i}};
        }
    }
    steps[made++] = (Step){COLLECT_STEP, {below(3)}};
    return made;
}

static void take(const Step *step) {
    const int *a = step->arguments;
    switch (step->kind) {
    case MAKE:
        step_make(a[0], a[1]);
        break;
    case LINK:
        step_link(a[0], a[1], a[2], a[3]);
        break;
    case UNLINK:
        step_unlink(a[0], a[1]);
        break;
    case DROP:
        step_drop(a[0]);
        break;
    case REFER:
        step_refer(a[0], a[1], a[2], a[3]);
        break;
    case CALLBACK_DOES:
        step_callback_does(a[0], a[1], a[2]);
        break;
    case FINALIZER_DOES:
        step_finalizer_does(a[0], a[1], a[2]);
        break;
    case HOLD:
        step_hold(a[0], a[1], a[2]);
        break;
    case UNREFER:
        step_unrefer(a[0]);
        break;
    case TAKE:
        step_take(a[0], a[1]);
        break;
    default:
        step_collect(a[0]);
        break;
    }
}

static int is_kept(const char *keep, int index) {
    return keep == NULL || (size_t)index >= strlen(keep) || keep[index] != '-';
}

static unsigned long long run(
    unsigned long long seed, const char *keep, FILE *transcript) {
    Step steps[MOST_STEPS + LAST_STEPS];
    int count = generate(seed, steps);
    begin_graph(transcript);
    for (int i = 0; i < count; i++) {
        if (is_kept(keep, i)) {
            take(&steps[i]);
        }
    }
    return end_graph();
}

static void print_program(unsigned long long seed, const char *keep) {
    Step steps[MOST_STEPS + LAST_STEPS];
    int count = generate(seed, steps);
    printf(
        "/* Seed %llu. Compiled with graphs/graph.c, collected.c, referent.c\n"
        " * and harness.c; for our library with -DTESTING_NATIVEWEAKREF. */\n"
        "#include \"graphs/graph.h\"\n\n",
        seed);
    printf("int main(void) {\n    Py_InitializeEx(0);\n    ready_graphs();\n"
           "    begin_graph(stdout);\n");
    for (int i = 0; i < count; i++) {
        if (!is_kept(keep, i)) {
            continue;
        }
        printf("    %s(", kinds[steps[i].kind].name);
        for (int j = 0; j < kinds[steps[i].kind].arguments; j++) {
            printf("%s%d", j == 0 ? "" : ", ", steps[i].arguments[j]);
        }
        printf(");\n");
    }
    printf("    end_graph();\n    return Py_FinalizeEx();\n}\n");
}

static void run_all(void) {
    for (unsigned long long first = 0; first < USUAL_COUNT; first += BLOCK) {
        unsigned long long all = 0;
        for (unsigned long long seed = first; seed < first + BLOCK; seed++) {
            all = all * 31 + run(seed, NULL, NULL);
        }
        printf("seeds %llu to %llu: %016llx\n", first, first + BLOCK - 1, all);
    }
}

static void run_each(unsigned long long first, unsigned long long count) {
    for (unsigned long long seed = first; seed < first + count; seed++) {
        printf("%llu %016llx\n", seed, run(seed, NULL, NULL));
    }
}

int main(int argc, char **argv) {
    const char *verb = argc > 2 ? argv[1] : "all";
    unsigned long long number = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;
    const char *last = argc > 3 ? argv[3] : NULL;
    Py_InitializeEx(0);
    ready_graphs();
    if (strcmp(verb, "each") == 0) {
        run_each(number, last == NULL ? 1 : strtoull(last, NULL, 10));
    } else if (strcmp(verb, "show") == 0) {
        run(number, last, stdout);
    } else if (strcmp(verb, "program") == 0) {
        print_program(number, last);
    } else {
        run_all();
    }
    fflush(stdout);
    return Py_FinalizeEx();
}
