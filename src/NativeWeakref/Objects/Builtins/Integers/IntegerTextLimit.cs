using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The most decimal digits of ints that are read and written: <c>sys.set_int_max_str_digits()</c>.</summary>
/// <remarks>It keeps a program from spending long on a hostile text, as in 3.12. Bases that are powers of two are free of it.</remarks>
internal static unsafe class IntegerTextLimit
{
    /// <summary>The limit of a program that chooses none.</summary>
    internal const int Usual = 4300;

    /// <summary>The smallest limit; no text up to this length is refused.</summary>
    internal const int Least = 640;

    private static int s_limit; // 0: none
    private static int s_first;

    /// <summary>The limit; 0 for none.</summary>
    internal static int Value => s_limit;

    /// <summary>What the environment asked for at the start, or the usual limit.</summary>
    internal static int First => s_first;

    /// <summary>The start of a life. A malformed PYTHONINTMAXSTRDIGITS ends the process, as it does CPython.</summary>
    internal static void Initialise()
    {
        s_first = Usual;
        byte* text = secure_getenv(CString.Of("PYTHONINTMAXSTRDIGITS"u8));
        if (text != null && *text != 0)
        {
            byte* end;
            nint value = CIntegerText.ReadSigned(text, &end, 10);
            if (*end != 0 || end == text || !Allows(value))
            {
                FatalError.Stop("config_init_int_max_str_digits: PYTHONINTMAXSTRDIGITS: invalid limit; must be >= 640 or 0 for unlimited."u8);
            }
            s_first = (int)value;
        }
        s_limit = s_first;
    }

    /// <summary>Input: a new limit, 0 for none. Return: false with ValueError.</summary>
    internal static bool Set(int limit)
    {
        if (!Allows(limit))
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "maxdigits must be 0 or larger than %d"u8, Least);
            return false;
        }
        s_limit = limit;
        return true;
    }

    /// <summary>Whether so many decimal digits are too many.</summary>
    internal static bool Refuses(nint digits) => s_limit != 0 && digits > Least && digits > s_limit;

    /// <summary>Whether an int of so many digits of 30 bits is certain to have too many decimal ones.</summary>
    internal static bool RefusesDigits(nint count) => s_limit != 0 && count > 10 && s_limit / (3 * IntegerLayout.DigitBits) <= (count - 11) / 10;

    /// <summary>Sets the error for an int whose text is too long. Return: NULL.</summary>
    internal static PyObject* RefuseWriting()
        => Errors.Format(
            *Symbols.Table.PyExc_ValueError,
            "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"u8,
            s_limit);

    /// <summary>Sets the error for a text of too many digits. Return: NULL.</summary>
    internal static PyObject* RefuseReading(nint digits)
        => Errors.Format(
            *Symbols.Table.PyExc_ValueError,
            "Exceeds the limit (%d digits) for integer string conversion: value has %zd digits; use sys.set_int_max_str_digits() to increase the limit"u8,
            s_limit, digits);

    private static bool Allows(long limit) => limit is 0 or (>= Least and <= int.MaxValue);

    [DllImport("libc")]
    private static extern byte* secure_getenv(byte* name);
}
