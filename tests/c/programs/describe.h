/* Objects as text without addresses. Describing one runs no foreign code. */
#ifndef TESTS_C_DESCRIBE_H
#define TESTS_C_DESCRIBE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

enum { TEXT_SIZE = 1 << 14 };

/* What does not fit is left out. */
typedef struct {
    size_t used;
    char data[TEXT_SIZE];
} Text;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void put(Text *text, const char *format, ...);

/* Type and value; what it holds down to a depth. */
void put_object(Text *text, PyObject *object, int depth);

/* Type and arguments of an exception. */
void put_exception(Text *text, PyObject *exception);

/* How many objects one could count in it, seen as a tree; no more than the
 * most, even if it holds itself. */
int weight_of(PyObject *object, int most);

/* Whether its text or its hash comes from an address. */
int has_address(PyObject *object, int depth);

#endif
