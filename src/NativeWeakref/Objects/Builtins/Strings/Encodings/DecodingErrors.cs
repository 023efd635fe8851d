using System;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>Bytes that are decoded, and what is done about those that are no text.</summary>
internal unsafe struct DecodingErrors
{
    private const uint Replacement = 0xFFFD;
    private const uint EscapeBase = 0xDC00;

    internal byte* Data;
    internal nint Size;
    internal byte* PolicyName; // NULL for strict

    /// <summary>
    /// Handles an invalid part. Input: the literal name of the encoding; the part; why it is invalid. Return: where decoding goes on; -1
    /// with UnicodeDecodeError, TypeError, LookupError or MemoryError.
    /// </summary>
    internal readonly nint Handle(TextBuilder* text, ReadOnlySpan<byte> encoding, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        switch (ErrorPolicies.Parse(PolicyName))
        {
            case ErrorPolicy.Ignore:
                return end;
            case ErrorPolicy.Replace:
                return text->AppendCharacter(Replacement) ? end : -1;
            case ErrorPolicy.BackslashReplace:
                return AppendEscapes(text, start, end) ? end : -1;
            case ErrorPolicy.SurrogateEscape:
                nint escaped = AppendSurrogates(text, start, end);
                return escaped != start ? escaped : Raise(encoding, start, end, reason);
            case ErrorPolicy.SurrogatePass:
                nint passed = AppendSurrogate(text, encoding, start);
                return passed != start ? passed : Raise(encoding, start, end, reason);
            case ErrorPolicy.XmlReplace:
                Errors.TypeError("don't know how to handle UnicodeDecodeError in error callback"u8);
                return -1;
            case ErrorPolicy.Unknown:
                ErrorPolicies.RefuseUnknown(PolicyName);
                return -1;
            default:
                return Raise(encoding, start, end, reason);
        }
    }

    private readonly nint Raise(ReadOnlySpan<byte> encoding, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        EncodingErrors.RaiseDecode(encoding, Data, Size, start, end, reason);
        return -1;
    }

    private readonly bool AppendEscapes(TextBuilder* text, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
        {
            if (!StringRepr.AppendEscape(text, Data[i]))
            {
                return false;
            }
        }
        return true;
    }

    // ASCII is never escaped. Return: where it stopped; -1 with MemoryError.
    private readonly nint AppendSurrogates(TextBuilder* text, nint start, nint end)
    {
        nint i = start;
        while (i < end && Data[i] > StringLayout.MaximumAscii)
        {
            if (!text->AppendCharacter(EscapeBase + Data[i]))
            {
                return -1;
            }
            i++;
        }
        return i;
    }

    // Only UTF-8 has a form for it here.
    private readonly nint AppendSurrogate(TextBuilder* text, ReadOnlySpan<byte> encoding, nint start)
    {
        byte* at = Data + start;
        bool isSurrogate = CString.Equal(CString.Of(encoding), CString.Of("utf-8"u8)) && Size - start >= 3 && at[0] == 0xED
            && (at[1] & 0xE0) == 0xA0 && (at[2] & 0xC0) == 0x80;
        if (!isSurrogate)
        {
            return start;
        }
        uint character = 0xD000u | ((at[1] & 0x3Fu) << 6) | (at[2] & 0x3Fu);
        return text->AppendCharacter(character) ? start + 3 : -1;
    }
}
