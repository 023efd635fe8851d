using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>
/// Arguments by position and name put in the order of the parameters, unconverted. Input everywhere: the arguments by position, then the
/// values of the others where their names are in a tuple; a dict or NULL; a tuple of names or NULL; the parser; how many arguments have
/// to be given, and may be given, by position; how many parameters that go by name only have to be given; an array with a place for
/// each parameter. Return everywhere: the arguments, borrowed, in that array or where they were; NULL with an error.
/// </summary>
internal unsafe struct ArgumentUnpacking
{
    private PyObject** _args;
    private nint _count;
    private GivenKeywords _keywords;
    private _PyArg_Parser* _parser;
    private nint _least;
    private nint _most;
    private nint _required; // parameters before this one have to be given: those by name only, and all others unless there are such
    private PyObject** _places;

    /// <summary>For a function with a fixed number of parameters.</summary>
    internal static PyObject** Unpack(
        PyObject** args, nint count, PyObject* kwargs, PyObject* kwnames, _PyArg_Parser* parser, int least, int most, int leastNamed,
        PyObject** places)
    {
        ArgumentUnpacking unpacking = default;
        if (!unpacking.Begin(args, count, kwargs, kwnames, parser, least, most, leastNamed, places))
        {
            return null;
        }
        nint named = unpacking._keywords.Left;
        if (named == 0 && leastNamed == 0 && least <= count && count <= most)
        {
            return unpacking._args;
        }
        nint parameters = parser->pos + TupleObjects.Size(parser->kwtuple);
        bool fits = count + named > parameters ? ArgumentErrors.TooMany(parser->fname, parameters, count, count + named)
            : count > most
                ? ArgumentErrors.TooManyPositional(parser->fname, least < most ? "at most"u8 : "exactly"u8, most, count)
            : unpacking.HasPositional();
        if (!fits)
        {
            return null;
        }
        for (nint i = 0; i < count; i++)
        {
            places[i] = unpacking._args[i];
        }
        return unpacking.FillNamed(count, nint.MaxValue) && unpacking.IsComplete(count) ? places : null;
    }

    /// <summary>
    /// For a function that takes any number of arguments. Input also: which place takes the tuple of those that are too many, an owned
    /// one where there is no error.
    /// </summary>
    internal static PyObject** UnpackWithRest(
        PyObject** args, nint count, PyObject* kwargs, PyObject* kwnames, _PyArg_Parser* parser, int least, int most, int leastNamed,
        int restPlace, PyObject** places)
    {
        if (NullArgument.IsMissing(places))
        {
            return null;
        }
        ArgumentUnpacking unpacking = default;
        if (!unpacking.Begin(args, count, kwargs, kwnames, parser, least, most, leastNamed, places) || !unpacking.HasPositional())
        {
            return null;
        }
        nint plain = count < restPlace ? count : restPlace;
        for (nint i = 0; i < plain; i++)
        {
            places[i] = unpacking._args[i];
        }
        PyObject* rest = TupleObjects.FromArray(unpacking._args + plain, count - plain);
        if (rest == null)
        {
            return null;
        }
        places[restPlace] = rest;
        // As in CPython an argument by name that is there by position, too, counts as one without a parameter.
        if (unpacking.FillNamed(plain, restPlace) && unpacking.IsComplete(0))
        {
            return places;
        }
        Refcount.DecRef(rest);
        return null;
    }

    private bool Begin(
        PyObject** args, nint count, PyObject* kwargs, PyObject* kwnames, _PyArg_Parser* parser, int least, int most, int leastNamed,
        PyObject** places)
    {
        if (kwnames != null && !TupleObjects.IsTuple(kwnames))
        {
            Errors.BadInternalCall();
            return false;
        }
        if (args == null && count != 0)
        {
            NullArgument.Refuse();
            return false;
        }
        _args = args == null && count == 0 ? places : args; // a result that is not NULL
        _count = count;
        _keywords = GivenKeywords.Of(kwargs, kwnames, args + count);
        _parser = parser;
        _least = least;
        _most = most;
        _required = leastNamed != 0 ? most + leastNamed : least;
        _places = places;
        return ParserSetup.Ready(parser);
    }

    private readonly bool HasPositional()
    {
        nint least = _parser->pos < _least ? _parser->pos : _least;
        return _count >= least
            || ArgumentErrors.WrongPositionalCount(_parser->fname, least < _most ? "at least"u8 : "exactly"u8, least, _count);
    }

    // Input: how many places are filled; which one is not a parameter's.
    private bool FillNamed(nint filled, nint restPlace)
    {
        nint unnamed = _parser->pos;
        PyObject* names = _parser->kwtuple;
        nint parameters = unnamed + TupleObjects.Size(names);
        for (nint i = filled; i < parameters; i++)
        {
            PyObject* arg = null;
            PyObject* name = i >= unnamed ? TupleObjects.Items(names)[i - unnamed] : null;
            if (_keywords.Left > 0 && name != null && !_keywords.Find(name, &arg)) // foreign code
            {
                return false;
            }
            _places[i < restPlace ? i : i + 1] = arg;
            if (arg != null)
            {
                _keywords.Left--;
            }
            else if (name != null && (i < _least || (_most <= i && i < _required)))
            {
                return ArgumentErrors.Missing(_parser->fname, name, i + 1);
            }
        }
        return true;
    }

    // Whether each argument by name has been found. Input: how many arguments by position may be there by name, too.
    private readonly bool IsComplete(nint positional)
        => _keywords.Left <= 0 || _keywords.RefuseRest(_parser->fname, _parser->kwtuple, _parser->pos, positional);
}
