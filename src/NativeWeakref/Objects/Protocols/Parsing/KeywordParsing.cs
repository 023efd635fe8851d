using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Parsing.Units;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

// As in CPython the format is read along with the arguments: what is wrong with it shows only where it matters.

/// <summary>Arguments by position and name, taken apart as a format and a list of names say.</summary>
internal unsafe struct KeywordParsing
{
    private enum Outcome
    {
        /// <summary>The argument is stored.</summary>
        Converted,

        /// <summary>There is no such argument.</summary>
        NotGiven,

        /// <summary>There is no argument left at all.</summary>
        Complete,

        /// <summary>An error is set.</summary>
        Failed,
    }

    private PyObject** _args;
    private nint _positional; // arguments by position
    private PyObject* _kwargs;
    private nint _named; // arguments by name that have not been found yet
    private FormatMarks _marks;
    private bool _lacks; // one without a name that has to be given, unless "|" comes before it is counted
    private bool _sizesAreWide;

    /// <summary>
    /// Input: a tuple; a dict or NULL; where values are stored, read from a copy of the list; whether "#" stores a Py_ssize_t. Foreign
    /// code runs nearly everywhere. Return: 1; 0 with an error, and nothing is kept.
    /// </summary>
    [SkipLocalsInit]
    internal static int Parse(PyObject* args, PyObject* kwargs, byte* format, byte** names, VaList* places, bool sizesAreWide)
    {
        ParameterNames parameters;
        KeywordParsing state;
        ArgumentParse parse;
        if (args == null || !TupleObjects.IsTuple(args) || (kwargs != null && !DictObjects.IsDict(kwargs)) || format == null || names == null
            || places == null)
        {
            Errors.BadInternalCall();
            return 0;
        }
        VaList list;
        VaList.Copy(&list, places);
        ArgumentParse.Begin(&parse, format, &list, sizesAreWide);
        FindEnd(&parse);
        if (!ParameterNames.Read(&parameters, names))
        {
            return 0;
        }
        state._args = TupleObjects.Items(args);
        state._positional = TupleObjects.Size(args);
        state._kwargs = kwargs;
        state._named = Arguments.CountOfKeywords(kwargs);
        state._marks = FormatMarks.None;
        state._lacks = false;
        state._sizesAreWide = sizesAreWide;
        if (state._positional + state._named > parameters.Count)
        {
            ArgumentErrors.TooMany(parse.Function, parameters.Count, state._positional, state._positional + state._named);
            return 0;
        }
        return parse.End(state.ConvertAll(&parse, &parameters));
    }

    /// <summary>Finds the name of the function, or a message: a colon anywhere comes before a semicolon.</summary>
    internal static void FindEnd(ArgumentParse* parse)
    {
        byte* message = null;
        byte* at = parse->Format;
        for (; *at is not 0 and not (byte)':'; at++)
        {
            message = message == null && *at == ';' ? at + 1 : message;
        }
        parse->Function = *at == ':' ? at + 1 : null;
        parse->Message = *at == ':' ? null : message;
    }

    private bool ConvertAll(ArgumentParse* parse, ParameterNames* parameters)
    {
        nint i = 0;
        for (; i < _positional; i++)
        {
            byte next = *parse->Format;
            if (next is (byte)'|' or (byte)'$' && !ReadMarks(parse, parameters, i))
            {
                return false;
            }
            if (ArgumentParse.IsEnd(*parse->Format))
            {
                return FormatMarks.RefuseShort(parameters->Count, i);
            }
            parse->Number = i + 1;
            if (!UnitConversion.Convert(parse, _args[i]))
            {
                return false;
            }
        }
        return ConvertNamed(parse, parameters, i);
    }

    // Input: the first parameter that has no argument by position.
    private bool ConvertNamed(ArgumentParse* parse, ParameterNames* parameters, nint first)
    {
        nint i = first;
        for (; i < parameters->Count; i++)
        {
            if (!ReadMarks(parse, parameters, i))
            {
                return false;
            }
            if (_lacks && _marks.HasNamedOnly)
            {
                break;
            }
            if (ArgumentParse.IsEnd(*parse->Format))
            {
                return FormatMarks.RefuseShort(parameters->Count, i);
            }
            Outcome outcome = _lacks ? Outcome.NotGiven : Convert(parse, parameters, i);
            if (outcome is Outcome.Complete or Outcome.Failed)
            {
                return outcome == Outcome.Complete;
            }
            if (outcome == Outcome.NotGiven && !UnitSkipping.Skip(&parse->Format, parse->Places, _sizesAreWide))
            {
                return false;
            }
        }
        if (_lacks)
        {
            nint least = _marks.Least < parameters->Unnamed ? _marks.Least : parameters->Unnamed;
            return ArgumentErrors.WrongPositionalCount(parse->Function, least < i ? "at least"u8 : "exactly"u8, least, _positional);
        }
        return CheckRest(parse, parameters);
    }

    private bool ReadMarks(ArgumentParse* parse, ParameterNames* parameters, nint parameter)
        => _marks.Read(parse, parameters, parameter)
            && (_positional <= _marks.Most
                || ArgumentErrors.TooManyPositional(
                    parse->Function, _marks.HasOptional ? "at most"u8 : "exactly"u8, _marks.Most, _positional));

    private Outcome Convert(ArgumentParse* parse, ParameterNames* parameters, nint parameter)
    {
        PyObject* arg = null;
        if (_named > 0 && parameter >= parameters->Unnamed)
        {
            if (!parameters->Find(parameter, _kwargs, &arg)) // foreign code
            {
                return Outcome.Failed;
            }
            _named -= arg != null ? 1 : 0;
        }
        if (arg != null)
        {
            parse->Number = parameter + 1;
            return UnitConversion.Convert(parse, arg) ? Outcome.Converted : Outcome.Failed;
        }
        if (!_marks.HasOptional)
        {
            if (parameter >= parameters->Unnamed)
            {
                ArgumentErrors.Missing(parse->Function, parameters->Names[parameter], parameter + 1);
                return Outcome.Failed;
            }
            _lacks = true;
            return Outcome.NotGiven;
        }
        return _named == 0 ? Outcome.Complete : Outcome.NotGiven;
    }

    // All parameters have been passed: whether the format ends, and whether each argument has been found.
    private readonly bool CheckRest(ArgumentParse* parse, ParameterNames* parameters)
    {
        if (!FormatMarks.CheckEnd(parse))
        {
            return false;
        }
        if (_named <= 0)
        {
            return true;
        }
        for (nint i = parameters->Unnamed; i < _positional; i++)
        {
            PyObject* twice;
            if (!parameters->Find(i, _kwargs, &twice)) // foreign code
            {
                return false;
            }
            if (twice != null)
            {
                return ArgumentErrors.GivenTwice(parse->Function, parameters->Names[i], i + 1);
            }
        }
        PyObject* name;
        nint position = 0;
        while (DictObjects.Next(_kwargs, &position, &name, null, null))
        {
            if (!StringObjects.IsString(name))
            {
                return ArgumentErrors.NameIsNoString();
            }
            if (!parameters->Has(name))
            {
                return ArgumentErrors.UnknownName(parse->Function, name);
            }
        }
        return true;
    }
}
