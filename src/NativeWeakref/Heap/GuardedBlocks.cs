using System;
using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>Blocks with guards around them, in debug mode.</summary>
/// <remarks>
/// Order: [8 bytes: size asked for] [letter of the domain] [7 guard bytes] [the block] [8 to 15 guard bytes] [the record]. A block
/// that was returned is filled with <see cref="Poison"/>, its letter is another one.
/// </remarks>
internal static unsafe class GuardedBlocks
{
    /// <summary>Bytes around a block.</summary>
    internal static nuint Overhead => Front + Back + 7 + (nuint)sizeof(BlockRecord);

    private const nuint Front = 16;
    private const nuint Back = 8;
    private const byte Guard = 0xFD;
    private const byte Fresh = 0xCD;
    private const byte Returned = Poison.Fill;

    /// <summary>Puts guards around new memory. Return: the block.</summary>
    internal static void* Dress(void* memory, int domain, nuint size)
    {
        byte* block = (byte*)memory + Front;
        *(nuint*)memory = size;
        block[-8] = Letter(domain);
        for (int i = 1; i <= 7; i++)
        {
            block[-i] = Guard;
        }
        SystemMemory.Fill(block, Fresh, size);
        BlockRecord* record = RecordOf(block);
        SystemMemory.Fill(block + size, Guard, (nuint)((byte*)record - (block + size)));
        BlockRecord.Start(record, size);
        return block;
    }

    /// <summary>Checks a block and fills it, guards and all. Return: the memory that was dressed.</summary>
    internal static void* Undress(void* block, int domain)
    {
        Check(block, domain);
        BlockRecord* record = RecordOf(block);
        bool isObject = domain == MemoryDomains.Object && record->Size >= (nuint)sizeof(PyObject) && ((PyObject*)block)->ob_refcnt == 0;
        byte* name = isObject ? BlockReport.TypeNameOf((PyObject*)block) : null;
        if (name != null && BlockReport.HasWeakReferences((PyObject*)block) != 0)
        {
            BlockReport.Stop("object: its memory is returned while it has weak references: its deallocator forgets PyObject_ClearWeakRefs"u8, record, block, default);
        }
        BlockRecord.End(record, name);
        ((byte*)block)[-8] = Returned;
        Poison.Spread((byte*)block, record->Size);
        return (byte*)block - Front;
    }

    /// <summary>Ends the process where memory that was returned has been written to. It is about to be used anew.</summary>
    internal static void CheckReturned(void* memory)
        => CheckReturned((byte*)memory + Front, HeapPage.Of(memory)->BlockSize, "the object heap"u8);

    /// <summary>As <see cref="CheckReturned(void*)"/> for memory of the C library.</summary>
    internal static void CheckReturnedRaw(void* memory) => CheckReturned((byte*)memory + Front, HeldRawBlocks.LargestHeld, "PyMem_Raw*"u8);

    // Input: a block, how many bytes of memory it has at most, and whose it was.
    private static void CheckReturned(byte* block, nuint room, ReadOnlySpan<byte> family)
    {
        if (block[-8] != Returned || !HasSize(block, room) || RecordOf(block)->State != BlockRecord.Returned)
        {
            BlockReport.Stop("memory block: it was written to after it was returned"u8, null, block, default);
        }
        BlockRecord* record = RecordOf(block);
        if (Poison.IsIntact(block, record->Size))
        {
            return;
        }
        bool isObject = BlockRecord.TypeName(record)[0] != 0;
        int change = isObject ? Poison.CountChange(block, record->Size) : 0;
        ReadOnlySpan<byte> finding = isObject ? "object: it was written to after it was destroyed"u8 : "memory block: it was written to after it was returned"u8;
        finding = change < 0 ? "object: references to it were released after it was destroyed"u8 : finding;
        finding = change > 0 ? "object: references to it were taken after it was destroyed"u8 : finding;
        BlockReport.Stop(finding, record, block, family);
    }

    /// <summary>The record of a block, by the size in front of it.</summary>
    internal static BlockRecord* RecordOf(void* block) => (BlockRecord*)(((nuint)block + SizeOf(block) + Back + 7) & ~(nuint)7);

    /// <summary>Where the block begins in memory that was dressed.</summary>
    internal static void* BlockIn(void* memory) => (byte*)memory + Front;

