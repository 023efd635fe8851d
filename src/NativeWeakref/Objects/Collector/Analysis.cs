using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Collector;

/// <summary>Finds out which of a set of objects nothing outside the set refers to, neither directly nor through others of it.</summary>
/// <remarks>
/// <para>
/// In the page's table, each candidate has the number of references from other candidates, as a negative number, twice, and one more if
/// it leads to a candidate itself. If its reference count is larger than the number, something outside refers to it. Then the candidates
/// are gone through in order: one that is reached is traversed, if it leads on; one that is not, yet, is passed over, and those of the
/// passed over that turn out to be reachable come at the end, in the order in which that was found. So the living are in the order in
/// which CPython's collector leaves them.
/// </para>
/// <para>Nothing is recursive, no count of an object changes, and failing without memory leaves everything as it was.</para>
/// </remarks>
internal static unsafe class Analysis
{
    private const int LeadsOn = 1;
    private const int Once = 2; // what a reference takes off a count

    private static ObjectVector s_rescued;
    private static ObjectVector s_containers;
    private static byte s_outOfMemory;

    /// <summary>The objects that were passed over and are reachable, in the order of their discovery.</summary>
    internal static ObjectVector* Rescued => (ObjectVector*)Unsafe.AsPointer(ref s_rescued);

    /// <summary>The tuples and dicts that were reached, in the order of the living. Without memory some are missing.</summary>
    internal static ObjectVector* Containers => (ObjectVector*)Unsafe.AsPointer(ref s_containers);

    /// <summary>Takes references between candidates off the counts.</summary>
    internal static void SubtractInner(CandidateSet candidates)
    {
        for (HeapPage* page = candidates.FirstPage; page != null; page = page->NextOfAll)
        {
            PageWalk walk = new(page);
            while (walk.Next())
            {
                _ = Traverse(walk.Object, Subtracting, walk.Count);
            }
        }
        SubtractInner(candidates.First);
        SubtractInner(candidates.Second);
    }

    /// <summary>Marks what is reachable. Return: the number of those, or -1 without memory.</summary>
    internal static nint Reach(CandidateSet candidates)
    {
        s_outOfMemory = 0;
        s_rescued.Truncate(0);
        s_containers.Truncate(0);
        nint reached = 0;
        for (HeapPage* page = candidates.FirstPage; page != null; page = page->NextOfAll)
        {
            PageWalk walk = new(page);
            while (walk.Next())
            {
                reached += Reach(walk.Object, walk.Mark, *walk.Count);
            }
        }
        reached += Reach(candidates.First);
        reached += Reach(candidates.Second);
        for (nint i = 0; i < s_rescued.Count; i++)
        {
            reached++;
            PyObject* op = s_rescued.Items[i];
            Enlist(op, *ObjectPlace.Of(op).Count);
        }
        return s_outOfMemory == 0 ? reached : -1;
    }

    private static void SubtractInner(ObjectVector* listed)
    {
        PyObject** end = ObjectVector.End(listed);
        for (PyObject** item = ObjectVector.First(listed); item < end; item++)
        {
            _ = Traverse(*item, Subtracting, ObjectPlace.Of(*item).Count);
        }
    }

    private static nint Reach(ObjectVector* listed)
    {
        nint reached = 0;
        PyObject** end = ObjectVector.End(listed);
        for (PyObject** item = ObjectVector.First(listed); item < end; item++)
        {
            ObjectPlace place = ObjectPlace.Of(*item);
            reached += Reach(*item, place.Mark, *place.Count);
        }
        return reached;
    }

    // Return: 1 where the object is known to be reachable, 0 where it is passed over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Reach(PyObject* op, byte* mark, int count)
    {
        if ((*mark & ObjectMark.Reached) == 0 && op->ob_refcnt + (count >> 1) <= 0)
        {
            *mark |= ObjectMark.Passed;
            return 0;
        }
        *mark |= ObjectMark.Reached;
        Enlist(op, count);
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Enlist(PyObject* op, int count)
    {
        if ((op->ob_type->tp_flags & (TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS | TypeFlags.Py_TPFLAGS_DICT_SUBCLASS)) != 0)
        {
            AddContainer(op);
        }
        if ((count & LeadsOn) != 0)
        {
            _ = Traverse(op, Reaching, null);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddContainer(PyObject* op)
    {
        if (op->ob_type == Symbols.Table.PyTuple_Type || op->ob_type == Symbols.Table.PyDict_Type)
        {
            bool added = s_containers.Add(op);
            _ = added; // one that is missing is untracked later
        }
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
    internal static int Traverse(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> traverse = op->ob_type->tp_traverse;
        return traverse == null ? 0 : ForeignCalls.Traverse(op, visit, arg, traverse);
    }

    // Any address may come. One in a page of ours where a candidate begins is an object of a collected type: nothing else is there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsCandidate(PyObject* op, ObjectPlace place)
        => (*place.Mark & ObjectMark.Candidate) != 0 && place.Object == op;

    private static nint Subtract(PyObject* op, int* counted)
    {
        if (TrackedHeap.Owns(op))
        {
            ObjectPlace place = ObjectPlace.Of(op);
            if (IsCandidate(op, place))
            {
                *place.Count -= Once;
                *counted |= LeadsOn;
            }
        }
        return 0;
    }

    private static nint Reach(PyObject* op)
    {
        if (TrackedHeap.Owns(op))
        {
            ObjectPlace place = ObjectPlace.Of(op);
            if (IsCandidate(op, place) && (*place.Mark & ObjectMark.Reached) == 0)
            {
                *place.Mark |= ObjectMark.Reached;
                return (*place.Mark & ObjectMark.Passed) == 0 ? 0 : Rescue(op);
            }
        }
        return 0;
    }

    private static nint Rescue(PyObject* op)
    {
        if (s_rescued.Add(op))
        {
            return 0;
        }
        s_outOfMemory = 1;
        return -1;
    }

    private static delegate* unmanaged[Cdecl]<PyObject*, void*, int> Subtracting
        => (delegate* unmanaged[Cdecl]<PyObject*, void*, int>)(delegate* unmanaged[Cdecl]<PyObject*, void*, nint>)&VisitSubtract;

    private static delegate* unmanaged[Cdecl]<PyObject*, void*, int> Reaching
        => (delegate* unmanaged[Cdecl]<PyObject*, void*, int>)(delegate* unmanaged[Cdecl]<PyObject*, void*, nint>)&VisitReach;

    // C's int as a whole register, of which C reads the lower half: so both are pure forwards.
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint VisitSubtract(PyObject* op, void* arg) => Subtract(op, (int*)arg);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint VisitReach(PyObject* op, void* arg) => Reach(op);
}
