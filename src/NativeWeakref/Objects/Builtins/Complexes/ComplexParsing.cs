using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>Complex numbers from text.</summary>
internal static unsafe class ComplexParsing
{
    /// <summary>Input: a str. Return: false with ValueError or MemoryError.</summary>
    internal static bool Read(PyObject* op, Py_complex* value)
    {
        NumberText text = default;
        if (!text.Read(op))
        {
            return false;
        }
        bool separated = text.RemoveUnderscores();
        bool valid = separated && ReadParts(text.Start, text.End, value);
        text.Release();
        if (valid)
        {
            return true;
        }
        if (separated)
        {
            Errors.ValueError("complex() arg is a malformed string"u8);
        }
        else if (!Errors.Occurred())
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "could not convert string to complex: %R"u8, (nint)op);
        }
        return false;
    }

    // Both parts or one of them, in parentheses or not. White space is allowed inside the parentheses, not between the parts.
    private static bool ReadParts(byte* at, byte* end, Py_complex* value)
    {
        bool parentheses = *at == '(';
        at = parentheses ? PassSpaces(at + 1, end) : at;
        at = ReadSum(at, value);
        if (at == null)
        {
            return false;
        }
        at = PassSpaces(at, end);
        if (parentheses)
        {
            if (*at != ')')
            {
                return false;
            }
            at = PassSpaces(at + 1, end);
        }
        return at == end;
    }

    // Return: behind the number; NULL where there is none.
    private static byte* ReadSum(byte* at, Py_complex* value)
    {
        double first = 0;
        byte* next = FloatFromText.ReadSigned(at, &first);
        if (next == at)
        {
            return ReadUnit(at, &value->imag);
        }
        if (IsUnit(*next))
        {
            value->imag = first;
            return next + 1;
        }
        value->real = first;
        if (!IsSign(*next))
        {
            return next;
        }
        at = next;
        next = FloatFromText.ReadSigned(at, &value->imag);
        return next == at ? ReadUnit(at, &value->imag) : IsUnit(*next) ? next + 1 : null;
    }

    // The unit with a sign or without.
    private static byte* ReadUnit(byte* at, double* value)
    {
        *value = *at == '-' ? -1 : 1;
        at += IsSign(*at) ? 1 : 0;
        return IsUnit(*at) ? at + 1 : null;
    }

    private static byte* PassSpaces(byte* at, byte* end)
    {
        while (at < end && NumberText.IsSpace(*at))
        {
            at++;
        }
        return at;
    }

    private static bool IsSign(byte character) => character is (byte)'+' or (byte)'-';

    private static bool IsUnit(byte character) => character is (byte)'j' or (byte)'J';
}
