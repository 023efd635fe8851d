using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>Living tuples and dicts that cannot be part of a cycle are untracked: a tuple for good, a dict until it is filled again.</summary>
internal static unsafe class Loosening
{
    /// <summary>
    /// Input: the living tuples and dicts in order; whether dicts are to be looked at. Return: how many have been untracked.
    /// </summary>
    internal static nint Untrack(ObjectVector* containers, bool dicts)
    {
        nint untracked = 0;
        for (nint i = 0; i < containers->Count; i++)
        {
            PyObject* op = containers->Items[i];
            untracked += op->ob_type == Symbols.Table.PyTuple_Type && IsLoose(op) ? Untrack(op) : 0;
        }
        // After all tuples: what a dict holds may be one that has just become untracked.
        for (nint i = 0; dicts && i < containers->Count; i++)
        {
            PyObject* op = containers->Items[i];
            bool loose = op->ob_type == Symbols.Table.PyDict_Type && !DictTracking.HoldsTracked((PyDictObject*)op);
            untracked += loose ? Untrack(op) : 0;
        }
        return untracked;
    }

    private static nint Untrack(PyObject* op)
    {
        *ObjectPlace.Of(op).Mark &= ObjectMark.Finalized;
        return 1;
    }

    // A tuple that is not filled yet may get anything.
    private static bool IsLoose(PyObject* tuple)
    {
        PyObject** items = TupleObjects.Items(tuple);
        for (nint i = TupleObjects.Size(tuple) - 1; i >= 0; i--)
        {
            if (items[i] == null || DictTracking.MayBeTracked(items[i]))
            {
                return false;
            }
        }
        return true;
    }
}
