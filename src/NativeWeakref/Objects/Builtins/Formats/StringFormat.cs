using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Strings in a format of the mini-language.</summary>
internal static unsafe class StringFormat
{
    /// <summary>Return: an owned str, or NULL with ValueError or MemoryError.</summary>
    internal static PyObject* Apply(PyObject* op, PyObject* format)
    {
        if (StringLayout.Length(format) == 0)
        {
            return PlainFormat.Apply(op); // foreign code of a subtype
        }
        FormatSpec spec;
        if (!FormatSpec.Read(&spec, format, op, 's', '<'))
        {
            return null;
        }
        if (spec.Type != 's')
        {
            return spec.RefuseType(op);
        }
        if (spec.Sign != 0)
        {
            return Errors.ValueError(
                spec.Sign == ' ' ? "Space not allowed in string format specifier"u8 : "Sign not allowed in string format specifier"u8);
        }
        if (spec.DropsNegativeZero)
        {
            return Errors.ValueError("Negative zero coercion (z) not allowed in string format specifier"u8);
        }
        if (spec.IsAlternate)
        {
            return Errors.ValueError("Alternate form (#) not allowed in string format specifier"u8);
        }
        if (spec.Placement.Align == '=')
        {
            return Errors.ValueError("'=' alignment not allowed in string format specifier"u8);
        }
        nint length = StringLayout.Length(op);
        bool cut = spec.Precision >= 0 && spec.Precision < length;
        if (length > 0 && !cut && spec.Placement.Width <= length)
        {
            return Refcount.NewRef(op); // as it is, even where it is of a subclass
        }
        TextBuilder text = default;
        return spec.Placement.Append(&text, op, cut ? spec.Precision : length) ? text.Finish() : null; // one that failed holds nothing
    }

    /// <summary>A string, which is stolen, in its field. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* Place(PyObject* stolen, FieldPlacement* placement)
    {
        TextBuilder text = default;
        bool made = placement->Append(&text, stolen, StringLayout.Length(stolen));
        Refcount.DecRef(stolen);
        return made ? text.Finish() : null;
    }
}
