/* Times one operation in a loop. One family of benchmarks is one program. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

/* Does the operation `count` times and returns the nanoseconds it took:
 * preparation stays outside of what is timed. */
typedef double bench_body(long count);

/* Nanoseconds of processor time this process has had: while another one has
 * its turn, this clock stands. */
double bench_now(void);

/* Reads the command line: "quick" takes one short sample, to see that the
 * program works; "brief" one that tells a little; "only NAME COUNT" does one
 * operation so often and measures nothing, for tools that count instructions.
 * Anything else is refused with exit code 2. */
void bench_start(int argc, char **argv);

/* Prints "NAME<tab>NANOSECONDS", the median over samples of one operation. */
void bench_measure(const char *name, bench_body *body);

/* Ends the process with a message and the error indicator's text. */
_Noreturn void bench_fail(const char *what);

#endif
