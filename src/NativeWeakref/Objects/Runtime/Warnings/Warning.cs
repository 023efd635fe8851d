using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;

namespace NativeWeakref.Objects.Runtime.Warnings;

/// <summary>
/// Warning of something: a line on the standard error stream, nothing, or an exception, as the filters say. Return everywhere: 0, or true;
/// -1, or false, with an error, which may be the warning itself. Foreign code runs where a category is not ours.
/// </summary>
/// <remarks>There is no Python code that could be at fault: such warnings are about line 1 of the module sys, as in CPython.</remarks>
internal static unsafe class Warning
{
    private const int OwnLine = 1;

    /// <summary>A warning of the runtime's own, of DeprecationWarning. Input: a text with conversions for up to three words.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Deprecate(ReadOnlySpan<byte> format, nint a = 0, nint b = 0, nint c = 0)
        => WarningFilters.IgnoresDeprecation
            || IssueOwned(*Symbols.Table.PyExc_DeprecationWarning, StringObjects.FromFormat(format, a, b, c)) == 0;

    /// <summary>As <see cref="Deprecate"/>, of any category.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Issue(PyObject* category, ReadOnlySpan<byte> format, nint a = 0, nint b = 0, nint c = 0, nint d = 0)
        => IssueOwned(category, StringObjects.FromFormat(format, a, b, c, d)) == 0;

    /// <summary>As <c>PyErr_WarnEx</c>. Input: a category, NULL for RuntimeWarning; a text in UTF-8.</summary>
    internal static int IssueText(PyObject* category, byte* text) => IssueOwned(category, StringAccess.FromText(text));

    /// <summary>As <c>PyErr_WarnFormat</c>.</summary>
    internal static int IssueFormat(PyObject* category, byte* format, VaList* arguments)
        => IssueOwned(category, StringObjects.FromFormat(format, arguments));

    /// <summary>As <c>PyErr_ResourceWarning</c>.</summary>
    internal static int IssueResource(byte* format, VaList* arguments)
        => IssueFormat(*Symbols.Table.PyExc_ResourceWarning, format, arguments);

    /// <summary>
    /// As <c>PyErr_WarnExplicitObject</c>. Input: a category, NULL for RuntimeWarning; a text, or an exception instead of both; the place it
    /// is about; a module, NULL for the one that the file holds; a dict that remembers, None or NULL.
    /// </summary>
    internal static int IssueExplicit(
        PyObject* category, PyObject* message, PyObject* fileName, int line, PyObject* module, PyObject* registry)
    {
        if (message == null || fileName == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        WarningOccasion occasion = default;
        bool begun = occasion.Begin(category == null ? *Symbols.Table.PyExc_RuntimeWarning : category, fileName, line, module, registry);
        int status = begun ? occasion.Issue(message) : -1;
        occasion.End();
        return status;
    }

    /// <summary>As <c>PyErr_WarnExplicit</c>. Input: texts in UTF-8, and a file name.</summary>
    internal static int IssueExplicitText(PyObject* category, byte* text, byte* fileName, int line, byte* module, PyObject* registry)
        => IssueExplicitOwned(category, StringAccess.FromText(text), fileName, line, module, registry);

    /// <summary>As <c>PyErr_WarnExplicitFormat</c>.</summary>
    internal static int IssueExplicitFormat(
        PyObject* category, byte* fileName, int line, byte* module, PyObject* registry, byte* format, VaList* arguments)
        => IssueExplicitOwned(category, StringObjects.FromFormat(format, arguments), fileName, line, module, registry);

    // Input: a text that is given up; NULL leaves the error of its creation.
    private static int IssueExplicitOwned(
        PyObject* category, PyObject* text, byte* fileName, int line, byte* module, PyObject* registry)
    {
        if (text == null)
        {
            return -1;
        }
        PyObject* file = fileName == null ? null : TextEncoding.DecodeFileName(fileName, CString.Length(fileName));
        bool made = file != null || fileName == null;
        PyObject* name = module == null || !made ? null : StringObjects.FromUtf8(module);
        made = made && (name != null || module == null);
        int status = made ? IssueExplicit(category, text, file, line, name, registry) : -1;
        Refcount.DecRef(text);
        Refcount.XDecRef(file);
        Refcount.XDecRef(name);
        return status;
    }

    // As above, about no place.
    private static int IssueOwned(PyObject* category, PyObject* text)
    {
        if (text == null)
        {
            return -1;
        }
        PyObject* sys = StringObjects.InternLiteral("sys"u8);
        PyObject* registry = sys == null ? null : WarningRegistry.OfSys();
        int status = registry == null ? -1 : IssueExplicit(category, text, sys, OwnLine, sys, registry);
        Refcount.XDecRef(registry);
        Refcount.XDecRef(sys);
        Refcount.DecRef(text);
        return status;
    }
}
