/* What is in a thread state, and how do states come and go? */
#include "threads.h"

#include <string.h>

static unsigned status_of(const PyThreadState *state) {
    unsigned bits;
    memcpy(&bits, &state->_status, sizeof bits);
    return bits;
}

TEST(the_first_state, "W-150") {
    PyThreadState *state = PyThreadState_Get();
    SHOW(state->id);
    SHOW(PyThreadState_GetID(state));
    SHOW_HEX(status_of(state));
    SHOW(state->gilstate_counter);
    SHOW(state->py_recursion_limit);
    SHOW(state->py_recursion_remaining);
    SHOW(state->c_recursion_remaining);
    SHOW(state->recursion_headroom);
    SHOW(state->tracing);
    SHOW_TRUTH(state->thread_id == (unsigned long)pthread_self());
    SHOW_TRUTH(state->native_thread_id != 0);
    SHOW_TRUTH(state->exc_info == &state->exc_state);
    SHOW_TRUTH(state->cframe == &state->root_cframe);
    SHOW_TRUTH(state->current_exception == NULL);
    SHOW_TRUTH(state == _PyThreadState_UncheckedGet());
    SHOW_TRUTH(state == PyGILState_GetThisThreadState());
    SHOW_TRUTH(PyThreadState_GetFrame(state) == NULL);
    SHOW(PyGILState_Check());
}

TEST(the_interpreter, "W-708") {
    PyInterpreterState *interp = PyInterpreterState_Get();
    SHOW_TRUTH(interp == PyInterpreterState_Main());
    SHOW_TRUTH(interp == PyInterpreterState_Head());
    SHOW_TRUTH(interp == PyThreadState_Get()->interp);
    SHOW_TRUTH(interp == PyThreadState_GetInterpreter(PyThreadState_Get()));
    SHOW_TRUTH(PyInterpreterState_Next(interp) == NULL);
    SHOW(PyInterpreterState_GetID(interp));
    SHOW_STATUS(PyInterpreterState_GetID(NULL));
    PyObject *dict = PyInterpreterState_GetDict(interp);
    SHOW_TRUTH(PyDict_CheckExact(dict));
    SHOW_TRUTH(PyInterpreterState_GetDict(interp) == dict);
}

TEST(a_state_is_made_and_deleted, "W-150") {
    PyThreadState *first = PyThreadState_Get();
    PyThreadState *made = PyThreadState_New(first->interp);
    SHOW(made->id - first->id);
    SHOW_HEX(status_of(made));
    SHOW(made->gilstate_counter);
    SHOW_TRUTH(made->thread_id == first->thread_id);
    SHOW_TRUTH(PyInterpreterState_ThreadHead(first->interp) == made);
    SHOW_TRUTH(PyThreadState_Next(made) == first);
    SHOW_TRUTH(PyThreadState_Next(first) == NULL);
    SHOW_TRUTH(made->prev == NULL && first->prev == made);
    SHOW_TRUTH(PyGILState_GetThisThreadState() == first);
    PyThreadState_Clear(made);
    SHOW_HEX(status_of(made));
    PyThreadState_Delete(made);
    SHOW_TRUTH(PyInterpreterState_ThreadHead(first->interp) == first);
    SHOW_TRUTH(first->prev == NULL);
}

TEST(a_state_in_the_middle_of_the_list_goes, "W-150") {
    PyThreadState *first = PyThreadState_Get();
    PyThreadState *older = PyThreadState_New(first->interp);
    PyThreadState *newer = PyThreadState_New(first->interp);
    PyThreadState_Clear(older);
    PyThreadState_Delete(older);
    SHOW_TRUTH(PyThreadState_Next(newer) == first);
    SHOW_TRUTH(first->prev == newer);
    PyThreadState_Clear(newer);
    PyThreadState_Delete(newer);
}

