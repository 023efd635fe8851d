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

    [DllImport("libc")]
    private static extern double pow(double value, double exponent);

    [DllImport("libc")]
    private static extern double fmod(double dividend, double divisor);
}
