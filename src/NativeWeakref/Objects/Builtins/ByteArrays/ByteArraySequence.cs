using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>Bytearrays as sequences of ints.</summary>
internal static unsafe class ByteArraySequence
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

    /// <summary>The int at an index counted from the start. Return: owned, or NULL with IndexError.</summary>
    internal static PyObject* GetItem(PyObject* self, nint index)
        => (nuint)index < (nuint)ByteArrayObjects.Size(self)
            ? IntegerObjects.FromInt64(ByteArrayObjects.Data(self)[index])
            : Errors.IndexError("bytearray index out of range"u8);

    /// <summary>
    /// Replaces the byte at an index counted from the start, or deletes it where the value is NULL; foreign code, which may change the size.
    /// Return: 0, or -1 with an error.
    /// </summary>
    internal static int SetItem(PyObject* self, nint index, PyObject* value)
    {
        byte replacement = 0;
        if ((value != null && !ByteArrayChange.ReadByte(value, &replacement)) || !IsInside(self, index))
        {
            return -1;
        }
        if (value == null)
        {
            return ByteArrayChange.Replace(self, index, index + 1, null, 0) ? 0 : -1;
        }
        ByteArrayObjects.Data(self)[index] = replacement;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => ByteArrayObjects.Size(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Item(PyObject* self, nint index) => GetItem(self, index);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AssignItem(PyObject* self, nint index, PyObject* value)
        => SetItem(self, index < 0 ? index + ByteArrayObjects.Size(self) : index, value); // counted from the end twice, as in CPython

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value) => BytesSequence.ContainsValue(self, value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Concat(PyObject* self, PyObject* other) => ByteArrayObjects.Concat(self, other);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repeat(PyObject* self, nint count)
    {
        nint size = ByteArrayObjects.Size(self);
        nint total;
        PyObject* made = ByteArrayChange.TryTotal(size, count, &total) ? ByteArrayObjects.FromData(null, total) : null;
        if (made != null && total > 0)
        {
            BytesConcatenation.Fill(ByteArrayObjects.Data(made), total, ByteArrayObjects.Data(self), size);
        }
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceConcat(PyObject* self, PyObject* other) => ByteArrayChange.Append(self, other) ? Refcount.NewRef(self) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceRepeat(PyObject* self, nint count) => ByteArrayChange.Repeat(self, count) ? Refcount.NewRef(self) : null;

    private static bool IsInside(PyObject* self, nint index)
        => (nuint)index < (nuint)ByteArrayObjects.Size(self) || Errors.IndexError("bytearray index out of range"u8) != null;
}
