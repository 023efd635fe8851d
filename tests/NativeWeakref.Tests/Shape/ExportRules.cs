using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace NativeWeakref.Tests.Shape;

/// <summary>What every export owes its callers.</summary>
internal static class ExportRules
{
    // Structs that begin with an object's head.
    private static readonly string[] s_objects = ["PyObject", "PyVarObject", "PyTypeObject", "PyWeakReference"];

    /// <summary>What is wrong with how the export is declared.</summary>
    internal static IEnumerable<string> CheckDeclaration(Export export)
    {
        MethodInfo method = export.Method;
        if (!string.Equals(export.EntryPoint, method.Name, StringComparison.Ordinal))
        {
            yield return $"{method.Name}: exported as {export.EntryPoint}";
        }
        if (!export.IsCdecl)
        {
            yield return $"{method.Name}: not CallConvCdecl alone";
        }
        if (!export.IsInternal && !(method.IsPublic && method.DeclaringType!.IsVisible))
        {
            yield return $"{method.Name}: neither public nor [Internal]";
        }
        if (!export.IsInternal && !Marks.Has(method, "Header") && !Marks.Has(method.DeclaringType!, "Header"))
        {
            yield return $"{method.Name}: in no header";
        }
    }

    /// <summary>What the signature does not say about ownership.</summary>
    internal static IEnumerable<string> CheckOwnership(Export export)
    {
        foreach (ParameterInfo parameter in export.Method.GetParameters().Where(parameter => IsObject(parameter.ParameterType)))
        {
            if (Marks.CountOwnership(parameter) != 1)
            {
                yield return $"{export}: {parameter.Name} has {Marks.CountOwnership(parameter)} ownership marks";
            }
        }
        ParameterInfo result = export.Method.ReturnParameter;
        if (IsObject(result.ParameterType) && !result.ParameterType.GetElementType()!.IsPointer && Marks.CountOwnership(result) != 1)
        {
            yield return $"{export}: the result has {Marks.CountOwnership(result)} ownership marks";
        }
    }

    /// <summary>What the documentation leaves out.</summary>
    internal static IEnumerable<string> CheckDocumentation(Export export, DocumentationFile documentation)
    {
        MemberDocumentation text = documentation.Of(export.Method);
        if (text.Summary.Length == 0)
        {
            yield return $"{export}: no <summary>";
        }
        foreach (ParameterInfo parameter in export.Method.GetParameters().Where(parameter => text.Parameter(parameter.Name!).Length == 0))
        {
            yield return $"{export}: no <param> for {parameter.Name}";
        }
        if (export.Method.ReturnType != typeof(void) && text.Returns.Length == 0)
        {
            yield return $"{export}: no <returns>";
        }
    }

    // PyObject* and PyObject**.
    private static bool IsObject(Type type) =>
        type.IsPointer && (IsObject(type.GetElementType()!) || s_objects.Contains(type.GetElementType()!.Name, StringComparer.Ordinal));
}
