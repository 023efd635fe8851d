using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>Tuples as sequences: length, items, containment, concatenation and repetition.</summary>
internal static unsafe class TupleSequence
{
    internal static void Fill(ref PySequenceMethods sequence, ref PyMappingMethods mapping)
    {
        sequence.sq_length = &Length;
        sequence.sq_concat = &Concat;
        sequence.sq_repeat = &Repeat;
        sequence.sq_item = &Item;
        sequence.sq_contains = &Contains;
        mapping.mp_length = &Length;
        mapping.mp_subscript = &Subscript;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => TupleObjects.Size(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Item(PyObject* self, nint index) => GetItem(self, index);

    // A slice, or an index; a negative one counts from the end.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* key)
    {
        if (SliceObjects.IsSlice(key))
        {
            return TupleSlices.Get(self, key);
        }
        if (!IntegerIndex.Supports(key))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "tuple indices must be integers or slices, not %.200s"u8, (nint)key->ob_type->tp_name);
        }
        nint index = IntegerIndex.AsSize(key, *Symbols.Table.PyExc_IndexError); // foreign code; a tuple does not change
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        return GetItem(self, index < 0 ? index + TupleObjects.Size(self) : index);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value)
    {
        PyObject** items = TupleObjects.Items(self);
        nint size = TupleObjects.Size(self);
        for (nint i = 0; i < size; i++)
        {
            int found = Comparison.CompareBool(items[i], value, ComparisonOperators.Py_EQ); // foreign code
            if (found != 0)
            {
                return found;
            }
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Concat(PyObject* self, PyObject* other)
    {
        if (TupleObjects.Size(self) == 0 && TupleObjects.IsExactTuple(other))
        {
            return Refcount.NewRef(other);
        }
        if (!TupleObjects.IsTuple(other))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "can only concatenate tuple (not \"%.200s\") to tuple"u8, (nint)other->ob_type->tp_name);
        }
        if (TupleObjects.Size(other) == 0 && TupleObjects.IsExactTuple(self))
        {
            return Refcount.NewRef(self);
        }
        nint left = TupleObjects.Size(self);
        nint right = TupleObjects.Size(other);
        PyObject* made = TupleObjects.NewUntracked(left + right); // two sizes of objects in memory: no overflow
        if (made == null || left + right == 0)
        {
            return made;
        }
        CopyItems(TupleObjects.Items(made), TupleObjects.Items(self), left);
        CopyItems(TupleObjects.Items(made) + left, TupleObjects.Items(other), right);
        GcAllocation.Track(made);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repeat(PyObject* self, nint count)
    {
        nint size = TupleObjects.Size(self);
        if ((size == 0 || count == 1) && TupleObjects.IsExactTuple(self))
        {
            return Refcount.NewRef(self);
        }
        if (size == 0 || count <= 0)
        {
            return TupleObjects.Empty();
        }
        nint limit;
        if (!IntegerDivision.TryDivide(nint.MaxValue, size, &limit) || count > limit)
        {
            return Errors.NoMemory();
        }
        PyObject* made = TupleObjects.NewUntracked(size * count);
        if (made == null)
        {
            return null;
        }
        for (nint i = 0; i < count; i++)
        {
            CopyItems(TupleObjects.Items(made) + (i * size), TupleObjects.Items(self), size);
        }
        GcAllocation.Track(made);
        return made;
    }

    private static PyObject* GetItem(PyObject* self, nint index)
        => (nuint)index < (nuint)TupleObjects.Size(self)
            ? Refcount.NewRef(TupleObjects.Items(self)[index])
            : Errors.IndexError("tuple index out of range"u8);

    private static void CopyItems(PyObject** places, PyObject** items, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            places[i] = Refcount.NewRef(items[i]);
        }
    }
}
