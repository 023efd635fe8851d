using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Functions of the C library's mathematics.</summary>
internal static class MathLibrary
{
    /// <summary>The power as C's pow() has it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Power(double value, double exponent) => pow(value, exponent);

    /// <summary>The exact remainder with the sign of the dividend.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Remainder(double dividend, double divisor) => fmod(dividend, divisor);

    /// <summary>The square root of the sum of two squares.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Hypotenuse(double first, double second) => hypot(first, second);

    /// <summary>The angle of a point, in radians.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Angle(double y, double x) => atan2(y, x);

    /// <summary>The power of e.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Exponential(double value) => exp(value);

    /// <summary>The natural logarithm.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Logarithm(double value) => log(value);

    /// <summary>The sine of an angle in radians.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Sine(double value) => sin(value);

    /// <summary>The cosine of an angle in radians.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static double Cosine(double value) => cos(value);

    [DllImport("libc")]
    private static extern double pow(double value, double exponent);

    [DllImport("libc")]
    private static extern double fmod(double dividend, double divisor);

    [DllImport("libc")]
    private static extern double hypot(double first, double second);

    [DllImport("libc")]
    private static extern double atan2(double y, double x);

    [DllImport("libc")]
    private static extern double exp(double value);

    [DllImport("libc")]
    private static extern double log(double value);

    [DllImport("libc")]
    private static extern double sin(double value);

    [DllImport("libc")]
    private static extern double cos(double value);
}
