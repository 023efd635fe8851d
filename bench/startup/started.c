/* A process that initialises the library, makes one weak reference, exits. */
#include "../harness/measure.h"
#include "../harness/referent.h"

#include <Python.h>

int main(void) {
    Py_InitializeEx(0);
    bench_referent_ready();
    PyObject *referent = bench_referent_new();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    if (reference == NULL) {
        bench_fail("PyWeakref_NewRef");
    }
    return PyWeakref_GetObject(reference) != referent;
}
