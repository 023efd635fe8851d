using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings.Formatting;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>
/// Strings for the rest of the runtime: making, reading, comparing. What returns an object returns it owned, or NULL with an error.
/// </summary>
internal static unsafe class StringObjects
{
    /// <summary>Start-up. Return: false with MemoryError.</summary>
    internal static bool Initialise()
    {
        HashKey.Choose();
        return true;
    }

    /// <summary>Frees the interned strings; the last of all parts, as names are everywhere.</summary>
    internal static void Finalise() => InternTable.Clear();

    /// <summary>True for a str, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsString(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_UNICODE_SUBCLASS) != 0;

    /// <summary>True for a str, subtypes not included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactString(PyObject* op) => op->ob_type == Symbols.Table.PyUnicode_Type;

    /// <summary>From UTF-8 that ends with a zero byte.</summary>
    internal static PyObject* FromUtf8(byte* text) => Utf8Decoding.Decode(text, CString.Length(text));

    /// <summary>From UTF-8 of a length.</summary>
    internal static PyObject* FromUtf8(byte* text, nint count) => Utf8Decoding.Decode(text, count);

    /// <summary>From ASCII.</summary>
    internal static PyObject* FromLiteral(ReadOnlySpan<byte> literal) => StringCreation.FromLatin1(CString.Of(literal), literal.Length);

    /// <summary>As <c>PyUnicode_FromFormat</c> with up to four arguments, each a word of 8 bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* FromFormat(ReadOnlySpan<byte> format, nint a = 0, nint b = 0, nint c = 0, nint d = 0)
    {
        FormatWords words;
        words.First = a;
        words.Second = b;
        words.Third = c;
        words.Fourth = d;
        FormatArguments arguments = FormatArguments.OfWords(&words);
        return FormatEngine.Run(CString.Of(format), &arguments);
    }

    /// <summary>As <c>PyUnicode_FromFormatV</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* FromFormat(byte* format, VaList* list)
    {
        if (NullArgument.IsMissing(list))
        {
            return null;
        }
        FormatArguments arguments = FormatArguments.OfList(list);
        return FormatEngine.Run(format, &arguments);
    }

    /// <summary>Replaces a string by the interned one; sets no error (<see cref="InternTable.Intern"/>).</summary>
    internal static void Intern(PyObject** place) => InternTable.Intern(place);

    /// <summary>The interned string of an ASCII literal; immortal until finalisation.</summary>
    internal static PyObject* InternLiteral(ReadOnlySpan<byte> literal)
    {
        PyObject* made = FromLiteral(literal);
        InternTable.Intern(&made);
        return made;
    }

    /// <summary>The interned string of a text in UTF-8.</summary>
    internal static PyObject* InternUtf8(byte* text)
    {
        PyObject* made = FromUtf8(text);
        InternTable.Intern(&made);
        return made;
    }

    /// <summary>
    /// UTF-8 with a zero byte behind, as long as the object lives; NULL with an error where it is no string or has surrogates.
    /// </summary>
    internal static byte* Utf8(PyObject* op) => Utf8Encoding.Of(op, null);

    /// <summary>Number of characters of a string.</summary>
    internal static nint Length(PyObject* op) => StringLayout.Length(op);

    /// <summary>The character at an index that is in range.</summary>
    internal static uint ReadChar(PyObject* op, nint index) => StringLayout.Read(op, index);

    /// <summary>Whether two strings hold the same characters.</summary>
    internal static bool Equal(PyObject* left, PyObject* right) => StringComparison.Equal(left, right);

    /// <summary>Whether a string holds the characters of an ASCII literal.</summary>
    internal static bool EqualLiteral(PyObject* op, ReadOnlySpan<byte> literal) => StringComparison.EqualLiteral(op, literal);

    /// <summary>Two strings one after the other; TypeError where one is no string.</summary>
    internal static PyObject* Concat(PyObject* left, PyObject* right) => StringConcatenation.Concat(left, right);
}
