using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Methods;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Text as names and numbers, and with other characters.</summary>
[Header("unicodeobject.h")]
public static unsafe class NameExports
{
    /// <summary>Tell whether a str could be a name; reserved words are not excepted.</summary>
    /// <param name="s">A str.</param>
    /// <returns>1 or 0; 0 if s is NULL or no str. Sets no error.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_IsIdentifier), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_IsIdentifier([Borrowed] PyObject* s) => StringAccess.IsIdentifier(s);

    /// <summary>Count the characters at the start of a str that form an identifier.</summary>
    /// <param name="self">A str; not checked.</param>
    /// <returns>Their number. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_ScanIdentifier), CallConvs = [typeof(CallConvCdecl)])]
    public static nint _PyUnicode_ScanIdentifier([Borrowed] PyObject* self) => StringQuestions.ScanIdentifier(self);

    /// <summary>Replace digits of all scripts by those of ASCII, and white space by spaces, as the text of a number may have them.</summary>
    /// <param name="unicode">A str.</param>
    /// <returns>
    /// A str of ASCII, unicode itself if it is one. It ends with a question mark that stands for another character and all behind it. NULL
    /// with SystemError set if unicode is no str, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_TransformDecimalAndSpaceToASCII), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicode_TransformDecimalAndSpaceToASCII([Borrowed] PyObject* unicode) => StringAccess.ToAsciiNumber(unicode);

    /// <summary>Replace characters as a table says.</summary>
    /// <param name="str">A str.</param>
    /// <param name="table">
    /// Anything with items. The keys are characters as int; a LookupError leaves a character as it is; the values are int, str or None.
    /// </param>
    /// <param name="errors">
    /// What is done about characters that the table maps to None: strict, ignore, replace, backslashreplace or a registered name; NULL for
    /// strict.
    /// </param>
    /// <returns>
    /// A str. NULL with TypeError set if str is no str or for another value of the table, with SystemError set if one of the two is NULL,
    /// with ValueError set for a number that is no character, with UnicodeTranslateError, LookupError, MemoryError or what the table raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Translate), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Translate([Borrowed] PyObject* str, [Borrowed] PyObject* table, [Const] byte* errors)
        => StringTranslation.Translate(str, table, errors);
}
