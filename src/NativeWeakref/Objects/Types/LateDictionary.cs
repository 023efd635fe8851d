using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The dictionaries of static built-in types: made when something looks into them, as most never do.</summary>
/// <remarks>Nobody sees the difference: such a dictionary is the interpreter's, and <c>tp_dict</c> is NULL in CPython too.</remarks>
internal static unsafe class LateDictionary
{
    /// <summary>How often one could not be made: what a search has not found meanwhile may be there.</summary>
    internal static nint Failures { get; private set; }

    /// <summary>Whether a search that found nothing may have missed the name. Return: true with MemoryError.</summary>
    internal static bool Hides(PyTypeObject* type, PyObject* name)
    {
        if (Failures == 0 || type->tp_mro == null || (MakeAll(type->tp_mro) && TypeLookup.FindUncached(type, name) == null))
        {
            return false;
        }
        Errors.NoMemory();
        return true;
    }

    /// <summary>Input: a type that has none. Return: borrowed; NULL without an error where the type is not readied, or without memory.</summary>
    /// <remarks>A search may not fail and may not run foreign code: no error shows, and no collection takes place.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Make(PyTypeObject* type)
    {
        if (!StaticTypes.IsStaticBuiltin(type) || (type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0)
        {
            return null;
        }
        PyObject* raised = Errors.TakeRaised();
        CollectionSchedule.Suspend();
        BlockRecord.BeginOwn();
        PyObject** place = StaticTypes.DictionaryPlace(type);
        *place = DictObjects.New();
        if (*place != null && !TypeDictionary.AddTables(type))
        {
            Refcount.Clear(place);
        }
        BlockRecord.EndOwn();
        CollectionSchedule.Resume();
        Errors.SetRaised(raised);
        Failures += *place == null ? 1 : 0;
        return *place;
    }

    /// <summary>Makes those of a type's order, for what must not miss anything. Return: false with MemoryError.</summary>
    internal static bool MakeAll(PyObject* mro)
    {
        for (nint i = 0; i < TupleObjects.Size(mro); i++)
        {
            if (TypeDictionary.Of((PyTypeObject*)TupleObjects.Items(mro)[i]) == null)
            {
                Errors.NoMemory();
                return false;
            }
        }
        return true;
    }
}
