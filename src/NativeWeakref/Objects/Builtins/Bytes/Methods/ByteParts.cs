using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>What the methods of bytes and bytearray give back: bytes, or a bytearray.</summary>
internal static unsafe class ByteParts
{
    /// <summary>A part that is in range. Return: owned, the object itself where it is the whole of exact bytes; NULL with MemoryError.</summary>
    internal static PyObject* Of(PyObject* self, nint start, nint size)
    {
        ByteRange range = ByteRange.Of(self);
        return !BytesObjects.IsBytes(self) ? ByteArrayObjects.FromData(range.Data + start, size)
            : size == range.Size && BytesObjects.IsExactBytes(self) ? Refcount.NewRef(self)
            : BytesCreation.FromData(range.Data + start, size);
    }

    /// <summary>Bytes that are taken over, as what the object is. Return: owned; NULL with MemoryError, or where they are NULL.</summary>
    internal static PyObject* Like(PyObject* self, PyObject* stolen)
        => BytesObjects.IsBytes(self) ? stolen : ByteArrayObjects.FromBytes(stolen);

    /// <summary>Keeps a bytearray at its size and place, whatever foreign code does, until the same is called with -1.</summary>
    internal static void Hold(PyObject* self, int change)
    {
        if (!BytesObjects.IsBytes(self))
        {
            ((PyByteArrayObject*)self)->ob_exports += change;
        }
    }
}
