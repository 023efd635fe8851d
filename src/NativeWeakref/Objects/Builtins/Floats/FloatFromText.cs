using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Floats from text: C strings, and objects that hold text.</summary>
internal static unsafe class FloatFromText
{
    /// <summary>
    /// As <c>PyOS_string_to_double</c>. Input: where to store the end of the number, NULL where the whole text must be one; the exception
    /// type for what is too large, NULL for an infinity. Return: -1.0 with ValueError or that exception.
    /// </summary>
    internal static double Parse(byte* text, byte** endPlace, PyObject* overflowError)
    {
        if (NullArgument.IsMissing(text))
        {
            return -1;
        }
        double value = -1;
        byte* end = ReadSigned(text, &value);
        if (end == text || (endPlace == null && *end != 0))
        {
            value = -1;
            end = end == text || endPlace == null ? text : end;
            Errors.Format(*Symbols.Table.PyExc_ValueError, "could not convert string to float: '%.200s'"u8, (nint)text);
        }
        else if (overflowError != null && BinaryDouble.IsInfinity(value) && IsNumber(text))
        {
            value = -1;
            Errors.Format(overflowError, "value too large to convert to float: '%.200s'"u8, (nint)text);
        }
        if (endPlace != null)
        {
            *endPlace = end;
        }
        return value;
    }

    /// <summary>Reads "inf", "infinity" or "nan" in any case. Return: behind the word, the text itself where there is none.</summary>
    internal static byte* ReadWord(byte* text, double* value)
    {
        if (StartsWith(text, "inf"u8))
        {
            *value = BinaryDouble.Infinity;
            return text + (StartsWith(text + 3, "inity"u8) ? 8 : 3);
        }
        if (StartsWith(text, "nan"u8))
        {
            *value = BinaryDouble.NaN;
            return text + 3;
        }
        return text;
    }

    /// <summary>As <see cref="FromObject"/>; SystemError for NULL.</summary>
    internal static PyObject* FromAnyObject(PyObject* op) => op == null ? NullArgument.Refuse() : FromObject(op);

    /// <summary>
    /// A float from an object that holds text. Return: owned; NULL with ValueError for another text, with TypeError for another object.
    /// </summary>
    internal static PyObject* FromObject(PyObject* op)
    {
        NumberText text = default;
        if (!text.Read(op))
        {
            return Errors.Occurred() ? null
                : UnsupportedType.Refuse(op, "float() argument must be a string or a real number, not '%.200s'"u8);
        }
        double value = -1;
        bool valid = text.RemoveUnderscores();
        if (valid)
        {
            byte* end = ReadSigned(text.Start, &value);
            valid = end == text.End && end != text.Start;
        }
        text.Release();
        return valid ? FloatObjects.New(value)
            : Errors.Format(*Symbols.Table.PyExc_ValueError, "could not convert string to float: %R"u8, (nint)op);
    }

    /// <summary>Reads a number or a word with a sign or without. Return: behind it, the text itself where there is none.</summary>
    internal static byte* ReadSigned(byte* text, double* value)
    {
        bool negative = *text == '-';
        byte* start = text + (negative || *text == '+' ? 1 : 0);
        double magnitude = 0;
        byte* end = DecimalParsing.Read(start, &magnitude);
        if (end == start)
        {
            end = ReadWord(start, &magnitude);
        }
        if (end == start)
        {
            return text;
        }
        *value = negative ? -magnitude : magnitude;
        return end;
    }

    private static bool IsNumber(byte* text)
    {
        text += *text is (byte)'-' or (byte)'+' ? 1 : 0;
        return *text is (byte)'.' or (>= (byte)'0' and <= (byte)'9');
    }

    private static bool StartsWith(byte* text, ReadOnlySpan<byte> lower)
    {
        byte* word = CString.Of(lower);
        for (int i = 0; i < lower.Length; i++)
        {
            if ((text[i] | 0x20) != word[i])
            {
                return false;
            }
        }
        return true;
    }
}
