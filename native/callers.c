/*
 * Who called: the return addresses of the program's functions, and how they are
 * written so that addr2line finds their lines. Debug mode only. backtrace()
 * loads the unwinder of the compiler the first time; nothing is linked for it.
 */
#include <dlfcn.h>
#include <execinfo.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

void nativeweakref_callers_find(void **callers, intptr_t count);
void nativeweakref_callers_write(void **callers, intptr_t count);

enum { DEEPEST = 32 };

/* Where this library lies; the linker defines both. */
extern char __ehdr_start[] __attribute__((visibility("hidden")));
extern char _end[] __attribute__((visibility("hidden")));

static int is_own(const void *address) {
    return (uintptr_t)address - (uintptr_t)__ehdr_start <
           (uintptr_t)_end - (uintptr_t)__ehdr_start;
}

/* Fills count places; those that are left over become NULL. */
void nativeweakref_callers_find(void **callers, intptr_t count) {
    void *frames[DEEPEST];
    int depth = backtrace(frames, DEEPEST);
    intptr_t found = 0;
    for (int i = 0; i < depth && found < count; i++) {
        if (!is_own(frames[i])) {
            callers[found++] = frames[i];
        }
    }
    while (found < count) {
        callers[found++] = NULL;
    }
}

/* A return address lies behind the call: one less is inside it. */
void nativeweakref_callers_write(void **callers, intptr_t count) {
    for (intptr_t i = 0; i < count && callers[i] != NULL; i++) {
        uintptr_t call = (uintptr_t)callers[i] - 1;
        Dl_info place;
        if (dladdr((const void *)call, &place) == 0) {
            dprintf(STDERR_FILENO, "    %p\n", (void *)call);
            continue;
        }
        dprintf(
            STDERR_FILENO, "    %s +0x%zx%s%s\n", place.dli_fname,
            (size_t)(call - (uintptr_t)place.dli_fbase),
            place.dli_sname == NULL ? "" : " ",
            place.dli_sname == NULL ? "" : place.dli_sname);
    }
}
