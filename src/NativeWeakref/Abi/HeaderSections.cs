using NativeWeakref.Abi.Markup;

// The order in which CPython's Python.h includes these headers.
[assembly: HeaderOrder(
    "pyport.h", "Portability",
    "pymem.h", "Memory",
    "pybuffer.h", "Buffers",
    "object.h", "Objects",
    "objimpl.h", "Object memory",
    "typeslots.h", "Slot ids",
    "unicodeobject.h", "str",
    "pyerrors.h", "Errors",
    "longobject.h", "int",
    "boolobject.h", "bool",
    "tupleobject.h", "tuple",
    "listobject.h", "list",
    "dictobject.h", "dict",
    "methodobject.h", "C functions",
    "moduleobject.h", "Modules",
    "sliceobject.h", "Ellipsis",
    "iterobject.h", "Iterators",
    "pystate.h", "Thread states",
    "descrobject.h", "Descriptors",
    "weakrefobject.h", "Weak references",
    "pythonrun.h", "Printing errors",
    "pylifecycle.h", "Start and end",
    "ceval.h", "Recursion",
    "abstract.h", "Object protocols",
    "nativeweakref.h", "This library")]
