using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Heap;

namespace NativeWeakref.Exports;

/// <summary>Memory that is not an object.</summary>
[Header("pymem.h")]
public static unsafe class MemoryExports
{
    /// <summary>Allocate memory; the GIL is held.</summary>
    /// <param name="size">Bytes; 0 counts as 1.</param>
    /// <returns>
    /// A block aligned to 16 bytes, not initialised, to be returned with PyMem_Free(). NULL without an error set if memory is
    /// exhausted or size exceeds PY_SSIZE_T_MAX.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_Malloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyMem_Malloc(nuint size) => MemoryHeap.Allocate(size);

    /// <summary>Allocate zeroed memory; the GIL is held.</summary>
    /// <param name="nelem">Number of elements; 0 counts as one byte.</param>
    /// <param name="elsize">Bytes of an element; 0 counts as one byte.</param>
    /// <returns>
    /// A block aligned to 16 bytes, to be returned with PyMem_Free(). NULL without an error set if memory is exhausted or the product
    /// exceeds PY_SSIZE_T_MAX.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_Calloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyMem_Calloc(nuint nelem, nuint elsize) => MemoryHeap.AllocateZeroed(nelem, elsize);

    /// <summary>Change the size of a block; the GIL is held.</summary>
    /// <param name="ptr">A block of PyMem_Malloc(), PyMem_Calloc() or PyMem_Realloc(), or NULL.</param>
    /// <param name="new_size">Bytes; 0 counts as 1.</param>
    /// <returns>
    /// The block, moved or not, its content kept. NULL without an error set if memory is exhausted or new_size exceeds
    /// PY_SSIZE_T_MAX; the old block then stays valid.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_Realloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyMem_Realloc(void* ptr, nuint new_size) => MemoryHeap.Reallocate(ptr, new_size);

    /// <summary>Return a block; the GIL is held.</summary>
    /// <param name="ptr">A block of PyMem_Malloc(), PyMem_Calloc() or PyMem_Realloc(), or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_Free), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyMem_Free(void* ptr) => MemoryHeap.Free(ptr);

    /// <summary>Allocate memory; the GIL is not needed.</summary>
    /// <param name="size">Bytes; 0 counts as 1.</param>
    /// <returns>
    /// A block aligned to 16 bytes, not initialised, to be returned with PyMem_RawFree(). NULL if memory is exhausted or size exceeds
    /// PY_SSIZE_T_MAX.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_RawMalloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyMem_RawMalloc(nuint size) => RawHeap.Allocate(size);

    /// <summary>Allocate zeroed memory; the GIL is not needed.</summary>
    /// <param name="nelem">Number of elements; 0 counts as one byte.</param>
    /// <param name="elsize">Bytes of an element; 0 counts as one byte.</param>
    /// <returns>
    /// A block aligned to 16 bytes, to be returned with PyMem_RawFree(). NULL if memory is exhausted or the product exceeds
    /// PY_SSIZE_T_MAX.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_RawCalloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyMem_RawCalloc(nuint nelem, nuint elsize) => RawHeap.AllocateZeroed(nelem, elsize);

    /// <summary>Change the size of a block; the GIL is not needed.</summary>
    /// <param name="ptr">A block of PyMem_RawMalloc(), PyMem_RawCalloc() or PyMem_RawRealloc(), or NULL.</param>
    /// <param name="new_size">Bytes; 0 counts as 1.</param>
    /// <returns>
    /// The block, moved or not, its content kept. NULL if memory is exhausted or new_size exceeds PY_SSIZE_T_MAX; the old block then
    /// stays valid.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_RawRealloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyMem_RawRealloc(void* ptr, nuint new_size) => RawHeap.Reallocate(ptr, new_size);

    /// <summary>Return a block; the GIL is not needed.</summary>
    /// <param name="ptr">A block of PyMem_RawMalloc(), PyMem_RawCalloc() or PyMem_RawRealloc(), or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_RawFree), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyMem_RawFree(void* ptr) => RawHeap.Free(ptr);

    /// <summary>Find the functions that serve a family of memory functions.</summary>
    /// <param name="domain">The family.</param>
    /// <param name="allocator">Filled: the functions and their first argument; all NULL if there is no such family.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_GetAllocator), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyMem_GetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx* allocator)
        => MemoryDomains.Get((int)domain, allocator);

    /// <summary>Let other functions serve a family of memory functions.</summary>
    /// <remarks>
    /// Objects of collected types do not come from PYMEM_DOMAIN_OBJ: their memory carries the collector's marks. A hook calls the
    /// functions that PyMem_GetAllocator() gave before; other functions may take memory from anywhere, but blocks that are in use
    /// are then returned to them.
    /// </remarks>
    /// <param name="domain">The family; one that does not exist is passed over.</param>
    /// <param name="allocator">The functions, copied. They return a block of its own also for 0 bytes.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMem_SetAllocator), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyMem_SetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx* allocator)
        => MemoryDomains.Set((int)domain, allocator);
}
