using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The ints -5 to 256: immortal, one object each (W-102).</summary>
internal static unsafe class SmallIntegers
{
    internal const int Lowest = -5;
    internal const int Highest = 256;

    [InlineArray(Highest - Lowest + 1)]
    private struct Table
    {
        private PyLongObject _first;
    }

    private static Table s_table;

    /// <summary>True when the value has a shared object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Covers(long value) => (ulong)(value - Lowest) <= Highest - Lowest;

    /// <summary>The shared object of a covered value. Immortal, so owned and borrowed are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Get(long value) => (PyObject*)(Start + (value - Lowest));

    /// <summary>True for the shared objects themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Contains(PyObject* op) => (nuint)((byte*)op - (byte*)Start) < (nuint)sizeof(Table);

    private static PyLongObject* Start => (PyLongObject*)Unsafe.AsPointer(ref s_table); // a static of unmanaged type never moves

    /// <summary>Fills the table. Runs in the load hook.</summary>
    internal static void Fill()
    {
        for (int value = Lowest; value <= Highest; value++)
        {
            PyLongObject* item = (PyLongObject*)Get(value);
            item->ob_base.ob_refcnt = Refcount.Immortal;
            item->ob_base.ob_type = Symbols.Table.PyLong_Type;
            IntegerLayout.SetTag(item, value == 0 ? 0 : 1, value < 0);
            item->long_value.ob_digit[0] = (uint)(value < 0 ? -value : value);
        }
    }
}
