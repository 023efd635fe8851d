/*
 * The load-time constructor. It runs before any code of the program, makes sure
 * that this library's objects are not another Python's, and hands over to C#,
 * which fills static data: no allocation, no lock of ours, no failure.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void nativeweakref_load(void);

/* Addresses only, through the global offset table: the loader decides whose
 * they are. */
extern char _Py_NoneStruct[];
extern char _PyRuntime[]
    __attribute__((weak)); /* every CPython has it, this library has not */

static _Noreturn void refuse(const Dl_info *self, const Dl_info *other) {
    dprintf(
        STDERR_FILENO,
        "nativeweakref: %s cannot share a process with the Python in %s: the "
        "two would mix their objects. "
        "Load it with RTLD_DEEPBIND, or do without one of them.\n",
        self->dli_fname, other->dli_fname);
    abort();
}

/*
 * In a process with a CPython, the loader may bind our None (and with it every
 * other object) to the host's. To write to it would destroy the host. A None
 * outside this library is normal otherwise: a program that is not
 * position-independent holds a copy in its own image.
 */
static void refuse_foreign_python(void) {
    Dl_info self;
    Dl_info none;
    Dl_info host;

    if (_PyRuntime == NULL) {
        return;
    }
    if (dladdr((const void *)refuse_foreign_python, &self) == 0 ||
        dladdr(_Py_NoneStruct, &none) == 0 || dladdr(_PyRuntime, &host) == 0) {
        return; /* unreachable: all three addresses lie in loaded objects */
    }
    if (none.dli_fbase != self.dli_fbase) {
        refuse(&self, &host);
    }
}

__attribute__((constructor)) static void on_load(void) {
    refuse_foreign_python();
    nativeweakref_load();
}
