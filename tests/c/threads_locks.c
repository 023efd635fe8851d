/* Locks of the C API: acquired with and without waiting, released by anybody.
 */
#define _POSIX_C_SOURCE 200809L
#include "threads.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

TEST(a_lock_is_taken_once, "W-700") {
    PyThread_type_lock lock = PyThread_allocate_lock();
    SHOW_TRUTH(lock != NULL);
    SHOW(PyThread_acquire_lock(lock, WAIT_LOCK));
    SHOW(PyThread_acquire_lock(lock, NOWAIT_LOCK));
    SHOW(PyThread_acquire_lock_timed(lock, 0, 0));
    PyThread_release_lock(lock);
    SHOW(PyThread_acquire_lock(lock, NOWAIT_LOCK));
    PyThread_release_lock(lock);
    SHOW(PyThread_acquire_lock_timed(lock, -1, 0));
    PyThread_release_lock(lock);
    SHOW(PyThread_acquire_lock_timed(lock, 1000, 1));
    PyThread_release_lock(lock);
    PyThread_free_lock(lock);
}

TEST(a_timed_wait_ends, "W-700") {
    PyThread_type_lock lock = PyThread_allocate_lock();
    PyThread_acquire_lock(lock, WAIT_LOCK);
    double begin = seconds();
    SHOW(PyThread_acquire_lock_timed(lock, 20000, 0));
    double elapsed = seconds() - begin;
    SHOW_TRUTH(elapsed >= 0.019);
    SHOW_TRUTH(elapsed < 10);
    PyThread_release_lock(lock);
    PyThread_free_lock(lock);
}

static void *release_later(void *lock) {
    struct timespec pause = {0, 20000000};
    nanosleep(&pause, NULL);
    PyThread_release_lock(lock);
    return NULL;
}

TEST(another_thread_may_release, "W-700") {
    PyThread_type_lock lock = PyThread_allocate_lock();
    PyThread_acquire_lock(lock, WAIT_LOCK);
    pthread_t other = start_thread(release_later, lock);
    SHOW(PyThread_acquire_lock(lock, WAIT_LOCK));
    pthread_join(other, NULL);
    other = start_thread(release_later, lock);
    SHOW(PyThread_acquire_lock_timed(lock, PY_TIMEOUT_MAX, 1));
    pthread_join(other, NULL);
    PyThread_free_lock(lock);
}

static void on_alarm(int number) {
    (void)number;
}

static void *interrupt_later(void *thread) {
    struct timespec pause = {0, 20000000};
    nanosleep(&pause, NULL);
    pthread_kill(*(pthread_t *)thread, SIGUSR1);
    return NULL;
}

TEST(a_signal_interrupts_who_wants_it, "W-700") {
    struct sigaction action = {0};
    pthread_t self = pthread_self();
    PyThread_type_lock lock = PyThread_allocate_lock();
    action.sa_handler = on_alarm;
    sigaction(SIGUSR1, &action, NULL);
    PyThread_acquire_lock(lock, WAIT_LOCK);
    pthread_t other = start_thread(interrupt_later, &self);
    SHOW(PyThread_acquire_lock_timed(lock, -1, 1));
    pthread_join(other, NULL);
    other = start_thread(interrupt_later, &self);
    SHOW(PyThread_acquire_lock_timed(lock, 100000, 0));
    pthread_join(other, NULL);
    PyThread_free_lock(lock);
}

TEST(freeing_nothing_is_allowed, "W-700") {
    PyThread_free_lock(NULL);
}

/* Threads of the C API. */
static int started;
static unsigned long seen_identity;
static PyThread_type_lock finished;

static void run_started(void *argument) {
    PyGILState_STATE before = PyGILState_Ensure();
    started += *(int *)argument;
    seen_identity = PyThread_get_thread_ident();
    PyGILState_Release(before);
    PyThread_release_lock(finished);
}

static void await_finished(void) {
    Py_BEGIN_ALLOW_THREADS PyThread_acquire_lock(finished, WAIT_LOCK);
    Py_END_ALLOW_THREADS
}

TEST(starting_a_thread, "W-701") {
    int weight = 7;
    PyThread_init_thread();
    finished = PyThread_allocate_lock();
    PyThread_acquire_lock(finished, WAIT_LOCK);
    unsigned long identity = PyThread_start_new_thread(run_started, &weight);
    await_finished();
    SHOW(started);
    SHOW_TRUTH(identity == seen_identity);
    SHOW_TRUTH(identity != PyThread_get_thread_ident());
    SHOW_TRUTH(identity != PYTHREAD_INVALID_THREAD_ID);
    PyThread_release_lock(finished);
    PyThread_free_lock(finished);
}

static void exit_early(void *argument) {
    (void)argument;
    PyThread_release_lock(finished);
    PyThread_exit_thread();
}

TEST(a_thread_ends_itself, "W-701") {
    finished = PyThread_allocate_lock();
    PyThread_acquire_lock(finished, WAIT_LOCK);
    SHOW_TRUTH(
        PyThread_start_new_thread(exit_early, NULL) !=
        PYTHREAD_INVALID_THREAD_ID);
    await_finished();
    PyThread_free_lock(finished);
}

static size_t seen_size;

static void measure_stack(void *argument) {
    (void)argument;
    char
        here[40000]; /* more than the smallest stack and less than the chosen */
    memset(here, 1, sizeof here);
    seen_size = sizeof here + (size_t)here[0] - 1;
    PyThread_release_lock(finished);
}

TEST(the_size_of_stacks, "W-701") {
    SHOW(PyThread_get_stacksize());
    SHOW(PyThread_set_stacksize(1000));
    SHOW(PyThread_set_stacksize(32767));
    SHOW(PyThread_set_stacksize(32768));
    SHOW(PyThread_get_stacksize());
    SHOW(PyThread_set_stacksize(262144));
    SHOW(PyThread_get_stacksize());
    finished = PyThread_allocate_lock();
    PyThread_acquire_lock(finished, WAIT_LOCK);
    PyThread_start_new_thread(measure_stack, NULL);
    await_finished();
    SHOW(seen_size);
    PyThread_free_lock(finished);
    SHOW(PyThread_set_stacksize(0));
    SHOW(PyThread_get_stacksize());
}

TEST(identities, "W-701") {
    SHOW_TRUTH(PyThread_get_thread_ident() == (unsigned long)pthread_self());
    SHOW_TRUTH(PyThread_get_thread_native_id() == (unsigned long)getpid());
    SHOW_TRUTH(PyThread_get_thread_ident() == PyThreadState_Get()->thread_id);
    SHOW_TRUTH(
        PyThread_get_thread_native_id() ==
        PyThreadState_Get()->native_thread_id);
}

TEST_MAIN(
    NULL, &a_lock_is_taken_once, &a_timed_wait_ends,
    &another_thread_may_release, &a_signal_interrupts_who_wants_it,
    &freeing_nothing_is_allowed, &starting_a_thread, &a_thread_ends_itself,
    &the_size_of_stacks, &identities)
