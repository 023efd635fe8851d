using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using NativeWeakref.Tests.Shape.Intermediate;

namespace NativeWeakref.Tests.Shape;

/// <summary>Exports forward, never decide: one call or one value, converted or compared.</summary>
internal static class ForwardingRules
{
    // What forwarding needs: arguments, constants and fields to read, conversions, one comparison, the way back.
    private static readonly string[] s_allowed =
    [
        "nop", "ldarg", "ldc", "ldnull", "ldfld", "ldflda", "ldsfld", "ldsflda", "ldind", "ldobj", "conv", "ceq", "cgt", "clt",
        "beq", "bne", "br", "brtrue", "brfalse", "call", "pop", "ret",
    ];

    /// <summary>What in the body is more than a forward.</summary>
    internal static IEnumerable<string> Check(MethodBase method)
    {
        IReadOnlyList<Instruction> body = InstructionReader.Read(method);
        foreach (Instruction one in body.Where(one => !s_allowed.Contains(one.Code.Name!.Split('.')[0], StringComparer.Ordinal) && !IsConstantText(method, one)))
        {
            yield return $"{method.Name}: {one.Code.Name} is more than a forward";
        }
        if (body.Count(one => one.Code == OpCodes.Call) > 1)
        {
            yield return $"{method.Name}: more than one call";
        }
        if (body.Any(one => one.IsBranch && one.Operand < 0))
        {
            yield return $"{method.Name}: a loop";
        }
        if (body.Count(one => one.Code.FlowControl is FlowControl.Cond_Branch) > 1)
        {
            yield return $"{method.Name}: more than one decision";
        }
    }

    // "text"u8 as an argument.
    private static bool IsConstantText(MethodBase method, Instruction one) =>
        one.Code == OpCodes.Newobj && one.Member(method).DeclaringType == typeof(ReadOnlySpan<byte>);
}
