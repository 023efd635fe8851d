using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Characters;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Widths, precisions and indexes in formats: decimal digits of any script.</summary>
internal static unsafe class FormatNumber
{
    /// <summary>
    /// Reads a number from a position on, which moves behind it. Input: where the text ends; the value, which stays where there is no
    /// digit. Return: false with ValueError for a number that is too large.
    /// </summary>
    internal static bool Read(PyObject* text, nint* at, nint end, nint* value)
    {
        nint number = 0;
        for (; *at < end; (*at)++)
        {
            int digit = DigitOf(StringLayout.Read(text, *at));
            if (digit < 0)
            {
                break;
            }
            if (number > (nint.MaxValue - digit) / 10)
            {
                Errors.ValueError("Too many decimal digits in format string"u8);
                return false;
            }
            number = (number * 10) + digit;
            *value = number;
        }
        return true;
    }

    private static int DigitOf(uint character) => CharacterNumbers.ToDecimal(character);
}
