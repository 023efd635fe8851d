using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>The host's memory, used under its GIL.</summary>
internal static unsafe class ObjectHeap
{
    /// <summary>Changes the size of a block; NULL is none yet. Return: the block, moved or not; NULL leaves it as it was.</summary>
    [DllImport("host", EntryPoint = "PyObject_Realloc")]
    internal static extern void* Reallocate(void* block, nuint size);

    /// <summary>Returns a block; NULL is allowed.</summary>
    [DllImport("host", EntryPoint = "PyObject_Free")]
    internal static extern void Free(void* block);
}
