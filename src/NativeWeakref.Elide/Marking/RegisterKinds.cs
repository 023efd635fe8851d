using System.Collections.Immutable;
using System.Reflection.Metadata;
using NativeWeakref.Elide.Collapsing;

namespace NativeWeakref.Elide.Marking;

/// <summary>How much of an integer register a value fills.</summary>
internal enum RegisterKind
{
    /// <summary>No value.</summary>
    None,

    /// <summary>Its lower 32 bits.</summary>
    Half,

    /// <summary>All of it.</summary>
    Word,

    /// <summary>Another place, or a part that one side has to fill up.</summary>
    Other,
}

/// <summary>Reads from a signature where the System V convention puts its values.</summary>
internal sealed class RegisterKinds : ISignatureTypeProvider<RegisterKind, object?>
{
    public static RegisterKinds Instance { get; } = new();

    /// <summary>All values travel in integer registers, and in the same part of the same ones.</summary>
    public static bool AreSameInRegisters(MethodSignature<RegisterKind> left, MethodSignature<RegisterKind> right)
    {
        ImmutableArray<RegisterKind> parameters = left.ParameterTypes;
        if (parameters.Length > SystemVConvention.Arguments.Length || parameters.Length != right.ParameterTypes.Length)
        {
            return false;
        }
        for (int i = 0; i < parameters.Length; i++)
        {
            if (parameters[i] == RegisterKind.Other || parameters[i] != right.ParameterTypes[i])
            {
                return false;
            }
        }
        return left.ReturnType != RegisterKind.Other && left.ReturnType == right.ReturnType;
    }

    public RegisterKind GetPrimitiveType(PrimitiveTypeCode typeCode)
    {
        return typeCode == PrimitiveTypeCode.Void ? RegisterKind.None
            : typeCode is PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 ? RegisterKind.Half
            : typeCode is PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.IntPtr or PrimitiveTypeCode.UIntPtr ? RegisterKind.Word
            : RegisterKind.Other;
    }

    public RegisterKind GetPointerType(RegisterKind elementType) => RegisterKind.Word;

    public RegisterKind GetFunctionPointerType(MethodSignature<RegisterKind> signature) => RegisterKind.Word;

    public RegisterKind GetModifiedType(RegisterKind modifier, RegisterKind unmodifiedType, bool isRequired) => unmodifiedType;

    public RegisterKind GetPinnedType(RegisterKind elementType) => RegisterKind.Other;

    public RegisterKind GetArrayType(RegisterKind elementType, ArrayShape shape) => RegisterKind.Other;

    public RegisterKind GetByReferenceType(RegisterKind elementType) => RegisterKind.Other;

    public RegisterKind GetGenericInstantiation(RegisterKind genericType, ImmutableArray<RegisterKind> typeArguments) => RegisterKind.Other;

    public RegisterKind GetGenericMethodParameter(object? genericContext, int index) => RegisterKind.Other;

    public RegisterKind GetGenericTypeParameter(object? genericContext, int index) => RegisterKind.Other;

    public RegisterKind GetSZArrayType(RegisterKind elementType) => RegisterKind.Other;

    /// <summary>An enum travels as the number it is; any other value may be split, or lie in memory.</summary>
    public RegisterKind GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        foreach (FieldDefinitionHandle field in type.GetFields())
        {
            FieldDefinition definition = reader.GetFieldDefinition(field);
            if (reader.StringComparer.Equals(definition.Name, "value__")) // only enums have it
            {
                return definition.DecodeSignature(this, null);
            }
        }
        return RegisterKind.Other;
    }

    public RegisterKind GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => RegisterKind.Other;

    public RegisterKind GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        => RegisterKind.Other;
}
