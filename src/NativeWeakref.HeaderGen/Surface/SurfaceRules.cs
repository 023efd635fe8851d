using System;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>What an assembly must satisfy before a header is written: a header that says less than it should is refused.</summary>
internal sealed class SurfaceRules(PublicSurface surface, XmlDocumentation documentation)
{
    private readonly List<string> _findings = [];

    /// <summary>Throws with all findings.</summary>
    internal void Check()
    {
        foreach (Export export in surface.Exports)
        {
            CheckForm(export);
        }
        foreach (CFunction function in surface.Functions.Where(function => function.IsDocumentedHere))
        {
            CheckDocumentation(function);
            CheckOwnership(function);
        }
        foreach (IGrouping<string, string> name in surface.Functions.Select(function => function.Name)
            .Concat(surface.SymbolTable?.Data.Select(field => field.Name) ?? []).GroupBy(name => name, StringComparer.Ordinal))
        {
            Demand(name.Count() == 1, name.Key, "declared twice");
        }
        CheckSymbolTable();
        CheckBits();
        if (_findings.Count > 0)
        {
            throw new SurfaceException(_findings);
        }
    }

    private void CheckForm(Export export)
    {
        Routine method = export.Method;
        Demand(string.Equals(export.EntryPoint, method.Name, StringComparison.Ordinal), method.DocId, $"the entry point {export.EntryPoint} is not the method's name");
        Demand(export.IsCdecl, method.DocId, "the calling convention is not CallConvCdecl alone");
        bool shown = export.Owner.IsPublic && method.IsPublic && export.Header is not null;
        Demand(shown || export.IsInternal, method.DocId, "neither a public method of a public class with [Header] nor [Internal]");
        if (!method.Has("Variadic"))
        {
            return;
        }
        Demand(export.Header is not null, method.DocId, "[Variadic] without [Header]");
        bool takesList = method.Parameters.Count > 1 && method.Parameters[^1].Type is ManagedType.Pointer list && list.IsTo("VaList");
        Demand(takesList, method.DocId, "[Variadic], but the last of at least two parameters is not a VaList*");
    }

    private void CheckDocumentation(CFunction function)
    {
        string id = function.Method.DocId;
        Demand(documentation.Summary(id).Length > 0, id, "no <summary>");
        foreach (Variable parameter in function.Parameters)
        {
            Demand(documentation.Parameter(id, parameter.Name).Length > 0, id, $"no <param> for {parameter.Name}");
        }
        if (!function.Method.Result.Type.IsVoid)
        {
            Demand(documentation.Text(id, "returns").Length > 0, id, "no <returns>");
        }
    }

    private void CheckOwnership(CFunction function)
    {
        string id = function.Method.DocId;
        foreach (Variable parameter in function.Parameters.Where(parameter => IsObject(parameter.Type)))
        {
            Demand(parameter.Has("Borrowed") ^ parameter.Has("Stolen"), id, $"parameter {parameter.Name} needs one of [Borrowed], [Stolen]");
        }
        Variable result = function.Method.Result;
        if (IsObject(result.Type))
        {
            Demand(result.Has("NewRef") ^ result.Has("Borrowed"), id, "the result needs one of [NewRef], [Borrowed]");
        }
    }

    private void CheckSymbolTable()
    {
        HashSet<string> functions = new(surface.Functions.Select(function => function.Name), StringComparer.Ordinal);
        foreach (Variable field in surface.SymbolTable?.Struct.Fields ?? [])
        {
            if (SymbolTable.IsFunction(field))
            {
                Demand(functions.Contains(field.Name), field.DocId, "the table names a function that is not exported");
                continue;
            }
            bool isArray = field.Has("CArray");
            bool isData = field.Type is ManagedType.Pointer { Target.IsVoid: false } pointer && (!isArray || pointer.Target is ManagedType.Primitive)
                && field.Has("Header");
            Demand(isData, field.DocId, "a field of the table is a function pointer, or a pointer to the symbol's type, which is a number for a [CArray], with [Header]");
        }
    }

    private void CheckBits()
    {
        foreach (Variable field in surface.Types.Values.SelectMany(one => one.Fields).Where(field => field.Has("CBits")))
        {
            int bits = field.Find("CBits")!.Texts.Sum(text => BitField.Parse(text, field).Width);
            Demand(bits == StructLayout.BitsOf(field), field.DocId, $"its bit fields have {bits} bits, the word {StructLayout.BitsOf(field)}");
        }
    }

    private static bool IsObject(ManagedType type) => type is ManagedType.Pointer pointer && pointer.IsTo("PyObject");

    private void Demand(bool condition, string subject, string finding)
    {
        if (!condition)
        {
            _findings.Add($"{subject}: {finding}");
        }
    }
}
