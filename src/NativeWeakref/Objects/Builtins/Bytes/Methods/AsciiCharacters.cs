namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>What bytes are as ASCII characters; those beyond are nothing.</summary>
internal static class AsciiCharacters
{
    internal static bool IsLower(byte value) => value is >= (byte)'a' and <= (byte)'z';

    internal static bool IsUpper(byte value) => value is >= (byte)'A' and <= (byte)'Z';

    internal static bool IsLetter(byte value) => IsLower(value) || IsUpper(value);

    internal static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    internal static bool IsSpace(byte value) => NumberText.IsSpace(value);

    internal static byte ToLower(byte value) => IsUpper(value) ? (byte)(value | 0x20) : value;

    internal static byte ToUpper(byte value) => IsLower(value) ? (byte)(value & ~0x20) : value;

    /// <summary>Value of a hexadecimal digit, -1 for another byte.</summary>
    internal static int HexDigit(byte value)
    {
        int letter = value | 0x20;
        return IsDigit(value) ? value - '0' : letter is >= 'a' and <= 'f' ? letter - 'a' + 10 : -1;
    }
}
