using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>Where the memory of new arenas comes from: the system, or functions that a program has put in its place.</summary>
/// <remarks>An arena goes back to where it came from. Functions of the program are foreign code; they may not use the heap.</remarks>
internal static unsafe class ArenaSource
{
    private static PyObjectArenaAllocator s_replacement; // without functions: the system

    /// <summary>Stores the functions.</summary>
    internal static void Get(PyObjectArenaAllocator* allocator)
    {
        if (allocator == null)
        {
            return;
        }
        *allocator = s_replacement;
        if (allocator->alloc == null)
        {
            allocator->alloc = &Map;
            allocator->free = &Unmap;
        }
    }

    /// <summary>Puts functions in place.</summary>
    internal static void Set(PyObjectArenaAllocator* allocator)
    {
        if (allocator == null)
        {
            return;
        }
        s_replacement = *allocator;
        if (allocator->alloc == (delegate* unmanaged[Cdecl]<void*, nuint, void*>)&Map)
        {
            s_replacement = default;
        }
    }

    /// <summary>Takes the memory of an arena. Input: whether it will soon be used in full. Return: false, and there is none.</summary>
    internal static bool Take(Arena* arena, bool forFullUse)
    {
        arena->Source = s_replacement;
        arena->Memory = (byte*)(!IsSystem(arena) ? s_replacement.alloc(s_replacement.ctx, Arena.Size)
            : forFullUse ? SystemPages.MapForFullUse(Arena.Size)
            : SystemPages.MapAligned(Arena.Size));
        return arena->Memory != null;
    }

    /// <summary>Gives it back.</summary>
    internal static void Give(Arena* arena)
    {
        if (IsSystem(arena))
        {
            SystemPages.Unmap(arena->Memory, Arena.Size);
            return;
        }
        arena->Source.free(arena->Source.ctx, arena->Memory, Arena.Size);
    }

    /// <summary>Whether the memory is the system's: it may take the content of free units.</summary>
    internal static bool IsSystem(Arena* arena) => arena->Source.alloc == null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* Map(void* ctx, nuint size) => SystemPages.MapAligned(size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Unmap(void* ctx, void* start, nuint size) => SystemPages.Unmap(start, size);
}
