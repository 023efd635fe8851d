using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The first part of a collection: the objects of some generations, parted into the living, which grow older, and trash.</summary>
internal static unsafe class Candidates
{
    private const ulong TrackedOfEight = 0x0101010101010101;
    private const ulong ReachedOfEight = ObjectMark.Reached * TrackedOfEight;

    /// <summary>
    /// Input: the oldest generation to look at; an empty vector. Return: how many live on and are tracked still, or -1 without memory,
    /// and then nothing has changed. Trash comes into the vector in order, and keeps <see cref="ObjectMark.Candidate"/>.
    /// </summary>
    internal static nint PartTrash(int generation, ObjectVector* trash)
    {
        OrderedObjects* first = generation == 1 ? Generations.Middle : Generations.Young;
        OrderedObjects* second = generation == 0 ? null : generation == 1 ? Generations.Young : Generations.Middle;
        bool incomplete = first->IsIncomplete || (second != null && second->IsIncomplete);
        bool byPage = generation == Generations.Oldest || incomplete;
        if (incomplete)
        {
            first = null; // there is no order any more
            second = null;
        }
        // The old ones first, in no order that means anything, then those whose order is known.
        nint candidates = Gather(generation, byPage, first, second);
        CandidateWalk inOrder = CandidateWalk.Over(byPage, ObjectMark.Listed, first, second);
        nint living = -1;
        if (candidates >= 0)
        {
            Analysis.SubtractInner(byPage ? CandidateWalk.Over(pages: true, 0, null, null) : inOrder);
            living = Analysis.Reach(inOrder);
        }
        if (living < 0 || !trash->Reserve(candidates - living))
        {
            Forget(byPage, first, second);
            return -1;
        }
        int older = generation == Generations.Oldest ? generation : generation + 1;
        if (living < candidates)
        {
            TakeTrash(inOrder, trash, older);
        }
        living -= Loosening.Untrack(Analysis.Containers, generation == Generations.Oldest);
        if (byPage && older == Generations.Oldest)
        {
            AgeByPage();
        }
        else
        {
            Age(inOrder, older);
        }
        Generations.Young->Empty();
        if (generation > 0)
        {
            Generations.Middle->Empty();
        }
        Analysis.Release();
        return living;
    }

    private static nint Gather(int generation, bool byPage, OrderedObjects* first, OrderedObjects* second)
    {
        nint listed = GatherListed(first);
        nint others = listed < 0 ? 0 : GatherListed(second);
        if (listed < 0 || others < 0)
        {
            return -1;
        }
        nint paged = byPage ? GatherByPage(generation) : 0;
        return paged < 0 ? -1 : listed + others + paged;
    }

    private static nint GatherListed(OrderedObjects* objects)
    {
        if (objects == null)
        {
            return 0;
        }
        nint kept = objects->Clean(objects == Generations.Middle ? 1 : 0, ObjectMark.Listed);
        for (nint i = 0; i < objects->Count; i++)
        {
            if (objects->Items[i] != null && !Analysis.Enter(ObjectPlace.Of(objects->Items[i])))
            {
                return -1;
            }
        }
        return kept;
    }

    private static nint GatherByPage(int generation)
    {
        nint entered = 0;
        for (HeapPage* page = TrackedHeap.FirstPage; page != null; page = page->NextOfAll)
        {
            nint added = GatherPage(page, generation);
            if (added < 0)
            {
                return -1;
            }
            entered += added;
        }
        return entered;
    }

    private static nint GatherPage(HeapPage* page, int generation)
    {
        byte* marks = HeapPage.Marks(page);
        nint end = page->Carved;
        nint entered = 0;
        for (nint i = 0; i < end; i++)
        {
            if ((i & 7) == 0 && i + 8 <= end && (*(ulong*)(marks + i) & TrackedOfEight) == 0)
            {
                i += 7;
                continue;
            }
            byte mark = marks[i];
            bool wanted = (mark & (ObjectMark.Tracked | ObjectMark.Candidate)) == ObjectMark.Tracked && ObjectMark.GenerationOf(mark) <= generation;
            if (!wanted)
            {
                continue;
            }
            if (!ReferenceTables.Ensure(page))
            {
                return -1;
            }
            marks[i] = (byte)(mark | ObjectMark.Candidate);
            entered++;
        }
        return entered;
    }

    private static void TakeTrash(CandidateWalk walk, ObjectVector* trash, int older)
    {
        while (walk.Next())
        {
            byte* mark = walk.Place.Mark;
            if ((*mark & ObjectMark.Reached) == 0)
            {
                trash->Append(walk.Place.Object); // reserved
                *mark = (byte)((*mark & (ObjectMark.Finalized | ObjectMark.Listed)) | ObjectMark.Candidate | ObjectMark.TrackedIn(older));
            }
        }
        for (nint i = 0; i < trash->Count; i++)
        {
            *ObjectPlace.Of(trash->Items[i]).Mark &= unchecked((byte)~ObjectMark.Listed); // the walk needed it
        }
    }

    // The living into the generation of those that are older, in order.
    private static void Age(CandidateWalk walk, int older)
    {
        while (walk.Next())
        {
            // Those that were passed over come at the end.
            if ((*walk.Place.Mark & (ObjectMark.Reached | ObjectMark.Passed)) == ObjectMark.Reached)
            {
                Generations.Move(walk.Place, older);
            }
        }
        for (nint i = 0; i < Analysis.Rescued->Count; i++)
        {
            ObjectPlace place = ObjectPlace.Of(Analysis.Rescued->Items[i]);
            if ((*place.Mark & ObjectMark.Candidate) != 0) // not untracked a moment ago
            {
                Generations.Move(place, older);
            }
        }
    }

    // Into the oldest generation, which has no order. Eight marks at a time where all eight objects live.
    private static void AgeByPage()
    {
        const byte Old = ObjectMark.Tracked | (Generations.Oldest << ObjectMark.GenerationShift);
        for (HeapPage* page = TrackedHeap.FirstPage; page != null; page = page->NextOfAll)
        {
            nint end = page->Scratch == null ? 0 : page->Carved;
            byte* marks = HeapPage.Marks(page);
            for (nint i = 0; i < end; i++)
            {
                ulong* eight = (ulong*)(marks + i);
                if ((i & 7) == 0 && i + 8 <= end && (*eight & ReachedOfEight) == ReachedOfEight)
                {
                    *eight = (*eight & (ObjectMark.Finalized * TrackedOfEight)) | (Old * TrackedOfEight);
                    i += 7;
                }
                else if ((marks[i] & ObjectMark.Reached) != 0)
                {
                    marks[i] = (byte)((marks[i] & ObjectMark.Finalized) | Old);
                }
            }
        }
    }

    private static void Forget(bool byPage, OrderedObjects* first, OrderedObjects* second)
    {
        const byte Analysed = ObjectMark.Candidate | ObjectMark.Reached | ObjectMark.Passed | ObjectMark.Listed;
        CandidateWalk walk = CandidateWalk.Over(byPage, 0, first, second);
        while (walk.Next())
        {
            *walk.Place.Mark &= unchecked((byte)~Analysed);
        }
        ForgetListed(first);
        ForgetListed(second);
        Analysis.Release();
    }

    // Of a list that was gathered in part, some have been listed and are no candidates.
    private static void ForgetListed(OrderedObjects* objects)
    {
        for (nint i = 0; objects != null && i < objects->Count; i++)
        {
            ObjectPlace place = ObjectPlace.Find(objects->Items[i]);
            if (place.Page != null)
            {
                *place.Mark &= unchecked((byte)~ObjectMark.Listed);
            }
        }
    }
}
