using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Markup;

/// <summary>Texts with replacement fields in braces: what format() and format_map() of str make of them.</summary>
internal static unsafe class MarkupFormat
{
    private const int Levels = 2; // fields, and fields in their specs

    /// <summary>Foreign code. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Apply(PyObject* text, FieldValues* values)
    {
        TextRange range;
        range.Text = text;
        range.Start = 0;
        range.End = StringLayout.Length(text);
        return HasNoBraces(text) ? Refcount.NewRef(text) : Build(range, values, Levels); // unchanged, a subtype's too, as in CPython
    }

    private static bool HasNoBraces(PyObject* text)
    {
        int kind = StringLayout.Kind(text);
        void* data = StringLayout.Data(text);
        nint length = StringLayout.Length(text);
        return length > 0 && CharacterBlocks.Find(kind, data, 0, length, '{', 1) < 0 && CharacterBlocks.Find(kind, data, 0, length, '}', 1) < 0;
    }

    private static PyObject* Build(TextRange range, FieldValues* values, int levels)
    {
        if (levels == 0)
        {
            return Errors.ValueError("Max string recursion exceeded"u8);
        }
        TextBuilder text = default;
        while (!range.IsEmpty)
        {
            MarkupPiece piece;
            bool read = MarkupPiece.Read(&piece, &range);
            text.IsLastPiece = range.IsEmpty;
            if (!read || !Append(&text, &piece, values, levels)) // foreign code
            {
                text.Discard();
                return null;
            }
        }
        return text.Finish();
    }

    private static bool Append(TextBuilder* text, MarkupPiece* piece, FieldValues* values, int levels)
    {
        TextRange literal = piece->Literal;
        if (!text->AppendSubstring(literal.Text, literal.Start, literal.End - literal.Start))
        {
            return false;
        }
        if (!piece->HasField)
        {
            return true;
        }
        PyObject* value = FieldPath.Follow(piece->Name, values); // foreign code, as below
        value = value == null || piece->Conversion == 0 ? value : Convert(value, piece->Conversion);
        if (value == null)
        {
            return false;
        }
        PyObject* spec = piece->SpecHasFields ? Build(piece->Spec, values, levels - 1)
            : piece->Spec.IsEmpty ? SharedStrings.Empty
            : piece->Spec.ToStringObject();
        PyObject* shown = spec == null ? null : FormatProtocol.Apply(value, spec);
        bool appended = shown != null && text->AppendString(shown);
        Refcount.XDecRef(shown);
        Refcount.XDecRef(spec);
        Refcount.DecRef(value);
        return appended;
    }

    // Consumes the value. Return: an owned str, or NULL with an error.
    private static PyObject* Convert(PyObject* value, uint conversion)
    {
        PyObject* text = conversion switch
        {
            'r' => ObjectProtocol.Repr(value),
            's' => ObjectProtocol.Str(value),
            'a' => ObjectProtocol.Ascii(value),
            _ => Errors.Format(
                *Symbols.Table.PyExc_ValueError,
                conversion is > ' ' and < 0x7F ? "Unknown conversion specifier %c"u8 : "Unknown conversion specifier \\x%x"u8,
                (nint)conversion),
        };
        Refcount.DecRef(value);
        return text;
    }
}
