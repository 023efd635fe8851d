/* What does the child of a fork have, when there were several threads? */
#define _POSIX_C_SOURCE 200809L
#include "referent.h"
#include "threads.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* The child's facts come first, then the parent's. */
static void fork_with(void (*child_body)(void)) {
    int status = -1;
    fflush(stdout);
    PyOS_BeforeFork();
    pid_t child = fork();
    if (child == 0) {
        PyOS_AfterFork_Child();
        child_body();
        fflush(stdout);
        _exit(0);
    }
    PyOS_AfterFork_Parent();
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    SHOW(WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
}

static int count_states(void) {
    int count = 0;
    PyThreadState *state =
        PyInterpreterState_ThreadHead(PyInterpreterState_Get());
    for (; state != NULL; state = PyThreadState_Next(state)) {
        count++;
    }
    return count;
}

static int worker_is_there;
static int worker_may_end;

static PyObject *watched;

static void *stay(void *argument) {
    (void)argument;
    PyGILState_STATE before = PyGILState_Ensure();
    PyObject *dict = PyThreadState_GetDict();
    PyObject *referent = new_referent();
    watched = PyWeakref_NewRef(referent, NULL);
    CHECK(PyDict_SetItemString(dict, "referent", referent) == 0);
    Py_DECREF(referent);
    worker_is_there = 1;
    await_flag(&worker_may_end);
    PyGILState_Release(before);
    return NULL;
}

static PyObject *kept;
static PyObject *kept_reference;

static void look_around_in_child(void) {
    show("in the child");
    SHOW(count_states());
    SHOW(PyGILState_Check());
    SHOW_TRUTH(PyThreadState_Get() == PyGILState_GetThisThreadState());
    SHOW_TRUTH(PyThreadState_Get()->thread_id == PyThread_get_thread_ident());
    SHOW_TRUTH(
        PyThreadState_Get()->native_thread_id ==
        PyThread_get_thread_native_id());
    SHOW(is_dead(watched));
    SHOW(is_dead(kept_reference));
    Py_CLEAR(kept);
    SHOW(is_dead(kept_reference));
}

TEST(only_the_forking_thread_is_left, "W-701") {
    PyObject *callback = new_callback("in either");
    kept = new_referent();
    kept_reference = PyWeakref_NewRef(kept, callback);
    worker_may_end = 0;
    pthread_t worker = start_thread(stay, NULL);
    await_flag(&worker_is_there);
    fork_with(look_around_in_child);
    show("in the parent");
    SHOW(count_states());
    SHOW(is_dead(watched));
    SHOW(is_dead(kept_reference));
    worker_may_end = 1;
    join_without_gil(worker);
    SHOW(is_dead(watched));
    Py_CLEAR(kept);
    RELEASE(callback, kept_reference, watched);
}

static int uses;

static void use_once(void) {
    uses++;
}

static void start_threads_in_child(void) {
    for (int i = 0; i < 4; i++) {
        run_beside(use_once);
    }
    SHOW(uses);
    SHOW(count_states());
    SHOW(Py_FinalizeEx());
}

TEST(the_child_has_threads_of_its_own, "W-701") {
    fork_with(start_threads_in_child);
}

TEST_MAIN(
    ready_referents, &only_the_forking_thread_is_left,
    &the_child_has_threads_of_its_own)
