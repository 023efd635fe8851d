using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace NativeWeakref.Tests.Shape;

/// <summary>The library before it is compiled to machine code; its code is read here and never runs.</summary>
internal static class ManagedAssembly
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    internal static Assembly Assembly { get; } = Assembly.Load("NativeWeakref");

    /// <summary>False for a Debug build.</summary>
    internal static bool IsOptimized => Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    /// <summary>The documentation file that the compiler wrote beside the assembly.</summary>
    internal static string DocumentationFile => Path.ChangeExtension(Assembly.Location, ".xml");

    internal static IReadOnlyList<Type> Types { get; } = Assembly.GetTypes();

    internal static IReadOnlyList<MethodBase> Methods { get; } = [.. Types.SelectMany(MethodsOf)];

    internal static IReadOnlyList<Export> Exports { get; } = [.. Methods.OfType<MethodInfo>().Select(Export.From).OfType<Export>()];

    /// <summary>The methods and constructors that a type declares itself.</summary>
    internal static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));

    /// <summary>The fields that a type declares itself.</summary>
    internal static IEnumerable<FieldInfo> FieldsOf(Type type) => type.GetFields(All);
}
