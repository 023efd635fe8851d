using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Tests.Shape;

/// <summary>A method that C can call by name.</summary>
internal sealed record Export(MethodInfo Method, string EntryPoint, IReadOnlyList<Type> Conventions)
{
    /// <summary>For the library's own C files: not in the header, not in the shared object's table.</summary>
    internal bool IsInternal => Marks.Has(Method, "Internal");

    /// <summary>The variadic function in C that forwards to this method, or null.</summary>
    internal string? VariadicName => (string?)Marks.Find(Method, "Variadic")?.ConstructorArguments[0].Value;

    internal bool IsCdecl => Conventions.SequenceEqual([typeof(CallConvCdecl)]);

    public override string ToString() => EntryPoint;

    /// <summary>The export that a method is, or null; slot functions have no entry point.</summary>
    internal static Export? From(MethodInfo method)
    {
        UnmanagedCallersOnlyAttribute? attribute = method.GetCustomAttribute<UnmanagedCallersOnlyAttribute>();
        return attribute?.EntryPoint is string name ? new Export(method, name, attribute.CallConvs ?? []) : null;
    }
}
