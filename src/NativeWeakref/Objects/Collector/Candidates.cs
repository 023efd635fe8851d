using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The first part of a collection: the objects of some generations, parted into the living, which grow older, and trash.</summary>
internal static unsafe class Candidates
{
    /// <summary>
    /// Input: the oldest generation to look at; an empty vector. Return: how many live on and are tracked still, or -1 without memory,
    /// and then nothing has changed. Trash comes into the vector in order, and keeps <see cref="ObjectMark.Candidate"/>.
    /// </summary>
    internal static nint PartTrash(int generation, ObjectVector* trash)
    {
        CandidateSet candidates = Generations.UpTo(generation);
        nint gathered = Gather(candidates, generation);
        nint living = gathered < 0 ? -1 : Analysis.Reach(candidates);
        if (living < 0 || !trash->Reserve(gathered - living))
        {
            Forget();
            return -1;
        }
        int older = generation == Generations.Oldest ? generation : generation + 1;
        if (living < gathered)
        {
            TakeTrash(candidates, trash, older);
        }
        living -= Loosening.Untrack(Analysis.Containers, generation == Generations.Oldest);
        Aging.Age(candidates, older);
        Generations.Empty(generation);
        Analysis.Release();
        return living;
    }

    private static nint Gather(CandidateSet candidates, int generation)
    {
        // Those in lists first: so pages do not look at them.
        nint first = Gathering.Listed(candidates.First);
        nint second = first < 0 ? -1 : Gathering.Listed(candidates.Second);
        nint paged = second < 0 ? -1 : Gathering.Paged(candidates.FirstPage, generation);
        return paged < 0 ? -1 : first + second + paged;
    }

    private static void TakeTrash(CandidateSet candidates, ObjectVector* trash, int older)
    {
        // Objects of the program's types before those of types that the library has used since its start.
        for (HeapPage* page = candidates.LastPage; page != null; page = page->PreviousOfAll)
        {
            PageWalk walk = new(page);
            while (walk.Next())
            {
                TakeTrash(walk.Object, walk.Mark, trash, older);
            }
        }
        TakeTrash(candidates.First, trash, older);
        TakeTrash(candidates.Second, trash, older);
    }

    private static void TakeTrash(ObjectVector* listed, ObjectVector* trash, int older)
    {
        PyObject** end = ObjectVector.End(listed);
        for (PyObject** item = ObjectVector.First(listed); item < end; item++)
        {
            TakeTrash(*item, ObjectPlace.Of(*item).Mark, trash, older);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TakeTrash(PyObject* op, byte* mark, ObjectVector* trash, int older)
    {
        if ((*mark & ObjectMark.Reached) == 0)
        {
            trash->Append(op); // reserved
            *mark = (byte)((*mark & ObjectMark.Finalized) | ObjectMark.Candidate | ObjectMark.TrackedIn(older));
        }
    }

    private static void Forget()
    {
        for (HeapPage* page = TrackedHeap.FirstPage; page != null; page = page->NextOfAll)
        {
            ulong* end = EightMarks.End(page);
            for (ulong* marks = EightMarks.First(page); marks < end; marks++)
            {
                *marks = EightMarks.Forget(*marks);
            }
        }
        Analysis.Release();
    }
}
