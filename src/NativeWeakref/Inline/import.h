#define PyImport_ImportModuleEx(n, g, l, f)                                    \
    PyImport_ImportModuleLevel((n), (g), (l), (f), 0)
