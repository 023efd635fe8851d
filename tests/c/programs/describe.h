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

/* A str, bytes or a bytearray; whether an address is written in it. */
int is_text(PyObject *object);
int text_has_address(PyObject *object);

/* A tuple, list, dict or set of any kind. */
int is_container(PyObject *object);

#endif
