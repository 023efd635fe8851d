using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Ints as parts of a number in base 2, 8, 10 and 16.</summary>
internal static unsafe class IntegerParts
{
    private const int LengthOfPrefix = 2;

    /// <summary>
    /// Input: one of b, o, x and X; any other letter is decimal; whether the prefix is shown. Return: an owned str that holds the parts;
    /// NULL with ValueError for too many digits, or MemoryError.
    /// </summary>
    internal static PyObject* Read(NumberParts* parts, PyObject* value, uint type, bool showPrefix)
    {
        int bits = type == 'b' ? 1 : type == 'o' ? 3 : type is 'x' or 'X' ? 4 : 0;
        PyObject* text = bits == 0 ? IntegerText.ToString((PyLongObject*)value) : BinaryText.ToString((PyLongObject*)value, bits);
        if (text == null)
        {
            return null;
        }
        byte* data = (byte*)StringLayout.Data(text);
        nint length = StringLayout.Length(text);
        for (nint i = 0; type == 'X' && i < length; i++)
        {
            data[i] -= data[i] >= 'a' ? (byte)0x20 : (byte)0; // nobody else knows a text with a prefix
        }
        *parts = NumberParts.OfInteger(data, length, bits == 0 ? 0 : LengthOfPrefix, showPrefix);
        return text;
    }
}
