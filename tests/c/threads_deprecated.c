/* Functions that CPython keeps for old code only. */
#define _POSIX_C_SOURCE 200809L
#include "threads.h"

#include <sys/wait.h>
#include <unistd.h>

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

static int uses;

static void *use_the_gil(void *argument) {
    PyGILState_STATE before = PyGILState_Ensure();
    uses++;
    PyGILState_Release(before);
    return argument;
}

TEST(the_lock_is_given_up_and_taken, "W-700") {
    PyThreadState *state = PyThreadState_Get();
    uses = 0;
    PyEval_ReleaseLock();
    pthread_join(start_thread(use_the_gil, NULL), NULL);
    PyEval_AcquireLock();
    SHOW(uses);
    SHOW_TRUTH(PyThreadState_Get() == state);
    SHOW(PyGILState_Check());
}

TEST(threads_need_no_initialisation, "W-700") {
    PyThreadState *state = PyThreadState_Get();
    SHOW(PyEval_ThreadsInitialized());
    PyEval_InitThreads();
    SHOW(PyEval_ThreadsInitialized());
    SHOW_TRUTH(PyThreadState_Get() == state);
}

TEST(the_old_name_of_what_a_forked_child_calls, "W-701") {
    int status = -1;
    fflush(stdout);
    PyOS_BeforeFork();
    pid_t child = fork();
    if (child == 0) {
        PyOS_AfterFork();
        SHOW(PyGILState_Check());
        SHOW_TRUTH(PyThreadState_Next(PyThreadState_Get()) == NULL);
        uses = 0;
        PyThreadState *state = PyEval_SaveThread();
        pthread_join(start_thread(use_the_gil, NULL), NULL);
        PyEval_RestoreThread(state);
        SHOW(uses);
        fflush(stdout);
        _exit(0);
    }
    PyOS_AfterFork_Parent();
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    SHOW(WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
}

TEST_MAIN(
    NULL, &the_lock_is_given_up_and_taken, &threads_need_no_initialisation,
    &the_old_name_of_what_a_forked_child_calls)
