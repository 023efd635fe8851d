using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Exports.UnicodeObject;

// Text: joining, comparing and searching str objects.
public static unsafe partial class UnicodeExports
{
    /// <summary>Create a str of two, one after the other.</summary>
    /// <param name="left">A str.</param>
    /// <param name="right">A str.</param>
    /// <returns>
    /// The str; if one of the two is empty, the other. NULL with TypeError set if one is no str, with SystemError set if one is NULL,
    /// with OverflowError set if the result is too long, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Concat), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Concat([Borrowed] PyObject* left, [Borrowed] PyObject* right)
        => StringConcatenation.Concat(left, right);

    /// <summary>Replace a str by it and another one after it.</summary>
    /// <remarks>
    /// Sets SystemError if one of the two is no str, else fails as PyUnicode_Concat(). Keeps an error that is set already.
    /// </remarks>
    /// <param name="pleft">Holds an owned reference to a str, which the call exchanges; holds NULL afterwards if an error is set.</param>
    /// <param name="right">A str.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Append), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyUnicode_Append([NewRef] PyObject** pleft, [Borrowed] PyObject* right)
        => StringConcatenation.Append(pleft, right);

    /// <summary>As PyUnicode_Append(), and release the second str.</summary>
    /// <remarks>
    /// Sets SystemError if one of the two is no str, else fails as PyUnicode_Concat(). Keeps an error that is set already.
    /// </remarks>
    /// <param name="pleft">Holds an owned reference to a str, which the call exchanges; holds NULL afterwards if an error is set.</param>
    /// <param name="right">A str; NULL is allowed and is an error, which may be set already.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AppendAndDel), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyUnicode_AppendAndDel([NewRef] PyObject** pleft, [Stolen] PyObject* right)
        => StringConcatenation.AppendAndRelease(pleft, right);

    /// <summary>Create a str of a range of the characters of another.</summary>
    /// <param name="str">A str.</param>
    /// <param name="start">First index.</param>
    /// <param name="end">Index after the last; more than the length counts as the length.</param>
    /// <returns>
    /// The str; str itself if it is of exact type and the range is all of it. NULL with IndexError set if an index is negative, with
    /// TypeError set if str is no str, with SystemError set if it is NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Substring), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Substring([Borrowed] PyObject* str, nint start, nint end)
        => StringAccess.Substring(str, start, end);

    /// <summary>Order two str by their characters.</summary>
    /// <param name="left">A str.</param>
    /// <param name="right">A str.</param>
    /// <returns>
    /// -1, 0 or 1 if left is less, equal or greater. -1 with TypeError set if one is no str, with SystemError set if one is NULL: ask
    /// PyErr_Occurred().
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Compare), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_Compare([Borrowed] PyObject* left, [Borrowed] PyObject* right) => StringComparison.Compare(left, right);

    /// <summary>Order a str and a C string by their characters.</summary>
    /// <param name="left">A str.</param>
    /// <param name="right">Characters up to U+00FF of one byte; ends with a zero byte.</param>
    /// <returns>-1, 0 or 1 if left is less, equal or greater. -1 with SystemError set if left is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_CompareWithASCIIString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_CompareWithASCIIString([Borrowed] PyObject* left, [Const] byte* right)
        => StringComparison.OrderLatin1(left, right);

    /// <summary>Compare two str by their characters.</summary>
    /// <param name="left">A str.</param>
    /// <param name="right">A str.</param>
    /// <param name="op">One of Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT, Py_GE.</param>
    /// <returns>
    /// Py_True or Py_False; Py_NotImplemented if one is no str. NULL with TypeError set if op is no operator, with SystemError set if
    /// an argument is NULL.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_RichCompare), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_RichCompare([Borrowed] PyObject* left, [Borrowed] PyObject* right, int op)
        => StringComparison.RichCompare(left, right, op);

    /// <summary>Ask whether a str occurs in another.</summary>
    /// <param name="container">A str.</param>
    /// <param name="element">A str.</param>
    /// <returns>1 or 0. -1 with TypeError set if one is no str, with SystemError set if one is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Contains), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_Contains([Borrowed] PyObject* container, [Borrowed] PyObject* element)
        => StringSearch.Contains(container, element);

    /// <summary>Find a str in a range of another.</summary>
    /// <param name="str">A str.</param>
    /// <param name="substr">The str to find.</param>
    /// <param name="start">First index; a negative one counts from the end.</param>
    /// <param name="end">Index after the last; a negative one counts from the end.</param>
    /// <param name="direction">Greater than 0 for the first place, else for the last.</param>
    /// <returns>The index. -1 if there is none; -2 with TypeError set if one is no str, with SystemError set if one is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Find), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_Find([Borrowed] PyObject* str, [Borrowed] PyObject* substr, nint start, nint end, int direction)
        => StringAccess.Find(str, substr, start, end, direction);

    /// <summary>Find a character in a range of a str.</summary>
    /// <param name="str">A str.</param>
    /// <param name="ch">The character to find.</param>
    /// <param name="start">First index; a negative one counts from the end.</param>
    /// <param name="end">Index after the last; a negative one counts from the end.</param>
    /// <param name="direction">Greater than 0 for the first place, else for the last.</param>
    /// <returns>The index. -1 if there is none; -2 with TypeError set if str is no str, with SystemError set if it is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FindChar), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_FindChar([Borrowed] PyObject* str, [CType("Py_UCS4")] uint ch, nint start, nint end, int direction)
        => StringAccess.FindCharacter(str, ch, start, end, direction);
}
