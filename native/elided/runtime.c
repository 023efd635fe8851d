/*
 * What compiled C# refers to in the .NET runtime, of which nothing is linked.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

/* Which instructions the processor has: none but those all processors have. */
int g_cpuFeatures = 0;

/*
 * Lies on the stack behind arrays and is compared before a function returns.
 * The runtime's constant, until the constructor has run.
 */
uintptr_t __security_cookie = 0x9ABCDEF012345678;

/* The comparison has failed. */
_Noreturn void RhpFallbackFailFast(void);

_Noreturn void RhpFallbackFailFast(void) {
    abort();
}

/*
 * Before all others: none of our functions may be running. The kernel gives
 * each process 16 random bytes; glibc makes its own guard of the first eight.
 */
__attribute__((constructor(101))) static void choose_cookie(void) {
    const unsigned char *random = (const unsigned char *)getauxval(AT_RANDOM);

    if (random != NULL) {
        memcpy(&__security_cookie, random + 8, sizeof(__security_cookie));
    }
}
