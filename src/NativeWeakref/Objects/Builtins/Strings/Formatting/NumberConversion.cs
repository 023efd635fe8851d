using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Strings.Formatting;

/// <summary>The conversions of numbers: d i u o x X, and p.</summary>
internal static unsafe class NumberConversion
{
    private const int MaximumDigits = 24; // 64 bits make 22 octal digits

    [StructLayout(LayoutKind.Sequential, Size = MaximumDigits)]
    private struct Digits
    {
        internal byte First;
    }

    /// <summary>Appends an argument as the directive says. Return: false with MemoryError.</summary>
    internal static bool Append(TextBuilder* text, FormatDirective* directive, nint argument)
    {
        bool isSigned = *directive->Letter is (byte)'d' or (byte)'i';
        long value = directive->Size != ArgumentSize.Int ? argument : isSigned ? (int)argument : (uint)argument;
        bool negative = isSigned && value < 0;
        Digits digits;
        byte* end = &digits.First + MaximumDigits;
        byte* start = Write(end, negative ? 0 - (ulong)value : (ulong)value, *directive->Letter);
        nint count = (nint)(end - start);
        nint zeros = directive->Precision > count ? directive->Precision - count : 0;
        return AppendPadded(text, directive, negative, zeros, start, count);
    }

    /// <summary>Appends an address as "0x" and hexadecimal digits. Return: false with MemoryError.</summary>
    internal static bool AppendPointer(TextBuilder* text, nint address)
    {
        if (address == 0)
        {
            return text->AppendLiteral("0x(nil)"u8); // as the C library's printf under CPython
        }
        Digits digits;
        byte* end = &digits.First + MaximumDigits;
        byte* start = Write(end, (ulong)address, (byte)'x');
        return text->AppendLiteral("0x"u8) && text->AppendAscii(start, (nint)(end - start));
    }

    // Order: spaces, sign, zeros, digits, spaces. The flag 0 fills the width with zeros, even where there is a precision.
    private static bool AppendPadded(TextBuilder* text, FormatDirective* directive, bool negative, nint zeros, byte* start, nint count)
    {
        nint used = count + zeros; // of a precision near the limit the sign does not fit any more: no memory either way
        nint width = directive->Width - (negative ? 1 : 0);
        nint padding = width > used ? width - used : 0;
        bool zeroPadded = directive->IsZeroPadded && !directive->IsLeftAligned;
        if (zeroPadded)
        {
            zeros += padding;
            padding = 0;
        }
        return (directive->IsLeftAligned || text->AppendRepeated(' ', padding))
            && (!negative || text->AppendCharacter('-'))
            && text->AppendRepeated('0', zeros)
            && text->AppendAscii(start, count)
            && (!directive->IsLeftAligned || text->AppendRepeated(' ', padding));
    }

    // Writes backwards. Return: the first digit.
    private static byte* Write(byte* end, ulong value, byte letter)
    {
        byte* at = end;
        byte ten = (byte)(letter == 'X' ? 'A' : 'a');
        do
        {
            ulong rest = letter is (byte)'x' or (byte)'X' ? value >> 4 : letter == 'o' ? value >> 3 : value / 10;
            ulong digit = letter is (byte)'x' or (byte)'X' ? value & 15 : letter == 'o' ? value & 7 : value - (rest * 10);
            at--;
            *at = (byte)(digit < 10 ? '0' + digit : ten + (digit - 10));
            value = rest;
        }
        while (value != 0);
        return at;
    }
}
