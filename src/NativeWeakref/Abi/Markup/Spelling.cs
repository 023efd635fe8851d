using System;

namespace NativeWeakref.Abi.Markup;

/// <summary>The struct or enum tag where it is not the typedef's name: PyObject is <c>struct _object</c>.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class CTagAttribute(string tag) : Attribute
{
    /// <summary>The tag.</summary>
    public string Tag { get; } = tag;
}

/// <summary>A plain typedef that every declaration may use.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CTypedefAttribute(string name, string spelling) : Attribute
{
    /// <summary>The new name.</summary>
    public string Name { get; } = name;

    /// <summary>The C type it stands for.</summary>
    public string Spelling { get; } = spelling;

    /// <summary>What values of the type mean.</summary>
    public string? Summary { get; set; }
}

/// <summary>The C spelling where metadata lost it: Py_hash_t, unsigned long, PyObject *const *. Of an array: its element's.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class CTypeAttribute(string spelling) : Attribute
{
    /// <summary>C type as it stands before the name.</summary>
    public string Spelling { get; } = spelling;
}

/// <summary>The named function type of a function pointer: a delegate declaration that is never instantiated.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class CFunctionAttribute(Type type) : Attribute
{
    /// <summary>The delegate, which carries name, parameter names and documentation.</summary>
    public Type Type { get; } = type;
}

/// <summary>The function ends its thread or the process.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoReturnAttribute : Attribute;

/// <summary>The pointee is const.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class ConstAttribute : Attribute;

/// <summary>A C array of pointers, which a fixed buffer cannot hold; length 1 marks a trailing variable part.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CArrayAttribute(int length) : Attribute
{
    /// <summary>Declared length.</summary>
    public int Length { get; } = length;
}

/// <summary>An integer that C declares as a struct of bit-fields, lowest bit first.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CBitsAttribute(params string[] fields) : Attribute
{
    /// <summary>Name and width of each, such as <c>kind:3</c>; padding has no name. Together they fill the integer.</summary>
    public string[] Fields { get; } = fields;
}

/// <summary>A struct or union without a name in C: fields of this type are written out in place.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class CInlineAttribute : Attribute;

/// <summary>The expression a constant has in C; a test compares its value with the C# value.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CValueAttribute(string expression) : Attribute
{
    /// <summary>The expression.</summary>
    public string Expression { get; } = expression;
}

/// <summary>Constants that are bits: powers of two are written as shifts.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BitMaskAttribute : Attribute;
