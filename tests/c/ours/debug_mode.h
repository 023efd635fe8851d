/* A program that runs itself in debug mode, for one misdeed each time, and
 * compares what that writes to descriptor 2. Include once, with
 * _POSIX_C_SOURCE. */
#ifndef TESTS_C_DEBUG_MODE_H
#define TESTS_C_DEBUG_MODE_H

#include "harness.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

struct misdeed {
    const char *name;
    void (*run)(void);
};

#define MISDEED(function)                                                      \
    { #function, function }

/* What main calls first. Returns -1 where this is the program itself, else how
 * the misdeed's process ends. */
static int commit(
    int argc, char **argv, const struct misdeed *misdeeds, size_t count) {
    if (argc != 2 || strcmp(argv[0], "misdeed") != 0) {
        return -1;
    }
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    Py_InitializeEx(0);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(misdeeds[i].name, argv[1]) == 0) {
            misdeeds[i].run();
            return Py_FinalizeEx();
        }
    }
    return 2;
}

/* Takes out what differs from run to run: lines with places in programs, which
 * begin with four blanks and a path, and the digits of addresses. */
static inline void scrub(char *text) {
    char *to = text;
    int begins = 1;
    for (char *from = text; *from != '\0';) {
        if (begins && strncmp(from, "    ", 4) == 0 &&
            strchr("/m", from[4]) != NULL) {
            from += strcspn(from, "\n");
            from += *from == '\n';
            continue;
        }
        if (strncmp(from, " at 0x", 6) == 0) {
            memcpy(to, " at @", 5);
            to += 5;
            from += 6 + strspn(from + 6, "0123456789abcdef");
            continue;
        }
        begins = *from == '\n';
        *to++ = *from++;
    }
    *to = '\0';
}

static size_t read_all(int descriptor, char *text, size_t size) {
    size_t length = 0;
    ssize_t part;
    while (length < size - 1 &&
           (part = read(descriptor, text + length, size - 1 - length)) > 0) {
        length += (size_t)part;
    }
    text[length] = '\0';
    return length;
}

/* Runs a misdeed in a process of its own. The text is as it was written.
 * Returns the status for WIFSIGNALED() and its kin. */
static int run_misdeed(const char *name, char *text, size_t size) {
    int ends[2];
    char program[4096];
    ssize_t part = readlink("/proc/self/exe", program, sizeof program - 1);
    CHECK(part > 0);
    program[part > 0 ? part : 0] = '\0';
    CHECK(pipe(ends) == 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], 2);
        close(ends[0]);
        close(ends[1]);
        setenv("NATIVEWEAKREF_DEBUG", "1", 1);
        execl(program, "misdeed", name, (char *)NULL);
        _exit(3);
    }
    close(ends[1]);
    read_all(ends[0], text, size);
    close(ends[0]);
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child);
    return status;
}

static inline void run_in_debug_mode(const char *name, const char *expected) {
    static char text[20000];
    int status = run_misdeed(name, text, sizeof text);
    scrub(text);
    int aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    int fatal = strncmp(expected, "Fatal", 5) == 0;
    CHECK(fatal ? aborted : WIFEXITED(status) && WEXITSTATUS(status) == 0);
    CHECK(strcmp(text, expected) == 0);
    if (strcmp(text, expected) != 0) {
        show("%s: %s", name, text);
    }
}

#endif
