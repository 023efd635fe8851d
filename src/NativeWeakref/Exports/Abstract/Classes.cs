using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Types and classes of objects, and their formatted text.</summary>
[Header("abstract.h")]
public static unsafe class ClassExports
{
    /// <summary>Return the type of an object.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>Its type. NULL with SystemError set if the object is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Type), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Type([Borrowed] PyObject* o) => ObjectProtocol.TypeOf(o);

    /// <summary>Test whether an object is an instance of a class, as isinstance() does.</summary>
    /// <param name="inst">The object; not NULL.</param>
    /// <param name="cls">A type, another object with __bases__, or a tuple of them; not NULL.</param>
    /// <returns>
    /// 1 or 0. -1 with TypeError set if cls is no class, with SystemError set if an argument is NULL, with RecursionError set if tuples
    /// nest too deeply, or with what the class's __instancecheck__ raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_IsInstance), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_IsInstance([Borrowed] PyObject* inst, [Borrowed] PyObject* cls) => ClassTests.IsInstance(inst, cls);

    /// <summary>Test whether a class derives from another, as issubclass() does.</summary>
    /// <param name="derived">A type or another object with __bases__; not NULL.</param>
    /// <param name="cls">A type, another object with __bases__, or a tuple of them; not NULL.</param>
    /// <returns>
    /// 1 or 0. -1 with TypeError set if one of them is no class, with SystemError set if an argument is NULL, with RecursionError set
    /// if tuples nest too deeply, or with what the class's __subclasscheck__ raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_IsSubclass), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_IsSubclass([Borrowed] PyObject* derived, [Borrowed] PyObject* cls) => ClassTests.IsSubclass(derived, cls);

    /// <summary>Format an object, as format() does.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <param name="format_spec">A str; NULL stands for the empty one.</param>
    /// <returns>
    /// A str. NULL with TypeError set if the type knows no such format, with SystemError set if obj is NULL or format_spec no str, or
    /// with what the type's __format__ raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Format), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Format([Borrowed] PyObject* obj, [Borrowed] PyObject* format_spec)
        => FormatProtocol.Apply(obj, format_spec);
}
