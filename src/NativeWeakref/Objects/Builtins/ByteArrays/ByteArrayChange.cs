using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>Changing the bytes of a bytearray. A size that has to change while others have views of it is BufferError.</summary>
internal static unsafe class ByteArrayChange
{
    /// <summary>Reads a byte from an int; foreign code. Return: false with TypeError or ValueError.</summary>
    internal static bool ReadByte(PyObject* op, byte* value) => BytesFromObject.ReadByte(op, value, "byte must be in range(0, 256)"u8);

    /// <summary>Adds an int at the end; foreign code. Return: false with an error.</summary>
    internal static bool AppendItem(PyObject* self, PyObject* item)
    {
        byte value;
        nint size;
        if (!ReadByte(item, &value) || !ByteArrayRoom.Resize(self, (size = ByteArrayObjects.Size(self)) + 1))
        {
            return false;
        }
        ByteArrayObjects.Data(self)[size] = value;
        return true;
    }

    /// <summary>Adds the ints that an iterator yields, all or none; foreign code. Return: false with an error.</summary>
    internal static bool AppendItems(PyObject* self, PyObject* iterator)
    {
        ByteBuilder builder = default;
        if (!BytesFromObject.AppendItems(&builder, iterator, "byte must be in range(0, 256)"u8))
        {
            builder.Discard();
            return false;
        }
        PyObject* bytes = builder.Finish();
        nint size = ByteArrayObjects.Size(self);
        bool added = bytes != null && Replace(self, size, size, BytesObjects.Data(bytes), BytesObjects.Size(bytes));
        Refcount.XDecRef(bytes);
        return added;
    }

    /// <summary>Adds the memory of an object at the end; foreign code. Return: false with TypeError, BufferError or MemoryError.</summary>
    internal static bool Append(PyObject* self, PyObject* other)
    {
        Py_buffer view;
        if (!BufferProtocol.TryGet(other, &view))
        {
            BytesConcatenation.Refuse(self, other);
            return false;
        }
        nint size = ByteArrayObjects.Size(self);
        bool fits = view.len < nint.MaxValue - size;
        if (!fits)
        {
            Errors.NoMemory();
        }
        bool added = fits && ByteArrayRoom.Resize(self, size + view.len);
        if (added)
        {
            Memory.Copy(ByteArrayObjects.Data(self) + size, view.buf, (nuint)view.len);
        }
        BufferProtocol.Release(&view);
        return added;
    }

    /// <summary>Makes it several times as long, with the same bytes again and again. Return: false with BufferError or MemoryError.</summary>
    internal static bool Repeat(PyObject* self, nint count)
    {
        nint size = ByteArrayObjects.Size(self);
        nint total;
        if (!TryTotal(size, count, &total) || !ByteArrayRoom.Resize(self, total))
        {
            return false;
        }
        if (total > size)
        {
            byte* data = ByteArrayObjects.Data(self);
            BytesConcatenation.Fill(data, total, data, size);
        }
        return true;
    }

    /// <summary>How many bytes a repetition has. Return: false with MemoryError.</summary>
    internal static bool TryTotal(nint size, nint count, nint* total)
    {
        nint largest;
        bool tooMany = count > 0 && IntegerDivision.TryDivide(nint.MaxValue - 1, size, &largest) && count > largest;
        if (tooMany)
        {
            Errors.NoMemory();
        }
        *total = count > 0 && !tooMany ? count * size : 0;
        return !tooMany;
    }

    /// <summary>
    /// Replaces the bytes from a start to an end in range by others, which are no part of it. Return: false with BufferError or MemoryError,
    /// and nothing has changed.
    /// </summary>
    internal static bool Replace(PyObject* self, nint start, nint end, byte* bytes, nint count)
    {
        nint size = ByteArrayObjects.Size(self);
        nint growth = count - (end - start);
        if (growth < 0 && !ByteArrayRoom.IsFree(self))
        {
            return false;
        }
        if (growth < 0 && start == 0)
        {
            ByteArrayRoom.DropStart(self, -growth);
        }
        else if (growth < 0)
        {
            byte* data = ByteArrayObjects.Data(self);
            Memory.Move(data + end + growth, data + end, (nuint)(size - end));
            ByteArrayRoom.Resize(self, size + growth); // smaller: cannot fail
        }
        else if (growth > 0)
        {
            if (!ByteArrayRoom.Resize(self, size + growth))
            {
                return false;
            }
            byte* data = ByteArrayObjects.Data(self);
            Memory.Move(data + end + growth, data + end, (nuint)(size - end));
        }
        Memory.Copy(ByteArrayObjects.Data(self) + start, bytes, (nuint)count);
        return true;
    }
}
