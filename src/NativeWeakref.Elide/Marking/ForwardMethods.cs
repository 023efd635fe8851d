using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NativeWeakref.Elide.Marking;

/// <summary>
/// Finds the methods for C, <c>[UnmanagedCallersOnly]</c>, that do nothing but call one method of the assembly with their own arguments
/// and return what that returns, all types unchanged.
/// </summary>
internal sealed class ForwardMethods
{
    private const string Attribute = "UnmanagedCallersOnlyAttribute";

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    private ForwardMethods(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
    }

    public static List<MethodDefinitionHandle> Find(PEReader file) => new ForwardMethods(file).Run();

    private List<MethodDefinitionHandle> Run()
    {
        List<MethodDefinitionHandle> found = [];
        foreach (TypeDefinitionHandle type in _metadata.TypeDefinitions)
        {
            TypeDefinition definition = _metadata.GetTypeDefinition(type);
            Dictionary<string, int> names = NamesOf(definition);
            foreach (MethodDefinitionHandle handle in definition.GetMethods())
            {
                MethodDefinition method = _metadata.GetMethodDefinition(handle);
                // ILC numbers the symbols of methods that share a name.
                if (!definition.IsNested && names[_metadata.GetString(method.Name)] == 1 && IsForC(method) && IsForward(method))
                {
                    found.Add(handle);
                }
            }
        }
        return found;
    }

    private Dictionary<string, int> NamesOf(TypeDefinition type)
    {
        Dictionary<string, int> names = [];
        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            string name = _metadata.GetString(_metadata.GetMethodDefinition(method).Name);
            names[name] = names.GetValueOrDefault(name) + 1;
        }
        return names;
    }

    private bool IsForC(MethodDefinition method)
    {
        foreach (CustomAttributeHandle handle in method.GetCustomAttributes())
        {
            CustomAttribute attribute = _metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && _metadata.StringComparer.Equals(_metadata.GetTypeReference((TypeReferenceHandle)parent).Name, Attribute))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsForward(MethodDefinition method)
    {
        MethodSignature<RegisterKind> signature = SignatureOf(method);
        byte[]? code = _file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes();
        if (code == null || ForwardBody.TokenOfCalled(code, signature.ParameterTypes.Length) is not int token
            || MetadataTokens.EntityHandle(token) is not { Kind: HandleKind.MethodDefinition } called)
        {
            return false;
        }
        MethodDefinition target = _metadata.GetMethodDefinition((MethodDefinitionHandle)called);
        bool isPlain = (target.Attributes & (MethodAttributes.Static | MethodAttributes.PinvokeImpl)) == MethodAttributes.Static;
        return isPlain && RegisterKinds.AreSameInRegisters(signature, SignatureOf(target));
    }

    private static MethodSignature<RegisterKind> SignatureOf(MethodDefinition method) => method.DecodeSignature(RegisterKinds.Instance, null);
}
