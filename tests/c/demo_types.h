/* Static types that have a head, a name and what the test gives them. */
#ifndef TESTS_C_DEMO_TYPES_H
#define TESTS_C_DEMO_TYPES_H

#include "harness.h"

#define DEMO_TYPE(name, ...)                                                   \
    {                                                                          \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo." name,                 \
                                    .tp_basicsize = sizeof(PyObject),          \
                                    .tp_flags = Py_TPFLAGS_DEFAULT,            \
                                    __VA_ARGS__                                \
    }

#endif
