using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>Memory of the C library. Failure is NULL, never an exception.</summary>
internal static unsafe class SystemMemory
{
    // Plain DllImports: their transitions are elided; SuppressGCTransition would add a poll of the collector.
    [DllImport("libc")]
    internal static extern void* malloc(nuint size);

    [DllImport("libc")]
    internal static extern void* calloc(nuint count, nuint size);

    [DllImport("libc")]
    internal static extern void* realloc(void* block, nuint size);

    [DllImport("libc")]
    internal static extern void free(void* block);

    [DllImport("libc")]
    internal static extern void* memset(void* start, int value, nuint size);

    [DllImport("libc")]
    internal static extern void* memcpy(void* to, void* from, nuint size);
}
