using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>Memory of the C library. Failure is NULL, never an exception.</summary>
/// <remarks>
/// Each import is called in a method of its own that does nothing else: the build turns such a method into a jump, while a
/// method with more in it would save every register around the call.
/// </remarks>
internal static unsafe class SystemMemory
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Allocate(nuint size) => malloc(size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* AllocateZeroed(nuint count, nuint size) => calloc(count, size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Reallocate(void* block, nuint size) => realloc(block, size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Free(void* block) => free(block);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Fill(void* start, nint value, nuint size) => memset(start, value, size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Copy(void* to, void* from, nuint size) => memcpy(to, from, size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Find(void* start, nint value, nuint size) => memchr(start, value, size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Length(byte* text) => strlen(text);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Compare(void* left, void* right, nuint size) => memcmp(left, right, size);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void* Move(void* to, void* from, nuint size) => memmove(to, from, size);

    // Plain DllImports: their transitions are elided; SuppressGCTransition would add a poll of the collector.
    [DllImport("libc")]
    private static extern void* malloc(nuint size);

    [DllImport("libc")]
    private static extern void* calloc(nuint count, nuint size);

    [DllImport("libc")]
    private static extern void* realloc(void* block, nuint size);

    [DllImport("libc")]
    private static extern void free(void* block);

    // C's int as a whole register, of which C reads the lower half: an argument of 32 bits would be converted on the way.
    [DllImport("libc")]
    private static extern void* memset(void* start, nint value, nuint size);

    [DllImport("libc")]
    private static extern void* memcpy(void* to, void* from, nuint size);

    [DllImport("libc")]
    private static extern void* memchr(void* start, nint value, nuint size);

    [DllImport("libc")]
    private static extern nint strlen(byte* text);

    [DllImport("libc")]
    private static extern int memcmp(void* left, void* right, nuint size);

    [DllImport("libc")]
    private static extern void* memmove(void* to, void* from, nuint size);
}
