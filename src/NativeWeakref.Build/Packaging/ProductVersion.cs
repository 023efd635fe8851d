using System;
using System.Xml.Linq;

namespace NativeWeakref.Build.Packaging;

/// <summary>The version of the product, from the one place where it is written.</summary>
internal static class ProductVersion
{
    private const string Source = "Directory.Build.props";

    internal static Version Current { get; } = Read();

    private static Version Read()
    {
        XElement properties = XDocument.Load(Repository.PathOf(Source)).Root!.Element("PropertyGroup")!;
        return Version.Parse(properties.Element("Version")!.Value);
    }
}
