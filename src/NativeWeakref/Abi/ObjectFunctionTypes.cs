using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// Named C function types. Delegates only because these carry a name, parameter names and documentation in metadata; none is
// ever instantiated. A field says [CFunction(typeof(name))], and the header generator compares the two signatures.

#pragma warning disable CS8981 // Lower-case type names: C's.

/// <summary>End the life of an object whose count is 0, or run its finalizer.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void destructor(PyObject* self);

/// <summary>Release memory. NULL is allowed.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void freefunc(void* memory);

/// <summary>Called by a traversal for each object referred to; a result other than 0 ends the traversal.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int visitproc(PyObject* ob, void* arg);

/// <summary>Call visit for each object that self owns a reference to; 0, or the first result of visit that is not 0.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int traverseproc(
    PyObject* self,
    [CFunction(typeof(visitproc))] delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit,
    void* arg);

/// <summary>A question about an object: 1 for yes, 0 for no, -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int inquiry(PyObject* self);

/// <summary>Text of an object; a new str, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* reprfunc(PyObject* self);

/// <summary>Hash of an object; never -1 but with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
[return: CType("Py_hash_t")]
public unsafe delegate nint hashfunc(PyObject* self);

/// <summary>Compare two objects by one of Py_LT to Py_GE; a new reference, Py_NotImplemented included, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* richcmpfunc(PyObject* left, PyObject* right, int op);

/// <summary>Read an attribute by C name (legacy); a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* getattrfunc(PyObject* self, byte* name);

/// <summary>Read an attribute; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* getattrofunc(PyObject* self, PyObject* name);

/// <summary>Set an attribute by C name (legacy), or delete it when the value is NULL; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int setattrfunc(PyObject* self, byte* name, PyObject* value);

/// <summary>Set an attribute, or delete it when the value is NULL; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int setattrofunc(PyObject* self, PyObject* name, PyObject* value);

/// <summary>An iterator over an object; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* getiterfunc(PyObject* self);

/// <summary>The next item of an iterator; NULL without an error set at the end.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* iternextfunc(PyObject* iterator);

/// <summary>Read through a descriptor; instance is NULL when the attribute is read from the type.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* descrgetfunc(PyObject* descriptor, PyObject* instance, PyObject* owner);

/// <summary>Write through a descriptor, or delete when the value is NULL; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int descrsetfunc(PyObject* descriptor, PyObject* instance, PyObject* value);

/// <summary>Initialise a new instance from call arguments; -1 with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int initproc(PyObject* self, PyObject* args, PyObject* kwargs);

/// <summary>Create an instance of type; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* newfunc(PyTypeObject* type, PyObject* args, PyObject* kwargs);

/// <summary>Allocate an instance of type with room for items; a new reference, or NULL with an error set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate PyObject* allocfunc(PyTypeObject* type, nint items);

/// <summary>Take note that a type changed. A result below 0 says that an error is set.</summary>
[Header("object.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int PyType_WatchCallback(PyTypeObject* type);
