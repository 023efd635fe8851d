using System;
using System.Collections.Generic;
using Iced.Intel;
using NativeWeakref.Elide.Elf;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Frames;

/// <summary>
/// Decides whether the frame of a function is idle. ILC gives every function one that is not a leaf and does not pass all its
/// arguments on; where nothing is kept in it, it costs three instructions, and a call in last place could be a jump.
/// </summary>
internal sealed class IdleFrameProver
{
    private readonly ObjectMap _map;
    private readonly Node _function;
    private readonly List<Instruction> _code;
    private readonly HashSet<ulong> _targets = [];
    private readonly List<Instruction> _exits = [];
    private readonly List<Instruction> _lastCalls = [];
    private readonly InstructionInfoFactory _information;

    private IdleFrameProver(ObjectMap map, Node function, InstructionInfoFactory information)
    {
        _map = map;
        _function = function;
        _code = FunctionCode.Decode(map, function);
        _information = information;
    }

    /// <summary>As ILC writes it for such a frame: <c>rbp</c> is saved below the return address from the second instruction on.</summary>
    public static ReadOnlySpan<byte> RowsOfFrame => [0x41, 0x0E, 0x10, 0x86, 0x02];

    /// <summary>The idle frames of the assembly's functions.</summary>
    public static List<IdleFrame> Find(ObjectMap map)
    {
        UnwindTable unwinding = new(map.Elf);
        InstructionInfoFactory information = new();
        List<IdleFrame> frames = [];
        foreach (Node function in map.Functions)
        {
            if (function.IsOurs && unwinding.Find(function.Section!, function.Start) is UnwindRows rows && IsOfFrame(map.Elf, rows))
            {
                IdleFrameProver prover = new(map, function, information);
                if (prover.IsIdle())
                {
                    frames.Add(new IdleFrame(function, prover._exits, prover._lastCalls, rows));
                }
            }
        }
        return frames;
    }

    /// <summary>The instruction reads or changes a register that belongs to the frame.</summary>
    public static bool UsesFrame(InstructionInfoFactory information, in Instruction instruction)
    {
        foreach (UsedRegister used in information.GetInfo(instruction).GetUsedRegisters())
        {
            if (used.Register.GetFullRegister() is Register.RSP or Register.RBP)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsOfFrame(ElfObject elf, UnwindRows rows)
    {
        ReadOnlySpan<byte> bytes = elf.Bytes.AsSpan(rows.Offset, rows.Length);
        return bytes.StartsWith(RowsOfFrame) && !bytes[RowsOfFrame.Length..].ContainsAnyExcept((byte)0);
    }

    private bool IsIdle()
    {
        if (_code.Count < 4 || !IsPush(_code[0]) || !IsEstablished(_code[1]))
        {
            return false;
        }
        CollectTargets();
        for (int i = 2; i < _code.Count; i++)
        {
            Instruction instruction = _code[i];
            if (!(IsPop(instruction) ? IsExit(i + 1) : IsUnderstood(i)))
            {
                return false;
            }
        }
        return _exits.Count > 0;
    }

    private bool IsUnderstood(int index)
    {
        Instruction instruction = _code[index];
        FlowControl flow = instruction.FlowControl;
        bool isLeft = flow is FlowControl.IndirectBranch or FlowControl.Return || (flow == FlowControl.UnconditionalBranch && Leaves(instruction));
        if (isLeft)
        {
            return IsPop(_code[index - 1]);
        }
        return flow is FlowControl.Call or FlowControl.IndirectCall
            ? IsLastCall(index)
            : (flow == FlowControl.Next && !UsesFrame(_information, instruction))
                || (flow == FlowControl.ConditionalBranch && !Leaves(instruction))
                || flow == FlowControl.UnconditionalBranch || instruction.Code == Code.Int3;
    }

    private void CollectTargets()
    {
        foreach (Instruction instruction in _code)
        {
            if (instruction.FlowControl is FlowControl.ConditionalBranch or FlowControl.UnconditionalBranch)
            {
                _ = _targets.Add(instruction.NearBranchTarget);
            }
        }
    }

    // A jump to the own start sets the frame up again: it has to be taken down before.
    private bool Leaves(in Instruction branch)
        => HasRelocation(branch) || branch.NearBranchTarget == _function.Start || !_function.Contains(_function.Section!, branch.NearBranchTarget);

    private bool HasRelocation(in Instruction instruction)
        => !_map.Elf.RelocationsOf(_function.Section!, instruction.IP, instruction.NextIP).IsEmpty;

    /// <summary>Behind <c>pop rbp</c>: the instruction takes its place, so nothing may jump to it.</summary>
    private bool IsExit(int index)
    {
        if (index >= _code.Count || _targets.Contains(_code[index].IP))
        {
            return false;
        }
        Instruction exit = _code[index];
        bool moves = exit.Code is Code.Retnq or Code.Jmp_rel32_64
            || (exit.Code == Code.Jmp_rm64 && (!exit.IsIPRelativeMemoryOperand || HasRelocation(exit)) && !UsesFrame(_information, exit));
        if (!moves || (exit.Code == Code.Jmp_rel32_64 && !Leaves(exit)))
        {
            return false;
        }
        _exits.Add(exit);
        return true;
    }

    /// <summary>Nothing is done behind the call but to return.</summary>
    private bool IsLastCall(int index)
    {
        Instruction call = _code[index];
        int next = index + 1;
        while (next < _code.Count && _code[next].Mnemonic == Mnemonic.Nop)
        {
            next++;
        }
        bool isLast = next + 1 < _code.Count && IsPop(_code[next]) && _code[next + 1].Code == Code.Retnq;
        bool isPlain = call.Code is Code.Call_rel32_64 || (call.Code == Code.Call_rm64 && !MentionsFrame(call));
        if (!isLast || !isPlain)
        {
            return false;
        }
        _lastCalls.Add(call);
        return true;
    }

    // The call itself pushes the return address, so its operand alone is looked at.
    private static bool MentionsFrame(in Instruction call)
    {
        return call.Op0Kind == OpKind.Register
            ? call.Op0Register is Register.RSP or Register.RBP
            : call.MemoryBase is Register.RSP or Register.RBP || call.MemoryIndex is Register.RSP or Register.RBP;
    }

    private static bool IsPush(in Instruction instruction)
        => instruction.Code == Code.Push_r64 && instruction.Op0Register == Register.RBP && instruction.Length == 1;

    private static bool IsPop(in Instruction instruction)
        => instruction.Code == Code.Pop_r64 && instruction.Op0Register == Register.RBP && instruction.Length == 1;

    private static bool IsEstablished(in Instruction instruction)
        => instruction.Mnemonic == Mnemonic.Mov && instruction.Length == 3
        && instruction.Op0Kind == OpKind.Register && instruction.Op1Kind == OpKind.Register
        && instruction.Op0Register == Register.RBP && instruction.Op1Register == Register.RSP;
}
