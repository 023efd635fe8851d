using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// Named C function types. Delegates only because these carry a name, parameter names and documentation in metadata; none is
// ever instantiated. A field says [CFunction(typeof(name))], and the header generator compares the two signatures.

#pragma warning disable CS8981 // Lower-case type names: C's.

/// <summary>Call with arguments in an array; nargsf is the count of positional ones and may hold PY_VECTORCALL_ARGUMENTS_OFFSET.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* vectorcallfunc(
    PyObject* callable,
    [CType("PyObject *const *")] PyObject** args,
    nuint nargsf,
    PyObject* kwnames);

/// <summary>A C function under METH_VARARGS, METH_NOARGS or METH_O.</summary>
[Header("methodobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* PyCFunction(PyObject* self, PyObject* args);

/// <summary>A C function under METH_VARARGS | METH_KEYWORDS; kwargs may be NULL.</summary>
[Header("methodobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* PyCFunctionWithKeywords(PyObject* self, PyObject* args, PyObject* kwargs);

/// <summary>A C function under METH_FASTCALL.</summary>
[Header("methodobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* _PyCFunctionFast(PyObject* self, [CType("PyObject *const *")] PyObject** args, nint nargs);

/// <summary>A C function under METH_FASTCALL | METH_KEYWORDS; kwnames is a tuple or NULL.</summary>
[Header("methodobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* _PyCFunctionFastWithKeywords(
    PyObject* self,
    [CType("PyObject *const *")] PyObject** args,
    nint nargs,
    PyObject* kwnames);

/// <summary>A C function under METH_METHOD | METH_FASTCALL | METH_KEYWORDS.</summary>
[Header("methodobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* PyCMethod(
    PyObject* self,
    PyTypeObject* defining_class,
    [CType("PyObject *const *")] PyObject** args,
    nuint nargs,
    PyObject* kwnames);

/// <summary>Read a computed attribute; a new reference, or NULL with an error set.</summary>
[Header("descrobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* getter(PyObject* self, void* closure);

/// <summary>Set a computed attribute, or delete it when the value is NULL; -1 with an error set.</summary>
[Header("descrobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int setter(PyObject* self, PyObject* value, void* closure);

/// <summary>Call a slot function with unpacked arguments.</summary>
[Header("descrobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* wrapperfunc(PyObject* self, PyObject* args, void* wrapped);

/// <summary>Call a slot function with unpacked arguments and keywords.</summary>
[Header("descrobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* wrapperfunc_kwds(PyObject* self, PyObject* args, void* wrapped, PyObject* kwds);

/// <summary>A module's re-initialisation function; the type has no name in CPython.</summary>
[Header("moduleobject.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* nativeweakref_module_init();

/// <summary>A profile or trace function of a thread state.</summary>
[Header("pystate.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int Py_tracefunc(PyObject* obj, PyFrameObject* frame, int what, PyObject* arg);
