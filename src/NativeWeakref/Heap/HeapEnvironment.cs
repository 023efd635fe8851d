using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>What the environment asks of the heap. A process with more rights than its user asks for nothing.</summary>
internal static unsafe class HeapEnvironment
{
    /// <summary>Whether NATIVEWEAKREF_DEBUG is 1.</summary>
    internal static bool WantsGuards()
    {
        // A literal: static memory that ends with 0.
        byte* name = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference("NATIVEWEAKREF_DEBUG"u8));
        byte* value = secure_getenv(name);
        return value != null && value[0] == (byte)'1' && value[1] == 0;
    }

    /// <summary>The value of NATIVEWEAKREF_GRAPH, NULL where there is none.</summary>
    internal static byte* GraphFile()
    {
        byte* name = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference("NATIVEWEAKREF_GRAPH"u8)); // as above
        byte* value = secure_getenv(name);
        return value == null || value[0] == 0 ? null : value;
    }

    [DllImport("libc")]
    private static extern byte* secure_getenv(byte* name);
}
