/*
 * nativeweakref.h - weak references with the CPython 3.12 C ABI.
 *
 * GENERATED from src/NativeWeakref (Abi/, Exports/, Inline/). Do not edit.
 * Regenerate with:  ./build.sh header
 *
 * This file is the whole public interface. A name that is not here is not
 * supported. Sections, in order:
 *
 *   1. Configuration
 *   2. Types
 *   3. Constants
 *   4. Data
 *   5. Portability                           Include/pyport.h
 *   6. Memory                                Include/pymem.h
 *   7. Buffers                               Include/pybuffer.h
 *   8. Objects                               Include/object.h
 *   9. Object memory                         Include/objimpl.h
 *  10. str                                   Include/unicodeobject.h
 *  11. bytes                                 Include/bytesobject.h
 *  12. bytearray                             Include/bytearrayobject.h
 *  13. Errors                                Include/pyerrors.h
 *  14. int                                   Include/longobject.h
 *  15. bool                                  Include/boolobject.h
 *  16. float                                 Include/floatobject.h
 *  17. complex                               Include/complexobject.h
 *  18. range                                 Include/rangeobject.h
 *  19. tuple                                 Include/tupleobject.h
 *  20. list                                  Include/listobject.h
 *  21. dict                                  Include/dictobject.h
 *  22. set and frozenset                     Include/setobject.h
 *  23. C functions                           Include/methodobject.h
 *  24. Bound methods                         Include/classobject.h
 *  25. Class and static methods              Include/funcobject.h
 *  26. Modules                               Include/moduleobject.h
 *  27. Slices and Ellipsis                   Include/sliceobject.h
 *  28. Files                                 Include/fileobject.h
 *  29. Capsules                              Include/pycapsule.h
 *  30. Memory views                          Include/memoryobject.h
 *  31. Iterators                             Include/iterobject.h
 *  32. Threads                               Include/pythread.h
 *  33. Thread states                         Include/pystate.h
 *  34. Descriptors                           Include/descrobject.h
 *  35. Generic aliases                       Include/genericaliasobject.h
 *  36. Namespaces                            Include/namespaceobject.h
 *  37. Warnings                              Include/warnings.h
 *  38. Weak references                       Include/weakrefobject.h
 *  39. Codecs                                Include/codecs.h
 *  40. Named tuples                          Include/structseq.h
 *  41. Arguments and the content of modules  Include/modsupport.h
 *  42. Printing errors                       Include/pythonrun.h
 *  43. Start and end                         Include/pylifecycle.h
 *  44. Recursion and the GIL                 Include/ceval.h
 *  45. The module sys                        Include/sysmodule.h
 *  46. Names of files                        Include/osmodule.h
 *  47. Interrupts and forks                  Include/intrcheck.h
 *  48. Importing modules                     Include/import.h
 *  49. Object protocols                      Include/abstract.h
 *  50. Characters of ASCII                   Include/pyctype.h
 *  51. Hashes                                Include/pyhash.h
 *  52. Doubles as text                       Include/pystrtod.h
 *  53. C strings                             Include/pystrcmp.h
 *  54. C strings in wide characters          Include/fileutils.h
 *  55. This library
 *  56. Layout checks
 *
 * Ownership words used below, one per PyObject * parameter or result:
 *
 *   New reference       the caller must release it with Py_DECREF()
 *   Borrowed reference  the caller must not release it, and may use it
 *                       only while something else keeps it alive
 *   Borrowed            (parameter) the call does not release it
 *   Stolen              (parameter) the call takes over the reference
 *
 * Unless a comment says otherwise, a pointer must not be NULL and the caller
 * holds the GIL. A function that fails sets the error indicator; one that is
 * given NULL nevertheless fails with SystemError, where macros and inline
 * functions crash.
 */
#ifndef NATIVEWEAKREF_H
#define NATIVEWEAKREF_H

/* The Python.h beside this file says so before it includes this one. */
#if defined(Py_PYTHON_H) && !defined(NATIVEWEAKREF_PYTHON_H)
#error "nativeweakref.h takes the place of CPython's Python.h: include one only"
#endif

#include <assert.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* ---- 1. Configuration -------------------------------------------------- */

/* Version of this library. Compare with nativeweakref_version(). */
#define NATIVEWEAKREF_VERSION_MAJOR 0
#define NATIVEWEAKREF_VERSION_MINOR 1
#define NATIVEWEAKREF_VERSION_PATCH 0
#define NATIVEWEAKREF_VERSION                                                  \
    (NATIVEWEAKREF_VERSION_MAJOR * 1000000 +                                   \
     NATIVEWEAKREF_VERSION_MINOR * 1000 + NATIVEWEAKREF_VERSION_PATCH)

/* The CPython release whose ABI this is, as PY_VERSION_HEX. */
#define NATIVEWEAKREF_PY_ABI 0x030c0000

#if defined(__GNUC__)
#define NATIVEWEAKREF_DATA __attribute__((visibility("default")))
#define _Py_NO_RETURN __attribute__((noreturn))
#else
#define NATIVEWEAKREF_DATA
#define _Py_NO_RETURN
#endif

/* Functions are called through the global offset table, not through the
 * linkage table: a jump less in each call. */
#if defined(__has_attribute)
#if __has_attribute(noplt)
#define NATIVEWEAKREF_API NATIVEWEAKREF_DATA __attribute__((noplt))
#endif
#endif
#if !defined(NATIVEWEAKREF_API)
#define NATIVEWEAKREF_API NATIVEWEAKREF_DATA
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- 2. Types ---------------------------------------------------------- */

/* Strict C++98 has no long long: it is spelled here only. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wlong-long"
typedef long long nativeweakref_long_long;
typedef unsigned long long nativeweakref_unsigned_long_long;
#pragma GCC diagnostic pop

/** A lock. */
typedef void *PyThread_type_lock;
/** A character up to U+00FF. */
typedef uint8_t Py_UCS1;
/** A character up to U+FFFF. */
typedef uint16_t Py_UCS2;
/** Any character. */
typedef uint32_t Py_UCS4;
/** A size, count or index; negative where it says so. */
typedef intptr_t Py_ssize_t;
/** A hash; -1 means an error. */
typedef Py_ssize_t Py_hash_t;
/** A hash while it is computed. */
typedef size_t Py_uhash_t;
/** 30 bits of an int. */
typedef uint32_t digit;
/** A digit with a sign. */
typedef int32_t sdigit;
/** The product of two digits with a sign. */
typedef int64_t stwodigits;
/** The product of two digits. */
typedef uint64_t twodigits;

/** The families of memory functions. */
typedef enum {
    /** PyMem_RawMalloc() and its like; usable without the GIL. */
    PYMEM_DOMAIN_RAW = 0,
    /** PyMem_Malloc() and its like. */
    PYMEM_DOMAIN_MEM = 1,
    /** PyObject_Malloc() and its like. */
    PYMEM_DOMAIN_OBJ = 2
} PyMemAllocatorDomain;

/** What sending a value into an iterator came to. */
typedef enum {
    PYGEN_RETURN = 0, /**< It returned; the result is its value. */
    PYGEN_ERROR = -1, /**< It raised; there is no result. */
    PYGEN_NEXT = 1    /**< It yielded the result. */
} PySendResult;

/** Bytes of a character. */
typedef enum PyUnicode_Kind {
    PyUnicode_1BYTE_KIND = 1, /**< One; up to U+00FF. */
    PyUnicode_2BYTE_KIND = 2, /**< Two; up to U+FFFF. */
    PyUnicode_4BYTE_KIND = 4  /**< Four; all of Unicode. */
} PyUnicode_Kind;

/** What is about to happen to a dict that is watched. */
typedef enum {
    /** A key is stored that was not there. */
    PyDict_EVENT_ADDED = 0,
    /** Another value is stored. */
    PyDict_EVENT_MODIFIED = 1,
    /** An item is deleted. */
    PyDict_EVENT_DELETED = 2,
    /**
     * All items of another dict, which is the key here, are copied into the
     * empty dict.
     */
    PyDict_EVENT_CLONED = 3,
    /** All items are deleted. */
    PyDict_EVENT_CLEARED = 4,
    /** The dict goes. */
    PyDict_EVENT_DEALLOCATED = 5
} PyDict_WatchEvent;

/** What waiting for a lock came to. */
typedef enum {
    PY_LOCK_FAILURE = 0,  /**< The time has passed. */
    PY_LOCK_ACQUIRED = 1, /**< The lock is the caller's. */
    PY_LOCK_INTR = 2      /**< A signal came. */
} PyLockStatus;

/** Whether a thread held the GIL before PyGILState_Ensure(). */
typedef enum {
    /** It did. */
    PyGILState_LOCKED = 0,
    /** It did not: PyGILState_Release() gives it up. */
    PyGILState_UNLOCKED = 1
} PyGILState_STATE;

typedef struct PyMemAllocatorEx PyMemAllocatorEx;
typedef struct Py_buffer Py_buffer;
typedef struct PyAsyncMethods PyAsyncMethods;
typedef struct PyBufferProcs PyBufferProcs;
typedef struct _heaptypeobject PyHeapTypeObject;
typedef struct PyMappingMethods PyMappingMethods;
typedef struct PyNumberMethods PyNumberMethods;
typedef struct _object PyObject;
typedef struct PySequenceMethods PySequenceMethods;
typedef struct _typeobject PyTypeObject;
typedef struct PyType_Slot PyType_Slot;
typedef struct PyType_Spec PyType_Spec;
typedef struct PyVarObject PyVarObject;
typedef struct _Py_Identifier _Py_Identifier;
typedef struct _specialization_cache _specialization_cache;
typedef struct PyObjectArenaAllocator PyObjectArenaAllocator;
typedef struct PyASCIIObject PyASCIIObject;
typedef struct PyCompactUnicodeObject PyCompactUnicodeObject;
typedef struct PyUnicodeObject PyUnicodeObject;
typedef struct _PyUnicodeWriter _PyUnicodeWriter;
typedef struct PyBytesObject PyBytesObject;
typedef struct _PyBytesWriter _PyBytesWriter;
typedef struct PyByteArrayObject PyByteArrayObject;
typedef struct PyAttributeErrorObject PyAttributeErrorObject;
typedef struct PyBaseExceptionGroupObject PyBaseExceptionGroupObject;
typedef struct PyBaseExceptionObject PyBaseExceptionObject;
typedef struct PyImportErrorObject PyImportErrorObject;
typedef struct PyNameErrorObject PyNameErrorObject;
typedef struct PyOSErrorObject PyOSErrorObject;
typedef struct PyStopIterationObject PyStopIterationObject;
typedef struct PySyntaxErrorObject PySyntaxErrorObject;
typedef struct PySystemExitObject PySystemExitObject;
typedef struct PyUnicodeErrorObject PyUnicodeErrorObject;
typedef struct _longobject PyLongObject;
typedef struct _PyLongValue _PyLongValue;
typedef struct PyFloatObject PyFloatObject;
typedef struct PyComplexObject PyComplexObject;
typedef struct Py_complex Py_complex;
typedef struct PyTupleObject PyTupleObject;
typedef struct PyListObject PyListObject;
typedef struct _dictkeysobject PyDictKeysObject;
typedef struct PyDictObject PyDictObject;
typedef struct _dictvalues PyDictValues;
typedef struct _PyDictViewObject _PyDictViewObject;
typedef struct PySetObject PySetObject;
typedef struct setentry setentry;
typedef struct PyCFunctionObject PyCFunctionObject;
typedef struct PyCMethodObject PyCMethodObject;
typedef struct PyMethodDef PyMethodDef;
typedef struct PyInstanceMethodObject PyInstanceMethodObject;
typedef struct PyMethodObject PyMethodObject;
typedef struct PyModuleDef PyModuleDef;
typedef struct PyModuleDef_Base PyModuleDef_Base;
typedef struct PyModuleDef_Slot PyModuleDef_Slot;
typedef struct PySliceObject PySliceObject;
typedef struct PyMemoryViewObject PyMemoryViewObject;
typedef struct _PyManagedBufferObject _PyManagedBufferObject;
typedef struct _Py_tss_t Py_tss_t;
typedef struct _frame PyFrameObject;
typedef struct _is PyInterpreterState;
typedef struct _ts PyThreadState;
typedef struct _PyCFrame _PyCFrame;
typedef struct _err_stackitem _PyErr_StackItem;
typedef struct _PyInterpreterFrame _PyInterpreterFrame;
typedef struct _stack_chunk _PyStackChunk;
typedef struct _py_trashcan _py_trashcan;
typedef struct PyDescrObject PyDescrObject;
typedef struct PyGetSetDef PyGetSetDef;
typedef struct PyGetSetDescrObject PyGetSetDescrObject;
typedef struct PyMemberDef PyMemberDef;
typedef struct PyMemberDescrObject PyMemberDescrObject;
typedef struct PyMethodDescrObject PyMethodDescrObject;
typedef struct PyWrapperDescrObject PyWrapperDescrObject;
typedef struct wrapperbase wrapperbase;
typedef struct _PyWeakReference PyWeakReference;
typedef struct PyStructSequence_Desc PyStructSequence_Desc;
typedef struct PyStructSequence_Field PyStructSequence_Field;
typedef struct _PyArg_Parser _PyArg_Parser;
typedef struct _inittab _inittab;
typedef struct nativeweakref_gc_event nativeweakref_gc_event;
typedef struct nativeweakref_gc_stats nativeweakref_gc_stats;
typedef struct nativeweakref_heap_class nativeweakref_heap_class;
typedef struct nativeweakref_heap_statistics nativeweakref_heap_statistics;

/** Allocate a zeroed block. */
typedef void *(*nativeweakref_callocfunc)(
    void *ctx, size_t nelem, size_t elsize);

/** Release a block. NULL is allowed. */
typedef void (*nativeweakref_freefunc)(void *ctx, void *ptr);

/** Allocate a block; the first argument is the ctx of the allocator. */
typedef void *(*nativeweakref_mallocfunc)(void *ctx, size_t size);

/** Allocate a block or change the size of one. */
typedef void *(*nativeweakref_reallocfunc)(
    void *ctx, void *ptr, size_t new_size);

/** Fill a view of an object's memory as flags ask; -1 with an error set. */
typedef int (*getbufferproc)(PyObject *exporter, Py_buffer *view, int flags);

/** Give back what getbufferproc took. */
typedef void (*releasebufferproc)(PyObject *exporter, Py_buffer *view);

/**
 * Take note that a type changed. A result below 0 says that an error is set.
 */
typedef int (*PyType_WatchCallback)(PyTypeObject *type);

/**
 * Allocate an instance of type with room for items; a new reference, or NULL
 * with an error set.
 */
typedef PyObject *(*allocfunc)(PyTypeObject *type, Py_ssize_t items);

/** An operation on two objects; a new reference, or NULL with an error set. */
typedef PyObject *(*binaryfunc)(PyObject *left, PyObject *right);

/**
 * Read through a descriptor; instance is NULL when the attribute is read from
 * the type.
 */
typedef PyObject *(*descrgetfunc)(
    PyObject *descriptor, PyObject *instance, PyObject *owner);

/**
 * Write through a descriptor, or delete when the value is NULL; -1 with an
 * error set.
 */
typedef int (*descrsetfunc)(
    PyObject *descriptor, PyObject *instance, PyObject *value);

/** End the life of an object whose count is 0, or run its finalizer. */
typedef void (*destructor)(PyObject *self);

/** Release memory. NULL is allowed. */
typedef void (*freefunc)(void *memory);

/**
 * Read an attribute by C name (legacy); a new reference, or NULL with an error
 * set.
 */
typedef PyObject *(*getattrfunc)(PyObject *self, char *name);

/** Read an attribute; a new reference, or NULL with an error set. */
typedef PyObject *(*getattrofunc)(PyObject *self, PyObject *name);

/** An iterator over an object; a new reference, or NULL with an error set. */
typedef PyObject *(*getiterfunc)(PyObject *self);

/** Hash of an object; never -1 but with an error set. */
typedef Py_hash_t (*hashfunc)(PyObject *self);

/** Initialise a new instance from call arguments; -1 with an error set. */
typedef int (*initproc)(PyObject *self, PyObject *args, PyObject *kwargs);

/** A question about an object: 1 for yes, 0 for no, -1 with an error set. */
typedef int (*inquiry)(PyObject *self);

/** The next item of an iterator; NULL without an error set at the end. */
typedef PyObject *(*iternextfunc)(PyObject *iterator);

/** The length of an object; -1 with an error set. */
typedef Py_ssize_t (*lenfunc)(PyObject *self);

/** Create an instance of type; a new reference, or NULL with an error set. */
typedef PyObject *(*newfunc)(
    PyTypeObject *type, PyObject *args, PyObject *kwargs);

/**
 * Store an item under a key, or delete it when the value is NULL; -1 with an
 * error set.
 */
typedef int (*objobjargproc)(PyObject *self, PyObject *key, PyObject *value);

/**
 * A question about two objects, such as containment: 1, 0, or -1 with an error
 * set.
 */
typedef int (*objobjproc)(PyObject *self, PyObject *value);

/** Text of an object; a new str, or NULL with an error set. */
typedef PyObject *(*reprfunc)(PyObject *self);

/**
 * Compare two objects by one of Py_LT to Py_GE; a new reference,
 * Py_NotImplemented included, or NULL with an error set.
 */
typedef PyObject *(*richcmpfunc)(PyObject *left, PyObject *right, int op);

/** Send a value into an iterator and store what it yields or returns. */
typedef PySendResult (*sendfunc)(
    PyObject *iter, PyObject *value, PyObject **result);

/**
 * Set an attribute by C name (legacy), or delete it when the value is NULL; -1
 * with an error set.
 */
typedef int (*setattrfunc)(PyObject *self, char *name, PyObject *value);

/**
 * Set an attribute, or delete it when the value is NULL; -1 with an error set.
 */
typedef int (*setattrofunc)(PyObject *self, PyObject *name, PyObject *value);

/**
 * An operation on an object and an index or count; a new reference, or NULL
 * with an error set.
 */
typedef PyObject *(*ssizeargfunc)(PyObject *self, Py_ssize_t index);

/**
 * Store an item under an index, or delete it when the value is NULL; -1 with
 * an error set.
 */
typedef int (*ssizeobjargproc)(
    PyObject *self, Py_ssize_t index, PyObject *value);

/**
 * An operation on an object and a range; a new reference, or NULL with an
 * error set.
 */
typedef PyObject *(*ssizessizeargfunc)(
    PyObject *self, Py_ssize_t low, Py_ssize_t high);

/**
 * Store a range of items, or delete it when the value is NULL; -1 with an
 * error set.
 */
typedef int (*ssizessizeobjargproc)(
    PyObject *self, Py_ssize_t low, Py_ssize_t high, PyObject *value);

/**
 * An operation on three objects, such as a call or a power; a new reference,
 * or NULL with an error set.
 */
typedef PyObject *(*ternaryfunc)(
    PyObject *self, PyObject *args, PyObject *kwargs);

/**
 * Called by a traversal for each object referred to; a result other than 0
 * ends the traversal.
 */
typedef int (*visitproc)(PyObject *ob, void *arg);

/**
 * Call visit for each object that self owns a reference to; 0, or the first
 * result of visit that is not 0.
 */
typedef int (*traverseproc)(PyObject *self, visitproc visit, void *arg);

/** An operation on one object; a new reference, or NULL with an error set. */
typedef PyObject *(*unaryfunc)(PyObject *self);

/**
 * Call with arguments in an array; nargsf is the count of positional ones and
 * may hold PY_VECTORCALL_ARGUMENTS_OFFSET.
 */
typedef PyObject *(*vectorcallfunc)(
    PyObject *callable, PyObject *const *args, size_t nargsf,
    PyObject *kwnames);

/**
 * Called for each object of a walk, which goes on while the result is not 0.
 */
typedef int (*gcvisitobjects_t)(PyObject *ob, void *arg);

/**
 * Allocate memory for many small blocks; the first argument is the ctx of the
 * allocator.
 */
typedef void *(*nativeweakref_arenaalloc)(void *ctx, size_t size);

/** Release such memory, all at once. */
typedef void (*nativeweakref_arenafree)(void *ctx, void *ptr, size_t size);

/**
 * Take note that a dict is about to change. A result below 0 says that an
 * error is set.
 */
typedef int (*PyDict_WatchCallback)(
    PyDict_WatchEvent what, PyObject *dict, PyObject *key, PyObject *new_value);

/** A C function under METH_VARARGS, METH_NOARGS or METH_O. */
typedef PyObject *(*PyCFunction)(PyObject *self, PyObject *args);

/** A C function under METH_VARARGS | METH_KEYWORDS; kwargs may be NULL. */
typedef PyObject *(*PyCFunctionWithKeywords)(
    PyObject *self, PyObject *args, PyObject *kwargs);

/** A C function under METH_METHOD | METH_FASTCALL | METH_KEYWORDS. */
typedef PyObject *(*PyCMethod)(
    PyObject *self, PyTypeObject *defining_class, PyObject *const *args,
    size_t nargs, PyObject *kwnames);

/** A C function under METH_FASTCALL. */
typedef PyObject *(*_PyCFunctionFast)(
    PyObject *self, PyObject *const *args, Py_ssize_t nargs);

/**
 * A C function under METH_FASTCALL | METH_KEYWORDS; kwnames is a tuple or
 * NULL.
 */
typedef PyObject *(*_PyCFunctionFastWithKeywords)(
    PyObject *self, PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames);

/** A module's re-initialisation function; the type has no name in CPython. */
typedef PyObject *(*nativeweakref_module_init)(void);

/** Called when a capsule dies. */
typedef void (*PyCapsule_Destructor)(PyObject *capsule);

/** What a thread runs. */
typedef void (*nativeweakref_thread_function)(void *arg);

/** A profile or trace function of a thread state. */
typedef int (*Py_tracefunc)(
    PyObject *obj, PyFrameObject *frame, int what, PyObject *arg);

/** Read a computed attribute; a new reference, or NULL with an error set. */
typedef PyObject *(*getter)(PyObject *self, void *closure);

/**
 * Set a computed attribute, or delete it when the value is NULL; -1 with an
 * error set.
 */
typedef int (*setter)(PyObject *self, PyObject *value, void *closure);

/** Call a slot function with unpacked arguments. */
typedef PyObject *(*wrapperfunc)(PyObject *self, PyObject *args, void *wrapped);

/** Call a slot function with unpacked arguments and keywords. */
typedef PyObject *(*wrapperfunc_kwds)(
    PyObject *self, PyObject *args, void *wrapped, PyObject *kwds);

/** Runs at the end of shutdown. */
typedef void (*nativeweakref_exit_function)(void);

/**
 * A call left for the main thread; anything but 0 means that it failed with an
 * error set.
 */
typedef int (*nativeweakref_pending_call)(void *arg);

/** Called before and after a collection. */
typedef void (*nativeweakref_gc_callback)(
    const nativeweakref_gc_event *notice, void *arg);

#ifndef Py_LIMITED_API
/** The functions that serve a family. */
struct PyMemAllocatorEx {
    /** First argument of the functions. */
    void *ctx;
    /** Allocates. */
    nativeweakref_mallocfunc malloc;
    /** Allocates zeroed memory. */
    nativeweakref_callocfunc calloc;
    /** Allocates, or changes a block's size. */
    nativeweakref_reallocfunc realloc;
    /** Releases. */
    nativeweakref_freefunc free;
};
#endif

/** A view of an object's memory. */
struct Py_buffer {
    /** First byte of the view. */
    void *buf;
    /** Owner of the memory; an owned reference, or NULL. */
    PyObject *obj;
    /** Bytes the items take. */
    Py_ssize_t len;
    /** Bytes of an item. */
    Py_ssize_t itemsize;
    /** 1 where the memory must not be written. */
    int readonly;
    /** Number of dimensions. */
    int ndim;
    /** Format of an item as in module struct; NULL means bytes. */
    char *format;
    /** Items per dimension; ndim entries, or NULL. */
    Py_ssize_t *shape;
    /** Bytes from item to item per dimension; ndim entries, or NULL. */
    Py_ssize_t *strides;
    /** Indirections per dimension; ndim entries, or NULL. */
    Py_ssize_t *suboffsets;
    /** For the exporter's own use. */
    void *internal;
};

#ifndef Py_LIMITED_API
/** Slots of asynchronous objects; each may be NULL. */
struct PyAsyncMethods {
    unaryfunc am_await; /**< __await__(). */
    unaryfunc am_aiter; /**< __aiter__(). */
    unaryfunc am_anext; /**< __anext__(). */
    sendfunc am_send;   /**< Sends a value in without raising at the end. */
};

/** Slots of objects that expose memory; each may be NULL. */
struct PyBufferProcs {
    getbufferproc bf_getbuffer;         /**< Fills a view. */
    releasebufferproc bf_releasebuffer; /**< Gives a view back. */
};
#endif

/** The head of every object. */
struct _object {
    __extension__ union {
        /** Number of owned references; see PEP 683 for immortal objects. */
        Py_ssize_t ob_refcnt;
        /** The count as two halves; the low half first. */
        unsigned int ob_refcnt_split[2];
    };
    PyTypeObject *ob_type; /**< Type of the object; never NULL. */
};

/** The head of an object with a variable number of items. */
struct PyVarObject {
    PyObject ob_base;   /**< The head of every object. */
    Py_ssize_t ob_size; /**< Number of items. */
};

#ifndef Py_LIMITED_API
/** A type. A static type is this struct; a heap type begins with it. */
struct _typeobject {
    /** Head; ob_type is the metatype. */
    PyVarObject ob_base;
    /** Name, "module.name" for static types. */
    const char *tp_name;
    /** Bytes of an instance without its items. */
    Py_ssize_t tp_basicsize;
    /** Bytes of one item; 0 where instances have none. */
    Py_ssize_t tp_itemsize;
    /** Runs when the last reference to an instance goes. */
    destructor tp_dealloc;
    /** Offset of the vectorcall pointer in an instance; 0 for none. */
    Py_ssize_t tp_vectorcall_offset;
    /** Legacy form of tp_getattro. */
    getattrfunc tp_getattr;
    /** Legacy form of tp_setattro. */
    setattrfunc tp_setattr;
    /** Asynchronous slots, or NULL. */
    PyAsyncMethods *tp_as_async;
    /** repr(). */
    reprfunc tp_repr;
    /** Number slots, or NULL. */
    PyNumberMethods *tp_as_number;
    /** Sequence slots, or NULL. */
    PySequenceMethods *tp_as_sequence;
    /** Mapping slots, or NULL. */
    PyMappingMethods *tp_as_mapping;
    /** hash(). */
    hashfunc tp_hash;
    /** Call with an argument tuple and a dict or NULL. */
    ternaryfunc tp_call;
    /** str(). */
    reprfunc tp_str;
    /** Reads an attribute. */
    getattrofunc tp_getattro;
    /** Sets or deletes an attribute. */
    setattrofunc tp_setattro;
    /** Buffer slots, or NULL. */
    PyBufferProcs *tp_as_buffer;
    /** Combination of Py_TPFLAGS_ values. */
    unsigned long tp_flags;
    /** Documentation, UTF-8, or NULL. */
    const char *tp_doc;
    /** Visits the references an instance owns. */
    traverseproc tp_traverse;
    /** Drops references that may form cycles. */
    inquiry tp_clear;
    /** The six comparisons. */
    richcmpfunc tp_richcompare;
    /**
     * Offset of an instance's weak-reference list; 0 where the type supports
     * none, negative where it lies in front.
     */
    Py_ssize_t tp_weaklistoffset;
    /** iter(). */
    getiterfunc tp_iter;
    /** next(). */
    iternextfunc tp_iternext;
    /** Methods, ended by a NULL name; or NULL. */
    PyMethodDef *tp_methods;
    /** Attributes at fixed offsets, ended by a NULL name; or NULL. */
    PyMemberDef *tp_members;
    /** Computed attributes, ended by a NULL name; or NULL. */
    PyGetSetDef *tp_getset;
    /** The base that instances are laid out after. */
    PyTypeObject *tp_base;
    /** The type's attributes; NULL until the type is ready. */
    PyObject *tp_dict;
    /** Reads through an instance that is a descriptor. */
    descrgetfunc tp_descr_get;
    /** Writes through an instance that is a descriptor. */
    descrsetfunc tp_descr_set;
    /** Offset of an instance's dict; 0 for none, -1 where it is managed. */
    Py_ssize_t tp_dictoffset;
    /** Initialises an instance. */
    initproc tp_init;
    /** Allocates an instance. */
    allocfunc tp_alloc;
    /** Creates an instance. */
    newfunc tp_new;
    /** Releases the memory of an instance. */
    freefunc tp_free;
    /** Tells collected instances from others where a type has both; or NULL. */
    inquiry tp_is_gc;
    /** Tuple of base types. */
    PyObject *tp_bases;
    /** Tuple of the types searched for an attribute, the type itself first. */
    PyObject *tp_mro;
    /** Not used. */
    PyObject *tp_cache;
    /** The type's registry of direct subclasses. */
    void *tp_subclasses;
    /** Weak references to the type itself. */
    PyObject *tp_weaklist;
    /** Legacy finalizer. */
    destructor tp_del;
    /** Version for caches of attributes; 0 for none. */
    unsigned int tp_version_tag;
    /** Runs once before an instance dies. */
    destructor tp_finalize;
    /** Vectorcall of the type object itself. */
    vectorcallfunc tp_vectorcall;
    /** Bits of the watchers of the type. */
    unsigned char tp_watched;
};

/** Slots of objects that act as numbers; each may be NULL. */
struct PyNumberMethods {
    /** + operator. */
    binaryfunc nb_add;
    /** - operator. */
    binaryfunc nb_subtract;
    /** * operator. */
    binaryfunc nb_multiply;
    /** % operator. */
    binaryfunc nb_remainder;
    /** divmod(). */
    binaryfunc nb_divmod;
    /** ** and pow(). */
    ternaryfunc nb_power;
    /** Unary -. */
    unaryfunc nb_negative;
    /** Unary +. */
    unaryfunc nb_positive;
    /** abs(). */
    unaryfunc nb_absolute;
    /** Truth; 1, 0, or -1 with an error set. */
    inquiry nb_bool;
    /** ~ operator. */
    unaryfunc nb_invert;
    /** << operator. */
    binaryfunc nb_lshift;
    /** >> operator. */
    binaryfunc nb_rshift;
    /** & operator. */
    binaryfunc nb_and;
    /** ^ operator. */
    binaryfunc nb_xor;
    /** The binary or. */
    binaryfunc nb_or;
    /** int(). */
    unaryfunc nb_int;
    /** Not used. */
    void *nb_reserved;
    /** float(). */
    unaryfunc nb_float;
    /** += operator. */
    binaryfunc nb_inplace_add;
    /** -= operator. */
    binaryfunc nb_inplace_subtract;
    /** *= operator. */
    binaryfunc nb_inplace_multiply;
    /** %= operator. */
    binaryfunc nb_inplace_remainder;
    /** **= operator. */
    ternaryfunc nb_inplace_power;
    /** <<= operator. */
    binaryfunc nb_inplace_lshift;
    /** >>= operator. */
    binaryfunc nb_inplace_rshift;
    /** &= operator. */
    binaryfunc nb_inplace_and;
    /** ^= operator. */
    binaryfunc nb_inplace_xor;
    /** The in-place or. */
    binaryfunc nb_inplace_or;
    /** // operator. */
    binaryfunc nb_floor_divide;
    /** / operator. */
    binaryfunc nb_true_divide;
    /** //= operator. */
    binaryfunc nb_inplace_floor_divide;
    /** /= operator. */
    binaryfunc nb_inplace_true_divide;
    /** operator.index(). */
    unaryfunc nb_index;
    /** @ operator. */
    binaryfunc nb_matrix_multiply;
    /** @= operator. */
    binaryfunc nb_inplace_matrix_multiply;
};

/** Slots of objects that act as mappings; each may be NULL. */
struct PyMappingMethods {
    lenfunc mp_length;              /**< len(). */
    binaryfunc mp_subscript;        /**< Reads an item by key. */
    objobjargproc mp_ass_subscript; /**< Stores or deletes an item by key. */
};

/** Slots of objects that act as sequences; each may be NULL. */
struct PySequenceMethods {
    lenfunc sq_length;              /**< len(). */
    binaryfunc sq_concat;           /**< Concatenation with +. */
    ssizeargfunc sq_repeat;         /**< Repetition with *. */
    ssizeargfunc sq_item;           /**< Reads an item by index. */
    void *was_sq_slice;             /**< Not used. */
    ssizeobjargproc sq_ass_item;    /**< Stores or deletes an item by index. */
    void *was_sq_ass_slice;         /**< Not used. */
    objobjproc sq_contains;         /**< Containment with in. */
    binaryfunc sq_inplace_concat;   /**< Concatenation with +=. */
    ssizeargfunc sq_inplace_repeat; /**< Repetition with *=. */
};

/**
 * What an interpreter's specialiser remembers about a type; nothing here reads
 * it.
 */
struct _specialization_cache {
    PyObject *getitem;            /**< The __getitem__ last specialised for. */
    unsigned int getitem_version; /**< Its version. */
};

/**
 * A type made at run time, with its slot tables inside. Extra slots and
 * members follow it.
 */
struct _heaptypeobject {
    /** The type itself. */
    PyTypeObject ht_type;
    /** Table tp_as_async points at. */
    PyAsyncMethods as_async;
    /** Table tp_as_number points at. */
    PyNumberMethods as_number;
    /** Table tp_as_mapping points at. */
    PyMappingMethods as_mapping;
    /** Table tp_as_sequence points at. */
    PySequenceMethods as_sequence;
    /** Table tp_as_buffer points at. */
    PyBufferProcs as_buffer;
    /** __name__. */
    PyObject *ht_name;
    /** Tuple of slot names, or NULL. */
    PyObject *ht_slots;
    /** __qualname__. */
    PyObject *ht_qualname;
    /** Keys that the dicts of instances share, or NULL. */
    PyDictKeysObject *ht_cached_keys;
    /** The module the type was made for, or NULL. */
    PyObject *ht_module;
    /** Storage of tp_name, or NULL. */
    char *_ht_tpname;
    /** Not used. */
    _specialization_cache _spec_cache;
};
#endif

/** One slot of a type to be made. */
struct PyType_Slot {
    int slot;    /**< A slot id; 0 ends a table. */
    void *pfunc; /**< The function or table. */
};

/** Describes a type to be made at run time. */
struct PyType_Spec {
    /** Name as "module.name". */
    const char *name;
    /** As tp_basicsize; 0 inherits, negative adds to the base's. */
    int basicsize;
    /** As tp_itemsize. */
    int itemsize;
    /** As tp_flags. */
    unsigned int flags;
    /** The slots, ended by id 0. */
    PyType_Slot *slots;
};

#ifndef Py_LIMITED_API
/** A name in C code, from before there was a better way. */
struct _Py_Identifier {
    const char *string; /**< The name in UTF-8. */
    Py_ssize_t index;   /**< -1. */
};

/** The functions that give memory to the heap of small blocks. */
struct PyObjectArenaAllocator {
    /** First argument of the functions. */
    void *ctx;
    /** Allocates; NULL where there is no memory. */
    nativeweakref_arenaalloc alloc;
    /** Releases. */
    nativeweakref_arenafree free;
};

/** A string of ASCII characters; the head of every string. */
struct PyASCIIObject {
    PyObject ob_base;  /**< The head of every object. */
    Py_ssize_t length; /**< Number of characters. */
    Py_hash_t hash;    /**< The hash; -1 while unknown. */
    /** Kind and form; see UnicodeState. */
    struct {
        unsigned int interned : 2;
        unsigned int kind : 3;
        unsigned int compact : 1;
        unsigned int ascii : 1;
        unsigned int statically_allocated : 1;
        unsigned int : 24;
    } state;
};

/** A string with characters beyond ASCII. */
struct PyCompactUnicodeObject {
    /** The head of every string. */
    PyASCIIObject _base;
    /** Bytes of utf8 without the final zero; 0 where utf8 is NULL. */
    Py_ssize_t utf8_length;
    /** UTF-8 form, made when asked for; or NULL. */
    char *utf8;
};

/** A string of a subclass of str. */
struct PyUnicodeObject {
    PyCompactUnicodeObject _base; /**< The head of a string beyond ASCII. */
    /** The characters. */
    union {
        void *any;       /**< The characters, whatever their kind. */
        Py_UCS1 *latin1; /**< Characters of one byte. */
        Py_UCS2 *ucs2;   /**< Characters of two bytes. */
        Py_UCS4 *ucs4;   /**< Characters of four bytes. */
    } data;
};

/**
 * A str in the making. The fields are read and written by macros and by the
 * caller.
 */
struct _PyUnicodeWriter {
    /** The str with what is written so far, or NULL; owned. */
    PyObject *buffer;
    /** Its characters. */
    void *data;
    /** Bytes of each of them; 0 where none can be written. */
    int kind;
    /** The largest character that can be written. */
    Py_UCS4 maxchar;
    /** Number of characters there is room for. */
    Py_ssize_t size;
    /** Number of characters written. */
    Py_ssize_t pos;
    /** Number of characters that a new buffer has room for at least. */
    Py_ssize_t min_length;
    /** The largest character that a new buffer can hold at least. */
    Py_UCS4 min_char;
    /**
     * Not 0 where buffers are made larger than asked for, as more will be
     * written.
     */
    unsigned char overallocate;
    /** Not 0 where the buffer is a str that others may know. */
    unsigned char readonly;
};

/** A bytes object. */
struct PyBytesObject {
    PyVarObject ob_base; /**< Head; ob_size is the number of bytes. */
    Py_hash_t ob_shash;  /**< The hash, or -1 where it has not been computed. */
    char ob_sval[1];     /**< The bytes, with a zero byte behind the last. */
};

/** Bytes in the making, at first in the struct itself. */
struct _PyBytesWriter {
    /** The bytes or bytearray written to, or NULL; owned. */
    PyObject *buffer;
    /** Number of bytes there is room for. */
    Py_ssize_t allocated;
    /** Number of bytes that were asked for. */
    Py_ssize_t min_size;
    /** Not 0 to make a bytearray. */
    int use_bytearray;
    /**
     * Not 0 where buffers are made larger than asked for, as more will be
     * written.
     */
    int overallocate;
    /** Not 0 while small_buffer is written to. */
    int use_small_buffer;
    /** The first buffer. */
    char small_buffer[512];
};

/** A bytearray object. */
struct PyByteArrayObject {
    /** Head; ob_size is the number of bytes. */
    PyVarObject ob_base;
    /** Bytes of the block at ob_bytes. */
    Py_ssize_t ob_alloc;
    /** The block of memory, or NULL. */
    char *ob_bytes;
    /** The first byte, in the block; a zero byte follows the last. */
    char *ob_start;
    /**
     * Number of views that others took of it; while there are some its size
     * stays.
     */
    Py_ssize_t ob_exports;
};

/** AttributeError. */
struct PyAttributeErrorObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
    PyObject *obj;         /**< The object asked. */
    PyObject *name;        /**< The name looked for. */
};

/** BaseExceptionGroup. */
struct PyBaseExceptionGroupObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
    PyObject *msg;         /**< The message. */
    PyObject *excs;        /**< Tuple of the exceptions. */
};

/** An exception without further fields. */
struct PyBaseExceptionObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
};

/** ImportError. */
struct PyImportErrorObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
    PyObject *msg;         /**< The message. */
    PyObject *name;        /**< The module looked for. */
    PyObject *path;        /**< Where it was looked for. */
    PyObject *name_from;   /**< The name looked for in the module. */
};

/** NameError. */
struct PyNameErrorObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
    PyObject *name;        /**< The name looked for. */
};

/** OSError. */
struct PyOSErrorObject {
    /** The head of every object. */
    PyObject ob_base;
    /** Attributes; NULL while there are none. */
    PyObject *dict;
    /** Tuple of the arguments. */
    PyObject *args;
    /** __notes__, or NULL. */
    PyObject *notes;
    /** __traceback__, or NULL. */
    PyObject *traceback;
    /** __context__, or NULL. */
    PyObject *context;
    /** __cause__, or NULL. */
    PyObject *cause;
    /** __suppress_context__; 0 or 1. */
    char suppress_context;
    /** errno. */
    PyObject *myerrno;
    /** Its text. */
    PyObject *strerror;
    /** The file, or NULL. */
    PyObject *filename;
    /** The second file, or NULL. */
    PyObject *filename2;
    /** Characters written, for BlockingIOError; else -1. */
    Py_ssize_t written;
};

/** StopIteration. */
struct PyStopIterationObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
    PyObject *value;       /**< What the iterator returned. */
};

/** SyntaxError. */
struct PySyntaxErrorObject {
    /** The head of every object. */
    PyObject ob_base;
    /** Attributes; NULL while there are none. */
    PyObject *dict;
    /** Tuple of the arguments. */
    PyObject *args;
    /** __notes__, or NULL. */
    PyObject *notes;
    /** __traceback__, or NULL. */
    PyObject *traceback;
    /** __context__, or NULL. */
    PyObject *context;
    /** __cause__, or NULL. */
    PyObject *cause;
    /** __suppress_context__; 0 or 1. */
    char suppress_context;
    /** The message. */
    PyObject *msg;
    /** The file. */
    PyObject *filename;
    /** First line, from 1. */
    PyObject *lineno;
    /** First column, from 1. */
    PyObject *offset;
    /** Last line. */
    PyObject *end_lineno;
    /** Last column. */
    PyObject *end_offset;
    /** The source line. */
    PyObject *text;
    /** None where the place is not to be printed. */
    PyObject *print_file_and_line;
};

/** SystemExit. */
struct PySystemExitObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
    PyObject *code;        /**< The exit status. */
};

/** UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError. */
struct PyUnicodeErrorObject {
    PyObject ob_base;      /**< The head of every object. */
    PyObject *dict;        /**< Attributes; NULL while there are none. */
    PyObject *args;        /**< Tuple of the arguments. */
    PyObject *notes;       /**< __notes__, or NULL. */
    PyObject *traceback;   /**< __traceback__, or NULL. */
    PyObject *context;     /**< __context__, or NULL. */
    PyObject *cause;       /**< __cause__, or NULL. */
    char suppress_context; /**< __suppress_context__; 0 or 1. */
    PyObject *encoding;    /**< Name of the encoding. */
    PyObject *object;      /**< What was converted. */
    Py_ssize_t start;      /**< First unit at fault. */
    Py_ssize_t end;        /**< Unit behind the last at fault. */
    PyObject *reason;      /**< The message. */
};

/** Tag and digits of an int. */
struct _PyLongValue {
    uintptr_t lv_tag;  /**< Number of digits and sign. */
    digit ob_digit[1]; /**< The digits; as many as the tag says. */
};

/** An int, bool included. */
struct _longobject {
    PyObject ob_base;        /**< The head of every object. */
    _PyLongValue long_value; /**< Tag and digits. */
};

/** A float. */
struct PyFloatObject {
    PyObject ob_base; /**< The head of every object. */
    double ob_fval;   /**< The value. */
};

/** The value of a complex number. */
struct Py_complex {
    double real; /**< The real part. */
    double imag; /**< The imaginary part. */
};

/** A complex number. */
struct PyComplexObject {
    PyObject ob_base; /**< The head of every object. */
    Py_complex cval;  /**< The value. */
};

/** A tuple. */
struct PyTupleObject {
    PyVarObject ob_base;  /**< Head; ob_size is the number of items. */
    PyObject *ob_item[1]; /**< The items, owned; as many as ob_size says. */
};

/** A list. */
struct PyListObject {
    /** Head; ob_size is the number of items. */
    PyVarObject ob_base;
    /** The items, owned; NULL where there is no room. */
    PyObject **ob_item;
    /** Items there is room for; -1 while the list is sorted. */
    Py_ssize_t allocated;
};

/** A dict. */
struct PyDictObject {
    PyObject ob_base;          /**< The head of every object. */
    Py_ssize_t ma_used;        /**< Number of items. */
    uint64_t ma_version_tag;   /**< Changes with every change of the dict. */
    PyDictKeysObject *ma_keys; /**< The table. */
    PyDictValues *ma_values;   /**< Values of a split table, or NULL. */
};

/** A view of a dict. */
struct _PyDictViewObject {
    PyObject ob_base;      /**< The head of every object. */
    PyDictObject *dv_dict; /**< The dict; owned. */
};

/** An entry of a set. */
struct setentry {
    /**
     * The item, owned; NULL where there never was one, a placeholder where one
     * was deleted.
     */
    PyObject *key;
    /** Its hash; 0 and -1 where there is none. */
    Py_ssize_t hash;
};

/** A set or frozenset. */
struct PySetObject {
    /** The head of every object. */
    PyObject ob_base;
    /** Entries that hold an item or held one. */
    Py_ssize_t fill;
    /** Number of items. */
    Py_ssize_t used;
    /** Number of entries less one; the number is a power of two. */
    Py_ssize_t mask;
    /** The entries: smalltable, or a block of their own. */
    setentry *table;
    /** Hash of a frozenset, or -1. */
    Py_ssize_t hash;
    /** Where the next item to be popped is looked for. */
    Py_ssize_t finger;
    /** Entries of a small set. */
    setentry smalltable[8];
    /** The weak references to the set. */
    PyObject *weakreflist;
};

/** A callable made from a C function. */
struct PyCFunctionObject {
    /** The head of every object. */
    PyObject ob_base;
    /** Description; must outlive the callable. */
    PyMethodDef *m_ml;
    /** First argument of the function; owned, or NULL. */
    PyObject *m_self;
    /** __module__; owned, or NULL. */
    PyObject *m_module;
    /** Weak references to the callable. */
    PyObject *m_weakreflist;
    /** Set by the library. */
    vectorcallfunc vectorcall;
};

/** A callable made from a C function under METH_METHOD. */
struct PyCMethodObject {
    PyCFunctionObject func; /**< The callable. */
    PyTypeObject *mm_class; /**< The class that defines the method; owned. */
};
#endif

/** Describes a C function or method. */
struct PyMethodDef {
    /** Name; NULL ends a table. */
    const char *ml_name;
    /** The function, cast to this type where its own has other parameters. */
    PyCFunction ml_meth;
    /** Combination of METH_ values. */
    int ml_flags;
    /** Documentation, or NULL. */
    const char *ml_doc;
};

#ifndef Py_LIMITED_API
/** A callable that becomes a method in the body of a class. */
struct PyInstanceMethodObject {
    PyObject ob_base; /**< The head of every object. */
    PyObject *func;   /**< The callable; owned. */
};

/** A callable bound to an object. */
struct PyMethodObject {
    PyObject ob_base;          /**< The head of every object. */
    PyObject *im_func;         /**< The callable; owned. */
    PyObject *im_self;         /**< The object; owned. */
    PyObject *im_weakreflist;  /**< Weak references to the method. */
    vectorcallfunc vectorcall; /**< Set by the library. */
};
#endif

/** The head of a module definition. */
struct PyModuleDef_Base {
    PyObject ob_base;                 /**< The head of every object. */
    nativeweakref_module_init m_init; /**< Set by the library. */
    Py_ssize_t m_index;               /**< Set by the library. */
    PyObject *m_copy;                 /**< Set by the library. */
};

/** Describes a module. */
struct PyModuleDef {
    /** Initialise with PyModuleDef_HEAD_INIT. */
    PyModuleDef_Base m_base;
    /** Name of the module. */
    const char *m_name;
    /** Documentation, or NULL. */
    const char *m_doc;
    /** Bytes of the module's state; negative where it has global state. */
    Py_ssize_t m_size;
    /** Functions, or NULL. */
    PyMethodDef *m_methods;
    /** Steps of the creation, or NULL. */
    PyModuleDef_Slot *m_slots;
    /** Visits the references of the state. */
    traverseproc m_traverse;
    /** Clears the state. */
    inquiry m_clear;
    /** Runs when the module goes. */
    freefunc m_free;
};

/** One step of a module's creation. */
struct PyModuleDef_Slot {
    int slot;    /**< Py_mod_create and the like; 0 ends a table. */
    void *value; /**< The function or value. */
};

#ifndef Py_LIMITED_API
/** A slice. */
struct PySliceObject {
    PyObject ob_base; /**< The head of every object. */
    PyObject *start;  /**< Where it starts; owned, never NULL. */
    PyObject *stop;   /**< Where it ends; owned, never NULL. */
    PyObject *step;   /**< The distance of the items; owned, never NULL. */
};

/** A memory view. */
struct PyMemoryViewObject {
    /** Head; ob_size is the length of ob_array. */
    PyVarObject ob_base;
    /** The view it is made from, owned. */
    _PyManagedBufferObject *mbuf;
    /** The hash, or -1 where it has not been computed. */
    Py_hash_t hash;
    /** _Py_MEMORYVIEW_ values. */
    int flags;
    /** Number of views that others took of it. */
    Py_ssize_t exports;
    /** Its own view; the exporter is borrowed from mbuf. */
    Py_buffer view;
    /** Weak references to it. */
    PyObject *weakreflist;
    /** Shape, strides and suboffsets. */
    Py_ssize_t ob_array[1];
};

/** A view of an exporter's memory that memory views share. */
struct _PyManagedBufferObject {
    PyObject ob_base;   /**< The head of every object. */
    int flags;          /**< 1 once the memory has been given back. */
    Py_ssize_t exports; /**< Number of memory views that use it. */
    Py_buffer master;   /**< The view; it owns the exporter. */
};

/**
 * Names a value of which every thread has its own. A static one begins as
 * Py_tss_NEEDS_INIT.
 */
struct _Py_tss_t {
    int _is_initialized; /**< Whether PyThread_tss_create() has made it. */
    unsigned int _key;   /**< The platform's key: a pthread_key_t. */
};

/** Deallocations put off. */
struct _py_trashcan {
    /** Depth of nested deallocations. */
    int delete_nesting;
    /** Objects to deallocate at the outermost level. */
    PyObject *delete_later;
};

/** An exception being handled. */
struct _err_stackitem {
    PyObject *exc_value;             /**< The exception, or NULL. */
    _PyErr_StackItem *previous_item; /**< The one handled before it, or NULL. */
};

/** An interpreter loop on the C stack; part of the layout only. */
struct _PyCFrame {
    _PyInterpreterFrame *current_frame; /**< Always NULL here. */
    _PyCFrame *previous;                /**< Always NULL here. */
};

/** The state of a thread. */
struct _ts {
    PyThreadState *prev;        /**< Neighbour in the interpreter's list. */
    PyThreadState *next;        /**< Neighbour in the interpreter's list. */
    PyInterpreterState *interp; /**< The interpreter. */
    /** Stage of life. */
    struct {
        unsigned int initialized : 1;
        unsigned int bound : 1;
        unsigned int unbound : 1;
        unsigned int bound_gilstate : 1;
        unsigned int active : 1;
        unsigned int finalizing : 1;
        unsigned int cleared : 1;
        unsigned int finalized : 1;
        unsigned int : 24;
    } _status;
    /** Python calls left before RecursionError. */
    int py_recursion_remaining;
    /** The limit of Python calls. */
    int py_recursion_limit;
    /** C calls left before RecursionError. */
    int c_recursion_remaining;
    /** Extra calls granted while an error is handled. */
    int recursion_headroom;
    /** Depth of trace functions. */
    int tracing;
    /** Event being traced. */
    int what_event;
    /** Innermost interpreter loop. */
    _PyCFrame *cframe;
    /** Profile function, or NULL. */
    Py_tracefunc c_profilefunc;
    /** Trace function, or NULL. */
    Py_tracefunc c_tracefunc;
    /** Argument of the profile function. */
    PyObject *c_profileobj;
    /** Argument of the trace function. */
    PyObject *c_traceobj;
    /** The error indicator: the exception raised, owned, or NULL. */
    PyObject *current_exception;
    /** Innermost exception being handled; never NULL. */
    _PyErr_StackItem *exc_info;
    /** PyThreadState_GetDict(), or NULL. */
    PyObject *dict;
    /** Nesting of PyGILState_Ensure(). */
    int gilstate_counter;
    /** Exception to raise from another thread, or NULL. */
    PyObject *async_exc;
    /** Identity of the thread. */
    unsigned long thread_id;
    /** The kernel's identity of the thread. */
    unsigned long native_thread_id;
    /** Deallocations put off. */
    _py_trashcan trash;
    /** Runs when the thread state goes, or NULL. */
    freefunc on_delete;
    /** Handed to on_delete. */
    void *on_delete_data;
    /** Not used here. */
    int coroutine_origin_tracking_depth;
    /** Not used here. */
    PyObject *async_gen_firstiter;
    /** Not used here. */
    PyObject *async_gen_finalizer;
    /** Not used here. */
    PyObject *context;
    /** Not used here. */
    uint64_t context_ver;
    /** Number of the thread state. */
    uint64_t id;
    /** Not used here. */
    _PyStackChunk *datastack_chunk;
    /** Not used here. */
    PyObject **datastack_top;
    /** Not used here. */
    PyObject **datastack_limit;
    /** Outermost entry of exc_info. */
    _PyErr_StackItem exc_state;
    /** Outermost entry of cframe. */
    _PyCFrame root_cframe;
};

/** A piece of an interpreter's data stack; part of the layout only. */
struct _stack_chunk {
    _PyStackChunk *previous; /**< The piece below. */
    size_t size;             /**< Its size. */
    size_t top;              /**< Its used part. */
    PyObject *data[1];       /**< The stack entries. */
};

/** The head of a descriptor. */
struct PyDescrObject {
    /** The head of every object. */
    PyObject ob_base;
    /** The type it belongs to; owned. */
    PyTypeObject *d_type;
    /** Its name; owned. */
    PyObject *d_name;
    /** Its qualified name; owned, NULL until asked for. */
    PyObject *d_qualname;
};
#endif

/** Describes a computed attribute. */
struct PyGetSetDef {
    const char *name; /**< Name; NULL ends a table. */
    getter get;       /**< Reads it. */
    setter set;       /**< Sets or deletes it; NULL where it is read-only. */
    const char *doc;  /**< Documentation, or NULL. */
    void *closure;    /**< Handed to get and set. */
};

#ifndef Py_LIMITED_API
/** Descriptor of a computed attribute. */
struct PyGetSetDescrObject {
    PyDescrObject d_common; /**< The head. */
    PyGetSetDef *d_getset;  /**< Description of the attribute. */
};
#endif

/** Describes an attribute stored at a fixed offset. */
struct PyMemberDef {
    const char *name;  /**< Name; NULL ends a table. */
    int type;          /**< One of the Py_T_ codes. */
    Py_ssize_t offset; /**< Where it lies in an instance. */
    int flags;         /**< Combination of Py_READONLY and the like. */
    const char *doc;   /**< Documentation, or NULL. */
};

#ifndef Py_LIMITED_API
/** Descriptor of an attribute at a fixed offset. */
struct PyMemberDescrObject {
    PyDescrObject d_common; /**< The head. */
    PyMemberDef *d_member;  /**< Description of the attribute. */
};

/** Descriptor of a C method. */
struct PyMethodDescrObject {
    PyDescrObject d_common;    /**< The head. */
    PyMethodDef *d_method;     /**< Description of the method. */
    vectorcallfunc vectorcall; /**< Set by the library. */
};

/** Descriptor of a slot that shows itself as a method. */
struct PyWrapperDescrObject {
    PyDescrObject d_common; /**< The head. */
    wrapperbase *d_base;    /**< Description of the slot. */
    void *d_wrapped;        /**< The slot's function. */
};

/** How a slot shows itself as a method. */
struct wrapperbase {
    const char *name;      /**< Name, such as __add__. */
    int offset;            /**< Place of the slot in a heap type. */
    void *function;        /**< What fills the slot from the method. */
    wrapperfunc wrapper;   /**< What calls the slot. */
    const char *doc;       /**< Documentation. */
    int flags;             /**< PyWrapperFlag_KEYWORDS, or 0. */
    PyObject *name_strobj; /**< The name as str. */
};

/** A weak reference, a proxy or a callable proxy: one layout for the three. */
struct _PyWeakReference {
    /** The head of every object. */
    PyObject ob_base;
    /**
     * The referent, not owned; None once it is dead. Read it with
     * PyWeakref_GET_OBJECT().
     */
    PyObject *wr_object;
    /** Owned callable, or NULL. */
    PyObject *wr_callback;
    /** Hash of the referent; -1 while unknown. */
    Py_hash_t hash;
    /** Previous node of the referent's list. */
    PyWeakReference *wr_prev;
    /** Next node of the referent's list. */
    PyWeakReference *wr_next;
    /** Set by the library. */
    vectorcallfunc vectorcall;
};
#endif

/** Describes a type of named tuples. */
struct PyStructSequence_Desc {
    /** Name as "module.name". */
    const char *name;
    /** Documentation, or NULL. */
    const char *doc;
    /** The fields. */
    PyStructSequence_Field *fields;
    /** How many of the fields are items too; the others are attributes only. */
    int n_in_sequence;
};

/** A field of a named tuple. */
struct PyStructSequence_Field {
    /** Its name; PyStructSequence_UnnamedField for none; NULL ends a table. */
    const char *name;
    /** Documentation, or NULL. */
    const char *doc;
};

#ifndef Py_LIMITED_API
/**
 * What a function knows of its arguments. The function sets keywords and
 * either format or fname; the rest starts at 0.
 */
struct _PyArg_Parser {
    /** Not 0 once the other fields are filled. */
    int initialized;
    /** The units; NULL where nothing is converted. */
    const char *format;
    /** Names of the parameters, empty for those without; NULL ends them. */
    const char *const *keywords;
    /** Name of the function for messages, or NULL. */
    const char *fname;
    /** A message instead of those made up, or NULL. */
    const char *custom_msg;
    /** Number of parameters without a name. */
    int pos;
    /** Number of arguments that have to be given. */
    int min;
    /** Number of arguments that may be given by position. */
    int max;
    /** Tuple of the names that are not empty. */
    PyObject *kwtuple;
    /** Not used. */
    _PyArg_Parser *next;
};

/** A module that can be imported, and the function that makes it. */
struct _inittab {
    /** Its name; NULL ends a table. */
    const char *name;
    /**
     * Returns the module or its definition; NULL stands for a module without
     * content.
     */
    nativeweakref_module_init initfunc;
};

/** A collection that begins or has ended. */
struct nativeweakref_gc_event {
    /** 0 before the collection, 1 after it. */
    int finished;
    /** The oldest generation that is collected. */
    int generation;
    /** Objects found that could be destroyed; 0 before. */
    Py_ssize_t collected;
    /** Objects found that could not; 0 before. */
    Py_ssize_t uncollectable;
};

/** What all collections of a generation have found together. */
struct nativeweakref_gc_stats {
    /** Number of collections. */
    Py_ssize_t collections;
    /** Objects that were unreachable and could be destroyed. */
    Py_ssize_t collected;
    /** Objects that were unreachable and could not. */
    Py_ssize_t uncollectable;
};

/** The blocks of one size. */
struct nativeweakref_heap_class {
    /**
     * Bytes of a block; 0 in the last entry, which counts the blocks that have
     * no class.
     */
    size_t block_size;
    /** Pages that hold blocks of the class. */
    size_t pages;
    /** Blocks handed out. */
    size_t live_blocks;
    /** Bytes of these blocks, what their owners did not ask for included. */
    size_t live_bytes;
};

/**
 * What the object heap holds: the memory of PyObject_*, PyMem_* and all
 * objects; not that of PyMem_Raw*.
 */
struct nativeweakref_heap_statistics {
    /** Blocks handed out. */
    size_t live_blocks;
    /** Bytes of these blocks, what their owners did not ask for included. */
    size_t live_bytes;
    /** Those of the blocks that hold objects of collected types. */
    size_t collected_blocks;
    /** Bytes of the pages that blocks lie in. */
    size_t page_bytes;
    /** The most that page_bytes has ever been. */
    size_t peak_page_bytes;
    /**
     * Arenas taken from the operating system: pages up to 2 MiB lie in these.
     */
    size_t arenas;
    /** Bytes of an arena. */
    size_t arena_size;
    /** By size class. */
    nativeweakref_heap_class classes[96];
};
#endif

/* ---- 3. Constants ------------------------------------------------------ */

/* What a consumer asks of an exporter of memory (Include/pybuffer.h). */
/** Most dimensions a view can have. */
#define PyBUF_MAX_NDIM 64
/** Contiguous bytes, no shape. */
#define PyBUF_SIMPLE 0
/** The memory must be writable. */
#define PyBUF_WRITABLE 1
/** Older spelling. */
#define PyBUF_WRITEABLE (PyBUF_WRITABLE)
/** format must be filled. */
#define PyBUF_FORMAT 4
/** shape must be filled. */
#define PyBUF_ND 8
/** strides must be filled. */
#define PyBUF_STRIDES (0x0010 | PyBUF_ND)
/** Contiguous, the last dimension fastest. */
#define PyBUF_C_CONTIGUOUS (0x0020 | PyBUF_STRIDES)
/** Contiguous, the first dimension fastest. */
#define PyBUF_F_CONTIGUOUS (0x0040 | PyBUF_STRIDES)
/** Contiguous in either order. */
#define PyBUF_ANY_CONTIGUOUS (0x0080 | PyBUF_STRIDES)
/** suboffsets may be used. */
#define PyBUF_INDIRECT (0x0100 | PyBUF_STRIDES)
/** Contiguous and writable. */
#define PyBUF_CONTIG (PyBUF_ND | PyBUF_WRITABLE)
/** Contiguous. */
#define PyBUF_CONTIG_RO (PyBUF_ND)
/** Strided and writable. */
#define PyBUF_STRIDED (PyBUF_STRIDES | PyBUF_WRITABLE)
/** Strided. */
#define PyBUF_STRIDED_RO (PyBUF_STRIDES)
/** Strided, writable, with a format. */
#define PyBUF_RECORDS (PyBUF_STRIDES | PyBUF_WRITABLE | PyBUF_FORMAT)
/** Strided, with a format. */
#define PyBUF_RECORDS_RO (PyBUF_STRIDES | PyBUF_FORMAT)
/** Everything, writable. */
#define PyBUF_FULL (PyBUF_INDIRECT | PyBUF_WRITABLE | PyBUF_FORMAT)
/** Everything. */
#define PyBUF_FULL_RO (PyBUF_INDIRECT | PyBUF_FORMAT)
/** A memory view that is read. */
#define PyBUF_READ 256
/** A memory view that is written. */
#define PyBUF_WRITE 512

/* Operators of tp_richcompare (Include/object.h). */
#define Py_LT 0 /**< Less than. */
#define Py_LE 1 /**< Less than or equal. */
#define Py_EQ 2 /**< Equal. */
#define Py_NE 3 /**< Not equal. */
#define Py_GT 4 /**< Greater than. */
#define Py_GE 5 /**< Greater than or equal. */

/* Flags of PyObject_Print() (Include/object.h). */
#define Py_PRINT_RAW 1 /**< str() instead of repr(). */

/* Special values of ob_refcnt (Include/object.h). */
/** What the library gives its immortal objects. */
#define _Py_IMMORTAL_REFCNT (0xFFFFFFFFU)

/* Values of tp_flags (Include/object.h). */
/** A static type of the library itself. */
#define _Py_TPFLAGS_STATIC_BUILTIN (1 << 1)
/** Nothing; kept for old sources. */
#define Py_TPFLAGS_HAVE_FINALIZE (1UL << 0)
/** The weak-reference list lies in front of the instance. */
#define Py_TPFLAGS_MANAGED_WEAKREF (1 << 3)
/** The dict lies in front of the instance. */
#define Py_TPFLAGS_MANAGED_DICT (1 << 4)
/** Either of the two. */
#define Py_TPFLAGS_PREHEADER                                                   \
    (Py_TPFLAGS_MANAGED_WEAKREF | Py_TPFLAGS_MANAGED_DICT)
/** Instances match sequence patterns. */
#define Py_TPFLAGS_SEQUENCE (1 << 5)
/** Instances match mapping patterns. */
#define Py_TPFLAGS_MAPPING (1 << 6)
/** The type has no tp_new. */
#define Py_TPFLAGS_DISALLOW_INSTANTIATION (1UL << 7)
/** The type's attributes cannot be set. */
#define Py_TPFLAGS_IMMUTABLETYPE (1UL << 8)
/** The type was made at run time. */
#define Py_TPFLAGS_HEAPTYPE (1UL << 9)
/** The type may be subclassed. */
#define Py_TPFLAGS_BASETYPE (1UL << 10)
/** Instances have a vectorcall pointer. */
#define Py_TPFLAGS_HAVE_VECTORCALL (1UL << 11)
/** Older name. */
#define _Py_TPFLAGS_HAVE_VECTORCALL (Py_TPFLAGS_HAVE_VECTORCALL)
/** The type is ready. */
#define Py_TPFLAGS_READY (1UL << 12)
/** The type is being made ready. */
#define Py_TPFLAGS_READYING (1UL << 13)
/** Instances take part in cyclic collection. */
#define Py_TPFLAGS_HAVE_GC (1UL << 14)
/** Nothing in this build. */
#define Py_TPFLAGS_HAVE_STACKLESS_EXTENSION 0
/** Instances bind like functions. */
#define Py_TPFLAGS_METHOD_DESCRIPTOR (1UL << 17)
/** Nothing; kept for old sources. */
#define Py_TPFLAGS_HAVE_VERSION_TAG (1UL << 18)
/** tp_version_tag is valid. */
#define Py_TPFLAGS_VALID_VERSION_TAG (1UL << 19)
/** The type has abstract methods. */
#define Py_TPFLAGS_IS_ABSTRACT (1UL << 20)
/** A single positional pattern matches the instance itself. */
#define _Py_TPFLAGS_MATCH_SELF (1UL << 22)
/** Items lie at the end of the instance. */
#define Py_TPFLAGS_ITEMS_AT_END (1UL << 23)
/** int or a subclass. */
#define Py_TPFLAGS_LONG_SUBCLASS (1UL << 24)
/** list or a subclass. */
#define Py_TPFLAGS_LIST_SUBCLASS (1UL << 25)
/** tuple or a subclass. */
#define Py_TPFLAGS_TUPLE_SUBCLASS (1UL << 26)
/** bytes or a subclass. */
#define Py_TPFLAGS_BYTES_SUBCLASS (1UL << 27)
/** str or a subclass. */
#define Py_TPFLAGS_UNICODE_SUBCLASS (1UL << 28)
/** dict or a subclass. */
#define Py_TPFLAGS_DICT_SUBCLASS (1UL << 29)
/** BaseException or a subclass. */
#define Py_TPFLAGS_BASE_EXC_SUBCLASS (1UL << 30)
/** type or a subclass. */
#define Py_TPFLAGS_TYPE_SUBCLASS (1UL << 31)
/** What every type should have. */
#define Py_TPFLAGS_DEFAULT 0

/* Ids of the slots in a PyType_Slot (Include/typeslots.h). */
/** Slot bf_getbuffer. */
#define Py_bf_getbuffer 1
/** Slot bf_releasebuffer. */
#define Py_bf_releasebuffer 2
/** Slot mp_ass_subscript. */
#define Py_mp_ass_subscript 3
/** Slot mp_length. */
#define Py_mp_length 4
/** Slot mp_subscript. */
#define Py_mp_subscript 5
/** Slot nb_absolute. */
#define Py_nb_absolute 6
/** Slot nb_add. */
#define Py_nb_add 7
/** Slot nb_and. */
#define Py_nb_and 8
/** Slot nb_bool. */
#define Py_nb_bool 9
/** Slot nb_divmod. */
#define Py_nb_divmod 10
/** Slot nb_float. */
#define Py_nb_float 11
/** Slot nb_floor_divide. */
#define Py_nb_floor_divide 12
/** Slot nb_index. */
#define Py_nb_index 13
/** Slot nb_inplace_add. */
#define Py_nb_inplace_add 14
/** Slot nb_inplace_and. */
#define Py_nb_inplace_and 15
/** Slot nb_inplace_floor_divide. */
#define Py_nb_inplace_floor_divide 16
/** Slot nb_inplace_lshift. */
#define Py_nb_inplace_lshift 17
/** Slot nb_inplace_multiply. */
#define Py_nb_inplace_multiply 18
/** Slot nb_inplace_or. */
#define Py_nb_inplace_or 19
/** Slot nb_inplace_power. */
#define Py_nb_inplace_power 20
/** Slot nb_inplace_remainder. */
#define Py_nb_inplace_remainder 21
/** Slot nb_inplace_rshift. */
#define Py_nb_inplace_rshift 22
/** Slot nb_inplace_subtract. */
#define Py_nb_inplace_subtract 23
/** Slot nb_inplace_true_divide. */
#define Py_nb_inplace_true_divide 24
/** Slot nb_inplace_xor. */
#define Py_nb_inplace_xor 25
/** Slot nb_int. */
#define Py_nb_int 26
/** Slot nb_invert. */
#define Py_nb_invert 27
/** Slot nb_lshift. */
#define Py_nb_lshift 28
/** Slot nb_multiply. */
#define Py_nb_multiply 29
/** Slot nb_negative. */
#define Py_nb_negative 30
/** Slot nb_or. */
#define Py_nb_or 31
/** Slot nb_positive. */
#define Py_nb_positive 32
/** Slot nb_power. */
#define Py_nb_power 33
/** Slot nb_remainder. */
#define Py_nb_remainder 34
/** Slot nb_rshift. */
#define Py_nb_rshift 35
/** Slot nb_subtract. */
#define Py_nb_subtract 36
/** Slot nb_true_divide. */
#define Py_nb_true_divide 37
/** Slot nb_xor. */
#define Py_nb_xor 38
/** Slot sq_ass_item. */
#define Py_sq_ass_item 39
/** Slot sq_concat. */
#define Py_sq_concat 40
/** Slot sq_contains. */
#define Py_sq_contains 41
/** Slot sq_inplace_concat. */
#define Py_sq_inplace_concat 42
/** Slot sq_inplace_repeat. */
#define Py_sq_inplace_repeat 43
/** Slot sq_item. */
#define Py_sq_item 44
/** Slot sq_length. */
#define Py_sq_length 45
/** Slot sq_repeat. */
#define Py_sq_repeat 46
/** Slot tp_alloc. */
#define Py_tp_alloc 47
/** Slot tp_base. */
#define Py_tp_base 48
/** Slot tp_bases. */
#define Py_tp_bases 49
/** Slot tp_call. */
#define Py_tp_call 50
/** Slot tp_clear. */
#define Py_tp_clear 51
/** Slot tp_dealloc. */
#define Py_tp_dealloc 52
/** Slot tp_del. */
#define Py_tp_del 53
/** Slot tp_descr_get. */
#define Py_tp_descr_get 54
/** Slot tp_descr_set. */
#define Py_tp_descr_set 55
/** Slot tp_doc. */
#define Py_tp_doc 56
/** Slot tp_getattr. */
#define Py_tp_getattr 57
/** Slot tp_getattro. */
#define Py_tp_getattro 58
/** Slot tp_hash. */
#define Py_tp_hash 59
/** Slot tp_init. */
#define Py_tp_init 60
/** Slot tp_is_gc. */
#define Py_tp_is_gc 61
/** Slot tp_iter. */
#define Py_tp_iter 62
/** Slot tp_iternext. */
#define Py_tp_iternext 63
/** Slot tp_methods. */
#define Py_tp_methods 64
/** Slot tp_new. */
#define Py_tp_new 65
/** Slot tp_repr. */
#define Py_tp_repr 66
/** Slot tp_richcompare. */
#define Py_tp_richcompare 67
/** Slot tp_setattr. */
#define Py_tp_setattr 68
/** Slot tp_setattro. */
#define Py_tp_setattro 69
/** Slot tp_str. */
#define Py_tp_str 70
/** Slot tp_traverse. */
#define Py_tp_traverse 71
/** Slot tp_members. */
#define Py_tp_members 72
/** Slot tp_getset. */
#define Py_tp_getset 73
/** Slot tp_free. */
#define Py_tp_free 74
/** Slot nb_matrix_multiply. */
#define Py_nb_matrix_multiply 75
/** Slot nb_inplace_matrix_multiply. */
#define Py_nb_inplace_matrix_multiply 76
/** Slot am_await. */
#define Py_am_await 77
/** Slot am_aiter. */
#define Py_am_aiter 78
/** Slot am_anext. */
#define Py_am_anext 79
/** Slot tp_finalize. */
#define Py_tp_finalize 80
/** Slot am_send. */
#define Py_am_send 81

/* How far a string is interned (Include/unicodeobject.h). */
/** It is not. */
#define SSTATE_NOT_INTERNED 0
/** Interned, freed with its last reference. */
#define SSTATE_INTERNED_MORTAL 1
/** Interned and immortal. */
#define SSTATE_INTERNED_IMMORTAL 2
/** Interned, immortal and in static memory. */
#define SSTATE_INTERNED_IMMORTAL_STATIC 3

/* Parts of lv_tag and of a digit (Include/longobject.h). */
/** Bits of a digit. */
#define PyLong_SHIFT 30
/** Bits of lv_tag that hold the sign. */
#define _PyLong_SIGN_MASK 3
/** Bits of lv_tag below the number of digits. */
#define _PyLong_NON_SIZE_BITS 3

/* How a C function takes its arguments (Include/methodobject.h). */
/** A tuple of arguments. */
#define METH_VARARGS (1 << 0)
/** With VARARGS, FASTCALL or METHOD: keyword arguments, too. */
#define METH_KEYWORDS (1 << 1)
/** No argument. */
#define METH_NOARGS (1 << 2)
/** One argument, as it is. */
#define METH_O (1 << 3)
/** The first parameter is the type. */
#define METH_CLASS (1 << 4)
/** The first parameter is NULL. */
#define METH_STATIC (1 << 5)
/** Replaces the method a slot gave the type. */
#define METH_COEXIST (1 << 6)
/** An array of arguments. */
#define METH_FASTCALL (1 << 7)
/** Nothing in this build. */
#define METH_STACKLESS 0
/** With FASTCALL and KEYWORDS: the defining class, too. */
#define METH_METHOD (1 << 9)

/* Ids of the steps in a PyModuleDef_Slot (Include/moduleobject.h). */
/** Function that creates the module. */
#define Py_mod_create 1
/** Function that fills the module; there may be several. */
#define Py_mod_exec 2
/** Whether the module works in several interpreters. */
#define Py_mod_multiple_interpreters 3

/* Flags of a memory view (Include/memoryobject.h). */
/** The memory is given back. */
#define _Py_MEMORYVIEW_RELEASED (0x001)
/** The last index is fastest. */
#define _Py_MEMORYVIEW_C (0x002)
/** The first index is fastest. */
#define _Py_MEMORYVIEW_FORTRAN (0x004)
/** There are no dimensions. */
#define _Py_MEMORYVIEW_SCALAR (0x008)
/** Items lie behind pointers. */
#define _Py_MEMORYVIEW_PIL (0x010)
/** Nobody may make another view of the memory. */
#define _Py_MEMORYVIEW_RESTRICTED (0x020)

/*
 * The C types a PyMemberDef can describe, and its flags
 * (Include/descrobject.h).
 */
/** short. */
#define Py_T_SHORT 0
/** int. */
#define Py_T_INT 1
/** long. */
#define Py_T_LONG 2
/** float. */
#define Py_T_FLOAT 3
/** double. */
#define Py_T_DOUBLE 4
/** const char *; read-only, NULL reads as None. */
#define Py_T_STRING 5
/** PyObject *; NULL reads as None. Py_T_OBJECT_EX is the better form. */
#define _Py_T_OBJECT 6
/** char, as a str of length 1. */
#define Py_T_CHAR 7
/** signed char. */
#define Py_T_BYTE 8
/** unsigned char. */
#define Py_T_UBYTE 9
/** unsigned short. */
#define Py_T_USHORT 10
/** unsigned int. */
#define Py_T_UINT 11
/** unsigned long. */
#define Py_T_ULONG 12
/** char array inside the instance; read-only. */
#define Py_T_STRING_INPLACE 13
/** char that is 0 or 1, as a bool. */
#define Py_T_BOOL 14
/** PyObject *; NULL raises AttributeError. */
#define Py_T_OBJECT_EX 16
/** long long. */
#define Py_T_LONGLONG 17
/** unsigned long long. */
#define Py_T_ULONGLONG 18
/** Py_ssize_t. */
#define Py_T_PYSSIZET 19
/** No storage; always None. */
#define _Py_T_NONE 20
/** The attribute cannot be set. */
#define Py_READONLY 1
/** Reading raises an audit event. */
#define Py_AUDIT_READ 2
/** Nothing; kept for old sources. */
#define _Py_WRITE_RESTRICTED 4
/** offset counts from the end of the base; for PyType_FromSpec only. */
#define Py_RELATIVE_OFFSET 8

/* Flags of a wrapperbase (Include/descrobject.h). */
/** The wrapper takes keyword arguments, too. */
#define PyWrapperFlag_KEYWORDS 1

/* What a converter of an argument returns (Include/modsupport.h). */
/**
 * The converter is called once more, with NULL, where a later argument fails.
 */
#define Py_CLEANUP_SUPPORTED (0x20000)

/* Flags in the argument count of a vectorcall (Include/abstract.h). */
/** The callee may overwrite args[-1] while it runs. */
#define PY_VECTORCALL_ARGUMENTS_OFFSET ((size_t)1 << (8 * sizeof(size_t) - 1))

/* Flags and results of PyOS_double_to_string() (Include/pystrtod.h). */
/** Flag: a sign also in front of what is not negative. */
#define Py_DTSF_SIGN (0x01)
/** Flag: a whole number without an exponent ends with ".0". */
#define Py_DTSF_ADD_DOT_0 (0x02)
/** Flag: the decimal point and trailing zeros stay. */
#define Py_DTSF_ALT (0x04)
/** Flag: what is rounded to zero has no sign. */
#define Py_DTSF_NO_NEG_0 (0x08)
/** Result: a finite number. */
#define Py_DTST_FINITE 0
/** Result: an infinity. */
#define Py_DTST_INFINITE 1
/** Result: not a number. */
#define Py_DTST_NAN 2

/* ---- 4. Data ----------------------------------------------------------- */

/** None; Py_None is its address. */
extern NATIVEWEAKREF_DATA PyObject _Py_NoneStruct;
/** NotImplemented; Py_NotImplemented is its address. */
extern NATIVEWEAKREF_DATA PyObject _Py_NotImplementedStruct;
/** Type object. */
extern NATIVEWEAKREF_DATA PyTypeObject PyBaseObject_Type;
/** Type type. */
extern NATIVEWEAKREF_DATA PyTypeObject PyType_Type;
#ifndef Py_LIMITED_API
/** Type of None. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyNone_Type;
/** Type of NotImplemented. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyNotImplemented_Type;
#endif
/** Ellipsis; Py_Ellipsis is its address. */
extern NATIVEWEAKREF_DATA PyObject _Py_EllipsisObject;
/** Type slice. */
extern NATIVEWEAKREF_DATA PyTypeObject PySlice_Type;
/** Type of Ellipsis. */
extern NATIVEWEAKREF_DATA PyTypeObject PyEllipsis_Type;
/** False; Py_False is its address. */
extern NATIVEWEAKREF_DATA PyLongObject _Py_FalseStruct;
/** True; Py_True is its address. */
extern NATIVEWEAKREF_DATA PyLongObject _Py_TrueStruct;
/** Type bool. */
extern NATIVEWEAKREF_DATA PyTypeObject PyBool_Type;
/** Type int. */
extern NATIVEWEAKREF_DATA PyTypeObject PyLong_Type;
/** Type float. */
extern NATIVEWEAKREF_DATA PyTypeObject PyFloat_Type;
/** Type complex. */
extern NATIVEWEAKREF_DATA PyTypeObject PyComplex_Type;
/** Type bytes. */
extern NATIVEWEAKREF_DATA PyTypeObject PyBytes_Type;
/** Type of iterators over bytes. */
extern NATIVEWEAKREF_DATA PyTypeObject PyBytesIter_Type;
/** Type bytearray. */
extern NATIVEWEAKREF_DATA PyTypeObject PyByteArray_Type;
/** Type of iterators over bytearrays. */
extern NATIVEWEAKREF_DATA PyTypeObject PyByteArrayIter_Type;
#ifndef Py_LIMITED_API
/** A zero byte: what PyByteArray_AS_STRING() gives for an empty bytearray. */
extern NATIVEWEAKREF_DATA char _PyByteArray_empty_string[1];
#endif
/** Type str. */
extern NATIVEWEAKREF_DATA PyTypeObject PyUnicode_Type;
#ifndef Py_LIMITED_API
/**
 * For each character of ASCII 1 if it is white space, else 0; of
 * Py_UNICODE_ISSPACE().
 */
extern NATIVEWEAKREF_DATA const unsigned char _Py_ascii_whitespace[128];
#endif
/** Name of the encoding of file names: utf-8. */
extern NATIVEWEAKREF_DATA const char *Py_FileSystemDefaultEncoding;
/** Policy for file names: surrogateescape. */
extern NATIVEWEAKREF_DATA const char *Py_FileSystemDefaultEncodeErrors;
/** 0: the two names before it are constants. */
extern NATIVEWEAKREF_DATA int Py_HasFileSystemDefaultEncoding;
/** 0, as sys.flags.utf8_mode: text is in UTF-8 without a mode for it. */
extern NATIVEWEAKREF_DATA int Py_UTF8Mode;
/** The version whose interface this is: PY_VERSION_HEX. */
extern NATIVEWEAKREF_DATA uint64_t Py_Version;
#ifndef Py_LIMITED_API
/** The digits up to f. */
extern NATIVEWEAKREF_DATA const char *Py_hexdigits;
/** For each byte its classes as a character of ASCII: PY_CTF_ bits. */
extern NATIVEWEAKREF_DATA const unsigned int _Py_ctype_table[256];
/** For each byte the small letter, or the byte itself. */
extern NATIVEWEAKREF_DATA const unsigned char _Py_ctype_tolower[256];
/** For each byte the capital letter, or the byte itself. */
extern NATIVEWEAKREF_DATA const unsigned char _Py_ctype_toupper[256];
#endif
/** Type of iterators over str. */
extern NATIVEWEAKREF_DATA PyTypeObject PyUnicodeIter_Type;
/** Type tuple. */
extern NATIVEWEAKREF_DATA PyTypeObject PyTuple_Type;
/** Type of iterators over tuples. */
extern NATIVEWEAKREF_DATA PyTypeObject PyTupleIter_Type;
/** Type list. */
extern NATIVEWEAKREF_DATA PyTypeObject PyList_Type;
/** Type of iterators over lists. */
extern NATIVEWEAKREF_DATA PyTypeObject PyListIter_Type;
/** Type of iterators over lists from the last item to the first. */
extern NATIVEWEAKREF_DATA PyTypeObject PyListRevIter_Type;
/** Type dict. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDict_Type;
/** Type of views of the keys of a dict. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictKeys_Type;
/** Type of views of the values of a dict. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictValues_Type;
/** Type of views of the items of a dict. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictItems_Type;
/** Type of iterators over the keys of a dict. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictIterKey_Type;
/** Type of iterators over the values of a dict. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictIterValue_Type;
/** Type of iterators over the items of a dict. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictIterItem_Type;
/** Type of iterators over the keys of a dict, the last one first. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictRevIterKey_Type;
/** Type of iterators over the values of a dict, the last one first. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictRevIterValue_Type;
/** Type of iterators over the items of a dict, the last one first. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictRevIterItem_Type;
/** Type enumerate. */
extern NATIVEWEAKREF_DATA PyTypeObject PyEnum_Type;
/** Type reversed. */
extern NATIVEWEAKREF_DATA PyTypeObject PyReversed_Type;
/** Type set. */
extern NATIVEWEAKREF_DATA PyTypeObject PySet_Type;
/** Type frozenset. */
extern NATIVEWEAKREF_DATA PyTypeObject PyFrozenSet_Type;
/** Type of iterators over sets. */
extern NATIVEWEAKREF_DATA PyTypeObject PySetIter_Type;
/** Type of C functions. */
extern NATIVEWEAKREF_DATA PyTypeObject PyCFunction_Type;
#ifndef Py_LIMITED_API
/** Type of C functions under METH_METHOD. */
extern NATIVEWEAKREF_DATA PyTypeObject PyCMethod_Type;
#endif
/** Type module. */
extern NATIVEWEAKREF_DATA PyTypeObject PyModule_Type;
/** Type of module definitions. */
extern NATIVEWEAKREF_DATA PyTypeObject PyModuleDef_Type;
#ifndef Py_LIMITED_API
/** Type types.SimpleNamespace. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyNamespace_Type;
#endif
/** Type range. */
extern NATIVEWEAKREF_DATA PyTypeObject PyRange_Type;
/** Type of iterators over ranges of C integers. */
extern NATIVEWEAKREF_DATA PyTypeObject PyRangeIter_Type;
/** Type of iterators over ranges of ints of any size. */
extern NATIVEWEAKREF_DATA PyTypeObject PyLongRangeIter_Type;
/** Type memoryview. */
extern NATIVEWEAKREF_DATA PyTypeObject PyMemoryView_Type;
#ifndef Py_LIMITED_API
/** Type of the views that memory views share. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyManagedBuffer_Type;
#endif
/** Type of capsules. */
extern NATIVEWEAKREF_DATA PyTypeObject PyCapsule_Type;
/** Type of iterators over whatever can be read by index. */
extern NATIVEWEAKREF_DATA PyTypeObject PySeqIter_Type;
/** Type of iterators that call a function. */
extern NATIVEWEAKREF_DATA PyTypeObject PyCallIter_Type;
/** Type of descriptors of attributes at fixed offsets. */
extern NATIVEWEAKREF_DATA PyTypeObject PyMemberDescr_Type;
/** Type of descriptors of computed attributes. */
extern NATIVEWEAKREF_DATA PyTypeObject PyGetSetDescr_Type;
/** Type of descriptors of methods. */
extern NATIVEWEAKREF_DATA PyTypeObject PyMethodDescr_Type;
/** Type of descriptors of class methods. */
extern NATIVEWEAKREF_DATA PyTypeObject PyClassMethodDescr_Type;
/** Type of descriptors of slots. */
extern NATIVEWEAKREF_DATA PyTypeObject PyWrapperDescr_Type;
#ifndef Py_LIMITED_API
/** Type of slots as methods, bound to an object. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyMethodWrapper_Type;
#endif
/** Type mappingproxy: a mapping that can only be read. */
extern NATIVEWEAKREF_DATA PyTypeObject PyDictProxy_Type;
/** Type property. */
extern NATIVEWEAKREF_DATA PyTypeObject PyProperty_Type;
/** Type super. */
extern NATIVEWEAKREF_DATA PyTypeObject PySuper_Type;
#ifndef Py_LIMITED_API
/** Type classmethod. */
extern NATIVEWEAKREF_DATA PyTypeObject PyClassMethod_Type;
/** Type staticmethod. */
extern NATIVEWEAKREF_DATA PyTypeObject PyStaticMethod_Type;
/** Type of bound methods. */
extern NATIVEWEAKREF_DATA PyTypeObject PyMethod_Type;
/** Type of callables that become methods in the body of a class. */
extern NATIVEWEAKREF_DATA PyTypeObject PyInstanceMethod_Type;
#endif
/** Type types.GenericAlias. */
extern NATIVEWEAKREF_DATA PyTypeObject Py_GenericAliasType;
/** Type weakref.ReferenceType, also named weakref.ref. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyWeakref_RefType;
/** Type weakref.ProxyType. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyWeakref_ProxyType;
/** Type weakref.CallableProxyType. */
extern NATIVEWEAKREF_DATA PyTypeObject _PyWeakref_CallableProxyType;
#ifndef Py_LIMITED_API
/**
 * The modules that can be imported; not to be changed after Py_Initialize().
 */
extern NATIVEWEAKREF_DATA _inittab *PyImport_Inittab;
#endif
/** Stands for the name of a field without one. */
extern NATIVEWEAKREF_DATA const char *PyStructSequence_UnnamedField;
/** Type filter. */
extern NATIVEWEAKREF_DATA PyTypeObject PyFilter_Type;
/** Type map. */
extern NATIVEWEAKREF_DATA PyTypeObject PyMap_Type;
/** Type zip. */
extern NATIVEWEAKREF_DATA PyTypeObject PyZip_Type;
/** The type BaseException: the root of all exceptions. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_BaseException;
/** The type Exception: the root of those a program usually catches. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_Exception;
/** The type BaseExceptionGroup: several exceptions raised together. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_BaseExceptionGroup;
/** The type StopAsyncIteration: the end of an asynchronous iterator. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_StopAsyncIteration;
/** The type StopIteration: the end of an iterator. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_StopIteration;
/** The type GeneratorExit: a generator is closed. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_GeneratorExit;
/** The type ArithmeticError: the root of the arithmetic errors. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ArithmeticError;
/** The type LookupError: the root of IndexError and KeyError. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_LookupError;
/** The type AssertionError: an assertion failed. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_AssertionError;
/** The type AttributeError: an attribute is missing or cannot be set. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_AttributeError;
/** The type BufferError: a memory view cannot be given or taken back. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_BufferError;
/** The type EOFError: the input ended. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_EOFError;
/** The type FloatingPointError: a floating-point operation failed. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_FloatingPointError;
/** The type OSError: the operating system reported an error. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_OSError;
/** The type ImportError: an import failed. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ImportError;
/** The type ModuleNotFoundError: a module was not found. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ModuleNotFoundError;
/** The type IndexError: an index is out of range. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_IndexError;
/** The type KeyError: a key was not found. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_KeyError;
/** The type KeyboardInterrupt: the user interrupted. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_KeyboardInterrupt;
/** The type MemoryError: memory is exhausted. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_MemoryError;
/** The type NameError: a name was not found. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_NameError;
/** The type OverflowError: a number is too large. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_OverflowError;
/** The type RuntimeError: an error of no other kind. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_RuntimeError;
/** The type RecursionError: calls are nested too deep. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_RecursionError;
/** The type NotImplementedError: an abstract method was called. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_NotImplementedError;
/** The type SyntaxError: source text is malformed. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_SyntaxError;
/** The type IndentationError: source text is wrongly indented. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_IndentationError;
/** The type TabError: source text mixes tabs and spaces. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_TabError;
/** The type ReferenceError: a proxy's referent is dead. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ReferenceError;
/** The type SystemError: the library or an extension misbehaved. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_SystemError;
/** The type SystemExit: the program is to end. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_SystemExit;
/** The type TypeError: an object has the wrong type. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_TypeError;
/** The type UnboundLocalError: a local variable has no value. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_UnboundLocalError;
/** The type UnicodeError: text cannot be encoded or decoded. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_UnicodeError;
/** The type UnicodeEncodeError: text cannot be encoded. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_UnicodeEncodeError;
/** The type UnicodeDecodeError: bytes cannot be decoded. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_UnicodeDecodeError;
/** The type UnicodeTranslateError: text cannot be translated. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_UnicodeTranslateError;
/** The type ValueError: a value is wrong though its type is right. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ValueError;
/** The type ZeroDivisionError: a division by zero. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ZeroDivisionError;
/** The type BlockingIOError: an operation would block. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_BlockingIOError;
/** The type BrokenPipeError: the reader of a pipe is gone. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_BrokenPipeError;
/** The type ChildProcessError: an operation on a child process failed. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ChildProcessError;
/** The type ConnectionError: the root of the connection errors. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ConnectionError;
/** The type ConnectionAbortedError: the peer aborted the connection. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ConnectionAbortedError;
/** The type ConnectionRefusedError: the peer refused the connection. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ConnectionRefusedError;
/** The type ConnectionResetError: the peer reset the connection. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ConnectionResetError;
/** The type FileExistsError: the file exists. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_FileExistsError;
/** The type FileNotFoundError: the file does not exist. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_FileNotFoundError;
/** The type InterruptedError: a signal interrupted the call. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_InterruptedError;
/** The type IsADirectoryError: it is a directory. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_IsADirectoryError;
/** The type NotADirectoryError: it is no directory. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_NotADirectoryError;
/** The type PermissionError: the operation is not permitted. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_PermissionError;
/** The type ProcessLookupError: the process does not exist. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ProcessLookupError;
/** The type TimeoutError: the operation took too long. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_TimeoutError;
/** The type EnvironmentError: OSError under an older name. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_EnvironmentError;
/** The type IOError: OSError under an older name. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_IOError;
/** The type Warning: the root of the warnings. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_Warning;
/** The type UserWarning: a warning of user code. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_UserWarning;
/** The type DeprecationWarning: a feature is deprecated; for developers. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_DeprecationWarning;
/** The type PendingDeprecationWarning: a feature will be deprecated. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_PendingDeprecationWarning;
/** The type SyntaxWarning: doubtful source text. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_SyntaxWarning;
/** The type RuntimeWarning: doubtful behaviour at run time. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_RuntimeWarning;
/** The type FutureWarning: a feature is deprecated; for users. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_FutureWarning;
/** The type ImportWarning: a doubtful import. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ImportWarning;
/** The type UnicodeWarning: doubtful use of text. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_UnicodeWarning;
/** The type BytesWarning: doubtful use of bytes. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_BytesWarning;
/** The type ResourceWarning: a resource was not released. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_ResourceWarning;
/** The type EncodingWarning: the encoding was left to the locale. */
extern NATIVEWEAKREF_DATA PyObject *PyExc_EncodingWarning;

/* ---- 5. Portability (Include/pyport.h) --------------------------------- */

#define _Py_CAST(type, expr) ((type)(expr))

#ifdef __cplusplus
#define _Py_STATIC_CAST(type, expr) static_cast<type>(expr)
#else
#define _Py_STATIC_CAST(type, expr) ((type)(expr))
#endif

#if defined(__cplusplus) && __cplusplus >= 201103L
#define _Py_NULL nullptr
#else
#define _Py_NULL NULL
#endif

/** Bounds of Py_ssize_t. */
#define PY_SSIZE_T_MAX ((Py_ssize_t)(((size_t)-1) >> 1))
#define PY_SSIZE_T_MIN (-PY_SSIZE_T_MAX - 1)

/* ---- 6. Memory (Include/pymem.h) --------------------------------------- */

/**
 * Allocate memory; the GIL is held.
 *
 * @param size  Bytes; 0 counts as 1.
 * @return      A block aligned to 16 bytes, not initialised, to be returned
 *              with PyMem_Free(). NULL without an error set if memory is
 *              exhausted or size exceeds PY_SSIZE_T_MAX.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void *PyMem_Malloc(size_t size);

/**
 * Allocate zeroed memory; the GIL is held.
 *
 * @param nelem   Number of elements; 0 counts as one byte.
 * @param elsize  Bytes of an element; 0 counts as one byte.
 * @return        A block aligned to 16 bytes, to be returned with
 *                PyMem_Free(). NULL without an error set if memory is
 *                exhausted or the product exceeds PY_SSIZE_T_MAX.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void *PyMem_Calloc(size_t nelem, size_t elsize);

/**
 * Change the size of a block; the GIL is held.
 *
 * @param ptr       A block of PyMem_Malloc(), PyMem_Calloc() or
 *                  PyMem_Realloc(), or NULL.
 * @param new_size  Bytes; 0 counts as 1.
 * @return          The block, moved or not, its content kept. NULL without an
 *                  error set if memory is exhausted or new_size exceeds
 *                  PY_SSIZE_T_MAX; the old block then stays valid.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void *PyMem_Realloc(void *ptr, size_t new_size);

/**
 * Return a block; the GIL is held.
 *
 * @param ptr  A block of PyMem_Malloc(), PyMem_Calloc() or PyMem_Realloc(), or
 *             NULL.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void PyMem_Free(void *ptr);

#if !defined(Py_LIMITED_API) || Py_LIMITED_API + 0 >= 0x030d0000
/**
 * Allocate memory; the GIL is not needed.
 *
 * @param size  Bytes; 0 counts as 1.
 * @return      A block aligned to 16 bytes, not initialised, to be returned
 *              with PyMem_RawFree(). NULL if memory is exhausted or size
 *              exceeds PY_SSIZE_T_MAX.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void *PyMem_RawMalloc(size_t size);

/**
 * Allocate zeroed memory; the GIL is not needed.
 *
 * @param nelem   Number of elements; 0 counts as one byte.
 * @param elsize  Bytes of an element; 0 counts as one byte.
 * @return        A block aligned to 16 bytes, to be returned with
 *                PyMem_RawFree(). NULL if memory is exhausted or the product
 *                exceeds PY_SSIZE_T_MAX.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void *PyMem_RawCalloc(size_t nelem, size_t elsize);

/**
 * Change the size of a block; the GIL is not needed.
 *
 * @param ptr       A block of PyMem_RawMalloc(), PyMem_RawCalloc() or
 *                  PyMem_RawRealloc(), or NULL.
 * @param new_size  Bytes; 0 counts as 1.
 * @return          The block, moved or not, its content kept. NULL if memory
 *                  is exhausted or new_size exceeds PY_SSIZE_T_MAX; the old
 *                  block then stays valid.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void *PyMem_RawRealloc(void *ptr, size_t new_size);

/**
 * Return a block; the GIL is not needed.
 *
 * @param ptr  A block of PyMem_RawMalloc(), PyMem_RawCalloc() or
 *             PyMem_RawRealloc(), or NULL.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void PyMem_RawFree(void *ptr);
#endif

#ifndef Py_LIMITED_API
/**
 * Find the functions that serve a family of memory functions.
 *
 * @param domain     The family.
 * @param allocator  Filled: the functions and their first argument; all NULL
 *                   if there is no such family.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void PyMem_GetAllocator(
    PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator);

/**
 * Let other functions serve a family of memory functions.
 *
 * Objects of collected types do not come from PYMEM_DOMAIN_OBJ: their memory
 * carries the collector's marks. A hook calls the functions that
 * PyMem_GetAllocator() gave before; other functions may take memory from
 * anywhere, but blocks that are in use are then returned to them.
 *
 * @param domain     The family; one that does not exist is passed over.
 * @param allocator  The functions, copied. They return a block of its own also
 *                   for 0 bytes.
 * @see CPython 3.12 Include/pymem.h
 */
NATIVEWEAKREF_API void PyMem_SetAllocator(
    PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator);
#endif

/** Memory for n values of a type, uninitialised; NULL if there is none. */
#define PyMem_New(type, n)                                                     \
    (((size_t)(n) > PY_SSIZE_T_MAX / sizeof(type))                             \
         ? (type *)NULL                                                        \
         : ((type *)PyMem_Malloc((n) * sizeof(type))))

/**
 * Let p point at memory for n values of a type, with as much of the old content
 * as fits. On failure p is NULL and the old memory stays allocated: keep a copy
 * of p.
 */
#define PyMem_Resize(p, type, n)                                               \
    ((p) = ((size_t)(n) > PY_SSIZE_T_MAX / sizeof(type))                       \
               ? (type *)NULL                                                  \
               : (type *)PyMem_Realloc((p), (n) * sizeof(type)))

/* Older names. */
#define PyMem_MALLOC PyMem_Malloc
#define PyMem_REALLOC PyMem_Realloc
#define PyMem_FREE PyMem_Free
#define PyMem_Del PyMem_Free
#define PyMem_DEL PyMem_Free
#define PyMem_NEW(type, n) PyMem_New(type, (n))
#define PyMem_RESIZE(p, type, n) PyMem_Resize((p), type, (n))

/* ---- 7. Buffers (Include/pybuffer.h) ----------------------------------- */

/**
 * Test whether an object exposes memory.
 *
 * @param obj  Borrowed. The object; NULL gives 0.
 * @return     1 or 0. Never fails.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API int PyObject_CheckBuffer(PyObject *obj);

/**
 * Take a view of an object's memory.
 *
 * @param obj    Borrowed. The object; not NULL.
 * @param view   Filled on success; to be given back with PyBuffer_Release().
 * @param flags  PyBUF_ values: what the caller can deal with.
 * @return       0. -1 with TypeError set if the object exposes no memory, with
 *               BufferError set if not in that way, with SystemError set for
 *               NULL, or with what the exporter raised.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API int PyObject_GetBuffer(
    PyObject *obj, Py_buffer *view, int flags);

/**
 * Give a view back; one that has been given back is left alone.
 *
 * @param view  The view.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API void PyBuffer_Release(Py_buffer *view);

/**
 * Fill a view of contiguous bytes, for an exporter.
 *
 * @param view      The view.
 * @param o         Borrowed. The exporter, which the view then owns; NULL for
 *                  none.
 * @param buf       The bytes.
 * @param len       Number of bytes.
 * @param readonly  Not 0 where they must not be written.
 * @param flags     What is asked for.
 * @return          0. -1 with BufferError set if writable memory is asked for
 *                  and readonly is 1, or view is NULL.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API int PyBuffer_FillInfo(
    Py_buffer *view, PyObject *o, void *buf, Py_ssize_t len, int readonly,
    int flags);

/**
 * Test whether the items of a view lie one behind the other.
 *
 * @param view  The view.
 * @param fort  'C' for the last index fastest, 'F' for the first, 'A' for
 *              either.
 * @return      1 or 0. Never fails.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API int PyBuffer_IsContiguous(const Py_buffer *view, char fort);

/**
 * Fill in the strides of contiguous items.
 *
 * @param ndims     Number of dimensions.
 * @param shape     Items per dimension.
 * @param strides   Filled: as many.
 * @param itemsize  Bytes of an item.
 * @param fort      'F' for the first index fastest, else the last.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API void PyBuffer_FillContiguousStrides(
    int ndims, Py_ssize_t *shape, Py_ssize_t *strides, int itemsize, char fort);

/**
 * Where an item lies.
 *
 * @param view     A view with strides.
 * @param indices  An index for each dimension, in range.
 * @return         The address. Never fails.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API void *PyBuffer_GetPointer(
    const Py_buffer *view, const Py_ssize_t *indices);

/**
 * Size of what a format describes, as struct.calcsize() counts it.
 *
 * @param format  The format; NULL means bytes.
 * @return        The size. -1 with ValueError set for a format that is none.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API Py_ssize_t PyBuffer_SizeFromFormat(const char *format);

/**
 * Copy a view to contiguous memory.
 *
 * @param buf    Room for len bytes.
 * @param view   The view.
 * @param len    The length of the view.
 * @param order  'C', 'F' or 'A', as for PyBuffer_IsContiguous().
 * @return       0. -1 with ValueError set if len is not the view's.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API int PyBuffer_ToContiguous(
    void *buf, const Py_buffer *view, Py_ssize_t len, char order);

/**
 * Copy contiguous memory to a view.
 *
 * @param view   The view.
 * @param buf    The bytes.
 * @param len    Number of bytes; what the view has no room for is left out.
 * @param order  'C', 'F' or 'A', as for PyBuffer_IsContiguous().
 * @return       0; never fails.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API int PyBuffer_FromContiguous(
    const Py_buffer *view, const void *buf, Py_ssize_t len, char order);

/**
 * Copy the memory of an object to that of another.
 *
 * @param dest  Borrowed. The object that is written.
 * @param src   Borrowed. The object that is read.
 * @return      0. -1 with TypeError set if one exposes no memory, with
 *              BufferError set if dest has too little or is read-only, or with
 *              what an exporter raised.
 * @see CPython 3.12 Include/pybuffer.h
 */
NATIVEWEAKREF_API int PyObject_CopyData(PyObject *dest, PyObject *src);

/* ---- 8. Objects (Include/object.h) ------------------------------------- */

/**
 * Clear the weak references to an object; its deallocator calls this.
 *
 * All weak references are dead before the first callback runs. Callbacks run
 * in the order newest first; an error in one is reported as unraisable. A
 * pending exception stays pending.
 *
 * @param ob  Borrowed. The dying object: its count is 0, its type supports
 *            weak references.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void PyObject_ClearWeakRefs(PyObject *ob);

#ifndef Py_LIMITED_API
/**
 * Clear the weak references to an object without calling their callbacks.
 *
 * @param ob  Borrowed. The object, dying or not; nothing happens where its
 *            type has no weak references. NULL sets SystemError.
 * @see CPython 3.13 Include/object.h
 */
NATIVEWEAKREF_API void PyUnstable_Object_ClearWeakRefsNoCallbacks(PyObject *ob);
#endif

/**
 * Read an attribute.
 *
 * @param o     Borrowed. The object; NULL is SystemError.
 * @param name  Borrowed. The attribute's name; a str, NULL is SystemError.
 * @return      New reference. The value. NULL with AttributeError set if there
 *              is none, with TypeError set if name is no str, or with what the
 *              type's code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_GetAttr(PyObject *o, PyObject *name);

/**
 * Read an attribute by a C string.
 *
 * @param o     Borrowed. The object; NULL is SystemError.
 * @param name  The attribute's name; UTF-8, NULL is SystemError.
 * @return      New reference. The value. NULL with AttributeError set if there
 *              is none, with UnicodeDecodeError set if name is not UTF-8, or
 *              with what the type's code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_GetAttrString(
    PyObject *o, const char *name);

/**
 * Test whether an attribute can be read; every error counts as no.
 *
 * @param o     Borrowed. The object; NULL counts as no.
 * @param name  Borrowed. The attribute's name; a str.
 * @return      1 or 0. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_HasAttr(PyObject *o, PyObject *name);

/**
 * Test whether an attribute can be read; every error counts as no.
 *
 * @param o     Borrowed. The object; NULL counts as no.
 * @param name  The attribute's name; UTF-8; NULL counts as no.
 * @return      1 or 0. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_HasAttrString(PyObject *o, const char *name);

/**
 * Set or delete an attribute.
 *
 * @param o     Borrowed. The object; NULL is SystemError.
 * @param name  Borrowed. The attribute's name; a str, NULL is SystemError.
 * @param v     Borrowed. The value; NULL deletes.
 * @return      0. -1 with AttributeError set if the attribute is read-only or
 *              missing, with TypeError set if name is no str or the object has
 *              no attributes, or with what the type's code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_SetAttr(
    PyObject *o, PyObject *name, PyObject *v);

/**
 * Set or delete an attribute by a C string.
 *
 * @param o     Borrowed. The object; NULL is SystemError.
 * @param name  The attribute's name; UTF-8, NULL is SystemError.
 * @param v     Borrowed. The value; NULL deletes.
 * @return      0. -1 with an error set as by PyObject_SetAttr(), or with
 *              UnicodeDecodeError set if name is not UTF-8.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_SetAttrString(
    PyObject *o, const char *name, PyObject *v);

/**
 * Read an attribute as most types do: the usual tp_getattro.
 *
 * @param o     Borrowed. The object; NULL is SystemError.
 * @param name  Borrowed. The attribute's name; a str, NULL is SystemError.
 * @return      New reference. The value. NULL with AttributeError set if there
 *              is none, with TypeError set if name is no str, or with what a
 *              descriptor raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_GenericGetAttr(
    PyObject *o, PyObject *name);

/**
 * Set or delete an attribute as most types do: the usual tp_setattro.
 *
 * @param o      Borrowed. The object; NULL is SystemError.
 * @param name   Borrowed. The attribute's name; a str, NULL is SystemError.
 * @param value  Borrowed. The value; NULL deletes.
 * @return       0. -1 with AttributeError set if the attribute is read-only or
 *               missing, with TypeError set if name is no str, or with what a
 *               descriptor raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_GenericSetAttr(
    PyObject *o, PyObject *name, PyObject *value);

/**
 * Return the dictionary of an object: the usual getter of __dict__.
 *
 * @param o        Borrowed. The object; NULL is SystemError.
 * @param context  Ignored.
 * @return         New reference. The dict, made where there was none. NULL
 *                 with AttributeError set if the object has no place for one,
 *                 with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_GenericGetDict(PyObject *o, void *context);

/**
 * Replace the dictionary of an object: the usual setter of __dict__.
 *
 * @param o        Borrowed. The object; NULL is SystemError.
 * @param value    Borrowed. A dict; NULL, which would delete, is refused.
 * @param context  Ignored.
 * @return         0. -1 with AttributeError set if the object has no place for
 *                 a dict, with TypeError set if value is none.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_GenericSetDict(
    PyObject *o, PyObject *value, void *context);

#ifndef Py_LIMITED_API
/**
 * Return where an object keeps its dictionary.
 *
 * @param obj  Borrowed. The object; not NULL.
 * @return     Borrowed reference. The place, which holds NULL until the dict
 *             is needed; NULL without an error set if there is none. Never
 *             fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject **_PyObject_GetDictPtr(PyObject *obj);
#endif

/**
 * List the names of an object's attributes, sorted.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. A new list. NULL with SystemError set if o is NULL:
 *           there is no frame whose names could be listed; with TypeError set
 *           if its __dir__() returns no iterable, or with what that or
 *           comparing the names raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Dir(PyObject *o);

#ifndef Py_LIMITED_API
/**
 * Read an attribute that may be missing.
 *
 * @param obj     Borrowed. The object; NULL is SystemError.
 * @param name    Borrowed. A str.
 * @param result  Receives a new reference. Gets the attribute, or NULL.
 * @return        1. 0 without an error set if there is none; -1 with TypeError
 *                set if name is no str, or with what reading raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int _PyObject_LookupAttr(
    PyObject *obj, PyObject *name, PyObject **result);

/**
 * Read an attribute that is to be called at once.
 *
 * @param obj     Borrowed. The object; NULL is SystemError.
 * @param name    Borrowed. A str.
 * @param method  Receives a new reference. Gets the attribute, or NULL with
 *                AttributeError set or what reading it raised.
 * @return        1 if method is a function of the type that takes obj in front
 *                of the other arguments. Else 0.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int _PyObject_GetMethod(
    PyObject *obj, PyObject *name, PyObject **method);

/**
 * As PyObject_GenericGetAttr() with another dictionary.
 *
 * @param obj       Borrowed. The object; NULL is SystemError.
 * @param name      Borrowed. A str.
 * @param dict      Borrowed. The dict in the place of the object's own; NULL
 *                  stands for that.
 * @param suppress  Not 0: an attribute that is missing is no error.
 * @return          New reference. The attribute. NULL without an error set if
 *                  it is missing and that is no error, with AttributeError set
 *                  or what a descriptor raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_GenericGetAttrWithDict(
    PyObject *obj, PyObject *name, PyObject *dict, int suppress);

/**
 * Ask an object what makes it up beyond its type: call its __getstate__().
 *
 * @param obj  Borrowed. The object; NULL is SystemError.
 * @return     New reference. None, the dictionary, a pair of that and a dict
 *             of slots, or what the object says. NULL with what asking raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_GetState(PyObject *obj);

/**
 * Return the name of a type without its module.
 *
 * @param type  Borrowed. The type; not NULL.
 * @return      UTF-8 that lives as long as the type. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API const char *_PyType_Name(PyTypeObject *type);

/**
 * Give a type a version, as looking an attribute up does: PyType_Modified()
 * takes it away.
 *
 * @param type  Borrowed. The type; NULL is SystemError.
 * @return      1 if the type has one. 0 if it cannot get one: it is not
 *              readied, or versions are exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyUnstable_Type_AssignVersionTag(PyTypeObject *type);
#endif

/**
 * Deallocate an object whose count has reached 0; Py_DECREF() calls this.
 *
 * @param op  Stolen. The object; its count is 0.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void _Py_Dealloc(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * Give an object its first reference: its count becomes 1.
 *
 * @param op  Borrowed. Memory of an object that nobody owns, or owns no
 *            longer.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void _Py_NewReference(PyObject *op);

/**
 * End the process with a report where an object that is about to be counted is
 * destroyed, or its count is not positive.
 *
 * Py_INCREF() and Py_DECREF() call this in code compiled with
 * NATIVEWEAKREF_REF_DEBUG. Destroyed objects are known in debug mode.
 *
 * @param op  Borrowed. The object; not NULL.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void nativeweakref_expect_counted(PyObject *op);
#endif

/**
 * Own one more reference.
 *
 * @param o  Borrowed. The object; NULL is allowed.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void Py_IncRef(PyObject *o);

/**
 * Release one reference; may run other code.
 *
 * @param o  Stolen. The object; NULL is allowed.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void Py_DecRef(PyObject *o);

/**
 * Own one more reference.
 *
 * @param o  Borrowed. The object; not NULL.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void _Py_IncRef(PyObject *o);

/**
 * Release one reference; may run other code.
 *
 * @param o  Stolen. The object; not NULL.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void _Py_DecRef(PyObject *o);

/**
 * Own one more reference and return the object; the exported form of the
 * macro.
 *
 * @param obj  Borrowed. The object; not NULL.
 * @return     New reference. obj itself. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *Py_NewRef(PyObject *obj);

/**
 * Own one more reference and return the object; the exported form of the
 * macro.
 *
 * @param obj  Borrowed. The object; NULL is allowed.
 * @return     New reference. obj itself, so NULL for NULL. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *Py_XNewRef(PyObject *obj);

/**
 * Test whether two objects are the same; the exported form of the macro.
 *
 * @param x  Borrowed. An object; NULL is allowed.
 * @param y  Borrowed. An object; NULL is allowed.
 * @return   1 if they are, else 0. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int Py_Is(PyObject *x, PyObject *y);

/**
 * Test whether an object is None; the exported form of the macro.
 *
 * @param x  Borrowed. An object; NULL is allowed.
 * @return   1 if it is, else 0. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int Py_IsNone(PyObject *x);

/**
 * Make a type from a description.
 *
 * The type is a heap type: its instances own a reference to it. The
 * description need not outlive the call; the tables it names (methods,
 * getsets) must, members are copied. Members called __weaklistoffset__,
 * __dictoffset__ and __vectorcalloffset__ say where an instance keeps those. A
 * negative basicsize is what the type adds to its base. Every base must be or
 * become ready.
 *
 * @param metaclass  Borrowed. The type of the new type, or NULL for that of
 *                   its bases; its tp_new is type's.
 * @param module     Borrowed. The module the type belongs to; owned by the
 *                   type from then on; or NULL.
 * @param spec       The description; it has a name and a table of slots.
 * @param bases      Borrowed. A tuple of types, one type, or NULL for slot
 *                   Py_tp_bases or Py_tp_base or object.
 * @return           New reference. The type. NULL with TypeError set if bases
 *                   or metaclass do not fit together or something lies outside
 *                   an instance, with SystemError or RuntimeError set if the
 *                   description contradicts itself, with MemoryError set if
 *                   memory is exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_FromMetaclass(
    PyTypeObject *metaclass, PyObject *module, PyType_Spec *spec,
    PyObject *bases);

/**
 * Make a type from a description; see PyType_FromMetaclass().
 *
 * @param module  Borrowed. The module the type belongs to; owned by the type
 *                from then on; or NULL.
 * @param spec    The description; it has a name and a table of slots.
 * @param bases   Borrowed. A tuple of types, one type, or NULL for slot
 *                Py_tp_bases or Py_tp_base or object.
 * @return        New reference. The type. NULL with TypeError set if bases do
 *                not fit together or something lies outside an instance, with
 *                SystemError or RuntimeError set if the description
 *                contradicts itself, with MemoryError set if memory is
 *                exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_FromModuleAndSpec(
    PyObject *module, PyType_Spec *spec, PyObject *bases);

/**
 * Make a type from a description; see PyType_FromMetaclass().
 *
 * @param spec   The description; it has a name and a table of slots.
 * @param bases  Borrowed. A tuple of types, one type, or NULL for slot
 *               Py_tp_bases or Py_tp_base or object.
 * @return       New reference. The type. NULL with TypeError set if bases do
 *               not fit together or something lies outside an instance, with
 *               SystemError or RuntimeError set if the description contradicts
 *               itself, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_FromSpecWithBases(
    PyType_Spec *spec, PyObject *bases);

/**
 * Make a type from a description; see PyType_FromMetaclass().
 *
 * @param spec  The description; it has a name and a table of slots. Bases come
 *              from Py_tp_bases or Py_tp_base.
 * @return      New reference. The type. NULL with TypeError set if bases do
 *              not fit together or something lies outside an instance, with
 *              SystemError or RuntimeError set if the description contradicts
 *              itself, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_FromSpec(PyType_Spec *spec);

/**
 * Read a slot of a type.
 *
 * @param type  Borrowed. The type; static ones are allowed; not NULL.
 * @param slot  A slot id.
 * @return      The function or table. NULL without an error set if the slot is
 *              empty, with SystemError set if slot is no slot id.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void *PyType_GetSlot(PyTypeObject *type, int slot);

/**
 * Return the __name__ of a type.
 *
 * @param type  Borrowed. The type; not NULL.
 * @return      New reference. A str without module. NULL with
 *              UnicodeDecodeError or MemoryError set.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_GetName(PyTypeObject *type);

/**
 * Return the __qualname__ of a type.
 *
 * @param type  Borrowed. The type; not NULL.
 * @return      New reference. A str without module. NULL with
 *              UnicodeDecodeError or MemoryError set.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_GetQualName(PyTypeObject *type);

/**
 * Return the module a type was made for.
 *
 * @param type  Borrowed. The type; not NULL.
 * @return      Borrowed reference. What PyType_FromModuleAndSpec() was given.
 *              NULL with TypeError set if that was NULL or the type is static.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_GetModule(PyTypeObject *type);

/**
 * Return the state of the module a type was made for.
 *
 * @param type  Borrowed. The type; not NULL.
 * @return      What PyModule_GetState() returns. NULL with TypeError set if
 *              the type has no module, with SystemError set if what it has is
 *              no module object.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void *PyType_GetModuleState(PyTypeObject *type);

#if !defined(Py_LIMITED_API) || Py_LIMITED_API + 0 >= 0x030d0000
/**
 * Find the module with a definition among those of a type and its bases.
 *
 * @param type  Borrowed. The type; not NULL.
 * @param def   The definition; not NULL.
 * @return      Borrowed reference. The module of the first in the MRO. NULL
 *              with TypeError set if there is none, with SystemError set for
 *              NULL.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_GetModuleByDef(
    PyTypeObject *type, PyModuleDef *def);
#endif

/**
 * Find the part of an instance that a type adds to its base's; for types with
 * a negative basicsize.
 *
 * @param obj  Borrowed. An instance of cls; not NULL.
 * @param cls  Borrowed. The type; it has a base.
 * @return     Address of the data, aligned to 16 bytes from the start of the
 *             object. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void *PyObject_GetTypeData(PyObject *obj, PyTypeObject *cls);

/**
 * Return how many bytes PyObject_GetTypeData() gives access to.
 *
 * @param cls  Borrowed. The type; it has a base.
 * @return     The size, 0 where the type adds nothing. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API Py_ssize_t PyType_GetTypeDataSize(PyTypeObject *cls);

#ifndef Py_LIMITED_API
/**
 * Find the items of an instance of variable size.
 *
 * @param obj  Borrowed. The instance; not NULL.
 * @return     Address of the first item. NULL with TypeError set if the type
 *             lacks Py_TPFLAGS_ITEMS_AT_END.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void *PyObject_GetItemData(PyObject *obj);

/**
 * Visit the dict that lies before an instance; for the tp_traverse of types
 * with Py_TPFLAGS_MANAGED_DICT.
 *
 * @param obj    Borrowed. The instance; not NULL.
 * @param visit  Called with the dict, if there is one.
 * @param arg    Handed to visit.
 * @return       What visit returned; 0 if it was not called.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int _PyObject_VisitManagedDict(
    PyObject *obj, visitproc visit, void *arg);

/**
 * Release the dict that lies before an instance; for tp_clear and tp_dealloc
 * of types with Py_TPFLAGS_MANAGED_DICT.
 *
 * @param obj  Borrowed. The instance; not NULL.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void _PyObject_ClearManagedDict(PyObject *obj);

/**
 * Run the finalizer of an object, if it has one; one of a collected type runs
 * once only.
 *
 * @param self  Borrowed. The object; not NULL.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void PyObject_CallFinalizer(PyObject *self);

/**
 * Run the finalizer of an object from its tp_dealloc.
 *
 * @param self  Borrowed. The object; its reference count is 0, else the
 *              process ends.
 * @return      0. -1 if the finalizer made new references: tp_dealloc returns
 *              without doing more.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_CallFinalizerFromDealloc(PyObject *self);
#endif

/**
 * Compute the text that represents an object, as repr() does.
 *
 * @param op  Borrowed. The object; NULL gives "<NULL>".
 * @return    New reference. A str. NULL with TypeError set if the type's code
 *            returns anything else, with RecursionError set if it nests too
 *            deeply, or with what it raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Repr(PyObject *op);

/**
 * Compute the text of an object, as str() does.
 *
 * @param op  Borrowed. The object; NULL gives "<NULL>".
 * @return    New reference. A str. NULL with TypeError set if the type's code
 *            returns anything else, with RecursionError set if it nests too
 *            deeply, or with what it raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Str(PyObject *op);

/**
 * Make bytes of an object: by its __bytes__(), from its memory, or from an
 * iterable of ints.
 *
 * @param op  Borrowed. The object; NULL gives b"<NULL>".
 * @return    New reference. Bytes. NULL with TypeError set if the object has
 *            none of these, or with what its code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Bytes(PyObject *op);

/**
 * Compute the text that represents an object with escapes for all that is not
 * ASCII, as ascii() does.
 *
 * @param op  Borrowed. The object; NULL gives "<NULL>".
 * @return    New reference. A str. NULL with an error set as by
 *            PyObject_Repr().
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_ASCII(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * Write the text of an object to a stream.
 *
 * @param op     Borrowed. The object; NULL prints as <nil>.
 * @param fp     The stream; not NULL.
 * @param flags  Py_PRINT_RAW for str() instead of repr(), or 0.
 * @return       0. -1 with OSError set if the stream failed, with SystemError
 *               set if it is NULL, or with an error set as by PyObject_Repr().
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_Print(PyObject *op, FILE *fp, int flags);
#endif

/**
 * Compute the hash of an object.
 *
 * @param op  Borrowed. The object; NULL is SystemError.
 * @return    The hash. -1 with TypeError set if the object is unhashable, or
 *            with what its type's code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API Py_hash_t PyObject_Hash(PyObject *op);

/**
 * Refuse to hash: the tp_hash of an unhashable type.
 *
 * @param op  Borrowed. The object; not NULL.
 * @return    -1 with TypeError set.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API Py_hash_t PyObject_HashNotImplemented(PyObject *op);

/**
 * Compare two objects.
 *
 * @param v   Borrowed. The left operand.
 * @param w   Borrowed. The right operand.
 * @param op  Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT or Py_GE.
 * @return    New reference. The answer of the operands, of any type. NULL with
 *            TypeError set if they have no order, with SystemError set if an
 *            operand is NULL, with RecursionError set if the comparison nests
 *            too deeply, or with what their types' code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_RichCompare(
    PyObject *v, PyObject *w, int op);

/**
 * Compare two objects to a truth value; an object is equal to itself without
 * being asked.
 *
 * @param v   Borrowed. The left operand.
 * @param w   Borrowed. The right operand.
 * @param op  Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT or Py_GE.
 * @return    1 or 0. -1 with an error set as by PyObject_RichCompare().
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_RichCompareBool(
    PyObject *v, PyObject *w, int op);

/**
 * Test the truth of an object.
 *
 * @param op  Borrowed. The object; NULL is SystemError.
 * @return    1 or 0. -1 with what the type's code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_IsTrue(PyObject *op);

/**
 * Test the truth of an object and negate it.
 *
 * @param op  Borrowed. The object; NULL is SystemError.
 * @return    1 or 0. -1 with what the type's code raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyObject_Not(PyObject *op);

/**
 * Test whether an object can be called.
 *
 * @param op  Borrowed. The object; NULL gives 0.
 * @return    1 if its type has tp_call, else 0. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyCallable_Check(PyObject *op);

/**
 * Return the object itself: the tp_iter of an iterator.
 *
 * @param op  Borrowed. The object; not NULL.
 * @return    New reference. op itself. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyObject_SelfIter(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * Refuse to give items: the tp_iternext of a type that is no iterator although
 * its base is.
 *
 * @param self  Borrowed. The object; not NULL.
 * @return      New reference. NULL with TypeError set.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_NextNotImplemented(PyObject *self);
#endif

/**
 * Begin the repr of a container that may contain itself.
 *
 * @param op  Borrowed. The object; not NULL.
 * @return    0 to go on, then Py_ReprLeave() ends it; 1 if the object's repr
 *            is under way already. -1 with MemoryError set if memory is
 *            exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int Py_ReprEnter(PyObject *op);

/**
 * End what a successful Py_ReprEnter() began.
 *
 * @param op  Borrowed. The object; not NULL.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void Py_ReprLeave(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * Begin the body of a deallocator.
 *
 * @param tstate  The state of the calling thread; NULL is allowed.
 * @param op      Borrowed. The dying object; its count is 0.
 * @return        0 to go on, then _PyTrash_end() ends it. 1 if the stack is
 *                too deep: the deallocator returns at once and is called again
 *                later. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int _PyTrash_begin(PyThreadState *tstate, PyObject *op);

/**
 * End the body of a deallocator; the outermost one deallocates what was put
 * off.
 *
 * @param tstate  What _PyTrash_begin() was given.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void _PyTrash_end(PyThreadState *tstate);

/**
 * Test whether a deallocator is that of an object's own type, not called by
 * the one of a subtype.
 *
 * @param op       Borrowed. The object; not NULL.
 * @param dealloc  The deallocator.
 * @return         1 if it is, else 0. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int _PyTrash_cond(PyObject *op, destructor dealloc);
#endif

/**
 * Finish the set-up of a static type: bases, dictionary, inherited slots.
 *
 * @param type  Borrowed. The type; its tp_name is set. A readied one is left
 *              alone.
 * @return      0. -1 with SystemError set if the type lacks a name or a
 *              traverse function, with TypeError set if its weak list is set
 *              up twice, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyType_Ready(PyTypeObject *type);

/**
 * Test whether a type derives from another.
 *
 * @param a  Borrowed. The type asked about; NULL gives 0.
 * @param b  Borrowed. The supposed base; NULL gives 0.
 * @return   1 if a is b or derives from it, else 0. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyType_IsSubtype(PyTypeObject *a, PyTypeObject *b);

/**
 * Return the flags of a type.
 *
 * @param type  Borrowed. The type; not NULL.
 * @return      tp_flags. Never fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API unsigned long PyType_GetFlags(PyTypeObject *type);

/**
 * Create a zeroed instance: the usual tp_alloc.
 *
 * @param type    Borrowed. The type; readied.
 * @param nitems  Number of items; 0 where the type has none.
 * @return        New reference. An instance, tracked where the type is
 *                collected. NULL with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_GenericAlloc(
    PyTypeObject *type, Py_ssize_t nitems);

/**
 * Create an instance through the type's tp_alloc: the usual tp_new.
 *
 * @param type  Borrowed. The type; readied.
 * @param args  Borrowed. Ignored.
 * @param kwds  Borrowed. Ignored.
 * @return      New reference. An instance. NULL with what tp_alloc raised.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_GenericNew(
    PyTypeObject *type, PyObject *args, PyObject *kwds);

#ifndef Py_LIMITED_API
/**
 * Find an attribute in the dictionaries of a type and its bases.
 *
 * @param type  Borrowed. The type; readied.
 * @param name  Borrowed. A str.
 * @return      Borrowed reference. The first in the order of the MRO. NULL
 *              without an error set if there is none.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *_PyType_Lookup(PyTypeObject *type, PyObject *name);
#endif

/**
 * Say that a type was changed behind the library's back: its dictionary, its
 * bases or its slots.
 *
 * @param type  Borrowed. The type; not NULL. What was found on it and on its
 *              subclasses is looked up anew.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API void PyType_Modified(PyTypeObject *type);

/**
 * Forget what was found on types.
 *
 * @return  The last version that a type was given.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API unsigned int PyType_ClearCache(void);

#ifndef Py_LIMITED_API
/**
 * Return the dictionary of a type, also of a built-in one, which does not keep
 * it in tp_dict.
 *
 * @param type  Borrowed. The type; readied.
 * @return      New reference. The dictionary: read it, do not change it. Never
 *              fails.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API PyObject *PyType_GetDict(PyTypeObject *type);

/**
 * Register a function that is to be told of changes of types. There is room
 * for eight.
 *
 * @param callback  The function; not NULL.
 * @return          Its number. -1 with RuntimeError set if there is no room.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyType_AddWatcher(PyType_WatchCallback callback);

/**
 * Forget a function that PyType_AddWatcher() registered.
 *
 * @param watcher_id  Its number.
 * @return            0. -1 with ValueError set if there is no such function.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyType_ClearWatcher(int watcher_id);

/**
 * Have a function told when a type changes: once, then again after the next
 * lookup.
 *
 * @param watcher_id  The function's number.
 * @param type        Borrowed. The type; not NULL.
 * @return            0. -1 with ValueError set if there is no such function or
 *                    type is no type.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyType_Watch(int watcher_id, PyObject *type);

/**
 * Have a function no longer told of changes of a type.
 *
 * @param watcher_id  The function's number.
 * @param type        Borrowed. The type; not NULL.
 * @return            0. -1 with ValueError set if there is no such function or
 *                    type is no type.
 * @see CPython 3.12 Include/object.h
 */
NATIVEWEAKREF_API int PyType_Unwatch(int watcher_id, PyObject *type);
#endif

/* First field of a struct that is an object. */
#define PyObject_HEAD PyObject ob_base;
#define PyObject_VAR_HEAD PyVarObject ob_base;
#define Py_INVALID_SIZE ((Py_ssize_t)-1)

/* Initialisers of those fields in a static object: one reference, not immortal.
 */
#define PyObject_HEAD_INIT(type) {{1}, (type)},
#define PyVarObject_HEAD_INIT(type, size) {PyObject_HEAD_INIT(type)(size)},

#define _PyObject_CAST(op) _Py_CAST(PyObject *, (op))
#define _PyVarObject_CAST(op) _Py_CAST(PyVarObject *, (op))

/** Whether two objects are the same one. */
#define Py_Is(x, y) ((x) == (y))

/** Number of references; 4294967295 for the library's immortal objects. */
static inline Py_ssize_t Py_REFCNT(PyObject *ob) {
    return ob->ob_refcnt;
}
#define Py_REFCNT(ob) Py_REFCNT(_PyObject_CAST(ob))

/** Type of an object. Borrowed reference. */
static inline PyTypeObject *Py_TYPE(PyObject *ob) {
    return ob->ob_type;
}
#define Py_TYPE(ob) Py_TYPE(_PyObject_CAST(ob))

/** Number of items of an object that has them. */
static inline Py_ssize_t Py_SIZE(PyObject *ob) {
    assert(ob->ob_type != &PyLong_Type);
    assert(ob->ob_type != &PyBool_Type);
    return _PyVarObject_CAST(ob)->ob_size;
}
#define Py_SIZE(ob) Py_SIZE(_PyObject_CAST(ob))

/** Whether the type of an object is this very type. */
static inline int Py_IS_TYPE(PyObject *ob, PyTypeObject *type) {
    return Py_TYPE(ob) == type;
}
#define Py_IS_TYPE(ob, type) Py_IS_TYPE(_PyObject_CAST(ob), (type))

/** An immortal object has bit 31 of its count set; counting leaves it alone. */
static inline int _Py_IsImmortal(PyObject *op) {
    return _Py_CAST(int32_t, op->ob_refcnt) < 0;
}
#define _Py_IsImmortal(op) _Py_IsImmortal(_PyObject_CAST(op))

/** Set the number of references; an immortal object keeps its own. */
static inline void Py_SET_REFCNT(PyObject *ob, Py_ssize_t refcnt) {
    if (_Py_IsImmortal(ob)) {
        return;
    }
    ob->ob_refcnt = refcnt;
}
#define Py_SET_REFCNT(ob, refcnt) Py_SET_REFCNT(_PyObject_CAST(ob), (refcnt))

static inline void Py_SET_TYPE(PyObject *ob, PyTypeObject *type) {
    ob->ob_type = type;
}
#define Py_SET_TYPE(ob, type) Py_SET_TYPE(_PyObject_CAST(ob), (type))

static inline void Py_SET_SIZE(PyVarObject *ob, Py_ssize_t size) {
    assert(ob->ob_base.ob_type != &PyLong_Type);
    assert(ob->ob_base.ob_type != &PyBool_Type);
    ob->ob_size = size;
}
#define Py_SET_SIZE(ob, size) Py_SET_SIZE(_PyVarObject_CAST(ob), (size))

/**
 * Own one more reference to op, which is not NULL.
 *
 * Only the low 32 bits count up, and they stick at 0xFFFFFFFF: so there is
 * never a carry, and the addition may be one of 64 bits. How counting is done
 * is no part of the limited API.
 */
static inline void Py_INCREF(PyObject *op) {
#ifdef Py_LIMITED_API
    _Py_IncRef(op);
#else
#ifdef NATIVEWEAKREF_REF_DEBUG
    nativeweakref_expect_counted(op);
#endif
    if (_Py_CAST(uint32_t, op->ob_refcnt) != 0xFFFFFFFFU) {
        ++op->ob_refcnt;
    }
#endif
}
#define Py_INCREF(op) Py_INCREF(_PyObject_CAST(op))

/** Release one reference to op, which is not NULL. The last one deallocates. */
static inline void Py_DECREF(PyObject *op) {
#ifdef Py_LIMITED_API
    _Py_DecRef(op);
#else
#ifdef NATIVEWEAKREF_REF_DEBUG
    nativeweakref_expect_counted(op);
#endif
    if (_Py_IsImmortal(op)) {
        return;
    }
    if (--op->ob_refcnt == 0) {
        _Py_Dealloc(op);
    }
#endif
}
#define Py_DECREF(op) Py_DECREF(_PyObject_CAST(op))

/** Py_INCREF() for an op that may be NULL. */
static inline void Py_XINCREF(PyObject *op) {
    if (op != _Py_NULL) {
        Py_INCREF(op);
    }
}
#define Py_XINCREF(op) Py_XINCREF(_PyObject_CAST(op))

/** Py_DECREF() for an op that may be NULL. */
static inline void Py_XDECREF(PyObject *op) {
    if (op != _Py_NULL) {
        Py_DECREF(op);
    }
}
#define Py_XDECREF(op) Py_XDECREF(_PyObject_CAST(op))

static inline PyObject *_Py_NewRef(PyObject *obj) {
    Py_INCREF(obj);
    return obj;
}
#define Py_NewRef(obj) _Py_NewRef(_PyObject_CAST(obj))

static inline PyObject *_Py_XNewRef(PyObject *obj) {
    Py_XINCREF(obj);
    return obj;
}
#define Py_XNewRef(obj) _Py_XNewRef(_PyObject_CAST(obj))

/*
 * Store a pointer to an object in place of another one; return the old pointer.
 * The variable at slot may be a pointer to any struct that begins as an object,
 * so it is not accessed as a PyObject *, which the compiler may take for
 * another variable.
 */
static inline PyObject *nativeweakref_exchange(void *slot, PyObject *ob) {
    PyObject *old;
    memcpy(&old, slot, sizeof(old));
    memcpy(slot, &ob, sizeof(ob));
    return old;
}

/**
 * Set a pointer variable and release what it pointed at, in this order: when
 * deallocation runs foreign code, the variable no longer shows the dying
 * object. Each argument is evaluated once. Py_CLEAR() sets NULL; for
 * Py_SETREF() the old value must not be NULL.
 */
#define Py_CLEAR(op) Py_XDECREF(nativeweakref_exchange(&(op), _Py_NULL))
#ifndef Py_LIMITED_API
#define Py_SETREF(dst, src)                                                    \
    Py_DECREF(nativeweakref_exchange(&(dst), _PyObject_CAST(src)))
#define Py_XSETREF(dst, src)                                                   \
    Py_XDECREF(nativeweakref_exchange(&(dst), _PyObject_CAST(src)))
#endif

#define Py_None (&_Py_NoneStruct)
#define Py_IsNone(x) Py_Is((x), Py_None)
#define Py_RETURN_NONE return Py_None

#define Py_NotImplemented (&_Py_NotImplementedStruct)
#define Py_RETURN_NOTIMPLEMENTED return Py_NotImplemented

/** Return the result of one of the six comparisons of two C values. */
#define Py_RETURN_RICHCOMPARE(val1, val2, op)                                  \
    do {                                                                       \
        switch (op) {                                                          \
        case Py_LT:                                                            \
            return (val1) < (val2) ? Py_True : Py_False;                       \
        case Py_LE:                                                            \
            return (val1) <= (val2) ? Py_True : Py_False;                      \
        case Py_EQ:                                                            \
            return (val1) == (val2) ? Py_True : Py_False;                      \
        case Py_NE:                                                            \
            return (val1) != (val2) ? Py_True : Py_False;                      \
        case Py_GT:                                                            \
            return (val1) > (val2) ? Py_True : Py_False;                       \
        default:                                                               \
            return (val1) >= (val2) ? Py_True : Py_False;                      \
        }                                                                      \
    } while (0)

/** Whether a type has a flag, or any of several. */
static inline int PyType_HasFeature(PyTypeObject *type, unsigned long feature) {
#ifdef Py_LIMITED_API
    return (PyType_GetFlags(type) & feature) != 0;
#else
    return (type->tp_flags & feature) != 0;
#endif
}

#define PyType_FastSubclass(type, flag) PyType_HasFeature((type), (flag))

/** Whether an object is a type. */
static inline int PyType_Check(PyObject *op) {
    return PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_TYPE_SUBCLASS);
}
#define PyType_Check(op) PyType_Check(_PyObject_CAST(op))

/** Whether an object is a type whose own type is exactly type. */
static inline int PyType_CheckExact(PyObject *op) {
    return Py_IS_TYPE(op, &PyType_Type);
}
#define PyType_CheckExact(op) PyType_CheckExact(_PyObject_CAST(op))

#define _PyType_CAST(op)                                                       \
    (assert(PyType_Check(op)), _Py_CAST(PyTypeObject *, (op)))

/** Whether an object is an instance of a type or of one derived from it. */
static inline int PyObject_TypeCheck(PyObject *ob, PyTypeObject *type) {
    return Py_IS_TYPE(ob, type) || PyType_IsSubtype(Py_TYPE(ob), type);
}
#define PyObject_TypeCheck(ob, type)                                           \
    PyObject_TypeCheck(_PyObject_CAST(ob), (type))

#ifndef Py_LIMITED_API
/**
 * Around the body of a tp_dealloc that releases other objects, so that long
 * chains do not overflow the stack when deallocators are called directly. Never
 * return from between the two. _Py_Dealloc() guards what goes through it.
 */
#define Py_TRASHCAN_BEGIN_CONDITION(op, cond)                                  \
    do {                                                                       \
        PyThreadState *nativeweakref_tstate = _Py_NULL;                        \
        if (cond) {                                                            \
            nativeweakref_tstate = _PyThreadState_UncheckedGet();              \
            if (_PyTrash_begin(nativeweakref_tstate, _PyObject_CAST(op))) {    \
                break;                                                         \
            }                                                                  \
        }
#define Py_TRASHCAN_END                                                        \
    if (nativeweakref_tstate) {                                                \
        _PyTrash_end(nativeweakref_tstate);                                    \
    }                                                                          \
    }                                                                          \
    while (0)                                                                  \
        ;
#define Py_TRASHCAN_BEGIN(op, dealloc)                                         \
    Py_TRASHCAN_BEGIN_CONDITION(                                               \
        (op),                                                                  \
        _PyTrash_cond(_PyObject_CAST(op), _Py_CAST(destructor, (dealloc))))

/* Names from before there was a better way. */
#define _Py_static_string_init(value)                                          \
    { (value), -1 }
#define _Py_static_string(varname, value)                                      \
    static _Py_Identifier varname = _Py_static_string_init(value)
#define _Py_IDENTIFIER(varname) _Py_static_string(PyId_##varname, #varname)
#endif

/* ---- 9. Object memory (Include/objimpl.h) ------------------------------ */

/**
 * Run a full collection; other code may run in callbacks and finalizers. A
 * pending exception stays.
 *
 * @return  The number of objects found: collected and uncollectable. 0 if the
 *          collector is disabled or runs. Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API Py_ssize_t PyGC_Collect(void);

/**
 * Enable collection: by itself, and by PyGC_Collect(). It is enabled at the
 * start.
 *
 * @return  1 if it was enabled before, else 0. Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API int PyGC_Enable(void);

/**
 * Disable collection.
 *
 * @return  1 if it was enabled before, else 0. Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API int PyGC_Disable(void);

/**
 * Test whether collection is enabled.
 *
 * @return  1 if it is, else 0. Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API int PyGC_IsEnabled(void);

#ifndef Py_LIMITED_API
/**
 * Call a function for each object that the collector knows; no collection
 * happens by itself meanwhile.
 *
 * Objects that the function creates are not visited. Without memory for a list
 * of the objects none is.
 *
 * @param callback  The function; it owns nothing. A result of 0 ends the walk.
 * @param arg       Handed to the function.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void PyUnstable_GC_VisitObjects(
    gcvisitobjects_t callback, void *arg);
#endif

/**
 * Allocate memory for an object.
 *
 * @param size  Bytes; 0 counts as 1.
 * @return      A block aligned to 16 bytes, not initialised, to be returned
 *              with PyObject_Free(). NULL without an error set if memory is
 *              exhausted or size exceeds PY_SSIZE_T_MAX.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void *PyObject_Malloc(size_t size);

/**
 * Allocate zeroed memory for an object.
 *
 * @param nelem   Number of elements; 0 counts as one byte.
 * @param elsize  Bytes of an element; 0 counts as one byte.
 * @return        A block aligned to 16 bytes, to be returned with
 *                PyObject_Free(). NULL without an error set if memory is
 *                exhausted or the product exceeds PY_SSIZE_T_MAX.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void *PyObject_Calloc(size_t nelem, size_t elsize);

/**
 * Change the size of a block.
 *
 * @param ptr       A block of PyObject_Malloc(), PyObject_Calloc() or
 *                  PyObject_Realloc(), or NULL.
 * @param new_size  Bytes; 0 counts as 1.
 * @return          The block, moved or not, its content kept. NULL without an
 *                  error set if memory is exhausted or new_size exceeds
 *                  PY_SSIZE_T_MAX; the old block then stays valid.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void *PyObject_Realloc(void *ptr, size_t new_size);

/**
 * Return a block.
 *
 * @param ptr  A block of PyObject_Malloc(), PyObject_Calloc() or
 *             PyObject_Realloc(), or NULL.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void PyObject_Free(void *ptr);

#ifndef Py_LIMITED_API
/**
 * Tell which functions give memory to the heap of small blocks.
 *
 * @param allocator  Where they are stored. For NULL nothing happens.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void PyObject_GetArenaAllocator(
    PyObjectArenaAllocator *allocator);

/**
 * Let other functions give memory to the heap of small blocks.
 *
 * They serve from the next arena on and may not call functions of this
 * library. An arena goes back to the functions that it came from. Memory that
 * begins at a multiple of 64 KiB is used whole. Large blocks do not come from
 * arenas.
 *
 * @param allocator  The functions, copied. For NULL nothing happens. Where
 *                   alloc returns NULL there is no memory.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void PyObject_SetArenaAllocator(
    PyObjectArenaAllocator *allocator);
#endif

/**
 * Make an object of new memory: set its type and give it one reference.
 *
 * @param op       Borrowed. Memory of at least tp_basicsize bytes; NULL gives
 *                 MemoryError.
 * @param typeobj  Borrowed. The type; a heap type is owned once more.
 * @return         New reference. op itself. NULL with MemoryError set if op is
 *                 NULL.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Init(PyObject *op, PyTypeObject *typeobj);

/**
 * Make an object with items of new memory.
 *
 * @param op       Borrowed. Memory of the right size; NULL gives MemoryError.
 * @param typeobj  Borrowed. The type; a heap type is owned once more.
 * @param size     Number of items.
 * @return         New reference. op itself. NULL with MemoryError set if op is
 *                 NULL.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyVarObject *PyObject_InitVar(
    PyVarObject *op, PyTypeObject *typeobj, Py_ssize_t size);

/**
 * Create an object of a type that the collector does not look at;
 * PyObject_New() casts the result.
 *
 * @param type  Borrowed. The type; not NULL.
 * @return      New reference. An object whose head is filled and whose other
 *              fields are not. NULL with MemoryError set if memory is
 *              exhausted.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_New(PyTypeObject *type);

/**
 * Create an object with items; PyObject_NewVar() casts the result.
 *
 * @param type    Borrowed. The type; not NULL.
 * @param nitems  Number of items; not negative.
 * @return        New reference. An object whose head is filled and whose other
 *                fields are not. NULL with MemoryError set if memory is
 *                exhausted.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyVarObject *_PyObject_NewVar(
    PyTypeObject *type, Py_ssize_t nitems);

/**
 * Create an object of a collected type; PyObject_GC_New() casts the result.
 *
 * @param type  Borrowed. The type; it has Py_TPFLAGS_HAVE_GC.
 * @return      New reference. An untracked object whose head is filled and
 *              whose other fields are not. NULL with MemoryError set if memory
 *              is exhausted.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_GC_New(PyTypeObject *type);

#ifndef Py_LIMITED_API
/**
 * Create an object of a collected type with more memory behind it.
 *
 * @param type        Borrowed. The type; it has Py_TPFLAGS_HAVE_GC.
 * @param extra_size  Bytes behind the object.
 * @return            New reference. An untracked object, all zero but its
 *                    head. NULL with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyObject *PyUnstable_Object_GC_NewWithExtraData(
    PyTypeObject *type, size_t extra_size);
#endif

/**
 * Create an object with items of a collected type; PyObject_GC_NewVar() casts
 * the result.
 *
 * @param type    Borrowed. The type; it has Py_TPFLAGS_HAVE_GC.
 * @param nitems  Number of items.
 * @return        New reference. An untracked object whose head is filled and
 *                whose other fields are not. NULL with SystemError set if
 *                nitems is negative, with MemoryError set if memory is
 *                exhausted.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyVarObject *_PyObject_GC_NewVar(
    PyTypeObject *type, Py_ssize_t nitems);

/**
 * Change the number of items of an untracked object; PyObject_GC_Resize()
 * casts the result.
 *
 * @param op      Stolen. The object, owned by the caller alone; it may move.
 * @param nitems  New number of items.
 * @return        New reference. The object, moved or not. NULL with
 *                MemoryError set if memory is exhausted; op then stays valid
 *                and owned.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyVarObject *_PyObject_GC_Resize(
    PyVarObject *op, Py_ssize_t nitems);

/**
 * Let the collector look at an object from now on.
 *
 * @param op  An object of a collected type, untracked, all its fields filled.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void PyObject_GC_Track(void *op);

/**
 * Hide an object from the collector; its deallocator calls this first.
 *
 * @param op  An object of a collected type; an untracked one is allowed.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void PyObject_GC_UnTrack(void *op);

/**
 * Return the memory of an object of a collected type.
 *
 * @param op  An untracked object whose fields are released.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API void PyObject_GC_Del(void *op);

/**
 * Test whether the collector looks at an object.
 *
 * @param op  Borrowed. The object; NULL gives 0.
 * @return    1 if it does, 0 if it does not or the type is not collected.
 *            Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API int PyObject_GC_IsTracked(PyObject *op);

/**
 * Test whether the finalizer of an object has run.
 *
 * @param op  Borrowed. The object; NULL gives 0.
 * @return    1 if it has, 0 if it has not or the type is not collected. Never
 *            fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API int PyObject_GC_IsFinalized(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * Test whether an object is one the collector can look at.
 *
 * @param obj  Borrowed. The object; NULL gives 0.
 * @return     1 if its type has Py_TPFLAGS_HAVE_GC and tp_is_gc, where there
 *             is one, agrees; else 0. Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API int PyObject_IS_GC(PyObject *obj);

/**
 * Test whether instances of a type can be weakly referenced.
 *
 * @param type  Borrowed. The type; NULL gives 0.
 * @return      1 if tp_weaklistoffset is not 0, else 0. Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API int PyType_SUPPORTS_WEAKREFS(PyTypeObject *type);

/**
 * Find where an object keeps the head of its list of weak references.
 *
 * @param op  Borrowed. An object whose type supports weak references.
 * @return    Borrowed reference. The address of the head; the head is NULL
 *            while there are none. Never fails.
 * @see CPython 3.12 Include/objimpl.h
 */
NATIVEWEAKREF_API PyObject **PyObject_GET_WEAKREFS_LISTPTR(PyObject *op);
#endif

#ifndef Py_LIMITED_API
/** Bytes of an instance without items, collector's part apart. */
static inline size_t _PyObject_SIZE(PyTypeObject *type) {
    return _Py_STATIC_CAST(size_t, type->tp_basicsize);
}

/** Bytes of an instance with items, rounded up to whole pointers. */
static inline size_t _PyObject_VAR_SIZE(PyTypeObject *type, Py_ssize_t nitems) {
    size_t size = _PyObject_SIZE(type);
    size += _Py_STATIC_CAST(size_t, nitems) *
            _Py_STATIC_CAST(size_t, type->tp_itemsize);
    return (size + sizeof(void *) - 1) & ~(sizeof(void *) - 1);
}
#endif

/**
 * A new object of a type object, as a pointer to its C struct; NULL with
 * MemoryError set. Beyond the head its memory is uninitialised. New reference.
 */
#define PyObject_New(type, typeobj) ((type *)_PyObject_New(typeobj))
#define PyObject_NewVar(type, typeobj, n)                                      \
    ((type *)_PyObject_NewVar((typeobj), (n)))

/** The same for a type whose instances take part in cyclic collection. */
#define PyObject_GC_New(type, typeobj)                                         \
    _Py_CAST(type *, _PyObject_GC_New(typeobj))
#define PyObject_GC_NewVar(type, typeobj, n)                                   \
    _Py_CAST(type *, _PyObject_GC_NewVar((typeobj), (n)))

/** Give an untracked object another number of items; it may move. */
#define PyObject_GC_Resize(type, op, n)                                        \
    ((type *)_PyObject_GC_Resize(_PyVarObject_CAST(op), (n)))

#define PyType_IS_GC(t) PyType_HasFeature((t), Py_TPFLAGS_HAVE_GC)
#ifndef Py_LIMITED_API
#define _PyGC_FINALIZED(o) PyObject_GC_IsFinalized(o)
#endif

/**
 * Visit one reference in a tp_traverse function, whose parameters must be named
 * visit and arg; return from it when the visit asks to stop.
 */
#define Py_VISIT(op)                                                           \
    do {                                                                       \
        PyObject *nativeweakref_ob = _PyObject_CAST(op);                       \
        if (nativeweakref_ob) {                                                \
            int nativeweakref_result = visit(nativeweakref_ob, arg);           \
            if (nativeweakref_result) {                                        \
                return nativeweakref_result;                                   \
            }                                                                  \
        }                                                                      \
    } while (0)

/* Older names. */
#define PyObject_MALLOC PyObject_Malloc
#define PyObject_REALLOC PyObject_Realloc
#define PyObject_FREE PyObject_Free
#define PyObject_Del PyObject_Free
#define PyObject_DEL PyObject_Free
#define PyObject_INIT(op, typeobj) PyObject_Init(_PyObject_CAST(op), (typeobj))
#define PyObject_INIT_VAR(op, typeobj, size)                                   \
    PyObject_InitVar(_PyVarObject_CAST(op), (typeobj), (size))
#define PyObject_NEW(type, typeobj) PyObject_New(type, (typeobj))
#define PyObject_NEW_VAR(type, typeobj, n) PyObject_NewVar(type, (typeobj), (n))

/* ---- 10. str (Include/unicodeobject.h) --------------------------------- */

#ifndef Py_LIMITED_API
/**
 * Tell whether a character is a small letter.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsLowercase(Py_UCS4 ch);

/**
 * Tell whether a character is a capital letter.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsUppercase(Py_UCS4 ch);

/**
 * Tell whether a character is two letters in one, the first a capital.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsTitlecase(Py_UCS4 ch);

/**
 * Tell whether a character may begin an identifier; the underscore is not
 * among them.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsXidStart(Py_UCS4 ch);

/**
 * Tell whether a character may stand in an identifier.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsXidContinue(Py_UCS4 ch);

/**
 * Tell whether a character is white space.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsWhitespace(Py_UCS4 ch);

/**
 * Tell whether a character ends a line.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsLinebreak(Py_UCS4 ch);

/**
 * Tell whether a character is passed over where the letters around a character
 * are looked for.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsCaseIgnorable(Py_UCS4 ch);

/**
 * Tell whether a character is a letter with case.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsCased(Py_UCS4 ch);

/**
 * Tell whether a character is a digit of a place-value system.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsDecimalDigit(Py_UCS4 ch);

/**
 * Tell whether a character is a digit, also a raised or circled one.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsDigit(Py_UCS4 ch);

/**
 * Tell whether a character stands for a number.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsNumeric(Py_UCS4 ch);

/**
 * Tell whether a character is shown as it is by repr().
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsPrintable(Py_UCS4 ch);

/**
 * Tell whether a character is a letter.
 *
 * @param ch  The character; beyond U+10FFFF it is in no class.
 * @return    1 or 0. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_IsAlpha(Py_UCS4 ch);

/**
 * Get the small letter of a character; the first one where there are several.
 *
 * @param ch  The character.
 * @return    The other one, or ch itself. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_UCS4 _PyUnicode_ToLowercase(Py_UCS4 ch);

/**
 * Get the capital letter of a character; the first one where there are
 * several.
 *
 * @param ch  The character.
 * @return    The other one, or ch itself. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_UCS4 _PyUnicode_ToUppercase(Py_UCS4 ch);

/**
 * Get the title case of a character; the first one where there are several.
 *
 * @param ch  The character.
 * @return    The other one, or ch itself. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_UCS4 _PyUnicode_ToTitlecase(Py_UCS4 ch);

/**
 * Get all characters of the lower case of a character.
 *
 * @param ch   The character.
 * @param res  Receives up to three characters; not NULL.
 * @return     Their number, at least 1. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_ToLowerFull(Py_UCS4 ch, Py_UCS4 *res);

/**
 * Get all characters of the title case of a character.
 *
 * @param ch   The character.
 * @param res  Receives up to three characters; not NULL.
 * @return     Their number, at least 1. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_ToTitleFull(Py_UCS4 ch, Py_UCS4 *res);

/**
 * Get all characters of the upper case of a character.
 *
 * @param ch   The character.
 * @param res  Receives up to three characters; not NULL.
 * @return     Their number, at least 1. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_ToUpperFull(Py_UCS4 ch, Py_UCS4 *res);

/**
 * Get all characters of the folded form of a character.
 *
 * @param ch   The character.
 * @param res  Receives up to three characters; not NULL.
 * @return     Their number, at least 1. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_ToFoldedFull(Py_UCS4 ch, Py_UCS4 *res);

/**
 * Get the value of a digit of a place-value system.
 *
 * @param ch  The character.
 * @return    0 to 9; -1 if ch is no such digit. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_ToDecimalDigit(Py_UCS4 ch);

/**
 * Get the value of a digit, also of a raised or circled one.
 *
 * @param ch  The character.
 * @return    0 to 9; -1 if ch is no digit. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_ToDigit(Py_UCS4 ch);

/**
 * Get the number that a character stands for.
 *
 * @param ch  The character.
 * @return    The number, which may be a fraction; -1 if ch stands for none.
 *            Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API double _PyUnicode_ToNumeric(Py_UCS4 ch);
#endif

/**
 * Decode bytes.
 *
 * @param s         The bytes.
 * @param size      Their number.
 * @param encoding  utf-8, ascii, latin-1, utf-16, utf-32, utf-7,
 *                  unicode_escape, raw_unicode_escape under any of their
 *                  names, or a registered codec; NULL for utf-8.
 * @param errors    strict, ignore, replace, backslashreplace, surrogateescape,
 *                  surrogatepass or a registered name; NULL for strict.
 * @return          New reference. A str. NULL with UnicodeDecodeError,
 *                  LookupError, MemoryError or what codec or handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Decode(
    const char *s, Py_ssize_t size, const char *encoding, const char *errors);

/**
 * Decode the memory of an object.
 *
 * @param obj       Borrowed. An object that exposes memory; not NULL.
 * @param encoding  As for PyUnicode_Decode().
 * @param errors    As for PyUnicode_Decode().
 * @return          New reference. A str. NULL with TypeError set for a str or
 *                  an object without memory, else as PyUnicode_Decode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromEncodedObject(
    PyObject *obj, const char *encoding, const char *errors);

/**
 * Encode a str.
 *
 * @param unicode   Borrowed. A str.
 * @param encoding  As for PyUnicode_Decode().
 * @param errors    As for PyUnicode_Decode(); also xmlcharrefreplace.
 * @return          New reference. Bytes. NULL with UnicodeEncodeError,
 *                  LookupError, MemoryError set, with TypeError set for what
 *                  is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsEncodedString(
    PyObject *unicode, const char *encoding, const char *errors);

/**
 * Decode UTF-8.
 *
 * @param string  The bytes.
 * @param length  Their number.
 * @param errors  As for PyUnicode_Decode().
 * @return        New reference. A str. NULL with an error set as by
 *                PyUnicode_Decode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF8(
    const char *string, Py_ssize_t length, const char *errors);

/**
 * Decode UTF-8 up to the last whole character.
 *
 * @param string    The bytes.
 * @param length    Their number.
 * @param errors    As for PyUnicode_Decode().
 * @param consumed  Where to store how many bytes were read; NULL to read all
 *                  of them.
 * @return          New reference. A str. NULL with an error set as by
 *                  PyUnicode_Decode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF8Stateful(
    const char *string, Py_ssize_t length, const char *errors,
    Py_ssize_t *consumed);

/**
 * Encode a str as UTF-8.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set if
 *                 there are surrogates, with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsUTF8String(PyObject *unicode);

/**
 * Decode Latin-1: each byte is a character.
 *
 * @param string  The bytes.
 * @param length  Their number.
 * @param errors  Not used: there are none.
 * @return        New reference. A str. NULL with MemoryError set if memory is
 *                exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeLatin1(
    const char *string, Py_ssize_t length, const char *errors);

/**
 * Encode a str as Latin-1.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set
 *                 beyond U+00FF, with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsLatin1String(PyObject *unicode);

/**
 * Decode ASCII.
 *
 * @param string  The bytes.
 * @param length  Their number.
 * @param errors  As for PyUnicode_Decode().
 * @return        New reference. A str. NULL with an error set as by
 *                PyUnicode_Decode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeASCII(
    const char *string, Py_ssize_t length, const char *errors);

/**
 * Encode a str as ASCII.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set
 *                 beyond U+007F, with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsASCIIString(PyObject *unicode);

/**
 * Decode a file name: UTF-8, where bytes that are no text become lone
 * surrogates.
 *
 * @param s     The bytes.
 * @param size  Their number.
 * @return      New reference. A str. NULL with MemoryError set if memory is
 *              exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeFSDefaultAndSize(
    const char *s, Py_ssize_t size);

/**
 * Encode a file name, as PyUnicode_DecodeFSDefaultAndSize() decodes it.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set for
 *                 other surrogates, with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_EncodeFSDefault(PyObject *unicode);

/**
 * Decode a file name: UTF-8, where bytes that are no text become lone
 * surrogates.
 *
 * @param s  The name; ends with a zero byte.
 * @return   New reference. A str. NULL with SystemError set if s is NULL, with
 *           MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeFSDefault(const char *s);

/**
 * Decode text in the encoding of the current locale.
 *
 * The locale is the one that the program set with setlocale().
 *
 * @param str     The text; a zero byte stands behind it and nowhere in it.
 * @param len     Number of bytes.
 * @param errors  strict or surrogateescape; NULL for strict.
 * @return        New reference. A str. NULL with UnicodeDecodeError set for
 *                what is no text, with ValueError set for another zero byte or
 *                another policy, with SystemError set for NULL, with
 *                MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeLocaleAndSize(
    const char *str, Py_ssize_t len, const char *errors);

/**
 * Decode text in the encoding of the current locale.
 *
 * The locale is the one that the program set with setlocale().
 *
 * @param str     The text; ends with a zero byte.
 * @param errors  strict or surrogateescape; NULL for strict.
 * @return        New reference. A str. NULL with UnicodeDecodeError set for
 *                what is no text, with ValueError set for another policy, with
 *                SystemError set for NULL, with MemoryError set if memory is
 *                exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeLocale(
    const char *str, const char *errors);

/**
 * Encode a str in the encoding of the current locale.
 *
 * The locale is the one that the program set with setlocale().
 *
 * @param unicode  Borrowed. A str.
 * @param errors   strict or surrogateescape; NULL for strict.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set for
 *                 what has no form, with ValueError set for a character U+0000
 *                 or another policy, with TypeError set for what is no str,
 *                 with SystemError set for NULL, with MemoryError set if
 *                 memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_EncodeLocale(
    PyObject *unicode, const char *errors);

/**
 * Tell whether a str could be a name; reserved words are not excepted.
 *
 * @param s  Borrowed. A str.
 * @return   1 or 0; 0 if s is NULL or no str. Sets no error.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_IsIdentifier(PyObject *s);

#ifndef Py_LIMITED_API
/**
 * Count the characters at the start of a str that form an identifier.
 *
 * @param self  Borrowed. A str; not checked.
 * @return      Their number. Never fails.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t _PyUnicode_ScanIdentifier(PyObject *self);

/**
 * Replace digits of all scripts by those of ASCII, and white space by spaces,
 * as the text of a number may have them.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. A str of ASCII, unicode itself if it is one.
 *                 It ends with a question mark that stands for another
 *                 character and all behind it. NULL with SystemError set if
 *                 unicode is no str, with MemoryError set if memory is
 *                 exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_TransformDecimalAndSpaceToASCII(
    PyObject *unicode);
#endif

/**
 * Replace characters as a table says.
 *
 * @param str     Borrowed. A str.
 * @param table   Borrowed. Anything with items. The keys are characters as
 *                int; a LookupError leaves a character as it is; the values
 *                are int, str or None.
 * @param errors  What is done about characters that the table maps to None:
 *                strict, ignore, replace, backslashreplace or a registered
 *                name; NULL for strict.
 * @return        New reference. A str. NULL with TypeError set if str is no
 *                str or for another value of the table, with SystemError set
 *                if one of the two is NULL, with ValueError set for a number
 *                that is no character, with UnicodeTranslateError,
 *                LookupError, MemoryError or what the table raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Translate(
    PyObject *str, PyObject *table, const char *errors);

/**
 * Decode escapes as string literals have them.
 *
 * \N is refused with UnicodeError: the names of characters are not known.
 *
 * @param string  The bytes.
 * @param length  Their number.
 * @param errors  As for PyUnicode_Decode().
 * @return        New reference. A str. NULL with UnicodeDecodeError,
 *                LookupError, MemoryError or what the handler raised, with
 *                UnicodeError set for the name of a character.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUnicodeEscape(
    const char *string, Py_ssize_t length, const char *errors);

#ifndef Py_LIMITED_API
/**
 * Decode escapes as string literals have them, up to the last whole escape.
 *
 * \N is refused with UnicodeError: the names of characters are not known.
 *
 * @param string    The bytes.
 * @param length    Their number.
 * @param errors    As for PyUnicode_Decode().
 * @param consumed  Where to store how many bytes were read, without an escape
 *                  that is cut off at the end; NULL to read all of them.
 * @return          New reference. A str. NULL with UnicodeDecodeError,
 *                  LookupError, MemoryError or what the handler raised, with
 *                  UnicodeError set for the name of a character.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_DecodeUnicodeEscapeStateful(
    const char *string, Py_ssize_t length, const char *errors,
    Py_ssize_t *consumed);
#endif

/**
 * Encode a str with escapes as string literals have them.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with TypeError set for what is no
 *                 str, with SystemError set for NULL, with MemoryError set if
 *                 memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsUnicodeEscapeString(PyObject *unicode);

/**
 * Decode Latin-1 and escapes beyond it.
 *
 * @param string  The bytes.
 * @param length  Their number.
 * @param errors  As for PyUnicode_Decode().
 * @return        New reference. A str. NULL with UnicodeDecodeError,
 *                LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeRawUnicodeEscape(
    const char *string, Py_ssize_t length, const char *errors);

#ifndef Py_LIMITED_API
/**
 * Decode Latin-1 and escapes beyond it, up to the last whole escape.
 *
 * @param string    The bytes.
 * @param length    Their number.
 * @param errors    As for PyUnicode_Decode().
 * @param consumed  Where to store how many bytes were read, without an escape
 *                  that is cut off at the end; NULL to read all of them.
 * @return          New reference. A str. NULL with UnicodeDecodeError,
 *                  LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_DecodeRawUnicodeEscapeStateful(
    const char *string, Py_ssize_t length, const char *errors,
    Py_ssize_t *consumed);
#endif

/**
 * Encode a str with Latin-1 and escapes beyond it.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with TypeError set for what is no
 *                 str, with SystemError set for NULL, with MemoryError set if
 *                 memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsRawUnicodeEscapeString(
    PyObject *unicode);

/**
 * Decode bytes by a table.
 *
 * @param string   The bytes.
 * @param length   Their number.
 * @param mapping  Borrowed. A str whose characters stand for the bytes of
 *                 their index; or anything with items, whose keys are bytes as
 *                 int and whose values are int, str, or None for nothing.
 *                 U+FFFE and a LookupError stand for nothing. NULL for
 *                 Latin-1.
 * @param errors   As for PyUnicode_Decode().
 * @return         New reference. A str. NULL with UnicodeDecodeError,
 *                 LookupError, MemoryError or what the handler raised, with
 *                 TypeError set for another value of the table, or with what
 *                 the table raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeCharmap(
    const char *string, Py_ssize_t length, PyObject *mapping,
    const char *errors);

/**
 * Encode a str by a table.
 *
 * @param unicode  Borrowed. A str.
 * @param mapping  Borrowed. Anything with items, whose keys are characters as
 *                 int and whose values are int below 256, bytes, or None for
 *                 nothing. A LookupError stands for nothing.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set for
 *                 what has no bytes, with TypeError set for another value of
 *                 the table, for what is no str and for NULL, or with what the
 *                 table raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsCharmapString(
    PyObject *unicode, PyObject *mapping);

#ifndef Py_LIMITED_API
/**
 * Encode a str by a table.
 *
 * @param unicode  Borrowed. A str.
 * @param mapping  Borrowed. As for PyUnicode_AsCharmapString(); NULL for
 *                 Latin-1.
 * @param errors   As for PyUnicode_AsEncodedString(). Text that replaces
 *                 something goes through the table.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError,
 *                 LookupError, MemoryError or what handler or table raised,
 *                 with TypeError set for another value of the table or what is
 *                 no str, with SystemError set for NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_EncodeCharmap(
    PyObject *unicode, PyObject *mapping, const char *errors);
#endif

/**
 * Make the table for encoding of the one for decoding.
 *
 * @param string  Borrowed. A str whose characters stand for the bytes of their
 *                index, up to 256. U+FFFE stands for nothing.
 * @return        New reference. A dict. NULL with TypeError set for an empty
 *                str, what is no str and NULL, with MemoryError set if memory
 *                is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_BuildEncodingMap(PyObject *string);

/**
 * Decode a str with any codec.
 *
 * Deprecated: use PyCodec_Decode().
 *
 * @param unicode   Borrowed. A str.
 * @param encoding  The name of the codec; NULL for utf-8.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the codec gave. NULL with TypeError set
 *                  for what is no str, else as PyCodec_Decode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsDecodedObject(
    PyObject *unicode, const char *encoding, const char *errors);

/**
 * Decode a str with a codec that gives a str.
 *
 * Deprecated: use PyCodec_Decode().
 *
 * @param unicode   Borrowed. A str.
 * @param encoding  The name of the codec; NULL for utf-8.
 * @param errors    A policy; NULL for none.
 * @return          New reference. A str. NULL with TypeError set for what is
 *                  no str or if the codec gave none, else as PyCodec_Decode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsDecodedUnicode(
    PyObject *unicode, const char *encoding, const char *errors);

/**
 * Encode a str with any codec.
 *
 * Deprecated: use PyCodec_Encode().
 *
 * @param unicode   Borrowed. A str.
 * @param encoding  The name of the codec; NULL for utf-8.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the codec gave. NULL with TypeError set
 *                  for what is no str, else as PyCodec_Encode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsEncodedObject(
    PyObject *unicode, const char *encoding, const char *errors);

/**
 * Encode a str with a codec that gives a str.
 *
 * Deprecated: use PyCodec_Encode().
 *
 * @param unicode   Borrowed. A str.
 * @param encoding  The name of the codec; NULL for utf-8.
 * @param errors    A policy; NULL for none.
 * @return          New reference. A str. NULL with TypeError set for what is
 *                  no str or if the codec gave none, else as PyCodec_Encode().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsEncodedUnicode(
    PyObject *unicode, const char *encoding, const char *errors);

#ifndef Py_LIMITED_API
/**
 * Encode a str as UTF-8.
 *
 * @param unicode  Borrowed. A str.
 * @param errors   As for PyUnicode_AsEncodedString().
 * @return         New reference. Bytes. NULL with UnicodeEncodeError,
 *                 LookupError, MemoryError or what the handler raised, with
 *                 TypeError set for what is no str, with SystemError set for
 *                 NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_AsUTF8String(
    PyObject *unicode, const char *errors);

/**
 * Encode a str as Latin-1.
 *
 * @param unicode  Borrowed. A str.
 * @param errors   As for PyUnicode_AsEncodedString().
 * @return         New reference. Bytes. NULL with UnicodeEncodeError,
 *                 LookupError, MemoryError or what the handler raised, with
 *                 TypeError set for what is no str, with SystemError set for
 *                 NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_AsLatin1String(
    PyObject *unicode, const char *errors);

/**
 * Encode a str as ASCII.
 *
 * @param unicode  Borrowed. A str.
 * @param errors   As for PyUnicode_AsEncodedString().
 * @return         New reference. Bytes. NULL with UnicodeEncodeError,
 *                 LookupError, MemoryError or what the handler raised, with
 *                 TypeError set for what is no str, with SystemError set for
 *                 NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_AsASCIIString(
    PyObject *unicode, const char *errors);
#endif

/**
 * Split a str.
 *
 * @param s         Borrowed. A str.
 * @param sep       Borrowed. The separator; NULL for runs of white space.
 * @param maxsplit  How often to split at most, from the start; negative for
 *                  always.
 * @return          New reference. A list. NULL with ValueError set if sep is
 *                  empty, with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Split(
    PyObject *s, PyObject *sep, Py_ssize_t maxsplit);

/**
 * Split a str, counting from the end.
 *
 * @param s         Borrowed. A str.
 * @param sep       Borrowed. The separator; NULL for runs of white space.
 * @param maxsplit  How often to split at most, from the end; negative for
 *                  always.
 * @return          New reference. A list. NULL with an error set as by
 *                  PyUnicode_Split().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_RSplit(
    PyObject *s, PyObject *sep, Py_ssize_t maxsplit);

/**
 * Split a str into lines.
 *
 * @param s         Borrowed. A str.
 * @param keepends  Not 0 to keep the ends of the lines.
 * @return          New reference. A list. NULL with TypeError set for what is
 *                  no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Splitlines(PyObject *s, int keepends);

/**
 * Split a str at the first separator.
 *
 * @param s    Borrowed. A str.
 * @param sep  Borrowed. The separator, a str.
 * @return     New reference. A tuple of three. NULL with ValueError set if sep
 *             is empty, with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Partition(PyObject *s, PyObject *sep);

/**
 * Split a str at the last separator.
 *
 * @param s    Borrowed. A str.
 * @param sep  Borrowed. The separator, a str.
 * @return     New reference. A tuple of three. NULL with an error set as by
 *             PyUnicode_Partition().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_RPartition(PyObject *s, PyObject *sep);

/**
 * Join strings.
 *
 * @param separator  Borrowed. What stands between them, a str; NULL for a
 *                   space.
 * @param seq        Borrowed. An iterable of str.
 * @return           New reference. A str. NULL with TypeError set for items
 *                   that are no str, or with what the iterable raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Join(PyObject *separator, PyObject *seq);

/**
 * Put values into a format, as the operator % does.
 *
 * @param format  Borrowed. A str with conversions such as %s, %-5d and
 *                %(key)r.
 * @param args    Borrowed. A tuple of values, a mapping with the values of
 *                keys, or one value.
 * @return        New reference. A str. NULL with TypeError set if format is no
 *                str, or if number or kind of the values do not fit, with
 *                ValueError or OverflowError set for a wrong format, with
 *                SystemError set if an argument is NULL, or with what code of
 *                the values raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Format(PyObject *format, PyObject *args);

/**
 * Replace a str in another.
 *
 * @param str       Borrowed. A str.
 * @param substr    Borrowed. What is replaced, a str.
 * @param replstr   Borrowed. What takes its place, a str.
 * @param maxcount  How often at most, from the start; negative for always.
 * @return          New reference. A str. NULL with TypeError set for what is
 *                  no str, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Replace(
    PyObject *str, PyObject *substr, PyObject *replstr, Py_ssize_t maxcount);

/**
 * Count how often a str stands in another without overlapping.
 *
 * @param str     Borrowed. A str.
 * @param substr  Borrowed. What is counted, a str.
 * @param start   Where to begin, as in a slice.
 * @param end     Where to end, as in a slice.
 * @return        The number. -1 with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_Count(
    PyObject *str, PyObject *substr, Py_ssize_t start, Py_ssize_t end);

/**
 * Test whether a str stands at the start or the end of a part of another.
 *
 * @param str        Borrowed. A str.
 * @param substr     Borrowed. What is looked for, a str.
 * @param start      Where the part begins, as in a slice.
 * @param end        Where the part ends, as in a slice.
 * @param direction  Positive for its end, else its start.
 * @return           1 or 0. -1 with TypeError set for what is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_Tailmatch(
    PyObject *str, PyObject *substr, Py_ssize_t start, Py_ssize_t end,
    int direction);

#ifndef Py_LIMITED_API
/**
 * Copy a str.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. A str of exact type that only the caller
 *                 knows, but for the empty one. NULL with SystemError set if
 *                 unicode is no str, with MemoryError set if memory is
 *                 exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_Copy(PyObject *unicode);

/**
 * Copy characters of a str into a new one.
 *
 * @param to          Borrowed. A str that only the caller refers to, and whose
 *                    form holds the characters; not checked.
 * @param to_start    First index in it.
 * @param from        Borrowed. A str; not checked.
 * @param from_start  First index in it.
 * @param how_many    Number of characters, all of which are there.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void _PyUnicode_FastCopyCharacters(
    PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start,
    Py_ssize_t how_many);

/**
 * Store one character several times in a new str.
 *
 * @param unicode    Borrowed. A str that only the caller refers to; not
 *                   checked.
 * @param start      First index.
 * @param length     How often; there is room for all.
 * @param fill_char  The character; fits the form of the str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void _PyUnicode_FastFill(
    PyObject *unicode, Py_ssize_t start, Py_ssize_t length, Py_UCS4 fill_char);

/**
 * Create a str from ASCII.
 *
 * @param buffer  The characters, below U+0080; not checked.
 * @param size    Their number.
 * @return        New reference. A str. NULL with MemoryError set if memory is
 *                exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_FromASCII(
    const char *buffer, Py_ssize_t size);

/**
 * Get an upper bound of the characters in a part of a str.
 *
 * @param unicode  Borrowed. A str; not checked.
 * @param start    First index of the part.
 * @param end      Index behind it.
 * @return         U+007F, U+00FF, U+FFFF or U+10FFFF, the smallest that covers
 *                 them. 0 with SystemError set if unicode is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_UCS4
_PyUnicode_FindMaxChar(PyObject *unicode, Py_ssize_t start, Py_ssize_t end);

/**
 * Join strings.
 *
 * @param separator  Borrowed. What stands between them, a str; NULL for a
 *                   space.
 * @param items      Borrowed. The strings; borrowed.
 * @param seqlen     Their number.
 * @return           New reference. A str. NULL with TypeError set if one is no
 *                   str, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_JoinArray(
    PyObject *separator, PyObject *const *items, Py_ssize_t seqlen);

/**
 * Remove characters at the ends of a str.
 *
 * @param self       Borrowed. A str; not checked.
 * @param striptype  0 for the start, 1 for the end, 2 for both.
 * @param sepobj     Borrowed. The characters, a str; not checked.
 * @return           New reference. A str. NULL with MemoryError set if memory
 *                   is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_XStrip(
    PyObject *self, int striptype, PyObject *sepobj);

/**
 * Tell whether two str have the same characters.
 *
 * @param a  Borrowed. A str; anything else is SystemError.
 * @param b  Borrowed. A str; anything else is SystemError.
 * @return   1 or 0. -1 with SystemError set.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_EQ(PyObject *a, PyObject *b);

/**
 * Tell whether two str have the same characters.
 *
 * @param str1  Borrowed. A str; anything else is SystemError.
 * @param str2  Borrowed. A str; anything else is SystemError.
 * @return      1 or 0. -1 with SystemError set.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_Equal(PyObject *str1, PyObject *str2);

/**
 * Tell whether a str has the characters of a C string.
 *
 * @param left   Borrowed. A str; anything else is SystemError.
 * @param right  ASCII; ends with a zero byte.
 * @return       1 or 0. 0 with SystemError set.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_EqualToASCIIString(
    PyObject *left, const char *right);
#endif

/**
 * Get the UTF-8 form of a str.
 *
 * @param unicode  Borrowed. A str.
 * @param size     Receives the number of bytes, without the zero byte; NULL is
 *                 allowed.
 * @return         The text, which belongs to the str; ends with a zero byte.
 *                 NULL with TypeError set if unicode is no str, with
 *                 UnicodeEncodeError set if it holds surrogates, with
 *                 MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API const char *PyUnicode_AsUTF8AndSize(
    PyObject *unicode, Py_ssize_t *size);

#ifndef Py_LIMITED_API
/**
 * Get the UTF-8 form of a str.
 *
 * @param unicode  Borrowed. A str.
 * @return         The text, which belongs to the str; ends with a zero byte.
 *                 NULL with TypeError set if unicode is no str, with
 *                 UnicodeEncodeError set if it holds surrogates, with
 *                 MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API const char *PyUnicode_AsUTF8(PyObject *unicode);
#endif

/**
 * Count the characters of a str.
 *
 * @param unicode  Borrowed. A str.
 * @return         The number. -1 with TypeError set if unicode is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_GetLength(PyObject *unicode);

/**
 * Read a character of a str.
 *
 * @param unicode  Borrowed. A str.
 * @param index    Index, counted from 0; negative ones are out of range.
 * @return         The character. (Py_UCS4)-1 with TypeError set if unicode is
 *                 no str, with IndexError set if index is out of range.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_UCS4
PyUnicode_ReadChar(PyObject *unicode, Py_ssize_t index);

/**
 * Store a character in a new str.
 *
 * @param unicode    Borrowed. A str that only the caller refers to and that
 *                   has not been hashed.
 * @param index      Index, counted from 0.
 * @param character  Fits the form of the str.
 * @return           0. -1 with TypeError set if unicode is no str, with
 *                   IndexError set if index is out of range, with SystemError
 *                   set if other code may know the str, with ValueError set if
 *                   the character does not fit.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_WriteChar(
    PyObject *unicode, Py_ssize_t index, Py_UCS4 character);

#ifndef Py_LIMITED_API
/**
 * Store one character several times in a new str.
 *
 * @param unicode    Borrowed. A str that only the caller refers to and that
 *                   has not been hashed.
 * @param start      First index.
 * @param length     How often; what goes beyond the end is left out.
 * @param fill_char  The character; fits the form of the str.
 * @return           The number of characters stored. -1 with SystemError set
 *                   if unicode is no str or other code may know it, with
 *                   ValueError set if the character does not fit, with
 *                   IndexError set if start is negative.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_Fill(
    PyObject *unicode, Py_ssize_t start, Py_ssize_t length, Py_UCS4 fill_char);

/**
 * Copy characters of a str into a new one.
 *
 * @param to          Borrowed. A str that only the caller refers to and that
 *                    has not been hashed.
 * @param to_start    First index in it.
 * @param from        Borrowed. A str.
 * @param from_start  First index in it.
 * @param how_many    Number of characters; what goes beyond the end of from is
 *                    left out.
 * @return            The number of characters copied. -1 with SystemError set
 *                    if one of the two is no str, if other code may know to,
 *                    if how_many is negative, or if the characters do not fit;
 *                    with IndexError set if a start is out of range.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_CopyCharacters(
    PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start,
    Py_ssize_t how_many);
#endif

/**
 * Change the length of a str.
 *
 * A str that other code may know is replaced by a copy. New characters at the
 * end are not yet there.
 *
 * @param unicode  Receives a new reference. Holds an owned reference to a str,
 *                 which the call may exchange.
 * @param length   The new length.
 * @return         0. -1 with SystemError set if there is no str or length is
 *                 negative, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_Resize(PyObject **unicode, Py_ssize_t length);

/**
 * Copy the characters of a str to a buffer.
 *
 * @param unicode    Borrowed. A str.
 * @param buffer     Receives the characters.
 * @param buflen     Number of characters it has room for.
 * @param copy_null  Not 0 to have a zero character behind them.
 * @return           buffer. NULL with TypeError set if unicode is no str, with
 *                   SystemError set if an argument is NULL or the buffer too
 *                   small.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_UCS4 *PyUnicode_AsUCS4(
    PyObject *unicode, Py_UCS4 *buffer, Py_ssize_t buflen, int copy_null);

/**
 * Copy the characters of a str to a new buffer, with a zero character behind
 * them.
 *
 * @param unicode  Borrowed. A str.
 * @return         The buffer; release it with PyMem_Free(). NULL with
 *                 TypeError set if unicode is no str, with SystemError set if
 *                 it is NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *unicode);

/**
 * Name the encoding of C text.
 *
 * @return  "utf-8", always; static.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API const char *PyUnicode_GetDefaultEncoding(void);

#ifndef Py_LIMITED_API
/**
 * Fail: PyUnicode_GetLength() took its place.
 *
 * @param unicode  Borrowed. Not used.
 * @return         -1 with RuntimeError set.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_GetSize(PyObject *unicode);

/**
 * Create a str whose characters are not yet there.
 *
 * Store all characters before other code sees it, and at least one that needs
 * the form.
 *
 * @param size     Number of characters.
 * @param maxchar  The largest character it will hold; its range decides the
 *                 form.
 * @return         New reference. The str; of size 0 always the same one. NULL
 *                 with SystemError set if size is negative or maxchar above
 *                 U+10FFFF, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_New(Py_ssize_t size, Py_UCS4 maxchar);
#endif

/**
 * Create a str from UTF-8.
 *
 * @param u  The text; ends with a zero byte.
 * @return   New reference. The str. NULL with UnicodeDecodeError set if u is
 *           not UTF-8, with SystemError set if u is NULL, with MemoryError set
 *           if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromString(const char *u);

/**
 * Create a str from UTF-8 of a given length.
 *
 * @param u     The text; NULL is allowed if size is 0.
 * @param size  Number of bytes.
 * @return      New reference. The str. NULL with UnicodeDecodeError set if the
 *              text is not UTF-8, with SystemError set if size is negative or
 *              u is NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromStringAndSize(
    const char *u, Py_ssize_t size);

#ifndef Py_LIMITED_API
/**
 * Create a str from characters of 1, 2 or 4 bytes.
 *
 * @param kind    Bytes of a character: one of the PyUnicode_Kind values.
 * @param buffer  The characters; NULL is allowed if size is 0.
 * @param size    Number of characters.
 * @return        New reference. The str, in the smallest form. NULL with
 *                ValueError set if size is negative, with SystemError set if
 *                kind is no kind, buffer is NULL or a character is above
 *                U+10FFFF, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromKindAndData(
    int kind, const void *buffer, Py_ssize_t size);
#endif

/**
 * Create a str of one character.
 *
 * @param ordinal  The character.
 * @return         New reference. The str. NULL with ValueError set if ordinal
 *                 is no character, with MemoryError set if memory is
 *                 exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromOrdinal(int ordinal);

/**
 * Turn an instance of a subtype of str into an exact str.
 *
 * @param obj  Borrowed. A str, subtypes included.
 * @return     New reference. A str; obj itself if it is of exact type. NULL
 *             with TypeError set if obj is no str, with SystemError set if it
 *             is NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromObject(PyObject *obj);

/**
 * Create a str from a format and its arguments.
 *
 * Conversions are %% and %c (int), %d %i %u %o %x %X (int; with l, ll, j, z, t
 * the larger type), %p (pointer), %s (UTF-8; with l wchar_t), %U (str), %V
 * (str or NULL, then the text of %s), %S, %R, %A (any object by str(), repr(),
 * ascii()). All but %c and %p take the flags - and 0, a width and a precision,
 * where * stands for an int argument.
 *
 * @param format  ASCII with conversions; ends with a zero byte.
 * @param vargs   The arguments, as the conversions say.
 * @return        New reference. The str. NULL with SystemError set for a
 *                conversion that does not exist or a NULL argument, with
 *                ValueError set if the format is not ASCII or a number in it
 *                is too big, with OverflowError set if an argument of %c is no
 *                character, with what str() or repr() of an argument raised,
 *                or with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromFormatV(
    const char *format, va_list vargs);

/**
 * PyUnicode_FromFormatV() with the arguments themselves in place of the
 * va_list.
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromFormat(const char *format, ...);

/**
 * Get the interned str of a text.
 *
 * @param u  The text in UTF-8; ends with a zero byte.
 * @return   New reference. The str, immortal until Py_FinalizeEx(). NULL with
 *           UnicodeDecodeError set if u is not UTF-8, with SystemError set if
 *           u is NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_InternFromString(const char *u);

/**
 * Replace a str by the interned str of the same characters.
 *
 * An interned str is immortal until Py_FinalizeEx(). Sets no error.
 *
 * @param p  Receives a new reference. Holds an owned reference, which the call
 *           may exchange; what is no exact str stays.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void PyUnicode_InternInPlace(PyObject **p);

#ifndef Py_LIMITED_API
/**
 * As PyUnicode_InternInPlace(): what is interned is immortal.
 *
 * @param p  Receives a new reference. As for PyUnicode_InternInPlace().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void PyUnicode_InternImmortal(PyObject **p);
#endif

/**
 * Create a str of two, one after the other.
 *
 * @param left   Borrowed. A str.
 * @param right  Borrowed. A str.
 * @return       New reference. The str; if one of the two is empty, the other.
 *               NULL with TypeError set if one is no str, with SystemError set
 *               if one is NULL, with OverflowError set if the result is too
 *               long, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Concat(PyObject *left, PyObject *right);

/**
 * Replace a str by it and another one after it.
 *
 * Sets SystemError if one of the two is no str, else fails as
 * PyUnicode_Concat(). Keeps an error that is set already.
 *
 * @param pleft  Receives a new reference. Holds an owned reference to a str,
 *               which the call exchanges; holds NULL afterwards if an error is
 *               set.
 * @param right  Borrowed. A str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void PyUnicode_Append(PyObject **pleft, PyObject *right);

/**
 * As PyUnicode_Append(), and release the second str.
 *
 * Sets SystemError if one of the two is no str, else fails as
 * PyUnicode_Concat(). Keeps an error that is set already.
 *
 * @param pleft  Receives a new reference. Holds an owned reference to a str,
 *               which the call exchanges; holds NULL afterwards if an error is
 *               set.
 * @param right  Stolen. A str; NULL is allowed and is an error, which may be
 *               set already.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void PyUnicode_AppendAndDel(
    PyObject **pleft, PyObject *right);

/**
 * Create a str of a range of the characters of another.
 *
 * @param str    Borrowed. A str.
 * @param start  First index.
 * @param end    Index after the last; more than the length counts as the
 *               length.
 * @return       New reference. The str; str itself if it is of exact type and
 *               the range is all of it. NULL with IndexError set if an index
 *               is negative, with TypeError set if str is no str, with
 *               SystemError set if it is NULL, with MemoryError set if memory
 *               is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_Substring(
    PyObject *str, Py_ssize_t start, Py_ssize_t end);

/**
 * Order two str by their characters.
 *
 * @param left   Borrowed. A str.
 * @param right  Borrowed. A str.
 * @return       -1, 0 or 1 if left is less, equal or greater. -1 with
 *               TypeError set if one is no str, with SystemError set if one is
 *               NULL: ask PyErr_Occurred().
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_Compare(PyObject *left, PyObject *right);

/**
 * Order a str and a C string by their characters.
 *
 * @param left   Borrowed. A str.
 * @param right  Characters up to U+00FF of one byte; ends with a zero byte.
 * @return       -1, 0 or 1 if left is less, equal or greater. -1 with
 *               SystemError set if left is no str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_CompareWithASCIIString(
    PyObject *left, const char *right);

/**
 * Compare two str by their characters.
 *
 * @param left   Borrowed. A str.
 * @param right  Borrowed. A str.
 * @param op     One of Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT, Py_GE.
 * @return       New reference. Py_True or Py_False; Py_NotImplemented if one
 *               is no str. NULL with TypeError set if op is no operator, with
 *               SystemError set if an argument is NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_RichCompare(
    PyObject *left, PyObject *right, int op);

/**
 * Ask whether a str occurs in another.
 *
 * @param container  Borrowed. A str.
 * @param element    Borrowed. A str.
 * @return           1 or 0. -1 with TypeError set if one is no str, with
 *                   SystemError set if one is NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_Contains(
    PyObject *container, PyObject *element);

/**
 * Find a str in a range of another.
 *
 * @param str        Borrowed. A str.
 * @param substr     Borrowed. The str to find.
 * @param start      First index; a negative one counts from the end.
 * @param end        Index after the last; a negative one counts from the end.
 * @param direction  Greater than 0 for the first place, else for the last.
 * @return           The index. -1 if there is none; -2 with TypeError set if
 *                   one is no str, with SystemError set if one is NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_Find(
    PyObject *str, PyObject *substr, Py_ssize_t start, Py_ssize_t end,
    int direction);

/**
 * Find a character in a range of a str.
 *
 * @param str        Borrowed. A str.
 * @param ch         The character to find.
 * @param start      First index; a negative one counts from the end.
 * @param end        Index after the last; a negative one counts from the end.
 * @param direction  Greater than 0 for the first place, else for the last.
 * @return           The index. -1 if there is none; -2 with TypeError set if
 *                   str is no str, with SystemError set if it is NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyUnicode_FindChar(
    PyObject *str, Py_UCS4 ch, Py_ssize_t start, Py_ssize_t end, int direction);

/**
 * Create a string of wide characters.
 *
 * @param w     The characters; NULL only with a size of 0.
 * @param size  Their number; negative where a zero ends them.
 * @return      New reference. The string. NULL with ValueError set for what is
 *              no character, with SystemError set for NULL, with MemoryError
 *              set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_FromWideChar(
    const wchar_t *w, Py_ssize_t size);

/**
 * Copy a string to wide characters, with a zero behind where there is room.
 *
 * @param unicode  Borrowed. A string; NULL is SystemError.
 * @param w        The place; NULL to ask how much room is needed.
 * @param size     How many characters it takes; not negative.
 * @return         The number of characters copied, the zero not counted; where
 *                 w is NULL, the room with it. -1 with TypeError set if
 *                 unicode is no string, with SystemError set if it is NULL or
 *                 size negative.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API Py_ssize_t
PyUnicode_AsWideChar(PyObject *unicode, wchar_t *w, Py_ssize_t size);

/**
 * Copy a string to wide characters in new memory, with a zero behind.
 *
 * @param unicode  Borrowed. A string; NULL is SystemError.
 * @param size     Receives the number of characters, the zero not counted;
 *                 NULL where none of them may be zero.
 * @return         The memory; PyMem_Free() frees it. NULL with TypeError set
 *                 if unicode is no string, with ValueError set for a zero in
 *                 it, with SystemError set if it is NULL, with MemoryError set
 *                 if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API wchar_t *PyUnicode_AsWideCharString(
    PyObject *unicode, Py_ssize_t *size);

#ifndef Py_LIMITED_API
/**
 * Convert a string to wide characters in new memory.
 *
 * @param obj  Borrowed. A string; NULL to free the memory.
 * @param ptr  Receives a wchar_t *.
 * @return     Py_CLEANUP_SUPPORTED; 1 after freeing. 0 with TypeError,
 *             ValueError or MemoryError set.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_WideCharString_Converter(
    PyObject *obj, void *ptr);

/**
 * Convert a string, or None to NULL.
 *
 * @param obj  Borrowed. A string or None; NULL to free the memory.
 * @param ptr  Receives a wchar_t *.
 * @return     Py_CLEANUP_SUPPORTED; 1 for None and after freeing. 0 with
 *             TypeError, ValueError or MemoryError set.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_WideCharString_Opt_Converter(
    PyObject *obj, void *ptr);
#endif

/**
 * Convert the name of a file to bytes without a zero among them.
 *
 * @param arg     Borrowed. A string, bytes, or an object with __fspath__; NULL
 *                to release the object.
 * @param result  Receives a PyObject *, a new reference.
 * @return        Py_CLEANUP_SUPPORTED; 1 after releasing. 0 with TypeError,
 *                ValueError or what __fspath__ raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_FSConverter(PyObject *arg, void *result);

/**
 * Convert the name of a file to a string without a zero in it.
 *
 * @param arg     Borrowed. A string, bytes, or an object with __fspath__; NULL
 *                to release the object.
 * @param result  Receives a PyObject *, a new reference.
 * @return        Py_CLEANUP_SUPPORTED; 1 after releasing. 0 with TypeError,
 *                ValueError or what __fspath__ raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int PyUnicode_FSDecoder(PyObject *arg, void *result);

/**
 * Decode UTF-16.
 *
 * @param string     The bytes.
 * @param length     Their number.
 * @param errors     As for PyUnicode_Decode().
 * @param byteorder  -1 for the low byte first, 1 for the high byte first, 0
 *                   for a mark at the beginning, whose order is stored. NULL
 *                   as 0.
 * @return           New reference. A str. NULL with UnicodeDecodeError,
 *                   LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF16(
    const char *string, Py_ssize_t length, const char *errors, int *byteorder);

/**
 * Decode UTF-16 up to the last whole character.
 *
 * @param string     The bytes.
 * @param length     Their number.
 * @param errors     As for PyUnicode_Decode().
 * @param byteorder  -1 for the low byte first, 1 for the high byte first, 0
 *                   for a mark at the beginning, whose order is stored. NULL
 *                   as 0.
 * @param consumed   Where to store how many bytes were read, without a
 *                   character that is cut off at the end; NULL to read all of
 *                   them.
 * @return           New reference. A str. NULL with UnicodeDecodeError,
 *                   LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF16Stateful(
    const char *string, Py_ssize_t length, const char *errors, int *byteorder,
    Py_ssize_t *consumed);

/**
 * Encode a str as UTF-16 with a mark of the byte order.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set if
 *                 there are surrogates, with TypeError set for what is no str,
 *                 with SystemError set for NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsUTF16String(PyObject *unicode);

#ifndef Py_LIMITED_API
/**
 * Encode a str as UTF-16.
 *
 * @param unicode    Borrowed. A str.
 * @param errors     As for PyUnicode_AsEncodedString().
 * @param byteorder  -1 for the low byte first, 1 for the high byte first, 0
 *                   for a mark and the low byte first.
 * @return           New reference. Bytes. NULL with UnicodeEncodeError,
 *                   LookupError, MemoryError or what the handler raised, with
 *                   TypeError set for what is no str, with SystemError set for
 *                   NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_EncodeUTF16(
    PyObject *unicode, const char *errors, int byteorder);
#endif

/**
 * Decode UTF-32.
 *
 * @param string     The bytes.
 * @param length     Their number.
 * @param errors     As for PyUnicode_Decode().
 * @param byteorder  -1 for the low byte first, 1 for the high byte first, 0
 *                   for a mark at the beginning, whose order is stored. NULL
 *                   as 0.
 * @return           New reference. A str. NULL with UnicodeDecodeError,
 *                   LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF32(
    const char *string, Py_ssize_t length, const char *errors, int *byteorder);

/**
 * Decode UTF-32 up to the last whole character.
 *
 * @param string     The bytes.
 * @param length     Their number.
 * @param errors     As for PyUnicode_Decode().
 * @param byteorder  -1 for the low byte first, 1 for the high byte first, 0
 *                   for a mark at the beginning, whose order is stored. NULL
 *                   as 0.
 * @param consumed   Where to store how many bytes were read, without a
 *                   character that is cut off at the end; NULL to read all of
 *                   them.
 * @return           New reference. A str. NULL with UnicodeDecodeError,
 *                   LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF32Stateful(
    const char *string, Py_ssize_t length, const char *errors, int *byteorder,
    Py_ssize_t *consumed);

/**
 * Encode a str as UTF-32 with a mark of the byte order.
 *
 * @param unicode  Borrowed. A str.
 * @return         New reference. Bytes. NULL with UnicodeEncodeError set if
 *                 there are surrogates, with TypeError set for what is no str,
 *                 with SystemError set for NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_AsUTF32String(PyObject *unicode);

#ifndef Py_LIMITED_API
/**
 * Encode a str as UTF-32.
 *
 * @param object     Borrowed. A str.
 * @param errors     As for PyUnicode_AsEncodedString().
 * @param byteorder  -1 for the low byte first, 1 for the high byte first, 0
 *                   for a mark and the low byte first.
 * @return           New reference. Bytes. NULL with UnicodeEncodeError,
 *                   LookupError, MemoryError or what the handler raised, with
 *                   TypeError set for what is no str, with SystemError set for
 *                   NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_EncodeUTF32(
    PyObject *object, const char *errors, int byteorder);
#endif

/**
 * Decode UTF-7.
 *
 * @param string  The bytes.
 * @param length  Their number.
 * @param errors  As for PyUnicode_Decode().
 * @return        New reference. A str. NULL with UnicodeDecodeError,
 *                LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF7(
    const char *string, Py_ssize_t length, const char *errors);

/**
 * Decode UTF-7 up to the last section of base64 that is ended.
 *
 * @param string    The bytes.
 * @param length    Their number.
 * @param errors    As for PyUnicode_Decode().
 * @param consumed  Where to store how many bytes were read, without a section
 *                  that is cut off at the end; NULL to read all of them.
 * @return          New reference. A str. NULL with UnicodeDecodeError,
 *                  LookupError, MemoryError or what the handler raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *PyUnicode_DecodeUTF7Stateful(
    const char *string, Py_ssize_t length, const char *errors,
    Py_ssize_t *consumed);

#ifndef Py_LIMITED_API
/**
 * Encode a str as UTF-7.
 *
 * @param unicode           Borrowed. A str.
 * @param base64SetO        Not 0 for base64 also for the optional characters
 *                          of RFC 2152.
 * @param base64WhiteSpace  Not 0 for base64 also for white space.
 * @param errors            Not used: every character has a form.
 * @return                  New reference. Bytes. NULL with TypeError set for
 *                          what is no str, with SystemError set for NULL, with
 *                          MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicode_EncodeUTF7(
    PyObject *unicode, int base64SetO, int base64WhiteSpace,
    const char *errors);

/**
 * Begin a text.
 *
 * @param writer  The writer; not NULL. Nothing of it is read.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void _PyUnicodeWriter_Init(_PyUnicodeWriter *writer);

/**
 * Make room; what the macro _PyUnicodeWriter_Prepare() calls where there is
 * none.
 *
 * @param writer   A writer; not NULL.
 * @param length   Number of characters.
 * @param maxchar  The largest of them.
 * @return         0. -1 with MemoryError set if memory is exhausted, with
 *                 SystemError set if length is negative or maxchar is no
 *                 character.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicodeWriter_PrepareInternal(
    _PyUnicodeWriter *writer, Py_ssize_t length, Py_UCS4 maxchar);

/**
 * Widen the characters; what the macro _PyUnicodeWriter_PrepareKind() calls
 * where they are too narrow.
 *
 * @param writer  A writer; not NULL.
 * @param kind    A PyUnicode_Kind.
 * @return        0. -1 with MemoryError set if memory is exhausted, with
 *                SystemError set for another kind.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicodeWriter_PrepareKindInternal(
    _PyUnicodeWriter *writer, int kind);

/**
 * Write a character.
 *
 * @param writer  A writer; not NULL.
 * @param ch      The character.
 * @return        0. -1 with MemoryError set if memory is exhausted, with
 *                SystemError set beyond U+10FFFF.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicodeWriter_WriteChar(
    _PyUnicodeWriter *writer, Py_UCS4 ch);

/**
 * Write a str.
 *
 * @param writer  A writer; not NULL.
 * @param str     Borrowed. The str, which becomes the result where nothing
 *                else is written and overallocate is 0.
 * @return        0. -1 with MemoryError set if memory is exhausted, with
 *                TypeError set for no str, with SystemError set for NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicodeWriter_WriteStr(
    _PyUnicodeWriter *writer, PyObject *str);

/**
 * Write a part of a str.
 *
 * @param writer  A writer; not NULL.
 * @param str     Borrowed. The str.
 * @param start   Index of the first character.
 * @param end     Index behind the last one.
 * @return        0. -1 with MemoryError set if memory is exhausted, with
 *                TypeError set for no str, with SystemError set for NULL or a
 *                range that is not in the str.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicodeWriter_WriteSubstring(
    _PyUnicodeWriter *writer, PyObject *str, Py_ssize_t start, Py_ssize_t end);

/**
 * Write ASCII.
 *
 * @param writer  A writer; not NULL.
 * @param str     The characters; not NULL.
 * @param len     Their number; negative where a zero byte ends them.
 * @return        0. -1 with MemoryError set if memory is exhausted, with
 *                SystemError set for NULL.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicodeWriter_WriteASCIIString(
    _PyUnicodeWriter *writer, const char *str, Py_ssize_t len);

/**
 * Write Latin-1: each byte is a character.
 *
 * @param writer  A writer; not NULL.
 * @param str     The bytes.
 * @param len     Their number.
 * @return        0. -1 with MemoryError set if memory is exhausted, with
 *                SystemError set for NULL or a negative number.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicodeWriter_WriteLatin1String(
    _PyUnicodeWriter *writer, const char *str, Py_ssize_t len);

/**
 * Write a str in the form that a format asks for.
 *
 * @param writer       A writer; not NULL.
 * @param obj          Borrowed. The str; any object where the part of the
 *                     format is empty: then its str() is written.
 * @param format_spec  Borrowed. A str with the format.
 * @param start        Index of the first character of the format.
 * @param end          Index behind the last one.
 * @return             0. -1 with ValueError set for another format, with
 *                     SystemError set for NULL, another type or range, with
 *                     MemoryError set, or with what the object's code raised.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API int _PyUnicode_FormatAdvancedWriter(
    _PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
    Py_ssize_t start, Py_ssize_t end);

/**
 * End a text.
 *
 * @param writer  A writer; not NULL. It has no buffer any more.
 * @return        New reference. A str. NULL with MemoryError set if memory is
 *                exhausted; the text is lost then.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicodeWriter_Finish(_PyUnicodeWriter *writer);

/**
 * Give a text up.
 *
 * @param writer  A writer; not NULL. It has no buffer any more.
 * @see CPython 3.12 Include/unicodeobject.h
 */
NATIVEWEAKREF_API void _PyUnicodeWriter_Dealloc(_PyUnicodeWriter *writer);
#endif

/** Whether an object is a str, subclasses included. */
#define PyUnicode_Check(op)                                                    \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_UNICODE_SUBCLASS)
#define PyUnicode_CheckExact(op) Py_IS_TYPE((op), &PyUnicode_Type)

/** What stands for a character that cannot be decoded. */
#define Py_UNICODE_REPLACEMENT_CHARACTER ((Py_UCS4)0xFFFD)

#ifndef Py_LIMITED_API
/** Make room in a writer for characters up to MAXCHAR: 0, or -1 with an error.
 */
#define _PyUnicodeWriter_Prepare(WRITER, LENGTH, MAXCHAR)                      \
    (((MAXCHAR) <= (WRITER)->maxchar &&                                        \
      (LENGTH) <= (WRITER)->size - (WRITER)->pos)                              \
         ? 0                                                                   \
         : (((LENGTH) == 0) ? 0                                                \
                            : _PyUnicodeWriter_PrepareInternal(                \
                                  (WRITER), (LENGTH), (MAXCHAR))))

/** Make the characters of a writer of a kind at least: 0, or -1 with an error.
 */
#define _PyUnicodeWriter_PrepareKind(WRITER, KIND)                             \
    ((KIND) <= (WRITER)->kind                                                  \
         ? 0                                                                   \
         : _PyUnicodeWriter_PrepareKindInternal((WRITER), (KIND)))

/*
 * Direct access. The object must be a str; indexes and kinds are not checked in
 * release builds.
 */
#define _PyASCIIObject_CAST(op)                                                \
    (assert(PyUnicode_Check(op)), _Py_CAST(PyASCIIObject *, (op)))
#define _PyCompactUnicodeObject_CAST(op)                                       \
    (assert(PyUnicode_Check(op)), _Py_CAST(PyCompactUnicodeObject *, (op)))
#define _PyUnicodeObject_CAST(op)                                              \
    (assert(PyUnicode_Check(op)), _Py_CAST(PyUnicodeObject *, (op)))

/** How far a string is interned: one of the SSTATE_ values. */
static inline unsigned int PyUnicode_CHECK_INTERNED(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.interned;
}
#define PyUnicode_CHECK_INTERNED(op)                                           \
    PyUnicode_CHECK_INTERNED(_PyObject_CAST(op))

/** Always true: every string is ready. */
static inline unsigned int PyUnicode_IS_READY(PyObject *op) {
    (void)op;
    return 1;
}
#define PyUnicode_IS_READY(op) PyUnicode_IS_READY(_PyObject_CAST(op))

/** Always 0: there is nothing to do. */
static inline int PyUnicode_READY(PyObject *op) {
    (void)op;
    return 0;
}
#define PyUnicode_READY(op) PyUnicode_READY(_PyObject_CAST(op))

static inline unsigned int PyUnicode_IS_ASCII(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.ascii;
}
#define PyUnicode_IS_ASCII(op) PyUnicode_IS_ASCII(_PyObject_CAST(op))

/** Whether the characters follow the struct. */
static inline unsigned int PyUnicode_IS_COMPACT(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.compact;
}
#define PyUnicode_IS_COMPACT(op) PyUnicode_IS_COMPACT(_PyObject_CAST(op))

static inline int PyUnicode_IS_COMPACT_ASCII(PyObject *op) {
    return _PyASCIIObject_CAST(op)->state.ascii && PyUnicode_IS_COMPACT(op);
}
#define PyUnicode_IS_COMPACT_ASCII(op)                                         \
    PyUnicode_IS_COMPACT_ASCII(_PyObject_CAST(op))

/** Bytes of a character: one of the PyUnicode_Kind values. */
#define PyUnicode_KIND(op) ((void)0, _PyASCIIObject_CAST(op)->state.kind)

/** Number of characters. */
static inline Py_ssize_t PyUnicode_GET_LENGTH(PyObject *op) {
    return _PyASCIIObject_CAST(op)->length;
}
#define PyUnicode_GET_LENGTH(op) PyUnicode_GET_LENGTH(_PyObject_CAST(op))

static inline void *_PyUnicode_COMPACT_DATA(PyObject *op) {
    if (PyUnicode_IS_ASCII(op)) {
        return _Py_STATIC_CAST(void *, (_PyASCIIObject_CAST(op) + 1));
    }
    return _Py_STATIC_CAST(void *, (_PyCompactUnicodeObject_CAST(op) + 1));
}

static inline void *_PyUnicode_NONCOMPACT_DATA(PyObject *op) {
    assert(!PyUnicode_IS_COMPACT(op));
    assert(_PyUnicodeObject_CAST(op)->data.any != _Py_NULL);
    return _PyUnicodeObject_CAST(op)->data.any;
}

/** The characters; a zero follows them. */
static inline void *PyUnicode_DATA(PyObject *op) {
    if (PyUnicode_IS_COMPACT(op)) {
        return _PyUnicode_COMPACT_DATA(op);
    }
    return _PyUnicode_NONCOMPACT_DATA(op);
}
#define PyUnicode_DATA(op) PyUnicode_DATA(_PyObject_CAST(op))

#define PyUnicode_1BYTE_DATA(op) _Py_STATIC_CAST(Py_UCS1 *, PyUnicode_DATA(op))
#define PyUnicode_2BYTE_DATA(op) _Py_STATIC_CAST(Py_UCS2 *, PyUnicode_DATA(op))
#define PyUnicode_4BYTE_DATA(op) _Py_STATIC_CAST(Py_UCS4 *, PyUnicode_DATA(op))

/** Write a character of a string that nobody else has seen yet. */
static inline void PyUnicode_WRITE(
    int kind, void *data, Py_ssize_t index, Py_UCS4 value) {
    assert(index >= 0);
    if (kind == PyUnicode_1BYTE_KIND) {
        assert(value <= 0xffU);
        _Py_STATIC_CAST(Py_UCS1 *, data)[index] =
            _Py_STATIC_CAST(Py_UCS1, value);
        return;
    }
    if (kind == PyUnicode_2BYTE_KIND) {
        assert(value <= 0xffffU);
        _Py_STATIC_CAST(Py_UCS2 *, data)[index] =
            _Py_STATIC_CAST(Py_UCS2, value);
        return;
    }
    assert(kind == PyUnicode_4BYTE_KIND);
    assert(value <= 0x10ffffU);
    _Py_STATIC_CAST(Py_UCS4 *, data)[index] = value;
}
#define PyUnicode_WRITE(kind, data, index, value)                              \
    PyUnicode_WRITE(                                                           \
        _Py_STATIC_CAST(int, kind), _Py_CAST(void *, data), (index),           \
        _Py_STATIC_CAST(Py_UCS4, value))

/** Read a character. */
static inline Py_UCS4 PyUnicode_READ(
    int kind, const void *data, Py_ssize_t index) {
    assert(index >= 0);
    if (kind == PyUnicode_1BYTE_KIND) {
        return _Py_STATIC_CAST(const Py_UCS1 *, data)[index];
    }
    if (kind == PyUnicode_2BYTE_KIND) {
        return _Py_STATIC_CAST(const Py_UCS2 *, data)[index];
    }
    assert(kind == PyUnicode_4BYTE_KIND);
    return _Py_STATIC_CAST(const Py_UCS4 *, data)[index];
}
#define PyUnicode_READ(kind, data, index)                                      \
    PyUnicode_READ(                                                            \
        _Py_STATIC_CAST(int, kind), _Py_STATIC_CAST(const void *, data),       \
        (index))

/** Read a character; in a loop PyUnicode_READ() is faster. */
static inline Py_UCS4 PyUnicode_READ_CHAR(PyObject *unicode, Py_ssize_t index) {
    assert(index <= PyUnicode_GET_LENGTH(unicode));
    return PyUnicode_READ(
        PyUnicode_KIND(unicode), PyUnicode_DATA(unicode), index);
}
#define PyUnicode_READ_CHAR(unicode, index)                                    \
    PyUnicode_READ_CHAR(_PyObject_CAST(unicode), (index))

/** Upper bound of the characters, for the size of another string. */
static inline Py_UCS4 PyUnicode_MAX_CHAR_VALUE(PyObject *op) {
    if (PyUnicode_IS_ASCII(op)) {
        return 0x7fU;
    }
    if (PyUnicode_KIND(op) == PyUnicode_1BYTE_KIND) {
        return 0xffU;
    }
    if (PyUnicode_KIND(op) == PyUnicode_2BYTE_KIND) {
        return 0xffffU;
    }
    return 0x10ffffU;
}
#define PyUnicode_MAX_CHAR_VALUE(op)                                           \
    PyUnicode_MAX_CHAR_VALUE(_PyObject_CAST(op))

/*
 * Characters by their number. The functions beginning with an underscore belong
 * to these.
 */
static inline int Py_UNICODE_IS_SURROGATE(Py_UCS4 ch) {
    return 0xD800 <= ch && ch <= 0xDFFF;
}

static inline int Py_UNICODE_IS_HIGH_SURROGATE(Py_UCS4 ch) {
    return 0xD800 <= ch && ch <= 0xDBFF;
}

static inline int Py_UNICODE_IS_LOW_SURROGATE(Py_UCS4 ch) {
    return 0xDC00 <= ch && ch <= 0xDFFF;
}

/** The character that two surrogates stand for. */
static inline Py_UCS4 Py_UNICODE_JOIN_SURROGATES(Py_UCS4 high, Py_UCS4 low) {
    assert(Py_UNICODE_IS_HIGH_SURROGATE(high));
    assert(Py_UNICODE_IS_LOW_SURROGATE(low));
    return 0x10000 + (((high & 0x03FF) << 10) | (low & 0x03FF));
}

/** The surrogates that stand for a character beyond U+FFFF. */
static inline Py_UCS4 Py_UNICODE_HIGH_SURROGATE(Py_UCS4 ch) {
    assert(0x10000 <= ch && ch <= 0x10FFFF);
    return 0xD800 - (0x10000 >> 10) + (ch >> 10);
}

static inline Py_UCS4 Py_UNICODE_LOW_SURROGATE(Py_UCS4 ch) {
    assert(0x10000 <= ch && ch <= 0x10FFFF);
    return 0xDC00 + (ch & 0x3FF);
}

#define Py_UNICODE_ISLOWER(ch) _PyUnicode_IsLowercase(ch)
#define Py_UNICODE_ISUPPER(ch) _PyUnicode_IsUppercase(ch)
#define Py_UNICODE_ISTITLE(ch) _PyUnicode_IsTitlecase(ch)
#define Py_UNICODE_ISLINEBREAK(ch) _PyUnicode_IsLinebreak(ch)
#define Py_UNICODE_TOLOWER(ch) _PyUnicode_ToLowercase(ch)
#define Py_UNICODE_TOUPPER(ch) _PyUnicode_ToUppercase(ch)
#define Py_UNICODE_TOTITLE(ch) _PyUnicode_ToTitlecase(ch)
#define Py_UNICODE_ISDECIMAL(ch) _PyUnicode_IsDecimalDigit(ch)
#define Py_UNICODE_ISDIGIT(ch) _PyUnicode_IsDigit(ch)
#define Py_UNICODE_ISNUMERIC(ch) _PyUnicode_IsNumeric(ch)
#define Py_UNICODE_ISPRINTABLE(ch) _PyUnicode_IsPrintable(ch)
#define Py_UNICODE_TODECIMAL(ch) _PyUnicode_ToDecimalDigit(ch)
#define Py_UNICODE_TODIGIT(ch) _PyUnicode_ToDigit(ch)
#define Py_UNICODE_TONUMERIC(ch) _PyUnicode_ToNumeric(ch)
#define Py_UNICODE_ISALPHA(ch) _PyUnicode_IsAlpha(ch)

/** White space; without a call for ASCII. */
static inline int Py_UNICODE_ISSPACE(Py_UCS4 ch) {
    if (ch < 128) {
        return _Py_ascii_whitespace[ch];
    }
    return _PyUnicode_IsWhitespace(ch);
}

/** A letter, a digit, or something else that stands for a number. */
static inline int Py_UNICODE_ISALNUM(Py_UCS4 ch) {
    return Py_UNICODE_ISALPHA(ch) || Py_UNICODE_ISDECIMAL(ch) ||
           Py_UNICODE_ISDIGIT(ch) || Py_UNICODE_ISNUMERIC(ch);
}
#endif

/* ---- 11. bytes (Include/bytesobject.h) --------------------------------- */

/**
 * Create bytes of a size.
 *
 * @param v    What they hold; NULL to leave it to the caller to fill them
 *             before anyone sees them.
 * @param len  Number of bytes.
 * @return     New reference. The bytes; shared where there are none, or one
 *             that is given. NULL with SystemError set if len is negative,
 *             with OverflowError set if it is too large, with MemoryError set
 *             if memory is exhausted.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *PyBytes_FromStringAndSize(
    const char *v, Py_ssize_t len);

/**
 * Create bytes from a C string.
 *
 * @param v  The string; not NULL.
 * @return   New reference. The bytes. NULL with SystemError set if v is NULL,
 *           with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *PyBytes_FromString(const char *v);

/**
 * Create bytes from the memory of an object, or from an iterable of ints.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. The bytes. NULL with TypeError set if the object is
 *           neither, with ValueError set if an int is not in range(0, 256),
 *           with SystemError set if o is NULL, or with what the object's code
 *           raised.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *PyBytes_FromObject(PyObject *o);

/**
 * Create bytes from a format: %c %d %u %i %x %p %s, with l and z before d and
 * u.
 *
 * @param format  The format; from an unknown conversion on it is copied as it
 *                is.
 * @param vargs   The arguments.
 * @return        New reference. The bytes. NULL with OverflowError set if %c
 *                is not in range(0, 256), with SystemError or MemoryError set.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *PyBytes_FromFormatV(
    const char *format, va_list vargs);

/**
 * PyBytes_FromFormatV() with the arguments themselves in place of the va_list.
 */
NATIVEWEAKREF_API PyObject *PyBytes_FromFormat(const char *format, ...);

/**
 * Number of bytes.
 *
 * @param op  Borrowed. A bytes object.
 * @return    The number. -1 with TypeError set for another object, with
 *            SystemError set for NULL.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyBytes_Size(PyObject *op);

/**
 * Where the bytes lie.
 *
 * @param op  Borrowed. A bytes object.
 * @return    The first byte, valid as long as the object; a zero byte follows
 *            the last. NULL with TypeError set for another object, with
 *            SystemError set for NULL.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API char *PyBytes_AsString(PyObject *op);

/**
 * Where the bytes lie, and how many there are.
 *
 * @param obj  Borrowed. A bytes object.
 * @param s    Where to store the address; not NULL.
 * @param len  Where to store the number; NULL where no byte may be zero.
 * @return     0. -1 with ValueError set for a zero byte while len is NULL,
 *             with TypeError set for another object, with SystemError set for
 *             NULL.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API int PyBytes_AsStringAndSize(
    PyObject *obj, char **s, Py_ssize_t *len);

/**
 * How bytes print.
 *
 * @param obj          Borrowed. A bytes object.
 * @param smartquotes  Not 0 to allow double quotes around single ones.
 * @return             New reference. A str. NULL with MemoryError set if
 *                     memory is exhausted.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *PyBytes_Repr(PyObject *obj, int smartquotes);

/**
 * Replace bytes by them and the memory of another object.
 *
 * @param pv  Receives a new reference. Where the bytes are; NULL there stays.
 *            A new reference takes the place of the old one; NULL with
 *            TypeError or MemoryError set on failure.
 * @param w   Borrowed. The other object; NULL empties the place.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void PyBytes_Concat(PyObject **pv, PyObject *w);

/**
 * As PyBytes_Concat(), and release the other object.
 *
 * @param pv  Receives a new reference. As for PyBytes_Concat().
 * @param w   Stolen. The other object; NULL empties the place.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void PyBytes_ConcatAndDel(PyObject **pv, PyObject *w);

#ifndef Py_LIMITED_API
/**
 * Give bytes that only the caller knows another size.
 *
 * @param bytes    Receives a new reference. Where they are; they may move.
 *                 NULL on failure.
 * @param newsize  The new size; new bytes are undefined.
 * @return         0. -1 with SystemError set if they are shared, no bytes, or
 *                 the size is negative, with MemoryError set if memory is
 *                 exhausted; the reference is released.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API int _PyBytes_Resize(PyObject **bytes, Py_ssize_t newsize);
#endif

/**
 * Decode bytes with escapes as literals of bytes have them.
 *
 * @param s                The bytes.
 * @param len              Their number.
 * @param errors           What is done about x without two digits: strict,
 *                         replace or ignore; NULL for strict.
 * @param unicode          Not used.
 * @param recode_encoding  Not used.
 * @return                 New reference. Bytes. NULL with ValueError set for
 *                         such an escape or a backslash at the end, with
 *                         DeprecationWarning set where a filter makes the
 *                         warning about another escape an error, with
 *                         SystemError or MemoryError set.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *PyBytes_DecodeEscape(
    const char *s, Py_ssize_t len, const char *errors, Py_ssize_t unicode,
    const char *recode_encoding);

#ifndef Py_LIMITED_API
/**
 * As PyBytes_DecodeEscape(), but warn of nothing.
 *
 * @param s                     The bytes.
 * @param len                   Their number.
 * @param errors                As for PyBytes_DecodeEscape().
 * @param first_invalid_escape  Where to store the address behind the first
 *                              backslash that begins no escape; NULL is stored
 *                              for none.
 * @return                      New reference. Bytes. NULL with ValueError,
 *                              SystemError or MemoryError set.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *_PyBytes_DecodeEscape(
    const char *s, Py_ssize_t len, const char *errors,
    const char **first_invalid_escape);

/**
 * Prepare a writer, before overallocate and use_bytearray are set.
 *
 * @param writer  The writer; not NULL. Nothing of it is read.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void _PyBytesWriter_Init(_PyBytesWriter *writer);

/**
 * Begin with room for some bytes.
 *
 * @param writer  A writer; not NULL.
 * @param size    Number of bytes.
 * @return        Where the first byte goes. NULL with MemoryError set if
 *                memory is exhausted, with SystemError set for a negative
 *                number.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void *_PyBytesWriter_Alloc(
    _PyBytesWriter *writer, Py_ssize_t size);

/**
 * Make room for more bytes than were asked for before.
 *
 * @param writer  A writer that has begun; not NULL.
 * @param str     Where the next byte would go.
 * @param size    Number of bytes.
 * @return        Where the next byte goes. NULL as for _PyBytesWriter_Alloc().
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void *_PyBytesWriter_Prepare(
    _PyBytesWriter *writer, void *str, Py_ssize_t size);

/**
 * Make room for a number of bytes in all, which is more than allocated.
 *
 * @param writer  A writer that has begun; not NULL.
 * @param str     Where the next byte would go.
 * @param size    Number of bytes.
 * @return        Where the next byte goes. NULL with MemoryError set if memory
 *                is exhausted.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void *_PyBytesWriter_Resize(
    _PyBytesWriter *writer, void *str, Py_ssize_t size);

/**
 * Write bytes.
 *
 * @param writer  A writer that has begun; not NULL.
 * @param str     Where the next byte would go.
 * @param bytes   The bytes; not read where there are none.
 * @param size    Their number.
 * @return        Behind the bytes. NULL as for _PyBytesWriter_Alloc().
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void *_PyBytesWriter_WriteBytes(
    _PyBytesWriter *writer, void *str, const void *bytes, Py_ssize_t size);

/**
 * End the bytes.
 *
 * @param writer  A writer that has begun; not NULL. It has no buffer any more.
 * @param str     Behind the last byte.
 * @return        New reference. Bytes, or a bytearray where use_bytearray is
 *                not 0. NULL with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API PyObject *_PyBytesWriter_Finish(
    _PyBytesWriter *writer, void *str);

/**
 * Give bytes up.
 *
 * @param writer  A writer; not NULL. It has no buffer any more.
 * @see CPython 3.12 Include/bytesobject.h
 */
NATIVEWEAKREF_API void _PyBytesWriter_Dealloc(_PyBytesWriter *writer);
#endif

/** Whether an object is bytes, subclasses included. */
#define PyBytes_Check(op)                                                      \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_BYTES_SUBCLASS)
#define PyBytes_CheckExact(op) Py_IS_TYPE((op), &PyBytes_Type)

#ifndef Py_LIMITED_API
#define _PyBytes_CAST(op)                                                      \
    (assert(PyBytes_Check(op)), _Py_CAST(PyBytesObject *, (op)))

static inline char *PyBytes_AS_STRING(PyObject *op) {
    return _PyBytes_CAST(op)->ob_sval;
}
#define PyBytes_AS_STRING(op) PyBytes_AS_STRING(_PyObject_CAST(op))

static inline Py_ssize_t PyBytes_GET_SIZE(PyObject *op) {
    PyBytesObject *self = _PyBytes_CAST(op);
    return Py_SIZE(self);
}
#define PyBytes_GET_SIZE(self) PyBytes_GET_SIZE(_PyObject_CAST(self))
#endif

/* ---- 12. bytearray (Include/bytearrayobject.h) ------------------------- */

/**
 * Create a bytearray of what bytearray(o) takes: memory, an iterable of ints,
 * a number of zeros.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. The bytearray. NULL with TypeError set if the
 *           object is none of these, with ValueError set if an int is not in
 *           range(0, 256), with SystemError set if o is NULL, or with what the
 *           object's code raised.
 * @see CPython 3.12 Include/bytearrayobject.h
 */
NATIVEWEAKREF_API PyObject *PyByteArray_FromObject(PyObject *o);

/**
 * Create a bytearray of the memory of two objects, one after the other.
 *
 * @param a  Borrowed. The first object; not NULL.
 * @param b  Borrowed. The other; not NULL.
 * @return   New reference. The bytearray. NULL with TypeError set if one shows
 *           no memory, with SystemError set if one is NULL, with MemoryError
 *           set if memory is exhausted.
 * @see CPython 3.12 Include/bytearrayobject.h
 */
NATIVEWEAKREF_API PyObject *PyByteArray_Concat(PyObject *a, PyObject *b);

/**
 * Create a bytearray of a size.
 *
 * @param string  What it holds; NULL to leave it to the caller to fill it
 *                before anyone sees it.
 * @param len     Number of bytes.
 * @return        New reference. The bytearray. NULL with SystemError set if
 *                len is negative, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/bytearrayobject.h
 */
NATIVEWEAKREF_API PyObject *PyByteArray_FromStringAndSize(
    const char *string, Py_ssize_t len);

/**
 * Number of bytes.
 *
 * @param bytearray  Borrowed. A bytearray; not NULL.
 * @return           The number. -1 with SystemError set for another object or
 *                   NULL.
 * @see CPython 3.12 Include/bytearrayobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyByteArray_Size(PyObject *bytearray);

/**
 * Where the bytes lie.
 *
 * @param bytearray  Borrowed. A bytearray; not NULL.
 * @return           The first byte, valid until the size changes; a zero byte
 *                   follows the last. NULL with SystemError set for another
 *                   object or NULL.
 * @see CPython 3.12 Include/bytearrayobject.h
 */
NATIVEWEAKREF_API char *PyByteArray_AsString(PyObject *bytearray);

/**
 * Change the number of bytes.
 *
 * @param bytearray  Borrowed. A bytearray; not NULL.
 * @param len        The new number; new bytes are undefined.
 * @return           0. -1 with BufferError set while others have views of it,
 *                   with MemoryError set if memory is exhausted, with
 *                   SystemError set for another object, NULL or a negative
 *                   number; nothing has changed then.
 * @see CPython 3.12 Include/bytearrayobject.h
 */
NATIVEWEAKREF_API int PyByteArray_Resize(PyObject *bytearray, Py_ssize_t len);

/** Whether an object is a bytearray, subclasses included. */
#define PyByteArray_Check(self) PyObject_TypeCheck((self), &PyByteArray_Type)
#define PyByteArray_CheckExact(self) Py_IS_TYPE((self), &PyByteArray_Type)

#ifndef Py_LIMITED_API
/* Direct access, checked in debug builds only. */
#define _PyByteArray_CAST(op)                                                  \
    (assert(PyByteArray_Check(op)), _Py_CAST(PyByteArrayObject *, (op)))

/** The first byte, never NULL. */
static inline char *PyByteArray_AS_STRING(PyObject *op) {
    PyByteArrayObject *self = _PyByteArray_CAST(op);
    return Py_SIZE(self) != 0 ? self->ob_start : _PyByteArray_empty_string;
}
#define PyByteArray_AS_STRING(self) PyByteArray_AS_STRING(_PyObject_CAST(self))

/** Number of bytes. */
static inline Py_ssize_t PyByteArray_GET_SIZE(PyObject *op) {
    PyByteArrayObject *self = _PyByteArray_CAST(op);
    return Py_SIZE(self);
}
#define PyByteArray_GET_SIZE(self) PyByteArray_GET_SIZE(_PyObject_CAST(self))
#endif

/* ---- 13. Errors (Include/pyerrors.h) ----------------------------------- */

/**
 * Format into a place of fixed size, which then ends with a NUL.
 *
 * @param str     The place.
 * @param size    Its size.
 * @param format  The format, as for vsnprintf().
 * @param va      The arguments.
 * @return        The length the whole text has. Negative where it could not be
 *                made, or the size is too large.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyOS_vsnprintf(
    char *str, size_t size, const char *format, va_list va);

/** PyOS_vsnprintf() with the arguments themselves in place of the va_list. */
NATIVEWEAKREF_API int PyOS_snprintf(
    char *str, size_t size, const char *format, ...);

#ifndef Py_LIMITED_API
/**
 * Print "Fatal Python error: ", a function's name and a message, and end the
 * process with abort().
 *
 * @param func     The function; NULL for none.
 * @param message  The message; NULL for none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API _Py_NO_RETURN void _Py_FatalErrorFunc(
    const char *func, const char *message);
#endif

/**
 * As _Py_FatalErrorFunc() without a function; the exported form of the macro,
 * which names the caller.
 *
 * @param message  The message; NULL for none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API _Py_NO_RETURN void Py_FatalError(const char *message);

/**
 * Ask whether an error is set.
 *
 * @return  Borrowed reference. The type of the error. NULL if none is set;
 *          that is no failure.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_Occurred(void);

/**
 * Drop the error that is set; does nothing where none is.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_Clear(void);

/**
 * Take the error out of the indicator.
 *
 * @return  New reference. The exception. NULL if no error is set; that is no
 *          failure.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_GetRaisedException(void);

/**
 * Set an exception as the error, in place of what is set.
 *
 * @param exc  Stolen. An instance of BaseException or a subtype; NULL clears
 *             the error.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_SetRaisedException(PyObject *exc);

/**
 * Take the error out of the indicator, in the three parts of versions before
 * 3.12.
 *
 * @param ptype       Receives a new reference. Receives the type; NULL if no
 *                    error is set.
 * @param pvalue      Receives a new reference. Receives the exception; NULL if
 *                    no error is set.
 * @param ptraceback  Receives a new reference. Receives the traceback; NULL if
 *                    there is none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_Fetch(
    PyObject **ptype, PyObject **pvalue, PyObject **ptraceback);

/**
 * Set the error from three parts. SystemError is set instead if type is no
 * exception type, TypeError if traceback is no traceback.
 *
 * @param type       Stolen. An exception type; NULL clears the error.
 * @param value      Stolen. An instance of exactly that type, or the argument
 *                   of a new one; NULL is allowed.
 * @param traceback  Stolen. None or NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_Restore(
    PyObject *type, PyObject *value, PyObject *traceback);

/**
 * Make the value of a fetched error an instance of its type. If that fails,
 * the failure takes the place of the error.
 *
 * @param exc  Receives a new reference. The type; may be replaced.
 * @param val  Receives a new reference. The value; may be replaced. What it
 *             holds may be NULL.
 * @param tb   Receives a new reference. The traceback; may be replaced. What
 *             it holds may be NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_NormalizeException(
    PyObject **exc, PyObject **val, PyObject **tb);

/**
 * Ask whether the error that is set is covered by a type.
 *
 * @param exc  Borrowed. An exception type, or a tuple of types and tuples;
 *             NULL covers nothing.
 * @return     1 or 0; 0 if no error is set.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyErr_ExceptionMatches(PyObject *exc);

/**
 * Ask whether an exception is covered by a type.
 *
 * @param err  Borrowed. An exception or an exception type; NULL is covered by
 *             nothing.
 * @param exc  Borrowed. An exception type, or a tuple of types and tuples;
 *             NULL covers nothing.
 * @return     1 or 0.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyErr_GivenExceptionMatches(PyObject *err, PyObject *exc);

/**
 * Get the innermost exception that is being handled.
 *
 * @return  New reference. The exception. NULL if none is being handled; that
 *          is no failure.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_GetHandledException(void);

/**
 * Get the innermost exception that is being handled, in three parts.
 *
 * @param p_type       Receives a new reference. Its type, owned; None if none
 *                     is being handled.
 * @param p_value      Receives a new reference. The exception, owned; None or
 *                     NULL if none is being handled.
 * @param p_traceback  Receives a new reference. Its traceback, owned; None if
 *                     there is none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_GetExcInfo(
    PyObject **p_type, PyObject **p_value, PyObject **p_traceback);

/**
 * Set the exception that is being handled.
 *
 * @param type       Stolen. Released: the exception knows it. May be NULL.
 * @param value      Stolen. The exception; NULL or None for none.
 * @param traceback  Stolen. Released, as the type.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_SetExcInfo(
    PyObject *type, PyObject *value, PyObject *traceback);

/**
 * Set the exception that is being handled: what is raised from now on has it
 * as its context.
 *
 * @param exc  Borrowed. An exception; NULL or None for none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_SetHandledException(PyObject *exc);

/**
 * Get the name of an exception type.
 *
 * @param ob  Borrowed. An exception type; anything else is SystemError.
 * @return    Its tp_name, valid as long as the type.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API const char *PyExceptionClass_Name(PyObject *ob);

/**
 * Get the traceback of an exception.
 *
 * @param self  Borrowed. An exception; anything else is SystemError.
 * @return      New reference. The traceback. NULL if there is none; that is no
 *              failure.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyException_GetTraceback(PyObject *self);

/**
 * Set the traceback of an exception.
 *
 * @param self  Borrowed. An exception; anything else is SystemError.
 * @param tb    Borrowed. None, which takes the traceback away.
 * @return      0. -1 with TypeError set if tb is NULL or anything but None.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyException_SetTraceback(PyObject *self, PyObject *tb);

/**
 * Get the exception that an exception was raised from.
 *
 * @param self  Borrowed. An exception; anything else is SystemError.
 * @return      New reference. The cause. NULL if there is none; that is no
 *              failure.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyException_GetCause(PyObject *self);

/**
 * Set the exception that an exception is raised from; the context is not
 * printed from now on.
 *
 * @param self   Borrowed. An exception; anything else is SystemError.
 * @param cause  Stolen. An exception; NULL for none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyException_SetCause(PyObject *self, PyObject *cause);

/**
 * Get the exception that was being handled when an exception was raised.
 *
 * @param self  Borrowed. An exception; anything else is SystemError.
 * @return      New reference. The context. NULL if there is none; that is no
 *              failure.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyException_GetContext(PyObject *self);

/**
 * Set the exception that was being handled when an exception was raised.
 *
 * @param self     Borrowed. An exception; anything else is SystemError.
 * @param context  Stolen. An exception; NULL for none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyException_SetContext(
    PyObject *self, PyObject *context);

/**
 * Get the arguments of an exception.
 *
 * @param self  Borrowed. An exception; anything else is SystemError.
 * @return      New reference. A tuple.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyException_GetArgs(PyObject *self);

/**
 * Set the arguments of an exception.
 *
 * @param self  Borrowed. An exception; anything else is SystemError.
 * @param args  Borrowed. A tuple.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyException_SetArgs(PyObject *self, PyObject *args);

/**
 * Raise ImportError.
 *
 * @param msg   Borrowed. The message; not NULL.
 * @param name  Borrowed. The module's name; NULL for None.
 * @param path  Borrowed. The module's file; NULL for None.
 * @return      New reference. Always NULL. TypeError is set if msg is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_SetImportError(
    PyObject *msg, PyObject *name, PyObject *path);

/**
 * Raise ImportError or a subtype.
 *
 * @param exception  Borrowed. ImportError or a type that derives from it;
 *                   anything else is TypeError.
 * @param msg        Borrowed. The message; not NULL.
 * @param name       Borrowed. The module's name; NULL for None.
 * @param path       Borrowed. The module's file; NULL for None.
 * @return           New reference. Always NULL. TypeError is set if msg is
 *                   NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_SetImportErrorSubclass(
    PyObject *exception, PyObject *msg, PyObject *name, PyObject *path);

/**
 * Raise an exception without arguments.
 *
 * @param exception  Borrowed. An exception type.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_SetNone(PyObject *exception);

/**
 * Raise an exception.
 *
 * @param exception  Borrowed. An exception type.
 * @param value      Borrowed. An instance of it, or the argument of a new one:
 *                   a tuple holds all arguments, NULL and None stand for none.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_SetObject(PyObject *exception, PyObject *value);

/**
 * Raise an exception with a text.
 *
 * @param exception  Borrowed. An exception type.
 * @param string     The text in UTF-8; not NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_SetString(PyObject *exception, const char *string);

/**
 * Raise an exception with a formatted text.
 *
 * @param exception  Borrowed. An exception type.
 * @param format     ASCII text with the conversions of PyUnicode_FromFormat();
 *                   a wrong one gives SystemError.
 * @param vargs      What the conversions show.
 * @return           New reference. Always NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_FormatV(
    PyObject *exception, const char *format, va_list vargs);

/** PyErr_FormatV() with the arguments themselves in place of the va_list. */
NATIVEWEAKREF_API PyObject *PyErr_Format(
    PyObject *exception, const char *format, ...);

/**
 * Make an exception class.
 *
 * @param name  "module.class" in UTF-8; __module__ is the part before the last
 *              dot.
 * @param base  Borrowed. The base, or a tuple of bases; NULL for Exception.
 * @param dict  Borrowed. Attributes of the class, a dict; NULL for none.
 * @return      New reference. The class. NULL with SystemError set if the name
 *              has no dot, is NULL, or dict is no dict; with what making the
 *              class raises.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_NewException(
    const char *name, PyObject *base, PyObject *dict);

/**
 * As PyErr_NewException(), with a documentation.
 *
 * @param name  "module.class" in UTF-8.
 * @param doc   The documentation in UTF-8; NULL for none.
 * @param base  Borrowed. The base, or a tuple of bases; NULL for Exception.
 * @param dict  Borrowed. Attributes of the class, a dict, which gets __doc__;
 *              NULL for none.
 * @return      New reference. The class. NULL with an error set as by
 *              PyErr_NewException().
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_NewExceptionWithDoc(
    const char *name, const char *doc, PyObject *base, PyObject *dict);

#ifndef Py_LIMITED_API
/**
 * Raise KeyError with exactly one argument, also where it is a tuple.
 *
 * @param key  Borrowed. The key.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void _PyErr_SetKeyError(PyObject *key);
#endif

/**
 * Raise MemoryError. Allocates nothing: the exception was made at start-up.
 *
 * @return  New reference. Always NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_NoMemory(void);

/**
 * Raise TypeError: an argument has a type that the operation does not take.
 *
 * @return  Always 0.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyErr_BadArgument(void);

/**
 * Raise SystemError: a function got an argument that no correct program
 * passes. The header's macro adds file and line.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_BadInternalCall(void);

/**
 * Raise SystemError: a function got an argument that no correct program
 * passes.
 *
 * @param filename  Source file, for the text; not NULL.
 * @param lineno    Line, for the text.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void _PyErr_BadInternalCall(const char *filename, int lineno);

/**
 * Raise an exception for the value of errno.
 *
 * @param exc  Borrowed. A type that is called with number and text; OSError
 *             makes the subtype that stands for the number.
 * @return     New reference. Always NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_SetFromErrno(PyObject *exc);

/**
 * Raise an exception for the value of errno and a file.
 *
 * @param exc       Borrowed. A type that is called with number, text and file.
 * @param filename  Name of the file in UTF-8; NULL for none.
 * @return          New reference. Always NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_SetFromErrnoWithFilename(
    PyObject *exc, const char *filename);

/**
 * Raise an exception for the value of errno and a file.
 *
 * @param exc       Borrowed. A type that is called with number, text and file.
 * @param filename  Borrowed. Name of the file; NULL for none.
 * @return          New reference. Always NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_SetFromErrnoWithFilenameObject(
    PyObject *exc, PyObject *filename);

/**
 * Raise an exception for the value of errno and two files.
 *
 * @param exc        Borrowed. A type that is called with number, text, file, 0
 *                   and second file.
 * @param filename   Borrowed. Name of the file; NULL for none.
 * @param filename2  Borrowed. Name of the second file; NULL for none.
 * @return           New reference. Always NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyErr_SetFromErrnoWithFilenameObjects(
    PyObject *exc, PyObject *filename, PyObject *filename2);

/**
 * Report the error that is set where nobody can be told of it, and clear it:
 * sys.unraisablehook prints it, which the program may replace.
 *
 * @param obj  Borrowed. Where it happened: its repr is printed. NULL and None
 *             for nothing.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_WriteUnraisable(PyObject *obj);

#ifndef Py_LIMITED_API
/**
 * As PyErr_WriteUnraisable() with words of its own after "Exception ignored".
 *
 * @param err_msg  UTF-8; NULL for "in" and the object.
 * @param obj      Borrowed. Where it happened: its repr is printed. NULL and
 *                 None for nothing.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void _PyErr_WriteUnraisableMsg(
    const char *err_msg, PyObject *obj);
#endif

/**
 * Serve what has been put off, such as a collection that allocations have
 * asked for; a long computation calls this now and then.
 *
 * @return  0. -1 with KeyboardInterrupt set if there was an interrupt and this
 *          is the main thread.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyErr_CheckSignals(void);

/**
 * Simulate an interrupt. The GIL is not needed; a signal handler may call
 * this.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API void PyErr_SetInterrupt(void);

/**
 * Simulate a signal. The GIL is not needed; a signal handler may call this.
 *
 * @param signum  Number of the signal. Only SIGINT, 2, has an effect, where
 *                Py_InitializeEx() was told so.
 * @return        0. -1 without an error set if no signal has that number.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyErr_SetInterruptEx(int signum);

/**
 * Create a UnicodeDecodeError.
 *
 * @param encoding  Name of the encoding; UTF-8.
 * @param object    The bytes.
 * @param length    Their number.
 * @param start     First byte that is wrong.
 * @param end       Byte behind them.
 * @param reason    Why; UTF-8.
 * @return          New reference. The exception. NULL with SystemError set if
 *                  a pointer is NULL, with UnicodeDecodeError or MemoryError
 *                  set.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeDecodeError_Create(
    const char *encoding, const char *object, Py_ssize_t length,
    Py_ssize_t start, Py_ssize_t end, const char *reason);

#ifndef Py_LIMITED_API
/**
 * Create a UnicodeTranslateError.
 *
 * @param object  Borrowed. A str.
 * @param start   First character that is wrong.
 * @param end     Character behind them.
 * @param reason  Why; UTF-8.
 * @return        New reference. The exception. NULL with SystemError set if a
 *                pointer is NULL, with TypeError, UnicodeDecodeError or
 *                MemoryError set.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *_PyUnicodeTranslateError_Create(
    PyObject *object, Py_ssize_t start, Py_ssize_t end, const char *reason);
#endif

/**
 * Get the name of the encoding of a UnicodeEncodeError.
 *
 * @param exc  Borrowed. A UnicodeEncodeError.
 * @return     New reference. A str. NULL with TypeError set if exc is of
 *             another type or the attribute no str, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *exc);

/**
 * Get what could not be encoded.
 *
 * @param exc  Borrowed. A UnicodeEncodeError.
 * @return     New reference. The str. NULL with TypeError set if exc is of
 *             another type or the attribute no str, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeEncodeError_GetObject(PyObject *exc);

/**
 * Get why there is a UnicodeEncodeError.
 *
 * @param exc  Borrowed. A UnicodeEncodeError.
 * @return     New reference. A str. NULL with TypeError set if exc is of
 *             another type or the attribute no str, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeEncodeError_GetReason(PyObject *exc);

/**
 * Get the first character that is wrong.
 *
 * @param exc    Borrowed. A UnicodeEncodeError.
 * @param start  Receives its index, moved to a character that there is; -1 if
 *               there is none.
 * @return       0. -1 with TypeError set if exc is of another type or the
 *               attribute object no str, with SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeEncodeError_GetStart(
    PyObject *exc, Py_ssize_t *start);

/**
 * Get the character behind those that are wrong.
 *
 * @param exc  Borrowed. A UnicodeEncodeError.
 * @param end  Receives its index, at least 1 and at most the length.
 * @return     0. -1 with TypeError set if exc is of another type or the
 *             attribute object no str, with SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeEncodeError_GetEnd(
    PyObject *exc, Py_ssize_t *end);

/**
 * Set the first character that is wrong.
 *
 * @param exc    Borrowed. A UnicodeEncodeError.
 * @param start  Its index; not checked.
 * @return       0. -1 with TypeError set if exc is of another type, with
 *               SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeEncodeError_SetStart(
    PyObject *exc, Py_ssize_t start);

/**
 * Set the character behind those that are wrong.
 *
 * @param exc  Borrowed. A UnicodeEncodeError.
 * @param end  Its index; not checked.
 * @return     0. -1 with TypeError set if exc is of another type, with
 *             SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeEncodeError_SetEnd(
    PyObject *exc, Py_ssize_t end);

/**
 * Set why there is a UnicodeEncodeError.
 *
 * @param exc     Borrowed. A UnicodeEncodeError.
 * @param reason  UTF-8; ends with a zero byte.
 * @return        0. -1 with TypeError set if exc is of another type, with
 *                SystemError set if a pointer is NULL, with UnicodeDecodeError
 *                or MemoryError set.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeEncodeError_SetReason(
    PyObject *exc, const char *reason);

/**
 * Get the name of the encoding of a UnicodeDecodeError.
 *
 * @param exc  Borrowed. A UnicodeDecodeError.
 * @return     New reference. A str. NULL with TypeError set if exc is of
 *             another type or the attribute no str, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *exc);

/**
 * Get what could not be decoded.
 *
 * @param exc  Borrowed. A UnicodeDecodeError.
 * @return     New reference. The bytes. NULL with TypeError set if exc is of
 *             another type or the attribute no bytes, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeDecodeError_GetObject(PyObject *exc);

/**
 * Get why there is a UnicodeDecodeError.
 *
 * @param exc  Borrowed. A UnicodeDecodeError.
 * @return     New reference. A str. NULL with TypeError set if exc is of
 *             another type or the attribute no str, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeDecodeError_GetReason(PyObject *exc);

/**
 * Get the first byte that is wrong.
 *
 * @param exc    Borrowed. A UnicodeDecodeError.
 * @param start  Receives its index, moved to a byte that there is; -1 if there
 *               is none.
 * @return       0. -1 with TypeError set if exc is of another type or the
 *               attribute object no bytes, with SystemError set if exc is
 *               NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeDecodeError_GetStart(
    PyObject *exc, Py_ssize_t *start);

/**
 * Get the byte behind those that are wrong.
 *
 * @param exc  Borrowed. A UnicodeDecodeError.
 * @param end  Receives its index, at least 1 and at most the length.
 * @return     0. -1 with TypeError set if exc is of another type or the
 *             attribute object no bytes, with SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeDecodeError_GetEnd(
    PyObject *exc, Py_ssize_t *end);

/**
 * Set the first byte that is wrong.
 *
 * @param exc    Borrowed. A UnicodeDecodeError.
 * @param start  Its index; not checked.
 * @return       0. -1 with TypeError set if exc is of another type, with
 *               SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeDecodeError_SetStart(
    PyObject *exc, Py_ssize_t start);

/**
 * Set the byte behind those that are wrong.
 *
 * @param exc  Borrowed. A UnicodeDecodeError.
 * @param end  Its index; not checked.
 * @return     0. -1 with TypeError set if exc is of another type, with
 *             SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeDecodeError_SetEnd(
    PyObject *exc, Py_ssize_t end);

/**
 * Set why there is a UnicodeDecodeError.
 *
 * @param exc     Borrowed. A UnicodeDecodeError.
 * @param reason  UTF-8; ends with a zero byte.
 * @return        0. -1 with TypeError set if exc is of another type, with
 *                SystemError set if a pointer is NULL, with UnicodeDecodeError
 *                or MemoryError set.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeDecodeError_SetReason(
    PyObject *exc, const char *reason);

/**
 * Get what could not be translated.
 *
 * @param exc  Borrowed. A UnicodeTranslateError.
 * @return     New reference. The str. NULL with TypeError set if exc is of
 *             another type or the attribute no str, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeTranslateError_GetObject(PyObject *exc);

/**
 * Get why there is a UnicodeTranslateError.
 *
 * @param exc  Borrowed. A UnicodeTranslateError.
 * @return     New reference. A str. NULL with TypeError set if exc is of
 *             another type or the attribute no str, with SystemError set if
 *             exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API PyObject *PyUnicodeTranslateError_GetReason(PyObject *exc);

/**
 * Get the first character that is wrong.
 *
 * @param exc    Borrowed. A UnicodeTranslateError.
 * @param start  Receives its index, moved to a character that there is; -1 if
 *               there is none.
 * @return       0. -1 with TypeError set if exc is of another type or the
 *               attribute object no str, with SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeTranslateError_GetStart(
    PyObject *exc, Py_ssize_t *start);

/**
 * Get the character behind those that are wrong.
 *
 * @param exc  Borrowed. A UnicodeTranslateError.
 * @param end  Receives its index, at least 1 and at most the length.
 * @return     0. -1 with TypeError set if exc is of another type or the
 *             attribute object no str, with SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeTranslateError_GetEnd(
    PyObject *exc, Py_ssize_t *end);

/**
 * Set the first character that is wrong.
 *
 * @param exc    Borrowed. A UnicodeTranslateError.
 * @param start  Its index; not checked.
 * @return       0. -1 with TypeError set if exc is of another type, with
 *               SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeTranslateError_SetStart(
    PyObject *exc, Py_ssize_t start);

/**
 * Set the character behind those that are wrong.
 *
 * @param exc  Borrowed. A UnicodeTranslateError.
 * @param end  Its index; not checked.
 * @return     0. -1 with TypeError set if exc is of another type, with
 *             SystemError set if exc is NULL.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeTranslateError_SetEnd(
    PyObject *exc, Py_ssize_t end);

/**
 * Set why there is a UnicodeTranslateError.
 *
 * @param exc     Borrowed. A UnicodeTranslateError.
 * @param reason  UTF-8; ends with a zero byte.
 * @return        0. -1 with TypeError set if exc is of another type, with
 *                SystemError set if a pointer is NULL, with UnicodeDecodeError
 *                or MemoryError set.
 * @see CPython 3.12 Include/pyerrors.h
 */
NATIVEWEAKREF_API int PyUnicodeTranslateError_SetReason(
    PyObject *exc, const char *reason);

#ifndef Py_LIMITED_API
/* First fields of a struct that is an exception. */
#define PyException_HEAD                                                       \
    PyObject_HEAD                                                              \
    PyObject *dict;                                                            \
    PyObject *args;                                                            \
    PyObject *notes;                                                           \
    PyObject *traceback;                                                       \
    PyObject *context;                                                         \
    PyObject *cause;                                                           \
    char suppress_context;
#endif

/** Whether an object is an exception type. */
static inline int nativeweakref_is_exception_class(PyObject *x) {
    return PyType_Check(x) &&
           PyType_FastSubclass(
               _Py_CAST(PyTypeObject *, x), Py_TPFLAGS_BASE_EXC_SUBCLASS);
}
#define PyExceptionClass_Check(x)                                              \
    nativeweakref_is_exception_class(_PyObject_CAST(x))

/** Whether an object is an exception. */
#define PyExceptionInstance_Check(x)                                           \
    PyType_FastSubclass(Py_TYPE(x), Py_TPFLAGS_BASE_EXC_SUBCLASS)

#define PyExceptionInstance_Class(x) _PyObject_CAST(Py_TYPE(x))

#define _PyBaseExceptionGroup_Check(x)                                         \
    PyObject_TypeCheck((x), (PyTypeObject *)PyExc_BaseExceptionGroup)

/** Set SystemError with the place of the call. */
#define PyErr_BadInternalCall() _PyErr_BadInternalCall(__FILE__, __LINE__)

#ifndef Py_LIMITED_API
typedef PyOSErrorObject PyEnvironmentErrorObject;

/** As the function, with the name of the caller. */
#define Py_FatalError(message) _Py_FatalErrorFunc(__func__, (message))
#endif

/* ---- 14. int (Include/longobject.h) ------------------------------------ */

/**
 * The low bits of an int.
 *
 * @param op  Borrowed. An int, or an object with __index__().
 * @return    The value modulo 2**64. All ones with SystemError set if op is
 *            NULL, with TypeError set if it is no int, or with what
 *            __index__() raised.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API unsigned long PyLong_AsUnsignedLongMask(PyObject *op);

/**
 * The low bits of an int.
 *
 * @param op  Borrowed. An int, or an object with __index__().
 * @return    As PyLong_AsUnsignedLongMask().
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API nativeweakref_unsigned_long_long
PyLong_AsUnsignedLongLongMask(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * Convert an int to a C int.
 *
 * @param op  Borrowed. An int, or an object with __index__().
 * @return    The value. -1 with OverflowError set if it does not fit, with
 *            SystemError set if op is NULL, with TypeError set if it is no
 *            int, or with what __index__() raised.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_AsInt(PyObject *op);

/**
 * The sign of an int.
 *
 * @param v  Borrowed. An int.
 * @return   -1, 0 or 1. -1 with SystemError set if v is no int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_Sign(PyObject *v);

/**
 * Number of bits of an int's magnitude.
 *
 * @param v  Borrowed. An int.
 * @return   The number; 0 for zero. All bits set with SystemError set if v is
 *           no int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API size_t _PyLong_NumBits(PyObject *v);

/**
 * Create an int from bytes.
 *
 * @param bytes          The bytes.
 * @param n              Their number.
 * @param little_endian  Not 0 where the lowest byte comes first.
 * @param is_signed      Not 0 where they are two's complement.
 * @return               New reference. The int. NULL with OverflowError set
 *                       for too many bytes, with MemoryError set if memory is
 *                       exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *_PyLong_FromByteArray(
    const unsigned char *bytes, size_t n, int little_endian, int is_signed);

/**
 * Store an int as bytes.
 *
 * @param v              Borrowed. An int.
 * @param bytes          Room for n bytes.
 * @param n              Number of bytes.
 * @param little_endian  Not 0 to store the lowest byte first.
 * @param is_signed      Not 0 to store two's complement.
 * @return               0. -1 with OverflowError set if the int does not fit,
 *                       or is negative without is_signed.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_AsByteArray(
    PyLongObject *v, unsigned char *bytes, size_t n, int little_endian,
    int is_signed);

/**
 * Write an int into a text, in the form that a format asks for.
 *
 * @param writer       A writer; not NULL.
 * @param obj          Borrowed. The int; any object where the part of the
 *                     format is empty: then its str() is written.
 * @param format_spec  Borrowed. A str with the format.
 * @param start        Index of the first character of the format.
 * @param end          Index behind the last one.
 * @return             0. -1 with an error set as by
 *                     _PyUnicode_FormatAdvancedWriter(), or with OverflowError
 *                     set.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_FormatAdvancedWriter(
    _PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
    Py_ssize_t start, Py_ssize_t end);

/**
 * Write an int into a text.
 *
 * @param writer     A writer; not NULL.
 * @param obj        Borrowed. The int.
 * @param base       2, 8, 10 or 16.
 * @param alternate  Not 0 to write the prefix that tells the base, but for 10.
 * @return           0. -1 with ValueError set beyond the limit of decimal
 *                   digits, with SystemError set for no int or another base,
 *                   with MemoryError set.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_FormatWriter(
    _PyUnicodeWriter *writer, PyObject *obj, int base, int alternate);

/**
 * Write an int into bytes.
 *
 * @param writer     A writer that has begun; not NULL.
 * @param str        Where the next byte would go.
 * @param obj        Borrowed. The int.
 * @param base       As for _PyLong_FormatWriter().
 * @param alternate  As for _PyLong_FormatWriter().
 * @return           Behind the text. NULL with an error set as by
 *                   _PyLong_FormatWriter().
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API char *_PyLong_FormatBytesWriter(
    _PyBytesWriter *writer, char *str, PyObject *obj, int base, int alternate);
#endif

/**
 * Create an int from a long.
 *
 * @param v  The value.
 * @return   New reference. The int; shared for -5 to 256. NULL with
 *           MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromLong(long v);

/**
 * Create an int from an unsigned long.
 *
 * @param v  The value.
 * @return   New reference. The int; shared for -5 to 256. NULL with
 *           MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromUnsignedLong(unsigned long v);

/**
 * Create an int from a size_t.
 *
 * @param v  The value.
 * @return   New reference. The int; shared for -5 to 256. NULL with
 *           MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromSize_t(size_t v);

/**
 * Create an int from a Py_ssize_t.
 *
 * @param v  The value.
 * @return   New reference. The int; shared for -5 to 256. NULL with
 *           MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromSsize_t(Py_ssize_t v);

/**
 * Create an int from the whole part of a double.
 *
 * @param v  The value; its fraction is cut off.
 * @return   New reference. The int. NULL with ValueError set if v is not a
 *           number, with OverflowError set if it is infinite, with MemoryError
 *           set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromDouble(double v);

/**
 * Create an int from text.
 *
 * @param str   The text; white space around the number is allowed, underscores
 *              between digits too.
 * @param pend  Where to store how far the text was read; may be NULL.
 * @param base  2 to 36; 0 to take it from the prefix.
 * @return      New reference. The int. NULL with ValueError set if the text is
 *              no number, the base is none, or more digits than
 *              sys.set_int_max_str_digits() allows, usually 4300, are not in a
 *              base that is a power of 2; with MemoryError set if memory is
 *              exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromString(
    const char *str, char **pend, int base);

#ifndef Py_LIMITED_API
/**
 * Create an int from a str.
 *
 * @param u     Borrowed. A str; decimal digits of all scripts count.
 * @param base  2 to 36; 0 to take it from the prefix.
 * @return      New reference. The int. NULL with an error set as
 *              PyLong_FromString() does; with SystemError set if u is no str.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromUnicodeObject(PyObject *u, int base);
#endif

/**
 * Convert an int to a long.
 *
 * @param op  Borrowed. An int, or an object with __index__().
 * @return    The value. -1 with OverflowError set if it does not fit, with
 *            SystemError set if op is NULL, with TypeError set if op is
 *            neither an int nor has __index__(), or with what that raised.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API long PyLong_AsLong(PyObject *op);

/**
 * Convert an int to a long, and report an overflow without an error.
 *
 * @param op        Borrowed. An int, or an object with __index__().
 * @param overflow  Receives 1 if the value is too large, -1 if it is too
 *                  small, else 0; not NULL.
 * @return          The value. -1 without an error if it does not fit; -1 with
 *                  SystemError set if op is NULL, with TypeError set if op is
 *                  neither an int nor has __index__(), or with what that
 *                  raised.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API long PyLong_AsLongAndOverflow(PyObject *op, int *overflow);

/**
 * Convert an int to a Py_ssize_t.
 *
 * @param op  Borrowed. An int.
 * @return    The value. -1 with OverflowError set if it does not fit, with
 *            SystemError set if op is NULL, with TypeError set if op is no
 *            int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyLong_AsSsize_t(PyObject *op);

/**
 * Convert an int to a size_t.
 *
 * @param op  Borrowed. An int.
 * @return    The value. (size_t)-1 with OverflowError set if it does not fit,
 *            with SystemError set if op is NULL, with TypeError set if op is
 *            no int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API size_t PyLong_AsSize_t(PyObject *op);

/**
 * Convert an int to an unsigned long.
 *
 * @param op  Borrowed. An int.
 * @return    The value. (unsigned long)-1 with OverflowError set if it does
 *            not fit, with SystemError set if op is NULL, with TypeError set
 *            if op is no int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API unsigned long PyLong_AsUnsignedLong(PyObject *op);

/**
 * Convert an int to the nearest double.
 *
 * @param op  Borrowed. An int.
 * @return    The value. -1.0 with OverflowError set if it is too large, with
 *            SystemError set if op is NULL, with TypeError set if op is no
 *            int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API double PyLong_AsDouble(PyObject *op);

/**
 * Create an int from a pointer.
 *
 * @param p  The pointer; NULL gives 0.
 * @return   New reference. The int; never negative. NULL with MemoryError set
 *           if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromVoidPtr(void *p);

/**
 * Convert an int made by PyLong_FromVoidPtr() back to the pointer.
 *
 * @param op  Borrowed. An int.
 * @return    The pointer. NULL with OverflowError set if the value is no
 *            address, with SystemError set if op is NULL, with TypeError set
 *            if op is no int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API void *PyLong_AsVoidPtr(PyObject *op);

/**
 * Create an int from a long long.
 *
 * @param v  The value.
 * @return   New reference. The int; shared for -5 to 256. NULL with
 *           MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromLongLong(nativeweakref_long_long v);

/**
 * Create an int from an unsigned long long.
 *
 * @param v  The value.
 * @return   New reference. The int; shared for -5 to 256. NULL with
 *           MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_FromUnsignedLongLong(
    nativeweakref_unsigned_long_long v);

/**
 * Convert an int to a long long.
 *
 * @param op  Borrowed. An int, or an object with __index__().
 * @return    The value. -1 with OverflowError set if it does not fit, with
 *            SystemError set if op is NULL, with TypeError set if op is
 *            neither an int nor has __index__(), or with what that raised.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API nativeweakref_long_long PyLong_AsLongLong(PyObject *op);

/**
 * Convert an int to an unsigned long long.
 *
 * @param op  Borrowed. An int.
 * @return    The value. (unsigned long long)-1 with OverflowError set if it
 *            does not fit, with SystemError set if op is NULL, with TypeError
 *            set if op is no int.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API nativeweakref_unsigned_long_long
PyLong_AsUnsignedLongLong(PyObject *op);

/**
 * Convert an int to a long long, and report an overflow without an error.
 *
 * @param op        Borrowed. An int, or an object with __index__().
 * @param overflow  Receives 1 if the value is too large, -1 if it is too
 *                  small, else 0; not NULL.
 * @return          The value. -1 without an error if it does not fit; -1 with
 *                  SystemError set if op is NULL, with TypeError set if op is
 *                  neither an int nor has __index__(), or with what that
 *                  raised.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API nativeweakref_long_long
PyLong_AsLongLongAndOverflow(PyObject *op, int *overflow);

/**
 * Return what is known of ints.
 *
 * @return  New reference. A named tuple, as sys.int_info. NULL with
 *          MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API PyObject *PyLong_GetInfo(void);

#ifndef Py_LIMITED_API
/**
 * Convert an int to an unsigned short.
 *
 * @param obj  Borrowed. An int; NULL is SystemError.
 * @param ptr  Receives the number.
 * @return     1. 0 with ValueError set for a negative number, with
 *             OverflowError or TypeError set.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_UnsignedShort_Converter(PyObject *obj, void *ptr);

/**
 * Convert an int to an unsigned int.
 *
 * @param obj  Borrowed. An int; NULL is SystemError.
 * @param ptr  Receives the number.
 * @return     1. 0 with ValueError set for a negative number, with
 *             OverflowError or TypeError set.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_UnsignedInt_Converter(PyObject *obj, void *ptr);

/**
 * Convert an int to an unsigned long.
 *
 * @param obj  Borrowed. An int; NULL is SystemError.
 * @param ptr  Receives the number.
 * @return     1. 0 with ValueError set for a negative number, with
 *             OverflowError or TypeError set.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_UnsignedLong_Converter(PyObject *obj, void *ptr);

/**
 * Convert an int to an unsigned long long.
 *
 * @param obj  Borrowed. An int; NULL is SystemError.
 * @param ptr  Receives the number.
 * @return     1. 0 with ValueError set for a negative number, with
 *             OverflowError or TypeError set.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_UnsignedLongLong_Converter(
    PyObject *obj, void *ptr);

/**
 * Convert an int to a size_t.
 *
 * @param obj  Borrowed. An int; NULL is SystemError.
 * @param ptr  Receives the number.
 * @return     1. 0 with ValueError set for a negative number, with
 *             OverflowError or TypeError set.
 * @see CPython 3.12 Include/longobject.h
 */
NATIVEWEAKREF_API int _PyLong_Size_t_Converter(PyObject *obj, void *ptr);
#endif

#ifndef Py_LIMITED_API
#define PyLong_BASE ((digit)1 << PyLong_SHIFT)
#define PyLong_MASK ((digit)(PyLong_BASE - 1))

/* The largest power of ten in a digit. */
#define _PyLong_DECIMAL_SHIFT 9
#define _PyLong_DECIMAL_BASE ((digit)1000000000)
#endif

/** Whether an object is an int, bool and other subclasses included. */
#define PyLong_Check(op)                                                       \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_LONG_SUBCLASS)
#define PyLong_CheckExact(op) Py_IS_TYPE((op), &PyLong_Type)

#define PyLong_AS_LONG(op) PyLong_AsLong(op)

/* A process id is an int. */
#define PyLong_FromPid PyLong_FromLong
#define PyLong_AsPid PyLong_AsLong

#ifndef Py_LIMITED_API
static inline int _PyLong_IsCompact(const PyLongObject *op) {
    assert(PyLong_Check(op));
    return op->long_value.lv_tag < (2 << _PyLong_NON_SIZE_BITS);
}
/** Whether an int has at most one digit. */
#define PyUnstable_Long_IsCompact _PyLong_IsCompact

static inline Py_ssize_t _PyLong_CompactValue(const PyLongObject *op) {
    Py_ssize_t sign;
    assert(_PyLong_IsCompact(op));
    sign = 1 - _Py_STATIC_CAST(
                   Py_ssize_t, op->long_value.lv_tag & _PyLong_SIGN_MASK);
    return sign * _Py_STATIC_CAST(Py_ssize_t, op->long_value.ob_digit[0]);
}
/** Value of an int for which PyUnstable_Long_IsCompact() holds. */
#define PyUnstable_Long_CompactValue _PyLong_CompactValue
#endif

/* ---- 15. bool (Include/boolobject.h) ----------------------------------- */

/**
 * Convert a C truth value.
 *
 * @param ok  The value.
 * @return    New reference. True if ok is not 0, else False. Never fails.
 * @see CPython 3.12 Include/boolobject.h
 */
NATIVEWEAKREF_API PyObject *PyBool_FromLong(long ok);

/**
 * Test whether an object is True; the exported form of the macro.
 *
 * @param x  Borrowed. An object; NULL is allowed.
 * @return   1 if it is, else 0. Never fails.
 * @see CPython 3.12 Include/boolobject.h
 */
NATIVEWEAKREF_API int Py_IsTrue(PyObject *x);

/**
 * Test whether an object is False; the exported form of the macro.
 *
 * @param x  Borrowed. An object; NULL is allowed.
 * @return   1 if it is, else 0. Never fails.
 * @see CPython 3.12 Include/boolobject.h
 */
NATIVEWEAKREF_API int Py_IsFalse(PyObject *x);

/** Whether an object is True or False. */
#define PyBool_Check(x) Py_IS_TYPE((x), &PyBool_Type)

#define Py_False _PyObject_CAST(&_Py_FalseStruct)
#define Py_True _PyObject_CAST(&_Py_TrueStruct)

#define Py_IsTrue(x) Py_Is((x), Py_True)
#define Py_IsFalse(x) Py_Is((x), Py_False)

#define Py_RETURN_TRUE return Py_True
#define Py_RETURN_FALSE return Py_False

/* ---- 16. float (Include/floatobject.h) --------------------------------- */

/**
 * The largest finite double.
 *
 * @return  DBL_MAX.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API double PyFloat_GetMax(void);

/**
 * The smallest positive double of full precision.
 *
 * @return  DBL_MIN.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API double PyFloat_GetMin(void);

/**
 * Create a float from text, or from an object that holds text.
 *
 * @param op  Borrowed. A str.
 * @return    New reference. The float. NULL with ValueError set if the text is
 *            no number, with TypeError set for another object, with
 *            MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API PyObject *PyFloat_FromString(PyObject *op);

/**
 * Create a float.
 *
 * @param v  The value.
 * @return   New reference. The float. NULL with MemoryError set if memory is
 *           exhausted.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API PyObject *PyFloat_FromDouble(double v);

/**
 * The value of a float, or of an object that can become one.
 *
 * @param op  Borrowed. A float, or an object with __float__() or __index__().
 * @return    The value. -1.0 with TypeError set for another object or NULL,
 *            with OverflowError set if an index is too large, or with what the
 *            object's code raised.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API double PyFloat_AsDouble(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * Store a double in the IEEE format of 2 bytes.
 *
 * @param x   The value.
 * @param p   Room for 2 bytes.
 * @param le  Not 0 to store the lowest byte first.
 * @return    0. -1 with OverflowError set if the value is too large.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API int PyFloat_Pack2(double x, char *p, int le);

/**
 * Store a double in the IEEE format of 4 bytes.
 *
 * @param x   The value.
 * @param p   Room for 4 bytes.
 * @param le  Not 0 to store the lowest byte first.
 * @return    0. -1 with OverflowError set if the value is too large.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API int PyFloat_Pack4(double x, char *p, int le);

/**
 * Store a double in the IEEE format of 8 bytes.
 *
 * @param x   The value.
 * @param p   Room for 8 bytes.
 * @param le  Not 0 to store the lowest byte first.
 * @return    0; never fails.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API int PyFloat_Pack8(double x, char *p, int le);

/**
 * Read the IEEE format of 2 bytes.
 *
 * @param p   The 2 bytes.
 * @param le  Not 0 where the lowest byte comes first.
 * @return    The value; never fails.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API double PyFloat_Unpack2(const char *p, int le);

/**
 * Read the IEEE format of 4 bytes.
 *
 * @param p   The 4 bytes.
 * @param le  Not 0 where the lowest byte comes first.
 * @return    The value; never fails.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API double PyFloat_Unpack4(const char *p, int le);

/**
 * Read the IEEE format of 8 bytes.
 *
 * @param p   The 8 bytes.
 * @param le  Not 0 where the lowest byte comes first.
 * @return    The value; never fails.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API double PyFloat_Unpack8(const char *p, int le);
#endif

/**
 * Return what is known of floats.
 *
 * @return  New reference. A named tuple, as sys.float_info. NULL with
 *          MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API PyObject *PyFloat_GetInfo(void);

#ifndef Py_LIMITED_API
/**
 * Write a float into a text, in the form that a format asks for.
 *
 * @param writer       A writer; not NULL.
 * @param obj          Borrowed. The float; any object where the part of the
 *                     format is empty: then its str() is written.
 * @param format_spec  Borrowed. A str with the format.
 * @param start        Index of the first character of the format.
 * @param end          Index behind the last one.
 * @return             0. -1 with an error set as by
 *                     _PyUnicode_FormatAdvancedWriter().
 * @see CPython 3.12 Include/floatobject.h
 */
NATIVEWEAKREF_API int _PyFloat_FormatAdvancedWriter(
    _PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
    Py_ssize_t start, Py_ssize_t end);
#endif

/** Whether an object is a float, subclasses included. */
#define PyFloat_Check(op) PyObject_TypeCheck(op, &PyFloat_Type)
#define PyFloat_CheckExact(op) Py_IS_TYPE((op), &PyFloat_Type)

#ifndef Py_LIMITED_API
static inline double PyFloat_AS_DOUBLE(PyObject *op) {
    assert(PyFloat_Check(op));
    return _Py_CAST(PyFloatObject *, op)->ob_fval;
}
#define PyFloat_AS_DOUBLE(op) PyFloat_AS_DOUBLE(_PyObject_CAST(op))
#endif

/* Py_RETURN_NAN and Py_RETURN_INF need <math.h>, as in CPython. */
#define Py_NAN NAN
#define Py_HUGE_VAL HUGE_VAL
#define Py_RETURN_NAN return PyFloat_FromDouble(Py_NAN)
#define Py_RETURN_INF(sign)                                                    \
    do {                                                                       \
        if (copysign(1., sign) == 1.) {                                        \
            return PyFloat_FromDouble(Py_HUGE_VAL);                            \
        }                                                                      \
        return PyFloat_FromDouble(-Py_HUGE_VAL);                               \
    } while (0)

/* ---- 17. complex (Include/complexobject.h) ----------------------------- */

#ifndef Py_LIMITED_API
/**
 * The sum of two complex values.
 *
 * @param left   The first.
 * @param right  The second.
 * @return       The sum; never fails.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API Py_complex _Py_c_sum(Py_complex left, Py_complex right);

/**
 * The difference of two complex values.
 *
 * @param left   The first.
 * @param right  What is taken from it.
 * @return       The difference; never fails.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API Py_complex _Py_c_diff(Py_complex left, Py_complex right);

/**
 * A complex value with the other sign.
 *
 * @param complex  The value.
 * @return         The negative of both parts; never fails.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API Py_complex _Py_c_neg(Py_complex complex);

/**
 * The product of two complex values.
 *
 * @param left   The first.
 * @param right  The second.
 * @return       The product; never fails.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API Py_complex _Py_c_prod(Py_complex left, Py_complex right);

/**
 * The quotient of two complex values.
 *
 * @param dividend  What is divided.
 * @param divisor   By what.
 * @return          The quotient. 0 with errno EDOM if the divisor is 0.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API Py_complex
_Py_c_quot(Py_complex dividend, Py_complex divisor);

/**
 * The power of complex values, by logarithms and angles.
 *
 * @param num  The base.
 * @param exp  The exponent.
 * @return     The power. 0 with errno EDOM if 0 is raised to a negative or
 *             complex power.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API Py_complex _Py_c_pow(Py_complex num, Py_complex exp);

/**
 * The distance of a complex value from 0.
 *
 * @param z  The value.
 * @return   The distance. An infinity with errno ERANGE if it is too large;
 *           else errno is 0 for finite parts.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API double _Py_c_abs(Py_complex z);

/**
 * Create a complex number.
 *
 * @param cval  The value.
 * @return      New reference. The number. NULL with MemoryError set if memory
 *              is exhausted.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API PyObject *PyComplex_FromCComplex(Py_complex cval);
#endif

/**
 * Create a complex number.
 *
 * @param real  The real part.
 * @param imag  The imaginary part.
 * @return      New reference. The number. NULL with MemoryError set if memory
 *              is exhausted.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API PyObject *PyComplex_FromDoubles(double real, double imag);

/**
 * The real part of a complex number, or the value of a real one.
 *
 * @param op  Borrowed. A complex number, or an object with __float__() or
 *            __index__(); NULL is SystemError.
 * @return    The real part. -1.0 with TypeError set for another object, with
 *            OverflowError set if an index is too large, or with what the
 *            object's code raised.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API double PyComplex_RealAsDouble(PyObject *op);

/**
 * The imaginary part of a complex number.
 *
 * @param op  Borrowed. Any object; NULL is SystemError.
 * @return    The imaginary part, 0.0 for other objects. -1.0 with SystemError
 *            set for NULL.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API double PyComplex_ImagAsDouble(PyObject *op);

#ifndef Py_LIMITED_API
/**
 * The value of a complex number, or of an object that can become one.
 *
 * @param op  Borrowed. A complex number, or an object with __complex__(),
 *            __float__() or __index__(); NULL is SystemError.
 * @return    The value. -1.0 as real part with TypeError set for another
 *            object, with OverflowError set if an index is too large, or with
 *            what the object's code raised.
 * @see CPython 3.12 Include/complexobject.h
 */
NATIVEWEAKREF_API Py_complex PyComplex_AsCComplex(PyObject *op);
#endif

/** Whether an object is complex, subclasses included. */
#define PyComplex_Check(op) PyObject_TypeCheck((op), &PyComplex_Type)
#define PyComplex_CheckExact(op) Py_IS_TYPE((op), &PyComplex_Type)

/* ---- 18. range (Include/rangeobject.h) --------------------------------- */

/** Whether an object is a range; the type has no subtypes. */
#define PyRange_Check(op) Py_IS_TYPE((op), &PyRange_Type)

/* ---- 19. tuple (Include/tupleobject.h) --------------------------------- */

/**
 * Create a tuple whose items are NULL.
 *
 * Fill it with PyTuple_SET_ITEM() or PyTuple_SetItem() before other code sees
 * it. The collector knows it from the start.
 *
 * @param size  Number of items.
 * @return      New reference. The tuple; of size 0 always the same one. NULL
 *              with SystemError set if size is negative, with MemoryError set
 *              if memory is exhausted.
 * @see CPython 3.12 Include/tupleobject.h
 */
NATIVEWEAKREF_API PyObject *PyTuple_New(Py_ssize_t size);

/**
 * Count the items of a tuple.
 *
 * @param p  Borrowed. A tuple.
 * @return   The number. -1 with SystemError set if p is NULL or no tuple.
 * @see CPython 3.12 Include/tupleobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyTuple_Size(PyObject *p);

/**
 * Read an item of a tuple.
 *
 * @param p    Borrowed. A tuple.
 * @param pos  Index, counted from 0; negative ones are out of range.
 * @return     Borrowed reference. The item. NULL with IndexError set if pos is
 *             out of range, with SystemError set if p is NULL or no tuple.
 * @see CPython 3.12 Include/tupleobject.h
 */
NATIVEWEAKREF_API PyObject *PyTuple_GetItem(PyObject *p, Py_ssize_t pos);

/**
 * Store an item in a new tuple.
 *
 * The item that was there is released. The reference to o is taken over also
 * when the call fails.
 *
 * @param p    Borrowed. A tuple that only the caller refers to.
 * @param pos  Index, counted from 0.
 * @param o    Stolen. The item; NULL is allowed.
 * @return     0. -1 with IndexError set if pos is out of range, with
 *             SystemError set if p is NULL, no tuple, or has other references.
 * @see CPython 3.12 Include/tupleobject.h
 */
NATIVEWEAKREF_API int PyTuple_SetItem(PyObject *p, Py_ssize_t pos, PyObject *o);

/**
 * Copy a range of the items of a tuple.
 *
 * @param p     Borrowed. A tuple.
 * @param low   First index; less than 0 counts as 0.
 * @param high  Index after the last; more than the size counts as the size.
 * @return      New reference. The tuple; p itself if it is of exact type and
 *              the range is all of it. NULL with SystemError set if p is NULL
 *              or no tuple, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/tupleobject.h
 */
NATIVEWEAKREF_API PyObject *PyTuple_GetSlice(
    PyObject *p, Py_ssize_t low, Py_ssize_t high);

/**
 * Create a tuple of given items.
 *
 * @param n  Number of items.
 * @return   New reference. The tuple. NULL with SystemError set if n is
 *           negative or an item is NULL, with MemoryError set if memory is
 *           exhausted.
 * @see CPython 3.12 Include/tupleobject.h
 */
NATIVEWEAKREF_API PyObject *PyTuple_Pack(Py_ssize_t n, ...);

#ifndef Py_LIMITED_API
/**
 * Change the number of items of a new tuple.
 *
 * Items beyond the new size are released, new ones are NULL. The tuple may
 * move.
 *
 * @param p        Receives a new reference. Holds an exact tuple that only the
 *                 caller refers to, or the empty one; receives the tuple, or
 *                 NULL if the call fails, which releases the old one. Must not
 *                 be NULL.
 * @param newsize  Number of items.
 * @return         0. -1 with SystemError set if the place holds something else
 *                 or newsize is negative, with MemoryError set if memory is
 *                 exhausted.
 * @see CPython 3.12 Include/tupleobject.h
 */
NATIVEWEAKREF_API int _PyTuple_Resize(PyObject **p, Py_ssize_t newsize);
#endif

/** Whether an object is a tuple, subclasses included. */
#define PyTuple_Check(op)                                                      \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_TUPLE_SUBCLASS)
#define PyTuple_CheckExact(op) Py_IS_TYPE((op), &PyTuple_Type)

#ifndef Py_LIMITED_API
/* Direct access, checked in debug builds only. */
#define _PyTuple_CAST(op)                                                      \
    (assert(PyTuple_Check(op)), _Py_CAST(PyTupleObject *, (op)))

/** Number of items. */
static inline Py_ssize_t PyTuple_GET_SIZE(PyObject *op) {
    return Py_SIZE(_PyTuple_CAST(op));
}
#define PyTuple_GET_SIZE(op) PyTuple_GET_SIZE(_PyObject_CAST(op))

/** An item. Borrowed reference. */
#define PyTuple_GET_ITEM(op, index) (_PyTuple_CAST(op)->ob_item[(index)])

/** Fill in an item of a new tuple. Steals the value, releases nothing. */
static inline void PyTuple_SET_ITEM(
    PyObject *op, Py_ssize_t index, PyObject *value) {
    _PyTuple_CAST(op)->ob_item[index] = value;
}
#define PyTuple_SET_ITEM(op, index, value)                                     \
    PyTuple_SET_ITEM(_PyObject_CAST(op), (index), _PyObject_CAST(value))
#endif

/* ---- 20. list (Include/listobject.h) ----------------------------------- */

/**
 * Create a list whose items are NULL.
 *
 * Fill it with PyList_SET_ITEM() or PyList_SetItem() before other code sees
 * it.
 *
 * @param size  Number of items.
 * @return      New reference. The list. NULL with SystemError set if size is
 *              negative, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API PyObject *PyList_New(Py_ssize_t size);

/**
 * Count the items of a list.
 *
 * @param list  Borrowed. A list.
 * @return      The number. -1 with SystemError set if list is NULL or no list.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyList_Size(PyObject *list);

/**
 * Read an item of a list.
 *
 * @param list   Borrowed. A list.
 * @param index  Index, counted from 0; negative ones are out of range.
 * @return       Borrowed reference. The item. NULL with IndexError set if
 *               index is out of range, with SystemError set if list is NULL or
 *               no list.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index);

/**
 * Replace an item of a list.
 *
 * The item that was there is released. The reference to item is taken over
 * also when the call fails.
 *
 * @param list   Borrowed. A list.
 * @param index  Index, counted from 0; negative ones are out of range.
 * @param item   Stolen. The item; NULL is allowed until other code sees the
 *               list.
 * @return       0. -1 with IndexError set if index is out of range, with
 *               SystemError set if list is NULL or no list.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API int PyList_SetItem(
    PyObject *list, Py_ssize_t index, PyObject *item);

/**
 * Insert an item into a list.
 *
 * @param list   Borrowed. A list.
 * @param index  Index of the item in front of which to insert; negative ones
 *               count from the end, others are cut to the list.
 * @param item   Borrowed. The item; not NULL.
 * @return       0. -1 with SystemError set if list is NULL or no list or item
 *               is NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API int PyList_Insert(
    PyObject *list, Py_ssize_t index, PyObject *item);

/**
 * Add an item at the end of a list.
 *
 * @param list  Borrowed. A list.
 * @param item  Borrowed. The item; not NULL.
 * @return      0. -1 with SystemError set if list is NULL or no list or item
 *              is NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API int PyList_Append(PyObject *list, PyObject *item);

/**
 * Copy a range of the items of a list.
 *
 * @param list  Borrowed. A list.
 * @param low   First index; less than 0 counts as 0.
 * @param high  Index after the last; more than the size counts as the size.
 * @return      New reference. A new list. NULL with SystemError set if list is
 *              NULL or no list, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API PyObject *PyList_GetSlice(
    PyObject *list, Py_ssize_t low, Py_ssize_t high);

/**
 * Replace a range of the items of a list.
 *
 * @param list      Borrowed. A list.
 * @param low       First index; less than 0 counts as 0.
 * @param high      Index after the last; more than the size counts as the
 *                  size.
 * @param itemlist  Borrowed. What to put there: an iterable, the list itself
 *                  included; NULL deletes the range.
 * @return          0. -1 with SystemError set if list is NULL or no list, with
 *                  TypeError set if itemlist cannot be iterated over, with
 *                  what its iterator raised, or with MemoryError set if memory
 *                  is exhausted.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API int PyList_SetSlice(
    PyObject *list, Py_ssize_t low, Py_ssize_t high, PyObject *itemlist);

/**
 * Reverse the order of the items of a list.
 *
 * @param list  Borrowed. A list.
 * @return      0. -1 with SystemError set if list is NULL or no list.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API int PyList_Reverse(PyObject *list);

/**
 * Sort a list in place.
 *
 * Items are compared with <; equal ones keep their order. While they are
 * compared the list is empty.
 *
 * @param list  Borrowed. A list.
 * @return      0. -1 with SystemError set if list is NULL or no list, with
 *              ValueError set if the list was changed meanwhile, with
 *              MemoryError set if memory is exhausted, or with what a
 *              comparison raised; then the items are in some order.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API int PyList_Sort(PyObject *list);

/**
 * Make a tuple of the items of a list.
 *
 * @param list  Borrowed. A list.
 * @return      New reference. The tuple. NULL with SystemError set if list is
 *              NULL or no list, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/listobject.h
 */
NATIVEWEAKREF_API PyObject *PyList_AsTuple(PyObject *list);

/** Whether an object is a list, subclasses included. */
#define PyList_Check(op)                                                       \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_LIST_SUBCLASS)
#define PyList_CheckExact(op) Py_IS_TYPE((op), &PyList_Type)

#ifndef Py_LIMITED_API
/* Direct access, checked in debug builds only. */
#define _PyList_CAST(op)                                                       \
    (assert(PyList_Check(op)), _Py_CAST(PyListObject *, (op)))

/** Number of items. */
static inline Py_ssize_t PyList_GET_SIZE(PyObject *op) {
    return Py_SIZE(_PyList_CAST(op));
}
#define PyList_GET_SIZE(op) PyList_GET_SIZE(_PyObject_CAST(op))

/** An item. Borrowed reference. */
#define PyList_GET_ITEM(op, index) (_PyList_CAST(op)->ob_item[(index)])

/** Fill in an item of a new list. Steals the value, releases nothing. */
static inline void PyList_SET_ITEM(
    PyObject *op, Py_ssize_t index, PyObject *value) {
    _PyList_CAST(op)->ob_item[index] = value;
}
#define PyList_SET_ITEM(op, index, value)                                      \
    PyList_SET_ITEM(_PyObject_CAST(op), (index), _PyObject_CAST(value))
#endif

/* ---- 21. dict (Include/dictobject.h) ----------------------------------- */

/**
 * List the keys of a dict, in order of insertion.
 *
 * @param mp  Borrowed. A dict.
 * @return    New reference. A new list. NULL with SystemError set if mp is
 *            NULL or no dict, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_Keys(PyObject *mp);

/**
 * List the values of a dict, in order of insertion of their keys.
 *
 * @param mp  Borrowed. A dict.
 * @return    New reference. A new list. NULL with SystemError set if mp is
 *            NULL or no dict, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_Values(PyObject *mp);

/**
 * List the items of a dict as pairs, in order of insertion.
 *
 * @param mp  Borrowed. A dict.
 * @return    New reference. A new list. NULL with SystemError set if mp is
 *            NULL or no dict, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_Items(PyObject *mp);

/**
 * Store the items of a mapping in a dict; keys that are there get the new
 * values.
 *
 * @param mp     Borrowed. A dict.
 * @param other  Borrowed. A dict, or an object with a method keys() and items
 *               by key.
 * @return       0. -1 with SystemError set if mp is NULL or no dict or other
 *               is NULL, with RuntimeError set if a dict changes meanwhile,
 *               with MemoryError set if memory is exhausted, or with what
 *               hashing, comparing or the mapping's code raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_Update(PyObject *mp, PyObject *other);

/**
 * Store the items of a mapping in a dict.
 *
 * @param mp        Borrowed. A dict.
 * @param other     Borrowed. A dict, or an object with a method keys() and
 *                  items by key.
 * @param override  0 to keep the values of keys that are there, else to
 *                  replace them.
 * @return          0. -1 with an exception as for PyDict_Update().
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_Merge(PyObject *mp, PyObject *other, int override);

#ifndef Py_LIMITED_API
/**
 * Store the items of a mapping in a dict, or refuse keys that are there.
 *
 * @param mp        Borrowed. A dict.
 * @param other     Borrowed. A dict, or an object with a method keys() and
 *                  items by key.
 * @param override  0 to keep the values of keys that are there, 1 to replace
 *                  them, 2 for KeyError.
 * @return          0. -1 with KeyError set for a key that is there, or with an
 *                  exception as for PyDict_Update().
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int _PyDict_MergeEx(
    PyObject *mp, PyObject *other, int override);
#endif

/**
 * Store pairs of key and value in a dict.
 *
 * @param d         Borrowed. A dict.
 * @param seq2      Borrowed. An iterable of iterables of two items.
 * @param override  0 to keep the values of keys that are there, else to
 *                  replace them.
 * @return          0. -1 with SystemError set if d is NULL or no dict or seq2
 *                  is NULL, with TypeError or ValueError set if it is no such
 *                  iterable, with MemoryError set if memory is exhausted, or
 *                  with what hashing, comparing or the iterators raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_MergeFromSeq2(
    PyObject *d, PyObject *seq2, int override);

#ifndef Py_LIMITED_API
/**
 * Register a function that is told of changes of dicts before they are made.
 *
 * @param callback  The function. A result below 0 says that an error is set,
 *                  which is reported as unraisable.
 * @return          The number of the watcher. -1 with RuntimeError set if
 *                  there are eight already.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_AddWatcher(PyDict_WatchCallback callback);

/**
 * Take a watcher of dicts back.
 *
 * @param watcher_id  Its number.
 * @return            0. -1 with ValueError set if there is no such watcher.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_ClearWatcher(int watcher_id);

/**
 * Let a watcher watch a dict.
 *
 * @param watcher_id  Its number.
 * @param dict        Borrowed. A dict.
 * @return            0. -1 with ValueError set if there is no such watcher or
 *                    dict is no dict.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_Watch(int watcher_id, PyObject *dict);

/**
 * Let a watcher watch a dict no longer.
 *
 * @param watcher_id  Its number.
 * @param dict        Borrowed. A dict.
 * @return            0. -1 with ValueError set if there is no such watcher or
 *                    dict is no dict.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_Unwatch(int watcher_id, PyObject *dict);
#endif

/**
 * Create an empty dict.
 *
 * The collector knows it from the first key or value on that could be part of
 * a cycle.
 *
 * @return  New reference. The dict. NULL with MemoryError set if memory is
 *          exhausted.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_New(void);

/**
 * Read the value of a key, and suppress all errors.
 *
 * An error that was set before the call stays set. Use
 * PyDict_GetItemWithError() to tell a missing key from a failure.
 *
 * @param mp   Borrowed. A dict.
 * @param key  Borrowed. The key; it must be hashable.
 * @return     Borrowed reference. The value. NULL without an error if the key
 *             is missing, if mp is no dict, or if hashing or comparing the key
 *             fails.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_GetItem(PyObject *mp, PyObject *key);

/**
 * Read the value of a key.
 *
 * @param mp   Borrowed. A dict.
 * @param key  Borrowed. The key; it must be hashable.
 * @return     Borrowed reference. The value. NULL without an error if the key
 *             is missing; NULL with SystemError set if mp is no dict or an
 *             argument is NULL, with TypeError set if the key is not hashable,
 *             or with what hashing or comparing the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_GetItemWithError(
    PyObject *mp, PyObject *key);

/**
 * Store a value under a key.
 *
 * The dict owns references of its own to both. If it holds an equal key, that
 * key stays.
 *
 * @param mp    Borrowed. A dict.
 * @param key   Borrowed. The key; it must be hashable.
 * @param item  Borrowed. The value; not NULL.
 * @return      0. -1 with SystemError set if mp is no dict or an argument is
 *              NULL, with TypeError set if the key is not hashable, with
 *              MemoryError set if memory is exhausted, or with what hashing or
 *              comparing the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_SetItem(
    PyObject *mp, PyObject *key, PyObject *item);

/**
 * Delete a key and its value.
 *
 * @param mp   Borrowed. A dict.
 * @param key  Borrowed. The key; it must be hashable.
 * @return     0. -1 with KeyError set if the key is missing, with SystemError
 *             set if mp is no dict or an argument is NULL, with TypeError set
 *             if the key is not hashable, or with what hashing or comparing
 *             the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_DelItem(PyObject *mp, PyObject *key);

/**
 * Delete all keys and values.
 *
 * @param mp  Borrowed. A dict; for NULL and what is no dict nothing happens.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API void PyDict_Clear(PyObject *mp);

/**
 * Step through the items of a dict in the order of their insertion.
 *
 * Values may be replaced between the steps; keys may be neither added nor
 * deleted.
 *
 * @param mp     Borrowed. A dict.
 * @param pos    Set to 0 before the first step; not NULL.
 * @param key    Borrowed. Receives the key; NULL if not wanted. Untouched at
 *               the end.
 * @param value  Borrowed. Receives the value; NULL if not wanted. Untouched at
 *               the end.
 * @return       1 for an item, 0 at the end and for NULL and what is no dict.
 *               Never fails.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_Next(
    PyObject *mp, Py_ssize_t *pos, PyObject **key, PyObject **value);

/**
 * Count the items of a dict.
 *
 * @param mp  Borrowed. A dict.
 * @return    The number. -1 with SystemError set if mp is NULL or no dict.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PyDict_Size(PyObject *mp);

/**
 * Create a dict of the same items.
 *
 * @param mp  Borrowed. A dict.
 * @return    New reference. A dict of exact type. NULL with SystemError set if
 *            mp is NULL or no dict, with MemoryError set if memory is
 *            exhausted.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_Copy(PyObject *mp);

/**
 * Test whether a dict has a key.
 *
 * @param mp   Borrowed. A dict.
 * @param key  Borrowed. The key; it must be hashable.
 * @return     1 or 0. -1 with SystemError set if mp is no dict or an argument
 *             is NULL, with TypeError set if the key is not hashable, or with
 *             what hashing or comparing the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_Contains(PyObject *mp, PyObject *key);

/**
 * Read the value of a key given as a C string, and suppress all errors.
 *
 * An error that was set before the call stays set.
 *
 * @param dp   Borrowed. A dict.
 * @param key  The key; UTF-8.
 * @return     Borrowed reference. The value. NULL without an error if the key
 *             is missing, if dp is no dict, or if anything fails.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_GetItemString(PyObject *dp, const char *key);

/**
 * Store a value under a key given as a C string.
 *
 * The key is interned. The dict owns a reference of its own to the value.
 *
 * @param dp    Borrowed. A dict.
 * @param key   The key; UTF-8, not NULL.
 * @param item  Borrowed. The value; not NULL.
 * @return      0. -1 with SystemError set if dp is NULL or no dict or item is
 *              NULL, with UnicodeDecodeError set if key is not UTF-8, with
 *              MemoryError set if memory is exhausted, or with what comparing
 *              the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_SetItemString(
    PyObject *dp, const char *key, PyObject *item);

/**
 * Delete a key given as a C string, and its value.
 *
 * @param dp   Borrowed. A dict.
 * @param key  The key; UTF-8, not NULL.
 * @return     0. -1 with KeyError set if the key is missing, with SystemError
 *             set if dp is NULL or no dict, with UnicodeDecodeError set if key
 *             is not UTF-8, with MemoryError set if memory is exhausted, or
 *             with what comparing the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int PyDict_DelItemString(PyObject *dp, const char *key);

#ifndef Py_LIMITED_API
/**
 * Read the value of a key, or store one.
 *
 * @param mp          Borrowed. A dict.
 * @param key         Borrowed. The key; it must be hashable.
 * @param defaultobj  Borrowed. What is stored under a key that is missing; not
 *                    NULL.
 * @return            Borrowed reference. The value. NULL with SystemError set
 *                    if mp is no dict or an argument is NULL, with TypeError
 *                    set if the key is not hashable, with MemoryError set if
 *                    memory is exhausted, or with what hashing or comparing
 *                    the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *PyDict_SetDefault(
    PyObject *mp, PyObject *key, PyObject *defaultobj);

/**
 * Delete a key and return its value.
 *
 * @param mp          Borrowed. A dict.
 * @param key         Borrowed. The key; it must be hashable.
 * @param defaultobj  Borrowed. What to return if the key is missing; NULL for
 *                    KeyError.
 * @return            New reference. The value, or defaultobj. NULL with
 *                    KeyError set if the key is missing, with SystemError set
 *                    if mp is no dict or key is NULL, with TypeError set if
 *                    the key is not hashable, or with what hashing or
 *                    comparing the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *_PyDict_Pop(
    PyObject *mp, PyObject *key, PyObject *defaultobj);

/**
 * Read the value of a key whose hash is known.
 *
 * @param mp    Borrowed. A dict.
 * @param key   Borrowed. The key.
 * @param hash  Its hash.
 * @return      Borrowed reference. The value. NULL without an error if the key
 *              is missing; with SystemError set if mp is no dict or key is
 *              NULL, or with what comparing the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API PyObject *_PyDict_GetItem_KnownHash(
    PyObject *mp, PyObject *key, Py_ssize_t hash);

/**
 * Store a value under a key whose hash is known.
 *
 * @param mp    Borrowed. A dict.
 * @param key   Borrowed. The key.
 * @param item  Borrowed. The value; not NULL.
 * @param hash  The key's hash.
 * @return      0. -1 with SystemError set if mp is no dict or an argument is
 *              NULL, with MemoryError set if memory is exhausted, or with what
 *              comparing the key raised.
 * @see CPython 3.12 Include/dictobject.h
 */
NATIVEWEAKREF_API int _PyDict_SetItem_KnownHash(
    PyObject *mp, PyObject *key, PyObject *item, Py_ssize_t hash);
#endif

/** Whether an object is a dict, subclasses included. */
#define PyDict_Check(op)                                                       \
    PyType_FastSubclass(Py_TYPE(op), Py_TPFLAGS_DICT_SUBCLASS)
#define PyDict_CheckExact(op) Py_IS_TYPE((op), &PyDict_Type)

#ifndef Py_LIMITED_API
/** Number of items. */
static inline Py_ssize_t PyDict_GET_SIZE(PyObject *op) {
    assert(PyDict_Check(op));
    return _Py_CAST(PyDictObject *, op)->ma_used;
}
#define PyDict_GET_SIZE(op) PyDict_GET_SIZE(_PyObject_CAST(op))

#define _PyDict_HasSplitTable(d) ((d)->ma_values != NULL)
#endif

/** Whether an object is a view of a dict. */
#define PyDictKeys_Check(op) PyObject_TypeCheck((op), &PyDictKeys_Type)
#define PyDictValues_Check(op) PyObject_TypeCheck((op), &PyDictValues_Type)
#define PyDictItems_Check(op) PyObject_TypeCheck((op), &PyDictItems_Type)
#define PyDictViewSet_Check(op) (PyDictKeys_Check(op) || PyDictItems_Check(op))

/* ---- 22. set and frozenset (Include/setobject.h) ----------------------- */

/**
 * Create a set.
 *
 * @param iterable  Borrowed. Gives the items; NULL for none.
 * @return          New reference. A new set. NULL with TypeError set if
 *                  iterable cannot be iterated over or an item is not
 *                  hashable, with MemoryError set if memory is exhausted, or
 *                  with what the iterator, hashing or comparing raised.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API PyObject *PySet_New(PyObject *iterable);

/**
 * Create a frozenset.
 *
 * Until other code has seen it PySet_Add() may fill it.
 *
 * @param iterable  Borrowed. Gives the items; NULL for none.
 * @return          New reference. A new frozenset. NULL with an exception as
 *                  for PySet_New().
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API PyObject *PyFrozenSet_New(PyObject *iterable);

/**
 * Count the items of a set.
 *
 * @param anyset  Borrowed. A set or frozenset.
 * @return        The number. -1 with SystemError set if anyset is NULL or no
 *                set.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PySet_Size(PyObject *anyset);

/**
 * Test whether a set has an item.
 *
 * @param anyset  Borrowed. A set or frozenset.
 * @param key     Borrowed. The item; it must be hashable.
 * @return        1 or 0. -1 with SystemError set if anyset is no set or an
 *                argument is NULL, with TypeError set if key is not hashable,
 *                or with what hashing or comparing it raised.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API int PySet_Contains(PyObject *anyset, PyObject *key);

/**
 * Add an item to a set.
 *
 * @param set  Borrowed. A set, or a frozenset that only the caller refers to.
 * @param key  Borrowed. The item; it must be hashable.
 * @return     0. -1 with SystemError set if set is neither or an argument is
 *             NULL, with TypeError set if key is not hashable, with
 *             MemoryError set if memory is exhausted, or with what hashing or
 *             comparing it raised.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API int PySet_Add(PyObject *set, PyObject *key);

/**
 * Remove an item from a set.
 *
 * @param set  Borrowed. A set.
 * @param key  Borrowed. The item; it must be hashable.
 * @return     1, or 0 if it was not there. -1 with SystemError set if set is
 *             no set that can be changed or an argument is NULL, with
 *             TypeError set if key is not hashable, or with what hashing or
 *             comparing it raised.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API int PySet_Discard(PyObject *set, PyObject *key);

/**
 * Remove some item from a set.
 *
 * @param set  Borrowed. A set.
 * @return     New reference. The item. NULL with KeyError set if the set is
 *             empty, with SystemError set if set is NULL or no set that can be
 *             changed.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API PyObject *PySet_Pop(PyObject *set);

/**
 * Remove all items from a set.
 *
 * @param set  Borrowed. A set.
 * @return     0. -1 with SystemError set if set is NULL or no set that can be
 *             changed.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API int PySet_Clear(PyObject *set);

#ifndef Py_LIMITED_API
/**
 * Add the items of an iterable to a set.
 *
 * @param set       Borrowed. A set.
 * @param iterable  Borrowed. Gives the items.
 * @return          0. -1 with SystemError set if set is no set that can be
 *                  changed or an argument is NULL, or with an exception as for
 *                  PySet_New().
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API int _PySet_Update(PyObject *set, PyObject *iterable);

/**
 * Step through the items of a set, which must not change meanwhile.
 *
 * @param set   Borrowed. A set or frozenset.
 * @param pos   Holds 0 before the first call.
 * @param key   Borrowed. Receives an item.
 * @param hash  Receives its hash.
 * @return      1, or 0 at the end. -1 with SystemError set if set is NULL or
 *              no set.
 * @see CPython 3.12 Include/setobject.h
 */
NATIVEWEAKREF_API int _PySet_NextEntry(
    PyObject *set, Py_ssize_t *pos, PyObject **key, Py_ssize_t *hash);
#endif

/** Whether an object is a set or a frozenset; the plain forms take subclasses
 * too. */
#define PySet_CheckExact(op) Py_IS_TYPE(op, &PySet_Type)
#define PyFrozenSet_CheckExact(ob) Py_IS_TYPE((ob), &PyFrozenSet_Type)
#define PyAnySet_CheckExact(ob)                                                \
    (PySet_CheckExact(ob) || PyFrozenSet_CheckExact(ob))
#define PySet_Check(ob)                                                        \
    (PySet_CheckExact(ob) || PyType_IsSubtype(Py_TYPE(ob), &PySet_Type))
#define PyFrozenSet_Check(ob)                                                  \
    (PyFrozenSet_CheckExact(ob) ||                                             \
     PyType_IsSubtype(Py_TYPE(ob), &PyFrozenSet_Type))
#define PyAnySet_Check(ob) (PySet_Check(ob) || PyFrozenSet_Check(ob))

#ifndef Py_LIMITED_API
#define PySet_MINSIZE 8

/* Direct access, checked in debug builds only. */
#define _PySet_CAST(so)                                                        \
    (assert(PyAnySet_Check(so)), _Py_CAST(PySetObject *, so))

/** Number of items. */
static inline Py_ssize_t PySet_GET_SIZE(PyObject *so) {
    return _PySet_CAST(so)->used;
}
#define PySet_GET_SIZE(so) PySet_GET_SIZE(_PyObject_CAST(so))
#endif

/* ---- 23. C functions (Include/methodobject.h) -------------------------- */

/**
 * Make a C function callable as an object; the exported form of the macro.
 *
 * @param ml    Describes the function; must outlive the object.
 * @param self  Borrowed. Handed to the function as its first argument; NULL is
 *              allowed.
 * @return      New reference. A builtin_function_or_method. NULL with
 *              SystemError set if the flags of ml make no calling convention,
 *              with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/methodobject.h
 */
NATIVEWEAKREF_API PyObject *PyCFunction_New(PyMethodDef *ml, PyObject *self);

/**
 * As PyCFunction_New() with a module; the exported form of the macro.
 *
 * @param ml      Describes the function; must outlive the object.
 * @param self    Borrowed. Handed to the function as its first argument; NULL
 *                is allowed.
 * @param module  Borrowed. The name of the module, a str; NULL is allowed.
 * @return        New reference. A builtin_function_or_method. NULL with
 *                SystemError set if the flags of ml make no calling
 *                convention, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/methodobject.h
 */
NATIVEWEAKREF_API PyObject *PyCFunction_NewEx(
    PyMethodDef *ml, PyObject *self, PyObject *module);

/**
 * As PyCFunction_NewEx() for a function that wants the class that defines it.
 *
 * @param ml      Describes the function; must outlive the object.
 * @param self    Borrowed. Handed to the function as its first argument; NULL
 *                is allowed.
 * @param module  Borrowed. The name of the module, a str; NULL is allowed.
 * @param cls     Borrowed. The class, exactly where ml has METH_METHOD; else
 *                NULL.
 * @return        New reference. A builtin_method, or without METH_METHOD a
 *                builtin_function_or_method. NULL with SystemError set if
 *                flags and class do not go together, with MemoryError set if
 *                memory is exhausted.
 * @see CPython 3.12 Include/methodobject.h
 */
NATIVEWEAKREF_API PyObject *PyCMethod_New(
    PyMethodDef *ml, PyObject *self, PyObject *module, PyTypeObject *cls);

/**
 * Return the C function of a function object.
 *
 * @param op  Borrowed. The function object.
 * @return    The function. NULL with SystemError set if op is no C function.
 * @see CPython 3.12 Include/methodobject.h
 */
NATIVEWEAKREF_API PyCFunction PyCFunction_GetFunction(PyObject *op);

/**
 * Return the object that a function object is bound to.
 *
 * @param op  Borrowed. The function object.
 * @return    Borrowed reference. The object; NULL without an error set where
 *            there is none or the function is static. NULL with SystemError
 *            set if op is no C function.
 * @see CPython 3.12 Include/methodobject.h
 */
NATIVEWEAKREF_API PyObject *PyCFunction_GetSelf(PyObject *op);

/**
 * Call an object: the older name of PyObject_Call().
 *
 * @param callable  Borrowed. Any callable object; NULL is SystemError.
 * @param args      Borrowed. A tuple.
 * @param kwargs    Borrowed. A dict; NULL is allowed.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object cannot be called, or with what the call raised.
 * @see CPython 3.12 Include/methodobject.h
 */
NATIVEWEAKREF_API PyObject *PyCFunction_Call(
    PyObject *callable, PyObject *args, PyObject *kwargs);

/**
 * Return the METH flags of a function object.
 *
 * @param op  Borrowed. The function object.
 * @return    The flags. -1 with SystemError set if op is no C function.
 * @see CPython 3.12 Include/methodobject.h
 */
NATIVEWEAKREF_API int PyCFunction_GetFlags(PyObject *op);

/** Cast a C function with other parameters for a PyMethodDef. */
#define _PyCFunction_CAST(func)                                                \
    _Py_CAST(PyCFunction, _Py_CAST(void (*)(void), (func)))

#define PyCFunction_New(ML, SELF) PyCFunction_NewEx((ML), (SELF), NULL)
#define PyCFunction_NewEx(ML, SELF, MOD)                                       \
    PyCMethod_New((ML), (SELF), (MOD), NULL)

/** Whether an object is a C function, one under METH_METHOD included. */
#define PyCFunction_Check(op) PyObject_TypeCheck((op), &PyCFunction_Type)
#define PyCFunction_CheckExact(op) Py_IS_TYPE((op), &PyCFunction_Type)
#ifndef Py_LIMITED_API
#define PyCMethod_Check(op) PyObject_TypeCheck((op), &PyCMethod_Type)
#define PyCMethod_CheckExact(op) Py_IS_TYPE((op), &PyCMethod_Type)

/* Direct access, checked in debug builds only. */
#define _PyCFunctionObject_CAST(func)                                          \
    (assert(PyCFunction_Check(func)), _Py_CAST(PyCFunctionObject *, (func)))
#define _PyCMethodObject_CAST(func)                                            \
    (assert(PyCMethod_Check(func)), _Py_CAST(PyCMethodObject *, (func)))

static inline PyCFunction PyCFunction_GET_FUNCTION(PyObject *func) {
    return _PyCFunctionObject_CAST(func)->m_ml->ml_meth;
}
#define PyCFunction_GET_FUNCTION(func)                                         \
    PyCFunction_GET_FUNCTION(_PyObject_CAST(func))

/** First argument of the function, NULL under METH_STATIC. Borrowed reference.
 */
static inline PyObject *PyCFunction_GET_SELF(PyObject *func) {
    PyCFunctionObject *object = _PyCFunctionObject_CAST(func);
    if (object->m_ml->ml_flags & METH_STATIC) {
        return _Py_NULL;
    }
    return object->m_self;
}
#define PyCFunction_GET_SELF(func) PyCFunction_GET_SELF(_PyObject_CAST(func))

static inline int PyCFunction_GET_FLAGS(PyObject *func) {
    return _PyCFunctionObject_CAST(func)->m_ml->ml_flags;
}
#define PyCFunction_GET_FLAGS(func) PyCFunction_GET_FLAGS(_PyObject_CAST(func))

/** The defining class under METH_METHOD, else NULL. Borrowed reference. */
static inline PyTypeObject *PyCFunction_GET_CLASS(PyObject *func) {
    PyCFunctionObject *object = _PyCFunctionObject_CAST(func);
    if (object->m_ml->ml_flags & METH_METHOD) {
        return _PyCMethodObject_CAST(func)->mm_class;
    }
    return _Py_NULL;
}
#define PyCFunction_GET_CLASS(func) PyCFunction_GET_CLASS(_PyObject_CAST(func))
#endif

/* ---- 24. Bound methods (Include/classobject.h) ------------------------- */

#ifndef Py_LIMITED_API
/**
 * Bind a callable to an object.
 *
 * @param func  Borrowed. The callable; not NULL.
 * @param self  Borrowed. The object; not NULL.
 * @return      New reference. A method. NULL with SystemError set if an
 *              argument is NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/classobject.h
 */
NATIVEWEAKREF_API PyObject *PyMethod_New(PyObject *func, PyObject *self);

/**
 * Return the callable of a bound method.
 *
 * @param im  Borrowed. The method.
 * @return    Borrowed reference. The callable. NULL with SystemError set if im
 *            is no method.
 * @see CPython 3.12 Include/classobject.h
 */
NATIVEWEAKREF_API PyObject *PyMethod_Function(PyObject *im);

/**
 * Return the object that a bound method is bound to.
 *
 * @param im  Borrowed. The method.
 * @return    Borrowed reference. The object. NULL with SystemError set if im
 *            is no method.
 * @see CPython 3.12 Include/classobject.h
 */
NATIVEWEAKREF_API PyObject *PyMethod_Self(PyObject *im);

/**
 * Make a callable a method of the class whose body it is put into.
 *
 * @param func  Borrowed. The callable; not NULL.
 * @return      New reference. An object that gives a bound method when it is
 *              read from an instance. NULL with SystemError set if func is
 *              NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/classobject.h
 */
NATIVEWEAKREF_API PyObject *PyInstanceMethod_New(PyObject *func);

/**
 * Return the callable of such an object.
 *
 * @param im  Borrowed. The object.
 * @return    Borrowed reference. The callable. NULL with SystemError set if im
 *            is of another type.
 * @see CPython 3.12 Include/classobject.h
 */
NATIVEWEAKREF_API PyObject *PyInstanceMethod_Function(PyObject *im);
#endif

#ifndef Py_LIMITED_API
#define PyMethod_Check(op) Py_IS_TYPE((op), &PyMethod_Type)

/* Direct access, checked in debug builds only. */
#define _PyMethod_CAST(meth)                                                   \
    (assert(PyMethod_Check(meth)), _Py_CAST(PyMethodObject *, (meth)))

/** The callable of a bound method. Borrowed reference. */
static inline PyObject *PyMethod_GET_FUNCTION(PyObject *meth) {
    return _PyMethod_CAST(meth)->im_func;
}
#define PyMethod_GET_FUNCTION(meth) PyMethod_GET_FUNCTION(_PyObject_CAST(meth))

/** The object of a bound method. Borrowed reference. */
static inline PyObject *PyMethod_GET_SELF(PyObject *meth) {
    return _PyMethod_CAST(meth)->im_self;
}
#define PyMethod_GET_SELF(meth) PyMethod_GET_SELF(_PyObject_CAST(meth))

#define PyInstanceMethod_Check(op) Py_IS_TYPE((op), &PyInstanceMethod_Type)

/** The callable of an instance method. Borrowed reference. */
static inline PyObject *PyInstanceMethod_GET_FUNCTION(PyObject *meth) {
    return _Py_CAST(PyInstanceMethodObject *, meth)->func;
}
#define PyInstanceMethod_GET_FUNCTION(meth)                                    \
    PyInstanceMethod_GET_FUNCTION(_PyObject_CAST(meth))
#endif

/* ---- 25. Class and static methods (Include/funcobject.h) --------------- */

#ifndef Py_LIMITED_API
/**
 * Make a classmethod of a callable.
 *
 * @param callable  Borrowed. The callable; not NULL.
 * @return          New reference. A classmethod. NULL with MemoryError set if
 *                  memory is exhausted.
 * @see CPython 3.12 Include/funcobject.h
 */
NATIVEWEAKREF_API PyObject *PyClassMethod_New(PyObject *callable);

/**
 * Make a staticmethod of a callable.
 *
 * @param callable  Borrowed. The callable; not NULL.
 * @return          New reference. A staticmethod. NULL with MemoryError set if
 *                  memory is exhausted.
 * @see CPython 3.12 Include/funcobject.h
 */
NATIVEWEAKREF_API PyObject *PyStaticMethod_New(PyObject *callable);
#endif

/* ---- 26. Modules (Include/moduleobject.h) ------------------------------ */

/**
 * Create a module without content.
 *
 * It has __name__, and None for __doc__, __package__, __loader__ and __spec__.
 * sys.modules does not change.
 *
 * @param name  Borrowed. Its name, a str; not NULL.
 * @return      New reference. The module. NULL with SystemError set for NULL,
 *              with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API PyObject *PyModule_NewObject(PyObject *name);

/**
 * Create a module without content; see PyModule_NewObject().
 *
 * @param name  Its name in UTF-8; not NULL.
 * @return      New reference. The module. NULL with SystemError set for NULL,
 *              with UnicodeDecodeError set if name is no UTF-8, with
 *              MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API PyObject *PyModule_New(const char *name);

/**
 * Return the dict that holds the content of a module.
 *
 * @param mod  Borrowed. A module.
 * @return     Borrowed reference. Its dict. NULL with SystemError set if mod
 *             is NULL or no module.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API PyObject *PyModule_GetDict(PyObject *mod);

/**
 * Return the __name__ of a module.
 *
 * @param mod  Borrowed. A module.
 * @return     New reference. A str. NULL with TypeError set if mod is NULL or
 *             no module, with SystemError set if it has no name.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API PyObject *PyModule_GetNameObject(PyObject *mod);

/**
 * Return the __name__ of a module in UTF-8.
 *
 * @param mod  Borrowed. A module.
 * @return     The name, valid while the module has it. NULL with TypeError set
 *             if mod is NULL or no module, with SystemError set if it has no
 *             name, with UnicodeEncodeError set if the name has surrogates.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API const char *PyModule_GetName(PyObject *mod);

/**
 * Return the __file__ of a module in UTF-8.
 *
 * @param mod  Borrowed. A module.
 * @return     The file, valid while the module has it. NULL with TypeError set
 *             if mod is NULL or no module, with SystemError set if it has no
 *             file, with UnicodeEncodeError set if the text has surrogates.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API const char *PyModule_GetFilename(PyObject *mod);

/**
 * Return the __file__ of a module.
 *
 * @param mod  Borrowed. A module.
 * @return     New reference. A str. NULL with TypeError set if mod is NULL or
 *             no module, with SystemError set if it has no file.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API PyObject *PyModule_GetFilenameObject(PyObject *mod);

#ifndef Py_LIMITED_API
/**
 * Replace all values in the dict of a module by None, those of names with one
 * underscore first; __builtins__ stays.
 *
 * @param mod  Borrowed. A module; for NULL and anything else nothing happens.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API void _PyModule_Clear(PyObject *mod);

/**
 * As _PyModule_Clear() for a dict.
 *
 * @param d  Borrowed. A dict; for NULL and anything else nothing happens.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API void _PyModule_ClearDict(PyObject *d);

/**
 * Test whether a module is being imported, as its spec says.
 *
 * @param spec  Borrowed. The spec; NULL counts as one that says no.
 * @return      1 or 0. Never fails: an error counts as 0.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API int _PyModuleSpec_IsInitializing(PyObject *spec);
#endif

/**
 * Return the definition that a module was made from.
 *
 * @param mod  Borrowed. A module.
 * @return     The definition, or NULL if there is none. NULL with TypeError
 *             set if mod is NULL or no module.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API PyModuleDef *PyModule_GetDef(PyObject *mod);

/**
 * Return the state of a module: the block of the size that its definition
 * names, zeroed at first.
 *
 * @param mod  Borrowed. A module.
 * @return     The state, or NULL if there is none. NULL with TypeError set if
 *             mod is NULL or no module.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API void *PyModule_GetState(PyObject *mod);

/**
 * Make an object of a definition, which an init function can return: the
 * module is made later, for a spec.
 *
 * @param def  The definition; static memory, not NULL.
 * @return     Borrowed reference. The definition as an object. NULL with
 *             SystemError set for NULL.
 * @see CPython 3.12 Include/moduleobject.h
 */
NATIVEWEAKREF_API PyObject *PyModuleDef_Init(PyModuleDef *def);

/** Initialiser of PyModuleDef.m_base. */
#define PyModuleDef_HEAD_INIT                                                  \
    { PyObject_HEAD_INIT(_Py_NULL) _Py_NULL, 0, _Py_NULL, }

/** Whether an object is a module, subtypes included. */
#define PyModule_Check(op) PyObject_TypeCheck((op), &PyModule_Type)
#define PyModule_CheckExact(op) Py_IS_TYPE((op), &PyModule_Type)

/** Values of the slot Py_mod_multiple_interpreters. */
#define Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED ((void *)0)
#define Py_MOD_MULTIPLE_INTERPRETERS_SUPPORTED ((void *)1)
#define Py_MOD_PER_INTERPRETER_GIL_SUPPORTED ((void *)2)

/* ---- 27. Slices and Ellipsis (Include/sliceobject.h) ------------------- */

/**
 * Create a slice.
 *
 * @param start  Borrowed. Where it starts, any object; NULL stands for None.
 * @param stop   Borrowed. Where it ends, any object; NULL stands for None.
 * @param step   Borrowed. The distance of its items, any object; NULL stands
 *               for None.
 * @return       New reference. The slice. NULL with MemoryError set if memory
 *               is exhausted.
 * @see CPython 3.12 Include/sliceobject.h
 */
NATIVEWEAKREF_API PyObject *PySlice_New(
    PyObject *start, PyObject *stop, PyObject *step);

/**
 * Read a slice.
 *
 * Bounds that are None or too large become the ends of the range of sizes. The
 * objects' __index__ methods may run: read the length of a sequence
 * afterwards, and give it to PySlice_AdjustIndices().
 *
 * @param slice  Borrowed. A slice.
 * @param start  Receives the start.
 * @param stop   Receives the end.
 * @param step   Receives the step, which is never 0.
 * @return       0. -1 with TypeError set if a part is neither None nor an
 *               index, with ValueError set if the step is 0, with SystemError
 *               set if slice is NULL or no slice, or with what __index__
 *               raised.
 * @see CPython 3.12 Include/sliceobject.h
 */
NATIVEWEAKREF_API int PySlice_Unpack(
    PyObject *slice, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step);

/**
 * Cut the bounds of a slice to a sequence.
 *
 * @param length  Number of items of the sequence; not negative.
 * @param start   Holds the start, negative ones counted from the end; receives
 *                the index of the first item.
 * @param stop    Holds the end, negative ones counted from the end; receives
 *                the index where to stop.
 * @param step    The step; not 0.
 * @return        The number of items that are meant. Never fails.
 * @see CPython 3.12 Include/sliceobject.h
 */
NATIVEWEAKREF_API Py_ssize_t PySlice_AdjustIndices(
    Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step);

/**
 * Read a slice whose parts are ints or None and lie within a sequence.
 *
 * An older form of PySlice_Unpack() and PySlice_AdjustIndices(), which fails
 * where these cut.
 *
 * @param r       Borrowed. A slice.
 * @param length  Number of items of the sequence.
 * @param start   Receives the start.
 * @param stop    Receives the end.
 * @param step    Receives the step.
 * @return        0. -1 without an exception if a part is no int or out of
 *                range; with SystemError set if r is NULL or no slice.
 * @see CPython 3.12 Include/sliceobject.h
 */
NATIVEWEAKREF_API int PySlice_GetIndices(
    PyObject *r, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop,
    Py_ssize_t *step);

/**
 * Read a slice and cut it to a sequence.
 *
 * The macro of this name is better: it reads the length after the objects'
 * __index__ methods have run.
 *
 * @param r            Borrowed. A slice.
 * @param length       Number of items of the sequence; not negative.
 * @param start        Receives the index of the first item.
 * @param stop         Receives the index where to stop.
 * @param step         Receives the step.
 * @param slicelength  Receives the number of items that are meant.
 * @return             0. -1 with an exception as for PySlice_Unpack().
 * @see CPython 3.12 Include/sliceobject.h
 */
NATIVEWEAKREF_API int PySlice_GetIndicesEx(
    PyObject *r, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop,
    Py_ssize_t *step, Py_ssize_t *slicelength);

#define Py_Ellipsis (&_Py_EllipsisObject)

/** Whether an object is a slice. */
#define PySlice_Check(op) Py_IS_TYPE((op), &PySlice_Type)

/* The parts are read before the length is looked at: reading them may run code
 * that changes the sequence. */
#define PySlice_GetIndicesEx(slice, length, start, stop, step, slicelen)       \
    (PySlice_Unpack((slice), (start), (stop), (step)) < 0                      \
         ? ((*(slicelen) = 0), -1)                                             \
         : ((*(slicelen) =                                                     \
                 PySlice_AdjustIndices((length), (start), (stop), *(step))),   \
            0))

/* ---- 28. Files (Include/fileobject.h) ---------------------------------- */

/**
 * Write the text of an object; other code runs.
 *
 * @param ob     Borrowed. The object; NULL prints as <NULL>.
 * @param file   Borrowed. What is asked to write.
 * @param flags  Py_PRINT_RAW for str() instead of repr().
 * @return       0. -1 with TypeError set if file is NULL, with AttributeError
 *               set if it cannot write, or with what writing raised.
 * @see CPython 3.12 Include/fileobject.h
 */
NATIVEWEAKREF_API int PyFile_WriteObject(
    PyObject *ob, PyObject *file, int flags);

/**
 * Write a text; other code runs.
 *
 * @param s     The text in UTF-8; not NULL.
 * @param file  Borrowed. What is asked to write.
 * @return      0. -1 if an error was set before, which stays; with SystemError
 *              set for NULL, with UnicodeDecodeError set if the text is no
 *              UTF-8, with AttributeError set if file cannot write, or with
 *              what writing raised.
 * @see CPython 3.12 Include/fileobject.h
 */
NATIVEWEAKREF_API int PyFile_WriteString(const char *s, PyObject *file);

/**
 * Return the descriptor of a file.
 *
 * @param o  Borrowed. An int, or an object with a method fileno(); NULL is
 *           SystemError.
 * @return   The descriptor. -1 with TypeError, ValueError, OverflowError or
 *           what fileno() raised.
 * @see CPython 3.12 Include/fileobject.h
 */
NATIVEWEAKREF_API int PyObject_AsFileDescriptor(PyObject *o);

#ifndef Py_LIMITED_API
/**
 * Convert a file to its descriptor, for the unit "O&" of an argument format.
 *
 * @param o    Borrowed. An int, or an object with a method fileno(); NULL is
 *             SystemError.
 * @param ptr  Receives an int.
 * @return     1. 0 with an exception as for PyObject_AsFileDescriptor().
 * @see CPython 3.12 Include/fileobject.h
 */
NATIVEWEAKREF_API int _PyLong_FileDescriptor_Converter(PyObject *o, void *ptr);
#endif

/* ---- 29. Capsules (Include/pycapsule.h) -------------------------------- */

/**
 * Create a capsule.
 *
 * @param pointer     The pointer; not NULL.
 * @param name        What it points to; must stay valid as long as the
 *                    capsule. NULL is a name of its own.
 * @param destructor  Called when the capsule dies; may be NULL.
 * @return            New reference. The capsule. NULL with ValueError set if
 *                    pointer is NULL, with MemoryError set if memory is
 *                    exhausted.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API PyObject *PyCapsule_New(
    void *pointer, const char *name, PyCapsule_Destructor destructor);

/**
 * The pointer of a capsule.
 *
 * @param capsule  Borrowed. The capsule.
 * @param name     The name it must have; NULL for none.
 * @return         The pointer. NULL with ValueError set for another name or
 *                 what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API void *PyCapsule_GetPointer(
    PyObject *capsule, const char *name);

/**
 * The destructor of a capsule.
 *
 * @param capsule  Borrowed. The capsule.
 * @return         The destructor, or NULL where there is none. NULL with
 *                 ValueError set for what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API PyCapsule_Destructor
PyCapsule_GetDestructor(PyObject *capsule);

/**
 * The name of a capsule.
 *
 * @param capsule  Borrowed. The capsule.
 * @return         The name, or NULL where there is none. NULL with ValueError
 *                 set for what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API const char *PyCapsule_GetName(PyObject *capsule);

/**
 * The context of a capsule.
 *
 * @param capsule  Borrowed. The capsule.
 * @return         The context, or NULL where there is none. NULL with
 *                 ValueError set for what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API void *PyCapsule_GetContext(PyObject *capsule);

/**
 * Test whether an object is a capsule of a name.
 *
 * @param capsule  Borrowed. The object; NULL gives 0.
 * @param name     The name; NULL for none.
 * @return         1 or 0. Never fails.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API int PyCapsule_IsValid(PyObject *capsule, const char *name);

/**
 * Import the pointer of the capsule that a module has as an attribute.
 *
 * @param name      Module and attribute, "package.module.attribute", which is
 *                  the name of the capsule too; not NULL.
 * @param no_block  Ignored.
 * @return          The pointer. NULL with ImportError set if the module cannot
 *                  be imported, with AttributeError set if there is no such
 *                  attribute or it is no capsule of this name, with
 *                  SystemError set for NULL, with MemoryError set if memory is
 *                  exhausted.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API void *PyCapsule_Import(const char *name, int no_block);

/**
 * Replace the pointer of a capsule.
 *
 * @param capsule  Borrowed. The capsule.
 * @param pointer  The pointer; not NULL.
 * @return         0. -1 with ValueError set for NULL or what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API int PyCapsule_SetPointer(PyObject *capsule, void *pointer);

/**
 * Replace the destructor of a capsule.
 *
 * @param capsule     Borrowed. The capsule.
 * @param destructor  The destructor; may be NULL.
 * @return            0. -1 with ValueError set for what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API int PyCapsule_SetDestructor(
    PyObject *capsule, PyCapsule_Destructor destructor);

/**
 * Replace the name of a capsule.
 *
 * @param capsule  Borrowed. The capsule.
 * @param name     The name; must stay valid as long as the capsule. May be
 *                 NULL.
 * @return         0. -1 with ValueError set for what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API int PyCapsule_SetName(PyObject *capsule, const char *name);

/**
 * Replace the context of a capsule.
 *
 * @param capsule  Borrowed. The capsule.
 * @param context  The context; may be NULL.
 * @return         0. -1 with ValueError set for what is no capsule.
 * @see CPython 3.12 Include/pycapsule.h
 */
NATIVEWEAKREF_API int PyCapsule_SetContext(PyObject *capsule, void *context);

#define PyCapsule_CheckExact(op) Py_IS_TYPE((op), &PyCapsule_Type)

/* ---- 30. Memory views (Include/memoryobject.h) ------------------------- */

/**
 * Create a memory view of an object's memory.
 *
 * @param base  Borrowed. An object that exposes memory; not NULL.
 * @return      New reference. The memory view. NULL with TypeError set if the
 *              object exposes none, with ValueError set for a memory view that
 *              is released, with SystemError set for NULL, or with what the
 *              exporter raised.
 * @see CPython 3.12 Include/memoryobject.h
 */
NATIVEWEAKREF_API PyObject *PyMemoryView_FromObject(PyObject *base);

/**
 * Create a memory view of memory.
 *
 * @param mem    The memory; must stay valid as long as the memory view is
 *               used.
 * @param size   Number of bytes.
 * @param flags  PyBUF_READ or PyBUF_WRITE.
 * @return       New reference. The memory view. NULL with MemoryError set if
 *               memory is exhausted.
 * @see CPython 3.12 Include/memoryobject.h
 */
NATIVEWEAKREF_API PyObject *PyMemoryView_FromMemory(
    char *mem, Py_ssize_t size, int flags);

/**
 * Create a memory view of a view.
 *
 * @param info  The view; the caller gives it back when the memory view is not
 *              used any more.
 * @return      New reference. The memory view. NULL with ValueError set if the
 *              view has no memory or too many dimensions, with MemoryError set
 *              if memory is exhausted.
 * @see CPython 3.12 Include/memoryobject.h
 */
NATIVEWEAKREF_API PyObject *PyMemoryView_FromBuffer(const Py_buffer *info);

/**
 * Create a memory view of contiguous memory: the object's own, or a copy.
 *
 * @param base        Borrowed. An object that exposes memory; not NULL.
 * @param buffertype  PyBUF_READ or PyBUF_WRITE; what is to be written is never
 *                    copied.
 * @param order       'C', 'F' or 'A'.
 * @return            New reference. The memory view. NULL with BufferError set
 *                    if it is to be written and cannot, else with an error set
 *                    as by PyMemoryView_FromObject().
 * @see CPython 3.12 Include/memoryobject.h
 */
NATIVEWEAKREF_API PyObject *PyMemoryView_GetContiguous(
    PyObject *base, int buffertype, char order);

#define PyMemoryView_Check(op) Py_IS_TYPE((op), &PyMemoryView_Type)

#ifndef Py_LIMITED_API
/** The view of a memory view, borrowed. */
static inline Py_buffer *PyMemoryView_GET_BUFFER(PyObject *op) {
    return (&_Py_CAST(PyMemoryViewObject *, op)->view);
}
#define PyMemoryView_GET_BUFFER(op) PyMemoryView_GET_BUFFER(_PyObject_CAST(op))

/** The exporter of a memory view, borrowed; may be NULL. */
static inline PyObject *PyMemoryView_GET_BASE(PyObject *op) {
    return _Py_CAST(PyMemoryViewObject *, op)->view.obj;
}
#define PyMemoryView_GET_BASE(op) PyMemoryView_GET_BASE(_PyObject_CAST(op))
#endif

/* ---- 31. Iterators (Include/iterobject.h) ------------------------------ */

/**
 * Make an iterator that reads a sequence by index until IndexError.
 *
 * @param seq  Borrowed. The sequence; not NULL.
 * @return     New reference. An iterator. NULL with SystemError set if seq is
 *             no sequence, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/iterobject.h
 */
NATIVEWEAKREF_API PyObject *PySeqIter_New(PyObject *seq);

/**
 * Make an iterator that calls a function until it returns a given value.
 *
 * @param callable  Borrowed. The function, called without arguments; not NULL.
 * @param sentinel  Borrowed. What ends the iteration; not NULL.
 * @return          New reference. An iterator. NULL with SystemError set if an
 *                  argument is NULL, with MemoryError set if memory is
 *                  exhausted.
 * @see CPython 3.12 Include/iterobject.h
 */
NATIVEWEAKREF_API PyObject *PyCallIter_New(
    PyObject *callable, PyObject *sentinel);

/** Whether an object is the iterator that reads a sequence by index. */
#define PySeqIter_Check(op) Py_IS_TYPE((op), &PySeqIter_Type)
#define PyCallIter_Check(op) Py_IS_TYPE((op), &PyCallIter_Type)

/* ---- 32. Threads (Include/pythread.h) ---------------------------------- */

/**
 * Do nothing: threads need no preparation.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_init_thread(void);

/**
 * Start a thread, which nobody joins. It needs PyGILState_Ensure() before it
 * uses objects.
 *
 * @param func  What it runs.
 * @param arg   Handed to func.
 * @return      Its identity. PYTHREAD_INVALID_THREAD_ID without an error set
 *              if it could not be started.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API unsigned long PyThread_start_new_thread(
    nativeweakref_thread_function func, void *arg);

/**
 * End the calling thread; does not return.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API _Py_NO_RETURN void PyThread_exit_thread(void);

/**
 * Return the identity of the calling thread in this process.
 *
 * @return  A number that no other living thread has. Never fails.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API unsigned long PyThread_get_thread_ident(void);

/**
 * Return the kernel's identity of the calling thread.
 *
 * @return  A number that no other living thread of the machine has. Never
 *          fails.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API unsigned long PyThread_get_thread_native_id(void);

/**
 * Tell the size of the stacks of threads to be started.
 *
 * @return  Bytes; 0 for the platform's size. Never fails.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API size_t PyThread_get_stacksize(void);

/**
 * Change the size of the stacks of threads to be started.
 *
 * @param size  Bytes; 0 for the platform's size.
 * @return      0. -1 without an error set if no stack may have that size.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API int PyThread_set_stacksize(size_t size);

/**
 * Make a lock.
 *
 * @return  A lock that is free, for PyThread_free_lock(). NULL without an
 *          error set if there is no memory.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API PyThread_type_lock PyThread_allocate_lock(void);

/**
 * Free the memory of a lock.
 *
 * @param lock  A lock that nobody waits for, or NULL.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_free_lock(PyThread_type_lock lock);

/**
 * Acquire a lock. The caller gives the GIL up first where the lock may be
 * taken.
 *
 * @param lock      A lock; not NULL.
 * @param waitflag  WAIT_LOCK to wait for it, NOWAIT_LOCK not to.
 * @return          1 if the lock is the caller's, else 0. Never fails.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API int PyThread_acquire_lock(
    PyThread_type_lock lock, int waitflag);

/**
 * Acquire a lock, waiting for some time at most.
 *
 * @param lock          A lock; not NULL.
 * @param microseconds  How long to wait: 0 not at all, negative without end,
 *                      PY_TIMEOUT_MAX at most.
 * @param intr_flag     Whether a signal ends the wait.
 * @return              PY_LOCK_ACQUIRED; PY_LOCK_FAILURE when the time has
 *                      passed; PY_LOCK_INTR after a signal. No error is set.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API PyLockStatus PyThread_acquire_lock_timed(
    PyThread_type_lock lock, nativeweakref_long_long microseconds,
    int intr_flag);

/**
 * Free a lock that is taken, by this thread or another.
 *
 * @param lock  A lock; not NULL.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_release_lock(PyThread_type_lock lock);

/**
 * Make a key that PyThread_tss_create() creates.
 *
 * @return  A key, for PyThread_tss_free(). NULL without an error set if there
 *          is no memory.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API Py_tss_t *PyThread_tss_alloc(void);

/**
 * Delete a key and free its memory.
 *
 * @param key  A key of PyThread_tss_alloc(), or NULL.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_tss_free(Py_tss_t *key);

/**
 * Test whether a key is created.
 *
 * @param key  A key; NULL is none.
 * @return     1 or 0. Never fails.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API int PyThread_tss_is_created(Py_tss_t *key);

/**
 * Create a key, unless it is. Every thread's value is NULL at first.
 *
 * @param key  A key; NULL is none.
 * @return     0. -1 without an error set if there are too many.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API int PyThread_tss_create(Py_tss_t *key);

/**
 * Delete a key, if it is created; all threads' values are forgotten.
 *
 * @param key  A key; NULL is none.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_tss_delete(Py_tss_t *key);

/**
 * Set the calling thread's value.
 *
 * @param key    A key that is created.
 * @param value  The value.
 * @return       0. -1 without an error set if it could not be kept.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API int PyThread_tss_set(Py_tss_t *key, void *value);

/**
 * Return the calling thread's value.
 *
 * @param key  A key that is created.
 * @return     The value; NULL where it was not set. Never fails.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void *PyThread_tss_get(Py_tss_t *key);

/**
 * Create a key that is a number. Deprecated: use PyThread_tss_create().
 *
 * @return  The key. -1 without an error set if there are too many.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API int PyThread_create_key(void);

/**
 * Delete a key that is a number. Deprecated.
 *
 * @param key  A key of PyThread_create_key().
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_delete_key(int key);

/**
 * Set the calling thread's value. Deprecated.
 *
 * @param key    A key of PyThread_create_key().
 * @param value  The value.
 * @return       0. -1 without an error set if it could not be kept.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API int PyThread_set_key_value(int key, void *value);

/**
 * Return the calling thread's value. Deprecated.
 *
 * @param key  A key of PyThread_create_key().
 * @return     The value; NULL where it was not set. Never fails.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void *PyThread_get_key_value(int key);

/**
 * Set the calling thread's value to NULL. Deprecated.
 *
 * @param key  A key of PyThread_create_key().
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_delete_key_value(int key);

/**
 * Do nothing: keys outlive a fork. Deprecated.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API void PyThread_ReInitTLS(void);

/**
 * Return what is known of threads.
 *
 * @return  New reference. A named tuple of name, kind of lock and version, as
 *          sys.thread_info. NULL with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/pythread.h
 */
NATIVEWEAKREF_API PyObject *PyThread_GetInfo(void);

#define WAIT_LOCK 1
#define NOWAIT_LOCK 0

/* Time to wait, in microseconds. */
#define PY_TIMEOUT_T long long
#define PY_TIMEOUT_MAX (0x7fffffffffffffffLL / 1000)

#define PYTHREAD_INVALID_THREAD_ID ((unsigned long)-1)
#define PY_HAVE_THREAD_NATIVE_ID

#ifndef Py_LIMITED_API
/* Initialises a static Py_tss_t. */
#define Py_tss_NEEDS_INIT                                                      \
    { 0 }
#endif

/* ---- 33. Thread states (Include/pystate.h) ----------------------------- */

/**
 * Enter a module as the one of its definition, for PyState_FindModule(). An
 * import does this by itself.
 *
 * @param module  Borrowed. The module; not NULL.
 * @param def     A definition without slots; the process ends if it is NULL or
 *                has this module already.
 * @return        0. -1 with SystemError set for slots and NULL, with
 *                MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API int PyState_AddModule(PyObject *module, PyModuleDef *def);

/**
 * Take away what PyState_AddModule() entered.
 *
 * @param def  A definition without slots; the process ends if no module was
 *             ever entered for it.
 * @return     0. -1 with SystemError set for slots and NULL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API int PyState_RemoveModule(PyModuleDef *def);

/**
 * Return the module of a definition.
 *
 * @param module  A definition.
 * @return        Borrowed reference. The module, or NULL if there is none or
 *                the definition has slots. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyObject *PyState_FindModule(PyModuleDef *module);

/**
 * Return the interpreter of the calling thread, which holds the GIL.
 *
 * @return  The only interpreter; starts the runtime where nobody has. The
 *          process ends if nobody holds the GIL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyInterpreterState *PyInterpreterState_Get(void);

#ifndef Py_LIMITED_API
/**
 * Return the main interpreter. The GIL is not needed.
 *
 * @return  The only interpreter, or NULL while the runtime is down. Never
 *          fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyInterpreterState *PyInterpreterState_Main(void);

/**
 * Return the first interpreter. The GIL is not needed.
 *
 * @return  The only interpreter, or NULL while the runtime is down. Never
 *          fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyInterpreterState *PyInterpreterState_Head(void);

/**
 * Return the interpreter after another one.
 *
 * @param interp  An interpreter.
 * @return        NULL: there is one interpreter. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyInterpreterState *PyInterpreterState_Next(
    PyInterpreterState *interp);
#endif

/**
 * Return the number of an interpreter.
 *
 * @param interp  An interpreter.
 * @return        0. -1 with RuntimeError set if interp is NULL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API int64_t PyInterpreterState_GetID(PyInterpreterState *interp);

/**
 * Return a dict in which extensions keep what belongs to an interpreter.
 *
 * @param interp  An interpreter.
 * @return        Borrowed reference. The dict, made when it is first asked
 *                for. NULL without an error set if there is no memory.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyObject *PyInterpreterState_GetDict(
    PyInterpreterState *interp);

#ifndef Py_LIMITED_API
/**
 * Return the newest thread state.
 *
 * @param interp  An interpreter.
 * @return        The first of the list; NULL while the runtime is down. Never
 *                fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyThreadState *PyInterpreterState_ThreadHead(
    PyInterpreterState *interp);

/**
 * Return the thread state made before another one.
 *
 * @param tstate  A thread state.
 * @return        The next of the list, NULL at its end. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyThreadState *PyThreadState_Next(PyThreadState *tstate);
#endif

/**
 * Make a thread state, for the calling thread or another. The GIL is not
 * needed.
 *
 * @param interp  The interpreter.
 * @return        The state, which PyThreadState_Clear() and
 *                PyThreadState_Delete() end. NULL without an error set if
 *                there is no memory.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyThreadState *PyThreadState_New(PyInterpreterState *interp);

/**
 * Release all objects that a thread state refers to.
 *
 * @param tstate  A thread state, current or not. SystemError is set if NULL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API void PyThreadState_Clear(PyThreadState *tstate);

/**
 * Delete a thread state, cleared before. The GIL is not needed.
 *
 * @param tstate  A state that no thread runs with; the process ends if it is
 *                current, or NULL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API void PyThreadState_Delete(PyThreadState *tstate);

#ifndef Py_LIMITED_API
/**
 * Delete the current thread state, cleared before, and give the GIL up.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API void PyThreadState_DeleteCurrent(void);
#endif

/**
 * Return the state of the calling thread, which holds the GIL.
 *
 * @return  The thread state; starts the runtime where nobody has. The process
 *          ends if nobody holds the GIL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyThreadState *PyThreadState_Get(void);

#ifndef Py_LIMITED_API
/**
 * Return the state of the thread that holds the GIL.
 *
 * @return  The thread state, or NULL while nobody holds the GIL. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyThreadState *_PyThreadState_UncheckedGet(void);
#endif

/**
 * Go on with another thread state: give the GIL up for the current one, take
 * it for the other.
 *
 * @param tstate  A state that no thread runs with, or NULL to go on without
 *                the GIL.
 * @return        The state the calling thread ran with, or NULL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyThreadState *PyThreadState_Swap(PyThreadState *tstate);

/**
 * Return a dict in which extensions keep what belongs to the calling thread.
 *
 * @return  Borrowed reference. The dict, made when it is first asked for. NULL
 *          without an error set if the thread does not hold the GIL or there
 *          is no memory.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyObject *PyThreadState_GetDict(void);

/**
 * Leave an exception for another thread, which raises it when it runs Python
 * code: here it never does.
 *
 * @param id   Identity of the thread.
 * @param exc  Borrowed. The exception; NULL takes back one that waits.
 * @return     Number of thread states found: 0 or 1. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API int PyThreadState_SetAsyncExc(
    unsigned long id, PyObject *exc);

/**
 * Return the interpreter of a thread state.
 *
 * @param tstate  A thread state.
 * @return        The interpreter. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyInterpreterState *PyThreadState_GetInterpreter(
    PyThreadState *tstate);

/**
 * Return the innermost frame of Python code of a thread.
 *
 * @param tstate  A thread state.
 * @return        NULL: there are no frames. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyFrameObject *PyThreadState_GetFrame(PyThreadState *tstate);

/**
 * Return the number of a thread state.
 *
 * @param tstate  A thread state.
 * @return        A number that no other state of this life of the runtime has
 *                had. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API uint64_t PyThreadState_GetID(PyThreadState *tstate);

#ifndef Py_LIMITED_API
/**
 * Switch tracing off for a thread; nothing is traced here.
 *
 * @param tstate  A thread state.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API void PyThreadState_EnterTracing(PyThreadState *tstate);

/**
 * Undo a PyThreadState_EnterTracing().
 *
 * @param tstate  A thread state.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API void PyThreadState_LeaveTracing(PyThreadState *tstate);
#endif

/**
 * Make sure that the calling thread holds the GIL, whether it does already or
 * has never been seen; wait for it.
 *
 * Starts the runtime where nobody has; the matching PyGILState_Release() then
 * gives the GIL up. The calling thread ends where the runtime is being shut
 * down by another thread.
 *
 * @return  For PyGILState_Release(), once, on the same thread. The process
 *          ends if there is no memory.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyGILState_STATE PyGILState_Ensure(void);

/**
 * Undo a PyGILState_Ensure(): give the GIL up if that took it, delete the
 * thread state if that made it.
 *
 * @param oldstate  Result of the PyGILState_Ensure(). The process ends if the
 *                  calling thread does not hold the GIL.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API void PyGILState_Release(PyGILState_STATE oldstate);

/**
 * Return the calling thread's own state, whether it holds the GIL or not.
 *
 * @return  The state, or NULL if the thread has none. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API PyThreadState *PyGILState_GetThisThreadState(void);

#ifndef Py_LIMITED_API
/**
 * Test whether the calling thread holds the GIL.
 *
 * @return  1 if it does or the runtime is down, else 0. Never fails.
 * @see CPython 3.12 Include/pystate.h
 */
NATIVEWEAKREF_API int PyGILState_Check(void);
#endif

#define PyThreadState_GET() PyThreadState_Get()
#ifndef Py_LIMITED_API
#define _PyInterpreterState_Get PyInterpreterState_Get
#endif

/* ---- 34. Descriptors (Include/descrobject.h) --------------------------- */

/**
 * Make the descriptor of a method.
 *
 * @param type  Borrowed. The type whose objects have the method; not NULL.
 * @param meth  Describes the method; must outlive the descriptor.
 * @return      New reference. A method_descriptor. NULL with SystemError set
 *              if the flags of meth make no calling convention, with
 *              MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyDescr_NewMethod(
    PyTypeObject *type, PyMethodDef *meth);

/**
 * Make the descriptor of a method that takes the class in place of the object.
 *
 * @param type  Borrowed. The type that has the method; not NULL.
 * @param meth  Describes the method; must outlive the descriptor.
 * @return      New reference. A classmethod_descriptor. NULL with MemoryError
 *              set if memory is exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyDescr_NewClassMethod(
    PyTypeObject *type, PyMethodDef *meth);

/**
 * Make the descriptor of an attribute at a fixed offset.
 *
 * @param type    Borrowed. The type whose objects have the attribute; not
 *                NULL.
 * @param member  Describes the attribute; must outlive the descriptor.
 * @return        New reference. A member_descriptor. NULL with SystemError set
 *                if the offset is relative, with MemoryError set if memory is
 *                exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyDescr_NewMember(
    PyTypeObject *type, PyMemberDef *member);

/**
 * Make the descriptor of a computed attribute.
 *
 * @param type    Borrowed. The type whose objects have the attribute; not
 *                NULL.
 * @param getset  Describes the attribute; must outlive the descriptor.
 * @return        New reference. A getset_descriptor. NULL with MemoryError set
 *                if memory is exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyDescr_NewGetSet(
    PyTypeObject *type, PyGetSetDef *getset);

#ifndef Py_LIMITED_API
/**
 * Make the descriptor of a slot that shows itself as a method.
 *
 * @param type     Borrowed. The type whose objects have the slot; not NULL.
 * @param base     Describes the slot; must outlive the descriptor.
 * @param wrapped  The slot's function.
 * @return         New reference. A wrapper_descriptor. NULL with MemoryError
 *                 set if memory is exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyDescr_NewWrapper(
    PyTypeObject *type, wrapperbase *base, void *wrapped);
#endif

/**
 * Read a field of a C struct, as the descriptor of a member does.
 *
 * @param obj_addr  The struct, an object where the message of a missing
 *                  attribute is to name its type; NULL is SystemError.
 * @param member    Describes the field; NULL is SystemError.
 * @return          New reference. The value. NULL with AttributeError set if
 *                  an object is missing there, with SystemError set if the
 *                  type of the field is unknown or its offset is a relative
 *                  one, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyMember_GetOne(
    const char *obj_addr, PyMemberDef *member);

/**
 * Write a field of a C struct, as the descriptor of a member does.
 *
 * @param obj_addr  The struct; NULL is SystemError.
 * @param member    Describes the field; NULL is SystemError.
 * @param v         Borrowed. The value; NULL deletes an object.
 * @return          0. -1 with AttributeError set if the field is read-only or
 *                  there is nothing to delete, with TypeError, OverflowError
 *                  or ValueError set if the value does not fit, with
 *                  SystemError set as for PyMember_GetOne().
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API int PyMember_SetOne(
    char *obj_addr, PyMemberDef *member, PyObject *v);

#ifndef Py_LIMITED_API
/**
 * Test whether an object is a data descriptor: one that also sets.
 *
 * @param d  Borrowed. The object; NULL gives 0.
 * @return   1 or 0. Never fails.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API int PyDescr_IsData(PyObject *d);
#endif

/**
 * Make a view of a mapping that cannot change it.
 *
 * @param mapping  Borrowed. The mapping; not NULL.
 * @return         New reference. A mappingproxy. NULL with TypeError set if
 *                 mapping is no mapping, with MemoryError set if memory is
 *                 exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyDictProxy_New(PyObject *mapping);

/**
 * Bind the descriptor of a slot to an object.
 *
 * @param d     Borrowed. A wrapper_descriptor; not NULL.
 * @param self  Borrowed. An object that the descriptor applies to; not NULL.
 * @return      New reference. A method-wrapper. NULL with MemoryError set if
 *              memory is exhausted.
 * @see CPython 3.12 Include/descrobject.h
 */
NATIVEWEAKREF_API PyObject *PyWrapper_New(PyObject *d, PyObject *self);

#ifndef Py_LIMITED_API
/* First field of a struct that is a descriptor. */
#define PyDescr_COMMON PyDescrObject d_common

#define PyDescr_TYPE(x) (((PyDescrObject *)(x))->d_type)
#define PyDescr_NAME(x) (((PyDescrObject *)(x))->d_name)
#endif

/* ---- 35. Generic aliases (Include/genericaliasobject.h) ---------------- */

/**
 * Make a generic alias, such as a class returns from __class_getitem__.
 *
 * @param origin  Borrowed. The class; NULL is SystemError.
 * @param args    Borrowed. A tuple of type arguments, or the only one; NULL is
 *                SystemError.
 * @return        New reference. A types.GenericAlias. NULL with MemoryError
 *                set if memory is exhausted.
 * @see CPython 3.12 Include/genericaliasobject.h
 */
NATIVEWEAKREF_API PyObject *Py_GenericAlias(PyObject *origin, PyObject *args);

/* ---- 36. Namespaces (Include/namespaceobject.h) ------------------------ */

#ifndef Py_LIMITED_API
/**
 * Create a types.SimpleNamespace.
 *
 * @param kwds  Borrowed. A dict of its attributes, or NULL for none.
 * @return      New reference. The namespace. NULL with MemoryError set if
 *              memory is exhausted, or with what reading the items raised.
 * @see CPython 3.12 Include/namespaceobject.h
 */
NATIVEWEAKREF_API PyObject *_PyNamespace_New(PyObject *kwds);
#endif

/* ---- 37. Warnings (Include/warnings.h) --------------------------------- */

/**
 * Warn of something.
 *
 * @param category     Borrowed. A warning type; NULL for RuntimeWarning.
 * @param message      The text in UTF-8; NULL is SystemError.
 * @param stack_level  Not used.
 * @return             0. -1 with the warning set where it is to be raised, or
 *                     with what went wrong.
 * @see CPython 3.12 Include/warnings.h
 */
NATIVEWEAKREF_API int PyErr_WarnEx(
    PyObject *category, const char *message, Py_ssize_t stack_level);

/**
 * Warn of something, with a formatted text.
 *
 * @param category     Borrowed. A warning type; NULL for RuntimeWarning.
 * @param stack_level  Not used.
 * @param format       ASCII text with the conversions of
 *                     PyUnicode_FromFormat(); NULL is SystemError.
 * @return             0. -1 with the warning set where it is to be raised, or
 *                     with what went wrong.
 * @see CPython 3.12 Include/warnings.h
 */
NATIVEWEAKREF_API int PyErr_WarnFormat(
    PyObject *category, Py_ssize_t stack_level, const char *format, ...);

/**
 * Warn of something that was not released, with a formatted text.
 *
 * @param source       Borrowed. Not used.
 * @param stack_level  Not used.
 * @param format       ASCII text with the conversions of
 *                     PyUnicode_FromFormat(); NULL is SystemError.
 * @return             0. -1 with the warning set where it is to be raised, or
 *                     with what went wrong.
 * @see CPython 3.12 Include/warnings.h
 */
NATIVEWEAKREF_API int PyErr_ResourceWarning(
    PyObject *source, Py_ssize_t stack_level, const char *format, ...);

/**
 * Warn of something in a place.
 *
 * @param category  Borrowed. A warning type; NULL for RuntimeWarning.
 * @param message   The text in UTF-8; NULL is SystemError.
 * @param filename  The file, encoded as file names are; NULL is SystemError.
 * @param lineno    The line.
 * @param module    Name of the module in UTF-8; NULL for the file's.
 * @param registry  Borrowed. A dict that remembers what was said; None or NULL
 *                  for none.
 * @return          0. -1 with the warning set where it is to be raised, or
 *                  with what went wrong.
 * @see CPython 3.12 Include/warnings.h
 */
NATIVEWEAKREF_API int PyErr_WarnExplicit(
    PyObject *category, const char *message, const char *filename, int lineno,
    const char *module, PyObject *registry);

#ifndef Py_LIMITED_API
/**
 * Warn of something in a place.
 *
 * @param category  Borrowed. A warning type; NULL for RuntimeWarning.
 * @param message   Borrowed. The text, or an instance of a warning type, whose
 *                  type is the category then; NULL is SystemError.
 * @param filename  Borrowed. The file; NULL is SystemError.
 * @param lineno    The line.
 * @param module    Borrowed. Name of the module; NULL for the file's, None for
 *                  no warning at all.
 * @param registry  Borrowed. A dict that remembers what was said; None or NULL
 *                  for none.
 * @return          0. -1 with the warning set where it is to be raised, or
 *                  with what went wrong.
 * @see CPython 3.12 Include/warnings.h
 */
NATIVEWEAKREF_API int PyErr_WarnExplicitObject(
    PyObject *category, PyObject *message, PyObject *filename, int lineno,
    PyObject *module, PyObject *registry);

/**
 * Warn of something in a place, with a formatted text.
 *
 * @param category  Borrowed. A warning type; NULL for RuntimeWarning.
 * @param filename  The file, encoded as file names are; NULL is SystemError.
 * @param lineno    The line.
 * @param module    Name of the module in UTF-8; NULL for the file's.
 * @param registry  Borrowed. A dict that remembers what was said; None or NULL
 *                  for none.
 * @param format    ASCII text with the conversions of PyUnicode_FromFormat();
 *                  NULL is SystemError.
 * @return          0. -1 with the warning set where it is to be raised, or
 *                  with what went wrong.
 * @see CPython 3.12 Include/warnings.h
 */
NATIVEWEAKREF_API int PyErr_WarnExplicitFormat(
    PyObject *category, const char *filename, int lineno, const char *module,
    PyObject *registry, const char *format, ...);
#endif

/** An older form of PyErr_WarnEx(). */
#define PyErr_Warn(category, msg) PyErr_WarnEx((category), (msg), 1)

/* ---- 38. Weak references (Include/weakrefobject.h) --------------------- */

/**
 * Return a weak reference to an object.
 *
 * May return an existing reference: one reference without callback is shared
 * by all callers. The callback runs once, with the dead weak reference as its
 * only argument, when the referent dies; an error in it is reported as
 * unraisable.
 *
 * @param ob        Borrowed. The referent; its type must support weak
 *                  references.
 * @param callback  Borrowed. A callable; None or NULL for none.
 * @return          New reference. NULL with TypeError set if ob cannot be
 *                  weakly referenced or callback is not callable; NULL with
 *                  SystemError set if ob is NULL; NULL with MemoryError set if
 *                  memory is exhausted.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API PyObject *PyWeakref_NewRef(PyObject *ob, PyObject *callback);

/**
 * Return a weak reference that acts as the object it refers to.
 *
 * Shared and called back as with PyWeakref_NewRef(). The proxy is callable
 * exactly if the referent's type is callable now.
 *
 * @param ob        Borrowed. The referent; its type must support weak
 *                  references.
 * @param callback  Borrowed. A callable; None or NULL for none.
 * @return          New reference. NULL with TypeError set if ob cannot be
 *                  weakly referenced or callback is not callable; NULL with
 *                  SystemError set if ob is NULL; NULL with MemoryError set if
 *                  memory is exhausted.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API PyObject *PyWeakref_NewProxy(
    PyObject *ob, PyObject *callback);

/**
 * Return the referent of a weak reference.
 *
 * The result may die at the next call that runs other code: own it first, or
 * use PyWeakref_GetRef().
 *
 * @param ref  Borrowed. A reference, an instance of a subtype, or a proxy.
 * @return     Borrowed reference. The referent, or None once it is dead or
 *             dying. NULL with SystemError set if ref is NULL or not a weak
 *             reference.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API PyObject *PyWeakref_GetObject(PyObject *ref);

#ifndef Py_LIMITED_API
/**
 * Return the referent of a weak reference; the exported form of the macro.
 *
 * The macro checks nothing. The function answers NULL without an error for
 * NULL.
 *
 * @param ref  Borrowed. A weak reference; NULL is allowed.
 * @return     Borrowed reference. The referent, or None once it is dead or
 *             dying. NULL with SystemError set for what is no weak reference.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API PyObject *PyWeakref_GET_OBJECT(PyObject *ref);
#endif

#if !defined(Py_LIMITED_API) || Py_LIMITED_API + 0 >= 0x030d0000
/**
 * Get the referent of a weak reference as a new reference.
 *
 * @param ref   Borrowed. A reference, an instance of a subtype, or a proxy.
 * @param pobj  Receives a new reference. The referent, or NULL; written in
 *              every case, must not be NULL.
 * @return      1 if the referent lives, 0 if it is dead or dying. -1 with
 *              SystemError set if ref is NULL, with TypeError set if it is not
 *              a weak reference.
 * @see CPython 3.13 Include/weakrefobject.h
 */
NATIVEWEAKREF_API int PyWeakref_GetRef(PyObject *ref, PyObject **pobj);
#endif

#ifndef Py_LIMITED_API
/**
 * Test whether the referent of a weak reference is gone.
 *
 * @param ref  Borrowed. A reference, an instance of a subtype, or a proxy.
 * @return     1 if the referent is dead or dying, 0 if it lives. -1 with
 *             SystemError set if ref is NULL, with TypeError set if it is not
 *             a weak reference.
 * @see CPython 3.14 Include/weakrefobject.h
 */
NATIVEWEAKREF_API int PyWeakref_IsDead(PyObject *ref);

/**
 * Test whether an object is a weak reference of any kind; the exported form of
 * the macro.
 *
 * @param op  Borrowed. Any object; NULL gives 0.
 * @return    1 for references, instances of subtypes and proxies, else 0.
 *            Never fails.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API int PyWeakref_Check(PyObject *op);

/**
 * Test whether an object is a reference; the exported form of the macro.
 *
 * @param op  Borrowed. Any object; NULL gives 0.
 * @return    1 for references and instances of subtypes, else 0. Never fails.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API int PyWeakref_CheckRef(PyObject *op);

/**
 * Test whether an object is exactly a reference; the exported form of the
 * macro.
 *
 * @param op  Borrowed. Any object; NULL gives 0.
 * @return    1 for references, 0 for instances of subtypes and all else. Never
 *            fails.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API int PyWeakref_CheckRefExact(PyObject *op);

/**
 * Test whether an object is a proxy; the exported form of the macro.
 *
 * @param op  Borrowed. Any object; NULL gives 0.
 * @return    1 for proxies and callable proxies, else 0. Never fails.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API int PyWeakref_CheckProxy(PyObject *op);

/**
 * Count the weak references in a list.
 *
 * @param head  Borrowed. The first of the list, as
 *              PyObject_GET_WEAKREFS_LISTPTR() finds it; NULL for an empty
 *              list.
 * @return      The number of weak references from head on. -1 with SystemError
 *              set if head is something else.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API Py_ssize_t _PyWeakref_GetWeakrefCount(PyWeakReference *head);

/**
 * Make one weak reference dead; its callback stays stored and is not called.
 *
 * @param self  Borrowed. The weak reference, alive or dead; anything else is
 *              SystemError.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API void _PyWeakref_ClearRef(PyWeakReference *self);

/**
 * Init function of the module _weakref; PyImport_ImportModule("_weakref")
 * calls it.
 *
 * @return  Borrowed reference. The module's definition. Never fails.
 * @see CPython 3.12 Include/weakrefobject.h
 */
NATIVEWEAKREF_API PyObject *PyInit__weakref(void);
#endif

/*
 * Inline forms of exported functions. Unlike those they do not accept NULL;
 * each argument is evaluated once. A name in parentheses, as in
 * (PyWeakref_GET_OBJECT)(ref), calls the exported function.
 */

/** Whether an object is a weak reference, subclasses included. */
#define PyWeakref_CheckRef(op) PyObject_TypeCheck((op), &_PyWeakref_RefType)

/** Whether an object is a weak reference of the exact type. */
#define PyWeakref_CheckRefExact(op) Py_IS_TYPE((op), &_PyWeakref_RefType)

/** Whether an object is a proxy, callable or not. */
static inline int _PyWeakref_CheckProxy(PyObject *op) {
    return Py_IS_TYPE(op, &_PyWeakref_ProxyType) ||
           Py_IS_TYPE(op, &_PyWeakref_CallableProxyType);
}
#define PyWeakref_CheckProxy(op) _PyWeakref_CheckProxy(_PyObject_CAST(op))

/** Whether an object is a weak reference or a proxy. */
static inline int _PyWeakref_Check(PyObject *op) {
    return PyWeakref_CheckRef(op) || _PyWeakref_CheckProxy(op);
}
#define PyWeakref_Check(op) _PyWeakref_Check(_PyObject_CAST(op))

#ifndef Py_LIMITED_API
/**
 * The referent; None once it is dead or while it is dying. Borrowed reference.
 *
 * The count is tested because foreign code can run between the moment it
 * reaches 0 and the moment the weak references are cleared.
 */
static inline PyObject *_PyWeakref_GET_OBJECT(PyObject *ref_obj) {
    PyObject *ob;
    assert(PyWeakref_Check(ref_obj));
    ob = _Py_CAST(PyWeakReference *, ref_obj)->wr_object;
    return Py_REFCNT(ob) > 0 ? ob : Py_None;
}
#define PyWeakref_GET_OBJECT(ref) _PyWeakref_GET_OBJECT(_PyObject_CAST(ref))
#endif

/* ---- 39. Codecs (Include/codecs.h) ------------------------------------- */

/**
 * Add a function that finds codecs.
 *
 * @param search_function  Borrowed. Called with the name in small letters,
 *                         with an underscore for anything between letters,
 *                         digits and full stops. Returns a tuple of encoder,
 *                         decoder, stream reader and stream writer, or None.
 * @return                 0. -1 with TypeError set if it is not callable, with
 *                         SystemError set if it is NULL, with MemoryError set
 *                         if memory is exhausted.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API int PyCodec_Register(PyObject *search_function);

/**
 * Remove a function that finds codecs, and forget what was found.
 *
 * @param search_function  Borrowed. The function; one that is not registered
 *                         changes nothing.
 * @return                 0. Never fails.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API int PyCodec_Unregister(PyObject *search_function);

/**
 * Tell whether there is a codec of a name.
 *
 * @param encoding  The name; NULL is none.
 * @return          1 or 0. Sets no error.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API int PyCodec_KnownEncoding(const char *encoding);

#ifndef Py_LIMITED_API
/**
 * Find a codec.
 *
 * @param encoding  The name; NULL is TypeError.
 * @return          New reference. A tuple of encoder, decoder, stream reader
 *                  and stream writer. NULL with LookupError set if there is
 *                  none, with TypeError set if encoding is NULL or a search
 *                  function returned something else, with MemoryError or what
 *                  the search functions raised.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *_PyCodec_Lookup(const char *encoding);

/**
 * Find a codec for text.
 *
 * @param encoding           The name; NULL is TypeError.
 * @param alternate_command  What the text of the LookupError names for other
 *                           codecs.
 * @return                   New reference. The codec. NULL with LookupError
 *                           set if it is none for text, else as
 *                           _PyCodec_Lookup().
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *_PyCodec_LookupTextEncoding(
    const char *encoding, const char *alternate_command);
#endif

/**
 * Get the encoder of a codec.
 *
 * @param encoding  The name; NULL is TypeError.
 * @return          New reference. A function. NULL with an error set as by
 *                  _PyCodec_Lookup().
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_Encoder(const char *encoding);

/**
 * Get the decoder of a codec.
 *
 * @param encoding  The name; NULL is TypeError.
 * @return          New reference. A function. NULL with an error set as by
 *                  _PyCodec_Lookup().
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_Decoder(const char *encoding);

/**
 * Open a stream reader of a codec.
 *
 * @param encoding  The name; NULL is TypeError.
 * @param stream    Borrowed. The stream; not NULL.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the codec made. NULL with SystemError
 *                  set if stream is NULL, else with an error set as by
 *                  _PyCodec_Lookup() or the codec.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_StreamReader(
    const char *encoding, PyObject *stream, const char *errors);

/**
 * Open a stream writer of a codec.
 *
 * @param encoding  The name; NULL is TypeError.
 * @param stream    Borrowed. The stream; not NULL.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the codec made. NULL with SystemError
 *                  set if stream is NULL, else with an error set as by
 *                  _PyCodec_Lookup() or the codec.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_StreamWriter(
    const char *encoding, PyObject *stream, const char *errors);

/**
 * Open an incremental encoder of a codec.
 *
 * @param encoding  The name; NULL is TypeError.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the codec's attribute
 *                  incrementalencoder made. NULL with an error set as by
 *                  _PyCodec_Lookup(), with AttributeError or what the codec
 *                  raised.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_IncrementalEncoder(
    const char *encoding, const char *errors);

/**
 * Open an incremental decoder of a codec.
 *
 * @param encoding  The name; NULL is TypeError.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the codec's attribute
 *                  incrementaldecoder made. NULL with an error set as by
 *                  _PyCodec_Lookup(), with AttributeError or what the codec
 *                  raised.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_IncrementalDecoder(
    const char *encoding, const char *errors);

#ifndef Py_LIMITED_API
/**
 * Open an incremental encoder of a codec that has been found.
 *
 * @param codec_info  Borrowed. The codec; not NULL.
 * @param errors      A policy; NULL for none.
 * @return            New reference. What the attribute incrementalencoder
 *                    made. NULL with SystemError set if codec_info is NULL,
 *                    with AttributeError or what the codec raised.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *_PyCodecInfo_GetIncrementalEncoder(
    PyObject *codec_info, const char *errors);

/**
 * Open an incremental decoder of a codec that has been found.
 *
 * @param codec_info  Borrowed. The codec; not NULL.
 * @param errors      A policy; NULL for none.
 * @return            New reference. What the attribute incrementaldecoder
 *                    made. NULL with SystemError set if codec_info is NULL,
 *                    with AttributeError or what the codec raised.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *_PyCodecInfo_GetIncrementalDecoder(
    PyObject *codec_info, const char *errors);
#endif

/**
 * Encode with any codec.
 *
 * @param object    Borrowed. What is encoded; not NULL.
 * @param encoding  The name of the codec; NULL is TypeError.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the encoder gave. NULL with SystemError
 *                  set if object is NULL, with TypeError set if the encoder
 *                  gave no pair, else with an error set as by
 *                  _PyCodec_Lookup() or the encoder.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_Encode(
    PyObject *object, const char *encoding, const char *errors);

/**
 * Decode with any codec.
 *
 * @param object    Borrowed. What is decoded; not NULL.
 * @param encoding  The name of the codec; NULL is TypeError.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the decoder gave. NULL with SystemError
 *                  set if object is NULL, with TypeError set if the decoder
 *                  gave no pair, else with an error set as by
 *                  _PyCodec_Lookup() or the decoder.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_Decode(
    PyObject *object, const char *encoding, const char *errors);

#ifndef Py_LIMITED_API
/**
 * Encode with a codec for text.
 *
 * @param object    Borrowed. What is encoded; not NULL.
 * @param encoding  The name of the codec; NULL is TypeError.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the encoder gave. NULL with LookupError
 *                  set if the codec is none for text, else as
 *                  PyCodec_Encode().
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *_PyCodec_EncodeText(
    PyObject *object, const char *encoding, const char *errors);

/**
 * Decode with a codec for text.
 *
 * @param object    Borrowed. What is decoded; not NULL.
 * @param encoding  The name of the codec; NULL is TypeError.
 * @param errors    A policy; NULL for none.
 * @return          New reference. What the decoder gave. NULL with LookupError
 *                  set if the codec is none for text, else as
 *                  PyCodec_Decode().
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *_PyCodec_DecodeText(
    PyObject *object, const char *encoding, const char *errors);
#endif

/**
 * Register a handler of errors.
 *
 * The encodings of this library ask it for names that are not the standard
 * ones.
 *
 * @param name   The name of the policy.
 * @param error  Borrowed. Called with a UnicodeEncodeError, UnicodeDecodeError
 *               or UnicodeTranslateError. Returns a tuple of a str, when
 *               encoding also bytes, and of the index where to go on; or
 *               raises.
 * @return       0. -1 with TypeError set if error is not callable, with
 *               SystemError set if a pointer is NULL, with MemoryError set if
 *               memory is exhausted.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API int PyCodec_RegisterError(const char *name, PyObject *error);

/**
 * Find a handler of errors.
 *
 * @param name  The name of the policy; NULL for strict.
 * @return      New reference. The handler. NULL with LookupError set if there
 *              is none, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_LookupError(const char *name);

/**
 * Raise an exception, as the policy strict does.
 *
 * @param exc  Borrowed. An exception; anything else and NULL are TypeError.
 * @return     New reference. NULL with the exception set, or TypeError if it
 *             is none.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_StrictErrors(PyObject *exc);

/**
 * Leave out what cannot be converted.
 *
 * @param exc  Borrowed. A UnicodeEncodeError, UnicodeDecodeError or
 *             UnicodeTranslateError.
 * @return     New reference. A tuple of an empty str and the index behind.
 *             NULL with TypeError set for another object, with SystemError set
 *             for NULL.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_IgnoreErrors(PyObject *exc);

/**
 * Replace what cannot be converted by question marks or U+FFFD.
 *
 * @param exc  Borrowed. A UnicodeEncodeError, UnicodeDecodeError or
 *             UnicodeTranslateError.
 * @return     New reference. A tuple of a str and the index behind. NULL with
 *             TypeError set for another object, with SystemError set for NULL.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_ReplaceErrors(PyObject *exc);

/**
 * Replace characters that cannot be encoded by references as XML has them.
 *
 * @param exc  Borrowed. A UnicodeEncodeError.
 * @return     New reference. A tuple of a str and the index behind. NULL with
 *             TypeError set for another object, with SystemError set for NULL.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *exc);

/**
 * Replace what cannot be converted by escapes as string literals have them.
 *
 * @param exc  Borrowed. A UnicodeEncodeError, UnicodeDecodeError or
 *             UnicodeTranslateError.
 * @return     New reference. A tuple of a str and the index behind. NULL with
 *             TypeError set for another object, with SystemError set for NULL.
 * @see CPython 3.12 Include/codecs.h
 */
NATIVEWEAKREF_API PyObject *PyCodec_BackslashReplaceErrors(PyObject *exc);

/* ---- 40. Named tuples (Include/structseq.h) ---------------------------- */

/**
 * Make a type of named tuples.
 *
 * @param desc  Describes it; need not outlive the call, but the names of its
 *              fields must. Not NULL.
 * @return      New reference. The type. NULL with SystemError set for NULL,
 *              with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/structseq.h
 */
NATIVEWEAKREF_API PyTypeObject *PyStructSequence_NewType(
    PyStructSequence_Desc *desc);

#ifndef Py_LIMITED_API
/**
 * Make a static type one of named tuples, and ready it.
 *
 * @param type  Borrowed. The type; not NULL. What it holds is overwritten.
 * @param desc  Describes it; its texts must stay valid. Not NULL.
 * @return      0. -1 with SystemError set for NULL, with MemoryError set if
 *              memory is exhausted.
 * @see CPython 3.12 Include/structseq.h
 */
NATIVEWEAKREF_API int PyStructSequence_InitType2(
    PyTypeObject *type, PyStructSequence_Desc *desc);

/**
 * As PyStructSequence_InitType2() without a result; an error is left set.
 *
 * @param type  Borrowed. The type; not NULL. What it holds is overwritten.
 * @param desc  Describes it; its texts must stay valid. Not NULL.
 * @see CPython 3.12 Include/structseq.h
 */
NATIVEWEAKREF_API void PyStructSequence_InitType(
    PyTypeObject *type, PyStructSequence_Desc *desc);
#endif

/**
 * Create a named tuple whose fields are all to be filled, with
 * PyStructSequence_SetItem().
 *
 * @param type  Borrowed. A type of named tuples; not NULL.
 * @return      New reference. The tuple, which the collector does not know.
 *              NULL with SystemError set for NULL, with TypeError set for any
 *              other type, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/structseq.h
 */
NATIVEWEAKREF_API PyObject *PyStructSequence_New(PyTypeObject *type);

/**
 * Fill a field of a new named tuple.
 *
 * @param p    Borrowed. The tuple; for NULL nothing happens.
 * @param pos  Number of the field; not checked.
 * @param o    Stolen. The value.
 * @see CPython 3.12 Include/structseq.h
 */
NATIVEWEAKREF_API void PyStructSequence_SetItem(
    PyObject *p, Py_ssize_t pos, PyObject *o);

/**
 * Read a field of a named tuple.
 *
 * @param p    Borrowed. The tuple; anything else is SystemError.
 * @param pos  Number of the field.
 * @return     Borrowed reference. The value. NULL with SystemError set where
 *             there is no such field.
 * @see CPython 3.12 Include/structseq.h
 */
NATIVEWEAKREF_API PyObject *PyStructSequence_GetItem(
    PyObject *p, Py_ssize_t pos);

#ifndef Py_LIMITED_API
typedef PyTupleObject PyStructSequence;

/* Direct access, without any check. */
#define PyStructSequence_SET_ITEM(op, i, v) PyTuple_SET_ITEM((op), (i), (v))
#define PyStructSequence_GET_ITEM(op, i) PyTuple_GET_ITEM((op), (i))
#endif

/* ---- 41. Arguments and the content of modules (Include/modsupport.h) ---- */

#ifndef Py_LIMITED_API
/**
 * Take positional arguments in an array apart.
 *
 * @param args    Borrowed. The arguments; NULL where there are none.
 * @param nargs   Their number.
 * @param format  The units, one for each argument; not NULL.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_ParseStack(
    PyObject *const *args, Py_ssize_t nargs, const char *format, ...);

/**
 * Take positional and keyword arguments apart by a parser.
 *
 * @param args    Borrowed. The arguments; a tuple, not NULL.
 * @param kwargs  Borrowed. The keyword arguments; a dict, or NULL for none.
 * @param parser  What is known of the parameters; its other fields are filled
 *                at the first call. NULL is SystemError.
 * @param vargs   Where the values go.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 *                SystemError also if args is no tuple or kwargs no dict.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_VaParseTupleAndKeywordsFast(
    PyObject *args, PyObject *kwargs, _PyArg_Parser *parser, va_list vargs);

/**
 * _PyArg_VaParseTupleAndKeywordsFast() with the arguments themselves in place
 * of the va_list.
 */
NATIVEWEAKREF_API int _PyArg_ParseTupleAndKeywordsFast(
    PyObject *args, PyObject *kwargs, _PyArg_Parser *parser, ...);

/**
 * Take positional and keyword arguments in an array apart by a parser.
 *
 * @param args     Borrowed. The positional arguments, then the values of the
 *                 keyword arguments; NULL where there are none.
 * @param nargs    Number of positional arguments.
 * @param kwnames  Borrowed. The names of the keyword arguments; a tuple of
 *                 str, or NULL for none.
 * @param parser   What is known of the parameters; its other fields are filled
 *                 at the first call. NULL is SystemError.
 * @return         1, and the values are stored. 0 with TypeError or
 *                 OverflowError set, or with what a conversion raised, and
 *                 nothing is kept; with SystemError set for a wrong format.
 *                 SystemError also if kwnames is no tuple.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_ParseStackAndKeywords(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames,
    _PyArg_Parser *parser, ...);

/**
 * As _PyArg_ParseStack(), with "#".
 *
 * @param args    Borrowed. The arguments; NULL where there are none.
 * @param nargs   Their number.
 * @param format  The units, one for each argument; not NULL.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_ParseStack_SizeT(
    PyObject *const *args, Py_ssize_t nargs, const char *format, ...);

/**
 * As _PyArg_VaParseTupleAndKeywordsFast(), with "#".
 *
 * @param args    Borrowed. The arguments; a tuple, not NULL.
 * @param kwargs  Borrowed. The keyword arguments; a dict, or NULL for none.
 * @param parser  What is known of the parameters; its other fields are filled
 *                at the first call. NULL is SystemError.
 * @param vargs   Where the values go.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 *                SystemError also if args is no tuple or kwargs no dict.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_VaParseTupleAndKeywordsFast_SizeT(
    PyObject *args, PyObject *kwargs, _PyArg_Parser *parser, va_list vargs);

/**
 * _PyArg_VaParseTupleAndKeywordsFast_SizeT() with the arguments themselves in
 * place of the va_list.
 */
NATIVEWEAKREF_API int _PyArg_ParseTupleAndKeywordsFast_SizeT(
    PyObject *args, PyObject *kwargs, _PyArg_Parser *parser, ...);

/**
 * As _PyArg_ParseStackAndKeywords(), with "#".
 *
 * @param args     Borrowed. The positional arguments, then the values of the
 *                 keyword arguments; NULL where there are none.
 * @param nargs    Number of positional arguments.
 * @param kwnames  Borrowed. The names of the keyword arguments; a tuple of
 *                 str, or NULL for none.
 * @param parser   What is known of the parameters; its other fields are filled
 *                 at the first call. NULL is SystemError.
 * @return         1, and the values are stored. 0 with TypeError or
 *                 OverflowError set, or with what a conversion raised, and
 *                 nothing is kept; with SystemError set for a wrong format.
 *                 SystemError also if kwnames is no tuple.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_ParseStackAndKeywords_SizeT(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames,
    _PyArg_Parser *parser, ...);

/**
 * Put arguments in the order of the parameters, unconverted.
 *
 * @param args     Borrowed. The positional arguments, then the values of the
 *                 keyword arguments; NULL where there are none.
 * @param nargs    Number of positional arguments.
 * @param kwargs   Borrowed. The keyword arguments; a dict, or NULL for none.
 * @param kwnames  Borrowed. The names of the keyword arguments; a tuple of
 *                 str, or NULL for none.
 * @param parser   What is known of the parameters; its other fields are filled
 *                 at the first call. NULL is SystemError.
 * @param minpos   Least number of positional arguments.
 * @param maxpos   Greatest number of positional arguments.
 * @param minkw    Number of keyword-only parameters that have to be given.
 * @param buf      Borrowed. Room for a pointer for each parameter; those of
 *                 arguments that are not given become NULL.
 * @return         Borrowed reference. The arguments, borrowed: args or buf.
 *                 NULL with TypeError set if they do not fit, with SystemError
 *                 set for a wrong parser or if kwnames is no tuple.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API PyObject *const *_PyArg_UnpackKeywords(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwargs,
    PyObject *kwnames, _PyArg_Parser *parser, int minpos, int maxpos, int minkw,
    PyObject **buf);

/**
 * As _PyArg_UnpackKeywords(), for a function that takes any number of
 * positional arguments.
 *
 * @param args     Borrowed. The positional arguments, then the values of the
 *                 keyword arguments; NULL where there are none.
 * @param nargs    Number of positional arguments.
 * @param kwargs   Borrowed. The keyword arguments; a dict, or NULL for none.
 * @param kwnames  Borrowed. The names of the keyword arguments; a tuple of
 *                 str, or NULL for none.
 * @param parser   What is known of the parameters; its other fields are filled
 *                 at the first call. NULL is SystemError.
 * @param minpos   Least number of positional arguments.
 * @param maxpos   Greatest number of positional arguments.
 * @param minkw    Number of keyword-only parameters that have to be given.
 * @param vararg   Which place of buf receives the tuple of the positional
 *                 arguments that are too many; a new reference.
 * @param buf      Borrowed. Room for a pointer for each parameter and that
 *                 tuple; those of arguments that are not given become NULL.
 * @return         Borrowed reference. The arguments, borrowed: args or buf.
 *                 NULL with TypeError set if they do not fit, with SystemError
 *                 set for a wrong parser or if kwnames is no tuple.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API PyObject *const *_PyArg_UnpackKeywordsWithVararg(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwargs,
    PyObject *kwnames, _PyArg_Parser *parser, int minpos, int maxpos, int minkw,
    int vararg, PyObject **buf);

/**
 * Store the arguments of an array, unconverted.
 *
 * @param args   Borrowed. The arguments; NULL where there are none.
 * @param nargs  Their number.
 * @param name   Name of the function for messages; NULL where no function is
 *               called.
 * @param min    Least number of arguments.
 * @param max    Greatest number of arguments.
 * @return       1. 0 with TypeError set for a wrong number of arguments.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_UnpackStack(
    PyObject *const *args, Py_ssize_t nargs, const char *name, Py_ssize_t min,
    Py_ssize_t max, ...);

/**
 * Test whether the number of positional arguments is right.
 *
 * @param name   Name of the function for messages; NULL where no function is
 *               called.
 * @param nargs  Number of positional arguments.
 * @param min    Least number.
 * @param max    Greatest number.
 * @return       1. 0 with TypeError set.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_CheckPositional(
    const char *name, Py_ssize_t nargs, Py_ssize_t min, Py_ssize_t max);

/**
 * Set TypeError for an argument of a wrong type.
 *
 * @param fname        Name of the function.
 * @param displayname  The argument, such as "argument 1".
 * @param expected     What it should be, such as "str".
 * @param arg          Borrowed. The argument; NULL is SystemError.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API void _PyArg_BadArgument(
    const char *fname, const char *displayname, const char *expected,
    PyObject *arg);

/**
 * Test whether there is no keyword argument.
 *
 * @param funcname  Name of the function.
 * @param kwargs    Borrowed. A dict, or NULL.
 * @return          1. 0 with TypeError set if there is one, with SystemError
 *                  set if kwargs is no exact dict.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_NoKeywords(const char *funcname, PyObject *kwargs);

/**
 * Test whether there is no keyword argument.
 *
 * @param funcname  Name of the function.
 * @param kwnames   Borrowed. A tuple of names, or NULL.
 * @return          1. 0 with TypeError set if there is one, with SystemError
 *                  set if kwnames is no exact tuple.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_NoKwnames(const char *funcname, PyObject *kwnames);

/**
 * Test whether there is no positional argument.
 *
 * @param funcname  Name of the function.
 * @param args      Borrowed. A tuple, or NULL.
 * @return          1. 0 with TypeError set if there is one, with SystemError
 *                  set if args is no exact tuple.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_NoPositional(const char *funcname, PyObject *args);
#endif

/**
 * Take positional arguments apart.
 *
 * @param args    Borrowed. The arguments; a tuple, not NULL.
 * @param format  The units, one for each argument; not NULL.
 * @param vargs   Where the values go.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyArg_VaParse(
    PyObject *args, const char *format, va_list vargs);

/** PyArg_VaParse() with the arguments themselves in place of the va_list. */
NATIVEWEAKREF_API int PyArg_ParseTuple(PyObject *args, const char *format, ...);

/**
 * Take one argument apart that is no tuple of arguments.
 *
 * @param args    Borrowed. The argument; NULL where the format has no unit.
 * @param format  One unit, or several in parentheses; not NULL.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyArg_Parse(PyObject *args, const char *format, ...);

/**
 * Take positional and keyword arguments apart.
 *
 * @param args    Borrowed. The arguments; a tuple, not NULL.
 * @param kwargs  Borrowed. The keyword arguments; a dict, or NULL for none.
 * @param format  The units, one for each argument; not NULL.
 * @param kwlist  The names of the parameters, empty ones first for those
 *                without a name; NULL ends them.
 * @param vargs   Where the values go.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 *                SystemError also if args is no tuple, kwargs no dict, or
 *                another argument NULL.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyArg_VaParseTupleAndKeywords(
    PyObject *args, PyObject *kwargs, const char *format, char **kwlist,
    va_list vargs);

/**
 * PyArg_VaParseTupleAndKeywords() with the arguments themselves in place of
 * the va_list.
 */
NATIVEWEAKREF_API int PyArg_ParseTupleAndKeywords(
    PyObject *args, PyObject *kwargs, const char *format, char **kwlist, ...);

/**
 * As PyArg_VaParse(), with "#".
 *
 * @param args    Borrowed. The arguments; a tuple, not NULL.
 * @param format  The units, one for each argument; not NULL.
 * @param vargs   Where the values go.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_VaParse_SizeT(
    PyObject *args, const char *format, va_list vargs);

/**
 * _PyArg_VaParse_SizeT() with the arguments themselves in place of the
 * va_list.
 */
NATIVEWEAKREF_API int _PyArg_ParseTuple_SizeT(
    PyObject *args, const char *format, ...);

/**
 * As PyArg_Parse(), with "#".
 *
 * @param args    Borrowed. The argument; NULL where the format has no unit.
 * @param format  One unit, or several in parentheses; not NULL.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_Parse_SizeT(
    PyObject *args, const char *format, ...);

/**
 * As PyArg_VaParseTupleAndKeywords(), with "#".
 *
 * @param args    Borrowed. The arguments; a tuple, not NULL.
 * @param kwargs  Borrowed. The keyword arguments; a dict, or NULL for none.
 * @param format  The units, one for each argument; not NULL.
 * @param kwlist  The names of the parameters, empty ones first for those
 *                without a name; NULL ends them.
 * @param vargs   Where the values go.
 * @return        1, and the values are stored. 0 with TypeError or
 *                OverflowError set, or with what a conversion raised, and
 *                nothing is kept; with SystemError set for a wrong format.
 *                SystemError also if args is no tuple, kwargs no dict, or
 *                another argument NULL.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyArg_VaParseTupleAndKeywords_SizeT(
    PyObject *args, PyObject *kwargs, const char *format, char **kwlist,
    va_list vargs);

/**
 * _PyArg_VaParseTupleAndKeywords_SizeT() with the arguments themselves in
 * place of the va_list.
 */
NATIVEWEAKREF_API int _PyArg_ParseTupleAndKeywords_SizeT(
    PyObject *args, PyObject *kwargs, const char *format, char **kwlist, ...);

/**
 * Store the items of a tuple of arguments, unconverted.
 *
 * @param args  Borrowed. The arguments; a tuple, not NULL.
 * @param name  Name of the function for messages; NULL where no function is
 *              called.
 * @param min   Least number of arguments.
 * @param max   Greatest number of arguments.
 * @return      1. 0 with TypeError set for a wrong number of arguments, with
 *              SystemError set if args is no tuple.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyArg_UnpackTuple(
    PyObject *args, const char *name, Py_ssize_t min, Py_ssize_t max, ...);

/**
 * Test whether all keys of a dict of keyword arguments are strings.
 *
 * @param kwargs  Borrowed. A dict.
 * @return        1. 0 with TypeError set if a key is no str, with SystemError
 *                set if kwargs is no dict.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyArg_ValidateKeywordArguments(PyObject *kwargs);

/**
 * Create a module from a definition without slots; the exported form of
 * PyModule_Create().
 *
 * @param module  The definition; static memory, not NULL.
 * @param apiver  PYTHON_API_VERSION or PYTHON_ABI_VERSION.
 * @return        New reference. The module: its name, state, functions and
 *                documentation are as the definition says. NULL with
 *                SystemError set for NULL, slots or wrong flags of a function,
 *                with ValueError set for class and static methods, with
 *                UnicodeDecodeError set if a text is no UTF-8, with
 *                MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API PyObject *PyModule_Create2(PyModuleDef *module, int apiver);

/**
 * Create a module from a definition for a spec, without running its
 * Py_mod_exec slots.
 *
 * @param def                 The definition; static memory, not NULL.
 * @param spec                Borrowed. An object with the attribute name.
 * @param module_api_version  PYTHON_API_VERSION or PYTHON_ABI_VERSION.
 * @return                    New reference. A module, or what the function of
 *                            Py_mod_create returned. NULL with SystemError set
 *                            for NULL, contradicting or unknown slots, and for
 *                            a function that breaks the rules; or with the
 *                            error of the function, of a text or of memory.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API PyObject *PyModule_FromDefAndSpec2(
    PyModuleDef *def, PyObject *spec, int module_api_version);

/**
 * Run the Py_mod_exec slots of a definition on a module; give it state first.
 *
 * @param module  Borrowed. A module.
 * @param def     The definition; not NULL.
 * @return        0. -1 with TypeError set if module is NULL or no module, with
 *                SystemError set for NULL, unknown slots, and a function that
 *                fails without an error or succeeds with one; or with the
 *                error of the function or of memory.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_ExecDef(PyObject *module, PyModuleDef *def);

/**
 * Set the documentation of a module or of what stands for it.
 *
 * @param m    Borrowed. The object whose attribute __doc__ is set.
 * @param doc  The text in UTF-8; not NULL.
 * @return     0. -1 with SystemError set for NULL, with UnicodeDecodeError set
 *             if doc is no UTF-8, or with what setting the attribute raised.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_SetDocString(PyObject *m, const char *doc);

/**
 * Add functions to a module; each gets the module as its first argument.
 *
 * @param m          Borrowed. A module.
 * @param functions  Their descriptions, ended by an empty one; they must
 *                   outlive the functions. Not NULL.
 * @return           0. -1 with TypeError set if m is NULL or no module, with
 *                   ValueError set for class and static methods, with
 *                   SystemError set for NULL and flags that make no calling
 *                   convention, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_AddFunctions(
    PyObject *m, PyMethodDef *functions);

/**
 * Add an object to a module.
 *
 * @param mod    Borrowed. A module.
 * @param name   Its name there, in UTF-8; not NULL.
 * @param value  Borrowed. The object; NULL with an error set passes that error
 *               on.
 * @return       0. -1 with TypeError set if mod is NULL or no module, with
 *               SystemError set for NULL, with MemoryError set if memory is
 *               exhausted.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_AddObjectRef(
    PyObject *mod, const char *name, PyObject *value);

/**
 * As PyModule_AddObjectRef(), but the call takes over the reference where it
 * succeeds, and only there.
 *
 * @param mod    Borrowed. A module.
 * @param name   The name there, in UTF-8; not NULL.
 * @param value  Stolen. The object; NULL with an error set passes that error
 *               on.
 * @return       0. -1 with an error set as by PyModule_AddObjectRef(); then
 *               the caller still owns the value.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_AddObject(
    PyObject *mod, const char *name, PyObject *value);

#ifndef Py_LIMITED_API
/**
 * As PyModule_AddObjectRef(), but the call takes over the reference always.
 *
 * @param mod    Borrowed. A module.
 * @param name   The name there, in UTF-8; not NULL.
 * @param value  Stolen. The object; NULL with an error set passes that error
 *               on.
 * @return       0. -1 with an error set as by PyModule_AddObjectRef().
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int _PyModule_Add(
    PyObject *mod, const char *name, PyObject *value);
#endif

#if !defined(Py_LIMITED_API) || Py_LIMITED_API + 0 >= 0x030d0000
/**
 * As PyModule_AddObjectRef(), but the call takes over the reference always.
 *
 * @param mod    Borrowed. A module.
 * @param name   The name there, in UTF-8; not NULL.
 * @param value  Stolen. The object; NULL with an error set passes that error
 *               on.
 * @return       0. -1 with an error set as by PyModule_AddObjectRef().
 * @see CPython 3.13 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_Add(
    PyObject *mod, const char *name, PyObject *value);
#endif

/**
 * Add a number to a module.
 *
 * @param module  Borrowed. A module.
 * @param name    The name there, in UTF-8; not NULL.
 * @param value   The number.
 * @return        0. -1 with an error set as by PyModule_AddObjectRef().
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_AddIntConstant(
    PyObject *module, const char *name, long value);

/**
 * Add a text to a module.
 *
 * @param module  Borrowed. A module.
 * @param name    The name there, in UTF-8; not NULL.
 * @param value   The text in UTF-8; not NULL.
 * @return        0. -1 with UnicodeDecodeError set if value is no UTF-8, or
 *                with an error as by PyModule_AddObjectRef().
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_AddStringConstant(
    PyObject *module, const char *name, const char *value);

/**
 * Ready a type and add it to a module under its name without module.
 *
 * @param module  Borrowed. A module.
 * @param type    Borrowed. The type; not NULL.
 * @return        0. -1 with an error set as by PyType_Ready() or
 *                PyModule_AddObjectRef().
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API int PyModule_AddType(PyObject *module, PyTypeObject *type);

/**
 * Create an object of C values.
 *
 * @param format  The units; one makes an object, several a tuple, none None.
 *                Not NULL.
 * @param vargs   The values. References that "N" takes are stolen, also where
 *                this fails.
 * @return        New reference. The object. NULL with SystemError set for a
 *                wrong format or a NULL object, or with what a conversion
 *                raised.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API PyObject *Py_VaBuildValue(const char *format, va_list vargs);

/** Py_VaBuildValue() with the arguments themselves in place of the va_list. */
NATIVEWEAKREF_API PyObject *Py_BuildValue(const char *format, ...);

/**
 * As Py_VaBuildValue(), with "#"; what the header calls in code that defines
 * PY_SSIZE_T_CLEAN.
 *
 * @param format  The units; one makes an object, several a tuple, none None.
 *                Not NULL.
 * @param vargs   The values. References that "N" takes are stolen, also where
 *                this fails.
 * @return        New reference. The object. NULL with SystemError set for a
 *                wrong format or a NULL object, or with what a conversion
 *                raised.
 * @see CPython 3.12 Include/modsupport.h
 */
NATIVEWEAKREF_API PyObject *_Py_VaBuildValue_SizeT(
    const char *format, va_list vargs);

/**
 * _Py_VaBuildValue_SizeT() with the arguments themselves in place of the
 * va_list.
 */
NATIVEWEAKREF_API PyObject *_Py_BuildValue_SizeT(const char *format, ...);

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

/* ---- 42. Printing errors (Include/pythonrun.h) ------------------------- */

/**
 * Print the error that is set, and clear it; does nothing where none is.
 * SystemExit ends the process instead. sys.excepthook prints it, which the
 * program may replace; sys.last_exc, last_type, last_value and last_traceback
 * keep it.
 * @see CPython 3.12 Include/pythonrun.h
 */
NATIVEWEAKREF_API void PyErr_Print(void);

/**
 * As PyErr_Print().
 *
 * @param set_sys_last_vars  0: the names in sys stay as they are.
 * @see CPython 3.12 Include/pythonrun.h
 */
NATIVEWEAKREF_API void PyErr_PrintEx(int set_sys_last_vars);

/**
 * Print an exception with the exceptions that led to it. The error that is set
 * stays.
 *
 * @param exc  Borrowed. The exception; not NULL.
 * @see CPython 3.12 Include/pythonrun.h
 */
NATIVEWEAKREF_API void PyErr_DisplayException(PyObject *exc);

/**
 * As PyErr_DisplayException(), of an exception in three parts.
 *
 * @param exception  Borrowed. Ignored: the exception knows its type.
 * @param value      Borrowed. The exception; of anything else a TypeError is
 *                   printed. Not NULL.
 * @param tb         Borrowed. Ignored: there are no tracebacks.
 * @see CPython 3.12 Include/pythonrun.h
 */
NATIVEWEAKREF_API void PyErr_Display(
    PyObject *exception, PyObject *value, PyObject *tb);

/* ---- 43. Start and end (Include/pylifecycle.h) ------------------------- */

/**
 * Start the runtime; the calling thread holds the GIL afterwards.
 *
 * The first allocation and the first error do the same where nobody has.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API void Py_Initialize(void);

/**
 * Start the runtime; the calling thread holds the GIL afterwards.
 *
 * @param initsigs  Whether PyErr_SetInterrupt() raises KeyboardInterrupt; no
 *                  signal handler is installed in either case.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API void Py_InitializeEx(int initsigs);

/**
 * Test whether the runtime is running.
 *
 * @return  1 between start-up and shutdown, else 0. Never fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API int Py_IsInitialized(void);

#ifndef Py_LIMITED_API
/**
 * Test whether the runtime is being shut down, or has been.
 *
 * @return  1 from the start of shutdown to the next start-up, else 0. Never
 *          fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API int _Py_IsFinalizing(void);
#endif

/**
 * Shut the runtime down; it can be started again.
 *
 * Static types of the program return to their raw state. Objects the program
 * still owns stay valid memory.
 *
 * @return  0. Never fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API int Py_FinalizeEx(void);

/**
 * As Py_FinalizeEx() without a result.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API void Py_Finalize(void);

/**
 * Shut the runtime down and end the process with exit().
 *
 * @param status  The exit status; 120 takes its place if shutdown fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API _Py_NO_RETURN void Py_Exit(int status);

/**
 * Have a function called at the end of shutdown, when there is no runtime.
 *
 * @param func  The function; the last one given is called first.
 * @return      0. -1 without an error set if there are 32 already.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API int Py_AtExit(nativeweakref_exit_function func);

/**
 * Return the version that the library stands in for, and its own.
 *
 * @return  "3.12.1 (nativeweakref X.Y.Z)"; static memory. Never fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API const char *Py_GetVersion(void);

/**
 * Return what this build is.
 *
 * @return  "nativeweakref X.Y.Z"; static memory. Never fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API const char *Py_GetBuildInfo(void);

/**
 * Return what the library was compiled with.
 *
 * @return  "[.NET NativeAOT]"; static memory. Never fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API const char *Py_GetCompiler(void);

/**
 * Return the copyright of this library.
 *
 * @return  One line; static memory. Never fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API const char *Py_GetCopyright(void);

/**
 * Return the platform.
 *
 * @return  "linux"; static memory. Never fails.
 * @see CPython 3.12 Include/pylifecycle.h
 */
NATIVEWEAKREF_API const char *Py_GetPlatform(void);

/* ---- 44. Recursion and the GIL (Include/ceval.h) ----------------------- */

/**
 * As PyObject_CallFunction(). Deprecated.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param format    As for Py_BuildValue(): one argument for each unit, where a
 *                  single tuple stands for all arguments. NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set for a wrong
 *                  format or a NULL object, or with what the call raised.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API PyObject *PyEval_CallFunction(
    PyObject *callable, const char *format, ...);

/**
 * As PyObject_CallMethod(). Deprecated.
 *
 * @param obj     Borrowed. The object; NULL is SystemError.
 * @param name    The method's name in UTF-8; NULL is SystemError.
 * @param format  As for Py_BuildValue(): one argument for each unit, where a
 *                single tuple stands for all arguments. NULL for none.
 * @return        New reference. The result. NULL with TypeError set if the
 *                object is not callable, with SystemError set for a wrong
 *                format or a NULL object, or with what the call raised.
 *                AttributeError if there is no such method.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API PyObject *PyEval_CallMethod(
    PyObject *obj, const char *name, const char *format, ...);

/**
 * Call an object with a tuple and a dict. Deprecated.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param args      Borrowed. The positional arguments; a tuple, or NULL for
 *                  none.
 * @param kwargs    Borrowed. The keyword arguments; a dict, or NULL for none.
 * @return          New reference. The result. NULL with TypeError set if args
 *                  is no tuple, kwargs no dict or the object not callable, or
 *                  with what the call raised.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API PyObject *PyEval_CallObjectWithKeywords(
    PyObject *callable, PyObject *args, PyObject *kwargs);

/**
 * Begin a call that may be nested without end.
 *
 * @param where  What the error's text ends with, such as " while calling a
 *               Python object"; not NULL.
 * @return       0 to go on, then Py_LeaveRecursiveCall() ends it. -1 with
 *               RecursionError set if calls nest too deeply.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API int Py_EnterRecursiveCall(const char *where);

/**
 * End what a successful Py_EnterRecursiveCall() began.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void Py_LeaveRecursiveCall(void);

/**
 * Return how deep calls of Python functions may nest. There are none: the
 * number only says what was set.
 *
 * @return  The number; 1000 at the start. Never fails.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API int Py_GetRecursionLimit(void);

/**
 * Set how deep calls of Python functions may nest. Calls in C have a limit of
 * their own, which does not change.
 *
 * @param new_limit  The number.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void Py_SetRecursionLimit(int new_limit);

/**
 * Return what every module finds without importing it.
 *
 * @return  Borrowed reference. The dict of the module builtins. NULL with
 *          RuntimeError set if that is no longer imported, or with
 *          MemoryError.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API PyObject *PyEval_GetBuiltins(void);

/**
 * Give the GIL up: other threads may use objects, this one may not.
 *
 * @return  The thread state, for PyEval_RestoreThread(). The process ends if
 *          the calling thread does not hold the GIL.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API PyThreadState *PyEval_SaveThread(void);

/**
 * Take the GIL; wait for it. errno stays as it is.
 *
 * The calling thread ends where the runtime is being shut down by another
 * thread, or has been.
 *
 * @param tstate  A state that no thread runs with; the process ends if NULL.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void PyEval_RestoreThread(PyThreadState *tstate);

/**
 * As PyEval_RestoreThread(), for a thread that holds no state.
 *
 * @param tstate  A state that no thread runs with; the process ends if NULL,
 *                or if the calling thread holds the GIL.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void PyEval_AcquireThread(PyThreadState *tstate);

/**
 * Give the GIL up.
 *
 * @param tstate  The current state; the process ends if it is another one.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void PyEval_ReleaseThread(PyThreadState *tstate);

/**
 * Take the GIL with the thread's own state. Deprecated: use
 * PyGILState_Ensure().
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void PyEval_AcquireLock(void);

/**
 * Give the GIL up. Deprecated: use PyGILState_Release().
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void PyEval_ReleaseLock(void);

/**
 * Do nothing: start-up makes the GIL. Deprecated.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void PyEval_InitThreads(void);

/**
 * Test whether there is a GIL. Deprecated.
 *
 * @return  1 between start-up and shutdown, else 0. Never fails.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API int PyEval_ThreadsInitialized(void);

/**
 * Leave a call for the main thread. The GIL is not needed.
 *
 * @param func  The function; anything but 0 means that it failed with an error
 *              set.
 * @param arg   Its argument.
 * @return      0. -1 without an error set if 31 calls wait already.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API int Py_AddPendingCall(
    nativeweakref_pending_call func, void *arg);

/**
 * Make the calls that wait, in the order in which they were left; shutdown
 * does the same.
 *
 * @return  0, at once in other threads than the main one. -1 with an error set
 *          if a call fails, and the rest waits on, or with KeyboardInterrupt
 *          set if there was an interrupt.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API int Py_MakePendingCalls(void);

#ifndef Py_LIMITED_API
/**
 * Change how long a thread waits for the GIL before it asks for it.
 *
 * @param microseconds  The interval; 0 counts as 1. 5,000 at first.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API void _PyEval_SetSwitchInterval(unsigned long microseconds);

/**
 * Tell how long a thread waits for the GIL before it asks for it.
 *
 * @return  Microseconds. Never fails.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API unsigned long _PyEval_GetSwitchInterval(void);

/**
 * Convert the bound of a slice; one that is too large becomes the end of the
 * range.
 *
 * @param v   Borrowed. An index or None; NULL is SystemError.
 * @param pi  Receives the bound; unchanged for None.
 * @return    1. 0 with TypeError set, or what __index__ raised.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API int _PyEval_SliceIndex(PyObject *v, Py_ssize_t *pi);

/**
 * As _PyEval_SliceIndex(), but None is no bound.
 *
 * @param v   Borrowed. An index; NULL is SystemError.
 * @param pi  Receives the bound.
 * @return    1. 0 with TypeError set, or what __index__ raised.
 * @see CPython 3.12 Include/ceval.h
 */
NATIVEWEAKREF_API int _PyEval_SliceIndexNotNone(PyObject *v, Py_ssize_t *pi);
#endif

/* Around code that blocks and uses no object; a block of its own. */
#define Py_BEGIN_ALLOW_THREADS                                                 \
    {                                                                          \
        PyThreadState *_save;                                                  \
        _save = PyEval_SaveThread();
#define Py_BLOCK_THREADS PyEval_RestoreThread(_save);
#define Py_UNBLOCK_THREADS _save = PyEval_SaveThread();
#define Py_END_ALLOW_THREADS                                                   \
    PyEval_RestoreThread(_save);                                               \
    }

#define PyEval_CallObject(callable, arg)                                       \
    PyEval_CallObjectWithKeywords((callable), (arg), _PyObject_CAST(_Py_NULL))

/* ---- 45. The module sys (Include/sysmodule.h) -------------------------- */

/**
 * Return an attribute of sys.
 *
 * @param name  Its name in UTF-8.
 * @return      Borrowed reference. The value. NULL if there is none or
 *              anything fails; no error is set, and one that is set stays.
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API PyObject *PySys_GetObject(const char *name);

/**
 * Set an attribute of sys.
 *
 * @param name  Its name in UTF-8; not NULL.
 * @param v     Borrowed. The value; NULL takes the attribute away, and there
 *              need not be one.
 * @return      0. -1 with SystemError set for NULL, with MemoryError set if
 *              memory is exhausted.
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API int PySys_SetObject(const char *name, PyObject *v);

/**
 * Return the options of kind X.
 *
 * @return  Borrowed reference. The dict sys._xoptions. NULL with SystemError
 *          set if it is gone.
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API PyObject *PySys_GetXOptions(void);

/**
 * Empty the list sys.warnoptions.
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API void PySys_ResetWarnOptions(void);

/**
 * Write to sys.stdout, or to descriptor 1 where that fails. No error is set,
 * and one that is set stays.
 *
 * @param format  As for printf(); at most 1000 bytes are written.
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API void PySys_WriteStdout(const char *format, ...);

/**
 * Write to sys.stderr, or to descriptor 2 where that fails. No error is set,
 * and one that is set stays.
 *
 * @param format  As for printf(); at most 1000 bytes are written.
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API void PySys_WriteStderr(const char *format, ...);

/**
 * Write to sys.stdout, or to descriptor 1 where that fails. No error is set,
 * and one that is set stays.
 *
 * @param format  ASCII text with the conversions of PyUnicode_FromFormat().
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API void PySys_FormatStdout(const char *format, ...);

/**
 * Write to sys.stderr, or to descriptor 2 where that fails. No error is set,
 * and one that is set stays.
 *
 * @param format  ASCII text with the conversions of PyUnicode_FromFormat().
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API void PySys_FormatStderr(const char *format, ...);

#ifndef Py_LIMITED_API
/**
 * Return the bytes of memory that an object takes: what its __sizeof__ says,
 * and what the collector keeps for it.
 *
 * @param op  Borrowed. The object; not NULL.
 * @return    The bytes. (size_t)-1 with TypeError set if the type does not
 *            tell, with ValueError set for less than 0, or with what
 *            __sizeof__ raised.
 * @see CPython 3.12 Include/sysmodule.h
 */
NATIVEWEAKREF_API size_t _PySys_GetSizeOf(PyObject *op);
#endif

/* ---- 46. Names of files (Include/osmodule.h) --------------------------- */

/**
 * Return the name of a file.
 *
 * @param path  Borrowed. A string, bytes, or an object with __fspath__; NULL
 *              is SystemError.
 * @return      New reference. A string or bytes. NULL with TypeError set, or
 *              what __fspath__ raised.
 * @see CPython 3.12 Include/osmodule.h
 */
NATIVEWEAKREF_API PyObject *PyOS_FSPath(PyObject *path);

/* ---- 47. Interrupts and forks (Include/intrcheck.h) -------------------- */

/**
 * Test whether there was an interrupt, and forget it.
 *
 * @return  1 if there was and this is the main thread, else 0. Never fails.
 * @see CPython 3.12 Include/intrcheck.h
 */
NATIVEWEAKREF_API int PyOS_InterruptOccurred(void);

/**
 * Prepare for fork(). Until it nothing else of the library is called by this
 * thread.
 * @see CPython 3.12 Include/intrcheck.h
 */
NATIVEWEAKREF_API void PyOS_BeforeFork(void);

/**
 * Go on in the parent after fork(), also where that failed.
 * @see CPython 3.12 Include/intrcheck.h
 */
NATIVEWEAKREF_API void PyOS_AfterFork_Parent(void);

/**
 * Go on in the child after fork(): the calling thread, which must hold the
 * GIL, is the only one left, and the main one.
 * @see CPython 3.12 Include/intrcheck.h
 */
NATIVEWEAKREF_API void PyOS_AfterFork_Child(void);

/**
 * As PyOS_AfterFork_Child(). Deprecated.
 * @see CPython 3.12 Include/intrcheck.h
 */
NATIVEWEAKREF_API void PyOS_AfterFork(void);

#ifndef Py_LIMITED_API
/**
 * Test whether this is the thread that started the runtime.
 *
 * @return  1 or 0. Never fails.
 * @see CPython 3.12 Include/intrcheck.h
 */
NATIVEWEAKREF_API int _PyOS_IsMainThread(void);
#endif

/* ---- 48. Importing modules (Include/import.h) -------------------------- */

/**
 * Return the modules that are imported.
 *
 * @return  Borrowed reference. The dict sys.modules. NULL with MemoryError set
 *          if memory is exhausted.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_GetModuleDict(void);

/**
 * Return a module that is imported.
 *
 * @param name  Borrowed. Its name; not NULL.
 * @return      New reference. The module. NULL without an error if it is not
 *              imported; with one set if name cannot be hashed or is NULL.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_GetModule(PyObject *name);

/**
 * Return a module that is imported; make an empty one if there is none.
 *
 * @param name  Borrowed. Its name; not NULL.
 * @return      Borrowed reference. The module. NULL with SystemError set for
 *              NULL, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_AddModuleObject(PyObject *name);

/**
 * Return a module that is imported; make an empty one if there is none.
 *
 * @param name  Its name in UTF-8; not NULL.
 * @return      Borrowed reference. The module. NULL with SystemError set for
 *              NULL, with UnicodeDecodeError set if name is no UTF-8, with
 *              MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_AddModule(const char *name);

#if !defined(Py_LIMITED_API) || Py_LIMITED_API + 0 >= 0x030d0000
/**
 * As PyImport_AddModule() with a reference of the caller's own.
 *
 * @param name  Its name in UTF-8; not NULL.
 * @return      New reference. The module. NULL with an error set as by
 *              PyImport_AddModule().
 * @see CPython 3.13 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_AddModuleRef(const char *name);
#endif

/**
 * Import a module.
 *
 * @param name  Its full name in UTF-8; not NULL.
 * @return      New reference. The module, also for a name with dots. NULL with
 *              ModuleNotFoundError set if there is none, with SystemError set
 *              for NULL or if an init function breaks the rules, or with what
 *              making it raised.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_ImportModule(const char *name);

/**
 * The same as PyImport_ImportModule().
 *
 * @param name  Its full name in UTF-8; not NULL.
 * @return      New reference. The module. NULL with an error set as by
 *              PyImport_ImportModule().
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_ImportModuleNoBlock(const char *name);

/**
 * Import a module, as PyImport_ImportModule() does: through the function
 * __import__ of builtins.
 *
 * @param name  Borrowed. Its full name, a str; not NULL.
 * @return      New reference. The module. NULL with an error set as by
 *              PyImport_ImportModule().
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_Import(PyObject *name);

/**
 * Import a module as the function __import__ of builtins does.
 *
 * @param name      A name in UTF-8; not NULL.
 * @param globals   Borrowed. The dict of the module that imports; only read
 *                  for a level above 0, else NULL is allowed.
 * @param locals    Borrowed. Ignored.
 * @param fromlist  Borrowed. Names to import from the module; NULL or empty
 *                  for none.
 * @param level     0: the name is full. Above 0: so many levels up from the
 *                  package of globals.
 * @return          New reference. With names the module, without the package
 *                  at its top. NULL with ValueError set for an empty name or a
 *                  level below 0, with ImportError, KeyError or TypeError set
 *                  if globals name no package, or with an error as by
 *                  PyImport_ImportModule().
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_ImportModuleLevel(
    const char *name, PyObject *globals, PyObject *locals, PyObject *fromlist,
    int level);

/**
 * As PyImport_ImportModuleLevel().
 *
 * @param name      Borrowed. A name, a str.
 * @param globals   Borrowed. The dict of the module that imports; only read
 *                  for a level above 0, else NULL is allowed.
 * @param locals    Borrowed. Ignored.
 * @param fromlist  Borrowed. Names to import from the module; NULL or empty
 *                  for none.
 * @param level     0: the name is full. Above 0: so many levels up from the
 *                  package of globals.
 * @return          New reference. The module. NULL with TypeError set if name
 *                  is no str, or with an error as by
 *                  PyImport_ImportModuleLevel().
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_ImportModuleLevelObject(
    PyObject *name, PyObject *globals, PyObject *locals, PyObject *fromlist,
    int level);

/**
 * Import a module once more: it keeps its content, and functions of its
 * definition run that have not run.
 *
 * @param m  Borrowed. A module that is imported.
 * @return   New reference. The module. NULL with TypeError set if m is NULL or
 *           no module, with ImportError set if it is not the one that is
 *           imported under its name, with ModuleNotFoundError set if nobody
 *           can make it.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API PyObject *PyImport_ReloadModule(PyObject *m);

/**
 * Let a module be imported; before Py_Initialize(). The process ends if the
 * runtime is up.
 *
 * @param name      Its name; must stay valid.
 * @param initfunc  Returns the module or its definition.
 * @return          0. -1 without an error set if memory is exhausted or name
 *                  is NULL.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API int PyImport_AppendInittab(
    const char *name, nativeweakref_module_init initfunc);

#ifndef Py_LIMITED_API
/**
 * Let several modules be imported; before Py_Initialize(). The process ends if
 * the runtime is up.
 *
 * @param newtab  Ended by an entry without a name; the names must stay valid.
 * @return        0. -1 without an error set if memory is exhausted or newtab
 *                is NULL.
 * @see CPython 3.12 Include/import.h
 */
NATIVEWEAKREF_API int PyImport_ExtendInittab(_inittab *newtab);
#endif

#define PyImport_ImportModuleEx(n, g, l, f)                                    \
    PyImport_ImportModuleLevel((n), (g), (l), (f), 0)

/* ---- 49. Object protocols (Include/abstract.h) ------------------------- */

/**
 * Return the type of an object.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. Its type. NULL with SystemError set if the object
 *           is NULL.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Type(PyObject *o);

/**
 * Test whether an object is an instance of a class, as isinstance() does.
 *
 * @param inst  Borrowed. The object; not NULL.
 * @param cls   Borrowed. A type, another object with __bases__, or a tuple of
 *              them; not NULL.
 * @return      1 or 0. -1 with TypeError set if cls is no class, with
 *              SystemError set if an argument is NULL, with RecursionError set
 *              if tuples nest too deeply, or with what the class's
 *              __instancecheck__ raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_IsInstance(PyObject *inst, PyObject *cls);

/**
 * Test whether a class derives from another, as issubclass() does.
 *
 * @param derived  Borrowed. A type or another object with __bases__; not NULL.
 * @param cls      Borrowed. A type, another object with __bases__, or a tuple
 *                 of them; not NULL.
 * @return         1 or 0. -1 with TypeError set if one of them is no class,
 *                 with SystemError set if an argument is NULL, with
 *                 RecursionError set if tuples nest too deeply, or with what
 *                 the class's __subclasscheck__ raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_IsSubclass(PyObject *derived, PyObject *cls);

/**
 * Format an object, as format() does.
 *
 * @param obj          Borrowed. The object; not NULL.
 * @param format_spec  Borrowed. A str; NULL stands for the empty one.
 * @return             New reference. A str. NULL with TypeError set if the
 *                     type knows no such format, with SystemError set if obj
 *                     is NULL or format_spec no str, or with what the type's
 *                     __format__ raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Format(
    PyObject *obj, PyObject *format_spec);

/**
 * Call an object.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param format    As for Py_BuildValue(): one argument for each unit, where a
 *                  single tuple stands for all arguments. NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set for a wrong
 *                  format or a NULL object, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_CallFunction(
    PyObject *callable, const char *format, ...);

/**
 * Call a method of an object.
 *
 * @param obj     Borrowed. The object; NULL is SystemError.
 * @param name    The method's name in UTF-8; NULL is SystemError.
 * @param format  As for Py_BuildValue(): one argument for each unit, where a
 *                single tuple stands for all arguments. NULL for none.
 * @return        New reference. The result. NULL with TypeError set if the
 *                object is not callable, with SystemError set for a wrong
 *                format or a NULL object, or with what the call raised.
 *                AttributeError if there is no such method.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_CallMethod(
    PyObject *obj, const char *name, const char *format, ...);

#ifndef Py_LIMITED_API
/**
 * Call a method of an object.
 *
 * @param obj     Borrowed. The object; NULL is SystemError.
 * @param name    The method's name; NULL is SystemError.
 * @param format  As for Py_BuildValue(): one argument for each unit, where a
 *                single tuple stands for all arguments. NULL for none.
 * @return        New reference. The result. NULL with TypeError set if the
 *                object is not callable, with SystemError set for a wrong
 *                format or a NULL object, or with what the call raised.
 *                AttributeError if there is no such method.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_CallMethodId(
    PyObject *obj, _Py_Identifier *name, const char *format, ...);
#endif

/**
 * As PyObject_CallFunction(), with "#"; what the header calls in code that
 * defines PY_SSIZE_T_CLEAN.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param format    As for Py_BuildValue(): one argument for each unit, where a
 *                  single tuple stands for all arguments. NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set for a wrong
 *                  format or a NULL object, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_CallFunction_SizeT(
    PyObject *callable, const char *format, ...);

/**
 * As PyObject_CallMethod(), with "#"; what the header calls in code that
 * defines PY_SSIZE_T_CLEAN.
 *
 * @param obj     Borrowed. The object; NULL is SystemError.
 * @param name    The method's name in UTF-8; NULL is SystemError.
 * @param format  As for Py_BuildValue(): one argument for each unit, where a
 *                single tuple stands for all arguments. NULL for none.
 * @return        New reference. The result. NULL with TypeError set if the
 *                object is not callable, with SystemError set for a wrong
 *                format or a NULL object, or with what the call raised.
 *                AttributeError if there is no such method.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_CallMethod_SizeT(
    PyObject *obj, const char *name, const char *format, ...);

#ifndef Py_LIMITED_API
/**
 * As _PyObject_CallMethodId(), with "#"; what the header calls in code that
 * defines PY_SSIZE_T_CLEAN.
 *
 * @param obj     Borrowed. The object; NULL is SystemError.
 * @param name    The method's name; NULL is SystemError.
 * @param format  As for Py_BuildValue(): one argument for each unit, where a
 *                single tuple stands for all arguments. NULL for none.
 * @return        New reference. The result. NULL with TypeError set if the
 *                object is not callable, with SystemError set for a wrong
 *                format or a NULL object, or with what the call raised.
 *                AttributeError if there is no such method.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_CallMethodId_SizeT(
    PyObject *obj, _Py_Identifier *name, const char *format, ...);
#endif

/**
 * Do what o1 += o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceAdd(PyObject *o1, PyObject *o2);

/**
 * Do what o1 -= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceSubtract(
    PyObject *o1, PyObject *o2);

/**
 * Do what o1 *= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceMultiply(
    PyObject *o1, PyObject *o2);

/**
 * Do what o1 @= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceMatrixMultiply(
    PyObject *o1, PyObject *o2);

/**
 * Do what o1 //= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceFloorDivide(
    PyObject *o1, PyObject *o2);

/**
 * Do what o1 /= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceTrueDivide(
    PyObject *o1, PyObject *o2);

/**
 * Do what o1 %= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceRemainder(
    PyObject *o1, PyObject *o2);

/**
 * Do what o1 <<= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceLshift(PyObject *o1, PyObject *o2);

/**
 * Do what o1 >>= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceRshift(PyObject *o1, PyObject *o2);

/**
 * Do what o1 &= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceAnd(PyObject *o1, PyObject *o2);

/**
 * Do what o1 ^= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceXor(PyObject *o1, PyObject *o2);

/**
 * Do what o1 |= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlaceOr(PyObject *o1, PyObject *o2);

/**
 * Do what o1 **= o2 does; o1 may be changed and is then the result.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @param o3  Borrowed. The modulus; Py_None for none, not NULL.
 * @return    New reference. The result. NULL with TypeError set if no operand
 *            supports it, with SystemError set if an argument is NULL, or with
 *            what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_InPlacePower(
    PyObject *o1, PyObject *o2, PyObject *o3);

/**
 * Count the items of an object, as len() does.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   The number. -1 with TypeError set if the object is no container,
 *           with SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PyObject_Size(PyObject *o);

/**
 * Count the items of an object; the same as PyObject_Size().
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   The number. -1 with TypeError set if the object is no container,
 *           with SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PyObject_Length(PyObject *o);

#ifndef Py_LIMITED_API
/**
 * Estimate the number of items of an object: its length, else what its
 * __length_hint__ says.
 *
 * @param o             Borrowed. The object; not NULL.
 * @param defaultvalue  The answer where nothing is known.
 * @return              The estimate. -1 with TypeError set if the hint is no
 *                      int, with ValueError set if it is negative, with
 *                      SystemError set if it is NULL, or with what its type's
 *                      code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t
PyObject_LengthHint(PyObject *o, Py_ssize_t defaultvalue);
#endif

/**
 * Read an item: o[key].
 *
 * @param o    Borrowed. The object; not NULL.
 * @param key  Borrowed. The key; not NULL.
 * @return     New reference. The item. NULL with KeyError or IndexError set if
 *             there is none, with TypeError set if the object has no items,
 *             with SystemError set if an argument is NULL, or with what its
 *             type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_GetItem(PyObject *o, PyObject *key);

/**
 * Store an item: o[key] = v.
 *
 * @param o    Borrowed. The object; not NULL.
 * @param key  Borrowed. The key; not NULL.
 * @param v    Borrowed. The value, of which the object takes a reference of
 *             its own; not NULL.
 * @return     0. -1 with TypeError set if the object's items cannot be set,
 *             with SystemError set if an argument is NULL, or with what its
 *             type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_SetItem(PyObject *o, PyObject *key, PyObject *v);

/**
 * Delete an item: del o[key].
 *
 * @param o    Borrowed. The object; not NULL.
 * @param key  Borrowed. The key; not NULL.
 * @return     0. -1 with KeyError or IndexError set if there is none, with
 *             TypeError set if the object has no items, with SystemError set
 *             if an argument is NULL, or with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_DelItem(PyObject *o, PyObject *key);

/**
 * Delete an item by a C string.
 *
 * @param o    Borrowed. The object; not NULL.
 * @param key  The key; UTF-8, not NULL.
 * @return     0. -1 with KeyError or IndexError set if there is none, with
 *             TypeError set if the object has no items, with SystemError set
 *             if an argument is NULL, or with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_DelItemString(PyObject *o, const char *key);

/**
 * Test whether items can be read by key.
 *
 * @param o  Borrowed. The object; NULL gives 0.
 * @return   1 if its type has mp_subscript, else 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyMapping_Check(PyObject *o);

/**
 * Count the items of a mapping.
 *
 * @param o  Borrowed. The mapping; not NULL.
 * @return   The number. -1 with TypeError set if the object is no mapping,
 *           with SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PyMapping_Size(PyObject *o);

/**
 * Count the items of a mapping; the same as PyMapping_Size().
 *
 * @param o  Borrowed. The mapping; not NULL.
 * @return   The number. -1 with TypeError set if the object is no mapping,
 *           with SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PyMapping_Length(PyObject *o);

/**
 * Read an item by a C string.
 *
 * @param o    Borrowed. The mapping; not NULL.
 * @param key  The key; UTF-8, not NULL.
 * @return     New reference. The item. NULL with KeyError or IndexError set if
 *             there is none, with TypeError set if the object has no items,
 *             with SystemError set if an argument is NULL, or with what its
 *             type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyMapping_GetItemString(
    PyObject *o, const char *key);

/**
 * Store an item by a C string.
 *
 * @param o    Borrowed. The mapping; not NULL.
 * @param key  The key; UTF-8, not NULL.
 * @param v    Borrowed. The value, of which the mapping takes a reference of
 *             its own; not NULL.
 * @return     0. -1 with TypeError set if the object's items cannot be set,
 *             with SystemError set if an argument is NULL, or with what its
 *             type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyMapping_SetItemString(
    PyObject *o, const char *key, PyObject *v);

/**
 * Test whether an item can be read; every error counts as no.
 *
 * @param o    Borrowed. The mapping; not NULL.
 * @param key  Borrowed. The key.
 * @return     1 or 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyMapping_HasKey(PyObject *o, PyObject *key);

/**
 * Test whether an item can be read by a C string; every error counts as no.
 *
 * @param o    Borrowed. The mapping; not NULL.
 * @param key  The key; UTF-8.
 * @return     1 or 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyMapping_HasKeyString(PyObject *o, const char *key);

/**
 * List the keys of a mapping.
 *
 * @param o  Borrowed. The mapping; not NULL.
 * @return   New reference. A new list, of what the method keys() returns if
 *           the object is no exact dict. NULL with AttributeError set if it
 *           has no such method, with TypeError set if that returns no
 *           iterable, with SystemError set if it is NULL, or with what its
 *           type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyMapping_Keys(PyObject *o);

/**
 * List the values of a mapping.
 *
 * @param o  Borrowed. The mapping; not NULL.
 * @return   New reference. A new list, of what the method values() returns if
 *           the object is no exact dict. NULL with AttributeError set if it
 *           has no such method, with TypeError set if that returns no
 *           iterable, with SystemError set if it is NULL, or with what its
 *           type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyMapping_Values(PyObject *o);

/**
 * List the items of a mapping.
 *
 * @param o  Borrowed. The mapping; not NULL.
 * @return   New reference. A new list, of what the method items() returns if
 *           the object is no exact dict. NULL with AttributeError set if it
 *           has no such method, with TypeError set if that returns no
 *           iterable, with SystemError set if it is NULL, or with what its
 *           type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyMapping_Items(PyObject *o);

/**
 * Get an iterator over an object, as iter() does.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. An iterator. NULL with TypeError set if the object
 *           cannot be iterated over or its code returns no iterator, with
 *           SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_GetIter(PyObject *o);

/**
 * Get an asynchronous iterator over an object, as aiter() does.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. An asynchronous iterator. NULL with TypeError set
 *           if the object cannot be iterated over or its code returns no such
 *           iterator, with SystemError set if it is NULL, or with what its
 *           type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_GetAIter(PyObject *o);

/**
 * Test whether an object is an iterator.
 *
 * @param o  Borrowed. The object; NULL gives 0.
 * @return   1 if its type has tp_iternext, else 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyIter_Check(PyObject *o);

/**
 * Test whether an object is an asynchronous iterator.
 *
 * @param o  Borrowed. The object; NULL gives 0.
 * @return   1 if its type has am_anext, else 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyAIter_Check(PyObject *o);

/**
 * Get the next item of an iterator.
 *
 * @param iter  Borrowed. The iterator; not NULL.
 * @return      New reference. The item. NULL without an error set at the end.
 *              NULL with TypeError set if the object is no iterator, with
 *              SystemError set if it is NULL, or with what its type's code
 *              raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyIter_Next(PyObject *iter);

/**
 * Send a value into an iterator, and tell what it yields from what it returns.
 *
 * @param iter    Borrowed. The iterator; not NULL.
 * @param arg     Borrowed. The value; anything but None needs am_send or a
 *                method send(). Not NULL.
 * @param result  Receives a new reference. Gets what was yielded or returned;
 *                NULL with an error set. Not NULL.
 * @return        PYGEN_NEXT if it yielded, PYGEN_RETURN if it returned.
 *                PYGEN_ERROR with SystemError set if an argument is NULL, or
 *                with what the iterator's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PySendResult
PyIter_Send(PyObject *iter, PyObject *arg, PyObject **result);

/**
 * Call a method of an object with an array of arguments, the object itself the
 * first of them.
 *
 * @param name     Borrowed. The method's name; a str, not NULL.
 * @param args     Borrowed. The object, the other positional arguments, then
 *                 the values of the keyword arguments; not NULL.
 * @param nargsf   Number of positional arguments, the object included, with
 *                 PY_VECTORCALL_ARGUMENTS_OFFSET if args[-1] may be written.
 * @param kwnames  Borrowed. The names of the keyword arguments; a tuple of
 *                 str, or NULL for none.
 * @return         New reference. The result. NULL with AttributeError set if
 *                 there is no such method, with SystemError set if name or the
 *                 object is NULL, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_VectorcallMethod(
    PyObject *name, PyObject *const *args, size_t nargsf, PyObject *kwnames);

/**
 * Call a method of an object with positional arguments.
 *
 * @param obj   Borrowed. The object; not NULL.
 * @param name  Borrowed. The method's name; a str, not NULL.
 * @return      New reference. The result. NULL with AttributeError set if
 *              there is no such method, with SystemError set if name or the
 *              object is NULL, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_CallMethodObjArgs(
    PyObject *obj, PyObject *name, ...);

/**
 * Test whether an object can stand for a number.
 *
 * @param o  Borrowed. The object; NULL gives 0.
 * @return   1 if its type has nb_index, nb_int or nb_float, else 0. Never
 *           fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyNumber_Check(PyObject *o);

/**
 * Test whether an object can stand for an index.
 *
 * @param o  Borrowed. The object; NULL gives 0.
 * @return   1 if its type has nb_index, else 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyIndex_Check(PyObject *o);

/**
 * Convert an index to an int.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. An int of exact type. NULL with TypeError set if
 *           the object is no index or its __index__ returns no int, with
 *           SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Index(PyObject *o);

/**
 * Convert an index to a size.
 *
 * @param o    Borrowed. The object; not NULL.
 * @param exc  Borrowed. The exception type of an overflow; NULL to take the
 *             nearest end of the range instead.
 * @return     The value. -1 with TypeError set if the object is no index, with
 *             exc set if it is too large, with SystemError set if it is NULL,
 *             or with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PyNumber_AsSsize_t(PyObject *o, PyObject *exc);

/**
 * Convert an object to an int, as int() does.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. An int of exact type. NULL with TypeError set if
 *           the object has no such conversion or it returns no int, with
 *           SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Long(PyObject *o);

/**
 * Convert an object to a float, as float() does.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. A float of exact type. NULL with TypeError set if
 *           the object has no such conversion or it returns no float, with
 *           ValueError set for a text that is no number, with SystemError set
 *           if o is NULL, or with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Float(PyObject *o);

/**
 * Convert an index to text in a base, as bin(), oct() and hex() do.
 *
 * @param n     Borrowed. The object; not NULL.
 * @param base  2, 8, 10 or 16.
 * @return      New reference. A str. NULL with SystemError set for another
 *              base or if n is NULL, with TypeError set if n is no index, or
 *              with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_ToBase(PyObject *n, int base);

/**
 * Add two objects: o1 + o2. Sequences are joined.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Add(PyObject *o1, PyObject *o2);

/**
 * Subtract two objects: o1 - o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Subtract(PyObject *o1, PyObject *o2);

/**
 * Multiply two objects: o1 * o2. One of them may be a sequence to repeat.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Multiply(PyObject *o1, PyObject *o2);

/**
 * Multiply two objects as matrices: o1 @ o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_MatrixMultiply(PyObject *o1, PyObject *o2);

/**
 * Divide two objects and round down: o1 // o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_FloorDivide(PyObject *o1, PyObject *o2);

/**
 * Divide two objects: o1 / o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_TrueDivide(PyObject *o1, PyObject *o2);

/**
 * Compute the remainder of a division: o1 % o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Remainder(PyObject *o1, PyObject *o2);

/**
 * Compute quotient and remainder of a division: divmod(o1, o2).
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Divmod(PyObject *o1, PyObject *o2);

/**
 * Shift to the left: o1 << o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Lshift(PyObject *o1, PyObject *o2);

/**
 * Shift to the right: o1 >> o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Rshift(PyObject *o1, PyObject *o2);

/**
 * Combine bits by and: o1 & o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_And(PyObject *o1, PyObject *o2);

/**
 * Combine bits by exclusive or: o1 ^ o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Xor(PyObject *o1, PyObject *o2);

/**
 * Combine bits by or: o1 | o2.
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @return    New reference. The result. NULL with TypeError set if neither
 *            operand supports it, with SystemError set if an argument is NULL,
 *            or with what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Or(PyObject *o1, PyObject *o2);

/**
 * Raise an object to a power: pow(o1, o2, o3).
 *
 * @param o1  Borrowed. The left operand; not NULL.
 * @param o2  Borrowed. The right operand; not NULL.
 * @param o3  Borrowed. The modulus; Py_None for none, not NULL.
 * @return    New reference. The result. NULL with TypeError set if no operand
 *            supports it, with SystemError set if an argument is NULL, or with
 *            what their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Power(
    PyObject *o1, PyObject *o2, PyObject *o3);

/**
 * Negate an object: -o.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. The result. NULL with TypeError set if the object
 *           does not support it, with SystemError set if it is NULL, or with
 *           what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Negative(PyObject *o);

/**
 * Apply the unary plus: +o.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. The result. NULL with TypeError set if the object
 *           does not support it, with SystemError set if it is NULL, or with
 *           what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Positive(PyObject *o);

/**
 * Compute the absolute value: abs(o).
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. The result. NULL with TypeError set if the object
 *           does not support it, with SystemError set if it is NULL, or with
 *           what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Absolute(PyObject *o);

/**
 * Invert the bits: ~o.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. The result. NULL with TypeError set if the object
 *           does not support it, with SystemError set if it is NULL, or with
 *           what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyNumber_Invert(PyObject *o);

/**
 * Test whether an object gives contiguous bytes.
 *
 * @param obj  Borrowed. The object; NULL gives 0.
 * @return     1 or 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_CheckReadBuffer(PyObject *obj);

/**
 * Where the bytes of an object lie.
 *
 * @param obj         Borrowed. The object; not NULL.
 * @param buffer      Where to store the address; not NULL.
 * @param buffer_len  Where to store the number of bytes; not NULL.
 * @return            0. -1 with TypeError set if the object exposes no memory,
 *                    with SystemError set for NULL.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_AsReadBuffer(
    PyObject *obj, const void **buffer, Py_ssize_t *buffer_len);

/**
 * Where the characters of an object lie.
 *
 * @param obj         Borrowed. The object; not NULL.
 * @param buffer      Where to store the address; not NULL.
 * @param buffer_len  Where to store the number of bytes; not NULL.
 * @return            0. -1 with TypeError set if the object exposes no memory,
 *                    with SystemError set for NULL.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_AsCharBuffer(
    PyObject *obj, const char **buffer, Py_ssize_t *buffer_len);

/**
 * Where the writable bytes of an object lie.
 *
 * @param obj         Borrowed. The object; not NULL.
 * @param buffer      Where to store the address; not NULL.
 * @param buffer_len  Where to store the number of bytes; not NULL.
 * @return            0. -1 with TypeError set if the object exposes no
 *                    writable memory, with SystemError set for NULL.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PyObject_AsWriteBuffer(
    PyObject *obj, void **buffer, Py_ssize_t *buffer_len);

/**
 * Test whether items can be read by index.
 *
 * @param s  Borrowed. The object; NULL gives 0.
 * @return   1 if its type has sq_item and is no dict, else 0. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PySequence_Check(PyObject *s);

/**
 * Count the items of a sequence.
 *
 * @param s  Borrowed. The sequence; not NULL.
 * @return   The number. -1 with TypeError set if the object is no sequence,
 *           with SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PySequence_Size(PyObject *s);

/**
 * Count the items of a sequence; the same as PySequence_Size().
 *
 * @param s  Borrowed. The sequence; not NULL.
 * @return   The number. -1 with TypeError set if the object is no sequence,
 *           with SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PySequence_Length(PyObject *s);

/**
 * Join two sequences.
 *
 * @param o1  Borrowed. The first sequence; not NULL.
 * @param o2  Borrowed. The second sequence; not NULL.
 * @return    New reference. The result. NULL with TypeError set if they cannot
 *            be joined, with SystemError set if one is NULL, or with what
 *            their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_Concat(PyObject *o1, PyObject *o2);

/**
 * Repeat a sequence.
 *
 * @param o      Borrowed. The sequence; not NULL.
 * @param count  How often.
 * @return       New reference. The result. NULL with TypeError set if it
 *               cannot be repeated, with SystemError set if it is NULL, or
 *               with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_Repeat(PyObject *o, Py_ssize_t count);

/**
 * Join two sequences; the first may be changed and is then the result.
 *
 * @param o1  Borrowed. The first sequence; not NULL.
 * @param o2  Borrowed. The second sequence; not NULL.
 * @return    New reference. The result. NULL with TypeError set if they cannot
 *            be joined, with SystemError set if one is NULL, or with what
 *            their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_InPlaceConcat(
    PyObject *o1, PyObject *o2);

/**
 * Repeat a sequence; it may be changed and is then the result.
 *
 * @param o      Borrowed. The sequence; not NULL.
 * @param count  How often.
 * @return       New reference. The result. NULL with TypeError set if it
 *               cannot be repeated, with SystemError set if it is NULL, or
 *               with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_InPlaceRepeat(
    PyObject *o, Py_ssize_t count);

/**
 * Read an item by index.
 *
 * @param s  Borrowed. The sequence; not NULL.
 * @param i  The index; a negative one counts from the end.
 * @return   New reference. The item. NULL with TypeError set if the object is
 *           no sequence, with IndexError set if there is no such item, with
 *           SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_GetItem(PyObject *s, Py_ssize_t i);

/**
 * Store an item by index.
 *
 * @param s  Borrowed. The sequence; not NULL.
 * @param i  The index; a negative one counts from the end.
 * @param v  Borrowed. The value, of which the sequence takes a reference of
 *           its own; NULL deletes.
 * @return   0. -1 with TypeError set if the object's items cannot be set, with
 *           IndexError set if there is no such item, with SystemError set if
 *           it is NULL, or with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PySequence_SetItem(
    PyObject *s, Py_ssize_t i, PyObject *v);

/**
 * Delete an item by index.
 *
 * @param s  Borrowed. The sequence; not NULL.
 * @param i  The index; a negative one counts from the end.
 * @return   0. -1 with TypeError set if the object's items cannot be deleted,
 *           with IndexError set if there is no such item, with SystemError set
 *           if it is NULL, or with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PySequence_DelItem(PyObject *s, Py_ssize_t i);

/**
 * Read a range of a sequence.
 *
 * @param s   Borrowed. The sequence; not NULL.
 * @param i1  Index of the first item.
 * @param i2  Index after the last item.
 * @return    New reference. What its type gives for the slice. NULL with
 *            TypeError set if it takes no slices, with SystemError set if it
 *            is NULL, or with what its type's code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_GetSlice(
    PyObject *s, Py_ssize_t i1, Py_ssize_t i2);

/**
 * Replace a range of a sequence.
 *
 * @param s   Borrowed. The sequence; not NULL.
 * @param i1  Index of the first item.
 * @param i2  Index after the last item.
 * @param o   Borrowed. What to put there; NULL deletes the range.
 * @return    0. -1 with TypeError set if its type takes no slices, with
 *            SystemError set if it is NULL, or with what its type's code
 *            raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PySequence_SetSlice(
    PyObject *s, Py_ssize_t i1, Py_ssize_t i2, PyObject *o);

/**
 * Delete a range of a sequence.
 *
 * @param s   Borrowed. The sequence; not NULL.
 * @param i1  Index of the first item.
 * @param i2  Index after the last item.
 * @return    0. -1 with TypeError set if its type takes no slices, with
 *            SystemError set if it is NULL, or with what its type's code
 *            raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PySequence_DelSlice(
    PyObject *s, Py_ssize_t i1, Py_ssize_t i2);

/**
 * Make a tuple of the items of an object.
 *
 * @param o  Borrowed. What is iterated over; not NULL.
 * @return   New reference. A tuple; the object itself if it is a tuple of
 *           exact type. NULL with TypeError set if the object cannot be
 *           iterated over, with MemoryError set if memory is exhausted, with
 *           SystemError set if it is NULL, or with what its type's code
 *           raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_Tuple(PyObject *o);

/**
 * Make a list of what an object gives when it is iterated over.
 *
 * @param o  Borrowed. The object; not NULL.
 * @return   New reference. A new list. NULL with TypeError set if the object
 *           cannot be iterated over, with SystemError set if it is NULL, with
 *           MemoryError set if memory is exhausted, or with what its type's
 *           code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_List(PyObject *o);

/**
 * Make a list or tuple of what an object gives when it is iterated over, for
 * the macros that read one.
 *
 * @param o  Borrowed. The object; not NULL.
 * @param m  Text of the TypeError for an object that cannot be iterated over.
 * @return   New reference. The object itself if it is a list or tuple of exact
 *           type, else a new list. NULL with TypeError set if the object
 *           cannot be iterated over, with SystemError set if it is NULL, with
 *           MemoryError set if memory is exhausted, or with what its type's
 *           code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PySequence_Fast(PyObject *o, const char *m);

/**
 * Test whether a value is in a container.
 *
 * @param seq  Borrowed. What is searched; not NULL.
 * @param ob   Borrowed. What is looked for; not NULL.
 * @return     1 or 0. -1 with TypeError set if seq cannot be iterated over,
 *             with SystemError set if an argument is NULL, or with what their
 *             types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PySequence_Contains(PyObject *seq, PyObject *ob);

/**
 * Test whether a value is in a container; the same as PySequence_Contains().
 *
 * @param seq  Borrowed. What is searched; not NULL.
 * @param ob   Borrowed. What is looked for; not NULL.
 * @return     1 or 0. -1 with TypeError set if seq cannot be iterated over,
 *             with SystemError set if an argument is NULL, or with what their
 *             types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int PySequence_In(PyObject *seq, PyObject *ob);

/**
 * Count how often a value is in a container.
 *
 * @param seq  Borrowed. What is searched; not NULL.
 * @param ob   Borrowed. What is looked for; not NULL.
 * @return     The number. -1 with TypeError set if seq cannot be iterated
 *             over, with SystemError set if an argument is NULL, or with what
 *             their types' code raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PySequence_Count(PyObject *seq, PyObject *ob);

/**
 * Find a value in a container.
 *
 * @param seq  Borrowed. What is searched; not NULL.
 * @param ob   Borrowed. What is looked for; not NULL.
 * @return     The first index. -1 with ValueError set if it is not there, with
 *             TypeError set if seq cannot be iterated over, with SystemError
 *             set if an argument is NULL, or with what their types' code
 *             raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PySequence_Index(PyObject *seq, PyObject *ob);

/**
 * Call an object without arguments.
 *
 * @param func  Borrowed. What is called; NULL is SystemError.
 * @return      New reference. The result. NULL with TypeError set if the
 *              object is not callable, with SystemError set if result and
 *              error indicator disagree, with RecursionError set if calls nest
 *              too deeply, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_CallNoArgs(PyObject *func);

#ifndef Py_LIMITED_API
/**
 * Call an object with one positional argument.
 *
 * @param func  Borrowed. What is called; NULL is SystemError.
 * @param arg   Borrowed. The argument; not NULL.
 * @return      New reference. The result. NULL with TypeError set if the
 *              object is not callable, with SystemError set if result and
 *              error indicator disagree, with RecursionError set if calls nest
 *              too deeply, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_CallOneArg(PyObject *func, PyObject *arg);
#endif

/**
 * Call an object with a tuple and a dict.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param args      Borrowed. The positional arguments; a tuple, NULL is
 *                  SystemError.
 * @param kwargs    Borrowed. The keyword arguments; a dict, or NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set if result and
 *                  error indicator disagree, with RecursionError set if calls
 *                  nest too deeply, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Call(
    PyObject *callable, PyObject *args, PyObject *kwargs);

/**
 * Call an object with a tuple.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param args      Borrowed. The arguments; a tuple, or NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set if result and
 *                  error indicator disagree, with RecursionError set if calls
 *                  nest too deeply, or with what the call raised. TypeError
 *                  also if args is no tuple.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_CallObject(
    PyObject *callable, PyObject *args);

/**
 * Call an object with an array of arguments.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param args      Borrowed. The positional arguments, then the values of the
 *                  keyword arguments; NULL where there are none.
 * @param nargsf    Number of positional arguments, with
 *                  PY_VECTORCALL_ARGUMENTS_OFFSET if args[-1] may be written.
 * @param kwnames   Borrowed. The names of the keyword arguments; a tuple of
 *                  str, or NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set if result and
 *                  error indicator disagree, with RecursionError set if calls
 *                  nest too deeply, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_Vectorcall(
    PyObject *callable, PyObject *const *args, size_t nargsf,
    PyObject *kwnames);

#ifndef Py_LIMITED_API
/**
 * Call an object with an array of positional arguments and a dict.
 *
 * @param callable  Borrowed. What is called; NULL is SystemError.
 * @param args      Borrowed. The positional arguments; NULL where there are
 *                  none.
 * @param nargsf    Number of positional arguments, with
 *                  PY_VECTORCALL_ARGUMENTS_OFFSET if args[-1] may be written.
 * @param kwargs    Borrowed. The keyword arguments; a dict, or NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set if result and
 *                  error indicator disagree, with RecursionError set if calls
 *                  nest too deeply, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_VectorcallDict(
    PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwargs);

/**
 * Call an object through its tp_call, packing the arguments.
 *
 * @param tstate    The current thread state.
 * @param callable  Borrowed. What is called; not NULL.
 * @param args      Borrowed. The positional arguments, then the values of the
 *                  keyword arguments; NULL where there are none.
 * @param nargs     Number of positional arguments.
 * @param keywords  Borrowed. A tuple of names, whose values follow the
 *                  positional arguments; or a dict; NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set if result and
 *                  error indicator disagree, with RecursionError set if calls
 *                  nest too deeply, or with what the call raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *_PyObject_MakeTpCall(
    PyThreadState *tstate, PyObject *callable, PyObject *const *args,
    Py_ssize_t nargs, PyObject *keywords);

/**
 * Return the vectorcall function of an object.
 *
 * @param callable  Borrowed. What is called; not NULL.
 * @return          The function, or NULL without an error set where the object
 *                  has none. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API vectorcallfunc PyVectorcall_Function(PyObject *callable);
#endif

/**
 * Number of positional arguments in the nargsf of a vectorcall.
 *
 * @param nargsf  What the vectorcall function was given.
 * @return        The number. Never fails.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API Py_ssize_t PyVectorcall_NARGS(size_t nargsf);

/**
 * Call an object through its vectorcall function: the usual tp_call of a type
 * that has vectorcall.
 *
 * @param callable  Borrowed. What is called; not NULL.
 * @param tuple     Borrowed. The positional arguments; a tuple, not NULL.
 * @param dict      Borrowed. The keyword arguments; a dict, or NULL for none.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object has no vectorcall function, or with what the call
 *                  raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyVectorcall_Call(
    PyObject *callable, PyObject *tuple, PyObject *dict);

/**
 * Call an object with positional arguments.
 *
 * @param callable  Borrowed. What is called; not NULL.
 * @return          New reference. The result. NULL with TypeError set if the
 *                  object is not callable, with SystemError set if result and
 *                  error indicator disagree, with RecursionError set if calls
 *                  nest too deeply, or with what the call raised. SystemError
 *                  also if callable is NULL.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API PyObject *PyObject_CallFunctionObjArgs(
    PyObject *callable, ...);

#ifndef Py_LIMITED_API
/**
 * Convert an index that may be None.
 *
 * @param obj     Borrowed. An index, or None; NULL is SystemError.
 * @param result  Receives a Py_ssize_t; unchanged for None.
 * @return        1. 0 with TypeError or OverflowError set, or what __index__
 *                raised.
 * @see CPython 3.12 Include/abstract.h
 */
NATIVEWEAKREF_API int _Py_convert_optional_to_ssize_t(
    PyObject *obj, void *result);
#endif

#ifndef Py_LIMITED_API
/** Number of positional arguments in the nargsf of a vectorcall. */
static inline Py_ssize_t _PyVectorcall_NARGS(size_t n) {
    return _Py_STATIC_CAST(Py_ssize_t, n & ~PY_VECTORCALL_ARGUMENTS_OFFSET);
}
#define PyVectorcall_NARGS(n) _PyVectorcall_NARGS(n)

/** Call a method without arguments. */
static inline PyObject *PyObject_CallMethodNoArgs(
    PyObject *self, PyObject *name) {
    size_t nargsf = 1 | PY_VECTORCALL_ARGUMENTS_OFFSET;
    return PyObject_VectorcallMethod(name, &self, nargsf, _Py_NULL);
}

/** Call a method with one argument. */
static inline PyObject *PyObject_CallMethodOneArg(
    PyObject *self, PyObject *name, PyObject *arg) {
    PyObject *args[2];
    size_t nargsf = 2 | PY_VECTORCALL_ARGUMENTS_OFFSET;
    assert(arg != _Py_NULL);
    args[0] = self;
    args[1] = arg;
    return PyObject_VectorcallMethod(name, args, nargsf, _Py_NULL);
}
#endif

/** Delete an attribute; -1 with an error set. */
#define PyObject_DelAttr(O, A) PyObject_SetAttr((O), (A), NULL)
#define PyObject_DelAttrString(O, A) PyObject_SetAttrString((O), (A), NULL)

#ifndef Py_LIMITED_API
/* Older names. */
#define _PyObject_Vectorcall PyObject_Vectorcall
#define _PyObject_FastCallDict PyObject_VectorcallDict
#define _PyObject_CallOneArg PyObject_CallOneArg
#define _PyVectorcall_Function PyVectorcall_Function
#endif

/** Delete an item; -1 with an error set. */
#define PyMapping_DelItemString(O, K) PyObject_DelItemString((O), (K))
#define PyMapping_DelItem(O, K) PyObject_DelItem((O), (K))

#ifndef Py_LIMITED_API
/** Read an item by an index from 0, of an object known to be a sequence. */
#define PySequence_ITEM(o, i) (Py_TYPE(o)->tp_as_sequence->sq_item((o), (i)))

/** Size, an item (borrowed) and all items of what PySequence_Fast() gave. */
#define PySequence_Fast_GET_SIZE(o)                                            \
    (PyList_Check(o) ? PyList_GET_SIZE(o) : PyTuple_GET_SIZE(o))
#define PySequence_Fast_GET_ITEM(o, i)                                         \
    (PyList_Check(o) ? PyList_GET_ITEM((o), (i)) : PyTuple_GET_ITEM((o), (i)))
#define PySequence_Fast_ITEMS(sf)                                              \
    (PyList_Check(sf) ? ((PyListObject *)(sf))->ob_item                        \
                      : ((PyTupleObject *)(sf))->ob_item)
#endif

/* "#" in a format has a Py_ssize_t. */
#ifdef PY_SSIZE_T_CLEAN
#define PyObject_CallFunction _PyObject_CallFunction_SizeT
#define PyObject_CallMethod _PyObject_CallMethod_SizeT
#define _PyObject_CallMethodId _PyObject_CallMethodId_SizeT
#endif

/* ---- 50. Characters of ASCII (Include/pyctype.h) ----------------------- */

#ifndef Py_LIMITED_API
/*
 * ASCII only, whatever the locale; the argument is a char, signed or not.
 */
#define PY_CTF_LOWER 0x01
#define PY_CTF_UPPER 0x02
#define PY_CTF_ALPHA (PY_CTF_LOWER | PY_CTF_UPPER)
#define PY_CTF_DIGIT 0x04
#define PY_CTF_ALNUM (PY_CTF_ALPHA | PY_CTF_DIGIT)
#define PY_CTF_SPACE 0x08
#define PY_CTF_XDIGIT 0x10

#define Py_ISLOWER(c) (_Py_ctype_table[Py_CHARMASK(c)] & PY_CTF_LOWER)
#define Py_ISUPPER(c) (_Py_ctype_table[Py_CHARMASK(c)] & PY_CTF_UPPER)
#define Py_ISALPHA(c) (_Py_ctype_table[Py_CHARMASK(c)] & PY_CTF_ALPHA)
#define Py_ISDIGIT(c) (_Py_ctype_table[Py_CHARMASK(c)] & PY_CTF_DIGIT)
#define Py_ISXDIGIT(c) (_Py_ctype_table[Py_CHARMASK(c)] & PY_CTF_XDIGIT)
#define Py_ISALNUM(c) (_Py_ctype_table[Py_CHARMASK(c)] & PY_CTF_ALNUM)
#define Py_ISSPACE(c) (_Py_ctype_table[Py_CHARMASK(c)] & PY_CTF_SPACE)

#define Py_TOLOWER(c) (_Py_ctype_tolower[Py_CHARMASK(c)])
#define Py_TOUPPER(c) (_Py_ctype_toupper[Py_CHARMASK(c)])
#endif

/* ---- 51. Hashes (Include/pyhash.h) ------------------------------------- */

#ifndef Py_LIMITED_API
/**
 * The hash of a number; ints and floats of equal value have the same.
 *
 * @param inst  Borrowed. The object that is hashed: the hash of a NaN is the
 *              one of its address.
 * @param v     Its value.
 * @return      The hash. Never fails, so never -1.
 * @see CPython 3.12 Include/pyhash.h
 */
NATIVEWEAKREF_API Py_hash_t _Py_HashDouble(PyObject *inst, double v);

/**
 * The hash of an address.
 *
 * @param p  The address; NULL is allowed.
 * @return   The hash. Never fails, so never -1.
 * @see CPython 3.12 Include/pyhash.h
 */
NATIVEWEAKREF_API Py_hash_t _Py_HashPointer(const void *p);

/**
 * As _Py_HashPointer(), but -1 stays -1.
 *
 * @param p  The address; NULL is allowed.
 * @return   The hash, which may be -1. Never fails.
 * @see CPython 3.12 Include/pyhash.h
 */
NATIVEWEAKREF_API Py_hash_t _Py_HashPointerRaw(const void *p);

/**
 * The hash of bytes, made with the key of this process: that of a bytes object
 * and of a str in Latin-1.
 *
 * @param src  The bytes; not read if there are none.
 * @param len  How many.
 * @return     The hash, 0 for no bytes. Never fails, so never -1.
 * @see CPython 3.12 Include/pyhash.h
 */
NATIVEWEAKREF_API Py_hash_t _Py_HashBytes(const void *src, Py_ssize_t len);
#endif

/* ---- 52. Doubles as text (Include/pystrtod.h) -------------------------- */

/**
 * Read an unsigned integer, with Python's prefixes 0x, 0o and 0b.
 *
 * @param str   The text; white space in front is passed over.
 * @param ptr   Set to where the number ends; may be NULL.
 * @param base  From 2 to 36, or 0 for what the prefix says, else 10.
 * @return      The number, 0 if there is none. ULONG_MAX with errno ERANGE if
 *              it does not fit.
 * @see CPython 3.12 Include/pystrtod.h
 */
NATIVEWEAKREF_API unsigned long PyOS_strtoul(
    const char *str, char **ptr, int base);

/**
 * As PyOS_strtoul(), with a sign.
 *
 * @param str   The text; white space in front is passed over.
 * @param ptr   Set to where the number ends; may be NULL.
 * @param base  From 2 to 36, or 0 for what the prefix says, else 10.
 * @return      The number, 0 if there is none. LONG_MAX with errno ERANGE if
 *              it does not fit, whatever the sign.
 * @see CPython 3.12 Include/pystrtod.h
 */
NATIVEWEAKREF_API long PyOS_strtol(const char *str, char **ptr, int base);

/**
 * Read a double from text.
 *
 * @param str                 The text: no white space before the number.
 * @param ptr                 Where to store the end of the number; NULL where
 *                            the whole text must be one.
 * @param overflow_exception  Borrowed. The exception type of an overflow; NULL
 *                            to get an infinity instead.
 * @return                    The value. -1.0 with ValueError set if the text
 *                            is no number, with overflow_exception set if the
 *                            number is too large.
 * @see CPython 3.12 Include/pystrtod.h
 */
NATIVEWEAKREF_API double PyOS_string_to_double(
    const char *str, char **ptr, PyObject *overflow_exception);

/**
 * Write a double as text.
 *
 * @param val          The value.
 * @param format_code  One of e, E, f, F, g, G; or r for the shortest text that
 *                     reads back as the same value.
 * @param precision    Digits behind the point, or significant digits for g and
 *                     G; 0 for r.
 * @param flags        Py_DTSF_ values.
 * @param type         Where to store a Py_DTST_ value; may be NULL.
 * @return             Text to give back with PyMem_Free(). NULL with
 *                     SystemError set for an unknown code or a precision with
 *                     r, with MemoryError set if memory is exhausted.
 * @see CPython 3.12 Include/pystrtod.h
 */
NATIVEWEAKREF_API char *PyOS_double_to_string(
    double val, char format_code, int precision, int flags, int *type);

/* ---- 53. C strings (Include/pystrcmp.h) -------------------------------- */

/**
 * Compare C strings without regard to the case of ASCII letters.
 *
 * @param str1  The first.
 * @param str2  The second.
 * @param size  How many characters count at most.
 * @return      Negative, 0 or positive. Never fails.
 * @see CPython 3.12 Include/pystrcmp.h
 */
NATIVEWEAKREF_API int PyOS_mystrnicmp(
    const char *str1, const char *str2, Py_ssize_t size);

/**
 * Compare C strings without regard to the case of ASCII letters.
 *
 * @param str1  The first.
 * @param str2  The second.
 * @return      Negative, 0 or positive. Never fails.
 * @see CPython 3.12 Include/pystrcmp.h
 */
NATIVEWEAKREF_API int PyOS_mystricmp(const char *str1, const char *str2);

#define PyOS_strnicmp PyOS_mystrnicmp
#define PyOS_stricmp PyOS_mystricmp

/* ---- 54. C strings in wide characters (Include/fileutils.h) ------------ */

/**
 * Decode UTF-8, where bytes that are no text become lone surrogates.
 *
 * Works before Py_Initialize(). Sets no error.
 *
 * @param arg   The text; ends with a zero byte.
 * @param size  Receives the number of characters, (size_t)-1 if memory is
 *              exhausted; NULL is allowed.
 * @return      Wide characters with a zero at the end; release them with
 *              PyMem_RawFree(). NULL if memory is exhausted.
 * @see CPython 3.12 Include/fileutils.h
 */
NATIVEWEAKREF_API wchar_t *Py_DecodeLocale(const char *arg, size_t *size);

/**
 * Encode wide characters as Py_DecodeLocale() decodes them.
 *
 * Works before Py_Initialize(). Sets no error.
 *
 * @param text       The characters; a zero ends them.
 * @param error_pos  Receives the index of a character that has no form, else
 *                   (size_t)-1; NULL is allowed.
 * @return           UTF-8 with a zero byte at the end; release it with
 *                   PyMem_Free(). NULL for a character without a form or if
 *                   memory is exhausted.
 * @see CPython 3.12 Include/fileutils.h
 */
NATIVEWEAKREF_API char *Py_EncodeLocale(const wchar_t *text, size_t *error_pos);

/* ---- 55. This library -------------------------------------------------- */

#ifndef Py_LIMITED_API
/**
 * Collect some generations, also while collection is disabled. A pending
 * exception stays.
 *
 * @param generation  The oldest generation to collect: 0, 1 or 2.
 * @return            The number of objects found; 0 while a collection runs.
 *                    -1 with ValueError set for another generation.
 */
NATIVEWEAKREF_API Py_ssize_t nativeweakref_gc_collect(int generation);

/**
 * Set when collections happen by themselves; 700, 10, 10 at the start.
 *
 * @param threshold0  Allocations less deallocations of collected objects
 *                    before the young ones are collected; 0: never.
 * @param threshold1  Collections of generation 0 before one of generation 1.
 * @param threshold2  Collections of generation 1 before one of everything.
 */
NATIVEWEAKREF_API void nativeweakref_gc_set_threshold(
    int threshold0, int threshold1, int threshold2);

/**
 * Return one of the thresholds.
 *
 * @param generation  0, 1 or 2.
 * @return            The threshold. -1 with ValueError set for another
 *                    generation.
 */
NATIVEWEAKREF_API int nativeweakref_gc_get_threshold(int generation);

/**
 * Return what is compared with a threshold.
 *
 * @param generation  0, 1 or 2.
 * @return            The count. -1 with ValueError set for another generation.
 */
NATIVEWEAKREF_API int nativeweakref_gc_get_count(int generation);

/**
 * Choose where a collection that is due takes place.
 *
 * @param automatic  1: in the allocation that makes it due. 0, as at the
 *                   start: in PyErr_CheckSignals() only.
 * @return           The choice before. Never fails.
 */
NATIVEWEAKREF_API int nativeweakref_gc_set_auto(int automatic);

/**
 * Choose whether unreachable objects are kept for inspection instead of being
 * destroyed.
 *
 * @param save  1: collections add them to nativeweakref_gc_garbage(). 0, as at
 *              the start: they do not.
 * @return      The choice before. Never fails.
 */
NATIVEWEAKREF_API int nativeweakref_gc_set_save_all(int save);

/**
 * Return the objects that collections have found and not destroyed: those with
 * tp_del, or all that were saved.
 *
 * @return  New reference. A tuple. NULL with MemoryError set if memory is
 *          exhausted.
 */
NATIVEWEAKREF_API PyObject *nativeweakref_gc_garbage(void);

/**
 * Release the objects that nativeweakref_gc_garbage() returns; other code may
 * run.
 */
NATIVEWEAKREF_API void nativeweakref_gc_clear_garbage(void);

/**
 * Return the generation of an object.
 *
 * @param ob  Borrowed. The object; not NULL.
 * @return    0, 1 or 2. -1 if the collector does not know the object, or
 *            gc.freeze() has set it aside. Never fails.
 */
NATIVEWEAKREF_API int nativeweakref_gc_generation(PyObject *ob);

/**
 * Read what the collections of a generation have found.
 *
 * @param generation  0, 1 or 2.
 * @param stats       Filled.
 * @return            0. -1 with ValueError set for another generation; stats
 *                    is unchanged.
 */
NATIVEWEAKREF_API int nativeweakref_gc_get_stats(
    int generation, nativeweakref_gc_stats *stats);

/**
 * Have a function called before and after each collection.
 *
 * @param callback  The function; it leaves no exception set.
 * @param arg       Handed to the function.
 * @return          0. -1 with MemoryError set if memory is exhausted.
 */
NATIVEWEAKREF_API int nativeweakref_gc_add_callback(
    nativeweakref_gc_callback callback, void *arg);

/**
 * Undo nativeweakref_gc_add_callback() with the same arguments.
 *
 * @param callback  The function.
 * @param arg       What it was added with.
 * @return          1 if it was there, else 0. Never fails.
 */
NATIVEWEAKREF_API int nativeweakref_gc_remove_callback(
    nativeweakref_gc_callback callback, void *arg);

/**
 * Return the version of the library at run time.
 *
 * @return  As NATIVEWEAKREF_VERSION: major * 1000000 + minor * 1000 + patch.
 *          Never fails.
 */
NATIVEWEAKREF_API int nativeweakref_version(void);

/**
 * For tests: let one allocation fail, as if memory were exhausted.
 *
 * Allocations and reallocations of objects, PyMem_* and PyMem_Raw* memory
 * count. The GIL is held, and no other thread uses PyMem_Raw* memory
 * meanwhile.
 *
 * @param number  1 for the next allocation, 2 for the one after it, ...; 0
 *                lets none fail.
 * @return        Allocations that were left up to the failure of the last
 *                call: 0 if it has happened or none was asked for. Never
 *                fails.
 */
NATIVEWEAKREF_API Py_ssize_t nativeweakref_fault_set(Py_ssize_t number);

/**
 * Count what the object heap holds.
 *
 * Walks all its pages: 0.1 ms for 100 MB. The GIL is held.
 *
 * @param statistics  Filled.
 */
NATIVEWEAKREF_API void nativeweakref_heap_stats(
    nativeweakref_heap_statistics *statistics);

/**
 * Test whether the structures of the object heap hold together.
 *
 * Code that writes to memory it has returned destroys them. In debug mode (the
 * environment variable NATIVEWEAKREF_DEBUG is 1) the bytes around every block
 * in use are looked at too. The GIL is held.
 *
 * @return  NULL if they do; else a text that says what was found first, static
 *          memory. Never fails.
 */
NATIVEWEAKREF_API const char *nativeweakref_heap_check(void);

/**
 * Say what is done about warnings from now on. What was said before may be
 * said again.
 *
 * @param action    "error": they are raised. "ignore": nothing. "always": they
 *                  are printed. "default", "module" and "once": they are
 *                  printed once for each text and category; "default" looks at
 *                  the line, too, "once" at the whole program.
 * @param category  Borrowed. Which warnings: a warning type, with its
 *                  subtypes; NULL for all.
 * @return          0. -1 with ValueError set for another action, with
 *                  TypeError set if category is no warning type, with
 *                  MemoryError.
 */
NATIVEWEAKREF_API int nativeweakref_warnings_filter(
    const char *action, PyObject *category);

/**
 * Undo all calls of nativeweakref_warnings_filter().
 */
NATIVEWEAKREF_API void nativeweakref_warnings_reset(void);
#endif

/* ---- 56. Layout checks ------------------------------------------------- */

/* Options such as -fpack-struct or -m32 would change what is above. */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define NATIVEWEAKREF_CHECK(condition) static_assert(condition, #condition)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define NATIVEWEAKREF_CHECK(condition) _Static_assert(condition, #condition)
#else
#define NATIVEWEAKREF_CHECK(condition)                                         \
    extern char nativeweakref_check_[(condition) ? 1 : -1]
#endif

NATIVEWEAKREF_CHECK(sizeof(void *) == 8);
NATIVEWEAKREF_CHECK(sizeof(long) == 8);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(PyMemAllocatorEx) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyMemAllocatorEx, free) == 32);
#endif
NATIVEWEAKREF_CHECK(sizeof(Py_buffer) == 80);
NATIVEWEAKREF_CHECK(offsetof(Py_buffer, internal) == 72);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(PyAsyncMethods) == 32);
NATIVEWEAKREF_CHECK(offsetof(PyAsyncMethods, am_send) == 24);
NATIVEWEAKREF_CHECK(sizeof(PyBufferProcs) == 16);
NATIVEWEAKREF_CHECK(offsetof(PyBufferProcs, bf_releasebuffer) == 8);
#endif
NATIVEWEAKREF_CHECK(sizeof(PyObject) == 16);
NATIVEWEAKREF_CHECK(offsetof(PyObject, ob_type) == 8);
NATIVEWEAKREF_CHECK(sizeof(PyVarObject) == 24);
NATIVEWEAKREF_CHECK(offsetof(PyVarObject, ob_size) == 16);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(PyTypeObject) == 416);
NATIVEWEAKREF_CHECK(offsetof(PyTypeObject, tp_watched) == 408);
NATIVEWEAKREF_CHECK(sizeof(PyNumberMethods) == 288);
NATIVEWEAKREF_CHECK(
    offsetof(PyNumberMethods, nb_inplace_matrix_multiply) == 280);
NATIVEWEAKREF_CHECK(sizeof(PyMappingMethods) == 24);
NATIVEWEAKREF_CHECK(offsetof(PyMappingMethods, mp_ass_subscript) == 16);
NATIVEWEAKREF_CHECK(sizeof(PySequenceMethods) == 80);
NATIVEWEAKREF_CHECK(offsetof(PySequenceMethods, sq_inplace_repeat) == 72);
NATIVEWEAKREF_CHECK(sizeof(_specialization_cache) == 16);
NATIVEWEAKREF_CHECK(offsetof(_specialization_cache, getitem_version) == 8);
NATIVEWEAKREF_CHECK(sizeof(PyHeapTypeObject) == 920);
NATIVEWEAKREF_CHECK(offsetof(PyHeapTypeObject, _spec_cache) == 904);
#endif
NATIVEWEAKREF_CHECK(sizeof(PyType_Slot) == 16);
NATIVEWEAKREF_CHECK(offsetof(PyType_Slot, pfunc) == 8);
NATIVEWEAKREF_CHECK(sizeof(PyType_Spec) == 32);
NATIVEWEAKREF_CHECK(offsetof(PyType_Spec, slots) == 24);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(_Py_Identifier) == 16);
NATIVEWEAKREF_CHECK(offsetof(_Py_Identifier, index) == 8);
NATIVEWEAKREF_CHECK(sizeof(PyObjectArenaAllocator) == 24);
NATIVEWEAKREF_CHECK(offsetof(PyObjectArenaAllocator, free) == 16);
NATIVEWEAKREF_CHECK(sizeof(PyASCIIObject) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyASCIIObject, state) == 32);
NATIVEWEAKREF_CHECK(sizeof(PyCompactUnicodeObject) == 56);
NATIVEWEAKREF_CHECK(offsetof(PyCompactUnicodeObject, utf8) == 48);
NATIVEWEAKREF_CHECK(sizeof(PyUnicodeObject) == 64);
NATIVEWEAKREF_CHECK(offsetof(PyUnicodeObject, data) == 56);
NATIVEWEAKREF_CHECK(sizeof(_PyUnicodeWriter) == 56);
NATIVEWEAKREF_CHECK(offsetof(_PyUnicodeWriter, readonly) == 53);
NATIVEWEAKREF_CHECK(sizeof(PyBytesObject) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyBytesObject, ob_sval) == 32);
NATIVEWEAKREF_CHECK(sizeof(_PyBytesWriter) == 552);
NATIVEWEAKREF_CHECK(offsetof(_PyBytesWriter, small_buffer) == 36);
NATIVEWEAKREF_CHECK(sizeof(PyByteArrayObject) == 56);
NATIVEWEAKREF_CHECK(offsetof(PyByteArrayObject, ob_exports) == 48);
NATIVEWEAKREF_CHECK(sizeof(PyAttributeErrorObject) == 88);
NATIVEWEAKREF_CHECK(offsetof(PyAttributeErrorObject, name) == 80);
NATIVEWEAKREF_CHECK(sizeof(PyBaseExceptionGroupObject) == 88);
NATIVEWEAKREF_CHECK(offsetof(PyBaseExceptionGroupObject, excs) == 80);
NATIVEWEAKREF_CHECK(sizeof(PyBaseExceptionObject) == 72);
NATIVEWEAKREF_CHECK(offsetof(PyBaseExceptionObject, suppress_context) == 64);
NATIVEWEAKREF_CHECK(sizeof(PyImportErrorObject) == 104);
NATIVEWEAKREF_CHECK(offsetof(PyImportErrorObject, name_from) == 96);
NATIVEWEAKREF_CHECK(sizeof(PyNameErrorObject) == 80);
NATIVEWEAKREF_CHECK(offsetof(PyNameErrorObject, name) == 72);
NATIVEWEAKREF_CHECK(sizeof(PyOSErrorObject) == 112);
NATIVEWEAKREF_CHECK(offsetof(PyOSErrorObject, written) == 104);
NATIVEWEAKREF_CHECK(sizeof(PyStopIterationObject) == 80);
NATIVEWEAKREF_CHECK(offsetof(PyStopIterationObject, value) == 72);
NATIVEWEAKREF_CHECK(sizeof(PySyntaxErrorObject) == 136);
NATIVEWEAKREF_CHECK(offsetof(PySyntaxErrorObject, print_file_and_line) == 128);
NATIVEWEAKREF_CHECK(sizeof(PySystemExitObject) == 80);
NATIVEWEAKREF_CHECK(offsetof(PySystemExitObject, code) == 72);
NATIVEWEAKREF_CHECK(sizeof(PyUnicodeErrorObject) == 112);
NATIVEWEAKREF_CHECK(offsetof(PyUnicodeErrorObject, reason) == 104);
NATIVEWEAKREF_CHECK(sizeof(_PyLongValue) == 16);
NATIVEWEAKREF_CHECK(offsetof(_PyLongValue, ob_digit) == 8);
NATIVEWEAKREF_CHECK(sizeof(PyLongObject) == 32);
NATIVEWEAKREF_CHECK(offsetof(PyLongObject, long_value) == 16);
NATIVEWEAKREF_CHECK(sizeof(PyFloatObject) == 24);
NATIVEWEAKREF_CHECK(offsetof(PyFloatObject, ob_fval) == 16);
NATIVEWEAKREF_CHECK(sizeof(Py_complex) == 16);
NATIVEWEAKREF_CHECK(offsetof(Py_complex, imag) == 8);
NATIVEWEAKREF_CHECK(sizeof(PyComplexObject) == 32);
NATIVEWEAKREF_CHECK(offsetof(PyComplexObject, cval) == 16);
NATIVEWEAKREF_CHECK(sizeof(PyTupleObject) == 32);
NATIVEWEAKREF_CHECK(offsetof(PyTupleObject, ob_item) == 24);
NATIVEWEAKREF_CHECK(sizeof(PyListObject) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyListObject, allocated) == 32);
NATIVEWEAKREF_CHECK(sizeof(PyDictObject) == 48);
NATIVEWEAKREF_CHECK(offsetof(PyDictObject, ma_values) == 40);
NATIVEWEAKREF_CHECK(sizeof(_PyDictViewObject) == 24);
NATIVEWEAKREF_CHECK(offsetof(_PyDictViewObject, dv_dict) == 16);
NATIVEWEAKREF_CHECK(sizeof(setentry) == 16);
NATIVEWEAKREF_CHECK(offsetof(setentry, hash) == 8);
NATIVEWEAKREF_CHECK(sizeof(PySetObject) == 200);
NATIVEWEAKREF_CHECK(offsetof(PySetObject, weakreflist) == 192);
NATIVEWEAKREF_CHECK(sizeof(PyCFunctionObject) == 56);
NATIVEWEAKREF_CHECK(offsetof(PyCFunctionObject, vectorcall) == 48);
NATIVEWEAKREF_CHECK(sizeof(PyCMethodObject) == 64);
NATIVEWEAKREF_CHECK(offsetof(PyCMethodObject, mm_class) == 56);
#endif
NATIVEWEAKREF_CHECK(sizeof(PyMethodDef) == 32);
NATIVEWEAKREF_CHECK(offsetof(PyMethodDef, ml_doc) == 24);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(PyInstanceMethodObject) == 24);
NATIVEWEAKREF_CHECK(offsetof(PyInstanceMethodObject, func) == 16);
NATIVEWEAKREF_CHECK(sizeof(PyMethodObject) == 48);
NATIVEWEAKREF_CHECK(offsetof(PyMethodObject, vectorcall) == 40);
#endif
NATIVEWEAKREF_CHECK(sizeof(PyModuleDef_Base) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyModuleDef_Base, m_copy) == 32);
NATIVEWEAKREF_CHECK(sizeof(PyModuleDef) == 104);
NATIVEWEAKREF_CHECK(offsetof(PyModuleDef, m_free) == 96);
NATIVEWEAKREF_CHECK(sizeof(PyModuleDef_Slot) == 16);
NATIVEWEAKREF_CHECK(offsetof(PyModuleDef_Slot, value) == 8);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(PySliceObject) == 40);
NATIVEWEAKREF_CHECK(offsetof(PySliceObject, step) == 32);
NATIVEWEAKREF_CHECK(sizeof(PyMemoryViewObject) == 152);
NATIVEWEAKREF_CHECK(offsetof(PyMemoryViewObject, ob_array) == 144);
NATIVEWEAKREF_CHECK(sizeof(_PyManagedBufferObject) == 112);
NATIVEWEAKREF_CHECK(offsetof(_PyManagedBufferObject, master) == 32);
NATIVEWEAKREF_CHECK(sizeof(Py_tss_t) == 8);
NATIVEWEAKREF_CHECK(offsetof(Py_tss_t, _key) == 4);
NATIVEWEAKREF_CHECK(sizeof(_py_trashcan) == 16);
NATIVEWEAKREF_CHECK(offsetof(_py_trashcan, delete_later) == 8);
NATIVEWEAKREF_CHECK(sizeof(_PyErr_StackItem) == 16);
NATIVEWEAKREF_CHECK(offsetof(_PyErr_StackItem, previous_item) == 8);
NATIVEWEAKREF_CHECK(sizeof(_PyCFrame) == 16);
NATIVEWEAKREF_CHECK(offsetof(_PyCFrame, previous) == 8);
NATIVEWEAKREF_CHECK(sizeof(PyThreadState) == 288);
NATIVEWEAKREF_CHECK(offsetof(PyThreadState, root_cframe) == 272);
NATIVEWEAKREF_CHECK(sizeof(_PyStackChunk) == 32);
NATIVEWEAKREF_CHECK(offsetof(_PyStackChunk, data) == 24);
NATIVEWEAKREF_CHECK(sizeof(PyDescrObject) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyDescrObject, d_qualname) == 32);
#endif
NATIVEWEAKREF_CHECK(sizeof(PyGetSetDef) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyGetSetDef, closure) == 32);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(PyGetSetDescrObject) == 48);
NATIVEWEAKREF_CHECK(offsetof(PyGetSetDescrObject, d_getset) == 40);
#endif
NATIVEWEAKREF_CHECK(sizeof(PyMemberDef) == 40);
NATIVEWEAKREF_CHECK(offsetof(PyMemberDef, doc) == 32);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(PyMemberDescrObject) == 48);
NATIVEWEAKREF_CHECK(offsetof(PyMemberDescrObject, d_member) == 40);
NATIVEWEAKREF_CHECK(sizeof(PyMethodDescrObject) == 56);
NATIVEWEAKREF_CHECK(offsetof(PyMethodDescrObject, vectorcall) == 48);
NATIVEWEAKREF_CHECK(sizeof(PyWrapperDescrObject) == 56);
NATIVEWEAKREF_CHECK(offsetof(PyWrapperDescrObject, d_wrapped) == 48);
NATIVEWEAKREF_CHECK(sizeof(wrapperbase) == 56);
NATIVEWEAKREF_CHECK(offsetof(wrapperbase, name_strobj) == 48);
NATIVEWEAKREF_CHECK(sizeof(PyWeakReference) == 64);
NATIVEWEAKREF_CHECK(offsetof(PyWeakReference, vectorcall) == 56);
#endif
NATIVEWEAKREF_CHECK(sizeof(PyStructSequence_Desc) == 32);
NATIVEWEAKREF_CHECK(offsetof(PyStructSequence_Desc, n_in_sequence) == 24);
NATIVEWEAKREF_CHECK(sizeof(PyStructSequence_Field) == 16);
NATIVEWEAKREF_CHECK(offsetof(PyStructSequence_Field, doc) == 8);
#ifndef Py_LIMITED_API
NATIVEWEAKREF_CHECK(sizeof(_PyArg_Parser) == 72);
NATIVEWEAKREF_CHECK(offsetof(_PyArg_Parser, next) == 64);
NATIVEWEAKREF_CHECK(sizeof(_inittab) == 16);
NATIVEWEAKREF_CHECK(offsetof(_inittab, initfunc) == 8);
NATIVEWEAKREF_CHECK(sizeof(nativeweakref_gc_event) == 24);
NATIVEWEAKREF_CHECK(offsetof(nativeweakref_gc_event, uncollectable) == 16);
NATIVEWEAKREF_CHECK(sizeof(nativeweakref_gc_stats) == 24);
NATIVEWEAKREF_CHECK(offsetof(nativeweakref_gc_stats, uncollectable) == 16);
NATIVEWEAKREF_CHECK(sizeof(nativeweakref_heap_class) == 32);
NATIVEWEAKREF_CHECK(offsetof(nativeweakref_heap_class, live_bytes) == 24);
NATIVEWEAKREF_CHECK(sizeof(nativeweakref_heap_statistics) == 3128);
NATIVEWEAKREF_CHECK(offsetof(nativeweakref_heap_statistics, classes) == 56);
#endif

#undef NATIVEWEAKREF_CHECK

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* NATIVEWEAKREF_H */
