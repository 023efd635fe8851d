/* One of two threads does not take the GIL: the thread sanitizer has to say so,
 * or its silence about the others would mean nothing. */
#include "threads.h"

static long counter;

static void count_with_the_gil(void) {
    counter++;
}

static void *count_without(void *argument) {
    counter++;
    return argument;
}

TEST(a_thread_without_the_gil_is_found, "W-700") {
    pthread_t other = start_thread(count_without, NULL);
    run_beside(count_with_the_gil);
    pthread_join(other, NULL);
}

TEST_MAIN(NULL, &a_thread_without_the_gil_is_found)
