using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

#pragma warning disable CS8981 // Lower-case type names: C's.

/// <summary>What all collections of a generation have found together.</summary>
[Header("nativeweakref.h")]
public struct nativeweakref_gc_stats
{
    /// <summary>Number of collections.</summary>
    public nint collections;

    /// <summary>Objects that were unreachable and could be destroyed.</summary>
    public nint collected;

    /// <summary>Objects that were unreachable and could not.</summary>
    public nint uncollectable;
}

/// <summary>A collection that begins or has ended.</summary>
[Header("nativeweakref.h")]
public struct nativeweakref_gc_event
{
    /// <summary>0 before the collection, 1 after it.</summary>
    public int finished;

    /// <summary>The oldest generation that is collected.</summary>
    public int generation;

    /// <summary>Objects found that could be destroyed; 0 before.</summary>
    public nint collected;

    /// <summary>Objects found that could not; 0 before.</summary>
    public nint uncollectable;
}

/// <summary>Called for each object of a walk, which goes on while the result is not 0.</summary>
[Header("objimpl.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate int gcvisitobjects_t(PyObject* ob, void* arg);

/// <summary>Called before and after a collection.</summary>
[Header("nativeweakref.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void nativeweakref_gc_callback([Const] nativeweakref_gc_event* notice, void* arg);
