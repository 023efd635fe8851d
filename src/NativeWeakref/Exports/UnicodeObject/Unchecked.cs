using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Methods;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Text: what extension code uses of CPython's own functions. Most of them check nothing.</summary>
[Header("unicodeobject.h")]
public static unsafe class UncheckedExports
{
    /// <summary>Copy a str.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>
    /// A str of exact type that only the caller knows, but for the empty one. NULL with SystemError set if unicode is no str, with MemoryError
    /// set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_Copy), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_Copy([Borrowed] PyObject* unicode) => StringAccess.Copy(unicode);

    /// <summary>Copy characters of a str into a new one.</summary>
    /// <param name="to">A str that only the caller refers to, and whose form holds the characters; not checked.</param>
    /// <param name="to_start">First index in it.</param>
    /// <param name="from">A str; not checked.</param>
    /// <param name="from_start">First index in it.</param>
    /// <param name="how_many">Number of characters, all of which are there.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_FastCopyCharacters), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyUnicode_FastCopyCharacters(
        [Borrowed] PyObject* to, nint to_start, [Borrowed] PyObject* from, nint from_start, nint how_many)
        => StringChange.CopyUnchecked(to, to_start, from, from_start, how_many);

    /// <summary>Store one character several times in a new str.</summary>
    /// <param name="unicode">A str that only the caller refers to; not checked.</param>
    /// <param name="start">First index.</param>
    /// <param name="length">How often; there is room for all.</param>
    /// <param name="fill_char">The character; fits the form of the str.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_FastFill), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyUnicode_FastFill([Borrowed] PyObject* unicode, nint start, nint length, [CType("Py_UCS4")] uint fill_char)
        => StringChange.FillUnchecked(unicode, start, length, fill_char);

    /// <summary>Create a str from ASCII.</summary>
    /// <param name="buffer">The characters, below U+0080; not checked.</param>
    /// <param name="size">Their number.</param>
    /// <returns>A str. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_FromASCII), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_FromASCII([Const] byte* buffer, nint size) => StringCreation.FromLatin1(buffer, size);

    /// <summary>Get an upper bound of the characters in a part of a str.</summary>
    /// <param name="unicode">A str; not checked.</param>
    /// <param name="start">First index of the part.</param>
    /// <param name="end">Index behind it.</param>
    /// <returns>U+007F, U+00FF, U+FFFF or U+10FFFF, the smallest that covers them. 0 with SystemError set if unicode is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_FindMaxChar), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_UCS4")]
    public static uint _PyUnicode_FindMaxChar([Borrowed] PyObject* unicode, nint start, nint end)
        => StringAccess.BoundOfPart(unicode, start, end);

    /// <summary>Join strings.</summary>
    /// <param name="separator">What stands between them, a str; NULL for a space.</param>
    /// <param name="items">The strings; borrowed.</param>
    /// <param name="seqlen">Their number.</param>
    /// <returns>A str. NULL with TypeError set if one is no str, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_JoinArray), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_JoinArray(
        [Borrowed] PyObject* separator, [Borrowed, CType("PyObject *const *")] PyObject** items, nint seqlen)
        => StringJoining.JoinItems(separator, items, seqlen);

    /// <summary>Remove characters at the ends of a str.</summary>
    /// <param name="self">A str; not checked.</param>
    /// <param name="striptype">0 for the start, 1 for the end, 2 for both.</param>
    /// <param name="sepobj">The characters, a str; not checked.</param>
    /// <returns>A str. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_XStrip), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_XStrip([Borrowed] PyObject* self, int striptype, [Borrowed] PyObject* sepobj)
        => StringParts.Strip(self, sepobj, striptype != 1, striptype != 0);

    /// <summary>Tell whether two str have the same characters.</summary>
    /// <param name="a">A str; anything else is SystemError.</param>
    /// <param name="b">A str; anything else is SystemError.</param>
    /// <returns>1 or 0. -1 with SystemError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_EQ), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_EQ([Borrowed] PyObject* a, [Borrowed] PyObject* b) => StringComparison.Equality(a, b);

    /// <summary>Tell whether two str have the same characters.</summary>
    /// <param name="str1">A str; anything else is SystemError.</param>
    /// <param name="str2">A str; anything else is SystemError.</param>
    /// <returns>1 or 0. -1 with SystemError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_Equal), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_Equal([Borrowed] PyObject* str1, [Borrowed] PyObject* str2) => StringComparison.Equality(str1, str2);

    /// <summary>Tell whether a str has the characters of a C string.</summary>
    /// <param name="left">A str; anything else is SystemError.</param>
    /// <param name="right">ASCII; ends with a zero byte.</param>
    /// <returns>1 or 0. 0 with SystemError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_EqualToASCIIString), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_EqualToASCIIString([Borrowed] PyObject* left, [Const] byte* right)
        => StringComparison.EqualityLatin1(left, right);
}
