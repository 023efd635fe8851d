/* Storage of which every thread has its own. */
#include "threads.h"

#include <limits.h>

static Py_tss_t key = Py_tss_NEEDS_INIT;
static int first;
static int second;

static void *look_in_another_thread(void *argument) {
    (void)argument;
    SHOW_TRUTH(PyThread_tss_get(&key) == NULL);
    SHOW(PyThread_tss_set(&key, &second));
    SHOW_TRUTH(PyThread_tss_get(&key) == &second);
    return NULL;
}

TEST(a_key_that_the_program_holds, "W-700") {
    SHOW(PyThread_tss_is_created(&key));
    SHOW(PyThread_tss_create(&key));
    SHOW(PyThread_tss_create(&key));
    SHOW(PyThread_tss_is_created(&key));
    SHOW_TRUTH(PyThread_tss_get(&key) == NULL);
    SHOW(PyThread_tss_set(&key, &first));
    pthread_join(start_thread(look_in_another_thread, NULL), NULL);
    SHOW_TRUTH(PyThread_tss_get(&key) == &first);
    PyThread_tss_delete(&key);
    SHOW(PyThread_tss_is_created(&key));
    PyThread_tss_delete(&key);
    SHOW(PyThread_tss_create(&key));
    SHOW_TRUTH(PyThread_tss_get(&key) == NULL);
    PyThread_tss_delete(&key);
}

TEST(a_key_that_is_allocated, "W-700") {
    Py_tss_t *made = PyThread_tss_alloc();
    SHOW(PyThread_tss_is_created(made));
    SHOW(PyThread_tss_create(made));
    SHOW(PyThread_tss_set(made, &first));
    SHOW_TRUTH(PyThread_tss_get(made) == &first);
    PyThread_tss_free(made);
    PyThread_tss_free(NULL);
    PyThread_tss_free(PyThread_tss_alloc());
}

static int old_key;

static void *look_with_an_old_key(void *argument) {
    (void)argument;
    SHOW_TRUTH(PyThread_get_key_value(old_key) == NULL);
    return NULL;
}

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
TEST(keys_as_numbers, "W-700") {
    old_key = PyThread_create_key();
    SHOW_TRUTH(old_key >= 0);
    SHOW_TRUTH(PyThread_get_key_value(old_key) == NULL);
    SHOW(PyThread_set_key_value(old_key, &first));
    SHOW_TRUTH(PyThread_get_key_value(old_key) == &first);
    pthread_join(start_thread(look_with_an_old_key, NULL), NULL);
    PyThread_delete_key_value(old_key);
    SHOW_TRUTH(PyThread_get_key_value(old_key) == NULL);
    PyThread_ReInitTLS();
    PyThread_delete_key(old_key);
    SHOW(PyThread_set_key_value(INT_MAX, &first));
    SHOW_TRUTH(PyThread_get_key_value(INT_MAX) == NULL);
}

TEST(nothing_of_it_needs_the_runtime, "W-700") {
    SHOW(Py_IsInitialized());
}

TEST_MAIN_UNINITIALISED(
    &a_key_that_the_program_holds, &a_key_that_is_allocated, &keys_as_numbers,
    &nothing_of_it_needs_the_runtime)
