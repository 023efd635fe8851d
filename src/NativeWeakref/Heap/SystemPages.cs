using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>Memory straight from the operating system, in its own pages. Failure is NULL.</summary>
internal static unsafe class SystemPages
{
    /// <summary>Bytes that the system's pages are taken to have: of its sizes on this processor, the smallest.</summary>
    internal const nuint Granule = 4096;

    private const nint ReadWrite = 3; // PROT_READ | PROT_WRITE
    private const nint PrivateAnonymous = 0x22; // MAP_PRIVATE | MAP_ANONYMOUS
    private const nint MoveFixed = 3; // MREMAP_MAYMOVE | MREMAP_FIXED
    private const nint DontNeed = 4; // MADV_DONTNEED
    private const nint LargePages = 14; // MADV_HUGEPAGE
    private const nuint LargePage = 2 << 20;

    /// <summary>Input: a multiple of the granule. Return: zeroed memory, or NULL.</summary>
    internal static void* Map(nuint size)
    {
        void* start = mmap(null, size, ReadWrite, PrivateAnonymous, -1, 0);
        return start == (void*)-1 ? null : start;
    }

    /// <summary>As <see cref="Map"/>, the start a multiple of a unit of the heap's pages.</summary>
    internal static void* MapAligned(nuint size) => MapAligned(size, HeapPage.Unit);

    /// <summary>
    /// As <see cref="MapAligned(nuint)"/> for memory that will be used in full: the system may bring it in large pages, each at the cost
    /// of a few small ones.
    /// </summary>
    internal static void* MapForFullUse(nuint size)
    {
        void* start = MapAligned(size, LargePage);
        start = start == null ? MapAligned(size) : start;
        if (start != null)
        {
            ExpectFullUse(start, size);
        }
        return start;
    }

    /// <summary>Tells the system that memory will be used in full.</summary>
    internal static void ExpectFullUse(void* start, nuint size)
    {
        nint failed = madvise(start, size, LargePages);
        _ = failed; // advice only
    }

    private static void* MapAligned(nuint size, nuint alignment)
    {
        byte* start = (byte*)Map(size);
        if (start == null || ((nuint)start & (alignment - 1)) == 0)
        {
            return start;
        }
        Unmap(start, size);
        nuint larger = size + alignment - Granule;
        start = (byte*)Map(larger);
        if (start == null)
        {
            return null;
        }
        nuint front = (0 - (nuint)start) & (alignment - 1);
        nuint back = larger - front - size;
        if (front != 0)
        {
            Unmap(start, front);
        }
        if (back != 0)
        {
            Unmap(start + front + size, back);
        }
        return start + front;
    }

    /// <summary>Gives memory back.</summary>
    internal static void Unmap(void* start, nuint size)
    {
        nint failed = munmap(start, size); // may fail where it would split a mapping and there are too many: the memory stays mapped
        _ = failed;
    }

    /// <summary>Lets the system take the content; the memory stays mapped and reads as zero.</summary>
    internal static void Discard(void* start, nuint size)
    {
        nint failed = madvise(start, size, DontNeed);
        _ = failed; // advice only
    }

    /// <summary>Grows or shrinks memory where it lies. Return: whether that went.</summary>
    internal static bool ResizeInPlace(void* start, nuint size, nuint wanted) => nativeweakref_remap(start, size, wanted, 0, null) == start;

    /// <summary>Moves memory onto other mapped memory of the size wanted, without copying. Return: false, and nothing has changed.</summary>
    internal static bool MoveTo(void* start, nuint size, nuint wanted, void* place)
        => nativeweakref_remap(start, size, wanted, MoveFixed, place) == place;

    [DllImport("libc")]
    private static extern void* mmap(void* address, nuint size, nint protection, nint flags, nint descriptor, nint offset);

    [DllImport("libc")]
    private static extern nint munmap(void* start, nuint size);

    // mremap is variadic: C passes the fifth argument on.
    [DllImport("native")]
    private static extern void* nativeweakref_remap(void* start, nuint size, nuint wanted, nint flags, void* place);

    [DllImport("libc")]
    private static extern nint madvise(void* start, nuint size, nint advice);
}
