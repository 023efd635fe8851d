using System;
using System.Collections.Generic;
using Iced.Intel;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>
/// Decides whether a function is a pure forward: it executes the function's instructions on symbolic values. Only moves between
/// registers and the own frame are understood; any other instruction, a branch, a second call or an argument that is narrowed
/// on the way means that the function is left as it is.
/// </summary>
internal sealed class ForwardProver
{
    private readonly ObjectMap _map;
    private readonly Node _function;
    private readonly ElfSection _section;
    private readonly IReadOnlySet<ulong> _transitions;
    private readonly bool _hasNarrowResult;
    private readonly bool _keepsTypes;
    private readonly MachineState _state = new();
    private ForwardTarget? _target;

    private ForwardProver(ObjectMap map, Node function, ElfSection section, IReadOnlySet<ulong> transitions, bool hasNarrowResult, bool keepsTypes)
    {
        _map = map;
        _function = function;
        _section = section;
        _transitions = transitions;
        _hasNarrowResult = hasNarrowResult;
        _keepsTypes = keepsTypes;
    }

    /// <param name="map">The object as ILC wrote it, before elision.</param>
    /// <param name="function">A function of it.</param>
    /// <param name="transitions">Offsets in the function's section of the relocations of transition calls.</param>
    /// <param name="hasNarrowResult">C reads 32 bits of the result, so the upper half does not matter.</param>
    /// <param name="keepsTypes">Source and target take each argument as the same type: where one half of a register is moved, both read no more.</param>
    /// <returns>Null for a function that is no pure forward.</returns>
    public static Forward? Prove(ObjectMap map, Node function, IReadOnlySet<ulong> transitions, bool hasNarrowResult, bool keepsTypes)
        => new ForwardProver(map, function, function.Section!, transitions, hasNarrowResult, keepsTypes).Run();

    private Forward? Run()
    {
        foreach (Instruction instruction in FunctionCode.Decode(_map, _function))
        {
            if (instruction.Code == Code.Retnq)
            {
                return IsReturnOfForward() ? new Forward(_function, _target!) : null;
            }
            if (!Execute(instruction))
            {
                return null;
            }
        }
        return null;
    }

    private bool Execute(in Instruction instruction)
    {
        Mnemonic mnemonic = instruction.Mnemonic;
        return mnemonic == Mnemonic.Nop
            || (mnemonic == Mnemonic.Push && Push(instruction))
            || (mnemonic == Mnemonic.Pop && instruction.Op0Kind == OpKind.Register && Set(instruction.Op0Register, _state.Pop()))
            || (mnemonic == Mnemonic.Add && MoveStackPointer(instruction, 1))
            || (mnemonic == Mnemonic.Sub && MoveStackPointer(instruction, -1))
            || (mnemonic == Mnemonic.Lea && TakeAddress(instruction))
            || (mnemonic == Mnemonic.Mov && Move(instruction))
            || (mnemonic == Mnemonic.Call && Call(instruction));
    }

    private bool Push(in Instruction instruction)
        => instruction.Op0Kind == OpKind.Register && instruction.Op0Register.IsGPR64() && _state.Push(_state[instruction.Op0Register]);

    private bool MoveStackPointer(in Instruction instruction, int direction)
    {
        bool isConstant = instruction.Op1Kind is OpKind.Immediate8to64 or OpKind.Immediate32to64;
        return isConstant && instruction.Op0Kind == OpKind.Register && instruction.Op0Register == Register.RSP
            && _state.MoveStackPointer(direction * (long)instruction.GetImmediate(1));
    }

    private bool TakeAddress(in Instruction instruction)
        => instruction.Op0Register.IsGPR64() && FrameOffset(instruction) is long offset
        && Set(instruction.Op0Register, SymbolicValue.InFrame(offset));

    private bool Move(in Instruction instruction)
    {
        return (instruction.Op0Kind, instruction.Op1Kind) switch
        {
            (OpKind.Register, OpKind.Register) => MoveRegister(instruction.Op0Register, instruction.Op1Register),
            (OpKind.Register, OpKind.Memory) => FrameOffset(instruction) is long offset && Read(instruction.Op0Register, offset),
            (OpKind.Memory, OpKind.Register) => FrameOffset(instruction) is long offset && Write(offset, instruction.Op1Register),
            _ => false,
        };
    }

