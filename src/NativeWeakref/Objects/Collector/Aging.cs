using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The last step of an analysis: the living go into the next older generation, in order.</summary>
internal static unsafe class Aging
{
    /// <summary>Input: what has been analysed; the generation that the living belong to from now on.</summary>
    internal static void Age(CandidateSet candidates, int older)
    {
        if (candidates.ByPage && older == Generations.Oldest)
        {
            AgePages(candidates.FirstPage, older);
            return;
        }
        for (HeapPage* page = candidates.FirstPage; page != null; page = page->NextOfAll)
        {
            PageWalk walk = new(page);
            while (walk.Next())
            {
                AgeInOrder(walk.Object, walk.Mark, older);
            }
        }
        AgeListed(candidates.First, older);
        AgeListed(candidates.Second, older);
        for (nint i = 0; i < Analysis.Rescued->Count; i++)
        {
            ObjectPlace place = ObjectPlace.Of(Analysis.Rescued->Items[i]);
            if ((*place.Mark & ObjectMark.Candidate) != 0) // not untracked a moment ago
            {
                Generations.Move(place.Object, place.Mark, older);
            }
        }
    }

    // The oldest generation has no order. What is listed is in these pages, too.
    private static void AgePages(HeapPage* first, int oldest)
    {
        byte tracked = ObjectMark.TrackedIn(oldest);
        for (HeapPage* page = first; page != null; page = page->NextOfAll)
        {
            ulong* end = page->Scratch == null ? null : EightMarks.End(page);
            for (ulong* marks = EightMarks.First(page); marks < end; marks++)
            {
                *marks = EightMarks.Age(*marks, tracked);
            }
        }
    }

    private static void AgeListed(ObjectVector* listed, int older)
    {
        PyObject** end = ObjectVector.End(listed);
        for (PyObject** item = ObjectVector.First(listed); item < end; item++)
        {
            AgeInOrder(*item, ObjectPlace.Of(*item).Mark, older);
        }
    }

    // Those that were passed over and are reachable come at the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AgeInOrder(PyObject* op, byte* mark, int older)
    {
        if ((*mark & (ObjectMark.Reached | ObjectMark.Passed)) == ObjectMark.Reached)
        {
            Generations.Move(op, mark, older);
        }
    }
}
