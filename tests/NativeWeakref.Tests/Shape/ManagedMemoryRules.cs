using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using NativeWeakref.Tests.Shape.Intermediate;

namespace NativeWeakref.Tests.Shape;

/// <summary>What code may not contain that has no managed heap, no exceptions and no class constructors.</summary>
internal static class ManagedMemoryRules
{
    private static readonly HashSet<OpCode> s_forbidden =
    [
        OpCodes.Newarr, OpCodes.Box, OpCodes.Unbox, OpCodes.Unbox_Any, OpCodes.Ldstr, OpCodes.Castclass, OpCodes.Isinst,
        OpCodes.Throw, OpCodes.Rethrow, OpCodes.Callvirt, OpCodes.Ldvirtftn, OpCodes.Mkrefany,
        OpCodes.Ldlen, OpCodes.Ldelema, OpCodes.Ldelem, OpCodes.Ldelem_Ref, OpCodes.Stelem, OpCodes.Stelem_Ref,
        OpCodes.Add_Ovf, OpCodes.Add_Ovf_Un, OpCodes.Sub_Ovf, OpCodes.Sub_Ovf_Un, OpCodes.Mul_Ovf, OpCodes.Mul_Ovf_Un,
    ];

    /// <summary>The findings in one body, as "Type.Method: instruction".</summary>
    internal static IEnumerable<string> CheckBody(MethodBase method)
    {
        IReadOnlyList<Instruction> body = InstructionReader.Read(method);
        return body.Where((one, index) => IsForbidden(method, one, index + 1 < body.Count ? body[index + 1] : null))
            .Select(one => $"{method.DeclaringType}.{method.Name}: {one.Code.Name}");
    }

    /// <summary>The findings in the declarations of one type.</summary>
    internal static IEnumerable<string> CheckDeclarations(Type type)
    {
        if (type.TypeInitializer is not null)
        {
            yield return $"{type}: a class constructor";
        }
        foreach (FieldInfo field in ManagedAssembly.FieldsOf(type).Where(field => field.IsStatic && !field.IsLiteral && IsManaged(field.FieldType)))
        {
            yield return $"{type}.{field.Name}: a static field of managed type";
        }
        // One with static members alone names what a type argument knows; nothing is called through it.
        if (type.IsInterface && type.GetMethods().Any(method => !method.IsStatic))
        {
            yield return $"{type}: an interface with instance methods";
        }
    }

    private static bool IsForbidden(MethodBase method, Instruction one, Instruction? next)
    {
        if (one.Code == OpCodes.Newobj)
        {
            return !one.Member(method).DeclaringType!.IsValueType;
        }
        if (one.Code == OpCodes.Ldtoken)
        {
            // A span over constant data in the file; the compiler replaces the pair.
            return next is not { } call || call.Code != OpCodes.Call || !IsCreateSpan(call.Member(method));
        }
        return s_forbidden.Contains(one.Code);
    }

    private static bool IsCreateSpan(MemberInfo member) =>
        member.DeclaringType == typeof(RuntimeHelpers) && member.Name is nameof(RuntimeHelpers.CreateSpan);

    private static bool IsManaged(Type type) => !type.IsValueType && !type.IsPointer && !type.IsFunctionPointer;
}
