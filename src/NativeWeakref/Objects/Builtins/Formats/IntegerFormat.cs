using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Ints in a format of the mini-language.</summary>
internal static unsafe class IntegerFormat
{
    /// <summary>Return: an owned str, or NULL with ValueError, OverflowError or MemoryError.</summary>
    internal static PyObject* Apply(PyObject* op, PyObject* format)
    {
        if (StringLayout.Length(format) == 0)
        {
            return PlainFormat.Apply(op); // foreign code
        }
        FormatSpec spec;
        if (!FormatSpec.Read(&spec, format, op, 'd', '>'))
        {
            return null;
        }
        return spec.Type is 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n' ? Whole(op, &spec)
            : spec.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%' ? AsFloat(op, &spec)
            : spec.RefuseType(op);
    }

    private static PyObject* Whole(PyObject* op, FormatSpec* spec)
    {
        if (spec->Precision != FormatSpec.NotGiven)
        {
            return Errors.ValueError("Precision not allowed in integer format specifier"u8);
        }
        if (spec->DropsNegativeZero)
        {
            return Errors.ValueError("Negative zero coercion (z) not allowed in integer format specifier"u8);
        }
        if (spec->Type == 'c')
        {
            return Character(op, spec);
        }
        NumberParts parts;
        PyObject* digits = IntegerParts.Read(&parts, op, spec->Type, spec->IsAlternate);
        if (digits == null)
        {
            return null;
        }
        parts.ChooseSign(spec->Sign);
        NumberPunctuation punctuation;
        TextBuilder text = default;
        bool made = NumberPunctuation.Read(&punctuation, spec) && parts.Append(&text, &spec->Placement, &punctuation);
        punctuation.Release();
        Refcount.DecRef(digits);
        return made ? text.Finish() : null; // a builder that failed holds nothing
    }

    private static PyObject* Character(PyObject* op, FormatSpec* spec)
    {
        if (spec->Sign != 0)
        {
            return Errors.ValueError("Sign not allowed with integer format specifier 'c'"u8);
        }
        if (spec->IsAlternate)
        {
            return Errors.ValueError("Alternate form (#) not allowed with integer format specifier 'c'"u8);
        }
        long value = IntegerExtraction.AsLong(op);
        if (value == -1 && Errors.Occurred())
        {
            return null;
        }
        if (value is < 0 or > StringLayout.MaximumCharacter)
        {
            return Errors.OverflowError("%c arg not in range(0x110000)"u8);
        }
        PyObject* character = StringCreation.FromCharacter((uint)value);
        return character == null ? null : StringFormat.Place(character, &spec->Placement);
    }

    private static PyObject* AsFloat(PyObject* op, FormatSpec* spec)
    {
        PyObject* value = NumberConversion.ToFloat(op); // foreign code of a subtype
        if (value == null)
        {
            return null;
        }
        PyObject* text = FloatFormat.Apply(FloatObjects.Value(value), spec);
        Refcount.DecRef(value);
        return text;
    }
}
