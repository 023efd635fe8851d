namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Quotients that are rounded down, and remainders with the sign of the divisor. A divisor is not 0.</summary>
internal static unsafe class FloatRemainder
{
    /// <summary>The remainder; a zero has the divisor's sign too.</summary>
    internal static double Of(double dividend, double divisor)
    {
        double rest = MathLibrary.Remainder(dividend, divisor);
        if (rest == 0)
        {
            return BinaryDouble.CopySign(0, divisor);
        }
        return (divisor < 0) != (rest < 0) ? rest + divisor : rest;
    }

    /// <summary>The quotient; the remainder is stored.</summary>
    internal static double Divide(double dividend, double divisor, double* rest)
    {
        double remainder = MathLibrary.Remainder(dividend, divisor); // exact, and so is the difference below, almost
        double quotient = (dividend - remainder) / divisor;
        if (remainder == 0)
        {
            remainder = BinaryDouble.CopySign(0, divisor);
        }
        else if ((divisor < 0) != (remainder < 0))
        {
            remainder += divisor;
            quotient -= 1;
        }
        *rest = remainder;
        if (quotient == 0)
        {
            return BinaryDouble.CopySign(0, dividend / divisor);
        }
        double floor = FloatRounding.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }
}
