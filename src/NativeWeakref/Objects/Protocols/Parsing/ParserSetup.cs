using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Parsing.Units;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

// A parser lies in the caller's static memory and lives longer than the runtime; the library it lies in may be unloaded before. So the
// tuples of names are listed here, and a parser carries the number of the life its tuple belongs to.

/// <summary>Filling the parsers of functions at their first use.</summary>
internal static unsafe class ParserSetup
{
    private const int TupleIsCallers = -1;

    private struct OwnedTuple
    {
        internal PyObject* Tuple;
        internal OwnedTuple* Next;
    }

    private static OwnedTuple* s_tuples;
    private static int s_earlierLives;

    /// <summary>Fills a parser unless that is done. Return: false with SystemError for NULL or a wrong format, or MemoryError.</summary>
    internal static bool Ready(_PyArg_Parser* parser)
    {
        if (parser == null)
        {
            Errors.BadInternalCall();
            return false;
        }
        return parser->initialized == s_earlierLives + 1 || parser->initialized == TupleIsCallers || Fill(parser);
    }

    /// <summary>The tuples go with the runtime.</summary>
    internal static void Finalise()
    {
        while (s_tuples != null)
        {
            OwnedTuple* first = s_tuples;
            s_tuples = first->Next;
            Refcount.DecRef(first->Tuple);
            ObjectHeap.Free(first);
        }
        s_earlierLives++;
    }

    private static bool Fill(_PyArg_Parser* parser)
    {
        ParameterNames parameters;
        ArgumentParse parse;
        if (!ParameterNames.Read(&parameters, parser->keywords))
        {
            return false;
        }
        int least = 0;
        int most = 0;
        ArgumentParse.Begin(&parse, parser->format, null, sizesAreWide: true);
        if (parser->format != null)
        {
            KeywordParsing.FindEnd(&parse);
            if (!ReadFormat(&parse, &parameters, &least, &most))
            {
                return false;
            }
            parser->fname = parse.Function;
            parser->custom_msg = parse.Message;
        }
        bool callers = parser->kwtuple != null && parser->initialized == 0;
        if (!callers && !MakeTuple(parser, &parameters))
        {
            return false;
        }
        parser->pos = (int)parameters.Unnamed;
        parser->min = least;
        parser->max = most;
        parser->initialized = callers ? TupleIsCallers : s_earlierLives + 1;
        return true;
    }

    // Stores how many arguments have to be given, and how many may be given by position.
    private static bool ReadFormat(ArgumentParse* parse, ParameterNames* parameters, int* least, int* most)
    {
        FormatMarks marks = FormatMarks.None;
        nint count = parameters->Count;
        for (nint i = 0; i < count; i++)
        {
            if (!marks.Read(parse, parameters, i))
            {
                return false;
            }
            if (ArgumentParse.IsEnd(*parse->Format))
            {
                return FormatMarks.RefuseShort(count, i);
            }
            if (!UnitSkipping.Skip(&parse->Format, null, sizesAreWide: true))
            {
                return false;
            }
        }
        *least = (int)(marks.Least < count ? marks.Least : count);
        *most = (int)(marks.Most < count ? marks.Most : count);
        return FormatMarks.CheckEnd(parse);
    }

    private static bool MakeTuple(_PyArg_Parser* parser, ParameterNames* parameters)
    {
        nint count = parameters->Count - parameters->Unnamed;
        PyObject* tuple = TupleObjects.New(count);
        for (nint i = 0; tuple != null && i < count; i++)
        {
            PyObject* name = StringObjects.InternUtf8(parameters->Names[parameters->Unnamed + i]);
            if (name == null)
            {
                Refcount.DecRef(tuple);
                return false;
            }
            TupleObjects.Items(tuple)[i] = name;
        }
        OwnedTuple* owned = tuple == null ? null : (OwnedTuple*)ObjectHeap.Allocate((nuint)sizeof(OwnedTuple));
        if (owned == null)
        {
            Refcount.XDecRef(tuple);
            Errors.NoMemory();
            return false;
        }
        owned->Tuple = tuple;
        owned->Next = s_tuples;
        s_tuples = owned;
        parser->kwtuple = tuple;
        return true;
    }
}
