using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings;

// PEP 393, as 3.12 has it. Invariants of every string that other code can see:
//   kind is the smallest of 1, 2, 4 bytes that holds all characters; ascii is set exactly where all are below U+0080;
//   a zero unit follows the last character; hash is -1 or final; utf8 is NULL or final (an ASCII string is its own UTF-8 form).
// Only a string that its maker has not yet handed out may break them.

/// <summary>Where the parts of a string lie. Works for subtypes of str too, whose characters lie outside the object.</summary>
internal static unsafe class StringLayout
{
    internal const uint MaximumAscii = 0x7F;
    internal const uint MaximumLatin1 = 0xFF;
    internal const uint MaximumTwoByte = 0xFFFF;
    internal const uint MaximumCharacter = 0x10FFFF;

    /// <summary>Number of characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Length(PyObject* op) => ((PyASCIIObject*)op)->length;

    /// <summary>Bytes of a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Kind(PyObject* op) => (int)((((PyASCIIObject*)op)->state & UnicodeState.KindMask) >> UnicodeState.KindShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAscii(PyObject* op) => (((PyASCIIObject*)op)->state & UnicodeState.Ascii) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsCompact(PyObject* op) => (((PyASCIIObject*)op)->state & UnicodeState.Compact) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInterned(PyObject* op) => (((PyASCIIObject*)op)->state & UnicodeState.InternedMask) != 0;

    /// <summary>The first character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void* Data(PyObject* op)
    {
        uint state = ((PyASCIIObject*)op)->state;
        if ((state & UnicodeState.Compact) == 0)
        {
            return ((PyUnicodeObject*)op)->data.any;
        }
        return (state & UnicodeState.Ascii) != 0 ? (PyASCIIObject*)op + 1 : (PyCompactUnicodeObject*)op + 1;
    }

    /// <summary>The upper bound of the characters that the form of a string promises: U+007F, U+00FF, U+FFFF or U+10FFFF.</summary>
    internal static uint Bound(PyObject* op) => IsAscii(op) ? MaximumAscii : BoundOfKind(Kind(op));

    internal static uint BoundOfKind(int kind)
        => kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? MaximumLatin1
            : kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? MaximumTwoByte
            : MaximumCharacter;

    /// <summary>The smallest kind that holds a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int KindFor(uint character)
        => character <= MaximumLatin1 ? (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND
            : character <= MaximumTwoByte ? (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND
            : (int)PyUnicode_Kind.PyUnicode_4BYTE_KIND;

    /// <summary>The character at an index that is in range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Read(int kind, void* data, nint index)
        => kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND ? ((byte*)data)[index]
            : kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND ? ((ushort*)data)[index]
            : ((uint*)data)[index];

    /// <summary>The character at an index that is in range.</summary>
    internal static uint Read(PyObject* op, nint index) => Read(Kind(op), Data(op), index);

    /// <summary>Stores a character that fits the kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(int kind, void* data, nint index, uint character)
    {
        if (kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND)
        {
            ((byte*)data)[index] = (byte)character;
        }
        else if (kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND)
        {
            ((ushort*)data)[index] = (ushort)character;
        }
        else
        {
            ((uint*)data)[index] = character;
        }
    }
}
