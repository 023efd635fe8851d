/* Objects to point at: types with a weak list, callbacks that print what they
 * see, and a static subtype of the reference type. */
#ifndef TESTS_C_REFERENT_H
#define TESTS_C_REFERENT_H

#include "harness.h"

typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    PyObject *weaklist;
    int id;
} Referent;

extern PyTypeObject Referent_Type;         /* a weak list, not callable */
extern PyTypeObject CallableReferent_Type; /* the same, returns 42 */
extern PyTypeObject Subreference_Type;     /* a subtype of weakref.ref */

/* Setup for TEST_MAIN: readies the types, and checks after each test that all
 * referents are gone. */
void ready_referents(void);

/* A new referent, reference count 1; ids start again at 1 in each test. */
PyObject *new_referent(void);
PyObject *new_callable_referent(void);

/* The head of a referent's list. */
PyWeakReference *weaklist_of(PyObject *referent);

/* Called at the start of a referent's deallocation, before its weak references
 * are cleared; set to NULL again after each test. */
extern void (*referent_is_dying)(PyObject *referent);

/* Called at the end of a referent's deallocation, before its memory goes. */
extern void (*referent_was_cleared)(PyObject *referent);

/* A callback that prints its tag and the state of its argument. */
PyObject *new_callback(const char *tag);

/* Called inside such a callback after it has printed; set to NULL again after
 * each test. A result of -1 makes the callback fail with what it raised. */
extern int (*callback_is_running)(const char *tag, PyObject *reference);

/* New reference of the subtype; callback may be NULL. */
PyObject *new_subreference(PyObject *referent, PyObject *callback);

/* Checks that the list is whole: its links, whom its references point to, and
 * that no more than a reference and a proxy in it are shared. */
void check_weaklist(PyObject *referent);

/* Prints the kinds of the weak references in the order of the list, and checks
 * that its links are consistent. */
void show_weaklist(const char *label, PyObject *referent);

int is_dead(PyObject *reference);

static inline PyWeakReference *weakref_of(PyObject *reference) {
    return (PyWeakReference *)reference;
}

#endif
