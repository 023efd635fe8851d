using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>The bytes that a method works on.</summary>
internal unsafe struct ByteRange
{
    internal byte* Data;
    internal nint Size;

    /// <summary>Those of a bytes object.</summary>
    internal static ByteRange Of(PyObject* self)
    {
        ByteRange range;
        range.Data = BytesObjects.Data(self);
        range.Size = BytesObjects.Size(self);
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

    /// <summary>
    /// Cuts to start and end as slices have them. Input: ints or objects with <c>__index__</c> (foreign code); None or NULL for the whole.
    /// Return: false with TypeError; the offset of what is left is stored, -1 where the start lies behind the end.
    /// </summary>
    internal bool Cut(PyObject* start, PyObject* end, nint* offset)
    {
        nint first = 0;
        nint last = Size;
        if (!ReadIndex(start, &first) || !ReadIndex(end, &last))
        {
            return false;
        }
        last = last > Size ? Size : last < 0 ? Clamp(last + Size) : last;
        first = first < 0 ? Clamp(first + Size) : first;
        *offset = first > last ? -1 : first;
        if (first <= last)
        {
            Data += first;
            Size = last - first;
        }
        return true;
    }

    private static nint Clamp(nint index) => index < 0 ? 0 : index;

    private static bool ReadIndex(PyObject* op, nint* index)
    {
        if (op == null || op == Symbols.None)
        {
            return true;
        }
        if (!IntegerIndex.Supports(op))
        {
            Errors.TypeError("slice indices must be integers or None or have an __index__ method"u8);
            return false;
        }
        *index = NumberConversion.AsSsize(op, null); // foreign code
        return *index != -1 || !Errors.Occurred();
    }
}
