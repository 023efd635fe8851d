using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Exact dicts become known to the collector with the first key or value that could be part of a cycle.</summary>
internal static unsafe class DictTracking
{
    /// <summary>Tracks the dict if the new item asks for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Consider(PyDictObject* dict, PyObject* key, PyObject* value)
    {
        if (IsDue(dict, key, value))
        {
            TrackFor(dict, key, value);
        }
    }

    /// <summary>Whether the dict is not tracked, and an item is of a type of which objects can be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDue(PyDictObject* dict, PyObject* key, PyObject* value)
        => ((value->ob_type->tp_flags | key->ob_type->tp_flags) & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0 && !Generations.IsTracked(dict);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TrackFor(PyDictObject* dict, PyObject* key, PyObject* value)
    {
        if (MayBeTracked(value) || MayBeTracked(key))
        {
            GcAllocation.Track(dict);
        }
    }

    /// <summary>Whether a key or a value could be part of a cycle.</summary>
    internal static bool HoldsTracked(PyDictObject* dict)
    {
        DictTable* table = (DictTable*)dict->ma_keys;
        for (nint i = 0; i < table->Count; i++)
        {
            DictEntry* entry = table->Entries + i;
            if (entry->Value != null && (MayBeTracked(entry->Value) || MayBeTracked(entry->Key)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether an object is or may become tracked. A tuple that the collector has untracked never will be again.</summary>
    internal static bool MayBeTracked(PyObject* op)
    {
        if ((op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) == 0)
        {
            return false;
        }
        return op->ob_type == Symbols.Table.PyTuple_Type ? GcAllocation.IsTracked(op) : GcAllocation.IsCollected(op);
    }
}
