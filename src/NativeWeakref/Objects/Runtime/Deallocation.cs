using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The end of an object: what a count of 0 leads to.</summary>
internal static unsafe class Deallocation
{
    /// <summary>Runs the deallocator of an object whose count is 0; foreign code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Run(PyObject* op) => ForeignCalls.Destroy(op, op->ob_type->tp_dealloc);
}
