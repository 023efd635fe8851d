using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Strings.Methods;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Strings in parts and from parts.</summary>
[Header("unicodeobject.h")]
public static unsafe class PartExports
{
    /// <summary>Split a str.</summary>
    /// <param name="s">A str.</param>
    /// <param name="sep">The separator; NULL for runs of white space.</param>
    /// <param name="maxsplit">How often to split at most, from the start; negative for always.</param>
    /// <returns>A list. NULL with ValueError set if sep is empty, with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Split), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Split([Borrowed] PyObject* s, [Borrowed] PyObject* sep, nint maxsplit)
        => StringSplitting.Split(s, sep, maxsplit, false);

    /// <summary>Split a str, counting from the end.</summary>
    /// <param name="s">A str.</param>
    /// <param name="sep">The separator; NULL for runs of white space.</param>
    /// <param name="maxsplit">How often to split at most, from the end; negative for always.</param>
    /// <returns>A list. NULL with an error set as by PyUnicode_Split().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_RSplit), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_RSplit([Borrowed] PyObject* s, [Borrowed] PyObject* sep, nint maxsplit)
        => StringSplitting.Split(s, sep, maxsplit, true);

    /// <summary>Split a str into lines.</summary>
    /// <param name="s">A str.</param>
    /// <param name="keepends">Not 0 to keep the ends of the lines.</param>
    /// <returns>A list. NULL with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Splitlines), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Splitlines([Borrowed] PyObject* s, int keepends) => StringSplitting.Lines(s, keepends != 0);

    /// <summary>Split a str at the first separator.</summary>
    /// <param name="s">A str.</param>
    /// <param name="sep">The separator, a str.</param>
    /// <returns>A tuple of three. NULL with ValueError set if sep is empty, with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Partition), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Partition([Borrowed] PyObject* s, [Borrowed] PyObject* sep) => StringSplitting.Partition(s, sep, false);

    /// <summary>Split a str at the last separator.</summary>
    /// <param name="s">A str.</param>
    /// <param name="sep">The separator, a str.</param>
    /// <returns>A tuple of three. NULL with an error set as by PyUnicode_Partition().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_RPartition), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_RPartition([Borrowed] PyObject* s, [Borrowed] PyObject* sep) => StringSplitting.Partition(s, sep, true);

    /// <summary>Join strings.</summary>
    /// <param name="separator">What stands between them, a str; NULL for a space.</param>
    /// <param name="seq">An iterable of str.</param>
    /// <returns>A str. NULL with TypeError set for items that are no str, or with what the iterable raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Join), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Join([Borrowed] PyObject* separator, [Borrowed] PyObject* seq) => StringJoining.Join(separator, seq);

    /// <summary>Put values into a format, as the operator % does.</summary>
    /// <param name="format">A str with conversions such as %s, %-5d and %(key)r.</param>
    /// <param name="args">A tuple of values, a mapping with the values of keys, or one value.</param>
    /// <returns>
    /// A str. NULL with TypeError set if format is no str, or if number or kind of the values do not fit, with ValueError or
    /// OverflowError set for a wrong format, with SystemError set if an argument is NULL, or with what code of the values raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Format), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Format([Borrowed] PyObject* format, [Borrowed] PyObject* args) => PercentFormat.OfString(format, args);

    /// <summary>Replace a str in another.</summary>
    /// <param name="str">A str.</param>
    /// <param name="substr">What is replaced, a str.</param>
    /// <param name="replstr">What takes its place, a str.</param>
    /// <param name="maxcount">How often at most, from the start; negative for always.</param>
    /// <returns>A str. NULL with TypeError set for what is no str, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Replace), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_Replace(
        [Borrowed] PyObject* str, [Borrowed] PyObject* substr, [Borrowed] PyObject* replstr, nint maxcount)
        => StringJoining.Replace(str, substr, replstr, maxcount);

    /// <summary>Count how often a str stands in another without overlapping.</summary>
    /// <param name="str">A str.</param>
    /// <param name="substr">What is counted, a str.</param>
    /// <param name="start">Where to begin, as in a slice.</param>
    /// <param name="end">Where to end, as in a slice.</param>
    /// <returns>The number. -1 with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Count), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_Count([Borrowed] PyObject* str, [Borrowed] PyObject* substr, nint start, nint end)
        => StringJoining.Count(str, substr, start, end);

    /// <summary>Test whether a str stands at the start or the end of a part of another.</summary>
    /// <param name="str">A str.</param>
    /// <param name="substr">What is looked for, a str.</param>
    /// <param name="start">Where the part begins, as in a slice.</param>
    /// <param name="end">Where the part ends, as in a slice.</param>
    /// <param name="direction">Positive for its end, else its start.</param>
    /// <returns>1 or 0. -1 with TypeError set for what is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_Tailmatch), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_Tailmatch(
        [Borrowed] PyObject* str, [Borrowed] PyObject* substr, nint start, nint end, int direction)
        => StringJoining.TailMatch(str, substr, start, end, direction > 0);
}
