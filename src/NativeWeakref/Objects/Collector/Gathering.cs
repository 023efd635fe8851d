using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>How objects become candidates: each has <see cref="ObjectMark.Candidate"/> and a count of 0 then.</summary>
internal static unsafe class Gathering
{
    /// <summary>Input: the list of a young generation, or NULL. Return: how many there are, or -1 without memory.</summary>
    internal static nint Listed(ObjectVector* objects)
    {
        const byte Bits = ObjectMark.Tracked | ObjectMark.GenerationBits | ObjectMark.Listed;
        const byte Added = ObjectMark.Candidate | ObjectMark.Listed;
        if (objects == null)
        {
            return 0;
        }
        byte wanted = ObjectMark.TrackedIn(objects == Generations.Middle->Objects ? 1 : 0);
        bool gathered = StaleAddresses.Drop(objects, Bits, wanted, Added, count: true);
        return gathered ? objects->Count : -1;
    }

    /// <summary>
    /// Input: the first page, or NULL; a generation. Objects up to that one that are in no list. Return: how many, or -1 without memory.
    /// </summary>
    internal static nint Paged(HeapPage* first, int generation)
    {
        nint all = 0;
        for (HeapPage* page = first; page != null; page = page->NextOfAll)
        {
            nint gathered = InPage(page, generation);
            if (gathered < 0)
            {
                return -1;
            }
            all += gathered;
        }
        return all;
    }

    /// <summary>Trash of which code of others may have taken something. Return: false without memory.</summary>
    internal static bool Again(ObjectVector* trash)
    {
        const byte Wanted = ObjectMark.Tracked | ObjectMark.Candidate;
        return StaleAddresses.Drop(trash, Wanted, Wanted, 0, count: true);
    }

    private static nint InPage(HeapPage* page, int generation)
    {
        nint gathered = 0;
        ulong* end = EightMarks.End(page);
        for (ulong* marks = EightMarks.First(page); marks < end; marks++)
        {
            ulong wanted = EightMarks.Wanted(*marks, generation);
            *marks |= wanted;
            gathered += EightMarks.Count(wanted);
        }
        return gathered == 0 || ReferenceTables.EnsureZero(page) ? gathered : -1;
    }
}
