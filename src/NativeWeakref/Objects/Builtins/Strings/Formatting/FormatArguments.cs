using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings.Formatting;

/// <summary>Four arguments of the runtime's own calls.</summary>
internal struct FormatWords
{
    internal nint First;
    internal nint Second;
    internal nint Third;
    internal nint Fourth;
}

// In both sources an argument takes 8 bytes whatever its C type: a narrower one is the low part of the word.

/// <summary>The arguments of a format, in turn: those of a C caller, or words.</summary>
internal unsafe struct FormatArguments
{
    private VaList* _list;
    private nint* _next;
    private nint* _end;

    internal static FormatArguments OfList(VaList* list)
    {
        FormatArguments arguments = default;
        arguments._list = list;
        return arguments;
    }

    /// <summary>The words must live as long as the arguments are read.</summary>
    internal static FormatArguments OfWords(FormatWords* words)
    {
        FormatArguments arguments = default;
        arguments._next = (nint*)words;
        arguments._end = (nint*)(words + 1);
        return arguments;
    }

    /// <summary>The next argument; 0 where words have run out.</summary>
    internal nint Next()
    {
        if (_list != null)
        {
            return _list->NextNInt();
        }
        return _next < _end ? *_next++ : 0;
    }

    /// <summary>The next argument, of type int.</summary>
    internal int NextInt() => (int)Next();
}
