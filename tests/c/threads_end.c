/* What becomes of threads when the runtime ends? */
#define _POSIX_C_SOURCE 200809L
#include "threads.h"

#include <time.h>
#include <unistd.h>

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
    Py_END_ALLOW_THREADS SHOW(Py_FinalizeEx());
    set_flag(&traveller, &traveller.runtime_is_gone);
    pthread_join(thread, NULL);
    SHOW(traveller.came_back);
    SHOW(alive);
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
    SHOW(Py_FinalizeEx());
    pthread_join(thread, NULL);
    SHOW(took_it);
}

/* What a thread that has ended left behind goes with the runtime. */
typedef struct {
    PyObject ob_base;
} Watched;

static void watched_dealloc(PyObject *self) {
    show(
        "released: initialised %d, finalizing %d", Py_IsInitialized(),
        _Py_IsFinalizing());
    PyObject_Free(self);
}

static PyTypeObject Watched_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Watched",
    .tp_basicsize = sizeof(Watched),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = watched_dealloc,
};

static void *leave_something(void *argument) {
    (void)argument;
    PyGILState_Ensure();
    PyObject *watched = PyObject_New(PyObject, &Watched_Type);
    PyDict_SetItemString(PyThreadState_GetDict(), "watched", watched);
    Py_DECREF(watched);
    PyErr_SetString(PyExc_ValueError, "never seen by anybody");
    PyEval_SaveThread();
    return NULL;
}

TEST(a_thread_that_ends_without_releasing_leaves_its_state, "W-700") {
    Py_InitializeEx(0);
    CHECK(PyType_Ready(&Watched_Type) == 0);
    PyThreadState *own = PyThreadState_Get();
    join_without_gil(start_thread(leave_something, NULL));
    SHOW_TRUTH(PyInterpreterState_ThreadHead(own->interp) != own);
    SHOW_TRUTH(
        PyThreadState_Next(PyInterpreterState_ThreadHead(own->interp)) == own);
    SHOW(_Py_IsFinalizing());
    SHOW(Py_FinalizeEx());
    SHOW(_Py_IsFinalizing());
}

static void *use_once(void *argument) {
    PyGILState_STATE before = PyGILState_Ensure();
    PyObject *number = PyLong_FromLong(123456789);
    Py_DECREF(number);
    *(int *)argument += 1;
    PyGILState_Release(before);
    return NULL;
}

enum { LIVES = 50, WORKERS = 4 };

TEST(threads_in_every_life, "W-700") {
    int uses = 0;
    for (int life = 0; life < LIVES; life++) {
        pthread_t workers[WORKERS];
        Py_InitializeEx(0);
        for (int i = 0; i < WORKERS; i++) {
            workers[i] = start_thread(use_once, &uses);
        }
        for (int i = 0; i < WORKERS; i++) {
            join_without_gil(workers[i]);
        }
        CHECK(Py_FinalizeEx() == 0);
    }
    SHOW(uses);
}

TEST(nothing_is_left_between_lives, "W-700") {
    SHOW(PyGILState_Check());
    SHOW_TRUTH(PyGILState_GetThisThreadState() == NULL);
    SHOW_TRUTH(PyInterpreterState_Main() == NULL);
    SHOW_TRUTH(PyInterpreterState_Head() == NULL);
    SHOW_TRUTH(_PyThreadState_UncheckedGet() == NULL);
    Py_InitializeEx(0);
    SHOW(PyThreadState_Get()->id);
    SHOW(_Py_IsFinalizing());
    SHOW(Py_FinalizeEx());
}

TEST_MAIN_UNINITIALISED(
    &a_thread_that_comes_back_after_the_end_ends,
    &a_thread_that_waits_when_the_end_comes_ends,
    &a_thread_that_ends_without_releasing_leaves_its_state,
    &threads_in_every_life, &nothing_is_left_between_lives)
