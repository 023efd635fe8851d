/* Who holds the GIL, and what happens to those who only believe to? */
#define _POSIX_C_SOURCE 200809L
#include "threads.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

TEST(ensuring_what_is_held_counts, "W-700") {
    PyThreadState *state = PyThreadState_Get();
    PyGILState_STATE outer = PyGILState_Ensure();
    PyGILState_STATE inner = PyGILState_Ensure();
    SHOW(outer);
    SHOW(inner);
    SHOW(state->gilstate_counter);
    SHOW_TRUTH(PyThreadState_Get() == state);
    PyGILState_Release(inner);
    PyGILState_Release(outer);
    SHOW(state->gilstate_counter);
    SHOW(PyGILState_Check());
}

TEST(ensuring_what_is_released_takes_it, "W-700") {
    PyThreadState *state = PyEval_SaveThread();
    SHOW(PyGILState_Check());
    SHOW_TRUTH(_PyThreadState_UncheckedGet() == NULL);
    SHOW_TRUTH(PyGILState_GetThisThreadState() == state);
    PyGILState_STATE outer = PyGILState_Ensure();
    PyGILState_STATE inner = PyGILState_Ensure();
    SHOW(outer);
    SHOW(inner);
    SHOW_TRUTH(PyThreadState_Get() == state);
    PyGILState_Release(inner);
    SHOW(PyGILState_Check());
    PyGILState_Release(outer);
    SHOW(PyGILState_Check());
    PyEval_RestoreThread(state);
    SHOW(PyGILState_Check());
}

static void *ensure_in_a_new_thread(void *argument) {
    (void)argument;
    SHOW(PyGILState_Check());
    SHOW_TRUTH(PyGILState_GetThisThreadState() == NULL);
    PyGILState_STATE before = PyGILState_Ensure();
    PyThreadState *state = PyThreadState_Get();
    SHOW(before);
    SHOW(state->id > 1);
    SHOW(state->gilstate_counter);
    SHOW_TRUTH(state->thread_id == (unsigned long)pthread_self());
    SHOW_TRUTH(PyGILState_GetThisThreadState() == state);
    Py_BEGIN_ALLOW_THREADS SHOW(PyGILState_Check());
    Py_BLOCK_THREADS SHOW(PyGILState_Check());
    Py_UNBLOCK_THREADS PyGILState_STATE again = PyGILState_Ensure();
    SHOW_TRUTH(PyThreadState_Get() == state);
    PyGILState_Release(again);
    Py_END_ALLOW_THREADS PyGILState_Release(before);
    SHOW_TRUTH(PyGILState_GetThisThreadState() == NULL);
    SHOW(PyGILState_Check());
    return NULL;
}

TEST(a_thread_gets_a_state_and_loses_it, "W-700") {
    PyThreadState *state = PyThreadState_Get();
    join_without_gil(start_thread(ensure_in_a_new_thread, NULL));
    SHOW_TRUTH(PyInterpreterState_ThreadHead(state->interp) == state);
}

static void *run_with_a_given_state(void *argument) {
    PyThreadState *state = argument;
    SHOW_TRUTH(PyGILState_GetThisThreadState() == NULL);
    PyEval_AcquireThread(state);
    SHOW_TRUTH(PyThreadState_Get() == state);
    SHOW_TRUTH(PyGILState_GetThisThreadState() == state);
    SHOW(PyGILState_Ensure());
    PyGILState_Release(PyGILState_LOCKED);
    PyThreadState_Clear(state);
    PyThreadState_DeleteCurrent();
    SHOW_TRUTH(PyGILState_GetThisThreadState() == NULL);
    return NULL;
}

TEST(a_state_made_for_another_thread, "W-700") {
    PyThreadState *state = PyThreadState_Get();
    PyThreadState *made = PyThreadState_New(state->interp);
    join_without_gil(start_thread(run_with_a_given_state, made));
    SHOW_TRUTH(PyInterpreterState_ThreadHead(state->interp) == state);
}

TEST(errno_survives_taking_the_gil, "W-700") {
    errno = 77;
    Py_BEGIN_ALLOW_THREADS errno = 78;
    Py_END_ALLOW_THREADS SHOW(errno);
}

