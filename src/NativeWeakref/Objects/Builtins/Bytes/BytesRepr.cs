using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>How bytes print.</summary>
internal static unsafe class BytesRepr
{
    /// <summary>
    /// As <c>PyBytes_Repr</c>. Input: whether double quotes may stand around single ones. Return: an owned str, or NULL with
    /// MemoryError.
    /// </summary>
    internal static PyObject* Of(PyObject* op, bool smartQuotes)
    {
        if (op == null || !BytesObjects.IsBytes(op))
        {
            Errors.BadInternalCall();
            return null;
        }
        TextBuilder text = default;
        text.AppendCharacter('b');
        Append(&text, BytesObjects.Data(op), BytesObjects.Size(op), smartQuotes, escapesSingle: false);
        return text.Finish();
    }

    /// <summary>
    /// Appends bytes in quotes. Input: whether double quotes may stand around single ones, and whether these get a backslash even then. The
    /// builder remembers a failure.
    /// </summary>
    internal static void Append(TextBuilder* text, byte* data, nint size, bool smartQuotes, bool escapesSingle)
    {
        bool hasSingle = ByteSearch.Find(data, size, (byte)'\'') >= 0;
        bool hasDouble = ByteSearch.Find(data, size, (byte)'"') >= 0;
        byte quote = smartQuotes && hasSingle && !hasDouble ? (byte)'"' : (byte)'\'';
        text->AppendCharacter(quote);
        for (nint i = 0; i < size; i++)
        {
            if (!AppendByte(text, data[i], escapesSingle ? (byte)'\'' : quote))
            {
                break; // the builder remembers
            }
        }
        text->AppendCharacter(quote);
    }

    private static bool AppendByte(TextBuilder* text, byte value, byte escaped)
    {
        if (value == escaped || value == '\\')
        {
            return text->AppendCharacter('\\') && text->AppendCharacter(value);
        }
        if (value is (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            return text->AppendLiteral(value == '\t' ? "\\t"u8 : value == '\n' ? "\\n"u8 : "\\r"u8);
        }
        return value is >= (byte)' ' and < 0x7F ? text->AppendCharacter(value) : StringRepr.AppendEscape(text, value);
    }
}
