using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>What is said of a function, wherever it is said: ownership comes from the attributes, the words from the documentation.</summary>
internal sealed class FunctionText(XmlDocumentation documentation)
{
    /// <summary>What it does, in a sentence.</summary>
    internal string Summary(CFunction function) => documentation.Summary(function.Method.DocId);

    /// <summary>More about it; empty where there is no more to say.</summary>
    internal string Remarks(CFunction function) => documentation.Text(function.Method.DocId, "remarks");

    /// <summary>Its parameters in order.</summary>
    internal IEnumerable<(string Name, string Text)> Parameters(CFunction function)
        => function.Parameters.Select(parameter =>
            (parameter.Name, Ownership(parameter) + documentation.Parameter(function.Method.DocId, parameter.Name)));

    /// <summary>Its result; null where there is none.</summary>
    internal string? Result(CFunction function)
        => function.Method.Result.Type.IsVoid ? null : ResultOwnership(function.Method.Result) + documentation.Text(function.Method.DocId, "returns");

    private static string Ownership(Variable parameter)
    {
        if (parameter.Has("Stolen"))
        {
            return "Stolen. ";
        }
        if (parameter.Has("NewRef"))
        {
            return "Receives a new reference. ";
        }
        return parameter.Has("Borrowed") ? "Borrowed. " : "";
    }

    private static string ResultOwnership(Variable result)
    {
        if (result.Has("NewRef"))
        {
            return "New reference. ";
        }
        return result.Has("Borrowed") ? "Borrowed reference. " : "";
    }
}