    /// <summary>The record of the memory of a <c>PyObject_*</c> block, in use or returned; NULL where it is none.</summary>
    internal static BlockRecord* ObjectRecordIn(void* memory)
    {
        byte* block = (byte*)memory + Front;
        return block[-8] is (byte)'o' or Returned && HasSize(block) ? RecordOf(block) : null;
    }

    /// <summary>Makes the free blocks of a page look as if they had been returned: one that was never handed out has no letter.</summary>
    internal static void MarkFree(HeapPage* page)
    {
        for (void* block = page->Free; block != null; block = *(void**)block)
        {
            MarkReturned(block);
        }
    }

    /// <summary>The size a block was asked for with.</summary>
    internal static nuint SizeOf(void* block) => *(nuint*)((byte*)block - Front);

    /// <summary>Ends the process where a block is not one of this domain, or something has written over its guards.</summary>
    internal static void Check(void* block, int domain)
    {
        ReadOnlySpan<byte> finding = Finding((byte*)block, Letter(domain));
        if (finding.Length != 0)
        {
            BlockReport.Stop(finding, IsKnown((byte*)block) ? RecordOf(block) : null, block, FamilyOf((byte*)block));
        }
    }

    /// <summary>Whether memory of an object-heap block that is in use has its guards.</summary>
    internal static bool IsIntact(void* memory)
    {
        byte* block = (byte*)memory + Front;
        byte letter = block[-8];
        return letter is (byte)'m' or (byte)'o' && Finding(block, letter).Length == 0;
    }

    /// <summary>Whether memory was dressed once and has been returned.</summary>
    internal static bool IsReturned(void* memory) => ((byte*)memory)[8] == Returned;

    /// <summary>Makes memory that is free look as if it had been returned.</summary>
    private static void MarkReturned(void* memory) => ((byte*)memory)[8] = Returned;

    private static ReadOnlySpan<byte> Finding(byte* block, byte letter)
    {
        if (block[-8] != letter)
        {
            return WrongLetter(block[-8]);
        }
        for (int i = 1; i <= 7; i++)
        {
            if (block[-i] != Guard)
            {
                return "memory block: bytes in front of it were overwritten"u8;
            }
        }
        byte* end = (byte*)RecordOf(block);
        for (byte* behind = block + SizeOf(block); behind < end; behind++)
        {
            if (*behind != Guard)
            {
                return "memory block: bytes behind it were overwritten"u8;
            }
        }
        return default;
    }

    // Of a block that was returned the record is there as long as it is held back.
    private static bool IsKnown(byte* block) => block[-8] switch
    {
        Returned => HeldRawBlocks.Holds(block - Front) || (HeldBlocks.Holds(block - Front) && HasSize(block)),
        (byte)'r' => true,
        (byte)'m' or (byte)'o' => HasSize(block),
        _ => false,
    };

    private static bool HasSize(byte* block) => HasSize(block, HeapPage.Of(block)->BlockSize);

    private static bool HasSize(byte* block, nuint room)
    {
        nuint size = SizeOf(block);
        return size < RawHeap.MaximumSize - Overhead && size + Overhead <= room;
    }

    private static ReadOnlySpan<byte> FamilyOf(byte* block) => block[-8] switch
    {
        (byte)'r' => "PyMem_Raw*"u8,
        (byte)'m' => "PyMem_*"u8,
        (byte)'o' => "PyObject_*"u8,
        _ => HeldRawBlocks.Holds(block - Front) ? "PyMem_Raw*"u8 : "the object heap"u8,
    };

    private static ReadOnlySpan<byte> WrongLetter(byte found) => found switch
    {
        Returned => "memory block: it was returned before"u8,
        (byte)'r' => "memory block: allocated by PyMem_Raw*, used by another family of functions"u8,
        (byte)'m' => "memory block: allocated by PyMem_*, used by another family of functions"u8,
        (byte)'o' => "memory block: allocated by PyObject_*, used by another family of functions"u8,
        _ => "memory block: bytes in front of it were overwritten, or it is none"u8,
    };

    private static byte Letter(int domain) => domain switch
    {
        MemoryDomains.Raw => (byte)'r',
        MemoryDomains.Memory => (byte)'m',
        _ => (byte)'o',
    };
}
