/* Which parts of the library an input has reached, told to libFuzzer.
 *
 * The library is compiled from C#: no compiler adds counters to it. So each of
 * its basic blocks starts with a breakpoint, which counts the block and then
 * goes for good: an input that reaches new code is kept, and code that is
 * known runs at full speed. */
#ifndef TESTS_C_FUZZ_COVERAGE_H
#define TESTS_C_FUZZ_COVERAGE_H

#include <stddef.h>

/* Sets the breakpoints. The file holds the offset of each block, as hexadecimal
 * numbers; ends the process where it is no such file. */
void watch_library(const char *blocks);

/* Blocks reached since then, and all of them. */
size_t blocks_reached(void);
size_t blocks_known(void);

#endif
