using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Text in wide characters, of 4 bytes each.</summary>
internal static unsafe class WideText
{
    /// <summary>Input: characters and their number, negative where a zero ends them. Return: an owned str; NULL with ValueError or MemoryError.</summary>
    internal static PyObject* ToString(uint* text, nint size)
    {
        nint count = size < 0 ? Length(text) : size;
        for (nint i = 0; i < count; i++)
        {
            if (text[i] > StringLayout.MaximumCharacter)
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_ValueError, "character U+%lx is not in range [U+0000; U+10ffff]"u8, (nint)text[i]);
            }
        }
        return StringCreation.FromCharacters((int)PyUnicode_Kind.PyUnicode_4BYTE_KIND, text, count);
    }

    private static nint Length(uint* text)
    {
        nint count = 0;
        while (text[count] != 0)
        {
            count++;
        }
        return count;
    }
}
