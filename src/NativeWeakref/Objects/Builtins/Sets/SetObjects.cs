using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>Making and reading sets of both types. Arguments named set are sets: callers check.</summary>
internal static unsafe class SetObjects
{
    /// <summary>True for a set or frozenset, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAnySet(PyObject* op)
        => IsExactSet(op) || IsExactFrozenSet(op) || IsOfSubtype(op);

    /// <summary>True for a set that can be changed and is of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactSet(PyObject* op) => op->ob_type == Symbols.Table.PySet_Type;

    /// <summary>True for a set that can be changed, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsSet(PyObject* op)
        => IsExactSet(op) || Subtyping.IsSubtype(op->ob_type, Symbols.Table.PySet_Type);

    /// <summary>True for a frozenset, subtypes included.</summary>
    internal static bool IsFrozenSet(PyObject* op)
        => op->ob_type == Symbols.Table.PyFrozenSet_Type || Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyFrozenSet_Type);

    /// <summary>True for a frozenset that is of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactFrozenSet(PyObject* op) => op->ob_type == Symbols.Table.PyFrozenSet_Type;

    /// <summary>Number of keys.</summary>
    internal static nint Count(PyObject* set) => ((PySetObject*)set)->used;

    /// <summary>
    /// Input: a type of sets, and an iterable or NULL. Return: an owned set of what that gives; NULL with an error. Foreign code.
    /// </summary>
    internal static PyObject* New(PyTypeObject* type, PyObject* iterable)
    {
        PyObject* made = type->tp_alloc(type, 0);
        if (made == null)
        {
            return null;
        }
        SetTable.Initialise((PySetObject*)made);
        if (iterable != null && SetUpdate.Add(made, iterable) < 0) // foreign code
        {
            Refcount.DecRef(made);
            return null;
        }
        return made;
    }

    /// <summary>As <see cref="New"/>, an exact set.</summary>
    internal static PyObject* NewSet(PyObject* iterable) => New(Symbols.Table.PySet_Type, iterable);

    /// <summary>As <see cref="New"/>, an exact frozenset.</summary>
    internal static PyObject* NewFrozenSet(PyObject* iterable) => New(Symbols.Table.PyFrozenSet_Type, iterable);

    /// <summary>As <see cref="New"/>, an exact frozenset; one that is given is returned itself.</summary>
    internal static PyObject* NewFrozen(PyObject* iterable)
        => iterable != null && IsExactFrozenSet(iterable) ? Refcount.NewRef(iterable) : New(Symbols.Table.PyFrozenSet_Type, iterable);

    /// <summary>As <see cref="New"/>, of the type set or frozenset itself, whichever another set is.</summary>
    internal static PyObject* NewLike(PyObject* set, PyObject* iterable)
        => New(IsSet(set) ? Symbols.Table.PySet_Type : Symbols.Table.PyFrozenSet_Type, iterable);

    /// <summary>Takes everything out; foreign code runs when the set is empty already.</summary>
    internal static void Clear(PyObject* set)
    {
        PySetObject* self = (PySetObject*)set;
        if (self->fill == 0 && self->table == SetTable.SmallOf(self))
        {
            return;
        }
        PySetObject old = *self;
        setentry* entries = self->table == SetTable.SmallOf(self) ? SetTable.SmallOf(&old) : self->table;
        SetTable.Initialise(self);
        Release(entries, old.mask);
        if (entries != SetTable.SmallOf(&old))
        {
            ObjectHeap.Free(entries);
        }
    }

    /// <summary>Takes some key out. Return: owned, or NULL with KeyError.</summary>
    internal static PyObject* Pop(PyObject* set)
    {
        PySetObject* self = (PySetObject*)set;
        if (self->used == 0)
        {
            return Errors.Raise(*Symbols.Table.PyExc_KeyError, "pop from an empty set"u8);
        }
        nint index = self->finger & self->mask; // where the last one was found: popping all takes linear time
        while (!SetTable.IsActive(self->table + index))
        {
            index = index == self->mask ? 0 : index + 1;
        }
        self->finger = index + 1;
        return SetLookup.TakeOut(self, self->table + index);
    }

    /// <summary>Gives up the keys of entries that no set holds any more. Foreign code.</summary>
    internal static void Release(setentry* entries, nint mask)
    {
        for (nint i = 0; i <= mask; i++)
        {
            if (SetTable.IsActive(entries + i))
            {
                Refcount.DecRef(entries[i].key);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOfSubtype(PyObject* op)
        => Subtyping.IsSubtype(op->ob_type, Symbols.Table.PySet_Type) || Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyFrozenSet_Type);
}
