/* Threads of the platform, and children in which the process may end. */
#ifndef TESTS_C_THREADS_H
#define TESTS_C_THREADS_H

#include "harness.h"

#include <pthread.h>

typedef void *thread_body(void *argument);

/* Starts a thread; CHECKs that it could. */
pthread_t start_thread(thread_body *body, void *argument);

/* Waits for a thread that needs the GIL, which the caller holds. */
void join_without_gil(pthread_t thread);

/* Runs a function in a thread of its own, under PyGILState_Ensure, and waits
 * for it; the caller holds the GIL. */
void run_beside(void (*body)(void));

/* Waits, without the GIL, until another thread has raised a flag that is only
 * used under the GIL; the caller holds the GIL. */
void await_flag(const int *flag);

/* Runs a function in a child and shows how the child ended: its exit code, or
 * the message of a fatal error. */
void show_end(const char *label, void (*body)(void));

#endif
