namespace NativeWeakref.Heap;

/// <summary>What the blocks of a page are.</summary>
internal static class PageKind
{
    /// <summary>Memory the collector does not look at.</summary>
    internal const int Plain = 0;

    /// <summary>Objects with a mark byte.</summary>
    internal const int Tracked = 1;

    /// <summary>Objects with a mark byte and a prefix inside the block, before the object.</summary>
    internal const int Prefixed = 2;

    /// <summary>Number of kinds.</summary>
    internal const int Count = 3;

    /// <summary>Bytes of a prefix: the managed weak list and dict, and a gap up to the object where CPython has the collector's words.</summary>
    internal const nuint PrefixSize = 32;
}
