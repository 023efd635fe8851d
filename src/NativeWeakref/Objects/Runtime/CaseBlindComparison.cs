using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The order of C strings without regard to the case of ASCII letters.</summary>
internal static unsafe class CaseBlindComparison
{
    /// <summary>Negative, 0 or positive. Input: how many characters count at most.</summary>
    internal static int Compare(byte* left, byte* right, nint size)
    {
        if (NullArgument.IsMissing(left, right))
        {
            return -1;
        }
        if (size == 0)
        {
            return 0;
        }
        while (--size > 0 && ToLower(*left) == ToLower(*right) && *left != 0)
        {
            left++;
            right++;
        }
        return ToLower(*left) - ToLower(*right);
    }

    /// <summary>As the other form, to the end of the text.</summary>
    internal static int Compare(byte* left, byte* right) => Compare(left, right, nint.MaxValue);

    private static int ToLower(byte character) => character is >= (byte)'A' and <= (byte)'Z' ? character | 0x20 : character;
}
