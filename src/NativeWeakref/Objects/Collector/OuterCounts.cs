using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>How many references each candidate has that do not come from candidates.</summary>
/// <remarks>
/// An entry of <see cref="ReferenceTables"/> holds the reference count less the references from candidates, above two bits that say why
/// to look at the object when it is reached. So most need not be looked at, nor traversed, a second time.
/// </remarks>
internal static unsafe class OuterCounts
{
    /// <summary>The object leads to a candidate.</summary>
    internal const int LeadsOn = 1;

    /// <summary>The object is a tuple or a dict.</summary>
    internal const int IsContainer = 2;

    /// <summary>The smallest entry of an object that something outside refers to.</summary>
    internal const int Once = 4;

    /// <summary>References that are not counted exactly: an object with so many is taken for reachable, without a look at its entry.</summary>
    internal const int Many = 1 << 28;

    /// <summary>Fills the entries; they are 0 before.</summary>
    internal static void Fill(CandidateSet candidates)
    {
        for (HeapPage* page = candidates.FirstPage; page != null; page = page->NextOfAll)
        {
            PageWalk walk = new(page);
            while (walk.Next())
            {
                Add(walk.Object, walk.Count);
            }
        }
        Fill(candidates.First);
        Fill(candidates.Second);
    }

    /// <summary>Input: the entries of eight neighbours. Return: whether each is reachable, and there is no reason to look at it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AreSettled(int* eight)
    {
        Vector128<int> first = Vector128.Load(eight);
        Vector128<int> second = Vector128.Load(eight + 4);
        Vector128<int> reasons = (first | second) & Vector128.Create(LeadsOn | IsContainer);
        return Vector128.GreaterThanAll(Vector128.Min(first, second), Vector128.Create(Once - 1)) && reasons == Vector128<int>.Zero;
    }

    private static void Fill(ObjectVector* listed)
    {
        PyObject** end = ObjectVector.End(listed);
        for (PyObject** item = ObjectVector.First(listed); item < end; item++)
        {
            Add(*item, ObjectPlace.Of(*item).Count);
        }
    }

    // References from others may have been taken off before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(PyObject* op, int* count)
    {
        const ulong Containers = TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS | TypeFlags.Py_TPFLAGS_DICT_SUBCLASS;
        PyTypeObject* type = op->ob_type;
        nint references = op->ob_refcnt < Many ? op->ob_refcnt : Many;
        int reason = (type->tp_flags & Containers) != 0 ? IsContainer : 0;
        *count += ((int)references * Once) + reason;
        _ = Analysis.Traverse(op, (delegate* unmanaged[Cdecl]<PyObject*, void*, int>)Visitor, count);
    }

    private static nint TakeOff(PyObject* op, int* from)
    {
        if (TrackedHeap.Owns(op))
        {
            ObjectPlace place = ObjectPlace.Of(op);
            if (place.IsOfCandidate(op))
            {
                *place.Count -= Once;
                *from |= LeadsOn;
            }
        }
        return 0;
    }

    private static delegate* unmanaged[Cdecl]<PyObject*, void*, nint> Visitor => &Visit;

    // C's int as a whole register, of which C reads the lower half: so this is a pure forward.
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Visit(PyObject* op, void* arg) => TakeOff(op, (int*)arg);
}
