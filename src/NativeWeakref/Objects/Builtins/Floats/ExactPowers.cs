using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>The powers of ten that are doubles.</summary>
internal static unsafe class ExactPowers
{
    /// <summary>The largest exponent.</summary>
    internal const int Largest = 22;

    private static ReadOnlySpan<double> Powers =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Input: an exponent from 0 to the largest.</summary>
    internal static double Of(int exponent) => ((double*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Powers)))[exponent];
}
