/*
 * The deallocation of an object whose count is 0, and where a thread's stack
 * lies. In C because only here a function can look at the stack pointer and
 * still end in a jump: the deallocator runs in the frame of whoever gave up the
 * last reference.
 */
#include <errno.h>
#include <pthread.h>

#include "nativeweakref.h"

register char *stack_pointer __asm__("rsp");

void nativeweakref_deallocate(PyObject *op);
void nativeweakref_deallocate_deep(PyObject *op); /* C# */
void nativeweakref_set_stack_bound(char *bound);
int nativeweakref_find_stack(char **low, char **high);
intptr_t nativeweakref_thread(void);

/* Of the thread that holds the GIL; NULL while there is none. */
static char *stack_bound;

void nativeweakref_set_stack_bound(char *bound) {
    stack_bound = bound;
}

void nativeweakref_deallocate(PyObject *op) {
    if (__builtin_expect(stack_pointer < stack_bound, 0)) {
        nativeweakref_deallocate_deep(op);
        return;
    }
    Py_TYPE(op)->tp_dealloc(op);
}

intptr_t nativeweakref_thread(void) {
    return (intptr_t)pthread_self();
}

/* The usable part of the calling thread's stack. Return: 0, or -1 where it is
 * not known; errno stays. */
int nativeweakref_find_stack(char **low, char **high) {
    int saved = errno;
    pthread_attr_t attributes;
    void *start = NULL;
    size_t size = 0;
    size_t guard = 0;
    int found = 0;

    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        found = pthread_attr_getstack(&attributes, &start, &size) == 0 &&
                pthread_attr_getguardsize(&attributes, &guard) == 0 &&
                size > guard;
        pthread_attr_destroy(&attributes);
    }
    errno = saved;
    if (!found) {
        return -1;
    }
    *low = (char *)start + guard;
    *high = (char *)start + size;
    return 0;
}
