using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>The one tuple without items: immortal, and never tracked (W-102).</summary>
internal static unsafe class EmptyTuple
{
    // Other code takes the collector's header of any tuple to lie in front of it.
    private struct WithHeader
    {
        internal PyGC_Head Header;
        internal PyVarObject Tuple;
    }

    private static WithHeader s_empty;

    internal static PyObject* Object => (PyObject*)Unsafe.AsPointer(ref s_empty.Tuple); // a static of unmanaged type never moves

    /// <summary>Fills the tuple, also again after code of an older ABI counted it down. Runs in the load hook.</summary>
    internal static void Fill()
    {
        s_empty.Tuple.ob_base.ob_refcnt = Refcount.Immortal;
        s_empty.Tuple.ob_base.ob_type = Symbols.Table.PyTuple_Type;
        s_empty.Tuple.ob_size = 0;
    }
}
