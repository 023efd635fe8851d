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
        byte* item = MemoryViewState.CheckLive(self) ? PlaceOf(self, index) : null;
        return item == null ? null : MemoryItem.Read(item, self->view.format);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* op, PyObject* key)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        if (!MemoryViewState.CheckLive(self))
        {
            return null;
        }
        if (self->view.ndim == 0 && key == Symbols.Table._Py_EllipsisObject)
        {
            return Refcount.NewRef(op);
        }
        if (self->view.ndim > 0 && SliceObjects.IsSlice(key))
        {
            return MemoryViewSlices.Get(self, key); // foreign code, as below
        }
        if (self->view.ndim > 0 && AreSlices(key))
        {
            return Errors.Raise(*Symbols.Table.PyExc_NotImplementedError, "multi-dimensional slicing is not implemented"u8);
        }
        byte* item = Find(self, key);
        return item == null ? null : MemoryItem.Read(item, self->view.format);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetSubscript(PyObject* op, PyObject* key, PyObject* value)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        if (self->view.@readonly != 0 || value == null)
        {
            Errors.TypeError(self->view.@readonly != 0 ? "cannot modify read-only memory"u8 : "cannot delete memory"u8);
            return -1;
        }
        if (self->view.ndim == 1 && SliceObjects.IsSlice(key))
        {
            return MemoryViewSlices.Set(self, key, value); // foreign code, as below
        }
        if (self->view.ndim > 0 && (SliceObjects.IsSlice(key) || AreSlices(key)))
        {
            Errors.Raise(
                *Symbols.Table.PyExc_NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1"u8);
            return -1;
        }
        bool whole = self->view.ndim == 0 && key == Symbols.Table._Py_EllipsisObject;
        byte* item = whole ? (byte*)self->view.buf : Find(self, key); // foreign code
        return item == null ? -1 : MemoryItem.Write(self, item, value);
    }

    // Return: NULL with an error. Foreign code: __index__; the memory view is live afterwards.
    private static byte* Find(PyMemoryViewObject* self, PyObject* key)
    {
        bool isTuple = (key->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS) != 0;
        if (self->view.ndim == 0)
        {
            return isTuple && TupleObjects.Size(key) == 0 ? (byte*)self->view.buf : Refuse("invalid indexing of 0-dim memory"u8);
        }
        if (isTuple && AreIndices(key))
        {
            return FindMany(self, key);
        }
        if (!IntegerIndex.Supports(key))
        {
            return Refuse("memoryview: invalid slice key"u8);
        }
        nint index = IntegerIndex.AsSize(key, *Symbols.Table.PyExc_IndexError); // foreign code
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        return MemoryViewState.CheckLive(self) ? PlaceOf(self, index) : null;
    }

    private static byte* FindMany(PyMemoryViewObject* self, PyObject* key)
    {
        nint count = TupleObjects.Size(key);
        if (count < self->view.ndim)
        {
            Errors.Raise(*Symbols.Table.PyExc_NotImplementedError, "sub-views are not implemented"u8);
            return null;
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
            nint index = IntegerIndex.AsSize(TupleObjects.Items(key)[i], *Symbols.Table.PyExc_IndexError); // foreign code
            bool failed = (index == -1 && Errors.Occurred()) || !MemoryViewState.CheckLive(self);
            place = failed ? null : Step(self, place, i, index);
        }
        return place;
    }

    private static bool AreIndices(PyObject* key)
    {
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
