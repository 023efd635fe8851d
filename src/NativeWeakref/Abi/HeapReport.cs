using System.Runtime.CompilerServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>The blocks of one size.</summary>
[Header("nativeweakref.h")]
public struct nativeweakref_heap_class
{
    /// <summary>Bytes of a block; 0 in the last entry, which counts the blocks that have no class.</summary>
    public nuint block_size;

    /// <summary>Pages that hold blocks of the class.</summary>
    public nuint pages;

    /// <summary>Blocks handed out.</summary>
    public nuint live_blocks;

    /// <summary>Bytes of these blocks, what their owners did not ask for included.</summary>
    public nuint live_bytes;
}

/// <summary>One entry for each size class, in order of size, and one for the larger blocks.</summary>
[InlineArray(96)]
public struct HeapClassArray
{
    /// <summary>The first.</summary>
    public nativeweakref_heap_class first;
}

/// <summary>What the object heap holds: the memory of PyObject_*, PyMem_* and all objects; not that of PyMem_Raw*.</summary>
[Header("nativeweakref.h")]
public struct nativeweakref_heap_statistics
{
    /// <summary>Blocks handed out.</summary>
    public nuint live_blocks;

    /// <summary>Bytes of these blocks, what their owners did not ask for included.</summary>
    public nuint live_bytes;

    /// <summary>Those of the blocks that hold objects of collected types.</summary>
    public nuint collected_blocks;

    /// <summary>Bytes of the pages that blocks lie in.</summary>
    public nuint page_bytes;

    /// <summary>The most that page_bytes has ever been.</summary>
    public nuint peak_page_bytes;

    /// <summary>Arenas taken from the operating system: pages up to 2 MiB lie in these.</summary>
    public nuint arenas;

    /// <summary>Bytes of an arena.</summary>
    public nuint arena_size;

    /// <summary>By size class.</summary>
    public HeapClassArray classes;
}
