using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Exact dicts become known to the collector with the first key or value that could be part of a cycle.</summary>
internal static unsafe class DictTracking
{
    /// <summary>Tracks the dict if the new item asks for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Consider(PyDictObject* dict, PyObject* key, PyObject* value)
    {
        if ((MayBeTracked(value) || MayBeTracked(key)) && !GcAllocation.IsTracked((PyObject*)dict))
        {
            GcAllocation.Track(dict);
        }
    }

    // The collector may have untracked a tuple; one that it tracks no more never will be again.
    private static bool MayBeTracked(PyObject* op)
    {
        if ((op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) == 0)
        {
            return false;
        }
        return op->ob_type == Symbols.Table.PyTuple_Type ? GcAllocation.IsTracked(op) : GcAllocation.IsCollected(op);
    }
}
