using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The objects an analysis looks at, and in which order: page by page, then along one list, then along another.</summary>
/// <remarks>Each address in the lists is that of a candidate. What is in one has <see cref="ObjectMark.Listed"/> where there are pages.</remarks>
internal unsafe struct CandidateSet
{
    /// <summary>Whether the pages of the heap have candidates that are in no list.</summary>
    internal bool ByPage;

    /// <summary>The first list, or NULL.</summary>
    internal ObjectVector* First;

    /// <summary>The second list, or NULL.</summary>
    internal ObjectVector* Second;

    /// <summary>The page to begin with; the others follow in <see cref="HeapPage.NextOfAll"/>. NULL where no page is looked at.</summary>
    /// <remarks>The oldest: what holds an object is mostly older, and an object that is reached before it is met needs no second look.</remarks>
    internal readonly HeapPage* FirstPage => ByPage ? TrackedHeap.FirstPage : null;

    /// <summary>The newest page; the others follow in <see cref="HeapPage.PreviousOfAll"/>. NULL where no page is looked at.</summary>
    internal readonly HeapPage* LastPage => ByPage ? TrackedHeap.LastPage : null;
}
