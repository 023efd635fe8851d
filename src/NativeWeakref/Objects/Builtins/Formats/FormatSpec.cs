using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

// [[fill]align][sign][z][#][0][width][grouping][.precision][type]. What a type makes of it is its own affair; which grouping goes
// with which type is not.

/// <summary>A format of the mini-language, taken apart.</summary>
internal unsafe struct FormatSpec
{
    /// <summary>A precision that is not given.</summary>
    internal const nint NotGiven = -1;

    internal FieldPlacement Placement;
    internal nint Precision;

    /// <summary>One of + - and space, 0 for none.</summary>
    internal uint Sign;

    /// <summary>A comma or an underscore, 0 for none.</summary>
    internal uint Grouping;

    /// <summary>The letter at the end, or what stands for it where there is none.</summary>
    internal uint Type;

    internal bool DropsNegativeZero;
    internal bool IsAlternate;

    private PyObject* _text;
    private nint _at;
    private nint _end;

    /// <summary>
    /// Input: the format, a str; the object it is for, whose type messages name; type and alignment where none is given. Return: false
    /// with ValueError.
    /// </summary>
    internal static bool Read(FormatSpec* spec, PyObject* format, PyObject* op, uint type, uint align)
    {
        *spec = default;
        spec->_text = format;
        spec->_end = StringLayout.Length(format);
        spec->Type = type;
        spec->Placement.Fill = ' ';
        spec->Placement.Align = align;
        spec->Placement.Width = NotGiven;
        spec->Precision = NotGiven;
        spec->ReadFlags(align);
        return spec->ReadNumbers() && spec->ReadType(op) && spec->CheckGrouping();
    }

    /// <summary>Raises ValueError: the type of the object does not know the letter. Return: NULL.</summary>
    internal readonly PyObject* RefuseType(PyObject* op)
        => Errors.Format(
            *Symbols.Table.PyExc_ValueError,
            IsShown(Type) ? "Unknown format code '%c' for object of type '%.200s'"u8
                : "Unknown format code '\\x%x' for object of type '%.200s'"u8,
            (nint)Type, (nint)op->ob_type->tp_name);

    private void ReadFlags(uint align)
    {
        bool filled = IsAlignment(Peek(1));
        bool aligned = filled || IsAlignment(Peek(0));
        if (filled)
        {
            Placement.Fill = Peek(0);
            _at++;
        }
        if (aligned)
        {
            Placement.Align = Peek(0);
            _at++;
        }
        if (Peek(0) is '+' or '-' or ' ')
        {
            Sign = Peek(0);
            _at++;
        }
        DropsNegativeZero = Take('z');
        IsAlternate = Take('#');
        if (!filled && Take('0'))
        {
            Placement.Fill = '0';
            Placement.Align = !aligned && align == '>' ? '=' : Placement.Align;
        }
    }

    private bool ReadNumbers()
    {
        nint width = NotGiven;
        nint precision = NotGiven;
        nint at = _at;
        if (!FormatNumber.Read(_text, &at, _end, &width))
        {
            return false;
        }
        _at = at;
        Placement.Width = width;
        if (!ReadGrouping())
        {
            return false;
        }
        if (!Take('.'))
        {
            return true;
        }
        at = _at;
        if (!FormatNumber.Read(_text, &at, _end, &precision))
        {
            return false;
        }
        _at = at;
        Precision = precision;
        if (precision == NotGiven)
        {
            Errors.ValueError("Format specifier missing precision"u8);
            return false;
        }
        return true;
    }

    private bool ReadGrouping()
    {
        bool comma = Take(',');
        bool underscore = Take('_');
        if (underscore && (comma || Peek(0) == ','))
        {
            Errors.ValueError("Cannot specify both ',' and '_'."u8);
            return false;
        }
        Grouping = comma ? ',' : underscore ? '_' : 0u;
        return true;
    }

    private bool ReadType(PyObject* op)
    {
        if (_end - _at > 1)
        {
            Errors.Format(
                *Symbols.Table.PyExc_ValueError, "Invalid format specifier '%U' for object of type '%.200s'"u8, (nint)_text,
                (nint)op->ob_type->tp_name);
            return false;
        }
        Type = _at < _end ? Peek(0) : Type;
        return true;
    }

    private readonly bool CheckGrouping()
    {
        bool allowed = Grouping == 0 || Type is 0 or 'd' or 'e' or 'f' or 'g' or 'E' or 'F' or 'G' or '%'
            || (Grouping == '_' && Type is 'b' or 'o' or 'x' or 'X');
        if (!allowed)
        {
            Errors.Format(
                *Symbols.Table.PyExc_ValueError,
                IsShown(Type) ? "Cannot specify '%c' with '%c'."u8 : "Cannot specify '%c' with '\\x%x'."u8, (nint)Grouping, (nint)Type);
        }
        return allowed;
    }

    private readonly uint Peek(nint ahead) => _at + ahead < _end ? StringLayout.Read(_text, _at + ahead) : 0;

    private bool Take(uint character)
    {
        bool there = _at < _end && Peek(0) == character;
        _at += there ? 1 : 0;
        return there;
    }

    private static bool IsAlignment(uint character) => character is '<' or '>' or '=' or '^';

    private static bool IsShown(uint character) => character is > ' ' and < 0x80;
}
