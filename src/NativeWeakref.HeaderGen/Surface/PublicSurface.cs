using System;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>What the library shows to C: the declarations of the assembly in the order the header needs them.</summary>
internal sealed class PublicSurface
{
    private readonly string[] _order;

    internal PublicSurface(AssemblyReader assembly)
    {
        IReadOnlyList<Declaration> all = assembly.Declarations();
        IReadOnlyList<Mark> marks = assembly.AssemblyMarks();
        Mark order = marks.FirstOrDefault(mark => mark.Name is "HeaderOrderAttribute")
            ?? throw new SurfaceException("the assembly has no [assembly: HeaderOrder(...)]");
        Headers = [.. order.Texts.Chunk(2).Select(pair => new HeaderSection(pair[0], pair[1]))];
        _order = [.. Headers.Select(header => header.Name)];
        Version = assembly.Version;
        Inline = ReadInline(assembly);
        Limited = new LimitedApi(assembly);
        Types = all.Where(one => one.Kind is DeclarationKind.Struct or DeclarationKind.Enum).ToDictionary(one => one.FullName, StringComparer.Ordinal);
        Layout = new StructLayout(Types);
        Typedefs = SortTypedefs([.. marks.Where(mark => mark.Name is "CTypedefAttribute")]);

        Declaration[] shown = InOrder(
            all.Where(one => one.IsPublic && one.Header is not null).OrderBy(one => one.Name, StringComparer.Ordinal),
            one => PlaceOf(one.Header!, one.FullName));
        Enums = [.. shown.Where(one => one.Kind == DeclarationKind.Enum)];
        Structs = [.. shown.Where(one => one.Kind == DeclarationKind.Struct)];
        Constants = [.. shown.Where(one => one.Kind == DeclarationKind.Class && one.Constants.Count > 0)];
        FunctionTypesByFullName = shown.Where(one => one.Kind == DeclarationKind.Delegate).ToDictionary(
            one => one.FullName,
            one => one.Methods.First(method => method.Name is "Invoke") with { Name = one.Name, DocId = one.DocId },
            StringComparer.Ordinal);
        FunctionTypes = DependencyOrder.Sort(
            [.. FunctionTypesByFullName.Values], routine => routine.Name, routine => routine.Parameters.Append(routine.Result)
                .Select(variable => variable.Find("CFunction")?.Text).OfType<string>().Select(FunctionType));
        StructsByValue = DependencyOrder.Sort(
            [.. Structs.Where(one => !one.IsOpaque)], one => one.FullName, one => EmbeddedStructs(one).Where(inner => inner.Header is not null));

        Declaration? table = all.FirstOrDefault(one => one.Has("DataSymbols"));
        SymbolTable = table is null ? null : new SymbolTable(table);
        Exports = [.. all.SelectMany(one => one.Methods, (owner, method) => new Export(owner, method)).Where(one => one.EntryPoint is not null)];
        Functions = [.. InOrder(Exports.Where(one => one.Header is not null), one => PlaceOf(one.Header!, one.Method.DocId)).SelectMany(Callable)];
    }

    internal IReadOnlyList<HeaderSection> Headers { get; }

    internal Version Version { get; }

    /// <summary>Hand-written C of each header's macros and inline functions.</summary>
    internal IReadOnlyDictionary<string, string> Inline { get; }

    internal LimitedApi Limited { get; }

    /// <summary>Every struct and enum of the assembly by full name.</summary>
    internal IReadOnlyDictionary<string, Declaration> Types { get; }

    internal StructLayout Layout { get; }

    internal IReadOnlyList<Typedef> Typedefs { get; }

    internal IReadOnlyList<Declaration> Enums { get; }

    internal IReadOnlyList<Declaration> Structs { get; }

    internal IReadOnlyList<Declaration> StructsByValue { get; }

    internal IReadOnlyList<Declaration> Constants { get; }

    internal IReadOnlyList<Routine> FunctionTypes { get; }

    internal IReadOnlyDictionary<string, Routine> FunctionTypesByFullName { get; }

    internal SymbolTable? SymbolTable { get; }

    /// <summary>Every export of the assembly, internal ones too.</summary>
    internal IReadOnlyList<Export> Exports { get; }

    /// <summary>Public functions, by header and then in source order.</summary>
    internal IReadOnlyList<CFunction> Functions { get; }

    private static IEnumerable<CFunction> Callable(Export export)
    {
        if (!export.IsInternal)
        {
            yield return new CFunction(export.EntryPoint!, export.Header!, export.Method, IsVariadic: false, IsDocumentedHere: true);
        }
        if (export.Method.Find("Variadic")?.Text is string name)
        {
            yield return new CFunction(name, export.Header!, export.Method, IsVariadic: true, IsDocumentedHere: export.IsInternal);
        }
    }

    private static Typedef[] SortTypedefs(IReadOnlyList<Mark> marks)
    {
        Typedef[] typedefs = [.. marks.Select(mark => new Typedef(
            (string)mark.Arguments[0]!, (string)mark.Arguments[1]!, (string?)mark.Named.GetValueOrDefault("Summary") ?? ""))];
        Array.Sort(typedefs, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return [.. DependencyOrder.Sort(
            typedefs, one => one.Name, one => typedefs.Where(other => one.Type.Split(' ').Contains(other.Name, StringComparer.Ordinal)))];
    }

    private Routine FunctionType(string fullName) => FunctionTypesByFullName.TryGetValue(fullName, out Routine? routine)
        ? routine
        : throw new SurfaceException($"{fullName}: named by [CFunction], but it is no public delegate with [Header]");

    private IEnumerable<Declaration> EmbeddedStructs(Declaration declaration)
    {
        foreach (ManagedType.Named named in declaration.Fields.Select(field => field.Type).OfType<ManagedType.Named>())
        {
            if (!Types.TryGetValue(named.FullName, out Declaration? inner) || inner.Kind != DeclarationKind.Struct)
            {
                continue;
            }
            yield return inner;
            if (inner.Header is not null)
            {
                continue;
            }
            foreach (Declaration further in EmbeddedStructs(inner))
            {
                yield return further;
            }
        }
    }

    private Dictionary<string, string> ReadInline(AssemblyReader assembly)
    {
        const string Prefix = "inline/";
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string resource in assembly.Resources().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string header = resource[Prefix.Length..];
            PlaceOf(header, resource);
            texts.Add(header, assembly.Resource(resource).Trim('\n'));
        }
        return texts;
    }

    // The places first: sorting a single item would not ask for its place, and miss that there is none.
    private static T[] InOrder<T>(IEnumerable<T> items, Func<T, int> placeOf)
    {
        (T Item, int Place)[] placed = [.. items.Select(item => (item, placeOf(item)))];
        return [.. placed.OrderBy(pair => pair.Place).Select(pair => pair.Item)];
    }

    private int PlaceOf(string header, string user)
    {
        int place = Array.IndexOf(_order, header);
        return place >= 0 ? place : throw new SurfaceException($"{user}: header {header} is not in [assembly: HeaderOrder]");
    }
}
