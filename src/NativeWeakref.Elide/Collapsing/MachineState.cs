using System;
using System.Collections.Generic;
using Iced.Intel;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>What the registers and the words of the own frame hold at one point of a function.</summary>
internal sealed class MachineState
{
    private const int Word = 8;
    private const int Half = 4;

    private readonly Dictionary<Register, SymbolicValue> _registers = [];
    private readonly Dictionary<long, SymbolicValue> _frame = [];
    private readonly Dictionary<long, SymbolicValue> _halves = [];
    private readonly HashSet<long> _readAgain = [];

    /// <summary>The state at entry: the stack pointer leads to the return address.</summary>
    public MachineState()
    {
        for (Register register = Register.RAX; register <= Register.R15; register++)
        {
            _registers[register] = SymbolicValue.EntryOf(register);
        }
        _registers[Register.RSP] = SymbolicValue.InFrame(0);
    }

    public SymbolicValue this[Register register]
    {
        get => _registers[register];
        set => _registers[register] = value;
    }

    public bool Push(SymbolicValue value) => MoveStackPointer(-Word) && Store(_registers[Register.RSP].Offset, value);

    /// <summary>Null at the return address and above.</summary>
    public SymbolicValue? Pop()
    {
        SymbolicValue? top = Load(_registers[Register.RSP].Offset);
        return MoveStackPointer(Word) ? top : null;
    }

    /// <summary>False where the stack pointer would leave the own frame.</summary>
    public bool MoveStackPointer(long distance)
    {
        SymbolicValue pointer = _registers[Register.RSP];
        long moved = pointer.Offset + distance;
        if (!pointer.IsFrame || moved > 0 || moved % Word != 0)
        {
            return false;
        }
        _registers[Register.RSP] = SymbolicValue.InFrame(moved);
        return true;
    }

    /// <summary>False for a word outside the own frame: what lies above belongs to the caller, what lies below to nobody.</summary>
    public bool Store(long offset, SymbolicValue value)
    {
        if (offset % Word != 0 || offset > -Word || offset < _registers[Register.RSP].Offset)
        {
            return false;
        }
        _frame[offset] = value;
        _ = _readAgain.Remove(offset);
        _ = _halves.Remove(offset);
        _ = _halves.Remove(offset + Half);
        return true;
    }

    /// <summary>As <see cref="Store"/> for the lower half of an argument or a result, which is put aside in half a word.</summary>
    public bool StoreHalf(long offset, SymbolicValue value)
    {
        if (value.LowHalf is not { IsLost: false } half || offset % Half != 0 || offset > -Half || offset < _registers[Register.RSP].Offset)
        {
            return false;
        }
        _ = _frame.Remove(offset & -Word);
        _halves[offset] = half;
        return true;
    }

    /// <summary>Null for half a word that nothing was stored in.</summary>
    public SymbolicValue? LoadHalf(long offset) => _halves.TryGetValue(offset, out SymbolicValue value) ? value : null;

    /// <summary>Null for a word that nothing was stored in.</summary>
    public SymbolicValue? Load(long offset)
    {
        _ = _readAgain.Add(offset);
        return _frame.TryGetValue(offset, out SymbolicValue value) ? value : null;
    }

    /// <summary>A call came back: nothing can be said of the registers that it need not preserve.</summary>
    public void LoseClobbered()
    {
        foreach (Register register in SystemVConvention.Clobbered)
        {
            _registers[register] = SymbolicValue.Lost;
        }
    }

    /// <summary>
    /// Whether a call at this point passes on exactly the arguments of the own caller, in registers only. A register that an earlier
    /// call may have overwritten carries no argument: the compiler would have set it anew.
    /// </summary>
    /// <param name="inHalves">The lower half of an argument is all of it.</param>
    public bool PassesArgumentsOn(bool inHalves)
    {
        foreach (Register register in SystemVConvention.Arguments)
        {
            SymbolicValue value = _registers[register];
            bool isHalf = inHalves && value == SymbolicValue.EntryOf(register).LowHalf;
            if (!value.IsLost && !value.IsEntryOf(register) && !isHalf)
            {
                return false;
            }
        }
        return !HasStackArgument();
    }

    /// <summary>Whether the frame and the registers are as the caller left them.</summary>
    public bool IsBackAtCaller()
    {
        foreach (Register register in SystemVConvention.Preserved)
        {
            if (!_registers[register].IsEntryOf(register))
            {
                return false;
            }
        }
        return _registers[Register.RSP] == SymbolicValue.InFrame(0);
    }

    // The first stack argument would lie at the stack pointer. A saved register, a word that the function put aside and has read
    // again, or nothing at all is none.
    private bool HasStackArgument()
    {
        SymbolicValue pointer = _registers[Register.RSP];
        if (!_frame.TryGetValue(pointer.Offset, out SymbolicValue value))
        {
            return pointer.Offset >= 0;
        }
        if (_readAgain.Contains(pointer.Offset))
        {
            return false;
        }
        return value.Origin != ValueOrigin.Entry || SystemVConvention.Arguments.Contains(value.Register);
    }
}
