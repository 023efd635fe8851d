/* What the GIL costs. Compiled once for each library. */
#include "harness/measure.h"

#include <Python.h>
#include <pthread.h>
#include <semaphore.h>

static double ensure_held(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyGILState_Release(PyGILState_Ensure());
    }
    return bench_now() - begin;
}

static double save_restore(long count) {
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        Py_BEGIN_ALLOW_THREADS Py_END_ALLOW_THREADS
    }
    return bench_now() - begin;
}

/* The thread has a state of its own; nobody else wants the GIL. */
static double ensure_released(long count) {
    double elapsed;
    Py_BEGIN_ALLOW_THREADS elapsed = ensure_held(count);
    Py_END_ALLOW_THREADS return elapsed;
}

static void *ensure_in_thread(void *argument) {
    struct {
        long count;
        double elapsed;
    } *job = argument;
    job->elapsed = ensure_held(job->count);
    return NULL;
}

/* Runs a body in a thread of its own and waits without the GIL. */
static void run_beside(void *(*body)(void *), void *job) {
    pthread_t thread;
    Py_BEGIN_ALLOW_THREADS if (pthread_create(&thread, NULL, body, job) != 0) {
        bench_fail("pthread_create");
    }
    pthread_join(thread, NULL);
    Py_END_ALLOW_THREADS
}

/* A thread that is unknown: each call makes a state and deletes it. */
static double ensure_unknown(long count) {
    struct {
        long count;
        double elapsed;
    } job = {count, 0};
    run_beside(ensure_in_thread, &job);
    return job.elapsed;
}

/* Two threads hand the GIL to each other; each waits for its turn without. */
struct turns {
    sem_t mine;
    sem_t theirs;
    long count;
};

static void wait_for(sem_t *turn) {
    Py_BEGIN_ALLOW_THREADS sem_wait(turn);
    Py_END_ALLOW_THREADS
}

static void *take_turns(void *argument) {
    struct turns *turns = argument;
    PyGILState_STATE before = PyGILState_Ensure();
    for (long i = 0; i < turns->count; i++) {
        wait_for(&turns->theirs);
        sem_post(&turns->mine);
    }
    PyGILState_Release(before);
    return NULL;
}

static double hand_over(long count) {
    struct turns turns;
    pthread_t thread;
    turns.count = count;
    sem_init(&turns.mine, 0, 0);
    sem_init(&turns.theirs, 0, 0);
    double begin = bench_now();
    if (pthread_create(&thread, NULL, take_turns, &turns) != 0) {
        bench_fail("pthread_create");
    }
    for (long i = 0; i < count; i++) {
        sem_post(&turns.theirs);
        wait_for(&turns.mine);
    }
    double elapsed = bench_now() - begin;
    Py_BEGIN_ALLOW_THREADS pthread_join(thread, NULL);
    Py_END_ALLOW_THREADS return elapsed / 2;
}

static double look_up_state(long count) {
    PyThreadState *volatile seen = NULL;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        seen = PyGILState_GetThisThreadState();
    }
    double elapsed = bench_now() - begin;
    if (seen == NULL) {
        bench_fail("PyGILState_GetThisThreadState");
    }
    return elapsed;
}

static double tell_holder(long count) {
    int held = 1;
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        held &= PyGILState_Check();
    }
    double elapsed = bench_now() - begin;
    if (!held) {
        bench_fail("PyGILState_Check");
    }
    return elapsed;
}

static double lock_unlock(long count) {
    PyThread_type_lock lock = PyThread_allocate_lock();
    double begin = bench_now();
    for (long i = 0; i < count; i++) {
        PyThread_acquire_lock(lock, WAIT_LOCK);
        PyThread_release_lock(lock);
    }
    double elapsed = bench_now() - begin;
    PyThread_free_lock(lock);
    return elapsed;
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);

    bench_measure("Ensure and Release, GIL held", ensure_held);
    bench_measure("the same, GIL released", ensure_released);
    bench_measure("the same, unknown thread", ensure_unknown);
    bench_measure("SaveThread, RestoreThread", save_restore);
    bench_measure("GIL handed to a thread", hand_over);
    bench_measure("GetThisThreadState", look_up_state);
    bench_measure("PyGILState_Check", tell_holder);
    bench_measure("lock acquired and released", lock_unlock);

    return Py_FinalizeEx() < 0;
}
