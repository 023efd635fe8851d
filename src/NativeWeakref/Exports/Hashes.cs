using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports;

/// <summary>Hashes that types written in C share with the built-in types.</summary>
[Header("pyhash.h")]
public static unsafe class HashExports
{
    /// <summary>The hash of a number; ints and floats of equal value have the same.</summary>
    /// <param name="inst">The object that is hashed: the hash of a NaN is the one of its address.</param>
    /// <param name="v">Its value.</param>
    /// <returns>The hash. Never fails, so never -1.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_HashDouble), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_hash_t")]
    public static nint _Py_HashDouble([Borrowed] PyObject* inst, double v) => FloatHash.Of(inst, v);

    /// <summary>The hash of an address.</summary>
    /// <param name="p">The address; NULL is allowed.</param>
    /// <returns>The hash. Never fails, so never -1.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_HashPointer), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_hash_t")]
    public static nint _Py_HashPointer([Const] void* p) => PointerHash.Of(p);

    /// <summary>As _Py_HashPointer(), but -1 stays -1.</summary>
    /// <param name="p">The address; NULL is allowed.</param>
    /// <returns>The hash, which may be -1. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_HashPointerRaw), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_hash_t")]
    public static nint _Py_HashPointerRaw([Const] void* p) => PointerHash.Raw(p);

    /// <summary>The hash of bytes, made with the key of this process: that of a bytes object and of a str in Latin-1.</summary>
    /// <param name="src">The bytes; not read if there are none.</param>
    /// <param name="len">How many.</param>
    /// <returns>The hash, 0 for no bytes. Never fails, so never -1.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_HashBytes), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_hash_t")]
    public static nint _Py_HashBytes([Const] void* src, nint len) => SipHash.OfBytes(src, len);
}