static int worker_had_it;

static void *take_once(void *argument) {
    (void)argument;
    PyGILState_STATE before = PyGILState_Ensure();
    worker_had_it = 1;
    PyGILState_Release(before);
    return NULL;
}

/* Whoever waits longer than the interval gets it at the next release. */
TEST(a_loop_that_releases_and_takes_starves_nobody, "W-700") {
    SHOW(_PyEval_GetSwitchInterval());
    pthread_t worker = start_thread(take_once, NULL);
    struct timespec begin;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    do {
        Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS clock_gettime(
            CLOCK_MONOTONIC, &now);
    } while (!worker_had_it && now.tv_sec - begin.tv_sec < 30);
    SHOW(worker_had_it);
    join_without_gil(worker);
}

TEST(the_interval_can_be_changed, "W-700") {
    _PyEval_SetSwitchInterval(100);
    SHOW(_PyEval_GetSwitchInterval());
    _PyEval_SetSwitchInterval(0);
    SHOW(_PyEval_GetSwitchInterval());
    _PyEval_SetSwitchInterval(5000);
}

static int holder_waits;

static void *hold_for_a_while(void *argument) {
    struct timespec pause = {0, 20000000};
    PyGILState_STATE before = PyGILState_Ensure();
    holder_waits = 1;
    nanosleep(&pause, NULL);
    *(int *)argument = 1;
    PyGILState_Release(before);
    return NULL;
}

TEST(nobody_takes_it_from_a_thread_that_does_not_release, "W-700") {
    int done = 0;
    pthread_t holder = start_thread(hold_for_a_while, &done);
    await_flag(&holder_waits);
    SHOW(done);
    join_without_gil(holder);
}

static void save_twice(void) {
    PyEval_SaveThread();
    PyEval_SaveThread();
}

static void restore_null(void) {
    PyEval_SaveThread();
    PyEval_RestoreThread(NULL);
}

static void acquire_null(void) {
    PyEval_SaveThread();
    PyEval_AcquireThread(NULL);
}

static void release_another(void) {
    PyEval_ReleaseThread(PyThreadState_New(PyInterpreterState_Get()));
}

static void get_without(void) {
    PyEval_SaveThread();
    PyThreadState_Get();
}

static void get_interpreter_without(void) {
    PyEval_SaveThread();
    PyInterpreterState_Get();
}

static void delete_the_current(void) {
    PyThreadState_Delete(PyThreadState_Get());
}

static void delete_null(void) {
    PyThreadState_Delete(NULL);
}

static void delete_current_without(void) {
    PyEval_SaveThread();
    PyThreadState_DeleteCurrent();
}

static void release_without(void) {
    PyEval_SaveThread();
    PyGILState_Release(PyGILState_LOCKED);
}

static void release_without_a_state(void) {
    PyThreadState_DeleteCurrent();
    PyGILState_Release(PyGILState_UNLOCKED);
}

TEST(misuse_ends_the_process, "W-700") {
    show_end("SaveThread without the GIL", save_twice);
    show_end("RestoreThread(NULL)", restore_null);
    show_end("AcquireThread(NULL)", acquire_null);
    show_end("ReleaseThread of another state", release_another);
    show_end("Get without the GIL", get_without);
    show_end("interpreter without the GIL", get_interpreter_without);
    show_end("Delete of the current state", delete_the_current);
    show_end("Delete of NULL", delete_null);
    show_end("DeleteCurrent without the GIL", delete_current_without);
    show_end("Release without the GIL", release_without);
    show_end("Release without a state", release_without_a_state);
}

TEST_MAIN(
    NULL, &ensuring_what_is_held_counts, &ensuring_what_is_released_takes_it,
    &a_thread_gets_a_state_and_loses_it, &a_state_made_for_another_thread,
    &errno_survives_taking_the_gil,
    &a_loop_that_releases_and_takes_starves_nobody,
    &the_interval_can_be_changed,
    &nobody_takes_it_from_a_thread_that_does_not_release,
    &misuse_ends_the_process)
