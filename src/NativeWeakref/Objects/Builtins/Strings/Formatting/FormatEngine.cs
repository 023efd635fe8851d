using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Formatting;

// The conversions of 3.12:  %%
//   flags - and 0, width, precision, size  d i u o x X
//   flags, width, precision                s S R A U V, where s and V may have the size l: wide characters
//   nothing in between                     c p
// Everything else is a SystemError that shows the rest of the format.

/// <summary>The one engine behind all formatted messages.</summary>
internal static unsafe class FormatEngine
{
    /// <summary>The formatted text. Foreign code runs for S, R and A. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Run(byte* format, FormatArguments* arguments)
    {
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
            if (*at != '%')
            {
                at = AppendPlain(text, at);
            }
            else if (at[1] == '%')
            {
                at = text->AppendCharacter('%') ? at + 2 : null;
            }
            else
            {
                at = AppendDirective(text, at, arguments);
            }
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
        FormatDirective directive;
        if (!FormatDirective.Read(&directive, at, arguments))
        {
            return null;
        }
        return Convert(text, &directive, arguments) ? directive.Letter + 1 : null;
    }

    private static bool Convert(TextBuilder* text, FormatDirective* directive, FormatArguments* arguments)
    {
        switch (*directive->Letter)
        {
            case (byte)'d' or (byte)'i' or (byte)'u' or (byte)'o' or (byte)'x' or (byte)'X':
                return NumberConversion.Append(text, directive, arguments->Next());
            case (byte)'c':
                return directive->IsPlain ? AppendCharacter(text, arguments->NextInt()) : directive->RaiseInvalid();
            case (byte)'p':
                return directive->IsPlain ? NumberConversion.AppendPointer(text, arguments->Next()) : directive->RaiseInvalid();
            case (byte)'s':
                return directive->Size == ArgumentSize.Wide
                    ? directive->RaiseInvalid()
                    : TextConversion.AppendText(text, directive, (void*)arguments->Next());
            case (byte)'V':
                return directive->Size == ArgumentSize.Wide
                    ? directive->RaiseInvalid()
                    : AppendStringOrText(text, directive, arguments);
            case (byte)'U' or (byte)'S' or (byte)'R' or (byte)'A':
                return directive->Size != ArgumentSize.Int
                    ? directive->RaiseInvalid()
                    : TextConversion.AppendObject(text, directive, (PyObject*)arguments->Next());
            default:
                return directive->RaiseInvalid();
        }
    }

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
