using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NativeWeakref.Elide.Marking;

/// <summary>
/// The functions that run when the library is loaded and the runtime starts, by ILC's names: it puts them side by side, so that a
/// start touches few pages of code. Those that <c>LoadHook</c> and then <c>Lifecycle.Initialize</c> reach by calls, the near ones
/// first: far ones are mostly about errors. A function that is only taken the address of does not run.
/// </summary>
internal sealed class StartFunctions
{
    private const int TokenSize = 4;

    private static readonly (string Type, string? Method)[] s_roots = [("LoadHook", null), ("Lifecycle", "Initialize")]; // null: all

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly HashSet<MethodDefinitionHandle> _seen = [];
    private readonly List<MethodDefinitionHandle> _order = [];

    private StartFunctions(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
    }

    /// <summary>Names that are no function's are among them: ILC passes over those.</summary>
    public static IEnumerable<string> NamesIn(PEReader file)
    {
        StartFunctions functions = new(file);
        functions.Run();
        string assembly = functions._metadata.GetString(functions._metadata.GetAssemblyDefinition().Name);
        foreach (MethodDefinitionHandle method in functions._order)
        {
            string name = $"{assembly}_{functions.NameOf(method)}";
            yield return name;
            int same = functions.NumberOfSameName(method);
            for (int i = 0; i < same - 1; i++)
            {
                yield return $"{name}_{i}"; // ILC numbers them in an order of its own
            }
        }
    }

    private void Run()
    {
        foreach ((string type, string? method) in s_roots)
        {
            FollowAll(MethodsOf(type, method));
        }
    }

    private IEnumerable<MethodDefinitionHandle> MethodsOf(string type, string? method)
    {
        return from handle in _metadata.TypeDefinitions
               let definition = _metadata.GetTypeDefinition(handle)
               where _metadata.StringComparer.Equals(definition.Name, type)
               from candidate in definition.GetMethods()
               where method is null || _metadata.StringComparer.Equals(_metadata.GetMethodDefinition(candidate).Name, method)
               select candidate;
    }

    private void FollowAll(IEnumerable<MethodDefinitionHandle> roots)
    {
        Queue<MethodDefinitionHandle> queue = new(roots);
        while (queue.TryDequeue(out MethodDefinitionHandle method))
        {
            int address = _metadata.GetMethodDefinition(method).RelativeVirtualAddress;
            if (address == 0 || !_seen.Add(method))
            {
                continue;
            }
            _order.Add(method);
            foreach (MethodDefinitionHandle called in CalledBy(_file.GetMethodBody(address).GetILBytes() ?? []))
            {
                queue.Enqueue(called);
            }
        }
    }

    // A byte that only looks like a call costs a place in the file and nothing else: instructions need not be told apart.
    private IEnumerable<MethodDefinitionHandle> CalledBy(byte[] code)
    {
        int methods = _metadata.MethodDefinitions.Count;
        for (int i = 0; i + TokenSize < code.Length; i++)
        {
            uint token = BinaryPrimitives.ReadUInt32LittleEndian(code.AsSpan(i + 1));
            int row = (int)(token & 0xFFFFFF);
            if (code[i] == (byte)ILOpCode.Call && token >> 24 == (uint)HandleKind.MethodDefinition && row >= 1 && row <= methods)
            {
                yield return MetadataTokens.MethodDefinitionHandle(row);
            }
        }
    }

    private string NameOf(MethodDefinitionHandle method)
    {
        MethodDefinition definition = _metadata.GetMethodDefinition(method);
        TypeDefinition type = _metadata.GetTypeDefinition(definition.GetDeclaringType());
        string name = _metadata.GetString(type.Name);
        while (type.IsNested)
        {
            type = _metadata.GetTypeDefinition(type.GetDeclaringType());
            name = $"{_metadata.GetString(type.Name)}_{name}";
        }
        return $"{_metadata.GetString(type.Namespace).Replace('.', '_')}_{name}__{_metadata.GetString(definition.Name)}";
    }

    private int NumberOfSameName(MethodDefinitionHandle method)
    {
        MethodDefinition definition = _metadata.GetMethodDefinition(method);
        int number = 0;
        foreach (MethodDefinitionHandle other in _metadata.GetTypeDefinition(definition.GetDeclaringType()).GetMethods())
        {
            number += _metadata.StringComparer.Equals(_metadata.GetMethodDefinition(other).Name, _metadata.GetString(definition.Name)) ? 1 : 0;
        }
        return number;
    }
}
