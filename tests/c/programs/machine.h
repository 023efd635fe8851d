/* A small machine whose instructions call the API with what lies in its slots.
 * Each instruction writes a line: what came out of it, what happened meanwhile
 * and which reference counts of own objects changed. A generated program is a
 * list of instructions; so is a C program that calls step() for each of them.
 */
#ifndef TESTS_C_MACHINE_H
#define TESTS_C_MACHINE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdio.h>

enum { SLOTS = 12, BEHAVIOURS = 6 };

/* Before the first program, and around each. The result is the digest of all
 * that was written; a transcript may be NULL. */
void start_machine(void);
void begin_program(FILE *transcript);
unsigned long long end_program(void);

/* How many instructions of this process gave both an object and an exception.
 */
int contradictions(void);

/* One instruction: the name of an operation, the slots of its two operands, the
 * slot for its result, and a number. */
void step(const char *operation, int a, int b, int to, int number);

/* Adds an instruction to a behaviour: what a callback, a finalizer or a special
 * method does. */
void behave(
    int behaviour, const char *operation, int a, int b, int to, int number);

#endif
