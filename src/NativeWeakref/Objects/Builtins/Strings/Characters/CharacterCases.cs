using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Builtins.Strings.Characters;

/// <summary>What a letter may be changed to; the order is that of the tables.</summary>
internal enum LetterCase
{
    /// <summary>The small letter.</summary>
    Lower,

    /// <summary>The capital letter.</summary>
    Upper,

    /// <summary>What stands at the beginning of a word.</summary>
    Title,

    /// <summary>What is the same for letters that differ in their case only.</summary>
    Fold,
}

/// <summary>Characters in another case.</summary>
internal static unsafe class CharacterCases
{
    /// <summary>The most characters that one becomes.</summary>
    internal const int Longest = 3;

    /// <summary>The first character of those that stand for one in another case.</summary>
    internal static uint ToFirst(uint character, LetterCase target)
    {
        uint* characters = stackalloc uint[Longest];
        ToFull(character, target, characters);
        return *characters;
    }

    /// <summary>All characters that stand for one in another case. Output: up to three. Return: how many.</summary>
    internal static int ToFull(uint character, LetterCase target, uint* result)
    {
        if (NullArgument.IsMissing(result))
        {
            return 0;
        }
        CharacterRecord record = CharacterRecord.Of(character);
        if (!record.Has(CharacterFlags.Special))
        {
            *result = record.Change(character, target);
            return 1;
        }
        ushort* cases = SpecialCases(character);
        uint lengths = *cases;
        cases++;
        for (int before = 0; before < (int)target; before++)
        {
            cases += (lengths >> (4 * before)) & 15;
        }
        int length = (int)((lengths >> (4 * (int)target)) & 15);
        for (int i = 0; i < length; i++)
        {
            result[i] = cases[i];
        }
        return length;
    }

    // Of a character that is in the table.
    private static ushort* SpecialCases(uint character)
    {
        ushort* codes = CharacterRecord.Place(CharacterTables.SpecialCodes);
        int low = 0; // the last one that is not above the character is not before it
        int high = CharacterTables.SpecialCodes.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            bool before = codes[middle] <= character;
            low = before ? middle : low;
            high = before ? high : middle;
        }
        return CharacterRecord.Place(CharacterTables.SpecialCases) + CharacterRecord.Place(CharacterTables.SpecialPlaces)[low];
    }
}
