/* Threads and the start and end of the runtime, where CPython crashes. */
#define _POSIX_C_SOURCE 200809L
#include "threads.h"

#include <unistd.h>

static void *use_once(void *argument) {
    PyGILState_STATE before = PyGILState_Ensure();
    CHECK(before == PyGILState_UNLOCKED);
    CHECK(PyGILState_Check() == 1);
    PyObject *number = PyLong_FromLong(123456789);
    CHECK(number != NULL);
    Py_DECREF(number);
    PyGILState_Release(before);
    CHECK(PyGILState_Check() == 0);
    *(int *)argument += 1;
    return NULL;
}

static void finalise(void) {
    PyGILState_Ensure();
    CHECK(Py_FinalizeEx() == 0);
    CHECK(!Py_IsInitialized());
    CHECK(PyGILState_GetThisThreadState() == NULL);
}

TEST(asking_for_the_gil_starts_the_runtime, "W-700") {
    int uses = 0;
    CHECK(!Py_IsInitialized());
    use_once(&uses);
    CHECK(Py_IsInitialized());
    CHECK(PyGILState_Check() == 0);
    pthread_join(start_thread(use_once, &uses), NULL);
    CHECK(uses == 2);
    finalise();
}

TEST(a_worker_may_be_the_first, "W-700") {
    int uses = 0;
    pthread_join(start_thread(use_once, &uses), NULL);
    CHECK(Py_IsInitialized());
    use_once(&uses);
    CHECK(uses == 2);
    finalise();
}

enum { WORKERS = 8, LIVES = 20 };

TEST(many_may_be_the_first_at_once, "W-700") {
    for (int life = 0; life < LIVES; life++) {
        pthread_t workers[WORKERS];
        int uses[WORKERS] = {0};
        for (int i = 0; i < WORKERS; i++) {
            workers[i] = start_thread(use_once, &uses[i]);
        }
        for (int i = 0; i < WORKERS; i++) {
            pthread_join(workers[i], NULL);
            CHECK(uses[i] == 1);
        }
        finalise();
    }
}

static void *look_from_outside(void *state) {
    CHECK(PyGILState_Check() == 0);
    CHECK(_PyThreadState_UncheckedGet() == state);
    CHECK(PyThreadState_Get() == state);
    CHECK(PyThreadState_GetDict() == NULL);
    CHECK(PyGILState_GetThisThreadState() == NULL);
    return NULL;
}

TEST(another_thread_sees_the_holder, "W-150") {
    Py_Initialize();
    pthread_t other = start_thread(look_from_outside, PyThreadState_Get());
    pthread_join(other, NULL);
    CHECK(Py_FinalizeEx() == 0);
}

static void finalise_without(void) {
    Py_Initialize();
    PyEval_SaveThread();
    Py_FinalizeEx();
}

static void acquire_again(void) {
    Py_Initialize();
    PyEval_AcquireThread(PyThreadState_Get());
}

static void allocate_without(void) {
    Py_Initialize();
    PyEval_SaveThread();
    PyErr_SetString(PyExc_ValueError, "nobody's");
}

static void fork_without(void) {
    Py_Initialize();
    PyEval_SaveThread();
    PyOS_AfterFork_Child();
}

/* The messages are shown, for whoever reads the log. */
TEST(misuse_ends_the_process, "W-700") {
    show_end("Finalize without the GIL", finalise_without);
    show_end("AcquireThread with the GIL", acquire_again);
    show_end("AfterFork_Child without the GIL", fork_without);
    show_end("an error without the GIL", allocate_without);
}

TEST(a_state_that_is_none_is_refused, "W-700") {
    Py_Initialize();
    PyThreadState_Clear(NULL);
    CHECK(PyErr_ExceptionMatches(PyExc_SystemError));
    PyErr_Clear();
    CHECK(Py_FinalizeEx() == 0);
}

TEST(an_interrupt_that_is_not_wanted_is_none, "W-700") {
    Py_InitializeEx(0);
    PyErr_SetInterrupt();
    CHECK(PyErr_CheckSignals() == 0);
    CHECK(PyOS_InterruptOccurred() == 0);
    CHECK(Py_FinalizeEx() == 0);
}

TEST_MAIN_UNINITIALISED(
    &asking_for_the_gil_starts_the_runtime, &a_worker_may_be_the_first,
    &many_may_be_the_first_at_once, &another_thread_sees_the_holder,
    &misuse_ends_the_process, &a_state_that_is_none_is_refused,
    &an_interrupt_that_is_not_wanted_is_none)
