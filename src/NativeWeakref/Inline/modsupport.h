/** What a program was compiled for; a module is made for one of them. */
#define PYTHON_API_VERSION 1013
#define PYTHON_API_STRING "1013"
#define PYTHON_ABI_VERSION 3
#define PYTHON_ABI_STRING "3"

#ifdef Py_LIMITED_API
#define NATIVEWEAKREF_API_VERSION PYTHON_ABI_VERSION
#else
#define NATIVEWEAKREF_API_VERSION PYTHON_API_VERSION
#endif

/** Create a module from a definition without slots. */
#define PyModule_Create(module)                                                \
    PyModule_Create2((module), NATIVEWEAKREF_API_VERSION)
/** Create a module from a definition with slots, for a spec. */
#define PyModule_FromDefAndSpec(module, spec)                                  \
    PyModule_FromDefAndSpec2((module), (spec), NATIVEWEAKREF_API_VERSION)

/** Add a constant to a module under its own name. */
#define PyModule_AddIntMacro(m, c) PyModule_AddIntConstant((m), #c, (c))
#define PyModule_AddStringMacro(m, c) PyModule_AddStringConstant((m), #c, (c))

#ifndef Py_LIMITED_API
/* The number of arguments has no bound. */
#define _Py_ANY_VARARGS(n) ((n) == PY_SSIZE_T_MAX)

/* The usual case without a call. */
#define _PyArg_NoKeywords(funcname, kwargs)                                    \
    ((kwargs) == NULL || _PyArg_NoKeywords((funcname), (kwargs)))
#define _PyArg_NoKwnames(funcname, kwnames)                                    \
    ((kwnames) == NULL || _PyArg_NoKwnames((funcname), (kwnames)))
#define _PyArg_NoPositional(funcname, args)                                    \
    ((args) == NULL || _PyArg_NoPositional((funcname), (args)))
#define _PyArg_CheckPositional(funcname, nargs, min, max)                      \
    ((!_Py_ANY_VARARGS(max) && (min) <= (nargs) && (nargs) <= (max)) ||        \
     _PyArg_CheckPositional((funcname), (nargs), (min), (max)))
#define _PyArg_UnpackKeywords(                                                 \
    args, nargs, kwargs, kwnames, parser, minpos, maxpos, minkw, buf)          \
    (((minkw) == 0 && (kwargs) == NULL && (kwnames) == NULL &&                 \
      (minpos) <= (nargs) && (nargs) <= (maxpos) && (args) != NULL)            \
         ? (args)                                                              \
         : _PyArg_UnpackKeywords(                                              \
               (args), (nargs), (kwargs), (kwnames), (parser), (minpos),       \
               (maxpos), (minkw), (buf)))
#endif

/* "#" in a format has a Py_ssize_t. */
#ifdef PY_SSIZE_T_CLEAN
#define PyArg_Parse _PyArg_Parse_SizeT
#define PyArg_ParseTuple _PyArg_ParseTuple_SizeT
#define PyArg_ParseTupleAndKeywords _PyArg_ParseTupleAndKeywords_SizeT
#define PyArg_VaParse _PyArg_VaParse_SizeT
#define PyArg_VaParseTupleAndKeywords _PyArg_VaParseTupleAndKeywords_SizeT
#define Py_BuildValue _Py_BuildValue_SizeT
#define Py_VaBuildValue _Py_VaBuildValue_SizeT
#define _PyArg_ParseTupleAndKeywordsFast _PyArg_ParseTupleAndKeywordsFast_SizeT
#define _PyArg_ParseStack _PyArg_ParseStack_SizeT
#define _PyArg_ParseStackAndKeywords _PyArg_ParseStackAndKeywords_SizeT
#define _PyArg_VaParseTupleAndKeywordsFast                                     \
    _PyArg_VaParseTupleAndKeywordsFast_SizeT
#endif
