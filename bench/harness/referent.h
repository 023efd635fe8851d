/* A type whose instances hold nothing but a weak list, and a callback. */
#ifndef BENCH_REFERENT_H
#define BENCH_REFERENT_H

#include <Python.h>

/* Readies the type and makes the callback; call after Py_Initialize(). */
void bench_referent_ready(void);

/* New reference. Ends the process on failure. */
PyObject *bench_referent_new(void);

/* A callable that counts its calls and returns None. Borrowed. */
extern PyObject *bench_callback;

/* How often the callback ran. */
extern long bench_callback_calls;

#endif
