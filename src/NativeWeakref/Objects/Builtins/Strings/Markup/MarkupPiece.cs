using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Markup;

// literal {name!conversion:spec}; braces in the literal are doubled, and those of a spec are pairs.

/// <summary>A piece of a text with replacement fields: plain text, and the field behind it, if there is one.</summary>
internal struct MarkupPiece
{
    internal TextRange Literal;
    internal TextRange Name;
    internal TextRange Spec;

    /// <summary>The letter behind the exclamation mark, 0 for none.</summary>
    internal uint Conversion;

    internal bool HasField;

    /// <summary>The spec has fields itself.</summary>
    internal bool SpecHasFields;

    /// <summary>Reads the next piece of a text that is not empty. Return: false with ValueError.</summary>
    internal static unsafe bool Read(MarkupPiece* piece, TextRange* text)
    {
        *piece = default;
        nint start = text->Start;
        while (!text->IsEmpty && text->First is not ('{' or '}'))
        {
            text->Start++;
        }
        piece->Literal = text->Part(start, text->Start);
        if (text->IsEmpty)
        {
            return true;
        }
        uint brace = text->Take();
        if (text->First == brace)
        {
            piece->Literal.End++; // one of the two
            text->Start++;
            return true;
        }
        if (brace == '}' || text->IsEmpty)
        {
            return Refuse(brace == '}' ? "Single '}' encountered in format string"u8 : "Single '{' encountered in format string"u8);
        }
        piece->HasField = true;
        return piece->ReadField(text);
    }

    private unsafe bool ReadField(TextRange* text)
    {
        nint start = text->Start;
        uint end = FindEndOfName(text);
        if (end is 0 or '{')
        {
            return Refuse(end == 0 ? "expected '}' before end of string"u8 : "unexpected '{' in field name"u8);
        }
        Name = text->Part(start, text->Start - 1);
        if (end == '!')
        {
            if (text->IsEmpty)
            {
                return Refuse("end of string while looking for conversion specifier"u8);
            }
            Conversion = text->Take();
            end = text->IsEmpty ? ':' : text->Take();
        }
        return end == '}' || (end == ':' ? ReadSpec(text) : Refuse("expected ':' after conversion specifier"u8));
    }

    // What stands in square brackets may be anything. Return: the character that ends the name and is taken, 0 where none does.
    private static unsafe uint FindEndOfName(TextRange* text)
    {
        while (!text->IsEmpty)
        {
            uint character = text->Take();
            if (character is '{' or '}' or ':' or '!')
            {
                return character;
            }
            while (character == '[' && !text->IsEmpty && text->First != ']')
            {
                text->Start++;
            }
        }
        return 0;
    }

    private unsafe bool ReadSpec(TextRange* text)
    {
        nint start = text->Start;
        for (nint open = 1; !text->IsEmpty;)
        {
            uint character = text->Take();
            SpecHasFields |= character == '{';
            open += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (open == 0)
            {
                Spec = text->Part(start, text->Start - 1);
                return true;
            }
        }
        return Refuse("unmatched '{' in format spec"u8);
    }

    private static unsafe bool Refuse(System.ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        return false;
    }
}
