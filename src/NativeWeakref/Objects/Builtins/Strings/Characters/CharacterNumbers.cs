namespace NativeWeakref.Objects.Builtins.Strings.Characters;

/// <summary>The numbers that characters stand for.</summary>
internal static unsafe class CharacterNumbers
{
    private const int LengthShift = 24;
    private const uint FirstMask = (1u << LengthShift) - 1;

    /// <summary>The value of a digit of a place-value system; -1 for another character.</summary>
    internal static int ToDecimal(uint character) => ValueOf(character, CharacterFlags.Decimal);

    /// <summary>The value of a digit, also of a raised or circled one; -1 for another character.</summary>
    internal static int ToDigit(uint character) => ValueOf(character, CharacterFlags.Digit);

    /// <summary>
    /// What a character is in the text of a number: ASCII as it is, digits in ASCII, a space for white space, a question mark for others.
    /// </summary>
    internal static byte ToAscii(uint character)
    {
        if (character <= StringLayout.MaximumAscii)
        {
            return (byte)character;
        }
        int digit = ToDecimal(character);
        return CharacterClasses.IsSpace(character) ? (byte)' ' : digit >= 0 ? (byte)('0' + digit) : (byte)'?';
    }

    /// <summary>The number; -1 for a character that stands for none.</summary>
    internal static double ToNumber(uint character)
    {
        if (!CharacterRecord.Of(character).Has(CharacterFlags.Numeric))
        {
            return -1;
        }
        uint* runs = CharacterRecord.Place(CharacterTables.NumberRuns);
        int low = 0; // the run of the character is not before it
        int high = CharacterTables.NumberRuns.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            bool before = (runs[middle] & FirstMask) <= character;
            low = before ? middle : low;
            high = before ? high : middle;
        }
        bool equal = ((CharacterRecord.Place(CharacterTables.NumberSteps)[low >> 3] >> (low & 7)) & 1) == 0;
        uint distance = equal ? 0 : character - (runs[low] & FirstMask);
        return CharacterRecord.Place(CharacterTables.Numbers)[CharacterRecord.Place(CharacterTables.NumberPlaces)[low] + distance];
    }

    private static int ValueOf(uint character, CharacterFlags kind)
    {
        CharacterRecord record = CharacterRecord.Of(character);
        return record.Has(kind) ? record.Digit : -1;
    }
}