    private bool Read(Register to, long offset)
        => (to.IsGPR64() && Set(to, _state.Load(offset))) || (to.IsGPR32() && Set(to.GetFullRegister(), _state.LoadHalf(offset)));

    private bool Write(long offset, Register from)
        => (from.IsGPR64() && _state.Store(offset, _state[from]))
        || (from.IsGPR32() && _state.StoreHalf(offset, _state[from.GetFullRegister()]));

    private bool MoveRegister(Register to, Register from)
    {
        if (to.IsGPR64() && from.IsGPR64())
        {
            return Set(to, _state[from]);
        }
        return to.IsGPR32() && from.IsGPR32() && Set(to.GetFullRegister(), _state[from.GetFullRegister()].LowHalf);
    }

    // The stack pointer moves by push, pop, add and sub alone.
    private bool Set(Register register, SymbolicValue? value)
    {
        if (value is not SymbolicValue known || register == Register.RSP || !register.IsGPR64())
        {
            return false;
        }
        _state[register] = known;
        return true;
    }

    /// <summary>Distance of a memory operand from the stack pointer at entry; null for memory that is not the own frame.</summary>
    private long? FrameOffset(in Instruction instruction)
    {
        bool isPlain = instruction.MemoryIndex == Register.None && instruction.SegmentPrefix == Register.None
            && instruction.MemoryBase.IsGPR64();
        return isPlain && _state[instruction.MemoryBase] is { IsFrame: true } place
            ? place.Offset + (long)instruction.MemoryDisplacement64
            : null;
    }

    private bool Call(in Instruction instruction)
    {
        if (instruction.Code == Code.Call_rel32_64 && _transitions.Contains(instruction.IP + 1))
        {
            _state.LoseClobbered();
            return true;
        }
        if (_target != null || !_state.PassesArgumentsOn(_keepsTypes))
        {
            return false;
        }
        _target = instruction.Code == Code.Call_rel32_64 ? DirectTarget(instruction) : PointerTarget(instruction);
        _state.LoseClobbered();
        _state[Register.RAX] = SymbolicValue.ResultIn(Register.RAX);
        _state[Register.RDX] = SymbolicValue.ResultIn(Register.RDX);
        return _target != null;
    }

    private ForwardTarget? DirectTarget(in Instruction instruction)
    {
        foreach (ElfRelocation relocation in _map.Elf.RelocationsOf(_section, instruction.IP + 1, instruction.NextIP))
        {
            bool isCall = relocation.Type is RelocationType.Plt32 or RelocationType.Relative32 && relocation.Addend == -4;
            Node? named = isCall ? _map.Find(_map.Elf.Symbols[relocation.Symbol], 0) : null;
            return named is { Kind: NodeKind.External } ? new ForwardTarget(named, Register.None, relocation) : null;
        }
        Node? target = _map.Find(_section, instruction.NearBranchTarget);
        bool isStart = target is { IsOurs: true, Kind: NodeKind.Code } && target.Start == instruction.NearBranchTarget;
        return isStart && target != _function ? new ForwardTarget(target, Register.None, null) : null;
    }

    /// <summary>A pointer that came as an argument is still in its register when the function is entered.</summary>
    private ForwardTarget? PointerTarget(in Instruction instruction)
    {
        if (instruction.Code != Code.Call_rm64 || instruction.Op0Kind != OpKind.Register)
        {
            return null;
        }
        SymbolicValue pointer = _state[instruction.Op0Register];
        bool isArgument = pointer.Origin == ValueOrigin.Entry && SystemVConvention.Arguments.Contains(pointer.Register);
        return isArgument ? new ForwardTarget(null, pointer.Register, null) : null;
    }

    private bool IsReturnOfForward()
    {
        SymbolicValue result = _state[Register.RAX];
        SymbolicValue second = _state[Register.RDX];
        bool isResult = result.IsLost || result == SymbolicValue.ResultIn(Register.RAX)
            || (_hasNarrowResult && result == SymbolicValue.ResultIn(Register.RAX).LowHalf);
        bool isSecond = second.IsLost || second == SymbolicValue.ResultIn(Register.RDX);
        return _target != null && isResult && isSecond && _state.IsBackAtCaller();
    }
}
