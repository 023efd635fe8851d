using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

#pragma warning disable CS8981 // Lower-case type names: C's.

/// <summary>Allocate a block; the first argument is the ctx of the allocator.</summary>
[Header("pymem.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void* nativeweakref_mallocfunc(void* ctx, nuint size);

/// <summary>Allocate a zeroed block.</summary>
[Header("pymem.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void* nativeweakref_callocfunc(void* ctx, nuint nelem, nuint elsize);

/// <summary>Allocate a block or change the size of one.</summary>
[Header("pymem.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void* nativeweakref_reallocfunc(void* ctx, void* ptr, nuint new_size);

/// <summary>Release a block. NULL is allowed.</summary>
[Header("pymem.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void nativeweakref_freefunc(void* ctx, void* ptr);

/// <summary>The families of memory functions.</summary>
[Header("pymem.h")]
public enum PyMemAllocatorDomain
{
    /// <summary>PyMem_RawMalloc() and its like; usable without the GIL.</summary>
    PYMEM_DOMAIN_RAW = 0,

    /// <summary>PyMem_Malloc() and its like.</summary>
    PYMEM_DOMAIN_MEM = 1,

    /// <summary>PyObject_Malloc() and its like.</summary>
    PYMEM_DOMAIN_OBJ = 2,
}

/// <summary>The functions that serve a family.</summary>
[Header("pymem.h")]
public unsafe struct PyMemAllocatorEx
{
    /// <summary>First argument of the functions.</summary>
    public void* ctx;

    /// <summary>Allocates.</summary>
    [CFunction(typeof(nativeweakref_mallocfunc))] public delegate* unmanaged[Cdecl]<void*, nuint, void*> malloc;

    /// <summary>Allocates zeroed memory.</summary>
    [CFunction(typeof(nativeweakref_callocfunc))] public delegate* unmanaged[Cdecl]<void*, nuint, nuint, void*> calloc;

    /// <summary>Allocates, or changes a block's size.</summary>
    [CFunction(typeof(nativeweakref_reallocfunc))] public delegate* unmanaged[Cdecl]<void*, void*, nuint, void*> realloc;

    /// <summary>Releases.</summary>
    [CFunction(typeof(nativeweakref_freefunc))] public delegate* unmanaged[Cdecl]<void*, void*, void> free;
}

/// <summary>Allocate memory for many small blocks; the first argument is the ctx of the allocator.</summary>
[Header("objimpl.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void* nativeweakref_arenaalloc(void* ctx, nuint size);

/// <summary>Release such memory, all at once.</summary>
[Header("objimpl.h"), UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public unsafe delegate void nativeweakref_arenafree(void* ctx, void* ptr, nuint size);

/// <summary>The functions that give memory to the heap of small blocks.</summary>
[Header("objimpl.h")]
public unsafe struct PyObjectArenaAllocator
{
    /// <summary>First argument of the functions.</summary>
    public void* ctx;

    /// <summary>Allocates; NULL where there is no memory.</summary>
    [CFunction(typeof(nativeweakref_arenaalloc))] public delegate* unmanaged[Cdecl]<void*, nuint, void*> alloc;

    /// <summary>Releases.</summary>
    [CFunction(typeof(nativeweakref_arenafree))] public delegate* unmanaged[Cdecl]<void*, void*, nuint, void> free;
}
