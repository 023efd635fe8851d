using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>Parts of bytes as new objects.</summary>
internal static unsafe class ByteParts
{
    /// <summary>A part that is in range. Return: owned, the object itself where it is the whole of exact bytes; NULL with MemoryError.</summary>
    internal static PyObject* Of(PyObject* self, nint start, nint size)
        => size == BytesObjects.Size(self) && BytesObjects.IsExactBytes(self)
            ? Refcount.NewRef(self)
            : BytesCreation.FromData(BytesObjects.Data(self) + start, size);
}
