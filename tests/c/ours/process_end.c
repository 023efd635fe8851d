/* How does the process end when C code asks for it? */
#define _POSIX_C_SOURCE 200809L
#include "harness.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void at_exit(void) {
    (void)!write(STDERR_FILENO, "at exit\n", 8);
}

static void leave(void) {
    CHECK(Py_AtExit(at_exit) == 0);
    Py_Exit(7);
}

static void fail_in(void) {
    _Py_FatalErrorFunc("function", "message");
}

static void fail_without_text(void) {
    _Py_FatalErrorFunc(NULL, NULL);
}

static void fail_by_macro(void) {
    Py_FatalError("message");
}

static void fail_by_function(void) {
    (Py_FatalError)("message");
}

/* The status of a child process, and what it wrote to descriptor 2. */
static int end_of(void (*body)(void), char *text, size_t size) {
    int ends[2];
    CHECK(pipe(ends) == 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        PyOS_AfterFork_Child();
        body();
        _exit(0);
    }
    close(ends[1]);
    size_t length = 0;
    ssize_t count;
    while ((count = read(ends[0], text + length, size - 1 - length)) > 0) {
        length += (size_t)count;
    }
    text[length] = 0;
    close(ends[0]);
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child);
    return status;
}

TEST(an_exit_shuts_down_first, "") {
    char text[1000];
    int status = end_of(leave, text, sizeof text);
    CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 7);
    CHECK(strcmp(text, "at exit\n") == 0);
}

TEST(a_fatal_error_names_function_and_message, "") {
    static const struct {
        void (*body)(void);
        const char *text;
    } cases[] = {
        {fail_in, "Fatal Python error: function: message\n"},
        {fail_without_text, "Fatal Python error: <message not set>\n"},
        {fail_by_macro, "Fatal Python error: fail_by_macro: message\n"},
        {fail_by_function, "Fatal Python error: message\n"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[1000];
        int status = end_of(cases[i].body, text, sizeof text);
        CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
        CHECK(strcmp(text, cases[i].text) == 0);
    }
}

TEST(the_build_is_described, "") {
    CHECK(strncmp(Py_GetVersion(), "3.12.1 (nativeweakref ", 22) == 0);
    CHECK(strncmp(Py_GetBuildInfo(), "nativeweakref ", 14) == 0);
    CHECK(strstr(Py_GetCompiler(), "NativeAOT") != NULL);
    CHECK(strstr(Py_GetCopyright(), "NativeWeakref") != NULL);
    CHECK(strcmp(Py_GetPlatform(), "linux") == 0);
}

TEST_MAIN(
    NULL, &an_exit_shuts_down_first, &a_fatal_error_names_function_and_message,
    &the_build_is_described)
