/* The library leaves the process as it found it: no thread, no signal handler,
 * SIGPIPE alone, the floating-point environment, the locale, and fork works.
 * The state is taken before the library is loaded where it is loaded by name.
 */
#include "referring.h"

#include <dirent.h>
#include <errno.h>
#include <fenv.h>
#include <locale.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SIGNALS = 65 };

struct state {
    int threads;
    int descriptors;
    struct sigaction actions[SIGNALS];
    int known[SIGNALS];
    sigset_t mask;
    int rounding;
    int exceptions;
    unsigned x87_control;
    unsigned sse_control; /* how small numbers and exceptions are handled */
    char locale[200];
};

static int count_entries(const char *folder) {
    int count = 0;
    DIR *directory = opendir(folder);
    REQUIRE(directory != NULL);
    while (readdir(directory) != NULL) {
        count++;
    }
    closedir(directory);
    return count;
}

/* The members are those of glibc on x86-64. */
static void take_controls(struct state *state) {
    fenv_t environment;
    REQUIRE(fegetenv(&environment) == 0);
    state->x87_control = environment.__control_word;
    state->sse_control = environment.__mxcsr;
}

/* What no usual program has: small numbers are 0, a division by 0 ends it, the
 * x87 rounds to 24 bits. */
static void set_unusual_controls(void) {
    enum { FLUSH = 0x8000, SMALL_ARE_ZERO = 0x40, DIVISION = 0x200 };
    fenv_t environment;
    REQUIRE(fegetenv(&environment) == 0);
    environment.__mxcsr |= FLUSH | SMALL_ARE_ZERO;
    environment.__mxcsr &= ~(unsigned)DIVISION;
    environment.__control_word &= ~0x300U;
    REQUIRE(fesetenv(&environment) == 0);
}

static void take_state(struct state *state) {
    memset(state, 0, sizeof *state);
    take_controls(state);
    state->threads = count_entries("/proc/self/task");
    state->descriptors = count_entries("/proc/self/fd");
    for (int number = 1; number < SIGNALS; number++) {
        state->known[number] =
            sigaction(number, NULL, &state->actions[number]) == 0;
    }
    REQUIRE(sigprocmask(SIG_SETMASK, NULL, &state->mask) == 0);
    state->rounding = fegetround();
    state->exceptions = fetestexcept(FE_ALL_EXCEPT);
    snprintf(
        state->locale, sizeof state->locale, "%s", setlocale(LC_ALL, NULL));
}

static int same_action(const struct sigaction *a, const struct sigaction *b) {
    if (a->sa_flags != b->sa_flags) {
        return 0;
    }
    if (a->sa_flags & SA_SIGINFO) {
        return a->sa_sigaction == b->sa_sigaction;
    }
    return a->sa_handler == b->sa_handler;
}

static void compare_signals(
    const struct state *before, const struct state *after, const char *when) {
    for (int number = 1; number < SIGNALS; number++) {
        const struct sigaction *old = &before->actions[number];
        const struct sigaction *now = &after->actions[number];
        if (!before->known[number] || same_action(old, now)) {
            continue;
        }
        fprintf(stderr, "%s: the action of signal %d differs\n", when, number);
        exit(1);
    }
    for (int number = 1; number < SIGNALS; number++) {
        REQUIRE(
            sigismember(&before->mask, number) ==
            sigismember(&after->mask, number));
    }
}

static void compare_with(const struct state *before, const char *when) {
    struct state after;
    take_state(&after);
    compare_signals(before, &after, when);
    REQUIRE(after.threads == before->threads);
    REQUIRE(after.descriptors == before->descriptors);
    REQUIRE(after.rounding == before->rounding);
    REQUIRE(after.x87_control == before->x87_control);
    REQUIRE(after.sse_control == before->sse_control);
    REQUIRE(after.exceptions == before->exceptions);
    REQUIRE(strcmp(after.locale, before->locale) == 0);
    printf("untouched %s\n", when);
}

/* A write to a broken pipe must still end the process. */
static void write_to_a_broken_pipe(void) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    close(ends[0]);
    (void)!write(ends[1], "x", 1);
    _exit(7);
}

static int status_of_child(void (*run)(void)) {
    fflush(stdout);
    pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        run();
        _exit(0);
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    return status;
}

static void expect_sigpipe(void) {
    int status = status_of_child(write_to_a_broken_pipe);
    REQUIRE(WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE);
}

static void expect_working_child(void) {
    int status = status_of_child(use_weak_references);
    REQUIRE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int main(void) {
    struct state before;
    signal(SIGPIPE, SIG_DFL); /* whoever started us may have ignored it */
    fesetround(FE_UPWARD);
    set_unusual_controls();
    feclearexcept(FE_ALL_EXCEPT);
    /* The first line allocates stdio's buffer, before descriptors count. */
    puts("before");
    take_state(&before);
    load_api(&api);
    compare_with(&before, "after loading");
    api.initialize(0);
    compare_with(&before, "after initialising");
    ready_target_type();
    for (int i = 0; i < 1000; i++) {
        use_weak_references();
    }
    compare_with(&before, "after use");
    expect_sigpipe();
    expect_working_child();
    use_weak_references();
    REQUIRE(api.finalize() == 0);
    compare_with(&before, "after finalising");
    return 0;
}
