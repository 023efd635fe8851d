using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The order in which a type and its bases are searched: the C3 linearisation.</summary>
/// <remarks>
/// The orders of all bases and the tuple of bases itself are merged. The next type is the first head of a list that stands in no
/// list's tail; where there is none, the bases contradict each other.
/// </remarks>
internal static unsafe class MethodResolution
{
    private struct Merge
    {
        internal PyObject** Lists; // borrowed tuples
        internal nint* Heads; // how many of each list are used up
        internal nint Count;
        internal PyObject** Order; // borrowed types
        internal nint Length;
    }

    /// <summary>Computes the order of a type whose bases are set. Return: an owned tuple, or NULL with TypeError or MemoryError.</summary>
    internal static PyObject* Compute(PyTypeObject* type)
    {
        PyObject* bases = type->tp_bases;
        if (TupleObjects.Size(bases) == 1 && ((PyTypeObject*)TupleObjects.Items(bases)[0])->tp_mro != null)
        {
            return Behind(type, ((PyTypeObject*)TupleObjects.Items(bases)[0])->tp_mro);
        }
        nint capacity = 1 + TupleObjects.Size(bases);
        for (nint i = 0; i < TupleObjects.Size(bases); i++)
        {
            PyTypeObject* parent = (PyTypeObject*)TupleObjects.Items(bases)[i];
            if (parent->tp_mro == null)
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "Cannot extend an incomplete type '%.100s'"u8, (nint)parent->tp_name);
            }
            capacity += TupleObjects.Size(parent->tp_mro);
        }
        if (HasDuplicate(bases))
        {
            return null;
        }
        return MergeAll(type, bases, capacity);
    }

    // With one base there is nothing to merge.
    private static PyObject* Behind(PyTypeObject* type, PyObject* mro)
    {
        nint count = TupleObjects.Size(mro);
        PyObject* order = TupleObjects.NewUntracked(count + 1);
        if (order == null)
        {
            return null;
        }
        PyObject** places = TupleObjects.Items(order);
        places[0] = Refcount.NewRef((PyObject*)type);
        for (nint i = 0; i < count; i++)
        {
            places[i + 1] = Refcount.NewRef(TupleObjects.Items(mro)[i]);
        }
        GcAllocation.Track(order);
        return order;
    }

    private static bool HasDuplicate(PyObject* bases)
    {
        PyObject** items = TupleObjects.Items(bases);
        nint count = TupleObjects.Size(bases);
        for (nint i = 0; i < count; i++)
        {
            for (nint j = i + 1; j < count; j++)
            {
                if (items[i] == items[j])
                {
                    RefuseDuplicate((PyTypeObject*)items[i]);
                    return true;
                }
            }
        }
        return false;
    }

    private static void RefuseDuplicate(PyTypeObject* type)
    {
        PyObject* name = TypeNames.Name(type);
        if (name != null)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "duplicate base class %U"u8, (nint)name);
            Refcount.DecRef(name);
        }
    }

    private static PyObject* MergeAll(PyTypeObject* type, PyObject* bases, nint capacity)
    {
        Merge merge;
        merge.Count = TupleObjects.Size(bases) + 1;
        nint words = (merge.Count * 2) + capacity;
        merge.Lists = (PyObject**)ObjectHeap.AllocateZeroed((nuint)words, (nuint)sizeof(nint));
        if (merge.Lists == null)
        {
            return Errors.NoMemory();
        }
        merge.Heads = (nint*)(merge.Lists + merge.Count);
        merge.Order = (PyObject**)(merge.Heads + merge.Count);
        for (nint i = 0; i < merge.Count - 1; i++)
        {
            merge.Lists[i] = ((PyTypeObject*)TupleObjects.Items(bases)[i])->tp_mro;
        }
        merge.Lists[merge.Count - 1] = bases;
        merge.Order[0] = (PyObject*)type;
        merge.Length = 1;
        PyObject* next = NextType(&merge);
        while (next != null)
        {
            merge.Order[merge.Length++] = next;
            Skip(&merge, next);
            next = NextType(&merge);
        }
        PyObject* mro = IsDone(&merge) ? TupleObjects.FromArray(merge.Order, merge.Length) : RefuseOrder(&merge);
        ObjectHeap.Free(merge.Lists);
        return mro;
    }

    // The head of a list, or NULL where the list is used up.
    private static PyObject* Head(Merge* merge, nint list)
        => merge->Heads[list] < TupleObjects.Size(merge->Lists[list]) ? TupleObjects.Items(merge->Lists[list])[merge->Heads[list]] : null;

    private static PyObject* NextType(Merge* merge)
    {
        for (nint i = 0; i < merge->Count; i++)
        {
            PyObject* candidate = Head(merge, i);
            if (candidate != null && !IsInATail(merge, candidate))
            {
                return candidate;
            }
        }
        return null;
    }

    private static bool IsInATail(Merge* merge, PyObject* candidate)
    {
        for (nint i = 0; i < merge->Count; i++)
        {
            PyObject** items = TupleObjects.Items(merge->Lists[i]);
            nint count = TupleObjects.Size(merge->Lists[i]);
            for (nint j = merge->Heads[i] + 1; j < count; j++)
            {
                if (items[j] == candidate)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static void Skip(Merge* merge, PyObject* taken)
    {
        for (nint i = 0; i < merge->Count; i++)
        {
            if (Head(merge, i) == taken)
            {
                merge->Heads[i]++;
            }
        }
    }

    private static bool IsDone(Merge* merge)
    {
        for (nint i = 0; i < merge->Count; i++)
        {
            if (Head(merge, i) != null)
            {
                return false;
            }
        }
        return true;
    }

    // Names the heads that are left, each once.
    private static PyObject* RefuseOrder(Merge* merge)
    {
        PyObject* left = DictObjects.New();
        if (left == null)
        {
            return null;
        }
        bool collected = true;
        for (nint i = 0; i < merge->Count && collected; i++)
        {
            PyObject* head = Head(merge, i);
            collected = head == null || DictObjects.Set(left, head, Symbols.None) == 0;
        }
        PyObject* text = collected ? Describe(left) : null;
        Refcount.DecRef(left);
        return Errors.RaiseText(*Symbols.Table.PyExc_TypeError, text);
    }

    private static PyObject* Describe(PyObject* types)
    {
        PyObject* text = StringObjects.FromLiteral("Cannot create a consistent method resolution\norder (MRO) for bases"u8);
        nint position = 0;
        PyObject* key;
        PyObject* value;
        for (nint i = 0; text != null && DictObjects.Next(types, &position, &key, &value, null); i++)
        {
            PyObject* name = TypeNames.Name((PyTypeObject*)key);
            PyObject* longer = name == null ? null
                : i == 0 ? StringObjects.FromFormat("%U %U"u8, (nint)text, (nint)name)
                : StringObjects.FromFormat("%U, %U"u8, (nint)text, (nint)name);
            Refcount.XDecRef(name);
            Refcount.DecRef(text);
            text = longer;
        }
        return text;
    }
}
