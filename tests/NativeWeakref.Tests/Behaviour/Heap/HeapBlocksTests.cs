using System.Collections.Generic;
using System.Linq;
using NativeWeakref.Tests.Behaviour.Fixtures;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;

namespace NativeWeakref.Tests.Behaviour.Heap;

/// <summary>What every family of memory functions promises (W-109).</summary>
[TestFixture(MemoryFamily.Raw)]
[TestFixture(MemoryFamily.Memory)]
[TestFixture(MemoryFamily.Objects)]
public sealed unsafe class HeapBlocksTests(MemoryFamily family) : LibraryTests
{
    private static readonly nuint s_largest = (nuint)nint.MaxValue; // PY_SSIZE_T_MAX

    private static readonly nuint[] s_sizes = [0, 1, 16, 17, 1024, 1025, 8192, 65_000, 65_536, 3_000_000];

    private static readonly nuint[] s_someSizes = [0, 17, 1025, 65_000, 3_000_000, 9_000_000];

    [TestCaseSource(nameof(s_sizes))]
    public void A_block_is_aligned_and_its_bytes_are_its_own(nuint size)
    {
        List<nint> blocks = [];
        for (int i = 0; i < 8; i++)
        {
            byte* block = family.Allocate(size);
            AssertDifferent(block, null);
            Assert.That((long)block % 16, Is.Zero);
            Fill(block, size, i);
            blocks.Add((nint)block);
        }
        for (int i = 0; i < blocks.Count; i++)
        {
            AssertFilled((byte*)blocks[i], size, i);
            family.Release((byte*)blocks[i]);
        }
    }

    [Test]
    public void Blocks_of_no_bytes_are_different()
    {
        nint[] blocks = [.. Enumerable.Range(0, 1000).Select(_ => (nint)family.Allocate(0))];
        Assert.That(blocks, Has.No.Member((nint)0));
        Assert.That(blocks, Is.Unique);
        foreach (nint block in blocks)
        {
            family.Release((byte*)block);
        }
    }

    [Test]
    public void A_resized_block_keeps_its_content([ValueSource(nameof(s_someSizes))] nuint from, [ValueSource(nameof(s_someSizes))] nuint to)
    {
        byte* block = family.Allocate(from);
        Fill(block, from, 7);
        block = family.Reallocate(block, to);
        AssertDifferent(block, null);
        Assert.That((long)block % 16, Is.Zero);
        AssertFilled(block, from < to ? from : to, 7);
        Fill(block, to, 9);
        AssertFilled(block, to, 9);
        family.Release(block);
    }

    [TestCaseSource(nameof(s_sizes))]
    public void A_cleared_block_is_zero_also_where_memory_was_used_before(nuint size)
    {
        byte* used = family.Allocate(size);
        Fill(used, size, 5);
        family.Release(used);
        byte* block = family.AllocateCleared(1, size);
        AssertDifferent(block, null);
        for (nuint i = 0; i < size; i += StepOf(size))
        {
            Assert.That(block[i], Is.Zero);
        }
        family.Release(block);
    }

    [Test]
    public void Sizes_that_a_signed_number_cannot_count_are_refused()
    {
        byte* block = family.Allocate(100);
        Fill(block, 100, 3);
        foreach (nuint size in new[] { s_largest, s_largest + 1, nuint.MaxValue - 64, nuint.MaxValue })
        {
            AssertNull(family.Allocate(size));
            AssertNull(family.AllocateCleared(1, size));
            AssertNull(family.AllocateCleared(size, 16));
            AssertNull(family.Reallocate(block, size));
        }
        AssertFilled(block, 100, 3);
        family.Release(block);
    }

    [Test]
    public void No_block_can_be_resized_and_released()
    {
        byte* block = family.Reallocate(null, 40);
        Fill(block, 40, 1);
        AssertFilled(block, 40, 1);
        family.Release(block);
        family.Release(null);
    }

    // Every byte of a small block, some of a large one, and always the last.
    private static nuint StepOf(nuint size) => 1 + (size / 5000);

    private static byte ByteAt(nuint place, int seed) => (byte)((place * 31) + ((nuint)seed * 101) + 1);

    private static void Fill(byte* block, nuint size, int seed)
    {
        for (nuint i = 0; i < size; i++)
        {
            block[i] = ByteAt(i, seed);
        }
    }

    private static void AssertFilled(byte* block, nuint size, int seed)
    {
        int wrong = 0;
        for (nuint i = 0; i < size; i += StepOf(size))
        {
            wrong += block[i] == ByteAt(i, seed) ? 0 : 1;
        }
        wrong += size == 0 || block[size - 1] == ByteAt(size - 1, seed) ? 0 : 1;
        Assert.That(wrong, Is.Zero);
    }
}