TEST(swapping_states, "W-150") {
    PyThreadState *first = PyThreadState_Get();
    PyThreadState *other = PyThreadState_New(first->interp);
    SHOW_TRUTH(PyThreadState_Swap(other) == first);
    SHOW_TRUTH(PyThreadState_Get() == other);
    SHOW_TRUTH(PyGILState_GetThisThreadState() == other);
    SHOW(PyGILState_Check());
    SHOW_HEX(status_of(first));
    SHOW_HEX(status_of(other));
    PyErr_SetString(PyExc_ValueError, "of the other state");
    SHOW_TRUTH(PyThreadState_Swap(first) == other);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    SHOW_TRUTH(PyGILState_GetThisThreadState() == first);
    SHOW_TRUTH(PyThreadState_Swap(NULL) == first);
    SHOW_TRUTH(_PyThreadState_UncheckedGet() == NULL);
    SHOW(PyGILState_Check());
    SHOW_TRUTH(PyThreadState_GetDict() == NULL);
    SHOW_TRUTH(PyThreadState_Swap(first) == NULL);
    SHOW_TRUTH(other->current_exception != NULL);
    PyThreadState_Clear(other);
    SHOW_TRUTH(other->current_exception == NULL);
    PyThreadState_Delete(other);
}

static const char *released;

static void note_release(PyObject *capsule) {
    (void)capsule;
    released = "released";
}

/* An object whose end is seen. */
typedef struct {
    PyObject ob_base;
} Watched;

static void watched_dealloc(PyObject *self) {
    note_release(self);
    PyObject_Free(self);
}

static PyTypeObject Watched_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Watched",
    .tp_basicsize = sizeof(Watched),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_dealloc = watched_dealloc,
};

static void put_watched(PyObject *dict) {
    PyObject *watched = PyObject_New(PyObject, &Watched_Type);
    CHECK(PyDict_SetItemString(dict, "watched", watched) == 0);
    Py_DECREF(watched);
    released = "kept";
}

static void fill_own_dict(void) {
    put_watched(PyThreadState_GetDict());
}

TEST(the_dict_of_a_thread_goes_with_it, "W-150") {
    CHECK(PyType_Ready(&Watched_Type) == 0);
    SHOW_TRUTH(PyThreadState_Get()->dict == NULL);
    PyObject *own = PyThreadState_GetDict();
    SHOW_TRUTH(PyDict_CheckExact(own));
    SHOW_TRUTH(PyThreadState_GetDict() == own);
    SHOW_TRUTH(PyThreadState_Get()->dict == own);
    run_beside(fill_own_dict);
    show("after the thread: %s", released);
    SHOW_TRUTH(PyThreadState_GetDict() == own);
}

static int deletions;

static void note_deletion(void *data) {
    deletions += *(int *)data;
}

TEST(clearing_a_state_calls_on_delete, "W-150") {
    int weight = 7;
    PyThreadState *state = PyThreadState_New(PyInterpreterState_Get());
    state->on_delete = note_deletion;
    state->on_delete_data = &weight;
    PyThreadState_Clear(state);
    SHOW(deletions);
    PyThreadState_Delete(state);
    SHOW(deletions);
}

TEST(exceptions_for_other_threads, "W-150") {
    PyThreadState *state = PyThreadState_Get();
    SHOW(PyThreadState_SetAsyncExc(state->thread_id + 1, PyExc_ValueError));
    SHOW(PyThreadState_SetAsyncExc(state->thread_id, PyExc_ValueError));
    SHOW_TRUTH(state->async_exc == PyExc_ValueError);
    SHOW_TRUTH(PyErr_Occurred() == NULL);
    SHOW(PyThreadState_SetAsyncExc(state->thread_id, NULL));
    SHOW_TRUTH(state->async_exc == NULL);
}

TEST(tracing_is_counted, "W-150") {
    PyThreadState *state = PyThreadState_Get();
    PyThreadState_EnterTracing(state);
    SHOW(state->tracing);
    PyThreadState_LeaveTracing(state);
    SHOW(state->tracing);
}

TEST_MAIN(
    NULL, &the_first_state, &the_interpreter, &a_state_is_made_and_deleted,
    &a_state_in_the_middle_of_the_list_goes, &swapping_states,
    &the_dict_of_a_thread_goes_with_it, &clearing_a_state_calls_on_delete,
    &exceptions_for_other_threads, &tracing_is_counted)
