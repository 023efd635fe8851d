using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Formats;

// A list of group sizes reads from the right: the last size repeats, and CHAR_MAX in it means that all other digits are one group.

/// <summary>The digits of a number in groups, with as many zeros before them as a width asks for.</summary>
internal unsafe struct DigitGroups
{
    private const byte Rest = 127;

    private NumberPunctuation* _punctuation;
    private nint _digits; // zeros included

    /// <summary>How many characters the digits, zeros and separators are.</summary>
    internal nint Length { readonly get; private set; }

    /// <summary>Input: how many digits there are, how many there have to be, how many characters there have to be.</summary>
    internal static DigitGroups Of(NumberPunctuation* punctuation, nint digits, nint leastDigits, nint leastLength)
    {
        DigitGroups groups = default;
        groups._punctuation = punctuation;
        nint left = digits > leastDigits ? digits : leastDigits;
        if (*punctuation->Groups == 0 || left == 0)
        {
            groups._digits = left > leastLength ? left : leastLength;
            groups.Length = groups._digits;
            return groups;
        }
        groups.Measure(left, leastLength);
        return groups;
    }

    /// <summary>Appends them. Input: the digits. Return: false with MemoryError.</summary>
    internal readonly bool Append(TextBuilder* text, byte* digits, nint count)
    {
        nint zeros = _digits - count;
        if (_digits == Length)
        {
            return text->AppendRepeated('0', zeros) && text->AppendAscii(digits, count);
        }
        bool appended = true;
        for (nint left = _digits; appended && left > 0;)
        {
            nint size = FirstGroup(left);
            nint start = _digits - left;
            nint groupZeros = zeros - start < 0 ? 0 : zeros - start < size ? zeros - start : size;
            appended = (start == 0 || text->AppendString(_punctuation->Separator)) && text->AppendRepeated('0', groupZeros)
                && text->AppendAscii(digits + start + groupZeros - zeros, size - groupZeros);
            left -= size;
        }
        return appended;
    }

    // From the right, group by group, until the digits are used up and the characters are enough. A separator is never the first
    // character, so there may be one character more than asked for.
    private void Measure(nint digits, nint characters)
    {
        byte* sizes = _punctuation->Groups;
        nint between = StringLayout.Length(_punctuation->Separator);
        while (true)
        {
            nint size = *sizes == Rest ? nint.MaxValue : *sizes;
            if (sizes[1] == 0 && size != nint.MaxValue)
            {
                nint whole = WholeGroups(digits, characters, size, between);
                _digits += whole * size;
                Length += whole * (size + between);
                digits -= whole * size;
                characters -= whole * (size + between);
            }
            nint wanted = digits > characters ? digits : characters;
            nint used = wanted < 1 ? 1 : wanted < size ? wanted : size;
            _digits += used;
            Length += used;
            digits -= used;
            characters -= used;
            if (digits <= 0 && characters <= 0)
            {
                return;
            }
            Length += between;
            characters -= between;
            sizes += sizes[1] != 0 && size != nint.MaxValue ? 1 : 0;
        }
    }

    // Groups that are whole for certain, with their separators; the last ones are left to be looked at.
    private static nint WholeGroups(nint digits, nint characters, nint size, nint between)
    {
        nint byDigits;
        nint byCharacters;
        if (!IntegerDivision.TryDivide(digits, size, &byDigits) || !IntegerDivision.TryDivide(characters, size + between, &byCharacters))
        {
            return 0;
        }
        nint groups = byDigits > byCharacters ? byDigits : byCharacters;
        return groups > 1 ? groups - 1 : 0;
    }

    // The group at the left of so many digits.
    private readonly nint FirstGroup(nint digits)
    {
        byte* sizes = _punctuation->Groups;
        nint before = 0; // digits of the groups on the right
        while (sizes[1] != 0 && *sizes != Rest && before + *sizes < digits)
        {
            before += *sizes;
            sizes++;
        }
        nint left = digits - before;
        if (*sizes == Rest || left <= *sizes)
        {
            return left;
        }
        nint groups;
        return IntegerDivision.TryDivide(left - 1, *sizes, &groups) ? left - (groups * *sizes) : left;
    }
}
