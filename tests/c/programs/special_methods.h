/* Special methods for the machine's classes: each runs a behaviour, then gives
 * what that answers, or else something fitting. */
#ifndef TESTS_C_SPECIAL_METHODS_H
#define TESTS_C_SPECIAL_METHODS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* A function for the dictionary of a class. */
PyObject *special_method(const char *name);

/* Their names by number. */
int count_of_special_methods(void);
const char *name_of_special_method(int which);

/* A callback for weak references, or any function, that runs a behaviour. */
PyObject *new_callback_function(int behaviour);

#endif
