using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>Lists of addresses from which those go whose objects are untracked, freed or elsewhere by now.</summary>
internal static unsafe class StaleAddresses
{
    /// <summary>
    /// Keeps the objects whose marks have, of some bits, exactly the wanted ones, and adds bits to their marks. Where an address is there
    /// twice (a block was used again), the last place stays if an added bit is one that was not wanted. Input: whether each gets a count
    /// of 0. Return: false without memory for the counts, and then the list is as good as before.
    /// </summary>
    internal static bool Drop(ObjectVector* objects, uint bits, uint wanted, uint added, bool count)
    {
        HeapPage* page = null;
        PyObject** items = objects->Items;
        nint to = objects->Count;
        for (nint i = to - 1; i >= 0; i--)
        {
            PyObject* op = items[i];
            if (HeapPage.Of(op) != page)
            {
                if (!TrackedHeap.Owns(op))
                {
                    continue; // the page may be gone
                }
                page = HeapPage.Of(op);
                if (count && !ReferenceTables.Ensure(page))
                {
                    return false;
                }
            }
            ObjectPlace place = ObjectPlace.Of(op);
            if (!place.IsOf(op) || (*place.Mark & bits) != wanted)
            {
                continue;
            }
            *place.Mark |= (byte)added;
            if (count)
            {
                *place.Count = 0;
            }
            items[--to] = op; // further back, or where it is
        }
        objects->DropFirst(to);
        return true;
    }
}
