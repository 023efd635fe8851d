using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

// %[(key)][flags][width][.precision][length]letter. A star takes width or precision from the values; the length means nothing.

/// <summary>One conversion of the operator %, taken apart.</summary>
internal unsafe struct PercentDirective
{
    /// <summary>Negative where none is given.</summary>
    internal nint Width;
    internal int Precision;
    internal bool IsLeft;
    internal bool HasPlus;
    internal bool HasSpace;
    internal bool IsAlternate;
    internal bool HasZeros;
    internal uint Letter;

    /// <summary>The letter stands behind the digits of a width or precision.</summary>
    internal bool FollowsDigits;

    /// <summary>The field. Zeros go between a sign and the digits.</summary>
    internal readonly FieldPlacement Placement(bool ofNumber)
    {
        bool zeros = ofNumber && HasZeros && !IsLeft;
        FieldPlacement placement;
        placement.Fill = zeros ? '0' : ' ';
        placement.Align = IsLeft ? '<' : zeros ? '=' : '>';
        placement.Width = Width;
        return placement;
    }

    /// <summary>The sign that a number has where it is not negative: a plus, a space, or 0 for none.</summary>
    internal readonly uint Sign => HasPlus ? '+' : HasSpace ? ' ' : 0u;

    /// <summary>
    /// Reads what follows a percent sign; foreign code, where values are looked up. Return: false with TypeError, ValueError,
    /// OverflowError or what the mapping raised.
    /// </summary>
    internal bool Read(PercentSource* source, PercentArguments* values)
    {
        Width = -1;
        Precision = -1;
        if (!ReadKey(source, values))
        {
            return false;
        }
        ReadFlags(source);
        nint start = source->At;
        if (!ReadWidth(source, values) || !ReadPrecision(source, values))
        {
            return false;
        }
        FollowsDigits = source->At > start && source->Previous is >= '0' and <= '9';
        if (source->Peek() is 'h' or 'l' or 'L')
        {
            source->At++;
            FollowsDigits = false;
        }
        if (source->IsAtEnd)
        {
            Errors.ValueError("incomplete format"u8);
            return false;
        }
        Letter = source->Peek();
        source->At++;
        return true;
    }

    // Parentheses inside a key are part of it where they match.
    private static bool ReadKey(PercentSource* source, PercentArguments* values)
    {
        if (source->IsAtEnd || source->Peek() != '(')
        {
            return true;
        }
        if (!values->CheckMapping())
        {
            return false;
        }
        nint start = ++source->At;
        for (int depth = 1; !source->IsAtEnd; source->At++)
        {
            depth += source->Peek() == '(' ? 1 : source->Peek() == ')' ? -1 : 0;
            if (depth == 0)
            {
                return values->Choose(source->Part(start, source->At++)); // foreign code
            }
        }
        Errors.ValueError("incomplete format key"u8);
        return false;
    }

    private void ReadFlags(PercentSource* source)
    {
        for (; !source->IsAtEnd; source->At++)
        {
            switch (source->Peek())
            {
                case '-':
                    IsLeft = true;
                    break;
                case '+':
                    HasPlus = true;
                    break;
                case ' ':
                    HasSpace = true;
                    break;
                case '#':
                    IsAlternate = true;
                    break;
                case '0':
                    HasZeros = true;
                    break;
                default:
                    return;
            }
        }
    }

    private bool ReadWidth(PercentSource* source, PercentArguments* values)
    {
        if (!source->Skip('*'))
        {
            return ReadNumber(source, nint.MaxValue, ref Width) || Refuse("width too big"u8);
        }
        PyObject* value = TakeInteger(values);
        if (value == null)
        {
            return false;
        }
        nint width = IntegerExtraction.AsSsize(value);
        Refcount.DecRef(value);
        if (width == -1 && Errors.Occurred())
        {
            return false;
        }
        IsLeft |= width < 0;
        Width = width < 0 ? -width : width;
        return true;
    }

    private bool ReadPrecision(PercentSource* source, PercentArguments* values)
    {
        if (!source->Skip('.'))
        {
            return true;
        }
        Precision = 0;
        if (!source->Skip('*'))
        {
            nint precision = 0;
            if (!ReadNumber(source, int.MaxValue, ref precision))
            {
                return Refuse(source->IsBytes ? "prec too big"u8 : "precision too big"u8);
            }
            Precision = (int)precision;
            return true;
        }
        PyObject* value = TakeInteger(values);
        if (value == null)
        {
            return false;
        }
        Precision = IntegerMasks.AsInt(value);
        Refcount.DecRef(value);
        if (Precision == -1 && Errors.Occurred())
        {
            return false;
        }
        Precision = Precision < 0 ? 0 : Precision;
        return true;
    }

    private static PyObject* TakeInteger(PercentArguments* values)
    {
        PyObject* value = values->Next();
        if (value != null && !IntegerObjects.IsInteger(value))
        {
            Refcount.DecRef(value);
            return Errors.TypeError("* wants int"u8);
        }
        return value;
    }

    // Leaves the number alone where no digit follows. Return: false where it is larger than the limit.
    private static bool ReadNumber(PercentSource* source, nint limit, ref nint number)
    {
        nint read = 0;
        bool any = false;
        for (uint digit = source->Peek() - '0'; !source->IsAtEnd && digit <= 9; digit = source->Peek() - '0')
        {
            if (read > (limit - (nint)digit) / 10)
            {
                return false;
            }
            read = (read * 10) + (nint)digit;
            any = true;
            source->At++;
        }
        number = any ? read : number;
        return true;
    }

    private static bool Refuse(System.ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        return false;
    }
}
