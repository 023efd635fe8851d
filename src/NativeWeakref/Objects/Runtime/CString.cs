using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Runtime;

/// <summary>C strings: literals of ours, and the little of <c>string.h</c> that is needed.</summary>
internal static unsafe class CString
{
    private const nint LongText = 16; // from here on a call is faster

    /// <summary>Address of a <c>u8</c> literal: constant data that ends with a NUL and never moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte* Of(ReadOnlySpan<byte> literal) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(literal));

    /// <summary>Number of bytes before the NUL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Length(byte* text) => SystemMemory.Length(text);

    /// <summary>Whether none of so many bytes is zero.</summary>
    internal static bool IsWhole(byte* text, nint length)
    {
        if (length > LongText)
        {
            return SystemMemory.Find(text, 0, (nuint)length) == null;
        }
        byte* end = text + length;
        while (text < end && *text != 0)
        {
            text++;
        }
        return text == end;
    }

    /// <summary>True when both hold the same bytes.</summary>
    internal static bool Equal(byte* left, byte* right)
    {
        while (*left == *right)
        {
            if (*left == 0)
            {
                return true;
            }
            left++;
            right++;
        }
        return false;
    }
}
