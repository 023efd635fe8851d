using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NativeWeakref.Tests.Shape.Intermediate;

namespace NativeWeakref.Tests.Shape;

/// <summary>The layers of a namespace and what points up from one to another.</summary>
/// <param name="root">The namespace whose first level below are the layers.</param>
internal sealed class LayerRules(string root)
{
    /// <summary>From the bottom to the top.</summary>
    internal static readonly IReadOnlyList<string> Layers = ["Abi", "Heap", "Objects", "Weakrefs", "Exports"];

    /// <summary>Height of a type's layer, or -1 for types of no layer: those of the class library, and those the compiler makes.</summary>
    internal int HeightOf(Type type)
    {
        string prefix = root + ".";
        string space = OutermostOf(type).Namespace ?? "";
        if (!space.StartsWith(prefix, StringComparison.Ordinal))
        {
            return -1;
        }
        string layer = space[prefix.Length..].Split('.')[0];
        return Layers.TakeWhile(one => !string.Equals(one, layer, StringComparison.Ordinal)).Count() is int height && height < Layers.Count
            ? height
            : throw new InvalidOperationException($"{type} is in no layer");
    }

    /// <summary>What points up, as "member -> type". Constants leave no trace in an assembly: a test reads the usings too.</summary>
    internal IEnumerable<string> Check(Type type)
    {
        int height = HeightOf(type);
        if (height < 0)
        {
            return [];
        }
        IEnumerable<(string Place, Type Target)> references = DeclarationReferences(type).Concat(ManagedAssembly.MethodsOf(type).SelectMany(MethodReferences));
        return references.SelectMany(reference => Parts(reference.Target), (reference, target) => (reference.Place, Target: target))
            .Where(reference => HeightOf(reference.Target) > height)
            .Select(reference => $"{type}{reference.Place} -> {reference.Target}")
            .Distinct();
    }

    private static Type OutermostOf(Type type) => type.DeclaringType is Type outer ? OutermostOf(outer) : type;

    private static IEnumerable<(string Place, Type Target)> DeclarationReferences(Type type)
    {
        IEnumerable<Type> inherited = type.GetInterfaces();
        if (type.BaseType is Type parent)
        {
            inherited = inherited.Append(parent);
        }
        IEnumerable<Type> attributes = type.GetCustomAttributesData().Select(data => data.AttributeType);
        return inherited.Concat(attributes).Select(target => ("", target))
            .Concat(ManagedAssembly.FieldsOf(type).SelectMany(field => FieldReferences(field).Select(target => ("." + field.Name, target))));
    }

    private static IEnumerable<Type> FieldReferences(FieldInfo field) =>
        field.GetCustomAttributesData().Select(data => data.AttributeType).Append(field.FieldType);

    private static IEnumerable<(string Place, Type Target)> MethodReferences(MethodBase method)
    {
        IEnumerable<Type> signature = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (method is MethodInfo { ReturnType: Type result })
        {
            signature = signature.Append(result);
        }
        IEnumerable<Type> attributes = method.GetCustomAttributesData().Select(data => data.AttributeType);
        IEnumerable<Type> locals = method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [];
        IEnumerable<Type> body = InstructionReader.Read(method).Where(one => one.HasMember).SelectMany(one => MemberReferences(one.Member(method)));
        return signature.Concat(attributes).Concat(locals).Concat(body).Select(target => ("." + method.Name, target));
    }

    private static IEnumerable<Type> MemberReferences(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType!, .. method.GetGenericArguments()],
        _ => member.DeclaringType is Type owner ? [owner] : [],
    };

    /// <summary>A type and what it is made of: T* is T, a function pointer its parameters and its result.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }
        if (type.IsFunctionPointer)
        {
            return type.GetFunctionPointerParameterTypes().Append(type.GetFunctionPointerReturnType()).SelectMany(Parts);
        }
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }
}
