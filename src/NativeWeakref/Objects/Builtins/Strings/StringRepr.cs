using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings.Characters;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>How strings print: quoted, and with escapes for what cannot be seen.</summary>
internal static unsafe class StringRepr
{
    /// <summary>
    /// The representation of any object with escapes for all that is not ASCII; foreign code. Return: owned, or NULL with an error.
    /// </summary>
    internal static PyObject* AsciiOf(PyObject* op)
    {
        PyObject* repr = ObjectProtocol.Repr(op);
        if (repr == null || StringLayout.IsAscii(repr))
        {
            return repr;
        }
        TextBuilder text = default;
        nint length = StringLayout.Length(repr);
        for (nint i = 0; i < length; i++)
        {
            uint character = StringLayout.Read(repr, i);
            bool appended = character <= StringLayout.MaximumAscii ? text.AppendCharacter(character) : AppendEscape(&text, character);
            if (!appended)
            {
                break; // the builder remembers
            }
        }
        Refcount.DecRef(repr);
        return text.Finish();
    }

    /// <summary>The representation of a string. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* Of(PyObject* op)
    {
        int kind = StringLayout.Kind(op);
        void* data = StringLayout.Data(op);
        nint length = StringLayout.Length(op);
        bool hasSingle = CharacterBlocks.Find(kind, data, 0, length, '\'', 1) >= 0;
        bool hasDouble = CharacterBlocks.Find(kind, data, 0, length, '"', 1) >= 0;
        uint quote = hasSingle && !hasDouble ? '"' : '\'';
        TextBuilder text = default;
        text.AppendCharacter(quote);
        for (nint i = 0; i < length; i++)
        {
            if (!Append(&text, StringLayout.Read(kind, data, i), quote))
            {
                break; // the builder remembers
            }
        }
        text.AppendCharacter(quote);
        return text.Finish();
    }

    private static bool Append(TextBuilder* text, uint character, uint quote)
    {
        if (character == quote || character == '\\')
        {
            return text->AppendCharacter('\\') && text->AppendCharacter(character);
        }
        if (character is '\t' or '\n' or '\r')
        {
            return text->AppendLiteral(character == '\t' ? "\\t"u8 : character == '\n' ? "\\n"u8 : "\\r"u8);
        }
        return CharacterClasses.IsPrintable(character) ? text->AppendCharacter(character) : AppendEscape(text, character);
    }

    /// <summary>Appends a character as a backslash, a letter and hexadecimal digits. Return: false with MemoryError.</summary>
    internal static bool AppendEscape(TextBuilder* text, uint character)
    {
        int digits = character <= StringLayout.MaximumLatin1 ? 2 : character <= StringLayout.MaximumTwoByte ? 4 : 8;
        if (!text->AppendLiteral(digits == 2 ? "\\x"u8 : digits == 4 ? "\\u"u8 : "\\U"u8))
        {
            return false;
        }
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        {
            uint digit = (character >> shift) & 15;
            if (!text->AppendCharacter(digit < 10 ? '0' + digit : 'a' + digit - 10))
            {
                return false;
            }
        }
        return true;
    }
}
