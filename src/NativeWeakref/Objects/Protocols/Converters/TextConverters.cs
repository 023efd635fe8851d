using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Converters;

/// <summary>
/// Text as wide characters in a new block, for "O&amp;". Input everywhere: the argument, or NULL to free the block; the place. Return
/// everywhere: <c>Py_CLEANUP_SUPPORTED</c>, or 1 without a block; 0 with TypeError, ValueError or MemoryError.
/// </summary>
internal static unsafe class TextConverters
{
    internal static int ToWideText(PyObject* op, void* place)
        => NullArgument.IsMissing(place) ? 0 : op == null ? Free((void**)place)
            : StringObjects.IsString(op) ? Store(op, (uint**)place)
            : Refuse(op, "argument must be str, not %.50s"u8);

    /// <summary>As <see cref="ToWideText"/>; None stores NULL.</summary>
    internal static int ToOptionalWideText(PyObject* op, void* place)
    {
        if (NullArgument.IsMissing(place))
        {
            return 0;
        }
        if (op == null || op != Symbols.None)
        {
            return op == null || StringObjects.IsString(op) ? ToWideText(op, place) : Refuse(op, "argument must be str or None, not %.50s"u8);
        }
        *(uint**)place = null;
        return 1;
    }

    private static int Store(PyObject* op, uint** place)
    {
        *place = WideText.FromString(op, null);
        return *place == null ? 0 : ConverterResults.Py_CLEANUP_SUPPORTED;
    }

    private static int Free(void** place)
    {
        MemoryHeap.Free(*place);
        *place = null;
        return 1;
    }

    private static int Refuse(PyObject* op, System.ReadOnlySpan<byte> message)
    {
        UnsupportedType.Refuse(op, message);
        return 0;
    }
}
