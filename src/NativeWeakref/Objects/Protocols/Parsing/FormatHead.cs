using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>What a format of arguments by position says as a whole.</summary>
internal struct FormatHead
{
    /// <summary>Number of arguments that have to be given.</summary>
    internal nint Least;

    /// <summary>Number of arguments that may be given.</summary>
    internal nint Most;

    /// <summary>Reads a format to its end, and the name or message there. Return: false with SystemError.</summary>
    internal static unsafe bool Read(FormatHead* head, ArgumentParse* parse)
    {
        nint least = -1;
        nint count = 0;
        nint depth = 0;
        byte* at = parse->Format;
        for (; ; at++)
        {
            byte next = *at;
            if (ArgumentParse.IsLetter(next))
            {
                count += depth == 0 && next != 'e' ? 1 : 0; // the e is half a unit
                continue;
            }
            if (ArgumentParse.IsEnd(next))
            {
                break;
            }
            least = depth == 0 && next == '|' ? count : least;
            count += depth == 0 && next == '(' ? 1 : 0;
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (depth < 0)
            {
                Errors.SystemError("excess ')' in getargs format"u8);
                return false;
            }
        }
        if (depth != 0)
        {
            Errors.SystemError("missing ')' in getargs format"u8);
            return false;
        }
        parse->Function = *at == ':' ? at + 1 : null;
        parse->Message = *at == ';' ? at + 1 : null;
        head->Least = least < 0 ? count : least;
        head->Most = count;
        return true;
    }
}
