using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>The pages of each size class and kind that have a block to give, and those of all.</summary>
/// <remarks>
/// Beside the lists there is a table of their first pages for the fast path. Where a list is empty, or while every allocation is to
/// be looked at (<see cref="HeapMode"/>), the table has a page without blocks instead: so the fast path tests nothing but the page.
/// </remarks>
internal static unsafe class PageLists
{
    /// <summary>Number of lists: the classes of each kind.</summary>
    internal const int Count = PageKind.Count * SizeClasses.Count;

    /// <summary>Stands for no list: a page of one block outside the classes.</summary>
    internal const ushort None = Count;

    private static Table s_fast;
    private static Table s_first;
    private static HeapPage s_noBlocks; // nothing is ever put into it
    private static PagesOfAKind s_plain;
    private static PagesOfAKind s_tracked;

    /// <summary>The page to take a block from without looking further. Its list of blocks may be empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HeapPage* Fast(nuint list) => (HeapPage*)Pages(ref s_fast)[list];

    /// <summary>First page of a list, or NULL.</summary>
    internal static HeapPage* First(nint list) => (HeapPage*)Pages(ref s_first)[list];

    /// <summary>The oldest of all pages, tracked ones or plain ones; the others follow in <see cref="HeapPage.NextOfAll"/>.</summary>
    internal static HeapPage* FirstOfAll(bool tracked) => tracked ? s_tracked.First : s_plain.First;

    /// <summary>The newest of all tracked pages; the others follow in <see cref="HeapPage.PreviousOfAll"/>.</summary>
    internal static HeapPage* LastTracked => s_tracked.Last;

    /// <summary>Fills the table of the fast path, after the mode has changed and before the first allocation.</summary>
    internal static void RefreshFast()
    {
        for (nint i = 0; i < Count; i++)
        {
            SetFirst(i, First(i));
        }
    }

    /// <summary>Puts a page with a block to give into its list: in front where it is new, else behind the first.</summary>
    internal static void Link(HeapPage* page, bool front)
    {
        HeapPage* first = First(page->List);
        if (front || first == null)
        {
            page->Previous = null;
            page->Next = first;
            SetFirst(page->List, page);
        }
        else
        {
            page->Previous = first;
            page->Next = first->Next;
            first->Next = page;
        }
        if (page->Next != null)
        {
            page->Next->Previous = page;
        }
    }

    /// <summary>Takes a page out of its list.</summary>
    internal static void Unlink(HeapPage* page)
    {
        if (page->Previous == null)
        {
            SetFirst(page->List, page->Next);
        }
        else
        {
            page->Previous->Next = page->Next;
        }
        if (page->Next != null)
        {
            page->Next->Previous = page->Previous;
        }
    }

    /// <summary>Makes a new page the last of all.</summary>
    internal static void LinkToAll(HeapPage* page)
    {
        page->PreviousOfAll = AllLike(page)->Last;
        page->NextOfAll = null;
        MovedInAll(page);
    }

    /// <summary>Takes out a page that goes.</summary>
    internal static void UnlinkFromAll(HeapPage* page)
    {
        SetNext(page, page->PreviousOfAll, page->NextOfAll);
        SetPrevious(page, page->NextOfAll, page->PreviousOfAll);
    }

    /// <summary>Makes the neighbours of a page that has moved point at it.</summary>
    internal static void MovedInAll(HeapPage* page)
    {
        SetNext(page, page->PreviousOfAll, page);
        SetPrevious(page, page->NextOfAll, page);
    }

    private static void SetFirst(nint list, HeapPage* page)
    {
        Pages(ref s_first)[list] = (nuint)page;
        bool usable = page != null && HeapMode.Bits == 0;
        Pages(ref s_fast)[list] = (nuint)(usable ? page : (HeapPage*)Unsafe.AsPointer(ref s_noBlocks));
    }

    // What follows a page, or the first of all where that is NULL.
    private static void SetNext(HeapPage* like, HeapPage* page, HeapPage* next)
    {
        HeapPage** place = page == null ? &AllLike(like)->First : &page->NextOfAll;
        *place = next;
    }

    private static void SetPrevious(HeapPage* like, HeapPage* page, HeapPage* previous)
    {
        HeapPage** place = page == null ? &AllLike(like)->Last : &page->PreviousOfAll;
        *place = previous;
    }

    private static PagesOfAKind* AllLike(HeapPage* page)
        => (PagesOfAKind*)Unsafe.AsPointer(ref page->Kind == PageKind.Plain ? ref s_plain : ref s_tracked);

    private static nuint* Pages(ref Table table) => (nuint*)Unsafe.AsPointer(ref table);

    private struct PagesOfAKind
    {
        internal HeapPage* First;
        internal HeapPage* Last;
    }

    private struct Table
    {
        internal fixed ulong Pages[Count];
    }
}
