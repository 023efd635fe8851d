/* Forks while other threads contend for the GIL: CPython 3.12.1 crashes now and
 * then. And threads that end with the GIL in hand: there it is lost for good.
 */
#define _POSIX_C_SOURCE 200809L
#include "referent.h"
#include "threads.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int worker_may_end;
static int uses;

static void use_once(void) {
    uses++;
}

static void *take_often(void *argument) {
    (void)argument;
    while (1) {
        PyGILState_STATE before = PyGILState_Ensure();
        int end = worker_may_end;
        PyGILState_Release(before);
        if (end) {
            return NULL;
        }
    }
}

enum { CONTENDERS = 3, FORKS = 20 };

static void use_quietly(void) {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    run_beside(use_once);
    Py_DECREF(referent);
    if (!is_dead(reference)) {
        _exit(3);
    }
    Py_DECREF(reference);
    if (Py_FinalizeEx() != 0) {
        _exit(4);
    }
}

/* Others wait for the GIL, or are about to, at the moment of the fork. */
TEST(forks_while_others_contend, "W-701") {
    pthread_t contenders[CONTENDERS];
    int failures = 0;
    worker_may_end = 0;
    fflush(stdout);
    for (int i = 0; i < CONTENDERS; i++) {
        contenders[i] = start_thread(take_often, NULL);
    }
    for (int i = 0; i < FORKS; i++) {
        int status = -1;
        PyOS_BeforeFork();
        pid_t child = fork();
        if (child == 0) {
            PyOS_AfterFork_Child();
            use_quietly();
            _exit(0);
        }
        PyOS_AfterFork_Parent();
        Py_BEGIN_ALLOW_THREADS waitpid(child, &status, 0);
        Py_END_ALLOW_THREADS failures += status != 0;
    }
    worker_may_end = 1;
    for (int i = 0; i < CONTENDERS; i++) {
        join_without_gil(contenders[i]);
    }
    CHECK(failures == 0);
}

static int ended_with_it;

static void *end_with_the_gil(void *argument) {
    (void)argument;
    PyGILState_Ensure();
    PyErr_SetString(PyExc_ValueError, "nobody looks at it");
    ended_with_it++;
    return NULL;
}

TEST(a_thread_that_ends_with_the_gil_loses_it, "W-700") {
    PyThreadState *state = PyEval_SaveThread();
    pthread_join(start_thread(end_with_the_gil, NULL), NULL);
    pthread_join(start_thread(end_with_the_gil, NULL), NULL);
    PyEval_RestoreThread(state);
    CHECK(ended_with_it == 2);
    CHECK(PyErr_Occurred() == NULL);
    run_beside(use_once);
}

static pthread_key_t late_key;

static void release_late(void *before) {
    CHECK(PyGILState_Check() == 1);
    CHECK(PyErr_Occurred() == NULL);
    PyGILState_Release(*(PyGILState_STATE *)before);
}

static void *release_in_a_destructor(void *argument) {
    PyGILState_STATE *before = argument;
    *before = PyGILState_Ensure();
    pthread_setspecific(late_key, before);
    return NULL;
}

TEST(a_destructor_of_the_thread_may_still_release_it, "W-700") {
    PyGILState_STATE before;
    PyThreadState *state = PyThreadState_Get();
    CHECK(pthread_key_create(&late_key, release_late) == 0);
    join_without_gil(start_thread(release_in_a_destructor, &before));
    CHECK(before == PyGILState_UNLOCKED);
    pthread_key_delete(late_key);
    CHECK(PyGILState_Check() == 1);
    CHECK(PyThreadState_Get() == state);
}

TEST_MAIN(
    ready_referents, &forks_while_others_contend,
    &a_thread_that_ends_with_the_gil_loses_it,
    &a_destructor_of_the_thread_may_still_release_it)
