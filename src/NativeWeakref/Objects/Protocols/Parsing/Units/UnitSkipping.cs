using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing.Units;

/// <summary>Passing over the unit of an argument that is not given.</summary>
internal static unsafe class UnitSkipping
{
    /// <summary>
    /// Input: a format, which is behind the unit afterwards; where values are stored, or NULL where only the format is read. Return: false
    /// with SystemError for a unit that does not exist.
    /// </summary>
    internal static bool Skip(byte** format, VaList* places, bool sizesAreWide)
    {
        byte* unit = *format;
        ReadOnlySpan<byte> refusal = SkipUnit(format, places, sizesAreWide);
        if (refusal.Length == 0)
        {
            return true;
        }
        Errors.Format(*Symbols.Table.PyExc_SystemError, "%s: '%s'"u8, (nint)CString.Of(refusal), (nint)unit);
        return false;
    }

    // Return, here and below: why the unit cannot be passed over; empty where it was.
    private static ReadOnlySpan<byte> SkipUnit(byte** format, VaList* places, bool sizesAreWide)
    {
        byte unit = **format;
        (*format)++;
        switch (unit)
        {
            case (byte)'(':
                return SkipNested(format, places, sizesAreWide);
            case (byte)')':
                return "Unmatched right paren in format string"u8;
            case (byte)'O':
                if (Take(format, (byte)'!') || Take(format, (byte)'&'))
                {
                    Pass(places);
                }
                break;
            case (byte)'e':
                Pass(places);
                return Take(format, (byte)'s') || Take(format, (byte)'t')
                    ? SkipText(format, places, sizesAreWide, takesView: false) : Impossible;
            case (byte)'s':
            case (byte)'z':
            case (byte)'y':
            case (byte)'w':
                return SkipText(format, places, sizesAreWide, takesView: true);
            default:
                if (!HasOnePlace(unit))
                {
                    return Impossible;
                }
                break;
        }
        Pass(places);
        return default;
    }

    private static ReadOnlySpan<byte> Impossible => "impossible<bad format char>"u8;

    private static ReadOnlySpan<byte> SkipNested(byte** format, VaList* places, bool sizesAreWide)
    {
        while (!Take(format, (byte)')'))
        {
            if (ArgumentParse.IsEnd(**format))
            {
                return "Unmatched left paren in format string"u8;
            }
            ReadOnlySpan<byte> refusal = SkipUnit(format, places, sizesAreWide);
            if (refusal.Length != 0)
            {
                return refusal;
            }
        }
        return default;
    }

    private static ReadOnlySpan<byte> SkipText(byte** format, VaList* places, bool sizesAreWide, bool takesView)
    {
        Pass(places);
        if (!Take(format, (byte)'#'))
        {
            _ = takesView && Take(format, (byte)'*');
            return default;
        }
        Pass(places);
        return places == null || sizesAreWide ? default : "PY_SSIZE_T_CLEAN macro must be defined for '#' formats"u8;
    }

    private static bool HasOnePlace(byte unit)
        => unit is (byte)'b' or (byte)'B' or (byte)'h' or (byte)'H' or (byte)'i' or (byte)'I' or (byte)'l' or (byte)'L' or (byte)'k'
            or (byte)'K' or (byte)'n' or (byte)'f' or (byte)'d' or (byte)'D' or (byte)'c' or (byte)'C' or (byte)'p' or (byte)'S'
            or (byte)'Y' or (byte)'U';

    private static bool Take(byte** format, byte character)
    {
        bool taken = **format == character;
        *format += taken ? 1 : 0;
        return taken;
    }

    private static void Pass(VaList* places)
    {
        if (places != null)
        {
            _ = places->NextPointer();
        }
    }
}
