using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports;

/// <summary>C strings.</summary>
[Header("pystrcmp.h")]
public static unsafe class CStringExports
{
    /// <summary>Format into a place of fixed size, which then ends with a NUL.</summary>
    /// <param name="str">The place.</param>
    /// <param name="size">Its size.</param>
    /// <param name="format">The format, as for vsnprintf().</param>
    /// <param name="va">The arguments.</param>
    /// <returns>The length the whole text has. Negative where it could not be made, or the size is too large.</returns>
    [Header("pyerrors.h")]
    [Variadic("PyOS_snprintf")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_vsnprintf), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyOS_vsnprintf(byte* str, nuint size, [Const] byte* format, [CType("va_list")] VaList* va)
        => CFormatting.Write(str, size, format, va);

    /// <summary>Read an unsigned integer, with Python's prefixes 0x, 0o and 0b.</summary>
    /// <param name="str">The text; white space in front is passed over.</param>
    /// <param name="ptr">Set to where the number ends; may be NULL.</param>
    /// <param name="base">From 2 to 36, or 0 for what the prefix says, else 10.</param>
    /// <returns>The number, 0 if there is none. ULONG_MAX with errno ERANGE if it does not fit.</returns>
    [Header("pystrtod.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_strtoul), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong PyOS_strtoul([Const] byte* str, byte** ptr, int @base) => CIntegerText.ReadUnsigned(str, ptr, @base);

    /// <summary>As PyOS_strtoul(), with a sign.</summary>
    /// <param name="str">The text; white space in front is passed over.</param>
    /// <param name="ptr">Set to where the number ends; may be NULL.</param>
    /// <param name="base">From 2 to 36, or 0 for what the prefix says, else 10.</param>
    /// <returns>The number, 0 if there is none. LONG_MAX with errno ERANGE if it does not fit, whatever the sign.</returns>
    [Header("pystrtod.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_strtol), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("long")]
    public static nint PyOS_strtol([Const] byte* str, byte** ptr, int @base) => CIntegerText.ReadSigned(str, ptr, @base);

    /// <summary>Compare C strings without regard to the case of ASCII letters.</summary>
    /// <param name="str1">The first.</param>
    /// <param name="str2">The second.</param>
    /// <param name="size">How many characters count at most.</param>
    /// <returns>Negative, 0 or positive. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_mystrnicmp), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyOS_mystrnicmp([Const] byte* str1, [Const] byte* str2, nint size) => CaseBlindComparison.Compare(str1, str2, size);

    /// <summary>Compare C strings without regard to the case of ASCII letters.</summary>
    /// <param name="str1">The first.</param>
    /// <param name="str2">The second.</param>
    /// <returns>Negative, 0 or positive. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_mystricmp), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyOS_mystricmp([Const] byte* str1, [Const] byte* str2) => CaseBlindComparison.Compare(str1, str2);
}
