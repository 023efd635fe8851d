/* Threads that want the GIL when the runtime ends, or after that, end. CPython
 * 3.12.1 means to do the same, and now and then hangs or crashes over it. */
#define _POSIX_C_SOURCE 200809L
#include "threads.h"

#include <time.h>

static void pause_a_little(void) {
    struct timespec pause = {0, 20000000};
    nanosleep(&pause, NULL);
}

static int alive; /* used by one thread at a time, joined in between */

static void note_end(void *argument) {
    *(int *)argument = 0;
}

/* A thread that is away when the runtime ends, and comes back later. */
struct traveller {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int away;
    int runtime_is_gone;
    int came_back;
};

static void set_flag(struct traveller *traveller, int *flag) {
    pthread_mutex_lock(&traveller->lock);
    *flag = 1;
    pthread_cond_broadcast(&traveller->changed);
    pthread_mutex_unlock(&traveller->lock);
}

static void await(struct traveller *traveller, const int *flag) {
    pthread_mutex_lock(&traveller->lock);
    while (!*flag) {
        pthread_cond_wait(&traveller->changed, &traveller->lock);
    }
    pthread_mutex_unlock(&traveller->lock);
}

static void *go_away_and_come_back(void *argument) {
    struct traveller *traveller = argument;
    pthread_cleanup_push(note_end, &alive);
    PyGILState_STATE before = PyGILState_Ensure();
    PyThreadState *state = PyEval_SaveThread();
    set_flag(traveller, &traveller->away);
    await(traveller, &traveller->runtime_is_gone);
    PyEval_RestoreThread(state);
    traveller->came_back = 1;
    PyGILState_Release(before);
    pthread_cleanup_pop(0);
    return NULL;
}

TEST(a_thread_that_comes_back_after_the_end_ends, "W-700") {
    struct traveller traveller = {
        PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0, 0};
    alive = 1;
    Py_InitializeEx(0);
    pthread_t thread = start_thread(go_away_and_come_back, &traveller);
    Py_BEGIN_ALLOW_THREADS await(&traveller, &traveller.away);
    Py_END_ALLOW_THREADS CHECK(Py_FinalizeEx() == 0);
    set_flag(&traveller, &traveller.runtime_is_gone);
    pthread_join(thread, NULL);
    CHECK(!traveller.came_back);
    CHECK(!alive);
}

static int took_it;

static void *wait_for_the_gil(void *argument) {
    set_flag(argument, &((struct traveller *)argument)->away);
    PyGILState_Ensure();
    took_it = 1;
    return NULL;
}

TEST(a_thread_that_waits_when_the_end_comes_ends, "W-700") {
    struct traveller traveller = {
        PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0, 0};
    Py_InitializeEx(0);
    pthread_t thread = start_thread(wait_for_the_gil, &traveller);
    await(&traveller, &traveller.away);
    pause_a_little();
    CHECK(Py_FinalizeEx() == 0);
    pthread_join(thread, NULL);
    CHECK(!took_it);
}

/* The state it comes back with is of a life that is over. */
TEST(a_thread_that_comes_back_in_the_next_life_ends, "W-700") {
    struct traveller traveller = {
        PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, 0, 0, 0};
    alive = 1;
    Py_InitializeEx(0);
    pthread_t thread = start_thread(go_away_and_come_back, &traveller);
    Py_BEGIN_ALLOW_THREADS await(&traveller, &traveller.away);
    Py_END_ALLOW_THREADS CHECK(Py_FinalizeEx() == 0);
    Py_InitializeEx(0);
    set_flag(&traveller, &traveller.runtime_is_gone);
    join_without_gil(thread);
    CHECK(!traveller.came_back);
    CHECK(!alive);
    CHECK(PyGILState_Check() == 1);
    CHECK(Py_FinalizeEx() == 0);
}

TEST_MAIN_UNINITIALISED(
    &a_thread_that_comes_back_after_the_end_ends,
    &a_thread_that_waits_when_the_end_comes_ends,
    &a_thread_that_comes_back_in_the_next_life_ends)
