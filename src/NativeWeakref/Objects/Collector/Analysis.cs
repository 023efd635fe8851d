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
/// Once it is known which candidates something outside refers to, all are gone through in order: one that is reached is traversed, if
/// it leads on; one that is not, yet, is passed over, and those of the passed over that turn out to be reachable come at the end, in
/// the order in which that was found. So the living are in the order in which CPython's collector leaves them.
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

    /// <summary>Marks what is reachable. Return: the number of those, or -1 without memory.</summary>
    internal static nint Reach(CandidateSet candidates)
    {
        s_outOfMemory = 0;
        s_rescued.Truncate(0);
        s_containers.Truncate(0);
        OuterCounts.Fill(candidates);
        nint reached = 0;
        for (HeapPage* page = candidates.FirstPage; page != null; page = page->NextOfAll)
        {
            reached += page->Scratch == null ? 0 : ReachPaged(page);
        }
        reached += ReachListed(candidates.First);
        reached += ReachListed(candidates.Second);
        for (nint i = 0; i < s_rescued.Count; i++)
        {
            PyObject* op = s_rescued.Items[i];
            LookAt(op, *ObjectPlace.Of(op).Count);
            reached++;
        }
        return s_outOfMemory == 0 ? reached : -1;
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

    private static nint ReachPaged(HeapPage* page)
    {
        nint reached = 0;
        int* counts = ReferenceTables.Of(page);
        ulong* end = EightMarks.End(page);
        for (ulong* marks = EightMarks.First(page); marks < end; marks++, counts += 8)
        {
            if (EightMarks.AreUnlisted(*marks) && OuterCounts.AreSettled(counts))
            {
                *marks |= ObjectMark.Reached * EightMarks.Each;
                reached += 8;
                continue;
            }
            PageWalk walk = new(page, marks, marks + 1);
            while (walk.Next())
            {
                reached += Reach(walk.Object, walk.Mark, *walk.Count);
            }
        }
        return reached;
    }

    private static nint ReachListed(ObjectVector* listed)
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
        if (count < OuterCounts.Once && (*mark & ObjectMark.Reached) == 0 && op->ob_refcnt < OuterCounts.Many)
        {
            *mark |= ObjectMark.Passed;
            return 0;
        }
        *mark |= ObjectMark.Reached;
        LookAt(op, count);
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookAt(PyObject* op, int count)
    {
        if ((count & OuterCounts.IsContainer) != 0)
        {
            AddContainer(op);
        }
        if ((count & OuterCounts.LeadsOn) != 0)
        {
            _ = Traverse(op, (delegate* unmanaged[Cdecl]<PyObject*, void*, int>)Visitor, null);
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

    private static nint Follow(PyObject* op)
    {
        if (TrackedHeap.Owns(op))
        {
            ObjectPlace place = ObjectPlace.Of(op);
            if (place.IsOfCandidate(op) && (*place.Mark & ObjectMark.Reached) == 0)
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

    private static delegate* unmanaged[Cdecl]<PyObject*, void*, nint> Visitor => &Visit;

    // C's int as a whole register, of which C reads the lower half: so this is a pure forward.
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Visit(PyObject* op, void* arg) => Follow(op);
}
