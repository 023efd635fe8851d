#ifndef Py_PYPORT_H
#define Py_PYPORT_H

#include <stdint.h>

/* Symbols that a shared library shows, and those that it uses. */
#define Py_EXPORTED_SYMBOL __attribute__((visibility("default")))
#define Py_IMPORTED_SYMBOL __attribute__((visibility("default")))
#define Py_LOCAL_SYMBOL __attribute__((visibility("hidden")))
#define PyAPI_FUNC(type) Py_EXPORTED_SYMBOL type
#define PyAPI_DATA(type) extern Py_EXPORTED_SYMBOL type
#if defined(__cplusplus)
#define PyMODINIT_FUNC extern "C" Py_EXPORTED_SYMBOL PyObject *
#else
#define PyMODINIT_FUNC Py_EXPORTED_SYMBOL PyObject *
#endif

/* Attributes. */
#define Py_ALIGNED(bytes) __attribute__((aligned(bytes)))
#define Py_ALWAYS_INLINE __attribute__((always_inline))
#define Py_DEPRECATED(version) __attribute__((__deprecated__))
#define Py_GCC_ATTRIBUTE(list) __attribute__(list)
#define Py_LOCAL(type) static type
#define Py_LOCAL_INLINE(type) static inline type
#define Py_NO_INLINE __attribute__((noinline))

/* Integers. */
#define HAVE_LONG_LONG 1
#define PY_LONG_LONG long long
#define PY_LLONG_MIN LLONG_MIN
#define PY_LLONG_MAX LLONG_MAX
#define PY_ULLONG_MAX ULLONG_MAX
#define PY_INT32_T int32_t
#define PY_INT64_T int64_t
#define PY_UINT32_T uint32_t
#define PY_UINT64_T uint64_t
#define PY_SIZE_MAX SIZE_MAX
#define PY_DWORD_MAX 4294967295U
#define PY_FORMAT_SIZE_T "z"
#define Py_LL(number) number##LL
#define Py_ULL(number) number##ULL
#define PY_BIG_ENDIAN 0
#define PY_LITTLE_ENDIAN 1
#define SIZEOF_PY_HASH_T SIZEOF_SIZE_T
#define SIZEOF_PY_UHASH_T SIZEOF_SIZE_T
#define Py_ARITHMETIC_RIGHT_SHIFT(type, value, count) ((value) >> (count))
#define Py_SAFE_DOWNCAST(value, wide, narrow) ((narrow)(value))

/* Names that moved to the C library. */
#define Py_MEMCPY memcpy
#define Py_VA_COPY va_copy

#endif /* Py_PYPORT_H */
