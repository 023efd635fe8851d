using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The end of ints.</summary>
internal static unsafe class IntegerLifetime
{
    /// <summary>What the deallocator of int does; no foreign code runs but a subtype's tp_free.</summary>
    /// <remarks>The usual case makes no call, and all else is one in tail position: no frame.</remarks>
    internal static void Deallocate(PyObject* op)
    {
        if (!IntegerObjects.IsExactInteger(op) || SmallIntegers.Contains(op) || !HeapBlocks.CanPutBack(op))
        {
            DeallocateAny(op);
            return;
        }
        HeapBlocks.PutBack(op);
    }

    // A shared int is immortal and comes here only where code that does not know immortality has counted it down.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DeallocateAny(PyObject* op)
    {
        if (SmallIntegers.Contains(op))
        {
            op->ob_refcnt = Refcount.Immortal;
            return;
        }
        ForeignCalls.Free(op, op->ob_type->tp_free);
    }
}
