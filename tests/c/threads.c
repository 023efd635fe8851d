#define _POSIX_C_SOURCE 200809L
#include "threads.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

pthread_t start_thread(thread_body *body, void *argument) {
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, body, argument) == 0);
    return thread;
}

void join_without_gil(pthread_t thread) {
    Py_BEGIN_ALLOW_THREADS pthread_join(thread, NULL);
    Py_END_ALLOW_THREADS
}

struct body {
    void (*run)(void);
};

static void *run_ensured(void *argument) {
    PyGILState_STATE before = PyGILState_Ensure();
    ((struct body *)argument)->run();
    PyGILState_Release(before);
    return NULL;
}

void run_beside(void (*body)(void)) {
    struct body argument = {body};
    join_without_gil(start_thread(run_ensured, &argument));
}

void await_flag(const int *flag) {
    static const struct timespec moment = {0, 1000000};
    while (!*flag) {
        Py_BEGIN_ALLOW_THREADS nanosleep(&moment, NULL);
        Py_END_ALLOW_THREADS
    }
}

/* Without a core file. */
static void run_child(int output, void (*body)(void)) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    dup2(output, STDERR_FILENO);
    body();
    _exit(0);
}

static void show_fatal_line(const char *label, FILE *output) {
    static const char start[] = "Fatal Python error: ";
    char line[1000];
    while (fgets(line, sizeof line, output) != NULL) {
        if (strncmp(line, start, strlen(start)) == 0) {
            char *address = strstr(line, " 0x");
            if (address != NULL) {
                size_t length = strspn(address + 3, "0123456789abcdef");
                memmove(
                    address, address + 3 + length,
                    strlen(address + 3 + length) + 1);
            }
            line[strcspn(line, "\n")] = '\0';
            show("%s: %s", label, line);
            return;
        }
    }
    show("%s: aborted without a message", label);
}

void show_end(const char *label, void (*body)(void)) {
    int status = -1;
    FILE *output = tmpfile();
    CHECK(output != NULL);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        run_child(fileno(output), body);
    }
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    rewind(output);
    if (WIFEXITED(status)) {
        show("%s: exit code %d", label, WEXITSTATUS(status));
    } else if (WTERMSIG(status) == SIGABRT) {
        show_fatal_line(label, output);
    } else {
        show("%s: signal %d", label, WTERMSIG(status));
    }
    fclose(output);
}
