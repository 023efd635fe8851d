using System;

namespace NativeWeakref.Abi.Markup;

/// <summary>The CPython header a type, constant group, data symbol or export belongs to.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Delegate | AttributeTargets.Field
    | AttributeTargets.Method)]
public sealed class HeaderAttribute(string name) : Attribute
{
    /// <summary>File name, such as <c>object.h</c>.</summary>
    public string Name { get; } = name;
}

/// <summary>Order and titles of the header's sections.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class HeaderOrderAttribute(params string[] namesAndTitles) : Attribute
{
    /// <summary>File names and titles in turn: "object.h", "Objects", ...</summary>
    public string[] NamesAndTitles { get; } = namesAndTitles;
}

/// <summary>A function of a CPython later than 3.12.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SinceAttribute(string version) : Attribute
{
    /// <summary>The version, such as <c>3.13</c>.</summary>
    public string Version { get; } = version;
}

/// <summary>An export for the library's own C files: neither in the header nor in the manifest.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InternalAttribute : Attribute;
