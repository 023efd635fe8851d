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
        => character <= StringLayout.MaximumAscii
            ? character is >= FirstPrintable and <= LastPrintableAscii
            : CharacterRanges.Contains(
                (uint*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Boundaries)), BoundaryCount, character);
}
