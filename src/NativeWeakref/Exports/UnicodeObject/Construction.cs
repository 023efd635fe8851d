using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Text: making str objects.</summary>
[Header("unicodeobject.h")]
public static unsafe partial class UnicodeExports
{
    /// <summary>Create a str whose characters are not yet there.</summary>
    /// <remarks>Store all characters before other code sees it, and at least one that needs the form.</remarks>
    /// <param name="size">Number of characters.</param>
    /// <param name="maxchar">The largest character it will hold; its range decides the form.</param>
    /// <returns>
    /// The str; of size 0 always the same one. NULL with SystemError set if size is negative or maxchar above U+10FFFF, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_New(nint size, [CType("Py_UCS4")] uint maxchar) => StringCreation.New(size, maxchar);

    /// <summary>Create a str from UTF-8.</summary>
    /// <param name="u">The text; ends with a zero byte.</param>
    /// <returns>
    /// The str. NULL with UnicodeDecodeError set if u is not UTF-8, with SystemError set if u is NULL, with MemoryError set if memory
    /// is exhausted.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_FromString([Const] byte* u) => StringAccess.FromText(u);

    /// <summary>Create a str from UTF-8 of a given length.</summary>
    /// <param name="u">The text; NULL is allowed if size is 0.</param>
    /// <param name="size">Number of bytes.</param>
    /// <returns>
    /// The str. NULL with UnicodeDecodeError set if the text is not UTF-8, with SystemError set if size is negative or u is NULL, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromStringAndSize), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_FromStringAndSize([Const] byte* u, nint size) => StringAccess.FromText(u, size);

    /// <summary>Create a str from characters of 1, 2 or 4 bytes.</summary>
    /// <param name="kind">Bytes of a character: one of the PyUnicode_Kind values.</param>
    /// <param name="buffer">The characters; NULL is allowed if size is 0.</param>
    /// <param name="size">Number of characters.</param>
    /// <returns>
    /// The str, in the smallest form. NULL with ValueError set if size is negative, with SystemError set if kind is no kind, buffer is
    /// NULL or a character is above U+10FFFF, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromKindAndData), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_FromKindAndData(int kind, [Const] void* buffer, nint size)
        => StringAccess.FromKindAndData(kind, buffer, size);

    /// <summary>Create a str of one character.</summary>
    /// <param name="ordinal">The character.</param>
    /// <returns>The str. NULL with ValueError set if ordinal is no character, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromOrdinal), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_FromOrdinal(int ordinal) => StringAccess.FromOrdinal(ordinal);

    /// <summary>Turn an instance of a subtype of str into an exact str.</summary>
    /// <param name="obj">A str, subtypes included.</param>
    /// <returns>
    /// A str; obj itself if it is of exact type. NULL with TypeError set if obj is no str, with SystemError set if it is NULL, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_FromObject([Borrowed] PyObject* obj) => StringAccess.FromObject(obj);

    /// <summary>Create a str from a format and its arguments.</summary>
    /// <remarks>
    /// Conversions are %% and %c (int), %d %i %u %o %x %X (int; with l, ll, j, z, t the larger type), %p (pointer), %s (UTF-8; with l
    /// wchar_t), %U (str), %V (str or NULL, then the text of %s), %S, %R, %A (any object by str(), repr(), ascii()). All but %c and %p
    /// take the flags - and 0, a width and a precision, where * stands for an int argument.
    /// </remarks>
    /// <param name="format">ASCII with conversions; ends with a zero byte.</param>
    /// <param name="vargs">The arguments, as the conversions say.</param>
    /// <returns>
    /// The str. NULL with SystemError set for a conversion that does not exist or a NULL argument, with ValueError set if the format is
    /// not ASCII or a number in it is too big, with OverflowError set if an argument of %c is no character, with what str() or repr()
    /// of an argument raised, or with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromFormatV), CallConvs = [typeof(CallConvCdecl)])]
    [Variadic("PyUnicode_FromFormat")]
    [return: NewRef]
    public static PyObject* PyUnicode_FromFormatV([Const] byte* format, [CType("va_list")] VaList* vargs)
        => StringObjects.FromFormat(format, vargs);

    /// <summary>Get the interned str of a text.</summary>
    /// <param name="u">The text in UTF-8; ends with a zero byte.</param>
    /// <returns>
    /// The str, immortal until Py_FinalizeEx(). NULL with UnicodeDecodeError set if u is not UTF-8, with SystemError set if u is NULL,
    /// with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_InternFromString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_InternFromString([Const] byte* u) => StringAccess.InternText(u);

    /// <summary>Replace a str by the interned str of the same characters.</summary>
    /// <remarks>An interned str is immortal until Py_FinalizeEx(). Sets no error.</remarks>
    /// <param name="p">Holds an owned reference, which the call may exchange; what is no exact str stays.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_InternInPlace), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyUnicode_InternInPlace([NewRef] PyObject** p) => InternTable.Intern(p);

    /// <summary>As PyUnicode_InternInPlace(): what is interned is immortal.</summary>
    /// <param name="p">As for PyUnicode_InternInPlace().</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_InternImmortal), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyUnicode_InternImmortal([NewRef] PyObject** p) => InternTable.Intern(p);
}
