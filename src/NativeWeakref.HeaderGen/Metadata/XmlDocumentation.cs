using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NativeWeakref.HeaderGen.Metadata;

/// <summary>XML documentation as plain text, by id. Methods are found by name without parameters: the compiler writes
/// nothing for a function pointer among them, and exports are never overloaded.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    internal XmlDocumentation(XDocument document)
    {
        foreach (XElement member in document.Root!.Element("members")!.Elements("member"))
        {
            _members.TryAdd(member.Attribute("name")!.Value.Split('(')[0], member); // overloads are private code: any of them
        }
    }

    /// <summary>The documentation that the compiler put beside an assembly.</summary>
    internal static XmlDocumentation Beside(string assembly) => new(XDocument.Load(Path.ChangeExtension(assembly, ".xml")));

    internal string Summary(string id) => Text(id, "summary");

    internal string Text(string id, string element) => _members.TryGetValue(id, out XElement? member) ? Plain(member.Element(element)) : "";

    internal string Parameter(string id, string name) => _members.TryGetValue(id, out XElement? member)
        ? Plain(member.Elements("param").FirstOrDefault(one => string.Equals(one.Attribute("name")?.Value, name, StringComparison.Ordinal)))
        : "";

    private static string Plain(XElement? element) =>
        element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" or "seealso" } link => LastName(
            link.Attribute("cref")?.Value ?? link.Attribute("name")?.Value ?? link.Attribute("langword")?.Value ?? link.Value),
        XElement inner => string.Concat(inner.Nodes().Select(Plain)),
        _ => "",
    };

    private static string LastName(string reference)
    {
        string id = reference.Split('(')[0];
        return id[(id.LastIndexOfAny(['.', ':']) + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
