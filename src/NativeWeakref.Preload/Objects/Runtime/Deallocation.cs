using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The end of an object: what a count of 0 leads to.</summary>
internal static unsafe class Deallocation
{
    // A method of its own: every place that gives up a reference would save all registers around the call.

    /// <summary>Runs the deallocator of an object whose count is 0; foreign code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Run(PyObject* op) => _Py_Dealloc(op);

    [DllImport("host")]
    private static extern void _Py_Dealloc(PyObject* op);
}
