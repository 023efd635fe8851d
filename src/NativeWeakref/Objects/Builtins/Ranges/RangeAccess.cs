using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Ranges;

/// <summary>The length of a range, its items and its slices.</summary>
internal static unsafe class RangeAccess
{
    internal static void Fill(ref PySequenceMethods sequence, ref PyMappingMethods mapping)
    {
        sequence.sq_length = &Length;
        sequence.sq_item = &Item;
        mapping.mp_length = &Length;
        mapping.mp_subscript = &Subscript;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => IntegerExtraction.AsSsize(((RangeObject*)self)->Length);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Item(PyObject* self, nint index) => GetItem((RangeObject*)self, IntegerObjects.FromInt64(index));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* key)
    {
        if (SliceObjects.IsSlice(key))
        {
            return GetSlice((RangeObject*)self, (PySliceObject*)key);
        }
        return IntegerIndex.Supports(key)
            ? GetItem((RangeObject*)self, NumberConversion.Index(key)) // foreign code
            : UnsupportedType.Refuse(key, "range indices must be integers or slices, not %.200s"u8);
    }

    // Takes the index over, which counts from the end where it is negative. Return: owned; NULL with IndexError, or where it is NULL.
    private static PyObject* GetItem(RangeObject* range, PyObject* index)
    {
        if (index != null && RangeObjects.Sign(index) < 0)
        {
            PyObject* fromStart = NumberProtocol.Binary(index, range->Length, NumberOperator.Add);
            Refcount.DecRef(index);
            index = fromStart;
        }
        if (index == null)
        {
            return null;
        }
        bool inside = RangeObjects.Sign(index) >= 0 && RangeObjects.Order(index, range->Length) < 0;
        PyObject* item = inside
            ? RangeObjects.ItemAt(range->Start, index, range->Step) : Errors.IndexError("range object index out of range"u8);
        Refcount.DecRef(index);
        return item;
    }

    // Every step-th item from a place on is a range again.
    private static PyObject* GetSlice(RangeObject* range, PySliceObject* slice)
    {
        PyObject* indices = SliceLongIndices.Of(slice, range->Length); // foreign code; a range does not change
        if (indices == null)
        {
            return null;
        }
        PyObject** parts = TupleObjects.Items(indices);
        PyObject* start = RangeObjects.ItemAt(range->Start, parts[0], range->Step);
        PyObject* stop = start == null ? null : RangeObjects.ItemAt(range->Start, parts[1], range->Step);
        PyObject* step = stop == null ? null : NumberProtocol.Binary(range->Step, parts[2], NumberOperator.Multiply);
        Refcount.DecRef(indices);
        return RangeObjects.FromStolen(start, stop, step);
    }
}
