using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Parsing.Units;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>
/// Arguments by position and name, taken apart as a parser says, which has read its format once. Input everywhere: where values are
/// stored, read from a copy of the list; whether "#" stores a Py_ssize_t. Foreign code runs nearly everywhere. Return everywhere: 1; 0
/// with an error, and nothing is kept.
/// </summary>
internal static unsafe class ParserParsing
{
    /// <summary>Input: a tuple; a dict or NULL.</summary>
    internal static int ParseTuple(PyObject* args, PyObject* kwargs, _PyArg_Parser* parser, VaList* places, bool sizesAreWide)
    {
        if (args == null || !TupleObjects.IsTuple(args) || (kwargs != null && !DictObjects.IsDict(kwargs)))
        {
            Errors.BadInternalCall();
            return 0;
        }
        GivenKeywords keywords = GivenKeywords.Of(kwargs, null, null);
        return Parse(TupleObjects.Items(args), TupleObjects.Size(args), &keywords, parser, places, sizesAreWide);
    }

    /// <summary>Input: the arguments by position, then the values of the others; their names in a tuple, or NULL.</summary>
    internal static int ParseArray(
        PyObject** args, nint count, PyObject* kwnames, _PyArg_Parser* parser, VaList* places, bool sizesAreWide)
    {
        if (kwnames != null && !TupleObjects.IsTuple(kwnames))
        {
            Errors.BadInternalCall();
            return 0;
        }
        GivenKeywords keywords = GivenKeywords.Of(null, kwnames, args + count);
        return Parse(args, count, &keywords, parser, places, sizesAreWide);
    }

    [SkipLocalsInit]
    private static int Parse(
        PyObject** args, nint count, GivenKeywords* keywords, _PyArg_Parser* parser, VaList* places, bool sizesAreWide)
    {
        ArgumentParse parse;
        if (NullArgument.IsMissing(places) || (count != 0 && NullArgument.IsMissing(args)) || !ParserSetup.Ready(parser))
        {
            return 0;
        }
        if (!CheckCounts(parser, count, keywords->Left))
        {
            return 0;
        }
        VaList list;
        VaList.Copy(&list, places);
        ArgumentParse.Begin(&parse, parser->format, &list, sizesAreWide);
        parse.Function = parser->fname;
        parse.Message = parser->custom_msg;
        return parse.End(ConvertAll(&parse, args, count, keywords, parser, sizesAreWide));
    }

    private static bool CheckCounts(_PyArg_Parser* parser, nint positional, nint named)
    {
        nint parameters = parser->pos + TupleObjects.Size(parser->kwtuple);
        return positional + named > parameters ? ArgumentErrors.TooMany(parser->fname, parameters, positional, positional + named)
            : positional <= parser->max
                || ArgumentErrors.TooManyPositional(
                    parser->fname, parser->min < parser->max ? "at most"u8 : "exactly"u8, parser->max, positional);
    }

    // An argument that has to be given is not there. Input: the number of its parameter, from 0.
    private static bool RefuseMissing(_PyArg_Parser* parser, nint parameter, nint positional)
    {
        nint unnamed = parser->pos;
        nint least = unnamed < parser->min ? unnamed : parser->min;
        return parameter < unnamed
            ? ArgumentErrors.WrongPositionalCount(parser->fname, least < parser->max ? "at least"u8 : "exactly"u8, least, positional)
            : ArgumentErrors.Missing(parser->fname, TupleObjects.Items(parser->kwtuple)[parameter - unnamed], parameter + 1);
    }

    private static bool ConvertAll(
        ArgumentParse* parse, PyObject** args, nint count, GivenKeywords* keywords, _PyArg_Parser* parser, bool sizesAreWide)
    {
        nint unnamed = parser->pos;
        PyObject* names = parser->kwtuple;
        nint parameters = unnamed + TupleObjects.Size(names);
        for (nint i = 0; i < parameters; i++)
        {
            _ = parse->Take((byte)'|');
            _ = parse->Take((byte)'$');
            PyObject* arg = i < count ? args[i] : null;
            if (arg == null && keywords->Left > 0 && i >= unnamed)
            {
                if (!keywords->Find(TupleObjects.Items(names)[i - unnamed], &arg)) // foreign code
                {
                    return false;
                }
                keywords->Left -= arg != null ? 1 : 0;
            }
            if (arg != null)
            {
                parse->Number = i + 1;
                if (!UnitConversion.Convert(parse, arg))
                {
                    return false;
                }
                continue;
            }
            if (i < parser->min)
            {
                return RefuseMissing(parser, i, count);
            }
            if (keywords->Left == 0)
            {
                return true; // the rest is not given
            }
            if (!UnitSkipping.Skip(&parse->Format, parse->Places, sizesAreWide))
            {
                return false;
            }
        }
        return keywords->Left <= 0 || keywords->RefuseRest(parser->fname, names, unnamed, count);
    }
}
