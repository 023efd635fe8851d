/*
 * What valgrind is told of the object heap's blocks. A request is a sequence of
 * instructions that does nothing on a processor and that valgrind recognises;
 * it stands in valgrind's documentation for authors of tools, whose header need
 * not be installed. Each request costs some instructions: callers ask once
 * whether the process runs under memcheck.
 */
#include <stddef.h>
#include <stdint.h>

enum {
    MALLOCLIKE_BLOCK = 0x1301,
    FREELIKE_BLOCK = 0x1302,
    CHANGE_ERROR_DISABLEMENT = 0x1801,
    MAKE_MEM_NOACCESS = 0x4d430000, /* memcheck's: "MC" in the upper half */
    MAKE_MEM_DEFINED = 0x4d430002,
    GET_VALIDITY_BITS = 0x4d430008
};

intptr_t nativeweakref_memcheck_runs(void);
void nativeweakref_valgrind_taken(void *block, size_t size);
void nativeweakref_valgrind_given(void *block);
void nativeweakref_valgrind_reveal(void *start, size_t size);
void nativeweakref_valgrind_hide(void *start, size_t size);
void nativeweakref_valgrind_silence(intptr_t change);

/* The answer is 0 where there is no valgrind. */
static uintptr_t request(
    uintptr_t code, uintptr_t first, uintptr_t second, uintptr_t third) {
    volatile uintptr_t arguments[6] = {code, first, second, third, 0, 0};
    uintptr_t answer = 0;
    __asm__ volatile("rolq $3, %%rdi\n\t"
                     "rolq $13, %%rdi\n\t"
                     "rolq $61, %%rdi\n\t"
                     "rolq $51, %%rdi\n\t"
                     "xchgq %%rbx, %%rbx"
                     : "+d"(answer)
                     : "a"(arguments)
                     : "cc", "memory");
    return answer;
}

/* Only memcheck answers this with 1. Its other tools, which measure, see the
 * heap as it is without them. */
intptr_t nativeweakref_memcheck_runs(void) {
    unsigned char byte = 0;
    unsigned char bits = 0;
    return request(GET_VALIDITY_BITS, (uintptr_t)&byte, (uintptr_t)&bits, 1) ==
           1;
}

/* From here on memcheck treats the bytes as if malloc had returned them. */
void nativeweakref_valgrind_taken(void *block, size_t size) {
    request(MALLOCLIKE_BLOCK, (uintptr_t)block, size, 0);
}

void nativeweakref_valgrind_given(void *block) {
    request(FREELIKE_BLOCK, (uintptr_t)block, 0, 0);
}

void nativeweakref_valgrind_reveal(void *start, size_t size) {
    request(MAKE_MEM_DEFINED, (uintptr_t)start, size, 0);
}

void nativeweakref_valgrind_hide(void *start, size_t size) {
    request(MAKE_MEM_NOACCESS, (uintptr_t)start, size, 0);
}

void nativeweakref_valgrind_silence(intptr_t change) {
    request(CHANGE_ERROR_DISABLEMENT, (uintptr_t)change, 0, 0);
}
