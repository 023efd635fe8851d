using System;
using System.Linq;
using System.Reflection;

namespace NativeWeakref.Tests.Shape;

/// <summary>The markup attributes of the ABI layer, by the names they have in source.</summary>
internal static class Marks
{
    private static readonly string[] s_ownership = ["Borrowed", "NewRef", "Stolen"];

    internal static CustomAttributeData? Find(ICustomAttributeProvider owner, string name) => DataOf(owner)
        .FirstOrDefault(data => string.Equals(data.AttributeType.Name, name + "Attribute", StringComparison.Ordinal));

    internal static bool Has(ICustomAttributeProvider owner, string name) => Find(owner, name) is not null;

    /// <summary>How many of the ownership marks stand on a parameter or result.</summary>
    internal static int CountOwnership(ParameterInfo parameter) => s_ownership.Count(name => Has(parameter, name));

    private static System.Collections.Generic.IList<CustomAttributeData> DataOf(ICustomAttributeProvider owner) => owner switch
    {
        MemberInfo member => member.GetCustomAttributesData(),
        ParameterInfo parameter => parameter.GetCustomAttributesData(),
        _ => [],
    };
}
