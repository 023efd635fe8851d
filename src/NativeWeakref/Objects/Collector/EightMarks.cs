using System.Numerics;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The marks of eight neighbours in a page, looked at and changed together.</summary>
/// <remarks>
/// A page has its marks in whole eights: those behind the last block are 0, so no walk needs to know where in the last eight the
/// blocks end.
/// </remarks>
internal static unsafe class EightMarks
{
    /// <summary>One in each of the eight.</summary>
    internal const ulong Each = 0x0101010101010101;

    private const int CandidateShift = 4; // from the lowest bit
    private const int ReachedShift = 5;
    private const int ListedShift = 3; // from Candidate

    /// <summary>The marks of a page.</summary>
    internal static ulong* First(HeapPage* page) => (ulong*)HeapPage.Marks(page);

    /// <summary>Behind those of the blocks that have been in use.</summary>
    internal static ulong* End(HeapPage* page) => First(page) + ((page->Carved + 7) >> 3);

    /// <summary>
    /// <see cref="ObjectMark.Candidate"/> for those that may become candidates: tracked, in a generation up to this, and not listed.
    /// </summary>
    internal static ulong Wanted(ulong marks, int generation)
    {
        ulong tracked = marks << CandidateShift;
        ulong low = marks << (CandidateShift - ObjectMark.GenerationShift);
        ulong old = marks << (CandidateShift - ObjectMark.GenerationShift - 1);
        old &= generation == Generations.Oldest ? low : ulong.MaxValue;
        old |= generation == 0 ? low : 0;
        return tracked & ~(old | marks) & (ObjectMark.Candidate * Each);
    }

    /// <summary>How many of the eight have a bit that <see cref="Wanted"/> has given them.</summary>
    internal static nint Count(ulong wanted) => (nint)(((wanted >> CandidateShift) * Each) >> 56); // the last byte of eight is the sum

    /// <summary><see cref="ObjectMark.Candidate"/> for those that are candidates and in no list.</summary>
    internal static ulong Unlisted(ulong marks) => marks & ~(marks >> ListedShift) & (ObjectMark.Candidate * Each);

    /// <summary>Whether all are candidates, and none is in a list.</summary>
    internal static bool AreUnlisted(ulong marks) => Unlisted(marks) == ObjectMark.Candidate * Each;

    /// <summary>The marks before the analysis.</summary>
    internal static ulong Forget(ulong marks)
        => marks & ~((ObjectMark.Candidate | ObjectMark.Reached | ObjectMark.Passed | ObjectMark.Listed) * Each);

    /// <summary>Puts those that are reached into a generation; all but what lasts for life goes from their marks.</summary>
    internal static ulong Age(ulong marks, byte tracked)
    {
        ulong reached = ((marks >> ReachedShift) & Each) * byte.MaxValue; // whole bytes
        return (marks & (~reached | (ObjectMark.Finalized * Each))) | (reached & (tracked * Each));
    }

    /// <summary>Takes the tracked ones out of their generations, but not candidates.</summary>
    internal static ulong Freeze(ulong marks) => marks | ((marks & ~(marks >> CandidateShift) & Each) * ObjectMark.GenerationBits);

    /// <summary>Puts those of no generation into the oldest.</summary>
    internal static ulong Unfreeze(ulong marks) => marks & ~(Frozen(marks) << ObjectMark.GenerationShift);

    /// <summary>How many are of no generation.</summary>
    internal static nint CountFrozen(ulong marks) => BitOperations.PopCount(Frozen(marks));

    private static ulong Frozen(ulong marks)
        => (marks >> ObjectMark.GenerationShift) & (marks >> (ObjectMark.GenerationShift + 1)) & Each;
}
