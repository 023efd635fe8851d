using System;
using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>The families of memory functions.</summary>
public enum MemoryFamily
{
    /// <summary>PyMem_Raw*.</summary>
    Raw,

    /// <summary>PyMem_*.</summary>
    Memory,

    /// <summary>PyObject_*.</summary>
    Objects,
}

/// <summary>The functions of each family.</summary>
internal static unsafe class MemoryFamilies
{
    private static Api Api => LoadedLibrary.Api;

    internal static byte* Allocate(this MemoryFamily family, nuint size) => (byte*)(family switch
    {
        MemoryFamily.Raw => Api.PyMem_RawMalloc(size),
        MemoryFamily.Memory => Api.PyMem_Malloc(size),
        MemoryFamily.Objects => Api.PyObject_Malloc(size),
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    });

    internal static byte* AllocateCleared(this MemoryFamily family, nuint count, nuint size) => (byte*)(family switch
    {
        MemoryFamily.Raw => Api.PyMem_RawCalloc(count, size),
        MemoryFamily.Memory => Api.PyMem_Calloc(count, size),
        MemoryFamily.Objects => Api.PyObject_Calloc(count, size),
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    });

    internal static byte* Reallocate(this MemoryFamily family, byte* block, nuint size) => (byte*)(family switch
    {
        MemoryFamily.Raw => Api.PyMem_RawRealloc(block, size),
        MemoryFamily.Memory => Api.PyMem_Realloc(block, size),
        MemoryFamily.Objects => Api.PyObject_Realloc(block, size),
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    });

    internal static void Release(this MemoryFamily family, byte* block)
    {
        switch (family)
        {
            case MemoryFamily.Raw:
                Api.PyMem_RawFree(block);
                break;
            case MemoryFamily.Memory:
                Api.PyMem_Free(block);
                break;
            case MemoryFamily.Objects:
                Api.PyObject_Free(block);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(family));
        }
    }
}
