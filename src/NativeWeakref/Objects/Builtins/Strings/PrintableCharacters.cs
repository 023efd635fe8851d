using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>
/// Which characters are shown as they are: all but controls, unassigned ones, surrogates, private ones and separators other than the
/// space.
/// </summary>
internal static unsafe partial class PrintableCharacters
{
    private const uint FirstPrintable = ' ';
    private const uint LastPrintableAscii = '~';

    internal static bool Contains(uint character)
    {
        if (character <= StringLayout.MaximumAscii)
        {
            return character is >= FirstPrintable and <= LastPrintableAscii;
        }
        return (CountUpTo(character) & 1) != 0;
    }

    // Number of boundaries at or below a character, by bisection.
    private static int CountUpTo(uint character)
    {
        uint* table = (uint*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Boundaries));
        int low = 0;
        int high = BoundaryCount;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (table[middle] <= character)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
