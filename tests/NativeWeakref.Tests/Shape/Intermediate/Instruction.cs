using System.Reflection;
using System.Reflection.Emit;

namespace NativeWeakref.Tests.Shape.Intermediate;

/// <summary>One instruction of intermediate language.</summary>
/// <param name="Offset">Where it stands in its method.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its 32 bits of operand: a token, or the distance of a branch; 0 where it has none or another size.</param>
/// <param name="End">Where the next one stands.</param>
internal readonly record struct Instruction(int Offset, OpCode Code, int Operand, int End)
{
    /// <summary>True for the instructions whose operand names a type, field or method.</summary>
    internal bool HasMember => Code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType;

    /// <summary>True for jumps, short and long.</summary>
    internal bool IsBranch => Code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget;

    /// <summary>What the operand names.</summary>
    internal MemberInfo Member(MethodBase method)
    {
        System.Type[] typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : [];
        System.Type[] methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return method.Module.ResolveMember(Operand, typeArguments, methodArguments)!;
    }
}
