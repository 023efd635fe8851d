using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>Which functions serve the three families of memory functions: the default ones, or those a program has put in their place.</summary>
/// <remarks>Objects of collected types are not served by these: their memory carries the collector's marks.</remarks>
internal static unsafe class MemoryDomains
{
    /// <summary><c>PyMem_Raw*</c>.</summary>
    internal const int Raw = 0;

    /// <summary><c>PyMem_*</c>.</summary>
    internal const int Memory = 1;

    /// <summary><c>PyObject_*</c>.</summary>
    internal const int Object = 2;

    private const int Count = 3;

    private static Table s_table;
    private static int s_replaced; // a bit for each domain

    /// <summary>Stores the functions of a domain; NULL ones for a number that is none.</summary>
    internal static void Get(int domain, PyMemAllocatorEx* allocator)
    {
        if (allocator == null)
        {
            return;
        }
        *allocator = default;
        if ((uint)domain >= Count)
        {
            return;
        }
        *allocator = IsReplaced(domain) ? *Place(domain) : Default(domain);
    }

    /// <summary>Puts functions in place of a domain's; a number that is none is passed over.</summary>
    internal static void Set(int domain, PyMemAllocatorEx* allocator)
    {
        if ((uint)domain >= Count)
        {
            return;
        }
        *Place(domain) = *allocator;
        int bit = 1 << domain;
        s_replaced = IsDefault(domain, allocator) ? s_replaced & ~bit : s_replaced | bit;
        HeapMode.Set(HeapMode.Replaced, s_replaced != 0);
    }

    /// <summary>Whether a domain has other functions than the default ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsReplaced(int domain) => (s_replaced & (1 << domain)) != 0;

    /// <summary>The functions of a domain that is replaced.</summary>
    internal static PyMemAllocatorEx* Place(int domain) => (PyMemAllocatorEx*)Unsafe.AsPointer(ref s_table) + domain;

    private static PyMemAllocatorEx Default(int domain) => new()
    {
        ctx = (void*)(nint)domain,
        malloc = &DefaultMalloc,
        calloc = &DefaultCalloc,
        realloc = &DefaultRealloc,
        free = &DefaultFree,
    };

    private static bool IsDefault(int domain, PyMemAllocatorEx* allocator)
    {
        PyMemAllocatorEx standard = Default(domain);
        return allocator->ctx == standard.ctx && allocator->malloc == standard.malloc && allocator->calloc == standard.calloc
            && allocator->realloc == standard.realloc && allocator->free == standard.free;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* DefaultMalloc(void* ctx, nuint size) => DomainBlocks.Allocate((int)(nint)ctx, size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* DefaultCalloc(void* ctx, nuint nelem, nuint elsize) => DomainBlocks.AllocateZeroed((int)(nint)ctx, nelem, elsize);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* DefaultRealloc(void* ctx, void* ptr, nuint new_size) => DomainBlocks.Reallocate((int)(nint)ctx, ptr, new_size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DefaultFree(void* ctx, void* ptr) => DomainBlocks.Free((int)(nint)ctx, ptr);

    [InlineArray(Count)]
    private struct Table
    {
        internal PyMemAllocatorEx First;
    }
}
