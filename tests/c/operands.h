/* What the programs operations_*.c try every operation on: values of the
 * built-in types, objects of types written in C with and without slots, and
 * proxies of these. */
#ifndef TESTS_C_OPERANDS_H
#define TESTS_C_OPERANDS_H

#include "harness.h"

/* The operators of two operands with an in-place form: slot, and the name
 * inside the function's. */
#define BINARY_OPERATORS(X)                                                    \
    X(add, Add)                                                                \
    X(subtract, Subtract)                                                      \
    X(multiply, Multiply)                                                      \
    X(remainder, Remainder)                                                    \
    X(lshift, Lshift)                                                          \
    X(rshift, Rshift)                                                          \
    X(and, And)                                                                \
    X(xor, Xor)                                                                \
    X(or, Or)                                                                  \
    X(floor_divide, FloorDivide)                                               \
    X(true_divide, TrueDivide)                                                 \
    X(matrix_multiply, MatrixMultiply)

#define UNARY_OPERATORS(X)                                                     \
    X(negative, Negative)                                                      \
    X(positive, Positive)                                                      \
    X(absolute, Absolute)                                                      \
    X(invert, Invert)

typedef struct {
    const char *name;
    PyObject *object;
} Operand;

/* As they are now: make_operands() replaces all objects by new ones, because
 * an operation may change them. */
extern Operand *const operands;
extern const size_t operand_count;

/* Setup for TEST_MAIN. */
void ready_operands(void);

void make_operands(void);
void release_operands(void);

/* "NAME LEFT RIGHT: " and the repr of the result, or the error; releases the
 * result. RIGHT may be NULL. */
void show_operation(
    const char *name, const Operand *left, const Operand *right,
    PyObject *result);

/* The same for an operation that answers with a number. */
void show_answer(
    const char *name, const Operand *left, const Operand *right,
    long long answer);

#define FOR_EACH_OPERAND(variable)                                             \
    for (const Operand *variable = operands;                                   \
         variable < operands + operand_count; variable++)

#endif
