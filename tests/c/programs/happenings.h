/* What objects and callbacks tell the machine, and what it makes them do. */
#ifndef TESTS_C_HAPPENINGS_H
#define TESTS_C_HAPPENINGS_H

#include "describe.h"

/* Writes a line under the one of the running instruction. In a collection whose
 * order is not fixed, those lines are sorted. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void happened(const char *format, ...);

int happenings_so_far(void);

/* Runs one of the behaviours, unless nothing may run here, or they are nested
 * too deep. What it answers is owned by the caller, NULL: nothing. -1 with an
 * error where it raises one. Both objects may be NULL. */
int act(int behaviour, PyObject *self, PyObject *argument, PyObject **answer);

/* Whether too much has happened within one instruction. */
int is_tired(void);

/* What runs: the objects given to act(). */
typedef struct Frame {
    const struct Frame *outer;
    PyObject *self;
    PyObject *argument;
    PyObject *answer;
    PyObject *error;
} Frame;

/* NULL outside of behaviours. */
Frame *running(void);

/* Whether a behaviour runs for an object. */
int runs_for(PyObject *self);

/* Whether a proxy was made in this program: comparing through one owns neither
 * operand in CPython, so that special methods for it do nothing from then on.
 */
extern int has_proxies;

/* Runs a collection of the generations up to one; or does nothing where one is
 * running. */
PyObject *collect_generation(int generation);

/* Sets all objects aside, gc.freeze(), or takes them back. */
PyObject *set_aside(int freezes);

#endif
