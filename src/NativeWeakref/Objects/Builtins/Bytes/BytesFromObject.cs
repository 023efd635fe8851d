using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>Bytes from other objects.</summary>
internal static unsafe class BytesFromObject
{
    /// <summary>
    /// As <c>PyBytes_FromObject</c>: from memory, or from an iterable of ints; foreign code. Return: owned; NULL with TypeError,
    /// ValueError or what the object's code raised, with SystemError for NULL.
    /// </summary>
    internal static PyObject* Make(PyObject* op)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (BytesObjects.IsExactBytes(op))
        {
            return Refcount.NewRef(op);
        }
        if (BufferProtocol.Supports(op))
        {
            return FromMemory(op);
        }
        if (!StringObjects.IsString(op))
        {
            PyObject* iterator = Iteration.GetIter(op); // foreign code
            if (iterator != null)
            {
                ByteBuilder builder = default;
                nint expected = LengthEstimate.Of(op, 0); // foreign code
                bool read = expected >= 0 && builder.Expect(expected) && AppendItems(&builder, iterator, "bytes must be in range(0, 256)"u8);
                Refcount.DecRef(iterator);
                return FinishItems(&builder, read);
            }
            if (!Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                return null;
            }
        }
        return UnsupportedType.Refuse(op, "cannot convert '%.200s' object to bytes"u8);
    }

    /// <summary>
    /// As <c>PyObject_Bytes</c>: as <see cref="Make"/>, after the object's own <c>__bytes__</c>; NULL gives a text that says so.
    /// </summary>
    internal static PyObject* OfObject(PyObject* op)
    {
        if (op == null)
        {
            return BytesCreation.FromLiteral("<NULL>"u8);
        }
        if (BytesObjects.IsExactBytes(op))
        {
            return Refcount.NewRef(op);
        }
        PyObject* own;
        return TryOwnMethod(op, &own) ? own : Make(op);
    }

    /// <summary>Asks <c>__bytes__</c>; foreign code. Return: false where the type has none; the owned answer, or NULL with an error.</summary>
    internal static bool TryOwnMethod(PyObject* op, PyObject** answer)
    {
        PyObject* method = SpecialMethod.Find(op, "__bytes__"u8); // foreign code, as below
        *answer = null;
        if (method == null)
        {
            return Errors.Occurred();
        }
        PyObject* result = Calls.NoArgs(method);
        Refcount.DecRef(method);
        if (result != null && !BytesObjects.IsBytes(result))
        {
            UnsupportedType.Refuse(result, "__bytes__ returned non-bytes (type %.200s)"u8);
            Refcount.Clear(&result);
        }
        *answer = result;
        return true;
    }

    /// <summary>
    /// Appends the ints that an iterator yields; foreign code. Input: what to say about one that is no byte. Return: false with an error set.
    /// </summary>
    internal static bool AppendItems(ByteBuilder* builder, PyObject* iterator, ReadOnlySpan<byte> refusal)
    {
        while (true)
        {
            PyObject* item = Iteration.Next(iterator); // foreign code
            if (item == null)
            {
                return !Errors.Occurred();
            }
            byte value;
            bool read = ReadByte(item, &value, refusal) && builder->Append(value);
            Refcount.DecRef(item);
            if (!read)
            {
                return false;
            }
        }
    }

    /// <summary>Reads a byte from an int; foreign code. Input: what to say about one that is none. Return: false with TypeError or ValueError.</summary>
    internal static bool ReadByte(PyObject* item, byte* value, ReadOnlySpan<byte> refusal)
    {
        nint number = NumberConversion.AsSsize(item, null);
        if (number == -1 && Errors.Occurred())
        {
            return false;
        }
        if (number is < 0 or > byte.MaxValue)
        {
            Errors.ValueError(refusal);
            return false;
        }
        *value = (byte)number;
        return true;
    }

    private static PyObject* FinishItems(ByteBuilder* builder, bool read)
    {
        if (read)
        {
            return builder->Finish();
        }
        builder->Discard();
        return null;
    }

    private static PyObject* FromMemory(PyObject* op)
    {
        Py_buffer view;
        if (BufferProtocol.Get(op, &view, BufferRequests.PyBUF_FULL_RO) < 0)
        {
            return null;
        }
        PyObject* made = BytesCreation.New(view.len);
        if (made != null && view.len > 0 && BufferCopy.ToContiguous(BytesObjects.Data(made), &view, view.len, (byte)'C') < 0)
        {
            Refcount.Clear(&made);
        }
        BufferProtocol.Release(&view);
        return view.len == 1 && made != null ? Share(made) : made;
    }

    // Bytes of one byte exist once.
    private static PyObject* Share(PyObject* stolen)
    {
        PyObject* shared = SharedBytes.Of(*BytesObjects.Data(stolen));
        ObjectHeap.Free(stolen); // fresh: nobody else has seen it
        return shared;
    }
}
