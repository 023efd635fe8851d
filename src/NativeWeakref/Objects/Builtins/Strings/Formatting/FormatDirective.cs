using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Formatting;

/// <summary>The C type of an argument, as its size modifier says.</summary>
internal enum ArgumentSize
{
    /// <summary>No modifier: int.</summary>
    Int,

    /// <summary>"l": long, or wide characters.</summary>
    Long,

    /// <summary>"ll", "j", "z", "t": 8 bytes.</summary>
    Wide,
}

/// <summary>One conversion of a format: from the percent sign to the letter.</summary>
internal unsafe struct FormatDirective
{
    /// <summary>A width or precision that is not given.</summary>
    internal const nint NotGiven = -1;

    /// <summary>A precision taken from a negative argument: for a number none, for text no character.</summary>
    private const nint NegativePrecision = -2;

    /// <summary>The percent sign.</summary>
    internal byte* Start;

    /// <summary>The letter of the conversion; the zero byte where the format ends before it.</summary>
    internal byte* Letter;

    internal nint Width;
    internal nint Precision;
    internal ArgumentSize Size;
    internal bool IsLeftAligned;
    internal bool IsZeroPadded;

    /// <summary>Nothing but flags stands between the percent sign and the letter.</summary>
    internal readonly bool IsPlain => Width < 0 && Precision < 0 && Size == ArgumentSize.Int;

    /// <summary>How many units of a text are shown, at most.</summary>
    internal readonly nint TextLimit => Precision == NotGiven ? nint.MaxValue : Precision < 0 ? 0 : Precision;

    /// <summary>
    /// Reads up to the letter, and widths from the arguments. Return: false with ValueError for a number that is too big.
    /// </summary>
    internal static bool Read(FormatDirective* directive, byte* start, FormatArguments* arguments)
    {
        *directive = default;
        directive->Start = start;
        byte* at = directive->ReadFlags(start + 1);
        at = directive->ReadWidth(at, arguments);
        if (at == null)
        {
            Errors.ValueError("width too big"u8);
            return false;
        }
        at = directive->ReadPrecision(at, arguments);
        if (at == null)
        {
            Errors.ValueError("precision too big"u8);
            return false;
        }
        directive->Letter = directive->ReadSize(at);
        return true;
    }

    /// <summary>Raises SystemError for a conversion that does not exist. Return: false.</summary>
    internal readonly bool RaiseInvalid()
    {
        Errors.Format(*Symbols.Table.PyExc_SystemError, "invalid format string: %s"u8, (nint)Start);
        return false;
    }

    private byte* ReadFlags(byte* at)
    {
        while (*at is (byte)'-' or (byte)'0')
        {
            IsLeftAligned |= *at == '-';
            IsZeroPadded |= *at == '0';
            at++;
        }
        return at;
    }

    private byte* ReadWidth(byte* at, FormatArguments* arguments)
    {
        if (*at != '*')
        {
            fixed (nint* width = &Width)
            {
                return ReadNumber(at, width);
            }
        }
        nint given = arguments->NextInt();
        IsLeftAligned |= given < 0;
        Width = given < 0 ? -given : given;
        return at + 1;
    }

    private byte* ReadPrecision(byte* at, FormatArguments* arguments)
    {
        Precision = NotGiven;
        if (*at != '.')
        {
            return at;
        }
        at++;
        if (*at != '*')
        {
            fixed (nint* precision = &Precision)
            {
                return ReadNumber(at, precision);
            }
        }
        nint given = arguments->NextInt();
        Precision = given < 0 ? NegativePrecision : given;
        return at + 1;
    }

    // Return: behind the digits, or NULL where they do not fit. Without digits nothing is given.
    private static byte* ReadNumber(byte* at, nint* number)
    {
        *number = NotGiven;
        while ((uint)*at - '0' <= 9)
        {
            nint digit = *at - '0';
            nint before = *number < 0 ? 0 : *number;
            if (before > (nint.MaxValue - digit) / 10)
            {
                return null;
            }
            *number = (before * 10) + digit;
            at++;
        }
        return at;
    }

    private byte* ReadSize(byte* at)
    {
        if (*at == 'l')
        {
            bool twice = at[1] == 'l';
            Size = twice ? ArgumentSize.Wide : ArgumentSize.Long;
            return at + (twice ? 2 : 1);
        }
        if (*at is (byte)'j' or (byte)'z' or (byte)'t')
        {
            Size = ArgumentSize.Wide;
            return at + 1;
        }
        return at;
    }
}
