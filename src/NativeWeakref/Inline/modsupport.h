/** What a program was compiled for; a module is made for one of them. */
#define PYTHON_API_VERSION 1013
#define PYTHON_API_STRING "1013"
#define PYTHON_ABI_VERSION 3
#define PYTHON_ABI_STRING "3"

/** Create a module from a definition without slots. */
#define PyModule_Create(module) PyModule_Create2((module), PYTHON_API_VERSION)
/** Create a module from a definition with slots, for a spec. */
#define PyModule_FromDefAndSpec(module, spec)                                  \
    PyModule_FromDefAndSpec2((module), (spec), PYTHON_API_VERSION)

/** Add a constant to a module under its own name. */
#define PyModule_AddIntMacro(m, c) PyModule_AddIntConstant((m), #c, (c))
#define PyModule_AddStringMacro(m, c) PyModule_AddStringConstant((m), #c, (c))
