using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Floats in a format of the mini-language.</summary>
internal static unsafe class FloatFormat
{
    private const int UsualPrecision = 6;

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
        return spec.Type is 0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'
            ? Apply(FloatObjects.Value(op), &spec)
            : spec.RefuseType(op);
    }

    /// <summary>Input: a format whose letter is one for floats. Return: an owned str, or NULL with ValueError or MemoryError.</summary>
    internal static PyObject* Apply(double value, FormatSpec* spec)
    {
        NumberPunctuation punctuation;
        TextBuilder text = default;
        bool made = NumberPunctuation.Read(&punctuation, spec)
            && Append(&text, value, spec, &punctuation, spec->Type == 0 ? DoubleFormats.Py_DTSF_ADD_DOT_0 : 0);
        punctuation.Release();
        return made ? text.Finish() : null; // a builder that failed holds nothing
    }

    /// <summary>
    /// Appends a number in the field of a format. Input: flags of the C API that no format can give. Return: false with ValueError or
    /// MemoryError.
    /// </summary>
    internal static bool Append(TextBuilder* text, double value, FormatSpec* spec, NumberPunctuation* punctuation, int flags)
    {
        if (spec->Precision > int.MaxValue)
        {
            Errors.ValueError("precision too big"u8);
            return false;
        }
        byte* characters = Digits(spec->Type == '%' ? value * 100 : value, spec, flags);
        if (characters == null)
        {
            return false;
        }
        NumberParts parts = NumberParts.OfFloat(characters);
        parts.Suffix = spec->Type == '%' ? (byte)'%' : (byte)0;
        parts.ChooseSign(spec->Sign);
        bool appended = parts.Append(text, &spec->Placement, punctuation);
        MemoryHeap.Free(characters);
        return appended;
    }

    /// <summary>
    /// A number with the precision of a format, and neither grouped nor in a field. Input: a precision that an int holds; flags of the C
    /// API that no format can give. Return: memory of the caller, or NULL with MemoryError.
    /// </summary>
    internal static byte* Digits(double value, FormatSpec* spec, int flags)
    {
        bool shortest = spec->Type == 0 && spec->Precision < 0;
        uint code = shortest ? 'r' : spec->Type is 0 or 'n' ? 'g' : spec->Type == '%' ? 'f' : spec->Type;
        int precision = shortest ? 0 : spec->Precision < 0 ? UsualPrecision : (int)spec->Precision;
        flags |= (spec->IsAlternate ? DoubleFormats.Py_DTSF_ALT : 0) | (spec->DropsNegativeZero ? DoubleFormats.Py_DTSF_NO_NEG_0 : 0);
        return FloatText.ToText(value, (byte)code, precision, flags, null);
    }
}
