/* What extension code includes, in the order it includes it. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <structmember.h>

int python_header(void);

int python_header(void) {
    return T_OBJECT_EX + READONLY;
}
