/* What becomes of threads when the runtime ends? */
#include "threads.h"

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

enum { LIVES = 5, WORKERS = 4 };

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
    &a_thread_that_ends_without_releasing_leaves_its_state,
    &threads_in_every_life, &nothing_is_left_between_lives)
