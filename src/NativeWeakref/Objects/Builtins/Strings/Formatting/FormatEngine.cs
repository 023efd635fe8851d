using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Formatting;

// The conversions of 3.12:  %%
//   flags - and 0, width, precision, size  d i u o x X
//   flags, width, precision                s S R A U V, where s and V may have the size l: wide characters
//   flags, which do nothing                c p
// Everything else is a SystemError that shows the rest of the format.

/// <summary>The one engine behind all formatted messages.</summary>
internal static unsafe class FormatEngine
{
    /// <summary>The formatted text. Foreign code runs for S, R and A. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Run(byte* format, FormatArguments* arguments)
    {
        if (format == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        TextBuilder text = default;
        if (!Append(&text, format, arguments))
        {
            text.Discard();
            return null;
        }
        return text.Finish();
    }

    private static bool Append(TextBuilder* text, byte* format, FormatArguments* arguments)
    {
        byte* at = format;
        while (*at != 0)
        {
            at = *at == '%' ? AppendDirective(text, at, arguments) : AppendPlain(text, at);
            if (at == null)
            {
                return false;
            }
        }
        return true;
    }

    // Return: the next percent sign or the end; NULL with an error.
    private static byte* AppendPlain(TextBuilder* text, byte* at)
    {
        byte* end = at;
        while (*end is not 0 and not (byte)'%')
        {
            if (*end > StringLayout.MaximumAscii)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_ValueError,
                    "PyUnicode_FromFormatV() expects an ASCII-encoded format string, got a non-ASCII byte: 0x%02x"u8, *end);
                return null;
            }
            end++;
        }
        return text->AppendAscii(at, (nint)(end - at)) ? end : null;
    }

    // Return: behind the conversion; NULL with an error.
    private static byte* AppendDirective(TextBuilder* text, byte* at, FormatArguments* arguments)
    {
        if (at[1] == '%')
        {
            return text->AppendCharacter('%') ? at + 2 : null;
        }
        FormatDirective directive;
        if (!FormatDirective.Read(&directive, at, arguments))
        {
            return null;
        }
        text->IsLastPiece = directive.Letter[0] != 0 && directive.Letter[1] == 0;
        return Convert(text, &directive, arguments) ? directive.Letter + 1 : null;
    }

    private static bool Convert(TextBuilder* text, FormatDirective* directive, FormatArguments* arguments)
        => *directive->Letter switch
        {
            (byte)'d' or (byte)'i' or (byte)'u' or (byte)'o' or (byte)'x' or (byte)'X'
                => NumberConversion.Append(text, directive, arguments->Next()),
            (byte)'c' when directive->IsPlain => AppendCharacter(text, arguments->NextInt()),
            (byte)'p' when directive->IsPlain => NumberConversion.AppendPointer(text, arguments->Next()),
            (byte)'s' when directive->Size != ArgumentSize.Wide => TextConversion.AppendText(text, directive, (void*)arguments->Next()),
            (byte)'V' when directive->Size != ArgumentSize.Wide => AppendStringOrText(text, directive, arguments),
            (byte)'U' or (byte)'S' or (byte)'R' or (byte)'A' when directive->Size == ArgumentSize.Int
                => TextConversion.AppendObject(text, directive, (PyObject*)arguments->Next()),
            _ => directive->RaiseInvalid(),
        };

    private static bool AppendCharacter(TextBuilder* text, int character)
    {
        if (character is < 0 or > (int)StringLayout.MaximumCharacter)
        {
            Errors.OverflowError("character argument not in range(0x110000)"u8);
            return false;
        }
        return text->AppendCharacter((uint)character);
    }

    // Both arguments are there, whichever is used.
    private static bool AppendStringOrText(TextBuilder* text, FormatDirective* directive, FormatArguments* arguments)
    {
        PyObject* op = (PyObject*)arguments->Next();
        void* otherwise = (void*)arguments->Next();
        return op != null
            ? TextConversion.AppendString(text, directive, op)
            : TextConversion.AppendText(text, directive, otherwise);
    }
}
