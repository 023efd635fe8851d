/* Loads an extension module from the folder that EXTENSIONS names. */
#ifndef TESTS_EXTENSIONS_LOADING_H
#define TESTS_EXTENSIONS_LOADING_H

#include "values.h"

/* Before Py_InitializeEx: enters the module in the table of init functions. */
void enter_extension(const char *name);

#endif
