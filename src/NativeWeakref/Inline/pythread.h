#define WAIT_LOCK 1
#define NOWAIT_LOCK 0

/* Time to wait, in microseconds. */
#define PY_TIMEOUT_T long long
#define PY_TIMEOUT_MAX (0x7fffffffffffffffLL / 1000)

#define PYTHREAD_INVALID_THREAD_ID ((unsigned long)-1)
#define PY_HAVE_THREAD_NATIVE_ID

#ifndef Py_LIMITED_API
/* Initialises a static Py_tss_t. */
#define Py_tss_NEEDS_INIT                                                      \
    { 0 }
#endif
