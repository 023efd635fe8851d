using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>New bytes from whole ones.</summary>
internal static unsafe class BytesConcatenation
{
    /// <summary>The memory of two objects one after the other; foreign code. Return: owned; NULL with TypeError or MemoryError.</summary>
    internal static PyObject* Concat(PyObject* left, PyObject* right)
    {
        Py_buffer first;
        Py_buffer second;
        if (!BufferProtocol.TryGet(left, &first))
        {
            return Refuse(left, right);
        }
        if (!BufferProtocol.TryGet(right, &second))
        {
            BufferProtocol.Release(&first);
            return Refuse(left, right);
        }
        PyObject* made = Join(left, right, &first, &second);
        BufferProtocol.Release(&first);
        BufferProtocol.Release(&second);
        return made;
    }

    /// <summary>
    /// Replaces the bytes at a place by them and the memory of another object; the place becomes NULL, with an error, on failure. NULL at
    /// the place stays. Bytes that nobody else knows grow where they lie. Foreign code.
    /// </summary>
    internal static void Append(PyObject** place, PyObject* right)
    {
        if (NullArgument.IsMissing(place))
        {
            return;
        }
        PyObject* left = *place;
        if (left == null)
        {
            return;
        }
        if (right == null)
        {
            Refcount.Clear(place);
            return;
        }
        if (left->ob_refcnt != 1 || !BytesObjects.IsExactBytes(left))
        {
            Refcount.Replace(place, Concat(left, right));
            return;
        }
        Py_buffer view;
        if (!BufferProtocol.TryGet(right, &view))
        {
            Refuse(left, right);
            Refcount.Clear(place);
            return;
        }
        nint size = BytesObjects.Size(left);
        bool fits = view.len <= nint.MaxValue - size;
        if (!fits)
        {
            Errors.NoMemory();
            Refcount.Clear(place);
        }
        else if (BytesCreation.Resize(place, size + view.len) == 0 && view.len > 0)
        {
            Memory.Copy(BytesObjects.Data(*place) + size, view.buf, (nuint)view.len);
        }
        BufferProtocol.Release(&view);
    }

    /// <summary>As <see cref="Append"/>, and gives up the reference to the other object, which may be NULL.</summary>
    internal static void AppendAndRelease(PyObject** place, PyObject* stolen)
    {
        Append(place, stolen);
        Refcount.XDecRef(stolen);
    }

    /// <summary>
    /// Bytes several times; a count below 1 gives none. Return: owned; NULL with OverflowError or MemoryError.
    /// </summary>
    internal static PyObject* Repeat(PyObject* op, nint count)
    {
        nint size = BytesObjects.Size(op);
        nint largest;
        if (count > 0 && IntegerDivision.TryDivide(nint.MaxValue, size, &largest) && count > largest)
        {
            return Errors.OverflowError("repeated bytes are too long"u8);
        }
        nint total = count > 0 ? count * size : 0;
        if (total == size && BytesObjects.IsExactBytes(op))
        {
            return Refcount.NewRef(op);
        }
        if (total > nint.MaxValue - BytesCreation.HeadSize - 1)
        {
            return Errors.OverflowError("repeated bytes are too long"u8);
        }
        PyObject* made = total == 1 ? SharedBytes.Of(*BytesObjects.Data(op)) : BytesCreation.New(total);
        if (made != null && total > 1)
        {
            Fill(BytesObjects.Data(made), total, BytesObjects.Data(op), size);
        }
        return made;
    }

    /// <summary>Fills a place with a pattern, over and over; the pattern may be its start. The size is a multiple of the pattern's, which is not 0.</summary>
    internal static void Fill(byte* place, nint total, byte* pattern, nint size)
    {
        if (size == 1)
        {
            SystemMemory.Fill(place, *pattern, (nuint)total);
            return;
        }
        if (place != pattern)
        {
            Memory.Copy(place, pattern, (nuint)size);
        }
        for (nint done = size; done < total;)
        {
            nint more = done < total - done ? done : total - done; // what is there is doubled
            Memory.Copy(place + done, place, (nuint)more);
            done += more;
        }
    }

    /// <summary>TypeError: one of two objects has no memory. Return: NULL.</summary>
    internal static PyObject* Refuse(PyObject* left, PyObject* right)
        => Errors.Format(
            *Symbols.Table.PyExc_TypeError, "can't concat %.100s to %.100s"u8, (nint)right->ob_type->tp_name, (nint)left->ob_type->tp_name);

    private static PyObject* Join(PyObject* left, PyObject* right, Py_buffer* first, Py_buffer* second)
    {
        if (first->len == 0 && BytesObjects.IsExactBytes(right))
        {
            return Refcount.NewRef(right);
        }
        if (second->len == 0 && BytesObjects.IsExactBytes(left))
        {
            return Refcount.NewRef(left);
        }
        if (first->len > nint.MaxValue - second->len)
        {
            return Errors.NoMemory();
        }
        PyObject* made = BytesCreation.New(first->len + second->len);
        if (made != null && first->len > 0)
        {
            Memory.Copy(BytesObjects.Data(made), first->buf, (nuint)first->len);
        }
        if (made != null && second->len > 0)
        {
            Memory.Copy(BytesObjects.Data(made) + first->len, second->buf, (nuint)second->len);
        }
        return made;
    }
}
