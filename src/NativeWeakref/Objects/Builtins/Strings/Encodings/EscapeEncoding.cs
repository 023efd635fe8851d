using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>Text with escapes as string literals have them. Every character has a form.</summary>
internal static unsafe class EscapeEncoding
{
    /// <summary>Input: whether Latin-1 stays as it is, and so do backslashes. Return: owned bytes, or NULL with MemoryError.</summary>
    internal static PyObject* Encode(PyObject* op, bool isRaw)
    {
        ByteBuilder bytes = default;
        nint length = StringLayout.Length(op);
        bool done = true;
        for (nint i = 0; done && i < length; i++)
        {
            uint character = StringLayout.Read(op, i);
            done = IsPlain(character, isRaw) ? bytes.Append((byte)character)
                : isRaw ? Append(&bytes, CharacterEscape.LongBackslash(character))
                : AppendEscape(&bytes, character);
        }
        return bytes.Finish();
    }

    private static bool IsPlain(uint character, bool isRaw)
        => isRaw ? character <= StringLayout.MaximumLatin1 : character is >= ' ' and < 0x7F and not '\\';

    private static bool AppendEscape(ByteBuilder* bytes, uint character)
        => character switch
        {
            '\t' => bytes->Append("\\t"u8),
            '\n' => bytes->Append("\\n"u8),
            '\r' => bytes->Append("\\r"u8),
            '\\' => bytes->Append("\\\\"u8),
            _ => Append(bytes, CharacterEscape.Backslash(character)),
        };

    private static bool Append(ByteBuilder* bytes, CharacterEscape escape)
    {
        bool appended = true;
        for (int i = 0; appended && i < escape.Length; i++)
        {
            appended = bytes->Append(escape.At(i));
        }
        return appended;
    }
}
