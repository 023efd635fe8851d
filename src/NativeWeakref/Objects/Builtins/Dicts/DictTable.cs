using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>One item of a dict. Key and value are owned, and both NULL after a deletion.</summary>
internal unsafe struct DictEntry
{
    internal nint Hash;
    internal PyObject* Key;
    internal PyObject* Value;
}

// What ma_keys points at. The header is followed by the slots and these by the entries:
//
//   slots    2^LogSlots numbers of IndexWidth bytes: the index of an entry, or Free, or Deleted
//   entries  in order of insertion; Count are taken (deleted ones included) and Usable are left
//
// Invariants: Count + Usable is two thirds of the slots, or less once the last item was taken out as such, so that every search meets a free slot; each entry with a value has
// exactly one slot; the hash of an entry never changes.

/// <summary>The hash table of a dict: a header; slots and entries follow it in the same block.</summary>
internal unsafe struct DictTable
{
    /// <summary>Slot that was never taken: a search ends here.</summary>
    internal const nint Free = -1;

    /// <summary>Slot of a deleted entry: a search goes on.</summary>
    internal const nint Deleted = -2;

    /// <summary>The smallest number of slots, as a power of two.</summary>
    internal const int LowestLog = 3;

    private const int HighestLog = 56; // what the entries would need is beyond any memory long before

    private struct EmptyTable
    {
        internal DictTable Header;
        internal long Slot;
    }

    private static EmptyTable s_empty;
    private static ulong s_lastGeneration;

    /// <summary>Different for each table: tells a new one at the address of an old one.</summary>
    internal ulong Generation;

    /// <summary>Entries that can still be added.</summary>
    internal nint Usable;

    /// <summary>Entries taken, deleted ones included.</summary>
    internal nint Count;

    /// <summary>The entries.</summary>
    internal DictEntry* Entries;

    /// <summary>Number of slots, which is a power of two, less one.</summary>
    internal nuint Mask;

    /// <summary>Number of slots, as a power of two.</summary>
    internal byte LogSlots;

    /// <summary>Bytes of a slot, as a power of two.</summary>
    internal byte LogWidth;

    /// <summary>Not 0 while all keys are exact strings: their comparison runs no foreign code.</summary>
    internal byte StringsOnly;

    /// <summary>The table of every dict without entries: has one free slot, no room, and is never freed.</summary>
    internal static DictTable* Empty => (DictTable*)Unsafe.AsPointer(ref s_empty); // a static of unmanaged type never moves

    /// <summary>Fills the shared empty table. Runs in the load hook.</summary>
    internal static void FillEmpty()
    {
        s_empty.Header.StringsOnly = 1;
        s_empty.Slot = Free;
    }

    /// <summary>Input: how many slots are wanted at least. Return: a table without entries, or NULL with MemoryError.</summary>
    internal static DictTable* New(nint wanted)
    {
        int log = LowestLog;
        while (log < HighestLog && (nint)1 << log < wanted)
        {
            log++;
        }
        nint slots = (nint)1 << log;
        nint capacity = CapacityOf(slots);
        int width = log <= 7 ? 0 : log <= 15 ? 1 : log <= 31 ? 2 : 3;
        nuint slotBytes = (nuint)slots << width;
        DictTable* made = log == HighestLog
            ? null
            : (DictTable*)ObjectHeap.Allocate((nuint)sizeof(DictTable) + slotBytes + ((nuint)capacity * (nuint)sizeof(DictEntry)));
        if (made == null)
        {
            Errors.NoMemory();
            return null;
        }
        made->Generation = ++s_lastGeneration;
        made->Usable = capacity;
        made->Count = 0;
        made->Entries = (DictEntry*)((byte*)(made + 1) + slotBytes);
        made->Mask = (nuint)slots - 1;
        made->LogSlots = (byte)log;
        made->LogWidth = (byte)width;
        made->StringsOnly = 1;
        Memory.FillWithOnes(made + 1, slotBytes); // every slot Free, whatever its width
        return made;
    }

