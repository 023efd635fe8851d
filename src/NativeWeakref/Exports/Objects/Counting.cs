using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Diagnostics;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports.Objects;

/// <summary>Reference counts: what the macros do, as functions.</summary>
[Header("object.h")]
public static unsafe class CountingExports
{
    /// <summary>Deallocate an object whose count has reached 0; Py_DECREF() calls this.</summary>
    /// <param name="op">The object; its count is 0.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_Dealloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void _Py_Dealloc([Stolen] PyObject* op) => Deallocation.Run(op);

    /// <summary>Give an object its first reference: its count becomes 1.</summary>
    /// <param name="op">Memory of an object that nobody owns, or owns no longer.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_NewReference), CallConvs = [typeof(CallConvCdecl)])]
    public static void _Py_NewReference([Borrowed] PyObject* op) => Refcount.StartCounting(op);

    /// <summary>End the process with a report where an object that is about to be counted is destroyed, or its count is not positive.</summary>
    /// <remarks>Py_INCREF() and Py_DECREF() call this in code compiled with NATIVEWEAKREF_REF_DEBUG. Destroyed objects are known in debug mode.</remarks>
    /// <param name="op">The object; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_expect_counted), CallConvs = [typeof(CallConvCdecl)])]
    public static void nativeweakref_expect_counted([Borrowed] PyObject* op) => CountCheck.Expect(op);

    /// <summary>Own one more reference.</summary>
    /// <param name="o">The object; NULL is allowed.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_IncRef), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_IncRef([Borrowed] PyObject* o) => RefcountCalls.XIncRef(o);

    /// <summary>Release one reference; may run other code.</summary>
    /// <param name="o">The object; NULL is allowed.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_DecRef), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_DecRef([Stolen] PyObject* o) => RefcountCalls.XDecRef(o);

    /// <summary>Own one more reference.</summary>
    /// <param name="o">The object; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_IncRef), CallConvs = [typeof(CallConvCdecl)])]
    public static void _Py_IncRef([Borrowed] PyObject* o) => RefcountCalls.IncRef(o);

    /// <summary>Release one reference; may run other code.</summary>
    /// <param name="o">The object; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_DecRef), CallConvs = [typeof(CallConvCdecl)])]
    public static void _Py_DecRef([Stolen] PyObject* o) => RefcountCalls.DecRef(o);

    /// <summary>Own one more reference and return the object; the exported form of the macro.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <returns>obj itself. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_NewRef), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* Py_NewRef([Borrowed] PyObject* obj) => RefcountCalls.NewRef(obj);

    /// <summary>Own one more reference and return the object; the exported form of the macro.</summary>
    /// <param name="obj">The object; NULL is allowed.</param>
    /// <returns>obj itself, so NULL for NULL. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_XNewRef), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* Py_XNewRef([Borrowed] PyObject* obj) => RefcountCalls.XNewRef(obj);

    /// <summary>Test whether two objects are the same; the exported form of the macro.</summary>
    /// <param name="x">An object; NULL is allowed.</param>
    /// <param name="y">An object; NULL is allowed.</param>
    /// <returns>1 if they are, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_Is), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_Is([Borrowed] PyObject* x, [Borrowed] PyObject* y) => x == y ? 1 : 0;

    /// <summary>Test whether an object is None; the exported form of the macro.</summary>
    /// <param name="x">An object; NULL is allowed.</param>
    /// <returns>1 if it is, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_IsNone), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_IsNone([Borrowed] PyObject* x) => x == Symbols.None ? 1 : 0;

    /// <summary>Test whether an object is True; the exported form of the macro.</summary>
    /// <param name="x">An object; NULL is allowed.</param>
    /// <returns>1 if it is, else 0. Never fails.</returns>
    [Header("boolobject.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_IsTrue), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_IsTrue([Borrowed] PyObject* x) => x == Symbols.True ? 1 : 0;

    /// <summary>Test whether an object is False; the exported form of the macro.</summary>
    /// <param name="x">An object; NULL is allowed.</param>
    /// <returns>1 if it is, else 0. Never fails.</returns>
    [Header("boolobject.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_IsFalse), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_IsFalse([Borrowed] PyObject* x) => x == Symbols.False ? 1 : 0;
}
