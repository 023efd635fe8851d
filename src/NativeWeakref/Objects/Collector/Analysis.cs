using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>Finds out which of a set of objects nothing outside the set refers to, neither directly nor through others of it.</summary>
/// <remarks>
/// <para>
/// In the page's table, each candidate has the number of references from other candidates, as a negative number. If its reference
/// count is larger, something outside refers to it. Then the candidates are gone through in order: one that is reached is traversed,
/// one that is not, yet, is passed over, and those of the passed over that turn out to be reachable come at the end, in the order in
/// which that was found. So the living are in the order in which CPython's collector leaves them.
/// </para>
/// <para>Nothing is recursive, no count of an object changes, and failing without memory leaves everything as it was.</para>
/// </remarks>
internal static unsafe class Analysis
{
    private static ObjectVector s_rescued;
    private static ObjectVector s_containers;
    private static byte s_outOfMemory;

    /// <summary>The objects that were passed over and are reachable, in the order of their discovery.</summary>
    internal static ObjectVector* Rescued => (ObjectVector*)Unsafe.AsPointer(ref s_rescued);

    /// <summary>The tuples and dicts that were reached, in the order of the living. Without memory some are missing.</summary>
    internal static ObjectVector* Containers => (ObjectVector*)Unsafe.AsPointer(ref s_containers);

    /// <summary>Makes an object a candidate. Return: false without memory.</summary>
    internal static bool Enter(ObjectPlace place)
    {
        if (!ReferenceTables.Ensure(place.Page))
        {
            return false;
        }
        *place.Mark |= ObjectMark.Candidate;
        return true;
    }

    /// <summary>Takes references between candidates off the counts.</summary>
    internal static void SubtractInner(CandidateWalk walk)
    {
        while (walk.Next())
        {
            _ = Traverse(walk.Place.Object, &VisitSubtract);
        }
    }

    /// <summary>Marks what is reachable. Return: the number of those, or -1 without memory.</summary>
    internal static nint Reach(CandidateWalk walk)
    {
        s_outOfMemory = 0;
        s_rescued.Truncate(0);
        s_containers.Truncate(0);
        nint reached = 0;
        while (walk.Next() && s_outOfMemory == 0)
        {
            ObjectPlace place = walk.Place;
            PyObject* op = place.Object;
            if ((*place.Mark & ObjectMark.Reached) == 0 && op->ob_refcnt + *place.Count <= 0)
            {
                *place.Mark |= ObjectMark.Passed;
                continue;
            }
            *place.Mark |= ObjectMark.Reached;
            reached++;
            Enlist(op);
        }
        for (nint i = 0; i < s_rescued.Count && s_outOfMemory == 0; i++)
        {
            reached++;
            Enlist(s_rescued.Items[i]);
        }
        return s_outOfMemory == 0 ? reached : -1;
    }

    private static void Enlist(PyObject* op)
    {
        if (op->ob_type == Symbols.Table.PyTuple_Type || op->ob_type == Symbols.Table.PyDict_Type)
        {
            _ = s_containers.Add(op);
        }
        _ = Traverse(op, &VisitReach);
    }

    /// <summary>Returns the memory of an analysis.</summary>
    internal static void Release()
    {
        ReferenceTables.Release();
        s_rescued.Free();
        s_containers.Free();
    }

    /// <summary>Shows a function all objects that an object refers to. A type that cannot say so has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Traverse(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit)
    {
        delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> traverse = op->ob_type->tp_traverse;
        return traverse == null ? 0 : traverse(op, visit, null);
    }

    // Any address may come. One in a page of ours where a candidate begins is an object of a collected type: nothing else is there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsCandidate(PyObject* op, ObjectPlace* found)
    {
        if (!TrackedHeap.Owns(op))
        {
            return false;
        }
        *found = ObjectPlace.Of(op);
        return found->Page->Scratch != null && (*found->Mark & ObjectMark.Candidate) != 0 && found->Object == op;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int VisitSubtract(PyObject* op, void* arg)
    {
        ObjectPlace place;
        if (IsCandidate(op, &place))
        {
            --*place.Count;
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int VisitReach(PyObject* op, void* arg)
    {
        ObjectPlace place;
        if (!IsCandidate(op, &place) || (*place.Mark & ObjectMark.Reached) != 0)
        {
            return 0;
        }
        *place.Mark |= ObjectMark.Reached;
        return (*place.Mark & ObjectMark.Passed) == 0 || Rescue(op) ? 0 : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Rescue(PyObject* op)
    {
        bool added = s_rescued.Add(op);
        s_outOfMemory = added ? (byte)0 : (byte)1;
        return added;
    }
}
