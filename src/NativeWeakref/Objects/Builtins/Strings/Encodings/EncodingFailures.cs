using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>A str that is encoded, and what is done about the characters that have no form.</summary>
internal unsafe struct EncodingFailures
{
    internal PyObject* Text;
    internal byte* PolicyName; // NULL for strict
    internal bool HasSurrogateForm; // UTF-8: three bytes

    /// <summary>
    /// Handles characters without a form. Input: the literal name of the encoding; the part; why. What replaces them is ASCII. Return:
    /// false with UnicodeEncodeError, LookupError or MemoryError.
    /// </summary>
    internal readonly bool Handle(ByteBuilder* bytes, ReadOnlySpan<byte> encoding, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        ErrorPolicy policy = ErrorPolicies.Parse(PolicyName);
        if (policy == ErrorPolicy.Ignore)
        {
            return true;
        }
        if (policy == ErrorPolicy.Unknown)
        {
            return ErrorPolicies.RefuseUnknown(PolicyName);
        }
        for (nint i = start; i < end; i++)
        {
            uint character = StringLayout.Read(Text, i);
            if (!CanReplace(policy, character))
            {
                EncodingErrors.RaiseEncode(encoding, Text, i, end, reason);
                return false;
            }
            if (!Replace(bytes, policy, character))
            {
                return false;
            }
        }
        return true;
    }

    private readonly bool CanReplace(ErrorPolicy policy, uint character)
        => policy is ErrorPolicy.Replace or ErrorPolicy.BackslashReplace or ErrorPolicy.XmlReplace
            || (policy == ErrorPolicy.SurrogateEscape && character is >= 0xDC80 and <= 0xDCFF)
            || (policy == ErrorPolicy.SurrogatePass && HasSurrogateForm && character is >= 0xD800 and <= 0xDFFF);

    private static bool Replace(ByteBuilder* bytes, ErrorPolicy policy, uint character)
    {
        switch (policy)
        {
            case ErrorPolicy.Replace:
                return bytes->Append((byte)'?');
            case ErrorPolicy.BackslashReplace:
                return AppendEscape(bytes, character);
            case ErrorPolicy.XmlReplace:
                return AppendNumber(bytes, character);
            case ErrorPolicy.SurrogateEscape:
                return bytes->Append((byte)character);
            default:
                return bytes->Append((byte)(0xE0 | (character >> 12))) && bytes->Append((byte)(0x80 | ((character >> 6) & 0x3F)))
                    && bytes->Append((byte)(0x80 | (character & 0x3F)));
        }
    }

    private static bool AppendEscape(ByteBuilder* bytes, uint character)
    {
        int digits = character <= StringLayout.MaximumLatin1 ? 2 : character <= StringLayout.MaximumTwoByte ? 4 : 8;
        bool appended = bytes->Append(digits == 2 ? "\\x"u8 : digits == 4 ? "\\u"u8 : "\\U"u8);
        for (int shift = (digits - 1) * 4; shift >= 0 && appended; shift -= 4)
        {
            uint digit = (character >> shift) & 15;
            appended = bytes->Append((byte)(digit < 10 ? '0' + digit : 'a' + digit - 10));
        }
        return appended;
    }

    private static bool AppendNumber(ByteBuilder* bytes, uint character)
    {
        uint scale = 1;
        while (scale * 10 <= character)
        {
            scale *= 10;
        }
        bool appended = bytes->Append("&#"u8);
        for (; scale > 0 && appended; scale /= 10)
        {
            uint digit = 0;
            while (character >= scale)
            {
                character -= scale;
                digit++;
            }
            appended = bytes->Append((byte)('0' + digit));
        }
        return appended && bytes->Append((byte)';');
    }
}