    /// <summary>Returns the block of a table whose entries are gone; the shared empty one stays.</summary>
    internal static void Delete(DictTable* table)
    {
        if (table != Empty)
        {
            ObjectHeap.Free(table);
        }
    }

    /// <summary>Gives up keys and values, which may run foreign code, then the block. No dict refers to the table any more.</summary>
    internal static void Release(DictTable* table)
    {
        for (nint i = 0; i < table->Count; i++)
        {
            Refcount.XDecRef(table->Entries[i].Key);
            Refcount.XDecRef(table->Entries[i].Value);
        }
        Delete(table);
    }

    /// <summary>Bytes of the table with its slots and entries; none of the empty table, which belongs to no dict.</summary>
    internal static nint SizeOf(DictTable* table)
        => table == Empty ? 0 : (nint)((byte*)(table->Entries + CapacityOf((nint)1 << table->LogSlots)) - (byte*)table);

    /// <summary>Entries that a number of slots is good for.</summary>
    internal static nint CapacityOf(nint slots) => (slots << 1) / 3;

    /// <summary>What a slot holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint ReadSlot(DictTable* table, nuint slot)
    {
        // Distances from the table, not from its slots: one register less in every search.
        byte* start = (byte*)table;
        return table->LogWidth == 0 ? *(sbyte*)(start + slot + sizeof(DictTable))
            : table->LogWidth == 1 ? *(short*)(start + (slot * sizeof(short)) + sizeof(DictTable))
            : table->LogWidth == 2 ? *(int*)(start + (slot * sizeof(int)) + sizeof(DictTable))
            : (nint)(*(long*)(start + (slot * sizeof(long)) + sizeof(DictTable)));
    }

    /// <summary>Stores the index of an entry, or <see cref="Deleted"/>, in a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteSlot(DictTable* table, nuint slot, nint index)
    {
        // No switch: that is a jump through a table, which costs more than two branches that always go the same way.
        void* slots = table + 1;
        int width = table->LogWidth;
        if (width == 0)
        {
            ((sbyte*)slots)[slot] = (sbyte)index;
        }
        else if (width == 1)
        {
            ((short*)slots)[slot] = (short)index;
        }
        else if (width == 2)
        {
            ((int*)slots)[slot] = (int)index;
        }
        else
        {
            ((long*)slots)[slot] = index;
        }
    }

    /// <summary>
    /// Adds an entry whose key the table does not hold; takes over both references. There is room: <see cref="Usable"/> is not 0.
    /// Input: the slot that <see cref="SlotToTake"/> returns for the hash.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void AppendAt(DictTable* table, nuint slot, PyObject* key, nint hash, PyObject* value)
    {
        nint count = table->Count;
        WriteSlot(table, slot, count);
        DictEntry* entry = table->Entries + count;
        entry->Hash = hash;
        entry->Key = key;
        entry->Value = value;
        table->Count = count + 1;
        table->Usable--;
    }

    /// <summary>Appends the entries of one table to another that has room for them; moves the references, counts none.</summary>
    internal static void CopyEntries(DictTable* to, DictTable* from)
    {
        to->StringsOnly = from->StringsOnly;
        DictEntry* end = from->Entries + from->Count;
        nint count = to->Count;
        for (DictEntry* entry = from->Entries; entry < end; entry++)
        {
            if (entry->Value != null)
            {
                WriteSlot(to, SlotToTake(to, entry->Hash), count);
                to->Entries[count] = *entry;
                count++;
            }
        }
        to->Usable -= count - to->Count;
        to->Count = count;
    }

    /// <summary>The first slot of a hash that holds no entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint SlotToTake(DictTable* table, nint hash)
    {
        nuint mask = table->Mask;
        nuint perturb = (nuint)hash;
        nuint slot = perturb & mask;
        while (ReadSlot(table, slot) >= 0)
        {
            perturb >>= DictProbe.PerturbShift;
            slot = DictProbe.Next(slot, perturb) & mask;
        }
        return slot;
    }
}
