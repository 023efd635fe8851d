using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

// Up to U+00FF a small letter and its capital differ in one bit, 0x20. The letters are two rows: the 26 of ASCII, and 31 from U+00C0 and
// U+00E0 on, with a sign in the middle of each that is no letter. Three small letters become something else, and end the attempt.

/// <summary>Strings of characters up to U+00FF, all small or all capitals, 16 at once.</summary>
internal static unsafe class NarrowCases
{
    private const byte CaseBit = 0x20;
    private const byte LastOfAlphabet = 25;
    private const byte FirstAbove = 0x7F; // from the first letter of ASCII to the first of the row above
    private const byte LastAbove = 30;
    private const byte SignAbove = 23; // the signs of multiplication and division
    private const byte Micro = 0xB5;
    private const byte SharpS = 0xDF;
    private const byte YDiaeresis = 0xFF;

    /// <summary>
    /// Input: a string that is not empty. Output: the result, owned and of exact type, or NULL with MemoryError. Return: false, without
    /// an error, where the string has characters that this cannot change.
    /// </summary>
    internal static bool TryConvert(PyObject* op, CaseChange change, PyObject** result)
    {
        nint length = StringLayout.Length(op);
        byte* from = (byte*)StringLayout.Data(op);
        if (StringLayout.Kind(op) != (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND || (!StringLayout.IsAscii(op) && IsRefused(from, length, change)))
        {
            return false;
        }
        byte first = change == CaseChange.Upper ? (byte)'a' : (byte)'A';
        if (length == 1)
        {
            *result = SharedStrings.OfCharacter(Change(from[0], first));
            return true;
        }
        PyObject* made = StringCreation.New(length, StringLayout.Bound(op));
        if (made != null)
        {
            Convert((byte*)StringLayout.Data(made), from, length, first);
        }
        *result = made;
        return true;
    }

    private static bool IsRefused(byte* from, nint length, CaseChange change)
    {
        const int Kind = (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND;
        return change != CaseChange.Lower
            && (CharacterSearch.First(Kind, from, length, SharpS) >= 0 || CharacterSearch.First(Kind, from, length, Micro) >= 0
                || (change == CaseChange.Upper && CharacterSearch.First(Kind, from, length, YDiaeresis) >= 0));
    }

    private static void Convert(byte* to, byte* from, nint length, byte first)
    {
        Vector128<byte> start = Vector128.Create(first);
        nint i = 0;
        for (; i + Vector128<byte>.Count <= length; i += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.Load(from + i);
            Vector128<byte> place = block - start;
            Vector128<byte> above = place - Vector128.Create(FirstAbove);
            Vector128<byte> letters = UpTo(place, LastOfAlphabet)
                | (UpTo(above, LastAbove) & ~Vector128.Equals(above, Vector128.Create(SignAbove)));
            (block ^ (letters & Vector128.Create(CaseBit))).Store(to + i);
        }
        for (; i < length; i++)
        {
            to[i] = Change(from[i], first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> UpTo(Vector128<byte> values, byte last)
        => Vector128.Equals(Vector128.Min(values, Vector128.Create(last)), values);

    private static byte Change(byte character, byte first)
    {
        byte place = (byte)(character - first);
        byte above = (byte)(place - FirstAbove);
        bool letter = place <= LastOfAlphabet || (above <= LastAbove && above != SignAbove);
        return letter ? (byte)(character ^ CaseBit) : character;
    }
}
