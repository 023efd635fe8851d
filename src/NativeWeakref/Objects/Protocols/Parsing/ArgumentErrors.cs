using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>
/// The TypeErrors of a call with wrong arguments. Input everywhere: the name of the function, or NULL where it is not known. Return
/// everywhere: false.
/// </summary>
internal static unsafe class ArgumentErrors
{
    /// <summary>The name of an object's type in messages.</summary>
    internal static byte* TypeName(PyObject* arg) => arg == Symbols.None ? CString.Of("None"u8) : arg->ob_type->tp_name;

    /// <summary>An argument of a wrong type. Input: how messages name it; what it should be; the argument, of which NULL is SystemError.</summary>
    internal static bool WrongType(byte* function, byte* name, byte* expected, PyObject* arg)
    {
        if (arg == null)
        {
            return NullArgument.Refuse() != null;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "%.200s() %.200s must be %.50s, not %.50s"u8, (nint)function, (nint)name, (nint)expected,
            (nint)TypeName(arg));
        return false;
    }

    /// <summary>More arguments than parameters. Input: number of parameters; of arguments by position; of all arguments.</summary>
    internal static bool TooMany(byte* function, nint parameters, nint positional, nint given)
        => Refuse(
            function,
            parameters == 1 ? "%U takes at most %zd %sargument (%zd given)"u8 : "%U takes at most %zd %sarguments (%zd given)"u8,
            parameters, (nint)CString.Of(positional == 0 ? "keyword "u8 : ""u8), given);

    /// <summary>A wrong number of arguments. Input: "exactly", "at least" or "at most"; which number; how many there are.</summary>
    internal static bool WrongCount(byte* function, ReadOnlySpan<byte> bound, nint limit, nint given)
        => Refuse(
            function, limit == 1 ? "%U takes %s %zd argument (%zd given)"u8 : "%U takes %s %zd arguments (%zd given)"u8,
            (nint)CString.Of(bound), limit, given);

    /// <summary>As <see cref="WrongCount"/> of arguments by position; 0 of which at most is none.</summary>
    internal static bool WrongPositionalCount(byte* function, ReadOnlySpan<byte> bound, nint limit, nint given)
        => Refuse(
            function,
            limit == 1 ? "%U takes %s %zd positional argument (%zd given)"u8 : "%U takes %s %zd positional arguments (%zd given)"u8,
            (nint)CString.Of(bound), limit, given);

    /// <summary>More arguments by position than there may be. Input: "exactly" or "at most"; how many there may be; how many there are.</summary>
    internal static bool TooManyPositional(byte* function, ReadOnlySpan<byte> bound, nint most, nint given)
        => most == 0 ? Refuse(function, "%U takes no positional arguments"u8) : WrongPositionalCount(function, bound, most, given);

    /// <summary>An argument that has to be given is not. Input: the parameter's name; its number, from 1.</summary>
    internal static bool Missing(byte* function, byte* name, nint number)
        => Refuse(function, "%U missing required argument '%s' (pos %zd)"u8, (nint)name, number);

    /// <summary>As <see cref="Missing(byte*, byte*, nint)"/>.</summary>
    internal static bool Missing(byte* function, PyObject* name, nint number)
        => Refuse(function, "%U missing required argument '%U' (pos %zd)"u8, (nint)name, number);

    /// <summary>An argument is given twice. Input: the parameter's name; its number, from 1.</summary>
    internal static bool GivenTwice(byte* function, byte* name, nint number)
        => Refuse(function, "argument for %U given by name ('%s') and position (%zd)"u8, (nint)name, number);

    /// <summary>As <see cref="GivenTwice(byte*, byte*, nint)"/>.</summary>
    internal static bool GivenTwice(byte* function, PyObject* name, nint number)
        => Refuse(function, "argument for %U given by name ('%U') and position (%zd)"u8, (nint)name, number);

    /// <summary>An argument has a name that no parameter has.</summary>
    internal static bool UnknownName(byte* function, PyObject* name)
    {
        Errors.Format(
            *Symbols.Table.PyExc_TypeError,
            function == null ? "'%S' is an invalid keyword argument for this function"u8
                : "'%S' is an invalid keyword argument for %.200s()"u8,
            (nint)name, (nint)function);
        return false;
    }

    /// <summary>An argument by name is there twice.</summary>
    internal static bool Unexpected(byte* function)
    {
        Errors.Format(
            *Symbols.Table.PyExc_TypeError,
            function == null ? "invalid keyword argument for this function"u8 : "invalid keyword argument for %.200s()"u8,
            (nint)function);
        return false;
    }

    /// <summary>An argument has a name that is no str.</summary>
    internal static bool NameIsNoString()
    {
        Errors.TypeError("keywords must be strings"u8);
        return false;
    }

    /// <summary>Input: a text with conversions, the first for "f()" or "function".</summary>
    internal static bool Refuse(byte* function, ReadOnlySpan<byte> format, nint a = 0, nint b = 0, nint c = 0)
    {
        PyObject* callee = function == null
            ? StringObjects.FromLiteral("function"u8) : StringObjects.FromFormat("%.200s()"u8, (nint)function);
        if (callee != null)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, format, (nint)callee, a, b, c);
            Refcount.DecRef(callee);
        }
        return false;
    }
}
