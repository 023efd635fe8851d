using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>Bytes as a sequence of ints.</summary>
internal static unsafe class BytesSequence
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

    /// <summary>
    /// Whether bytes or a bytearray hold a value: an int from 0 to 255, or bytes in sequence; foreign code. Return: 1 or 0; -1 with
    /// ValueError or TypeError.
    /// </summary>
    internal static int ContainsValue(PyObject* self, PyObject* value)
    {
        nint number = NumberConversion.AsSsize(value, null); // a large int is cut: it is no byte either
        if (number != -1 || !Errors.Occurred())
        {
            if (number is < 0 or > byte.MaxValue)
            {
                Errors.ValueError("byte must be in range(0, 256)"u8);
                return -1;
            }
            ByteRange all = ByteRange.Of(self);
            return ByteSearch.Find(all.Data, all.Size, (byte)number) >= 0 ? 1 : 0;
        }
        Errors.Clear();
        Py_buffer view;
        if (!BufferProtocol.TryGet(value, &view))
        {
            return -1;
        }
        ByteRange range = ByteRange.Of(self);
        nint found = ByteSearch.Find(range.Data, range.Size, (byte*)view.buf, view.len);
        BufferProtocol.Release(&view);
        return found >= 0 ? 1 : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => BytesObjects.Size(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Concat(PyObject* self, PyObject* other) => BytesConcatenation.Concat(self, other);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repeat(PyObject* self, nint count) => BytesConcatenation.Repeat(self, count);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Item(PyObject* self, nint index) => GetItem(self, index);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value) => ContainsValue(self, value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* key)
    {
        if (SliceObjects.IsSlice(key))
        {
            return GetSlice(self, key);
        }
        if (!IntegerIndex.Supports(key))
        {
            return UnsupportedType.Refuse(key, "byte indices must be integers or slices, not %.200s"u8);
        }
        nint index = IntegerIndex.AsSize(key, *Symbols.Table.PyExc_IndexError); // foreign code; bytes do not change
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        return GetItem(self, index < 0 ? index + BytesObjects.Size(self) : index);
    }

    // Foreign code: __index__ of the slice's ends; bytes do not change.
    private static PyObject* GetSlice(PyObject* self, PyObject* key)
    {
        nint start;
        nint stop;
        nint step;
        if (SliceAccess.Unpack(key, &start, &stop, &step) < 0)
        {
            return null;
        }
        nint size = BytesObjects.Size(self);
        nint count = SliceAccess.AdjustIndices(size, &start, &stop, step);
        byte* data = BytesObjects.Data(self);
        if (count <= 0 || step == 1)
        {
            return count == size && BytesObjects.IsExactBytes(self) ? Refcount.NewRef(self)
                : BytesCreation.FromData(data + start, count <= 0 ? 0 : count);
        }
        ByteBuilder bytes = default;
        bool done = true;
        for (nint i = 0; i < count && done; i++)
        {
            done = bytes.Append(data[start]);
            start += step;
        }
        return bytes.Finish();
    }

    private static PyObject* GetItem(PyObject* self, nint index)
        => index >= 0 && index < BytesObjects.Size(self)
            ? IntegerObjects.FromInt64(BytesObjects.Data(self)[index])
            : Errors.IndexError("index out of range"u8);
}
