/* Do the hash functions for types written in C agree with the built-in types?
 */
#include "containers.h"

#include <float.h>
#include <math.h>
#include <stdint.h>

/* Hashes of bytes depend on the key, which is not the same everywhere. */
TEST(bytes_hash_as_bytes_objects_do, "_Py_HashBytes") {
    static const char text[] = "a text of more than sixteen bytes, \0 and all";
    for (Py_ssize_t count = 0; count <= (Py_ssize_t)sizeof text; count++) {
        PyObject *bytes = PyBytes_FromStringAndSize(text, count);
        PyObject *latin = PyUnicode_DecodeLatin1(text, count, NULL);
        CHECK(bytes && latin);
        CHECK(_Py_HashBytes(text, count) == PyObject_Hash(bytes));
        CHECK(_Py_HashBytes(text, count) == PyObject_Hash(latin));
        RELEASE(bytes, latin);
    }
    SHOW(_Py_HashBytes(text, 0));
    SHOW(_Py_HashBytes(NULL, 0));
}

TEST(addresses_hash_by_rotation, "_Py_HashPointer") {
    static const uintptr_t addresses[] = {
        0, 1, 15, 16, 0x7f0012345670, UINTPTR_MAX - 1, UINTPTR_MAX};
    for (size_t i = 0; i < sizeof addresses / sizeof addresses[0]; i++) {
        /* NOLINTNEXTLINE(performance-no-int-to-ptr): addresses by value */
        const void *address = (const void *)addresses[i];
        SHOW_HEX(_Py_HashPointer(address));
        SHOW_HEX(_Py_HashPointerRaw(address));
    }
    PyObject *object = PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type);
    CHECK(_Py_HashPointer(object) == PyObject_Hash(object));
    Py_DECREF(object);
}

TEST(doubles_hash_as_floats_do, "_Py_HashDouble") {
    static const double values[] = {
        0.0,     -0.0,    1,      -1,       -2,        0.5,    1.0 / 3, 1e300,
        DBL_MAX, DBL_MIN, 5e-324, INFINITY, -INFINITY, 0x1p61, 2.5};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        PyObject *number = PyFloat_FromDouble(values[i]);
        CHECK(_Py_HashDouble(number, values[i]) == PyObject_Hash(number));
        show("%.17g: %lld", values[i], (long long)PyObject_Hash(number));
        Py_DECREF(number);
    }
    CHECK(_Py_HashDouble(Py_None, NAN) == _Py_HashPointer(Py_None));
}

TEST(a_first_reference_is_one, "_Py_NewReference") {
    PyObject *object = PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type);
    Py_INCREF(object);
    SHOW(Py_REFCNT(object));
    _Py_NewReference(object);
    SHOW(Py_REFCNT(object));
    Py_DECREF(object);
}

TEST_MAIN(
    NULL, &bytes_hash_as_bytes_objects_do, &addresses_hash_by_rotation,
    &doubles_hash_as_floats_do, &a_first_reference_is_one)
