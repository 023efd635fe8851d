using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>The host's memory, used under its GIL.</summary>
internal static unsafe class ObjectHeap
{
    /// <summary>Return: a block, or NULL.</summary>
    [DllImport("host", EntryPoint = "PyObject_Malloc")]
    internal static extern void* Allocate(nuint size);

    /// <summary>Returns a block; NULL is allowed.</summary>
    [DllImport("host", EntryPoint = "PyObject_Free")]
    internal static extern void Free(void* block);
}
