using System;
using Iced.Intel;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>The integer registers of the System V calling convention, by their part in a call.</summary>
internal static class SystemVConvention
{
    public static ReadOnlySpan<Register> Arguments => [Register.RDI, Register.RSI, Register.RDX, Register.RCX, Register.R8, Register.R9];

    /// <summary>A call leaves anything in these.</summary>
    public static ReadOnlySpan<Register> Clobbered =>
    [
        Register.RAX, Register.RCX, Register.RDX, Register.RSI, Register.RDI, Register.R8, Register.R9, Register.R10, Register.R11,
    ];

    /// <summary>A function returns these as it found them.</summary>
    public static ReadOnlySpan<Register> Preserved =>
        [Register.RBX, Register.RBP, Register.R12, Register.R13, Register.R14, Register.R15];
}
