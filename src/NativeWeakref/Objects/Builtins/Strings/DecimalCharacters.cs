using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Decimal digits and white space beyond ASCII, as numbers in text may have them.</summary>
internal static unsafe partial class DecimalCharacters
{
    /// <summary>Input: a character beyond ASCII. Return: the digit or the space in ASCII; a question mark for any other.</summary>
    internal static byte ToAscii(uint character)
        => IsSpace(character) ? (byte)' ' : Value(character) >= 0 ? (byte)('0' + Value(character)) : (byte)'?';

    /// <summary>The value of a decimal digit beyond ASCII, -1 for another character.</summary>
    internal static int Value(uint character)
    {
        uint* zeros = Table(Zeros);
        int low = 0; // the zeros before it are not above the character
        int high = ZeroCount;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (zeros[middle] <= character)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low > 0 && character - zeros[low - 1] < 10 ? (int)(character - zeros[low - 1]) : -1;
    }

    /// <summary>Whether a character beyond ASCII is white space.</summary>
    internal static bool IsSpace(uint character)
    {
        uint* spaces = Table(Spaces);
        for (int i = 0; i < SpaceCount; i++)
        {
            if (spaces[i] == character)
            {
                return true;
            }
        }
        return false;
    }

    private static uint* Table(ReadOnlySpan<uint> table) => (uint*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(table));
}
