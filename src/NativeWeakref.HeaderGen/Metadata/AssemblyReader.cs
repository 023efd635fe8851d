using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NativeWeakref.HeaderGen.Metadata;

/// <summary>Reads declarations, constants and embedded text from an assembly without loading it.</summary>
internal sealed class AssemblyReader : IDisposable
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly SignatureDecoder _types = new();

    internal AssemblyReader(string path)
    {
        _image = new PEReader(File.OpenRead(path));
        _metadata = _image.GetMetadataReader();
    }

    internal Version Version => _metadata.GetAssemblyDefinition().Version;

    public void Dispose() => _image.Dispose();

    internal IReadOnlyList<Mark> AssemblyMarks() => Marks(_metadata.GetAssemblyDefinition().GetCustomAttributes());

    // The order of the type table is the order in which the compiler was given the files, which may differ from one
    // machine to the next: sorted by name, so that one source gives one header. Members keep their source order.
    internal IReadOnlyList<Declaration> Declarations() => [.. _metadata.TypeDefinitions
        .Select(_metadata.GetTypeDefinition)
        .Select(Declare)
        .OrderBy(declaration => declaration.FullName, StringComparer.Ordinal)];

    /// <summary>Names of the embedded resources.</summary>
    internal IReadOnlyList<string> Resources() =>
        [.. _metadata.ManifestResources.Select(_metadata.GetManifestResource).Select(resource => _metadata.GetString(resource.Name))];

    /// <summary>Text of an embedded resource, with the line ends of Unix.</summary>
    internal string Resource(string name)
    {
        ManifestResource resource = _metadata.ManifestResources.Select(_metadata.GetManifestResource)
            .First(candidate => string.Equals(_metadata.GetString(candidate.Name), name, StringComparison.Ordinal));
        int start = _image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        BlobReader reader = _image.GetSectionData(start).GetReader();
        reader.Offset = (int)resource.Offset;
        int length = reader.ReadInt32();
        return reader.ReadUTF8(length).Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF');
    }

    private Declaration Declare(TypeDefinition type)
    {
        string name = _metadata.GetString(type.Name);
        string space = _metadata.GetString(type.Namespace);
        string? outer = type.GetDeclaringType().IsNil ? null : SignatureDecoder.NameOf(_metadata, type.GetDeclaringType());
        string fullName = outer is not null ? $"{outer}+{name}" : space.Length > 0 ? $"{space}.{name}" : name;
        string baseName = type.BaseType.IsNil ? "" : SignatureDecoder.NameOf(_metadata, type.BaseType);
        DeclarationKind kind = baseName switch
        {
            "System.ValueType" => DeclarationKind.Struct,
            "System.Enum" => DeclarationKind.Enum,
            "System.MulticastDelegate" => DeclarationKind.Delegate,
            _ => DeclarationKind.Class,
        };
        string docName = fullName.Replace('+', '.');
        List<Variable> fields = [];
        List<Variable> constants = [];
        foreach (FieldDefinition field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            bool literal = (field.Attributes & FieldAttributes.Literal) != 0;
            bool isStatic = (field.Attributes & FieldAttributes.Static) != 0;
            bool special = (field.Attributes & FieldAttributes.SpecialName) != 0; // value__ of an enum
            bool published = (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public;
            if (special || (literal ? !published : isStatic))
            {
                continue;
            }
            (literal ? constants : fields).Add(Declare(field, docName));
        }
        bool isPublic = (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;
        Routine[] methods = [.. type.GetMethods().Select(_metadata.GetMethodDefinition).Select(method => Declare(method, docName))];
        return new Declaration(
            kind, fullName, name, isPublic, Marks(type.GetCustomAttributes()), fields, constants, methods, type.GetLayout().Size);
    }

    private Variable Declare(FieldDefinition field, string owner)
    {
        string name = _metadata.GetString(field.Name);
        ConstantHandle handle = field.GetDefaultValue();
        object? value = null;
        if (!handle.IsNil)
        {
            Constant constant = _metadata.GetConstant(handle);
            value = _metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        }
        ManagedType type = field.DecodeSignature(_types, null);
        return new Variable(name, type, Marks(field.GetCustomAttributes()), $"F:{owner}.{name}", field.GetOffset(), value);
    }

    private Routine Declare(MethodDefinition method, string owner)
    {
        string name = _metadata.GetString(method.Name);
        string docId = $"M:{owner}.{name}";
        MethodSignature<ManagedType> signature = method.DecodeSignature(_types, null);
        // A parameter has a row only where it has a name or an attribute; row 0 is the result.
        Dictionary<int, Parameter> rows = method.GetParameters().Select(_metadata.GetParameter).ToDictionary(row => row.SequenceNumber);
        Variable[] parameters = [.. signature.ParameterTypes.Select((type, index) => At(index + 1, type))];
        bool isPublic = (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;
        return new Routine(name, At(0, signature.ReturnType), parameters, Marks(method.GetCustomAttributes()), docId, isPublic);

        Variable At(int sequence, ManagedType type)
        {
            return rows.TryGetValue(sequence, out Parameter row)
                ? new Variable(_metadata.GetString(row.Name), type, Marks(row.GetCustomAttributes()), docId)
                : new Variable("", type, [], docId);
        }
    }

    private Mark[] Marks(CustomAttributeHandleCollection handles) => [.. handles.Select(_metadata.GetCustomAttribute).Select(Decode)];

    private Mark Decode(CustomAttribute attribute)
    {
        EntityHandle owner = attribute.Constructor.Kind == HandleKind.MethodDefinition
            ? _metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()
            : _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        string fullName = SignatureDecoder.NameOf(_metadata, owner);
        CustomAttributeValue<ManagedType> value = attribute.DecodeValue(_types);
        return new Mark(
            fullName[(fullName.LastIndexOf('.') + 1)..],
            [.. value.FixedArguments.Select(argument => Plain(argument.Value))],
            value.NamedArguments.ToDictionary(argument => argument.Name!, argument => Plain(argument.Value)));
    }

    private static object? Plain(object? argument) => argument switch
    {
        ManagedType type => type.Spelling,
        ImmutableArray<CustomAttributeTypedArgument<ManagedType>> items => items.Select(item => Plain(item.Value)).ToArray(),
        _ => argument,
    };
}
