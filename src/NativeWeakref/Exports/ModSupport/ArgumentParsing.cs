using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols.Parsing;

namespace NativeWeakref.Exports.ModSupport;

/// <summary>Taking the arguments of C functions apart.</summary>
/// <remarks>
/// The functions whose names end with _SizeT are those that code calls which defines PY_SSIZE_T_CLEAN: a size that "#" stores is a
/// Py_ssize_t. The others raise SystemError for "#", as in 3.12.
/// </remarks>
[Header("modsupport.h")]
public static unsafe class ArgumentParsingExports
{
    /// <summary>Take positional arguments apart.</summary>
    /// <param name="args">The arguments; a tuple, not NULL.</param>
    /// <param name="format">The units, one for each argument; not NULL.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format.
    /// </returns>
    [Variadic("PyArg_ParseTuple")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyArg_VaParse), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyArg_VaParse([Borrowed] PyObject* args, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => PositionalParsing.ParseTuple(args, format, vargs, sizesAreWide: false);

    /// <summary>Take one argument apart that is no tuple of arguments.</summary>
    /// <param name="args">The argument; NULL where the format has no unit.</param>
    /// <param name="format">One unit, or several in parentheses; not NULL.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format.
    /// </returns>
    [Internal]
    [Variadic("PyArg_Parse")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyArg_Parse_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyArg_Parse_va([Borrowed] PyObject* args, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => PositionalParsing.ParseOne(args, format, vargs, sizesAreWide: false);

    /// <summary>Take positional and keyword arguments apart.</summary>
    /// <param name="args">The arguments; a tuple, not NULL.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <param name="format">The units, one for each argument; not NULL.</param>
    /// <param name="kwlist">The names of the parameters, empty ones first for those without a name; NULL ends them.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format. SystemError also if args is no tuple, kwargs no dict, or another argument NULL.
    /// </returns>
    [Variadic("PyArg_ParseTupleAndKeywords")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyArg_VaParseTupleAndKeywords), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyArg_VaParseTupleAndKeywords(
        [Borrowed] PyObject* args, [Borrowed] PyObject* kwargs, [Const] byte* format, byte** kwlist, [CType("va_list")] VaList* vargs)
        => KeywordParsing.Parse(args, kwargs, format, kwlist, vargs, sizesAreWide: false);

    /// <summary>As PyArg_VaParse(), with "#".</summary>
    /// <param name="args">The arguments; a tuple, not NULL.</param>
    /// <param name="format">The units, one for each argument; not NULL.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format.
    /// </returns>
    [Variadic("_PyArg_ParseTuple_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_VaParse_SizeT), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_VaParse_SizeT([Borrowed] PyObject* args, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => PositionalParsing.ParseTuple(args, format, vargs, sizesAreWide: true);

    /// <summary>As PyArg_Parse(), with "#".</summary>
    /// <param name="args">The argument; NULL where the format has no unit.</param>
    /// <param name="format">One unit, or several in parentheses; not NULL.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format.
    /// </returns>
    [Internal]
    [Variadic("_PyArg_Parse_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_Parse_SizeT_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_Parse_SizeT_va([Borrowed] PyObject* args, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => PositionalParsing.ParseOne(args, format, vargs, sizesAreWide: true);

    /// <summary>As PyArg_VaParseTupleAndKeywords(), with "#".</summary>
    /// <param name="args">The arguments; a tuple, not NULL.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <param name="format">The units, one for each argument; not NULL.</param>
    /// <param name="kwlist">The names of the parameters, empty ones first for those without a name; NULL ends them.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format. SystemError also if args is no tuple, kwargs no dict, or another argument NULL.
    /// </returns>
    [Variadic("_PyArg_ParseTupleAndKeywords_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_VaParseTupleAndKeywords_SizeT), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_VaParseTupleAndKeywords_SizeT(
        [Borrowed] PyObject* args, [Borrowed] PyObject* kwargs, [Const] byte* format, byte** kwlist, [CType("va_list")] VaList* vargs)
        => KeywordParsing.Parse(args, kwargs, format, kwlist, vargs, sizesAreWide: true);

    /// <summary>Store the items of a tuple of arguments, unconverted.</summary>
    /// <param name="args">The arguments; a tuple, not NULL.</param>
    /// <param name="name">Name of the function for messages; NULL where no function is called.</param>
    /// <param name="min">Least number of arguments.</param>
    /// <param name="max">Greatest number of arguments.</param>
    /// <param name="vargs">Where the items go, borrowed; places of arguments that are not given stay as they are.</param>
    /// <returns>1. 0 with TypeError set for a wrong number of arguments, with SystemError set if args is no tuple.</returns>
    [Internal]
    [Variadic("PyArg_UnpackTuple")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyArg_UnpackTuple_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyArg_UnpackTuple_va(
        [Borrowed] PyObject* args, [Const] byte* name, nint min, nint max, [CType("va_list")] VaList* vargs)
        => ArgumentCounts.UnpackTuple(args, name, min, max, vargs);

    /// <summary>Test whether all keys of a dict of keyword arguments are strings.</summary>
    /// <param name="kwargs">A dict.</param>
    /// <returns>1. 0 with TypeError set if a key is no str, with SystemError set if kwargs is no dict.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyArg_ValidateKeywordArguments), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyArg_ValidateKeywordArguments([Borrowed] PyObject* kwargs) => ArgumentCounts.HasStringKeys(kwargs);
}
