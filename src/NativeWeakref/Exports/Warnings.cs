using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime.Warnings;

namespace NativeWeakref.Exports;

/// <summary>Warnings: lines on the standard error stream.</summary>
/// <remarks>
/// As in a release build of CPython the categories for developers are ignored: DeprecationWarning, PendingDeprecationWarning,
/// ImportWarning and ResourceWarning. All others are printed once for each text, category and line. nativeweakref_warnings_filter() changes
/// that. There is no Python code that a warning could be about: those without a place are about line 1 of the module sys.
/// </remarks>
[Header("warnings.h")]
public static unsafe class WarningExports
{
    /// <summary>Warn of something.</summary>
    /// <param name="category">A warning type; NULL for RuntimeWarning.</param>
    /// <param name="message">The text in UTF-8; NULL is SystemError.</param>
    /// <param name="stack_level">Not used.</param>
    /// <returns>0. -1 with the warning set where it is to be raised, or with what went wrong.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_WarnEx), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_WarnEx([Borrowed] PyObject* category, [Const] byte* message, nint stack_level)
        => Warning.IssueText(category, message);

    /// <summary>Warn of something, with a formatted text.</summary>
    /// <param name="category">A warning type; NULL for RuntimeWarning.</param>
    /// <param name="stack_level">Not used.</param>
    /// <param name="format">ASCII text with the conversions of PyUnicode_FromFormat(); NULL is SystemError.</param>
    /// <param name="vargs">What the conversions show.</param>
    /// <returns>0. -1 with the warning set where it is to be raised, or with what went wrong.</returns>
    [Internal]
    [Variadic("PyErr_WarnFormat")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_WarnFormat_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_WarnFormat_va(
        [Borrowed] PyObject* category, nint stack_level, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => Warning.IssueFormat(category, format, vargs);

    /// <summary>Warn of something that was not released, with a formatted text.</summary>
    /// <param name="source">Not used.</param>
    /// <param name="stack_level">Not used.</param>
    /// <param name="format">ASCII text with the conversions of PyUnicode_FromFormat(); NULL is SystemError.</param>
    /// <param name="vargs">What the conversions show.</param>
    /// <returns>0. -1 with the warning set where it is to be raised, or with what went wrong.</returns>
    [Internal]
    [Variadic("PyErr_ResourceWarning")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_ResourceWarning_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_ResourceWarning_va(
        [Borrowed] PyObject* source, nint stack_level, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => Warning.IssueResource(format, vargs);

    /// <summary>Warn of something in a place.</summary>
    /// <param name="category">A warning type; NULL for RuntimeWarning.</param>
    /// <param name="message">The text in UTF-8; NULL is SystemError.</param>
    /// <param name="filename">The file, encoded as file names are; NULL is SystemError.</param>
    /// <param name="lineno">The line.</param>
    /// <param name="module">Name of the module in UTF-8; NULL for the file's.</param>
    /// <param name="registry">A dict that remembers what was said; None or NULL for none.</param>
    /// <returns>0. -1 with the warning set where it is to be raised, or with what went wrong.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_WarnExplicit), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_WarnExplicit(
        [Borrowed] PyObject* category,
        [Const] byte* message,
        [Const] byte* filename,
        int lineno,
        [Const] byte* module,
        [Borrowed] PyObject* registry)
        => Warning.IssueExplicitText(category, message, filename, lineno, module, registry);

    /// <summary>Warn of something in a place.</summary>
    /// <param name="category">A warning type; NULL for RuntimeWarning.</param>
    /// <param name="message">The text, or an instance of a warning type, whose type is the category then; NULL is SystemError.</param>
    /// <param name="filename">The file; NULL is SystemError.</param>
    /// <param name="lineno">The line.</param>
    /// <param name="module">Name of the module; NULL for the file's, None for no warning at all.</param>
    /// <param name="registry">A dict that remembers what was said; None or NULL for none.</param>
    /// <returns>0. -1 with the warning set where it is to be raised, or with what went wrong.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_WarnExplicitObject), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_WarnExplicitObject(
        [Borrowed] PyObject* category,
        [Borrowed] PyObject* message,
        [Borrowed] PyObject* filename,
        int lineno,
        [Borrowed] PyObject* module,
        [Borrowed] PyObject* registry)
        => Warning.IssueExplicit(category, message, filename, lineno, module, registry);

    /// <summary>Warn of something in a place, with a formatted text.</summary>
    /// <param name="category">A warning type; NULL for RuntimeWarning.</param>
    /// <param name="filename">The file, encoded as file names are; NULL is SystemError.</param>
    /// <param name="lineno">The line.</param>
    /// <param name="module">Name of the module in UTF-8; NULL for the file's.</param>
    /// <param name="registry">A dict that remembers what was said; None or NULL for none.</param>
    /// <param name="format">ASCII text with the conversions of PyUnicode_FromFormat(); NULL is SystemError.</param>
    /// <param name="vargs">What the conversions show.</param>
    /// <returns>0. -1 with the warning set where it is to be raised, or with what went wrong.</returns>
    [Internal]
    [Variadic("PyErr_WarnExplicitFormat")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyErr_WarnExplicitFormat_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyErr_WarnExplicitFormat_va(
        [Borrowed] PyObject* category,
        [Const] byte* filename,
        int lineno,
        [Const] byte* module,
        [Borrowed] PyObject* registry,
        [Const] byte* format,
        [CType("va_list")] VaList* vargs)
        => Warning.IssueExplicitFormat(category, filename, lineno, module, registry, format, vargs);

    /// <summary>Say what is done about warnings from now on. What was said before may be said again.</summary>
    /// <param name="action">
    /// "error": they are raised. "ignore": nothing. "always": they are printed. "default", "module" and "once": they are printed once for each
    /// text and category; "default" looks at the line, too, "once" at the whole program.
    /// </param>
    /// <param name="category">Which warnings: a warning type, with its subtypes; NULL for all.</param>
    /// <returns>0. -1 with ValueError set for another action, with TypeError set if category is no warning type, with MemoryError.</returns>
    [Header("nativeweakref.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_warnings_filter), CallConvs = [typeof(CallConvCdecl)])]
    public static int nativeweakref_warnings_filter([Const] byte* action, [Borrowed] PyObject* category)
        => WarningFilters.Add(action, category);

    /// <summary>Undo all calls of nativeweakref_warnings_filter().</summary>
    [Header("nativeweakref.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_warnings_reset), CallConvs = [typeof(CallConvCdecl)])]
    public static void nativeweakref_warnings_reset() => WarningFilters.Reset();
}
