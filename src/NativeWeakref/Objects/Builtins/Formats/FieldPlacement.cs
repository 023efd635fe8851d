using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Where a text stands in a field that may be wider: at the start, in the middle, at the end, or around what fills it.</summary>
internal unsafe struct FieldPlacement
{
    /// <summary>The character that fills the field.</summary>
    internal uint Fill;

    /// <summary>One of &lt; ^ &gt; and =, which fills between the sign of a number and its digits.</summary>
    internal uint Align;

    /// <summary>Width of the field; negative where none is given.</summary>
    internal nint Width;

    /// <summary>The digits of a number fill the field, grouped like the others.</summary>
    internal readonly bool FillsWithZeros => Fill == '0' && Align == '=';

    /// <summary>How many characters fill the field around a text of a length.</summary>
    internal readonly nint Padding(nint length) => Width > length ? Width - length : 0;

    /// <summary>How many of them stand before the text.</summary>
    internal readonly nint Before(nint padding) => Align == '>' ? padding : Align == '^' ? padding >> 1 : 0;

    /// <summary>How many of them stand between a sign and the digits.</summary>
    internal readonly nint Inside(nint padding) => Align == '=' ? padding : 0;

    /// <summary>Appends the first characters of a string in the field. Return: false with MemoryError.</summary>
    internal readonly bool Append(TextBuilder* text, PyObject* op, nint count)
    {
        nint padding = Padding(count);
        nint before = Before(padding) + Inside(padding);
        bool whole = count == StringLayout.Length(op);
        return text->AppendRepeated(Fill, before)
            && (whole ? text->AppendString(op) : text->AppendSubstring(op, 0, count))
            && text->AppendRepeated(Fill, padding - before);
    }
}
