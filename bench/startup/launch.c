/* launch ROUNDS (PROGRAM HOME)...
 *
 * Starts each program once a round and waits for it, so that all see the same
 * machine. HOME is its PYTHONHOME, or "-" for none. Prints a line a round: the
 * nanoseconds of each program, by tabs. */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void set_home(const char *home) {
    int result = strcmp(home, "-") == 0 ? unsetenv("PYTHONHOME")
                                        : setenv("PYTHONHOME", home, 1);
    if (result != 0) {
        perror("PYTHONHOME");
        exit(1);
    }
}

static double run(char *program) {
    char *arguments[] = {program, NULL};
    pid_t child;
    int status;
    double begin = now();
    if (posix_spawn(&child, program, NULL, NULL, arguments, environ) != 0 ||
        waitpid(child, &status, 0) != child) {
        perror(program);
        exit(1);
    }
    double elapsed = now() - begin;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        fprintf(stderr, "%s failed\n", program);
        exit(1);
    }
    return elapsed;
}

int main(int argc, char **argv) {
    long rounds = argc > 2 ? strtol(argv[1], NULL, 10) : 0;
    if (rounds <= 0 || argc % 2 != 0) {
        fprintf(stderr, "usage: launch ROUNDS (PROGRAM HOME)...\n");
        return 2;
    }
    for (long round = 0; round < rounds; round++) {
        for (int i = 2; i < argc; i += 2) {
            set_home(argv[i + 1]);
            printf("%.0f%c", run(argv[i]), i + 2 < argc ? '\t' : '\n');
        }
    }
    return 0;
}
