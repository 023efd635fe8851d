using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>The heap all objects live in: the <c>PyObject_*</c> and <c>PyMem_*</c> domains, used under the GIL.</summary>
internal static unsafe class ObjectHeap
{
    private static byte s_open; // 0 until the runtime is up: the first allocation initialises it

    /// <summary>Called once by the first allocation; set by the load hook.</summary>
    internal static delegate*<void> FirstAllocation { get; set; }

    /// <summary>Ends the first-allocation check; initialisation calls it.</summary>
    internal static void Open() => s_open = 1;

    /// <summary>The next allocation initialises again; finalisation calls it.</summary>
    internal static void Close() => s_open = 0;

    /// <summary>Input: a size; 0 counts as 1. Return: a 16-byte aligned block, or NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Allocate(nuint size) => s_open == 0 ? AllocateFirst(size) : RawHeap.Allocate(size);

    /// <summary>Input: a count and a size; 0 bytes count as 1. Return: a zeroed block, or NULL.</summary>
    internal static void* AllocateZeroed(nuint count, nuint size)
    {
        if (s_open == 0)
        {
            EnterFirst();
        }
        return RawHeap.AllocateZeroed(count, size);
    }

    /// <summary>Input: a block or NULL, and its new size. Return: the block, moved or not; or NULL, and the old block stays.</summary>
    internal static void* Reallocate(void* block, nuint size)
    {
        if (s_open == 0)
        {
            EnterFirst();
        }
        return RawHeap.Reallocate(block, size);
    }

    /// <summary>Returns a block; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Free(void* block) => RawHeap.Free(block);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void* AllocateFirst(nuint size)
    {
        EnterFirst();
        return RawHeap.Allocate(size);
    }

    // Out of line: a method that contains an indirect call saves every register first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EnterFirst()
    {
        s_open = 1; // before the call: initialisation allocates
        FirstAllocation();
    }
}
