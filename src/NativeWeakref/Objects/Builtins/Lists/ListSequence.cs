using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>Lists as sequences: length, items, containment, concatenation and repetition.</summary>
internal static unsafe class ListSequence
{
    internal static void Fill(ref PySequenceMethods sequence)
    {
        sequence.sq_length = &Length;
        sequence.sq_concat = &Concat;
        sequence.sq_repeat = &Repeat;
        sequence.sq_item = &Item;
        sequence.sq_ass_item = &AssignItem;
        sequence.sq_contains = &Contains;
        sequence.sq_inplace_concat = &InPlaceConcat;
        sequence.sq_inplace_repeat = &InPlaceRepeat;
    }

    internal static delegate* unmanaged[Cdecl]<PyObject*, nint> LengthPointer => &Length;

    /// <summary>The item at an index counted from the start. Return: owned, or NULL with IndexError.</summary>
    internal static PyObject* GetItem(PyObject* self, nint index)
        => (nuint)index < (nuint)ListObjects.Size(self)
            ? Refcount.NewRef(ListObjects.Items(self)[index])
            : Errors.IndexError("list index out of range"u8);

    /// <summary>Replaces the item at an index counted from the start, or deletes it where the new one is NULL. Return: 0, or -1 with IndexError.</summary>
    internal static int SetItem(PyObject* self, nint index, PyObject* value)
    {
        if ((nuint)index >= (nuint)ListObjects.Size(self))
        {
            Errors.IndexError("list assignment index out of range"u8);
            return -1;
        }
        if (value == null)
        {
            Refcount.DecRef(ListChange.Remove(self, index)); // foreign code
            return 0;
        }
        Refcount.Replace(ListObjects.Items(self) + index, Refcount.NewRef(value)); // foreign code
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => ListObjects.Size(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Item(PyObject* self, nint index) => GetItem(self, index);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AssignItem(PyObject* self, nint index, PyObject* value) => SetItem(self, index, value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value)
    {
        nint index = ListComparison.Find(self, value, 0, nint.MaxValue); // foreign code
        return index >= 0 ? 1 : index == -1 ? 0 : -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Concat(PyObject* self, PyObject* other)
    {
        if (!ListObjects.IsList(other))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "can only concatenate list (not \"%.200s\") to list"u8, (nint)other->ob_type->tp_name);
        }
        nint left = ListObjects.Size(self);
        nint right = ListObjects.Size(other);
        PyObject* made = ListObjects.NewUntracked(left + right); // two sizes of lists in memory: no overflow
        if (made == null)
        {
            return null;
        }
        CopyItems(ListObjects.Items(made), ListObjects.Items(self), left);
        CopyItems(ListObjects.Items(made) + left, ListObjects.Items(other), right);
        GcAllocation.Track(made);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repeat(PyObject* self, nint count)
    {
        nint size = ListObjects.Size(self);
        if (size == 0 || count <= 0)
        {
            return ListObjects.New(0);
        }
        if (!IsWithinLimit(size, count))
        {
            return Errors.NoMemory();
        }
        PyObject* made = ListObjects.NewUntracked(size * count);
        if (made == null)
        {
            return null;
        }
        FillRepeated(ListObjects.Items(made), ListObjects.Items(self), size, count);
        GcAllocation.Track(made);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceConcat(PyObject* self, PyObject* other)
        => ListChange.Extend(self, other) ? Refcount.NewRef(self) : null; // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRepeat(PyObject* self, nint count)
    {
        nint size = ListObjects.Size(self);
        if (size == 0 || count == 1)
        {
            return Refcount.NewRef(self);
        }
        if (count < 1)
        {
            ListChange.Clear(self); // foreign code
            return Refcount.NewRef(self);
        }
        if (!IsWithinLimit(size, count))
        {
            return Errors.NoMemory();
        }
        if (!ListRoom.Resize((PyListObject*)self, size * count))
        {
            return null;
        }
        FillRepeated(ListObjects.Items(self) + size, ListObjects.Items(self), size, count - 1);
        return Refcount.NewRef(self);
    }

    private static bool IsWithinLimit(nint size, nint count)
    {
        nint limit;
        return IntegerDivision.TryDivide(ListRoom.Limit, size, &limit) && count <= limit;
    }

    private static void FillRepeated(PyObject** places, PyObject** items, nint size, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            CopyItems(places + (i * size), items, size);
        }
    }

    private static void CopyItems(PyObject** places, PyObject** items, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            places[i] = Refcount.NewRef(items[i]);
        }
    }
}
