using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Characters;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Which classes of Unicode 15.0 characters are in.</summary>
[Header("unicodeobject.h")]
public static class CharacterClassExports
{
    /// <summary>Tell whether a character is a small letter.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsLowercase), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsLowercase([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Lower);

    /// <summary>Tell whether a character is a capital letter.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsUppercase), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsUppercase([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Upper);

    /// <summary>Tell whether a character is two letters in one, the first a capital.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsTitlecase), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsTitlecase([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Title);

    /// <summary>Tell whether a character may begin an identifier; the underscore is not among them.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsXidStart), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsXidStart([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.IdentifierStart);

    /// <summary>Tell whether a character may stand in an identifier.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsXidContinue), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsXidContinue([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.IdentifierPart);

    /// <summary>Tell whether a character is white space.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsWhitespace), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsWhitespace([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Space);

    /// <summary>Tell whether a character ends a line.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsLinebreak), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsLinebreak([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.LineBreak);

    /// <summary>Tell whether a character is passed over where the letters around a character are looked for.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsCaseIgnorable), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsCaseIgnorable([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.CaseIgnorable);

    /// <summary>Tell whether a character is a letter with case.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsCased), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsCased([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Cased);

    /// <summary>Tell whether a character is a digit of a place-value system.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsDecimalDigit), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsDecimalDigit([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Decimal);

    /// <summary>Tell whether a character is a digit, also a raised or circled one.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsDigit), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsDigit([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Digit);

    /// <summary>Tell whether a character stands for a number.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsNumeric), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsNumeric([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Numeric);

    /// <summary>Tell whether a character is shown as it is by repr().</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsPrintable), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsPrintable([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Printable);

    /// <summary>Tell whether a character is a letter.</summary>
    /// <param name="ch">The character; beyond U+10FFFF it is in no class.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_IsAlpha), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_IsAlpha([CType("Py_UCS4")] uint ch) => CharacterClasses.Test(ch, CharacterFlags.Alphabetic);
}
