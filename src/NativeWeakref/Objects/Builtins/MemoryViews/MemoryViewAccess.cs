using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Items of a memory view by index: one, or a tuple of as many as there are dimensions.</summary>
internal static unsafe class MemoryViewAccess
{
    internal static void Fill(ref PySequenceMethods sequence, ref PyMappingMethods mapping)
    {
        sequence.sq_length = &Length;
        sequence.sq_item = &Item;
        mapping.mp_length = &Length;
        mapping.mp_subscript = &Subscript;
        mapping.mp_ass_subscript = &SetSubscript;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* op)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        if (self->view.ndim == 0)
        {
            Errors.TypeError("0-dim memory has no length"u8);
            return -1;
        }
        return self->view.shape[0];
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Item(PyObject* op, nint index)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        return MemoryViewState.CheckLive(self) ? ItemAt(self, index) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* op, PyObject* key)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        if (!MemoryViewState.CheckLive(self))
        {
            return null;
        }
        if (self->view.ndim == 0)
        {
            return key == Symbols.Table._Py_EllipsisObject ? Refcount.NewRef(op) : ReadScalar(self, key);
        }
        if (IntegerIndex.Supports(key))
        {
            nint index;
            return ReadIndex(self, key, &index) ? ItemAt(self, index) : null; // foreign code, as below
        }
        if (SliceObjects.IsSlice(key))
        {
            return MemoryViewSlices.Get(self, key);
        }
        if (AreIndices(key))
        {
            byte* item = MemoryFormat.Single(self->view.format) == null ? null : FindMany(self, key);
            return item == null ? null : MemoryItem.Read(item, self->view.format);
        }
        return AreSlices(key)
            ? Errors.Raise(*Symbols.Table.PyExc_NotImplementedError, "multi-dimensional slicing is not implemented"u8)
            : Errors.TypeError("memoryview: invalid slice key"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetSubscript(PyObject* op, PyObject* key, PyObject* value)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        byte* code = MemoryViewState.CheckLive(self) ? MemoryFormat.Single(self->view.format) : null;
        if (code == null)
        {
            return -1;
        }
        if (self->view.@readonly != 0 || value == null)
        {
            Errors.TypeError(self->view.@readonly != 0 ? "cannot modify read-only memory"u8 : "cannot delete memory"u8);
            return -1;
        }
        if (self->view.ndim == 1 && !IntegerIndex.Supports(key) && SliceObjects.IsSlice(key))
        {
            return MemoryViewSlices.Set(self, key, value); // foreign code, as below
        }
        byte* item = self->view.ndim == 0 ? Only(self, key) : FindToSet(self, key);
        return item == null ? -1 : MemoryItem.Write(self, item, code, value);
    }

    private static PyObject* ItemAt(PyMemoryViewObject* self, nint index)
    {
        if (MemoryFormat.Single(self->view.format) == null)
        {
            return null;
        }
        byte* item = PlaceOf(self, index);
        return item == null ? null : MemoryItem.Read(item, self->view.format);
    }

    private static PyObject* ReadScalar(PyMemoryViewObject* self, PyObject* key)
    {
        if (!TupleObjects.IsTuple(key) || TupleObjects.Size(key) != 0)
        {
            return Errors.TypeError("invalid indexing of 0-dim memory"u8);
        }
        return MemoryItem.Read((byte*)self->view.buf, self->view.format);
    }

    // The only item of a view without dimensions.
    private static byte* Only(PyMemoryViewObject* self, PyObject* key)
        => key == Symbols.Table._Py_EllipsisObject || (TupleObjects.IsTuple(key) && TupleObjects.Size(key) == 0)
            ? (byte*)self->view.buf
            : Refuse("invalid indexing of 0-dim memory"u8);

    // Return: NULL with an error. Foreign code: __index__; the memory view is live afterwards.
    private static byte* FindToSet(PyMemoryViewObject* self, PyObject* key)
    {
        if (IntegerIndex.Supports(key))
        {
            nint index;
            return self->view.ndim > 1 ? RefuseParts() : ReadIndex(self, key, &index) ? PlaceOf(self, index) : null;
        }
        if (AreIndices(key))
        {
            return FindMany(self, key);
        }
        if (!SliceObjects.IsSlice(key) && !AreSlices(key))
        {
            return Refuse("memoryview: invalid slice key"u8);
        }
        Errors.Raise(
            *Symbols.Table.PyExc_NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1"u8);
        return null;
    }

    // Foreign code: __index__; the memory view is live afterwards.
    private static bool ReadIndex(PyMemoryViewObject* self, PyObject* key, nint* index)
    {
        *index = IntegerIndex.AsSize(key, *Symbols.Table.PyExc_IndexError);
        return (*index != -1 || !Errors.Occurred()) && MemoryViewState.CheckLive(self);
    }

    // As FindToSet, by a tuple of indices.
    private static byte* FindMany(PyMemoryViewObject* self, PyObject* key)
    {
        nint count = TupleObjects.Size(key);
        if (count < self->view.ndim)
        {
            return RefuseParts();
        }
        if (count > self->view.ndim)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "cannot index %zd-dimension view with %zd-element tuple"u8, self->view.ndim, count);
            return null;
        }
        byte* place = (byte*)self->view.buf;
        for (int i = 0; i < count && place != null; i++)
        {
            nint index;
            place = ReadIndex(self, TupleObjects.Items(key)[i], &index) ? Step(self, place, i, index) : null; // foreign code
        }
        return place;
    }

    private static byte* RefuseParts()
    {
        Errors.Raise(*Symbols.Table.PyExc_NotImplementedError, "sub-views are not implemented"u8);
        return null;
    }

    private static bool AreIndices(PyObject* key)
    {
        if (!TupleObjects.IsTuple(key))
        {
            return false;
        }
        nint count = TupleObjects.Size(key);
        for (nint i = 0; i < count; i++)
        {
            if (!IntegerIndex.Supports(TupleObjects.Items(key)[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AreSlices(PyObject* key)
    {
        if (!TupleObjects.IsTuple(key))
        {
            return false;
        }
        nint count = TupleObjects.Size(key);
        for (nint i = 0; i < count; i++)
        {
            if (!SliceObjects.IsSlice(TupleObjects.Items(key)[i]))
            {
                return false;
            }
        }
        return count > 0;
    }

    private static byte* PlaceOf(PyMemoryViewObject* self, nint index)
    {
        if (self->view.ndim == 0)
        {
            return Refuse("invalid indexing of 0-dim memory"u8);
        }
        if (self->view.ndim > 1)
        {
            Errors.Raise(*Symbols.Table.PyExc_NotImplementedError, "multi-dimensional sub-views are not implemented"u8);
            return null;
        }
        return Step(self, (byte*)self->view.buf, 0, index);
    }

    private static byte* Step(PyMemoryViewObject* self, byte* place, int dimension, nint index)
    {
        nint count = self->view.shape[dimension];
        index += index < 0 ? count : 0;
        if (index < 0 || index >= count)
        {
            Errors.Format(*Symbols.Table.PyExc_IndexError, "index out of bounds on dimension %d"u8, dimension + 1);
            return null;
        }
        return BufferShape.Step(&self->view, place, dimension, index);
    }

    private static byte* Refuse(ReadOnlySpan<byte> message)
    {
        Errors.TypeError(message);
        return null;
    }
}
