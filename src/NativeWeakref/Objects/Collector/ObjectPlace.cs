using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>Where an object lies in the heap: its page and its number there. The collector's only way to marks and counts.</summary>
internal unsafe struct ObjectPlace
{
    /// <summary>The page; NULL: the address is no object of a tracked page.</summary>
    internal HeapPage* Page;

    /// <summary>The number of the block.</summary>
    internal nuint Index;

    /// <summary>The object.</summary>
    internal readonly PyObject* Object => (PyObject*)TrackedHeap.ObjectAt(Page, (nint)Index);

    /// <summary>Its mark.</summary>
    internal readonly byte* Mark => HeapPage.Marks(Page) + Index;

    /// <summary>Its entry in the page's table of counts.</summary>
    internal readonly int* Count => ReferenceTables.Of(Page) + Index;

    /// <summary>Input: an object of a tracked page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ObjectPlace Of(void* op)
    {
        ObjectPlace place;
        place.Page = HeapPage.Of(op);
        place.Index = HeapPage.IndexOf(place.Page, op);
        return place;
    }

    /// <summary>Input: an address in the page. Return: whether an object begins there.</summary>
    internal readonly bool IsOf(void* address) => Index < (nuint)Page->Carved && Object == address;

    /// <summary>Input: any address in the page. Return: whether a candidate begins there: nothing else has the mark.</summary>
    internal readonly bool IsOfCandidate(void* address) => (*Mark & ObjectMark.Candidate) != 0 && Object == address;

    /// <summary>Input: any address. Return: a place without a page where no tracked object begins there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ObjectPlace Find(void* address)
    {
        ObjectPlace place = default;
        if (TrackedHeap.Owns(address))
        {
            ObjectPlace found = Of(address);
            if (found.IsOf(address) && (*found.Mark & ObjectMark.Tracked) != 0)
            {
                place = found;
            }
        }
        return place;
    }

    /// <summary>Whether an address is that of a tracked object with any of some bits in its mark.</summary>
    internal static bool Has(void* address, byte bits)
    {
        ObjectPlace place = Find(address);
        return place.Page != null && (*place.Mark & bits) != 0;
    }
}
