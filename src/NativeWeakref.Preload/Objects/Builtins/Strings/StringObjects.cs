using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The host's strings.</summary>
internal static unsafe class StringObjects
{
    /// <summary>Whether an object is a str, or of a subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsString(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_UNICODE_SUBCLASS) != 0;

    /// <summary>Input: conversions as <c>PyUnicode_FromFormat</c>, each argument a word of 8 bytes. Return: owned, or NULL with an error.</summary>
    internal static PyObject* FromFormat(ReadOnlySpan<byte> format, nint a = 0, nint b = 0, nint c = 0, nint d = 0)
        => preload_format_string(CString.Of(format), a, b, c, d);

    /// <summary>Return: the interned str of a literal, owned, or NULL with an error.</summary>
    internal static PyObject* InternLiteral(ReadOnlySpan<byte> literal) => PyUnicode_InternFromString(CString.Of(literal));

    [DllImport("native")]
    private static extern PyObject* preload_format_string(byte* format, nint a, nint b, nint c, nint d);

    [DllImport("host")]
    private static extern PyObject* PyUnicode_InternFromString(byte* text);
}
