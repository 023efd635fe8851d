/* A variadic function of the C library with its arguments fixed. */
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>

void *nativeweakref_remap(
    void *start, size_t size, size_t wanted, intptr_t flags, void *place);

void *nativeweakref_remap(
    void *start, size_t size, size_t wanted, intptr_t flags, void *place) {
    return mremap(start, size, wanted, (int)flags, place);
}
