namespace NativeWeakref.Abi;

/// <summary>The two words in front of a collected object. Internal: not in the header.</summary>
public struct PyGC_Head
{
    /// <summary>Next object of the generation; 0 while the object is not tracked.</summary>
    public nuint _gc_next;

    /// <summary>Previous object; bit 0 says finalized, bit 1 being collected.</summary>
    public nuint _gc_prev;
}
