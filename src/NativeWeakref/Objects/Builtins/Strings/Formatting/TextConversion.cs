using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Formatting;

/// <summary>The conversions of text and objects: s S R A U V.</summary>
internal static unsafe class TextConversion
{
    /// <summary>
    /// Appends C text: UTF-8 with U+FFFD for what is invalid, or wide characters where the directive has the size l. The precision
    /// counts bytes or wide characters, the width characters. Return: false with an error.
    /// </summary>
    internal static bool AppendText(TextBuilder* text, FormatDirective* directive, void* argument)
    {
        if (argument == null)
        {
            return RaiseNull();
        }
        return directive->Size == ArgumentSize.Long
            ? AppendWide(text, directive, (uint*)argument)
            : AppendUtf8(text, directive, (byte*)argument);
    }

    /// <summary>Appends a string. Return: false with an error.</summary>
    internal static bool AppendString(TextBuilder* text, FormatDirective* directive, PyObject* op)
    {
        if (!StringConcatenation.CheckString(op))
        {
            return false;
        }
        nint length = StringLayout.Length(op);
        nint shown = length < directive->TextLimit ? length : directive->TextLimit;
        return AppendLeadingSpaces(text, directive, shown)
            && (shown == length ? text->AppendString(op) : text->AppendSubstring(op, 0, shown))
            && AppendTrailingSpaces(text, directive, shown);
    }

    /// <summary>Appends an object as U, S, R or A shows it; foreign code. Return: false with an error.</summary>
    internal static bool AppendObject(TextBuilder* text, FormatDirective* directive, PyObject* op)
    {
        if (op == null)
        {
            return RaiseNull();
        }
        PyObject* shown = Show(*directive->Letter, op);
        if (shown == null)
        {
            return false;
        }
        bool appended = AppendString(text, directive, shown);
        Refcount.DecRef(shown);
        return appended;
    }

    private static PyObject* Show(byte letter, PyObject* op)
        => letter == 'S' ? ObjectProtocol.Str(op)
            : letter == 'R' ? ObjectProtocol.Repr(op)
            : letter == 'A' ? StringRepr.AsciiOf(op)
            : Refcount.NewRef(op);

    private static bool AppendUtf8(TextBuilder* text, FormatDirective* directive, byte* argument)
    {
        nint count = 0;
        nint limit = directive->TextLimit;
        while (count < limit && argument[count] != 0)
        {
            count++;
        }
        uint bound = 0;
        nint invalid = 0;
        nint length = directive->Width > 0 ? Utf8Decoding.Measure(argument, count, &bound, &invalid) : 0;
        return AppendLeadingSpaces(text, directive, length)
            && text->AppendUtf8(argument, count)
            && AppendTrailingSpaces(text, directive, length);
    }

    private static bool AppendWide(TextBuilder* text, FormatDirective* directive, uint* argument)
    {
        nint count = 0;
        nint limit = directive->TextLimit;
        while (count < limit && argument[count] != 0)
        {
            if (argument[count] > StringLayout.MaximumCharacter)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_ValueError, "character U+%x is not in range [U+0000; U+10ffff]"u8, (nint)argument[count]);
                return false;
            }
            count++;
        }
        bool appended = AppendLeadingSpaces(text, directive, count);
        for (nint i = 0; appended && i < count; i++)
        {
            appended = text->AppendCharacter(argument[i]);
        }
        return appended && AppendTrailingSpaces(text, directive, count);
    }

    private static bool AppendLeadingSpaces(TextBuilder* text, FormatDirective* directive, nint length)
        => directive->IsLeftAligned || directive->Width <= length || text->AppendRepeated(' ', directive->Width - length);

    private static bool AppendTrailingSpaces(TextBuilder* text, FormatDirective* directive, nint length)
        => !directive->IsLeftAligned || directive->Width <= length || text->AppendRepeated(' ', directive->Width - length);

    // CPython crashes here.
    private static bool RaiseNull()
    {
        Errors.SystemError("NULL as an argument of a text conversion"u8);
        return false;
    }
}
