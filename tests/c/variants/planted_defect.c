/* A library to be preloaded, in which one function is wrong: the test of the
 * search for differences has to find it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

int PySequence_DelItem(void *sequence, intptr_t index);

/* Deletes item 1 where item 2 is meant. */
int PySequence_DelItem(void *sequence, intptr_t index) {
    static int (*right)(void *, intptr_t);
    if (right == NULL) {
        right =
            (int (*)(void *, intptr_t))dlsym(RTLD_NEXT, "PySequence_DelItem");
    }
    return right(sequence, index == 2 ? 1 : index);
}
