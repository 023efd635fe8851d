/*
 * What C# cannot express, for a library that is preloaded into CPython 3.12:
 * the three types, the host's data and the addresses of its functions, its
 * variadic functions, and what runs at load and at exit.
 *
 * All names of the host are weak. The library is also loaded into whatever
 * else starts with the same environment (a shell, a compiler): there the
 * addresses are 0, and it does nothing.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "nativeweakref.h"

#define HOST_SERIES 0x030C /* the upper half of Py_Version */

PyTypeObject _PyWeakref_RefType;
PyTypeObject _PyWeakref_ProxyType;
PyTypeObject _PyWeakref_CallableProxyType;

int PyArg_UnpackTuple(
    PyObject *args, const char *name, Py_ssize_t min, Py_ssize_t max, ...);

#pragma weak Py_Version
#pragma weak PyType_Type
#pragma weak _Py_NoneStruct
#pragma weak _Py_NotImplementedStruct
#pragma weak _Py_TrueStruct
#pragma weak _Py_FalseStruct
#pragma weak PyExc_TypeError
#pragma weak PyExc_ReferenceError
#pragma weak PyType_GenericAlloc
#pragma weak PyObject_GC_Del
#pragma weak PyVectorcall_Call
#pragma weak PyErr_Format
#pragma weak PyUnicode_FromFormat
#pragma weak PyArg_UnpackTuple

/* In C#: Exports/HostHooks.cs. */
void preload_begin(void);
int64_t preload_calls(void);

/* From C#: Objects/. */
const void *preload_symbols(void);
PyObject *preload_format_error(
    PyObject *type, const char *format, intptr_t a, intptr_t b, intptr_t c,
    intptr_t d);
PyObject *preload_format_string(
    const char *format, intptr_t a, intptr_t b, intptr_t c, intptr_t d);
int preload_unpack(
    PyObject *args, const char *name, PyObject **first, PyObject **second);

/* Objects/Runtime/HostSymbols.cs, field for field. */
static const struct {
    PyTypeObject *types[4];
    void *objects[4];
    PyObject **exceptions[2];
    void (*functions[3])(void);
} symbols = {
    {&_PyWeakref_RefType, &_PyWeakref_ProxyType, &_PyWeakref_CallableProxyType,
     &PyType_Type},
    {&_Py_NoneStruct, &_Py_NotImplementedStruct, &_Py_TrueStruct,
     &_Py_FalseStruct},
    {&PyExc_TypeError, &PyExc_ReferenceError},
    {(void (*)(void))PyType_GenericAlloc, (void (*)(void))PyObject_GC_Del,
     (void (*)(void))PyVectorcall_Call},
};

const void *preload_symbols(void) {
    return &symbols;
}

PyObject *preload_format_error(
    PyObject *type, const char *format, intptr_t a, intptr_t b, intptr_t c,
    intptr_t d) {
    return PyErr_Format(type, format, a, b, c, d);
}

PyObject *preload_format_string(
    const char *format, intptr_t a, intptr_t b, intptr_t c, intptr_t d) {
    return PyUnicode_FromFormat(format, a, b, c, d);
}

int preload_unpack(
    PyObject *args, const char *name, PyObject **first, PyObject **second) {
    return PyArg_UnpackTuple(args, name, 1, 2, first, second);
}

static char *report_file; /* NULL: nobody asked, or there is no host */
static pid_t host_process;

/*
 * A program that has its Python built in and exports it comes before us in the
 * loader's order: it uses its own weak references, and we are in nobody's way.
 */
static int is_in_the_way(void) {
    Dl_info self;
    Dl_info chosen;

    return dladdr((const void *)&report_file, &self) == 0 ||
           dladdr(dlsym(RTLD_DEFAULT, "PyWeakref_NewRef"), &chosen) == 0 ||
           self.dli_fbase == chosen.dli_fbase;
}

__attribute__((constructor)) static void on_load(void) {
    if (&PyType_Type == NULL || !is_in_the_way()) {
        return;
    }
    if (&Py_Version == NULL || Py_Version >> 16 != HOST_SERIES) {
        dprintf(
            STDERR_FILENO,
            "libnativeweakref-preload: this process is not CPython 3.12, whose "
            "weak references the library stands in for. Start it without "
            "LD_PRELOAD.\n");
        _exit(EXIT_FAILURE); /* the host is bound to our functions already */
    }
    const char *file = secure_getenv("NATIVEWEAKREF_PRELOAD_CALLS");
    report_file = file == NULL ? NULL : strdup(file);
    host_process = getpid();
    preload_begin();
}

/* One line a process: its number, and how often it called us. */
__attribute__((destructor)) static void on_exit_of_host(void) {
    if (report_file == NULL || getpid() != host_process) {
        return; /* the child of a fork counts for its parent */
    }
    int file =
        open(report_file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
        dprintf(
            file, "%ld %lld\n", (long)host_process, (long long)preload_calls());
        close(file);
    }
}
