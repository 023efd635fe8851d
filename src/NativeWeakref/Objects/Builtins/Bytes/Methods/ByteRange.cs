using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Slices;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>The bytes that a method works on.</summary>
internal unsafe struct ByteRange
{
    internal byte* Data;
    internal nint Size;

    /// <summary>Those of bytes or a bytearray: for a bytearray until foreign code runs.</summary>
    internal static ByteRange Of(PyObject* self)
    {
        ByteRange range;
        range.Data = BytesObjects.IsBytes(self) ? BytesObjects.Data(self) : ByteArrayObjects.Data(self);
        range.Size = ((PyVarObject*)self)->ob_size;
        return range;
    }

    /// <summary>Those of a view.</summary>
    internal static ByteRange Of(Py_buffer* view)
    {
        ByteRange range;
        range.Data = (byte*)view->buf;
        range.Size = view->len;
        return range;
    }

    /// <summary>Whether an object is bytes or a bytearray of one byte, which is stored then.</summary>
    internal static bool IsOneByte(PyObject* op, byte* value)
    {
        bool isOne = (BytesObjects.IsBytes(op) || ByteArrayObjects.IsByteArray(op)) && ((PyVarObject*)op)->ob_size == 1;
        *value = isOne ? *Of(op).Data : (byte)0;
        return isOne;
    }

    /// <summary>Cuts to start and end as slices have them. Return: the offset of what is left, -1 where the start lies behind the end.</summary>
    internal nint Cut(SliceRange bounds)
    {
        nint first = FromStart(bounds.Start);
        nint last = bounds.Stop > Size ? Size : FromStart(bounds.Stop);
        if (first > last)
        {
            return -1;
        }
        Data += first;
        Size = last - first;
        return first;
    }

    private readonly nint FromStart(nint index) => index >= 0 ? index : index + Size < 0 ? 0 : index + Size;
}
