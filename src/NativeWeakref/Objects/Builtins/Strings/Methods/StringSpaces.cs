namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>White space and ends of lines, as str has them.</summary>
internal static class StringSpaces
{
    /// <summary>Whether a character separates words.</summary>
    internal static bool IsSpace(uint character)
        => character <= StringLayout.MaximumAscii
            ? character is ' ' or (>= 9 and <= 13) or (>= 0x1C and <= 0x1F)
            : DecimalCharacters.IsSpace(character);

    /// <summary>Whether a character ends a line; a carriage return and a line feed end one together.</summary>
    internal static bool EndsLine(uint character)
        => character is (>= 10 and <= 13) or (>= 0x1C and <= 0x1E) or 0x85 or 0x2028 or 0x2029;
}
