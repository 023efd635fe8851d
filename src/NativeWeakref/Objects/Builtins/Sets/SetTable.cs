using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

// Entries, as other code reads them: unused (key NULL, hash 0), dummy (deleted: key Dummy, hash -1), active (any other key, owned).
// Invariants: fill counts active and dummy entries, used the active ones; less than three fifths of the entries are filled, so that
// every search meets an unused one; table is smalltable or a block of its own.
//
// A search looks at a few neighbours of a slot before it jumps: as in CPython, so that sets show their items in the same order.

/// <summary>The hash table inside a set.</summary>
internal static unsafe class SetTable
{
    /// <summary>The number of entries in a set without a block of its own.</summary>
    internal const nint SmallSize = 8;

    /// <summary>The hash of a deleted entry, which no key has.</summary>
    internal const nint HashOfDummy = -1;

    private const int Neighbours = 9;
    private const int PerturbShift = 5;
    private const nint ManyItems = 50000;

    private static PyObject s_dummy; // only its address counts

    /// <summary>The key of a deleted entry.</summary>
    internal static PyObject* Dummy => (PyObject*)Unsafe.AsPointer(ref s_dummy);

    /// <summary>The entries inside a set.</summary>
    internal static setentry* SmallOf(PySetObject* set) => (setentry*)&set->smalltable;

    /// <summary>Whether an entry holds a key.</summary>
    internal static bool IsActive(setentry* entry) => entry->key != null && entry->key != Dummy;

    /// <summary>Makes a set empty whatever its memory holds; gives nothing up.</summary>
    internal static void Initialise(PySetObject* set)
    {
        setentry* small = SmallOf(set);
        Memory.Clear(small, (nuint)SmallSize * (nuint)sizeof(setentry));
        set->fill = 0;
        set->used = 0;
        set->mask = SmallSize - 1;
        set->table = small;
        set->hash = -1;
    }

    /// <summary>The unused entry where a key goes that the set does not hold; there are no dummies in the way that count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static setentry* FindUnused(setentry* table, nint mask, nint hash)
    {
        setentry* first = table + (hash & mask);
        return first->key == null ? first : FindUnusedFurther(table, mask, hash);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static setentry* FindUnusedFurther(setentry* table, nint mask, nint hash)
    {
        nuint perturb = (nuint)hash;
        nuint slot = (nuint)hash & (nuint)mask;
        while (true)
        {
            nint more = slot + Neighbours <= (nuint)mask ? Neighbours : 0;
            for (setentry* entry = table + slot; more >= 0; entry++, more--)
            {
                if (entry->key == null)
                {
                    return entry;
                }
            }
            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & (nuint)mask;
        }
    }

    /// <summary>Whether so many filled entries are too many for a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsFull(nint fill, nint mask) => fill * 5 >= mask * 3;

    /// <summary>Makes room where an entry was added to a set that is getting full. Return: false with MemoryError; the entry stays.</summary>
    internal static bool GrowIfFull(PySetObject* set)
        => !IsFull(set->fill, set->mask) || Resize(set, set->used > ManyItems ? set->used * 2 : set->used * 4);

    /// <summary>Gets rid of the dummies where there are many. Return: false with MemoryError.</summary>
    internal static bool DropDummies(PySetObject* set)
        => set->fill - set->used <= set->mask / 4 || Resize(set, set->used > ManyItems ? set->used * 2 : set->used * 4);

    /// <summary>Makes room before a number of keys are added. Return: false with MemoryError.</summary>
    internal static bool Reserve(PySetObject* set, nint more)
        => !IsFull(set->fill + more, set->mask) || Resize(set, (set->used + more) * 2);

    /// <summary>Gives each of two sets the other's keys, in their places.</summary>
    internal static void Swap(PySetObject* one, PySetObject* other)
    {
        PySetObject saved = *one;
        TakeOver(one, other, other);
        TakeOver(other, &saved, one);
    }

    // The entries inside a set are copied. Input: what to take over, and the set that it was.
    private static void TakeOver(PySetObject* set, PySetObject* from, PySetObject* origin)
    {
        set->fill = from->fill;
        set->used = from->used;
        set->mask = from->mask;
        set->table = from->table == SmallOf(origin) ? SmallOf(set) : from->table;
        Memory.Copy(SmallOf(set), SmallOf(from), (nuint)SmallSize * (nuint)sizeof(setentry));
        set->hash = -1;
    }

    /// <summary>Moves the keys to a table with more entries than asked for. Return: false with MemoryError, and nothing has changed.</summary>
    internal static bool Resize(PySetObject* set, nint least)
    {
        nint size = SmallSize;
        while (size <= least)
        {
            size <<= 1;
        }
        PySetObject old = *set; // keeps the entries inside the set while they are overwritten
        setentry* from = set->table == SmallOf(set) ? SmallOf(&old) : set->table;
        setentry* to = SmallOf(set);
        if (size > SmallSize)
        {
            to = (setentry*)ObjectHeap.AllocateZeroed((nuint)size, (nuint)sizeof(setentry));
            if (to == null)
            {
                Errors.NoMemory();
                return false;
            }
        }
        else
        {
            Memory.Clear(to, (nuint)SmallSize * (nuint)sizeof(setentry));
        }
        setentry* end = from + old.mask + 1;
        for (setentry* entry = from; entry < end; entry++)
        {
            if (IsActive(entry))
            {
                setentry* unused = FindUnused(to, size - 1, entry->hash);
                unused->key = entry->key;
                unused->hash = entry->hash;
            }
        }
        set->table = to;
        set->mask = size - 1;
        set->fill = old.used;
        if (from != SmallOf(&old))
        {
            ObjectHeap.Free(from);
        }
        return true;
    }

    /// <summary>The next active entry from a position on, which moves behind it; NULL at the end.</summary>
    internal static setentry* Next(PySetObject* set, nint* position)
    {
        nint i = *position < 0 ? 0 : *position;
        while (i <= set->mask && !IsActive(set->table + i))
        {
            i++;
        }
        *position = i + 1;
        return i <= set->mask ? set->table + i : null;
    }
}
