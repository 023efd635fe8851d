using Iced.Intel;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>Where a value comes from, which is all the prover knows of it.</summary>
internal enum ValueOrigin
{
    /// <summary>What a register held when the function was entered.</summary>
    Entry,

    /// <summary>The lower half of such a register, the upper half zero.</summary>
    LowHalfOfEntry,

    /// <summary>An address in the function's own frame: a distance from the stack pointer at entry.</summary>
    Frame,

    /// <summary>What a register held when the call returned.</summary>
    Result,

    /// <summary>The lower half of such a register, the upper half zero.</summary>
    LowHalfOfResult,

    /// <summary>What a call may have left in a register: the compiler counts on nothing in it.</summary>
    Lost,
}

/// <summary>The content of a register or of a word of the frame.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Register">For an entry value or a result: of which register.</param>
/// <param name="Offset">For an address in the frame: its distance from the stack pointer at entry.</param>
internal readonly record struct SymbolicValue(ValueOrigin Origin, Register Register, long Offset)
{
    public static SymbolicValue Lost => new(ValueOrigin.Lost, Register.None, 0);

    public static SymbolicValue EntryOf(Register register) => new(ValueOrigin.Entry, register, 0);

    public static SymbolicValue ResultIn(Register register) => new(ValueOrigin.Result, register, 0);

    public static SymbolicValue InFrame(long offset) => new(ValueOrigin.Frame, Register.None, offset);

    public bool IsFrame => Origin == ValueOrigin.Frame;

    public bool IsLost => Origin == ValueOrigin.Lost;

    public bool IsEntryOf(Register register) => this == EntryOf(register);

    /// <summary>What a 32-bit move makes of it; null where that is no value known here.</summary>
    public SymbolicValue? LowHalf => Origin switch
    {
        ValueOrigin.Result or ValueOrigin.LowHalfOfResult => this with { Origin = ValueOrigin.LowHalfOfResult },
        ValueOrigin.Entry or ValueOrigin.LowHalfOfEntry => this with { Origin = ValueOrigin.LowHalfOfEntry },
        ValueOrigin.Lost => this,
        ValueOrigin.Frame => null,
        _ => null,
    };
}
