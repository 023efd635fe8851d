using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Rounding: to whole numbers and to decimal digits.</summary>
internal static unsafe class FloatRounding
{
    private const nint MostDigits = 323; // more change no double
    private const nint LeastDigits = -308; // less leave nothing
    private const double Whole = 4503599627370496; // 2 ** 52: from here on there are no fractions

    /// <summary>The largest whole number that is not larger.</summary>
    internal static double Floor(double value)
    {
        double truncated = Truncate(value);
        return truncated > value ? truncated - 1 : truncated;
    }

    /// <summary>The smallest whole number that is not smaller.</summary>
    internal static double Ceiling(double value) => -Floor(-value);

    /// <summary>The number without its fraction, its sign kept.</summary>
    internal static double Truncate(double value)
    {
        double magnitude = BinaryDouble.CopySign(value, 0);
        return magnitude < Whole ? BinaryDouble.CopySign((long)value, value) : value; // also NaN
    }

    /// <summary>The nearest int, the even one of two. Return: owned; NULL with ValueError, OverflowError or MemoryError.</summary>
    internal static PyObject* ToInteger(double value)
    {
        double floor = Floor(value);
        double fraction = value - floor;
        double half = floor / 2;
        bool up = fraction > 0.5 || (fraction == 0.5 && half != Floor(half));
        return IntegerDoubles.FromDouble(up ? floor + 1 : floor);
    }

    /// <summary>
    /// The nearest number with so many digits behind the point. Input: the number of digits, an int or an object with
    /// <c>__index__</c> (foreign code). Return: an owned float; NULL with TypeError, OverflowError or MemoryError.
    /// </summary>
    internal static PyObject* ToDigits(double value, PyObject* digitsObject)
    {
        nint count = NumberConversion.AsSsize(digitsObject, null);
        if (count == -1 && Errors.Occurred())
        {
            return null;
        }
        if (!BinaryDouble.IsFinite(value) || value == 0 || count > MostDigits)
        {
            return FloatObjects.New(value);
        }
        if (count < LeastDigits)
        {
            return FloatObjects.New(BinaryDouble.CopySign(0, value));
        }
        DecimalDigits digits;
        DecimalDigits.SetFraction(&digits, value, (int)count);
        double rounded = DecimalDigits.ToDouble(&digits);
        return BinaryDouble.IsInfinity(rounded) ? Errors.OverflowError("rounded value too large to represent"u8)
            : FloatObjects.New(BinaryDouble.CopySign(rounded, value));
    }
}
