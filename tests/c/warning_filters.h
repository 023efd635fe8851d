/* The filters of warnings: of the Python module in CPython, of our own here. */
#ifndef TESTS_C_WARNING_FILTERS_H
#define TESTS_C_WARNING_FILTERS_H

#include "harness.h"

#ifdef TESTING_NATIVEWEAKREF

#define add_filter(action, category)                                           \
    CHECK(                                                                     \
        nativeweakref_warnings_filter(action, (PyObject *)PyExc_##category) == \
        0)
#define reset_filters() nativeweakref_warnings_reset()

#else

#define add_filter(action, category)                                           \
    CHECK(                                                                     \
        PyRun_SimpleString("import warnings\n"                                 \
                           "warnings.simplefilter('" action "', " #category    \
                           ")\n") == 0)
#define reset_filters()                                                        \
    CHECK(                                                                     \
        PyRun_SimpleString("import warnings\n"                                 \
                           "while warnings.filters[0][1:] != (None, "          \
                           "DeprecationWarning, '__main__', 0):\n"             \
                           "    del warnings.filters[0]\n"                     \
                           "warnings._filters_mutated()\n") == 0)

#endif

#endif
