using System;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace NativeWeakref.HeaderGen.Metadata;

/// <summary>Turns signature blobs and attribute blobs into <see cref="ManagedType"/>.</summary>
internal sealed class SignatureDecoder : ISignatureTypeProvider<ManagedType, object?>, ICustomAttributeTypeProvider<ManagedType>
{
    internal static string NameOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => NameOf(reader, reader.GetTypeReference((TypeReferenceHandle)handle)),
        HandleKind.TypeDefinition => NameOf(reader, reader.GetTypeDefinition((TypeDefinitionHandle)handle)),
        HandleKind.TypeSpecification => "generic", // the base of a generic type's subclass: nothing the header shows
        _ => throw new NotSupportedException($"type handle {handle.Kind}"),
    };

    public ManagedType GetPrimitiveType(PrimitiveTypeCode typeCode) => new ManagedType.Primitive(typeCode.ToString());

    public ManagedType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new ManagedType.Named(NameOf(reader, handle));

    public ManagedType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        new ManagedType.Named(NameOf(reader, handle));

    public ManagedType GetPointerType(ManagedType elementType) => new ManagedType.Pointer(elementType);

    public ManagedType GetByReferenceType(ManagedType elementType) => new ManagedType.Pointer(elementType);

    public ManagedType GetSZArrayType(ManagedType elementType) => new ManagedType.Array(elementType);

    // unmanaged[Cdecl] is a convention of its own in the blob. "unmanaged" without a list, or with two and more
    // conventions, is another one, whose details are modifiers of the result type: none of our functions has it.
    public ManagedType GetFunctionPointerType(MethodSignature<ManagedType> signature)
    {
        string convention = signature.Header.CallingConvention == SignatureCallingConvention.CDecl ? "Cdecl" : "other";
        return new ManagedType.Function(convention, signature.ParameterTypes, signature.ReturnType);
    }

    public ManagedType GetModifiedType(ManagedType modifier, ManagedType unmodifiedType, bool isRequired) => unmodifiedType;

    public ManagedType GetPinnedType(ManagedType elementType) => elementType;

    // A type of the same assembly is the bare full name, one of another "System.UInt32, System.Runtime, Version=...".
    public ManagedType GetTypeFromSerializedName(string name) => new ManagedType.Named(name.Split(',')[0]);

    public ManagedType GetSystemType() => new ManagedType.Named("System.Type");

    public bool IsSystemType(ManagedType type) => type is ManagedType.Named { FullName: "System.Type" };

    public PrimitiveTypeCode GetUnderlyingEnumType(ManagedType type) => PrimitiveTypeCode.Int32;

    // Generic and array types occur in private code of the assembly only; their names are never written.
    public ManagedType GetGenericInstantiation(ManagedType genericType, ImmutableArray<ManagedType> typeArguments) => genericType;

    public ManagedType GetGenericMethodParameter(object? genericContext, int index) => new ManagedType.Named("generic");

    public ManagedType GetGenericTypeParameter(object? genericContext, int index) => new ManagedType.Named("generic");

    public ManagedType GetArrayType(ManagedType elementType, ArrayShape shape) => new ManagedType.Array(elementType);

    public ManagedType GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    private static string NameOf(MetadataReader reader, TypeReference type) =>
        type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, type.ResolutionScope)}+{reader.GetString(type.Name)}"
            : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

    private static string NameOf(MetadataReader reader, TypeDefinition type) => type.GetDeclaringType().IsNil
        ? $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"
        : $"{NameOf(reader, type.GetDeclaringType())}+{reader.GetString(type.Name)}";
}
