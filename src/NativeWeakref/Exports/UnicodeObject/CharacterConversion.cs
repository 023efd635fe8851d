using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Characters;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Characters in another case, and the numbers they stand for.</summary>
[Header("unicodeobject.h")]
public static unsafe class CharacterConversionExports
{
    /// <summary>Get the small letter of a character; the first one where there are several.</summary>
    /// <param name="ch">The character.</param>
    /// <returns>The other one, or ch itself. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToLowercase), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_UCS4")]
    public static uint _PyUnicode_ToLowercase([CType("Py_UCS4")] uint ch) => CharacterCases.ToFirst(ch, LetterCase.Lower);

    /// <summary>Get the capital letter of a character; the first one where there are several.</summary>
    /// <param name="ch">The character.</param>
    /// <returns>The other one, or ch itself. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToUppercase), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_UCS4")]
    public static uint _PyUnicode_ToUppercase([CType("Py_UCS4")] uint ch) => CharacterCases.ToFirst(ch, LetterCase.Upper);

    /// <summary>Get the title case of a character; the first one where there are several.</summary>
    /// <param name="ch">The character.</param>
    /// <returns>The other one, or ch itself. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToTitlecase), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_UCS4")]
    public static uint _PyUnicode_ToTitlecase([CType("Py_UCS4")] uint ch) => CharacterCases.ToFirst(ch, LetterCase.Title);

    /// <summary>Get all characters of the lower case of a character.</summary>
    /// <param name="ch">The character.</param>
    /// <param name="res">Receives up to three characters; not NULL.</param>
    /// <returns>Their number, at least 1. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToLowerFull), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_ToLowerFull([CType("Py_UCS4")] uint ch, [CType("Py_UCS4 *")] uint* res)
        => CharacterCases.ToFull(ch, LetterCase.Lower, res);

    /// <summary>Get all characters of the title case of a character.</summary>
    /// <param name="ch">The character.</param>
    /// <param name="res">Receives up to three characters; not NULL.</param>
    /// <returns>Their number, at least 1. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToTitleFull), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_ToTitleFull([CType("Py_UCS4")] uint ch, [CType("Py_UCS4 *")] uint* res)
        => CharacterCases.ToFull(ch, LetterCase.Title, res);

    /// <summary>Get all characters of the upper case of a character.</summary>
    /// <param name="ch">The character.</param>
    /// <param name="res">Receives up to three characters; not NULL.</param>
    /// <returns>Their number, at least 1. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToUpperFull), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_ToUpperFull([CType("Py_UCS4")] uint ch, [CType("Py_UCS4 *")] uint* res)
        => CharacterCases.ToFull(ch, LetterCase.Upper, res);

    /// <summary>Get all characters of the folded form of a character.</summary>
    /// <param name="ch">The character.</param>
    /// <param name="res">Receives up to three characters; not NULL.</param>
    /// <returns>Their number, at least 1. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToFoldedFull), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_ToFoldedFull([CType("Py_UCS4")] uint ch, [CType("Py_UCS4 *")] uint* res)
        => CharacterCases.ToFull(ch, LetterCase.Fold, res);

    /// <summary>Get the value of a digit of a place-value system.</summary>
    /// <param name="ch">The character.</param>
    /// <returns>0 to 9; -1 if ch is no such digit. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToDecimalDigit), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_ToDecimalDigit([CType("Py_UCS4")] uint ch) => CharacterNumbers.ToDecimal(ch);

    /// <summary>Get the value of a digit, also of a raised or circled one.</summary>
    /// <param name="ch">The character.</param>
    /// <returns>0 to 9; -1 if ch is no digit. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToDigit), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_ToDigit([CType("Py_UCS4")] uint ch) => CharacterNumbers.ToDigit(ch);

    /// <summary>Get the number that a character stands for.</summary>
    /// <param name="ch">The character.</param>
    /// <returns>The number, which may be a fraction; -1 if ch stands for none. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ToNumeric), CallConvs = [typeof(CallConvCdecl)])]
    public static double _PyUnicode_ToNumeric([CType("Py_UCS4")] uint ch) => CharacterNumbers.ToNumber(ch);
}
