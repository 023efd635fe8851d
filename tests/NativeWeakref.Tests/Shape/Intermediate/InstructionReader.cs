using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace NativeWeakref.Tests.Shape.Intermediate;

/// <summary>Decodes the body of a method.</summary>
internal static class InstructionReader
{
    private const byte TwoBytePrefix = 0xFE;

    private static readonly Dictionary<ushort, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>The instructions in order; none for a method without a body.</summary>
    internal static IReadOnlyList<Instruction> Read(MethodBase method)
    {
        byte[] bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        List<Instruction> instructions = [];
        for (int offset = 0; offset < bytes.Length; offset = instructions[^1].End)
        {
            instructions.Add(ReadOne(bytes, offset));
        }
        return instructions;
    }

    private static Instruction ReadOne(ReadOnlySpan<byte> bytes, int offset)
    {
        ushort value = bytes[offset] == TwoBytePrefix ? BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]) : bytes[offset];
        OpCode code = s_codes[value];
        int start = offset + code.Size;
        int size = OperandSize(code, bytes[start..]);
        int operand = size switch
        {
            1 => (sbyte)bytes[start],
            4 => BinaryPrimitives.ReadInt32LittleEndian(bytes[start..]),
            _ => 0,
        };
        return new Instruction(offset, code, operand, start + size);
    }

    private static int OperandSize(OpCode code, ReadOnlySpan<byte> operand)
    {
#pragma warning disable IDE0072 // all that are not named are tokens or numbers of four bytes
        return code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(operand)),
            _ => 4,
        };
#pragma warning restore IDE0072
    }
}
