/* Modules that the programs imports*.c enter in the table of init functions. */
#ifndef TESTS_C_IMPORTABLE_H
#define TESTS_C_IMPORTABLE_H

#include "harness.h"

/* Before Py_InitializeEx. What they are called says what they do; see
 * importable.c. */
void enter_modules(void);

/* How often the function of a module has run. */
extern int calls_of_single;
extern int calls_of_global;
extern int executions_of_phases;

/* Definitions of two of them. */
extern struct PyModuleDef single_definition;
extern struct PyModuleDef global_definition;
extern struct PyModuleDef phases_definition;

#endif
