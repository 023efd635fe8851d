/* Calls left for the main thread, interrupts, and functions for the exit. */
#include "threads.h"

static int ran;

static int run_and_add(void *argument) {
    ran = ran * 10 + *(int *)argument;
    return 0;
}

static int numbers[] = {1, 2, 3, 4};

TEST(calls_run_in_order_when_asked, "W-700") {
    for (int i = 0; i < 3; i++) {
        SHOW(Py_AddPendingCall(run_and_add, &numbers[i]));
    }
    SHOW(ran);
    SHOW(PyErr_CheckSignals());
    SHOW(ran);
    SHOW(Py_MakePendingCalls());
    SHOW(ran);
    SHOW(Py_MakePendingCalls());
    SHOW(ran);
}

TEST(there_is_room_for_a_few, "W-700") {
    int count = 0;
    ran = 0;
    while (count < 100 && Py_AddPendingCall(run_and_add, &numbers[0]) == 0) {
        count++;
    }
    SHOW(count);
    SHOW(Py_AddPendingCall(run_and_add, &numbers[1]));
    SHOW(Py_MakePendingCalls());
    SHOW_TRUTH(ran != 0);
    SHOW(Py_AddPendingCall(run_and_add, &numbers[1]));
    SHOW(Py_MakePendingCalls());
}

static int fail(void *argument) {
    PyErr_SetString(PyExc_ValueError, argument);
    return -1;
}

TEST(a_failure_stops_and_keeps_the_rest, "W-700") {
    ran = 0;
    Py_AddPendingCall(run_and_add, &numbers[0]);
    Py_AddPendingCall(fail, "failed");
    Py_AddPendingCall(run_and_add, &numbers[1]);
    SHOW_STATUS(Py_MakePendingCalls());
    SHOW(ran);
    SHOW_STATUS(Py_MakePendingCalls());
    SHOW(ran);
}

static int add_another(void *argument) {
    ran = ran * 10 + 8;
    SHOW(Py_MakePendingCalls());
    SHOW(Py_AddPendingCall(run_and_add, argument));
    return 0;
}

TEST(a_call_may_leave_another, "W-700") {
    ran = 0;
    Py_AddPendingCall(add_another, &numbers[2]);
    Py_AddPendingCall(run_and_add, &numbers[3]);
    SHOW(Py_MakePendingCalls());
    SHOW(ran);
    SHOW(Py_MakePendingCalls());
    SHOW(ran);
}

static void *add_without_the_gil(void *argument) {
    SHOW(Py_AddPendingCall(run_and_add, argument));
    return NULL;
}

static void make_in_a_worker(void) {
    SHOW(Py_MakePendingCalls());
    SHOW(ran);
}

TEST(other_threads_leave_and_the_main_one_runs, "W-700") {
    ran = 0;
    pthread_join(start_thread(add_without_the_gil, &numbers[0]), NULL);
    run_beside(make_in_a_worker);
    SHOW(Py_MakePendingCalls());
    SHOW(ran);
}

static void check_in_a_worker(void) {
    SHOW_STATUS(PyErr_CheckSignals());
    SHOW(PyOS_InterruptOccurred());
}

TEST(an_interrupt_reaches_the_main_thread, "W-700") {
    SHOW_STATUS(PyErr_CheckSignals());
    PyErr_SetInterrupt();
    run_beside(check_in_a_worker);
    SHOW_STATUS(PyErr_CheckSignals());
    SHOW_STATUS(PyErr_CheckSignals());
    SHOW(PyErr_SetInterruptEx(2));
    SHOW(PyOS_InterruptOccurred());
    SHOW(PyOS_InterruptOccurred());
    SHOW_STATUS(PyErr_CheckSignals());
    SHOW(PyErr_SetInterruptEx(2));
    SHOW_STATUS(Py_MakePendingCalls());
    SHOW(PyErr_SetInterruptEx(0));
    SHOW(PyErr_SetInterruptEx(-1));
    SHOW(PyErr_SetInterruptEx(64));
    SHOW(PyErr_SetInterruptEx(65));
    SHOW_STATUS(PyErr_CheckSignals());
}

static void at_exit_first(void) {
    show("first function: initialised %d", Py_IsInitialized());
}

static void at_exit_second(void) {
    show("second function: finalizing %d", _Py_IsFinalizing());
}

static void at_exit_silent(void) {
}

static void exit_with_room(void) {
    int count = 0;
    while (count < 100 && Py_AtExit(at_exit_silent) == 0) {
        count++;
    }
    _Exit(count);
}

TEST(there_is_room_for_some_exit_functions, "W-700") {
    show_end("accepted", exit_with_room);
}

TEST(what_is_left_at_the_end, "W-700") {
    SHOW(Py_AtExit(at_exit_first));
    SHOW(Py_AtExit(at_exit_second));
    ran = 0;
    Py_AddPendingCall(run_and_add, &numbers[0]);
    SHOW(Py_FinalizeEx());
    SHOW(ran);
    SHOW(Py_FinalizeEx());
    Py_InitializeEx(0);
    SHOW(Py_FinalizeEx());
    Py_InitializeEx(0); /* the harness ends it */
}

static void setup(void) {
    Py_FinalizeEx();
    Py_InitializeEx(1);
}

TEST_MAIN(
    setup, &calls_run_in_order_when_asked, &there_is_room_for_a_few,
    &a_failure_stops_and_keeps_the_rest, &a_call_may_leave_another,
    &other_threads_leave_and_the_main_one_runs,
    &an_interrupt_reaches_the_main_thread,
    &there_is_room_for_some_exit_functions, &what_is_left_at_the_end)
