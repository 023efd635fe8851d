using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols.Parsing;

namespace NativeWeakref.Exports.ModSupport;

/// <summary>What the output of CPython's Argument Clinic calls.</summary>
[Header("modsupport.h")]
public static unsafe class ArgumentClinicExports
{
    /// <summary>Take positional arguments in an array apart.</summary>
    /// <param name="args">The arguments; NULL where there are none.</param>
    /// <param name="nargs">Their number.</param>
    /// <param name="format">The units, one for each argument; not NULL.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format.
    /// </returns>
    [Internal]
    [Variadic("_PyArg_ParseStack")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_ParseStack_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_ParseStack_va(
        [Borrowed, CType("PyObject *const *")] PyObject** args, nint nargs, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => PositionalParsing.ParseArray(args, nargs, format, vargs, sizesAreWide: false);

    /// <summary>Take positional and keyword arguments apart by a parser.</summary>
    /// <param name="args">The arguments; a tuple, not NULL.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <param name="parser">What is known of the parameters; its other fields are filled at the first call. NULL is SystemError.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format. SystemError also if args is no tuple or kwargs no dict.
    /// </returns>
    [Variadic("_PyArg_ParseTupleAndKeywordsFast")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_VaParseTupleAndKeywordsFast), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_VaParseTupleAndKeywordsFast(
        [Borrowed] PyObject* args, [Borrowed] PyObject* kwargs, _PyArg_Parser* parser, [CType("va_list")] VaList* vargs)
        => ParserParsing.ParseTuple(args, kwargs, parser, vargs, sizesAreWide: false);

    /// <summary>Take positional and keyword arguments in an array apart by a parser.</summary>
    /// <param name="args">The positional arguments, then the values of the keyword arguments; NULL where there are none.</param>
    /// <param name="nargs">Number of positional arguments.</param>
    /// <param name="kwnames">The names of the keyword arguments; a tuple of str, or NULL for none.</param>
    /// <param name="parser">What is known of the parameters; its other fields are filled at the first call. NULL is SystemError.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format. SystemError also if kwnames is no tuple.
    /// </returns>
    [Internal]
    [Variadic("_PyArg_ParseStackAndKeywords")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_ParseStackAndKeywords_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_ParseStackAndKeywords_va(
        [Borrowed, CType("PyObject *const *")] PyObject** args, nint nargs, [Borrowed] PyObject* kwnames, _PyArg_Parser* parser, [CType("va_list")] VaList* vargs)
        => ParserParsing.ParseArray(args, nargs, kwnames, parser, vargs, sizesAreWide: false);

    /// <summary>As _PyArg_ParseStack(), with "#".</summary>
    /// <param name="args">The arguments; NULL where there are none.</param>
    /// <param name="nargs">Their number.</param>
    /// <param name="format">The units, one for each argument; not NULL.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format.
    /// </returns>
    [Internal]
    [Variadic("_PyArg_ParseStack_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_ParseStack_SizeT_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_ParseStack_SizeT_va(
        [Borrowed, CType("PyObject *const *")] PyObject** args, nint nargs, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => PositionalParsing.ParseArray(args, nargs, format, vargs, sizesAreWide: true);

    /// <summary>As _PyArg_VaParseTupleAndKeywordsFast(), with "#".</summary>
    /// <param name="args">The arguments; a tuple, not NULL.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <param name="parser">What is known of the parameters; its other fields are filled at the first call. NULL is SystemError.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format. SystemError also if args is no tuple or kwargs no dict.
    /// </returns>
    [Variadic("_PyArg_ParseTupleAndKeywordsFast_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_VaParseTupleAndKeywordsFast_SizeT), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_VaParseTupleAndKeywordsFast_SizeT(
        [Borrowed] PyObject* args, [Borrowed] PyObject* kwargs, _PyArg_Parser* parser, [CType("va_list")] VaList* vargs)
        => ParserParsing.ParseTuple(args, kwargs, parser, vargs, sizesAreWide: true);

    /// <summary>As _PyArg_ParseStackAndKeywords(), with "#".</summary>
    /// <param name="args">The positional arguments, then the values of the keyword arguments; NULL where there are none.</param>
    /// <param name="nargs">Number of positional arguments.</param>
    /// <param name="kwnames">The names of the keyword arguments; a tuple of str, or NULL for none.</param>
    /// <param name="parser">What is known of the parameters; its other fields are filled at the first call. NULL is SystemError.</param>
    /// <param name="vargs">Where the values go.</param>
    /// <returns>
    /// 1, and the values are stored. 0 with TypeError or OverflowError set, or with what a conversion raised, and nothing is kept; with
    /// SystemError set for a wrong format. SystemError also if kwnames is no tuple.
    /// </returns>
    [Internal]
    [Variadic("_PyArg_ParseStackAndKeywords_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_ParseStackAndKeywords_SizeT_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_ParseStackAndKeywords_SizeT_va(
        [Borrowed, CType("PyObject *const *")] PyObject** args, nint nargs, [Borrowed] PyObject* kwnames, _PyArg_Parser* parser, [CType("va_list")] VaList* vargs)
        => ParserParsing.ParseArray(args, nargs, kwnames, parser, vargs, sizesAreWide: true);

    /// <summary>Put arguments in the order of the parameters, unconverted.</summary>
    /// <param name="args">The positional arguments, then the values of the keyword arguments; NULL where there are none.</param>
    /// <param name="nargs">Number of positional arguments.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <param name="kwnames">The names of the keyword arguments; a tuple of str, or NULL for none.</param>
    /// <param name="parser">What is known of the parameters; its other fields are filled at the first call. NULL is SystemError.</param>
    /// <param name="minpos">Least number of positional arguments.</param>
    /// <param name="maxpos">Greatest number of positional arguments.</param>
    /// <param name="minkw">Number of keyword-only parameters that have to be given.</param>
    /// <param name="buf">Room for a pointer for each parameter; those of arguments that are not given become NULL.</param>
    /// <returns>
    /// The arguments, borrowed: args or buf. NULL with TypeError set if they do not fit, with SystemError set for a wrong parser or if
    /// kwnames is no tuple.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_UnpackKeywords), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed, CType("PyObject *const *")]
    public static PyObject** _PyArg_UnpackKeywords(
        [Borrowed, CType("PyObject *const *")] PyObject** args,
        nint nargs,
        [Borrowed] PyObject* kwargs,
        [Borrowed] PyObject* kwnames,
        _PyArg_Parser* parser,
        int minpos,
        int maxpos,
        int minkw,
        [Borrowed] PyObject** buf)
        => ArgumentUnpacking.Unpack(args, nargs, kwargs, kwnames, parser, minpos, maxpos, minkw, buf);

    /// <summary>As _PyArg_UnpackKeywords(), for a function that takes any number of positional arguments.</summary>
    /// <param name="args">The positional arguments, then the values of the keyword arguments; NULL where there are none.</param>
    /// <param name="nargs">Number of positional arguments.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <param name="kwnames">The names of the keyword arguments; a tuple of str, or NULL for none.</param>
    /// <param name="parser">What is known of the parameters; its other fields are filled at the first call. NULL is SystemError.</param>
    /// <param name="minpos">Least number of positional arguments.</param>
    /// <param name="maxpos">Greatest number of positional arguments.</param>
    /// <param name="minkw">Number of keyword-only parameters that have to be given.</param>
    /// <param name="vararg">Which place of buf receives the tuple of the positional arguments that are too many; a new reference.</param>
    /// <param name="buf">Room for a pointer for each parameter and that tuple; those of arguments that are not given become NULL.</param>
    /// <returns>
    /// The arguments, borrowed: args or buf. NULL with TypeError set if they do not fit, with SystemError set for a wrong parser or if
    /// kwnames is no tuple.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_UnpackKeywordsWithVararg), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed, CType("PyObject *const *")]
    public static PyObject** _PyArg_UnpackKeywordsWithVararg(
        [Borrowed, CType("PyObject *const *")] PyObject** args,
        nint nargs,
        [Borrowed] PyObject* kwargs,
        [Borrowed] PyObject* kwnames,
        _PyArg_Parser* parser,
        int minpos,
        int maxpos,
        int minkw,
        int vararg,
        [Borrowed] PyObject** buf)
        => ArgumentUnpacking.UnpackWithRest(args, nargs, kwargs, kwnames, parser, minpos, maxpos, minkw, vararg, buf);

    /// <summary>Store the arguments of an array, unconverted.</summary>
    /// <param name="args">The arguments; NULL where there are none.</param>
    /// <param name="nargs">Their number.</param>
    /// <param name="name">Name of the function for messages; NULL where no function is called.</param>
    /// <param name="min">Least number of arguments.</param>
    /// <param name="max">Greatest number of arguments.</param>
    /// <param name="vargs">Where the arguments go, borrowed; places of those that are not given stay as they are.</param>
    /// <returns>1. 0 with TypeError set for a wrong number of arguments.</returns>
    [Internal]
    [Variadic("_PyArg_UnpackStack")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_UnpackStack_va), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_UnpackStack_va(
        [Borrowed, CType("PyObject *const *")] PyObject** args, nint nargs, [Const] byte* name, nint min, nint max, [CType("va_list")] VaList* vargs)
        => ArgumentCounts.UnpackArray(args, nargs, name, min, max, vargs);

    /// <summary>Test whether the number of positional arguments is right.</summary>
    /// <param name="name">Name of the function for messages; NULL where no function is called.</param>
    /// <param name="nargs">Number of positional arguments.</param>
    /// <param name="min">Least number.</param>
    /// <param name="max">Greatest number.</param>
    /// <returns>1. 0 with TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_CheckPositional), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_CheckPositional([Const] byte* name, nint nargs, nint min, nint max)
        => ArgumentCounts.CheckFor(name, nargs, min, max);

    /// <summary>Set TypeError for an argument of a wrong type.</summary>
    /// <param name="fname">Name of the function.</param>
    /// <param name="displayname">The argument, such as "argument 1".</param>
    /// <param name="expected">What it should be, such as "str".</param>
    /// <param name="arg">The argument; NULL is SystemError.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_BadArgument), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyArg_BadArgument([Const] byte* fname, [Const] byte* displayname, [Const] byte* expected, [Borrowed] PyObject* arg)
        => ArgumentErrors.WrongType(fname, displayname, expected, arg);

    /// <summary>Test whether there is no keyword argument.</summary>
    /// <param name="funcname">Name of the function.</param>
    /// <param name="kwargs">A dict, or NULL.</param>
    /// <returns>1. 0 with TypeError set if there is one, with SystemError set if kwargs is no exact dict.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_NoKeywords), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_NoKeywords([Const] byte* funcname, [Borrowed] PyObject* kwargs)
        => ArgumentCounts.HasNoKeywords(funcname, kwargs);

    /// <summary>Test whether there is no keyword argument.</summary>
    /// <param name="funcname">Name of the function.</param>
    /// <param name="kwnames">A tuple of names, or NULL.</param>
    /// <returns>1. 0 with TypeError set if there is one, with SystemError set if kwnames is no exact tuple.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_NoKwnames), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_NoKwnames([Const] byte* funcname, [Borrowed] PyObject* kwnames)
        => ArgumentCounts.HasNoNames(funcname, kwnames);

    /// <summary>Test whether there is no positional argument.</summary>
    /// <param name="funcname">Name of the function.</param>
    /// <param name="args">A tuple, or NULL.</param>
    /// <returns>1. 0 with TypeError set if there is one, with SystemError set if args is no exact tuple.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyArg_NoPositional), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyArg_NoPositional([Const] byte* funcname, [Borrowed] PyObject* args)
        => ArgumentCounts.HasNoPositional(funcname, args);
}
