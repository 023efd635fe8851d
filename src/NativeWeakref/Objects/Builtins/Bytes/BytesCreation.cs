using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>The only code that takes memory for bytes objects.</summary>
internal static unsafe class BytesCreation
{
    internal const int HeadSize = 32; // up to the first byte
    private static nint LargestSize => nint.MaxValue - HeadSize - 1;

    /// <summary>
    /// Bytes whose content the caller fills before anyone sees it; the zero byte is there. Return: owned; the shared one for size 0;
    /// NULL with SystemError, OverflowError or MemoryError.
    /// </summary>
    internal static PyObject* New(nint size)
    {
        if (size == 0)
        {
            return SharedBytes.Empty;
        }
        if (size < 0)
        {
            return Errors.SystemError("Negative size passed to PyBytes_FromStringAndSize"u8);
        }
        if (size > LargestSize)
        {
            return Errors.OverflowError("byte string is too large"u8);
        }
        PyBytesObject* made = (PyBytesObject*)ObjectHeap.Allocate((nuint)(HeadSize + size + 1));
        if (made == null)
        {
            return Errors.NoMemory();
        }
        made->ob_base.ob_base.ob_refcnt = 1;
        made->ob_base.ob_base.ob_type = Symbols.Table.PyBytes_Type;
        made->ob_base.ob_size = size;
        made->ob_shash = -1;
        made->ob_sval[size] = 0;
        return (PyObject*)made;
    }

    /// <summary>As <see cref="New"/> with all bytes 0.</summary>
    internal static PyObject* Zeroed(nint size)
    {
        PyObject* made = size == 1 ? SharedBytes.Of(0) : New(size);
        if (made != null && size > 1)
        {
            Memory.Clear(BytesObjects.Data(made), (nuint)size);
        }
        return made;
    }

    /// <summary>A copy of bytes, which NULL leaves out: then as <see cref="New"/>. Return: owned, or NULL with an error.</summary>
    internal static PyObject* FromData(byte* data, nint size)
    {
        if (size == 1 && data != null)
        {
            return SharedBytes.Of(*data);
        }
        PyObject* made = New(size);
        if (made != null && data != null && size > 0)
        {
            Memory.Copy(BytesObjects.Data(made), data, (nuint)size);
        }
        return made;
    }

    /// <summary>A copy of a C string. Return: owned, or NULL with an error.</summary>
    internal static PyObject* FromText(byte* text)
    {
        if (text == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        return FromData(text, CString.Length(text));
    }

    /// <summary>A copy of a literal. Return: owned, or NULL with an error.</summary>
    internal static PyObject* FromLiteral(ReadOnlySpan<byte> literal) => FromData(CString.Of(literal), literal.Length);

    /// <summary>
    /// Gives bytes that only their maker knows another size, at the place where they are. Return: 0; or -1, with the place emptied:
    /// MemoryError, or SystemError where they are shared, no bytes or the size is negative.
    /// </summary>
    internal static int Resize(PyObject** place, nint size)
    {
        if (NullArgument.IsMissing(place))
        {
            return -1;
        }
        PyObject* op = *place;
        if (op == null || !BytesObjects.IsBytes(op) || size < 0)
        {
            return Refuse(place);
        }
        nint old = BytesObjects.Size(op);
        if (old == size)
        {
            return 0;
        }
        if (old == 0 || size == 0)
        {
            Refcount.Replace(place, New(size));
            return *place == null ? -1 : 0;
        }
        if (op->ob_refcnt != 1)
        {
            return Refuse(place);
        }
        PyObject* moved = size > LargestSize ? null : (PyObject*)ObjectHeap.Reallocate(op, (nuint)(HeadSize + size + 1));
        if (moved == null)
        {
            Refcount.Clear(place);
            Errors.NoMemory();
            return -1;
        }
        ((PyVarObject*)moved)->ob_size = size;
        ((PyBytesObject*)moved)->ob_shash = -1;
        BytesObjects.Data(moved)[size] = 0;
        *place = moved;
        return 0;
    }

    private static int Refuse(PyObject** place)
    {
        Refcount.Clear(place);
        Errors.BadInternalCall();
        return -1;
    }
}
