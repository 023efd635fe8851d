using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The end of an object whose count has reached 0.</summary>
internal static unsafe class Deallocation
{
    /// <summary>Runs the deallocator; deep in the stack it may have to wait.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Run(PyObject* op) => nativeweakref_deallocate(op);

    [DllImport("native")]
    private static extern void nativeweakref_deallocate(PyObject* op);
}
