using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>A number as text, taken apart; and its parts put together again in a field. The text is in ASCII and outlives the parts.</summary>
internal unsafe struct NumberParts
{
    // With this much to fill there is no memory, and sums do not overflow.
    private static nint LargestWidth => nint.MaxValue >> 1;

    /// <summary>One of + - and space, 0 for none.</summary>
    internal byte Sign;

    /// <summary>Zero and a letter before digits that are not decimal; 0 or 2 characters.</summary>
    internal byte* Prefix;
    internal int PrefixLength;

    /// <summary>How many digits before the point there have to be.</summary>
    internal nint LeastDigits;

    /// <summary>The digits before the point.</summary>
    internal byte* Digits;
    internal nint DigitCount;

    internal bool HasPoint;

    /// <summary>What follows the point: digits and an exponent. Of what is no number: all but the sign.</summary>
    internal byte* Rest;
    internal nint RestLength;

    /// <summary>A percent sign, or 0 for none.</summary>
    internal byte Suffix;

    /// <summary>The parts of a float's text.</summary>
    internal static NumberParts OfFloat(byte* text)
    {
        NumberParts parts = default;
        byte* at = parts.TakeSign(text);
        parts.Digits = at;
        while (*at is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }
        parts.DigitCount = (nint)(at - parts.Digits);
        parts.HasPoint = *at == '.';
        parts.Rest = at + (parts.HasPoint ? 1 : 0);
        parts.RestLength = Runtime.CString.Length(parts.Rest);
        return parts;
    }

    /// <summary>The parts of an int's text. Input: its length, that of the prefix, and whether the prefix is shown.</summary>
    internal static NumberParts OfInteger(byte* text, nint length, int prefixLength, bool showPrefix)
    {
        NumberParts parts = default;
        parts.Prefix = parts.TakeSign(text);
        parts.PrefixLength = showPrefix ? prefixLength : 0;
        parts.Digits = parts.Prefix + prefixLength;
        parts.DigitCount = (nint)(text + length - parts.Digits);
        return parts;
    }

    /// <summary>Gives a number that is not negative the sign that a format asks for: a plus, a space, or none.</summary>
    internal void ChooseSign(uint asked) => Sign = Sign == 0 && asked is '+' or ' ' ? (byte)asked : Sign;

    /// <summary>Appends the number in its field. Return: false with MemoryError.</summary>
    internal readonly bool Append(TextBuilder* text, FieldPlacement* placement, NumberPunctuation* punctuation)
    {
        if (placement->Width > LargestWidth)
        {
            return text->AppendRepeated('0', nint.MaxValue); // fails
        }
        nint beside = (Sign == 0 ? 0 : 1) + PrefixLength + (HasPoint ? StringLayout.Length(punctuation->Point) : 0) + RestLength
            + (Suffix == 0 ? 0 : 1);
        bool zeros = placement->FillsWithZeros && DigitCount > 0;
        DigitGroups groups = DigitGroups.Of(punctuation, DigitCount, LeastDigits, zeros ? placement->Width - beside : 0);
        nint padding = placement->Padding(beside + groups.Length);
        nint before = placement->Before(padding);
        nint inside = placement->Inside(padding);
        return text->Reserve(beside + groups.Length + padding)
            && text->AppendRepeated(placement->Fill, before)
            && (Sign == 0 || text->AppendCharacter(Sign))
            && text->AppendAscii(Prefix, PrefixLength)
            && text->AppendRepeated(placement->Fill, inside)
            && groups.Append(text, Digits, DigitCount)
            && (!HasPoint || text->AppendString(punctuation->Point))
            && text->AppendAscii(Rest, RestLength)
            && (Suffix == 0 || text->AppendCharacter(Suffix))
            && text->AppendRepeated(placement->Fill, padding - before - inside);
    }

    private byte* TakeSign(byte* text)
    {
        bool negative = *text == '-';
        Sign = negative ? (byte)'-' : (byte)0;
        return negative ? text + 1 : text;
    }
}
