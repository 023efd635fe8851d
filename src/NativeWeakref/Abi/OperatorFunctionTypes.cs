using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// Named C function types. Delegates only because these carry a name, parameter names and documentation in metadata; none is
// ever instantiated. A field says [CFunction(typeof(name))], and the header generator compares the two signatures.

#pragma warning disable CS8981 // Lower-case type names: C's.

/// <summary>An operation on one object; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* unaryfunc(PyObject* self);

/// <summary>An operation on two objects; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* binaryfunc(PyObject* left, PyObject* right);

/// <summary>An operation on three objects, such as a call or a power; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* ternaryfunc(PyObject* self, PyObject* args, PyObject* kwargs);

/// <summary>The length of an object; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate nint lenfunc(PyObject* self);

/// <summary>An operation on an object and an index or count; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* ssizeargfunc(PyObject* self, nint index);

/// <summary>An operation on an object and a range; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* ssizessizeargfunc(PyObject* self, nint low, nint high);

/// <summary>Store an item under an index, or delete it when the value is NULL; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int ssizeobjargproc(PyObject* self, nint index, PyObject* value);

/// <summary>Store a range of items, or delete it when the value is NULL; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int ssizessizeobjargproc(PyObject* self, nint low, nint high, PyObject* value);

/// <summary>A question about two objects, such as containment: 1, 0, or -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int objobjproc(PyObject* self, PyObject* value);

/// <summary>Store an item under a key, or delete it when the value is NULL; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int objobjargproc(PyObject* self, PyObject* key, PyObject* value);

/// <summary>Send a value into an iterator and store what it yields or returns.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PySendResult sendfunc(PyObject* iter, PyObject* value, PyObject** result);

/// <summary>Fill a view of an object's memory as flags ask; -1 with an error set.</summary>
[Header("pybuffer.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int getbufferproc(PyObject* exporter, Py_buffer* view, int flags);

/// <summary>Give back what getbufferproc took.</summary>
[Header("pybuffer.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void releasebufferproc(PyObject* exporter, Py_buffer* view);
