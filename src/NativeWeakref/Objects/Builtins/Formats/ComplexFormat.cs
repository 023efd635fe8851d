using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Complexes;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Complex numbers in a format of the mini-language: both parts in it, the whole in the field.</summary>
internal static unsafe class ComplexFormat
{
    /// <summary>Return: an owned str, or NULL with ValueError or MemoryError.</summary>
    internal static PyObject* Apply(PyObject* op, PyObject* format)
    {
        if (StringLayout.Length(format) == 0)
        {
            return PlainFormat.Apply(op); // foreign code of a subtype
        }
        FormatSpec spec;
        if (!FormatSpec.Read(&spec, format, op, 0, '>'))
        {
            return null;
        }
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
        {
            return spec.RefuseType(op);
        }
        if (spec.Precision > int.MaxValue)
        {
            return Errors.ValueError("precision too big"u8);
        }
        if (spec.Placement.Fill == '0')
        {
            return Errors.ValueError("Zero padding is not allowed in complex format specifier"u8);
        }
        if (spec.Placement.Align == '=')
        {
            return Errors.ValueError("'=' alignment flag is not allowed in complex format specifier"u8);
        }
        PyObject* text = Text(ComplexObjects.Value(op), &spec);
        return text == null ? null : StringFormat.Place(text, &spec.Placement);
    }

    // Without a letter the text is that of str(): in parentheses, or without a real part that is a positive 0.
    private static PyObject* Text(Py_complex value, FormatSpec* spec)
    {
        bool likeStr = spec->Type == 0;
        bool both = !likeStr || value.real != 0 || BinaryDouble.IsNegative(value.real);
        uint imaginarySign = both ? '+' : spec->Sign;
        NumberPunctuation punctuation;
        TextBuilder text = default;
        bool made = NumberPunctuation.Read(&punctuation, spec)
            && (!both || ((!likeStr || text.AppendCharacter('(')) && AppendPart(&text, value.real, spec, spec->Sign, &punctuation)))
            && AppendPart(&text, value.imag, spec, imaginarySign, &punctuation)
            && text.AppendLiteral(both && likeStr ? "j)"u8 : "j"u8);
        punctuation.Release();
        return made ? text.Finish() : null; // a builder that failed holds nothing
    }

    private static bool AppendPart(TextBuilder* text, double value, FormatSpec* spec, uint sign, NumberPunctuation* punctuation)
    {
        byte* characters = FloatFormat.Digits(value, spec, 0);
        if (characters == null)
        {
            return false;
        }
        NumberParts parts = NumberParts.OfFloat(characters);
        parts.ChooseSign(sign);
        FieldPlacement narrow = default;
        bool appended = parts.Append(text, &narrow, punctuation);
        MemoryHeap.Free(characters);
        return appended;
    }
}
