#ifndef Py_PYTHON_H
#define Py_PYTHON_H

/* Lets nativeweakref.h tell this file from CPython's. */
#define NATIVEWEAKREF_PYTHON_H

#include "patchlevel.h"
#include "pyconfig.h"

/* Extension code relies on Python.h for these. */
#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
#include <wchar.h>

#include "pyport.h"
#include "pymacro.h"
#include "nativeweakref.h"

#endif /* Py_PYTHON_H */
