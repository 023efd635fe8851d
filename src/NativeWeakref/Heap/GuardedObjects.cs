using System;
using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>Objects of collected types in debug mode: bytes behind them are watched, and what was returned is filled.</summary>
/// <remarks>Order: [prefix, where the type has one] [the object] [guard bytes, at least 8] [the record, at the end of the block].</remarks>
internal static unsafe class GuardedObjects
{
    /// <summary>Bytes behind an object.</summary>
    internal static nuint Overhead => Back + (nuint)sizeof(BlockRecord);

    private const nuint Back = 8;
    private const byte Guard = 0xFD;
    private const byte Fresh = 0xCD;

    private static ReadOnlySpan<byte> Family => "PyObject_GC_*"u8;

    /// <summary>Puts guards behind new memory. Input: the block; the bytes of prefix and object.</summary>
    internal static void Dress(byte* block, nuint whole)
    {
        BlockRecord* record = RecordOf(block);
        nuint prefix = HeapPage.Prefix(HeapPage.Of(block));
        SystemMemory.Fill(block + prefix, Fresh, whole - prefix);
        SystemMemory.Fill(block + whole, Guard, (nuint)((byte*)record - (block + whole)));
        BlockRecord.Start(record, whole - prefix);
    }

    /// <summary>Checks an object that is returned and fills it. Input: where it begins. Return: its block.</summary>
    internal static void* Undress(byte* start)
    {
        HeapPage* page = HeapPage.Of(start);
        if (PageMap.Find(page) != PageMap.Tracked)
        {
            BlockReport.Stop("object: its memory is none of PyObject_GC_*"u8, null, start, Family);
        }
        byte* block = start - HeapPage.Prefix(page);
        BlockRecord* record = RecordOf(block);
        if (record->State == BlockRecord.Returned)
        {
            BlockReport.Stop("object: its memory was returned before"u8, record, start, Family);
        }
        CheckGuard(block, record);
        if (((PyObject*)start)->ob_refcnt == 0 && BlockReport.HasWeakReferences((PyObject*)start) != 0)
        {
            BlockReport.Stop("object: its memory is returned while it has weak references: its deallocator forgets PyObject_ClearWeakRefs"u8, record, start, Family);
        }
        BlockRecord.End(record, BlockReport.TypeNameOf((PyObject*)start));
        Poison.Spread(start, record->Size);
        return block;
    }

    /// <summary>Where the bytes behind an object in use, and its record, are as they should be.</summary>
    internal static bool IsIntact(byte* block)
    {
        BlockRecord* record = RecordOf(block);
        nuint whole = record->Size + HeapPage.Prefix(HeapPage.Of(block));
        if (record->State != BlockRecord.Live || whole + Overhead > HeapPage.Of(block)->BlockSize)
        {
            return false;
        }
        for (byte* behind = block + whole; behind < (byte*)record; behind++)
        {
            if (*behind != Guard)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Ends the process where returned memory has been written to. It is about to be used anew.</summary>
    internal static void CheckReturned(byte* block)
    {
        BlockRecord* record = RecordOf(block);
        byte* start = block + HeapPage.Prefix(HeapPage.Of(block));
        if (record->State != BlockRecord.Returned || record->Size + Overhead > HeapPage.Of(block)->BlockSize)
        {
            BlockReport.Stop("object: bytes behind it were overwritten"u8, null, start, Family);
        }
        if (!Poison.IsIntact(start, record->Size))
        {
            int change = Poison.CountChange(start, record->Size);
            BlockReport.Stop(
                change == 0 ? "object: it was written to after it was destroyed"u8
                    : change < 0 ? "object: references to it were released after it was destroyed"u8
                    : "object: references to it were taken after it was destroyed"u8,
                record, start, Family);
        }
    }

    /// <summary>Makes the free blocks of a page look as if they had been returned: one that was never handed out has no record.</summary>
    internal static void MarkFree(HeapPage* page)
    {
        for (void* block = page->Free; block != null; block = *(void**)block)
        {
            RecordOf((byte*)block)->State = BlockRecord.Returned;
        }
    }

    /// <summary>The record of a block of a collected type.</summary>
    internal static BlockRecord* RecordOf(byte* block) => (BlockRecord*)(block + HeapPage.Of(block)->BlockSize) - 1;

    private static void CheckGuard(byte* block, BlockRecord* record)
    {
        if (!IsIntact(block))
        {
            bool known = record->State == BlockRecord.Live && record->Size < HeapPage.Of(block)->BlockSize;
            BlockReport.Stop("object: bytes behind it were overwritten"u8, known ? record : null, block + HeapPage.Prefix(HeapPage.Of(block)), Family);
        }
    }
}
