using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

// The locale is the one the program has set for characters at the moment. Which bytes are no text the C library says.

/// <summary>Text in the encoding of the C library's locale.</summary>
internal static unsafe class LocaleText
{
    private const uint EscapeBase = 0xDC00;
    private const int LongestCharacter = 16; // more than any MB_LEN_MAX

    // mbstate_t; zeroed it is at the beginning of a text.
    private struct State
    {
        internal ulong Bits;
    }

    /// <summary>Input: a C string; the name of the policy, strict or surrogateescape. Return: an owned str; NULL with an error.</summary>
    internal static PyObject* Decode(byte* text, byte* policy)
    {
        if (text == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        return Decode(text, CString.Length(text), policy);
    }

    /// <summary>As the other form; a zero byte has to stand behind the text and nowhere in it.</summary>
    internal static PyObject* Decode(byte* text, nint length, byte* policy)
    {
        bool escapes;
        if (text == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (length < 0 || text[length] != 0 || CString.Length(text) != length)
        {
            return Errors.ValueError("embedded null byte"u8);
        }
        if (!ReadPolicy(policy, &escapes))
        {
            return null;
        }
        TextBuilder builder = default;
        State state = default;
        nint at = 0;
        while (at < length)
        {
            uint character;
            nint read = (nint)mbrtowc(&character, text + at, (nuint)(length - at), &state);
            bool valid = read > 0 && character <= StringLayout.MaximumCharacter && !Utf8Encoding.IsSurrogate(character);
            if (!valid && !escapes)
            {
                builder.Discard();
                return EncodingErrors.RaiseDecode("locale"u8, text, length, at, at + 1, "decoding error"u8);
            }
            if (!valid)
            {
                character = EscapeBase + text[at];
                read = 1;
                state = default;
            }
            if (!builder.AppendCharacter(character))
            {
                break; // the builder remembers
            }
            at += read;
        }
        return builder.Finish();
    }

    /// <summary>Input: the name of the policy, strict or surrogateescape. Return: owned bytes; NULL with an error.</summary>
    internal static PyObject* Encode(PyObject* op, byte* policy)
    {
        bool escapes;
        if (op == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (!StringObjects.IsString(op))
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        if (StringSearch.HasNul(op))
        {
            return Errors.ValueError("embedded null character"u8);
        }
        if (!ReadPolicy(policy, &escapes))
        {
            return null;
        }
        byte* form = stackalloc byte[LongestCharacter];
        ByteBuilder bytes = default;
        State state = default;
        nint length = StringLayout.Length(op);
        for (nint i = 0; i < length; i++)
        {
            uint character = StringLayout.Read(op, i);
            nint size = 1;
            if (escapes && character is >= 0xDC80 and <= 0xDCFF)
            {
                *form = (byte)character;
            }
            else
            {
                size = Utf8Encoding.IsSurrogate(character) ? -1 : (nint)wcrtomb(form, character, &state);
            }
            if (size < 0)
            {
                bytes.Discard();
                return EncodingErrors.RaiseEncode("locale"u8, op, i, i + 1, "encoding error"u8);
            }
            if (!bytes.Append(form, size))
            {
                break; // the builder remembers
            }
        }
        return bytes.Finish();
    }

    private static bool ReadPolicy(byte* name, bool* escapes)
    {
        ErrorPolicy policy = ErrorPolicies.Parse(name);
        *escapes = policy == ErrorPolicy.SurrogateEscape;
        if (policy is ErrorPolicy.Strict or ErrorPolicy.SurrogateEscape)
        {
            return true;
        }
        Errors.ValueError("unsupported error handler"u8);
        return false;
    }

    [DllImport("libc")]
    private static extern nuint mbrtowc(uint* character, byte* text, nuint length, State* state);

    [DllImport("libc")]
    private static extern nuint wcrtomb(byte* text, uint character, State* state);
}
