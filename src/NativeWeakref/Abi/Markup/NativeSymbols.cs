using System;

namespace NativeWeakref.Abi.Markup;

/// <summary>A struct of addresses that C fills: a field <c>T* name</c> declares the data symbol <c>T name</c>, a field of
/// function-pointer type stands for the exported function of its name.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class DataSymbolsAttribute(string accessor) : Attribute
{
    /// <summary>C function that returns the address of the table.</summary>
    public string Accessor { get; } = accessor;
}

/// <summary>A variadic function in C that forwards to this export, whose last parameter is a va_list. Where the export is
/// <see cref="InternalAttribute"/>, only the variadic function is public.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VariadicAttribute(string name) : Attribute
{
    /// <summary>Name of the variadic function.</summary>
    public string Name { get; } = name;
}
