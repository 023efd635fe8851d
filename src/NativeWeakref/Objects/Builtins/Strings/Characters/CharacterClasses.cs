namespace NativeWeakref.Objects.Builtins.Strings.Characters;

/// <summary>Which classes characters are in.</summary>
internal static class CharacterClasses
{
    private const uint FirstSpace = 9; // the tabulator; below it no character is white space or ends a line

    /// <summary>Whether a character is in one of some classes.</summary>
    internal static bool Has(uint character, CharacterFlags flags) => CharacterRecord.Of(character).Has(flags);

    /// <summary>As <see cref="Has"/>. Return: 1 or 0.</summary>
    internal static int Test(uint character, CharacterFlags flags) => Has(character, flags) ? 1 : 0;

    /// <summary>Whether a character separates words.</summary>
    internal static bool IsSpace(uint character)
        => character <= StringLayout.MaximumAscii
            ? character is ' ' or (>= FirstSpace and <= 13) or (>= 0x1C and <= 0x1F)
            : Has(character, CharacterFlags.Space);

    /// <summary>Whether a character ends a line; a carriage return and a line feed end one together.</summary>
    internal static bool EndsLine(uint character)
        => character is (>= 10 and <= 13) or (>= 0x1C and <= 0x1E) or 0x85 or 0x2028 or 0x2029;

    /// <summary>
    /// Whether a character is shown as it is: all but controls, unassigned ones, surrogates, private ones and separators other than the
    /// space.
    /// </summary>
    internal static bool IsPrintable(uint character)
        => character <= StringLayout.MaximumAscii ? character is >= ' ' and <= '~' : Has(character, CharacterFlags.Printable);

    /// <summary>Whether an identifier may begin with a character.</summary>
    internal static bool IsFirstOfIdentifier(uint character) => character == '_' || Has(character, CharacterFlags.IdentifierStart);

    /// <summary>Whether a character may follow in an identifier.</summary>
    internal static bool IsInIdentifier(uint character) => Has(character, CharacterFlags.IdentifierPart);
}
