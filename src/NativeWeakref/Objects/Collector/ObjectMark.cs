using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The bits of an object's mark byte. All are 0 in a free block and, but for <see cref="Finalized"/>, in an untracked object.</summary>
internal static class ObjectMark
{
    /// <summary>The collector knows the object.</summary>
    internal const byte Tracked = TrackedHeap.Tracked;

    /// <summary>The finalizer has run; stays for life.</summary>
    internal const byte Finalized = TrackedHeap.Finalized;

    /// <summary>Where the generation is: 0, 1 or 2; 3 is none of them: see <see cref="Freezing"/>.</summary>
    internal const int GenerationShift = 2;

    /// <summary>Both bits of the generation.</summary>
    internal const byte GenerationBits = 3 << GenerationShift;

    /// <summary>The collection that runs looks at the object; after its analysis only trash has it.</summary>
    internal const byte Candidate = 0x10;

    /// <summary>During the analysis: reachable from outside.</summary>
    internal const byte Reached = 0x20;

    /// <summary>During the analysis: looked at before anything reachable was known to lead to it.</summary>
    internal const byte Passed = 0x40;

    /// <summary>After the analysis: a weak reference whose callback is to run, or an object that cannot be collected.</summary>
    internal const byte Waiting = Passed;

    /// <summary>While a list of objects is cleaned: met already.</summary>
    internal const byte Listed = 0x80;

    /// <summary>The bits of a tracked object of a generation, without what lasts for life.</summary>
    internal static byte TrackedIn(int generation) => (byte)(Tracked | (generation << GenerationShift));

    /// <summary>The generation in a mark, -1 for none.</summary>
    internal static int GenerationIn(byte mark)
    {
        bool some = (mark & Tracked) != 0 && (mark & GenerationBits) != GenerationBits;
        return some ? (mark & GenerationBits) >> GenerationShift : -1;
    }
}
