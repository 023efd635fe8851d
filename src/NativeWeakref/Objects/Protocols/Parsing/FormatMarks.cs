using System;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>"|" and "$" in a format of arguments by position and name.</summary>
internal struct FormatMarks
{
    private static nint NotMet => nint.MaxValue;

    /// <summary>Number of arguments that have to be given; larger than any number while "|" has not been met.</summary>
    internal nint Least;

    /// <summary>Number of arguments that may be given by position; larger than any number while "$" has not been met.</summary>
    internal nint Most;

    /// <summary>At the start of a format.</summary>
    internal static FormatMarks None
    {
        get
        {
            FormatMarks marks;
            marks.Least = NotMet;
            marks.Most = NotMet;
            return marks;
        }
    }

    /// <summary>Whether "|" has been met.</summary>
    internal readonly bool HasOptional => Least != NotMet;

    /// <summary>Whether "$" has been met.</summary>
    internal readonly bool HasNamedOnly => Most != NotMet;

    /// <summary>Reads what stands before the unit of a parameter. Return: false with SystemError.</summary>
    internal unsafe bool Read(ArgumentParse* parse, ParameterNames* parameters, nint parameter)
    {
        if (parse->Take((byte)'|'))
        {
            if (HasOptional)
            {
                return Refuse("Invalid format string (| specified twice)"u8);
            }
            Least = parameter;
            if (HasNamedOnly)
            {
                return Refuse("Invalid format string ($ before |)"u8);
            }
        }
        if (!parse->Take((byte)'$'))
        {
            return true;
        }
        if (HasNamedOnly)
        {
            return Refuse("Invalid format string ($ specified twice)"u8);
        }
        Most = parameter;
        return parameter >= parameters->Unnamed || Refuse("Empty parameter name after $"u8);
    }

    /// <summary>SystemError: units are missing. Input: number of parameters; of units. Return: false.</summary>
    internal static unsafe bool RefuseShort(nint parameters, nint units)
    {
        Errors.Format(
            *Symbols.Table.PyExc_SystemError, "More keyword list entries (%zd) than format specifiers (%zd)"u8, parameters, units);
        return false;
    }

    /// <summary>Whether the format ends, all parameters having had their unit. Return: false with SystemError.</summary>
    internal static unsafe bool CheckEnd(ArgumentParse* parse)
    {
        byte next = *parse->Format;
        if (ArgumentParse.IsEnd(next) || next is (byte)'|' or (byte)'$')
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_SystemError, "more argument specifiers than keyword list entries (remaining format:'%s')"u8,
            (nint)parse->Format);
        return false;
    }

    private static unsafe bool Refuse(ReadOnlySpan<byte> message)
    {
        Errors.SystemError(message);
        return false;
    }
}
