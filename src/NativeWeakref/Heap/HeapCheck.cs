using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>Whether the structures of the heap hold together: what code that writes where it may not destroys first.</summary>
internal static unsafe class HeapCheck
{
    /// <summary>Looks at every page, and in debug mode at the guards of every plain block. Return: what is wrong first, or NULL.</summary>
    internal static byte* Run()
    {
        WatchedBlocks.ReleaseHeld();
        HeapValgrind.Silence(on: true); // free blocks are read
        ReadOnlySpan<byte> finding = CheckAll(PageLists.FirstOfAll(tracked: false));
        finding = finding.Length == 0 ? CheckAll(PageLists.FirstOfAll(tracked: true)) : finding;
        finding = finding.Length == 0 ? CheckLists() : finding;
        HeapValgrind.Silence(on: false);
        return finding.Length == 0 ? null : (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(finding)); // a literal: static, and ends with 0
    }

    private static ReadOnlySpan<byte> CheckAll(HeapPage* page)
    {
        HeapPage* previous = null;
        for (; page != null; page = page->NextOfAll)
        {
            byte expected = page->Kind == PageKind.Plain ? PageMap.Plain : PageMap.Tracked;
            if (page->PreviousOfAll != previous || PageMap.Find(page) != expected)
            {
                return "heap check: the head of a page was overwritten"u8;
            }
            ReadOnlySpan<byte> finding = CheckPage(page);
            if (finding.Length != 0)
            {
                return finding;
            }
            previous = page;
        }
        return default;
    }

    private static ReadOnlySpan<byte> CheckPage(HeapPage* page)
    {
        bool counts = page->Carved >= 0 && page->Carved <= page->Capacity && page->Used >= 0 && page->Used <= page->Carved;
        bool room = page->Start + ((nuint)page->Capacity * page->BlockSize) <= page->Length && (page->Start & 15) == 0;
        if (!counts || !room || (page->IsFull != 0 && page->Used != 1))
        {
            return "heap check: the head of a page was overwritten"u8;
        }
        int free = 0;
        for (void* block = page->Free; block != null; block = *(void**)block)
        {
            if (++free > page->Carved || !IsBlock(page, block))
            {
                return "heap check: a block was written to after it was returned, or returned twice"u8;
            }
            if (page->Kind != PageKind.Plain && HeapPage.Marks(page)[HeapPage.IndexOf(page, block)] != 0)
            {
                return "heap check: a free block carries a mark"u8;
            }
        }
        if (free + HeapPage.LiveBlocks(page) != page->Carved)
        {
            return "heap check: a block was returned twice"u8;
        }
        if (!HeapMode.Has(HeapMode.Guards))
        {
            return default;
        }
        return page->Kind == PageKind.Plain ? CheckGuards(page) : CheckObjects(page);
    }

    private static bool IsBlock(HeapPage* page, void* block)
    {
        if (HeapPage.Of(block) != page || (nuint)block < (nuint)HeapPage.Block(page, 0))
        {
            return false;
        }
        nuint index = HeapPage.IndexOf(page, block);
        return index < (nuint)page->Carved && block == HeapPage.Block(page, (nint)index);
    }

    private static ReadOnlySpan<byte> CheckGuards(HeapPage* page)
    {
        GuardedBlocks.MarkFree(page);
        for (nint i = 0; i < page->Carved; i++)
        {
            byte* block = HeapPage.Block(page, i);
            if (!GuardedBlocks.IsReturned(block) && !GuardedBlocks.IsIntact(block))
            {
                return "heap check: bytes around a block were overwritten"u8;
            }
        }
        return default;
    }

    private static ReadOnlySpan<byte> CheckObjects(HeapPage* page)
    {
        GuardedObjects.MarkFree(page);
        for (nint i = 0; i < page->Carved; i++)
        {
            byte* block = HeapPage.Block(page, i);
            if (GuardedObjects.RecordOf(block)->State != BlockRecord.Returned && !GuardedObjects.IsIntact(block))
            {
                return "heap check: bytes around a block were overwritten"u8;
            }
        }
        return default;
    }

    private static ReadOnlySpan<byte> CheckLists()
    {
        for (nint i = 0; i < PageLists.Count; i++)
        {
            HeapPage* previous = null;
            for (HeapPage* page = PageLists.First(i); page != null; page = page->Next)
            {
                if (page->Previous != previous || page->List != i || page->IsFull != 0)
                {
                    return "heap check: the head of a page was overwritten"u8;
                }
                previous = page;
            }
        }
        return default;
    }
}
