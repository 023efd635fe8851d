using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.Pointers;

namespace NativeWeakref.Tests.Behaviour.Heap;

/// <summary>What the heap says about itself.</summary>
[TestFixture]
public sealed unsafe class HeapStatisticsTests : LibraryTests
{
    private const int Classes = 96;

    [TestCase(24u)]
    [TestCase(200u)]
    [TestCase(5_000u)]
    [TestCase(60_000u)]
    [TestCase(200_000u)]
    [TestCase(6_000_000u)]
    public void A_block_is_counted_while_it_lives(uint size)
    {
        nativeweakref_heap_statistics before = Read();
        void* block = Api.PyMem_Malloc(size);
        nativeweakref_heap_statistics during = Read();
        Api.PyMem_Free(block);
        nativeweakref_heap_statistics after = Read();
        Assert.That(during.live_blocks, Is.EqualTo(before.live_blocks + 1));
        Assert.That(during.live_bytes, Is.GreaterThanOrEqualTo(before.live_bytes + size));
        Assert.That(during.collected_blocks, Is.EqualTo(before.collected_blocks));
        Assert.That(after.live_blocks, Is.EqualTo(before.live_blocks));
        Assert.That(after.live_bytes, Is.EqualTo(before.live_bytes));
    }

    [Test]
    public void Classes_and_pages_add_up()
    {
        void* large = Api.PyObject_Malloc(3_000_000);
        nativeweakref_heap_statistics seen = Read();
        nuint blocks = 0;
        nuint bytes = 0;
        for (int i = 0; i < Classes; i++)
        {
            nativeweakref_heap_class counted = seen.classes[i];
            blocks += counted.live_blocks;
            bytes += counted.live_bytes;
            Assert.That(counted.block_size == 0 || counted.live_bytes == counted.live_blocks * counted.block_size, Is.True);
            Assert.That(counted.live_blocks == 0 || counted.pages != 0, Is.True);
        }
        Api.PyObject_Free(large);
        Assert.That(blocks, Is.EqualTo(seen.live_blocks));
        Assert.That(bytes, Is.EqualTo(seen.live_bytes));
        Assert.That(seen.live_bytes, Is.LessThanOrEqualTo(seen.page_bytes));
        Assert.That(seen.page_bytes, Is.LessThanOrEqualTo(seen.peak_page_bytes));
        Assert.That(Read().page_bytes, Is.LessThan(seen.page_bytes));
        Assert.That(Read().peak_page_bytes, Is.EqualTo(seen.peak_page_bytes));
    }

    [Test]
    public void Objects_of_collected_types_are_told_apart()
    {
        nativeweakref_heap_statistics before = Read();
        using (Owned tuple = new(Api.PyTuple_New(3)))
        {
            Assert.That(Read().collected_blocks, Is.EqualTo(before.collected_blocks + 1));
        }
        Assert.That(Read().collected_blocks, Is.EqualTo(before.collected_blocks));
    }

    [Test]
    public void A_collection_leaves_nothing_behind()
    {
        using Owned list = new(Api.PyList_New(0));
        _ = Api.PyGC_Collect();
        nativeweakref_heap_statistics before = Read();
        Assert.That((long)Api.PyGC_Collect(), Is.Zero);
        nativeweakref_heap_statistics after = Read();
        Assert.That(after.live_blocks, Is.EqualTo(before.live_blocks));
        Assert.That(after.live_bytes, Is.EqualTo(before.live_bytes));
        AssertNull(Api.nativeweakref_heap_check());
    }

    private static nativeweakref_heap_statistics Read()
    {
        nativeweakref_heap_statistics seen;
        Api.nativeweakref_heap_stats(&seen);
        return seen;
    }
}
