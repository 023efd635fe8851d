using System;

namespace NativeWeakref.Heap;

/// <summary>Blocks with guards around them, in debug mode.</summary>
/// <remarks>
/// Order: [8 bytes: size asked for] [letter of the domain] [7 guard bytes] [the block] [8 guard bytes]. A block that was
/// returned is filled with one byte all over, its letter included.
/// </remarks>
internal static unsafe class GuardedBlocks
{
    /// <summary>Bytes around a block.</summary>
    internal const nuint Overhead = Front + Back;

    private const nuint Front = 16;
    private const nuint Back = 8;
    private const byte Guard = 0xFD;
    private const byte Fresh = 0xCD;
    private const byte Returned = 0xDD;

    /// <summary>Ends the process with a message; set by the load hook.</summary>
    internal static delegate*<ReadOnlySpan<byte>, void> Stop { get; set; }

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
        SystemMemory.Fill(block + size, Guard, Back);
        return block;
    }

    /// <summary>Checks a block and fills it, guards and all. Return: the memory that was dressed.</summary>
    internal static void* Undress(void* block, int domain)
    {
        Check(block, domain);
        void* memory = (byte*)block - Front;
        SystemMemory.Fill(memory, Returned, SizeOf(block) + Overhead);
        return memory;
    }

    /// <summary>The size a block was asked for with.</summary>
    internal static nuint SizeOf(void* block) => *(nuint*)((byte*)block - Front);

    /// <summary>Ends the process where a block is not one of this domain, or something has written over its guards.</summary>
    internal static void Check(void* block, int domain)
    {
        ReadOnlySpan<byte> finding = Finding((byte*)block, Letter(domain));
        if (finding.Length != 0)
        {
            Stop(finding);
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
    internal static void MarkReturned(void* memory) => ((byte*)memory)[8] = Returned;

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
        byte* behind = block + SizeOf(block);
        for (nuint i = 0; i < Back; i++)
        {
            if (behind[i] != Guard)
            {
                return "memory block: bytes behind it were overwritten"u8;
            }
        }
        return default;
    }

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
