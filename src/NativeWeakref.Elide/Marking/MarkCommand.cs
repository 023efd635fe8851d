using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NativeWeakref.Elide.Marking;

/// <summary>
/// The step before ILC: writes a copy of the assembly in which forwards are not optimised, and a list of them. What they call is
/// then compiled by itself instead of into a frame that exists for the transition alone; <c>Collapsing</c> takes the forward away.
/// Also the order of functions that ILC is to keep.
/// </summary>
internal sealed record MarkCommand(string AssemblyFile, string OutputFile, string ListFile, string OrderFile)
{
    private const int RelativeAddressSize = 4; // what stands before ImplFlags in a row of MethodDef

    public void Run()
    {
        byte[] bytes = File.ReadAllBytes(AssemblyFile);
        using PEReader file = new([.. bytes]);
        MetadataReader metadata = file.GetMetadataReader();
        int table = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        int rowSize = metadata.GetTableRowSize(TableIndex.MethodDef);
        List<string> lines = [];
        foreach (MethodDefinitionHandle handle in ForwardMethods.Find(file))
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            MethodImplAttributes marked = method.ImplAttributes | MethodImplAttributes.NoOptimization;
            int row = table + ((MetadataTokens.GetRowNumber(handle) - 1) * rowSize);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(row + RelativeAddressSize), (ushort)marked);
            TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
            lines.Add(new ListedForward($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", metadata.GetString(method.Name)).ToString());
        }
        File.WriteAllBytes(OutputFile, bytes);
        File.WriteAllLines(ListFile, lines);
        File.WriteAllLines(OrderFile, StartFunctions.NamesIn(file).Distinct());
    }
}
