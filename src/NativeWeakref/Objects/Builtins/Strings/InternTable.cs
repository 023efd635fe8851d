using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

// Open addressing with linear probing; the capacity is a power of two, at most two thirds are in use. Interned strings are
// immortal (3.12.1), so that nothing is ever taken out: the table goes as a whole at finalisation, and the strings with it.
// Shared strings stand for themselves and are not in the table.

/// <summary>The interned strings: of equal ones exactly one.</summary>
internal static unsafe class InternTable
{
    private const nint FirstCapacity = 256;

    private static PyObject** s_slots;
    private static nint s_capacity;
    private static nint s_count;

    /// <summary>How many strings are in the table; those of one character are not.</summary>
    internal static nint Count => s_count;

    /// <summary>
    /// Puts the interned string in the place of an equal one, whose reference is given up; or makes this one the interned one. NULL,
    /// subtypes of str and everything else stay as they are; so does the string where memory is exhausted. Sets no error.
    /// </summary>
    internal static void Intern(PyObject** place)
    {
        if (NullArgument.IsMissing(place))
        {
            return;
        }
        PyObject* op = *place;
        if (op == null || !StringObjects.IsExactString(op) || StringLayout.IsInterned(op))
        {
            return;
        }
        PyObject* shared = SharedForm(op);
        if (shared != null)
        {
            ((PyASCIIObject*)shared)->state |= InternStates.SSTATE_INTERNED_IMMORTAL_STATIC;
            Refcount.Replace(place, shared);
            return;
        }
        PyObject* found = Find(op);
        if (found != null)
        {
            Refcount.Replace(place, found); // immortal: nothing to count
            return;
        }
        Add(op);
    }

    /// <summary>Frees the table and all strings in it. No other part of the runtime may still refer to one.</summary>
    internal static void Clear()
    {
        for (nint i = 0; i < s_capacity; i++)
        {
            if (s_slots[i] != null)
            {
                StringLifetime.Free(s_slots[i]);
            }
        }
        ObjectHeap.Free(s_slots);
        s_slots = null;
        s_capacity = 0;
        s_count = 0;
    }

    private static PyObject* SharedForm(PyObject* op)
    {
        if (StringLayout.Length(op) == 0)
        {
            return SharedStrings.Empty;
        }
        uint first = StringLayout.Read(op, 0);
        return StringLayout.Length(op) == 1 && first <= StringLayout.MaximumLatin1 ? SharedStrings.OfCharacter(first) : null;
    }

    private static PyObject* Find(PyObject* op)
    {
        if (s_capacity == 0)
        {
            return null;
        }
        nint mask = s_capacity - 1;
        nint hash = StringHash.Of(op);
        for (nint i = hash & mask; s_slots[i] != null; i = (i + 1) & mask)
        {
            if (StringHash.Of(s_slots[i]) == hash && StringComparison.Equal(s_slots[i], op))
            {
                return s_slots[i];
            }
        }
        return null;
    }

    private static void Add(PyObject* op)
    {
        if ((s_count + 1) * 3 > s_capacity * 2 && !Grow())
        {
            return;
        }
        Place(s_slots, s_capacity, op);
        s_count++;
        ((PyASCIIObject*)op)->state |= InternStates.SSTATE_INTERNED_IMMORTAL;
        op->ob_refcnt = Refcount.Immortal;
    }

    private static bool Grow()
    {
        nint capacity = s_capacity == 0 ? FirstCapacity : s_capacity * 2;
        PyObject** slots = (PyObject**)ObjectHeap.AllocateZeroed((nuint)capacity, (nuint)sizeof(PyObject*));
        if (slots == null)
        {
            return false;
        }
        for (nint i = 0; i < s_capacity; i++)
        {
            if (s_slots[i] != null)
            {
                Place(slots, capacity, s_slots[i]);
            }
        }
        ObjectHeap.Free(s_slots);
        s_slots = slots;
        s_capacity = capacity;
        return true;
    }

    // The string is not there yet, and there is room.
    private static void Place(PyObject** slots, nint capacity, PyObject* op)
    {
        nint mask = capacity - 1;
        nint i = StringHash.Of(op) & mask;
        while (slots[i] != null)
        {
            i = (i + 1) & mask;
        }
        slots[i] = op;
    }
}
