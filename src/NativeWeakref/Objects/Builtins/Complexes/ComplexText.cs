using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>Complex numbers as text, each part as a float has it.</summary>
internal static unsafe class ComplexText
{
    private const int Capacity = 64; // two doubles of 24 characters, two parentheses, the unit

    /// <summary>Without a real part, where that is a positive 0. Return: an owned str, or NULL with MemoryError.</summary>
    internal static PyObject* Of(Py_complex value)
    {
        byte* text = stackalloc byte[Capacity];
        byte* end = text;
        bool both = value.real != 0 || BinaryDouble.IsNegative(value.real);
        if (both)
        {
            *end++ = (byte)'(';
            end = Append(end, value.real, 0);
        }
        end = end == null ? null : Append(end, value.imag, both ? DoubleFormats.Py_DTSF_SIGN : 0);
        if (end == null)
        {
            return null;
        }
        *end++ = (byte)'j';
        if (both)
        {
            *end++ = (byte)')';
        }
        return StringCreation.FromLatin1(text, (nint)(end - text));
    }

    // Return: behind what is written, or NULL with MemoryError.
    private static byte* Append(byte* to, double value, int flags)
    {
        byte* text = FloatText.ToText(value, (byte)'r', 0, flags, null);
        if (text == null)
        {
            return null;
        }
        for (byte* at = text; *at != 0; at++)
        {
            *to++ = *at;
        }
        MemoryHeap.Free(text);
        return to;
    }
}
