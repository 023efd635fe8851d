using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>The methods of bytearray that bytes has not: those that change it, and those about its memory.</summary>
internal static unsafe class ByteArrayMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        const int Nothing = MethodFlags.METH_NOARGS;
        BuiltinMethods.Add(type, "__alloc__"u8, &Allocated, Nothing, "B.__alloc__() -> int\n\nBytes of the block that holds the bytes."u8);
        BuiltinMethods.Add(type, "__sizeof__"u8, &SizeOf, Nothing, "__sizeof__($self, /)\n--\n\nBytes of memory that the bytearray takes."u8);
        BuiltinMethods.Add(type, "append"u8, &Append, MethodFlags.METH_O, "append($self, item, /)\n--\n\nAdd a byte at the end."u8);
        BuiltinMethods.Add(type, "clear"u8, &Clear, Nothing, "clear($self, /)\n--\n\nRemove all bytes."u8);
        BuiltinMethods.Add(type, "copy"u8, &Copy, Nothing, "copy($self, /)\n--\n\nA new bytearray of the same bytes."u8);
        BuiltinMethods.Add(
            type, "extend"u8, &Extend, MethodFlags.METH_O, "extend($self, iterable_of_ints, /)\n--\n\nAdd the bytes of memory, or of an iterable, at the end."u8);
        BuiltinMethods.AddFast(type, "insert"u8, &Insert, 0, "insert($self, index, item, /)\n--\n\nInsert a byte before the one at an index."u8);
        BuiltinMethods.AddFast(type, "pop"u8, &Pop, 0, "pop($self, index=-1, /)\n--\n\nRemove the byte at an index and return it."u8);
        BuiltinMethods.Add(type, "remove"u8, &Remove, MethodFlags.METH_O, "remove($self, value, /)\n--\n\nRemove the first such byte."u8);
        BuiltinMethods.Add(type, "reverse"u8, &Reverse, Nothing, "reverse($self, /)\n--\n\nTurn the order of the bytes round."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Allocated(PyObject* self, PyObject* unused) => IntegerObjects.FromInt64(((PyByteArrayObject*)self)->ob_alloc);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* unused)
        => IntegerObjects.FromInt64(self->ob_type->tp_basicsize + ((PyByteArrayObject*)self)->ob_alloc);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Append(PyObject* self, PyObject* item) => NoneIf(ByteArrayChange.AppendItem(self, item)); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Clear(PyObject* self, PyObject* unused) => NoneIf(ByteArrayRoom.Resize(self, 0));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Copy(PyObject* self, PyObject* unused)
        => ByteArrayObjects.FromData(ByteArrayObjects.Data(self), ByteArrayObjects.Size(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Extend(PyObject* self, PyObject* iterable)
    {
        if (BufferProtocol.Supports(iterable))
        {
            PyObject* bytes = BytesFromObject.Make(iterable); // foreign code, as below
            bool added = bytes != null && ByteArrayChange.Append(self, bytes);
            Refcount.XDecRef(bytes);
            return NoneIf(added);
        }
        PyObject* iterator = Iteration.GetIter(iterable);
        if (iterator == null)
        {
            return Errors.Matches(*Symbols.Table.PyExc_TypeError)
                ? UnsupportedType.Refuse(iterable, "can't extend bytearray with %.100s"u8) : null;
        }
        bool extended = LengthEstimate.Of(iterable, 0) >= 0 && ByteArrayChange.AppendItems(self, iterator); // asked for its errors only
        Refcount.DecRef(iterator);
        return NoneIf(extended);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Insert(PyObject* self, PyObject** args, nint count)
    {
        byte value;
        if (!Arguments.HasCount("insert"u8, count, 2, 2))
        {
            return null;
        }
        nint index = IntegerIndex.AsArgument(args[0]); // foreign code, as below
        if ((index == -1 && Errors.Occurred()) || !ByteArrayChange.ReadByte(args[1], &value))
        {
            return null;
        }
        nint size = ByteArrayObjects.Size(self);
        index = index < 0 ? index + size : index;
        index = index < 0 ? 0 : index > size ? size : index;
        return NoneIf(ByteArrayChange.Replace(self, index, index, &value, 1));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Pop(PyObject* self, PyObject** args, nint count)
    {
        nint index = -1;
        if (!Arguments.HasCount("pop"u8, count, 0, 1))
        {
            return null;
        }
        if (count == 1)
        {
            index = IntegerIndex.AsArgument(args[0]); // foreign code
            if (index == -1 && Errors.Occurred())
            {
                return null;
            }
        }
        nint size = ByteArrayObjects.Size(self);
        if (size == 0)
        {
            return Errors.IndexError("pop from empty bytearray"u8);
        }
        index = index < 0 ? index + size : index;
        if ((nuint)index >= (nuint)size)
        {
            return Errors.IndexError("pop index out of range"u8);
        }
        byte value = ByteArrayObjects.Data(self)[index];
        return RemoveAt(self, index) ? IntegerObjects.FromInt64(value) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remove(PyObject* self, PyObject* item)
    {
        byte value;
        if (!ByteArrayChange.ReadByte(item, &value)) // foreign code
        {
            return null;
        }
        nint index = ByteSearch.Find(ByteArrayObjects.Data(self), ByteArrayObjects.Size(self), value);
        return index < 0 ? Errors.ValueError("value not found in bytearray"u8) : NoneIf(RemoveAt(self, index));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reverse(PyObject* self, PyObject* unused)
    {
        byte* low = ByteArrayObjects.Data(self);
        byte* high = low + ByteArrayObjects.Size(self) - 1;
        for (; low < high; low++, high--)
        {
            (*low, *high) = (*high, *low);
        }
        return Symbols.None;
    }

    private static bool RemoveAt(PyObject* self, nint index) => ByteArrayChange.Replace(self, index, index + 1, null, 0);

    private static PyObject* NoneIf(bool done) => done ? Symbols.None : null;
}
