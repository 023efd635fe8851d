using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Parsing.Units;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>
/// Arguments by position, taken apart as a format says. Input everywhere: where values are stored, read from a copy of the list; whether
/// "#" stores a Py_ssize_t. Foreign code runs nearly everywhere. Return everywhere: 1; 0 with an error, and nothing is kept.
/// </summary>
internal static unsafe class PositionalParsing
{
    /// <summary>The arguments in a tuple; anything else is SystemError.</summary>
    internal static int ParseTuple(PyObject* args, byte* format, VaList* places, bool sizesAreWide)
    {
        if (args == null || !TupleObjects.IsTuple(args))
        {
            Errors.SystemError("new style getargs format but argument is not a tuple"u8);
            return 0;
        }
        return ParseArray(TupleObjects.Items(args), TupleObjects.Size(args), format, places, sizesAreWide);
    }

    /// <summary>The arguments in an array.</summary>
    [SkipLocalsInit]
    internal static int ParseArray(PyObject** args, nint count, byte* format, VaList* places, bool sizesAreWide)
    {
        if (places == null || (args == null && count != 0))
        {
            _ = NullArgument.Refuse();
            return 0;
        }
        FormatHead head;
        ArgumentParse parse;
        VaList list;
        VaList.Copy(&list, places);
        if (!Begin(&parse, &head, format, &list, sizesAreWide))
        {
            return 0;
        }
        if (count < head.Least || count > head.Most)
        {
            return RefuseCount(&parse, &head, count);
        }
        return parse.End(ConvertAll(&parse, args, count, format));
    }

    /// <summary>One argument, which is no tuple: the older form.</summary>
    [SkipLocalsInit]
    internal static int ParseOne(PyObject* arg, byte* format, VaList* places, bool sizesAreWide)
    {
        if (NullArgument.IsMissing(places))
        {
            return 0;
        }
        FormatHead head;
        ArgumentParse parse;
        VaList list;
        VaList.Copy(&list, places);
        if (!Begin(&parse, &head, format, &list, sizesAreWide))
        {
            return 0;
        }
        if (head.Most == 0)
        {
            return arg == null || ArgumentErrors.Refuse(parse.Function, "%U takes no arguments"u8) ? 1 : 0;
        }
        if (head.Most != 1 || head.Least != 1)
        {
            Errors.SystemError("old style getargs format uses new features"u8);
            return 0;
        }
        if (arg == null)
        {
            _ = ArgumentErrors.Refuse(parse.Function, "%U takes at least one argument"u8);
            return 0;
        }
        return parse.End(UnitConversion.Convert(&parse, arg));
    }

    private static bool Begin(ArgumentParse* parse, FormatHead* head, byte* format, VaList* places, bool sizesAreWide)
    {
        if (format == null)
        {
            Errors.BadInternalCall();
            return false;
        }
        ArgumentParse.Begin(parse, format, places, sizesAreWide);
        return FormatHead.Read(head, parse);
    }

    private static bool ConvertAll(ArgumentParse* parse, PyObject** args, nint count, byte* format)
    {
        for (nint i = 0; i < count; i++)
        {
            _ = parse->Take((byte)'|');
            parse->Number = i + 1;
            if (!UnitConversion.Convert(parse, args[i]))
            {
                return false;
            }
        }
        byte next = *parse->Format;
        if (ArgumentParse.IsEnd(next) || ArgumentParse.IsLetter(next) || next is (byte)'(' or (byte)'|')
        {
            return true;
        }
        Errors.Format(*Symbols.Table.PyExc_SystemError, "bad format string: %.200s"u8, (nint)format);
        return false;
    }

    private static int RefuseCount(ArgumentParse* parse, FormatHead* head, nint count)
    {
        if (parse->Message != null)
        {
            ErrorTexts.SetString(*Symbols.Table.PyExc_TypeError, parse->Message);
            return 0;
        }
        ArgumentErrors.WrongCount(
            parse->Function, head->Least == head->Most ? "exactly"u8 : count < head->Least ? "at least"u8 : "at most"u8,
            count < head->Least ? head->Least : head->Most, count);
        return 0;
    }
}
