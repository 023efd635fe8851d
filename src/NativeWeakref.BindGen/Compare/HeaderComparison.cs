using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Compare;

/// <summary>Compares our header with the one it mirrors, name by name. Types are canonical, so typedef names do not
/// matter. What only CPython's has is no difference, but for the fields of a struct that we have.</summary>
internal sealed class HeaderComparison
{
    private readonly List<Difference> _differences = [];
    private readonly CHeader _theirs;

    /// <summary>Compares.</summary>
    public HeaderComparison(CHeader ours, CHeader theirs)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        _theirs = theirs;
        foreach (CFunction one in ours.Functions.Values)
        {
            CompareFunction(one);
        }
        foreach (CStruct one in ours.Structs.Values.Where(one => !one.IsOpaque))
        {
            CompareStruct(one);
        }
        foreach ((string name, CTypeName type) in ours.Data)
        {
            Compare("data", name, type.C, theirs.Data.GetValueOrDefault(name)?.C);
        }
        foreach ((string name, long value) in ours.Constants)
        {
            Compare("constant", name, Number(value), theirs.Constants.TryGetValue(name, out long other) ? Number(other) : null);
        }
        foreach ((string name, string value) in ours.Texts)
        {
            Compare("text", name, value, theirs.Texts.GetValueOrDefault(name));
        }
        foreach ((string name, string type) in ours.FunctionTypes)
        {
            Compare("typedef", name, type, theirs.FunctionTypes.GetValueOrDefault(name));
        }
        foreach (string name in ours.Macros.Keys.Where(name => !ours.Constants.ContainsKey(name) && !ours.Texts.ContainsKey(name)))
        {
            bool isKnown = theirs.Macros.ContainsKey(name) || theirs.Functions.ContainsKey(name);
            Compare("macro", name, "defined", isKnown ? "defined" : null);
        }
    }

    /// <summary>Names on which both agree.</summary>
    public int AgreementCount { get; private set; }

    /// <summary>Names on which they do not.</summary>
    public IReadOnlyList<Difference> Differences => _differences;

    private void CompareFunction(CFunction one)
    {
        CFunction? other = _theirs.Functions.GetValueOrDefault(one.Name);
        // An export where CPython has an inline function serves its callers too; the other way round a symbol is missing.
        bool isLessThanTheirs = one.IsInline && other is { IsInline: false };
        Compare("function", one.Name, one.Signature + (isLessThanTheirs ? " inline" : ""), other?.Signature);
    }

    private void CompareStruct(CStruct one)
    {
        CStruct? other = _theirs.Structs.GetValueOrDefault(one.Name);
        if (other is null || other.IsOpaque)
        {
            Compare("struct", one.Name, SizeAndAlignment(one), other is null ? null : "opaque");
            return;
        }
        Compare("struct", one.Name, SizeAndAlignment(one), SizeAndAlignment(other));
        Dictionary<string, string> theirs = Places(other.Fields, one.Name + ".").ToDictionary(StringComparer.Ordinal);
        foreach ((string name, string place) in Places(one.Fields, one.Name + "."))
        {
            Compare("field", name, place, theirs.GetValueOrDefault(name));
            theirs.Remove(name);
        }
        foreach ((string name, string place) in theirs)
        {
            Compare("field", name, null, place);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Places(IEnumerable<CField> fields, string prefix)
    {
        foreach (CField field in fields)
        {
            string name = prefix + field.Name;
            if (field.Members.Count > 0)
            {
                foreach (KeyValuePair<string, string> inner in Places(field.Members, name + "."))
                {
                    yield return inner;
                }
                continue;
            }
            string array = field.ArrayLength > 0 ? $"[{Number(field.ArrayLength)}]" : "";
            string bits = field.Bits > 0 ? $" bits {Number(field.FirstBit)}..{Number(field.FirstBit + field.Bits - 1)}" : "";
            yield return new KeyValuePair<string, string>(name, $"{Number(field.Offset)}{bits} {field.Type.C}{array}");
        }
    }

    private void Compare(string kind, string name, string? ours, string? theirs)
    {
        if (string.Equals(ours, theirs, StringComparison.Ordinal))
        {
            AgreementCount++;
            return;
        }
        _differences.Add(new Difference(kind, name, ours, theirs));
    }

    private static string SizeAndAlignment(CStruct one) => $"{Number(one.Size)} bytes, aligned to {Number(one.Align)}";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
