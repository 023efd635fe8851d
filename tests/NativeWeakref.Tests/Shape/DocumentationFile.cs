using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace NativeWeakref.Tests.Shape;

/// <summary>The documentation of one member; what is absent is empty.</summary>
internal sealed class MemberDocumentation(XElement? member)
{
    internal string Summary => TextOf(member?.Element("summary"));

    internal string Returns => TextOf(member?.Element("returns"));

    internal string Parameter(string name) =>
        TextOf(member?.Elements("param").FirstOrDefault(one => string.Equals((string?)one.Attribute("name"), name, StringComparison.Ordinal)));

    private static string TextOf(XElement? element) => element?.Value.Trim() ?? "";
}

/// <summary>A documentation file as the compiler writes it.</summary>
internal sealed class DocumentationFile
{
    private readonly Dictionary<string, XElement> _members;

    internal DocumentationFile(XDocument document)
    {
        _members = document.Descendants("member")
            .Where(member => ((string)member.Attribute("name")!).StartsWith("M:", StringComparison.Ordinal))
            .GroupBy(member => WithoutParameters((string)member.Attribute("name")!), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>By type and name: names of exports are C's, which has no overloads.</summary>
    internal MemberDocumentation Of(MethodInfo method) =>
        new(_members.GetValueOrDefault($"M:{method.DeclaringType!.FullName!.Replace('+', '.')}.{method.Name}"));

    private static string WithoutParameters(string id) => id.Split('(')[0];
}
